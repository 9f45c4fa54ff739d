//! Rows that are one step: letters taken from one person and given to another.
//!
//! Invariant: a step is two rows beside each other, an undo and then a count, or what takes such a pair back; both carry
//! the same number of the same kind, one down and one up, for two people.
//! Invariant: the last row names the step, and what it does to the count, add or take back, is what the step does.

use letterdesk_model::{evening::Kind, id::EntryUid, ledger::Cause};

use crate::{Answer, Misuse, NewEntry, Reader, Result, StoreError, Tx, log};

/// What of a row decides whether it is half of a step: why, of which kind, how many, whose.
pub type Half<P> = (Cause, Kind, i32, P);

impl Tx<'_> {
    /// Appends rows that are one step: one by itself, or two. Both are there or none; the same again gives the first
    /// answer, that of the last row.
    ///
    /// Errors: those of [`Tx::append`]; [`Misuse::Step`].
    pub fn append_step(&mut self, rows: &[NewEntry]) -> Result<Answer> {
        match rows {
            [only] => self.append(only),
            [first, last] if first.evening == last.evening => self.append_pair(first, last),
            _ => Err(Misuse::Step.into()),
        }
    }

    fn append_pair(&mut self, first: &NewEntry, last: &NewEntry) -> Result<Answer> {
        let half = |row: &NewEntry| (row.cause, row.kind, row.n, row.prisoner);
        if !is_step(half(first), half(last)) {
            return Err(Misuse::Step.into());
        }
        let known = [self.step_of_uid(first.uid)?, self.step_of_uid(last.uid)?];
        if known != [None, None] && known != [Some(Some(last.uid)); 2] {
            return Err(StoreError::UidConflict(last.uid));
        }
        self.append(first)?;
        let answer = self.append(last)?;
        if known == [None, None] {
            let sql = "INSERT INTO ledger_step (entry, step) SELECT id, ?2 FROM ledger WHERE uid IN (?1, ?2)";
            self.run(sql, (first.uid.to_string(), last.uid.to_string()))?;
        }
        Ok(answer)
    }
}

impl Reader<'_> {
    /// The step of the row with this uid, if it has one, if there is one.
    fn step_of_uid(&self, uid: EntryUid) -> Result<Option<Option<EntryUid>>> {
        let sql = "SELECT s.step FROM ledger l LEFT JOIN ledger_step s ON s.entry = l.id WHERE l.uid = ?1";
        self.row(sql, [uid.to_string()], |row| row.get::<_, Option<String>>(0)?.map(log::uid).transpose())
    }
}

/// Whether two rows beside each other can be one step.
pub fn is_step<P: PartialEq>(first: Half<P>, last: Half<P>) -> bool {
    let gives = match last.0 {
        Cause::Count => last.2 > 0,
        Cause::Undo => true,
        Cause::Adjust | Cause::Amend => false,
    };
    gives
        && first.0 == Cause::Undo
        && first.1 == last.1
        && first.2.checked_neg() == Some(last.2)
        && first.3 != last.3
}
