//! A Python of its own for tools that measure: never part of the program, nor of its tests.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{Failure, call, succeeds};
use crate::stamp;

/// The Python in `venv`, with what `requirements` lists; installed once, under this name.
pub fn with(name: &str, venv: &Path, requirements: &Path) -> Result<PathBuf, Failure> {
    let python = match cfg!(windows) {
        true => venv.join("Scripts").join("python.exe"),
        false => venv.join("bin").join("python"),
    };
    let mark = stamp::of(&[requirements.to_path_buf()], &[])?;
    if succeeds(Command::new(&python).arg("--version")) && stamp::fresh(name, &mark) {
        return Ok(python);
    }
    let system = if cfg!(windows) { "python" } else { "python3" };
    call(Command::new(system).args(["-m", "venv"]).arg(venv))
        .map_err(|Failure(why)| Failure(format!("{why} Python 3 with its venv module is needed.")))?;
    call(Command::new(&python).args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(requirements))?;
    stamp::keep(name, &mark)?;
    Ok(python)
}
