//! `cargo xtask peers`: our papers beside those of other programs that make PDF, in one run on one machine.

use std::process::Command;

use crate::process::{Failure, call, cargo};
use crate::{places, python, setup};

/// Fetches the peers once, builds ours, and measures all of them.
pub fn run() -> Result<(), Failure> {
    setup::for_command_line()?;
    let folder = places::target().join("peers");
    let tool = places::root().join("tests").join("peers");
    let python = python::with("peers", &folder.join("venv"), &tool.join("requirements.txt"))?;
    call(cargo().args(["build", "--workspace", "--profile", "measured", "--example", "many_papers"]))?;
    let ours = places::target().join("measured/examples/many_papers");
    let fonts = places::root().join("src-tauri/crates/print/fonts");
    call(Command::new(python).arg(tool.join("measure.py")).arg(ours).arg(fonts).arg(folder))
}
