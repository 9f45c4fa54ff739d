//! Label stock: where the labels stand on a sheet of A4.

use serde::{Deserialize, Serialize};

use crate::{error::PrintError, page::Paper};

/// Where labels stand on a sheet of A4. All lengths in hundredths of a millimetre, across and down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LabelGrid {
    /// Labels side by side.
    pub columns: u32,
    /// Labels one below the other.
    pub rows: u32,
    /// Width and height of a label.
    pub label: (u32, u32),
    /// The first label's corner, from the sheet's left and top edge.
    pub corner: (u32, u32),
    /// From one label's corner to the next one's.
    pub pitch: (u32, u32),
}

/// Label stock that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LabelStock {
    /// The name on the packet.
    pub name: &'static str,
    /// Where its labels stand.
    pub grid: LabelGrid,
}

/// The stock that has a name.
/// Source: the makers' templates; the margins are the sheet's centring.
#[rustfmt::skip]
pub const LABEL_STOCK: [LabelStock; 13] = [
    stock("L7160", 3, 7, (63.5, 38.1), (7.2, 15.15), (66.0, 38.1)),
    stock("L7161", 3, 6, (63.5, 46.6), (7.2, 8.7), (66.0, 46.6)),
    stock("L7162", 2, 8, (99.1, 33.9), (4.65, 12.9), (101.6, 33.9)),
    stock("L7163", 2, 7, (99.1, 38.1), (4.65, 15.15), (101.6, 38.1)),
    stock("L7164", 3, 4, (63.5, 72.0), (7.2, 4.5), (66.0, 72.0)),
    stock("L7165", 2, 4, (99.1, 67.7), (4.65, 13.1), (101.6, 67.7)),
    stock("L7169", 2, 2, (99.1, 139.0), (4.65, 9.5), (101.6, 139.0)),
    stock("3474", 3, 8, (70.0, 37.0), (0.0, 0.5), (70.0, 37.0)),
    stock("3475", 3, 8, (70.0, 36.0), (0.0, 4.5), (70.0, 36.0)),
    stock("4781", 2, 6, (97.0, 42.3), (8.0, 21.6), (97.0, 42.3)),
    stock("L4737", 3, 9, (63.5, 29.6), (7.2, 15.3), (66.0, 29.6)),
    stock("105x57", 2, 5, (105.0, 57.0), (0.0, 6.0), (105.0, 57.0)),
    stock("70x42.3", 3, 7, (70.0, 42.3), (0.0, 0.5), (70.0, 42.3)),
];

/// An office printer leaves the outer 4 mm white: a label that reaches into them keeps more room inside.
const UNPRINTED: f32 = 4.0;
const PADDING: f32 = 3.0;
const PADDING_AT_THE_EDGE: f32 = 5.0;
/// Smaller labels hold no address in letters that can be read.
const SMALLEST: (f32, f32) = (40.0, 20.0);
/// What a sum of lengths may be off; a cut is not exact either.
const TOLERANCE: f32 = 0.3;

/// Lengths in millimetres, as on the maker's template.
const fn stock(
    name: &'static str,
    columns: u32,
    rows: u32,
    label: (f32, f32),
    corner: (f32, f32),
    pitch: (f32, f32),
) -> LabelStock {
    let (label, corner, pitch) = (hundredths(label), hundredths(corner), hundredths(pitch));
    LabelStock { name, grid: LabelGrid { columns, rows, label, corner, pitch } }
}

const fn hundredths((across, down): (f32, f32)) -> (u32, u32) {
    ((across * 100.0 + 0.5) as u32, (down * 100.0 + 0.5) as u32)
}

fn millimetres((across, down): (u32, u32)) -> (f32, f32) {
    (across as f32 / 100.0, down as f32 / 100.0)
}

impl LabelGrid {
    /// The grid of a stock by the name on its packet, in any case.
    pub fn named(name: &str) -> Option<LabelGrid> {
        LABEL_STOCK.iter().find(|stock| stock.name.eq_ignore_ascii_case(name)).map(|stock| stock.grid)
    }

    /// Labels on a sheet.
    pub fn per_sheet(&self) -> u32 {
        self.columns.saturating_mul(self.rows)
    }

    /// The grid itself, if its labels stand on the sheet, beside each other, and are large enough for an address.
    ///
    /// # Errors
    /// [`PrintError::BadGrid`].
    pub fn checked(self) -> Result<LabelGrid, PrintError> {
        let along = |count: u32, label: f32, start: f32, pitch: f32, smallest: f32, sheet: f32| {
            let end = start + pitch * count.saturating_sub(1) as f32 + label;
            let beside = count == 1 || pitch >= label - TOLERANCE;
            count > 0 && beside && label >= smallest && end <= sheet + TOLERANCE
        };
        let (label, corner, pitch) = (self.label(), millimetres(self.corner), millimetres(self.pitch));
        let fits = along(self.columns, label.0, corner.0, pitch.0, SMALLEST.0, Paper::A4.width)
            && along(self.rows, label.1, corner.1, pitch.1, SMALLEST.1, Paper::A4.height);
        if fits { Ok(self) } else { Err(PrintError::BadGrid) }
    }

    /// A label's width and height, in millimetres.
    pub(crate) fn label(&self) -> (f32, f32) {
        millimetres(self.label)
    }

    /// The corner of a place on the sheet, counted from 0 row by row, in millimetres.
    pub(crate) fn corner_of(&self, place: u32) -> (f32, f32) {
        let (column, row) = (place % self.columns, place / self.columns);
        let (corner, pitch) = (millimetres(self.corner), millimetres(self.pitch));
        (corner.0 + pitch.0 * column as f32, corner.1 + pitch.1 * row as f32)
    }

    /// What stays free inside each label, in millimetres.
    pub(crate) fn padding(&self) -> f32 {
        let ((left, top), label) = (self.corner_of(0), self.label());
        let (right, bottom) = self.corner_of(self.per_sheet() - 1);
        let free = [left, top, Paper::A4.width - right - label.0, Paper::A4.height - bottom - label.1];
        if free.into_iter().any(|free| free < UNPRINTED) { PADDING_AT_THE_EDGE } else { PADDING }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_named_grid_stands_on_its_sheet_centred() {
        for LabelStock { name, grid } in LABEL_STOCK {
            assert_eq!(grid.checked(), Ok(grid), "{name}");
            let ((left, top), (width, height)) = (grid.corner_of(0), grid.label());
            let (right, bottom) = grid.corner_of(grid.per_sheet() - 1);
            let (right, bottom) = (210.0 - right - width, 297.0 - bottom - height);
            assert!((right - left).abs() < 0.3, "{name}: {right} mm free at the right");
            assert!((bottom - top).abs() < 0.6, "{name}: {bottom} mm free at the bottom");
        }
    }

    #[test]
    fn stock_is_found_by_its_name_and_labels_at_the_edge_keep_more_room() {
        let padding = |name| LabelGrid::named(name).map(|grid| grid.padding());
        assert_eq!(padding("l7160"), Some(3.0));
        assert_eq!(padding("105x57"), Some(5.0));
        assert_eq!(padding("3475"), Some(5.0));
        assert_eq!(padding("L9999"), None);
    }

    #[test]
    fn a_grid_that_no_sheet_has_is_refused() {
        let good = LABEL_STOCK[0].grid;
        let bad = [
            LabelGrid { columns: 0, ..good },
            LabelGrid { rows: 8, ..good },
            LabelGrid { rows: u32::MAX, ..good },
            LabelGrid { pitch: (6000, 3810), ..good },
            LabelGrid { label: (6350, 1000), ..good },
        ];
        for grid in bad {
            assert_eq!(grid.checked(), Err(PrintError::BadGrid), "{grid:?}");
        }
    }
}
