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
    let months = match language {
        Language::Russian => &RUSSIAN,
        Language::English => &ENGLISH,
    };
    format!("{} {} {}", date.day(), months[date.month0() as usize], date.year())
}

/// «29.01.2026», in both languages.
pub fn short_date(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}
