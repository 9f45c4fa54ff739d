//! The database of a vault: open, migrate, read, write, back up, check.
//!
//! Not for: rules of an evening (the `desk` crate's), key files and backup rotation (`vault`), words for people.
//!
//! Invariant: one connection, one writer. Nothing else opens the database file. All writes go through one
//! [`Store::transact`].
//! Invariant: a database is encrypted or it is refused. One function opens it (`open.rs`), and everything
//! unexpected there refuses to go on.
//! Invariant: ledger rows are never updated or deleted; triggers refuse it, and so does a test.
//! Invariant: every count is a sum over the ledger. No count is stored beside it, except in a closing, which the
//! check compares with it.
//! Invariant: no guest, volunteer or donor is ever stored: there is no field for them.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there and then"))]

mod backup;
mod calibrations;
mod changes;
mod closing;
mod closing_record;
mod convert;
mod counts;
mod damage;
mod error;
mod evenings;
mod facilities;
mod fields;
mod hardening;
mod holds;
mod integrity;
mod ledger;
mod line_up;
mod log;
mod migrate;
mod open;
mod photos;
mod place;
mod pragmas;
mod print_log;
mod prisoners;
mod recount;
mod removal;
mod rows;
mod saved_filters;
mod search_keys;
mod settings;
mod slips;
mod steps;
mod touches;
mod transact;
mod undo_batch;

pub use backup::{copies_before_migrations, remove_copy};
pub use calibrations::StoredCalibration;
pub use changes::{Batch, ChangeRow, Correction, Record};
pub use closing::{Amendment, Closing, NewClosing};
pub use closing_record::{ClosingLinks, ClosingPerson};
pub use counts::{ChainHead, Ever, Totals};
pub use damage::{Damage, LedgerDamage};
pub use error::{Misuse, Refusal, Result, StoreError};
pub use evenings::Step;
pub use hardening::forbid_core_dumps;
pub use holds::LiftedHold;
pub use integrity::Integrity;
pub use ledger::{Answer, NewEntry};
pub use log::{Log, LogRow, Stored};
pub use open::{Key, Store, prepare_process};
pub use print_log::{PrintJob, PrintedPerson};
pub use recount::{Bundle, Resolution};
pub use removal::{RemovedEvening, RemovedPeople};
pub use slips::SlipOut;
pub use touches::{Touch, Use};
pub use transact::{Reader, Tx};
pub use undo_batch::{LeftField, UndoneBatch, WhyLeft};
