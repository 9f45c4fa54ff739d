//! Who stands on the sheets, and where the boxes are.

use super::*;
use crate::{printable::make, readback};

fn person(number: u32, name: &str) -> TallyPerson {
    TallyPerson {
        number: Number(number),
        name: letterdesk_model::name::split(name),
        marks: String::new(),
        facility: "СИЗО-99".to_owned(),
    }
}

fn job(size: PrintSize, people: Vec<TallyPerson>) -> Tally {
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
    for (size, places) in [(PrintSize::Regular, &REGULAR), (PrintSize::Large, &LARGE)] {
        let document = make(&job(size, vec![person(12, "Рудая Марфа Игнатьевна")])).unwrap();
        let page = &readback::pages(&document.bytes)[0];
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
        let apart = first[10].x - (first[9].x + first[9].width);
        assert!((apart - places.between - places.apart).abs() < 0.1, "kinds stand apart");
        assert!(page.text().contains("Марфа Игнатьевна") && page.text().contains("12"));
        let last = first[BOXES - 1];
        assert!(last.x + last.width + SUM_GAP + 8.0 <= RIGHT, "there is room to write a sum");
    }
}

#[test]
fn many_go_over_pages_and_nobody_is_cut() {
    let name = "Преображенский-Новодевичий Константин Вячеславович";
    for size in [PrintSize::Regular, PrintSize::Large] {
        let people = (1..=150).map(|number| person(number, name)).collect();
        let document = make(&job(size, people)).unwrap();
        let pages = readback::pages(&document.bytes);
        let boxes: usize = pages.iter().map(|page| page.rectangles.len()).sum();
        assert_eq!(boxes, (150 + EMPTY_ROWS) * BOXES);
        for page in &pages {
            page.find("Адресат");
            assert!(page.rectangles.iter().all(|one| one.y + one.height < 280.0));
        }
    }
}

#[test]
fn each_page_is_summed_and_says_who_counted_and_when() {
    for (size, places) in [(PrintSize::Regular, &REGULAR), (PrintSize::Large, &LARGE)] {
        let people = (1..=60).map(|number| person(number, "Рудая Марфа Игнатьевна")).collect();
        for language in Language::ALL {
            let job = Tally { language, ..job(size, Vec::clone(&people)) };
            let pages = readback::pages(&make(&job).unwrap().bytes);
            assert!(pages.len() > 1);
            for page in &pages {
                let said = |id: &str| letterdesk_words::text(language, id, &[]);
                // A page's last texts: its foot stands at its own place, whatever is above it.
                let (top, pitch) = (page.height - 18.0, SUM_LINES * places.foot.line_height());
                let line = |word: &str, up: f32| {
                    let near = |text: &&readback::Text| readback::near(text.y, top - up * pitch - UNDER_SUM);
                    page.texts.iter().filter(near).find(|text| text.text == said(word)).cloned()
                };
                let first = line("paper-tally-page", 1.0).unwrap();
                readback::stand("page's sum", &[(first.x, LEFT), (first.size, places.foot.size)]);
                for id in [
                    "paper-tally-letters",
                    "paper-tally-postcards",
                    "paper-tally-handmade",
                    "paper-head-total",
                ] {
                    let word = line(id, 1.0).unwrap();
                    let rule = page.strokes.iter().find(|stroke| {
                        readback::near(stroke[0].1, word.y + UNDER_WORD)
                            && readback::near(stroke[0].0, word.x + word.width + BEHIND_WORD)
                    });
                    assert!(rule.is_some_and(|rule| rule[1].0 - rule[0].0 > 8.0), "{size:?}, {id}: {rule:?}");
                }
                for id in ["paper-tally-initials", "paper-tally-from", "paper-tally-to"] {
                    assert!(line(id, 0.0).is_some(), "{size:?}, {id}");
                }
                let lowest = page.rectangles.iter().map(|one| one.y + one.height).fold(0.0, f32::max);
                assert!(lowest < top - 2.0 * pitch, "{lowest}");
            }
        }
    }
}

#[test]
fn every_line_row_and_box_of_the_sheet_stands_at_its_constant() {
    for (size, places) in [(PrintSize::Regular, &REGULAR), (PrintSize::Large, &LARGE)] {
        let job = job(size, vec![person(12, "Рудая Марфа"), person(13, "Ли Лев")]);
        let page = &readback::pages(&make(&job).unwrap().bytes)[0];
        let set = |words: &str, y, style| readback::block(words, page.lines_of(words), (LEFT, y), style);
        let mut y =
            set("Вечер писем учёным", flow::TOP, Style::new(Face::SerifBold, 22.0, 1.15)) + UNDER_TITLE;
        y = set("29 января 2026 · 2 адресата", y, places.subtitle);
        let how = letterdesk_words::text(Language::Russian, "paper-tally-how", &[]);
        y = set(&how, y, places.subtitle) + UNDER_SUBTITLE;
        let (number, name, sum) = (page.find("№"), page.find("Адресат"), page.find("Всего"));
        let baseline = y + places.head.baseline();
        let heads = [
            (number.x + number.width, places.number),
            (number.y, baseline),
            (name.x, places.name.0),
            (name.y, baseline),
            (sum.x + sum.width, RIGHT),
            (sum.y, if places.under { baseline + places.head.line_height() } else { baseline }),
        ];
        readback::stand(&format!("{size:?}, heads"), &heads);
        y += heads_height(places);
        page.assert_rule("heads", (LEFT, y), (RIGHT, y));
        for (first, id) in KINDS {
            let kind = page.find(&letterdesk_words::text(Language::Russian, id, &[]));
            readback::stand(id, &[(kind.x, places.left_of(first)), (kind.y, sum.y)]);
        }
        let side = places.boxes.1;
        let rows = [Some(("12", "Рудая")), Some(("13", "Ли"))].into_iter().chain([None; EMPTY_ROWS]);
        for (index, row) in rows.enumerate() {
            let what = format!("{size:?}, row {index}");
            let (top, mut words) = (y + places.padding, places.figure.line_height());
            if let Some((number, name)) = row {
                let baseline = top + places.figure.baseline();
                let (number, name) = (page.find(number), page.find(name));
                let facility = page.texts.iter().filter(|text| text.text == "СИЗО-99").nth(index).unwrap();
                readback::stand(
                    &what,
                    &[
                        (number.x + number.width, places.number),
                        (number.y, baseline),
                        (name.x, places.name.0),
                        (name.y, baseline),
                        (facility.x, places.name.0),
                        (facility.y, top + words + places.small.baseline()),
                    ],
                );
                words += places.small.line_height();
            }
            let boxes = if places.under { top + words + UNDER_NAME } else { top };
            for (place, shown) in page.rectangles.iter().skip(index * BOXES).take(BOXES).enumerate() {
                // Fives: within one, box touches box.
                let kinds = [10, 15].into_iter().filter(|begins| place >= *begins).count() as f32;
                let left = places.boxes.0
                    + place as f32 * side
                    + (place / FIVE) as f32 * places.between
                    + kinds * places.apart;
                let lengths = [(shown.x, left), (shown.y, boxes), (shown.width, side), (shown.height, side)];
                readback::stand(&format!("{what}, box {place}"), &lengths);
            }
            let sum =
                places.boxes.0 + BOXES as f32 * side + 3.0 * places.between + 2.0 * places.apart + SUM_GAP;
            page.assert_rule(&what, (sum, boxes + side), (RIGHT, boxes + side));
            let text = if places.under { words + UNDER_NAME + side } else { words.max(side) };
            y += text + 2.0 * places.padding;
            page.assert_rule(&what, (LEFT, y), (RIGHT, y));
        }
    }
}
