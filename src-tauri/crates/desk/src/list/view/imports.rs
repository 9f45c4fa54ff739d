//! What was imported, and what stands on it.

use letterdesk_model::{
    coded_enum,
    id::{FacilityId, PrisonerId},
};
use serde::Serialize;
use specta::Type;

/// The imports, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportsView {
    /// All of them, also those undone.
    pub imports: Vec<ImportRecord>,
    /// The title of the evening under way: nothing is undone until it is closed.
    pub evening: Option<String>,
}

/// One import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportRecord {
    /// Its number.
    pub batch: u32,
    /// The file's name; empty for pasted rows.
    pub file: String,
    /// `YYYY-MM-DD`, when it was imported.
    pub date: String,
    /// `HH:MM`
    pub time: String,
    /// Whose list it is; empty where it was not kept.
    pub keeper: String,
    /// `YYYY-MM-DD` of the list, where somebody said.
    pub list_date: Option<String>,
    /// What it changed.
    pub effects: Vec<EffectCount>,
    /// `YYYY-MM-DD`, when it was undone.
    pub undone: Option<String>,
    /// What stands on it: while there is any, it cannot be undone.
    pub standing: Vec<StandingView>,
}

coded_enum! {
    /// What an import did with a record. A person or facility counts under the first that fits.
    #[derive(PartialOrd, Ord, Serialize, Type)]
    #[serde(rename_all = "snake_case")]
    pub enum Effect {
        /// Somebody new.
        Added = "added",
        /// Released, in transit, and so on.
        State = "state",
        /// Held somewhere else.
        Moved = "moved",
        /// Any other field of a person.
        Changed = "changed",
        /// The list says again what was known.
        Confirmed = "confirmed",
        /// A new facility.
        FacilityAdded = "facility_added",
        /// A facility is printed otherwise.
        FacilityChanged = "facility_changed",
        /// Somebody else says something of a facility's address.
        Claims = "claims",
    }
}

/// How many records an import did it with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct EffectCount {
    /// What.
    pub effect: Effect,
    /// How many.
    pub count: u32,
}

/// Which records an import did it with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct EffectNames {
    /// What.
    pub effect: Effect,
    /// People by the alphabet, then facilities.
    pub records: Vec<NamedRecord>,
    /// Those whose names are not known any more.
    pub nameless: u32,
}

/// A person or a facility.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct NamedRecord {
    /// The person's row.
    pub prisoner: Option<PrisonerId>,
    /// The facility's row.
    pub facility: Option<FacilityId>,
    /// The full name of a person, the short one of a facility.
    pub name: String,
}

coded_enum! {
    /// Why an import cannot be undone.
    #[derive(PartialOrd, Ord, Serialize, Type)]
    #[serde(rename_all = "snake_case")]
    pub enum StandingReason {
        /// Letters were counted for somebody it brought.
        Letters = "letters",
        /// Papers were printed for somebody it brought.
        Printed = "printed",
        /// Somebody it brought is in an evening's list.
        LineUp = "line_up",
        /// A later import changed the same.
        Import = "import",
        /// Somebody changed the same by hand.
        Edited = "edited",
        /// Records were merged.
        Merged = "merged",
        /// A newer version of this program worked the list out anew.
        Updated = "updated",
    }
}

/// One thing that stands on an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StandingView {
    /// What.
    pub reason: StandingReason,
    /// The later import's file; empty for pasted rows and for other reasons.
    pub file: String,
    /// `YYYY-MM-DD` of the later import; empty for other reasons.
    pub date: String,
    /// Some of those whom it is about.
    pub names: Vec<String>,
    /// How many more there are.
    pub more: u32,
}
