//! `cargo xtask screenshots`: every screen, in both languages, light and dark, into tests/screenshots/.

use crate::process::{Failure, call, cargo};
use crate::{setup, ui};

/// Builds the program and has the tests crate take its pictures.
pub fn run() -> Result<(), Failure> {
    setup::for_tests()?;
    ui::build()?;
    call(cargo().args(["build", "--package", "letterdesk", "--package", "letterdesk-cli"]))?;
    call(cargo().args(["run", "--package", "letterdesk-tests", "--bin", "screenshots"]))
}
