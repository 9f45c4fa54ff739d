//! The label stock that has a name.

use crate::view::LabelStock;

/// The label stock that has a name.
pub fn label_stock() -> Vec<LabelStock> {
    let stock = letterdesk_print::STOCK.iter();
    stock.map(|(name, grid)| LabelStock { name, columns: grid.columns, rows: grid.rows }).collect()
}
