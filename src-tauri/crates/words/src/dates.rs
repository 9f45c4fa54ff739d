//! Dates as people write them.

use chrono::{Datelike, NaiveDate};

use crate::Language;

const RUSSIAN: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// «29 января 2026», "29 January 2026".
pub fn date(language: Language, date: NaiveDate) -> String {
    format!("{} {}", day_and_month(language, date), date.year())
}

/// «29 января», "29 January".
pub fn day_and_month(language: Language, date: NaiveDate) -> String {
    let months = match language {
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    };
    format!("{} {}", date.day(), months[date.month0() as usize])
}

/// «29.01.2026», in both languages.
pub fn short_date(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}

/// The shortest that says which is the month: «29.01.2026», "29 Jan 2026".
pub fn compact_date(language: Language, date: NaiveDate) -> String {
    match language {
        Language::Russian => short_date(date),
        Language::English => {
            let month = &ENGLISH[date.month0() as usize][..3];
            format!("{} {month} {}", date.day(), date.year())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_write_them() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(date(Language::Russian, day("2026-01-29")), "29 января 2026");
        assert_eq!(date(Language::English, day("2026-01-29")), "29 January 2026");
        assert_eq!(day_and_month(Language::Russian, day("2025-10-02")), "2 октября");
        assert_eq!(short_date(day("2026-12-01")), "01.12.2026");
        assert_eq!(compact_date(Language::Russian, day("2026-12-01")), "01.12.2026");
        assert_eq!(compact_date(Language::English, day("2026-12-01")), "1 Dec 2026");
    }
}
