//! The dative of a whole name, for the recipient's line of an envelope.
//!
//! Not for: deciding what is printed when the rules are unsure (`address`), nor for words that are not names.
//!
//! The rules are tables of endings, one for each part of a name and each sex, with short lists of whole words before
//! them; the longest ending that fits stands first. They follow the Russian academic rules for the declension of
//! surnames (A. A. Zaliznyak; "Rules of Russian spelling and punctuation", 2006), and were measured on a dictionary
//! of names that is not part of the program. Where families themselves differ (Заяц), where stress decides (Алия) or
//! where the sex seems mistaken (a man called Иванова), the proposal is made all the same and marked unsure.

mod given;
mod lookalike;
mod patronymic;
mod surname;
mod surname_men;
mod surname_women;
mod word;

use serde::{Deserialize, Serialize};

use super::{PersonName, Sex, sex_of_given, sex_of_patronymic};

/// Whether the rules know this name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The rules know it.
    Sure,
    /// Somebody should look before it is printed.
    Unsure,
}

/// A proposed dative form of a whole name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dative {
    /// «Окуневу-Бархатному Лаврентию Капитоновичу»
    pub text: String,
    /// Whether to look at it.
    pub certainty: Certainty,
}

/// The dative of a whole name: a proposal, and whether the rules are sure of it.
///
/// Without `sex` the patronymic decides, or else a common given name. When nothing tells, or two of them contradict each
/// other, the proposal is a guess and unsure; so is that for a name of one part, or with a part of fewer than three
/// letters. It is in the letter case of [`PersonName::proper_case`], and extra spaces go.
pub fn dative(name: &PersonName, sex: Option<Sex>) -> Dative {
    let PersonName { surname, given, patronymic } = tidy(name).proper_case();
    let told = [sex, sex_of_patronymic(&patronymic), sex_of_given(&given)];
    let mut told = told.into_iter().flatten();
    let known = told.next();
    let is_settled = known.is_some() && told.all(|other| Some(other) == known);
    let is_whole = !surname.is_empty() && !given.is_empty();
    let sex = known.unwrap_or_else(|| guess(&given));
    let forms = [surname::dative(&surname, sex), given::dative(&given, sex), patronymic::dative(&patronymic)];
    let is_sure = is_settled && is_whole && forms.iter().all(|form| form.certainty == Certainty::Sure);
    let texts = forms.into_iter().map(|form| form.text).filter(|text| !text.is_empty());
    Dative {
        text: texts.collect::<Vec<_>>().join(" "),
        certainty: if is_sure { Certainty::Sure } else { Certainty::Unsure },
    }
}

fn tidy(name: &PersonName) -> PersonName {
    let part = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ");
    PersonName { surname: part(&name.surname), given: part(&name.given), patronymic: part(&name.patronymic) }
}

/// A sex to propose a form for when nothing tells it; never sure.
fn guess(given: &str) -> Sex {
    if given.to_lowercase().ends_with(['а', 'я']) { Sex::Female } else { Sex::Male }
}

#[cfg(test)]
mod tests;
