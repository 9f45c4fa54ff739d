//! XLSX workbooks: the sheets' names and the cells of one sheet as text, cell by cell under limits.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use super::{Grid, GridRow, zip_guard};
use crate::{
    RosterError, headers,
    limits::{self, Limit},
};

/// A sheet with the names of all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// All sheets, in the workbook's order.
    pub names: Vec<String>,
    /// The one that was read.
    pub name: String,
    /// Its rows.
    pub grid: Grid,
}

/// How many sheets are looked at for the one with people.
const LOOKED_AT: usize = 12;

/// Reads one sheet: the one asked for, else the first with a header row of ours, else the first with anything.
pub fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, RosterError> {
    zip_guard::check(bytes)?;
    // The reader asserts some things about paths inside the file; a file that breaks them is damaged, not our end.
    catch_unwind(AssertUnwindSafe(|| open(bytes, wanted)))
        .unwrap_or_else(|_| Err(RosterError::Damaged { reason: "the spreadsheet reader gave up".to_owned() }))
}

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

fn open(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, RosterError> {
    let mut book = Workbook::new(Cursor::new(bytes)).map_err(damaged)?;
    let names = book.sheet_names();
    match wanted {
        Some(name) if !names.iter().any(|known| known == name) => {
            Err(RosterError::UnknownSheet { sheet: name.to_owned(), sheets: names })
        }
        Some(name) => Ok(Sheet { grid: cells(&mut book, name)?, name: name.to_owned(), names }),
        None => likeliest(&mut book, names),
    }
}

fn likeliest(book: &mut Workbook<'_>, names: Vec<String>) -> Result<Sheet, RosterError> {
    let mut first: Option<(String, Grid)> = None;
    for name in names.iter().take(LOOKED_AT) {
        let grid = match cells(book, name) {
            // A chart has no cells; a sheet over a limit is said to be so.
            Err(RosterError::Damaged { .. }) if names.len() > 1 => continue,
            other => other?,
        };
        if headers::find(&grid).is_some() {
            return Ok(Sheet { name: name.clone(), grid, names });
        }
        if first.is_none() && !grid.rows.is_empty() {
            first = Some((name.clone(), grid));
        }
    }
    first.map(|(name, grid)| Sheet { names, name, grid }).ok_or(RosterError::Empty)
}

fn cells(book: &mut Workbook<'_>, name: &str) -> Result<Grid, RosterError> {
    let mut reader = book.worksheet_cells_reader(name).map_err(damaged)?;
    let mut grid = Grid::default();
    let mut count = 0_u64;
    let mut rows_in_order = true;
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        count += 1;
        if count > limits::CELLS {
            return Err(RosterError::over(Limit::Cells, limits::CELLS));
        }
        let (row, column) = cell.get_position();
        let text = text_of(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        put(&mut grid, row.saturating_add(1), column, text)?;
        rows_in_order &= grid.rows.len() < 2 || grid.rows[grid.rows.len() - 2].line < row.saturating_add(1);
    }
    match rows_in_order {
        true => Ok(grid),
        false => Err(RosterError::Damaged { reason: "rows out of order".to_owned() }),
    }
}

fn put(grid: &mut Grid, line: u32, column: u32, text: String) -> Result<(), RosterError> {
    let over = |what, limit| RosterError::TooLarge { what, limit, line: Some(line) };
    if u64::from(column) >= limits::COLUMNS {
        return Err(over(Limit::Columns, limits::COLUMNS));
    }
    if text.len() as u64 > limits::FIELD {
        return Err(over(Limit::Field, limits::FIELD));
    }
    if grid.rows.last().is_none_or(|last| last.line != line) {
        grid.rows.push(GridRow { line, cells: Vec::new() });
    }
    if grid.rows.len() as u64 > limits::ROWS {
        return Err(RosterError::over(Limit::Rows, limits::ROWS));
    }
    if let Some(row) = grid.rows.last_mut() {
        let column = column as usize;
        row.cells.resize(row.cells.len().max(column + 1), String::new());
        row.cells[column] = text;
    }
    Ok(())
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
        XlsxError::Password => RosterError::NotATable { found: "xls".to_owned() },
        other => RosterError::Damaged { reason: other.to_string() },
    }
}
