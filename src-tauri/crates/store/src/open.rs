//! The one function that opens the database, in a fixed order; anything unexpected refuses to go on.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use letterdesk_files::{private_file, sync_file};
use rusqlite::{Connection, OpenFlags};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    Integrity, Reader, Result, StoreError, backup, hardening, integrity,
    ledger::Running,
    migrate,
    migrate::{Migration, Standing},
    place::FileId,
    pragmas, search_keys,
};

/// The raw key of a database, wiped from memory when dropped.
pub type Key = Zeroizing<[u8; 32]>;

/// What the first bytes of a database that nobody encrypted say.
const PLAINTEXT: &[u8; 16] = b"SQLite format 3\0";

/// Nothing shorter can be a database of ours: SQLCipher's page.
const PAGE: u64 = 4096;

/// Marks a database as ours ("LDK1"), so that a right key on a wrong file says so.
const APPLICATION: u32 = u32::from_be_bytes(*b"LDK1");

/// The open database of a vault. Dropping it checkpoints, closes the file and wipes the key.
pub struct Store {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) key: Key,
    /// The file that was opened.
    pub(crate) file: FileId,
    /// What the evening that is counted came to.
    pub(crate) running: Option<Running>,
}

impl Store {
    /// Makes a new database at `path` (on Unix readable by its owner only) and gives the device its UUID.
    ///
    /// Errors: [`StoreError::AlreadyThere`] when anything is there; and all those of [`Store::open`].
    pub fn create(path: &Path, key: &Key) -> Result<Store> {
        prepare_process()?;
        create_file(path)?;
        let mut connection = connect(path, key)?;
        pragmas::set_and_assert(&connection)?;
        migrate::run(&mut connection, &migrate::MIGRATIONS)?;
        connection.pragma_update(None, "application_id", APPLICATION)?;
        let device = Uuid::new_v4().to_string();
        let probe = search_keys::probe();
        connection
            .execute("INSERT INTO vault (id, desk, search_probe) VALUES (1, ?1, ?2)", (&device, &probe))?;
        truncate_wal(&connection)?;
        connection.close().map_err(|(_, error)| error)?;
        sync_file(path)?;
        Store::open(path, key)
    }

    /// Opens the database at `path`. Never creates one.
    ///
    /// A database of an older version is migrated, after a verified copy was put beside it
    /// (`letterdesk.before-v2.db`).
    ///
    /// Errors: the whole upper half of [`StoreError`]; each refuses to go on.
    pub fn open(path: &Path, key: &Key) -> Result<Store> {
        open_with(path, key, &migrate::MIGRATIONS)
    }

    /// What can be read. Between two transactions nothing changes, since there is one writer.
    pub fn read(&self) -> Reader<'_> {
        Reader::new(&self.connection)
    }

    /// Everything the opening checks once more: pages, schema, ledger, closings.
    pub fn check(&self) -> Result<Integrity> {
        integrity::check_pages(&self.connection)?;
        integrity::check_schema(&self.connection, &migrate::MIGRATIONS)?;
        let entries = integrity::check_data(self.read())?;
        let (sqlite, sqlcipher) = pragmas::assert_versions(&self.connection)?;
        Ok(Integrity { entries, sqlite, sqlcipher })
    }

    /// An encrypted copy at `path` under the same key, as of now: written beside it, synced, opened and checked,
    /// then renamed into place and its folder synced. A file already at `path` is replaced only by the whole copy.
    pub fn backup_to(&self, path: &Path) -> Result<()> {
        backup::backup(self, path, &migrate::MIGRATIONS)
    }

    /// For tests of a full disk: lets the file grow to `pages` pages of 4096 bytes and no further. `Some(0)` is as
    /// large as it is now, `None` lifts the limit. Returns the limit in force.
    pub fn limit_pages(&self, pages: Option<u32>) -> Result<u32> {
        let limit = match pages {
            Some(0) => pragmas::value(&self.connection, "page_count")?,
            Some(pages) => pages.to_string(),
            None => u32::MAX.saturating_sub(1).to_string(),
        };
        let sql = format!("PRAGMA max_page_count = {limit}");
        Ok(self.connection.query_row(&sql, (), |row| row.get(0))?)
    }

    /// Writes everything into the one file and closes it. Dropping does the same, without a word when it fails.
    pub fn close(self) -> Result<()> {
        truncate_wal(&self.connection)?;
        self.connection.close().map_err(|(_, error)| error.into())
    }
}

/// [`Store::open`] with the steps of the schema as a parameter, so that a test can add one.
pub(crate) fn open_with(path: &Path, key: &Key, migrations: &[Migration]) -> Result<Store> {
    let (mut store, standing) = open_as_it_is(path, key, migrations)?;
    if let Standing::Older { version } = standing {
        backup::backup_before_migration(&store, version, migrations)?;
        migrate::run(&mut store.connection, migrations)?;
    }
    integrity::check_schema(&store.connection, migrations)?;
    integrity::check_data(store.read())?;
    search_keys::refresh(&mut store)?;
    Ok(store)
}

/// Whether the file at `path` is a whole database under `key`. Changes nothing in it: a copy made before a migration
/// must stay as old as it is, and what it holds is then the old program's to check.
pub(crate) fn verify(path: &Path, key: &Key, migrations: &[Migration]) -> Result<()> {
    let (store, standing) = open_as_it_is(path, key, migrations)?;
    if standing == Standing::Current {
        integrity::check_schema(&store.connection, migrations)?;
        integrity::check_data(store.read())?;
    }
    store.close()
}

/// Steps 1 to 6, and SQLite's part of step 7.
fn open_as_it_is(path: &Path, key: &Key, migrations: &[Migration]) -> Result<(Store, Standing)> {
    prepare_process()?;
    refuse_plaintext(path)?;
    let file = FileId::of(path)?;
    mend_index(path)?;
    let connection = connect(path, key)?;
    if pragmas::value(&connection, "application_id")? != APPLICATION.to_string() {
        return Err(StoreError::NotOurs);
    }
    let standing = migrate::standing(&connection, migrations)?;
    pragmas::set_and_assert(&connection)?;
    integrity::check_pages(&connection)?;
    Ok((Store { connection, path: path.to_owned(), key: key.clone(), file, running: None }, standing))
}

/// The index beside the write-ahead log holds nothing of its own and is made anew from it; one that somebody made
/// read-only, by copying from a disk that is, keeps the database from being opened.
fn mend_index(path: &Path) -> Result<()> {
    let mut index = path.as_os_str().to_owned();
    index.push("-shm");
    let index = PathBuf::from(index);
    match index.metadata() {
        Ok(file) if file.permissions().readonly() => Ok(std::fs::remove_file(index)?),
        _ => Ok(()),
    }
}

/// Step 1 of every opening, one thread after another: SQLite says it is ready before SQLCipher has made itself ready, so
/// whoever opened a database while the first opening of the process was under way would find no cipher. Public for tests
/// that open a file without [`Store`]. `cipher_memory_security` must be on before the first connection that sees a key.
///
/// Errors: [`StoreError::Assertion`] when the process cannot be made safe.
pub fn prepare_process() -> Result<()> {
    static UNDER_WAY: Mutex<()> = Mutex::new(());
    // Nothing is behind the lock that a panic could have left half done.
    let _one_at_a_time = UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner);
    hardening::forbid_core_dumps()?;
    let throw_away = Connection::open_in_memory()?;
    pragmas::quiet(&throw_away)?;
    throw_away.execute_batch("PRAGMA cipher_memory_security = ON")?;
    pragmas::assert_is("cipher_memory_security", &pragmas::value(&throw_away, "cipher_memory_security")?, "1")
}

/// Step 2. The handle is closed before SQLite opens the file: closing any handle of a process drops all its locks.
fn refuse_plaintext(path: &Path) -> Result<()> {
    let mut file = File::open(path)?;
    let mut first = Vec::with_capacity(PLAINTEXT.len());
    (&mut file).take(PLAINTEXT.len() as u64).read_to_end(&mut first)?;
    if first == PLAINTEXT {
        return Err(StoreError::NotEncrypted);
    }
    if file.metadata()?.len() < PAGE {
        return Err(StoreError::WrongKeyOrDamaged);
    }
    Ok(())
}

/// Steps 3 and 4: no URI, no CREATE, the key as raw bytes exactly, the schema read, the cipher asserted.
pub(crate) fn connect(path: &Path, key: &Key) -> Result<Connection> {
    let connection = open_file(path)?;
    connection.execute_batch(&key_pragma(key))?;
    connection.query_row("SELECT count(*) FROM sqlite_schema", (), |_| Ok(()))?;
    pragmas::assert_encrypted(&connection)?;
    pragmas::assert_versions(&connection)?;
    Ok(connection)
}

fn open_file(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Ok(Connection::open_with_flags(path, flags)?)
}

/// `x'…64 hex…'` exactly: anything else silently becomes a passphrase.
fn key_pragma(key: &Key) -> Zeroizing<String> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    // Reserved at once, so that no half-written copy of the key stays behind in freed memory.
    let mut sql = Zeroizing::new(String::with_capacity(96));
    sql.push_str("PRAGMA key = \"x'");
    for byte in key.iter() {
        sql.push(char::from(DIGITS[usize::from(byte >> 4)]));
        sql.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    sql.push_str("'\"");
    sql
}

/// An empty file that only its owner can read.
pub(crate) fn create_file(path: &Path) -> Result<()> {
    private_file().create_new(true).open(path)?;
    Ok(())
}

/// Moves the write-ahead log into the database and empties it.
pub(crate) fn truncate_wal(connection: &Connection) -> Result<()> {
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", (), |_| Ok(()))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forgotten_key_writes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("letterdesk.db");
        prepare_process().unwrap();
        create_file(&path).unwrap();
        let connection = open_file(&path).unwrap();
        let refused = pragmas::assert_encrypted(&connection);
        assert!(matches!(refused, Err(StoreError::Assertion { what: "cipher_status", .. })), "{refused:?}");
        assert_eq!(std::fs::metadata(&path).unwrap().len(), 0);
    }

    #[test]
    fn our_own_connection_cannot_get_around_its_guards() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("letterdesk.db"), &Key::default()).unwrap();
        let pragmas = [
            ("journal_mode", "wal"),
            ("synchronous", "2"),
            ("foreign_keys", "1"),
            ("recursive_triggers", "1"),
            ("secure_delete", "1"),
            ("cell_size_check", "1"),
            ("trusted_schema", "0"),
        ];
        for (pragma, expected) in pragmas {
            assert_eq!(pragmas::value(&store.connection, pragma).unwrap(), expected, "{pragma}");
        }
        // DEFENSIVE: the schema cannot be edited as a table.
        store.connection.execute_batch("PRAGMA writable_schema = ON").unwrap();
        store.connection.execute_batch("DELETE FROM sqlite_schema").unwrap_err();
        store.connection.execute_batch("ATTACH ':memory:' AS one").unwrap();
        store.connection.execute_batch("ATTACH ':memory:' AS two").unwrap_err();
    }

    #[test]
    fn a_store_can_move_to_another_thread() {
        fn is_send<T: Send>() {}
        is_send::<Store>();
    }

    #[test]
    fn the_key_is_raw_and_never_a_passphrase() {
        let mut key = Key::default();
        key[0] = 0xa5;
        key[31] = 0x0f;
        let expected = format!("PRAGMA key = \"x'a5{}0f'\"", "0".repeat(60));
        assert_eq!(*key_pragma(&key), expected);
    }
}
