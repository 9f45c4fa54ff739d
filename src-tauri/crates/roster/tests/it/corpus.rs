//! Hostile and broken files: whatever the bytes, an answer soon, and nothing half-taken. Small ones are files in
//! `corpus`, large or trivial ones are made here; `corpus.expected` says what becomes of each, a line a file.

use std::{io::Read, time::Duration};

use letterdesk_roster::{Keeper, ReadOptions, Reading, RosterError, compare, limits, read, take_stream};

use crate::support::{check_expected, files, made, plain, processor_time};

/// An answer to anything, even unoptimised: in the processor's time, which other work beside it does not lengthen.
const SOON: Duration = Duration::from_secs(30);

#[test]
fn every_file_gets_its_answer() {
    let small = files("corpus").into_iter().map(|path| {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, std::fs::read(&path).unwrap())
    });
    let mut answers = String::new();
    let mut count = 0;
    for (name, bytes) in small.chain(made::files()) {
        let before = processor_time();
        let answer = read(&bytes, &name, &ReadOptions::default());
        let took = processor_time() - before;
        assert!(took < SOON, "{name} took {took:?}");
        answers += &format!("{name}: {}\n", told(answer));
        count += 1;
    }
    assert!(count >= 60, "{count} files");
    check_expected("", "corpus", &answers);
}

/// A refusal with its data, or how many people there are and what is wrong where.
fn told(answer: Result<Reading, RosterError>) -> String {
    let reading = match answer {
        Err(error) => return plain::refusal(&error).trim_end().to_owned(),
        Ok(reading) => reading,
    };
    assert_eq!(compare(&[], &[], &reading.rows, Keeper::default()).items.len(), reading.rows.len());
    let mut told = format!("{} people", reading.rows.len());
    if let Some(first) = reading.rows.first() {
        let name: String = first.person.name.full().chars().take(40).collect();
        told += &format!(", first {name}");
        told += &first.person.born.map(|born| format!(" {born}")).unwrap_or_default();
    }
    let problems = reading.problems.iter().take(6);
    let problems: Vec<String> =
        problems.map(|problem| format!("{} {}", problem.line, problem.code.code())).collect();
    if !problems.is_empty() {
        told += &format!("; problems: {}", problems.join(", "));
    }
    if reading.skipped > 0 {
        told += &format!("; nobody named in {:?}", reading.skipped_lines);
    }
    if reading.ask_day_month.is_some() {
        told += "; asks day and month";
    }
    told
}

#[test]
fn a_line_of_a_gigabyte_is_not_waited_for() {
    let mut stream = std::io::repeat(b'a').take(1 << 30);
    let bytes = take_stream(&mut stream).unwrap();
    assert_eq!(bytes.len() as u64, limits::FILE + 1, "no more is taken than shows that it is too much");
    let error = read(&bytes, "list.csv", &ReadOptions::default()).unwrap_err();
    assert_eq!(error.code(), "file_too_large");
}
