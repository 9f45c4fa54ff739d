//! The ledger as a log: its rows one by one, what an undo or a redo would take, what a uid is.

use chrono::NaiveDateTime;
use letterdesk_model::{
    evening::Kind,
    id::{EntryUid, EveningId, Number, PrisonerId, Sequence},
    ledger::{Cause, Entry},
};
use rusqlite::Row;

use crate::{Answer, Reader, Result, convert};

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
    /// Whether a later row takes this one back. After a redo this row is still undone: the redo counts in its place.
    pub undone: bool,
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
    /// The log of an evening in its order, or the last lines of it.
    pub fn log(&self, evening: EveningId, last: Option<u32>) -> Result<Vec<LogRow>> {
        let sql = log_rows!("WHERE l.evening = ?1 ORDER BY l.id DESC LIMIT ?2");
        // A negative limit is none.
        let limit = last.map_or(-1, i64::from);
        let mut rows = self.rows(sql, (evening.0, limit), log_row)?;
        rows.reverse();
        Ok(rows)
    }

    /// One line of this desk's log.
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

    /// What an undo would take back: the last row of this desk that added letters by counting or by a redo, and that
    /// nothing has taken back.
    pub fn undo_target(&self, evening: EveningId) -> Result<Option<LogRow>> {
        let sql = concat!(include_str!("sql/log_rows.sql"), include_str!("sql/undo_target.sql"));
        self.row(sql, [evening.0], log_row)
    }

    /// What a redo would take back: the last undo of this desk that nothing has taken back, unless something was
    /// counted after it.
    pub fn redo_target(&self, evening: EveningId) -> Result<Option<LogRow>> {
        let sql = concat!(include_str!("sql/log_rows.sql"), include_str!("sql/redo_target.sql"));
        self.row(sql, [evening.0], log_row)
    }
}

fn log_row(row: &Row<'_>) -> Result<LogRow> {
    let minute = row.get::<_, Option<String>>(9)?;
    Ok(LogRow {
        entry: entry(row)?,
        prisoner: PrisonerId(row.get(8)?),
        number: Number(row.get(10)?),
        minute: minute.map(|text| convert::minute("entry minute", &text)).transpose()?,
        undone: row.get(13)?,
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
