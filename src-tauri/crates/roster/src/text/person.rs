//! A name cell: marks of a law, stray quotes, a birth date behind the name, the order of its parts.

mod around;

use letterdesk_model::name::{self, PersonName};

use super::clean;

/// What a name cell holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NameCell {
    /// The parts, in the nominative.
    pub name: PersonName,
    /// `*` after the name, kept because a law demands them.
    pub marks: String,
    /// Whatever begins with a digit behind the name: a birth date, perhaps.
    pub born: String,
    /// A title or a remark, which is no part of the name.
    pub remark: String,
}

/// What comes first in the cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameOrder {
    /// «Окунев Лаврентий Капитонович», as lists write.
    SurnameFirst,
    /// «Лаврентий Капитонович Окунев».
    GivenFirst,
}

/// Beginnings of rows that stand for somebody who must not be named.
const ANONYMOUS: [&str; 9] = [
    "имя неизвест",
    "имя не ",
    "без имени",
    "пожелал остаться аноним",
    "пожелала остаться аноним",
    "пожелавший остаться",
    "пожелавшая остаться",
    "неизвестное лицо",
    "unknown person",
];
/// The same as whole first words: «Неизвестнов» is a surname.
const ANONYMOUS_WORDS: [&str; 8] =
    ["неизвестный", "неизвестная", "неизвестно", "аноним", "анонимно", "анонимный", "anonymous", "unknown"];

/// Whether the cell names nobody on purpose.
pub fn is_anonymous(cell: &str) -> bool {
    let folded = clean::fold(cell);
    let folded = folded.trim_start_matches(['[', '(']);
    let first = folded.split([' ', ',', '(']).next().unwrap_or("");
    ANONYMOUS.iter().any(|start| folded.starts_with(start)) || ANONYMOUS_WORDS.contains(&first)
}

/// First words of a cell that names more than one person, folded.
const SEVERAL: [&str; 7] = ["семья", "братья", "сестры", "супруги", "родители", "сыновья", "дети"];

/// Whether the cell names more than one person: a letter has one addressee.
pub fn is_several(cell: &str) -> bool {
    let folded = clean::fold(cell);
    let words: Vec<&str> = folded.split([' ', ',', '(']).collect();
    SEVERAL.contains(&words[0]) || words.iter().skip(1).any(|word| matches!(*word, "и" | "and" | "&"))
}

/// Whether the cell says that there is nothing to say: «—», «н/д», «#Н/Д».
pub fn is_nobody(cell: &str) -> bool {
    clean::is_nothing(cell) || !cell.chars().any(char::is_alphanumeric)
}

/// Takes a name cell apart.
pub fn parse(cell: &str, order: NameOrder) -> NameCell {
    let linked = without_link(cell).replace('|', " ");
    let text = around::without_footnotes(around::without_numbering(&linked));
    // An apostrophe may belong to a name; other quotes never do.
    let text = text.replace(['"', '“', '”', '„', '«', '»'], "");
    let (text, remark) = around::remark(around::without_signs(&text));
    let (title, text, order) = match around::title(text) {
        Some((title, name)) => (title, name.replace(['(', ')'], ""), NameOrder::GivenFirst),
        None => ("", text.to_owned(), order),
    };
    let (text, born) = split_born(&text);
    let (text, marks) = name::take_marks(&text);
    let name = parts(&clean::tidy(&text.replace(',', " ")), order);
    NameCell { name, marks, born, remark: clean::tidy(&format!("{title} {remark}")) }
}

/// `[name](address)` of a list with links keeps the name, and what follows.
fn without_link(cell: &str) -> String {
    let Some((name, rest)) = cell.trim().strip_prefix('[').and_then(|rest| rest.split_once("](")) else {
        return cell.to_owned();
    };
    // A link without its end is all address.
    let tail = rest.split_once(')').map_or("", |(_, tail)| tail);
    format!("{name} {tail}")
}

fn split_born(text: &str) -> (String, String) {
    // A digit right behind a letter is a part of the word, however odd.
    let mut before = ' ';
    let starts_number = |(at, letter): (usize, char)| {
        let starts = letter.is_ascii_digit() && !before.is_alphanumeric();
        before = letter;
        starts.then_some(at)
    };
    let Some(at) = text.char_indices().find_map(starts_number) else {
        return (text.to_owned(), String::new());
    };
    let head = text[..at].trim_end_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | '(' | '`' | '–' | '—' | '-' | ';')
    });
    let head = head.strip_suffix(" род.").or(head.strip_suffix(" р.")).unwrap_or(head);
    let born = text[at..]
        .trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, ')' | '`' | ',' | ';'));
    (head.trim_end_matches([',', ' ']).to_owned(), born.to_owned())
}

fn parts(text: &str, order: NameOrder) -> PersonName {
    let words: Vec<&str> = text.split_whitespace().collect();
    match (words.as_slice(), order) {
        ([given, surname], NameOrder::GivenFirst) => PersonName {
            surname: (*surname).to_owned(),
            given: (*given).to_owned(),
            patronymic: String::new(),
        },
        _ => name::split(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, surname: &str, given: &str, patronymic: &str, marks: &str, born: &str) {
        let found = parse(cell, NameOrder::SurnameFirst);
        let parts =
            [&found.name.surname, &found.name.given, &found.name.patronymic, &found.marks, &found.born];
        assert_eq!(parts.map(String::as_str), [surname, given, patronymic, marks, born], "{cell}");
    }

    #[test]
    fn names_of_real_lists() {
        check("Окунев Лаврентий Капитонович", "Окунев", "Лаврентий", "Капитонович", "", "");
        check("\u{A0}|Окунев\u{A0}Лаврентий  Капитонович*|", "Окунев", "Лаврентий", "Капитонович", "*", "");
        check("\"Окунев Лаврентий\"**", "Окунев", "Лаврентий", "", "**", "");
        check("Окунева (Щукина) Евлампия Карповна", "Окунева (Щукина)", "Евлампия", "Карповна", "", "");
        check("Лаврентий Капитонович Окунев", "Окунев", "Лаврентий", "Капитонович", "", "");
        check(
            "Окунев Лаврентий Капитонович, 06.05.1970 г.р.",
            "Окунев",
            "Лаврентий",
            "Капитонович",
            "",
            "06.05.1970 г.р.",
        );
        check("Окунев Лаврентий (1970 г. р.)", "Окунев", "Лаврентий", "", "", "1970 г. р.");
        check("[Окунев Лаврентий](page) `5.5.1981 г.р.`", "Окунев", "Лаврентий", "", "", "5.5.1981 г.р.");
        check("Окунев, Лаврентий", "Окунев", "Лаврентий", "", "", "");
        check("Окунев2 Лаврентий", "Окунев2", "Лаврентий", "", "", "");
        check("12", "", "", "", "", "12");
    }

    #[test]
    fn numbering_is_no_part_of_a_name() {
        for number in [
            "7. ",
            "7) ",
            "7 ",
            "№7 ",
            "№ 7. ",
            "(7) ",
            "• ",
            "- ",
            "— ",
            "7.",
            "▪ ",
            "➤ ",
            "7.2 ",
            "7.2. ",
            "III. ",
            "б) ",
            "№ 1270 ",
            "128) – ",
        ] {
            check(
                &format!("{number}Окунев Лаврентий Капитонович"),
                "Окунев",
                "Лаврентий",
                "Капитонович",
                "",
                "",
            );
        }
        check("Л. К. Окунев", "Окунев", "Л.", "К.", "", "");
        check("I. Okunev", "Okunev", "I.", "", "", "");
        check("-1", "", "", "", "", "1");
    }

    #[test]
    fn remarks_and_titles_are_told_from_the_name() {
        let check = |cell: &str, remark: &str| {
            let found = parse(cell, NameOrder::SurnameFirst);
            assert_eq!(
                (found.name.full().as_str(), found.remark.as_str()),
                ("Окунев Лаврентий Капитонович", remark),
                "{cell}"
            );
        };
        check("Окунев Лаврентий Капитонович [12]", "");
        check("Окунев Лаврентий Капитонович²", "");
        check("Окунев Лаврентий Капитонович (внесён в реестр)", "(внесён в реестр)");
        check("Окунев Лаврентий Капитонович (Лаврик)", "(Лаврик)");
        check("Окунев Лаврентий Капитонович (Lavrenty Okunev)", "(Lavrenty Okunev)");
        check("Окунев Лаврентий Капитонович – поэт", "поэт");
        check("Окунев Лаврентий Капитонович / учитель", "учитель");
        check("Окунев Лаврентий Капитонович, многодетный отец", "многодетный отец");
        check("протоиерей Лаврентий Капитонович Окунев", "протоиерей");
        let double = parse("Окунев - Бархатный Лаврентий", NameOrder::SurnameFirst);
        assert_eq!(double.remark, "");
    }

    #[test]
    fn a_cell_of_several_names_no_addressee() {
        for cell in ["Окунев Лев и Окунева Анна", "Семья Окуневых", "Сёстры Щукины"]
        {
            assert!(is_several(cell), "{cell}");
        }
        for cell in ["Семьянов Лев", "Идрис Лев", "Окунев Лев"] {
            assert!(!is_several(cell), "{cell}");
        }
    }

    #[test]
    fn given_first_by_its_header() {
        let found = parse("Лаврентий Окунев", NameOrder::GivenFirst).name;
        assert_eq!((found.surname.as_str(), found.given.as_str()), ("Окунев", "Лаврентий"));
    }

    #[test]
    fn some_rows_name_nobody() {
        for cell in ["Пожелал остаться анонимным", "Неизвестное лицо № 3", "АНОНИМ"]
        {
            assert!(is_anonymous(cell), "{cell}");
        }
        assert!(!is_anonymous("Неизвестнов Иван"));
    }
}
