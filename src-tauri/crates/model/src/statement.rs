//! What one source says of one person's place, word for word, and what the words mean.
//!
//! Statements are kept; which facility they mean and what is printed are worked out from all of them
//! ([`crate::identity`], [`crate::claims`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{id::FacilityId, letters::lower};

/// A place as words describe it, part by part, as it would be printed. Empty: not said.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// The kind's abbreviation: «СИЗО», «ИК».
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// The number as written: "99", "1/2".
    #[serde(skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// What people call it: «СИЗО-99», «СИЗО-2 «Примерный»».
    #[serde(skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// The full name, as on an envelope: «ФКУ СИЗО-99 УФСИН России по Энской области».
    #[serde(skip_serializing_if = "String::is_empty")]
    pub full: String,
    /// «Энская обл.»
    #[serde(skip_serializing_if = "String::is_empty")]
    pub region: String,
    /// «Дальний р-н»
    #[serde(skip_serializing_if = "String::is_empty")]
    pub district: String,
    /// «г. Энск», with the word for its kind where it was said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub town: String,
    /// Street, house and its parts, in that order: «ул. Примерная, д. 1, стр. 2».
    #[serde(skip_serializing_if = "String::is_empty")]
    pub street: String,
    /// Six digits, or what stands in its place abroad or by mistake.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub postcode: String,
    /// The country in English; empty for Russia.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub country: String,
}

impl Said {
    /// Street and house, then town, then district: the second line of an envelope.
    pub fn street_line(&self) -> String {
        let parts = [&self.street, &self.town, &self.district];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    }

    /// Whether any part was said.
    pub fn says_anything(&self) -> bool {
        let Said { kind, number, short, full, region, district, town, street, postcode, country } = self;
        let parts = [kind, number, short, full, region, district, town, street, postcode, country];
        parts.into_iter().any(|part| !part.is_empty())
    }

    /// Whether there is an address, of whatever it is.
    pub fn says_where(&self) -> bool {
        [&self.street, &self.town, &self.postcode].into_iter().any(|part| !part.is_empty())
    }

    /// Whether a facility is named at all, well or badly.
    pub fn names_facility(&self) -> bool {
        !self.short.is_empty() || !self.full.is_empty()
    }
}

coded_enum! {
    /// Why words cannot be believed as they were read.
    #[derive(PartialOrd, Ord, Serialize, Deserialize)]
    #[cfg_attr(feature = "specta", derive(specta::Type))]
    #[serde(rename_all = "snake_case")]
    pub enum Doubt {
        /// Two places, and no word that says which is the present one.
        TwoPlaces = "two_places",
        /// Two six-digit numbers that may be the postcode.
        TwoPostcodes = "two_postcodes",
        /// «вероятно», «предположительно», «?».
        Guessed = "guessed",
        /// The words name another person.
        OtherName = "other_name",
        /// A part that may belong to the address and was not understood.
        NotUnderstood = "not_understood",
        /// Said by a guest at the Desk; nobody has compared it with anything.
        Told = "told",
    }
}

/// What one source says about one person's place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Statement {
    /// The keeper of the list; empty for what was typed by hand.
    pub source: String,
    /// The date of the list, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// The cells as they stand, for eyes: «СИЗО-1, г. Эмск, 000022, отряд 5».
    pub words: String,
    /// What the words mean.
    pub said: Said,
    /// What belongs to the person and not to the place: «отряд 5», «камера 12».
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Why the words cannot be believed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
    /// The facility that a person chose for this person, whatever the words mean to others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chosen: Option<FacilityId>,
}

impl Statement {
    /// What makes two statements one wording: people who are spoken of in the same words are asked about once.
    pub fn wording(&self) -> String {
        let said = &self.said;
        let parts = [
            &said.kind,
            &said.number,
            &said.short,
            &said.full,
            &said.region,
            &said.district,
            &said.town,
            &said.street,
            &said.postcode,
            &said.country,
        ];
        match self.doubt {
            None => parts.map(|part| plain(part)).join("|"),
            // What one guest said is no answer to what another says on another evening.
            Some(Doubt::Told) => {
                let day = self.date.map(|day| day.to_string()).unwrap_or_default();
                format!("?{day} {}", plain(&self.words))
            }
            Some(_) => format!("?{}", plain(&self.words)),
        }
    }

    /// Whether there is a facility to find, or words that may mean one.
    pub fn speaks_of_place(&self) -> bool {
        self.chosen.is_some() || self.said.names_facility() || self.doubt.is_some()
    }
}

/// Without what people type differently: case, ё, quotes, blanks and points.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match lower(letter) {
            Some('ё') => plain.push('е'),
            Some(letter) if letter.is_ascii() && !letter.is_ascii_alphanumeric() => {}
            Some(letter) => plain.push(letter),
            None => plain.extend(letter.to_lowercase().filter(|letter| letter.is_alphanumeric())),
        }
    }
    plain
}

/// Takes in what a source says now, and returns whether anything is new. Its older statement is replaced; the statement
/// stands last, as the present one, unless another is of a later date. The same words as before keep their place and
/// what a person chose for them.
pub fn hear(statements: &mut Vec<Statement>, mut said: Statement) -> bool {
    let known = statements.iter().position(|known| known.source == said.source);
    if let Some(at) = known
        && statements[at].words == said.words
        && statements[at].said == said.said
    {
        let newest = statements[at].date.max(said.date);
        let changes = newest != statements[at].date;
        statements[at].date = newest;
        return changes;
    }
    if known.is_some_and(|at| is_older(&said, &statements[at])) {
        return false;
    }
    let replaced = known.map(|at| statements.remove(at));
    said.chosen = replaced.filter(|old| old.wording() == said.wording()).and_then(|old| old.chosen);
    let later = statements.iter().rev().take_while(|other| is_older(&said, other)).count();
    statements.insert(statements.len() - later, said);
    true
}

/// Whether one is of an earlier date than the other; without two dates it is not.
fn is_older(one: &Statement, other: &Statement) -> bool {
    one.date.zip(other.date).is_some_and(|(one, other)| one < other)
}

/// The statements of two records of one person: this one's, before them those of sources that it does not have.
pub fn of_both(own: &[Statement], other: &[Statement]) -> Vec<Statement> {
    let missing = other.iter().filter(|theirs| own.iter().all(|known| known.source != theirs.source));
    missing.chain(own).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(source: &str, day: u32, short: &str) -> Statement {
        Statement {
            source: source.to_owned(),
            date: NaiveDate::from_ymd_opt(2026, 1, day),
            words: short.to_owned(),
            said: Said { short: short.to_owned(), ..Said::default() },
            ..Statement::default()
        }
    }

    fn heard(statements: &[Statement]) -> Vec<(String, String)> {
        let mut all = Vec::new();
        statements.iter().for_each(|statement| {
            hear(&mut all, statement.clone());
        });
        all.into_iter().map(|statement| (statement.source, statement.words)).collect()
    }

    fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter().map(|(source, words)| ((*source).to_owned(), (*words).to_owned())).collect()
    }

    #[test]
    fn a_source_replaces_only_what_it_said_itself_and_the_newest_is_the_present_one() {
        let found = heard(&[said("a", 1, "СИЗО-1"), said("b", 2, "ИК-2"), said("a", 3, "ИК-3")]);
        assert_eq!(found, pairs(&[("b", "ИК-2"), ("a", "ИК-3")]));
    }

    #[test]
    fn an_older_list_says_nothing_of_the_present() {
        let found = heard(&[said("a", 5, "ИК-5"), said("b", 2, "ИК-2"), said("a", 4, "СИЗО-1")]);
        assert_eq!(found, pairs(&[("b", "ИК-2"), ("a", "ИК-5")]));
    }

    #[test]
    fn the_same_again_changes_nothing_but_a_later_date() {
        let mut all = vec![said("a", 1, "СИЗО-1")];
        all[0].chosen = Some(FacilityId(7));
        assert!(!hear(&mut all, said("a", 1, "СИЗО-1")));
        assert!(hear(&mut all, said("a", 2, "СИЗО-1")));
        assert_eq!(
            (all.len(), all[0].chosen),
            (1, Some(FacilityId(7))),
            "what was chosen for these words stays"
        );
    }

    #[test]
    fn wordings_meet_whatever_their_case_and_points() {
        assert_eq!(said("a", 1, "СИЗО-1").wording(), said("b", 2, "сизо 1").wording());
        assert_ne!(said("a", 1, "СИЗО-1").wording(), said("a", 1, "СИЗО-2").wording());
    }

    #[test]
    fn what_one_guest_said_is_no_answer_to_another_on_another_evening() {
        let told = |day| Statement { doubt: Some(Doubt::Told), ..said("desk", day, "СИЗО-1") };
        assert_ne!(told(1).wording(), told(2).wording());
        assert_ne!(told(1).wording(), said("a", 1, "СИЗО-1").wording());
    }
}
