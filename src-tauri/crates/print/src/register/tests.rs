//! A line for everything that is posted, and room for the post office's hand.

use letterdesk_model::address::Recipient;

use super::*;
use crate::{making::make, reading};

fn person(letter: u32, postcard: u32) -> RegisterPerson {
    let address = AddressBlock {
        recipient: Recipient::Dative("Окуневу-Бархатному Лаврентию Капитоновичу".to_owned()),
        birth_year: Some(1970),
        lines: vec![
            "ФКУ СИЗО-99 УФСИН России по Энской области".to_owned(),
            "ул. Примерная, д. 1, г. Энск".to_owned(),
            "Энская обл.".to_owned(),
        ],
        postcode: "000001".to_owned(),
        country: String::new(),
    };
    RegisterPerson { address, letters: ByKind { letter, postcard, ..ByKind::default() } }
}

fn job(mail: Mail, people: Vec<RegisterPerson>) -> Register {
    Register {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        sender: vec!["«Вечер писем»".to_owned(), "а/я 1, г. Энск, 000000".to_owned()],
        mail,
        people,
        correction: Correction::default(),
    }
}

fn read(mail: Mail, people: Vec<RegisterPerson>) -> Vec<reading::Page> {
    reading::pages(&make(&job(mail, people)).unwrap().bytes)
}

#[test]
fn the_sender_stands_above_or_is_written_in() {
    let known = "Отправитель: «Вечер писем», а/я 1, г. Энск, 000000";
    assert_eq!(read(Mail::Registered, vec![person(1, 0)])[0].find("Отправитель:").text, known);
    let nobody = Register { sender: Vec::new(), ..job(Mail::Registered, vec![person(1, 0)]) };
    let page = reading::pages(&make(&nobody).unwrap().bytes).remove(0);
    let (label, start) = (page.find("Отправитель:"), LEFT + 2.0);
    let is_line = |stroke: &&Vec<(f32, f32)>| {
        stroke.len() == 2 && (stroke[1].0 - stroke[0].0 - SENDER_LINE).abs() < 0.1
    };
    let line = page.strokes.iter().find(is_line).expect("a line to write on");
    assert!((line[0].0 - start - label.width).abs() < 0.1 && (line[0].1 - label.y - 0.6).abs() < 0.1);
}

#[test]
fn ordinary_mail_has_a_line_a_kind_with_how_many() {
    let pages = read(Mail::Ordinary, vec![person(3, 2), person(0, 0), person(1, 0)]);
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
    let page = &read(Mail::Registered, vec![person(3, 2)])[0];
    assert_eq!(page.rectangles.len(), 5 * DIGITS);
    let right = page.rectangles.iter().map(|one| one.x + one.width).fold(0.0, f32::max);
    assert!(right <= page.width - LEFT + 0.1);
}

#[test]
fn a_long_register_goes_over_pages_and_ends_with_the_hand_over() {
    for mail in [Mail::Ordinary, Mail::Registered] {
        let pages = read(mail, (0..60).map(|_| person(1, 1)).collect());
        assert!(pages.len() > 2);
        for page in &pages {
            page.find("Кому");
            let lowest = page.texts.iter().map(|text| text.y).fold(0.0, f32::max);
            assert!(lowest <= page.height - 10.0, "{lowest}");
        }
        pages.last().unwrap().find("Подпись");
    }
}

#[test]
fn every_column_of_the_register_stands_at_its_constant() {
    for (mail, columns) in [(Mail::Ordinary, &ORDINARY[..]), (Mail::Registered, &REGISTERED[..])] {
        let page = &read(mail, vec![person(1, 0)])[0];
        let named = [("Кому", "Окуневу"), ("Куда", "ФКУ"), ("Вид", "письмо")];
        for ((head, cell), (_, left, _)) in named.iter().zip(&columns[1..]) {
            let lengths = [(page.find(head).x, *left), (page.find(cell).x, *left)];
            reading::stand(&format!("{mail:?}, {head}"), &lengths);
        }
        for (place, digit) in page.rectangles.iter().enumerate() {
            let left = REGISTERED[5].1 + DIGIT.0 * place as f32;
            let lengths = [(digit.x, left), (digit.width, DIGIT.0), (digit.height, DIGIT.1)];
            reading::stand(&format!("{mail:?}, box {place}"), &lengths);
        }
    }
}
