//! `cargo xtask bench`: how quick the program is on this machine, beside yardsticks that ran in the same minute.

use crate::process::{Failure, call, cargo};
use crate::{setup, ui};

/// Builds what is measured, then measures it.
pub fn run() -> Result<(), Failure> {
    println!("── set-up");
    setup::for_tests()?;
    ui::build()?;
    println!("── build");
    let packages =
        ["--package", "letterdesk", "--package", "letterdesk-cli", "--package", "letterdesk-tests"];
    call(cargo().args(["build", "--profile", "measured", "--bins", "--examples"]).args(packages))?;
    println!("── measuring");
    let speed =
        ["run", "--quiet", "--profile", "measured", "--package", "letterdesk-tests", "--example", "speed"];
    call(cargo().args(speed))
}
