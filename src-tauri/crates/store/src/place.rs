//! Where the database is. A file that was moved, deleted, or pulled out with its stick can still be written to on some
//! systems, and what is written then is nowhere: so the place is looked at before each transaction.

use std::{fs::Metadata, io, path::Path};

use rusqlite::config::DbConfig;

use crate::{Result, Store, StoreError, Tx};

/// What makes a file itself, whatever its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileId(Identity);

/// The device and the inode.
#[cfg(unix)]
type Identity = (u64, u64);

/// Windows lets nobody move or delete a file that is open: that something is there is enough.
#[cfg(not(unix))]
type Identity = ();

impl FileId {
    pub fn of(path: &Path) -> io::Result<FileId> {
        Ok(FileId(identity(&std::fs::metadata(path)?)))
    }
}

#[cfg(unix)]
fn identity(file: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (file.dev(), file.ino())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> Identity {}

impl Store {
    /// Whether what is written now would be where it is looked for.
    ///
    /// Errors: [`StoreError::Gone`] when the file that was opened is not at its place any more. A file there may be
    /// another by now: then closing does not touch the log beside it.
    pub fn must_be_in_place(&self) -> Result<()> {
        let is_gone = FileId::of(&self.path).map_or(true, |file| file != self.file);
        self.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, is_gone)?;
        if is_gone { Err(StoreError::Gone) } else { Ok(()) }
    }

    /// Writes as a letter is written, and changes nothing: whether what is counted next would be kept.
    ///
    /// Errors: those of [`Store::transact`].
    pub fn try_writing(&mut self) -> Result<()> {
        // There and back: a row that is set to what it is would not be written at all.
        self.transact(|tx: &mut Tx<'_>| {
            tx.run("UPDATE vault SET search_probe = search_probe || '.'", ())?;
            tx.run("UPDATE vault SET search_probe = substr(search_probe, 1, length(search_probe) - 1)", ())
                .map(drop)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::Key;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("vault")).unwrap();
        let store = Store::create(&folder.path().join("vault/letterdesk.db"), &Key::new([7; 32])).unwrap();
        (folder, store)
    }

    fn is_gone(store: &mut Store) -> bool {
        matches!(store.try_writing(), Err(StoreError::Gone))
    }

    #[test]
    fn trying_writes_to_the_disk_and_changes_nothing() {
        let (folder, mut store) = store();
        let vault = folder.path().join("vault");
        let written = || fs::metadata(vault.join("letterdesk.db-wal")).map_or(0, |log| log.len());
        let before = written();
        store.try_writing().unwrap();
        let once = written();
        assert!(once > before, "{before} bytes, then {once}");
        store.try_writing().unwrap();
        assert!(written() > once);
        store.check().unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_while_the_folder_is_away() {
        let (folder, mut store) = store();
        store.try_writing().unwrap();
        let (vault, away) = (folder.path().join("vault"), folder.path().join("away"));
        fs::rename(&vault, &away).unwrap();
        assert!(is_gone(&mut store));
        fs::rename(&away, &vault).unwrap();
        store.try_writing().unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn another_file_at_its_place_is_not_written_and_not_touched_by_the_closing() {
        let (folder, mut store) = store();
        let (vault, copy) = (folder.path().join("vault"), folder.path().join("copy"));
        store.try_writing().unwrap();
        fs::create_dir(&copy).unwrap();
        for file in ["letterdesk.db", "letterdesk.db-wal"] {
            fs::copy(vault.join(file), copy.join(file)).unwrap();
        }
        fs::remove_dir_all(&vault).unwrap();
        fs::rename(&copy, &vault).unwrap();
        assert!(is_gone(&mut store));
        let wal = fs::read(vault.join("letterdesk.db-wal")).unwrap();
        drop(store);
        assert_eq!(fs::read(vault.join("letterdesk.db-wal")).unwrap(), wal);
        Store::open(&vault.join("letterdesk.db"), &Key::new([7; 32])).unwrap().try_writing().unwrap();
    }
}
