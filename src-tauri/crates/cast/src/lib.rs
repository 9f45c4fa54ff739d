//! Invented people, where they are held and who writes to them: for tests, and for the window's preview, whose people
//! are generated from here.
//!
//! Not for: the product. The sample evening that it ships has people of its own (`desk/src/vault/sample`). Nor for a name
//! that one test is about: that stands in the test.
//!
//! Invariant: nobody may be taken for a real prisoner; names, facilities and indexes look invented.
#![cfg_attr(test, allow(clippy::unwrap_used))] // A test that cannot get its value has failed.

pub mod crowd;
pub mod extremes;
mod people;
#[cfg(test)]
mod preview;
mod senders;

pub use people::{Facility, LANGUAGES, OTHER_LETTERS, PEOPLE, Person, SIZO_99, abroad, facility};
pub use senders::{FROM_ABROAD, FROM_RUSSIA, SENDER};
