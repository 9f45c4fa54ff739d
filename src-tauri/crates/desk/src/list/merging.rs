//! Two records that are one person: made one, and parted again.

use letterdesk_model::id::{BatchId, PrisonerId};

use crate::{
    ground::{Area, BY_HAND, Code, Desk, Error, Result, settle_anew},
    list::view::{ImportUndone, Merged},
};

impl Desk {
    /// Makes `from` and `into` one: `into` stays, its gaps filled from `from`, with the letters, numbers and history
    /// of both. The log is not touched, and one undo parts them again.
    ///
    /// [`Code::CannotMerge`] when they are one record, or either is merged already.
    pub fn merge_prisoners(&mut self, from: PrisonerId, into: PrisonerId) -> Result<Merged> {
        let (one, other) = (self.require_person(from)?, self.require_person(into)?);
        let people = self.people()?;
        let are_on_list = people.survivor(from) == from && people.survivor(into) == into;
        if from == into || !are_on_list {
            return Err(Error::new(Code::CannotMerge).with("from", from).with("into", into));
        }
        let fields = other.prisoner.fields.filled_from(&one.prisoner.fields);
        let (at, today) = (self.clock().utc(), self.clock().today());
        let batch = self.transact(&[Area::List, Area::Evening, Area::Tally], |tx| {
            let batch = tx.batch(BY_HAND, at)?;
            tx.merge_prisoner(from, into, &fields, batch)?;
            settle_anew(tx, batch, today)?;
            Ok(batch)
        })?;
        Ok(Merged { batch: batch.0, card: self.prisoner(into)? })
    }

    /// Parts a record from the one it was merged into; fields edited since stay and are named.
    ///
    /// [`Code::NotMerged`] when it was not merged.
    pub fn undo_merge(&mut self, from: PrisonerId) -> Result<ImportUndone> {
        self.require_person(from)?;
        let batch = self.reader()?.merging_of(from)?;
        let BatchId(batch) = batch.ok_or_else(|| Error::new(Code::NotMerged).with("prisoner", from))?;
        self.undo_import(batch)
    }
}
