//! Why a file cannot be read at all. What is wrong with one row is a [`crate::Problem`].

use serde::{Deserialize, Serialize};

use crate::limits::Limit;

/// Why a file gives no rows. Codes and data only: the words are made elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "error", rename_all = "snake_case")]
pub enum RosterError {
    /// Nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// The bytes are of another kind of file, whatever its name says.
    #[error("not a table: {found}")]
    NotATable {
        /// What it is: "png", "jpeg", "pdf", "zip", "xls", "xml_workbook", "encrypted", "html", "binary" …
        found: String,
    },
    /// Something is over its limit.
    #[error("too large: {} over {limit}", what.code())]
    TooLarge {
        /// What was measured.
        what: Limit,
        /// The most that is read.
        limit: u64,
        /// Where, when it is one line.
        line: Option<u32>,
        /// In which sheet, when it is one.
        sheet: Option<String>,
    },
    /// An encoding was asked for that does not exist.
    #[error("no encoding named {label}")]
    UnknownEncoding {
        /// As asked.
        label: String,
    },
    /// A sheet was asked for that the workbook does not have.
    #[error("no sheet named {sheet}")]
    UnknownSheet {
        /// As asked.
        sheet: String,
        /// What there is.
        sheets: Vec<String>,
    },
    /// No column holds names.
    #[error("no column with names")]
    NoNameColumn {
        /// The headers that were found instead.
        headers: Vec<String>,
    },
    /// The line asked for as the header row holds nothing.
    #[error("no header row at line {line}")]
    NoHeaderRow {
        /// As asked, from 1.
        line: u32,
    },
    /// A mapping names a column that the table does not have.
    #[error("no column {column}")]
    NoColumn {
        /// As asked, from 0.
        column: usize,
    },
    /// A file that begins as a table and cannot be read to its end.
    #[error("the file is damaged: {reason}")]
    Damaged {
        /// For the log of a developer, in English.
        reason: String,
        /// Where, when it is one line.
        line: Option<u32>,
        /// In which sheet, when it is one.
        sheet: Option<String>,
    },
}

impl RosterError {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            RosterError::Empty => "empty_file",
            RosterError::NotATable { .. } => "not_a_table",
            RosterError::TooLarge { .. } => "file_too_large",
            RosterError::UnknownEncoding { .. } => "unknown_encoding",
            RosterError::UnknownSheet { .. } => "unknown_sheet",
            RosterError::NoNameColumn { .. } => "no_name_column",
            RosterError::NoHeaderRow { .. } => "no_header_row",
            RosterError::NoColumn { .. } => "no_column",
            RosterError::Damaged { .. } => "damaged_table",
        }
    }

    /// What the words need, by variable name.
    pub fn data(&self) -> Vec<(&'static str, String)> {
        match self {
            RosterError::Empty => Vec::new(),
            RosterError::Damaged { line, sheet, .. } => place(*line, sheet.as_deref()),
            RosterError::NotATable { found } => vec![("found", found.clone())],
            RosterError::TooLarge { what, limit, line, sheet } => {
                let mut data = vec![("what", what.code().to_owned()), ("limit", limit.to_string())];
                data.extend(place(*line, sheet.as_deref()));
                data
            }
            RosterError::UnknownEncoding { label } => vec![("label", label.clone())],
            RosterError::UnknownSheet { sheet, sheets } => {
                vec![("sheet", sheet.clone()), ("sheets", sheets.join(", "))]
            }
            RosterError::NoNameColumn { headers } => vec![("headers", headers.join(", "))],
            RosterError::NoHeaderRow { line } => vec![("line", line.to_string())],
            // People count columns from one.
            RosterError::NoColumn { column } => vec![("column", (column + 1).to_string())],
        }
    }

    /// A limit that was passed, not at one line.
    pub(crate) fn over(what: Limit, limit: u64) -> RosterError {
        RosterError::TooLarge { what, limit, line: None, sheet: None }
    }

    /// Damage, not at one line.
    pub(crate) fn damaged(reason: &str) -> RosterError {
        RosterError::Damaged { reason: reason.to_owned(), line: None, sheet: None }
    }

    /// The same at one line, where no line is said yet.
    pub(crate) fn at_line(mut self, at: u32) -> RosterError {
        if let RosterError::TooLarge { line, .. } | RosterError::Damaged { line, .. } = &mut self {
            line.get_or_insert(at);
        }
        self
    }

    /// The same in one sheet, where no sheet is said yet.
    pub(crate) fn in_sheet(mut self, name: &str) -> RosterError {
        if let RosterError::TooLarge { sheet, .. } | RosterError::Damaged { sheet, .. } = &mut self {
            sheet.get_or_insert_with(|| name.to_owned());
        }
        self
    }
}

/// Where something is: `where` says which of the two are known.
fn place(line: Option<u32>, sheet: Option<&str>) -> Vec<(&'static str, String)> {
    let known = match (line, sheet) {
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "line",
        (None, Some(_)) => "sheet",
        (None, None) => "file",
    };
    vec![
        ("where", known.to_owned()),
        ("line", line.map(|line| line.to_string()).unwrap_or_default()),
        ("sheet", sheet.unwrap_or_default().to_owned()),
    ]
}
