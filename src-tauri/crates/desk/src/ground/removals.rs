//! What was removed since the vault was opened, to give it back: in memory, and on no disk.

use letterdesk_model::id::FacilityId;
use letterdesk_store::{RemovedEvening, RemovedPeople, Tx};
use serde::Serialize;
use specta::Type;

use super::{
    clock::Clock,
    desk::Desk,
    error::{Code, Error, Result},
    notices::Area,
    places::plan_with,
    sources::BY_HAND,
};

/// All of them, the newest last.
#[derive(Debug, Default)]
pub(crate) struct Removals {
    kept: Vec<Removal>,
    /// Given out so far.
    last: u32,
}

/// One, and the number that names it.
#[derive(Debug)]
struct Removal {
    id: u32,
    what: Removed,
}

/// What was removed.
#[derive(Debug)]
pub(crate) enum Removed {
    /// People of the list.
    People(Box<RemovedList>),
    /// An evening.
    Evening { title: String, removed: RemovedEvening },
}

/// People, with what the desk itself knew of them.
#[derive(Debug)]
pub(crate) struct RemovedList {
    /// Of whom nothing is left.
    pub(crate) gone: Vec<String>,
    /// Whose letters stay in the counts.
    pub(crate) kept: Vec<String>,
    /// Their records.
    pub(crate) removed: RemovedPeople,
    /// Settings that named them.
    pub(crate) settings: Vec<(String, String)>,
    /// What only they had said, by the facility that it meant.
    pub(crate) wordings: Vec<(FacilityId, String)>,
}

impl Desk {
    /// What was removed since the vault was opened, the newest first.
    pub fn removals(&self) -> Vec<RemovalView> {
        self.removals.kept.iter().rev().map(Removal::view).collect()
    }

    /// Gives back what a removal took. Answers what is there again.
    pub fn undo_removal(&mut self, id: u32) -> Result<RemovalView> {
        let place = self.removals.kept.iter().position(|removal| removal.id == id);
        let place = place.ok_or_else(|| Error::new(Code::UnknownRemoval))?;
        let removal = self.removals.kept.remove(place);
        match self.give_back(&removal.what) {
            Ok(()) => Ok(removal.view()),
            Err(error) => {
                self.removals.kept.insert(place, removal);
                Err(error)
            }
        }
    }

    fn give_back(&mut self, what: &Removed) -> Result<()> {
        let clock = self.clock();
        match what {
            Removed::People(list) => {
                self.transact(&[Area::List, Area::Evening, Area::Tally], |tx| list.give_back(tx, clock))
            }
            Removed::Evening { removed, .. } => {
                let areas = [Area::Evening, Area::Tally, Area::Closing];
                self.transact(&areas, |tx| Ok(tx.restore_evening(removed)?))
            }
        }
    }

    /// Keeps what an undo needs.
    pub(crate) fn remember_removal(&mut self, what: Removed) -> RemovalView {
        self.removals.last += 1;
        let removal = Removal { id: self.removals.last, what };
        let view = removal.view();
        self.removals.kept.push(removal);
        view
    }
}

impl RemovedList {
    fn give_back(&self, tx: &mut Tx<'_>, clock: Clock) -> Result<()> {
        tx.restore_prisoners(&self.removed)?;
        for (key, value) in &self.settings {
            tx.set_setting(key, value)?;
        }
        let mut facilities = tx.facilities()?;
        for (id, wording) in &self.wordings {
            let facility = facilities.iter_mut().find(|facility| facility.id == *id);
            let wordings = facility.map(|facility| &mut facility.fields.wordings);
            if let Some(wordings) = wordings.filter(|wordings| !wordings.contains(wording)) {
                wordings.push(wording.clone());
                wordings.sort_unstable();
            }
        }
        let plan = plan_with(tx, Vec::new(), &facilities)?;
        if plan.is_empty() {
            return Ok(());
        }
        let batch = tx.batch(BY_HAND, clock.utc())?;
        plan.write(tx, batch, clock.today()).map(drop)
    }
}

impl Removal {
    fn view(&self) -> RemovalView {
        let view = RemovalView { id: self.id, evening: None, gone: Vec::new(), kept: Vec::new() };
        match &self.what {
            Removed::People(list) => RemovalView { gone: list.gone.clone(), kept: list.kept.clone(), ..view },
            Removed::Evening { title, .. } => RemovalView { evening: Some(title.clone()), ..view },
        }
    }
}

/// A removal that can be undone until the vault is locked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RemovalView {
    /// What names it.
    pub id: u32,
    /// The title of the evening that was removed.
    pub evening: Option<String>,
    /// The people of whom nothing is left.
    pub gone: Vec<String>,
    /// The people who are off the list, and whose letters stay in the counts.
    pub kept: Vec<String>,
}
