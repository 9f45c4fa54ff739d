//! Printers that were measured.

use serde::{Deserialize, Serialize};
use specta::Type;

/// How a printer errs on a stock, undone in every file that is made for both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CalibrationView {
    /// What the organiser calls the printer.
    pub printer: String,
    /// The stock's code, such as `a4` or `L7160`.
    pub stock: String,
    /// What the stock is called on paper.
    pub name: String,
    /// Everything moves to the right and down by this, in hundredths of a millimetre.
    pub shift: (i32, i32),
    /// Everything grows across and down by this, in hundredths of a per cent.
    pub drift: (i32, i32),
    /// `YYYY-MM-DD`
    pub measured: String,
}

/// What lies in the printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StockView {
    /// Its code.
    pub code: String,
    /// What it is called on paper.
    pub name: String,
    /// How long the bars on its sheet should be, in hundredths of a millimetre.
    pub bar: u32,
}

/// What a ruler says of the sheet, in hundredths of a millimetre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MeasuredSheet {
    /// From the left edge to the line that runs down.
    pub left: u32,
    /// From the upper edge to the line that runs across.
    pub top: u32,
    /// The length of the line that runs across.
    pub across: u32,
    /// The length of the line that runs down.
    pub down: u32,
}
