//! What goes through the post or helps it there: slips, postcards, envelopes, labels.

use letterdesk_cast::extremes::{DISTINCT, across_the_border, address};
use letterdesk_model::{address::AddressBlock, id::Number, slip_code::SlipCode};
use letterdesk_words::Language;

use super::{
    NOBODY, NOTICE, PEOPLE, STORY, TITLE, all_but, date, number,
    refused::{
        Recipients::{Everybody, These},
        Refused,
    },
    standing::{Frames, Layout, Place, anything, grid, inside, stands},
    that_fit,
};
use crate::{font::Face, page::Turn, readback::Text, *};

/// A return address that is long, and one for abroad.
pub(super) fn senders() -> [Vec<String>; 2] {
    let at_home = [
        "Общество любителей переписки «Примерный конверт»",
        "ул. Несуществующего Академика Примерова, д. 144, стр. 5, кв. 12",
        "г. Верхнее Выдумкино, Энская область, 000000",
    ];
    let abroad = ["Society of Letter Writers “Example Envelope”", "P.O. Box 1, Ensk, 000000, RUSSIA"];
    [at_home.map(str::to_owned).to_vec(), abroad.map(str::to_owned).to_vec()]
}

/// A return address is set in another voice than the recipient's.
fn of_the_sender(text: &Text) -> bool {
    text.face == Face::Sans
}

fn of_the_recipient(text: &Text) -> bool {
    !of_the_sender(text)
}

fn slip(index: u32) -> SlipPerson {
    SlipPerson {
        number: number(index),
        code: SlipCode { evening: 4071, number: Number(index + 1) }.digits(),
        address: address(index),
        called: String::new(),
        place: String::new(),
        marks: if index.is_multiple_of(12) { "*".to_owned() } else { String::new() },
        story: STORY.repeat(index as usize % 3),
        short: "физик".to_owned(),
        interests: "Ждёт писем о походах. ".repeat(index as usize % 2),
        checked: (!index.is_multiple_of(5)).then(date),
    }
}

fn slip_job(people: Vec<SlipPerson>) -> Slips {
    Slips {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(),
        people,
        edition: Edition::Ours,
        cut: CutOrder::Sheets,
        size: PrintSize::Regular,
        back: SlipBack::Blank,
        copies: 1,
        notices: NOTICE.to_owned(),
        correction: Correction::default(),
    }
}

/// Whom a slip has too few lines for: nine in its letters of 12.5 points, and ten of 18 points in large print.
const REFUSED_BY_A_SLIP: Refused = &[
    ("long street", These(&["Краснопримерн", "Подъяблонскому"])),
    ("prison", Everybody),
    ("prisons", Everybody),
    ("hospital", Everybody),
    ("isolator", These(&["Краснопримерн", "Подъяблонскому"])),
    ("eight lines", Everybody),
];
const REFUSED_IN_LARGE_PRINT: Refused = &[
    ("prison", These(&["Окуневу", "Краснопримерн", "Әмирову", "Ҡыпсаҡову", "Подъяблонскому", "Йодщуркиной"])),
    ("prisons", Everybody),
    ("hospital", These(&["Окуневу", "Краснопримерн", "Ҡыпсаҡову", "Подъяблонскому", "Йодщуркиной"])),
    ("isolator", These(&["Краснопримерн"])),
    ("eight lines", These(&["Окуневу", "Краснопримерн", "Ҡыпсаҡову", "Подъяблонскому", "Йодщуркиной"])),
];

const SLIPS: [(PrintSize, (u32, u32)); 2] = [(PrintSize::Regular, (2, 4)), (PrintSize::Large, (1, 3))];

#[test]
fn slips() {
    for (size, cut) in SLIPS {
        for edition in [Edition::Ours, Edition::Public] {
            let refused = match size {
                PrintSize::Regular => REFUSED_BY_A_SLIP,
                PrintSize::Large => REFUSED_IN_LARGE_PRINT,
            };
            let print = |people| make(&Slips { size, edition, ..slip_job(people) });
            let people = that_fit(slip, refused, print);
            let what = format!("slips, {size:?}, {edition:?}");
            stands(&what, &print(people).unwrap(), &Layout::cut((210.0, 297.0), cut, 5.5));
        }
    }
}

#[test]
fn slips_with_rules_on_their_backs() {
    for (size, cut) in SLIPS {
        for language in Language::ALL {
            for flip in [Flip::LongEdge, Flip::ShortEdge] {
                for ours in [RuleSet::usual, RuleSet::sending] {
                    let back = SlipBack::Rules { rules: ours(language), flip };
                    let people = all_but(REFUSED_BY_A_SLIP, slip)[..9].to_vec();
                    let document = make(&Slips { size, language, back, ..slip_job(people) }).unwrap();
                    let what = format!("backs, {size:?}, {language:?}, {flip:?}");
                    stands(&what, &document, &Layout::cut((210.0, 297.0), cut, 5.5));
                }
            }
        }
    }
}

fn postcards(people: Vec<AddressBlock>) -> Postcards {
    let [sender, sender_abroad] = senders();
    Postcards {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(),
        people: people.into_iter().map(|address| PostcardPerson { address }).collect(),
        sender,
        sender_abroad,
        format: CardFormat::A6,
        other_side: OtherSide::Blank,
        stamp: CodeStamp::Printed,
        copies: 1,
        correction: Correction::default(),
    }
}

const POSTCARDS: [(CardFormat, (u32, u32)); 2] = [(CardFormat::A6, (1, 1)), (CardFormat::FourOnA4, (2, 2))];

/// The sender beside the stamp field, the recipient under it and right of the message; the picture on the other side.
fn postcard(cards: (u32, u32), flip: Flip) -> Layout {
    let corners = || grid(cards, (0.0, 0.0), (148.5, 105.0));
    let places = corners().flat_map(|(x, y)| {
        let sender = Place { edges: [x + 75.0, y + 6.0, x + 101.0, y + 34.0], holds: of_the_sender };
        let recipient = Place { edges: [x + 75.0, y + 33.0, x + 142.0, y + 99.0], holds: of_the_recipient };
        [sender, recipient]
    });
    let width = if cards.0 == 1 { 148.0 } else { 297.0 };
    let height = 105.0 * cards.1 as f32;
    let pictures = corners().map(|(x, y)| {
        let behind = inside((width - x - 148.0, y), (148.0, 105.0), 6.0);
        let [left, top, right, bottom] = behind;
        match flip {
            Flip::ShortEdge => behind,
            Flip::LongEdge => [width - right, height - bottom, width - left, height - top],
        }
    });
    Layout::of(places.collect()).with_pictures(pictures.collect())
}

#[test]
fn postcard_backs() {
    for (format, cards) in POSTCARDS {
        for stamp in [CodeStamp::Printed, CodeStamp::Absent] {
            let print = |people| make(&Postcards { format, stamp, ..postcards(people) });
            that_fit(address, NOBODY, print);
            let people = all_but(NOBODY, address);
            let what = format!("postcards, {format:?}, {stamp:?}");
            stands(&what, &print(people).unwrap(), &postcard(cards, Flip::ShortEdge));
        }
    }
}

#[test]
fn postcards_with_pictures_behind_them() {
    for (format, cards) in POSTCARDS {
        for flip in [Flip::ShortEdge, Flip::LongEdge] {
            for (width, height) in [(1360, 930), (400, 900)] {
                let picture = Picture::jpeg(&picture::tests::file(width, height)).unwrap();
                let other_side = OtherSide::Picture { picture, flip, edge: PictureEdge::White };
                let people = all_but(NOBODY, address)[..5].to_vec();
                let document = make(&Postcards { format, other_side, ..postcards(people) }).unwrap();
                let what = format!("pictures, {format:?}, {flip:?}, {width} × {height}");
                stands(&what, &document, &postcard(cards, flip));
            }
        }
    }
}

#[test]
fn the_proof_of_a_printer_that_turns_paper() {
    for (format, cards) in POSTCARDS {
        for flip in [Flip::ShortEdge, Flip::LongEdge] {
            for language in Language::ALL {
                let correction = Correction::default();
                let document =
                    make(&DuplexProof { language, date: date(), format, flip, correction }).unwrap();
                // A card keeps to the left of its half of A4, and is behind itself on the other side.
                let pitch = if cards.0 == 1 { 148.0 } else { 148.5 };
                let places = grid(cards, (0.0, 0.0), (pitch, 105.0))
                    .map(|corner| Place { edges: inside(corner, (pitch, 105.0), 7.0), holds: anything });
                let layout = Layout::of(places.collect()).with_frames(Frames::HoldText);
                stands(&format!("proof, {format:?}, {flip:?}, {language:?}"), &document, &layout);
            }
        }
    }
}

fn envelopes(people: Vec<AddressBlock>) -> Envelopes {
    let [sender, sender_abroad] = senders();
    Envelopes {
        language: Language::Russian,
        title: TITLE.to_owned(),
        date: date(),
        people,
        sender,
        sender_abroad,
        format: EnvelopeFormat::C6,
        feed: Feed::LongEdge,
        stamp: CodeStamp::Printed,
        copies: 1,
        correction: Correction::default(),
    }
}

/// Each format's size, and the left edge of its address part.
const ENVELOPES: [(EnvelopeFormat, (f32, f32), f32); 3] = [
    (EnvelopeFormat::C6, (162.0, 114.0), 77.0),
    (EnvelopeFormat::Dl, (220.0, 110.0), 112.0),
    (EnvelopeFormat::C5, (229.0, 162.0), 116.0),
];

/// The sender above the code stamp and left of the recipient, who stands under the stamp field and the postmark's room.
fn envelope((width, height): (f32, f32), address: f32) -> Layout {
    Layout::of(vec![
        Place { edges: [8.0, 8.0, address, height - 29.0], holds: of_the_sender },
        Place { edges: [address, 36.0, width - 8.0, height - 8.0], holds: of_the_recipient },
    ])
}

#[test]
fn envelopes_of_every_size_and_however_they_go_in() {
    for (format, size, left) in ENVELOPES {
        for (feed, turn) in [
            (Feed::LongEdge, Turn::None),
            (Feed::ShortEdge, Turn::Clockwise),
            (Feed::ShortEdgeBack, Turn::CounterClockwise),
        ] {
            let print = |people| make(&Envelopes { format, feed, ..envelopes(people) });
            let mut people = that_fit(address, NOBODY, print);
            // All four hundred once; turned, everybody who is unlike the others.
            people.truncate(if turn == Turn::None { PEOPLE } else { DISTINCT as usize });
            let layout = envelope(size, left).turned(turn, size);
            stands(&format!("{format:?}, {feed:?}"), &print(people).unwrap(), &layout);
        }
    }
}

#[test]
fn mail_across_the_border() {
    let people: Vec<AddressBlock> = (0..30).map(across_the_border).collect();
    for (format, cards) in POSTCARDS {
        let people = all_but(NOBODY, across_the_border)[..30].to_vec();
        let document = make(&Postcards { format, ..postcards(people) }).unwrap();
        stands(&format!("postcards abroad, {format:?}"), &document, &postcard(cards, Flip::ShortEdge));
    }
    for (format, size, left) in ENVELOPES {
        let document = make(&Envelopes { format, ..envelopes(people.clone()) }).unwrap();
        stands(&format!("abroad, {format:?}"), &document, &envelope(size, left));
    }
    for (size, cut) in SLIPS {
        let slips = (0..20).map(|index| SlipPerson { address: across_the_border(index), ..slip(index) });
        let document = make(&Slips { size, ..slip_job(slips.collect()) }).unwrap();
        stands(&format!("slips abroad, {size:?}"), &document, &Layout::cut((210.0, 297.0), cut, 5.5));
    }
}

/// Whom a label has too few lines for: the name of a prison in full takes five to seven.
const REFUSED_BY_NINE_LINES: Refused = &[
    ("long street", These(&["Краснопримерн", "Подъяблонскому"])),
    ("prison", Everybody),
    ("prisons", Everybody),
    ("hospital", Everybody),
    ("isolator", These(&["Краснопримерн", "Подъяблонскому"])),
    ("eight lines", Everybody),
];
/// Whom a label of 36 mm, edge to edge, has too few lines for.
const REFUSED_BY_EIGHT_LINES: Refused = &[
    ("long street", Everybody),
    ("prison", Everybody),
    ("prisons", Everybody),
    ("hospital", Everybody),
    ("isolator", Everybody),
    ("eight lines", Everybody),
    ("republic", These(&["Краснопримерн"])),
];
/// The same one millimetre higher.
const REFUSED_BY_37_MM: Refused = &[
    ("long street", These(&["Окуневу", "Краснопримерн", "Ҡыпсаҡову", "Подъяблонскому", "Йодщуркиной"])),
    ("prison", Everybody),
    ("prisons", Everybody),
    ("hospital", Everybody),
    ("isolator", These(&["Окуневу", "Краснопримерн", "Ҡыпсаҡову", "Подъяблонскому", "Йодщуркиной"])),
    ("eight lines", Everybody),
];

/// Whom each stock is too small for. The large ones take everybody.
const REFUSED_BY: [(&str, Refused); 13] = [
    ("L7160", REFUSED_BY_NINE_LINES),
    (
        "L7161",
        &[
            ("prisons", These(&["Окуневу", "Краснопримерн", "Ҡыпсаҡову", "Подъяблонскому", "Йодщуркиной"])),
            ("eight lines", These(&["Краснопримерн", "Подъяблонскому"])),
        ],
    ),
    (
        "L7162",
        &[
            ("prison", These(&["Краснопримерн"])),
            ("prisons", These(&["Окуневу", "Краснопримерн"])),
            ("hospital", These(&["Краснопримерн"])),
            ("eight lines", These(&["Краснопримерн"])),
        ],
    ),
    ("L7163", &[("prisons", These(&["Краснопримерн"]))]),
    ("L7164", NOBODY),
    ("L7165", NOBODY),
    ("L7169", NOBODY),
    ("3474", REFUSED_BY_37_MM),
    ("3475", REFUSED_BY_EIGHT_LINES),
    ("4781", NOBODY),
    (
        "L4737",
        &[
            ("long street", Everybody),
            ("prison", Everybody),
            ("prisons", Everybody),
            ("hospital", Everybody),
            ("isolator", Everybody),
            ("eight lines", Everybody),
            ("republic", These(&["Краснопримерн", "Подъяблонскому"])),
        ],
    ),
    ("105x57", NOBODY),
    (
        "70x42.3",
        &[
            ("long street", These(&["Краснопримерн"])),
            ("prison", Everybody),
            ("prisons", Everybody),
            ("hospital", Everybody),
            ("isolator", These(&["Краснопримерн"])),
            ("eight lines", Everybody),
        ],
    ),
];

#[test]
fn labels_of_every_stock() {
    for (LabelStock { name, grid: stock }, (stock_of, refused)) in LABEL_STOCK.into_iter().zip(REFUSED_BY) {
        assert_eq!(name, stock_of);
        let print = |people: Vec<AddressBlock>| {
            make(&Labels {
                language: Language::Russian,
                title: TITLE.to_owned(),
                date: date(),
                people,
                grid: stock,
                start: 1,
                copies: 1,
                correction: Correction::default(),
            })
        };
        let mut people = that_fit(address, refused, print);
        // All four hundred once; on the other stocks everybody who is unlike the others.
        people.truncate(if name == "L7160" { PEOPLE } else { DISTINCT as usize });
        let pair = |(across, down): (u32, u32)| (across as f32 / 100.0, down as f32 / 100.0);
        let labels = grid((stock.columns, stock.rows), pair(stock.corner), pair(stock.pitch));
        let edges = labels.map(|corner| inside(corner, pair(stock.label), stock.padding()));
        let places = edges.map(|edges| Place { edges, holds: anything }).collect();
        stands(name, &print(people).unwrap(), &Layout::of(places));
    }
}
