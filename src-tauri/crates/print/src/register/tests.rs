//! A line for everything that is posted, and room for the post office's hand.

use letterdesk_cast::PEOPLE;

use super::*;
use crate::{printable::make, readback};

fn person(letter: u32, postcard: u32) -> RegisterPerson {
    let address = PEOPLE[0].address();
    RegisterPerson { address, letters: ByKind { letter, postcard, ..ByKind::default() } }
}

fn job(posting: Posting, people: Vec<RegisterPerson>) -> Register {
    Register {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        sender: vec!["«Вечер писем»".to_owned(), "а/я 1, г. Энск, 000000".to_owned()],
        posting,
        people,
        correction: Correction::default(),
    }
}

fn read(posting: Posting, people: Vec<RegisterPerson>) -> Vec<readback::Page> {
    readback::pages(&make(&job(posting, people)).unwrap().bytes)
}

#[test]
fn the_sender_stands_above_or_is_written_in() {
    let known = "Отправитель: «Вечер писем», а/я 1, г. Энск, 000000";
    assert_eq!(read(Posting::Registered, vec![person(1, 0)])[0].find("Отправитель:").text, known);
    let nobody = Register { sender: Vec::new(), ..job(Posting::Registered, vec![person(1, 0)]) };
    let page = readback::pages(&make(&nobody).unwrap().bytes).remove(0);
    let (label, start) = (page.find("Отправитель:"), LEFT + 2.0);
    let is_line = |stroke: &&Vec<(f32, f32)>| {
        stroke.len() == 2 && (stroke[1].0 - stroke[0].0 - SENDER_LINE).abs() < 0.1
    };
    let line = page.strokes.iter().find(is_line).expect("a line to write on");
    assert!((line[0].0 - start - label.width).abs() < 0.1 && (line[0].1 - label.y - 0.6).abs() < 0.1);
}

#[test]
fn ordinary_mail_has_a_line_a_kind_with_how_many() {
    let pages = read(Posting::Ordinary, vec![person(3, 2), person(0, 0), person(1, 0)]);
    let page = &pages[0];
    assert!(page.width > page.height, "it lies");
    let names = page.texts.iter().filter(|text| text.text.starts_with("Окуневу-Бархатному")).count();
    assert_eq!(names, 3, "somebody without letters has no line");
    let text = page.text();
    for part in ["4 письма, 2 открытки", "1970 г. р.", "ул. Примерная, д. 1, г. Энск", "000001"]
    {
        assert!(text.replace('\n', " ").contains(part), "{part} in\n{text}");
    }
    assert!(page.rectangles.is_empty());
}

#[test]
fn registered_mail_has_a_line_an_item_with_boxes_for_fourteen_digits() {
    let page = &read(Posting::Registered, vec![person(3, 2)])[0];
    assert_eq!(page.rectangles.len(), 5 * DIGITS);
    let right = page.rectangles.iter().map(|one| one.x + one.width).fold(0.0, f32::max);
    assert!(right <= page.width - LEFT + 0.1);
}

#[test]
fn a_long_register_goes_over_pages_and_ends_with_the_hand_over() {
    for posting in [Posting::Ordinary, Posting::Registered] {
        let pages = read(posting, (0..60).map(|_| person(1, 1)).collect());
        assert!(pages.len() > 2);
        for page in &pages {
            page.find("Кому");
            let lowest = page.texts.iter().map(|text| text.y).fold(0.0, f32::max);
            assert!(lowest <= page.height - 10.0, "{lowest}");
        }
        pages.last().unwrap().find("Подпись");
    }
}

/// What stands above the rows; returns where they begin.
#[track_caller]
fn above_the_rows(page: &readback::Page, title: &str, columns: &[Column]) -> f32 {
    let right = page.width - LEFT;
    let set = |words: &str, y, style| readback::block(words, page.lines_of(words), (LEFT, y), style);
    let said = |id: &str| letterdesk_words::text(Language::Russian, id, &[]);
    let y = set(&said(title), flow::TOP, Style::new(Face::SerifBold, 20.0, 1.15)) + UNDER_TITLE;
    let y = set("Вечер писем учёным · 29 января 2026 · 2 письма", y, SUBTITLE);
    let y = set("Отправитель: «Вечер писем», а/я 1, г. Энск, 000000", y, SUBTITLE) + UNDER_SUBTITLE;
    for (id, left, _) in columns {
        let head = page.find(&said(id));
        readback::stand(id, &[(head.x, *left), (head.y, y + HEAD.baseline())]);
    }
    let rows = y + HEAD.line_height() + UNDER_HEAD;
    page.assert_rule("heads", (LEFT, rows), (right, rows));
    rows
}

/// A row whose name and place are so many lines long stands at a y; returns the y below it.
#[track_caller]
fn row_stands(page: &readback::Page, what: &str, y: f32, columns: &[Column]) -> f32 {
    let row = page.part((0.0, y), (page.width, 30.0));
    let (top, baseline) = (PADDING, PADDING + NAME.baseline());
    let name = row.lines_of("Окуневу-Бархатному Лаврентию Капитоновичу, 1970 г. р.");
    let start = row.texts.iter().position(|text| text.text.starts_with("ФКУ")).unwrap();
    let place: Vec<_> =
        row.texts.iter().skip(start).take_while(|text| text.text != "письмо").cloned().collect();
    readback::block(what, name, (columns[1].1, top), NAME);
    readback::block(what, &place, (columns[2].1, baseline - CELL.baseline()), CELL);
    let (kind, number) = (row.find("письмо"), &row.texts[0]);
    let lengths =
        [(kind.x, columns[3].1), (kind.y, baseline), (number.x, columns[0].1), (number.y, baseline)];
    readback::stand(what, &lengths);
    let name = name.len() as f32 * NAME.line_height();
    let height = name.max(place.len() as f32 * CELL.line_height()).max(DIGIT.1) + 2.0 * PADDING;
    page.assert_rule(what, (LEFT, y + height), (page.width - LEFT, y + height));
    y + height
}

#[test]
fn every_row_of_ordinary_mail_stands_at_its_constant() {
    let page = &read(Posting::Ordinary, vec![person(1, 0); 2])[0];
    let mut y = above_the_rows(page, "paper-register-title", &ORDINARY);
    for row in 0..2 {
        let what = format!("row {row}");
        let shown = page.part((0.0, y), (page.width, 30.0));
        let quantity = shown.texts.iter().find(|text| text.x > ORDINARY[4].1 - 1.0).unwrap();
        readback::stand(&what, &[(quantity.x, ORDINARY[4].1), (quantity.y, PADDING + NAME.baseline())]);
        y = row_stands(page, &what, y, &ORDINARY);
    }
    ends_with_the_hand_over(page, y);
}

#[test]
fn every_row_box_and_line_of_registered_mail_stands_at_its_constant() {
    let page = &read(Posting::Registered, vec![person(1, 0); 2])[0];
    let mut y = above_the_rows(page, "paper-register-title-registered", &REGISTERED);
    for row in 0..2 {
        let (what, top) = (format!("row {row}"), y + PADDING);
        let (weight, id) = (REGISTERED[4].1, REGISTERED[5].1);
        page.assert_rule(&what, (weight, top + DIGIT.1), (weight + WEIGHT, top + DIGIT.1));
        for (place, digit) in page.rectangles.iter().skip(row * DIGITS).take(DIGITS).enumerate() {
            let left = id + DIGIT.0 * place as f32;
            let lengths = [(digit.x, left), (digit.y, top), (digit.width, DIGIT.0), (digit.height, DIGIT.1)];
            readback::stand(&format!("{what}, box {place}"), &lengths);
        }
        y = row_stands(page, &what, y, &REGISTERED);
    }
    ends_with_the_hand_over(page, y);
}

/// The sum, and the three lines to be filled in under it.
#[track_caller]
fn ends_with_the_hand_over(page: &readback::Page, y: f32) {
    let sum = page.lines_of("Всего: 2 письма");
    let baseline = readback::block("sum", sum, (LEFT, y + ABOVE_TOTAL), NAME) + HAND_OVER_BASELINE;
    let ids = ["paper-register-office", "paper-register-date", "paper-register-signature"];
    for (index, id) in ids.into_iter().enumerate() {
        let word = letterdesk_words::text(Language::Russian, id, &[]);
        let word = page.texts.iter().rfind(|text| text.text == word).unwrap();
        let x = LEFT + index as f32 * HAND_OVER_PITCH;
        readback::stand(id, &[(word.x, x), (word.y, baseline)]);
        let (start, end) = (x + word.width + BEHIND_WORD, x + HAND_OVER_PITCH - BEFORE_WORD);
        page.assert_rule(id, (start, baseline + UNDER_WORD), (end, baseline + UNDER_WORD));
    }
}
