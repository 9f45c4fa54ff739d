//! Dates as lists write them, and whether a column means day-month or month-day.

use chrono::{Days, NaiveDate};
use letterdesk_model::coded_enum;
use serde::{Deserialize, Serialize};

use super::clean;

coded_enum! {
    /// What comes first in `5/6/1981`.
    #[derive(Serialize, Deserialize)]
    pub enum DayMonth {
        /// The 5th of June.
        #[serde(rename = "dmy")]
        DayFirst = "dmy",
        /// The 6th of May.
        #[serde(rename = "mdy")]
        MonthFirst = "mdy",
    }
}

/// What a date cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateText {
    /// Nothing.
    Blank,
    /// A date.
    Date(NaiveDate),
    /// Only the year is known.
    Year(i32),
    /// Day and month could be either way round.
    Either {
        /// Read day first.
        day_first: NaiveDate,
        /// Read month first.
        month_first: NaiveDate,
    },
    /// It looks like a date and is none; the year where it is believable.
    NoSuchDate(Option<i32>),
    /// It does not look like a date.
    NotADate,
}

/// Years that a living person's papers can name.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;
/// Spreadsheet day numbers of the years 1920 to 2064: five digits that are no year.
const SERIALS: std::ops::RangeInclusive<i64> = 7_306..=60_000;
/// Two-digit years from here on are of the twentieth century.
const PIVOT: i32 = 30;

/// Months by the start of their names: Russian, Ukrainian, Belarusian, English. Short forms are the first letters of
/// these.
const MONTHS: [&[&str]; 12] = [
    &["январ", "січен", "січн", "студзен", "january"],
    &["феврал", "лютий", "лютого", "лютому", "люты", "лютага", "february"],
    &["март", "березен", "березн", "сакавік", "march"],
    &["апрел", "квітен", "квітн", "красавік", "april"],
    &["май", "мая", "мае", "травен", "травн", "траўня", "may"],
    &["июн", "червен", "червн", "чэрвен", "june"],
    &["июл", "липен", "липн", "ліпен", "july"],
    &["август", "серпен", "серпн", "жнівен", "жніўн", "august"],
    &["сентябр", "вересен", "вересн", "верасен", "верасн", "september"],
    &["октябр", "жовтен", "жовтн", "кастрычнік", "october"],
    &["ноябр", "листопад", "лістапад", "november"],
    &["декабр", "грудн", "груден", "снежан", "снежня", "december"],
];

/// Roman numbers of months, as in `14/III/1980`.
const ROMANS: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// Words that may stand before a date without saying anything of it, without their points.
const BEFORE: [&str; 9] = ["род", "родился", "родилась", "рожд", "рождения", "дата", "др", "в", "born"];

/// Reads a date. `order` settles slashes.
pub fn parse(text: &str, order: Option<DayMonth>) -> DateText {
    let text = without_words(text);
    if clean::is_nothing(&text) {
        return DateText::Blank;
    }
    if text.chars().any(|letter| letter.is_alphabetic() && !is_unknown_digit(letter)) {
        return in_words(&text);
    }
    let (numbers, slashes) = numbers(&text);
    match numbers.as_slice() {
        [one] => single(one),
        [a, b] => match (a.len(), b.len()) {
            (4, 1..=2) => year_or_none(value(a)),
            (1..=2, 4) => year_or_none(value(b)),
            _ => DateText::NotADate,
        },
        [year, month, day] if year.len() == 4 => dated(value(year), value(month), value(day)),
        [a, b, year] if matches!(year.len(), 2 | 4) && a.len() <= 2 && b.len() <= 2 => {
            let year = full_year(year);
            match slashes {
                Slashes::Yes => slashed(value(a), value(b), year, order),
                Slashes::No => dated(year, value(b), value(a)),
            }
        }
        _ => DateText::NotADate,
    }
}

/// Lower case, without «г. р.» and its like, a time of day, an age, and a place behind a comma.
fn without_words(text: &str) -> String {
    let mut text: String =
        clean::tidy(text).to_lowercase().replace('ё', "е").chars().map(plain_digit).collect();
    text = without_age(&text).to_owned();
    for ending in [
        "года рождения",
        "год рождения",
        "году",
        "г.р.",
        "г. р.",
        "г.р",
        "г. р",
        "гр.",
        "г.",
        "года",
        "год",
        "г",
    ] {
        if let Some(rest) = text.strip_suffix(ending) {
            text = rest.trim_end().to_owned();
            break;
        }
    }
    let end = text.find(':').and_then(|colon| text[..colon].rfind([' ', 't']));
    text.truncate(end.unwrap_or(text.len()));
    // What a spreadsheet program makes of a whole number in a column of others.
    let whole = text.strip_suffix(".0").filter(|whole| whole.bytes().all(|byte| byte.is_ascii_digit()));
    let bare = whole.unwrap_or(&text).trim_matches([' ', ',', '(', ')', ';', '«', '»']);
    let bare = without_place(without_lead(bare));
    bare.to_owned()
}

fn plain_digit(letter: char) -> char {
    match letter {
        '０'..='９' => char::from_u32(letter as u32 - '０' as u32 + '0' as u32).unwrap_or(letter),
        other => other,
    }
}

/// «1980 г.р. (46 лет)» without the age.
fn without_age(text: &str) -> &str {
    let Some((before, age)) = text.rsplit_once('(') else { return text };
    let age = age.trim_end_matches([')', ' ']);
    let is_age = age.starts_with(|letter: char| letter.is_ascii_digit())
        && [" лет", " год", " года"].iter().any(|years| age.ends_with(years));
    if is_age { before.trim_end() } else { text }
}

/// «род. 14.03.1980» without what says that it is a birth. «ок. 1980» stays: it is no year that is known.
fn without_lead(text: &str) -> &str {
    let first = text.find(|letter: char| letter.is_ascii_digit()).unwrap_or(0);
    let mut words = text[..first].split([' ', '.', ':']).filter(|word| !word.is_empty());
    if words.all(|word| BEFORE.contains(&word)) { &text[first..] } else { text }
}

/// «14.03.1980, г. Энск» without the town; «May 6, 1970» has digits behind its comma.
fn without_place(text: &str) -> &str {
    match text.split_once(',') {
        Some((date, place)) if !place.contains(|letter: char| letter.is_ascii_digit()) => date.trim_end(),
        _ => text,
    }
}

/// «??.05.1981» and «xx.05.1981» leave the day open.
fn is_unknown_digit(letter: char) -> bool {
    matches!(letter, '?' | 'x' | 'х')
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Slashes {
    Yes,
    No,
}

fn numbers(text: &str) -> (Vec<String>, Slashes) {
    let digits = text.replace(is_unknown_digit, "0");
    let numbers = digits.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
    let slashes = if text.contains('/') { Slashes::Yes } else { Slashes::No };
    (numbers.map(str::to_owned).collect(), slashes)
}

/// A number of at most nine digits; longer ones are no part of a date and never reach here.
fn value(digits: &str) -> i32 {
    digits.parse().unwrap_or(i32::MAX)
}

fn full_year(digits: &str) -> i32 {
    let year = value(digits);
    match digits.len() {
        2 if year >= PIVOT => 1900 + year,
        2 => 2000 + year,
        _ => year,
    }
}

fn single(digits: &str) -> DateText {
    let serial = digits.parse::<i64>().unwrap_or(i64::MAX);
    match digits.len() {
        4 if SERIALS.contains(&serial) => of_serial(serial),
        4 => year_or_none(value(digits)),
        5 if SERIALS.contains(&serial) => of_serial(serial),
        8 => match dated(value(&digits[..4]), value(&digits[4..6]), value(&digits[6..])) {
            DateText::Date(date) => DateText::Date(date),
            _ => dated(value(&digits[4..]), value(&digits[2..4]), value(&digits[..2])),
        },
        _ => DateText::NotADate,
    }
}

/// Spreadsheets count days from the 30th of December 1899, for dates after February 1900.
fn of_serial(serial: i64) -> DateText {
    let start = NaiveDate::from_ymd_opt(1899, 12, 30);
    let date = start.and_then(|start| start.checked_add_days(Days::new(serial.unsigned_abs())));
    date.map_or(DateText::NotADate, DateText::Date)
}

/// A day number of a workbook that counts from 1904, as one that counts from 1899; anything else as it is.
pub fn counted_from_1899(text: &str) -> Option<String> {
    const BETWEEN: i64 = 1_462;
    let serial: i64 = text.trim().parse().ok()?;
    let is_day = text.trim().len() == 5 && SERIALS.contains(&serial);
    is_day.then(|| (serial + BETWEEN).to_string())
}

fn year_or_none(year: i32) -> DateText {
    match YEARS.contains(&year) {
        true => DateText::Year(year),
        false => DateText::NoSuchDate(None),
    }
}

fn dated(year: i32, month: i32, day: i32) -> DateText {
    match (year_or_none(year), month, day) {
        (DateText::Year(year), 0, 0..=31) | (DateText::Year(year), 1..=12, 0) => DateText::Year(year),
        (DateText::Year(year), month, day) => {
            date(year, month, day).map_or(DateText::NoSuchDate(Some(year)), DateText::Date)
        }
        (other, ..) => other,
    }
}

fn date(year: i32, month: i32, day: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)
}

fn slashed(a: i32, b: i32, year: i32, order: Option<DayMonth>) -> DateText {
    let (day_first, month_first) = (dated(year, b, a), dated(year, a, b));
    match (order, day_first, month_first) {
        (_, DateText::Date(one), DateText::Date(other)) if one == other => day_first,
        (Some(DayMonth::DayFirst), DateText::Date(_), _) => day_first,
        (Some(DayMonth::MonthFirst), _, DateText::Date(_)) => month_first,
        (None, DateText::Date(day_first), DateText::Date(month_first)) => {
            DateText::Either { day_first, month_first }
        }
        // Only one way round is a date at all.
        (_, DateText::Date(_), _) => day_first,
        (_, _, DateText::Date(_)) => month_first,
        _ => day_first,
    }
}

/// «5 мая 1981», "5 May 1981", "May 5, 1981", «май 1981», «5-мая-81», `5/V/1981`.
fn in_words(text: &str) -> DateText {
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let months: Vec<usize> = words.iter().filter_map(|word| month_of(word)).collect();
    let [month] = months.as_slice() else { return DateText::NotADate };
    let numbers: Vec<&str> =
        words.iter().copied().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit())).collect();
    match numbers.as_slice() {
        [year] if year.len() == 4 => year_or_none(value(year)),
        // «14 марта» is a day; «Mar-80» can only be a year.
        [year] if year.len() == 2 && value(year) > 31 => year_or_none(full_year(year)),
        [day, year] if matches!(year.len(), 2 | 4) && day.len() <= 2 => {
            dated(full_year(year), *month as i32 + 1, value(day))
        }
        _ => DateText::NotADate,
    }
}

/// A month in full, in any case, or by its first letters, three at least.
fn month_of(word: &str) -> Option<usize> {
    let is_short = matches!(word.chars().count(), 3..=4);
    let is_name = |name: &str| word.starts_with(name) || is_short && name.starts_with(word);
    let roman = ROMANS.iter().position(|roman| *roman == word);
    roman.or_else(|| MONTHS.iter().position(|names| names.iter().any(|name| is_name(name))))
}

/// What the slashed dates of a column say about their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ColumnOrder {
    /// Settled by a date that can only be read one way, and none the other way.
    pub order: Option<DayMonth>,
    /// Dates that could be either, at most three; empty when nothing is open.
    pub open: Vec<String>,
}

/// Decides day-month for one column.
pub fn column_order<'a>(cells: impl Iterator<Item = &'a str>) -> ColumnOrder {
    let (mut day_first, mut month_first) = (0_u32, 0_u32);
    let mut open: Vec<String> = Vec::new();
    for cell in cells.filter(|cell| cell.contains('/')) {
        let as_day_first = parse(cell, Some(DayMonth::DayFirst));
        let as_month_first = parse(cell, Some(DayMonth::MonthFirst));
        match (parse(cell, None), as_day_first == as_month_first) {
            (DateText::Either { .. }, _) if open.len() < 3 => open.push(clean::tidy(cell)),
            (DateText::Either { .. }, _) => {}
            (DateText::Date(date), true) => match first_number(cell) {
                first if first == i32::try_from(chrono::Datelike::day(&date)).unwrap_or(0) => {
                    day_first += u32::from(first > 12)
                }
                first => month_first += u32::from(first <= 12 && first > 0),
            },
            _ => {}
        }
    }
    let order = match (day_first > 0, month_first > 0) {
        (true, false) => Some(DayMonth::DayFirst),
        (false, true) => Some(DayMonth::MonthFirst),
        _ => None,
    };
    match order {
        Some(_) => ColumnOrder { order, open: Vec::new() },
        None => ColumnOrder { order, open },
    }
}

fn first_number(cell: &str) -> i32 {
    numbers(&without_words(cell)).0.first().map_or(0, |digits| value(digits))
}

#[cfg(test)]
mod tests;
