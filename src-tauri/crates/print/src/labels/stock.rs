//! Label stock: where the labels stand on a sheet of A4.

use crate::{error::PrintError, page::Paper};

/// Where labels stand on a sheet of A4, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// Labels side by side.
    pub columns: u32,
    /// Labels one below the other.
    pub rows: u32,
    /// Width and height of a label.
    pub label: (f32, f32),
    /// The first label's corner, from the sheet's left and top edge.
    pub corner: (f32, f32),
    /// From one label's corner to the next one's, to the right and down.
    pub pitch: (f32, f32),
}

/// The stock that has a name: the name as on the packet, and its grid.
/// Source: the makers' templates; the margins are the sheet's centring.
#[rustfmt::skip]
pub const STOCK: [(&str, Grid); 13] = [
    ("L7160", grid(3, 7, (63.5, 38.1), (7.2, 15.15), (66.0, 38.1))),
    ("L7161", grid(3, 6, (63.5, 46.6), (7.2, 8.7), (66.0, 46.6))),
    ("L7162", grid(2, 8, (99.1, 33.9), (4.65, 12.9), (101.6, 33.9))),
    ("L7163", grid(2, 7, (99.1, 38.1), (4.65, 15.15), (101.6, 38.1))),
    ("L7164", grid(3, 4, (63.5, 72.0), (7.2, 4.5), (66.0, 72.0))),
    ("L7165", grid(2, 4, (99.1, 67.7), (4.65, 13.1), (101.6, 67.7))),
    ("L7169", grid(2, 2, (99.1, 139.0), (4.65, 9.5), (101.6, 139.0))),
    ("3474", grid(3, 8, (70.0, 37.0), (0.0, 0.5), (70.0, 37.0))),
    ("3475", grid(3, 8, (70.0, 36.0), (0.0, 4.5), (70.0, 36.0))),
    ("4781", grid(2, 6, (97.0, 42.3), (8.0, 21.6), (97.0, 42.3))),
    ("L4737", grid(3, 9, (63.5, 29.6), (7.2, 15.3), (66.0, 29.6))),
    ("105x57", grid(2, 5, (105.0, 57.0), (0.0, 6.0), (105.0, 57.0))),
    ("70x42.3", grid(3, 7, (70.0, 42.3), (0.0, 0.5), (70.0, 42.3))),
];

/// An office printer leaves the outer 4 mm white: a label that reaches into them keeps more room inside.
const UNPRINTED: f32 = 4.0;
const PADDING: f32 = 3.0;
const PADDING_AT_THE_EDGE: f32 = 5.0;
/// Smaller labels hold no address in letters that can be read.
const SMALLEST: (f32, f32) = (40.0, 20.0);
/// What a sum of lengths may be off; a cut is not exact either.
const TOLERANCE: f32 = 0.3;

const fn grid(columns: u32, rows: u32, label: (f32, f32), corner: (f32, f32), pitch: (f32, f32)) -> Grid {
    Grid { columns, rows, label, corner, pitch }
}

impl Grid {
    /// The grid of a stock by the name on its packet, in any case.
    pub fn named(name: &str) -> Option<Grid> {
        let found = STOCK.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, grid)| *grid)
    }

    /// Labels on a sheet.
    pub fn per_sheet(&self) -> u32 {
        self.columns.saturating_mul(self.rows)
    }

    /// The grid itself, if its labels stand on the sheet, beside each other, and are large enough for an address.
    ///
    /// # Errors
    /// [`PrintError::BadGrid`].
    pub fn checked(self) -> Result<Grid, PrintError> {
        let along = |count: u32, label: f32, start: f32, pitch: f32, smallest: f32, sheet: f32| {
            let end = start + pitch * count.saturating_sub(1) as f32 + label;
            let beside = count == 1 || pitch >= label - TOLERANCE;
            // Written so that a length that is no number is refused too.
            count > 0 && beside && label >= smallest && start >= 0.0 && end <= sheet + TOLERANCE
        };
        let (label, corner, pitch, sheet) = (self.label, self.corner, self.pitch, Paper::A4);
        let fits = along(self.columns, label.0, corner.0, pitch.0, SMALLEST.0, sheet.width)
            && along(self.rows, label.1, corner.1, pitch.1, SMALLEST.1, sheet.height);
        if fits { Ok(self) } else { Err(PrintError::BadGrid) }
    }

    /// The corner of a place on the sheet, counted from 0 row by row.
    pub(crate) fn corner_of(&self, place: u32) -> (f32, f32) {
        let (column, row) = (place % self.columns, place / self.columns);
        (self.corner.0 + self.pitch.0 * column as f32, self.corner.1 + self.pitch.1 * row as f32)
    }

    /// What stays free inside each label.
    pub(crate) fn padding(&self) -> f32 {
        let (right, bottom) = self.corner_of(self.per_sheet() - 1);
        let free = [
            self.corner.0,
            self.corner.1,
            Paper::A4.width - right - self.label.0,
            Paper::A4.height - bottom - self.label.1,
        ];
        if free.into_iter().any(|free| free < UNPRINTED) { PADDING_AT_THE_EDGE } else { PADDING }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_named_grid_stands_on_its_sheet_centred() {
        for (name, grid) in STOCK {
            assert_eq!(grid.checked(), Ok(grid), "{name}");
            let (right, bottom) = grid.corner_of(grid.per_sheet() - 1);
            let (right, bottom) = (210.0 - right - grid.label.0, 297.0 - bottom - grid.label.1);
            assert!((right - grid.corner.0).abs() < 0.3, "{name}: {right} mm free at the right");
            assert!((bottom - grid.corner.1).abs() < 0.6, "{name}: {bottom} mm free at the bottom");
        }
    }

    #[test]
    fn stock_is_found_by_its_name_and_labels_at_the_edge_keep_more_room() {
        let padding = |name| Grid::named(name).map(|grid| grid.padding());
        assert_eq!(padding("l7160"), Some(3.0));
        assert_eq!(padding("105x57"), Some(5.0));
        assert_eq!(padding("3475"), Some(5.0));
        assert_eq!(padding("L9999"), None);
    }

    #[test]
    fn a_grid_that_no_sheet_has_is_refused() {
        let good = STOCK[0].1;
        let bad = [
            Grid { columns: 0, ..good },
            Grid { rows: 8, ..good },
            Grid { rows: u32::MAX, ..good },
            Grid { pitch: (60.0, 38.1), ..good },
            Grid { corner: (-1.0, 15.0), ..good },
            Grid { label: (63.5, 10.0), ..good },
            Grid { label: (f32::NAN, 38.1), ..good },
        ];
        for grid in bad {
            assert_eq!(grid.checked(), Err(PrintError::BadGrid), "{grid:?}");
        }
    }
}
