//! What the store promises, by what would go wrong for a user.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there and then")]

mod backups; // copies are whole, encrypted and checked
mod builders; // people and evenings in the domain's words
mod closing_codes; // the code on paper finds what the key could hide
mod closings; // recount, closing, amendments, wiped minutes
mod counting; // a count is there once, and adds up
mod evenings; // states, line-ups, numbers
mod full_disk; // nothing counted, still alive
mod history; // what changed, and undoing an import
mod merging; // two records of one person
mod moving; // letters that were another person's: one step
mod opening; // an unencrypted database can never come to be
mod people; // the list comes back as it was typed
mod removing; // gone word by word, never given again, undone
mod tampering; // edits behind our back are found
mod undoing;
