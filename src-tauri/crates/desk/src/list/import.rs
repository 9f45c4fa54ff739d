//! Bringing a file in: seen before it happens, backed up, one undo for the whole.

mod aliases;
mod memory;

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    path::Path,
};

use chrono::NaiveDate;
use letterdesk_model::{
    facility::FacilityFields,
    id::{BatchId, FacilityId, PrisonerId},
    progress::{Progress, without_progress},
};
use letterdesk_roster::{
    Comparison, DayMonth, FacilityMatch, Field, Incoming, Item, Problem, ReadOptions, Reading, RosterError,
    apply,
};
use letterdesk_store::{Record, Tx, WhyLeft};

use crate::{
    ground::{Area, Code, Desk, Error, Result, bad},
    list::directory::{hear_differences, source_of},
    list::import_reader::Source,
    list::view::{
        ChangeView, ColumnView, ImportDone, ImportItem, ImportOptions, ImportUndone, ImportView, ProblemView,
        Verdict,
    },
};

/// Which rows of a file are imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportSelection {
    /// Everything that is new or differs and is certain.
    All,
    /// The rows at these lines of the file.
    Lines(Vec<u32>),
    /// Every row with one of these verdicts.
    Verdicts(Vec<Verdict>),
}

impl ImportSelection {
    fn includes(&self, item: &Item) -> bool {
        let verdict = verdict(item.verdict);
        match self {
            ImportSelection::All => is_certain(verdict),
            ImportSelection::Lines(lines) => lines.contains(&item.line),
            ImportSelection::Verdicts(verdicts) => verdicts.contains(&verdict),
        }
    }
}

use aliases::{Aliases, list_with_aliases};
use memory::remember;
pub use memory::{ListFile, ReadingMemory, headers_of, read_list};

/// What pasted rows are called in a history.
const PASTED: &str = "clipboard";

/// Rows imported between two reports of progress.
const ROWS_AT_ONCE: u32 = 50;

/// A file beside the list.
struct Compared {
    comparison: Comparison,
    aliases: Aliases,
}

impl Desk {
    /// What an import would do. Nothing changes.
    pub fn inspect(&self, path: &Path, options: &ImportOptions) -> Result<ImportView> {
        self.inspect_list(&self.read_now(path, options)?)
    }

    /// What importing a table that was read would do. Nothing changes.
    pub fn inspect_list(&self, list: &ListFile) -> Result<ImportView> {
        Ok(view_of(list, &self.beside_the_list(&list.reading)?.comparison))
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
        let Compared { comparison, aliases } = self.beside_the_list(&list.reading)?;
        let view = view_of(list, &comparison);
        self.back_up_before("import")?;
        let selected: Vec<_> = comparison.items.into_iter().filter(|item| selection.includes(item)).collect();
        let lines: BTreeSet<u32> = selected.iter().map(|item| item.line).collect();
        let mut differences = comparison.facility_differences;
        differences.retain(|difference| lines.contains(&difference.line));
        let (at, today) = (self.clock().utc(), self.clock().today());
        let source = if list.name.is_empty() { PASTED } else { &list.name };
        let done = self.transact(&[Area::List], |tx| {
            remember(tx, list)?;
            let batch = tx.batch(source, at)?;
            let mut done = ImportDone { batch: batch.0, added: 0, changed: 0 };
            let run = ImportRun { batch, today, aliases: &aliases };
            let mut facilities = NewFacilities::of(&list.name);
            let of = u32::try_from(selected.len()).unwrap_or(u32::MAX);
            for (place, item) in (0..).zip(selected) {
                if place % ROWS_AT_ONCE == 0 {
                    progress.report(place, of);
                    if progress.is_cancelled() {
                        return Err(Error::new(Code::ImportCancelled));
                    }
                }
                apply_item(tx, item, run, &mut facilities, &mut done)?;
            }
            hear_differences(tx, &list.name, &differences, batch)?;
            Ok(done)
        })?;
        Ok((view, done))
    }

    /// Undoes an import as a whole; what was edited or used since is left and named.
    pub fn undo_import(&mut self, batch: u32) -> Result<ImportUndone> {
        let at = self.clock().utc();
        let names: HashMap<PrisonerId, String> = self
            .people()?
            .all()
            .iter()
            .map(|person| (person.prisoner.id, person.prisoner.fields.name.full()))
            .collect();
        let undone =
            self.transact(&[Area::List, Area::Evening], |tx| Ok(tx.undo_batch(BatchId(batch), at)?))?;
        let left: BTreeSet<_> = undone
            .left
            .iter()
            .filter(|field| matches!(field.why, WhyLeft::EditedSince | WhyLeft::InUse))
            .filter_map(|field| match field.record {
                Record::Prisoner(id) => names.get(&id).cloned(),
                Record::Facility(_) => None,
            })
            .collect();
        let removed = u32::try_from(undone.removed.len()).unwrap_or(u32::MAX);
        Ok(ImportUndone { restored: undone.set_back + removed, left: left.into_iter().collect() })
    }

    fn read_now(&self, path: &Path, options: &ImportOptions) -> Result<ListFile> {
        let memory = self.reading_memory()?;
        without_progress(|progress| read_list(Source::File(path), options, &memory, progress))
    }

    fn beside_the_list(&self, reading: &Reading) -> Result<Compared> {
        let reader = self.reader()?;
        let (list, aliases) = list_with_aliases(&reader)?;
        let mut comparison = letterdesk_roster::compare(&list, &reader.facilities()?, &reading.rows);
        let mut seen = HashSet::new();
        comparison.absent.retain(|id| seen.insert(*id));
        Ok(Compared { comparison, aliases })
    }
}

/// Facilities of the file that were made already, so that each is made once.
struct NewFacilities {
    source: String,
    made: Vec<(FacilityFields, FacilityId)>,
}

impl NewFacilities {
    fn of(file: &str) -> NewFacilities {
        NewFacilities { source: source_of(file), made: Vec::new() }
    }

    fn make(&mut self, tx: &mut Tx<'_>, fields: &FacilityFields, batch: BatchId) -> Result<FacilityId> {
        if let Some((_, id)) = self.made.iter().find(|(made, _)| made == fields) {
            return Ok(*id);
        }
        let mut sourced = fields.clone();
        if sourced.source.is_empty() {
            sourced.source = self.source.clone();
        }
        let id = tx.insert_facility(&sourced, batch)?;
        self.made.push((fields.clone(), id));
        Ok(id)
    }
}

/// What every row of one import shares.
#[derive(Clone, Copy)]
struct ImportRun<'a> {
    batch: BatchId,
    today: NaiveDate,
    aliases: &'a Aliases,
}

fn apply_item(
    tx: &mut Tx<'_>,
    mut item: Item,
    run: ImportRun<'_>,
    facilities: &mut NewFacilities,
    done: &mut ImportDone,
) -> Result<()> {
    if let FacilityMatch::New(fields) = &item.facility {
        item.facility = FacilityMatch::Existing(facilities.make(tx, fields, run.batch)?);
    }
    let existing = item.prisoner.map(|id| tx.prisoner(id)).transpose()?.flatten();
    let mut fields = apply(&item, existing.as_ref().map(|prisoner| &prisoner.fields));
    match existing {
        Some(prisoner) => {
            run.aliases.keep_name(prisoner.id, &item.person.name, &prisoner.fields, &mut fields);
            let changed = tx.update_prisoner(prisoner.id, &fields, run.batch)?;
            done.changed += u32::from(changed > 0);
        }
        None => {
            tx.insert_prisoner(&fields.as_new_on(run.today), run.batch)?;
            done.added += 1;
        }
    }
    Ok(())
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
    })
}

fn single_char(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none())
}

fn view_of(list: &ListFile, comparison: &Comparison) -> ImportView {
    let reading = &list.reading;
    let count = |verdict| comparison.count(verdict);
    let problems = reading.problems.iter().chain(&comparison.problems);
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
        skipped: reading.skipped,
        problems: problems.map(problem_view).collect(),
        ask_dates: reading.ask_day_month.as_ref().map(|ask| ask.examples.clone()).unwrap_or_default(),
        items: shown.map(item_view).collect(),
    }
}

fn column_view(column: &letterdesk_roster::Column) -> ColumnView {
    ColumnView {
        header: column.header.clone(),
        field: column.field.map(|field| field.code().to_owned()),
        samples: column.samples.clone(),
    }
}

fn problem_view(problem: &Problem) -> ProblemView {
    ProblemView { line: problem.line, code: problem.code.code().to_owned(), data: problem.data.clone() }
}

fn item_view(item: &Item) -> ImportItem {
    let change = |change: &letterdesk_roster::Change| ChangeView {
        field: change.field.code().to_owned(),
        before: change.before.clone(),
        after: change.after.clone(),
    };
    let changes = match item.verdict {
        letterdesk_roster::Verdict::New => introduction(&item.person),
        _ => item.changes.iter().map(change).collect(),
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
    let facility = person.facility.as_ref();
    let facility = facility.map(|fields| if fields.short.is_empty() { &fields.full } else { &fields.short });
    let known = [
        (Field::Born, person.born.map(|born| born.to_string())),
        (Field::Custody, person.custody.map(|custody| custody.code().to_owned())),
        (Field::Facility, facility.cloned()),
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
