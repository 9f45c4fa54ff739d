//! Slips that guests took: whose, and how many letters there were for them by then.

use letterdesk_model::id::{EveningId, PrisonerId};

use crate::{Reader, Result, Tx};

/// A slip that was given out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlipOut {
    /// Whose.
    pub prisoner: PrisonerId,
    /// Their letters when it was given.
    pub letters: u32,
}

impl Reader<'_> {
    /// The slips given out in an evening, in their order.
    pub fn slips_out(&self, evening: EveningId) -> Result<Vec<SlipOut>> {
        let sql = "SELECT prisoner, letters FROM slip_out WHERE evening = ?1 ORDER BY id";
        self.rows(sql, [evening.0], |row| {
            Ok(SlipOut { prisoner: PrisonerId(row.get(0)?), letters: row.get(1)? })
        })
    }
}

impl Tx<'_> {
    /// A guest takes the slip of somebody.
    pub fn give_slip(&mut self, evening: EveningId, prisoner: PrisonerId) -> Result<()> {
        self.must_number_of(evening, prisoner)?;
        let letters = self.tally(evening, prisoner)?.total();
        let sql = "INSERT INTO slip_out (evening, prisoner, letters) VALUES (?1, ?2, ?3)";
        self.run(sql, (evening.0, prisoner.0, letters)).map(drop)
    }

    /// The slip of somebody that was given last was not given, or came back without a letter. Whether there was one.
    pub fn take_slip_back(&mut self, evening: EveningId, prisoner: PrisonerId) -> Result<bool> {
        let sql = "DELETE FROM slip_out
                   WHERE id = (SELECT max(id) FROM slip_out WHERE evening = ?1 AND prisoner = ?2)";
        Ok(self.run(sql, (evening.0, prisoner.0))? > 0)
    }
}
