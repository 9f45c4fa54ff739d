//! ODS workbooks: their one part with all sheets, read from front to back, never held.
//!
//! Not calamine's reader: that one builds the whole range of every sheet, up to a hundred million cells, before the
//! first can be looked at. In ODS a cell or a row says how often it is repeated, and an empty one may be repeated two
//! thousand million times; here an empty one only moves the place forward.

use std::{
    collections::HashSet,
    io::{BufRead, BufReader, Cursor},
    rc::Rc,
};

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use super::{
    Grid,
    cells::Cells,
    marks::{Hidden, Marks, Merge, Struck},
    sheet::LOOKED_AT,
    xml::{attribute, damaged, letters_of},
};
use crate::{
    RosterError,
    limits::{self, Limit},
    text::clean,
};

/// The part that holds every sheet.
const CONTENT: &str = "content.xml";
/// Blanks that one element may stand for.
const BLANKS: u32 = 1000;

/// A sheet.
pub struct OdsSheet {
    /// Its name.
    pub name: String,
    /// Whether the workbook hides it.
    pub is_hidden: bool,
    /// Its cells, when it is looked at.
    pub grid: Grid,
}

/// Reads all sheets that are looked at, with their names; of the others the names alone.
pub fn read(bytes: &[u8], wanted: Option<&str>, hidden: Hidden) -> Result<Vec<OdsSheet>, RosterError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let content = archive.by_name(CONTENT).map_err(|error| damaged(&error))?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut sheets = Sheets { wanted: wanted.map(str::to_owned), hidden, ..Sheets::default() };
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
    hidden: Hidden,
    done: Vec<OdsSheet>,
    styles: Styles,
    name: String,
    is_hidden: bool,
    cells: Cells,
    marks: Marks,
    next_column: u32,
    row: Row,
    /// The next row's place.
    next_row: u32,
    cell: Option<Cell>,
}

/// Names of styles that hide a sheet, and of those that strike text through.
#[derive(Default)]
struct Styles {
    current: String,
    hiding: HashSet<String>,
    striking: HashSet<String>,
}

impl Styles {
    fn take(&mut self, element: &BytesStart<'_>) -> Result<(), RosterError> {
        let is = |name, value: &str| attribute(element, name).map(|found| found.as_deref() == Some(value));
        match element.name().0 {
            "style:style" => self.current = attribute(element, "style:name")?.unwrap_or_default(),
            "style:table-properties" if is("table:display", "false")? => {
                self.hiding.insert(self.current.clone());
            }
            "style:text-properties" => {
                let line = attribute(element, "style:text-line-through-style")?;
                let line = line.or(attribute(element, "style:text-line-through-type")?);
                if line.is_some_and(|line| line != "none") {
                    self.striking.insert(self.current.clone());
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn strikes(&self, element: &BytesStart<'_>, name: &str) -> Result<bool, RosterError> {
        Ok(attribute(element, name)?.is_some_and(|style| self.striking.contains(&style)))
    }
}

/// A row that is being read.
#[derive(Default)]
struct Row {
    repeated: u32,
    is_hidden: bool,
    /// The next cell's place.
    next_column: u32,
    filled: Vec<(u32, String)>,
    struck: Vec<(u32, Rc<Struck>)>,
    /// Cells of several rows: how many, and the column.
    merged: Vec<(u32, u32)>,
}

/// A cell that is being read.
struct Cell {
    repeated: u32,
    /// A number, date or truth that stands in the cell's own attributes: the text only shows it.
    value: Option<String>,
    text: String,
    paragraphs: u32,
    /// How many rows it speaks for.
    rows: u32,
    is_struck: bool,
    /// The spans that are open, each with whether it strikes through.
    spans: Vec<bool>,
    gone: String,
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
                let style = attribute(element, "table:style-name")?;
                self.is_hidden = style.is_some_and(|style| self.styles.hiding.contains(&style));
                self.cells = Cells::default();
                self.marks = Marks::default();
                (self.next_row, self.next_column) = (0, 0);
            }
            "table:table-column" => self.begin_column(element)?,
            "table:table-row" => {
                let repeated = count(element, "table:number-rows-repeated")?;
                self.row = Row { repeated, is_hidden: is_hidden(element)?, ..Row::default() };
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let is_struck = self.styles.strikes(element, "table:style-name")?;
                self.cell = Some(Cell { is_struck, ..cell(element)? });
            }
            "text:span" => {
                let is_struck = self.styles.strikes(element, "text:style-name")?;
                if let Some(cell) = &mut self.cell {
                    cell.spans.push(is_struck);
                }
            }
            "text:p" => self.begin_paragraph(),
            "text:s" => {
                let blanks = count(element, "text:c")?.min(BLANKS);
                self.write(&" ".repeat(blanks as usize))?;
            }
            "text:tab" => self.write("\t")?,
            "text:line-break" => self.write("\n")?,
            // A remark beside a cell is no part of it.
            "office:annotation" => skip(reader)?,
            _ => self.styles.take(element)?,
        }
        Ok(())
    }

    fn begin_column(&mut self, element: &BytesStart<'_>) -> Result<(), RosterError> {
        let first = self.next_column;
        self.next_column = first.saturating_add(count(element, "table:number-columns-repeated")?);
        if is_hidden(element)? {
            let last = self.next_column.min(limits::COLUMNS as u32);
            self.marks.hidden_columns.extend((first..last).map(|column| column as usize));
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
        if (cell.text.len() + cell.gone.len() + text.len()) as u64 > limits::FIELD {
            return Err(RosterError::over(Limit::Field, limits::FIELD).at_line(self.next_row + 1));
        }
        let is_struck = cell.is_struck || cell.spans.contains(&true);
        if is_struck {
            cell.gone.push_str(text);
        } else {
            cell.text.push_str(text);
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), RosterError> {
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.end_cell(),
            "text:span" => {
                if let Some(cell) = &mut self.cell {
                    cell.spans.pop();
                }
                Ok(())
            }
            "table:table-row" => self.end_row(),
            "table:table" => {
                let mut grid = std::mem::take(&mut self.cells).into_grid();
                self.marks.apply(&mut grid, self.hidden)?;
                let name = std::mem::take(&mut self.name);
                self.done.push(OdsSheet { name, is_hidden: self.is_hidden, grid });
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
        let is_value_struck = cell.is_struck && cell.value.is_some();
        let kept = if is_value_struck { String::new() } else { cell.value.clone().unwrap_or(cell.text) };
        let gone = if is_value_struck { cell.value.unwrap_or_default() } else { cell.gone };
        // Struck text stands in the grid until the marks take it out.
        let text = if gone.trim().is_empty() { kept.clone() } else { format!("{kept} {gone}") };
        let first = self.row.next_column;
        self.row.next_column = first.saturating_add(cell.repeated);
        if text.trim().is_empty() {
            return Ok(());
        }
        if u64::from(self.row.next_column) > limits::COLUMNS {
            return Err(RosterError::over(Limit::Columns, limits::COLUMNS).at_line(self.next_row + 1));
        }
        if cell.rows > 1 {
            self.row.merged.push((cell.rows, first));
        }
        if !gone.trim().is_empty() {
            let struck = Rc::new(Struck { gone, kept });
            self.row.struck.extend((first..self.row.next_column).map(|column| (column, struck.clone())));
        }
        self.row.filled.extend((first..self.row.next_column).map(|column| (column, text.clone())));
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), RosterError> {
        let row = std::mem::take(&mut self.row);
        let first = self.next_row;
        self.next_row = first.saturating_add(row.repeated);
        let is_looked_at = match &self.wanted {
            Some(name) => *name == clean::shown(&self.name),
            None => self.done.len() < LOOKED_AT,
        };
        if row.filled.is_empty() || !is_looked_at {
            return Ok(());
        }
        for line in first..self.next_row {
            for (column, text) in &row.filled {
                self.cells.put(line, *column, text.clone())?;
            }
            if row.is_hidden {
                self.marks.hidden_rows.insert(line + 1);
            }
            let struck =
                row.struck.iter().map(|(column, struck)| ((line + 1, *column as usize), struck.clone()));
            self.marks.struck.extend(struck);
        }
        let merges = row.merged.iter().map(|(rows, column)| Merge {
            first: first + 1,
            last: first.saturating_add(*rows),
            column: *column as usize,
        });
        self.marks.merges.extend(merges);
        self.marks.check()
    }
}

fn is_hidden(element: &BytesStart<'_>) -> Result<bool, RosterError> {
    let visibility = attribute(element, "table:visibility")?;
    Ok(matches!(visibility.as_deref(), Some("collapse" | "filter")))
}

fn cell(element: &BytesStart<'_>) -> Result<Cell, RosterError> {
    let value = match attribute(element, "office:value-type")?.as_deref() {
        Some("date") => attribute(element, "office:date-value")?.map(|date| date.chars().take(10).collect()),
        Some("boolean") => attribute(element, "office:boolean-value")?.map(|value| truth(&value).to_owned()),
        Some("float") => attribute(element, "office:value")?,
        _ => None,
    };
    let repeated = count(element, "table:number-columns-repeated")?;
    Ok(Cell {
        repeated,
        value,
        text: String::new(),
        paragraphs: 0,
        rows: count(element, "table:number-rows-spanned")?,
        is_struck: false,
        spans: Vec::new(),
        gone: String::new(),
    })
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
