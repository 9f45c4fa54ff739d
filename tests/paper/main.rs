//! Paper as it leaves the program: looked at, and read back by tools that know nothing of us.

// A test that cannot get its value has failed.
#![allow(clippy::unwrap_used)]

mod codes;
mod coverage;
mod fields;
mod files;
mod golden;
mod many;
mod papers;
mod picture;
mod reader;
mod text;
