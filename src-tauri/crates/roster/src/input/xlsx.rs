//! XLSX workbooks: the sheets' names, and the cells of one sheet as text, one after another.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use super::{Grid, cells::Cells};
use crate::RosterError;

/// A workbook of which no cell is read yet.
pub struct Workbook<'a>(Xlsx<Cursor<&'a [u8]>>);

impl<'a> Workbook<'a> {
    /// Opens it. The archive must have passed the zip guard: the reader believes sizes.
    pub fn open(bytes: &'a [u8]) -> Result<Workbook<'a>, RosterError> {
        Ok(Workbook(Xlsx::new(Cursor::new(bytes)).map_err(damaged)?))
    }

    /// All sheets, in the workbook's order.
    pub fn names(&self) -> Vec<String> {
        self.0.sheet_names()
    }

    /// The cells of one sheet: never the whole range, whose size the file claims.
    pub fn cells(&mut self, name: &str) -> Result<Grid, RosterError> {
        let mut reader = self.0.worksheet_cells_reader(name).map_err(damaged)?;
        let mut cells = Cells::default();
        while let Some(cell) = reader.next_cell().map_err(damaged)? {
            let (row, column) = cell.get_position();
            cells.put(row, column, text_of(cell.get_value()))?;
        }
        Ok(cells.into_grid())
    }
}

fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "да".to_owned(),
        DataRef::Bool(false) => "нет".to_owned(),
        DataRef::DateTime(time) => {
            let (year, month, day, ..) = time.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        // «#N/A» is what a spreadsheet says when it has nothing to say.
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn damaged(error: XlsxError) -> RosterError {
    match error {
        XlsxError::Password => RosterError::NotATable { found: "encrypted".to_owned() },
        other => RosterError::damaged(&other.to_string()),
    }
}
