//! Today, and days around it, in the Gregorian calendar and UTC: enough for an example's dates, without a library.

use std::time::{SystemTime, UNIX_EPOCH};

/// A day, counted from 1 January 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub u32);

impl Day {
    /// Today by the machine's clock; a clock before 1970 counts as its first day.
    pub fn today() -> Day {
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        Day(u32::try_from(seconds / 86_400).unwrap_or(0))
    }

    /// So many days before.
    pub fn before(self, days: u32) -> Day {
        Day(self.0.saturating_sub(days))
    }

    /// `2026-01-29`
    pub fn iso(self) -> String {
        let (year, month, day) = self.date();
        format!("{year}-{month:02}-{day:02}")
    }

    /// `29.01.2026`
    pub fn russian(self) -> String {
        let (year, month, day) = self.date();
        format!("{day:02}.{month:02}.{year}")
    }

    /// Year, month and day, both from 1.
    fn date(self) -> (u32, u32, u32) {
        let (mut year, mut left) = (1970, self.0);
        while left >= days_of_year(year) {
            left -= days_of_year(year);
            year += 1;
        }
        let mut month = 1;
        while left >= days_of_month(year, month) {
            left -= days_of_month(year, month);
            month += 1;
        }
        (year, month, left + 1)
    }
}

fn days_of_year(year: u32) -> u32 {
    if is_leap(year) { 366 } else { 365 }
}

fn days_of_month(year: u32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_their_dates() {
        // As `date -u -d @$((86400 * days)) +%F` gives them.
        fn check(days: u32, expect: &str) {
            assert_eq!(Day(days).iso(), expect);
        }
        check(0, "1970-01-01");
        check(58, "1970-02-28");
        check(59, "1970-03-01");
        check(11_016, "2000-02-29");
        check(19_782, "2024-02-29");
        check(20_453, "2025-12-31");
        check(20_454, "2026-01-01");
        check(47_541, "2100-03-01");
    }

    #[test]
    fn both_spellings_and_days_before() {
        assert_eq!(Day(20_482).iso(), "2026-01-29");
        assert_eq!(Day(20_482).before(8).russian(), "21.01.2026");
        assert_eq!(Day(3).before(9), Day(0));
    }
}
