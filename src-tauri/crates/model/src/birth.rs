//! A birth date as lists give it: a full date, or only a year.

use std::{fmt, str::FromStr};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Full age in Russia, in years (Civil Code, article 21).
const MAJORITY: i32 = 18;

/// When a person was born, as far as the list knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Birth {
    /// Only the year is known.
    Year(i32),
    /// The whole date is known.
    Date(NaiveDate),
}

/// The text was neither `YYYY` nor `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a birth year or date: {0}")]
pub struct NotABirth(pub String);

impl Birth {
    /// The year, as it is printed on an envelope.
    pub fn year(self) -> i32 {
        match self {
            Birth::Year(year) => year,
            Birth::Date(date) => date.year(),
        }
    }

    /// Whole years lived on `today`; from a bare year, the age reached within that year.
    pub fn age_on(self, today: NaiveDate) -> i32 {
        match self {
            Birth::Year(year) => today.year() - year,
            Birth::Date(date) => today.years_since(date).map_or(0, |years| years as i32),
        }
    }

    /// Whether the person is not surely eighteen on `today`; a bare year counts as its last day.
    pub fn may_be_minor(self, today: NaiveDate) -> bool {
        let oldest_sure = match self {
            Birth::Year(_) => self.age_on(today) - 1,
            Birth::Date(_) => self.age_on(today),
        };
        oldest_sure < MAJORITY
    }

    /// The next birthday on or after `today`; `None` when only the year is known. The 29th of February is kept
    /// on the 1st of March in common years.
    pub fn next_birthday(self, today: NaiveDate) -> Option<NaiveDate> {
        let Birth::Date(date) = self else { return None };
        let in_year = |year| date.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 3, 1));
        in_year(today.year()).filter(|day| *day >= today).or_else(|| in_year(today.year() + 1))
    }
}

impl fmt::Display for Birth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Birth::Year(year) => write!(formatter, "{year:04}"),
            Birth::Date(date) => write!(formatter, "{}", date.format("%Y-%m-%d")),
        }
    }
}

impl FromStr for Birth {
    type Err = NotABirth;

    fn from_str(text: &str) -> Result<Self, NotABirth> {
        let year = (text.len() == 4).then(|| text.parse().ok()).flatten().map(Birth::Year);
        let date = || NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(Birth::Date);
        year.or_else(date).ok_or_else(|| NotABirth(text.to_owned()))
    }
}

impl From<Birth> for String {
    fn from(birth: Birth) -> String {
        birth.to_string()
    }
}

impl TryFrom<String> for Birth {
    type Error = NotABirth;

    fn try_from(text: String) -> Result<Self, NotABirth> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn reads_back_what_it_writes() {
        for text in ["1970", "1970-05-06"] {
            assert_eq!(text.parse::<Birth>().unwrap().to_string(), text);
        }
        for text in ["", "70", "1970-02-31", "6.5.1970"] {
            assert!(text.parse::<Birth>().is_err(), "{text} is not a birth");
        }
    }

    #[test]
    fn whoever_is_not_surely_eighteen_may_be_a_minor() {
        let cases = [
            ("2008-05-06", "2026-05-05", true),
            ("2008-05-06", "2026-05-06", false),
            ("2008", "2026-12-31", true),
            ("2007", "2026-01-01", false),
        ];
        for (born, today, expected) in cases {
            let birth: Birth = born.parse().unwrap();
            assert_eq!(birth.may_be_minor(day(today)), expected, "{born} on {today}");
        }
    }

    #[test]
    fn the_next_birthday_may_be_today_or_next_year() {
        let birth: Birth = "1970-05-06".parse().unwrap();
        assert_eq!(birth.next_birthday(day("2026-05-06")), Some(day("2026-05-06")));
        assert_eq!(birth.next_birthday(day("2026-05-07")), Some(day("2027-05-06")));
        let leap: Birth = "1972-02-29".parse().unwrap();
        assert_eq!(leap.next_birthday(day("2026-02-01")), Some(day("2026-03-01")));
        assert_eq!(Birth::Year(1970).next_birthday(day("2026-01-01")), None);
    }
}
