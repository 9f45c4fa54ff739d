//! Every paper of an invented evening: what is looked at, kept as pictures and read back.

mod people;

use chrono::{NaiveDate, NaiveTime};
use letterdesk_model::{
    address::AddressBlock,
    closing::Taken,
    evening::{ByKind, Kind},
    id::Number,
    name,
    prisoner::RoomSight,
    sentence::{self, Recipients},
    slip_code::SlipCode,
};
use letterdesk_print::{
    self as print, Calibration, CardFormat, CardPerson, Cards, CaseTold, CodeStamp, Correction, Document,
    DuplexProof, Edition, EnvelopeFormat, Envelopes, Feed, Flip, LabelGrid, Labels, ListDocument, ListOrder,
    ListRow, OtherSide, Pile, PilePerson, Piles, PostcardPerson, Postcards, Poster, PosterContent,
    PosterFormat, PosterPerson, Posting, PrintError, PrintSize, Recounted, RecoveryCard, Register,
    RegisterPerson, ReportAmendment, ReportDifference, ReportDocument, ReportRow, RuleSet, Rules,
    RulesFormat, SlipBack, SlipPerson, Slips, Stock, Tally, TallyPerson, make,
};
use letterdesk_words::Language;

use super::picture::{DOTS, Picture};
use people::{
    FROM_ABROAD, FROM_RUSSIA, LANGUAGES, PEOPLE, SENDER, abroad, address, short, to_russia, with_index,
};

/// Every kind of paper, under the name of its file.
pub fn all() -> Vec<(String, Document)> {
    let mut all = Vec::new();
    let mut keep = |name: &str, document: Result<Document, PrintError>| {
        let document = document.unwrap_or_else(|error| panic!("{name}: {error}"));
        all.push((name.to_owned(), document));
    };
    mail(&mut keep);
    borders(&mut keep);
    room(&mut keep);
    languages(&mut keep);
    desk(&mut keep);
    all
}

/// The pages that are kept as pictures: the first of every paper, and the second where it is another kind.
pub fn pictures() -> Vec<(String, Picture)> {
    let pages = all().into_iter().flat_map(|(name, document)| {
        let second = name.contains("-back") || name.contains("-picture") || name.contains("proof");
        let second = second || name == "calibration-labels" || name == "register" || name == "report";
        let pages = if second { document.pages.min(2) } else { 1 };
        (0..pages).map(move |page| {
            let name = if page == 0 { name.clone() } else { format!("{name}-{}", page + 1) };
            (name, Picture::of_page(&document.bytes, page, DOTS))
        })
    });
    pages.collect()
}

type Keep<'a> = &'a mut dyn FnMut(&str, Result<Document, PrintError>);

/// What goes through the post, and what leads to it.
fn mail(keep: Keep<'_>) {
    for (format, name) in [(CardFormat::A6, "postcards"), (CardFormat::FourOnA4, "postcards-four")] {
        keep(name, make(&postcard_backs(format, CodeStamp::Printed)));
    }
    keep("postcards-no-stamp", make(&postcard_backs(CardFormat::A6, CodeStamp::Absent)));
    let other_side = OtherSide::Picture { picture: photo(), flip: Flip::ShortEdge };
    let pictures = Postcards { other_side, ..postcard_backs(CardFormat::FourOnA4, CodeStamp::Printed) };
    keep("postcards-picture", make(&pictures));
    for (name, flip) in [("proof-short", Flip::ShortEdge), ("proof-long", Flip::LongEdge)] {
        let (language, correction) = (Language::Russian, Correction::default());
        keep(
            name,
            make(&DuplexProof { language, date: date(29), format: CardFormat::FourOnA4, flip, correction }),
        );
    }
    for (name, start) in [("L7160", 1), ("3475", 5), ("105x57", 1), ("L7169", 1)] {
        keep(&format!("labels-{name}"), stickers(name, start).and_then(|job| make(&job)));
    }
    for (name, format) in [("c6", EnvelopeFormat::C6), ("dl", EnvelopeFormat::Dl), ("c5", EnvelopeFormat::C5)]
    {
        keep(&format!("envelopes-{name}"), make(&posted(format, Feed::LongEdge)));
    }
    keep("envelopes-turned", make(&posted(EnvelopeFormat::C6, Feed::ShortEdge)));
    for (name, posting) in [("register", Posting::Ordinary), ("register-registered", Posting::Registered)] {
        keep(name, make(&posted_letters(posting)));
    }
}

/// What leaves a country, and the digits of indexes.
fn borders(keep: Keep<'_>) {
    let leaving = [("abroad", abroad()), ("to-russia", to_russia())];
    for (name, address) in leaving {
        let people = vec![PostcardPerson { address: address.clone() }];
        let sender_abroad = if name == "abroad" { FROM_RUSSIA } else { FROM_ABROAD };
        let sender_abroad = sender_abroad.map(str::to_owned).to_vec();
        let card = postcard_backs(CardFormat::A6, CodeStamp::Printed);
        let card = Postcards { people, sender_abroad: sender_abroad.clone(), ..card };
        keep(&format!("postcards-{name}"), make(&card));
        let mail = posted(EnvelopeFormat::C6, Feed::LongEdge);
        let mail = Envelopes { people: vec![address], sender_abroad, ..mail };
        keep(&format!("envelopes-{name}"), make(&mail));
    }
    // Between them they have every digit.
    let indexes = ["102345", "678901", "246813", "579097"];
    let card = |(person, index): (&[&str; 8], &str)| PostcardPerson { address: with_index(person, index) };
    let people = PEOPLE.iter().zip(indexes).map(card).collect();
    let cards = Postcards { people, ..postcard_backs(CardFormat::FourOnA4, CodeStamp::Printed) };
    keep("postcards-indexes", make(&cards));
    let mail = posted(EnvelopeFormat::Dl, Feed::LongEdge);
    let people = vec![with_index(&LANGUAGES[1], "859043")];
    keep("envelopes-index", make(&Envelopes { people, ..mail }));
}

/// Names and texts of the country's many languages, and a slip to take home in Russian.
fn languages(keep: Keep<'_>) {
    keep("slips-home-russian", make(&slips(PrintSize::Regular, Edition::Public, Language::Russian)));
    let slip = |((number, person), index): ((u32, &[&str; 8]), &str)| SlipPerson {
        number: Number(number),
        code: SlipCode { evening: 4071, number: Number(number) }.digits(),
        address: with_index(person, index),
        marks: String::new(),
        story: person[6].to_owned(),
        short: String::new(),
        interests: person[7].to_owned(),
        checked: Some(date(21)),
    };
    let indexes = ["192837", "465708", "314159", "271828", "906542", "730615"];
    let people = (131..).zip(&LANGUAGES).zip(indexes).map(slip).collect();
    let slips = slips(PrintSize::Regular, Edition::Ours, Language::Russian);
    keep("slips-languages", make(&Slips { people, ..slips }));
}

/// What guests read.
fn room(keep: Keep<'_>) {
    for (size, name) in [(PrintSize::Regular, "slips"), (PrintSize::Large, "slips-large")] {
        keep(name, make(&slips(size, Edition::Ours, Language::Russian)));
        keep(&format!("{name}-home"), make(&slips(size, Edition::Public, Language::English)));
        let rules = RuleSet::usual(Language::Russian);
        let back = SlipBack::Rules { rules, flip: Flip::LongEdge };
        let backed = Slips { back, ..slips(size, Edition::Ours, Language::Russian) };
        keep(&format!("{name}-back"), make(&backed));
    }
    for (name, case) in [("cards", CaseTold::Line), ("cards-detail", CaseTold::Detail)] {
        keep(name, make(&table(case)));
    }
    for (name, format, size, language) in [
        ("rules", RulesFormat::A4, PrintSize::Regular, Language::Russian),
        ("rules-large", RulesFormat::A4, PrintSize::Large, Language::Russian),
        ("rules-a5", RulesFormat::A5, PrintSize::Regular, Language::English),
    ] {
        keep(name, make(&how_to_write(format, size, language)));
    }
    for (name, size, order) in [
        ("list", PrintSize::Regular, ListOrder::Number),
        ("list-themes", PrintSize::Regular, ListOrder::Theme),
        ("list-large", PrintSize::Large, ListOrder::Surname),
    ] {
        keep(name, make(&line_up(size, order)));
    }
    for people in [0, 6, 24, 70] {
        keep(&format!("poster-waiting-{people}"), make(&waiting_poster(PosterFormat::A4, waiting(people))));
    }
    keep("poster-waiting-a3", make(&waiting_poster(PosterFormat::A3, waiting(31))));
    let total = PosterContent::Total { letters: 337, people: 77 };
    keep("poster-total", make(&on_the_wall(PosterFormat::A3, total)));
}

/// What stays with us.
fn desk(keep: Keep<'_>) {
    for (size, name) in [(PrintSize::Regular, "tally"), (PrintSize::Large, "tally-large")] {
        keep(name, make(&tally_of(size)));
    }
    keep("piles", make(&sorted()));
    keep("report", make(&closing(Edition::Ours, Language::Russian)));
    keep("report-public", make(&closing(Edition::Public, Language::English)));
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

/// Nobody's face, drawn with three shapes.
fn photo() -> print::Picture {
    print::Picture::jpeg(include_bytes!("face.jpg")).unwrap_or_else(|error| panic!("{error}"))
}

const TITLE: &str = "Вечер писем учёным";

fn how_to_write(format: RulesFormat, size: PrintSize, language: Language) -> Rules {
    let (rules, source) = (RuleSet::usual(language), String::new());
    Rules {
        language,
        date: date(29),
        rules,
        source,
        format,
        size,
        copies: 1,
        correction: Correction::default(),
    }
}

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, day).unwrap_or_default()
}

pub fn slips(size: PrintSize, edition: Edition, language: Language) -> Slips {
    let slip = |(index, person): (usize, &[&str; 8])| {
        let number = Number(if index == 5 { 12_345 } else { index as u32 * 11 + 1 });
        SlipPerson {
            number,
            code: SlipCode { evening: 4071, number }.digits(),
            address: address(person),
            marks: if index == 3 { "*".to_owned() } else { String::new() },
            story: person[6].to_owned(),
            short: String::new(),
            interests: person[7].to_owned(),
            checked: (index != 6).then(|| date(21)),
        }
    };
    Slips {
        language,
        title: TITLE.to_owned(),
        date: date(29),
        people: PEOPLE.iter().enumerate().map(slip).collect(),
        edition,
        size,
        back: SlipBack::Blank,
        copies: 1,
        notices: "* Внесена в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}

pub fn postcard_backs(format: CardFormat, stamp: CodeStamp) -> Postcards {
    Postcards {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        people: PEOPLE.iter().map(|person| PostcardPerson { address: address(person) }).collect(),
        sender: SENDER.map(str::to_owned).to_vec(),
        sender_abroad: Vec::new(),
        format,
        other_side: OtherSide::Blank,
        stamp,
        copies: 1,
        correction: Correction::default(),
    }
}

pub fn stickers(stock: &str, start: u32) -> Result<Labels, PrintError> {
    Ok(Labels {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        // The third address is one that small labels refuse.
        people: PEOPLE[..2].iter().chain(&PEOPLE[3..]).map(address).collect(),
        grid: LabelGrid::named(stock).ok_or(PrintError::BadGrid)?,
        start,
        copies: 1,
        correction: Correction::default(),
    })
}

pub fn posted(format: EnvelopeFormat, feed: Feed) -> Envelopes {
    let mut people: Vec<AddressBlock> = PEOPLE.iter().map(address).collect();
    people.push(abroad());
    Envelopes {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        people,
        sender: SENDER.map(str::to_owned).to_vec(),
        sender_abroad: FROM_RUSSIA.map(str::to_owned).to_vec(),
        format,
        feed,
        stamp: CodeStamp::Printed,
        copies: 1,
        correction: Correction::default(),
    }
}

pub fn table(case: CaseTold) -> Cards {
    let card = |(index, person): (usize, &[&str; 8])| CardPerson {
        number: Number(index as u32 * 11 + 1),
        name: name::split(person[1]),
        marks: if index == 3 { "*".to_owned() } else { String::new() },
        born: person[2].parse().ok(),
        photo: (index % 3 == 0).then(photo),
        facility: short(person),
        story: person[6].to_owned()
            + "; в соавторстве — полная история описаний радуги".repeat(index % 4 * 2).as_str(),
        interests: person[7].to_owned(),
        articles: "ст. 999.9 ч. 2 УК".to_owned(),
        term: "7 лет колонии".to_owned(),
        held_since: Some(date(12)),
    };
    Cards {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        people: PEOPLE.iter().enumerate().map(card).collect(),
        case,
        copies: 1,
        notices: "* Внесена в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}

pub fn line_up(size: PrintSize, order: ListOrder) -> ListDocument {
    let row = |number: u32| {
        let person = PEOPLE[number as usize % PEOPLE.len()];
        ListRow {
            number: Number(number),
            name: name::split(person[1]),
            birth_year: person[2].parse().ok(),
            marks: if number.is_multiple_of(12) { "*".to_owned() } else { String::new() },
            facility: short(&person),
            place: short(&person),
            who: person[6].to_lowercase(),
            theme: ["учёные", "врачи", ""][number as usize % 3].to_owned(),
            letters: (!number.is_multiple_of(10)).then_some(number * 7 % 13),
        }
    };
    ListDocument {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        place: "Открытое пространство".to_owned(),
        as_of: NaiveTime::from_hms_opt(19, 30, 0),
        order,
        size,
        rows: (1..=77).map(row).collect(),
        notices: "* Внесена в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}

pub fn tally_of(size: PrintSize) -> Tally {
    let row = |number: u32| {
        let person = PEOPLE[number as usize % PEOPLE.len()];
        let marks = if number.is_multiple_of(12) { "*".to_owned() } else { String::new() };
        let (name, facility) = (name::split(person[1]), short(&person));
        TallyPerson { number: Number(number), name, marks, facility }
    };
    let people = (1..=77).map(row).collect();
    let (title, correction) = (TITLE.to_owned(), Correction::default());
    Tally { language: Language::Russian, title, date: date(29), size, people, correction }
}

pub fn sorted() -> Piles {
    let pile = |(index, person): (usize, &[&str; 8])| Pile {
        number: index as u32 + 1,
        facility: short(person),
        full: person[3].to_owned(),
        people: (1..=(index as u32 * 5 % 27 + 1))
            .map(|number| PilePerson {
                number: Number(number * 9 + index as u32),
                name: name::split(PEOPLE[(number as usize + index) % PEOPLE.len()][1]),
                letters: (index != 2).then_some(number % 7),
            })
            .collect(),
    };
    Piles {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        piles: PEOPLE.iter().enumerate().map(pile).collect(),
        correction: Correction::default(),
    }
}

pub fn posted_letters(posting: Posting) -> Register {
    let person = |(index, person): (usize, &[&str; 8])| RegisterPerson {
        address: address(person),
        letters: ByKind { letter: 1 + index as u32 % 3, postcard: index as u32 % 2, handmade: 0 },
    };
    let people = PEOPLE.iter().cycle().take(24).enumerate().map(person).collect();
    let (title, correction) = (TITLE.to_owned(), Correction::default());
    Register {
        language: Language::Russian,
        title,
        date: date(29),
        sender: SENDER.map(str::to_owned).to_vec(),
        posting,
        people,
        correction,
    }
}

pub fn waiting(people: u32) -> Vec<PosterPerson> {
    let person = |number: u32| {
        let person = PEOPLE[number as usize % PEOPLE.len()];
        PosterPerson {
            number: Number(number * 3),
            name: name::split(person[1]),
            marks: if number == 4 { "*".to_owned() } else { String::new() },
            who: person[6].to_lowercase(),
        }
    };
    (1..=people).map(person).collect()
}

pub fn waiting_poster(format: PosterFormat, people: Vec<PosterPerson>) -> Poster {
    let as_of = NaiveTime::from_hms_opt(19, 30, 0).unwrap_or_default();
    on_the_wall(format, PosterContent::Waiting { as_of, people })
}

fn on_the_wall(format: PosterFormat, message: PosterContent) -> Poster {
    Poster {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(29),
        format,
        message,
        notices: "* Внесён в перечень, которого нет.".to_owned(),
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
            name: name::split(person[1]),
            marks: if number.is_multiple_of(12) { "*".to_owned() } else { String::new() },
            facility: short(&person),
            place: short(&person),
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
            difference(12, "талон без письма", Taken::Recount),
            difference(5, "письмо нашли на столе", Taken::Ledger),
        ],
        amendments: vec![ReportAmendment {
            date: NaiveDate::from_ymd_opt(2026, 2, 2).unwrap_or_default(),
            number: Number(12),
            n: -1,
            reason: "открытка осталась у гостя".to_owned(),
        }],
        head: "k3v7q2m9ab".to_owned(),
        entries: 412,
        notices: "* Внесена в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}
