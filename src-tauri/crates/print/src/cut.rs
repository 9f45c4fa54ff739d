//! Where to cut: ticks at the sheet's edges and crosses where cuts meet. There is no strip to trim away.

use crate::page::{HAIRLINE, Ink, Pages, Paper};

/// A tick at an edge. An office printer leaves the outer 4 mm white; what remains still shows the line.
const TICK: f32 = 5.0;
/// Half of a cross.
const ARM: f32 = 3.0;

/// Draws the marks of a sheet that is cut into equal columns and rows.
pub(crate) fn marks(pages: &mut Pages, paper: Paper, columns: usize, rows: usize) {
    let inner = |count: usize, length: f32| (1..count).map(move |cut| length * cut as f32 / count as f32);
    let mut line = |from, to| pages.rule(from, to, HAIRLINE, Ink::Black);
    for x in inner(columns, paper.width) {
        line((x, 0.0), (x, TICK));
        line((x, paper.height - TICK), (x, paper.height));
    }
    for y in inner(rows, paper.height) {
        line((0.0, y), (TICK, y));
        line((paper.width - TICK, y), (paper.width, y));
        for x in inner(columns, paper.width) {
            line((x - ARM, y), (x + ARM, y));
            line((x, y - ARM), (x, y + ARM));
        }
    }
}
