//! What a user can do: the use cases that the window and the command line call.
//!
//! Not for: drawing, wording, argument parsing. A door translates; the desk decides.
//!
//! Invariant: every public method of [`Desk`] that changes something is one user action: one transaction, one undo
//! step where it is a count, one change notice after the commit.
//! Invariant: no guest, volunteer or donor is ever stored; there is no field for them.
//! Invariant: errors leave as a [`Code`] and its data, never as prose.
#![cfg_attr(test, allow(clippy::unwrap_used))] // A test that cannot get its value has failed.

mod aliases;
mod clock;
mod closing;
mod convert;
mod copies;
mod counting;
mod directory;
mod error;
mod evenings;
mod export;
mod few;
mod import;
mod import_memory;
mod keeping;
mod line_up;
mod list;
mod list_edit;
mod log;
mod notices;
mod papers;
mod people;
mod photo;
mod printing;
pub mod reading;
mod report;
mod rules;
mod sample;
mod settings;
pub mod view;

pub use letterdesk_files as files;
pub use letterdesk_model as model;
pub use letterdesk_print::Document;
pub use letterdesk_words as words;

pub use clock::Clock;
pub use error::{Code, Error, Exit, Result, sentence_of};
pub use export::{Table, TableFormat};
pub use import::Take;
pub use import_memory::{ListFile, ReadingMemory, headers_of, read_list};
pub use keeping::{Desk, NewSecrets, sweep_leftovers, vault_state};
pub use list::{Apart, PrisonerJson};
pub use papers::{free_path, label_stock, recovery_card, write_private};
pub use printing::{Draft, Made, PrinterOptions, preview};
pub use sample::SampleSize;
