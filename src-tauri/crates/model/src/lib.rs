//! People, addresses, evenings and counting: the rules of the product as plain data and pure functions.
//!
//! Not for: files, databases, paper, wording of the interface, or reading a clock.
//!
//! Invariant: no IO, no clock, no locale of the machine, no globals. Time comes in as a parameter.

#![cfg_attr(test, allow(clippy::unwrap_used))] // A test that cannot get its value has failed.

#[macro_use]
mod coded;

pub mod address;
pub mod birth;
pub mod claims;
pub mod closing;
pub mod closing_record;
pub mod country;
pub mod custody;
pub mod entry_box;
pub mod evening;
pub mod facility;
pub mod hold;
pub mod id;
pub mod identity;
pub mod language;
pub mod ledger;
pub mod letters;
pub mod name;
pub mod postal;
pub mod prisoner;
pub mod progress;
pub mod search;
pub mod sentence;
pub mod slip_code;
pub mod statement;
