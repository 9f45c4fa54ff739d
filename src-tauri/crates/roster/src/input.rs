//! From bytes to a grid of texts: which kind of file, which encoding, which separator, which sheet.
//! Not for: what the cells mean.

mod cells;
pub mod decode;
pub mod marks;
mod ods;
pub mod separated;
pub mod sheet;
pub mod sniff;
pub mod tree;
mod xlsx;
mod xml;
mod zip_guard;

use std::io::{self, Read};

use crate::{limits, problem::Problem};

/// The bytes of a file, one more than [`limits::FILE`] at most: as many as show that it is too large.
pub fn take_stream(stream: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    stream.take(limits::FILE + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// One row of a table that holds anything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GridRow {
    /// The line of a text file where the record begins, or the row of a sheet; from 1.
    pub line: u32,
    /// The cells, raw.
    pub cells: Vec<String>,
}

impl GridRow {
    /// A cell, or nothing where the row is short.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Whether no cell holds anything but blanks.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// A table's rows that hold anything, top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grid {
    /// Rows with their lines.
    pub rows: Vec<GridRow>,
    /// What is told of the sheet itself.
    pub problems: Vec<Problem>,
    /// Whether its days are counted from 1904.
    pub counts_from_1904: bool,
}

impl Grid {
    /// The widest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}
