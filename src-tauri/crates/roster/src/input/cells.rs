//! Cells put into a grid one by one, each against the limits.

use super::{Grid, GridRow};
use crate::{
    RosterError,
    limits::{self, Limit},
};

/// A grid in the making. Cells come in the order of their rows, each with a place that nobody has checked.
#[derive(Debug, Default)]
pub struct Cells {
    grid: Grid,
    seen: u64,
}

impl Cells {
    /// Puts a text at a row and column, both from 0. Blank ones only count.
    pub fn put(&mut self, row: u32, column: u32, text: String) -> Result<(), RosterError> {
        self.seen += 1;
        if self.seen > limits::CELLS {
            return Err(RosterError::over(Limit::Cells, limits::CELLS));
        }
        if text.trim().is_empty() {
            return Ok(());
        }
        let line = row.saturating_add(1);
        let over = |what, limit| RosterError::over(what, limit).at_line(line);
        if u64::from(column) >= limits::COLUMNS {
            return Err(over(Limit::Columns, limits::COLUMNS));
        }
        if text.len() as u64 > limits::FIELD {
            return Err(over(Limit::Field, limits::FIELD));
        }
        let row = self.row(line)?;
        let column = column as usize;
        row.cells.resize(row.cells.len().max(column + 1), String::new());
        row.cells[column] = text;
        Ok(())
    }

    /// The row of that line: the last one, or one below it.
    fn row(&mut self, line: u32) -> Result<&mut GridRow, RosterError> {
        let last = self.grid.rows.last().map_or(0, |last| last.line);
        if line < last {
            return Err(RosterError::damaged("rows out of order").at_line(line));
        }
        if line > last {
            if self.grid.rows.len() as u64 >= limits::ROWS {
                return Err(RosterError::over(Limit::Rows, limits::ROWS).at_line(line));
            }
            self.grid.rows.push(GridRow { line, cells: Vec::new() });
        }
        self.grid.rows.last_mut().ok_or_else(|| RosterError::damaged("no row"))
    }

    /// The grid as it is now.
    pub fn into_grid(self) -> Grid {
        self.grid
    }
}
