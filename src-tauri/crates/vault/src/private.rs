//! Private folders that live only as long as the program that made them: the sample evening's, and the one in which a
//! new vault is built. What a killed program leaves behind is swept by the next one.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use crate::{LockGuard, VaultError};

const SAMPLE: &str = "letterdesk-sample-";
/// Held by whoever lives in the folder.
const LOCK: &str = "in-use";

/// A folder that only its owner can read, removed with everything in it when this is dropped.
#[derive(Debug)]
pub struct PrivateFolder {
    // Before the folder: Windows removes no file that is open.
    _lock: LockGuard,
    folder: TempDir,
}

impl PrivateFolder {
    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Makes one in `place`, its name beginning with `prefix`, so that [`sweep`] finds it if we die.
    pub(crate) fn new_in(place: &Path, prefix: &str) -> Result<PrivateFolder, VaultError> {
        let folder = temporary_folder(place, prefix)?;
        let lock = LockGuard::take(&folder.path().join(LOCK))?;
        Ok(PrivateFolder { _lock: lock, folder })
    }
}

/// Makes a private folder for a sample evening, in memory where the system has such a place.
///
/// # Errors
/// What the system says.
pub fn private_temporary_folder() -> Result<PrivateFolder, VaultError> {
    PrivateFolder::new_in(&run_time_place(), SAMPLE)
}

/// Removes sample evenings whose program is gone.
pub fn sweep_leftovers() {
    sweep(&run_time_place(), SAMPLE);
}

/// Removes folders in `place` whose program is gone: whoever lives holds the lock inside.
pub(crate) fn sweep(place: &Path, prefix: &str) {
    let Ok(entries) = fs::read_dir(place) else { return };
    let folders = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir());
    let ours = folders
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(prefix)));
    // A folder without a lock file was made a moment ago, or is not ours.
    for folder in ours.filter(|folder| folder.join(LOCK).exists()) {
        if LockGuard::take(&folder.join(LOCK)).is_ok() {
            // What cannot be removed now is tried again at the next start.
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// A folder of a random name, 0700 on Unix; on Windows it inherits the rights of the place it is in.
pub(crate) fn temporary_folder(place: &Path, prefix: &str) -> std::io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o700));
    }
    builder.tempdir_in(place)
}

/// The run-time folder of the session where there is one, in memory; else the system's temporary folder.
fn run_time_place() -> PathBuf {
    let run_time = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|path| path.is_dir());
    run_time.unwrap_or_else(tempfile::env::temp_dir)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_living_folder_stays_and_a_dead_one_is_swept() {
        let place = tempfile::tempdir().unwrap();
        let living = PrivateFolder::new_in(place.path(), SAMPLE).unwrap();
        let dead = place.path().join("letterdesk-sample-dead");
        let foreign = place.path().join("somebody-elses");
        for folder in [&dead, &foreign] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join(LOCK), "").unwrap();
        }
        sweep(place.path(), SAMPLE);
        assert!(living.path().exists() && foreign.exists());
        assert!(!dead.exists());
        let path = living.path().to_owned();
        drop(living);
        assert!(!path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_look_inside() {
        use std::os::unix::fs::PermissionsExt;
        let folder = private_temporary_folder().unwrap();
        assert_eq!(fs::metadata(folder.path()).unwrap().permissions().mode() & 0o777, 0o700);
    }
}
