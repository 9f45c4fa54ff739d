//! `cargo xtask bench`: how quick the program is on this machine, beside yardsticks that ran in the same minute.

use std::process::Command;

use crate::process::{Failure, call, cargo};
use crate::{places, setup, ui};

/// Builds what is measured, then measures it.
pub fn run() -> Result<(), Failure> {
    println!("── set-up");
    setup::for_tests()?;
    ui::build()?;
    println!("── build");
    let what = ["--bin", "letterdesk", "--bin", "letterdesk-cli", "--example", "speed"];
    call(cargo().args(["build", "--workspace", "--profile", "measured"]).args(what))?;
    println!("── measuring");
    call(&mut Command::new(places::target().join("measured/examples/speed")))
}
