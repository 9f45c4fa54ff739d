//! The line-up: who can be written to in an evening, each with a number.
//!
//! Invariant: once an evening's numbers are printed, or it has opened, a number means the same person for ever. Who
//! leaves then retires their number, and gets it back when they return.

use letterdesk_model::{
    evening::EveningState,
    id::{EveningId, Number, PrisonerId},
    slip_code::MAX_NUMBER,
};

use crate::{Reader, Refusal, Result, Tx};

impl Reader<'_> {
    /// The line-up of an evening: who has which number, by number.
    pub fn line_up(&self, evening: EveningId) -> Result<Vec<(Number, PrisonerId)>> {
        let sql = "SELECT number, prisoner FROM line_up WHERE evening = ?1 AND retired = 0 ORDER BY number";
        self.rows(sql, [evening.0], |row| Ok((Number(row.get(0)?), PrisonerId(row.get(1)?))))
    }

    /// The number of a person in an evening; `None` when they are not in its line-up.
    pub fn number_of(&self, evening: EveningId, prisoner: PrisonerId) -> Result<Option<Number>> {
        let sql = "SELECT number FROM line_up WHERE evening = ?1 AND prisoner = ?2 AND retired = 0";
        self.row(sql, (evening.0, prisoner.0), |row| Ok(Number(row.get(0)?)))
    }

    pub(crate) fn must_number_of(&self, evening: EveningId, prisoner: PrisonerId) -> Result<Number> {
        self.number_of(evening, prisoner)?.ok_or_else(|| Refusal::NotInLineUp(prisoner).into())
    }

    /// The numbers of an evening whose people were removed from the list; nobody gets one again.
    pub fn removed_numbers(&self, evening: EveningId) -> Result<Vec<Number>> {
        let sql = "SELECT l.number FROM line_up l JOIN prisoner p ON p.id = l.prisoner
                   WHERE l.evening = ?1 AND p.removed = 1 ORDER BY l.number";
        self.rows(sql, [evening.0], |row| Ok(Number(row.get(0)?)))
    }

    pub(crate) fn numbers_are_fixed(&self, evening: EveningId) -> Result<bool> {
        let evening = self.must_evening(evening)?;
        Ok(evening.numbers_printed || evening.state != EveningState::Planned)
    }
}

impl Tx<'_> {
    /// Takes a person into the line-up and returns their number: the one they have, or had before they left, or the
    /// next after all that were ever used.
    ///
    /// Errors: [`Refusal::NumbersUsedUp`] after 99 999.
    pub fn line_up_add(&mut self, evening: EveningId, prisoner: PrisonerId) -> Result<Number> {
        self.state_of(evening)?;
        self.must_be_listed(prisoner)?;
        let sql = "UPDATE line_up SET retired = 0 WHERE evening = ?1 AND prisoner = ?2 RETURNING number";
        if let Some(theirs) = self.row(sql, (evening.0, prisoner.0), |row| Ok(Number(row.get(0)?)))? {
            return Ok(theirs);
        }
        let sql = "SELECT coalesce(max(number), 0) + 1 FROM line_up WHERE evening = ?1";
        let next = self.row(sql, [evening.0], |row| Ok(row.get::<_, u32>(0)?))?.unwrap_or(1);
        if next > MAX_NUMBER {
            return Err(Refusal::NumbersUsedUp(evening).into());
        }
        let sql = "INSERT INTO line_up (evening, number, prisoner) VALUES (?1, ?2, ?3)";
        self.run(sql, (evening.0, next, prisoner.0))?;
        Ok(Number(next))
    }

    /// Takes a person out of the line-up. While the numbers are not fixed the later ones move up; afterwards the
    /// number is retired.
    ///
    /// Errors: [`Refusal::NotInLineUp`]; [`Refusal::HasLetters`].
    pub fn line_up_remove(&mut self, evening: EveningId, prisoner: PrisonerId) -> Result<()> {
        let number = self.must_number_of(evening, prisoner)?;
        if self.tally(evening, prisoner)?.total() > 0 {
            return Err(Refusal::HasLetters(number).into());
        }
        self.leave_line_up(evening, number)?;
        self.close_gaps(evening)
    }

    /// Retires a number that is fixed, else frees it: then the gap is to be closed.
    pub(crate) fn leave_line_up(&mut self, evening: EveningId, number: Number) -> Result<()> {
        let sql = match self.numbers_are_fixed(evening)? {
            true => "UPDATE line_up SET retired = 1 WHERE evening = ?1 AND number = ?2",
            false => "DELETE FROM line_up WHERE evening = ?1 AND number = ?2",
        };
        self.run(sql, (evening.0, number.0)).map(drop)
    }

    /// While numbers may move, those after a freed one move up. One by one from below, since two people never have one
    /// number, not even within a statement.
    pub(crate) fn close_gaps(&mut self, evening: EveningId) -> Result<()> {
        if self.numbers_are_fixed(evening)? {
            return Ok(());
        }
        for (place, (number, _)) in (1..).zip(self.line_up(evening)?) {
            self.renumber(evening, number, Number(place))?;
        }
        Ok(())
    }

    /// Gives freed numbers back, which come in their order, while numbers may move: those after them move down.
    pub(crate) fn open_gaps(&mut self, evening: EveningId, freed: &[(Number, PrisonerId)]) -> Result<()> {
        let line_up = self.line_up(evening)?;
        let mut after: Vec<_> = line_up.iter().map(|(number, prisoner)| (Some(*number), *prisoner)).collect();
        for (number, prisoner) in freed {
            let place = after.len().min(number.0.saturating_sub(1) as usize);
            after.insert(place, (None, *prisoner));
        }
        let places: Vec<_> = (1..).map(Number).zip(after).collect();
        // One by one from above, as gaps are closed from below.
        for (number, (before, _)) in places.iter().rev() {
            before.map_or(Ok(()), |before| self.renumber(evening, before, *number))?;
        }
        for (number, (_, prisoner)) in places.into_iter().filter(|(_, (before, _))| before.is_none()) {
            let sql = "INSERT INTO line_up (evening, number, prisoner) VALUES (?1, ?2, ?3)";
            self.run(sql, (evening.0, number.0, prisoner.0))?;
        }
        Ok(())
    }

    fn renumber(&self, evening: EveningId, from: Number, to: Number) -> Result<()> {
        if from == to {
            return Ok(());
        }
        let sql = "UPDATE line_up SET number = ?3 WHERE evening = ?1 AND number = ?2";
        self.run(sql, (evening.0, from.0, to.0)).map(drop)
    }

    fn must_be_listed(&self, prisoner: PrisonerId) -> Result<()> {
        self.row("SELECT 1 FROM prisoner WHERE id = ?1 AND removed = 0", [prisoner.0], |_| Ok(()))?
            .ok_or_else(|| Refusal::NoSuchPrisoner(prisoner).into())
    }
}
