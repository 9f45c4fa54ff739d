//! An evening without a row in the ledger.

use letterdesk_model::{
    evening::EveningState,
    id::{EveningId, PrisonerId},
};

use crate::{Reader, Refusal, Result, Tx, rows::Rows, transact::AfterCommit};

/// An evening that was removed, with all that is needed to give it back.
#[derive(Debug)]
pub struct RemovedEvening {
    id: EveningId,
    state: EveningState,
    rows: Vec<Rows>,
}

/// What is of an evening, in the order in which it goes; it comes back the other way round.
const OF_EVENING: [(&str, &str); 11] = [
    ("slip_out", "evening = ?1"),
    ("lifted_hold", "evening = ?1"),
    ("recount_bundle", "evening = ?1"),
    ("resolution", "evening = ?1"),
    ("print_person", "job IN (SELECT id FROM print_job WHERE evening = ?1)"),
    ("print_job", "evening = ?1"),
    ("closing_person", "evening = ?1"),
    ("closing", "evening = ?1"),
    ("evening_step", "evening = ?1"),
    ("line_up", "evening = ?1"),
    ("evening", "id = ?1"),
];

impl Reader<'_> {
    /// Refuses what [`Tx::remove_evening`] would; else the state it is in.
    pub fn must_be_removable(&self, id: EveningId) -> Result<EveningState> {
        let state = self.must_be_in(id, |state| state != EveningState::Counting)?;
        let sql = "SELECT EXISTS (SELECT 1 FROM ledger WHERE evening = ?1)";
        match self.row(sql, [id.0], |row| Ok(row.get::<_, bool>(0)?))? {
            Some(true) => Err(Refusal::EveningHasLetters(self.must_evening(id)?.fields.title).into()),
            _ => Ok(state),
        }
    }
}

impl Tx<'_> {
    /// Removes an evening; its slips' code stays taken.
    ///
    /// Errors: [`Refusal::NoSuchEvening`]; [`Refusal::WrongState`] during a recount, which is blind;
    /// [`Refusal::EveningHasLetters`] when the ledger ever had a row of it, taken back or not.
    pub fn remove_evening(&mut self, id: EveningId) -> Result<RemovedEvening> {
        let state = self.must_be_removable(id)?;
        self.after_commit = AfterCommit::TruncateLog;
        self.run(
            "INSERT INTO removed_evening (id, slip_code) SELECT id, slip_code FROM evening WHERE id = ?1",
            [id.0],
        )?;
        let rows = OF_EVENING.map(|(table, condition)| self.take_rows(table, condition, [id.0]));
        Ok(RemovedEvening { id, state, rows: rows.into_iter().collect::<Result<_>>()? })
    }

    /// Gives an evening back. Whoever was removed from the list meanwhile is not in it again.
    ///
    /// Errors: [`Refusal::AnotherUnderWay`] for one that was open when another is now.
    pub fn restore_evening(&mut self, removed: &RemovedEvening) -> Result<()> {
        if let Some(other) = self.under_way()?.filter(|_| removed.state.is_under_way()) {
            return Err(Refusal::AnotherUnderWay(self.must_evening(other)?.fields.title).into());
        }
        self.run("DELETE FROM removed_evening WHERE id = ?1", [removed.id.0])?;
        removed.rows.iter().rev().try_for_each(|rows| self.put_back(rows))?;
        if self.numbers_are_fixed(removed.id)? {
            removed.rows.iter().try_for_each(|rows| self.hold_numbers(removed.id, rows))?;
        }
        if removed.state == EveningState::Closed {
            return Ok(());
        }
        for number in self.removed_numbers(removed.id)? {
            self.leave_line_up(removed.id, number)?;
        }
        self.close_gaps(removed.id)
    }

    /// For whoever left the vault meanwhile, such as by the undo of an import, there is a nameless placeholder: a number
    /// on paper stays taken.
    fn hold_numbers(&mut self, evening: EveningId, rows: &Rows) -> Result<()> {
        let numbers = rows.ids("line_up", "number").zip(rows.ids("line_up", "prisoner"));
        for (number, prisoner) in numbers {
            if self.prisoner(PrisonerId(prisoner))?.is_none() {
                let placeholder = self.insert_placeholder()?;
                let sql = "INSERT INTO line_up (evening, number, prisoner, retired) VALUES (?1, ?2, ?3, 1)";
                self.run(sql, (evening.0, number, placeholder.0))?;
            }
        }
        Ok(())
    }
}
