//! List files in and out: a stranger's spreadsheet becomes rows about people, the rows are compared with the list, and
//! the list becomes a spreadsheet again.
//!
//! Not for: the database, wording (problems and errors are codes with data), or deciding what is taken.
//!
//! Invariant: reading a file never changes anything; [`compare`] returns what would change and [`apply`] is a pure function.
//! Invariant: what the file says nothing about is never overwritten.
//! Invariant: no size in a file is believed; every loop over foreign data ends at a limit of [`limits`].
//! Invariant: a home address is never taken from a file (see [`ProblemCode::HomeAddressLeftOut`]).
//! Invariant: what [`prisoner_headers`] and [`prisoner_row`] write, [`read`] and [`compare`] give back as "same".

// A test that cannot unwrap only hides where it failed.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod apply;
pub mod compare;
mod directory;
mod duplicates;
mod error;
mod export;
mod features;
mod field;
mod headers;
mod incoming;
mod input;
pub mod limits;
mod problem;
mod read;
mod row;
mod section;
pub mod settle;
pub mod text;
mod write;

pub use apply::{apply, arrive};
pub use compare::{Change, Comparison, FacilityChange, Item, Placement, Verdict, compare};
pub use directory::{Directory, FacilityRow, facility_headers, facility_row, read_directory};
pub use error::RosterError;
pub use export::{prisoner_headers, prisoner_row};
pub use features::{decide, features, is_moot, is_printed, said_of};
pub use field::Field;
pub use incoming::{Incoming, Keeper};
pub use input::take_stream;
pub use limits::Limit;
pub use problem::{Problem, ProblemCode, StateWords};
pub use read::{Column, DateQuestion, ReadOptions, Reading, Row, read, read_with_progress, signature};
pub use text::dates::DayMonth;
pub use write::{Sheet, WriteError, write_csv, write_pasted, write_sheets, write_xlsx};
