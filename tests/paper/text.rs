//! For 1,270 people, a reader that is not ours gives back every name, year, facility and index from every paper.

use std::{fs, process::Command};

use chrono::NaiveDate;
use letterdesk_model::{
    address::{AddressBlock, Recipient},
    evening::ByKind,
    id::Number,
    name,
    slip_code::SlipCode,
};
use letterdesk_print::*;
use letterdesk_words::Language;

use crate::papers;

const PEOPLE: u32 = 1_270;

/// Dative and nominative.
const SURNAMES: [[&str; 2]; 10] = [
    ["Окуневу-Бархатному", "Окунев-Бархатный"],
    ["Ли", "Ли"],
    ["Жаворонкову", "Жаворонков"],
    ["Юсупову", "Юсупов"],
    ["Ёлкину", "Ёлкин"],
    ["Щукину", "Щукин"],
    ["Әмирову", "Әмиров"],
    ["Ғәлиеву", "Ғәлиев"],
    ["Подъяблонскому", "Подъяблонский"],
    ["Цыплёнкову", "Цыплёнков"],
];
const GIVEN: [[&str; 2]; 8] = [
    ["Лаврентию Капитоновичу", "Лаврентий Капитонович"],
    ["Аркадию", "Аркадий"],
    ["Климу Устиновичу", "Клим Устинович"],
    ["Фанису Ильдаровичу", "Фанис Ильдарович"],
    ["Тихону Саввичу", "Тихон Саввич"],
    ["Өлфәту Ғабдуллаулы", "Өлфәт Ғабдуллаулы"],
    ["Еремею Фомичу", "Еремей Фомич"],
    ["Нилу", "Нил"],
];

/// Somebody invented, told from all others by year, facility or index.
struct Person {
    dative: String,
    nominative: String,
    year: i32,
    facility: String,
    postcode: String,
}

fn person(index: u32) -> Person {
    let [surname, plain] = SURNAMES[index as usize % SURNAMES.len()];
    let [given, named] = GIVEN[index as usize / SURNAMES.len() % GIVEN.len()];
    Person {
        dative: format!("{surname} {given}"),
        nominative: format!("{plain} {named}"),
        year: 1940 + (index % 65) as i32,
        facility: format!("ИК-{}", 100 + index % 700),
        postcode: format!("{:06}", 1 + index),
    }
}

fn address(person: &Person) -> AddressBlock {
    AddressBlock {
        recipient: Recipient::Dative(person.dative.clone()),
        birth_year: Some(person.year),
        lines: vec![
            format!("ФКУ {} УФСИН России по Энской области", person.facility),
            "ул. Примерная, д. 1, г. Энск".to_owned(),
            "Энская область".to_owned(),
        ],
        postcode: person.postcode.clone(),
        country: String::new(),
    }
}

/// The words of a document in the order in which they were set, one space between them.
fn words(document: &Document) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    fs::write(&file, &document.bytes).unwrap();
    let output =
        Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&file).arg("-").output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // A name that was broken after its hyphen.
    words.replace("- ", "-")
}

/// Every text is there, as often as it was set, and in this order.
fn says_all(document: &Document, what: &str, texts: impl Iterator<Item = String>) {
    let said = words(document);
    let mut from = 0;
    for text in texts {
        let found = said[from..].find(&text);
        let near: String = said[from..].chars().take(160).collect();
        from += found.unwrap_or_else(|| panic!("{what}: no {text:?} after\n{near}")) + text.len();
    }
}

#[test]
fn what_goes_through_the_post_says_who_when_born_where_and_which_index() {
    let people: Vec<Person> = (0..PEOPLE).map(person).collect();
    let blocks: Vec<AddressBlock> = people.iter().map(address).collect();
    let texts = || {
        people.iter().flat_map(|person| {
            let Person { dative, year, facility, postcode, .. } = person;
            let place = format!("ФКУ {facility} УФСИН России по Энской области");
            [format!("{dative}, {year} г. р."), place, postcode.clone()]
        })
    };
    let slips = Sheets {
        people: (1..).map(Number).zip(&blocks).map(slip).collect(),
        ..papers::slips(Size::Regular, SlipEdition::Desk, Language::Russian)
    };
    says_all(&make(&slips).unwrap(), "sheets", texts());
    let large = Sheets { size: Size::Large, ..slips };
    says_all(&make(&large).unwrap(), "sheets, large", texts());
    let cards = blocks.iter().map(|address| PostcardPerson { address: address.clone() }).collect();
    let cards = Postcards { people: cards, ..papers::postcard_backs(Up::Four, CodeStamp::Printed) };
    says_all(&make(&cards).unwrap(), "postcards", texts());
    let mail = Envelopes { people: blocks.clone(), ..papers::posted(EnvelopeFormat::Dl, Feed::ShortEdge) };
    says_all(&make(&mail).unwrap(), "envelopes", texts());
    let stickers = Labels { people: blocks.clone(), ..papers::stickers("L7160", 1).unwrap() };
    says_all(&make(&stickers).unwrap(), "labels", texts());
    let one = ByKind { letter: 1, ..ByKind::default() };
    let posted = blocks.iter().map(|address| RegisterPerson { address: address.clone(), letters: one });
    let posted = Register { people: posted.collect(), ..papers::posted_letters(Mail::Ordinary) };
    let names = || people.iter().map(|person| person.dative.clone());
    says_all(&make(&posted).unwrap(), "register", names());
}

fn slip((number, address): (Number, &AddressBlock)) -> SlipPerson {
    SlipPerson {
        number,
        code: SlipCode { evening: 4071, number }.digits(),
        address: address.clone(),
        marks: String::new(),
        story: String::new(),
        short: String::new(),
        interests: String::new(),
        checked: NaiveDate::from_ymd_opt(2026, 1, 21),
    }
}

#[test]
fn what_is_read_in_the_room_says_which_number_who_and_where() {
    let people: Vec<Person> = (0..PEOPLE).map(person).collect();
    let names = || people.iter().map(|person| person.nominative.clone());
    let facilities = || people.iter().map(|person| person.facility.clone());
    let rows: Vec<ListRow> = (1..).zip(&people).map(|(number, person)| row(number, person)).collect();
    for size in [Size::Regular, Size::Large] {
        let list = ListDocument { rows: rows.clone(), ..papers::line_up(size, ListOrder::Number) };
        let document = make(&list).unwrap();
        says_all(&document, "list", names());
        says_all(&document, "list", facilities());
        says_all(&document, "list", people.iter().map(|person| person.year.to_string()));
        let boxes = (1..).zip(&people).map(|(number, person)| TallyPerson {
            number: Number(number),
            name: name::split(&person.nominative),
            marks: String::new(),
            facility: person.facility.clone(),
        });
        let boxes = Tally { people: boxes.collect(), ..papers::tally_of(size) };
        says_all(&make(&boxes).unwrap(), "tally", names());
    }
    let table = Cards {
        people: (1..).zip(&people).map(|(number, person)| card(number, person)).collect(),
        ..papers::table(CaseTold::Nothing)
    };
    says_all(&make(&table).unwrap(), "cards", names());
    // A pile's slip has room for initials only.
    let shortened = people.iter().map(|person| name::split(&person.nominative).short());
    let pile = Pile {
        number: 1,
        facility: "ИК-100".to_owned(),
        full: "ФКУ ИК-100 УФСИН России по Энской области".to_owned(),
        people: (1..)
            .zip(&people)
            .map(|(number, person)| PilePerson {
                number: Number(number),
                name: name::split(&person.nominative),
                letters: Some(1),
            })
            .collect(),
    };
    says_all(&make(&Piles { piles: vec![pile], ..papers::sorted() }).unwrap(), "piles", shortened);
}

fn row(number: u32, person: &Person) -> ListRow {
    ListRow {
        number: Number(number),
        name: name::split(&person.nominative),
        birth_year: Some(person.year),
        marks: String::new(),
        facility: person.facility.clone(),
        place: person.facility.clone(),
        who: String::new(),
        theme: String::new(),
        letters: Some(1),
    }
}

fn card(number: u32, person: &Person) -> CardPerson {
    CardPerson {
        number: Number(number),
        name: name::split(&person.nominative),
        marks: String::new(),
        born: person.year.to_string().parse().ok(),
        photo: None,
        facility: person.facility.clone(),
        story: "Физик".to_owned(),
        interests: String::new(),
        articles: String::new(),
        term: String::new(),
        held_since: None,
    }
}
