//! What stands on an import: later changes of the same, and what people whom it brought were needed for since.
//!
//! What was undone stands on nothing. What follows from other facts, such as where the words put somebody, is worked
//! out anew and stands on nothing either.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
};

use letterdesk_model::id::{BatchId, PrisonerId};
use letterdesk_store::{Batch, Reader, Record, Touch, Use};

use crate::{
    ground::{BY_HAND, Result, is_import},
    list::view::StandingReason,
};

/// Why an import cannot be undone; later imports newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    Used(Reverse<Use>),
    Import(Reverse<BatchId>),
    Edited,
    Merged,
    Updated,
}

impl Reason {
    pub(super) fn code(self) -> StandingReason {
        match self {
            Reason::Used(Reverse(Use::Letters)) => StandingReason::Letters,
            Reason::Used(Reverse(Use::Printed)) => StandingReason::Printed,
            Reason::Used(Reverse(Use::LineUp)) => StandingReason::LineUp,
            Reason::Import(_) => StandingReason::Import,
            Reason::Edited => StandingReason::Edited,
            Reason::Merged => StandingReason::Merged,
            Reason::Updated => StandingReason::Updated,
        }
    }

    pub(super) fn import(self) -> Option<BatchId> {
        match self {
            Reason::Import(Reverse(batch)) => Some(batch),
            _ => None,
        }
    }
}

/// Everything later than the batch that is asked about: batches are added newest first.
pub(super) struct Ground<'a> {
    batches: &'a HashMap<BatchId, Batch>,
    later: HashMap<Record, Vec<Touch>>,
    /// Later batches that merged records.
    merging: HashSet<BatchId>,
    uses: BTreeMap<PrisonerId, Use>,
    /// Records that others were merged into.
    survivors: BTreeSet<PrisonerId>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(reader: &Reader<'_>, batches: &'a HashMap<BatchId, Batch>) -> Result<Ground<'a>> {
        Ok(Ground {
            batches,
            later: HashMap::new(),
            merging: HashSet::new(),
            uses: reader.uses()?,
            survivors: reader.merged()?.iter().filter_map(|record| record.fields.merged_into).collect(),
        })
    }

    /// A batch is older than what is asked about next.
    pub(super) fn add(&mut self, touched: &[Touch]) {
        let Some(batch) = touched.first().and_then(|touch| self.batches.get(&touch.batch)) else { return };
        if batch.undone.is_some() || batch.undoes.is_some() {
            return;
        }
        for touch in touched.iter().filter(|touch| touch.record.is_said(touch.field)) {
            if touch.field == "merged_into" {
                self.merging.insert(touch.batch);
            }
            self.later.entry(touch.record).or_default().push(*touch);
        }
    }

    /// What stands on a batch, and about whom it is.
    pub(super) fn on(&self, touched: &[Touch]) -> BTreeMap<Reason, HashSet<Record>> {
        let mut standing = BTreeMap::<Reason, HashSet<Record>>::new();
        for touch in touched {
            for reason in self.reasons(touch) {
                standing.entry(reason).or_default().insert(touch.record);
            }
        }
        standing
    }

    fn reasons(&self, touch: &Touch) -> Vec<Reason> {
        let later = self.later.get(&touch.record).map_or(&[][..], Vec::as_slice);
        let Record::Prisoner(id) = touch.record else {
            let touches_entries = touch.field.is_empty() || touch.field == "entries";
            let later = later.iter().filter(|later| touches_entries && later.field == "entries");
            return later.map(|later| self.reason(later.batch)).collect();
        };
        let is_made = touch.field.is_empty();
        let is_same = |later: &&Touch| {
            let is_said = touch.record.is_said(touch.field);
            later.field == "merged_into" || is_made || (is_said && later.field == touch.field)
        };
        let mut reasons: Vec<Reason> =
            later.iter().filter(is_same).map(|later| self.reason(later.batch)).collect();
        if is_made {
            reasons.extend(self.uses.get(&id).map(|used| Reason::Used(Reverse(*used))));
            reasons.extend(self.survivors.contains(&id).then_some(Reason::Merged));
        }
        reasons
    }

    fn reason(&self, batch: BatchId) -> Reason {
        match self.batches.get(&batch) {
            _ if self.merging.contains(&batch) => Reason::Merged,
            Some(batch) if is_import(batch) => Reason::Import(Reverse(batch.id)),
            Some(batch) if batch.source == BY_HAND => Reason::Edited,
            _ => Reason::Updated,
        }
    }
}
