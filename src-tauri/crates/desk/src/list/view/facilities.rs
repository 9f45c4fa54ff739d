//! The directory of facilities.

use letterdesk_model::{facility::Standing, id::FacilityId};
use serde::Serialize;
use specta::Type;

use super::{FacilityForm, FacilityView, HistoryView, Suspect};

/// A line of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DirectoryRow {
    /// The facility.
    #[serde(flatten)]
    pub facility: FacilityView,
    /// Where the address came from.
    pub source: String,
    /// `YYYY-MM-DD` of the last check.
    pub checked: Option<String>,
    /// Whether sources disagree on its postcode and nobody has decided.
    pub disputed: bool,
    /// How many of the list are held there.
    pub people: u32,
}

/// Everything about one facility.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FacilityCard {
    /// Its row.
    pub id: FacilityId,
    /// Every field as it can be edited.
    pub fields: FacilityForm,
    /// Who says which postcode: the directory's own claim first. One alone is undisputed.
    pub claims: Vec<ClaimView>,
    /// Whether sources disagree and nobody has decided: everybody held there is in doubt.
    pub disputed: bool,
    /// Who is held there.
    pub people: Vec<Suspect>,
    /// What changed, newest first.
    pub history: Vec<HistoryView>,
}

/// What a source says of a postcode.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ClaimView {
    /// Six digits.
    pub postcode: String,
    /// Who says so.
    pub source: String,
    /// `YYYY-MM-DD`.
    pub checked: Option<String>,
    /// `None` for the directory's own claim.
    pub standing: Option<Standing>,
}

/// What importing a file of facilities did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DirectoryImported {
    /// The file's name without its folder.
    pub file: String,
    /// The batch that undoing it undoes.
    pub batch: u32,
    /// Facilities the directory did not have.
    pub added: u32,
    /// Facilities where something was filled in or checked anew.
    pub changed: u32,
    /// Facilities of which the file says nothing new.
    pub same: u32,
    /// Facilities whose postcode is now in dispute, by short name.
    pub disputed: Vec<String>,
    /// Lines that name no facility.
    pub nameless: Vec<u32>,
    /// Lines that several facilities may be meant by; left out.
    pub unclear: Vec<u32>,
}
