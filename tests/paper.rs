//! Paper as it leaves the program: looked at, and read back by tools that know nothing of us.

pub mod codes;
mod coverage;
mod fields;
mod files;
mod golden;
mod papers;
mod picture;
mod reader;
mod text;
