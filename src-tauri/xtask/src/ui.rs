//! The window's side: its packages, its build, its own checks and tests. Cargo comes after: the shell carries
//! `ui/dist` inside itself, so it cannot be compiled before that exists.

use std::fs;
use std::path::PathBuf;

use crate::process::{Failure, call, npm};
use crate::{places, stamp};

/// Folders under `ui/` that are made, not written.
const MADE: [&str; 3] = ["node_modules", "dist", "coverage"];

/// Installs exactly what package-lock.json names, unless that is there already.
pub fn packages() -> Result<(), Failure> {
    let mark = stamp::of(&[places::ui().join("package-lock.json")], &[])?;
    // npm writes this file last, so a broken-off install does not look like a finished one.
    let finished = places::ui().join("node_modules").join(".package-lock.json");
    if finished.is_file() && stamp::fresh("ui-packages", &mark) {
        println!("   the window's packages are there");
        return Ok(());
    }
    call(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    stamp::keep("ui-packages", &mark)
}

/// Builds `ui/dist`, unless it was built from just these sources.
pub fn build() -> Result<(), Failure> {
    let mark = stamp::of(&[places::ui()], &MADE)?;
    if built() && stamp::fresh("ui-build", &mark) {
        println!("   ui/dist is up to date");
        return Ok(());
    }
    call(npm().args(["run", "build"]))?;
    stamp::keep("ui-build", &mark)
}

/// Builds `ui/dist` only if there is none. Enough for what merely has to compile the shell, such as writing the
/// bindings anew: there the sources may not fit the old bindings yet.
pub fn build_if_absent() -> Result<(), Failure> {
    if built() { Ok(()) } else { build() }
}

/// Types, lint, formatting, and the canary that proves the checks can fail.
pub fn check() -> Result<(), Failure> {
    call(npm().args(["run", "check"]))
}

/// Types alone.
pub fn types() -> Result<(), Failure> {
    call(npm().args(["run", "types"]))
}

/// The window's unit tests.
pub fn test() -> Result<(), Failure> {
    call(npm().arg("test"))
}

fn built() -> bool {
    let page: PathBuf = places::ui().join("dist").join("index.html");
    fs::metadata(page).is_ok_and(|page| page.len() > 0)
}
