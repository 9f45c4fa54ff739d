//! The ledger as a log: its rows one by one, what an undo or a redo would take, what a uid is.

use std::collections::HashMap;

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
    places: HashMap<EntryUid, usize>,
    undos: UndoIndex,
}

impl Log {
    /// One more row, that was appended after all that are here.
    pub fn push(&mut self, row: LogRow) {
        self.undos.add(&row.entry);
        self.places.insert(row.entry.uid, self.rows.len());
        self.rows.push(row);
    }

    /// The row that stands in the place of this one: itself or, where it was undone and redone, its last redo. `None`
    /// while it is taken back.
    pub fn standing(&self, row: &LogRow) -> Option<&LogRow> {
        self.row(self.undos.standing(row.entry.uid)?)
    }

    /// The rows that are one step with this one, itself among them; the last tells what the step is.
    pub fn step_of(&self, row: &LogRow) -> Vec<&LogRow> {
        let Some(last) = self.places.get(&row.step.unwrap_or(row.entry.uid)) else { return Vec::new() };
        let first = if row.step.is_some() { last.saturating_sub(1) } else { *last };
        self.rows[first..=*last].iter().collect()
    }

    /// The other row of a move, or of its undo or redo.
    pub fn other_of(&self, row: &LogRow) -> Option<&LogRow> {
        self.step_of(row).into_iter().find(|other| other.entry.uid != row.entry.uid)
    }

    /// The rows that stand for a whole step; `None` while one of them is taken back.
    pub fn standing_step(&self, row: &LogRow) -> Option<Vec<&LogRow>> {
        self.step_of(row).into_iter().map(|row| self.standing(row)).collect()
    }

    /// The row under which letters lie with somebody else now, where this one was moved.
    pub fn moved_to(&self, row: &LogRow) -> Option<&LogRow> {
        let taker = self.row(self.undos.taker(row.entry.uid)?).filter(|taker| taker.step.is_some())?;
        self.step_of(taker).pop().filter(|last| last.entry.adds())
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

    /// What an undo would take back: the last step of this device that adds or moves letters and stands, as the rows
    /// that stand for it.
    pub fn undo_target(&self) -> Option<Vec<&LogRow>> {
        let mut adding = self.own_steps_from_the_end().filter(|last| last.entry.adds());
        adding.find_map(|last| self.standing_step(last))
    }

    /// What a redo would take back: the last undo of this device that stands, unless something was counted or moved
    /// after it.
    pub fn redo_target(&self) -> Option<Vec<&LogRow>> {
        let since_the_last =
            self.own_steps_from_the_end().take_while(|last| last.entry.cause != Cause::Count);
        // An undo that was redone stays so, though a move may stand in its place since.
        let is_redone = |row: &LogRow| row.step.is_none() && self.standing(row) != Some(row);
        let mut undone = since_the_last.filter(|last| last.entry.takes_back() && !is_redone(last));
        undone.find_map(|last| self.standing_step(last))
    }

    /// The last row of each step, newest first.
    pub fn steps_from_the_end(&self) -> impl Iterator<Item = &LogRow> {
        self.rows.iter().rev().filter(|row| row.step.is_none_or(|step| step == row.entry.uid))
    }

    /// This device's row at a place of its chain; those that were appended last are found at once.
    pub fn own_row(&self, sequence: Sequence) -> Option<&LogRow> {
        self.rows.iter().rev().find(|row| row.own && row.entry.sequence == sequence)
    }

    fn own_steps_from_the_end(&self) -> impl Iterator<Item = &LogRow> {
        self.steps_from_the_end().filter(|row| row.own)
    }

    fn row(&self, uid: EntryUid) -> Option<&LogRow> {
        self.rows.get(*self.places.get(&uid)?)
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
    /// The step that it is a part of, by the uid of the step's last row; `None` for one by itself.
    pub step: Option<EntryUid>,
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
    /// The step that it is a part of, as in [`LogRow`].
    pub step: Option<EntryUid>,
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
        let places = rows.iter().enumerate().map(|(place, row)| (row.entry.uid, place)).collect();
        Ok(Log { rows, places, undos })
    }

    /// The last line of an evening's log.
    pub fn last_row(&self, evening: EveningId) -> Result<Option<LogRow>> {
        self.row(log_rows!("WHERE l.evening = ?1 ORDER BY l.id DESC LIMIT 1"), [evening.0], log_row)
    }

    /// The other row of the step that a row is a part of.
    pub fn other_of_step(&self, row: &LogRow) -> Result<Option<LogRow>> {
        let Some(step) = row.step else { return Ok(None) };
        let sql = log_rows!("WHERE s.step = ?1 AND l.uid <> ?2");
        self.row(sql, (step.to_string(), row.entry.uid.to_string()), log_row)
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
        Ok(Some(Stored { entry: line.entry, evening, prisoner: line.prisoner, step: line.step, answer }))
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
        step: row.get::<_, Option<String>>(14)?.map(uid).transpose()?,
    })
}

/// A uid as it is stored.
pub fn uid(text: String) -> Result<EntryUid> {
    convert::uuid("entry", &text).map(EntryUid)
}

/// A row as it is chained, from columns 0 to 7: sequence, uid, the prisoner's UUID, kind, n, cause, undoes, reason.
pub fn entry(row: &Row<'_>) -> Result<Entry> {
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
