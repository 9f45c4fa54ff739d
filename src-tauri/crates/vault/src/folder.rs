//! A vault's folder: made whole or not at all, opened by one program at a time.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use secrecy::SecretString;

use crate::{
    CreateError, Key, LockGuard, Slot, VaultError, WorkFactor,
    files::{make_private_folder, sync_folder},
    key_file, random_key,
};

/// Where things are in a vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder at `path`, whether or not a vault is there.
    pub fn at(path: &Path) -> Folder {
        Folder { path: path.to_owned() }
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The encrypted database.
    pub fn database(&self) -> PathBuf {
        self.path.join("letterdesk.db")
    }

    /// The folder of key files.
    pub fn keys(&self) -> PathBuf {
        self.path.join("keys")
    }

    /// One key file.
    pub fn key_file(&self, slot: Slot) -> PathBuf {
        self.keys().join(slot.file_name())
    }

    /// The folder of backups.
    pub fn backups(&self) -> PathBuf {
        self.path.join("backups")
    }

    /// The lock file.
    pub fn lock_file(&self) -> PathBuf {
        self.path.join("lock")
    }

    fn has_key_or_database(&self) -> bool {
        self.database().exists() || Slot::ALL.iter().any(|slot| self.key_file(*slot).exists())
    }
}

/// An open vault: nobody else can open it until this is dropped.
pub struct Opened {
    /// Where it is.
    pub folder: Folder,
    /// The database's key.
    pub key: Key,
    /// The lock.
    pub lock: LockGuard,
}

/// Whether there is a vault in a folder: a database and a key file.
pub fn is_vault(path: &Path) -> bool {
    let folder = Folder::at(path);
    folder.database().exists() && Slot::ALL.iter().any(|slot| folder.key_file(*slot).exists())
}

/// Makes a vault at `path` and opens it. `build` makes the database at the path it is given, under the key it is given.
/// Everything happens in a sibling folder that is renamed at the end: a crash leaves no half a vault.
///
/// # Errors
/// [`VaultError::AlreadyAVault`] when the folder has a key or a database; whatever `build` returns.
pub fn create<E>(
    path: &Path,
    slots: &[(Slot, &SecretString)],
    work: WorkFactor,
    build: impl FnOnce(&Path, &Key) -> Result<(), E>,
) -> Result<Opened, CreateError<E>> {
    let folder = Folder::at(path);
    if folder.has_key_or_database() {
        return Err(VaultError::AlreadyAVault.into());
    }
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent)?;
    // Removed when it goes out of scope before the rename.
    let staging = tempfile::Builder::new().prefix(".letterdesk-new-").tempdir_in(parent)?;
    let staged = Folder::at(&staging.path().join("vault"));
    make_private_folder(staged.path())?;
    make_private_folder(&staged.keys())?;
    make_private_folder(&staged.backups())?;
    let key = random_key()?;
    for (slot, passphrase) in slots {
        key_file::write(&staged.key_file(*slot), &key, passphrase, work)?;
    }
    build(&staged.database(), &key).map_err(CreateError::Build)?;
    sync_all(&staged)?;
    remove_if_empty(path)?;
    fs::rename(staged.path(), path)?;
    sync_folder(parent)?;
    let lock = LockGuard::take(&folder.lock_file())?;
    Ok(Opened { folder, key, lock })
}

/// Opens a vault: the lock first, then the key files, organiser's, second, recovery.
///
/// # Errors
/// [`VaultError::NoVault`], [`VaultError::Busy`], [`VaultError::WrongPassphrase`], [`VaultError::Damaged`] when no key
/// file could be read at all.
pub fn unlock(path: &Path, passphrase: &SecretString) -> Result<Opened, VaultError> {
    if !is_vault(path) {
        return Err(VaultError::NoVault);
    }
    let folder = Folder::at(path);
    let lock = LockGuard::take(&folder.lock_file())?;
    let (_, key) = find_key(&folder, passphrase)?;
    Ok(Opened { folder, key, lock })
}

/// Puts a new passphrase in the place of `old`: one small file is rewritten, atomically; the database is not touched.
///
/// # Errors
/// [`VaultError::WrongPassphrase`] when `old` opens nothing.
pub fn change_passphrase(folder: &Folder, old: &SecretString, new: &SecretString) -> Result<(), VaultError> {
    let (slot, key) = find_key(folder, old)?;
    key_file::write(&folder.key_file(slot), &key, new, WorkFactor::USUAL)
}

fn find_key(folder: &Folder, passphrase: &SecretString) -> Result<(Slot, Key), VaultError> {
    let mut failure = VaultError::WrongPassphrase;
    let mut readable = 0;
    for slot in Slot::ALL {
        let file = folder.key_file(slot);
        if !file.exists() {
            continue;
        }
        match key_file::read(&file, passphrase) {
            Ok(Some(key)) => return Ok((slot, key)),
            Ok(None) => readable += 1,
            Err(error) => failure = error,
        }
    }
    // A damaged file beside a sound one is not what keeps this passphrase out.
    Err(if readable > 0 { VaultError::WrongPassphrase } else { failure })
}

fn sync_all(folder: &Folder) -> Result<(), VaultError> {
    File::open(folder.database())?.sync_all()?;
    for inner in [folder.keys(), folder.backups(), folder.path().to_owned()] {
        sync_folder(&inner)?;
    }
    Ok(())
}

/// An empty folder that a person made for the vault gives way to it; one with anything in it does not.
fn remove_if_empty(path: &Path) -> Result<(), VaultError> {
    match fs::remove_dir(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(VaultError::Io { detail: format!("{}: {error}", path.display()) })
        }
        _ => Ok(()),
    }
}
