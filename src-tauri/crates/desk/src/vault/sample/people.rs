//! Invented people and facilities. They look invented on purpose: nobody may be taken for a real prisoner.

use letterdesk_model::{
    birth::Birth,
    claims::Witness,
    custody::Custody,
    facility::{Entry, FacilityFields},
    id::FacilityId,
    name::{PersonName, Sex},
    prisoner::PrisonerFields,
};
use letterdesk_roster::said_of;

use chrono::NaiveDate;

use super::chance::Chance;

/// Surnames in the masculine and the feminine.
const SURNAMES: [(&str, &str); 44] = [
    ("Окунев-Бархатный", "Окунева-Бархатная"),
    ("Жаворонков", "Жаворонкова"),
    ("Птицын", "Птицына"),
    ("Снегирёв", "Снегирёва"),
    ("Вербицкий", "Вербицкая"),
    ("Багров", "Багрова"),
    ("Воскресенский", "Воскресенская"),
    ("Звездочётов", "Звездочётова"),
    ("Кометин", "Кометина"),
    ("Метелицын", "Метелицына"),
    ("Лунный", "Лунная"),
    ("Сорокин-Полевой", "Сорокина-Полевая"),
    ("Ветродуев", "Ветродуева"),
    ("Тихоструев", "Тихоструева"),
    ("Первоснежный", "Первоснежная"),
    ("Долгоречкин", "Долгоречкина"),
    ("Синеоков", "Синеокова"),
    ("Яблочкин", "Яблочкина"),
    ("Громыхалов", "Громыхалова"),
    ("Солнцев", "Солнцева"),
    ("Орбитин", "Орбитина"),
    ("Телескопов", "Телескопова"),
    ("Маятников", "Маятникова"),
    ("Кристаллов", "Кристаллова"),
    ("Чернильницын", "Чернильницына"),
    ("Почтарёв", "Почтарёва"),
    ("Конвертов", "Конвертова"),
    ("Марочкин", "Марочкина"),
    ("Перелётов", "Перелётова"),
    ("Зимородков", "Зимородкова"),
    ("Иволгин", "Иволгина"),
    ("Свиристелев", "Свиристелева"),
    ("Ласточкин", "Ласточкина"),
    ("Рябинников", "Рябинникова"),
    ("Берёзкин", "Берёзкина"),
    ("Клёнов", "Клёнова"),
    ("Подснежников", "Подснежникова"),
    ("Васильков", "Василькова"),
    ("Одуванчиков", "Одуванчикова"),
    ("Земляничкин", "Земляничкина"),
    ("Морошкин", "Морошкина"),
    ("Брусничкин", "Брусничкина"),
    ("Туманский", "Туманская"),
    ("Заречный", "Заречная"),
];

const MEN: [&str; 14] = [
    "Лаврентий",
    "Клим",
    "Савелий",
    "Аркадий",
    "Фёдор",
    "Платон",
    "Герман",
    "Захар",
    "Иннокентий",
    "Лука",
    "Модест",
    "Родион",
    "Тихон",
    "Эраст",
];
const WOMEN: [&str; 10] = [
    "Марфа",
    "Глафира",
    "Агния",
    "Серафима",
    "Василиса",
    "Клавдия",
    "Ульяна",
    "Пелагея",
    "Зинаида",
    "Таисия",
];

/// Patronymics in the masculine and the feminine.
const PATRONYMICS: [(&str, &str); 12] = [
    ("Капитонович", "Капитоновна"),
    ("Устинович", "Устиновна"),
    ("Игнатьевич", "Игнатьевна"),
    ("Романович", "Романовна"),
    ("Львович", "Львовна"),
    ("Сергеевич", "Сергеевна"),
    ("Еремеевич", "Еремеевна"),
    ("Прохорович", "Прохоровна"),
    ("Силантьевич", "Силантьевна"),
    ("Тарасович", "Тарасовна"),
    ("Фомич", "Фоминична"),
    ("Архипович", "Архиповна"),
];

/// The room's line, the story, what to write about, and the tag.
const LIVES: [(&str, &str, &str, &str); 10] = [
    (
        "физик",
        "Двадцать лет преподавания оптики в школе и кружке.",
        "Походы, Стругацкие, что сейчас читают.",
        "учёные",
    ),
    (
        "биолог",
        "Полевые экспедиции, книга о птицах севера.",
        "Птицы за окном, гербарии, рецепты варенья.",
        "учёные",
    ),
    (
        "аспирант-математик",
        "Диссертация о простых числах, шахматный разряд.",
        "Задачи, партии по переписке.",
        "учёные",
    ),
    ("историк", "Архивы, летописи, исландский язык.", "Старые карты, саги, города, где вы бывали.", "учёные"),
    (
        "программист, пишет стихи",
        "Открытые программы для библиотек.",
        "Стихи, языки, настольные игры.",
        "инженеры",
    ),
    ("инженер", "Мосты и паровозы, модель станции в квартире.", "Поезда, мосты, чертежи.", "инженеры"),
    (
        "учительница физики или учитель",
        "Кружок астрономии для пятых классов.",
        "Космос, телескопы, школьные истории.",
        "учителя",
    ),
    (
        "художник-иллюстратор",
        "Картинки к детским книгам.",
        "Рисуйте на полях: ответят рисунком.",
        "художники",
    ),
    ("садовод", "Сорок сортов яблонь на шести сотках.", "Сад, кошки, погода.", ""),
    ("музыкант", "Скрипка, дворовый оркестр.", "Концерты, любимые пластинки.", "художники"),
];

/// Facilities of places that do not exist, with indexes that no post office has.
pub(super) fn facilities() -> Vec<FacilityFields> {
    let rows = [
        ("СИЗО", "99", "по Энской области", "ул. Примерная, д. 1, г. Энск", "Энская обл.", "000001"),
        ("ИК", "98", "по Заозёрному краю", "ул. Образцовая, д. 2, пос. Дальний", "Заозёрный край", "000002"),
        (
            "ИК",
            "97",
            "по Тридевятой области",
            "ул. Выдуманная, д. 3, г. Тридевятск",
            "Тридевятая обл.",
            "000003",
        ),
        (
            "СИЗО",
            "96",
            "по Лукоморскому краю",
            "наб. Учёного Кота, д. 4, г. Лукоморск",
            "Лукоморский край",
            "000004",
        ),
        ("КП", "95", "по Энской области", "ш. Небывалое, д. 5, пос. Тихий", "Энская обл.", "000005"),
        ("ЛИУ", "94", "по Буянской области", "пер. Островной, д. 6, г. Буян", "Буянская обл.", "000006"),
    ];
    rows.map(|(kind, number, region_dative, street, region, postcode)| {
        of_directory(FacilityFields {
            kind: kind.to_owned(),
            number: number.to_owned(),
            short: format!("{kind}-{number}"),
            full: format!("ФКУ {kind}-{number} УФСИН России {region_dative}"),
            region: region.to_owned(),
            postcode: postcode.to_owned(),
            street: street.to_owned(),
            ..FacilityFields::default()
        })
    })
    .to_vec()
}

/// A facility as a directory has it.
fn of_directory(fields: FacilityFields) -> FacilityFields {
    let entry =
        Entry { witness: Witness::Directory, source: String::new(), date: None, said: said_of(&fields) };
    FacilityFields { entries: vec![entry], ..fields }
}

/// The person with this place in the invented list; names repeat only after some ten thousand.
pub(super) fn person(
    place: usize,
    facilities: &[FacilityId],
    today: NaiveDate,
    chance: &mut Chance,
) -> PrisonerFields {
    let sex = if place % 3 == 1 { Sex::Female } else { Sex::Male };
    let (room_line, story, interests, tag) = LIVES[chance.below(LIVES.len())];
    let days = chance.below(25_000);
    let born =
        NaiveDate::from_ymd_opt(1938, 1, 1).map(|first| Birth::Date(first + chrono::Days::new(days as u64)));
    PrisonerFields {
        name: name(place, sex),
        sex: Some(sex),
        born,
        facility: Some(facilities[chance.below(facilities.len())]),
        custody: Custody::InCustody,
        checked: Some(today - chrono::Days::new(chance.below(40) as u64)),
        story: story.to_owned(),
        interests: interests.to_owned(),
        room_line: room_line.to_owned(),
        tags: [tag].into_iter().filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
        ..PrisonerFields::default()
    }
}

/// For one surname the given name changes each round, and the patronymic each time the given names are used up.
fn name(place: usize, sex: Sex) -> PersonName {
    let (row, round) = (place % SURNAMES.len(), place / SURNAMES.len());
    let surname = SURNAMES[row];
    let pick = |names: &[&str]| names[(row + round) % names.len()].to_owned();
    let patronymic = |names: &[&str]| PATRONYMICS[(row + round / names.len() * 5) % PATRONYMICS.len()];
    match sex {
        Sex::Male => PersonName {
            surname: surname.0.to_owned(),
            given: pick(&MEN),
            patronymic: patronymic(&MEN).0.to_owned(),
        },
        Sex::Female => PersonName {
            surname: surname.1.to_owned(),
            given: pick(&WOMEN),
            patronymic: patronymic(&WOMEN).1.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use letterdesk_model::name::{Certainty, dative};

    use super::*;

    #[test]
    fn nobody_in_the_sample_waits_for_a_look_at_their_name() {
        for place in 0..1270 {
            let sex = if place % 3 == 1 { Sex::Female } else { Sex::Male };
            let name = name(place, sex);
            assert_eq!(dative(&name, Some(sex)).certainty, Certainty::Sure, "{}", name.full());
        }
    }

    #[test]
    fn the_sample_is_large_enough_for_a_real_list() {
        let name = |place| name(place, if place % 3 == 1 { Sex::Female } else { Sex::Male });
        let names: std::collections::HashSet<_> = (0..1270).map(name).collect();
        assert!(names.len() > 1200, "only {} different names among 1270", names.len());
    }
}
