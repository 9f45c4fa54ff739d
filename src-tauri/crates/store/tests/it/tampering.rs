//! Somebody with the key opens the database by other means. The chain and the sums find what they did.

use std::fs;

use letterdesk_model::{
    evening::Kind,
    id::{EntryUid, EveningId, Sequence},
    ledger::{Cause, Entry},
};
use letterdesk_store::{Damage, LedgerDamage, NewEntry, Store, StoreError};
use rusqlite::Connection;
use uuid::Uuid;

use crate::{
    builders::{TestDesk, count},
    opening::raw,
};

/// A closed evening with five rows, one of them an undo, and an open one with one.
fn desk() -> TestDesk {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 5)).unwrap();
    desk.append(&count(evening, second, 2)).unwrap();
    desk.undo(evening).unwrap();
    desk.append(&NewEntry { kind: Kind::Postcard, ..count(evening, second, 3) }).unwrap();
    desk.append(&count(evening, second, 1)).unwrap();
    desk.close(evening);
    desk
}

fn triggers(connection: &Connection) -> Vec<(String, String)> {
    let mut statement =
        connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let rows = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    rows.map(|row| row.unwrap()).collect()
}

/// Runs `edit` with every guard loosened, and puts them back as they were.
pub fn edited(path: &std::path::Path, edit: &str) {
    let raw = raw(path);
    let kept = without_guards(&raw);
    raw.execute_batch(edit).unwrap();
    put_back(&raw, &kept);
}

/// Takes every guard away; returns them for [`put_back`].
pub fn without_guards(raw: &Connection) -> Vec<(String, String)> {
    let kept = triggers(raw);
    assert_eq!(kept.len(), 4);
    for (name, _) in &kept {
        raw.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    raw.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    kept
}

/// Puts the guards back as they were.
pub fn put_back(raw: &Connection, guards: &[(String, String)]) {
    guards.iter().for_each(|(_, sql)| raw.execute_batch(sql).unwrap());
}

#[test]
fn the_ledger_cannot_be_updated_deleted_or_replaced() {
    let desk = desk();
    let path = desk.path();
    desk.store.check().unwrap();
    let rows = desk.store.read().links(EveningId(1)).unwrap();
    // The store offers no way to say these; somebody else's tool does, and meets the same triggers.
    desk.store.close().unwrap();
    let raw = raw(&path);
    raw.execute_batch("PRAGMA recursive_triggers = ON").unwrap();
    let refused = [
        "UPDATE ledger SET n = 50 WHERE sequence = 1",
        "UPDATE ledger SET n = n",
        "DELETE FROM ledger WHERE sequence = 5",
        "DELETE FROM ledger",
        "INSERT OR REPLACE INTO ledger SELECT * FROM ledger WHERE sequence = 1",
        "REPLACE INTO ledger (evening, desk, sequence, uid, prisoner, kind, n, cause, reason, link)
         SELECT evening, desk, sequence, uid, prisoner, kind, 50, cause, reason, link FROM ledger WHERE sequence = 1",
        "UPDATE OR REPLACE ledger SET sequence = 2 WHERE sequence = 1",
    ];
    for sql in refused {
        let error = raw.execute_batch(sql).unwrap_err().to_string();
        assert!(error.contains("ledger rows are never"), "{sql}: {error}");
    }
    drop(raw);
    let store = Store::open(&path, &desk.key).unwrap();
    assert_eq!(store.read().links(EveningId(1)).unwrap(), rows);
}

#[test]
fn edits_behind_our_back_are_found() {
    let edits = [
        "UPDATE ledger SET n = 50 WHERE sequence = 1",
        "UPDATE ledger SET prisoner = 2 WHERE sequence = 1",
        "UPDATE ledger SET prisoner = 3 - prisoner",
        "UPDATE ledger SET kind = 'handmade' WHERE sequence = 5",
        "UPDATE ledger SET reason = 'x' WHERE sequence = 2",
        "UPDATE ledger SET cause = 'adjust' WHERE sequence = 4",
        "UPDATE ledger SET cause = 'adjust', undoes = NULL WHERE sequence = 3",
        "UPDATE ledger SET uid = '00000000-0000-4000-8000-000000000000' WHERE sequence = 5",
        "UPDATE ledger SET uid = 'not a uid' WHERE sequence = 5",
        "UPDATE ledger SET link = zeroblob(32) WHERE sequence = 5",
        "UPDATE ledger SET sequence = 6 WHERE sequence = 5",
        "UPDATE ledger SET desk = '00000000-0000-4000-8000-000000000000'",
        "UPDATE ledger SET desk = '00000000-0000-4000-8000-000000000000' WHERE sequence = 5",
        // The last row too: the closing names it.
        "DELETE FROM ledger WHERE sequence = 5; DELETE FROM entry_minute WHERE entry = 5",
        "DELETE FROM entry_minute; DELETE FROM ledger WHERE sequence = 2",
        "DELETE FROM entry_minute; DELETE FROM ledger",
        "DELETE FROM prisoner WHERE id = 2",
        "INSERT INTO ledger (evening, desk, sequence, uid, prisoner, kind, n, cause, reason, link)
         SELECT evening, desk, 6, '00000000-0000-4000-8000-000000000000', 1, 'letter', 9, 'count', '', zeroblob(32)
         FROM ledger WHERE sequence = 1",
        "UPDATE closing SET letter = 7",
        "UPDATE closing SET entries = 4",
        "UPDATE closing SET link = zeroblob(32)",
        "UPDATE closing SET entries = 0, link = NULL, letter = 0, postcard = 0",
        "UPDATE evening SET uuid = '00000000-0000-4000-8000-000000000000'",
        "UPDATE prisoner SET uuid = '00000000-0000-4000-8000-000000000000' WHERE id = 2",
        "UPDATE vault SET desk = '00000000-0000-4000-8000-000000000000'",
        "DELETE FROM vault",
        "UPDATE evening SET date = 'yesterday'",
        "UPDATE evening SET state = 'open'",
        "DELETE FROM closing",
        "UPDATE ledger SET sequence = 5000000000 WHERE sequence = 5",
        "UPDATE evening SET guests = -1",
        "INSERT INTO amendment VALUES (1, '2026-02-02')",
        "INSERT INTO ledger_step SELECT id, uid FROM ledger WHERE sequence = 1",
        "INSERT INTO ledger_step SELECT id, (SELECT uid FROM ledger WHERE sequence = 2) FROM ledger WHERE sequence = 1",
        "INSERT INTO ledger_step SELECT id, (SELECT uid FROM ledger WHERE sequence = 2) FROM ledger WHERE sequence < 3",
        "INSERT INTO ledger_step SELECT id, uid FROM ledger WHERE sequence = 5",
    ];
    let desk = desk();
    let path = desk.path();
    desk.store.close().unwrap();
    let honest = fs::read(&path).unwrap();
    for edit in edits {
        fs::write(&path, &honest).unwrap();
        edited(&path, edit);
        let error = Store::open(&path, &desk.key).err();
        assert!(matches!(error, Some(StoreError::Damaged(_))), "{edit}: {error:?}");
    }
    fs::write(&path, &honest).unwrap();
    edited(&path, "UPDATE prisoner SET note = 'an honest edit'");
    Store::open(&path, &desk.key).unwrap();
}

/// Appends a row with its right link after rows of +5 for the first person and +9 for the second, and compares what
/// the opening finds.
fn forge(change: impl FnOnce(&mut Entry, &[Entry]), expected: LedgerDamage) {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 5)).unwrap();
    desk.append(&count(evening, second, 9)).unwrap();
    let log = desk.store.read().log(evening).unwrap();
    let rows: Vec<_> = log.rows.into_iter().map(|row| row.entry).collect();
    let mut forged = Entry { uid: EntryUid(Uuid::new_v4()), sequence: Sequence(3), n: 1, ..rows[0].clone() };
    change(&mut forged, &rows);
    let link = desk.store.read().chain_head(evening).unwrap().unwrap().link.then(&forged);
    let path = desk.path();
    desk.store.close().unwrap();
    let sql =
        "INSERT INTO ledger (evening, desk, sequence, uid, prisoner, kind, n, cause, undoes, reason, link)
               SELECT evening, desk, ?1, ?2, prisoner, kind, ?3, ?4, ?5, reason, ?6 FROM ledger WHERE id = 1";
    let undoes = forged.undoes.map(|uid| uid.to_string());
    let params =
        (forged.sequence.0, forged.uid.to_string(), forged.n, forged.cause.code(), undoes, link.0.as_slice());
    raw(&path).execute(sql, params).unwrap();
    let error = Store::open(&path, &desk.key).err();
    let Some(StoreError::Damaged(Damage::Ledger { how, .. })) = error else {
        panic!("{expected:?}: {error:?}")
    };
    assert_eq!(how, expected);
}

#[test]
fn a_forged_row_with_the_right_link_must_still_make_sense() {
    forge(|row, _| row.sequence = Sequence(4), LedgerDamage::Gap);
    forge(|row, _| row.n = -6, LedgerDamage::Negative);
    forge(|row, _| row.cause = Cause::Amend, LedgerDamage::Amendment);
    let undo_of = |row: &mut Entry, undone: &Entry, n| {
        (row.cause, row.undoes, row.n) = (Cause::Undo, Some(undone.uid), n);
    };
    forge(|row, rows| undo_of(row, &rows[0], -4), LedgerDamage::Undo);
    forge(|row, rows| undo_of(row, &rows[1], -9), LedgerDamage::Undo);
}

#[test]
fn a_guard_that_was_taken_away_is_missed() {
    let guards = [
        "DROP TRIGGER ledger_is_never_updated",
        "DROP TRIGGER ledger_is_never_deleted",
        "DROP TRIGGER ledger_step_is_never_deleted",
        "DROP INDEX one_evening_under_way",
        "CREATE TRIGGER quiet AFTER INSERT ON ledger BEGIN SELECT 1; END",
        "CREATE TABLE guest (name TEXT)",
        "DROP TRIGGER ledger_is_never_updated;
         CREATE TRIGGER ledger_is_never_updated BEFORE UPDATE ON ledger BEGIN SELECT 1; END",
    ];
    let desk = TestDesk::new();
    let path = desk.path();
    desk.store.close().unwrap();
    let honest = fs::read(&path).unwrap();
    for sql in guards {
        fs::write(&path, &honest).unwrap();
        raw(&path).execute_batch(sql).unwrap();
        let error = Store::open(&path, &desk.key).err();
        assert!(matches!(error, Some(StoreError::Damaged(Damage::Schema { .. }))), "{sql}: {error:?}");
    }
}
