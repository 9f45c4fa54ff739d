//! When a copy is due: while an evening is open, after every fifty entries or five minutes. A program that was just
//! started goes on from the newest copy: sixty starts with a letter each are sixty letters.

use chrono::{NaiveDateTime, TimeDelta};

use super::error::{Error, Result};

/// Entries after which a copy is made.
const ENTRIES: u32 = 50;
/// How long an entry may wait for its copy.
const WAIT: TimeDelta = TimeDelta::minutes(5);
/// How long a copy that could not be made is left alone.
const PAUSE: TimeDelta = TimeDelta::minutes(1);

/// What is known of the copies. Times are UTC, by a clock that somebody may set while an evening goes on.
#[derive(Debug, Default)]
pub(crate) struct Copies {
    /// Entries that are in no copy yet, and since when the first of them waits.
    waiting: Option<(u32, NaiveDateTime)>,
    /// The last copy that was made.
    pub(super) made: Option<NaiveDateTime>,
    /// The last attempt, if no copy came of it.
    pub(super) failed: Option<NaiveDateTime>,
    /// Why the vault is in danger though the copy was made: one of its own key files is not what it was.
    pub(super) key_file: Option<Error>,
}

impl Copies {
    /// What is known when a vault is opened: so many entries are not in its newest copy, which was made then.
    pub(crate) fn since(entries: u32, copied: NaiveDateTime) -> Copies {
        Copies { waiting: (entries > 0).then_some((entries, copied)), ..Copies::default() }
    }

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

    pub(crate) fn is_due(&self, now: NaiveDateTime) -> bool {
        // A clock that was set back makes a copy too early, and never none.
        let passed = |since: NaiveDateTime| (now - since).abs();
        let rests = self.failed.is_some_and(|at| passed(at) < PAUSE);
        let waits_long = |(entries, since)| entries >= ENTRIES || passed(since) >= WAIT;
        !rests && self.waiting.is_some_and(waits_long)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::error::Code, *};

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
    fn a_start_goes_on_from_the_newest_copy() {
        let mut copies = Copies::since(49, at(10, 0));
        assert!(!copies.is_due(at(10, 1)));
        copies.entered(at(10, 1));
        assert!(copies.is_due(at(10, 1)));
        assert!(Copies::since(1, at(10, 0)).is_due(at(15, 0)));
        assert!(!Copies::since(0, at(10, 0)).is_due(at(59, 0)));
    }

    #[test]
    fn a_clock_that_is_set_back_keeps_no_copy_waiting() {
        let mut copies = Copies::default();
        copies.entered(at(50, 0));
        assert!(copies.is_due(at(5, 0)));
        copies.attempted(at(50, 0), &Err(Error::new(Code::DiskFull)));
        assert!(copies.is_due(at(5, 0)));
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
