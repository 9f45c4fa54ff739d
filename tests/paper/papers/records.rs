//! What stays with us.

use chrono::NaiveDate;
use letterdesk_cast::{PEOPLE, Person};
use letterdesk_model::{
    closing::Decision,
    evening::{ByKind, Kind},
    id::Number,
    name,
    prisoner::RoomSight,
    sentence::{self, Recipients},
};
use letterdesk_print::*;
use letterdesk_words::Language;

use super::{Keep, TITLE, date, english};

/// What stays with us.
pub(super) fn records(keep: Keep<'_>) {
    for (size, name) in [(PrintSize::Regular, "tally"), (PrintSize::Large, "tally-large")] {
        keep(name, make(&tally_of(size)));
    }
    for (name, sheet) in
        [("piles", PilesSheet::Covers), ("bands", PilesSheet::Bands), ("postage", PilesSheet::Postage)]
    {
        keep(name, make(&Piles { sheet, ..sorted() }));
    }
    keep("report", make(&closing(Edition::Ours, Language::Russian)));
    keep("report-public", make(&english::report(closing(Edition::Public, Language::English))));
    for (name, stock) in [
        ("A4", Stock::A4),
        ("A6", Stock::A6Landscape),
        ("C6", Stock::Envelope(EnvelopeFormat::C6, Feed::ShortEdge)),
    ] {
        keep(&format!("calibration-{}", name.to_lowercase()), make(&measuring(name, stock)));
    }
    let labels = LabelGrid::named("L7160").map(|grid| measuring("L7160", Stock::Labels(grid)));
    keep("calibration-labels", labels.ok_or(PrintError::BadGrid).and_then(|job| make(&job)));
    let groups =
        ["K3V7Q", "2M9AB", "X4ZPC", "7HJ2W", "QRT5N", "D8F6E", "YK3V9", "LM2S4"].map(str::to_owned).to_vec();
    let card = RecoveryCard {
        language: Language::Russian,
        groups,
        date: date(27),
        correction: Correction::default(),
    };
    keep("recovery", make(&card));
}

fn measuring(name: &str, stock: Stock) -> Calibration {
    let (language, correction) = (Language::Russian, Correction::default());
    Calibration { language, date: date(29), stock, name: name.to_owned(), correction }
}

pub fn tally_of(size: PrintSize) -> Tally {
    let row = |number: u32| {
        let person = PEOPLE[number as usize % PEOPLE.len()];
        let marks = if number.is_multiple_of(12) { "*".to_owned() } else { String::new() };
        let (name, facility) = (name::split(person.name), person.facility.short.to_owned());
        TallyPerson { number: Number(number), name, marks, facility }
    };
    let people = (1..=77).map(row).collect();
    let (title, correction) = (TITLE.to_owned(), Correction::default());
    Tally { language: Language::Russian, title, date: date(29), size, people, correction }
}

pub fn sorted() -> Piles {
    let pile = |(index, person): (usize, &Person)| Pile {
        number: index as u32 + 1,
        head: ["Энск", "Эмск", "пос. Дальний"][index % 3].to_owned(),
        postcode: "000001".to_owned(),
        facility: person.facility.short.to_owned(),
        full: person.facility.full().to_owned(),
        abroad: false,
        people: (1..=(index as u32 * 5 % 27 + 1))
            .map(|number| PilePerson {
                number: Number(number * 9 + index as u32),
                name: name::split(PEOPLE[(number as usize + index) % PEOPLE.len()].name),
                letters: (index != 2).then_some(ByKind {
                    letter: number % 7,
                    postcard: number % 3,
                    handmade: u32::from(number.is_multiple_of(5)),
                }),
            })
            .collect(),
    };
    let nowhere = Pile {
        number: PEOPLE.len() as u32 + 1,
        head: "Adam Nowhere".to_owned(),
        postcode: "Беларусь / Belarus".to_owned(),
        facility: String::new(),
        full: "Prison No. 9, Ensk".to_owned(),
        abroad: true,
        people: vec![PilePerson {
            number: Number(76),
            name: name::split("Нигдеев Адам"),
            letters: Some(ByKind { letter: 3, postcard: 1, handmade: 0 }),
        }],
    };
    Piles {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        sheet: PilesSheet::Covers,
        piles: PEOPLE.iter().enumerate().map(pile).chain([nowhere]).collect(),
        correction: Correction::default(),
    }
}

pub fn closing(edition: Edition, language: Language) -> ReportDocument {
    let row = |number: u32| {
        let person = PEOPLE[number as usize % PEOPLE.len()];
        let letters = ByKind {
            letter: number % 6,
            postcard: number % 4,
            handmade: u32::from(number.is_multiple_of(9)),
        };
        ReportRow {
            number: Number(number),
            name: name::split(person.name),
            marks: if number.is_multiple_of(12) { "*".to_owned() } else { String::new() },
            facility: person.facility.short.to_owned(),
            place: person.facility.short.to_owned(),
            sight: if number == 5 { RoomSight::Hidden } else { RoomSight::Shown },
            letters: if number.is_multiple_of(19) { ByKind::default() } else { letters },
            themes: vec![["учёные", "учителя", "врачи"][number as usize % 3].to_owned()],
        }
    };
    let rows: Vec<ReportRow> = (1..=77).map(row).collect();
    let sum = |kind: Kind| rows.iter().map(|row| row.letters.of(kind)).sum();
    let by_kind =
        ByKind { letter: sum(Kind::Letter), postcard: sum(Kind::Postcard), handmade: sum(Kind::Handmade) };
    let total = by_kind.total();
    let people = rows.iter().filter(|row| row.letters.total() > 0).count() as u32;
    let said = |language| {
        let by_kind = sentence::sentence_by_kind(language, by_kind, people, Recipients::Mixed);
        vec![sentence::sentence(language, total, people, Recipients::Mixed), by_kind]
    };
    let (russian, english) = (said(Language::Russian), said(Language::English));
    let (sentences, translation) = match language {
        Language::Russian => (russian, english),
        Language::English => (english, russian),
    };
    let difference = |number, reason: &str, taken| ReportDifference {
        number: Number(number),
        kind: Kind::Letter,
        ledger: 5,
        recount: 4,
        taken,
        reason: reason.to_owned(),
    };
    ReportDocument {
        language,
        edition,
        title: TITLE.to_owned(),
        date: date(29),
        place: "Открытое пространство".to_owned(),
        city: "Энск".to_owned(),
        theme: "учёные".to_owned(),
        guests: 118,
        sentences,
        translation,
        total,
        total_at_closing: total + 1,
        people,
        by_kind,
        recounted: Recounted::ByHand,
        closed_on: date(29),
        duration_minutes: Some(155),
        rows,
        differences: vec![
            difference(12, "талон без письма", Decision::Recount),
            difference(5, "письмо нашли на столе", Decision::Ledger),
        ],
        amendments: vec![ReportAmendment {
            date: NaiveDate::from_ymd_opt(2026, 2, 2).unwrap_or_default(),
            n: -1,
            reason: "открытка осталась у гостя".to_owned(),
        }],
        head: "k3v7 q2m9 abtu 5xzd nr4w h6ye pc".to_owned(),
        entries: 412,
        notices: "* Внесена в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}
