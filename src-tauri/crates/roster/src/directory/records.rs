//! An XML directory as a table: a row a facility, a column for each of the elements and attributes that tell of it.
//!
//! Nothing is known beforehand of a file's names and levels. The records are the elements on that level where most of
//! them name a facility with its postcode (without postcodes: where most name a facility), the outermost such level. What
//! stands once above them, such as a region around its facilities, belongs to each of them.

use std::collections::{BTreeMap, HashMap};

use super::columns;
use crate::{
    RosterError,
    input::{Grid, GridRow, tree::Element},
    limits::{self, Limit},
    text::address::postcode,
};

/// Attributes that say what an element holds, where it has a text of its own: `<field name="Адрес">`.
const KEYS: [&str; 10] = ["name", "key", "type", "kind", "title", "field", "имя", "название", "вид", "тип"];
/// Letters of the longest name of a facility: a longer text only tells of one.
const NAME: usize = 300;

/// A header with its value.
type Cell = (String, String);

/// The table; its first row has the headers. Empty where no element names a facility.
pub fn grid(root: &Element) -> Result<Grid, RosterError> {
    let mut levels = BTreeMap::new();
    weigh(root, &mut Vec::new(), &mut levels);
    // Of equal ones the outermost, whose elements hold the others.
    let best =
        levels.iter().max_by_key(|(path, (whole, named))| (*whole, *named, std::cmp::Reverse(path.len())));
    let Some((path, _)) = best.filter(|(_, (_, named))| *named > 0) else { return Ok(Grid::default()) };
    let mut table = Table::default();
    table.gather(root, path, &[])?;
    Ok(table.into_grid())
}

/// Counts, by the names of the elements above, how many elements name a facility with its postcode and how many name one;
/// tells both of this element.
fn weigh<'a>(
    element: &'a Element,
    path: &mut Vec<&'a str>,
    levels: &mut BTreeMap<Vec<&'a str>, (u32, u32)>,
) -> (bool, bool) {
    let values = element.attributes.iter().map(|(_, value)| value).chain([&element.text]);
    let (mut is_named, mut is_placed) = (false, false);
    for value in values.map(|value| value.trim()).filter(|value| !value.is_empty()) {
        is_named |= names_facility(value);
        is_placed |= has_postcode(value);
    }
    path.push(&element.name);
    for inner in &element.elements {
        let (named, placed) = weigh(inner, path, levels);
        is_named |= named;
        is_placed |= placed;
    }
    path.pop();
    let (whole, named) = levels.entry(path.clone()).or_default();
    *whole += u32::from(is_named && is_placed);
    *named += u32::from(is_named);
    (is_named, is_placed)
}

fn names_facility(value: &str) -> bool {
    let is_short = value.chars().nth(NAME).is_none();
    is_short && (columns::names_facility(value) || columns::is_kind(value))
}

fn has_postcode(value: &str) -> bool {
    let mut words = value.split([',', ' ', ';', '\n', '\t']);
    words.any(|word| postcode::of_piece(word, false).is_some())
}

#[derive(Default)]
struct Table {
    columns: HashMap<String, usize>,
    headers: Vec<String>,
    rows: Vec<GridRow>,
    cells: u64,
}

impl Table {
    /// Puts a row for each record below `path`; `around` is what stands above them.
    fn gather(&mut self, element: &Element, path: &[&str], around: &[Cell]) -> Result<(), RosterError> {
        let Some((name, below)) = path.split_first() else { return self.put(element, around) };
        if element.name != *name {
            return Ok(());
        }
        let mut around = around.to_vec();
        around.extend(own_values(element, &element.name, &[]));
        if !below.is_empty() {
            let single = element.elements.iter().filter(|inner| inner.elements.is_empty());
            around.extend(single.flat_map(|inner| own_values(inner, &inner.name, &[])));
        }
        around.truncate(limits::COLUMNS as usize);
        element.elements.iter().try_for_each(|inner| self.gather(inner, below, &around))
    }

    fn put(&mut self, record: &Element, around: &[Cell]) -> Result<(), RosterError> {
        let over = |what, limit| RosterError::over(what, limit).at_line(record.line);
        if self.rows.len() as u64 >= limits::ROWS {
            return Err(over(Limit::Rows, limits::ROWS));
        }
        let mut values = around.to_vec();
        values.extend(own_values(record, "", &[]));
        record.elements.iter().for_each(|inner| flatten(inner, "", &mut values));
        let mut seen = HashMap::<String, u32>::new();
        let mut row = GridRow { line: record.line, cells: Vec::new() };
        for (header, value) in values {
            let times = seen.entry(header.clone()).or_default();
            *times += 1;
            let header = if *times > 1 { format!("{header} {times}") } else { header };
            let column = self.column(header);
            if column as u64 >= limits::COLUMNS {
                return Err(over(Limit::Columns, limits::COLUMNS));
            }
            row.cells.resize(row.cells.len().max(column + 1), String::new());
            row.cells[column] = value;
        }
        self.cells += row.cells.len() as u64;
        if self.cells > limits::CELLS {
            return Err(over(Limit::Cells, limits::CELLS));
        }
        self.rows.push(row);
        Ok(())
    }

    fn column(&mut self, header: String) -> usize {
        let next = self.headers.len();
        *self.columns.entry(header.clone()).or_insert_with(|| {
            self.headers.push(header);
            next
        })
    }

    /// Records that share lines are counted instead.
    fn into_grid(mut self) -> Grid {
        let have_lines = self.rows.windows(2).all(|pair| pair[0].line < pair[1].line);
        if !have_lines {
            (1..).zip(&mut self.rows).for_each(|(count, row)| row.line = count);
        }
        self.rows.insert(0, GridRow { line: 0, cells: self.headers });
        Grid { rows: self.rows, ..Grid::default() }
    }
}

/// What an element says itself: its attributes, and its text under `name` with the values of those that are `keys`.
fn own_values(element: &Element, name: &str, keys: &[&str]) -> Vec<Cell> {
    let text = element.text.trim();
    let is_key = |attribute: &str| !text.is_empty() && keys.contains(&attribute.to_lowercase().as_str());
    let (keys, values): (Vec<_>, Vec<_>) = element.attributes.iter().partition(|(key, _)| is_key(key));
    let header = keys.iter().fold(name.to_owned(), |header, (_, key)| joined(&header, key));
    let attributes = values.into_iter().map(|(key, value)| (joined(name, key), value.trim().to_owned()));
    let text = (!text.is_empty()).then(|| (header, text.to_owned()));
    attributes.chain(text).filter(|(_, value)| !value.is_empty()).collect()
}

fn flatten(element: &Element, above: &str, values: &mut Vec<Cell>) {
    let name = joined(above, &element.name);
    values.extend(own_values(element, &name, &KEYS));
    element.elements.iter().for_each(|inner| flatten(inner, &name, values));
}

fn joined(above: &str, name: &str) -> String {
    if above.is_empty() { name.to_owned() } else { format!("{above} {name}") }
}
