//! A vault's folder: made whole or not at all, opened by one program at a time.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use letterdesk_files::{create_private_folder, folder_of, overwrite_with_zeros, sync_file, sync_folder};
use secrecy::SecretString;

use crate::{
    CreateError, Key, KeyFiles, LockGuard, Slot, VaultError, WorkFactor,
    backup::{BACKUPS, is_copy, list_backups},
    key_file,
    network::network_of,
    private::{PrivateFolder, sweep},
    random_key,
};

/// How the name of the folder begins in which a new vault is built.
pub(crate) const STAGING: &str = ".letterdesk-new-";

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
        self.path.join(BACKUPS)
    }

    /// The lock file.
    pub fn lock_file(&self) -> PathBuf {
        self.path.join("lock")
    }

    /// What is there once a program has opened the vault: our lock, which stays, and what SQLite keeps beside a database
    /// that is open or was left in a crash.
    pub(crate) fn opening_traces(&self) -> [PathBuf; 3] {
        [self.lock_file(), self.path.join("letterdesk.db-wal"), self.path.join("letterdesk.db-shm")]
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
    /// The key files as they were when the vault was opened: what copies get.
    pub key_files: KeyFiles,
}

impl Opened {
    /// Errors: [`VaultError::Gone`] when the folder's path does not lead to the lock that is held any more: it was moved
    /// or deleted, pulled out with its stick, or another folder is in its place.
    pub fn must_be_in_place(&self) -> Result<(), VaultError> {
        if self.lock.is_at(&self.folder.lock_file()) { Ok(()) } else { Err(VaultError::Gone) }
    }

    /// The name of a key file that is not as it was when the vault was opened, if there is one.
    ///
    /// # Errors
    /// What the system says.
    pub fn changed_key_file(&self) -> Result<Option<&'static str>, VaultError> {
        Ok(self.key_files.changed_in(&self.folder)?)
    }

    /// To be called after a key file was written by this program: the folder's are the right ones.
    pub fn key_files_were_written(&mut self) {
        self.key_files = KeyFiles::of(&self.folder);
    }

    /// The lock of the folder that is at this place by now, if it is another one: a stick that was plugged in again has
    /// the same vault under other numbers. Whether it is the same vault, the caller finds out before it is kept.
    ///
    /// # Errors
    /// [`VaultError::Gone`] when no vault is there, [`VaultError::Busy`], what the system says.
    pub fn lock_again(&self) -> Result<Option<LockGuard>, VaultError> {
        match self.must_be_in_place() {
            Ok(()) => Ok(None),
            Err(gone) if !is_vault(self.folder.path()) => Err(gone),
            Err(_) => LockGuard::take(&self.folder.lock_file()).map(Some),
        }
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Opened").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// Whether there is a vault in a folder, whole or not: a database or a key file. A vault that lost one of them is still
/// one, to be mended from a backup, and nothing is ever made anew over it.
pub fn is_vault(path: &Path) -> bool {
    Folder::at(path).has_key_or_database()
}

/// Makes a vault at `path` and opens it. `build` makes the database at the path it is given, under the key it is given.
/// Everything happens in a sibling folder that is renamed at the end: a crash leaves no half a vault.
///
/// # Errors
/// [`VaultError::AlreadyAVault`] when the folder has a key or a database; [`VaultError::IsACopy`],
/// [`VaultError::OnNetwork`]; whatever `build` returns.
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
    must_be_a_place_for_a_vault(path)?;
    let parent = folder_of(path);
    fs::create_dir_all(parent)?;
    sweep(parent, STAGING);
    // Removed when it goes out of scope, by then without the vault or with all of it.
    let staging = PrivateFolder::new_in(parent, STAGING)?;
    let staged = Folder::at(&staging.path().join("vault"));
    for inner in [staged.keys(), staged.backups()] {
        create_private_folder(&inner)?;
    }
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
    let key_files = KeyFiles::of(&folder);
    Ok(Opened { folder, key, lock, key_files })
}

/// Opens a vault: the lock first, then the key files, organiser's, second, recovery.
///
/// # Errors
/// [`VaultError::NoVault`], [`VaultError::Forbidden`], [`VaultError::IsACopy`], [`VaultError::OnNetwork`],
/// [`VaultError::Busy`],
/// [`VaultError::WrongPassphrase`]; [`VaultError::Damaged`] when no key
/// file could be read at all, or when the key files or the database are gone.
pub fn unlock(path: &Path, passphrase: &SecretString) -> Result<Opened, VaultError> {
    let folder = Folder::at(path);
    must_be_allowed(&folder)?;
    if !is_vault(path) {
        return Err(VaultError::NoVault);
    }
    must_be_a_place_for_a_vault(path)?;
    let lock = LockGuard::take(&folder.lock_file()).map_err(|error| match error {
        // Nothing was to be written yet.
        VaultError::ReadOnly if !may_be_read(&folder.database()) => VaultError::Forbidden,
        other => other,
    })?;
    // Before they are tried: what opens the vault is among these bytes.
    let key_files = KeyFiles::of(&folder);
    let (_, key) = find_key(&folder, passphrase)?;
    if !folder.database().exists() {
        return Err(VaultError::Damaged { file: name_of(&folder.database()) });
    }
    Ok(Opened { folder, key, lock, key_files })
}

/// What cannot be looked at is not "no vault".
fn must_be_allowed(folder: &Folder) -> Result<(), VaultError> {
    match fs::metadata(folder.database()) {
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => Err(VaultError::Forbidden),
        _ => Ok(()),
    }
}

fn may_be_read(file: &Path) -> bool {
    fs::File::open(file).is_ok()
}

/// Neither another vault's copies nor another machine's disk.
pub(crate) fn must_be_a_place_for_a_vault(path: &Path) -> Result<(), VaultError> {
    if is_copy(path) {
        return Err(VaultError::IsACopy);
    }
    network_of(path).map_or(Ok(()), |kind| Err(VaultError::OnNetwork { kind }))
}

/// "Forget this laptop": destroys every key file of the vault, those of its own backups too. Without them the databases
/// are noise, for us as well. What was copied to another place keeps its keys.
///
/// # Errors
/// What the system says; the files before that one are gone.
pub fn destroy_keys(folder: &Folder) -> Result<(), VaultError> {
    let copies = list_backups(&folder.backups())?.into_iter().map(|backup| Folder::at(&backup.path));
    for holder in copies.chain([folder.clone()]) {
        let files = Slot::ALL.iter().map(|slot| holder.key_file(*slot)).filter(|file| file.exists());
        for file in files {
            overwrite_with_zeros(&file)?;
            fs::remove_file(&file)?;
            sync_folder(&holder.keys())?;
        }
    }
    Ok(())
}

/// The key of a database, without opening or locking anything: of a copy, which stays as it lies.
///
/// # Errors
/// [`VaultError::WrongPassphrase`], [`VaultError::Damaged`].
pub fn key_of(folder: &Folder, passphrase: &SecretString) -> Result<Key, VaultError> {
    Ok(find_key(folder, passphrase)?.1)
}

/// The key, and which of the key files gave it.
pub(crate) fn find_key(folder: &Folder, passphrase: &SecretString) -> Result<(Slot, Key), VaultError> {
    let mut failure = VaultError::Damaged { file: name_of(&folder.keys()) };
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

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn sync_all(folder: &Folder) -> Result<(), VaultError> {
    sync_file(&folder.database())?;
    for inner in [folder.keys(), folder.backups(), folder.path().to_owned()] {
        sync_folder(&inner)?;
    }
    Ok(())
}

/// An empty folder that a person made for the vault gives way to it; one with anything in it does not.
pub(crate) fn remove_if_empty(path: &Path) -> Result<(), VaultError> {
    match fs::remove_dir(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(VaultError::Io { detail: format!("{}: {error}", path.display()) })
        }
        _ => Ok(()),
    }
}
