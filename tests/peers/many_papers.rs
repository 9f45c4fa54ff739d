//! Ours, for `cargo xtask peers`: KIND COUNT FILE. Prints the seconds that took, as its peers do; the kind `people`
//! writes whom all of them print.

// What cannot be made is said, and ends the run.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::{env, fs, time::Instant};

use chrono::NaiveDate;
use letterdesk_cast::crowd::{self, Person};
use letterdesk_model::{address::AddressBlock, id::Number, slip_code::SlipCode};
use letterdesk_print::{
    CardFormat, CodeStamp, Correction, CutOrder, Document, Edition, OtherSide, PostcardPerson, Postcards,
    PrintSize, SlipBack, SlipPerson, Slips, make,
};
use letterdesk_words::Language;
use serde_json::json;

const TITLE: &str = "Вечер писем учёным";

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [kind, count, file] = &arguments[..] else { panic!("KIND COUNT FILE") };
    let begun = Instant::now();
    let people = crowd::russians(count.parse().unwrap());
    let addresses = people.iter().map(Person::address);
    let bytes = match kind.as_str() {
        "postcards" => cards(addresses).bytes,
        "slips" => slips(addresses).bytes,
        "people" => told(&people),
        other => panic!("no such kind: {other}"),
    };
    fs::write(file, bytes).unwrap();
    println!("{}", begun.elapsed().as_secs_f64());
}

/// The same people as their peers print them.
fn told(people: &[Person]) -> Vec<u8> {
    let told = people.iter().map(|person| {
        let block = person.address();
        json!({
            "number": person.number,
            "name": format!("{}, {} г. р.", block.recipient.name(), person.year),
            "lines": block.lines,
            "postcode": block.postcode,
        })
    });
    serde_json::to_vec(&told.collect::<Vec<_>>()).unwrap()
}

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 29).unwrap()
}

fn cards(people: impl Iterator<Item = AddressBlock>) -> Document {
    let cards = Postcards {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(),
        people: people.map(|address| PostcardPerson { address }).collect(),
        sender: ["«Вечер писем»", "а/я 1, г. Энск,", "000000"].map(str::to_owned).to_vec(),
        sender_abroad: Vec::new(),
        format: CardFormat::A6,
        other_side: OtherSide::Blank,
        stamp: CodeStamp::Printed,
        copies: 1,
        correction: Correction::default(),
    };
    make(&cards).unwrap()
}

fn slips(people: impl Iterator<Item = AddressBlock>) -> Document {
    let slip = |(number, address)| {
        let number = Number(number);
        SlipPerson {
            number,
            code: SlipCode { evening: 4071, number }.digits(),
            address,
            called: String::new(),
            place: String::new(),
            marks: String::new(),
            story: "Физик, двадцать лет преподавал оптику".to_owned(),
            short: String::new(),
            interests: "Любит Стругацких, ждёт писем о походах".to_owned(),
            checked: NaiveDate::from_ymd_opt(2026, 1, 21),
        }
    };
    let slips = Slips {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(),
        people: (1..).zip(people).map(slip).collect(),
        edition: Edition::Ours,
        cut: CutOrder::Sheets,
        size: PrintSize::Regular,
        back: SlipBack::Blank,
        copies: 1,
        notices: String::new(),
        correction: Correction::default(),
    };
    make(&slips).unwrap()
}
