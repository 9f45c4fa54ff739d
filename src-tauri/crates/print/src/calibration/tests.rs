use super::*;
use crate::{making::make, reading};

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

fn sheet(language: Language, stock: Stock, correction: Correction) -> Vec<reading::Page> {
    let date = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
    let job = Calibration { language, date, stock, name: "L7160".to_owned(), correction };
    reading::pages(&make(&job).unwrap().bytes)
}

/// The bars of a page: left and upper end of both, and their lengths.
fn bars(page: &reading::Page, stock: Stock) -> Measured {
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
        let printed = |page: &reading::Page| {
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
    let grid = Grid::named("L7160").unwrap();
    let pages = sheet(Language::Russian, Stock::Labels(grid), Correction::default());
    assert_eq!(pages[1].rectangles.len(), 21);
    let first = pages[1].rectangles[0];
    assert!((first.x - 7.2).abs() < 0.01 && (first.y - 15.15).abs() < 0.01);
}
