//! Copies of the database: whole, encrypted, opened and checked before they count.

use std::{
    fs,
    path::{Path, PathBuf},
};

use letterdesk_files::{folder_of, sync_file, sync_folder};
use rusqlite::backup::{Backup, StepResult};

use crate::{Result, Store, StoreError, migrate::Migration, open};

/// How the copy that is made before a migration is called, after the database's own name.
const BEFORE: &str = "before-v";

/// See [`Store::backup_to`].
pub fn backup(store: &Store, path: &Path, migrations: &[Migration]) -> Result<()> {
    let part = with_suffix(path, ".part");
    remove(&part)?;
    let done = write_and_check(store, &part, migrations).and_then(|()| Ok(fs::rename(&part, path)?));
    if done.is_err() {
        // What failed is the error to tell; a leftover is removed by the next backup to the same place.
        let _ = remove(&part);
    }
    done?;
    Ok(sync_folder(folder_of(path))?)
}

/// Puts a copy beside the database, under the same key files, before its first step away from `version`.
pub fn backup_before_migration(store: &Store, version: u32, migrations: &[Migration]) -> Result<()> {
    let next = version + 1;
    backup(store, &store.path.with_extension(format!("{BEFORE}{next}.db")), migrations)
}

/// The copies beside a database that were made before one of its migrations.
///
/// # Errors
/// What the system says.
pub fn copies_before_migrations(database: &Path) -> Result<Vec<PathBuf>> {
    let own = format!("{}.{BEFORE}", database.file_stem().unwrap_or_default().to_string_lossy());
    let is_copy = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let version = name.strip_prefix(&own).and_then(|rest| rest.strip_suffix(".db"));
        version.is_some_and(|version| version.parse::<u32>().is_ok())
    };
    Ok(fs::read_dir(folder_of(database))?.flatten().map(|entry| entry.path()).filter(is_copy).collect())
}

/// Removes a copy of a database.
///
/// # Errors
/// What the system says.
pub fn remove_copy(copy: &Path) -> Result<()> {
    remove(copy)?;
    Ok(sync_folder(folder_of(copy))?)
}

fn write_and_check(store: &Store, part: &Path, migrations: &[Migration]) -> Result<()> {
    open::create_file(part)?;
    copy_pages(store, part)?;
    sync_file(part)?;
    open::verify(part, &store.key, migrations)?;
    Ok(sync_file(part)?)
}

/// The whole copy is one step: there is one writer, and it is waiting here.
fn copy_pages(store: &Store, part: &Path) -> Result<()> {
    let mut copy = open::connect(part, &store.key)?;
    match Backup::new(&store.connection, &mut copy)?.step(-1)? {
        StepResult::Done => {}
        _ => return Err(StoreError::Busy),
    }
    copy.close().map_err(|(_, error)| error.into())
}

/// Removes a database and what SQLite may have left beside it.
fn remove(part: &Path) -> Result<()> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        match fs::remove_file(with_suffix(part, suffix)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
