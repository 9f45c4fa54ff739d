//! Private temporary folders: for the sample evening, gone with the program, swept at the next start.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{LockGuard, VaultError};

const PREFIX: &str = "letterdesk-sample-";
const LOCK: &str = "in-use";

/// A folder that only its owner can read, removed with everything in it when this is dropped.
#[derive(Debug)]
pub struct PrivateFolder {
    // Before the folder: Windows removes no file that is open.
    _lock: LockGuard,
    folder: tempfile::TempDir,
}

impl PrivateFolder {
    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// Makes a private folder, in memory where the system has such a place.
///
/// # Errors
/// What the system says.
pub fn private_temporary_folder() -> Result<PrivateFolder, VaultError> {
    // tempfile makes it 0700 on Unix.
    let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(place())?;
    let lock = LockGuard::take(&folder.path().join(LOCK))?;
    Ok(PrivateFolder { _lock: lock, folder })
}

/// Removes folders whose program is gone: whoever lives holds the lock inside.
pub fn sweep_leftovers() {
    let Ok(entries) = fs::read_dir(place()) else { return };
    let ours = entries.flatten().map(|entry| entry.path()).filter(|path| is_ours(path));
    for folder in ours.filter(|folder| LockGuard::take(&folder.join(LOCK)).is_ok()) {
        // What cannot be removed now is tried again at the next start.
        let _ = fs::remove_dir_all(folder);
    }
}

fn is_ours(path: &Path) -> bool {
    path.is_dir() && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(PREFIX))
}

/// The run-time folder of the session where there is one, in memory; else the system's temporary folder.
#[allow(clippy::disallowed_methods)] // tempfile makes the folder itself; here only its parent is chosen.
fn place() -> PathBuf {
    env::var_os("XDG_RUNTIME_DIR")
        .map(PathBuf::from)
        .filter(|path| path.is_dir())
        .unwrap_or_else(env::temp_dir)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_living_folder_stays_and_a_dead_one_is_swept() {
        let living = private_temporary_folder().unwrap();
        let dead = tempfile::Builder::new().prefix(PREFIX).tempdir_in(place()).unwrap().keep();
        sweep_leftovers();
        assert!(living.path().exists());
        assert!(!dead.exists());
        let path = living.path().to_owned();
        drop(living);
        assert!(!path.exists());
    }
}
