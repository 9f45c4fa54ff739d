//! The ledger as a log: its rows one by one, what an undo or a redo would take, what a uid is.

use chrono::NaiveDateTime;
use letterdesk_model::{
    evening::Kind,
    id::{EntryUid, EveningId, Number, PrisonerId, Sequence},
    ledger::{Cause, Entry, UndoIndex},
};
use rusqlite::Row;

use crate::{Answer, Reader, Result, convert};

/// The log of an evening.
pub struct Log {
    /// Its rows, in their order.
    pub rows: Vec<LogRow>,
    undos: UndoIndex,
}

impl Log {
    /// One more row, that was appended after all that are here.
    pub fn push(&mut self, row: LogRow) {
        self.undos.add(&row.entry);
        self.rows.push(row);
    }

    /// The row that stands in the place of this one: itself or, where it was undone and redone, its last redo. `None`
    /// while it is taken back.
    pub fn standing(&self, row: &LogRow) -> Option<&LogRow> {
        self.row(self.undos.standing(row.entry.uid)?)
    }

    /// Whether a row is taken back.
    pub fn is_undone(&self, row: &LogRow) -> bool {
        self.undos.standing(row.entry.uid).is_none()
    }

    /// The row that a row takes back.
    pub fn undone_by(&self, row: &LogRow) -> Option<&LogRow> {
        self.row(row.entry.undoes?)
    }

    /// The row with which it began: itself or, for an undo or a redo, the count that it takes back or puts back.
    pub fn root<'a>(&'a self, row: &'a LogRow) -> &'a LogRow {
        let mut root = row;
        while let Some(undone) = self.undone_by(root) {
            root = undone;
        }
        root
    }

    /// What an undo would take back: the last row of this device that adds letters and stands.
    pub fn undo_target(&self) -> Option<&LogRow> {
        self.own_from_the_end().find(|row| self.undos.may_be_undone(&row.entry))
    }

    /// What a redo would take back: the last undo of this device that stands, unless something was counted after it.
    pub fn redo_target(&self) -> Option<&LogRow> {
        let since_the_last_count = self.own_from_the_end().take_while(|row| row.entry.cause != Cause::Count);
        since_the_last_count.into_iter().find(|row| self.undos.may_be_redone(&row.entry))
    }

    fn own_from_the_end(&self) -> impl Iterator<Item = &LogRow> {
        self.rows.iter().rev().filter(|row| row.own)
    }

    fn row(&self, uid: EntryUid) -> Option<&LogRow> {
        self.rows.iter().rfind(|row| row.entry.uid == uid)
    }
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// The row as it is chained.
    pub entry: Entry,
    /// Whose letters.
    pub prisoner: PrisonerId,
    /// Their number in the evening.
    pub number: Number,
    /// When, in UTC, to the minute; `None` once wiped, or where none was given.
    pub minute: Option<NaiveDateTime>,
    /// Whether this device appended it.
    pub own: bool,
}

/// A row found by its uid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The row as it is chained.
    pub entry: Entry,
    /// Of which evening.
    pub evening: EveningId,
    /// Whose letters.
    pub prisoner: PrisonerId,
    /// What was answered when it was appended, with the counts as they stood then.
    pub answer: Answer,
}

/// The select that [`log_row`] reads, and what follows it.
macro_rules! log_rows {
    ($rest:literal) => {
        concat!(include_str!("sql/log_rows.sql"), $rest)
    };
}

impl Reader<'_> {
    /// The log of an evening.
    pub fn log(&self, evening: EveningId) -> Result<Log> {
        let rows = self.rows(log_rows!("WHERE l.evening = ?1 ORDER BY l.id"), [evening.0], log_row)?;
        let undos = UndoIndex::of(rows.iter().map(|row| &row.entry));
        Ok(Log { rows, undos })
    }

    /// The last line of an evening's log.
    pub fn last_row(&self, evening: EveningId) -> Result<Option<LogRow>> {
        self.row(log_rows!("WHERE l.evening = ?1 ORDER BY l.id DESC LIMIT 1"), [evening.0], log_row)
    }

    /// One line of this device's log.
    pub fn log_row(&self, evening: EveningId, sequence: Sequence) -> Result<Option<LogRow>> {
        let sql = log_rows!("WHERE l.evening = ?1 AND l.sequence = ?2 AND l.desk = (SELECT desk FROM vault)");
        self.row(sql, (evening.0, sequence.0), log_row)
    }

    /// The row with this uid, with the answer it was given.
    pub fn entry_by_uid(&self, uid: EntryUid) -> Result<Option<Stored>> {
        let found = self.row(log_rows!("WHERE l.uid = ?1"), [uid.to_string()], |row| {
            Ok((log_row(row)?, EveningId(row.get(11)?), row.get::<_, u32>(12)?))
        })?;
        let Some((line, evening, id)) = found else { return Ok(None) };
        let (count, total) = self.counts_as_of(evening, line.prisoner, id)?;
        let answer = Answer { sequence: line.entry.sequence, number: line.number, count, total };
        Ok(Some(Stored { entry: line.entry, evening, prisoner: line.prisoner, answer }))
    }
}

fn log_row(row: &Row<'_>) -> Result<LogRow> {
    let minute = row.get::<_, Option<String>>(9)?;
    Ok(LogRow {
        entry: entry(row)?,
        prisoner: PrisonerId(row.get(8)?),
        number: Number(row.get(10)?),
        minute: minute.map(|text| convert::minute("entry minute", &text)).transpose()?,
        own: row.get(13)?,
    })
}

/// A row as it is chained, from columns 0 to 7: sequence, uid, the prisoner's UUID, kind, n, cause, undoes, reason.
pub fn entry(row: &Row<'_>) -> Result<Entry> {
    let uid = |text: String| convert::uuid("entry", &text).map(EntryUid);
    Ok(Entry {
        sequence: Sequence(row.get(0)?),
        uid: uid(row.get(1)?)?,
        prisoner: convert::uuid("prisoner", &row.get::<_, String>(2)?)?,
        kind: convert::coded("kind", &row.get::<_, String>(3)?, Kind::from_code)?,
        n: row.get(4)?,
        cause: convert::coded("cause", &row.get::<_, String>(5)?, Cause::from_code)?,
        undoes: row.get::<_, Option<String>>(6)?.map(uid).transpose()?,
        reason: row.get(7)?,
    })
}
