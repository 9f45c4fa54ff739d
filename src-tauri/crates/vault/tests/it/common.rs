//! A small vault to test with. Its database is a file of a few bytes: what is inside is not this crate's business.

use std::{
    fs, io,
    path::Path,
    sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use letterdesk_vault::{CreateError, Key, Opened, Slot, WorkFactor, create};
use secrecy::SecretString;
use tempfile::TempDir;

pub const PASSPHRASE: &str = "шесть очень длинных слов подряд";
pub const RECOVERY: &str = "ABCD EFGH JKMN PQRS TVWX YZ01 2345 6789";

pub fn secret(text: &str) -> SecretString {
    SecretString::from(text.to_owned())
}

pub fn write_database(path: &Path, _: &Key) -> Result<(), io::Error> {
    fs::write(path, b"database")
}

/// A vault with the organiser's passphrase and a recovery code, open.
pub fn made(path: &Path) -> Result<Opened, CreateError<io::Error>> {
    let (passphrase, recovery) = (secret(PASSPHRASE), secret(RECOVERY));
    let slots = [(Slot::Organiser, &passphrase), (Slot::Recovery, &recovery)];
    create(path, &slots, WorkFactor::new(WorkFactor::FLOOR), write_database)
}

/// Every file below a folder.
pub fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() { found.extend(files_below(&entry)) } else { found.push(entry) }
    }
    found
}

/// A folder for a vault. While a test has one, no other starts a process: a child holds the locks of its parent until it
/// is a program of its own, and a vault that was just closed would be found busy.
pub struct Home {
    folder: TempDir,
    _others: RwLockReadGuard<'static, ()>,
}

static PROCESSES: RwLock<()> = RwLock::new(());

/// A folder, and no new process while it is there.
pub fn home() -> Home {
    let others = PROCESSES.read().unwrap_or_else(PoisonError::into_inner);
    Home { folder: tempfile::tempdir().unwrap(), _others: others }
}

/// For a test that starts a process: no other test has a vault meanwhile.
pub fn alone() -> RwLockWriteGuard<'static, ()> {
    PROCESSES.write().unwrap_or_else(PoisonError::into_inner)
}

impl Home {
    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}
