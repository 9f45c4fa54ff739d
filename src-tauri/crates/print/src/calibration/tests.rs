use super::*;
use crate::{printable::make, readback};

const STOCK: [Stock; 9] = [
    Stock::A3,
    Stock::A4,
    Stock::A4Landscape,
    Stock::A5,
    Stock::A6Landscape,
    Stock::Envelope(EnvelopeFormat::C6, Feed::LongEdge),
    Stock::Envelope(EnvelopeFormat::C6, Feed::ShortEdge),
    Stock::Envelope(EnvelopeFormat::Dl, Feed::ShortEdgeBack),
    Stock::Envelope(EnvelopeFormat::C5, Feed::LongEdge),
];

fn sheet(language: Language, stock: Stock, correction: Correction) -> Vec<readback::Page> {
    let date = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
    let job = Calibration { language, date, stock, name: "L7160".to_owned(), correction };
    readback::pages(&make(&job).unwrap().bytes)
}

/// The bars of a page: left and upper end of both, and their lengths.
fn bars(page: &readback::Page, stock: Stock) -> Measured {
    let length = |stroke: &[(f32, f32)]| (stroke[1].0 - stroke[0].0).hypot(stroke[1].1 - stroke[0].1);
    let long: Vec<&Vec<(f32, f32)>> =
        page.strokes.iter().filter(|stroke| length(stroke) > stock.bar() * 0.9).collect();
    let [across, down] = long[..] else { panic!("{} long strokes", long.len()) };
    Measured { left: down[0].0, top: across[0].1, across: length(across), down: length(down) }
}

#[test]
fn the_bars_are_as_long_as_they_say_and_everything_stands_on_the_sheet() {
    for stock in STOCK {
        for language in Language::ALL {
            let page = &sheet(language, stock, Correction::default())[0];
            let bars = bars(page, stock);
            for (read, expected) in [
                (bars.left, CORNER),
                (bars.top, CORNER),
                (bars.across, stock.bar()),
                (bars.down, stock.bar()),
            ] {
                assert!((read - expected).abs() < 0.01, "{stock:?}: {read} for {expected}");
            }
            for text in &page.texts {
                assert!(text.x >= 4.0 && text.y <= page.height - 4.0, "{stock:?}: {text:?}");
            }
        }
    }
}

#[test]
fn a_printer_that_errs_prints_true_once_it_was_measured() {
    // What a printer does to a page: everything grows from the corner and moves.
    let (grown, moved) = ((1.012, 0.994), (1.7, -2.3));
    for stock in STOCK {
        let printed = |page: &readback::Page| {
            let bars = bars(page, stock);
            Measured {
                left: bars.left * grown.0 + moved.0,
                top: bars.top * grown.1 + moved.1,
                across: bars.across * grown.0,
                down: bars.down * grown.1,
            }
        };
        let first = printed(&sheet(Language::Russian, stock, Correction::default())[0]);
        let correction = first.correction(stock).unwrap();
        let second = printed(&sheet(Language::Russian, stock, correction)[0]);
        for (read, expected) in [
            (second.left, CORNER),
            (second.top, CORNER),
            (second.across, stock.bar()),
            (second.down, stock.bar()),
        ] {
            assert!((read - expected).abs() < 0.02, "{stock:?}: {read} for {expected}");
        }
    }
}

#[test]
fn a_viewer_that_shrinks_pages_is_told_from_a_wrong_measure() {
    let measured = |left, top, across, down| Measured { left, top, across, down }.correction(Stock::A4);
    let Err(Mismeasured::Scaled { percent }) = measured(18.0, 18.0, 96.0, 96.2) else {
        panic!("both bars shrank alike")
    };
    assert!((percent - 96.1).abs() < 0.01);
    for lengths in [
        measured(15.0, 15.0, 96.0, 100.0),
        measured(15.0, 15.0, 0.0, 0.0),
        measured(40.0, 15.0, 100.0, 100.0),
        measured(f32::NAN, 15.0, 100.0, 100.0),
        measured(15.0, 15.0, f32::NAN, 100.0),
    ] {
        assert_eq!(lengths, Err(Mismeasured::TooFar));
    }
    assert_eq!(measured(15.0, 15.0, 100.0, 100.0), Ok(Correction::default()));
}

#[test]
fn labels_show_their_outlines_on_a_page_of_their_own() {
    let grid = LabelGrid::named("L7160").unwrap();
    let pages = sheet(Language::Russian, Stock::Labels(grid), Correction::default());
    assert_eq!(pages[1].rectangles.len(), 21);
    for (place, outline) in (0..).zip(&pages[1].rectangles) {
        let (x, y) = (7.2 + 66.0 * (place % 3) as f32, 15.15 + 38.1 * (place / 3) as f32);
        let lengths = [(outline.x, x), (outline.y, y), (outline.width, 63.5), (outline.height, 38.1)];
        readback::stand(&format!("outline {place}"), &lengths);
    }
}

#[test]
fn every_bar_mark_and_figure_stands_at_its_constant() {
    for stock in STOCK {
        let page = &sheet(Language::Russian, stock, Correction::default())[0];
        let (what, bar) = (format!("{stock:?}"), stock.bar());
        page.assert_rule(&what, (CORNER, CORNER), (CORNER + bar, CORNER));
        page.assert_rule(&what, (CORNER, CORNER), (CORNER, CORNER + bar));
        let last = (bar / 10.0) as u8;
        for centimetre in 1..=last {
            let at = CORNER + f32::from(centimetre) * 10.0;
            let out = if centimetre == last { END } else { END / 2.0 };
            page.assert_rule(&what, (at, CORNER - out), (at, CORNER + out));
            page.assert_rule(&what, (CORNER - out, at), (CORNER + out, at));
        }
        page.assert_rule(&what, (0.0, CORNER + FROM_CORNER), (CORNER, CORNER + FROM_CORNER));
        page.assert_rule(&what, (CORNER + FROM_CORNER, 0.0), (CORNER + FROM_CORNER, CORNER));
        let half = CORNER + bar / 2.0;
        for (figure, x, y) in [
            ("1", CORNER + FIGURE_LEFT.0, CORNER + FROM_CORNER + FIGURE_LEFT.1),
            ("2", CORNER + FROM_CORNER + FIGURE_TOP.0, CORNER + FIGURE_TOP.1),
            ("3", half + FIGURE_ACROSS.0, CORNER + FIGURE_ACROSS.1),
            ("4", CORNER + FIGURE_DOWN.0, half + FIGURE_DOWN.1),
        ] {
            let found = page.texts.iter().find(|text| text.text == figure).unwrap();
            readback::stand(&format!("{what}, {figure}"), &[(found.x, x), (found.y, y)]);
        }
    }
}

#[test]
fn both_rulers_of_every_corner_have_a_mark_a_millimetre() {
    for stock in STOCK {
        let page = &sheet(Language::Russian, stock, Correction::default())[0];
        let (width, height) = (page.width, page.height);
        for (left, top) in [(true, true), (false, true), (true, false), (false, false)] {
            let x = |along: f32| if left { along } else { width - along };
            let y = |along: f32| if top { along } else { height - along };
            let what = format!("{stock:?}, left {left}, top {top}");
            for millimetre in 1..=RULER_LENGTH {
                let at = f32::from(millimetre);
                let out = if millimetre % 5 == 0 { 2.0 * MARK } else { MARK };
                page.assert_rule(&what, (x(at), y(RULER - out)), (x(at), y(RULER + out)));
                page.assert_rule(&what, (x(BESIDE - out), y(at)), (x(BESIDE + out), y(at)));
            }
        }
    }
}

#[test]
fn the_words_stand_under_each_other_inside_the_bars() {
    for stock in STOCK {
        let page = &sheet(Language::Russian, stock, Correction::default())[0];
        let said = |id: &str, args: &[_]| letterdesk_words::text(Language::Russian, id, args);
        let left = CORNER + INSIDE;
        let set = |words: &str, y, style| {
            readback::block(&format!("{stock:?}"), page.lines_of(words), (left, y), style)
        };
        let title = said("paper-calibration-title", &[("stock", "L7160".into())]);
        let mut y = set(&title, left, TITLE) + GAP;
        let bar = [("bar", (stock.bar() as u32).to_string().into())];
        for id in ["print", "corner", "bars", "enter", "viewer"] {
            y = set(&said(&format!("paper-calibration-{id}"), &bar), y, PROSE) + GAP;
        }
        assert!(y <= page.height - MARGIN, "{stock:?}: {y}");
    }
}
