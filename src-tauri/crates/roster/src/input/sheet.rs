//! Workbooks, XLSX and ODS: which of their sheets holds the people.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{
    Grid, ods,
    xlsx::Workbook,
    zip_guard::{self, Archive},
};
use crate::{RosterError, headers};

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
pub const LOOKED_AT: usize = 12;

/// Reads one sheet: the one asked for, else the first with a header row of ours, else the first with anything.
pub fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Sheet, RosterError> {
    match zip_guard::check(bytes)? {
        // The reader asserts some things about paths inside the file; a file that breaks them is damaged, not our end.
        Archive::Xlsx => catch_unwind(AssertUnwindSafe(|| {
            let mut book = Workbook::open(bytes)?;
            choose(book.names(), wanted, |name| book.cells(name))
        }))
        .unwrap_or_else(|_| Err(RosterError::damaged("the spreadsheet reader gave up"))),
        Archive::Ods => {
            let mut sheets = ods::read(bytes, wanted)?;
            let names = sheets.iter().map(|(name, _)| name.clone()).collect();
            choose(names, wanted, |name| {
                let found = sheets.iter_mut().find(|(known, _)| known == name);
                Ok(found.map(|(_, grid)| std::mem::take(grid)).unwrap_or_default())
            })
        }
    }
}

fn choose(
    names: Vec<String>,
    wanted: Option<&str>,
    mut cells: impl FnMut(&str) -> Result<Grid, RosterError>,
) -> Result<Sheet, RosterError> {
    let mut cells = |name: &str| cells(name).map_err(|error| error.in_sheet(name));
    match wanted {
        Some(name) if !names.iter().any(|known| known == name) => {
            Err(RosterError::UnknownSheet { sheet: name.to_owned(), sheets: names })
        }
        Some(name) => Ok(Sheet { grid: cells(name)?, name: name.to_owned(), names }),
        None => likeliest(names, cells),
    }
}

fn likeliest(
    names: Vec<String>,
    mut cells: impl FnMut(&str) -> Result<Grid, RosterError>,
) -> Result<Sheet, RosterError> {
    let mut first: Option<(String, Grid)> = None;
    for name in names.iter().take(LOOKED_AT) {
        let grid = match cells(name) {
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
