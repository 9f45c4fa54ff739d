//! `cargo xtask bindings`: writes ui/src/api/bindings.ts anew from the Rust types, and the people of ui/preview from the
//! cast of the tests. The tests that otherwise compare the committed files write them when told to, so there is one piece
//! of code for both.

use crate::process::{Failure, call, cargo};
use crate::{setup, ui};

/// Tells the tests of the bindings to write instead of compare.
const WRITE: &str = "LETTERDESK_WRITE_BINDINGS";

/// Writes the bindings.
pub fn run() -> Result<(), Failure> {
    setup::for_window()?;
    ui::build_if_absent()?;
    // The same choice of packages as `test`, so that nothing is compiled a second time for other features.
    call(cargo().args(["test", "--workspace", "--lib", "--", "bindings"]).env(WRITE, "1"))
}
