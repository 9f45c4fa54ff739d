//! The log as people read it: one line an entry, struck through while it is taken back.

use std::collections::HashMap;

use letterdesk_model::{
    evening::Evening,
    id::{EntryUid, EveningId, Sequence},
    ledger::{Cause, Entry},
};
use letterdesk_store::LogRow as StoredRow;

use crate::{
    ground::{Desk, LineUp, Result},
    intake::view::{Action, LogRow},
};

impl Desk {
    /// Every row of an evening's ledger, oldest first: all of them or the last ones.
    pub fn log(&self, evening: EveningId, last: Option<u32>) -> Result<Vec<LogRow>> {
        let rows = self.reader()?.log(evening, None)?;
        let evening = self.require_evening(evening)?;
        let book = Book::of(&rows);
        let first = last.map_or(0, |last| rows.len().saturating_sub(last as usize));
        rows[first..].iter().map(|row| self.log_row(&evening, &book, row)).collect()
    }

    /// What the Desk shows: counts only, newest first, each as it stands now.
    pub(crate) fn counts_log(&self, line_up: &LineUp<'_>, most: u32) -> Result<Vec<LogRow>> {
        let rows = self.reader()?.log(line_up.evening.id, None)?;
        let book = Book::of(&rows);
        let counts = rows.iter().rev().filter(|row| row.entry.cause == Cause::Count).take(most as usize);
        counts.map(|row| self.log_row(&line_up.evening, &book, row)).collect()
    }

    fn log_row(&self, evening: &Evening, book: &Book, row: &StoredRow) -> Result<LogRow> {
        let entry = &row.entry;
        Ok(LogRow {
            sequence: entry.sequence,
            number: row.number,
            name: self.require_person(row.prisoner)?.prisoner.fields.name.short(),
            kind: entry.kind,
            n: entry.n,
            cause: entry.cause,
            undoes: entry.undoes.and_then(|uid| book.sequences.get(&uid).copied()),
            undone: book.is_taken_back(entry.uid),
            at: self.minute_text(evening, row.minute),
        })
    }
}

/// What a ledger entry did at the desk; `None` for adjustments and amendments.
pub(crate) fn action_of(entry: &Entry) -> Option<Action> {
    match (entry.cause, entry.n > 0) {
        (Cause::Count, _) => Some(Action::Counted),
        (Cause::Undo, false) => Some(Action::Undone),
        (Cause::Undo, true) => Some(Action::Redone),
        (Cause::Adjust | Cause::Amend, _) => None,
    }
}

/// Which row names which.
struct Book {
    sequences: HashMap<EntryUid, Sequence>,
    taken_back_by: HashMap<EntryUid, EntryUid>,
}

impl Book {
    fn of(rows: &[StoredRow]) -> Book {
        let sequences = rows.iter().map(|row| (row.entry.uid, row.entry.sequence)).collect();
        let named = |row: &StoredRow| row.entry.undoes.map(|undone| (undone, row.entry.uid));
        Book { sequences, taken_back_by: rows.iter().filter_map(named).collect() }
    }

    /// A row is taken back when its chain of undos has an odd length: a redo is an undo of an undo.
    fn is_taken_back(&self, uid: EntryUid) -> bool {
        let mut steps = 0;
        let mut tip = uid;
        while let Some(next) = self.taken_back_by.get(&tip) {
            tip = *next;
            steps += 1;
        }
        steps % 2 == 1
    }
}
