//! Copies of the vault: before something large happens, and by the clock while an evening is open.
//!
//! Whoever holds the desk calls [`Desk::back_up_when_due`] between two requests, so that no ✓ ever waits for a copy.

use chrono::NaiveDateTime;
use letterdesk_vault as vault;
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

impl Desk {
    /// The copy that is made before something large happens. A sample has nothing to lose.
    pub(crate) fn back_up_before(&mut self, reason: &str) -> Result<()> {
        let done = self.copy_here(reason);
        self.copies.attempted(self.clock().utc(), &done);
        done
    }

    /// A verified copy beside the vault, and the copies that need not be kept any longer go.
    fn copy_here(&self, reason: &str) -> Result<()> {
        let Some(opened) = self.opened() else { return Ok(()) };
        let name = vault::backup_name(self.clock().utc(), reason);
        let store = self.store()?;
        let backups = opened.folder.backups();
        vault::back_up(&opened.folder, &backups, &name, |copy| store.backup_to(copy))?;
        vault::rotate_backups(&backups, self.clock().utc())?;
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
    /// [`Code::BackupFailed`]. Nothing is lost by it: the vault itself is as it was.
    pub fn back_up_when_due(&mut self) -> Result<()> {
        if self.is_sample() || !self.copies.is_due(self.clock().utc()) {
            return Ok(());
        }
        let done = self.back_up_before("evening");
        self.tell(&[Area::Evening]);
        done.map_err(|_| Error::new(Code::BackupFailed))
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
        let Copies { made, failed, .. } = &self.copies;
        (made.is_some() || failed.is_some()).then(|| CopyView {
            at: made.and_then(|made| self.minute_text(&line_up.evening, Some(made))),
            error: failed.map(|_| Error::new(Code::BackupFailed).into()),
        })
    }
}

/// The copies that are made while letters come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CopyView {
    /// `HH:MM` of the last good copy, in the evening's time.
    pub at: Option<String>,
    /// Set when the newest copy could not be made.
    pub error: Option<ErrorView>,
}
