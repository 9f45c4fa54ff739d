//! Removal: what tells of people or of an evening goes, and a nameless placeholder stays, so that a number on paper
//! and a slip's code are never given again. What an undo needs is handed to the caller and kept nowhere here.
//!
//! Invariant: the ledger is not touched. Whoever has a row in it keeps the name under which it was counted.

mod evening;
mod people;

pub use evening::RemovedEvening;
pub use people::RemovedPeople;
