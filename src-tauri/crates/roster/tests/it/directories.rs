//! XML directories of facilities, each of another shape, read as they are: every facility with its line in full, and the
//! lines that name none. `tests/directories/NAME.expected` has the right reading. All of them are invented.

use letterdesk_model::language::Language;
use letterdesk_roster::{
    ReadOptions, RosterError, facility_headers, facility_row, read_directory, write_csv, write_xlsx,
};

use crate::{
    round_trip,
    support::{check_expected, files},
};

#[test]
fn xml_directories_of_every_shape_are_read_as_they_are() {
    for path in files("directories") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let read = read_directory(&std::fs::read(&path).unwrap(), &name, &ReadOptions::default()).unwrap();
        let lines = read.rows.iter().map(|row| {
            let said = &row.said;
            let parts = [
                &said.kind,
                &said.number,
                &said.short,
                &said.full,
                &said.street,
                &said.town,
                &said.district,
                &said.region,
                &said.postcode,
            ];
            format!("{}: {}\n", row.line, parts.map(String::as_str).join(" | "))
        });
        let nameless = read.nameless.iter().map(|line| format!("{line}: ?\n"));
        check_expected("directories", &name, &lines.chain(nameless).collect::<String>());
    }
}

#[test]
fn xml_without_facilities_is_no_directory() {
    let read = |text: &str| read_directory(text.as_bytes(), "a.xml", &ReadOptions::default()).unwrap_err();
    let empty = RosterError::NoNameColumn { headers: Vec::new() };
    assert_eq!(read("<?xml version=\"1.0\"?><notes><note day=\"1\">Полить цветы</note></notes>"), empty);
    assert!(matches!(
        read("<!DOCTYPE a [<!ENTITY b \"СИЗО-1\">]><a><b>&b;</b></a>"),
        RosterError::Damaged { .. }
    ));
}

#[test]
fn our_own_table_of_the_directory_comes_back_as_it_went() {
    let directory = round_trip::directory();
    for language in Language::ALL {
        let headers = facility_headers(language);
        let rows: Vec<_> = directory.iter().map(|facility| facility_row(&facility.fields)).collect();
        let day = chrono::NaiveDate::from_ymd_opt(2026, 1, 21).unwrap();
        let files = [write_csv(&headers, &rows), write_xlsx("1", &headers, &rows, day).unwrap()];
        for bytes in files {
            let read = read_directory(&bytes, "a", &ReadOptions::default()).unwrap();
            let said: Vec<_> = read.rows.into_iter().map(|row| row.said).collect();
            let written: Vec<_> =
                directory.iter().map(|facility| letterdesk_roster::said_of(&facility.fields)).collect();
            assert_eq!((said, read.is_own), (written, true));
        }
    }
}
