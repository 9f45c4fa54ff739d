//! What a user can do: the use cases that the window and the command line call.
//!
//! Not for: drawing, wording, argument parsing. A door translates; the desk decides.
//!
//! Invariant: every public method of [`Desk`] that changes something is one user action: one transaction, one undo
//! step where it is a count, one change notice after the commit.
//! Invariant: no guest, volunteer or donor is ever stored; there is no field for them.
//! Invariant: errors leave as a [`Code`] and its data, never as prose.
#![cfg_attr(test, allow(clippy::unwrap_used))] // A test that cannot get its value has failed.

mod closing;
mod evenings;
mod ground;
mod intake;
mod list;
mod printing;
mod projector;
mod vault;
pub mod view;

pub use letterdesk_files as files;
pub use letterdesk_model as model;
pub use letterdesk_print::Document;
pub use letterdesk_store::forbid_core_dumps;
pub use letterdesk_words as words;

pub use closing::WholeRecount;
pub use ground::{Clock, Code, Desk, Error, Exit, Result, free_path, sentence_of, write_private};
pub use list::{
    Distinct, ImportSelection, ListFile, PrisonerJson, ReadingMemory, Table, TableFormat, day_in, headers_of,
    import_reader, read_list,
};
pub use printing::{Draft, Made, PrinterOptions, preview};
pub use vault::{
    CopyContent, EveningInCopy, NewSecrets, SampleSize, VaultCopy, carry_vault, copies_of_vault,
    recovery_card, sweep_leftovers, vault_state,
};
