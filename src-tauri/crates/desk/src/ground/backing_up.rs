//! Copies of the vault: before something large happens, and by the clock while an evening is open.
//!
//! Whoever holds the desk calls [`Desk::back_up_when_due`] between two requests, so that no ✓ ever waits for a copy.

use chrono::NaiveDateTime;
use letterdesk_store::Reader;
use letterdesk_vault::{self as vault, Opened};
use serde::Serialize;
use specta::Type;

use super::{
    copies::Copies,
    desk::Desk,
    error::{Code, Error, ErrorView, Result},
    line_up::LineUp,
    notices::Area,
};

/// The reason of the copy that is made of a closed evening.
pub(crate) const CLOSED: &str = "closed";

/// The setting that remembers the newest copy: its name, and how many rows its ledgers have.
const COPIED: &str = "copied";

/// What is waiting for a copy in a vault that was just opened.
pub(super) fn copies_of(opened: &Opened, reader: &Reader<'_>, now: NaiveDateTime) -> Result<Copies> {
    let entries = reader.entries()?;
    let newest = vault::list_backups(&opened.folder.backups())?.into_iter().next();
    let remembered = reader.setting(COPIED)?;
    let copied = newest.and_then(|newest| {
        let (name, entries) = remembered.as_deref()?.split_once(' ')?;
        let is_it = newest.path.file_name().is_some_and(|own| own == name);
        is_it.then_some((entries.parse::<u32>().ok()?, newest.at))
    });
    let (in_copy, at) = copied.unwrap_or((0, now));
    Ok(Copies::since(entries.saturating_sub(in_copy), at))
}

impl Desk {
    /// The copy that is made before something large happens. A sample has nothing to lose.
    pub(crate) fn back_up_before(&mut self, reason: &str) -> Result<()> {
        let done = self.copy_here(reason);
        self.copies.attempted(self.clock().utc(), &done);
        self.copies.key_file = self.key_file_trouble();
        done
    }

    /// Which of the vault's own key files is not what it was when the vault was opened. Copies have it as it was.
    pub fn key_file_trouble(&self) -> Option<Error> {
        match self.opened()?.changed_key_file() {
            Ok(changed) => changed.map(|file| Error::new(Code::KeyFileChanged).with("path", file)),
            Err(error) => Some(error.into()),
        }
    }

    /// A verified copy beside the vault, and the copies that need not be kept any longer go.
    fn copy_here(&mut self, reason: &str) -> Result<()> {
        let Some(opened) = self.opened() else { return Ok(()) };
        let backups = opened.folder.backups();
        let store = self.store()?;
        let entries = store.read().entries()?;
        let copy =
            vault::back_up(opened, &backups, self.clock().utc(), reason, |copy| store.backup_to(copy))?;
        let name = copy.file_name().unwrap_or_default().to_string_lossy();
        // The copy is there whatever happens now: what could not be noted makes the next one early, and what could not
        // be removed goes after the next one.
        let _ = self.note(COPIED, &format!("{name} {entries}"));
        let _ = vault::rotate_backups(&backups);
        Ok(())
    }

    /// The copies beside the vault that were made at `since` or later.
    pub(crate) fn copies_since(&self, since: NaiveDateTime) -> Result<Vec<vault::Backup>> {
        let Some(opened) = self.opened() else { return Ok(Vec::new()) };
        let copies = vault::list_backups(&opened.folder.backups())?;
        Ok(copies.into_iter().filter(|copy| copy.at >= since).collect())
    }

    /// Makes a copy if one is due; the Desk shows when the last one was made, or why there is none.
    ///
    /// # Errors
    /// [`Code::BackupFailed`]. Nothing is lost by it: the vault itself is as it was. [`Code::KeyFileChanged`] when the
    /// copy was made and the vault itself would not open any more.
    pub fn back_up_when_due(&mut self) -> Result<()> {
        if self.is_sample() || !self.copies.is_due(self.clock().utc()) {
            return Ok(());
        }
        let done = self.back_up_before("evening");
        self.tell(&[Area::Evening]);
        done.map_err(|_| Error::new(Code::BackupFailed))?;
        self.copies.key_file.clone().map_or(Ok(()), Err)
    }

    /// After a closing the copies made since the evening was opened go: they still tell the minute of each entry. The
    /// copy of the closed evening takes their place; while that cannot be made, they stay. One that somebody has opened
    /// or changed stays as well: what was counted in it may be nowhere else.
    pub(crate) fn replace_copies_since(&mut self, opened: NaiveDateTime) -> Result<()> {
        let older = self.copies_since(opened)?;
        self.back_up_before(CLOSED)?;
        for copy in older {
            if copy.is_untouched()? {
                vault::remove_backup(&copy)?;
            }
        }
        Ok(())
    }

    /// How the copies of this evening stand; `None` before the first is due.
    pub(crate) fn copy_view(&self, line_up: &LineUp<'_>) -> Option<CopyView> {
        let Copies { made, failed, key_file, .. } = &self.copies;
        let failed = failed.map(|_| Error::new(Code::BackupFailed)).or(key_file.clone());
        (made.is_some() || failed.is_some()).then(|| CopyView {
            at: made.and_then(|made| self.minute_text(&line_up.evening, Some(made))),
            error: failed.map(Into::into),
        })
    }
}

/// The copies that are made while letters come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CopyView {
    /// `HH:MM` of the last good copy, in the evening's time.
    pub at: Option<String>,
    /// Set when the newest copy could not be made, or when a key file of the vault itself is not what it was.
    pub error: Option<ErrorView>,
}
