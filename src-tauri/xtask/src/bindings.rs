//! `cargo xtask bindings`: writes ui/src/api/bindings.ts anew from the Rust types. The test that otherwise compares
//! the committed file with the types writes it when told to, so there is one piece of code for both.

use crate::process::{Failure, call, cargo};
use crate::{setup, ui};

/// Tells the test of the bindings to write instead of compare.
const WRITE: &str = "LETTERDESK_WRITE_BINDINGS";

/// Writes the bindings.
pub fn run() -> Result<(), Failure> {
    setup::for_window()?;
    ui::build_if_absent()?;
    call(cargo().args(["test", "--package", "letterdesk", "--lib", "--", "bindings"]).env(WRITE, "1"))
}
