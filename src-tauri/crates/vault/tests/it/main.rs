//! What the vault promises, on a real disk.
#![allow(clippy::unwrap_used)] // A test that cannot get its value has failed.

mod backups; // a copy counts only when it was checked; keys can be destroyed for good
mod common;
mod vault; // made whole, opened once, told apart from everything that is not one
