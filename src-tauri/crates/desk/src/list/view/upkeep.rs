//! Work on the list: names to look at, records to merge, filters to keep.

use letterdesk_model::{id::PrisonerId, name::Sex};
use serde::Serialize;
use specta::Type;

use super::PrisonerCard;

/// Two records made one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Merged {
    /// The batch that undoing it undoes.
    pub batch: u32,
    /// The record that stays.
    pub card: PrisonerCard,
}

/// Two records that may be one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SuspectedPair {
    /// The older record.
    pub first: Suspect,
    /// The newer one.
    pub second: Suspect,
    /// What speaks for it.
    pub why: Likeness,
}

/// One of two that may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Suspect {
    /// Their row.
    pub id: PrisonerId,
    /// Surname, given name, patronymic.
    pub name: String,
    /// `YYYY` or `YYYY-MM-DD`.
    pub born: Option<String>,
    /// The facility's short name, or empty.
    pub facility: String,
    /// Letters over all evenings.
    pub letters_ever: u32,
}

/// What two records share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// Surname and given name, and nothing in the birth or the patronymic speaks against it.
    Name,
    /// Surname and the whole birth date.
    SurnameAndBirthday,
    /// Given name and the whole birth date, and surnames that begin alike.
    GivenAndBirthday,
    /// The same names in the other order.
    SwappedName,
    /// The same surname, and a given name with its initial.
    Initial,
}

/// A name whose dative the rules are unsure of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct UnsureName {
    /// Their row.
    pub id: PrisonerId,
    /// Surname, given name, patronymic.
    pub nominative: String,
    /// What the rules propose.
    pub dative: String,
    /// As far as it is known; an unknown sex is often why.
    pub sex: Option<Sex>,
}

/// The walk through unsure names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct UnsureNames {
    /// The next ones in alphabetical order.
    pub names: Vec<UnsureName>,
    /// How many there are in all.
    pub left: u32,
}

/// What one thing done to many people did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct BulkChange {
    /// The batch that undoing it undoes.
    pub batch: u32,
    /// How many are not as they were.
    pub changed: u32,
}

/// The people that a file of names or ids means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PeopleOfFile {
    /// Those found, each once.
    pub people: Vec<PrisonerId>,
    /// Lines that mean nobody, as written.
    pub unknown: Vec<String>,
    /// Lines that several people may be meant by, as written.
    pub unclear: Vec<String>,
}
