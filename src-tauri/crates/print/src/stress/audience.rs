//! What stays with us or hangs in the room: cards, lists, tallies, posters, piles, registers, reports, rules, and what a
//! printer and a vault need.

use chrono::NaiveTime;
use letterdesk_cast::extremes::{DISTINCT, address, facility, name};
use letterdesk_model::{
    closing::Decision,
    evening::{ByKind, Kind},
    id::Number,
    prisoner::RoomSight,
};
use letterdesk_words::Language;

use super::{
    NOBODY, NOTICE, PEOPLE, STORY, TITLE, all_but, date, number,
    post::senders,
    standing::{Layout, Place, anything, stands},
    that_fit,
};
use crate::*;

const HOUSE: &str = "Открытое пространство «Примерный дом культуры» на Несуществующей улице";

fn half_past_seven() -> NaiveTime {
    NaiveTime::from_hms_opt(19, 30, 0).unwrap()
}

#[test]
fn table_cards() {
    let card = |index: u32| CardPerson {
        number: number(index),
        name: name(index),
        marks: if index.is_multiple_of(12) { "*".to_owned() } else { String::new() },
        born: "1970-05-06".parse().ok(),
        photo: (index % 4 == 1).then(|| Picture::jpeg(&picture::tests::file(480, 600)).unwrap()),
        birthday: index.is_multiple_of(3).then(date),
        place: format!("{}, Верхнее Выдумкино, Верхнепридуманский край", facility(index).short),
        // Of 0, 3, 20, 75 and 300 words.
        story: STORY
            .split(' ')
            .cycle()
            .take([0, 3, 20, 75, 300][index as usize % 5])
            .collect::<Vec<_>>()
            .join(" "),
        short: String::new(),
        interests: [
            "",
            "походы, шахматы, Стругацкие, кошки",
            "пишите о том, что видно из вашего окна, и о погоде",
        ][index as usize % 3]
            .to_owned(),
        articles: "ст. 999.9 ч. 2 УК, ст. 998 ч. 1".to_owned(),
        term: "7 лет колонии".to_owned(),
        held_since: Some(date()),
    };
    let [short, long] = notices();
    for (case, form, language, notices) in [
        (CaseTold::Nothing, CardForm::Flat, Language::Russian, &short),
        (CaseTold::Line, CardForm::Flat, Language::English, &long),
        (CaseTold::Detail, CardForm::Tent, Language::Russian, &long),
    ] {
        let print = |people: Vec<CardPerson>| {
            make(&Cards {
                language,
                title: TITLE.to_owned(),
                date: date(),
                organiser: "Самоорганизованная группа «Вечера писем в Верхнем Выдумкине»".to_owned(),
                form,
                people,
                case,
                copies: 1,
                notices: notices.clone(),
                correction: Correction::default(),
            })
        };
        let people = that_fit(card, NOBODY, print);
        let layout = Layout::cut((210.0, 297.0), (1, 2), 10.5);
        stands(&format!("cards, {case:?}"), &print(people).unwrap(), &layout);
    }
}

#[test]
fn lists() {
    let row = |index: u32| ListRow {
        number: number(index),
        name: name(index),
        birth_year: Some(1970),
        marks: "*".repeat(index as usize % 3),
        facility: facility(index).short.to_owned(),
        place: format!("{} · Республика Северная Нигделандия", facility(index).short),
        who: "физик, двадцать лет преподавал оптику, любит Стругацких".to_owned(),
        theme: ["учёные", ""][index as usize % 2].to_owned(),
        letters: (!index.is_multiple_of(4)).then_some(index * 37 % 1_000),
    };
    for size in [PrintSize::Regular, PrintSize::Large] {
        for order in [ListOrder::Number, ListOrder::Surname, ListOrder::Facility, ListOrder::Theme] {
            let print = |rows: Vec<ListRow>| {
                make(&ListDocument {
                    language: Language::Russian,
                    title: TITLE.to_owned(),
                    date: date(),
                    place: HOUSE.to_owned(),
                    as_of: Some(half_past_seven()),
                    order,
                    size,
                    rows,
                    notices: NOTICE.to_owned(),
                    correction: Correction::default(),
                })
            };
            let rows = that_fit(row, NOBODY, print);
            stands(
                &format!("list, {size:?}, {order:?}"),
                &print(rows).unwrap(),
                &Layout::whole(210.0, 297.0, 10.0),
            );
        }
    }
}

#[test]
fn tallies() {
    let boxes = |index: u32| TallyPerson {
        number: number(index),
        name: name(index),
        marks: "*".repeat(index as usize % 2),
        facility: facility(index).short.to_owned(),
    };
    for size in [PrintSize::Regular, PrintSize::Large] {
        let print = |people: Vec<TallyPerson>| {
            make(&Tally {
                language: Language::Russian,
                title: TITLE.to_owned(),
                date: date(),
                size,
                people,
                correction: Correction::default(),
            })
        };
        let people = that_fit(boxes, NOBODY, print);
        stands(&format!("tally, {size:?}"), &print(people).unwrap(), &Layout::whole(210.0, 297.0, 10.0));
    }
}

fn poster(format: PosterFormat, message: PosterContent) -> Poster {
    Poster {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(),
        format,
        message,
        notices: NOTICE.to_owned(),
        correction: Correction::default(),
    }
}

/// Lines for the room, from none to more than a wall needs.
const WHO: [&str; 4] = [
    "физик, двадцать лет преподавал оптику",
    "",
    "врач",
    "историк деревянного зодчества, водит по северным сёлам, поёт в хоре, переводит с пяти языков и ждёт писем о том, что \
     цветёт за окном, какая погода и что нового в книжных",
];

const POSTERS: [(PosterFormat, f32, f32); 2] =
    [(PosterFormat::A4, 210.0, 297.0), (PosterFormat::A3, 297.0, 420.0)];

#[test]
fn posters_of_those_who_wait() {
    let waiting = |index: u32| PosterPerson {
        number: number(index),
        name: name(index),
        marks: "*".repeat(index as usize % 2),
        who: WHO[index as usize % WHO.len()].to_owned(),
        birthday: index.is_multiple_of(5).then(date),
    };
    for (format, width, height) in POSTERS {
        let print =
            |people| make(&poster(format, PosterContent::Waiting { as_of: half_past_seven(), people }));
        let people = that_fit(waiting, NOBODY, print);
        for count in [1, 6, 24, 25, 70, PEOPLE] {
            let document = print(people[..count].to_vec()).unwrap();
            stands(&format!("{format:?}, {count}"), &document, &Layout::whole(width, height, 8.0));
        }
    }
}

/// A notice as short and as long as laws word them.
fn notices() -> [String; 2] {
    ["* Иностранный агент.".to_owned(), NOTICE.repeat(9).chars().take(300).collect()]
}

#[test]
fn posters_of_the_total() {
    let next = NextEvening { title: TITLE.to_owned(), date: date(), place: HOUSE.to_owned() };
    for (format, width, height) in POSTERS {
        for (letters, people) in [(0, 0), (1, 1), (337, 77), (12_345, 1_270)] {
            for language in Language::ALL {
                for (notices, next) in notices().into_iter().zip([None, Some(&next)]) {
                    let message = PosterContent::Total { letters, people, next: next.cloned() };
                    let document = make(&Poster { language, notices, ..poster(format, message) }).unwrap();
                    let what = format!("total, {format:?}, {letters}, {language:?}");
                    stands(&what, &document, &Layout::whole(width, height, 8.0));
                }
            }
        }
    }
}

#[test]
fn posters_for_the_door() {
    let line =
        "19:00–20:30 Рассказ о том, кому пишем: физики, врачи, учителя и все, кто ждёт письма этой зимой";
    for (format, width, height) in POSTERS {
        for language in Language::ALL {
            for (notices, lines) in notices().into_iter().zip([0, 6]) {
                let message = PosterContent::Door {
                    theme: "учёные, врачи, учителя и все, кто ждёт письма этой зимой".to_owned(),
                    place: vec![HOUSE.to_owned(), "Верхнее Выдумкино".to_owned()],
                    programme: vec![line.to_owned(); lines],
                };
                let document = make(&Poster { language, notices, ..poster(format, message) }).unwrap();
                stands(&format!("door, {format:?}, {lines}"), &document, &Layout::whole(width, height, 8.0));
            }
        }
    }
}

#[test]
fn piles() {
    let piled = |index: u32| PilePerson {
        number: number(index),
        name: name(index),
        letters: (!index.is_multiple_of(7)).then_some(ByKind {
            letter: index * 13 % 1_000,
            postcard: index * 7 % 100,
            handmade: index % 3,
        }),
    };
    let names = all_but(NOBODY, piled);
    let pile = |index: u32| Pile {
        number: index + 1,
        head: ["Энск", "пос. Верхнее Выдумкино-Заречное", ""][index as usize % 3].to_owned(),
        postcode: ["000001", "Нигделандия / Nowhereland", ""][index as usize % 3].to_owned(),
        facility: facility(index).short.to_owned(),
        full: facility(index).full().to_owned(),
        abroad: index % 3 == 1,
        people: names.iter().cycle().skip(index as usize).take(index as usize % 60 + 3).cloned().collect(),
    };
    let all = |language, sheet| Piles {
        language,
        title: TITLE.to_owned(),
        date: date(),
        sheet,
        piles: (0..DISTINCT).map(pile).collect(),
        correction: Correction::default(),
    };
    for language in Language::ALL {
        let print = |sheet| make(&all(language, sheet)).unwrap();
        let covers = Layout::cut((297.0, 210.0), (2, 2), 5.5);
        stands(&format!("covers, {language:?}"), &print(PilesSheet::Covers), &covers);
        let front = |place: u8| {
            let top = f32::from(place) * 50.0;
            Place { edges: [53.5, top + 5.0, 156.5, top + 45.0], holds: anything }
        };
        let bands = Layout::of((0..5).map(front).collect());
        stands(&format!("bands, {language:?}"), &print(PilesSheet::Bands), &bands);
        let sheet = Layout::whole(210.0, 297.0, 10.0);
        stands(&format!("postage, {language:?}"), &print(PilesSheet::Postage), &sheet);
    }
}

#[test]
fn registers() {
    let posted = |index: u32| RegisterPerson {
        address: address(index),
        letters: ByKind {
            letter: 1 + index % 3,
            postcard: index % 2,
            handmade: u32::from(index.is_multiple_of(5)),
        },
    };
    for posting in [Posting::Ordinary, Posting::Registered] {
        let print = |people: Vec<RegisterPerson>| {
            make(&Register {
                sender: senders()[0].clone(),
                language: Language::Russian,
                title: TITLE.to_owned(),
                date: date(),
                posting,
                weight: 20,
                people,
                correction: Correction::default(),
            })
        };
        let people = that_fit(posted, NOBODY, print);
        stands(&format!("register, {posting:?}"), &print(people).unwrap(), &Layout::whole(297.0, 210.0, 9.0));
    }
}

/// A closed evening of four hundred, with everything that a report may tell.
fn report(edition: Edition, language: Language) -> ReportDocument {
    let row = |index: u32| ReportRow {
        number: Number(index + 1),
        name: name(index),
        marks: "*".repeat(index as usize % 2),
        facility: facility(index).short.to_owned(),
        place: format!("{} · Республика Северная Нигделандия", facility(index).short),
        sight: if index.is_multiple_of(9) { RoomSight::Hidden } else { RoomSight::Shown },
        letters: ByKind { letter: index % 4, postcard: index * 37 % 1_000, handmade: index % 2 },
        themes: vec![
            ["учёные", "врачи, учителя и все, кто ждёт письма этой зимой"][index as usize % 2].to_owned(),
        ],
    };
    let rows: Vec<ReportRow> = (0..PEOPLE as u32).map(row).collect();
    let difference = |number: u32| ReportDifference {
        number: Number(number),
        kind: [Kind::Letter, Kind::Postcard, Kind::Handmade][number as usize % 3],
        ledger: 1_005,
        recount: 1_004,
        taken: Decision::Recount,
        reason: "письмо лежало в чужой стопке, а талон остался у гостя, который ушёл раньше".to_owned(),
    };
    let amendment = ReportAmendment {
        date: date(),
        n: -1,
        reason: "письмо вернулось от стола с пометкой о том, что адресат в нём не назван".to_owned(),
    };
    ReportDocument {
        language,
        edition,
        title: TITLE.to_owned(),
        date: date(),
        place: "Открытое пространство «Примерный дом культуры»".to_owned(),
        city: "Верхнее Выдумкино".to_owned(),
        theme: "учёные, врачи, учителя и все, кто ждёт письма этой зимой".to_owned(),
        guests: 1_118,
        sentences: vec![
            "Всего за вечер написано 12 345 писем и открыток 400 политзаключённым.".to_owned(),
            "Из них 6 000 писем, 6 000 открыток и 345 открыток ручной работы.".to_owned(),
        ],
        translation: vec![
            "In total, 12,345 letters and postcards were written to 400 political prisoners.".to_owned(),
        ],
        total: 12_345,
        total_at_closing: 12_346,
        people: 400,
        by_kind: ByKind { letter: 6_000, postcard: 6_000, handmade: 345 },
        recounted: Recounted::ByHand,
        closed_on: date(),
        duration_minutes: Some(155),
        rows,
        differences: (1..=20).map(difference).collect(),
        amendments: vec![amendment; 3],
        head: "k3v7 q2m9 abtu 5xzd nr4w h6ye pc".to_owned(),
        entries: 12_412,
        notices: NOTICE.repeat(6),
        correction: Correction::default(),
    }
}

#[test]
fn reports() {
    for edition in [Edition::Ours, Edition::Public] {
        for language in Language::ALL {
            let document = make(&report(edition, language)).unwrap();
            let what = format!("report, {edition:?}, {language:?}");
            stands(&what, &document, &Layout::whole(210.0, 297.0, 10.0));
        }
    }
}

#[test]
fn rules() {
    for language in Language::ALL {
        for (format, size, width, height) in [
            (RulesFormat::A4, PrintSize::Regular, 210.0, 297.0),
            (RulesFormat::A5, PrintSize::Regular, 148.0, 210.0),
            (RulesFormat::A3, PrintSize::Regular, 297.0, 420.0),
            (RulesFormat::TwoA5, PrintSize::Regular, 297.0, 210.0),
            (RulesFormat::A4, PrintSize::Large, 210.0, 297.0),
        ] {
            let document = make(&Rules {
                language,
                date: date(),
                rules: RuleSet::usual(language),
                source: "памятка, которую раздавали на вечере в Верхнем Выдумкине".to_owned(),
                format,
                size,
                copies: 1,
                correction: Correction::default(),
            });
            let what = format!("rules, {language:?}, {format:?}, {size:?}");
            stands(&what, &document.unwrap(), &Layout::whole(width, height, 10.0));
        }
    }
}

#[test]
fn recovery_cards() {
    for language in Language::ALL {
        // The widest letters that a code has.
        let groups = vec!["WMWM8".to_owned(); 12];
        let card = RecoveryCard { language, groups, date: date(), correction: Correction::default() };
        stands("recovery", &make(&card).unwrap(), &Layout::whole(148.0, 210.0, 16.0));
    }
}

#[test]
fn calibration_sheets() {
    for (stock, width, height) in [
        (Stock::A3, 297.0, 420.0),
        (Stock::A4, 210.0, 297.0),
        (Stock::A4Landscape, 297.0, 210.0),
        (Stock::A5, 148.0, 210.0),
        (Stock::A6Landscape, 148.0, 105.0),
        (Stock::Envelope(EnvelopeFormat::C6, Feed::LongEdge), 162.0, 114.0),
        (Stock::Envelope(EnvelopeFormat::Dl, Feed::ShortEdge), 110.0, 220.0),
        (Stock::Envelope(EnvelopeFormat::C5, Feed::ShortEdgeBack), 162.0, 229.0),
        (Stock::Labels(LABEL_STOCK[0].grid), 210.0, 297.0),
    ] {
        for language in Language::ALL {
            let name = "Почтовые наклейки, третий лоток".to_owned();
            let document =
                make(&Calibration { language, date: date(), stock, name, correction: Correction::default() });
            let what = format!("calibration, {stock:?}, {language:?}");
            stands(&what, &document.unwrap(), &Layout::whole(width, height, 5.0));
        }
    }
}
