//! What the database told of one evening, kept until anything changes. A letter that is counted is added to it: so the
//! twelve-thousandth asks no more of the database than the first.

use std::{
    cell::{Ref, RefCell},
    collections::{HashMap, HashSet},
};

use letterdesk_model::{
    evening::{ByKind, Evening},
    id::{EveningId, Number, PrisonerId},
};
use letterdesk_store::{Log, LogRow, Reader};

use super::{
    desk::Desk,
    error::{Code, Error, Result},
};

/// One evening as it stands.
pub(crate) struct Kept {
    pub(super) evening: Evening,
    /// By number, with their letters of each kind.
    pub(super) numbers: Vec<(Number, PrisonerId, ByKind)>,
    /// Whose hold was lifted for this evening.
    pub(super) lifted: HashSet<PrisonerId>,
    /// Numbers of those who were removed from the list.
    pub(super) removed: Vec<Number>,
    /// Read by whoever asks for it first: papers do not.
    log: Option<Log>,
}

impl Kept {
    fn load(reader: &Reader<'_>, id: EveningId) -> Result<Kept> {
        let mut tallies: HashMap<_, _> = reader.tallies(id)?.into_iter().collect();
        let with_letters =
            |(number, prisoner)| (number, prisoner, tallies.remove(&prisoner).unwrap_or_default());
        Ok(Kept {
            evening: reader.evening(id)?.ok_or_else(|| unknown(id))?,
            numbers: reader.line_up(id)?.into_iter().map(with_letters).collect(),
            lifted: reader.lifted_holds(id)?.into_iter().map(|lifted| lifted.prisoner).collect(),
            removed: reader.removed_numbers(id)?,
            log: None,
        })
    }

    /// What is kept once the row is committed; `None` where it changed more than counts.
    fn with_row(mut self, evening: EveningId, row: LogRow) -> Option<Kept> {
        let entry = &row.entry;
        if self.evening.id != evening {
            return None;
        }
        let place = self.numbers.binary_search_by_key(&row.number, |(number, ..)| *number).ok()?;
        let (_, prisoner, tally) = &mut self.numbers[place];
        if *prisoner != row.prisoner {
            return None;
        }
        let sum = tally.of_mut(entry.kind);
        *sum = sum.checked_add_signed(entry.n)?;
        if let Some(log) = &mut self.log {
            log.push(row);
        }
        Some(self)
    }
}

/// What is kept of the evening that was asked for last.
#[derive(Default)]
pub(super) struct LastKept(RefCell<Option<Kept>>);

impl LastKept {
    /// Something changed: it is read anew.
    pub(super) fn forget(&mut self) {
        self.0.take();
    }
}

impl Desk {
    /// An evening as it stands, read once until anything but its counts changes.
    pub(super) fn kept(&self, id: EveningId) -> Result<Ref<'_, Kept>> {
        let kept = &self.last_kept().0;
        if kept.borrow().as_ref().is_none_or(|kept| kept.evening.id != id) {
            *kept.borrow_mut() = Some(Kept::load(&self.reader()?, id)?);
        }
        Ref::filter_map(kept.borrow(), Option::as_ref).map_err(|_| unknown(id))
    }

    /// The log of an evening, read once like the evening itself.
    pub(crate) fn kept_log(&self, id: EveningId) -> Result<Ref<'_, Log>> {
        if self.kept(id)?.log.is_none() {
            let log = self.reader()?.log(id)?;
            if let Some(kept) = self.last_kept().0.borrow_mut().as_mut() {
                kept.log = Some(log);
            }
        }
        Ref::filter_map(self.kept(id)?, |kept| kept.log.as_ref()).map_err(|_| unknown(id))
    }

    /// Does what appends rows to the ledger of an evening, and keeps what is known of it: `work` commits and returns the
    /// rows.
    pub(crate) fn keeping<T>(
        &mut self,
        evening: EveningId,
        work: impl FnOnce(&mut Desk) -> Result<(T, Vec<LogRow>)>,
    ) -> Result<T> {
        let kept = self.last_kept().0.take();
        let (done, rows) = work(self)?;
        let kept = rows.into_iter().fold(kept, |kept, row| kept.and_then(|kept| kept.with_row(evening, row)));
        *self.last_kept().0.borrow_mut() = kept;
        Ok(done)
    }
}

fn unknown(id: EveningId) -> Error {
    Error::new(Code::UnknownEvening).with("evening", id)
}
