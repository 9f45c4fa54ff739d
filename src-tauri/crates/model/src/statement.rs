//! What one source says of one person's place, word for word, and what the words mean.
//!
//! Statements are kept; which facility they mean and what is printed are worked out from all of them
//! ([`crate::identity`], [`crate::claims`]).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::FacilityId;

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
