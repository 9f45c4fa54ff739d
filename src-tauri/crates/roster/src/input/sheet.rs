//! Workbooks, XLSX and ODS: which of their sheets holds the people.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{
    Grid,
    marks::Hidden,
    ods,
    xlsx::Workbook,
    zip_guard::{self, Archive},
};
use crate::{
    RosterError, headers,
    problem::{Problem, ProblemCode},
    text::clean,
};

/// A sheet with the names of all of them, as they may be shown.
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

/// Reads one sheet: the one asked for, else the first with a header row of ours, else the first with anything. A hidden
/// sheet is read only when it is asked for.
pub fn read(bytes: &[u8], wanted: Option<&str>, hidden: Hidden) -> Result<Sheet, RosterError> {
    match zip_guard::check(bytes)? {
        // The reader asserts some things about paths inside the file; a file that breaks them is damaged, not our end.
        Archive::Xlsx => catch_unwind(AssertUnwindSafe(|| {
            let mut book = Workbook::open(bytes)?;
            choose(&book.names(), wanted, |name| book.cells(name, hidden))
        }))
        .unwrap_or_else(|_| Err(RosterError::damaged("the spreadsheet reader gave up"))),
        Archive::Ods => {
            let mut sheets = ods::read(bytes, wanted, hidden)?;
            let names: Vec<_> = sheets.iter().map(|sheet| (sheet.name.clone(), sheet.is_hidden)).collect();
            choose(&names, wanted, |name| {
                let found = sheets.iter_mut().find(|known| known.name == name);
                Ok(found.map(|sheet| std::mem::take(&mut sheet.grid)).unwrap_or_default())
            })
        }
    }
}

fn choose(
    sheets: &[(String, bool)],
    wanted: Option<&str>,
    mut cells: impl FnMut(&str) -> Result<Grid, RosterError>,
) -> Result<Sheet, RosterError> {
    let names: Vec<String> = sheets.iter().map(|(name, _)| clean::shown(name)).collect();
    // Sheets are asked for by the name that is shown; the workbook knows its own.
    let mut cells = |shown: &str| {
        let own =
            names.iter().zip(sheets).find(|(name, _)| *name == shown).map_or(shown, |(_, (own, _))| own);
        cells(own).map_err(|error| error.in_sheet(shown))
    };
    match wanted {
        Some(name) if !names.iter().any(|known| known == name) => {
            Err(RosterError::UnknownSheet { sheet: clean::shown(name), sheets: names })
        }
        Some(name) => {
            let grid = cells(name)?;
            Ok(Sheet { grid, name: name.to_owned(), names })
        }
        None => {
            let shown = names.iter().zip(sheets).filter(|(_, (_, is_hidden))| !is_hidden);
            let visible = shown.map(|(name, _)| name.as_str());
            let (name, grid) = likeliest(visible.take(LOOKED_AT), names.len() == 1, cells)?;
            Ok(Sheet { names, name, grid })
        }
    }
}

/// The first sheet with people, else the first with anything; others with people are told.
fn likeliest<'a>(
    names: impl Iterator<Item = &'a str>,
    is_only: bool,
    mut cells: impl FnMut(&str) -> Result<Grid, RosterError>,
) -> Result<(String, Grid), RosterError> {
    let mut chosen: Option<(String, Grid)> = None;
    let mut first: Option<(String, Grid)> = None;
    for name in names {
        let grid = match cells(name) {
            // A chart has no cells; a sheet over a limit is said to be so, unless another is read.
            Err(RosterError::Damaged { .. }) if !is_only => continue,
            Err(_) if chosen.is_some() => continue,
            other => other?,
        };
        match (headers::find(&grid), &mut chosen) {
            (Some(at), Some((_, list))) => list.problems.extend(other_sheet(name, grid.rows.len() - at - 1)),
            (Some(_), None) => chosen = Some((name.to_owned(), grid)),
            (None, None) if first.is_none() && !grid.rows.is_empty() => first = Some((name.to_owned(), grid)),
            (None, _) => {}
        }
    }
    chosen.or(first).ok_or(RosterError::Empty)
}

fn other_sheet(name: &str, rows: usize) -> Option<Problem> {
    let data = [("sheet", name.to_owned()), ("count", rows.to_string())];
    (rows > 0).then(|| Problem::new(1, ProblemCode::OtherSheet, data))
}
