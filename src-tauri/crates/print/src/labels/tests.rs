//! What a label shows, and where.

use letterdesk_cast::PEOPLE;
use letterdesk_model::address::Recipient;

use super::*;
use crate::{printable::make, readback};

fn person(name: &str) -> AddressBlock {
    AddressBlock { recipient: Recipient::Dative(name.to_owned()), ..PEOPLE[0].address() }
}

fn job(stock: &str, people: usize) -> Labels {
    Labels {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        people: vec![PEOPLE[0].address(); people],
        grid: LabelGrid::named(stock).unwrap(),
        start: 1,
        copies: 1,
        correction: Correction::default(),
    }
}

fn read(job: &Labels) -> Vec<readback::Page> {
    readback::pages(&make(job).unwrap().bytes)
}

#[test]
fn on_every_stock_an_address_stays_on_its_own_label() {
    for LabelStock { name, grid } in LABEL_STOCK {
        let (padding, sheet) = (grid.padding(), grid.per_sheet() as usize);
        let pages = read(&job(name, sheet));
        assert_eq!(pages.len(), 1, "{name}");
        let lines = pages[0].texts.len() / sheet;
        for (place, texts) in pages[0].texts.chunks(lines).enumerate() {
            let (x, y) = grid.corner_of(place as u32);
            let (top, bottom) = (y + padding, y + grid.label().1 - padding);
            for text in texts {
                assert!((text.x - x - padding).abs() < 0.05, "{name}, label {place}: {text:?}");
                assert!(text.y > top && text.y < bottom && text.size >= 7.99, "{name}: {text:?}");
            }
            assert_eq!(texts.last().unwrap().text, "000001", "{name}, label {place}");
        }
    }
}

#[test]
fn nothing_but_the_address_is_on_a_label() {
    let page = &read(&job("L7160", 1))[0];
    let expected = [
        "Окуневу-Бархатному",
        "Лаврентию Капитоновичу, 1970 г. р.",
        "ФКУ СИЗО-99 УФСИН России",
        "по Энской области",
        "ул. Примерная, д. 1, г. Энск, Энская область",
        "000001",
    ];
    assert_eq!(page.text().lines().collect::<Vec<_>>(), expected);
    assert!(page.rectangles.is_empty() && page.strokes.is_empty());
}

#[test]
fn a_sheet_begun_before_goes_on_at_its_first_free_label() {
    let names = ["Первой Анне", "Второй Анне", "Третьей Анне"];
    let started = Labels { people: names.map(person).to_vec(), start: 23, ..job("3474", 0) };
    let pages = read(&started);
    assert_eq!(pages.len(), 2);
    let (x, y) = (pages[0].texts[0].x, pages[0].texts[0].y);
    assert!((x - 75.0).abs() < 0.1 && (259.5..296.5).contains(&y), "the last row's middle label: {x}, {y}");
    assert!(pages[0].text().contains("Второй") && pages[1].text().starts_with("Третьей"));
    assert!(pages[1].texts[0].y < 37.0, "the next sheet is a whole one");
    for start in [0, 25] {
        let error = make(&Labels { start, ..started.clone() }).unwrap_err();
        assert_eq!(error, PrintError::NoSuchLabel { label: start, labels: 24 });
    }
}

#[test]
fn each_copy_has_a_label_beside_the_first() {
    let page = &read(&Labels { copies: 2, ..job("L7163", 2) })[0];
    let indexes: Vec<f32> =
        page.texts.iter().filter(|text| text.text == "000001").map(|text| text.x).collect();
    assert_eq!(indexes.len(), 4);
    assert!((indexes[1] - indexes[0] - 101.6).abs() < 0.05);
}

#[test]
fn an_address_too_long_for_its_label_names_the_person_and_the_lines() {
    let mut long = person("Воскресенской-Рождественской Агнии Апполинариевне");
    long.lines = vec![
        "ФКУ ЛИУ-97 ГУФСИН России по Республике Нигделандия".to_owned(),
        "ул. Несуществующего Академика Примерова, д. 144, стр. 5, с. Верхнее Выдумкино".to_owned(),
        "Небывалый муниципальный район".to_owned(),
        "Республика Нигделандия".to_owned(),
    ];
    let error = make(&Labels { people: vec![long.clone()], ..job("L4737", 0) }).unwrap_err();
    let PrintError::LabelTooSmall { person, needed_lines, lines } = error else { panic!("{error}") };
    assert_eq!(person, "Воскресенской-Рождественской Агнии Апполинариевне");
    assert!(needed_lines > lines && lines >= 5, "{needed_lines} of {lines}");
    assert!(make(&Labels { people: vec![long], ..job("L7161", 0) }).is_ok(), "a larger label takes it");
}

#[test]
fn every_line_of_every_label_of_every_stock_stands_at_its_constant() {
    for LabelStock { name, grid } in LABEL_STOCK {
        let page = &read(&job(name, grid.per_sheet() as usize))[0];
        let style = if grid.label().1 < LARGE_FROM { SMALL } else { LARGE };
        let (_, laid) = laid_out(&PEOPLE[0].address(), room(&grid)).unwrap();
        let free = grid.label().1 - 2.0 * grid.padding() - laid.height();
        for place in 0..grid.per_sheet() {
            let (column, row) = ((place % grid.columns) as f32, (place / grid.columns) as f32);
            let at = |corner, pitch, place| (corner as f32 + pitch as f32 * place) / 100.0;
            let left = at(grid.corner.0, grid.pitch.0, column);
            let label = page.part((left, at(grid.corner.1, grid.pitch.1, row)), grid.label());
            let top = grid.padding() + free * ABOVE;
            let what = format!("{name}, label {place}");
            let bottom = readback::address(&what, &label, grid.padding(), top, style);
            // What is free is shared above and below.
            readback::stand(&what, &[(bottom, grid.label().1 - grid.padding() - free * (1.0 - ABOVE))]);
        }
    }
}
