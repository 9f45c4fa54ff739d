//! What the doors show: plain data with stable names, for the window's TypeScript and the command line's JSON. Each area
//! keeps its own beside its use cases; here the doors find them all.
//!
//! Invariant: counts are `u32` and every figure is computed in an area or below; a door only shows them.

pub use crate::{
    closing::view::*,
    evenings::view::*,
    ground::{
        AddressCount, Area, ChipCounts, CopyView, ErrorView, EveningView, FacilityCount, Notice,
        PrisonerColumn, PrisonerQuery, PrisonerSort, RemovalView, RuleSettings, SavedFilter, Sentences,
        TagCount, VaultSettings,
    },
    intake::view::*,
    list::view::*,
    printing::view::*,
    projector::view::*,
    vault::view::*,
};
