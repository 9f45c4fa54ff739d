//! What is fuzzed, and what must hold of each answer beside that there is one.

use letterdesk_model::name;
use letterdesk_roster::{
    DayMonth, Keeper, ReadOptions, compare, read, read_directory,
    text::{address, clean, custody, dates, facility, person, region, statement},
};

use crate::{country, seeds};

/// One reader of what strangers wrote.
pub struct Target {
    /// What it is called.
    pub name: &'static str,
    /// What its inputs begin as.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Reads one input.
    pub read: fn(&[u8]),
}

/// Every target.
pub const TARGETS: [Target; 6] = [
    Target { name: "csv", seeds: seeds::lists, read: csv },
    Target { name: "cells", seeds: seeds::cells, read: cells },
    Target { name: "dates", seeds: seeds::dates, read: date },
    Target { name: "facilities", seeds: seeds::facilities, read: facilities },
    Target { name: "country", seeds: seeds::dates, read: generated_country },
    Target { name: "names", seeds: seeds::names, read: names },
];

/// A whole file, as a list of people and as a directory.
fn csv(input: &[u8]) {
    if let Ok(reading) = read(input, "list.csv", &ReadOptions::default()) {
        let comparison = compare(&[], &[], &reading.rows, Keeper::default());
        assert_eq!(comparison.items.len(), reading.rows.len());
    }
    // What it is called must not matter to whether there is an answer.
    let _ = read_directory(input, "list.xlsx", &ReadOptions::default());
}

/// A cell, cleaned and read as everything that a cell may be.
fn cells(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let tidy = clean::tidy(&text);
    assert_eq!(clean::tidy(&tidy), tidy, "what is tidy stays as it is");
    assert!(!clean::free(&text).contains('\0'));
    let _ = (clean::fold(&text), clean::bare(&text), clean::header(&text), clean::without_guard(&text));
    let _ = (custody::status(&text), region::display(&text), address::parse(&address::pieces(&text)));
}

/// A date, in both orders and in neither.
fn date(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    for order in [None, Some(DayMonth::DayFirst), Some(DayMonth::MonthFirst)] {
        let _ = dates::parse(&text, order);
    }
    let _ = dates::column_order(text.lines());
}

/// A place in free text.
fn facilities(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let who = person::parse("Сомов Роман Силыч", person::NameOrder::SurnameFirst).name;
    let _ = (facility::find(&text), statement::read(&[&text], &text, &who));
}

/// A name, with whatever else stands in its cell, and what is printed of it.
fn names(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    for order in [person::NameOrder::SurnameFirst, person::NameOrder::GivenFirst] {
        let _ = person::parse(&text, order);
    }
    let name = name::split(&text);
    let _ = name::dative(&name, None);
}

/// A list of the generated country, another for every input: nobody is sent to another's place.
fn generated_country(input: &[u8]) {
    let seed = input.iter().fold(1_u64, |seed, byte| (seed * 31 + u64::from(*byte)) % 1_000_003);
    let outcome = country::outcome(&country::Country::new(), seed);
    assert!(outcome.wrong.is_empty(), "{:?}", outcome.wrong);
}
