//! The code stamp of Russian domestic mail: seven bars and the index in drawn figures, which a sorter reads.
//!
//! Source: two open programs that cite GOST R 51506-99; the standard itself was not at hand, so all its figures
//! are in this file. All lengths in millimetres.

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

/// Draws the stamp at the lower left of a card of the given height, at the pages' origin. An index that is not six
/// digits leaves its cells empty, to be filled in by hand.
pub(crate) fn draw(pages: &mut Pages, card_height: f32, index: &str) {
    let top = card_height - TOP_FROM_BOTTOM;
    for bar in 0..7 {
        pages.bar(LEFT + PITCH * bar as f32, top, BAR.0, BAR.1);
    }
    pages.bar(LEFT, top + SECOND_BAR.0, BAR.0, SECOND_BAR.1);
    let digits = digits(index);
    for (cell, digit) in (1..).zip(digits) {
        let corner = (LEFT + PITCH * cell as f32 + CELL.0, top + CELL.1);
        let placed = |points: &[(f32, f32)]| -> Vec<(f32, f32)> {
            points.iter().map(|(x, y)| (corner.0 + x, corner.1 + y)).collect()
        };
        match digit {
            Some(digit) => pages.stroke(&placed(DIGITS[digit]), STROKE),
            None => SKELETON.iter().for_each(|line| pages.dots(&placed(line), DOT, DOT_PITCH)),
        }
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
