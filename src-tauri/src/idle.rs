//! When the vault locks itself: pure decisions. `idle_timer` acts on them.

use std::time::Duration;

/// Idle time after which the vault is locked.
const TIMEOUT: Duration = Duration::from_secs(15 * 60);
/// The same while an evening is open: a talk may last forty minutes.
const TIMEOUT_OPEN: Duration = Duration::from_secs(60 * 60);
/// The last stretch is announced.
const NOTICE: Duration = Duration::from_secs(60);
/// A gap between two polls that can only be sleep, or a closed lid.
const SLEEP_GAP: Duration = Duration::from_secs(60);

/// Whether letters are being taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Evening {
    Open,
    None,
}

/// What an idle time asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Due {
    Nothing,
    /// Say that the vault will be locked in so many seconds.
    Notice(u32),
    Lock,
}

/// What is due after so long without a key or a click.
pub(crate) fn due(idle: Duration, evening: Evening) -> Due {
    let timeout = match evening {
        Evening::Open => TIMEOUT_OPEN,
        Evening::None => TIMEOUT,
    };
    match timeout.saturating_sub(idle) {
        Duration::ZERO => Due::Lock,
        left if left <= NOTICE => Due::Notice(left.as_secs().max(1) as u32), // At most 60.
        _ => Due::Nothing,
    }
}

/// Whether the machine slept between two polls, `gap` apart by the wall clock instead of `interval`.
pub(crate) fn slept(gap: Duration, interval: Duration) -> bool {
    gap >= interval + SLEEP_GAP
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifteen_minutes_lock_and_the_last_one_is_announced() {
        fn check(seconds: u64, expect: Due) {
            assert_eq!(due(Duration::from_secs(seconds), Evening::None), expect, "{seconds} s");
        }
        check(0, Due::Nothing);
        check(839, Due::Nothing);
        check(840, Due::Notice(60));
        check(895, Due::Notice(5));
        check(900, Due::Lock);
        check(10_000, Due::Lock);
    }

    #[test]
    fn a_talk_may_last_while_an_evening_is_open() {
        assert_eq!(due(Duration::from_secs(40 * 60), Evening::Open), Due::Nothing);
        assert_eq!(due(Duration::from_secs(59 * 60 + 30), Evening::Open), Due::Notice(30));
        assert_eq!(due(Duration::from_secs(60 * 60), Evening::Open), Due::Lock);
    }

    #[test]
    fn a_gap_of_a_minute_is_sleep_and_a_slow_moment_is_not() {
        let interval = Duration::from_secs(5);
        assert!(!slept(Duration::from_secs(20), interval));
        assert!(slept(Duration::from_secs(65), interval));
    }
}
