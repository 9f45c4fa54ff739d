//! What lists really bring, and worse: on every document, nothing leaves its place and nothing lies on anything else.

use chrono::{NaiveDate, NaiveTime};
use letterdesk_model::{
    address::{AddressBlock, Recipient},
    evening::ByKind,
    id::Number,
    name::{self, PersonName},
    slip_code::SlipCode,
};
use letterdesk_words::Language;

use crate::{reading::Text, *};

/// So many people.
const PEOPLE: usize = 400;
/// So many of them are unlike each other.
const UNLIKE: u32 = 72;

/// Dative, nominative.
const NAMES: [[&str; 2]; 9] = [
    ["Окуневу-Бархатному Лаврентию Капитоновичу", "Окунев-Бархатный Лаврентий Капитонович"],
    // 60 letters in the surname alone.
    [
        "Верхневыдумкиной-Задунайской-Примеровой-Несуществующей-Ёлкиной Агнии Апполинариевне",
        "Верхневыдумкина-Задунайская-Примерова-Несуществующая-Ёлкина Агния Апполинариевна",
    ],
    ["Ли Аркадию", "Ли Аркадий"],
    ["Әмирову Өлфәту Ғабдуллаулы", "Әмиров Өлфәт Ғабдуллаулы"],
    ["Ҡыпсаҡову Ҙаһиту Һиҙиәтулла улы", "Ҡыпсаҡов Ҙаһит Һиҙиәтулла улы"],
    ["ნიმუშიძე გურამი", "ნიმუშიძე გურამი"],
    ["Ю", "Ю"],
    ["Щ.", "Щ."],
    ["Подъяблонскому Елевферию Пантелеймоновичу", "Подъяблонский Елевферий Пантелеймонович"],
];

const FACILITIES: [[&str; 2]; 4] = [
    ["ФКУ СИЗО-99 УФСИН России по Энской области", "СИЗО-99"],
    [
        "Федеральное казённое учреждение «Исправительная колония № 97 с особыми условиями хозяйственной деятельности \
         Главного управления Федеральной службы исполнения наказаний по Республике Нигделандия»",
        "ИК-97",
    ],
    ["ФКЛПУ «Краевая туберкулёзная больница № 1» ГУФСИН России по Энскому краю", "КТБ-1"],
    ["СИЗО-1", "СИЗО-1"],
];

const STREETS: [&str; 4] = [
    "ул. Примерная, д. 1, г. Энск",
    "ул. Несуществующего Академика Примерова, д. 144, стр. 5, с. Верхнее Выдумкино, Небывалый р-н",
    "а/я 12, пос. Дальний",
    "мкр. Юго-Западный-2, ул. 60-летия Образцового Труда, влад. 17А, корп. 3, пгт. Старый Энск, Прибрежный м. о.",
];

fn names(index: u32) -> [&'static str; 2] {
    NAMES[index as usize % NAMES.len()]
}

fn facility(index: u32) -> [&'static str; 2] {
    FACILITIES[index as usize / 3 % FACILITIES.len()]
}

fn person(index: u32) -> PersonName {
    name::split(names(index)[1])
}

fn address(index: u32) -> AddressBlock {
    let name = names(index)[0].to_owned();
    AddressBlock {
        recipient: if index % 7 == 5 { Recipient::Nominative(name) } else { Recipient::Dative(name) },
        birth_year: (index % 11 != 3).then_some(1940 + (index % 65) as i32),
        lines: vec![
            facility(index)[0].to_owned(),
            STREETS[index as usize / 2 % STREETS.len()].to_owned(),
            ["Энская область", "Республика Нигделандия", ""][index as usize % 3].to_owned(),
        ],
        postcode: format!("{:06}", 1 + index),
        country: String::new(),
    }
}

/// So many of those whom a paper takes: whoever it refuses is refused with their name, and before anything is drawn.
fn that_fit<T: Clone>(
    one: impl Fn(u32) -> T,
    how_many: usize,
    print: impl Fn(Vec<T>) -> Result<Document, PrintError>,
) -> Vec<T> {
    let all: Vec<T> = (0..UNLIKE).map(one).collect();
    let fits = |one: &T| match print(vec![one.clone()]) {
        Ok(_) => true,
        Err(PrintError::TooLong { person, needed_lines, lines, .. })
        | Err(PrintError::LabelTooSmall { person, needed_lines, lines }) => {
            assert!(!person.is_empty() && needed_lines > lines, "{person:?}: {needed_lines} of {lines}");
            false
        }
        Err(other) => panic!("{other}"),
    };
    let fitting: Vec<T> = all.iter().filter(|one| fits(one)).cloned().collect();
    assert!(fitting.len() * 2 > all.len(), "{} of {} fit", fitting.len(), all.len());
    fitting.into_iter().cycle().take(how_many).collect()
}

/// Where something may stand: the grid of a page, and what stays free inside each place.
#[derive(Debug, Clone, Copy)]
struct Places {
    columns: u32,
    rows: u32,
    corner: (f32, f32),
    pitch: (f32, f32),
    size: (f32, f32),
    margin: f32,
}

/// One place on a page of this size.
fn whole(width: f32, height: f32, margin: f32) -> Places {
    let size = (width, height);
    Places { columns: 1, rows: 1, corner: (0.0, 0.0), pitch: size, size, margin }
}

/// A sheet that is cut into equal places.
fn cut(width: f32, height: f32, (columns, rows): (u32, u32), margin: f32) -> Places {
    let size = (width / columns as f32, height / rows as f32);
    Places { columns, rows, corner: (0.0, 0.0), pitch: size, size, margin }
}

/// What a line covers: its left, top, right and bottom. Letters reach this far above and below the baseline, and half of
/// a quotation mark that opens a line may hang out.
fn covered(text: &Text) -> [f32; 4] {
    let em = text.size * 25.4 / 72.0;
    let hangs = if text.text.starts_with('«') { 0.28 * em } else { 0.0 };
    [text.x + hangs, text.y - 0.68 * em, text.x + text.width, text.y + 0.05 * em]
}

/// Nothing may differ from its place by more.
const TOLERANCE: f32 = 0.1;

/// Every line stands in a place and keeps its margin; no line lies on another, on a bar, or in a box it does not fill.
#[track_caller]
fn stands(what: &str, document: &Document, places: Places) {
    for (number, page) in reading::pages(&document.bytes).iter().enumerate() {
        let lines: Vec<&Text> =
            page.texts.iter().filter(|text| text.level && !text.text.trim().is_empty()).collect();
        for text in &lines {
            let [left, top, right, bottom] = covered(text);
            let inside = (0..places.columns * places.rows).any(|place| {
                let x = places.corner.0 + (place % places.columns) as f32 * places.pitch.0;
                let y = places.corner.1 + (place / places.columns) as f32 * places.pitch.1;
                let free = places.margin - TOLERANCE;
                left >= x + free
                    && top >= y + free
                    && right <= x + places.size.0 - free
                    && bottom <= y + places.size.1 - free
            });
            assert!(inside, "{what}, page {number}: {text:?} leaves its place");
        }
        let apart = |one: [f32; 4], other: [f32; 4]| {
            one[2] <= other[0] + TOLERANCE
                || other[2] <= one[0] + TOLERANCE
                || one[3] <= other[1] + TOLERANCE
                || other[3] <= one[1] + TOLERANCE
        };
        let bars: Vec<[f32; 4]> = page
            .rectangles
            .iter()
            .filter(|rectangle| rectangle.filled)
            .map(|bar| [bar.x, bar.y, bar.x + bar.width, bar.y + bar.height])
            .collect();
        for (place, one) in lines.iter().enumerate() {
            for other in &lines[place + 1..] {
                assert!(
                    apart(covered(one), covered(other)),
                    "{what}, page {number}: {one:?} lies on {other:?}"
                );
            }
            let free = bars.iter().all(|bar| apart(covered(one), *bar));
            assert!(free, "{what}, page {number}: {one:?} lies on a bar");
        }
        for picture in &page.pictures {
            let picture = [picture.x, picture.y, picture.x + picture.width, picture.y + picture.height];
            let free = lines.iter().all(|line| apart(covered(line), picture));
            assert!(free, "{what}, page {number}: a line lies on the picture");
        }
    }
}

const TITLE: &str = "Вечер писем учёным";

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 29).unwrap()
}

#[test]
fn slips() {
    let slip = |index: u32| SlipPerson {
        number: Number(if index.is_multiple_of(50) { 99_000 + index } else { index + 1 }),
        code: SlipCode { evening: 4071, number: Number(index + 1) }.digits(),
        address: address(index),
        marks: if index.is_multiple_of(12) { "*".to_owned() } else { String::new() },
        story: "Физик, двадцать лет преподавал оптику. ".repeat(index as usize % 3),
        short: String::new(),
        interests: "Ждёт писем о походах. ".repeat(index as usize % 2),
        checked: (!index.is_multiple_of(5)).then(date),
    };
    for (size, grid) in [(Size::Regular, (2, 4)), (Size::Large, (1, 4))] {
        for edition in [SlipEdition::Desk, SlipEdition::TakeHome] {
            let print = |people: Vec<SlipPerson>| {
                make(&Sheets {
                    language: Language::Russian,
                    title: TITLE.to_owned(),
                    date: date(),
                    people,
                    edition,
                    size,
                    back: SlipBack::Blank,
                    copies: 1,
                    notices: "* Внесена в перечень, которого нет.".to_owned(),
                    correction: Correction::default(),
                })
            };
            let people = that_fit(slip, PEOPLE, print);
            let what = format!("slips, {size:?}, {edition:?}");
            stands(&what, &print(people).unwrap(), cut(210.0, 297.0, grid, 5.5));
        }
    }
}

#[test]
fn postcard_backs() {
    for (up, grid, paper) in [(Up::One, (1, 1), (148.0, 105.0)), (Up::Four, (2, 2), (297.0, 210.0))] {
        let print = |people: Vec<PostcardPerson>| {
            make(&Postcards {
                language: Language::Russian,
                title: TITLE.to_owned(),
                date: date(),
                people,
                sender: ["«Вечер писем»", "а/я 1, г. Энск,", "000000"].map(str::to_owned).to_vec(),
                sender_abroad: Vec::new(),
                up,
                other_side: OtherSide::Blank,
                stamp: CodeStamp::Printed,
                copies: 1,
                correction: Correction::default(),
            })
        };
        let card = |index| PostcardPerson { address: address(index) };
        let places = Places { size: (148.0, 105.0), ..cut(paper.0, paper.1, grid, 6.0) };
        let places = Places { pitch: (148.5, 105.0), ..places };
        stands("postcards", &print(that_fit(card, PEOPLE, print)).unwrap(), places);
    }
}

#[test]
fn envelopes_of_every_size() {
    for (format, (width, height)) in [
        (EnvelopeFormat::C6, (162.0, 114.0)),
        (EnvelopeFormat::Dl, (220.0, 110.0)),
        (EnvelopeFormat::C5, (229.0, 162.0)),
    ] {
        let print = |people: Vec<AddressBlock>| {
            make(&Envelopes {
                language: Language::Russian,
                title: TITLE.to_owned(),
                date: date(),
                people,
                sender: ["«Вечер писем»", "а/я 1, г. Энск, 000000"].map(str::to_owned).to_vec(),
                sender_abroad: Vec::new(),
                format,
                feed: Feed::LongEdge,
                stamp: CodeStamp::Printed,
                copies: 1,
                correction: Correction::default(),
            })
        };
        let people = that_fit(address, PEOPLE, print);
        stands(&format!("{format:?}"), &print(people).unwrap(), whole(width, height, 8.0));
    }
}

#[test]
fn labels_of_every_stock() {
    for (name, grid) in STOCK {
        let print = |people: Vec<AddressBlock>| {
            make(&Labels {
                language: Language::Russian,
                title: TITLE.to_owned(),
                date: date(),
                people,
                grid,
                start: 1,
                copies: 1,
                correction: Correction::default(),
            })
        };
        // What small labels refuse is most of the worst: they are asked for the rest.
        let bearable: Vec<AddressBlock> = (0..PEOPLE as u32)
            .map(address)
            .filter(|block| block.lines.concat().chars().count() < 110)
            .collect();
        let people = that_fit(|index| bearable[index as usize].clone(), PEOPLE, print);
        let (columns, rows) = (grid.columns, grid.rows);
        let (corner, pitch, size) = (grid.corner, grid.pitch, grid.label);
        let places = Places { columns, rows, corner, pitch, size, margin: grid.padding() };
        stands(name, &print(people).unwrap(), places);
    }
}

#[test]
fn table_cards() {
    let card = |index: u32| CardPerson {
        number: Number(index + 1),
        name: person(index),
        marks: if index.is_multiple_of(12) { "*".to_owned() } else { String::new() },
        born: "1970".parse().ok(),
        photo: (index % 4 == 1).then(|| Picture::jpeg(&picture::tests::file(480, 600)).unwrap()),
        facility: facility(index)[1].to_owned(),
        story: "Физик, двадцать лет преподавал оптику. ".repeat(1 + index as usize % 5),
        interests: "ждёт писем о походах. ".repeat(index as usize % 3),
        articles: "ст. 999.9 ч. 2 УК, ст. 998 ч. 1".to_owned(),
        term: "7 лет колонии".to_owned(),
        held_since: Some(date()),
    };
    for case in [CaseTold::Nothing, CaseTold::Line, CaseTold::Detail] {
        let print = |people: Vec<CardPerson>| {
            make(&Cards {
                language: Language::Russian,
                title: TITLE.to_owned(),
                date: date(),
                people,
                case,
                copies: 1,
                notices: "* Внесена в перечень, которого нет.".to_owned(),
                correction: Correction::default(),
            })
        };
        let people = that_fit(card, PEOPLE, print);
        stands("cards", &print(people).unwrap(), cut(210.0, 297.0, (1, 2), 11.0));
    }
}

#[test]
fn lists_and_tallies() {
    let row = |index: u32| ListRow {
        number: Number(index + 1),
        name: person(index),
        birth_year: Some(1970),
        marks: "*".repeat(index as usize % 3),
        facility: facility(index)[1].to_owned(),
        place: facility(index)[1].to_owned(),
        who: "физик, двадцать лет преподавал оптику, любит Стругацких".to_owned(),
        theme: ["учёные", ""][index as usize % 2].to_owned(),
        letters: (!index.is_multiple_of(4)).then_some(index * 37 % 1_000),
    };
    let boxes = |index: u32| TallyPerson {
        number: Number(index + 1),
        name: person(index),
        marks: String::new(),
        facility: facility(index)[1].to_owned(),
    };
    for size in [Size::Regular, Size::Large] {
        for order in [ListOrder::Number, ListOrder::Surname, ListOrder::Facility, ListOrder::Theme] {
            let rows = |rows: Vec<ListRow>| {
                make(&ListDocument {
                    language: Language::Russian,
                    title: TITLE.to_owned(),
                    date: date(),
                    place: "Открытое пространство".to_owned(),
                    as_of: NaiveTime::from_hms_opt(19, 30, 0),
                    order,
                    size,
                    rows,
                    notices: "* Внесена в перечень, которого нет.".to_owned(),
                    correction: Correction::default(),
                })
            };
            let all = that_fit(row, PEOPLE, rows);
            stands(&format!("list, {size:?}, {order:?}"), &rows(all).unwrap(), whole(210.0, 297.0, 10.0));
        }
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
        let people = that_fit(boxes, PEOPLE, print);
        stands(&format!("tally, {size:?}"), &print(people).unwrap(), whole(210.0, 297.0, 10.0));
    }
}

#[test]
fn posters_for_the_wall() {
    let waiting = |index: u32| PosterPerson {
        number: Number(index + 1),
        name: person(index),
        marks: String::new(),
        who: "физик, двадцать лет преподавал оптику".to_owned(),
    };
    for (paper, width, height) in [(PosterPaper::A4, 210.0, 297.0), (PosterPaper::A3, 297.0, 420.0)] {
        for count in [1, 3, 9, 40, PEOPLE] {
            let as_of = NaiveTime::from_hms_opt(19, 30, 0).unwrap();
            let print = |people: Vec<PosterPerson>| {
                make(&Poster {
                    language: Language::Russian,
                    title: TITLE.to_owned(),
                    date: date(),
                    paper,
                    message: PosterMessage::Waiting { as_of, people },
                    notices: String::new(),
                    correction: Correction::default(),
                })
            };
            let people = that_fit(waiting, count, print);
            stands(&format!("{paper:?}, {count}"), &print(people).unwrap(), whole(width, height, 8.0));
        }
    }
}

#[test]
fn piles_and_registers() {
    let pile = |index: u32| Pile {
        number: index + 1,
        facility: facility(index)[1].to_owned(),
        full: facility(index)[0].to_owned(),
        people: (0..index % 60 + 3)
            .map(|number| PilePerson {
                number: Number(number + 1),
                name: person(number + index),
                letters: Some(number * 13 % 200),
            })
            .collect(),
    };
    let all = Piles {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(),
        piles: (0..UNLIKE).map(pile).collect(),
        correction: Correction::default(),
    };
    stands("piles", &make(&all).unwrap(), cut(297.0, 210.0, (2, 2), 5.5));
    for mail in [Mail::Ordinary, Mail::Registered] {
        let posted = |index: u32| RegisterPerson {
            address: address(index),
            letters: ByKind { letter: 1 + index % 3, postcard: index % 2, handmade: 0 },
        };
        let print = |people: Vec<RegisterPerson>| {
            make(&Register {
                sender: Vec::new(),
                language: Language::Russian,
                title: TITLE.to_owned(),
                date: date(),
                mail,
                people,
                correction: Correction::default(),
            })
        };
        let people = that_fit(posted, PEOPLE, print);
        stands(&format!("register, {mail:?}"), &print(people).unwrap(), whole(297.0, 210.0, 9.0));
    }
}
