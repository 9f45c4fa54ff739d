//! What an envelope shows, and where.

use letterdesk_cast::PEOPLE;
use letterdesk_model::address::Recipient;

use super::*;
use crate::{printable::make, readback, recipient};

/// The stamp field at the top right, with the postmark's room beside it.
const STAMP: (f32, f32) = (48.0, 33.0);
const FORMATS: [EnvelopeFormat; 3] = [EnvelopeFormat::C6, EnvelopeFormat::Dl, EnvelopeFormat::C5];

fn person() -> AddressBlock {
    PEOPLE[0].address()
}

fn abroad() -> AddressBlock {
    AddressBlock {
        recipient: Recipient::Latin("Okunev Lavrenty".to_owned()),
        lines: vec!["Example Prison".to_owned(), "1 Example Street".to_owned(), "1000 Ensk".to_owned()],
        postcode: String::new(),
        country: "Exampleland".to_owned(),
        abroad: true,
        ..person()
    }
}

fn job(format: EnvelopeFormat) -> Envelopes {
    Envelopes {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        people: vec![person()],
        sender: vec!["«Вечер писем»".to_owned(), "а/я 1, г. Энск, 000000".to_owned()],
        sender_abroad: vec!["Vecher pisem".to_owned(), "P.O. Box 1, Ensk".to_owned(), "RUSSIA".to_owned()],
        format,
        feed: Feed::LongEdge,
        stamp: CodeStamp::Printed,
        copies: 1,
        correction: Correction::default(),
    }
}

fn read(job: &Envelopes) -> Vec<readback::Page> {
    readback::pages(&make(job).unwrap().bytes)
}

fn near(value: f32, expected: f32) -> bool {
    (value - expected).abs() < 0.1
}

#[test]
fn an_envelope_is_a_page_of_its_true_size_with_sender_recipient_and_code_stamp_in_their_corners() {
    for (format, (width, height)) in FORMATS.into_iter().zip([(162.0, 114.0), (220.0, 110.0), (229.0, 162.0)])
    {
        let page = &read(&job(format))[0];
        assert!(near(page.width, width) && near(page.height, height), "{format:?}");
        let sender = page.find("Отправитель:");
        assert!(sender.x < 15.0 && sender.y < 20.0, "{sender:?}");
        let recipient: Vec<_> =
            page.texts.iter().skip_while(|text| !text.text.starts_with("Окуневу")).collect();
        for text in &recipient {
            assert!(text.x > width * 0.45 && text.y > height * 0.4 && text.y < height - MARGIN, "{text:?}");
            assert!(text.size >= 9.99);
        }
        let bars: Vec<_> = page.rectangles.iter().filter(|rectangle| rectangle.filled).collect();
        assert_eq!(bars.len(), 8, "{format:?}");
        assert!(near(bars[0].x, 8.0) && near(bars[0].y, height - 25.0), "{:?}", bars[0]);
    }
}

#[test]
fn nothing_reaches_into_the_stamp_field_not_even_the_longest_texts() {
    let mut job = job(EnvelopeFormat::C6);
    job.sender = vec![
        "Общество любителей переписки «Примерный конверт»".to_owned();
        3
    ];
    job.people[0].lines[1] =
        "ул. Несуществующего Академика Примерова, д. 144, стр. 5, с. Верхнее Выдумкино".to_owned();
    for format in FORMATS {
        let envelopes = Envelopes { format, ..job.clone() };
        let page = &read(&envelopes)[0];
        for text in page.texts.iter().filter(|text| text.y < STAMP.1 + 3.0) {
            // No letter of these faces is wider than its size.
            let widest = of(format).sender_box.width;
            assert!(text.x + widest <= page.width - STAMP.0, "{format:?}: {text:?}");
        }
    }
}

#[test]
fn nothing_but_what_the_post_needs_is_on_an_envelope() {
    let expected = [
        "Отправитель:",
        "«Вечер писем»",
        "а/я 1, г. Энск, 000000",
        "Окуневу-Бархатному",
        "Лаврентию Капитоновичу, 1970 г. р.",
        "ФКУ СИЗО-99 УФСИН России",
        "по Энской области",
        "ул. Примерная, д. 1, г. Энск,",
        "Энская область",
        "000001",
    ];
    let page = &read(&job(EnvelopeFormat::C6))[0];
    assert_eq!(page.text().lines().collect::<Vec<_>>(), expected);
}

#[test]
fn mail_abroad_is_in_latin_letters_with_the_country_last_and_no_code_stamp() {
    let job = Envelopes { people: vec![person(), abroad()], ..job(EnvelopeFormat::Dl) };
    let pages = read(&job);
    let lines: Vec<String> = pages[1].text().lines().map(str::to_owned).collect();
    assert_eq!(lines[..4], ["From:", "Vecher pisem", "P.O. Box 1, Ensk", "RUSSIA"]);
    assert_eq!(lines.last().unwrap(), "EXAMPLELAND");
    let cyrillic = |letter| ('\u{400}'..'\u{500}').contains(&letter);
    assert!(!pages[1].text().contains(cyrillic), "{lines:?}");
    assert!(pages[1].rectangles.is_empty() && pages[1].strokes.is_empty());
    assert_eq!(pages[0].rectangles.len(), 8, "the one beside it stays in the country");
}

#[test]
fn mail_from_abroad_keeps_the_letters_that_are_read_where_it_arrives() {
    let mut job = job(EnvelopeFormat::C6);
    job.people[0].country = "Russia".to_owned();
    let page = &read(&job)[0];
    assert!(page.text().contains("Лаврентию Капитоновичу, 1970 г. р."));
    assert!(page.text().ends_with("000001\nRUSSIA"), "{}", page.text());
    assert!(page.rectangles.is_empty(), "their zones need that strip");
}

#[test]
fn a_turned_envelope_is_the_same_envelope_turned() {
    let straight = &read(&job(EnvelopeFormat::C6))[0];
    for (feed, clockwise) in [(Feed::ShortEdge, true), (Feed::ShortEdgeBack, false)] {
        let turned = &read(&Envelopes { feed, ..job(EnvelopeFormat::C6) })[0];
        assert!(near(turned.width, 114.0) && near(turned.height, 162.0));
        assert_eq!(turned.text(), straight.text());
        for (before, after) in straight.texts.iter().zip(&turned.texts) {
            let (x, y) = if clockwise { (114.0 - before.y, before.x) } else { (before.y, 162.0 - before.x) };
            assert!(near(after.x, x) && near(after.y, y), "{before:?} {after:?}");
        }
    }
}

#[test]
fn the_printers_offset_follows_the_sheet_whichever_way_it_goes_in() {
    for feed in [Feed::LongEdge, Feed::ShortEdge, Feed::ShortEdgeBack] {
        let here = Envelopes { feed, ..job(EnvelopeFormat::C6) };
        let there = Envelopes { correction: Correction::shifted(1.5, -2.0), ..here.clone() };
        for (before, after) in read(&here)[0].texts.iter().zip(&read(&there)[0].texts) {
            assert!(near(after.x - before.x, 1.5) && near(after.y - before.y, -2.0), "{feed:?} {after:?}");
        }
    }
}

#[test]
fn a_sender_too_long_for_its_corner_is_refused() {
    let sender = vec![
        "Общество любителей переписки «Примерный конверт»".to_owned();
        12
    ];
    let error = make(&Envelopes { sender, ..job(EnvelopeFormat::C6) }).unwrap_err();
    assert!(matches!(error, PrintError::TooLong { field: crate::PaperField::Sender, .. }), "{error}");
}

#[test]
fn every_line_bar_and_digit_of_an_envelope_stands_at_its_constant() {
    for format in FORMATS {
        let geometry = of(format);
        let page = &read(&job(format))[0];
        let what = format!("{format:?}");
        let sender = page.lines_of("Отправитель: «Вечер писем» а/я 1, г. Энск, 000000");
        // The line that begins with a quotation mark hangs out a little.
        let hanging = crate::text::hanging(geometry.sender, &crate::clean::Clean::of_checked("«".to_owned()));
        let mut upright = sender.to_vec();
        upright[1].x += hanging;
        readback::block(&what, &upright, geometry.sender_at, geometry.sender);
        readback::address(&what, page, geometry.recipient_left, geometry.recipient_top, geometry.recipient);
        let top = geometry.paper.height - code_stamp::TOP_FROM_BOTTOM;
        let bars = page.rectangles.iter().filter(|rectangle| rectangle.filled);
        for (place, bar) in bars.enumerate() {
            // Seven bars and the start mark's second one.
            let (left, down, height) = match place {
                7 => (code_stamp::LEFT, 3.0, 1.0),
                _ => (code_stamp::LEFT + 9.0 * place as f32, 0.0, 2.0),
            };
            let bar = [(bar.x, left), (bar.y, top + down), (bar.width, 7.0), (bar.height, height)];
            readback::stand(&format!("{what}, bar {place}"), &bar);
        }
        // Five noughts and a one, each from the corner of its cell.
        for (place, digit) in page.strokes.iter().enumerate() {
            let corner = (code_stamp::LEFT + 9.0 * (place + 1) as f32 + 1.0, top + 4.0);
            let from = if place < 5 { corner } else { (corner.0, corner.1 + 5.0) };
            let last = if place < 5 { from } else { (corner.0 + 5.0, corner.1 + 10.0) };
            let end = digit[digit.len() - 1];
            let stroke = [(digit[0].0, from.0), (digit[0].1, from.1), (end.0, last.0), (end.1, last.1)];
            readback::stand(&format!("{what}, digit {place}"), &stroke);
        }
        assert_eq!((page.rectangles.len(), page.strokes.len()), (8, 6));
    }
}

#[test]
fn a_long_address_ends_at_its_lowest_line_and_begins_no_higher_than_it_may() {
    for format in FORMATS {
        let geometry = of(format);
        let mut job = job(format);
        job.people[0].lines[0] = "Федеральное казённое учреждение «Исправительная колония № 97 с особыми условиями \
                                  хозяйственной деятельности Главного управления Федеральной службы исполнения \
                                  наказаний по Республике Нигделандия»"
            .to_owned();
        let page = &read(&job)[0];
        let (name, index) = (page.find("Окуневу"), page.find("000001"));
        let bottom = index.y + recipient::INDEX.sized(index.size).line_height()
            - recipient::INDEX.sized(index.size).baseline();
        let top = name.y - recipient::NAME.sized(name.size).baseline();
        assert!(bottom <= geometry.paper.height - MARGIN + 0.1, "{format:?}: {bottom}");
        assert!(
            (geometry.recipient_highest - 0.1..geometry.recipient_top + 0.1).contains(&top),
            "{format:?}: {top}"
        );
        if top < geometry.recipient_top - 0.1 {
            readback::stand(&format!("{format:?}"), &[(bottom, geometry.paper.height - MARGIN)]);
        }
    }
}
