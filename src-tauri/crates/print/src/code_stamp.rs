//! The code stamp of Russian domestic mail: seven bars and the index in drawn figures, which a sorter reads.
//!
//! Source: two open programs that cite GOST R 51506-99; the standard itself was not at hand, so all its figures
//! are in this file. All lengths in millimetres.

use letterdesk_model::address::AddressBlock;

use crate::page::Pages;

/// The left edge of the stamp on an envelope or a postcard, from the left edge.
pub(crate) const LEFT: f32 = 8.0;
/// The bars' top, from the bottom edge of an envelope or a postcard.
pub(crate) const TOP_FROM_BOTTOM: f32 = 25.0;
/// Where the strip begins that must stay free for it: what is written above ends here.
pub(crate) const FREE_FROM_BOTTOM: f32 = 29.0;

const BAR: (f32, f32) = (7.0, 2.0);
const PITCH: f32 = 9.0;
/// The start mark has a second bar under the first.
const SECOND_BAR: (f32, f32) = (3.0, 1.0);
/// A figure's cell: this far right of its bar's left edge, this far below the bars' top.
const CELL: (f32, f32) = (1.0, 4.0);
/// A figure's width and height.
const CELL_SIZE: (f32, f32) = (5.0, 10.0);
/// The stroke of a figure; 0.8 to 1.0 is asked for.
const STROKE: f32 = 0.9;
const DOT: f32 = 0.4;
const DOT_PITCH: f32 = 1.0;

/// The stroke of each digit in its cell of 5 × 10: x to the right, y down.
const DIGITS: [&[(f32, f32)]; 10] = [
    &[(0.0, 0.0), (5.0, 0.0), (5.0, 10.0), (0.0, 10.0), (0.0, 0.0)],
    &[(0.0, 5.0), (5.0, 0.0), (5.0, 10.0)],
    &[(0.0, 0.0), (5.0, 0.0), (5.0, 5.0), (0.0, 10.0), (5.0, 10.0)],
    &[(0.0, 0.0), (5.0, 0.0), (0.0, 5.0), (5.0, 5.0), (0.0, 10.0)],
    &[(0.0, 0.0), (0.0, 5.0), (5.0, 5.0), (5.0, 0.0), (5.0, 10.0)],
    &[(5.0, 0.0), (0.0, 0.0), (0.0, 5.0), (5.0, 5.0), (5.0, 10.0), (0.0, 10.0)],
    &[(5.0, 0.0), (0.0, 5.0), (0.0, 10.0), (5.0, 10.0), (5.0, 5.0), (0.0, 5.0)],
    &[(0.0, 0.0), (5.0, 0.0), (0.0, 5.0), (0.0, 10.0)],
    &[(0.0, 5.0), (0.0, 0.0), (5.0, 0.0), (5.0, 10.0), (0.0, 10.0), (0.0, 5.0), (5.0, 5.0)],
    &[(5.0, 5.0), (0.0, 5.0), (0.0, 0.0), (5.0, 0.0), (5.0, 5.0), (0.0, 10.0)],
];

/// The dotted skeleton of an empty cell: every line that some digit uses.
const SKELETON: [&[(f32, f32)]; 4] = [
    &[(0.0, 0.0), (5.0, 0.0), (5.0, 10.0), (0.0, 10.0), (0.0, 0.0)],
    &[(0.0, 5.0), (5.0, 5.0)],
    &[(0.0, 5.0), (5.0, 0.0)],
    &[(0.0, 10.0), (5.0, 5.0)],
];

/// Whether a sorter reads the stamp on mail to this address: neither on what leaves the country nor on what is posted in
/// another, whose zones need the strip.
pub(crate) fn is_read(address: &AddressBlock) -> bool {
    !address.abroad && address.country.is_empty()
}

/// Draws the stamp at the lower left of a card of the given height, at the pages' origin. An index that is not six
/// digits leaves its cells empty, to be filled in by hand.
pub(crate) fn draw(pages: &mut Pages, card_height: f32, index: &str) {
    let top = card_height - TOP_FROM_BOTTOM;
    for bar in 0..7 {
        pages.bar(LEFT + PITCH * bar as f32, top, BAR.0, BAR.1);
    }
    pages.bar(LEFT, top + SECOND_BAR.0, BAR.0, SECOND_BAR.1);
    for (cell, digit) in (1..).zip(digits(index)) {
        let corner = (LEFT + PITCH * cell as f32 + CELL.0, top + CELL.1);
        draw_cell(pages, corner, 1.0, digit);
    }
}

/// Draws an index's six digits as the stamp has them, to be copied by hand: from this upper left corner, each so high,
/// in millimetres. Anything that is no index is not drawn.
pub(crate) fn draw_digits(pages: &mut Pages, (x, top): (f32, f32), height: f32, index: &str) {
    let scale = height / CELL_SIZE.1;
    for (cell, digit) in digits(index).into_iter().flatten().enumerate() {
        draw_cell(pages, (x + PITCH * scale * cell as f32, top), scale, Some(digit));
    }
}

fn draw_cell(pages: &mut Pages, corner: (f32, f32), scale: f32, digit: Option<usize>) {
    let placed = |points: &[(f32, f32)]| -> Vec<(f32, f32)> {
        points.iter().map(|(x, y)| (corner.0 + scale * x, corner.1 + scale * y)).collect()
    };
    match digit {
        Some(digit) => pages.stroke(&placed(DIGITS[digit]), STROKE * scale),
        None => SKELETON.iter().for_each(|line| pages.dots(&placed(line), DOT, DOT_PITCH)),
    }
}

fn digits(index: &str) -> [Option<usize>; 6] {
    let mut digits = [None; 6];
    if letterdesk_model::facility::is_postcode(index) {
        for (slot, byte) in digits.iter_mut().zip(index.bytes()) {
            *slot = Some(usize::from(byte - b'0'));
        }
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        page::{Correction, Paper},
        readback,
    };

    /// The strokes of the digits as the design's page on paper has them, x to the right and y down.
    const STROKES: [&str; 10] = [
        "(0,0)(5,0)(5,10)(0,10)(0,0)",
        "(0,5)(5,0)(5,10)",
        "(0,0)(5,0)(5,5)(0,10)(5,10)",
        "(0,0)(5,0)(0,5)(5,5)(0,10)",
        "(0,0)(0,5)(5,5)(5,0)(5,10)",
        "(5,0)(0,0)(0,5)(5,5)(5,10)(0,10)",
        "(5,0)(0,5)(0,10)(5,10)(5,5)(0,5)",
        "(0,0)(5,0)(0,5)(0,10)",
        "(0,5)(0,0)(5,0)(5,10)(0,10)(0,5)(5,5)",
        "(5,5)(0,5)(0,0)(5,0)(5,5)(0,10)",
    ];

    fn points(stroke: &str) -> Vec<(f32, f32)> {
        let pairs = stroke.trim_matches(['(', ')']).split(")(");
        let point = |pair: &str| {
            let (x, y) = pair.split_once(',').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        };
        pairs.map(point).collect()
    }

    /// A stamp read back from a card of this height.
    fn stamp(index: &str) -> readback::Page {
        let mut pages = Pages::new(Correction::default()).unwrap();
        pages.add(Paper::A6_LANDSCAPE);
        draw(&mut pages, Paper::A6_LANDSCAPE.height, index);
        readback::pages(&readback::file_of(pages)).remove(0)
    }

    /// A cell's corner on an A6 card: its bar's left edge and a millimetre, 21 mm above the lower edge.
    fn corner(cell: usize) -> (f32, f32) {
        (8.0 + 9.0 * cell as f32 + 1.0, 105.0 - 25.0 + 4.0)
    }

    #[track_caller]
    fn runs_through(what: &str, stroke: &[(f32, f32)], corner: (f32, f32), expected: &[(f32, f32)]) {
        assert_eq!(stroke.len(), expected.len(), "{what}");
        for ((x, y), (right, down)) in stroke.iter().zip(expected) {
            readback::stand(what, &[(*x, corner.0 + right), (*y, corner.1 + down)]);
        }
    }

    #[test]
    fn every_stroke_of_every_digit_is_read_back_from_its_cell() {
        for index in ["012345", "678901", "999999"] {
            let page = stamp(index);
            assert_eq!(page.strokes.len(), 6, "{index}");
            for (cell, digit) in index.bytes().enumerate() {
                let digit = usize::from(digit - b'0');
                let what = format!("{digit} in cell {cell}");
                runs_through(&what, &page.strokes[cell], corner(cell + 1), &points(STROKES[digit]));
                let pen = page.pens[cell];
                assert!((0.8..=1.0).contains(&pen.width) && pen.dots.is_none(), "{what}: {pen:?}");
            }
        }
    }

    #[test]
    fn an_empty_cell_is_read_back_as_dots_a_millimetre_apart_along_every_stroke() {
        let page = stamp("");
        let skeleton = ["(0,0)(5,0)(5,10)(0,10)(0,0)", "(0,5)(5,5)", "(0,5)(5,0)", "(0,10)(5,5)"].map(points);
        assert_eq!(page.strokes.len(), 6 * skeleton.len());
        for (place, stroke) in page.strokes.iter().enumerate() {
            let (cell, line) = (place / skeleton.len(), place % skeleton.len());
            let what = format!("line {line} of cell {cell}");
            runs_through(&what, stroke, corner(cell + 1), &skeleton[line]);
            let dots = page.pens[place].dots.unwrap_or_default();
            readback::stand(&what, &[(dots, 1.0)]);
        }
    }

    #[test]
    fn every_bar_is_read_back_from_its_place() {
        let page = stamp("000001");
        let bars = (0..7).map(|bar| [8.0 + 9.0 * bar as f32, 80.0, 7.0, 2.0]);
        let bars: Vec<[f32; 4]> = bars.chain([[8.0, 83.0, 7.0, 1.0]]).collect();
        assert_eq!(page.rectangles.len(), bars.len());
        for (place, (bar, [x, y, width, height])) in page.rectangles.iter().zip(bars).enumerate() {
            assert!(bar.filled);
            let lengths = [(bar.x, x), (bar.y, y), (bar.width, width), (bar.height, height)];
            readback::stand(&format!("bar {place}"), &lengths);
        }
    }

    #[test]
    fn an_index_fills_its_cells_and_anything_else_leaves_them_empty() {
        assert_eq!(digits("000001"), [Some(0), Some(0), Some(0), Some(0), Some(0), Some(1)]);
        assert_eq!(digits("00001"), [None; 6]);
        assert_eq!(digits("00000a"), [None; 6]);
    }

    #[test]
    fn every_digit_stays_in_its_cell_and_no_two_are_alike() {
        for (digit, points) in DIGITS.iter().enumerate() {
            assert!(
                points.iter().all(|(x, y)| (0.0..=5.0).contains(x) && (0.0..=10.0).contains(y)),
                "{digit}"
            );
            assert_eq!(DIGITS.iter().filter(|other| *other == points).count(), 1, "{digit}");
        }
    }
}
