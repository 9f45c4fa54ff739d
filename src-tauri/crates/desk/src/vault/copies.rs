//! What lies in a vault's copies, told without opening the vault and without touching a copy.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::{NaiveDate, NaiveDateTime};
use letterdesk_model::{
    evening::{Evening, EveningState},
    id::EveningId,
};
use letterdesk_store::Store;
use letterdesk_vault::{self as vault, Backup, Key, KeyFiles};
use secrecy::SecretString;

use crate::ground::{Error, Result};

/// A copy that a vault made of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultCopy {
    /// Its folder.
    pub path: PathBuf,
    /// Its place among the copies: the newest has the highest.
    pub order: u32,
    /// When it was made, by the clock of that moment, UTC.
    pub at: NaiveDateTime,
    /// Why it was made.
    pub reason: String,
    /// Whether somebody has opened or changed it since.
    pub is_changed: bool,
    /// Whether the passphrase opens one of its key files.
    pub has_key: bool,
    /// What is in it; why it cannot be read, for one that is no way back.
    pub content: std::result::Result<CopyContent, Error>,
}

/// What a copy has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyContent {
    /// Rows in the ledgers of all evenings: of two copies, what one has and the other lacks.
    pub entries: u32,
    /// Its evenings, in their order.
    pub evenings: Vec<EveningInCopy>,
}

/// An evening as a copy has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EveningInCopy {
    /// Its id in the vault, too.
    pub id: EveningId,
    /// Its title.
    pub title: String,
    /// Its day.
    pub date: NaiveDate,
    /// How far it had come.
    pub state: EveningState,
    /// Letters, all kinds together.
    pub letters: u32,
}

/// The copies of the vault at `path`, newest first, each with what is in it. Each is read from a private copy of its own,
/// so that nothing is left beside it; the vault itself is not looked at.
///
/// # Errors
/// What the system says of the folder of copies. A copy that cannot be read says so itself.
pub fn copies_of_vault(path: &Path, passphrase: &SecretString) -> Result<Vec<VaultCopy>> {
    let mut keys = Keys { passphrase, tried: Vec::new() };
    let folder = vault::Folder::at(path);
    vault::list_backups(&folder.backups())?.into_iter().map(|backup| look_into(backup, &mut keys)).collect()
}

/// One guess of a passphrase takes a second, and most copies have the same key files.
struct Keys<'a> {
    passphrase: &'a SecretString,
    tried: Vec<(KeyFiles, Result<Key>)>,
}

impl Keys<'_> {
    fn of(&mut self, backup: &Backup) -> Result<Key> {
        let files = KeyFiles::of(&backup.folder());
        if let Some((_, key)) = self.tried.iter().find(|(tried, _)| *tried == files) {
            return key.clone();
        }
        let key = vault::key_of(&backup.folder(), self.passphrase).map_err(Error::from);
        self.tried.push((files, key.clone()));
        key
    }
}

fn look_into(backup: Backup, keys: &mut Keys<'_>) -> Result<VaultCopy> {
    let key = keys.of(&backup);
    Ok(VaultCopy {
        is_changed: !backup.is_untouched()?,
        has_key: key.is_ok(),
        content: key.and_then(|key| content(&backup, &key)),
        path: backup.path,
        order: backup.order,
        at: backup.at,
        reason: backup.reason,
    })
}

fn content(backup: &Backup, key: &Key) -> Result<CopyContent> {
    let aside = vault::private_temporary_folder()?;
    let database = aside.path().join("letterdesk.db");
    fs::copy(backup.folder().database(), &database).map_err(vault::VaultError::from)?;
    let store = Store::open(&database, key)?;
    let reader = store.read();
    let totals = reader.totals()?;
    let evening = |evening: Evening| EveningInCopy {
        letters: totals.get(&evening.id).map_or(0, |totals| totals.total),
        id: evening.id,
        title: evening.fields.title,
        date: evening.fields.date,
        state: evening.state,
    };
    Ok(CopyContent {
        entries: reader.entries()?,
        evenings: reader.evenings()?.into_iter().map(evening).collect(),
    })
}
