//! What is wrong with one row of a file, as a code and its data.

use std::collections::BTreeMap;

use letterdesk_model::custody::Custody;
use serde::{Deserialize, Serialize};

use crate::text::clean;

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// A date that the calendar does not have. Data: `text`, `column`.
    NoSuchDate,
    /// Text where a date should be. Data: `text`, `column`.
    NotADate,
    /// A row with data and no name; it is left out.
    NoName,
    /// A cell names more than one person; the row is left out. Data: `text`.
    SeveralPeople,
    /// A row that is no person. Data: `text`; `means`, what it says of the rows below: "state", "sex", "place", or
    /// "nothing".
    Section,
    /// A title or a remark beside a name, not taken. Data: `text`, `name`.
    NameRemark,
    /// A name in capitals or in small letters, read as paper writes it. Data: `text` as the list has it, `name`.
    NamePutRight,
    /// The person stood in an earlier row; this one is left out. Data: `name`, `first_line`.
    Duplicate,
    /// The person stood in an earlier row that says another place or state; this one is left out, and they are held until
    /// somebody says which. Data: `name`, `first_line`.
    DuplicateDiffers,
    /// A state that we do not know: the first row with it; nothing is printed for them. Data: `text`, `count`.
    UnknownCustody,
    /// A sex that we do not know. Data: `text`.
    UnknownSex,
    /// A postcode that is not six digits. Data: `text`.
    BadPostcode,
    /// The address is somebody's home: never taken.
    HomeAddressLeftOut,
    /// More cells than the header row has: the row may be shifted. Data: `found`, `expected`.
    TooManyCells,
    /// The line is in another encoding than the file. Data: `encoding`.
    OtherEncoding,
    /// Letters that no encoding explains; each stands as «�». Data: none.
    BrokenLetters,
    /// A quote that opens a cell and that nothing closes: it is read as if it were not there.
    LoneQuote,
    /// The cell holds what a spreadsheet program writes where it has no answer; it counts as empty. Data: `text`,
    /// `column`.
    ErrorCell,
    /// Rows that the workbook hides, left out: the first of them. Data: `count`, `lines`.
    HiddenRows,
    /// Columns that the workbook hides, left out. Data: `columns`.
    HiddenColumns,
    /// Rows struck through, left out: the first of them. Data: `count`, `lines`.
    StruckRows,
    /// Text struck through within a row, left out. Data: `text`.
    StruckText,
    /// Another sheet has people too, and is not read. Data: `sheet`, `count`.
    OtherSheet,
}

/// How much it matters: problems are told in this order, each kind by line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gravity {
    /// People or whole rows are not in.
    LeftOut,
    /// Something of a row is not in, or in doubt.
    Doubtful,
    /// Taken, in other words than it stands there.
    Taken,
}

impl ProblemCode {
    /// Every code, for the check that each has its words.
    pub const ALL: [ProblemCode; 23] = [
        ProblemCode::NoSuchDate,
        ProblemCode::NotADate,
        ProblemCode::NoName,
        ProblemCode::SeveralPeople,
        ProblemCode::Section,
        ProblemCode::NameRemark,
        ProblemCode::NamePutRight,
        ProblemCode::Duplicate,
        ProblemCode::DuplicateDiffers,
        ProblemCode::UnknownCustody,
        ProblemCode::UnknownSex,
        ProblemCode::BadPostcode,
        ProblemCode::HomeAddressLeftOut,
        ProblemCode::TooManyCells,
        ProblemCode::OtherEncoding,
        ProblemCode::BrokenLetters,
        ProblemCode::LoneQuote,
        ProblemCode::ErrorCell,
        ProblemCode::HiddenRows,
        ProblemCode::HiddenColumns,
        ProblemCode::StruckRows,
        ProblemCode::StruckText,
        ProblemCode::OtherSheet,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            ProblemCode::NoSuchDate => "no_such_date",
            ProblemCode::NotADate => "not_a_date",
            ProblemCode::NoName => "no_name",
            ProblemCode::SeveralPeople => "several_people",
            ProblemCode::Section => "section",
            ProblemCode::NameRemark => "name_remark",
            ProblemCode::NamePutRight => "name_put_right",
            ProblemCode::Duplicate => "duplicate",
            ProblemCode::DuplicateDiffers => "duplicate_differs",
            ProblemCode::UnknownCustody => "unknown_custody",
            ProblemCode::UnknownSex => "unknown_sex",
            ProblemCode::BadPostcode => "bad_postcode",
            ProblemCode::HomeAddressLeftOut => "home_address_left_out",
            ProblemCode::TooManyCells => "too_many_cells",
            ProblemCode::OtherEncoding => "other_encoding",
            ProblemCode::BrokenLetters => "broken_letters",
            ProblemCode::LoneQuote => "lone_quote",
            ProblemCode::ErrorCell => "error_cell",
            ProblemCode::HiddenRows => "hidden_rows",
            ProblemCode::HiddenColumns => "hidden_columns",
            ProblemCode::StruckRows => "struck_rows",
            ProblemCode::StruckText => "struck_text",
            ProblemCode::OtherSheet => "other_sheet",
        }
    }

    fn gravity(self) -> Gravity {
        match self {
            ProblemCode::NoName
            | ProblemCode::SeveralPeople
            | ProblemCode::Duplicate
            | ProblemCode::DuplicateDiffers
            | ProblemCode::HiddenRows
            | ProblemCode::StruckRows
            | ProblemCode::OtherSheet => Gravity::LeftOut,
            ProblemCode::NameRemark | ProblemCode::NamePutRight => Gravity::Taken,
            _ => Gravity::Doubtful,
        }
    }
}

/// Something wrong at one line of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The line of a text file or the row of a sheet, from 1.
    pub line: u32,
    /// What is wrong.
    pub code: ProblemCode,
    /// What the words need, by variable name.
    pub data: BTreeMap<String, String>,
}

impl Problem {
    pub(crate) fn new<const N: usize>(line: u32, code: ProblemCode, data: [(&str, String); N]) -> Problem {
        let data = data.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Problem { line, code, data }
    }
}

/// Words for a state that we do not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateWords {
    /// As the list has them.
    pub words: String,
    /// How many rows have them.
    pub rows: u32,
    /// What somebody said they mean.
    pub means: Option<Custody>,
}

/// Problems as they are told, the graver kinds first, so that names put right never hide a row left out; and the states
/// that we do not know. Each of these is told once a wording, with how many rows have it, until somebody says what it is.
pub(crate) fn told(problems: Vec<Problem>) -> (Vec<Problem>, Vec<StateWords>) {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut states: Vec<(StateWords, Problem)> = Vec::new();
    let mut told: Vec<Problem> = Vec::with_capacity(problems.len());
    for mut problem in problems {
        if problem.code != ProblemCode::UnknownCustody {
            told.push(problem);
            continue;
        }
        let words = problem.data.get("text").cloned().unwrap_or_default();
        let means = problem.data.remove("means").and_then(|code| Custody::from_code(&code));
        let place = *places.entry(clean::fold(&words)).or_insert(states.len());
        match states.get_mut(place) {
            Some((known, _)) => known.rows += 1,
            None => states.push((StateWords { words, rows: 1, means }, problem)),
        }
    }
    for (state, problem) in states.iter_mut().filter(|(state, _)| state.means.is_none()) {
        problem.data.insert("count".to_owned(), state.rows.to_string());
        told.push(problem.clone());
    }
    told.sort_by_key(|problem| (problem.code.gravity(), problem.line));
    (told, states.into_iter().map(|(state, _)| state).collect())
}
