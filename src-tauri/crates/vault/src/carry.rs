//! A vault carried to another place as it lies, without opening it: from a network folder to this machine's own disk.

use std::{fs, io, path::Path};

use letterdesk_files::{copy_synced, create_private_folder, folder_of, sync_folder};

use crate::{
    Folder, LockGuard, Slot, VaultError,
    folder::{STAGING, is_vault, must_be_a_place_for_a_vault, remove_if_empty},
    is_copy,
    private::{PrivateFolder, sweep},
};

/// What SQLite keeps of a database: the log of a program that was killed holds the newest letters.
const DATABASE: [&str; 2] = ["letterdesk.db", "letterdesk.db-wal"];

/// Copies the database and the key files of the vault at `from` to `to`, under the lock of the first, so that nothing is
/// written meanwhile. Its copies stay where they are. The vault at `from` is not changed.
///
/// # Errors
/// [`VaultError::NoVault`], [`VaultError::Busy`], [`VaultError::IsACopy`] of the first; [`VaultError::AlreadyAVault`],
/// [`VaultError::IsACopy`], [`VaultError::OnNetwork`] of the second; what the system says. Then nothing is at `to`.
pub fn carry(from: &Path, to: &Path) -> Result<(), VaultError> {
    if !is_vault(from) {
        return Err(VaultError::NoVault);
    }
    if is_copy(from) {
        return Err(VaultError::IsACopy);
    }
    if is_vault(to) {
        return Err(VaultError::AlreadyAVault);
    }
    must_be_a_place_for_a_vault(to)?;
    let from = Folder::at(from);
    let _nobody_writes = LockGuard::take(&from.lock_file())?;
    let parent = folder_of(to);
    fs::create_dir_all(parent)?;
    sweep(parent, STAGING);
    let staging = PrivateFolder::new_in(parent, STAGING)?;
    let staged = Folder::at(&staging.path().join("vault"));
    for inner in [staged.keys(), staged.backups()] {
        create_private_folder(&inner)?;
    }
    for file in DATABASE {
        copy_if_there(&from.path().join(file), &staged.path().join(file))?;
    }
    for slot in Slot::ALL {
        copy_if_there(&from.key_file(slot), &staged.key_file(slot))?;
    }
    for inner in [staged.keys(), staged.path().to_owned()] {
        sync_folder(&inner)?;
    }
    remove_if_empty(to)?;
    fs::rename(staged.path(), to)?;
    Ok(sync_folder(parent)?)
}

fn copy_if_there(from: &Path, to: &Path) -> io::Result<()> {
    match copy_synced(from, to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && !from.exists() => Ok(()),
        done => done,
    }
}
