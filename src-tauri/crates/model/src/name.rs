//! People's names: their parts, sex, the dative for an envelope, the Latin form.
//!
//! Not for: wording around a name (`words`, `sentence`), nor finding people (`search`).

mod dative;
mod given_sex;
mod latin;
mod letter_case;
mod nominative;
mod script;
mod sex;
mod split;

use serde::{Deserialize, Serialize};

pub use dative::{Certainty, Dative, dative};
pub use given_sex::sex_of_given;
pub(crate) use latin::letter as latin_letter;
pub use latin::{latin, latin_parts, latin_text};
pub use letter_case::proper_case;
pub use nominative::nominative;
pub use script::{Script, script};
pub use sex::{Sex, sex_of_name, sex_of_patronymic};
pub use split::{split, take_marks};

/// Surname, given name and patronymic in the nominative; empty where a person has none.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PersonName {
    /// «Окунев-Бархатный»
    pub surname: String,
    /// «Лаврентий»
    pub given: String,
    /// «Капитонович»
    pub patronymic: String,
}

impl PersonName {
    /// «Окунев-Бархатный Лаврентий Капитонович», as lists write it.
    pub fn full(&self) -> String {
        join_present([self.surname.clone(), self.given.clone(), self.patronymic.clone()])
    }

    /// «Окунев-Бархатный Л. К.», for narrow columns.
    pub fn short(&self) -> String {
        join_present([self.surname.clone(), initial(&self.given), initial(&self.patronymic)])
    }

    /// "Lavrenty Kapitonovich Okunev-Barkhatny", as running English text has it.
    pub fn surname_last(&self) -> String {
        join_present([self.given.clone(), self.patronymic.clone(), self.surname.clone()])
    }

    /// «Лаврентий Окунев-Бархатный», as a person is introduced.
    pub fn given_first(&self) -> String {
        join_present([self.given.clone(), self.surname.clone(), String::new()])
    }
}

/// Joins with one space, leaving out what a person does not have.
fn join_present(parts: [String; 3]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// For tables of names: lower case, ё as е.
fn fold(text: &str) -> String {
    let lower = text.chars().flat_map(char::to_lowercase);
    lower.map(|letter| if letter == 'ё' { 'е' } else { letter }).collect()
}

/// «Лаврентий» → «Л.», «Анна-Мария» → «А.-М.», «Гасан оглы» → «Г.».
fn initial(part: &str) -> String {
    let first_word = part.split_whitespace().next().unwrap_or_default();
    let letters = first_word.split('-').filter_map(|piece| piece.chars().next());
    letters.map(|letter| format!("{}.", letter.to_uppercase())).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_written_in_three_ways() {
        let cases = [
            (
                "Окунев-Бархатный Лаврентий Капитонович",
                "Окунев-Бархатный Л. К.",
                "Лаврентий Окунев-Бархатный",
            ),
            ("Мамедов Эльчин Гасан оглы", "Мамедов Э. Г.", "Эльчин Мамедов"),
            ("Петрова Анна-Мария", "Петрова А.-М.", "Анна-Мария Петрова"),
            ("Иванов И. И.", "Иванов И. И.", "И. Иванов"),
            ("Сократ", "Сократ", "Сократ"),
            ("", "", ""),
        ];
        for (full, short, given_first) in cases {
            let name = split(full);
            assert_eq!(name.full(), full);
            assert_eq!(name.short(), short, "{full}");
            assert_eq!(name.given_first(), given_first, "{full}");
        }
    }
}
