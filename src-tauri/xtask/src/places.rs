//! Where things lie in the repository. Paths only; nothing here reads a file.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};

/// The repository's root: two folders above this crate.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Cargo's target folder; `CARGO_TARGET_DIR` moves it, as it does for cargo.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The window's sources.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// Our own tools, built from their sources by cargo: `tools/bin/tauri-driver`.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// A program cargo built in the dev profile.
pub fn program(name: &str) -> PathBuf {
    target().join("debug").join(format!("{name}{EXE_SUFFIX}"))
}
