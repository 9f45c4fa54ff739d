//! What the tests of whole programs share. The tests themselves lie in a folder an area, each named in Cargo.toml.

// Test support: what cannot be set up ends the test, with the reason the standard library gives.
#![allow(clippy::unwrap_used)]

pub mod building;
pub mod driving;
pub mod program;
pub mod walk;
