//! A person who can be written to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    birth::Birth,
    custody::Custody,
    id::{FacilityId, PrisonerId},
    name::{PersonName, Sex},
};

/// Whether the room may see a person: projector, posters, cards, the host's page, the press edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum RoomSight {
    /// The room may see this person.
    #[default]
    Shown,
    /// «Не показывать в зале»: the family's wish, and the default for minors.
    Hidden,
}

/// An address of a person's own, where the facility's does not serve.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OwnAddress {
    /// The lines below the recipient, top to bottom, without the postcode.
    pub lines: Vec<String>,
    /// Six digits, or whatever the list had instead; empty abroad.
    pub postcode: String,
    /// The country in English for mail abroad; empty for Russia.
    pub country: String,
}

/// What is known of a prisoner. Empty text means "not known"; texts are kept as they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PrisonerFields {
    /// Surname, given name, patronymic in the nominative.
    pub name: PersonName,
    /// From the file or the patronymic, never from the surname.
    pub sex: Option<Sex>,
    /// A date, or only a year.
    pub born: Option<Birth>,
    /// The dative form that a person settled on; empty means the rules' proposal.
    pub dative: String,
    /// The Latin form that a person settled on; empty means the rules' proposal.
    pub latin: String,
    /// Where they are held.
    pub facility: Option<FacilityId>,
    /// An address of their own instead of the facility's.
    pub own_address: Option<OwnAddress>,
    /// Custody state.
    pub custody: Custody,
    /// Where the address came from. Stays in the vault.
    pub source: String,
    /// When the address was last checked.
    pub checked: Option<NaiveDate>,
    /// Why the address is in doubt; empty when it is not.
    pub doubt: String,
    /// Articles of the charge, as written.
    pub articles: String,
    /// The prison term, as written.
    pub term: String,
    /// When they were taken.
    pub held_since: Option<NaiveDate>,
    /// Who they are; printed on slips (story) and cards.
    pub story: String,
    /// What to write about.
    pub interests: String,
    /// «Строка для зала»: the one approved line, such as «биолог, любит шахматы».
    pub room_line: String,
    /// Whether the room may see them.
    pub room_sight: RoomSight,
    /// For the organiser's eyes.
    pub note: String,
    /// Marks that a law demands after the name, such as `*`.
    pub marks: String,
    /// Tags such as «учёные», in the order they were given.
    pub tags: Vec<String>,
    /// Languages they read, as written.
    pub languages: String,
}

/// A person of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prisoner {
    /// Their row.
    pub id: PrisonerId,
    /// Their identity outside this vault (version 7).
    pub uuid: Uuid,
    /// What is known of them.
    pub fields: PrisonerFields,
}
