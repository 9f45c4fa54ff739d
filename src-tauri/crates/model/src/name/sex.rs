//! A person's grammatical sex, as far as a name tells it.

use serde::{Deserialize, Serialize};

use super::{PersonName, sex_of_given};
use crate::language::Language;

/// Grammatical sex, from the file or the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// мужской
    Male,
    /// женский
    Female,
}

impl Sex {
    /// Both.
    pub const ALL: [Sex; 2] = [Sex::Male, Sex::Female];

    /// `male` or `female`: as it is stored.
    pub fn code(self) -> &'static str {
        match self {
            Sex::Male => "male",
            Sex::Female => "female",
        }
    }

    /// The sex that is stored under a code.
    pub fn from_code(code: &str) -> Option<Sex> {
        Sex::ALL.into_iter().find(|sex| sex.code() == code)
    }

    /// A letter of a language: «м» and «ж», `m` and `f`.
    pub fn letter(self, language: Language) -> &'static str {
        match self {
            Sex::Male => language.pick("м", "m"),
            Sex::Female => language.pick("ж", "f"),
        }
    }

    /// The sex that a word of a list names, in either language; `word` is in lower case.
    pub fn from_word(word: &str) -> Option<Sex> {
        match word.trim().trim_end_matches('.') {
            "m" | "м" | "муж" | "мужской" | "мужчина" | "male" | "man" => Some(Sex::Male),
            "f" | "ж" | "жен" | "женский" | "женщина" | "female" | "woman" => {
                Some(Sex::Female)
            }
            _ => None,
        }
    }
}

/// "Son of" in Turkic patronymics, as Russian papers spell it.
const SON: [&str; 10] = ["оглы", "оглу", "оғлы", "оғли", "огли", "угли", "углы", "улы", "ұлы", "уулу"];

/// "Daughter of" in Turkic patronymics.
const DAUGHTER: [&str; 8] = ["кызы", "қызы", "гызы", "кизи", "қизи", "кызи", "кыз", "гыз"];

/// Sex by the patronymic, else by a common given name. `None` where neither tells it or they contradict each other;
/// never by the surname.
pub fn sex_of_name(name: &PersonName) -> Option<Sex> {
    match (sex_of_patronymic(&name.patronymic), sex_of_given(&name.given)) {
        (Some(patronymic), Some(given)) => (patronymic == given).then_some(given),
        (patronymic, given) => patronymic.or(given),
    }
}

/// Sex by the patronymic: -вич, -ич, -ыч, -оглы are a man's; -вна, -чна, -кызы a woman's. `None` for anything else,
/// an initial included.
pub fn sex_of_patronymic(patronymic: &str) -> Option<Sex> {
    let lower = patronymic.trim().to_lowercase();
    if lower.chars().count() < 4 {
        return None;
    }
    if let Some(sex) = sex_of_turkic(&lower) {
        return Some(sex);
    }
    if lower.ends_with("ич") || lower.ends_with("ыч") {
        return Some(Sex::Male);
    }
    let is_womans = ["вна", "чна", "шна"].iter().any(|ending| lower.ends_with(ending));
    is_womans.then_some(Sex::Female)
}

/// Whether a word in lower case is "son of" or "daughter of" by itself.
pub(super) fn is_son_or_daughter(lower: &str) -> bool {
    SON.contains(&lower) || DAUGHTER.contains(&lower)
}

/// Sex of a patronymic that ends in оглы, кызы or another spelling of them; `lower` is in lower case.
pub(super) fn sex_of_turkic(lower: &str) -> Option<Sex> {
    if SON.iter().any(|ending| lower.ends_with(ending)) {
        return Some(Sex::Male);
    }
    DAUGHTER.iter().any(|ending| lower.ends_with(ending)).then_some(Sex::Female)
}

#[cfg(test)]
mod tests {
    use super::{super::split, *};

    #[test]
    fn a_name_tells_the_sex_unless_it_contradicts_itself() {
        let cases = [
            ("Сомова Анна", Some(Sex::Female)),
            ("Коваль Тимур", Some(Sex::Male)),
            ("Коваль Анна И.", Some(Sex::Female)),
            ("Коваль Саша", None),
            ("Коваль Саша Ильич", Some(Sex::Male)),
            ("Коваль Анна Ильич", None),
            ("Иванова Бруна", None),
            ("Коваль", None),
        ];
        for (full, sex) in cases {
            assert_eq!(sex_of_name(&split(full)), sex, "{full}");
        }
    }

    #[test]
    fn a_patronymic_tells_the_sex() {
        let cases = [
            ("Капитонович", Some(Sex::Male)),
            ("Ильич", Some(Sex::Male)),
            ("КУЗЬМИЧ", Some(Sex::Male)),
            ("Иваныч", Some(Sex::Male)),
            ("Гасан оглы", Some(Sex::Male)),
            ("Гасан-оглы", Some(Sex::Male)),
            ("Серікұлы", Some(Sex::Male)),
            ("Капитоновна", Some(Sex::Female)),
            ("Ильинична", Some(Sex::Female)),
            ("Лукинишна", Some(Sex::Female)),
            ("Гасан кызы", Some(Sex::Female)),
            ("Гасан Кызы", Some(Sex::Female)),
            ("И.", None),
            ("", None),
            ("Мухаммед", None),
        ];
        for (patronymic, sex) in cases {
            assert_eq!(sex_of_patronymic(patronymic), sex, "{patronymic}");
        }
    }
}
