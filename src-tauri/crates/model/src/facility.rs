//! A place where people are held, with the address its mail goes to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::FacilityId;

/// What is known of a facility. Empty text means "not known".
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
    /// What this place accepts, in the keeper's words.
    pub rules: String,
    /// Where the address came from. Stays in the vault: its keeper may be somebody whom it is dangerous to name.
    pub source: String,
    /// When the address was last checked.
    pub checked: Option<NaiveDate>,
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
