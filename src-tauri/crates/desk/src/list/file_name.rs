//! What a file's name tells of what is in it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

/// The day in a file's name, where it tells one: «список-2026-01-29.csv», «list 29.01.2026 (2).xlsx», «list_20260129.ods»;
/// of several days none. `file` may be a path; its folders tell nothing.
pub fn day_in(file: &str) -> Option<NaiveDate> {
    let name: Vec<char> = file.rsplit(['/', '\\']).next().unwrap_or_default().chars().collect();
    let runs = name.chunk_by(|one, other| one.is_ascii_digit() == other.is_ascii_digit());
    let runs: Vec<String> = runs.map(|run| run.iter().collect()).collect();
    let apart = runs.windows(5).filter_map(|part| match part {
        [first, between, second, then, third] if is_separator(between) && is_separator(then) => {
            day(first, second, third).or_else(|| day(third, second, first))
        }
        _ => None,
    });
    let joined = runs.iter().filter(|run| run.len() == 8);
    let joined = joined.filter_map(|run| day(run.get(..4)?, run.get(4..6)?, run.get(6..)?));
    let days: BTreeSet<NaiveDate> = apart.chain(joined).collect();
    days.first().filter(|_| days.len() == 1).copied()
}

fn is_separator(text: &str) -> bool {
    matches!(text, "-" | "_" | "." | " ")
}

fn day(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let is_whole = year.len() == 4 && year.starts_with("20") && month.len() <= 2 && day.len() <= 2;
    is_whole.then(|| NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))?
}

/// Who a file speaks for: its name without dates and numbers, so that next month's file of the same keeper is the
/// same source.
pub(crate) fn source_of(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let words = stem.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join(" ");
    if name.is_empty() { stem.to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_may_tell_its_day() {
        for (file, day) in [
            ("facilities-2026-11-01.xml", "2026-11-01"),
            ("/media/usb/учреждения 01.11.2026 (2).xml", "2026-11-01"),
            ("C:\\lists\\list_20261101.csv", "2026-11-01"),
            ("9.1.2026.csv", "2026-01-09"),
            ("2026.01.29.csv", "2026-01-29"),
            ("list-2026-11.csv", ""),
            ("list-2026119.csv", ""),
            ("2026-11-01 and 2026-12-01.csv", ""),
            ("2026-13-01.csv", ""),
            ("ИК-1 и ИК-2 2026.csv", ""),
            ("000001202601299.csv", ""),
            ("2026-01-29/list.csv", ""),
            ("", ""),
        ] {
            assert_eq!(day_in(file).map(|day| day.to_string()).unwrap_or_default(), day, "{file}");
        }
    }

    #[test]
    fn a_keepers_file_is_one_source_from_month_to_month() {
        let cases = [
            ("list-2026-11.csv", "list"),
            ("list 2026_12.xlsx", "list"),
            ("Список учреждений (3).csv", "Список учреждений"),
            ("2026.csv", "2026"),
            ("list", "list"),
        ];
        for (file, source) in cases {
            assert_eq!(source_of(file), source, "{file}");
        }
    }
}
