//! Papers that were opened for printing: in a private folder, in memory where the system has one, and removed at lock,
//! exit and next start.

use std::{env, fs, path::PathBuf};

/// The private folder of opened papers.
#[allow(clippy::disallowed_methods)] // Only where the system has no run-time folder.
pub(crate) fn folder() -> PathBuf {
    let runtime = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|path| path.is_dir());
    runtime.unwrap_or_else(env::temp_dir).join("letterdesk-papers")
}

/// Removes what was opened. A viewer that still shows a page keeps what it has.
pub(crate) fn sweep() {
    // What is not there need not be removed.
    let _ = fs::remove_dir_all(folder());
}
