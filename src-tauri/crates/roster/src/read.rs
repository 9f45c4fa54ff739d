//! A file read whole: which columns mean what, which rows are people, what is wrong.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    RosterError,
    field::Field,
    headers,
    incoming::Incoming,
    input::{Grid, GridRow, decode, separated, sheet, sniff},
    problem::{Problem, ProblemCode},
    row::{self, Mapped, RowKind},
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
    /// The answer to [`Reading::ask_day_month`].
    pub day_month: Option<DayMonth>,
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
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// The people.
    pub rows: Vec<Row>,
    /// What is wrong, by line.
    pub problems: Vec<Problem>,
    /// How many rows stand for somebody who must not be named.
    pub skipped: u32,
    /// Their lines.
    pub skipped_lines: Vec<u32>,
    /// Asked when a column cannot settle it; until then such birth dates count as years.
    pub ask_day_month: Option<DateQuestion>,
}

/// Reads a list file. Pure: the same bytes and options give the same reading. `file_name` only decides where the bytes
/// do not: a name ending in .tsv or .tab prefers tabs.
pub fn read(bytes: &[u8], file_name: &str, options: &ReadOptions) -> Result<Reading, RosterError> {
    let table = table(bytes, file_name, options)?;
    let headers = header_row(&table.grid, options)?;
    let mut fields = headers.map_or_else(Vec::new, |at| headers::propose(&table.grid.rows[at]));
    fields.resize(table.grid.width().max(fields.len()), None);
    apply_mapping(&mut fields, &options.mapping)?;
    let header = headers.map(|at| table.grid.rows[at].clone()).unwrap_or_default();
    if !fields.iter().flatten().any(|field| field.names_people()) {
        let found = header.cells.iter().map(|cell| clean::tidy(cell)).filter(|cell| !cell.is_empty());
        return Err(RosterError::NoNameColumn { headers: found.collect() });
    }
    let body = &table.grid.rows[headers.map_or(0, |at| at + 1)..];
    Ok(reading(&table, &header, &fields, body, options))
}

/// A file as a table, before its columns mean anything.
pub(crate) struct Table {
    pub(crate) grid: Grid,
    encoding: Option<String>,
    separator: Option<char>,
    sheets: Vec<String>,
    sheet: Option<String>,
}

pub(crate) fn table(bytes: &[u8], file_name: &str, options: &ReadOptions) -> Result<Table, RosterError> {
    let table = match sniff::kind(bytes)? {
        sniff::Kind::Zip => {
            let sheet = sheet::read(bytes, options.sheet.as_deref())?;
            Table {
                grid: sheet.grid,
                encoding: None,
                separator: None,
                sheets: sheet.names,
                sheet: Some(sheet.name),
            }
        }
        sniff::Kind::Text => {
            let decoded = decode::decode(bytes, options.encoding.as_deref())?;
            let name = file_name.to_lowercase();
            let by_name = (name.ends_with(".tsv") || name.ends_with(".tab")).then_some('\t');
            let by_name = by_name.filter(|_| decoded.text.contains('\t'));
            let table = separated::read(&decoded.text, options.separator.or(by_name))?;
            Table {
                grid: table.grid,
                encoding: Some(decoded.encoding),
                separator: table.separator,
                sheets: Vec::new(),
                sheet: None,
            }
        }
    };
    if table.grid.rows.is_empty() {
        return Err(RosterError::Empty);
    }
    Ok(table)
}

/// The header row's place; the one asked for, the one found, or the likeliest, which a mapping may still serve.
fn header_row(grid: &Grid, options: &ReadOptions) -> Result<Option<usize>, RosterError> {
    match options.header_row {
        Some(line) => {
            let at =
                grid.rows.iter().position(|row| row.line == line).ok_or(RosterError::NoHeaderRow { line })?;
            Ok(Some(at))
        }
        None => Ok(headers::find(grid).or_else(|| headers::likeliest(grid))),
    }
}

/// What a person settled replaces what the headers say of those columns and fields.
fn apply_mapping(fields: &mut [Option<Field>], mapping: &[(Field, usize)]) -> Result<(), RosterError> {
    for (field, column) in mapping {
        if *column >= fields.len() {
            return Err(RosterError::NoColumn { column: *column });
        }
        for other in fields.iter_mut().filter(|other| **other == Some(*field)) {
            *other = None;
        }
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
) -> Reading {
    let (mapped, ask_day_month) = mapped(header, fields, body, options.day_month);
    let mut reading = Reading {
        encoding: table.encoding.clone(),
        separator: table.separator,
        sheets: table.sheets.clone(),
        sheet: table.sheet.clone(),
        header_row: header.line,
        columns: columns(header, fields, body),
        rows: Vec::new(),
        problems: Vec::new(),
        skipped: 0,
        skipped_lines: Vec::new(),
        ask_day_month,
    };
    let expected = header.cells.len();
    for row in body {
        let found = row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        if found > expected {
            let data = [("found", found.to_string()), ("expected", expected.to_string())];
            reading.problems.push(Problem::new(row.line, ProblemCode::TooManyCells, data));
        }
        match row::read(row, &mapped, &mut reading.problems) {
            RowKind::Person(person) => reading.rows.push(Row { line: row.line, person: *person }),
            RowKind::Anonymous => reading.skipped_lines.push(row.line),
            RowKind::Nameless => {}
        }
    }
    reading.skipped = reading.skipped_lines.len() as u32;
    leave_out_duplicates(&mut reading);
    reading.problems.sort_by_key(|problem| problem.line);
    reading
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

/// Rows of one surname and given name that a later row is held against: far more than there are in any list, and a
/// bound for a file made to take long.
const NAMESAKES: usize = 200;

/// What tells namesakes apart.
struct Namesake {
    line: u32,
    uuid: Option<Uuid>,
    patronymic: String,
    year: Option<i32>,
}

/// Two rows that are one person: the first stays, the later is named and left out.
fn leave_out_duplicates(reading: &mut Reading) {
    let mut seen: HashMap<String, Vec<Namesake>> = HashMap::new();
    let mut kept = Vec::with_capacity(reading.rows.len());
    for row in std::mem::take(&mut reading.rows) {
        let name = &row.person.name;
        let namesake = Namesake {
            line: row.line,
            uuid: row.person.uuid,
            patronymic: clean::fold(&name.patronymic),
            year: row.person.born.map(|born| born.year()),
        };
        let namesakes = seen.entry(clean::fold(&format!("{} {}", name.surname, name.given))).or_default();
        match namesakes.iter().take(NAMESAKES).find(|other| is_same_person(other, &namesake)) {
            Some(first) => {
                let data = [("name", name.full()), ("first_line", first.line.to_string())];
                reading.problems.push(Problem::new(row.line, ProblemCode::Duplicate, data));
            }
            None => {
                namesakes.push(namesake);
                kept.push(row);
            }
        }
    }
    reading.rows = kept;
}

/// Whether two rows with one surname and given name cannot be told apart.
fn is_same_person(a: &Namesake, b: &Namesake) -> bool {
    if let (Some(a), Some(b)) = (a.uuid, b.uuid) {
        return a == b;
    }
    let years = a.year.zip(b.year).is_none_or(|(a, b)| a == b);
    years && (a.patronymic.is_empty() || b.patronymic.is_empty() || a.patronymic == b.patronymic)
}
