//! Spoiled files: whatever the bytes, there is an answer and no crash. The spoiling is the same in every run.

use chrono::NaiveDate;
use letterdesk_roster::{Keeper, Limit, ReadOptions, RosterError, compare, limits, read, write_xlsx};

/// A small generator of numbers (Lehmer's), so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0 * 48_271 % 0x7FFF_FFFF;
        self.0 as usize % below.max(1)
    }
}

fn fixtures() -> Vec<Vec<u8>> {
    let folder = format!("{}/tests/fixtures", env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let rows: Vec<Vec<String>> =
        (0..30).map(|n| vec![format!("Окунев{n} Лев Ильич"), "1970".to_owned()]).collect();
    let headers = ["ФИО".to_owned(), "Год рождения".to_owned()];
    let mut files: Vec<Vec<u8>> = paths.iter().map(|path| std::fs::read(path).unwrap()).collect();
    files.push(write_xlsx("Список", &headers, &rows, NaiveDate::default()).unwrap());
    files
}

#[test]
fn spoiled_files_get_an_answer() {
    let mut dice = Dice(2026);
    let mut answered = 0;
    for file in fixtures() {
        for _ in 0..60 {
            let mut bytes = file.clone();
            bytes.truncate(file.len() - dice.roll(file.len() / 4 + 1));
            for _ in 0..dice.roll(12) {
                let at = dice.roll(bytes.len());
                let letter = [0, b'"', b';', b'\n', 0xFF, b'=', 0xD0, b'9'][dice.roll(8)];
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = letter;
                }
            }
            if let Ok(reading) = read(&bytes, "list", &ReadOptions::default()) {
                assert_eq!(
                    compare(&[], &[], &reading.rows, Keeper::default()).items.len(),
                    reading.rows.len()
                );
                answered += 1;
            }
        }
    }
    assert!(answered > 100, "most spoiled lists are still lists: {answered}");
}

#[test]
fn words_that_no_list_has() {
    let cells = [
        "",
        "0",
        "-",
        "«",
        "»(",
        "\u{0}",
        "٣",
        "🂡",
        "СИЗО-",
        "№№№",
        "ИК-999999999999",
        "99999999999999999999",
        "а".repeat(5_000).leak(),
        "İ",
        "ẞ колония № 5",
        "31.12.9999",
        "0/0/0",
        "[](",
        "(",
        "г.",
        "д.",
        "sep=",
    ];
    let mut text = String::from("ФИО;Дата рождения;Где сидит;Адрес;Статус;Пол;Метки;Индекс;Учреждение\n");
    for first in cells {
        for second in cells {
            text.push_str(&format!(
                "{first};{second};{first};{second};{first};{second};{first};{second};{first}\n"
            ));
        }
    }
    let reading = read(text.as_bytes(), "list.csv", &ReadOptions::default()).unwrap();
    let comparison = compare(&[], &[], &reading.rows, Keeper::default());
    assert_eq!(comparison.items.len(), reading.rows.len());
}

#[test]
fn a_file_over_the_limit_is_not_even_decoded() {
    let bytes = vec![b'a'; limits::FILE as usize + 1];
    let error = RosterError::TooLarge { what: Limit::File, limit: limits::FILE, line: None, sheet: None };
    assert_eq!(read(&bytes, "list.csv", &ReadOptions::default()), Err(error));
}
