//! The vault's folder goes away and comes back: a stick is pulled, a folder renamed, another one put in its place.
//!
//! Invariant: nothing is called kept that is not where it is looked for. The path leads to the lock that is held, before
//! each transaction and after its commit.
//! Invariant: what came back is opened again only when it is the same vault, with the last row of the ledger that was
//! seen. No vault is made anew.

#[cfg(all(test, unix))]
mod tests;

use letterdesk_model::id::EveningId;
use letterdesk_store::{ChainHead, Reader, Store};
use uuid::Uuid;

use super::{Desk, Home, closed};
use crate::ground::{
    error::{Code, Error, Result},
    notices::Area,
};

/// What tells a vault from another one, and from an older copy of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    device: Uuid,
    head: Option<(EveningId, ChainHead)>,
}

impl Seen {
    pub(super) fn of(reader: &Reader<'_>) -> Result<Seen> {
        Ok(Seen { device: reader.device()?, head: head(reader)? })
    }

    /// Whether a database is this vault's, and has everything that was seen of it.
    fn is_in(&self, reader: &Reader<'_>) -> Result<bool> {
        let has = |(evening, head): (EveningId, ChainHead)| -> Result<bool> {
            let links = reader.links(evening)?;
            Ok(links.get(head.entries as usize - 1) == Some(&head.link))
        };
        Ok(reader.device()? == self.device && self.head.map_or(Ok(true), has)?)
    }
}

fn is_away(error: &Error) -> bool {
    matches!(error.code, Code::VaultGone | Code::VaultReplaced)
}

/// The last row of the evening under way.
fn head(reader: &Reader<'_>) -> Result<Option<(EveningId, ChainHead)>> {
    let Some(evening) = reader.under_way()? else { return Ok(None) };
    Ok(reader.chain_head(evening)?.map(|head| (evening, head)))
}

impl Desk {
    /// Whether a letter would be kept now: something is written as a letter is, and changes nothing. A vault that came
    /// back to its place is opened again.
    ///
    /// # Errors
    /// [`Code::DiskFull`], [`Code::ReadOnly`], [`Code::VaultGone`], [`Code::VaultReplaced`], [`Code::Io`].
    pub fn try_saving(&mut self) -> Result<()> {
        match self.try_writing() {
            Err(error) if error.code == Code::Io => {
                // What keeps it from being opened is mostly what was wrong before.
                self.reopen().map_err(|again| if is_away(&again) { again } else { error })?;
                self.tell(&[Area::Tally, Area::List, Area::Evening]);
                self.try_writing()
            }
            tried => tried,
        }
    }

    /// Whether the database is closed after a fault: [`Desk::try_saving`] opens it again.
    pub fn has_stopped(&self) -> bool {
        self.store.is_none()
    }

    /// After an IO error nothing in memory can be believed: the database is closed and opened again.
    pub(crate) fn reopen(&mut self) -> Result<()> {
        self.store = None;
        self.come_back()
    }

    /// Errors: [`Code::VaultGone`], [`Code::VaultReplaced`]; and whatever keeps a database from being opened.
    pub(super) fn must_be_in_place(&mut self) -> Result<()> {
        if self.store.is_some() && self.is_in_place() {
            return Ok(());
        }
        // A file that went away stays readable until it is back.
        self.come_back()?;
        self.tell(&[Area::Tally, Area::List, Area::Evening]);
        Ok(())
    }

    /// After a commit: it may be in a folder that nobody finds any more.
    pub(super) fn must_still_be_in_place(&mut self) -> Result<()> {
        if !self.is_in_place() {
            return Err(Error::new(Code::Unsure).with("uid", "none"));
        }
        if let Some(head) = head(&self.reader()?)? {
            self.seen.head = Some(head);
        }
        Ok(())
    }

    fn is_in_place(&self) -> bool {
        let has_lock = self.opened().is_none_or(|opened| opened.must_be_in_place().is_ok());
        let store_is = |store: &Store| store.must_be_in_place().is_ok();
        // Both are asked: the store leaves a log alone that is not its own.
        self.store.as_ref().is_some_and(store_is) && has_lock
    }

    /// Opens what is at the place of the vault, if it is the vault.
    fn come_back(&mut self) -> Result<()> {
        let lock = self.opened().map(|opened| opened.lock_again()).transpose()?.flatten();
        let store = Store::open(&self.home.database(), self.home.key()).map_err(|error| {
            let error = Error::from(error);
            // There is a vault, but no database in it.
            if error.code == Code::NoVault { Error::new(Code::VaultGone) } else { error }
        })?;
        if !self.seen.is_in(&store.read())? {
            return Err(Error::new(Code::VaultReplaced));
        }
        if let (Home::Vault(opened), Some(lock)) = (&mut self.home, lock) {
            opened.lock = lock;
        }
        self.store = Some(store);
        self.forget();
        Ok(())
    }

    fn try_writing(&mut self) -> Result<()> {
        self.must_be_in_place()?;
        self.store.as_mut().ok_or_else(closed)?.try_writing()?;
        match self.is_in_place() {
            true => Ok(()),
            false => Err(Error::new(Code::VaultGone)),
        }
    }
}
