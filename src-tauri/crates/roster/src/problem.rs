//! What is wrong with one row of a file, as a code and its data.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

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
    /// A name in capitals or in small letters, read as paper writes it. Data: `text` as the list has it, `name`.
    NamePutRight,
    /// The person stood in an earlier row; this one is left out. Data: `name`, `first_line`.
    Duplicate,
    /// A state that we do not know. Data: `text`.
    UnknownCustody,
    /// A sex that we do not know. Data: `text`.
    UnknownSex,
    /// A postcode that is not six digits. Data: `text`.
    BadPostcode,
    /// The address is somebody's home: never taken.
    HomeAddressLeftOut,
    /// Two rows give one new facility two postcodes; the first is taken. Data: `facility`, `postcode`, `other`,
    /// `first_line`.
    FacilityDisagrees,
    /// More cells than the header row has: the row may be shifted. Data: `found`, `expected`.
    TooManyCells,
    /// The line is in another encoding than the file. Data: `encoding`.
    OtherEncoding,
    /// Letters that no encoding explains; each stands as «�». Data: none.
    BrokenLetters,
    /// A quote that nothing closes: the rows from there on were read as if it were a letter.
    LoneQuote,
}

impl ProblemCode {
    /// Every code, for the check that each has its words.
    pub const ALL: [ProblemCode; 14] = [
        ProblemCode::NoSuchDate,
        ProblemCode::NotADate,
        ProblemCode::NoName,
        ProblemCode::NamePutRight,
        ProblemCode::Duplicate,
        ProblemCode::UnknownCustody,
        ProblemCode::UnknownSex,
        ProblemCode::BadPostcode,
        ProblemCode::HomeAddressLeftOut,
        ProblemCode::FacilityDisagrees,
        ProblemCode::TooManyCells,
        ProblemCode::OtherEncoding,
        ProblemCode::BrokenLetters,
        ProblemCode::LoneQuote,
    ];

    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            ProblemCode::NoSuchDate => "no_such_date",
            ProblemCode::NotADate => "not_a_date",
            ProblemCode::NoName => "no_name",
            ProblemCode::NamePutRight => "name_put_right",
            ProblemCode::Duplicate => "duplicate",
            ProblemCode::UnknownCustody => "unknown_custody",
            ProblemCode::UnknownSex => "unknown_sex",
            ProblemCode::BadPostcode => "bad_postcode",
            ProblemCode::HomeAddressLeftOut => "home_address_left_out",
            ProblemCode::FacilityDisagrees => "facility_disagrees",
            ProblemCode::TooManyCells => "too_many_cells",
            ProblemCode::OtherEncoding => "other_encoding",
            ProblemCode::BrokenLetters => "broken_letters",
            ProblemCode::LoneQuote => "lone_quote",
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
