//! The lock: one program has a vault open, readers too.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use crate::VaultError;

/// Holds the operating system's lock until it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub struct LockGuard {
    file: File,
}

impl LockGuard {
    /// Takes the lock, or [`VaultError::Busy`].
    pub(crate) fn take(path: &Path) -> Result<LockGuard, VaultError> {
        let file = letterdesk_files::private_file().create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(LockGuard { file }),
            Err(TryLockError::WouldBlock) => Err(VaultError::Busy),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Whether `path` leads to the very file that is held: not to another one of its name, and not to nothing.
    pub fn is_at(&self, path: &Path) -> bool {
        self.leads_here(path).unwrap_or(false)
    }

    /// By device and inode.
    #[cfg(unix)]
    fn leads_here(&self, path: &Path) -> std::io::Result<bool> {
        use std::os::unix::fs::MetadataExt;
        let (held, there) = (self.file.metadata()?, std::fs::metadata(path)?);
        Ok((held.dev(), held.ino()) == (there.dev(), there.ino()))
    }

    /// By the volume and the file's number on it.
    #[cfg(windows)]
    fn leads_here(&self, path: &Path) -> std::io::Result<bool> {
        use same_file::Handle;
        Ok(Handle::from_file(self.file.try_clone()?)? == Handle::from_path(path)?)
    }
}
