//! `cargo xtask golden`: keeps the pages of every paper as they look now; the test of paper holds them to it.

use std::fs;

use crate::places;
use crate::process::{Failure, call, cargo};
use crate::setup;

/// Writes `tests/golden` anew. Look at what changed before it is committed.
pub fn run() -> Result<(), Failure> {
    setup::for_command_line()?;
    let folder = places::root().join("tests").join("golden");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .map_err(|error| Failure(format!("{} could not be emptied: {error}.", folder.display())))?;
    }
    // The same choice of packages as `test`, so that nothing is compiled a second time for other features.
    call(cargo().args(["build", "--workspace", "--example", "papers"]))?;
    let papers = places::target().join("debug").join("examples").join("papers");
    call(std::process::Command::new(papers).arg("--pictures").arg(folder))
}
