//! `cargo xtask bench`: the times the README's table gives, measured on this machine with the release build. The
//! measuring itself is a program of the tests crate; it drives the real window and the real command line.

use crate::process::{Failure, call, cargo};
use crate::{setup, ui};

/// Builds for release and measures.
pub fn run() -> Result<(), Failure> {
    setup::for_tests()?;
    ui::build()?;
    call(cargo().args(["build", "--release", "--package", "letterdesk", "--package", "letterdesk-cli"]))?;
    call(cargo().args(["run", "--release", "--package", "letterdesk-tests", "--bin", "bench"]))
}
