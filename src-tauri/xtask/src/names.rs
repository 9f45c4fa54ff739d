//! `cargo xtask names`: how right the datives are, measured on a dictionary that is not part of the program.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{Failure, call, cargo, succeeds};
use crate::{places, setup, stamp};

/// Fetches the dictionary once, builds the command line, and measures it.
pub fn run() -> Result<(), Failure> {
    setup::for_command_line()?;
    let folder = places::target().join("names");
    let tool = places::root().join("tests").join("names");
    let python = python(&folder.join("venv"), &tool.join("requirements.txt"))?;
    call(cargo().args(["build", "--workspace", "--bin", "letterdesk-cli"]))?;
    let program = places::program("letterdesk-cli");
    call(Command::new(python).arg(tool.join("measure.py")).arg(program).arg(folder))
}

/// A Python of its own that has the dictionary.
fn python(venv: &Path, requirements: &Path) -> Result<PathBuf, Failure> {
    let python = match cfg!(windows) {
        true => venv.join("Scripts").join("python.exe"),
        false => venv.join("bin").join("python"),
    };
    let mark = stamp::of(&[requirements.to_path_buf()], &[])?;
    if succeeds(Command::new(&python).arg("--version")) && stamp::fresh("names", &mark) {
        println!("   the dictionary is there");
        return Ok(python);
    }
    let system = if cfg!(windows) { "python" } else { "python3" };
    call(Command::new(system).args(["-m", "venv"]).arg(venv))
        .map_err(|Failure(why)| Failure(format!("{why} Python 3 with its venv module is needed.")))?;
    call(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(requirements))?;
    stamp::keep("names", &mark)?;
    Ok(python)
}
