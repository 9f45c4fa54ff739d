//! XLSX workbooks: the sheets' names, and the cells of one sheet as text, one after another.

mod marks;

use std::{collections::HashSet, io::Cursor, rc::Rc};

use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};

use super::{
    Grid,
    cells::Cells,
    marks::{Hidden, Struck},
};
use crate::RosterError;

/// A workbook of which no cell is read yet.
pub struct Workbook<'a> {
    book: Xlsx<Cursor<&'a [u8]>>,
    parts: marks::Parts<'a>,
}

impl<'a> Workbook<'a> {
    /// Opens it. The archive must have passed the zip guard: the reader believes sizes.
    pub fn open(bytes: &'a [u8]) -> Result<Workbook<'a>, RosterError> {
        let book = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
        Ok(Workbook { book, parts: marks::Parts::open(bytes)? })
    }

    /// All sheets, in the workbook's order, with whether they are hidden.
    pub fn names(&self) -> Vec<(String, bool)> {
        let sheets = self.book.sheets_metadata().iter();
        sheets.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
    }

    /// The cells of one sheet: never the whole range, whose size the file claims.
    pub fn cells(&mut self, name: &str, hidden: Hidden) -> Result<Grid, RosterError> {
        let mut marks = self.parts.marks(name)?;
        let counts_from_1904 = self.book.has_1904_epoch();
        let mut reader = self.book.worksheet_cells_reader(name).map_err(damaged)?;
        let is_struck =
            |style: &calamine::Style| style.font.as_ref().is_some_and(|font| font.has_strikethrough());
        let struck: HashSet<usize> = reader
            .styles()
            .iter()
            .enumerate()
            .filter(|(_, style)| is_struck(style))
            .map(|(at, _)| at)
            .collect();
        let mut cells = Cells::default();
        while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(damaged)? {
            let (row, column) = cell.get_position();
            let text = text_of(cell.get_value());
            if struck.contains(&style) && !text.trim().is_empty() {
                let struck = Struck { gone: text.clone(), kept: String::new() };
                marks.struck.insert((row.saturating_add(1), column as usize), Rc::new(struck));
            }
            cells.put(row, column, text)?;
        }
        let mut grid = Grid { counts_from_1904, ..cells.into_grid() };
        marks.apply(&mut grid, hidden)?;
        Ok(grid)
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
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn damaged(error: XlsxError) -> RosterError {
    match error {
        XlsxError::Password => RosterError::NotATable { found: "encrypted".to_owned() },
        other => RosterError::damaged(&other.to_string()),
    }
}
