//! Bringing a file in: seen before it happens, backed up, one undo for the whole.

mod aliases;
mod memory;

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use letterdesk_model::progress::{Progress, without_progress};
use letterdesk_roster::{
    Comparison, DayMonth, FacilityChange, Field, Incoming, Item, Keeper, Problem, ReadOptions, Reading,
    RosterError, StateWords,
};

use crate::{
    ground::{Area, Code, Desk, Draft, Error, PASTED, Result, bad, plan},
    list::import_reader::Source,
    list::open_places::open_place,
    list::view::{
        AbsentView, ChangeView, ColumnView, FacilityChangeView, ImportDone, ImportItem, ImportOptions,
        ImportView, ProblemView, StateView, Verdict,
    },
};

/// Which rows of a file are imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportSelection {
    /// Everything that is new or differs and is certain.
    All,
    /// The rows at these lines of the file, and those that change nothing but whose words they are.
    Lines(Vec<u32>),
    /// Every row with one of these verdicts.
    Verdicts(Vec<Verdict>),
}

impl ImportSelection {
    fn includes(&self, item: &Item) -> bool {
        let verdict = verdict(item.verdict);
        match self {
            ImportSelection::All => is_certain(verdict),
            // Whoever stays as they are is not asked about: that one more list says so is kept with them.
            ImportSelection::Lines(lines) => lines.contains(&item.line) || verdict == Verdict::Same,
            ImportSelection::Verdicts(verdicts) => verdicts.contains(&verdict),
        }
    }
}

use aliases::{Aliases, list_with_aliases};
use memory::remember;
pub use memory::{ListFile, ReadingMemory, headers_of, read_list};

/// A file beside the list.
struct Compared {
    comparison: Comparison,
    aliases: Aliases,
    absent: Vec<AbsentView>,
}

impl Desk {
    /// What an import would do. Nothing changes.
    pub fn inspect(&self, path: &Path, options: &ImportOptions) -> Result<ImportView> {
        self.inspect_list(&self.read_now(path, options)?)
    }

    /// What importing a table that was read would do. Nothing changes.
    pub fn inspect_list(&self, list: &ListFile) -> Result<ImportView> {
        Ok(view_of(list, &self.beside_the_list(list)?))
    }

    /// Imports rows of a file: backup first, then one transaction, one batch, one undo.
    pub fn import(
        &mut self,
        path: &Path,
        options: &ImportOptions,
        selection: &ImportSelection,
    ) -> Result<(ImportView, ImportDone)> {
        let list = self.read_now(path, options)?;
        without_progress(|progress| self.import_list(&list, selection, progress))
    }

    /// Imports rows of a table that was read, like [`Desk::import`]. Cancelled, it changes nothing.
    pub fn import_list(
        &mut self,
        list: &ListFile,
        selection: &ImportSelection,
        progress: &mut Progress<'_>,
    ) -> Result<(ImportView, ImportDone)> {
        let compared = self.beside_the_list(list)?;
        let view = view_of(list, &compared);
        let Compared { comparison, aliases, .. } = compared;
        self.back_up_before("import")?;
        let chosen = comparison.items.into_iter().filter(|item| selection.includes(item));
        let drafts = self.drafts(chosen, &aliases)?;
        let plan = plan(&self.reader()?, drafts)?;
        let (at, today) = (self.clock().utc(), self.clock().today());
        let date = list.date()?;
        let source = if list.name.is_empty() { PASTED } else { &list.name };
        let done = self.transact(&[Area::List], |tx| {
            remember(tx, list)?;
            if plan.is_empty() {
                return Ok(ImportDone { batch: None, added: 0, changed: 0 });
            }
            let batch = tx.batch_of_list(source, &list.keeper(), date, at)?;
            let written = plan.write_with_progress(tx, batch, today, &mut |done, of| {
                progress.report(done, of);
                match progress.is_cancelled() {
                    true => Err(Error::new(Code::ImportCancelled)),
                    false => Ok(()),
                }
            })?;
            Ok(ImportDone { batch: Some(batch.0), added: written.added, changed: written.changed })
        })?;
        Ok((view, done))
    }

    /// The records that the rows make.
    fn drafts(&self, items: impl Iterator<Item = Item>, aliases: &Aliases) -> Result<Vec<Draft>> {
        let people = self.people()?;
        let draft = |item: Item| {
            let mut fields = item.after;
            let known = item.prisoner.and_then(|id| people.get(id));
            if let Some(known) = known {
                let before = &known.prisoner.fields;
                aliases.keep_name(known.prisoner.id, &item.person.name, before, &mut fields);
            }
            Draft { id: item.prisoner, fields, person: Some(item.person) }
        };
        Ok(items.map(draft).collect())
    }

    fn read_now(&self, path: &Path, options: &ImportOptions) -> Result<ListFile> {
        let memory = self.reading_memory()?;
        without_progress(|progress| read_list(Source::File(path), options, &memory, progress))
    }

    fn beside_the_list(&self, list_file: &ListFile) -> Result<Compared> {
        let reader = self.reader()?;
        let (list, aliases) = list_with_aliases(&reader)?;
        let source = list_file.keeper();
        let keeper = Keeper { source: &source, date: list_file.date()? };
        let rows = &list_file.reading.rows;
        let mut comparison = letterdesk_roster::compare(&list, &reader.facilities()?, rows, keeper);
        let mut seen = HashSet::new();
        comparison.absent.retain(|id| seen.insert(*id));
        let people = self.people()?;
        let absent = comparison.absent.iter().filter_map(|id| people.get(*id));
        let absent = absent
            .map(|person| AbsentView { id: person.prisoner.id, name: person.prisoner.fields.name.full() })
            .collect();
        Ok(Compared { comparison, aliases, absent })
    }
}

/// A suspicion is never a verdict: it is imported only by hand.
fn is_certain(verdict: Verdict) -> bool {
    verdict != Verdict::Conflicting
}

/// The choices of a door as the reader takes them.
pub(crate) fn read_options(options: &ImportOptions) -> Result<ReadOptions> {
    let separator = match options.separator.as_deref() {
        None | Some("") => None,
        Some("tab") => Some('\t'),
        Some(text) => Some(single_char(text).ok_or_else(|| bad("separator", text))?),
    };
    let day_month = options.dates.as_deref().filter(|dates| !dates.is_empty());
    let day_month = day_month.map(|code| DayMonth::from_code(code).ok_or_else(|| bad("dates", code)));
    let mapping = options.mapping.iter().filter(|choice| !choice.field.is_empty()).map(|choice| {
        let field = Field::from_code(&choice.field);
        let field = field.ok_or_else(|| Error::new(Code::UnknownField).with("field", &choice.field))?;
        Ok((field, choice.column as usize))
    });
    let left_out = options.mapping.iter().filter(|choice| choice.field.is_empty());
    Ok(ReadOptions {
        encoding: options.encoding.clone().filter(|encoding| !encoding.is_empty()),
        separator,
        sheet: options.sheet.clone().filter(|sheet| !sheet.is_empty()),
        header_row: options.header_row,
        mapping: mapping.collect::<Result<_>>()?,
        left_out: left_out.map(|choice| choice.column as usize).collect(),
        day_month: day_month.transpose()?,
        with_hidden: options.with_hidden.unwrap_or_default(),
        states: options.states.iter().flatten().map(|state| (state.words.clone(), state.custody)).collect(),
    })
}

fn single_char(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

fn view_of(list: &ListFile, compared: &Compared) -> ImportView {
    let comparison = &compared.comparison;
    let reading = &list.reading;
    let count = |verdict| comparison.count(verdict);
    let (problems, names) = (reading.problems.iter(), names(reading));
    let shown = comparison.items.iter().filter(|item| item.verdict != letterdesk_roster::Verdict::Same);
    ImportView {
        file: list.name.clone(),
        encoding: reading.encoding.clone(),
        separator: reading.separator.map(String::from),
        sheets: reading.sheets.clone(),
        sheet: reading.sheet.clone(),
        header_row: reading.header_row,
        columns: reading.columns.iter().map(column_view).collect(),
        fields: Field::ALL.iter().map(|field| field.code().to_owned()).collect(),
        rows: u32::try_from(reading.rows.len()).unwrap_or(u32::MAX),
        new: count(letterdesk_roster::Verdict::New),
        moved: count(letterdesk_roster::Verdict::Moved),
        freed: count(letterdesk_roster::Verdict::Freed),
        changed: count(letterdesk_roster::Verdict::Changed),
        same: count(letterdesk_roster::Verdict::Same),
        conflicting: count(letterdesk_roster::Verdict::Conflicting),
        absent: u32::try_from(comparison.absent.len()).unwrap_or(u32::MAX),
        absent_people: compared.absent.clone(),
        skipped: reading.skipped,
        problems: problems.map(|problem| problem_view(problem, &names)).collect(),
        ask_dates: reading.ask_day_month.as_ref().map(|ask| ask.examples.clone()).unwrap_or_default(),
        items: shown.map(item_view).collect(),
        keeper: list.keeper(),
        list_date: list.options.list_date.clone().unwrap_or_default(),
        open_places: comparison
            .settlement
            .open
            .iter()
            .map(|place| open_place(place, &comparison.settlement))
            .collect(),
        facility_changes: comparison.facility_changes.iter().map(facility_change).collect(),
        states: reading.states.iter().map(state_view).collect(),
    }
}

fn state_view(state: &StateWords) -> StateView {
    StateView { words: state.words.clone(), rows: state.rows, custody: state.means }
}

fn column_view(column: &letterdesk_roster::Column) -> ColumnView {
    ColumnView {
        header: column.header.clone(),
        field: column.field.map(|field| field.code().to_owned()),
        samples: column.samples.clone(),
    }
}

fn problem_view(problem: &Problem, names: &HashMap<u32, String>) -> ProblemView {
    let name = names.get(&problem.line).filter(|_| !problem.data.contains_key("name"));
    ProblemView {
        line: problem.line,
        name: name.cloned().unwrap_or_default(),
        code: problem.code.code().to_owned(),
        data: problem.data.clone(),
    }
}

/// Who stands at the lines that something is wrong with.
fn names(reading: &Reading) -> HashMap<u32, String> {
    let told: HashSet<u32> = reading.problems.iter().map(|problem| problem.line).collect();
    let named = reading.rows.iter().filter(|row| told.contains(&row.line));
    named.map(|row| (row.line, row.person.name.full())).collect()
}

fn change_view(change: &letterdesk_roster::Change) -> ChangeView {
    ChangeView {
        field: change.field.code().to_owned(),
        before: change.before.clone(),
        after: change.after.clone(),
    }
}

fn facility_change(change: &FacilityChange) -> FacilityChangeView {
    FacilityChangeView {
        facility: change.facility,
        short: change.short.clone(),
        changes: change.changes.iter().map(change_view).collect(),
        disputed: change.disputed,
    }
}

fn item_view(item: &Item) -> ImportItem {
    let changes = match item.verdict {
        letterdesk_roster::Verdict::New => introduction(&item.person),
        _ => item.changes.iter().map(change_view).collect(),
    };
    let verdict = verdict(item.verdict);
    ImportItem {
        line: item.line,
        verdict,
        selected: is_certain(verdict),
        prisoner: item.prisoner,
        name: item.person.name.full(),
        changes,
    }
}

/// What tells a new person from a namesake: when they were born, how and where they are held, their tags.
fn introduction(person: &Incoming) -> Vec<ChangeView> {
    let facility = if person.said.short.is_empty() { &person.said.full } else { &person.said.short };
    let known = [
        (Field::Born, person.born.map(|born| born.to_string())),
        (Field::Custody, person.custody.map(|custody| custody.code().to_owned())),
        (Field::Facility, Some(facility.clone())),
        (Field::Tags, Some(person.tags.join("; "))),
    ];
    let said = known.into_iter().filter_map(|(field, after)| {
        let after = after.filter(|after| !after.is_empty())?;
        Some(ChangeView { field: field.code().to_owned(), before: String::new(), after })
    });
    said.collect()
}

fn verdict(verdict: letterdesk_roster::Verdict) -> Verdict {
    match verdict {
        letterdesk_roster::Verdict::New => Verdict::New,
        letterdesk_roster::Verdict::Moved => Verdict::Moved,
        letterdesk_roster::Verdict::Freed => Verdict::Freed,
        letterdesk_roster::Verdict::Changed => Verdict::Changed,
        letterdesk_roster::Verdict::Same => Verdict::Same,
        letterdesk_roster::Verdict::Conflicting => Verdict::Conflicting,
    }
}

impl From<RosterError> for Error {
    fn from(error: RosterError) -> Error {
        let code = match &error {
            RosterError::Empty => Code::EmptyFile,
            RosterError::NotATable { .. } => Code::NotATable,
            RosterError::Damaged { .. } => Code::DamagedFile,
            RosterError::TooLarge { .. } => Code::FileTooLarge,
            RosterError::NoNameColumn { .. } => Code::NoNameColumn,
            RosterError::UnknownEncoding { .. } => Code::UnknownEncoding,
            RosterError::UnknownSheet { .. } => Code::UnknownSheet,
            RosterError::NoHeaderRow { .. } => Code::NoHeaderRow,
            RosterError::NoColumn { .. } => Code::NoColumn,
        };
        let data = error.data();
        data.into_iter().fold(Error::new(code), |error, (name, value)| error.with(name, value))
    }
}
