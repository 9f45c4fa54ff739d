//! A place where people are held, with the address its mail goes to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    claims::{Claim, ClaimField, Decision, Witness},
    id::FacilityId,
    statement::Said,
};

/// What is known of a facility. Empty text means "not known".
///
/// `entries`, `wordings` and `decisions` are what was said and decided. All above them is worked out from these and
/// from the statements about the people held there, and kept so that whoever prints or searches need not work it out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FacilityFields {
    /// The kind's abbreviation as it is written: «СИЗО», «ИК», «КП», «ЛИУ» …
    pub kind: String,
    /// The number within the region, as written: "99", "1/2"; empty for a place without one.
    pub number: String,
    /// What people call it: «СИЗО-99», «СИЗО-2 «Примерный»».
    pub short: String,
    /// The full name, as on an envelope: «ФКУ СИЗО-99 УФСИН России по Энской области».
    pub full: String,
    /// The region as the last address line says it: «Энская обл.».
    pub region: String,
    /// Six digits, or whatever the list had instead.
    pub postcode: String,
    /// Street and house, then town, then district, separated by commas: «ул. Примерная, д. 1, г. Энск».
    pub street: String,
    /// The country in English; empty for Russia.
    pub country: String,
    /// What this place accepts, in the keeper's words.
    pub rules: String,
    /// Where the address came from. Stays in the vault: its keeper may be somebody whom it is dangerous to name.
    pub source: String,
    /// When the address was last checked.
    pub checked: Option<NaiveDate>,
    /// Who says what of the fields that sources can disagree on.
    pub claims: Vec<Claim>,
    /// The fields they disagree on, until somebody decides: everybody held there is in doubt.
    pub disputed: Vec<ClaimField>,
    /// What directories and people at this program say of the whole facility.
    pub entries: Vec<Entry>,
    /// Wordings that somebody decided mean this facility: [`crate::statement::Statement::wording`].
    pub wordings: Vec<String>,
    /// What somebody decided where claims disagreed; at most one a field.
    pub decisions: Vec<Decision>,
}

/// A description of a facility that stands for itself, and not for where somebody is held.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// A directory, or a person at this program.
    pub witness: Witness,
    /// The keeper of the directory; empty for what was typed by hand.
    pub source: String,
    /// As of when.
    pub date: Option<NaiveDate>,
    /// What it says.
    pub said: Said,
}

impl FacilityFields {
    /// Whether sources disagree and nobody has decided.
    pub fn is_disputed(&self) -> bool {
        !self.disputed.is_empty()
    }

    /// Whether somebody or a directory made it: it stays when nobody is held there any more.
    pub fn is_kept(&self) -> bool {
        !self.entries.is_empty() || !self.wordings.is_empty() || !self.decisions.is_empty()
    }
}

/// A facility of the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facility {
    /// Its row.
    pub id: FacilityId,
    /// Its identity outside this vault (version 7).
    pub uuid: Uuid,
    /// What is known of it.
    pub fields: FacilityFields,
}

/// Whether a postcode can stand on a Russian envelope: exactly six ASCII digits.
pub fn is_postcode(text: &str) -> bool {
    text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}
