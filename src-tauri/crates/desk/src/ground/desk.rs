//! The vault open and shut: where a [`Desk`] begins, and the few ways through which everything it does passes.

mod place;

use std::{
    cell::{OnceCell, RefCell},
    path::PathBuf,
    sync::Arc,
};

use letterdesk_model::id::PrisonerId;
use letterdesk_store::{Reader, Store, Tx};
use letterdesk_vault::{Key, Opened, PrivateFolder};
use tokio::sync::broadcast;

use super::{
    backing_up::copies_of,
    clock::Clock,
    copies::Copies,
    error::{Code, Error, Result},
    filters::Facts,
    kept::LastKept,
    notices::{Area, Notice, Notices},
    people::{People, Person},
    places::bring_up_to_date,
    removals::Removals,
};
use place::Seen;

/// An open vault and what a user can do with it.
pub struct Desk {
    home: Home,
    /// Empty only after a failed attempt to open the database again.
    store: Option<Store>,
    clock: Clock,
    notices: Notices,
    people: OnceCell<People>,
    pub(crate) copies: Copies,
    /// What was removed since the vault was opened. Here and on no disk: it goes when the vault is locked.
    pub(crate) removals: Removals,
    /// What the filters ask, until anything changes.
    facts: RefCell<Option<Arc<Facts>>>,
    /// What was read of the evening that was asked for last.
    kept: LastKept,
    /// What tells this vault from another one, and from an older copy of it.
    seen: Seen,
}

/// Where the vault lives.
pub(crate) enum Home {
    /// The user's own: folder, key, and the lock that keeps others out.
    Vault(Opened),
    /// A private temporary folder that goes with the program; its key is only in memory.
    Sample { folder: PrivateFolder, key: Key },
}

impl Home {
    pub(crate) fn database(&self) -> PathBuf {
        match self {
            Home::Vault(opened) => opened.folder.database(),
            Home::Sample { folder, .. } => folder.path().join("letterdesk.db"),
        }
    }

    pub(crate) fn key(&self) -> &Key {
        match self {
            Home::Vault(opened) => &opened.key,
            Home::Sample { key, .. } => key,
        }
    }
}

impl Desk {
    /// The desk over an open home.
    pub(crate) fn over(home: Home, clock: Clock) -> Result<Desk> {
        let mut store = Store::open(&home.database(), home.key())?;
        bring_up_to_date(&mut store, clock)?;
        let copies = match &home {
            Home::Vault(opened) => copies_of(opened, &store.read(), clock.utc())?,
            Home::Sample { .. } => Copies::default(),
        };
        Ok(Desk {
            seen: Seen::of(&store.read())?,
            home,
            store: Some(store),
            clock,
            notices: Notices::new(),
            people: OnceCell::new(),
            facts: RefCell::new(None),
            kept: LastKept::default(),
            copies,
            removals: Removals::default(),
        })
    }

    /// Whether this is the first screen's sample evening.
    pub fn is_sample(&self) -> bool {
        self.opened().is_none()
    }

    /// The user's own vault; `None` over a sample.
    pub(crate) fn opened(&self) -> Option<&Opened> {
        match &self.home {
            Home::Vault(opened) => Some(opened),
            Home::Sample { .. } => None,
        }
    }

    /// One notice a commit, from now on.
    pub fn notices(&self) -> broadcast::Receiver<Notice> {
        self.notices.listen()
    }

    /// Whether letters are being taken in, or counted again.
    pub fn is_evening_open(&self) -> Result<bool> {
        Ok(self.reader()?.under_way()?.is_some())
    }

    /// How many changes there were since the vault was opened.
    pub(crate) fn changes(&self) -> u32 {
        self.notices.counter()
    }

    pub(crate) fn clock(&self) -> Clock {
        self.clock
    }

    pub(crate) fn reader(&self) -> Result<Reader<'_>> {
        Ok(self.store()?.read())
    }

    /// The list, read once until it changes.
    pub(crate) fn people(&self) -> Result<&People> {
        if let Some(people) = self.people.get() {
            return Ok(people);
        }
        let people = People::load(&self.reader()?)?;
        Ok(self.people.get_or_init(|| people))
    }

    pub(crate) fn require_person(&self, id: PrisonerId) -> Result<&Person> {
        self.people()?.get(id).ok_or_else(|| Error::new(Code::UnknownPrisoner).with("prisoner", id))
    }

    /// The record of the list that an id means: the surviving one where it was merged.
    pub(crate) fn require_on_list(&self, id: PrisonerId) -> Result<PrisonerId> {
        self.require_person(id)?;
        Ok(self.people()?.survivor(id))
    }

    pub(crate) fn kept_facts(&self) -> &RefCell<Option<Arc<Facts>>> {
        &self.facts
    }

    pub(super) fn last_kept(&self) -> &LastKept {
        &self.kept
    }

    /// Every write goes through here: one transaction, then one notice.
    pub(crate) fn transact<T>(
        &mut self,
        areas: &[Area],
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        self.must_be_in_place()?;
        let store = self.store.as_mut().ok_or_else(closed)?;
        let done = store.transact(work)?;
        self.facts.take();
        self.kept.forget();
        if areas.contains(&Area::List) {
            self.people.take();
        }
        self.tell(areas);
        // What was committed counts only where it is looked for.
        self.must_still_be_in_place()?;
        Ok(done)
    }

    /// Remembers something of the vault itself, of which nobody is told.
    pub(super) fn note(&mut self, key: &str, value: &str) -> Result<()> {
        Ok(self.store.as_mut().ok_or_else(closed)?.transact(|tx: &mut Tx<'_>| tx.set_setting(key, value))?)
    }

    /// The key files were rewritten by this program.
    pub(crate) fn key_files_were_written(&mut self) {
        if let Home::Vault(opened) = &mut self.home {
            opened.key_files_were_written();
        }
    }

    /// One notice to whoever shows these areas.
    pub(crate) fn tell(&mut self, areas: &[Area]) {
        self.notices.send(areas);
    }

    /// What was read is read anew.
    fn forget(&mut self) {
        self.people.take();
        self.facts.take();
        self.kept.forget();
    }

    pub(crate) fn store(&self) -> Result<&Store> {
        self.store.as_ref().ok_or_else(closed)
    }
}

fn closed() -> Error {
    Error::new(Code::Io).with("detail", "the database is closed")
}
