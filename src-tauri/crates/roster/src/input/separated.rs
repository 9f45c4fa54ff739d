//! Text tables: Excel's `sep=` line, the separator, quoting, and the formula guard of our own exports.

mod quotes;

use super::{Grid, GridRow};
use crate::{
    RosterError, headers,
    limits::{self, Limit},
    text::clean,
};

/// What separates cells, in the order of trust when nothing else decides.
const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];
/// How many records decide about the separator.
const SAMPLE: usize = 20;

/// A table with the separator that it turned out to have; `None` for a single column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Separated {
    /// The rows.
    pub grid: Grid,
    /// What separates the cells.
    pub separator: Option<char>,
    /// The lines of quotes that nothing closes.
    pub lone_quotes: Vec<u32>,
}

/// What one published kind of list puts between name, dative and address, one line a person, without headers.
const NAMELESS_SEPARATOR: &str = ":addr_delim:";
/// Headers for it, which stand on no line.
const NAMELESS_HEADERS: [&str; 3] = ["ФИО", "Дательный", "Адрес"];

/// Reads a text table. `separator` overrules both the `sep=` line and the guess.
pub fn read(text: &str, separator: Option<char>) -> Result<Separated, RosterError> {
    if text.lines().find(|line| !line.trim().is_empty()).is_some_and(|line| line.contains(NAMELESS_SEPARATOR))
    {
        return Ok(Separated { grid: without_headers(text)?, separator: None, lone_quotes: Vec::new() });
    }
    let (body, first_line, declared) = without_sep_line(text);
    let declared = separator.or_else(|| declared.filter(|declared| is_true(body, *declared)));
    let found = declared.or_else(|| guess(body));
    let splitter = found.filter(char::is_ascii).unwrap_or(';');
    let quotes::Closed { text: closed, lone_quotes } = quotes::close(body, splitter, first_line);
    let grid = parse(&closed, splitter, first_line, limits::ROWS as usize)?;
    match quotes::unwrapped(&grid) {
        Some(inner) => {
            let separator = separator.or_else(|| guess(&inner));
            let grid =
                parse(&inner, separator.filter(char::is_ascii).unwrap_or(';'), 1, limits::ROWS as usize)?;
            Ok(Separated { grid, separator, lone_quotes })
        }
        None => Ok(Separated { grid, separator: found, lone_quotes }),
    }
}

/// Whether a `sep=` line tells the truth: it does, unless only another separator gives headers that we know.
fn is_true(body: &str, declared: char) -> bool {
    let finds_headers = |separator: char| {
        let grid = parse(body, separator, 1, SAMPLE);
        separator.is_ascii() && grid.is_ok_and(|grid| headers::find(&grid).is_some())
    };
    finds_headers(declared) || !guess(body).is_some_and(finds_headers)
}

/// Lines with [`NAMELESS_SEPARATOR`], below headers of line 0.
fn without_headers(text: &str) -> Result<Grid, RosterError> {
    let row =
        |line, cells: Vec<&str>| GridRow { line, cells: cells.into_iter().map(str::to_owned).collect() };
    let mut grid = Grid { rows: vec![row(0, NAMELESS_HEADERS.to_vec())], ..Grid::default() };
    for (line, text) in (1_u32..).zip(text.lines()).filter(|(_, text)| !text.trim().is_empty()) {
        if text.len() as u64 > limits::LINE {
            return Err(RosterError::over(Limit::Line, limits::LINE).at_line(line));
        }
        if grid.rows.len() as u64 > limits::ROWS {
            return Err(RosterError::over(Limit::Rows, limits::ROWS).at_line(line));
        }
        grid.rows.push(row(line, text.splitn(NAMELESS_HEADERS.len(), NAMELESS_SEPARATOR).collect()));
    }
    Ok(grid)
}

/// Excel's own hint: a first line such as `sep=;` that is no data.
fn without_sep_line(text: &str) -> (&str, u32, Option<char>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let hint = first.trim_end_matches('\r').trim_matches('"');
    let separator = hint
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .and_then(|_| hint[4..].chars().next());
    match separator {
        Some(separator) => (rest, 2, Some(separator)),
        None => (text, 1, None),
    }
}

/// The separator under which a row has most known headers; among equals, the most consistent width.
fn guess(text: &str) -> Option<char> {
    let mut best: Option<((usize, usize, usize), char)> = None;
    for separator in SEPARATORS {
        // Limits are judged on the real reading, with a line number.
        let Ok(grid) = parse(text, separator, 1, SAMPLE) else { continue };
        let (alike, width) = usual_width(&grid);
        if width < 2 {
            continue;
        }
        let known = grid.rows.iter().map(headers::known_in).max().unwrap_or(0);
        let score = (known, alike, width);
        if best.is_none_or(|(other, _)| score > other) {
            best = Some((score, separator));
        }
    }
    best.map(|(_, separator)| separator)
}

/// How many rows share the commonest width, and that width.
fn usual_width(grid: &Grid) -> (usize, usize) {
    let widths: Vec<usize> = grid.rows.iter().map(|row| row.cells.len()).collect();
    let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
    widths.iter().map(|width| (alike(*width), *width)).max().unwrap_or((0, 0))
}

fn parse(text: &str, separator: char, first_line: u32, most: usize) -> Result<Grid, RosterError> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator as u8)
        .from_reader(text.as_bytes());
    let mut lines = LineCounter { bytes: text.as_bytes(), at: 0, line: first_line };
    let mut record = csv::StringRecord::new();
    let mut grid = Grid::default();
    let mut cells = 0_u64;
    let damaged = |error: csv::Error| RosterError::damaged(&error.to_string());
    while grid.rows.len() < most && reader.read_record(&mut record).map_err(damaged)? {
        let start = record.position().map_or(0, |position| position.byte() as usize);
        let line = lines.line_of(start);
        check_size(&record, line)?;
        let row = row_of(&record, line);
        cells += row.cells.len() as u64;
        if cells > limits::CELLS {
            return Err(RosterError::over(Limit::Cells, limits::CELLS).at_line(line));
        }
        if !row.is_blank() && !is_rule(&row) {
            grid.rows.push(row);
        }
    }
    match grid.rows.len() as u64 >= limits::ROWS {
        true => {
            let last = grid.rows.last().map_or(0, |row| row.line);
            Err(RosterError::over(Limit::Rows, limits::ROWS).at_line(last))
        }
        false => Ok(grid),
    }
}

fn row_of(record: &csv::StringRecord, line: u32) -> GridRow {
    GridRow { line, cells: record.iter().map(clean::without_guard).map(str::to_owned).collect() }
}

/// A line drawn under the headers of a table made of letters: `|---|:--:|`.
fn is_rule(row: &GridRow) -> bool {
    let mut letters = row.cells.iter().flat_map(|cell| cell.trim().chars());
    row.cells.iter().any(|cell| cell.contains("---"))
        && letters.all(|letter| matches!(letter, '-' | ':' | '=' | '+'))
}

fn check_size(record: &csv::StringRecord, line: u32) -> Result<(), RosterError> {
    let over = |what, limit| Err(RosterError::over(what, limit).at_line(line));
    if record.iter().any(|cell| cell.len() as u64 > limits::FIELD) {
        return over(Limit::Field, limits::FIELD);
    }
    if record.as_slice().len() as u64 > limits::LINE {
        return over(Limit::Line, limits::LINE);
    }
    match record.len() as u64 > limits::COLUMNS {
        true => over(Limit::Columns, limits::COLUMNS),
        false => Ok(()),
    }
}

/// Counts line ends up to a byte, walking forward once.
struct LineCounter<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u32,
}

impl LineCounter<'_> {
    /// The line on which the record starts that the reader says starts at `byte`: blank lines before it, which the
    /// reader counts to the record, are passed over.
    fn line_of(&mut self, byte: usize) -> u32 {
        let mut end = byte;
        while self.bytes.get(end).is_some_and(|byte| matches!(byte, b'\r' | b'\n')) {
            end += 1;
        }
        let passed = self.bytes.get(self.at..end).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u32;
        self.at = end.max(self.at);
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, separator: Option<char>, expect: &[(u32, &[&str])]) {
        let table = read(text, None).unwrap();
        assert_eq!(table.separator, separator, "{text}");
        let rows: Vec<(u32, Vec<&str>)> = table
            .grid
            .rows
            .iter()
            .map(|row| (row.line, row.cells.iter().map(String::as_str).collect()))
            .collect();
        let expect: Vec<(u32, Vec<&str>)> =
            expect.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
        assert_eq!(rows, expect, "{text}");
    }

    #[test]
    fn separators_are_found() {
        check(
            "ФИО;Статьи\nА;1, 2, 3\nБ;4, 5, 6\n",
            Some(';'),
            &[(1, &["ФИО", "Статьи"]), (2, &["А", "1, 2, 3"]), (3, &["Б", "4, 5, 6"])],
        );
        check(
            "ФИО,Статьи\nА,1; 2\nБ,4; 5\n",
            Some(','),
            &[(1, &["ФИО", "Статьи"]), (2, &["А", "1; 2"]), (3, &["Б", "4; 5"])],
        );
        check("ФИО\tСтатьи\nА\t1; 2, 3", Some('\t'), &[(1, &["ФИО", "Статьи"]), (2, &["А", "1; 2, 3"])]);
        check("ФИО\nА\nБ\n", None, &[(1, &["ФИО"]), (2, &["А"]), (3, &["Б"])]);
    }

    #[test]
    fn the_sep_line_rules_and_is_no_row() {
        check(
            "sep=;\r\nФИО;Статьи\r\nА;1,2,3\r\n",
            Some(';'),
            &[(2, &["ФИО", "Статьи"]), (3, &["А", "1,2,3"])],
        );
        check("\"SEP=,\"\nФИО,Статьи\n", Some(','), &[(2, &["ФИО", "Статьи"])]);
    }

    #[test]
    fn lines_are_those_of_the_file() {
        check(
            "ФИО;История\r\n\r\nА;\"один\r\nдва\"\r\n;\r\n\r\nБ;три\r\n",
            Some(';'),
            &[(1, &["ФИО", "История"]), (3, &["А", "один\r\nдва"]), (7, &["Б", "три"])],
        );
    }

    #[test]
    fn a_lone_quote_swallows_nothing() {
        let check = |text: &str, rows: usize, lines: &[u32]| {
            let found = read(text, None).unwrap();
            assert_eq!((found.grid.rows.len(), found.lone_quotes.as_slice()), (rows, lines), "{text}");
        };
        check(&format!("ФИО;История\n\"А;начало\n{}", "Б;строка\n".repeat(300)), 302, &[2]);
        check("ФИО;История\n\"А;начало\nБ;строка\n", 3, &[2]);
        check("ФИО;История\nА;\"начало\nБ;строка\nВ;конец\"\nГ;да\n", 5, &[2]);
        check("ФИО;История\nА;\"один\nБ;два\nВ;\"три\nГ;да\n", 5, &[2, 4]);
        check("ФИО;История\nА;\"он сказал \"\"да\"\" и\nушёл\"\nБ;\"Дело\" и ещё\n", 3, &[]);
        check("ФИО;История;Метки\nА;\"раз; два\nтри\";м\n", 2, &[]);
        check("ФИО,История\nА,\"раз\nдва, три\nчетыре\"\nБ,да\n", 3, &[]);
        check("ФИО;История\nА;\"раз\nдва; три\nчетыре\nпять\"\nБ;да\n", 3, &[]);
    }

    #[test]
    fn lines_wholly_in_quotes_are_tables() {
        let text = "\"ФИО,История\"\n\n\"А,\"\"один, два\"\"\"\n\"Б,три\"\n";
        check(text, Some(','), &[(1, &["ФИО", "История"]), (3, &["А", "один, два"]), (4, &["Б", "три"])]);
    }

    #[test]
    fn the_guard_comes_off_once() {
        check(
            "ФИО;История\nА;'=1+1\nБ;''=1\nВ;'слово'\n",
            Some(';'),
            &[(1, &["ФИО", "История"]), (2, &["А", "=1+1"]), (3, &["Б", "'=1"]), (4, &["В", "'слово'"])],
        );
    }

    #[test]
    fn sizes_are_limited() {
        let long = format!("ФИО;История\nА;{}\n", "я".repeat(limits::FIELD as usize));
        let error = RosterError::over(Limit::Field, limits::FIELD).at_line(2);
        assert_eq!(read(&long, None), Err(error));
        let wide = format!("ФИО;История\nА{}\n", ";".repeat(500));
        let error = RosterError::over(Limit::Columns, limits::COLUMNS).at_line(2);
        assert_eq!(read(&wide, None), Err(error));
        let tall = format!("ФИО;История\n{}", "А;\n".repeat(limits::ROWS as usize));
        assert_eq!(read(&tall, None), Err(RosterError::over(Limit::Rows, limits::ROWS).at_line(100_000)));
    }
}
