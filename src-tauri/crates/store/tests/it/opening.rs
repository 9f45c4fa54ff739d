use std::{
    fs,
    path::{Path, PathBuf},
};

use letterdesk_store::{Store, StoreError, prepare_process};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::builders::{PrisonerAdder, TestDesk, count, key};

/// Opens `letterdesk.db` after `prepare` made it, and compares the error.
fn refuses(prepare: impl FnOnce(&Path), expected: fn(&StoreError) -> bool) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("letterdesk.db");
    prepare(&path);
    let before = contents(&folder);
    let error = Store::open(&path, &key(7)).err().expect("this must not open");
    assert!(expected(&error), "{error:?}");
    assert_eq!(contents(&folder), before, "a refused file stays as it was, and nothing comes beside it");
}

fn contents(folder: &TempDir) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.clone(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

/// A connection of somebody else's. The process is prepared first, since tests run beside each other in one.
fn without_store(path: &Path) -> Connection {
    prepare_process().unwrap();
    Connection::open(path).unwrap()
}

fn plain_database(path: &Path) {
    let plain = without_store(path);
    plain
        .execute_batch("CREATE TABLE prisoner (surname TEXT); INSERT INTO prisoner VALUES ('Окунев')")
        .unwrap();
}

fn plain_database_in_wal_mode(path: &Path) {
    let plain = without_store(path);
    plain.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE prisoner (surname TEXT)").unwrap();
}

fn keyed_by(pragma: &'static str) -> impl Fn(&Path) {
    move |path| {
        let other = without_store(path);
        other.execute_batch(pragma).unwrap();
        other.execute_batch("CREATE TABLE prisoner (surname TEXT); PRAGMA user_version = 1").unwrap();
    }
}

#[test]
fn nothing_but_our_encrypted_database_is_opened() {
    let unreadable = |error: &StoreError| matches!(error, StoreError::WrongKeyOrDamaged);
    let plain = |error: &StoreError| matches!(error, StoreError::NotEncrypted);
    refuses(|_| (), |error| matches!(error, StoreError::Missing));
    refuses(plain_database, plain);
    refuses(plain_database_in_wal_mode, plain);
    refuses(|path| fs::write(path, b"SQLite format 3\0").unwrap(), plain);
    refuses(|path| fs::write(path, b"").unwrap(), unreadable);
    refuses(|path| fs::write(path, [0x5a; 100]).unwrap(), unreadable);
    refuses(|path| fs::write(path, [0x5a; 64 * 1024]).unwrap(), unreadable);
    refuses(|path| fs::write(path, [0; 64 * 1024]).unwrap(), unreadable);
    refuses(keyed_by("PRAGMA key = 'a passphrase'"), unreadable);
    // The key's digits as a passphrase: what a wrongly quoted key silently becomes.
    refuses(
        keyed_by("PRAGMA key = '0707070707070707070707070707070707070707070707070707070707070707'"),
        unreadable,
    );
    // The right raw key, but not our program's database.
    refuses(
        keyed_by("PRAGMA key = \"x'0707070707070707070707070707070707070707070707070707070707070707'\""),
        |error| matches!(error, StoreError::NotOurs),
    );
}

#[test]
fn a_wrong_key_is_refused_and_harms_nothing() {
    let desk = TestDesk::new();
    let (path, right) = (desk.path(), desk.key.clone());
    desk.store.close().unwrap();
    let error = Store::open(&path, &key(8)).err();
    assert!(matches!(error, Some(StoreError::WrongKeyOrDamaged)), "{error:?}");
    Store::open(&path, &right).unwrap();
}

#[test]
fn creating_never_overwrites() {
    let desk = TestDesk::new();
    let error = Store::create(&desk.path(), &desk.key).err();
    assert!(matches!(error, Some(StoreError::AlreadyThere)), "{error:?}");
}

#[test]
fn a_newer_database_is_refused_by_its_version() {
    let desk = TestDesk::new();
    let path = desk.path();
    desk.store.close().unwrap();
    raw(&path).execute_batch("PRAGMA user_version = 99").unwrap();
    let error = Store::open(&path, &desk.key).err();
    assert!(matches!(error, Some(StoreError::NewerDatabase { found: 99, .. })), "{error:?}");
}

#[test]
fn a_flipped_bit_or_a_cut_file_is_refused() {
    let mut desk = TestDesk::new();
    for _ in 0..40 {
        PrisonerAdder::new("Окунев-Бархатный").add(&mut desk);
    }
    let path = desk.path();
    desk.store.close().unwrap();
    let whole = fs::read(&path).unwrap();
    let check = |bytes: &[u8], what: &str| {
        fs::write(&path, bytes).unwrap();
        let error = Store::open(&path, &desk.key).err().unwrap_or_else(|| panic!("{what} opened"));
        let named =
            matches!(error, StoreError::WrongKeyOrDamaged | StoreError::Damaged(_) | StoreError::Io { .. });
        assert!(named, "{what}: {error:?}");
    };
    for page in 0..whole.len() / 4096 {
        let mut flipped = whole.clone();
        flipped[page * 4096 + 1000] ^= 1;
        check(&flipped, &format!("a flip in page {page}"));
    }
    for pages in [0, 1, 2, whole.len() / 4096 - 1] {
        check(&whole[..pages * 4096], &format!("a file cut to {pages} pages"));
        check(&whole[..pages * 4096 + 77], &format!("a file cut to {pages} pages and a bit"));
    }
    fs::write(&path, &whole).unwrap();
    Store::open(&path, &desk.key).unwrap();
}

#[test]
fn no_name_and_no_plain_header_is_ever_on_the_disk() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 5)).unwrap();
    let files = contents(&desk.folder);
    assert!(files.iter().any(|(path, bytes)| path.ends_with("letterdesk.db-wal") && !bytes.is_empty()));
    for needle in ["SQLite format 3", "Окунев-Бархатный", "prisoner", "Вечер писем", "count"]
    {
        for (path, bytes) in &files {
            let found = bytes.windows(needle.len()).any(|window| window == needle.as_bytes());
            assert!(!found, "{needle:?} is readable in {}", path.display());
        }
    }
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let desk = TestDesk::new();
    for entry in fs::read_dir(desk.folder.path()).unwrap() {
        let mode = entry.unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{mode:o}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_process_leaves_no_core_dump() {
    let _desk = TestDesk::new();
    let limits = fs::read_to_string("/proc/self/limits").unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().collect::<Vec<_>>()[4..6], ["0", "0"], "{core}");
}

#[test]
fn the_check_tells_its_versions() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 5)).unwrap();
    let integrity = desk.store.check().unwrap();
    assert_eq!(integrity.entries, 1);
    assert!(integrity.sqlcipher.starts_with("4."), "{integrity:?}");
    assert!(integrity.sqlite.starts_with("3."), "{integrity:?}");
}

/// The database opened by other means, with the key, as somebody with the `sqlcipher` tool would.
pub fn raw(path: &Path) -> Connection {
    let connection = without_store(path);
    let digits = "07".repeat(32);
    connection.execute_batch(&format!("PRAGMA key = \"x'{digits}'\"")).unwrap();
    connection
}

#[test]
fn nothing_in_the_schema_could_name_a_guest() {
    let desk = TestDesk::new();
    let connection = raw(&desk.path());
    let mut columns = connection
        .prepare(
            "SELECT t.name || '.' || c.name, c.type FROM sqlite_schema t JOIN pragma_table_info(t.name) c
             WHERE t.type = 'table' AND (c.name LIKE '%guest%' OR c.name LIKE '%visitor%'
                OR c.name LIKE '%volunteer%' OR c.name LIKE '%donor%')",
        )
        .unwrap();
    let found = columns.query_map((), |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let found: Vec<(String, String)> = found.map(|row| row.unwrap()).collect();
    let count_of = |table: &str| (format!("{table}.guests"), "INTEGER".to_owned());
    assert_eq!(found, [count_of("evening"), count_of("closing")], "only how many there were");
}

#[test]
fn an_index_that_was_left_read_only_is_made_anew() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("letterdesk.db");
    Store::create(&path, &key(7)).unwrap().close().unwrap();
    let index = folder.path().join("letterdesk.db-shm");
    fs::write(&index, [0; 32768]).unwrap();
    let mut rights = fs::metadata(&index).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&index, rights).unwrap();
    let mut store = Store::open(&path, &key(7)).unwrap();
    store.try_writing().unwrap();
    assert!(!fs::metadata(&index).unwrap().permissions().readonly());
}
