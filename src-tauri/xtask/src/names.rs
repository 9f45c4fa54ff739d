//! `cargo xtask names`: how right the datives are, measured on a dictionary that is not part of the program.

use std::process::Command;

use crate::process::{Failure, call, cargo};
use crate::{places, python, setup};

/// Fetches the dictionary once, builds the command line, and measures it.
pub fn run() -> Result<(), Failure> {
    setup::for_command_line()?;
    let folder = places::target().join("names");
    let tool = places::root().join("tests").join("names");
    let python = python::with("names", &folder.join("venv"), &tool.join("requirements.txt"))?;
    call(cargo().args(["build", "--workspace", "--bin", "letterdesk-cli"]))?;
    let program = places::program("letterdesk-cli");
    call(Command::new(python).arg(tool.join("measure.py")).arg(program).arg(folder))
}
