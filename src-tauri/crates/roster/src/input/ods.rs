//! ODS workbooks: their one part with all sheets, read from front to back, never held.
//!
//! Not calamine's reader: that one builds the whole range of every sheet, up to a hundred million cells, before the
//! first can be looked at. In ODS a cell or a row says how often it is repeated, and an empty one may be repeated two
//! thousand million times; here an empty one only moves the place forward.

use std::io::{BufRead, BufReader, Cursor};

use quick_xml::{
    Reader,
    escape::resolve_xml_entity,
    events::{BytesRef, BytesStart, Event},
};
use zip::ZipArchive;

use super::{Grid, cells::Cells, sheet::LOOKED_AT};
use crate::{
    RosterError,
    limits::{self, Limit},
};

/// The part that holds every sheet.
const CONTENT: &str = "content.xml";
/// Blanks that one element may stand for.
const BLANKS: u32 = 1000;

/// Reads all sheets that are looked at, with their names; of the others the names alone.
pub fn read(bytes: &[u8], wanted: Option<&str>) -> Result<Vec<(String, Grid)>, RosterError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let content = archive.by_name(CONTENT).map_err(|error| damaged(&error))?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut sheets = Sheets { wanted: wanted.map(str::to_owned), ..Sheets::default() };
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|error| damaged(&error))?;
        if matches!(event, Event::Eof) {
            break;
        }
        sheets.take(&mut reader, event).map_err(|error| error.in_sheet(&sheets.name))?;
    }
    Ok(sheets.done)
}

#[derive(Default)]
struct Sheets {
    wanted: Option<String>,
    done: Vec<(String, Grid)>,
    name: String,
    cells: Cells,
    row: Row,
    /// The next row's place.
    next_row: u32,
    cell: Option<Cell>,
}

/// A row that is being read.
#[derive(Default)]
struct Row {
    repeated: u32,
    /// The next cell's place.
    next_column: u32,
    filled: Vec<(u32, String)>,
}

/// A cell that is being read.
struct Cell {
    repeated: u32,
    /// A number, date or truth that stands in the cell's own attributes: the text only shows it.
    value: Option<String>,
    text: String,
    paragraphs: u32,
}

impl Sheets {
    fn take<R: BufRead>(&mut self, reader: &mut Reader<R>, event: Event<'_>) -> Result<(), RosterError> {
        match event {
            Event::Start(element) => self.begin(reader, &element),
            Event::Empty(element) => {
                self.begin(reader, &element)?;
                self.end(element.name().0)
            }
            Event::End(element) => self.end(element.name().0),
            Event::Text(text) => self.write(&text.xml10_content()),
            Event::CData(text) => self.write(&text.xml10_content()),
            Event::GeneralRef(entity) => self.write(&letters_of(&entity)?),
            _ => Ok(()),
        }
    }

    fn begin<R: BufRead>(
        &mut self,
        reader: &mut Reader<R>,
        element: &BytesStart<'_>,
    ) -> Result<(), RosterError> {
        match element.name().0 {
            "table:table" => {
                self.name = attribute(element, "table:name")?.unwrap_or_default();
                self.cells = Cells::default();
                self.next_row = 0;
            }
            "table:table-row" => {
                self.row = Row { repeated: count(element, "table:number-rows-repeated")?, ..Row::default() };
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell = Some(cell(element)?),
            "text:p" => self.begin_paragraph(),
            "text:s" => {
                let blanks = count(element, "text:c")?.min(BLANKS);
                self.write(&" ".repeat(blanks as usize))?;
            }
            "text:tab" => self.write("\t")?,
            "text:line-break" => self.write("\n")?,
            // A remark beside a cell is no part of it.
            "office:annotation" => skip(reader)?,
            _ => {}
        }
        Ok(())
    }

    fn begin_paragraph(&mut self) {
        if let Some(cell) = &mut self.cell {
            if cell.paragraphs > 0 {
                cell.text.push('\n');
            }
            cell.paragraphs += 1;
        }
    }

    fn write(&mut self, text: &str) -> Result<(), RosterError> {
        let Some(cell) = self.cell.as_mut().filter(|cell| cell.paragraphs > 0) else { return Ok(()) };
        if (cell.text.len() + text.len()) as u64 > limits::FIELD {
            return Err(RosterError::over(Limit::Field, limits::FIELD).at_line(self.next_row + 1));
        }
        cell.text.push_str(text);
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), RosterError> {
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.end_cell(),
            "table:table-row" => self.end_row(),
            "table:table" => {
                let grid = std::mem::take(&mut self.cells).into_grid();
                self.done.push((std::mem::take(&mut self.name), grid));
                match self.done.len() as u64 > limits::ENTRIES {
                    true => Err(RosterError::over(Limit::Entries, limits::ENTRIES)),
                    false => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    fn end_cell(&mut self) -> Result<(), RosterError> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let text = cell.value.unwrap_or(cell.text);
        let first = self.row.next_column;
        self.row.next_column = first.saturating_add(cell.repeated);
        if text.trim().is_empty() {
            return Ok(());
        }
        if u64::from(self.row.next_column) > limits::COLUMNS {
            return Err(RosterError::over(Limit::Columns, limits::COLUMNS).at_line(self.next_row + 1));
        }
        self.row.filled.extend((first..self.row.next_column).map(|column| (column, text.clone())));
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), RosterError> {
        let row = std::mem::take(&mut self.row);
        let first = self.next_row;
        self.next_row = first.saturating_add(row.repeated);
        let is_looked_at = match &self.wanted {
            Some(name) => *name == self.name,
            None => self.done.len() < LOOKED_AT,
        };
        if row.filled.is_empty() || !is_looked_at {
            return Ok(());
        }
        for line in first..self.next_row {
            for (column, text) in &row.filled {
                self.cells.put(line, *column, text.clone())?;
            }
        }
        Ok(())
    }
}

fn cell(element: &BytesStart<'_>) -> Result<Cell, RosterError> {
    let value = match attribute(element, "office:value-type")?.as_deref() {
        Some("date") => attribute(element, "office:date-value")?.map(|date| date.chars().take(10).collect()),
        Some("boolean") => attribute(element, "office:boolean-value")?.map(|value| truth(&value).to_owned()),
        Some("float") => attribute(element, "office:value")?,
        _ => None,
    };
    let repeated = count(element, "table:number-columns-repeated")?;
    Ok(Cell { repeated, value, text: String::new(), paragraphs: 0 })
}

fn truth(value: &str) -> &'static str {
    if value.eq_ignore_ascii_case("true") { "да" } else { "нет" }
}

/// Passes over an element and all within it. Elements within are counted, not entered: depth costs nothing.
fn skip<R: BufRead>(reader: &mut Reader<R>) -> Result<(), RosterError> {
    let mut open = 1_u32;
    let mut buffer = Vec::new();
    while open > 0 {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|error| damaged(&error))? {
            Event::Start(_) => open += 1,
            Event::End(_) => open -= 1,
            Event::Eof => return Err(RosterError::damaged("the part ends within an element")),
            _ => {}
        }
    }
    Ok(())
}

/// How often something is repeated; once where it does not say. A count too large for us is the largest.
fn count(element: &BytesStart<'_>, name: &str) -> Result<u32, RosterError> {
    let text = attribute(element, name)?;
    let digits = text.filter(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()));
    Ok(digits.map_or(1, |digits| digits.parse().unwrap_or(u32::MAX)))
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, RosterError> {
    let found = element.try_get_attribute(name).map_err(|error| damaged(&error))?;
    found
        .map(|attribute| {
            let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            value.map(|text| text.into_owned()).map_err(|error| damaged(&error))
        })
        .transpose()
}

/// Only the five entities of XML and numbered letters: what a file defines itself is never expanded.
fn letters_of(entity: &BytesRef<'_>) -> Result<String, RosterError> {
    if let Some(letter) = entity.resolve_char_ref().map_err(|error| damaged(&error))? {
        return Ok(letter.to_string());
    }
    let known = resolve_xml_entity(entity).map(str::to_owned);
    known.ok_or_else(|| RosterError::damaged("an entity of the file's own"))
}

fn damaged(error: &impl std::fmt::Display) -> RosterError {
    RosterError::damaged(&error.to_string())
}
