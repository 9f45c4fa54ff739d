//! How much of a stranger's file is read. A real list has about 1,300 rows and a few megabytes; these are far above it
//! and far below what a laptop chokes on.

use serde::{Deserialize, Serialize};

/// Bytes of a file.
pub const FILE: u64 = 64 * 1024 * 1024;
/// Bytes of one record of a text table.
pub const LINE: u64 = 1024 * 1024;
/// Bytes of one cell. A spreadsheet cell holds 32,767 letters at most, so nothing real is longer.
pub const FIELD: u64 = 128 * 1024;
/// Rows that hold anything.
pub const ROWS: u64 = 100_000;
/// Columns of a row.
pub const COLUMNS: u64 = 400;
/// Cells of one sheet.
pub const CELLS: u64 = 5_000_000;
/// Parts of a spreadsheet's archive.
pub const ENTRIES: u64 = 2_000;
/// Bytes of one part of the archive after inflating.
pub const ENTRY: u64 = 128 * 1024 * 1024;
/// Bytes of all parts of the archive after inflating.
pub const INFLATED: u64 = 256 * 1024 * 1024;
/// Bytes of the parts that are read whole before the first cell: styles, the workbook, relations.
pub const OVERHEAD_ENTRY: u64 = 16 * 1024 * 1024;
/// Shared strings of a workbook.
pub const STRINGS: u64 = 1_000_000;
/// Elements and attributes of an XML file: a directory of a thousand facilities has some thirty thousand.
pub const ELEMENTS: u64 = 1_000_000;
/// How deep elements of an XML file stand in each other.
pub const DEPTH: u64 = 64;

/// What was over its limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Bytes of the file.
    File,
    /// Bytes of one line.
    Line,
    /// Bytes of one cell.
    Field,
    /// Rows.
    Rows,
    /// Columns.
    Columns,
    /// Cells of a sheet.
    Cells,
    /// Parts of the archive.
    Entries,
    /// Bytes after inflating.
    Inflated,
    /// Shared strings.
    Strings,
    /// Elements of an XML file.
    Elements,
    /// Elements in elements.
    Depth,
}

impl Limit {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Limit::File => "file",
            Limit::Line => "line",
            Limit::Field => "field",
            Limit::Rows => "rows",
            Limit::Columns => "columns",
            Limit::Cells => "cells",
            Limit::Entries => "entries",
            Limit::Inflated => "inflated",
            Limit::Strings => "strings",
            Limit::Elements => "elements",
            Limit::Depth => "depth",
        }
    }
}
