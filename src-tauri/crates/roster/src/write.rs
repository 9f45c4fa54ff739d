//! Tables out: CSV that a spreadsheet program opens with a double click and takes no formula from, and XLSX.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::text::clean;

/// Why a workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// A cell holds more letters than a spreadsheet cell can.
    #[error("row {row}, column {column}: {letters} letters")]
    CellTooLong {
        /// The table's row, from 1, the headers being row 1.
        row: u32,
        /// The column, from 1.
        column: u16,
        /// How many letters it has.
        letters: usize,
    },
    /// The sheet's name, or the size of the table.
    #[error(transparent)]
    Workbook(#[from] XlsxError),
}

/// The most letters of one spreadsheet cell, in UTF-16 units (Excel's own limit).
const CELL_LETTERS: usize = 32_767;

/// A table as CSV: UTF-8 with its mark, `;`, CRLF; a cell that a program could take for a formula gets a `'` before it,
/// which [`crate::read`] takes off again.
pub fn write_csv(headers: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    format!("\u{FEFF}{}", lines(headers, rows, ";")).into_bytes()
}

/// A table as spreadsheet programs take it from the clipboard: tabs between the cells, which are those of [`write_csv`].
pub fn write_pasted(headers: &[String], rows: &[Vec<String>]) -> String {
    lines(headers, rows, "\t")
}

fn lines(headers: &[String], rows: &[Vec<String>], separator: &str) -> String {
    let rows = std::iter::once(headers).chain(rows.iter().map(Vec::as_slice));
    let line = |row: &[String]| {
        let cells: Vec<String> = row.iter().map(|cell| csv_cell(cell)).collect();
        cells.join(separator) + "\r\n"
    };
    rows.map(line).collect()
}

fn csv_cell(cell: &str) -> String {
    let guard = if clean::needs_guard(cell) { "'" } else { "" };
    let needs_quotes =
        cell.contains([';', '"', '\n', '\r', '\t', ',']) || cell.starts_with(' ') || cell.ends_with(' ');
    match needs_quotes {
        true => format!("\"{guard}{}\"", cell.replace('"', "\"\"")),
        false => format!("{guard}{cell}"),
    }
}

/// A table of a workbook.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// What its tab says.
    pub name: &'a str,
    /// The first row.
    pub headers: &'a [String],
    /// The others.
    pub rows: &'a [Vec<String>],
}

/// A table as XLSX with one sheet, as [`write_sheets`] writes it.
pub fn write_xlsx(
    sheet: &str,
    headers: &[String],
    rows: &[Vec<String>],
    created: NaiveDate,
) -> Result<Vec<u8>, WriteError> {
    write_sheets(&[Sheet { name: sheet, headers, rows }], created)
}

/// Tables as XLSX, a sheet each, every cell typed as text. `created` is the file's own date: the same tables on the same
/// date give the same bytes.
pub fn write_sheets(sheets: &[Sheet<'_>], created: NaiveDate) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    let year = u16::try_from(created.year()).unwrap_or(1900);
    let date = ExcelDateTime::from_ymd(year, created.month() as u8, created.day() as u8)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&date));
    let bold = Format::new().set_bold();
    let text = Format::new().set_num_format("@");
    for sheet in sheets {
        let page = book.add_worksheet().set_name(sheet.name)?;
        let rows = std::iter::once(sheet.headers).chain(sheet.rows.iter().map(Vec::as_slice));
        for (number, row) in rows.enumerate() {
            let format = if number == 0 { &bold } else { &text };
            for (column, cell) in row.iter().enumerate() {
                // Both are bounded by the writer's own limits, which it reports.
                let (row, column) = (number as u32, column as u16);
                check_length(row, column, cell)?;
                if !cell.is_empty() {
                    page.write_string_with_format(row, column, cell, format)?;
                }
            }
        }
        page.set_freeze_panes(1, 0)?;
    }
    Ok(book.save_to_buffer()?)
}

fn check_length(row: u32, column: u16, cell: &str) -> Result<(), WriteError> {
    let letters = cell.encode_utf16().count();
    match letters > CELL_LETTERS {
        true => Err(WriteError::CellTooLong { row: row + 1, column: column + 1, letters }),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn csv_is_what_spreadsheets_open() {
        let headers = ["ФИО".to_owned(), "История".to_owned()];
        let rows = vec![
            vec!["Окунев; Лаврентий".to_owned(), "=1+1".to_owned()],
            vec!["\"Щука\"".to_owned(), "-5".to_owned()],
        ];
        let text = String::from_utf8(write_csv(&headers, &rows)).unwrap();
        assert_eq!(text, "\u{FEFF}ФИО;История\r\n\"Окунев; Лаврентий\";'=1+1\r\n\"\"\"Щука\"\"\";'-5\r\n");
    }

    #[test]
    fn what_is_pasted_has_tabs_and_no_formula() {
        let headers = ["ФИО".to_owned(), "История".to_owned()];
        let rows = vec![vec!["Окунев Лаврентий".to_owned(), "=1+1\tи\nдальше".to_owned()]];
        let text = write_pasted(&headers, &rows);
        assert_eq!(text, "ФИО\tИстория\r\nОкунев Лаврентий\t\"'=1+1\tи\nдальше\"\r\n");
    }

    #[test]
    fn a_workbook_is_the_same_twice() {
        let table = || {
            write_xlsx("Список", &["ФИО".to_owned()], &[vec!["=1+1".to_owned()]], NaiveDate::default())
                .unwrap()
        };
        assert_eq!(table(), table());
    }

    #[test]
    fn a_cell_over_the_limit_is_named() {
        let error =
            write_xlsx("Список", &["ФИО".to_owned()], &[vec!["я".repeat(40_000)]], NaiveDate::default());
        assert!(matches!(error, Err(WriteError::CellTooLong { row: 2, column: 1, letters: 40_000 })));
    }
}
