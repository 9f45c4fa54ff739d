//! Who stands on the sheets, and where the boxes are.

use super::*;
use crate::{making::make, reading};

fn person(number: u32, name: &str) -> TallyPerson {
    TallyPerson {
        number: Number(number),
        name: letterdesk_model::name::split(name),
        marks: String::new(),
        facility: "СИЗО-99".to_owned(),
    }
}

fn job(size: Size, people: Vec<TallyPerson>) -> Tally {
    Tally {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        size,
        people,
        correction: Correction::default(),
    }
}

#[test]
fn everybody_has_twenty_boxes_in_fives_and_a_line_for_the_sum() {
    for (size, places) in [(Size::Regular, &REGULAR), (Size::Large, &LARGE)] {
        let document = make(&job(size, vec![person(12, "Рудая Марфа Игнатьевна")])).unwrap();
        let page = &reading::pages(&document.bytes)[0];
        let rows = 1 + EMPTY_ROWS;
        assert_eq!(page.rectangles.len(), rows * BOXES);
        let first = &page.rectangles[..BOXES];
        for (index, one) in first.iter().enumerate() {
            let (left, side) = (places.left_of(index), places.boxes.1);
            for (is, should) in [(one.x, left), (one.width, side), (one.height, side), (one.y, first[0].y)] {
                assert!((is - should).abs() < 0.1, "{size:?}, box {index}: {is} for {should}");
            }
        }
        let between = first[FIVE].x - (first[FIVE - 1].x + first[FIVE - 1].width);
        assert!((between - places.between).abs() < 0.1);
        assert!(page.text().contains("Марфа Игнатьевна") && page.text().contains("12"));
        let last = first[BOXES - 1];
        assert!(last.x + last.width + SUM_GAP + 8.0 <= RIGHT, "there is room to write a sum");
    }
}

#[test]
fn many_go_over_pages_and_nobody_is_cut() {
    let name = "Преображенский-Новодевичий Константин Вячеславович";
    for size in [Size::Regular, Size::Large] {
        let people = (1..=150).map(|number| person(number, name)).collect();
        let document = make(&job(size, people)).unwrap();
        let pages = reading::pages(&document.bytes);
        let boxes: usize = pages.iter().map(|page| page.rectangles.len()).sum();
        assert_eq!(boxes, (150 + EMPTY_ROWS) * BOXES);
        for page in &pages {
            page.find("Адресат");
            assert!(page.rectangles.iter().all(|one| one.y + one.height < 280.0));
        }
    }
}
