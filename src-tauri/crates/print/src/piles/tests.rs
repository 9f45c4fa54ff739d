//! What covers, bands and the sheet for stamps say, where it stands, and what happens to a pile that is longer than one.

use super::{covers::*, *};
use crate::{font::Face, printable::make, readback, text::Style};

fn pile(facility: &str, people: u32, letters: Option<u32>) -> Pile {
    let person = |number| PilePerson {
        number: Number(number),
        name: letterdesk_model::name::split("Окунев-Бархатный Лаврентий Капитонович"),
        letters: letters.map(|letter| ByKind { letter, postcard: letter + 1, handmade: 0 }),
    };
    Pile {
        number: 1,
        head: "Энск".to_owned(),
        postcode: "000001".to_owned(),
        facility: facility.to_owned(),
        full: "ФКУ СИЗО-99 УФСИН России по Энской области".to_owned(),
        abroad: false,
        people: (1..=people).map(person).collect(),
    }
}

fn job(piles: Vec<Pile>) -> Piles {
    Piles {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        sheet: PilesSheet::Covers,
        piles,
        correction: Correction::default(),
    }
}

fn read(piles: &Piles) -> Vec<readback::Page> {
    readback::pages(&make(piles).unwrap().bytes)
}

fn said(id: &str) -> String {
    letterdesk_words::text(Language::Russian, id, &[])
}

#[test]
fn a_cover_says_where_to_whose_how_many_of_each_kind_and_what_was_done() {
    let pages = read(&job(vec![pile("СИЗО-99", 3, Some(7)), Pile { number: 4, ..pile("ИК-77", 1, None) }]));
    assert_eq!(pages.len(), 1);
    let text = pages[0].text();
    for part in [
        "Стопка 1",
        "Энск",
        "000001",
        "СИЗО-99",
        "3 адресата · 21 письмо, 24 открытки",
        "Окунев-Бархатный Л. К.",
        "разобрано",
        "марки",
        "отправлено",
        "Стопка 4",
        "1 адресат",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
    let (first, second) = (pages[0].find("Стопка 1"), pages[0].find("Стопка 4"));
    assert!((second.x - first.x - COVER.width).abs() < 0.1 && (second.y - first.y).abs() < 0.1);
}

#[test]
fn a_pile_abroad_is_one_persons_and_one_of_own_addresses_says_so() {
    let abroad = Pile {
        head: "Adam Nowhere".to_owned(),
        postcode: "Нигде / Nowhere".to_owned(),
        facility: String::new(),
        full: String::new(),
        abroad: true,
        ..pile("", 1, Some(2))
    };
    let own = Pile { head: String::new(), postcode: String::new(), ..abroad.clone() };
    for sheet in [PilesSheet::Covers, PilesSheet::Bands] {
        let text = read(&Piles { sheet, ..job(vec![abroad.clone(), own.clone()]) })[0].text();
        for part in ["Adam Nowhere", "Нигде / Nowhere", "По своим адресам"] {
            assert!(text.contains(part), "{sheet:?}: {part} in\n{text}");
        }
    }
}

#[test]
fn a_long_pile_has_several_covers_with_one_sum_and_one_band() {
    let long = job(vec![pile("СИЗО-99", 45, Some(1))]);
    let page = &read(&long)[0];
    let texts = |start: &str| page.texts.iter().filter(|text| text.text.contains(start)).count();
    assert_eq!((texts("Стопка 1"), texts("45 адресатов · 45 писем, 90 открыток")), (3, 3));
    assert_eq!((texts("1 / 3"), texts("3 / 3")), (1, 1));
    assert_eq!(texts("Окунев"), 45);
    let band = read(&Piles { sheet: PilesSheet::Bands, ..long });
    assert_eq!(band[0].texts.iter().filter(|text| text.text.contains("Стопка 1")).count(), 1);
}

#[test]
fn nothing_leaves_its_cover() {
    for page in
        read(&job(vec![pile("ЕПКТ при ИК-77 Небывалого района", 20, None); 4]))
    {
        for text in &page.texts {
            let (x, y) = (text.x % COVER.width, text.y % COVER.height);
            let inside = (LEFT - 0.1..=RIGHT).contains(&x) && (TOP..=BOTTOM + 0.1).contains(&y);
            assert!(inside, "{text:?}");
        }
    }
}

#[test]
fn a_name_too_long_for_a_line_stands_there_whole() {
    let mut long = pile("СИЗО-99", 1, Some(1));
    long.people[0].name = letterdesk_model::name::split("Воскресенская-Рождественская Агния Апполинариевна");
    let text = read(&job(vec![long]))[0].text();
    assert!(
        text.replace('\n', " ").contains("Воскресенская-Рождественская А. А.")
            || text.replace('\n', "").contains("Воскресенская-Рождественская А. А."),
        "{text}"
    );
}

#[test]
fn without_anybody_there_is_nothing_to_print() {
    assert_eq!(make(&job(vec![])).unwrap_err(), PrintError::NoPeople);
}

#[test]
fn every_line_box_and_rule_of_a_cover_stands_at_its_constant() {
    // Two columns of eight and four; the first pile's letters are counted, the others' are filled in by hand.
    let piles = (0..4).map(|place| pile("СИЗО-99", 12, (place == 0).then_some(7))).collect();
    let page = &read(&job(piles))[0];
    for tick in [(0.0, 105.0), (292.0, 105.0)] {
        page.assert_rule("cut", tick, (tick.0 + 5.0, tick.1));
    }
    for place in 0..4_u8 {
        let what = format!("cover {place}");
        let corner = (f32::from(place % 2) * 148.5, f32::from(place / 2) * 105.0);
        let cover = page.part(corner, (148.5, 105.0));
        let set = |words: &str, x, y, style| readback::block(&what, cover.lines_of(words), (x, y), style);
        let number = cover.find("Стопка");
        readback::stand(&what, &[(number.x + number.width, RIGHT), (number.y, TOP + PILE.baseline())]);
        set("Энск", LEFT, TOP, HEAD);
        let (index, facility) = (cover.find("000001"), cover.find("СИЗО-99"));
        readback::stand(
            &what,
            &[
                (index.x, LEFT),
                (index.y, SECOND),
                (index.size, INDEX.size),
                (facility.x, LEFT + index.width + BEHIND_INDEX),
                (facility.y, SECOND),
                (facility.size, FACILITY.size),
            ],
        );
        set("ФКУ СИЗО-99 УФСИН России по Энской области", LEFT, FULL_TOP, FULL);
        cover.assert_rule(&what, (LEFT, RULE), (RIGHT, RULE));
        let (sum, foot) = (cover.find("12 адресатов"), cover.find("Вечер писем учёным · 29 января 2026"));
        readback::stand(&what, &[(sum.x, LEFT), (sum.y, SUM_BASELINE), (foot.x, LEFT), (foot.y, BOTTOM)]);
        let boxes: Vec<_> = cover.rectangles.iter().filter(|area| readback::near(area.width, TICK)).collect();
        assert_eq!(boxes.len(), 3);
        for (index, (area, id)) in boxes.iter().zip(DONE).enumerate() {
            let (left, word) = (LEFT + index as f32 * DONE_PITCH, cover.find(&said(id)));
            let top = DONE_BASELINE + TICK_UNDER - TICK;
            readback::stand(
                id,
                &[
                    (area.x, left),
                    (area.y, top),
                    (word.x, left + TICK + BESIDE_TICK),
                    (word.y, DONE_BASELINE),
                ],
            );
        }
        rows_stand(&cover, &what, place == 0);
    }
}

#[track_caller]
fn rows_stand(cover: &readback::Page, what: &str, is_counted: bool) {
    let names: Vec<_> = cover.texts.iter().filter(|text| text.text.starts_with("Окунев")).collect();
    assert_eq!(names.len(), 12);
    for (index, name) in names.iter().enumerate() {
        let (column, row) = (index / 8, index % 8);
        let left = LEFT + column as f32 * (COLUMN + GUTTER);
        let top = NAMES + row as f32 * ROW_HEIGHT;
        let baseline = top + ROW_HEIGHT / 2.0 + UNDER_MIDDLE;
        let number = (index + 1).to_string();
        let is_number = |text: &&readback::Text| {
            text.text == number && readback::near(text.x + text.width, left + NUMBER - BESIDE_NUMBER)
        };
        let number = cover.texts.iter().find(is_number).unwrap();
        let what = format!("{what}, row {index}");
        readback::stand(&what, &[(name.x, left + NUMBER), (number.y, baseline)]);
        cover.assert_rule(&what, (left, top + ROW_HEIGHT), (left + COLUMN, top + ROW_HEIGHT));
        for (right, figure) in kinds(left).into_iter().zip([Some("7"), Some("8"), None]) {
            let shown = cover
                .texts
                .iter()
                .find(|text| readback::near(text.x + text.width, right) && readback::near(text.y, baseline));
            match is_counted {
                true => assert_eq!(shown.map(|text| text.text.as_str()), figure, "{what}"),
                false => cover.assert_rule(&what, (right - BLANK, baseline), (right, baseline)),
            }
        }
        for (kind, right) in Kind::ALL.into_iter().zip(kinds(left)) {
            let head = cover.texts.iter().find(|text| {
                text.text == said(kind_head(kind)) && readback::near(text.x + text.width, right)
            });
            readback::stand(&what, &[(head.unwrap().y, KINDS_BASELINE)]);
        }
    }
}

#[test]
fn every_line_and_cut_of_a_band_stands_at_its_constant() {
    let piles: Vec<Pile> =
        (1..=6).map(|number| Pile { number, ..pile("СИЗО-99", 3, (number != 2).then_some(7)) }).collect();
    let pages = read(&Piles { sheet: PilesSheet::Bands, ..job(piles) });
    assert_eq!(pages.len(), 2, "five on a sheet");
    for cut in 1..=5_u8 {
        let y = f32::from(cut) * 50.0;
        pages[0].assert_rule("cut", (0.0, y), (5.0, y));
        pages[0].assert_rule("cut", (205.0, y), (210.0, y));
    }
    for place in 0..5_u8 {
        let band = pages[0].part((0.0, f32::from(place) * 50.0), (210.0, 50.0));
        let (head, index) = (band.find("Энск"), band.find("000001"));
        let (facility, sum) = (band.find("СИЗО-99"), band.find("Стопка"));
        readback::stand(
            &format!("band {place}"),
            &[
                (head.x, bands::LEFT),
                (head.y, bands::HEAD_BASELINE),
                (index.x + index.width, bands::RIGHT),
                (index.y, bands::HEAD_BASELINE),
                (facility.x, bands::LEFT),
                (facility.y, bands::FACILITY_BASELINE),
                (sum.x, bands::LEFT),
                (sum.y, bands::SUM_BASELINE),
            ],
        );
        if place == 1 {
            let (x, y) = (sum.x + sum.width + bands::BEHIND_SUM, bands::SUM_BASELINE + bands::UNDER_SUM);
            band.assert_rule("to write on", (x, y), (x + bands::BLANK, y));
        }
    }
}

#[test]
fn the_sheet_for_stamps_adds_up_envelopes_and_cards_by_destination() {
    let abroad = Pile { abroad: true, ..pile("", 1, Some(2)) };
    let all = Piles { sheet: PilesSheet::Postage, ..job(vec![pile("СИЗО-99", 3, Some(7)), abroad]) };
    let page = &read(&all)[0];
    let mut y = 0.0;
    for (word, count) in [
        ("Письма по стране", "21"),
        ("Открытки по стране", "24"),
        ("Письма за границу", "2"),
        ("Открытки за границу", "3"),
        ("Всего", "50"),
    ] {
        let word = page.find(word);
        let count =
            page.texts.iter().find(|text| text.text == count && readback::near(text.y, word.y)).unwrap();
        readback::stand(&word.text, &[(word.x, crate::flow::LEFT), (count.x + count.width, postage::COUNT)]);
        for (_, x) in postage::PRICES {
            page.assert_rule(&word.text, (x, word.y), (x + postage::PRICE, word.y));
        }
        assert!(y == 0.0 || readback::near(word.y - y, postage::ROW), "{} after {y}", word.y);
        y = word.y;
    }
    let text = page.text().replace('\n', " ");
    assert!(text.contains("Конвертов: 23, если каждое письмо в своём; 4, если"), "{text}");
    let by_hand = Piles { piles: vec![pile("СИЗО-99", 3, None)], ..all };
    let text = read(&by_hand)[0].text();
    assert!(!text.contains("Конвертов") && !text.contains("границу\n0"), "{text}");
    let title = read(&by_hand)[0].find("Конверты и марки").clone();
    readback::stand(
        "title",
        &[
            (title.x, crate::flow::LEFT),
            (title.y, crate::flow::TOP + Style::new(Face::SerifBold, 22.0, 1.15).baseline()),
        ],
    );
}
