//! Ours, for `cargo xtask peers`: KIND COUNT FILE. Prints the seconds that took, as its peers do.

// What cannot be made is said, and ends the run.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::{env, fs, time::Instant};

use chrono::NaiveDate;
use letterdesk_model::{
    address::{AddressBlock, Recipient},
    id::Number,
    slip_code::SlipCode,
};
use letterdesk_print::{
    CardFormat, CodeStamp, Correction, Document, Edition, OtherSide, PostcardPerson, Postcards, PrintSize,
    SlipBack, SlipPerson, Slips, make,
};
use letterdesk_words::Language;

const SURNAMES: [&str; 7] =
    ["Окуневу-Бархатному", "Ли", "Жаворонкову", "Юсупову", "Ёлкину", "Щукину", "Подъяблонскому"];
const GIVEN: [&str; 5] =
    ["Лаврентию Капитоновичу", "Аркадию", "Климу Устиновичу", "Фанису Ильдаровичу", "Тихону Саввичу"];
const TITLE: &str = "Вечер писем учёным";

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [kind, count, file] = &arguments[..] else { panic!("KIND COUNT FILE") };
    let begun = Instant::now();
    let people = (0..count.parse().unwrap()).map(address);
    let document = match kind.as_str() {
        "postcards" => cards(people),
        "slips" => slips(people),
        other => panic!("no such kind: {other}"),
    };
    fs::write(file, document.bytes).unwrap();
    println!("{}", begun.elapsed().as_secs_f64());
}

fn address(index: u32) -> AddressBlock {
    let (surname, given) = (SURNAMES[index as usize % 7], GIVEN[index as usize / 7 % 5]);
    AddressBlock {
        recipient: Recipient::Dative(format!("{surname} {given}")),
        birth_year: Some(1940 + (index % 65) as i32),
        lines: vec![
            format!("ФКУ ИК-{} УФСИН России по Энской области", 100 + index % 700),
            "ул. Примерная, д. 1, г. Энск".to_owned(),
            "Энская область".to_owned(),
        ],
        postcode: format!("{:06}", index + 1),
        country: String::new(),
    }
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
        size: PrintSize::Regular,
        back: SlipBack::Blank,
        copies: 1,
        notices: String::new(),
        correction: Correction::default(),
    };
    make(&slips).unwrap()
}
