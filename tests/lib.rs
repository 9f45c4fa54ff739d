//! What the tests of whole programs share. The tests themselves lie in a folder an area, each named in Cargo.toml.

pub mod program;
