//! Eighty invented people for the evening without a window, as a list file such as organisers are sent. Everything
//! in it is made up and looks it: surnames put together from a colour and a landscape, a region called Энская,
//! postcodes that no town has.

use crate::calendar::Day;

/// How many people the file holds.
pub const PEOPLE: u32 = 80;
/// The tag that all of them carry.
pub const TAG: &str = "учёные";

const COLOURS: [&str; 8] = ["Бело", "Сине", "Тихо", "Светло", "Ясно", "Чисто", "Ранне", "Мало"];
/// The second half of a surname: his, hers.
const LANDSCAPES: [(&str, &str); 5] = [
    ("озеров", "озерова"),
    ("горов", "горова"),
    ("лесов", "лесова"),
    ("полев", "полева"),
    ("ключев", "ключева"),
];
const MEN: [&str; 8] = ["Лаврентий", "Клим", "Аркадий", "Прохор", "Игнатий", "Савелий", "Тихон", "Ефим"];
const WOMEN: [&str; 8] = ["Глафира", "Марфа", "Агния", "Варвара", "Ульяна", "Софья", "Полина", "Ксения"];
/// The patronymic: his, hers.
const FATHERS: [(&str, &str); 7] = [
    ("Капитонович", "Капитоновна"),
    ("Устинович", "Устиновна"),
    ("Игнатьевич", "Игнатьевна"),
    ("Львович", "Львовна"),
    ("Романович", "Романовна"),
    ("Сергеевич", "Сергеевна"),
    ("Ефимович", "Ефимовна"),
];
const PLACES: [&str; 4] = [
    "ФКУ СИЗО-99 УФСИН России по Энской области, ул. Примерная, д. 1, г. Энск, Энская область, 000001",
    "ФКУ ИК-98 УФСИН России по Энской области, ул. Образцовая, д. 2, пос. Выдуманный, Энская область, 000002",
    "ФКУ ИК-97 УФСИН России по Заозёрному краю, ул. Пробная, д. 3, г. Небывалов, Заозёрный край, 000003",
    "ФКУ СИЗО-96 УФСИН России по Заозёрному краю, ул. Учебная, д. 4, г. Придуманск, Заозёрный край, 000004",
];
/// No place to write to: such a person is held back, and the program says so.
const NOWHERE: &str = "Уточняется";
const STORIES: [&str; 5] = [
    "Преподаватель физики. Любит оптику и ждёт писем о походах.",
    "Биолог. Интересуется птицами, будет рад вопросу о гнёздах.",
    "Аспирант-математик. Решает шахматные задачи.",
    "Историк. Учит исландский, читает саги.",
    "Астроном-любитель. Спрашивает, какое сегодня было небо.",
];

/// The list as it is a few days before an evening: UTF-8 CSV with the headers that real lists have.
pub fn list(evening: Day) -> String {
    let mut text = String::from("\u{feff}ФИО;Дата рождения;Где сидит;Проверено;История;Теги\r\n");
    for index in 0..PEOPLE as usize {
        text += &format!(
            "{};{};{};{};{};{TAG}\r\n",
            name(index),
            birth(index),
            place(index),
            checked(index, evening),
            STORIES[index % STORIES.len()]
        );
    }
    text
}

/// Every surname comes twice: his and hers.
fn name(index: usize) -> String {
    let (pair, hers) = (index / 2, index % 2 == 1);
    let colour = COLOURS[pair % COLOURS.len()];
    let (his_place, her_place) = LANDSCAPES[pair / COLOURS.len()];
    let (his_father, her_father) = FATHERS[index % FATHERS.len()];
    match hers {
        true => format!("{colour}{her_place} {} {her_father}", WOMEN[index / 3 % WOMEN.len()]),
        false => format!("{colour}{his_place} {} {his_father}", MEN[index / 3 % MEN.len()]),
    }
}

fn birth(index: usize) -> String {
    // Days up to 28 exist in every month; 13 and 28 have no common divisor, so they spread.
    format!("{:02}.{:02}.{}", 13 + index * 13 % 16, 1 + index * 5 % 12, 1951 + index * 7 % 50)
}

/// When the address was last checked: last week; for two people long ago, so that there is something to be told.
fn checked(index: usize, evening: Day) -> String {
    let days = if matches!(index, 7 | 44) { 160 } else { 8 };
    evening.before(days).russian()
}

fn place(index: usize) -> &'static str {
    match index {
        12 | 30 | 65 => NOWHERE,
        _ => PLACES[index % PLACES.len()],
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn eighty_different_people_in_six_columns() {
        let list = list(Day(20_482));
        let rows: Vec<Vec<&str>> =
            list.trim_start_matches('\u{feff}').lines().map(|line| line.split(';').collect()).collect();
        assert_eq!(rows.len(), 81);
        assert!(rows.iter().all(|row| row.len() == 6 && row.iter().all(|cell| !cell.is_empty())));
        let names: HashSet<&str> = rows[1..].iter().map(|row| row[0]).collect();
        assert_eq!(names.len(), 80);
        assert_eq!(rows.iter().filter(|row| row[2] == NOWHERE).count(), 3);
    }

    #[test]
    fn his_name_and_hers() {
        assert_eq!(name(0), "Белоозеров Лаврентий Капитонович");
        assert_eq!(name(1), "Белоозерова Глафира Устиновна");
    }
}
