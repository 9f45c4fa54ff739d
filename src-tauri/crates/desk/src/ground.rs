//! What every area stands on: the facade, the one way to write, time, errors, notices, tonight's line-up, and what two
//! areas need.
//!
//! Invariant: the ground knows no area.

mod backing_up;
mod clock;
mod copies;
mod desk;
mod error;
mod evening;
mod filters;
mod guidelines;
mod kept;
mod known_place;
mod line_up;
mod notices;
mod outcome;
mod people;
mod photo;
mod places;
mod private_file;
mod removals;
mod settings;
mod sources;

pub(crate) use backing_up::CLOSED;
pub use backing_up::CopyView;
pub use clock::Clock;
pub use desk::Desk;
pub(crate) use desk::Home;
pub use error::{Code, Error, ErrorView, Exit, Result, sentence_of};
pub(crate) use error::{bad, required};
pub use evening::EveningView;
pub(crate) use evening::{require_state, wrong_state};
pub use filters::{
    AddressCount, ChipCounts, FacilityCount, PrisonerColumn, PrisonerQuery, PrisonerSort, SavedFilter,
    TagCount,
};
pub(crate) use filters::{BIRTHDAYS, Facts, birthday_near};
pub use guidelines::RuleSettings;
pub(crate) use known_place::{KnownPlace, town_of};
pub(crate) use line_up::{LineUp, LineUpEntry, count};
pub use notices::{Area, Notice};
pub use outcome::Sentences;
pub(crate) use outcome::sentences_of;
pub(crate) use people::{Found, People, Person};
pub(crate) use photo::{as_jpeg, printable};
pub(crate) use places::{Draft, new_facility, plan, plan_with, settle_anew};
pub use private_file::{free_path, write_private};
pub use removals::RemovalView;
pub(crate) use removals::{Removed, RemovedList};
pub use settings::VaultSettings;
pub(crate) use sources::{BY_HAND, PASTED, SAMPLE, is_import};
