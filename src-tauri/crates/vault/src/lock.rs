//! The lock: one program has a vault open, readers too.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use crate::VaultError;

/// Holds the operating system's lock until it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub struct LockGuard {
    _file: File,
}

impl LockGuard {
    /// Takes the lock, or [`VaultError::Busy`].
    pub(crate) fn take(path: &Path) -> Result<LockGuard, VaultError> {
        let file = letterdesk_files::private_file().create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(LockGuard { _file: file }),
            Err(TryLockError::WouldBlock) => Err(VaultError::Busy),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
