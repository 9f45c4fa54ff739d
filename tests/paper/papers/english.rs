//! Papers for those who read English: names in Latin letters, places in English words, texts as they were typed.

use letterdesk_model::name::{PersonName, latin_text};
use letterdesk_print::*;
use letterdesk_words::Language;

use super::{Keep, audience, records};

/// Every kind that names people.
pub(super) fn english(keep: Keep<'_>) {
    for (name, size, order) in [
        ("list-english", PrintSize::Regular, ListOrder::Surname),
        ("list-english-facilities", PrintSize::Regular, ListOrder::Facility),
        ("list-english-large", PrintSize::Large, ListOrder::Number),
    ] {
        keep(name, make(&list(size, order)));
    }
    for (name, size) in [("slips-english", PrintSize::Regular), ("slips-english-large", PrintSize::Large)] {
        keep(name, make(&slips(audience::slips(size, Edition::Ours, Language::English))));
    }
    keep("tally-english", make(&tally()));
    for (name, sheet) in [("piles-english", PilesSheet::Covers), ("bands-english", PilesSheet::Bands)] {
        keep(name, make(&Piles { sheet, ..piles() }));
    }
    keep("report-english", make(&report(records::closing(Edition::Ours, Language::English))));
}

/// The same slips with what people are called beside their addresses.
pub fn slips(slips: Slips) -> Slips {
    let called = |(person, cast): (SlipPerson, &letterdesk_cast::Person)| {
        let name = named(&letterdesk_model::name::split(cast.name));
        SlipPerson { called: name.given_first(), place: place(cast.facility.short), ..person }
    };
    let people = slips.people.into_iter().zip(&letterdesk_cast::PEOPLE).map(called).collect();
    Slips { people, ..slips }
}

/// The same cards of people as English calls them.
pub fn cards(cards: Cards) -> Cards {
    let person = |person: CardPerson| {
        let place = person.place.split(',').next().map(place).unwrap_or_default();
        CardPerson { name: named(&person.name), place, ..person }
    };
    Cards { language: Language::English, people: cards.people.into_iter().map(person).collect(), ..cards }
}

/// And those who wait.
pub fn waiting(people: Vec<PosterPerson>) -> Vec<PosterPerson> {
    people.into_iter().map(|person| PosterPerson { name: named(&person.name), ..person }).collect()
}

/// And the report.
pub fn report(report: ReportDocument) -> ReportDocument {
    let row = |row: ReportRow| {
        let facility = place(&row.facility);
        ReportRow { name: named(&row.name), place: facility.clone(), facility, ..row }
    };
    ReportDocument { rows: report.rows.into_iter().map(row).collect(), ..report }
}

fn list(size: PrintSize, order: ListOrder) -> ListDocument {
    let list = audience::line_up(size, order);
    let row = |row: ListRow| {
        let facility = place(&row.facility);
        ListRow { name: named(&row.name), place: facility.clone(), facility, ..row }
    };
    ListDocument { language: Language::English, rows: list.rows.into_iter().map(row).collect(), ..list }
}

fn tally() -> Tally {
    let tally = records::tally_of(PrintSize::Regular);
    let person = |person: TallyPerson| TallyPerson {
        name: named(&person.name),
        facility: place(&person.facility),
        ..person
    };
    Tally { language: Language::English, people: tally.people.into_iter().map(person).collect(), ..tally }
}

fn piles() -> Piles {
    let sorted = records::sorted();
    let pile = |pile: Pile| Pile {
        head: latin_text(pile.head.trim_start_matches("пос. ")),
        facility: if pile.abroad { pile.facility } else { place(&pile.facility).replace(", Ensk", "") },
        people: pile
            .people
            .into_iter()
            .map(|person| PilePerson { name: named(&person.name), ..person })
            .collect(),
        ..pile
    };
    Piles { language: Language::English, piles: sorted.piles.into_iter().map(pile).collect(), ..sorted }
}

fn named(name: &PersonName) -> PersonName {
    let [surname, given, patronymic] =
        [&name.surname, &name.given, &name.patronymic].map(|part| latin_text(part));
    PersonName { surname, given, patronymic }
}

/// A facility as an English paper calls it.
fn place(short: &str) -> String {
    let (kind, number) = short.trim_matches(['«', '»']).split_once('-').unwrap_or((short, ""));
    let number = number.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let (kind, town) = match kind {
        "СИЗО" => ("Remand prison", "Ensk"),
        "КП" => ("Open colony", "Ensk"),
        "ИК" => ("Penal colony", "Dalny"),
        "ЛИУ" => ("Medical penal facility", "Ensk"),
        _ => ("Prison", "Primerny, Ensk"),
    };
    format!("{kind} No.\u{a0}{number}, {town}")
}
