//! A file read whole: which columns mean what, which rows are people, what is wrong.

use std::borrow::Cow;

use letterdesk_model::custody::Custody;
use serde::{Deserialize, Serialize};

use crate::{
    RosterError, duplicates,
    field::Field,
    headers,
    incoming::Incoming,
    input::{Grid, GridRow, decode, marks::Hidden, separated, sheet, sniff},
    problem::{self, Problem, ProblemCode, StateWords},
    row::{self, Answers, Mapped, RowKind},
    section::Section,
    text::{
        clean,
        dates::{self, ColumnOrder, DayMonth},
    },
};

/// What a person settled about a file; whatever is not settled is found out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReadOptions {
    /// A label such as "windows-1251".
    pub encoding: Option<String>,
    /// What separates the cells of a text file.
    pub separator: Option<char>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The line of the header row, from 1.
    pub header_row: Option<u32>,
    /// Fields with their columns, from 0; the other columns keep what their headers say.
    pub mapping: Vec<(Field, usize)>,
    /// Columns that are not read whatever their headers say, from 0.
    pub left_out: Vec<usize>,
    /// The answer to [`Reading::ask_day_month`].
    pub day_month: Option<DayMonth>,
    /// Whether rows and columns that a workbook hides, and text struck through, are read too.
    pub with_hidden: bool,
    /// What words mean that [`Reading::states`] asks about.
    pub states: Vec<(String, Custody)>,
}

/// A column as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its header.
    pub header: String,
    /// What it holds; `None` when it is not read.
    pub field: Option<Field>,
    /// Up to three of its cells.
    pub samples: Vec<String>,
}

/// A person with the line they stand on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The line of a text file or the row of a sheet, from 1.
    pub line: u32,
    /// What the row says.
    pub person: Incoming,
}

/// Dates that could be day-month or month-day, to be asked about once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateQuestion {
    /// The column's header.
    pub header: String,
    /// Up to three dates as they stand there.
    pub examples: Vec<String>,
}

/// What a file says, before anything is compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The encoding in lower case; `None` for a workbook.
    pub encoding: Option<String>,
    /// What separates the cells; `None` for a workbook and for a single column.
    pub separator: Option<char>,
    /// The workbook's sheets; empty for text.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// The line of the header row, from 1; 0 for a list that has none.
    pub header_row: u32,
    /// What the headers are remembered by: see [`signature`].
    pub signature: String,
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// The people.
    pub rows: Vec<Row>,
    /// What is wrong, the graver kinds first, each by line.
    pub problems: Vec<Problem>,
    /// How many rows stand for somebody who must not be named.
    pub skipped: u32,
    /// Their lines.
    pub skipped_lines: Vec<u32>,
    /// Asked when a column cannot settle it; until then such birth dates count as years.
    pub ask_day_month: Option<DateQuestion>,
    /// Words for a state that we do not know: asked once for all rows that have them.
    pub states: Vec<StateWords>,
}

/// Rows read between two signs of progress.
const PROGRESS_EVERY: usize = 500;

/// Reads a list file. Pure: the same bytes and options give the same reading. `file_name` only decides where the bytes
/// do not: a name ending in .tsv or .tab prefers tabs.
pub fn read(bytes: &[u8], file_name: &str, options: &ReadOptions) -> Result<Reading, RosterError> {
    read_with_progress(bytes, file_name, options, &mut |_, _| {})
}

/// Like [`read`]; tells `progress` now and then how many rows of how many are read.
pub fn read_with_progress(
    bytes: &[u8],
    file_name: &str,
    options: &ReadOptions,
    progress: &mut dyn FnMut(u32, u32),
) -> Result<Reading, RosterError> {
    let table = table(bytes, file_name, options)?;
    let (header, body) = parted(&table.grid, options)?;
    let mut fields = headers::propose(&header);
    fields.resize(table.grid.width().max(fields.len()), None);
    apply_choices(&mut fields, options)?;
    if !fields.iter().flatten().any(|field| field.names_people()) {
        let found = header.cells.iter().map(|cell| clean::tidy(cell)).filter(|cell| !cell.is_empty());
        return Err(RosterError::NoNameColumn { headers: found.collect() });
    }
    let body = &*with_days(body, &fields, table.grid.counts_from_1904);
    let mut reading = reading(&table, &header, &fields, body, options, progress);
    reading.signature = match options == &ReadOptions::default() {
        true => signature(&header.cells),
        // A choice is remembered by what the program sees when nobody has chosen yet.
        false => unaided_signature(bytes, file_name),
    };
    Ok(reading)
}

/// What a file is recognised by when it comes again: its headers in their order, folded, without blanks and dates, so
/// that «Список на 21.01» and «Список на 28.01» are one file. Empty for a file without headers.
pub fn signature(headers: &[String]) -> String {
    let known = headers.iter().map(|header| clean::header(header)).filter(|header| !header.is_empty());
    let words =
        known.map(|header| header.chars().filter(|letter| !letter.is_ascii_digit()).collect::<String>());
    words.collect::<Vec<_>>().join("|")
}

fn unaided_signature(bytes: &[u8], file_name: &str) -> String {
    let options = ReadOptions::default();
    let Ok(table) = table(bytes, file_name, &options) else { return String::new() };
    parted(&table.grid, &options).map(|(header, _)| signature(&header.cells)).unwrap_or_default()
}

/// A file as a table, before its columns mean anything.
pub(crate) struct Table {
    pub(crate) grid: Grid,
    encoding: Option<String>,
    separator: Option<char>,
    sheets: Vec<String>,
    sheet: Option<String>,
    problems: Vec<Problem>,
}

pub(crate) fn table(bytes: &[u8], file_name: &str, options: &ReadOptions) -> Result<Table, RosterError> {
    let table = match sniff::kind(bytes)? {
        sniff::Kind::Zip => {
            let hidden = if options.with_hidden { Hidden::Taken } else { Hidden::LeftOut };
            let mut sheet = sheet::read(bytes, options.sheet.as_deref(), hidden)?;
            let problems = std::mem::take(&mut sheet.grid.problems);
            Table {
                grid: sheet.grid,
                encoding: None,
                separator: None,
                sheets: sheet.names,
                sheet: Some(sheet.name),
                problems,
            }
        }
        sniff::Kind::Text => {
            let decoded = decode::decode(bytes, options.encoding.as_deref())?;
            let name = file_name.to_lowercase();
            let by_name = (name.ends_with(".tsv") || name.ends_with(".tab")).then_some('\t');
            let by_name = by_name.filter(|_| decoded.text.contains('\t'));
            let table = separated::read(&decoded.text, options.separator.or(by_name))?;
            let lone_quotes =
                table.lone_quotes.into_iter().map(|line| Problem::new(line, ProblemCode::LoneQuote, []));
            Table {
                grid: table.grid,
                encoding: Some(decoded.encoding),
                separator: table.separator,
                sheets: Vec::new(),
                sheet: None,
                problems: decoded.problems.into_iter().chain(lone_quotes).collect(),
            }
        }
    };
    if table.grid.rows.is_empty() {
        return Err(RosterError::Empty);
    }
    Ok(table)
}

/// The header row and the rows below it: the row asked for, the one found, or the likeliest, which a mapping may still
/// serve. A second row of headers under merged ones belongs to it.
fn parted<'a>(grid: &'a Grid, options: &ReadOptions) -> Result<(GridRow, &'a [GridRow]), RosterError> {
    let at = match options.header_row {
        Some(line) => {
            let at = grid.rows.iter().position(|row| row.line == line);
            Some(at.ok_or(RosterError::NoHeaderRow { line })?)
        }
        None => headers::find(grid).or_else(|| headers::likeliest(grid)),
    };
    let Some(at) = at else { return Ok((GridRow::default(), &grid.rows)) };
    let header = &grid.rows[at];
    match grid.rows.get(at + 1).and_then(|lower| headers::merged(header, lower)) {
        Some(both) => Ok((both, &grid.rows[at + 2..])),
        None => Ok((header.clone(), &grid.rows[at + 1..])),
    }
}

/// The rows with the bare day numbers of a workbook that counts from 1904 as those of any other.
fn with_days<'a>(body: &'a [GridRow], fields: &[Option<Field>], from_1904: bool) -> Cow<'a, [GridRow]> {
    let mut body = Cow::Borrowed(body);
    let dates = fields.iter().enumerate().filter(|(_, field)| field.is_some_and(Field::holds_dates));
    for (column, _) in dates.filter(|_| from_1904) {
        for row in body.to_mut() {
            if let Some(days) = dates::counted_from_1899(row.cell(column)) {
                row.cells[column] = days;
            }
        }
    }
    body
}

/// What a person settled replaces what the headers say of those columns and fields.
fn apply_choices(fields: &mut [Option<Field>], options: &ReadOptions) -> Result<(), RosterError> {
    let mut chosen = options.left_out.iter().chain(options.mapping.iter().map(|(_, column)| column));
    if let Some(column) = chosen.find(|column| **column >= fields.len()) {
        return Err(RosterError::NoColumn { column: *column });
    }
    for (field, _) in &options.mapping {
        fields.iter_mut().filter(|other| **other == Some(*field)).for_each(|other| *other = None);
    }
    for column in &options.left_out {
        fields[*column] = None;
    }
    for (field, column) in &options.mapping {
        fields[*column] = Some(*field);
    }
    Ok(())
}

fn reading(
    table: &Table,
    header: &GridRow,
    fields: &[Option<Field>],
    body: &[GridRow],
    options: &ReadOptions,
    progress: &mut dyn FnMut(u32, u32),
) -> Reading {
    let (mapped, ask_day_month) = mapped(header, fields, body, options.day_month);
    let mut reading = Reading {
        encoding: table.encoding.clone(),
        separator: table.separator,
        sheets: table.sheets.clone(),
        sheet: table.sheet.clone(),
        header_row: header.line,
        signature: String::new(),
        columns: columns(header, fields, body),
        rows: Vec::new(),
        problems: table.problems.clone(),
        skipped: 0,
        skipped_lines: Vec::new(),
        ask_day_month,
        states: Vec::new(),
    };
    let states = Answers::new(&options.states);
    let expected = header.cells.len();
    let names = mapped.iter().filter(|mapped| mapped.field.names_people()).map(|mapped| mapped.column);
    let name_column = names.min().unwrap_or(0);
    let mut section = Section::default();
    for (at, row) in body.iter().enumerate() {
        if at.is_multiple_of(PROGRESS_EVERY) {
            progress(at as u32, body.len() as u32);
        }
        let found = row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        if found > expected {
            let data = [("found", found.to_string()), ("expected", expected.to_string())];
            reading.problems.push(Problem::new(row.line, ProblemCode::TooManyCells, data));
        }
        if let Some(heading) = section.take(row, name_column) {
            reading.problems.push(heading);
            continue;
        }
        let row = &*without_errors(row, &mapped, &mut reading.problems);
        match row::read(row, &mapped, &section, &states, &mut reading.problems) {
            RowKind::Person(person) => reading.rows.push(Row { line: row.line, person: *person }),
            RowKind::Anonymous => reading.skipped_lines.push(row.line),
            RowKind::Nameless => {}
        }
    }
    reading.skipped = reading.skipped_lines.len() as u32;
    duplicates::join(&mut reading);
    (reading.problems, reading.states) = problem::told(std::mem::take(&mut reading.problems));
    reading
}

/// The row with what a spreadsheet program wrote where it had no answer taken out and told.
fn without_errors<'a>(row: &'a GridRow, mapped: &[Mapped], problems: &mut Vec<Problem>) -> Cow<'a, GridRow> {
    let mut clean = Cow::Borrowed(row);
    for Mapped { column, header, .. } in mapped {
        if clean::is_cell_error(row.cell(*column)) {
            let data = [("text", row.cell(*column).trim().to_owned()), ("column", header.clone())];
            problems.push(Problem::new(row.line, ProblemCode::ErrorCell, data));
            clean.to_mut().cells[*column] = String::new();
        }
    }
    clean
}

fn columns(header: &GridRow, fields: &[Option<Field>], body: &[GridRow]) -> Vec<Column> {
    let column = |(at, field): (usize, &Option<Field>)| {
        let cells = body.iter().map(|row| clean::tidy(row.cell(at))).filter(|cell| !cell.is_empty());
        Column { header: clean::tidy(header.cell(at)), field: *field, samples: cells.take(3).collect() }
    };
    fields.iter().enumerate().map(column).collect()
}

/// The columns that are read, each with its day-month order; and the one question where an order is open.
fn mapped(
    header: &GridRow,
    fields: &[Option<Field>],
    body: &[GridRow],
    answer: Option<DayMonth>,
) -> (Vec<Mapped>, Option<DateQuestion>) {
    let mut question = None;
    let mut mapped = Vec::new();
    for (column, field) in fields.iter().enumerate() {
        let Some(field) = *field else { continue };
        let header = clean::tidy(header.cell(column));
        let found = match field.holds_dates() {
            true => dates::column_order(body.iter().map(|row| row.cell(column))),
            false => ColumnOrder::default(),
        };
        if !found.open.is_empty() && answer.is_none() && question.is_none() {
            question = Some(DateQuestion { header: header.clone(), examples: found.open });
        }
        mapped.push(Mapped { column, field, header, order: answer.or(found.order) });
    }
    (mapped, question)
}
