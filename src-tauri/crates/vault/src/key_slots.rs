//! What opens a vault is changed: a passphrase, the recovery code, the second keeper's; in the vault and in its own copies.
//!
//! Invariant: a key file is replaced only by one that was read back and gives the key that the copy's own database has.
//! Invariant: a copy that cannot be changed stays as it is, and is named.

use std::{fs, path::Path};

use letterdesk_files::{sync_folder, write_atomically};
use secrecy::SecretString;

use crate::{
    Folder, Key, Slot, VaultError,
    backup::{Backup, list_backups},
    digests::{digests_of, digests_path},
    folder::find_key,
    key_file,
};

/// What a change of keys came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rewrapped {
    /// Own copies that open as the vault does now.
    pub copies: u32,
    /// Own copies that still open as before, by their names: they are of another passphrase, damaged, or refused by the
    /// system.
    pub left: Vec<String>,
}

/// Puts a new passphrase in the place of `old`, in the vault and in its own copies; no database is touched. With the
/// recovery code as `old` it is the organiser's passphrase that is new, and the printed code stays good. Asked for again
/// after it was cut short, it goes on.
///
/// # Errors
/// [`VaultError::WrongPassphrase`] when `old` opens nothing, and what the system says of the vault itself; a copy that
/// refuses is in the answer.
pub fn change_passphrase(
    folder: &Folder,
    old: &SecretString,
    new: &SecretString,
) -> Result<Rewrapped, VaultError> {
    let (opens, slot) = match find_key(folder, old) {
        Ok((Slot::Recovery, _)) => (old, Slot::Organiser),
        Ok((slot, _)) => (old, slot),
        // Cut short after the vault and before the last of its copies.
        Err(VaultError::WrongPassphrase) => match find_key(folder, new) {
            Ok((slot, _)) => (new, slot),
            Err(_) => return Err(VaultError::WrongPassphrase),
        },
        Err(error) => return Err(error),
    };
    rewrap(folder, &[opens, old], slot, new)
}

/// Gives the vault and its own copies a new recovery code, or a second keeper's passphrase, in the place of the one there
/// was; whoever asks shows that they can open it.
///
/// # Errors
/// As [`change_passphrase`].
pub fn set_slot(
    folder: &Folder,
    passphrase: &SecretString,
    slot: Slot,
    new: &SecretString,
) -> Result<Rewrapped, VaultError> {
    rewrap(folder, &[passphrase], slot, new)
}

/// Takes a passphrase away from the vault and its own copies.
///
/// # Errors
/// [`VaultError::WrongPassphrase`] unless `passphrase` opens the vault by another slot; what the system says.
pub fn remove_slot(folder: &Folder, passphrase: &SecretString, slot: Slot) -> Result<Rewrapped, VaultError> {
    let (opened_by, _) = find_key(folder, passphrase)?;
    if opened_by == slot {
        return Err(VaultError::WrongPassphrase);
    }
    let remove = |holder: &Folder| -> Result<(), VaultError> {
        match fs::remove_file(holder.key_file(slot)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(sync_folder(&holder.keys())?),
        }
    };
    remove(folder)?;
    each_copy(folder, |copy| remove(copy).map(|()| true))
}

fn rewrap(
    folder: &Folder,
    passphrases: &[&SecretString],
    slot: Slot,
    new: &SecretString,
) -> Result<Rewrapped, VaultError> {
    let opened = first_that_opens(folder, passphrases)?;
    let before = bytes_of_keys(folder);
    let work = key_file::work_factor(&folder.key_file(opened.0));
    replace(&folder.key_file(slot), &opened.1, new, work)?;
    let fresh = fs::read(folder.key_file(slot))?;
    each_copy(folder, |copy| {
        let file = copy.key_file(slot);
        // Most copies have the vault's own key files: the new one is theirs too, and no second is spent on scrypt.
        if bytes_of_keys(copy).iter().any(|bytes| before.contains(bytes)) {
            write_atomically(&file, &fresh)?;
            return Ok(true);
        }
        let Ok((_, key)) = first_that_opens(copy, passphrases) else { return Ok(false) };
        replace(&file, &key, new, work)?;
        Ok(true)
    })
}

/// Changes each own copy; what was untouched is so afterwards.
fn each_copy(
    folder: &Folder,
    change: impl Fn(&Folder) -> Result<bool, VaultError>,
) -> Result<Rewrapped, VaultError> {
    let mut done = Rewrapped::default();
    for backup in list_backups(&folder.backups())? {
        if change_copy(&backup, &change).unwrap_or(false) {
            done.copies += 1;
        } else {
            done.left.push(backup.path.file_name().unwrap_or_default().to_string_lossy().into_owned());
        }
    }
    Ok(done)
}

fn change_copy(
    backup: &Backup,
    change: impl Fn(&Folder) -> Result<bool, VaultError>,
) -> Result<bool, VaultError> {
    let copy = Folder::at(&backup.path);
    let has_digests = digests_path(&backup.path).exists() && backup.is_untouched()?;
    if !change(&copy)? {
        return Ok(false);
    }
    if has_digests {
        write_atomically(&digests_path(&backup.path), digests_of(&copy, &backup.path)?.as_bytes())?;
    }
    Ok(true)
}

/// Writes a key file beside the old one, reads it back, and only then puts it in its place.
fn replace(
    path: &Path,
    key: &Key,
    passphrase: &SecretString,
    work: key_file::WorkFactor,
) -> Result<(), VaultError> {
    let beside = path.with_extension("new");
    let made =
        key_file::write(&beside, key, passphrase, work).and_then(|()| key_file::read(&beside, passphrase));
    let is_right = matches!(&made, Ok(Some(read)) if read == key);
    if !is_right {
        // What is left of it would be taken for nothing; the next change writes over it.
        let _ = fs::remove_file(&beside);
        made?;
        return Err(VaultError::Damaged {
            file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        });
    }
    fs::rename(&beside, path)?;
    Ok(sync_folder(letterdesk_files::folder_of(path))?)
}

fn first_that_opens(folder: &Folder, passphrases: &[&SecretString]) -> Result<(Slot, Key), VaultError> {
    let mut refused = VaultError::WrongPassphrase;
    for passphrase in passphrases {
        match find_key(folder, passphrase) {
            Ok(found) => return Ok(found),
            Err(error) => refused = error,
        }
    }
    Err(refused)
}

/// The key files as they are: two that are the same to the byte hold the same key.
fn bytes_of_keys(folder: &Folder) -> Vec<Vec<u8>> {
    Slot::ALL.iter().filter_map(|slot| fs::read(folder.key_file(*slot)).ok()).collect()
}
