//! Letters that were another person's: moved in one step, which is undone and redone as one.

use letterdesk_model::{
    id::{PrisonerId, Sequence},
    ledger::Cause,
};
use letterdesk_store::{Log, LogRow as StoredRow, NewEntry};

use crate::{
    ground::{Code, Desk, Error, Result},
    intake::{
        Whom, unknown,
        view::{Counted, MoveRequest},
    },
};

impl Desk {
    /// Moves the letters of one line of the log to another person. The same request again gives its first answer and
    /// moves nothing.
    pub fn move_entry(&mut self, request: &MoveRequest) -> Result<Counted> {
        if let Some(counted) = self.moved_before(request)? {
            return Ok(counted);
        }
        let mut rows = standing(&*self.kept_log(self.line_up_open()?.evening.id)?, request.sequence)?;
        let row = rows.pop().ok_or_else(|| unknown(request.sequence))?;
        let Whom { evening, prisoner, added } =
            self.whom(&request.target, request.consent).map_err(in_words_of_a_move)?;
        if self.is_same_person(row.prisoner, prisoner)? {
            return Err(Error::new(Code::MoveToSame).with("number", row.number));
        }
        let taken = self.reversal(evening, &row);
        let given = NewEntry {
            prisoner,
            uid: request.uid,
            n: row.entry.n,
            cause: Cause::Count,
            undoes: None,
            ..taken.clone()
        };
        self.append(&[taken, given], added)
    }

    /// A request that was met already: its first answer, or a conflict.
    fn moved_before(&self, request: &MoveRequest) -> Result<Option<Counted>> {
        let Some(stored) = self.reader()?.entry_by_uid(request.uid)? else { return Ok(None) };
        let log = self.kept_log(stored.evening)?;
        let of = |wanted: &dyn Fn(&StoredRow) -> bool| log.rows.iter().find(|row| wanted(row));
        let taken = of(&|row| row.entry.uid == request.uid).and_then(|given| log.other_of(given));
        let named = of(&|row| row.entry.sequence == request.sequence).and_then(|row| log.step_of(row).pop());
        let is_named = taken.zip(named).is_some_and(|(taken, named)| log.root(taken) == log.root(named));
        let line_up = self.load_line_up(stored.evening)?;
        if !is_named || self.prisoner_of_target(&line_up, &request.target)? != stored.prisoner {
            return Err(Error::new(Code::UidConflict).with("uid", request.uid));
        }
        self.counted(&line_up, stored.answer).map(Some)
    }

    fn is_same_person(&self, one: PrisonerId, other: PrisonerId) -> Result<bool> {
        let people = self.people()?;
        Ok(people.survivor(one) == people.survivor(other))
    }
}

/// The rows that stand for a line that adds letters: one, or both of a move.
pub(super) fn standing(log: &Log, sequence: Sequence) -> Result<Vec<StoredRow>> {
    let named =
        log.rows.iter().find(|row| row.entry.sequence == sequence).ok_or_else(|| unknown(sequence))?;
    let rows = log.standing_step(named).filter(|rows| rows.last().is_some_and(|last| last.entry.n > 0));
    rows.map(|rows| rows.into_iter().cloned().collect()).ok_or_else(|| match log.moved_to(named) {
        Some(there) => Error::new(Code::AlreadyMoved).with("sequence", sequence).with("number", there.number),
        None => Error::new(Code::AlreadyUndone).with("sequence", sequence),
    })
}

/// What refuses a count refuses a move; nothing was to be counted, and the letters stay where they are.
fn in_words_of_a_move(error: Error) -> Error {
    let code = match error.code {
        Code::Held => Code::MoveToHeld,
        Code::HeldReleased => Code::MoveToReleased,
        Code::NotInLineUp => Code::MoveOutsideLineUp,
        other => other,
    };
    Error { code, ..error }
}
