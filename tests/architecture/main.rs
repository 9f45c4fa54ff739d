//! The arrows between the crates. `src-tauri/ARCHITECTURE.md` draws them; this holds them, over `cargo metadata`.
//!
//! Not about what the crates do: only who may know whom.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod arrows;
mod graph;
mod parts;
