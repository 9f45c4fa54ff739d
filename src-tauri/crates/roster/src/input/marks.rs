//! What a workbook says of its cells beside their text: hidden rows and columns, merged cells, text struck through.
//! What is hidden or struck is left out and told, unless somebody wants it; a merged cell speaks for all its rows.

use std::{
    collections::{BTreeSet, HashMap},
    rc::Rc,
};

use super::{Grid, GridRow};
use crate::{
    RosterError, headers,
    limits::{self, Limit},
    problem::{Problem, ProblemCode},
    text::clean,
};

/// What happens to what a workbook hides or strikes through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Hidden {
    /// Left out and told.
    #[default]
    LeftOut,
    /// Read like everything else.
    Taken,
}

/// A cell of several rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// Its first line, from 1, where its text stands.
    pub first: u32,
    /// Its last line.
    pub last: u32,
    /// Its first column, from 0.
    pub column: usize,
}

/// What is struck through in a cell, and what is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Struck {
    /// Left out.
    pub gone: String,
    /// Read.
    pub kept: String,
}

/// All that is said of one sheet.
#[derive(Debug, Default)]
pub struct Marks {
    /// Lines, from 1.
    pub hidden_rows: BTreeSet<u32>,
    /// Columns, from 0.
    pub hidden_columns: BTreeSet<usize>,
    /// Cells of several rows.
    pub merges: Vec<Merge>,
    /// By line and column. One text may stand in many cells, and is kept once.
    pub struck: HashMap<(u32, usize), Rc<Struck>>,
}

impl Marks {
    /// An error once there are more marks than rows can be.
    pub fn check(&self) -> Result<(), RosterError> {
        let most = limits::ROWS as usize;
        match self.hidden_rows.len() > most || self.merges.len() > most {
            true => Err(RosterError::over(Limit::Rows, limits::ROWS)),
            false => Ok(()),
        }
    }

    /// The grid as somebody sees it who opens the workbook; what is left out is told in its problems.
    pub fn apply(&self, grid: &mut Grid, hidden: Hidden) -> Result<(), RosterError> {
        if hidden == Hidden::Taken {
            return self.spread(grid);
        }
        let struck_rows = self.strike(grid);
        self.spread(grid)?;
        let hidden = take_out(grid, |row| self.hidden_rows.contains(&row.line));
        grid.problems.extend(rows_left_out(ProblemCode::HiddenRows, &hidden));
        let struck = take_out(grid, |row| struck_rows.contains(&row.line));
        grid.problems.extend(rows_left_out(ProblemCode::StruckRows, &struck));
        self.hide_columns(grid);
        grid.rows.retain(|row| !row.is_blank());
        Ok(())
    }

    /// Takes struck text out; the lines of which nothing else is left.
    fn strike(&self, grid: &mut Grid) -> BTreeSet<u32> {
        let mut whole = BTreeSet::new();
        for row in grid.rows.iter_mut().filter(|_| !self.struck.is_empty()) {
            let mut kept = row.clone();
            let mut gone = Vec::new();
            for (column, cell) in kept.cells.iter_mut().enumerate() {
                if let Some(struck) = self.struck.get(&(row.line, column)) {
                    cell.clone_from(&struck.kept);
                    gone.push(clean::tidy(&struck.gone));
                }
            }
            if kept.is_blank() {
                whole.insert(row.line);
            } else {
                let problem = |text| Problem::new(row.line, ProblemCode::StruckText, [("text", text)]);
                grid.problems.extend(gone.into_iter().map(problem));
                *row = kept;
            }
        }
        whole
    }

    /// Writes a merged cell into each of its rows that has anything. A header is merged for its looks.
    fn spread(&self, grid: &mut Grid) -> Result<(), RosterError> {
        let mut written = 0_u64;
        for merge in &self.merges {
            let Ok(at) = grid.rows.binary_search_by_key(&merge.first, |row| row.line) else { continue };
            let text = grid.rows[at].cell(merge.column).to_owned();
            if text.trim().is_empty() || headers::field_of(&text).is_some() {
                continue;
            }
            for row in grid.rows[at + 1..].iter_mut().take_while(|row| row.line <= merge.last) {
                written += 1;
                if written > limits::CELLS {
                    return Err(RosterError::over(Limit::Cells, limits::CELLS).at_line(row.line));
                }
                if row.cell(merge.column).trim().is_empty() {
                    row.cells.resize(row.cells.len().max(merge.column + 1), String::new());
                    row.cells[merge.column].clone_from(&text);
                }
            }
        }
        Ok(())
    }

    fn hide_columns(&self, grid: &mut Grid) {
        let header = headers::find(grid).map(|at| grid.rows[at].clone()).unwrap_or_default();
        let mut names = Vec::new();
        for column in &self.hidden_columns {
            let mut cells = grid.rows.iter_mut().filter_map(|row| row.cells.get_mut(*column));
            if cells.any(|cell| !cell.trim().is_empty()) {
                names.push(column_name(&header, *column));
            }
            for row in &mut grid.rows {
                if let Some(cell) = row.cells.get_mut(*column) {
                    cell.clear();
                }
            }
        }
        if !names.is_empty() {
            let data = [("columns", names.join(", "))];
            grid.problems.push(Problem::new(header.line.max(1), ProblemCode::HiddenColumns, data));
        }
    }
}

/// A column by its header, or by its letters.
fn column_name(header: &GridRow, column: usize) -> String {
    let text = clean::tidy(header.cell(column));
    if !text.is_empty() {
        return format!("«{text}»");
    }
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        letters.insert(0, char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters
}

/// Takes rows out; their lines.
fn take_out(grid: &mut Grid, goes: impl Fn(&GridRow) -> bool) -> Vec<u32> {
    let lines = grid.rows.iter().filter(|row| goes(row)).map(|row| row.line).collect();
    grid.rows.retain(|row| !goes(row));
    lines
}

fn rows_left_out(code: ProblemCode, lines: &[u32]) -> Option<Problem> {
    let first = *lines.first()?;
    let data = [("count", lines.len().to_string()), ("lines", ranges(lines))];
    Some(Problem::new(first, code, data))
}

/// «3, 5–9, 12», not more than a sentence holds.
fn ranges(lines: &[u32]) -> String {
    const MOST: usize = 12;
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for line in lines {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == *line => *last = *line,
            _ => ranges.push((*line, *line)),
        }
    }
    let told = ranges.iter().take(MOST).map(|(first, last)| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    });
    let more = (ranges.len() > MOST).then(|| "…".to_owned());
    told.chain(more).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_as_ranges() {
        assert_eq!(ranges(&[3, 5, 6, 7, 9]), "3, 5–7, 9");
        let many: Vec<u32> = (1..40).map(|n| n * 2).collect();
        assert!(ranges(&many).ends_with("24, …"));
    }

    #[test]
    fn columns_without_headers_have_letters() {
        assert_eq!([0, 25, 26, 399].map(|at| column_name(&GridRow::default(), at)), ["A", "Z", "AA", "OJ"]);
    }
}
