//! For 1,270 people, a reader that is not ours gives back everything that a paper carries for each of them: number,
//! name, year, facility, index, and whatever else is theirs.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use letterdesk_cast::crowd::{self, Person};
use letterdesk_model::{
    address::{AddressBlock, Recipient},
    evening::ByKind,
    id::Number,
    name::PersonName,
    slip_code::SlipCode,
};
use letterdesk_print::*;
use letterdesk_words::Language;

use super::{
    papers::{audience, post, records, tables},
    reader::says_all,
};

/// So many has the list that the program was made for.
fn people() -> Vec<Person> {
    crowd::people(1_270)
}

/// What an address must say, part by part. Nobody abroad reads «г. р.».
fn on_mail(person: &Person) -> Vec<String> {
    let year = person.year;
    let name = match &person.recipient {
        Recipient::Dative(name) => format!("{name}, {year} г. р."),
        Recipient::Nominative(name) => format!("Получатель: {name}, {year} г. р."),
        Recipient::Latin(name) => name.clone(),
    };
    let [street, region] = person.place.clone();
    let parts =
        [name, person.full.clone(), street, region, person.postcode.clone(), person.country.to_uppercase()];
    parts.into_iter().filter(|part| !part.is_empty()).collect()
}

/// «Окунев-Бархатный Л. К.»
fn in_short(person: &Person) -> String {
    let PersonName { surname, given, patronymic } = &person.name;
    let initials = [given, patronymic].into_iter().filter_map(|name| name.chars().next());
    surname.clone() + initials.map(|initial| format!(" {initial}.")).collect::<String>().as_str()
}

/// Holds a paper against what it must say of everybody.
fn check<T: Iterator<Item = String>>(
    what: &str,
    paper: &impl Printable,
    people: &[Person],
    expected: impl Fn(&Person) -> T,
) {
    says_all(&make(paper).unwrap(), what, people.iter().flat_map(expected));
}

#[test]
fn what_goes_through_the_post_says_who_when_born_where_and_which_index() {
    let people = people();
    let blocks: Vec<AddressBlock> = people.iter().map(Person::address).collect();
    let on_mail = |person: &Person| on_mail(person).into_iter();
    for (up, what) in [(CardFormat::A6, "postcards"), (CardFormat::FourOnA4, "postcards, four")] {
        let cards = blocks.iter().map(|address| PostcardPerson { address: address.clone() }).collect();
        let cards = Postcards { people: cards, ..post::postcard_backs(up, CodeStamp::Printed) };
        check(what, &cards, &people, on_mail);
    }
    let formats = [
        (EnvelopeFormat::C6, Feed::LongEdge),
        (EnvelopeFormat::Dl, Feed::ShortEdge),
        (EnvelopeFormat::C5, Feed::ShortEdgeBack),
    ];
    for (format, feed) in formats {
        let mail = Envelopes { people: blocks.clone(), ..post::posted(format, feed) };
        check(&format!("envelopes, {format:?}"), &mail, &people, on_mail);
    }
    let stickers = Labels { people: blocks, ..post::stickers("L7160", 1).unwrap() };
    check("labels", &stickers, &people, on_mail);
}

#[test]
fn mail_from_another_country_says_the_same_and_names_russia() {
    let people: Vec<Person> = people().into_iter().filter(|person| person.country.is_empty()).collect();
    let people: Vec<Person> =
        people.into_iter().map(|person| Person { country: "Россия / Russia", ..person }).collect();
    let blocks: Vec<AddressBlock> = people.iter().map(Person::address).collect();
    let on_mail = |person: &Person| on_mail(person).into_iter();
    let cards = blocks.iter().map(|address| PostcardPerson { address: address.clone() }).collect();
    let cards = Postcards { people: cards, ..post::postcard_backs(CardFormat::FourOnA4, CodeStamp::Printed) };
    check("postcards", &cards, &people, on_mail);
    let mail = Envelopes { people: blocks, ..post::posted(EnvelopeFormat::Dl, Feed::LongEdge) };
    check("envelopes", &mail, &people, on_mail);
}

#[test]
fn a_slip_says_whom_to_write_to_where_and_what_about() {
    let people = people();
    for (size, edition) in [
        (PrintSize::Regular, Edition::Ours),
        (PrintSize::Large, Edition::Ours),
        (PrintSize::Regular, Edition::Public),
    ] {
        let slips = people.iter().map(slip).collect();
        let slips = Slips { people: slips, ..audience::slips(size, edition, Language::Russian) };
        check(&format!("slips, {size:?}, {edition:?}"), &slips, &people, |person| {
            let number = (edition == Edition::Ours).then(|| person.number.to_string());
            let told =
                [capital(&person.who), person.interests.clone(), "Адрес проверен 21.01.2026".to_owned()];
            number.into_iter().chain(on_mail(person)).chain(told)
        });
    }
}

fn slip(person: &Person) -> SlipPerson {
    let number = Number(person.number);
    SlipPerson {
        number,
        code: SlipCode { evening: 4071, number }.digits(),
        address: person.address(),
        called: String::new(),
        place: String::new(),
        marks: String::new(),
        story: person.who.clone(),
        short: String::new(),
        interests: person.interests.clone(),
        checked: NaiveDate::from_ymd_opt(2026, 1, 21),
    }
}

/// As a sentence begins.
fn capital(text: &str) -> String {
    text.replacen('ф', "Ф", 1)
}

#[test]
fn the_list_and_the_tally_say_which_number_who_when_born_and_where() {
    let people = people();
    for size in [PrintSize::Regular, PrintSize::Large] {
        let rows = people.iter().map(row).collect();
        let list = ListDocument { rows, ..audience::line_up(size, ListOrder::Number) };
        check(&format!("list, {size:?}"), &list, &people, |person| {
            let Person { number, facility, year, who, .. } = person;
            let told = match size {
                PrintSize::Regular => format!("{facility} {year} · {who}"),
                PrintSize::Large => format!("{facility} · {year} · {who}"),
            };
            [format!("{number} {} {told} {}", person.name.full(), letters(person).total())].into_iter()
        });
        let boxes = people.iter().map(|person| TallyPerson {
            number: Number(person.number),
            name: person.name.clone(),
            marks: String::new(),
            facility: person.facility.clone(),
        });
        let boxes = Tally { people: boxes.collect(), ..records::tally_of(size) };
        check(&format!("tally, {size:?}"), &boxes, &people, |person| {
            [format!("{} {} {}", person.number, person.name.full(), person.facility)].into_iter()
        });
    }
}

fn row(person: &Person) -> ListRow {
    ListRow {
        number: Number(person.number),
        name: person.name.clone(),
        birth_year: Some(person.year),
        marks: String::new(),
        facility: person.facility.clone(),
        place: String::new(),
        who: person.who.clone(),
        theme: String::new(),
        letters: Some(letters(person).total()),
    }
}

/// Some kinds of letters, at least one.
fn letters(person: &Person) -> ByKind {
    ByKind { letter: 1 + person.number % 7, postcard: person.number % 3, handmade: person.number % 2 }
}

/// The same, as a table shows them: nothing where there is none.
fn figures(person: &Person) -> Vec<u32> {
    let letters = letters(person);
    let all = [letters.letter, letters.postcard, letters.handmade];
    all.into_iter().filter(|figure| *figure > 0).collect()
}

#[test]
fn a_table_card_says_who_when_born_where_what_about_and_the_case() {
    let people = people();
    let cards = people.iter().map(|person| CardPerson {
        number: Number(person.number),
        name: person.name.clone(),
        marks: String::new(),
        born: person.year.to_string().parse().ok(),
        photo: None,
        birthday: None,
        place: person.facility.clone(),
        story: person.who.clone(),
        short: String::new(),
        interests: person.interests.clone(),
        articles: format!("ст. {} ч. 2 УК", 900 + person.number),
        term: format!("{} лет колонии", 3 + person.number % 20),
        held_since: NaiveDate::from_ymd_opt(2026, 1, 12),
    });
    let table = Cards { people: cards.collect(), ..audience::table(CaseTold::Detail) };
    check("cards", &table, &people, |person| {
        let Person { number, year, facility, .. } = person;
        [
            format!("№ {number} {} {facility} · {year} г. р.", person.name.full()),
            format!(
                "{} Подсказки для письма {}",
                capital(&person.who),
                person.interests.replace(", ", " · ")
            ),
            format!("Статьи: ст. {} ч. 2 УК Срок: {} лет колонии", 900 + number, 3 + number % 20),
            "Под стражей с 12 января 2026".to_owned(),
        ]
        .into_iter()
    });
}

#[test]
fn a_pile_says_of_which_facility_it_is_and_whose_letters_lie_there() {
    let people = people();
    let mut facilities = BTreeMap::<&str, Vec<&Person>>::new();
    for person in &people {
        facilities.entry(&person.facility).or_default().push(person);
    }
    let pile = |(number, people): (u32, &Vec<&Person>)| Pile {
        number,
        head: "Энск".to_owned(),
        postcode: "000001".to_owned(),
        facility: people[0].facility.clone(),
        full: people[0].full.clone(),
        abroad: false,
        people: people.iter().map(|person| in_pile(person)).collect(),
    };
    let piles = Piles { piles: (1..).zip(facilities.values()).map(pile).collect(), ..records::sorted() };
    // A pile's slip has room for initials only.
    let texts = (1..).zip(facilities.values()).flat_map(|(number, people)| {
        let head = format!("Стопка {number} Энск 000001 {} {}", people[0].facility, people[0].full);
        let row = |person: &&Person| {
            let figures: Vec<String> = figures(person).iter().map(u32::to_string).collect();
            format!("{} {} {}", person.number, in_short(person), figures.join(" "))
        };
        std::iter::once(head).chain(people.iter().map(row)).collect::<Vec<_>>()
    });
    says_all(&make(&piles).unwrap(), "piles", texts);
}

fn in_pile(person: &Person) -> PilePerson {
    let letters = Some(letters(person));
    PilePerson { number: Number(person.number), name: person.name.clone(), letters }
}

#[test]
fn the_register_says_to_whom_where_with_which_index_what_and_how_many() {
    let people = people();
    for posting in [Posting::Ordinary, Posting::Registered] {
        let posted = people.iter().map(|person| RegisterPerson {
            address: person.address(),
            letters: ByKind { handmade: 0, postcard: 0, ..letters(person) },
        });
        let register = Register { people: posted.collect(), ..post::posted_letters(posting) };
        // Those abroad have lists of their own, after the others.
        let (abroad, inland): (Vec<_>, Vec<_>) =
            people.iter().partition(|person| !person.address().country.is_empty());
        let lines = inland.into_iter().chain(abroad).flat_map(|person| {
            let (line, items) = (on_mail(person), letters(person).letter);
            // A letter weighs 20 g.
            let (times, figures) = match posting {
                Posting::Ordinary => (1, format!("{items} {}", items * 20)),
                Posting::Registered => (items, "20".to_owned()),
            };
            let line = format!("{} {} {figures}", line[0], line[1..].join(", "));
            (0..times).map(move |_| line.clone())
        });
        let lines: Vec<String> = lines.collect();
        // Each list comes twice.
        let (mut rest, mut told) = (&lines[..], Vec::new());
        for list in register.lists() {
            let (own, others) = rest.split_at(list.items.len());
            told.extend([own, own].concat());
            rest = others;
        }
        assert!(rest.is_empty(), "everybody is on a list");
        says_all(&make(&register).unwrap(), &format!("register, {posting:?}"), told.into_iter());
    }
}

#[test]
fn the_report_says_which_number_who_where_and_how_many() {
    let people = people();
    for (edition, language) in [(Edition::Ours, Language::Russian), (Edition::Public, Language::English)] {
        let row = |person: &Person| ReportRow {
            number: Number(person.number),
            name: person.name.clone(),
            marks: String::new(),
            facility: person.facility.clone(),
            place: person.facility.clone(),
            sight: letterdesk_model::prisoner::RoomSight::Shown,
            letters: letters(person),
            themes: Vec::new(),
        };
        let rows = people.iter().map(row).collect();
        let report = ReportDocument { rows, ..records::closing(edition, language) };
        check(&format!("report, {edition:?}"), &report, &people, |person| {
            let figures = figures(person).into_iter().chain([letters(person).total()]);
            let figures: Vec<String> = figures.map(|figure| figure.to_string()).collect();
            let Person { number, name, facility, .. } = person;
            // English has a comma after a surname that stands first.
            let name = match language {
                Language::Russian => name.full(),
                Language::English => format!("{}, {} {}", name.surname, name.given, name.patronymic),
            };
            [format!("{number} {} {facility} {}", name.trim_end(), figures.join(" "))].into_iter()
        });
    }
}

#[test]
fn the_poster_says_which_number_who_waits_and_who_that_is() {
    let people = people();
    for paper in [PosterFormat::A4, PosterFormat::A3] {
        let waits = people.iter().map(|person| PosterPerson {
            number: Number(person.number),
            name: person.name.clone(),
            marks: String::new(),
            who: person.who.clone(),
            birthday: None,
        });
        let poster = audience::waiting_poster(paper, waits.collect());
        check(&format!("poster, {paper:?}"), &poster, &people, |person| {
            // The patronymic is on the slip.
            let PersonName { surname, given, .. } = &person.name;
            [format!("{} {surname} {given} {}", person.number, person.who)].into_iter()
        });
    }
}

#[test]
fn signs_say_their_words_and_every_number_of_a_theme() {
    let said = |language: Language, content: SignContent, texts: &[&str]| {
        for format in [SignFormat::A4, SignFormat::A3] {
            let document = make(&tables::sign(language, content.clone(), format)).unwrap();
            let texts = texts.iter().map(|text| (*text).to_owned());
            says_all(&document, &format!("{language:?}, {content:?}, {format:?}"), texts);
        }
    };
    let (russian, english) = (Language::Russian, Language::English);
    said(russian, SignContent::Letters(Points::Down), &["Письма — сюда вместе с талоном"]);
    said(english, SignContent::Letters(Points::Down), &["Letters go here with the slip"]);
    said(russian, SignContent::Unsealed, &["Не заклеивайте мы заклеим сами"]);
    said(english, SignContent::Unsealed, &["Do not seal we will do that"]);
    said(russian, tables::of_themes(), &["Учёные № 1–12, 15, 20", "Остальные № 21–30, 41–44"]);
    said(english, tables::of_themes(), &["Учёные Nos. 1–12, 15, 20", "Others Nos. 21–30, 41–44"]);
    said(russian, SignContent::Crib, &["12*5 Enter Пять писем на № 12", "Если ноутбук выключился"]);
    said(english, SignContent::Crib, &["12*5 Enter Five letters for No. 12", "If the laptop goes off"]);
    said(russian, tables::thanks(), &["77 политзаключённым.", "Следующий вечер — 26 февраля 2026."]);
}
