//! The log as people read it: one line an entry, struck through while it is taken back.

use letterdesk_model::{
    evening::Evening,
    id::EveningId,
    ledger::{Cause, Entry},
};
use letterdesk_store::{Log, LogRow as StoredRow};

use crate::{
    ground::{Desk, LineUp, Result},
    intake::view::{Action, LogRow},
};

impl Desk {
    /// Every row of an evening's ledger, oldest first: all of them or the last ones.
    pub fn log(&self, evening: EveningId, last: Option<u32>) -> Result<Vec<LogRow>> {
        let log = self.kept_log(evening)?;
        let evening = self.require_evening(evening)?;
        let first = last.map_or(0, |last| log.rows.len().saturating_sub(last as usize));
        log.rows[first..].iter().map(|row| self.log_row(&evening, &log, row)).collect()
    }

    /// What the Desk shows: counts only, newest first, each as it stands now.
    pub(crate) fn counts_log(&self, line_up: &LineUp<'_>, log: &Log, most: usize) -> Result<Vec<LogRow>> {
        let counts = log.rows.iter().rev().filter(|row| row.entry.cause == Cause::Count).take(most);
        counts.map(|row| self.log_row(&line_up.evening, log, row)).collect()
    }

    /// The line of the Desk's log that a row changed: its own, or that of the count it takes back or puts back.
    pub(crate) fn log_line(&self, line_up: &LineUp<'_>, log: &Log, row: &StoredRow) -> Result<LogRow> {
        self.log_row(&line_up.evening, log, log.root(row))
    }

    fn log_row(&self, evening: &Evening, log: &Log, row: &StoredRow) -> Result<LogRow> {
        let entry = &row.entry;
        Ok(LogRow {
            sequence: entry.sequence,
            number: row.number,
            name: self.require_person(row.prisoner)?.prisoner.fields.name.short(),
            kind: entry.kind,
            n: entry.n,
            cause: entry.cause,
            undoes: log.undone_by(row).map(|undone| undone.entry.sequence),
            undone: log.is_undone(row),
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
