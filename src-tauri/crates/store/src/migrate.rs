//! Numbered `.sql` files over `user_version`. A shipped file is never edited; a change is a new file.

use rusqlite::Connection;

use crate::{Result, StoreError, pragmas};

/// One step of the schema: the SQL that leads from the version before it to its own, which is its place from 1.
pub struct Migration {
    pub sql: &'static str,
}

/// All steps, oldest first.
pub static MIGRATIONS: [Migration; 9] = [
    Migration { sql: include_str!("migrations/0001_first.sql") },
    Migration { sql: include_str!("migrations/0002_people.sql") },
    Migration { sql: include_str!("migrations/0003_printing.sql") },
    Migration { sql: include_str!("migrations/0004_statements.sql") },
    Migration { sql: include_str!("migrations/0005_removal.sql") },
    Migration { sql: include_str!("migrations/0006_imports.sql") },
    Migration { sql: include_str!("migrations/0007_steps.sql") },
    Migration { sql: include_str!("migrations/0008_slips.sql") },
    Migration { sql: include_str!("migrations/0009_closing_people.sql") },
];

/// How a database stands to the steps we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Current,
    Older { version: u32 },
}

/// Where the database stands.
///
/// Errors: [`StoreError::NewerDatabase`].
pub fn standing(connection: &Connection, migrations: &[Migration]) -> Result<Standing> {
    let found = version(connection)?;
    let known = migrations.len() as u32;
    match found.cmp(&known) {
        std::cmp::Ordering::Less => Ok(Standing::Older { version: found }),
        std::cmp::Ordering::Equal => Ok(Standing::Current),
        std::cmp::Ordering::Greater => Err(StoreError::NewerDatabase { found, known }),
    }
}

/// Takes every step that is missing, each in its own transaction with its version.
pub fn run(connection: &mut Connection, migrations: &[Migration]) -> Result<()> {
    let done = version(connection)? as usize;
    for (place, migration) in migrations.iter().enumerate().skip(done) {
        let step = connection.transaction()?;
        step.execute_batch(migration.sql)?;
        step.pragma_update(None, "user_version", place as u32 + 1)?;
        step.commit()?;
    }
    Ok(())
}

fn version(connection: &Connection) -> Result<u32> {
    let text = pragmas::value(connection, "user_version")?;
    // A negative version can only have been written by somebody else.
    text.parse().map_err(|_| StoreError::Assertion { what: "user_version", found: text })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::{Key, Store, open::open_with};

    const NEXT: &str = "CREATE TABLE to_come (id INTEGER PRIMARY KEY) STRICT;";
    const BROKEN: &str =
        "CREATE TABLE to_come (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE to_come (x INTEGER) STRICT;";

    /// All steps there are, and one that is yet to come.
    fn and(next: &'static str) -> Vec<Migration> {
        let known = MIGRATIONS.iter().map(|migration| Migration { sql: migration.sql });
        known.chain([Migration { sql: next }]).collect()
    }

    fn fixture(version: u32) -> String {
        format!("{}/tests/fixtures/v{version}.db", env!("CARGO_MANIFEST_DIR"))
    }

    #[test]
    fn every_older_version_has_a_fixture_that_still_opens() {
        for version in 1..MIGRATIONS.len() as u32 {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("letterdesk.db");
            std::fs::copy(fixture(version), &path).expect("a database made by the version before this one");
            let store = Store::open(&path, &Key::default()).unwrap();
            assert!(!store.read().prisoners().unwrap().is_empty(), "version {version} has its people");
        }
    }

    #[test]
    fn an_older_database_is_copied_and_migrated() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("letterdesk.db");
        let key = Key::default();
        Store::create(&path, &key).unwrap().close().unwrap();
        let store = open_with(&path, &key, &and(NEXT)).unwrap();
        let known = MIGRATIONS.len() as u32;
        assert_eq!(version(&store.connection).unwrap(), known + 1);
        let copy = folder.path().join(format!("letterdesk.before-v{}.db", known + 1));
        let copy = Store::open(&copy, &key).unwrap();
        assert_eq!(version(&copy.connection).unwrap(), known, "the copy is what the older program can open");
        drop(store);
        let refused = Store::open(&path, &key).err();
        let Some(StoreError::NewerDatabase { found, known: ours }) = refused else {
            panic!("{refused:?} is not what a newer database gets")
        };
        assert_eq!((found, ours), (known + 1, known));
    }

    #[test]
    fn a_step_that_fails_leaves_the_version_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("letterdesk.db");
        let key = Key::default();
        Store::create(&path, &key).unwrap().close().unwrap();
        open_with(&path, &key, &and(BROKEN)).err().unwrap();
        Store::open(&path, &key).unwrap();
    }

    #[test]
    fn an_evening_closed_before_codes_covered_closings_has_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("letterdesk.db");
        std::fs::copy(fixture(8), &path).unwrap();
        let store = Store::open(&path, &Key::default()).unwrap();
        let reader = store.read();
        let evening = reader.evenings().unwrap()[0].id;
        let code = reader.closing_links(evening).unwrap().unwrap().newest().code();
        let people = reader.closing_people(evening).unwrap();
        assert!(people.len() == 2 && people.iter().all(|person| person.name.is_some()), "{people:?}");
        store.close().unwrap();
        let again = Store::open(&path, &Key::default()).unwrap();
        assert_eq!(again.read().closing_links(evening).unwrap().unwrap().newest().code(), code);
    }

    #[test]
    fn every_file_is_in_the_list() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/migrations");
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), MIGRATIONS.len());
    }
}
