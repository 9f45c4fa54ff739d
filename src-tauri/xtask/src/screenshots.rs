//! `cargo xtask screenshots`: every screen and state of the real window, in both languages, light and dark.

use std::process::Command;

use crate::process::{Failure, call, cargo};
use crate::{places, setup, ui};

/// Builds the program as it is and takes all pictures.
pub fn run() -> Result<(), Failure> {
    println!("── set-up");
    setup::for_tests()?;
    ui::build()?;
    println!("── build");
    call(cargo().args(["build", "--workspace", "--bin", "letterdesk", "--example", "pictures"]))?;
    println!("── pictures");
    call(&mut Command::new(places::target().join("debug/examples/pictures")))
}
