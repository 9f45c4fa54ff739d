//! What one row of a file says about a person.

use chrono::NaiveDate;
use letterdesk_model::{
    birth::Birth,
    custody::Custody,
    facility::FacilityFields,
    name::{PersonName, Sex},
    prisoner::{OwnAddress, RoomSight},
    statement::{Doubt, Said},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A person as one row gives them. `None` and empty text mean that the file says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Incoming {
    /// Our own identity of the person, when the file is an export of ours.
    pub uuid: Option<Uuid>,
    /// Never wholly empty.
    pub name: PersonName,
    /// As the file says it.
    pub sex: Option<Sex>,
    /// A date, or only a year.
    pub born: Option<Birth>,
    /// The state, from its own column or from the place column.
    pub custody: Option<Custody>,
    /// Where they are held, as far as the text could be read; matched to the directory by [`crate::compare`].
    pub facility: Option<FacilityFields>,
    /// An address that names no facility.
    pub own_address: Option<OwnAddress>,
    /// What belongs to the person and not to the place: «отряд 5».
    pub unit: String,
    /// The cells of the place as they stand.
    pub words: String,
    /// Why they cannot be believed.
    pub place_doubt: Option<Doubt>,
    /// What they mean.
    pub said: Said,
    /// The dative of the whole name.
    pub dative: String,
    /// The Latin form of the whole name.
    pub latin: String,
    /// Articles of the charge.
    pub articles: String,
    /// The prison term.
    pub term: String,
    /// When they were taken.
    pub held_since: Option<NaiveDate>,
    /// Who they are.
    pub story: String,
    /// What to write about.
    pub interests: String,
    /// «Строка для зала».
    pub room_line: String,
    /// Whether the room may see them.
    pub room_sight: Option<RoomSight>,
    /// For the organiser's eyes.
    pub note: String,
    /// Marks after the name, such as `*`.
    pub marks: String,
    /// Tags; taking them only adds.
    pub tags: Vec<String>,
    /// Languages they read.
    pub languages: String,
    /// When the address was checked.
    pub checked: Option<NaiveDate>,
    /// Where the address came from.
    pub source: String,
    /// Why the address is in doubt.
    pub doubt: String,
}
