//! Every family of lists that keepers use, read with nobody's help: a file in `families`, and beside it, as
//! `NAME.expected`, what it says. Everybody in them is invented.

use letterdesk_roster::{ReadOptions, Reading, read};

use crate::support::{books, check_expected, files, folder, plain};

fn reading(bytes: &[u8], name: &str) -> Reading {
    read(bytes, name, &ReadOptions::default()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn every_family_is_read_without_a_click() {
    for path in files("families") {
        let name = path.file_name().unwrap().to_str().unwrap();
        let found = reading(&std::fs::read(&path).unwrap(), name);
        check_expected("families", name, &plain::reading(&found));
    }
}

#[test]
fn a_table_is_the_same_table_in_every_dress() {
    for name in ["where-held.csv", "codes-english.csv", "colony-and-remand.csv", "own-russian.csv"] {
        let bytes = std::fs::read(folder("families").join(name)).unwrap();
        let plain = reading(&bytes, name);
        let separator = plain.separator.unwrap() as u8;
        let mut table =
            csv::ReaderBuilder::new().has_headers(false).delimiter(separator).from_reader(bytes.as_slice());
        let unguarded = |cell: &str| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
        let rows: Vec<Vec<String>> =
            table.records().map(|record| record.unwrap().iter().map(unguarded).collect()).collect();
        for (dress, bytes) in [("xlsx", books::xlsx(&rows)), ("ods", books::ods(&rows))] {
            let dressed = reading(&bytes, "list");
            let people =
                |reading: &Reading| -> Vec<_> { reading.rows.iter().map(|row| row.person.clone()).collect() };
            assert_eq!(people(&dressed), people(&plain), "{name} as {dress}");
            assert_eq!(
                (dressed.signature, dressed.sheet.as_deref()),
                (plain.signature.clone(), Some("Список"))
            );
        }
    }
}
