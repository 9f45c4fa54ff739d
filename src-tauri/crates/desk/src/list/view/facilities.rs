//! The directory of facilities.

use letterdesk_model::{
    claims::{ClaimField, Standing},
    id::FacilityId,
    identity::Shared,
    statement::Doubt,
};
use serde::{Deserialize, Serialize};
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
    /// Whether sources disagree on its address and nobody has decided.
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
    /// Who says what of street and postcode.
    pub claims: Vec<ClaimView>,
    /// The fields where sources disagree and nobody has decided: everybody held there is in doubt.
    pub disputed: Vec<ClaimField>,
    /// Who is held there.
    pub people: Vec<Suspect>,
    /// What changed, newest first.
    pub history: Vec<HistoryView>,
}

/// What a source says of a field that sources can disagree on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ClaimView {
    /// Which field.
    pub field: ClaimField,
    /// What it says.
    pub value: String,
    /// Who says so; empty for what was typed by hand.
    pub source: String,
    /// `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Of how many people or rows it is said.
    pub support: u32,
    /// Whether somebody decided against it.
    pub standing: Standing,
    /// Whether it is printed.
    pub printed: bool,
}

/// Words that nobody can place: which facility do they mean?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OpenPlaceView {
    /// What the answer is remembered under.
    pub wording: String,
    /// As a list has them.
    pub words: String,
    /// Why they cannot be believed; `None` where they only say too little.
    pub doubt: Option<Doubt>,
    /// Of how many people they are said.
    pub people: u32,
    /// Some of them.
    pub names: Vec<String>,
    /// What they may mean, what has most in common first.
    pub candidates: Vec<CandidateView>,
    /// A facility as the words have it, to begin a new one from.
    pub proposed: FacilityForm,
}

/// A facility that words may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CandidateView {
    /// Its row; `None` for one that the import makes.
    pub facility: Option<FacilityId>,
    /// «СИЗО-1»
    pub short: String,
    /// Full name, street and region on one line.
    pub address: String,
    /// What speaks for it.
    pub shared: Vec<Shared>,
}

/// What somebody answers of an open place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "snake_case", tag = "kind", content = "value")]
pub enum PlaceAnswer {
    /// The words mean this facility.
    Facility(FacilityId),
    /// They mean one that the directory does not have.
    New(Box<FacilityForm>),
}

/// An open place was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PlaceAnswered {
    /// The batch that undoing it undoes; `None` when nothing changed.
    pub batch: Option<u32>,
    /// What is still open.
    pub open: Vec<OpenPlaceView>,
}

/// What importing a file of facilities did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DirectoryImported {
    /// The file's name without its folder.
    pub file: String,
    /// The batch that undoing it undoes; `None` when the file says nothing new.
    pub batch: Option<u32>,
    /// Facilities the directory did not have.
    pub added: u32,
    /// Facilities where something was filled in or checked anew.
    pub changed: u32,
    /// Facilities of which the file says nothing new.
    pub same: u32,
    /// Facilities whose address is now in dispute, by short name.
    pub disputed: Vec<String>,
    /// Lines that name no facility.
    pub nameless: Vec<u32>,
}
