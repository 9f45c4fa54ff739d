//! Bringing a file in: what it is, what it would change, what it changed.

use std::{collections::BTreeMap, path::Path};

use letterdesk_model::{
    custody::Custody,
    id::{FacilityId, PrisonerId},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::OpenPlaceView;
use crate::list::import_reader::Source;

/// Where a table comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Type)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum ListSource {
    /// A file.
    File {
        /// Where it is.
        path: String,
    },
    /// What was pasted from another program.
    Pasted {
        /// The table's cells, separated by tabs.
        text: String,
    },
}

impl ListSource {
    /// The same for the reader.
    pub fn as_source(&self) -> Source<'_> {
        match self {
            ListSource::File { path } => Source::File(Path::new(path)),
            ListSource::Pasted { text } => Source::Pasted(text),
        }
    }
}

/// How a file is to be read; empty choices are found by the program.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ImportOptions {
    /// An encoding's name, such as `windows-1251`.
    pub encoding: Option<String>,
    /// One character, or `tab`.
    pub separator: Option<String>,
    /// A sheet's name.
    pub sheet: Option<String>,
    /// The line of the header row, from 1.
    #[serde(default)]
    #[specta(optional)]
    pub header_row: Option<u32>,
    /// Field code and column (from 0) for columns the program did not know or took wrongly.
    pub mapping: Vec<ColumnChoice>,
    /// `dmy` or `mdy`, for dates that a column cannot settle.
    pub dates: Option<String>,
    /// Whose list it is; remembered by its headers.
    #[serde(default)]
    #[specta(optional)]
    pub keeper: Option<String>,
    /// `YYYY-MM-DD`: the day that the list is of. It dates every address that the list confirms.
    #[serde(default)]
    #[specta(optional)]
    pub list_date: Option<String>,
    /// Whether what a workbook hides or strikes through is read too.
    #[serde(default)]
    #[specta(optional)]
    pub with_hidden: Option<bool>,
    /// What words mean that [`ImportView::states`] asks about; remembered for every list.
    #[serde(default)]
    #[specta(optional)]
    pub states: Option<Vec<StateChoice>>,
}

/// What words for a state mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StateChoice {
    /// As a list has them.
    pub words: String,
    /// Being clarified, where nobody knows.
    pub custody: Custody,
}

/// A column given a field by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ColumnChoice {
    /// The field's code; empty leaves the column out.
    pub field: String,
    /// The column, from 0.
    pub column: u32,
}

/// A file as it would come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportView {
    /// The file's name without its folder; empty for what was pasted.
    pub file: String,
    /// How its text is encoded; `None` for a workbook.
    pub encoding: Option<String>,
    /// What separates its columns; `None` for a workbook.
    pub separator: Option<String>,
    /// The sheets it has.
    pub sheets: Vec<String>,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// The line of the header row, from 1.
    pub header_row: u32,
    /// Its columns.
    pub columns: Vec<ColumnView>,
    /// Field codes that a column can be given.
    pub fields: Vec<String>,
    /// Rows with a person.
    pub rows: u32,
    /// Verdict `new`.
    pub new: u32,
    /// Verdict `moved`.
    pub moved: u32,
    /// Verdict `freed`.
    pub freed: u32,
    /// Verdict `changed`.
    pub changed: u32,
    /// Verdict `same`.
    pub same: u32,
    /// Verdict `conflicting`.
    pub conflicting: u32,
    /// On the list, but not in the file. Nobody is ever deleted.
    pub absent: u32,
    /// Who they are, in the order of the list.
    pub absent_people: Vec<AbsentView>,
    /// Rows that name nobody.
    pub skipped: u32,
    /// What is wrong, with line numbers.
    pub problems: Vec<ProblemView>,
    /// Whether days and months could be meant either way: ask.
    pub ask_dates: Vec<String>,
    /// Every row that would change something, or cannot be decided.
    pub items: Vec<ImportItem>,
    /// Whose list it is.
    pub keeper: String,
    /// `YYYY-MM-DD` of the list; empty where nobody said.
    pub list_date: String,
    /// Words that nobody can place: asked once for everybody who is spoken of in them.
    pub open_places: Vec<OpenPlaceView>,
    /// Facilities that the file changes.
    pub facility_changes: Vec<FacilityChangeView>,
    /// Words for a state that the program does not know: asked once for all rows that have them.
    pub states: Vec<StateView>,
}

/// Words for a state that the program does not know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StateView {
    /// As the list has them.
    pub words: String,
    /// How many rows have them.
    pub rows: u32,
    /// What somebody said they mean; until then nothing is printed for these people.
    pub custody: Option<Custody>,
}

/// Somebody on the list whom the file does not name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AbsentView {
    /// Their row.
    pub id: PrisonerId,
    /// Surname, given name, patronymic.
    pub name: String,
}

/// A facility that would be printed otherwise, or be in dispute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FacilityChangeView {
    /// Which one.
    pub facility: FacilityId,
    /// What people call it.
    pub short: String,
    /// What is printed otherwise.
    pub changes: Vec<ChangeView>,
    /// Whether sources would disagree that agreed before.
    pub disputed: bool,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ColumnView {
    /// The header as written.
    pub header: String,
    /// The field it is taken for, by code.
    pub field: Option<String>,
    /// The first values.
    pub samples: Vec<String>,
}

/// Something wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ProblemView {
    /// The line in the file, from 1.
    pub line: u32,
    /// Who stands there, where it is a person and the sentence does not name them.
    pub name: String,
    /// Stable; `problem-<code>` is its sentence.
    pub code: String,
    /// The sentence's variables: what is wrong.
    pub data: BTreeMap<String, String>,
}

/// What an import would do with one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportItem {
    /// The line in the file, from 1.
    pub line: u32,
    /// What it would do.
    pub verdict: Verdict,
    /// Whether it is imported unless somebody decides otherwise.
    pub selected: bool,
    /// Who it is about on the list.
    pub prisoner: Option<PrisonerId>,
    /// Surname, given name, patronymic.
    pub name: String,
    /// What would change; for somebody new, what the file says that tells them from a namesake.
    pub changes: Vec<ChangeView>,
}

/// What a row means for the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nobody of this name and year is on the list.
    New,
    /// The facility differs.
    Moved,
    /// The file says they are free.
    Freed,
    /// Other fields differ.
    Changed,
    /// Nothing differs.
    Same,
    /// The name is known, but the year differs: a suspicion, never a verdict.
    Conflicting,
}

/// A field that would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ChangeView {
    /// The field's code; `field-<code>` is its word.
    pub field: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportDone {
    /// Its batch, for undo; `None` when nothing changed.
    pub batch: Option<u32>,
    /// People added.
    pub added: u32,
    /// People changed.
    pub changed: u32,
}

/// What undoing an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ImportUndone {
    /// Records put back as they were.
    pub restored: u32,
    /// Names of those left because they were edited or used since.
    pub left: Vec<String>,
}
