//! The log as people read it: one line a step, struck through while it is taken back.

use std::{cmp::Reverse, collections::HashSet};

use letterdesk_model::{
    entry_box::{self, Typed},
    evening::Evening,
    id::{EveningId, Number, PrisonerId},
    ledger::Cause,
};
use letterdesk_store::{Log, LogRow as StoredRow};

use crate::{
    ground::{Desk, LineUp, Result},
    intake::view::{Action, LogPage, LogQuery, LogRow},
};

impl Desk {
    /// Every row of an evening's ledger, oldest first: all of them or the last ones.
    pub fn log(&self, evening: EveningId, last: Option<u32>) -> Result<Vec<LogRow>> {
        let log = self.kept_log(evening)?;
        let evening = self.require_evening(evening)?;
        let first = last.map_or(0, |last| log.rows.len().saturating_sub(last as usize));
        log.rows[first..].iter().map(|row| self.log_row(&evening, &log, row)).collect()
    }

    /// The log of the evening that takes letters, newest first: everything that was done, or what is about one number or
    /// name.
    pub fn search_log(&self, query: &LogQuery) -> Result<LogPage> {
        let line_up = self.line_up_open()?;
        let log = self.kept_log(line_up.evening.id)?;
        let wanted = self.asked_of_log(&line_up, &query.text)?;
        let is_wanted = |row: &StoredRow| log.step_of(row).into_iter().any(|row| wanted.takes(row));
        let mut rows = log.steps_from_the_end().filter(|row| is_wanted(row));
        let most = query.most as usize;
        let shown = rows.by_ref().take(most).map(|row| self.log_row(&line_up.evening, &log, row));
        let shown = shown.collect::<Result<_>>()?;
        Ok(LogPage { rows: shown, more: rows.next().is_some() })
    }

    /// The newest lines, as they stand now.
    pub(crate) fn newest_lines(&self, evening: &Evening, log: &Log, most: usize) -> Result<Vec<LogRow>> {
        log.steps_from_the_end().take(most).map(|row| self.log_row(evening, log, row)).collect()
    }

    /// What is asked for means here what it means in the box.
    fn asked_of_log(&self, line_up: &LineUp<'_>, text: &str) -> Result<Wanted> {
        Ok(match entry_box::read(text) {
            Typed::Nothing | Typed::BadTimes => Wanted::All,
            Typed::Number { number, .. } => Wanted::Number(number),
            Typed::Code { digits, .. } => Wanted::Number(self.number_of_code(line_up, &digits)?),
            Typed::Words { text, .. } => {
                let found = self.people()?.search(&text).persons;
                Wanted::People(found.into_iter().map(|person| person.prisoner.id).collect())
            }
        })
    }

    /// The lines that a step is or changed, newest first: its own, and those of the counts and moves that it takes back
    /// or puts back.
    pub(crate) fn changed_lines(&self, evening: &Evening, log: &Log, row: &StoredRow) -> Result<Vec<LogRow>> {
        let step = log.step_of(row);
        let roots = step.iter().filter_map(|row| log.step_of(log.root(row)).pop());
        let mut lines: Vec<_> = step.last().copied().into_iter().chain(roots).collect();
        lines.sort_by_key(|row| Reverse(row.entry.sequence));
        lines.dedup_by_key(|row| row.entry.sequence);
        lines.into_iter().map(|row| self.log_row(evening, log, row)).collect()
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
            action: action_of(row),
            other: log.other_of(row).map(|other| other.number),
            moved_to: log.moved_to(row).filter(|_| entry.cause == Cause::Count).map(|there| there.number),
            at: self.minute_text(evening, row.minute),
        })
    }
}

/// Which rows are asked for.
enum Wanted {
    All,
    Number(Number),
    People(HashSet<PrisonerId>),
}

impl Wanted {
    fn takes(&self, row: &StoredRow) -> bool {
        match self {
            Wanted::All => true,
            Wanted::Number(number) => row.number == *number,
            Wanted::People(people) => people.contains(&row.prisoner),
        }
    }
}

/// What a ledger row did at the desk; `None` for adjustments and amendments. The last row of a step says it for all.
pub(crate) fn action_of(row: &StoredRow) -> Option<Action> {
    match (row.entry.cause, row.entry.n > 0) {
        (Cause::Count, _) if row.step.is_some() => Some(Action::Moved),
        (Cause::Count, _) => Some(Action::Counted),
        (Cause::Undo, false) => Some(Action::Undone),
        (Cause::Undo, true) => Some(Action::Redone),
        (Cause::Adjust | Cause::Amend, _) => None,
    }
}
