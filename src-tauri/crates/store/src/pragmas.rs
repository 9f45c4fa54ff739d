//! What an open connection must be like, as a table: each pragma is set, read back and asserted.

use rusqlite::{Connection, config::DbConfig, limits::Limit};

use crate::{Result, StoreError};

/// The oldest versions that are good enough, as numbers of a dotted version.
const OLDEST_SQLCIPHER: [u32; 3] = [4, 17, 0];
const OLDEST_SQLITE: [u32; 3] = [3, 53, 3];

/// Another connection can only be a backup of ours being read; five seconds outlast it.
const BUSY_TIMEOUT_MS: u64 = 5000;

/// Statements kept prepared: more than the store has.
const STATEMENTS: usize = 128;

/// Pragmas with what is written and what must be read back. In order: durability first.
///
/// WAL and FULL are not a taste: with anything less, acknowledged counts are lost in a power cut.
/// `recursive_triggers`: without it `INSERT OR REPLACE` slips past the trigger that keeps the ledger.
/// The two `fullfsync` mean something on macOS only, where a plain fsync does not reach the disk.
const PRAGMAS: [(&str, &str, &str); 9] = [
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", "2"),
    ("fullfsync", "ON", "1"),
    ("checkpoint_fullfsync", "ON", "1"),
    ("foreign_keys", "ON", "1"),
    ("recursive_triggers", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("cell_size_check", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
];

/// Asserts that the connection is encrypted. A forgotten key otherwise writes plaintext without a word.
pub fn assert_encrypted(connection: &Connection) -> Result<()> {
    assert_is("cipher_status", &value(connection, "cipher_status")?, "1")
}

/// Asserts the versions of SQLCipher and SQLite, and returns them: (SQLite, SQLCipher).
pub fn assert_versions(connection: &Connection) -> Result<(String, String)> {
    let sqlcipher = value(connection, "cipher_version")?;
    at_least("cipher_version", &sqlcipher, OLDEST_SQLCIPHER)?;
    let sqlite = rusqlite::version().to_owned();
    at_least("sqlite_version", &sqlite, OLDEST_SQLITE)?;
    let sqlcipher = sqlcipher.split_whitespace().next().unwrap_or_default().to_owned();
    Ok((sqlite, sqlcipher))
}

/// Makes the connection durable and strict.
pub fn set_and_assert(connection: &Connection) -> Result<()> {
    if connection.is_readonly("main")? {
        return Err(StoreError::ReadOnly);
    }
    for (pragma, written, read_back) in PRAGMAS {
        connection.execute_batch(&format!("PRAGMA {pragma} = {written}"))?;
        assert_is(pragma, &value(connection, pragma)?, read_back)?;
    }
    for (what, config, wanted) in [
        ("DEFENSIVE", DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        ("TRUSTED_SCHEMA", DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        // Otherwise every new value bound to a cached statement has it planned anew: a third of the time of a count.
        ("ENABLE_QPSG", DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
    ] {
        connection.set_db_config(config, wanted)?;
        assert_is(what, &connection.db_config(config)?.to_string(), &wanted.to_string())?;
    }
    // One, not none: VACUUM attaches a database of its own.
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
    assert_is("LIMIT_ATTACHED", &connection.limit(Limit::SQLITE_LIMIT_ATTACHED)?.to_string(), "1")?;
    connection.busy_timeout(std::time::Duration::from_millis(BUSY_TIMEOUT_MS))?;
    assert_is("busy_timeout", &value(connection, "busy_timeout")?, &BUSY_TIMEOUT_MS.to_string())?;
    quiet(connection)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// Keeps SQLCipher from writing to stderr or the system's log. The level is the process's, not the connection's.
pub fn quiet(connection: &Connection) -> Result<()> {
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    assert_is("cipher_log_level", &value(connection, "cipher_log_level")?, "NONE")
}

/// A pragma's value as text; empty when the pragma answers nothing.
pub fn value(connection: &Connection, pragma: &str) -> Result<String> {
    use rusqlite::{OptionalExtension, types::ValueRef};
    let text = |row: &rusqlite::Row<'_>| {
        Ok(match row.get_ref(0)? {
            ValueRef::Integer(number) => number.to_string(),
            other => other.as_str().unwrap_or_default().to_owned(),
        })
    };
    Ok(connection.query_row(&format!("PRAGMA {pragma}"), (), text).optional()?.unwrap_or_default())
}

pub fn assert_is(what: &'static str, found: &str, wanted: &str) -> Result<()> {
    if found == wanted { Ok(()) } else { Err(StoreError::Assertion { what, found: found.to_owned() }) }
}

fn at_least(what: &'static str, version: &str, oldest: [u32; 3]) -> Result<()> {
    let parsed = parse_version(version);
    match parsed {
        Some(parsed) if parsed >= oldest => Ok(()),
        _ => Err(StoreError::Assertion { what, found: version.to_owned() }),
    }
}

/// The numbers of "4.20.0 community".
fn parse_version(text: &str) -> Option<[u32; 3]> {
    let mut parts = text.split_whitespace().next()?.split('.').map(|part| part.parse().ok());
    Some([parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        let cases = [
            ("4.17.0 community", true),
            ("4.20.0 community", true),
            ("4.9.0 community", false),
            ("4.16.9 commercial", false),
            ("5.0.0", true),
            ("", false),
            ("none", false),
        ];
        for (version, good) in cases {
            assert_eq!(at_least("cipher_version", version, OLDEST_SQLCIPHER).is_ok(), good, "{version:?}");
        }
    }
}
