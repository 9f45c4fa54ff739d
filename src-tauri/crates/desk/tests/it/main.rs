//! What a user can do, and what is refused, through the facade alone.
#![allow(clippy::unwrap_used, reason = "a test that cannot get its value has failed")]

mod copies; // what a closing leaves, and its removal
mod directories; // facilities in XML, and our own table of them
mod evening; // counting, undo, recount, closing
mod imports; // what each import changed, and undoing one of them
mod ledger_model; // ten thousand steps against a small reference
mod list; // import, export, duplicates, merging
mod moving; // letters that were another person's
mod papers; // every kind of document, and who is left out
mod places; // sources that disagree, words that nobody can place
mod projector; // what the room sees, and what it never does
mod refusals; // each rule in its own words
mod removing; // gone, kept in the counts, given back
mod states; // every use case in every state of an evening
mod support; // what several of them begin with
mod unlisted; // whom a guest brings to the Desk
