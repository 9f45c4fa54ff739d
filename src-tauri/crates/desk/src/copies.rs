//! Copies by the clock: while an evening is open, after every fifty entries or five minutes. Whoever holds the desk
//! calls [`Desk::back_up_when_due`] between two requests, so that no ✓ ever waits for a copy.

use chrono::{NaiveDateTime, TimeDelta};
use letterdesk_vault as vault;

use crate::{
    error::{Code, Error, Result},
    keeping::Desk,
    line_up::LineUp,
    view::{Area, CopyView},
};

/// Entries after which a copy is made.
const ENTRIES: u32 = 50;
/// How long an entry may wait for its copy.
const WAIT: TimeDelta = TimeDelta::minutes(5);
/// How long a copy that could not be made is left alone.
const PAUSE: TimeDelta = TimeDelta::minutes(1);

/// What is known of the copies since the vault was opened. Times are UTC.
#[derive(Debug, Default)]
pub(crate) struct Copies {
    /// Entries that are in no copy yet, and since when the first of them waits.
    waiting: Option<(u32, NaiveDateTime)>,
    /// The last copy that was made.
    made: Option<NaiveDateTime>,
    /// The last attempt, if no copy came of it.
    failed: Option<NaiveDateTime>,
}

impl Copies {
    /// One more entry that is in no copy yet.
    pub(crate) fn entered(&mut self, now: NaiveDateTime) {
        let (entries, since) = self.waiting.unwrap_or((0, now));
        self.waiting = Some((entries + 1, since));
    }

    /// A copy was attempted.
    pub(crate) fn attempted(&mut self, now: NaiveDateTime, done: &Result<()>) {
        self.failed = done.is_err().then_some(now);
        if done.is_ok() {
            self.waiting = None;
            self.made = Some(now);
        }
    }

    fn is_due(&self, now: NaiveDateTime) -> bool {
        let rests = self.failed.is_some_and(|at| now - at < PAUSE);
        let waits_long = |(entries, since)| entries >= ENTRIES || now - since >= WAIT;
        !rests && self.waiting.is_some_and(waits_long)
    }
}

impl Desk {
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
    /// copy of the closed evening takes their place; while that cannot be made, they stay.
    pub(crate) fn replace_copies_since(&mut self, opened: NaiveDateTime) -> Result<()> {
        let older = self.copies_since(opened)?;
        self.back_up_before("closed")?;
        older.iter().try_for_each(vault::remove_backup)?;
        Ok(())
    }

    /// How the copies of this evening stand; `None` before the first is due.
    pub(crate) fn copy_view(&self, line_up: &LineUp<'_>) -> Option<CopyView> {
        let Copies { made, failed, .. } = &self.copies;
        (made.is_some() || failed.is_some()).then(|| CopyView {
            at: made.and_then(|made| self.minute_text(&line_up.evening, Some(made))),
            error: failed.map(|_| Error::new(Code::BackupFailed).view()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: u32, second: u32) -> NaiveDateTime {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
        day.and_hms_opt(19, minute, second).unwrap()
    }

    fn counted(entries: u32) -> Copies {
        let mut copies = Copies::default();
        (0..entries).for_each(|_| copies.entered(at(0, 0)));
        copies
    }

    #[test]
    fn fifty_entries_or_five_minutes_make_a_copy_due() {
        fn check(entries: u32, now: NaiveDateTime, due: bool) {
            assert_eq!(counted(entries).is_due(now), due, "{entries} entries at {now}");
        }
        check(0, at(59, 0), false);
        check(1, at(4, 59), false);
        check(1, at(5, 0), true);
        check(49, at(0, 1), false);
        check(50, at(0, 1), true);
    }

    #[test]
    fn a_copy_covers_what_was_entered_before_it() {
        let mut copies = counted(50);
        copies.attempted(at(1, 0), &Ok(()));
        assert!(!copies.is_due(at(59, 0)));
        copies.entered(at(10, 0));
        assert!(copies.is_due(at(15, 0)));
    }

    #[test]
    fn a_copy_that_fails_is_tried_again_after_a_minute() {
        let mut copies = counted(50);
        copies.attempted(at(1, 0), &Err(Error::new(Code::DiskFull)));
        assert!(!copies.is_due(at(1, 59)));
        assert!(copies.is_due(at(2, 0)));
    }
}
