//! A filter of the list, and how many it would leave.

use letterdesk_model::{address::AddressState, id::FacilityId};
use serde::{Deserialize, Serialize};
use specta::Type;

/// What the list is asked for. Conditions narrow each other.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PrisonerQuery {
    /// Search text; empty finds everybody.
    pub text: String,
    /// Only those with this tag.
    pub tag: Option<String>,
    /// Only those for whom nothing would be printed.
    pub held: bool,
    /// Only those whose mail is printed; together with `held`, nobody.
    #[serde(default)]
    pub printable: bool,
    /// Only those never written to.
    pub never_written: bool,
    /// Only birthdays from today + first to today + second days.
    pub birthdays: Option<(u32, u32)>,
    /// Only those in the evening under way or, without one, the newest planned.
    pub tonight: bool,
    /// Only those with fewer letters over all evenings than an evening's usual floor.
    #[serde(default)]
    pub few: bool,
    /// Only those held there.
    #[serde(default)]
    pub facility: Option<FacilityId>,
    /// Only those whose address is believed just so far.
    #[serde(default)]
    pub address: Option<AddressState>,
    /// By which column; `None` is the alphabet, or how well they match a search.
    #[serde(default)]
    pub sort: Option<PrisonerSort>,
    /// At most so many rows; `None` is all of them. Counts do not depend on it.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// In which order the list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PrisonerSort {
    /// What is compared. Those of whom it is not known come last both ways; the alphabet decides between equals.
    pub by: PrisonerColumn,
    /// The greatest first.
    pub descending: bool,
}

/// A column of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PrisonerColumn {
    /// The name, in Russian alphabetical order.
    Name,
    /// The birth; of those of one year, the bare year first.
    Born,
    /// The facility's short name, then its region.
    Place,
    /// Sure addresses, old ones, then those held, each reason together.
    State,
    /// Letters over all evenings.
    Letters,
    /// The number in tonight's list.
    Tonight,
}

/// Figures of the filter chips: how many there would be with each, beside the other filters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Type)]
pub struct ChipCounts {
    /// Tags by use.
    pub tags: Vec<TagCount>,
    /// Facilities where somebody of the list is held, by how many.
    pub facilities: Vec<FacilityCount>,
    /// How far the addresses are believed: every state, the best first.
    pub addresses: Vec<AddressCount>,
    /// Nothing would be printed.
    pub held: u32,
    /// Mail is printed.
    pub printable: u32,
    /// Never written to.
    pub never_written: u32,
    /// Fewer letters over all evenings than an evening's usual floor.
    pub few: u32,
    /// A birthday that a letter would still reach (7 to 45 days ahead).
    pub birthdays: u32,
    /// In tonight's list.
    pub tonight: u32,
}

/// A tag and how many carry it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct TagCount {
    /// The tag.
    pub tag: String,
    /// How many people.
    pub count: u32,
}

/// A facility and how many of the list are held there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FacilityCount {
    /// Its row.
    pub id: FacilityId,
    /// «СИЗО-99»
    pub short: String,
    /// How many people.
    pub count: u32,
}

/// A state of addresses and how many are in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct AddressCount {
    /// The state.
    pub state: AddressState,
    /// How many people.
    pub count: u32,
}

/// A filter of the list under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SavedFilter {
    /// «Скоро день рождения»
    pub name: String,
    /// What it asks.
    pub query: PrisonerQuery,
}
