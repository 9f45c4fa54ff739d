//! How the files of a keeper are read: what was chosen for one is remembered by its headers and chosen for the next.
//!
//! Kept as settings of the vault, one a signature. A choice that no longer fits a file (a sheet that is gone, say) is
//! passed over for that file: nobody chose it today.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use letterdesk_model::progress::Progress;
use letterdesk_roster::{Field, Reading, RosterError, signature, text::clean::fold};
use letterdesk_store::Tx;

use crate::{
    ground::{Desk, Result},
    list::file_name::source_of,
    list::forms::date,
    list::import::read_options,
    list::import_reader::{ReadFailure, Source, read},
    list::view::{ColumnChoice, ImportOptions, StateChoice},
};

/// Settings of this kind begin so; the signature follows.
const KEY: &str = "reading ";
/// The setting with what words for states mean, in every list.
const STATES: &str = "states";
/// Letters of a signature that are kept: more than any list's headers have.
const SIGNATURE: usize = 2000;

/// What was chosen for files before, by their signatures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadingMemory {
    by_signature: BTreeMap<String, ImportOptions>,
    states: Vec<StateChoice>,
}

/// A table that was read, with the choices it was read by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListFile {
    /// The file's name without its folder; empty for what was pasted.
    pub name: String,
    /// What it says.
    pub reading: Reading,
    /// How it was read: what was chosen now, over what was remembered.
    pub options: ImportOptions,
}

impl ListFile {
    /// Whose list it is: what was chosen, now or for a file with these headers; else the words of its name.
    pub(crate) fn keeper(&self) -> String {
        let chosen = self.options.keeper.as_deref().map(str::trim).filter(|keeper| !keeper.is_empty());
        chosen.map_or_else(|| source_of(&self.name), str::to_owned)
    }

    /// The day that the list is of, where somebody said.
    pub(crate) fn date(&self) -> Result<Option<NaiveDate>> {
        date("list_date", self.options.list_date.as_deref().unwrap_or_default())
    }
}

impl Desk {
    /// What was chosen for files before. Small: take it, and read without keeping the desk waiting.
    pub fn reading_memory(&self) -> Result<ReadingMemory> {
        let settings = self.reader()?.settings()?;
        // What a newer version kept and we do not understand is as good as nothing.
        let states = settings.iter().find(|(key, _)| key.as_str() == STATES);
        let states = states.and_then(|(_, value)| serde_json::from_str(value).ok()).unwrap_or_default();
        let remembered = settings.into_iter().filter_map(|(key, value)| {
            Some((key.strip_prefix(KEY)?.to_owned(), serde_json::from_str(&value).ok()?))
        });
        Ok(ReadingMemory { by_signature: remembered.collect(), states })
    }
}

/// Reads a table, in a limited process where this program can start one. Needs no desk: let it wait for nothing.
pub fn read_list(
    source: Source<'_>,
    options: &ImportOptions,
    memory: &ReadingMemory,
    progress: &mut Progress<'_>,
) -> Result<ListFile> {
    let options = &memory.with_states(options);
    let chosen = read_options(options)?;
    let first = read(source, &chosen, progress);
    let found = match &first {
        Ok(reading) => reading.signature.clone(),
        Err(ReadFailure::Refused(RosterError::NoNameColumn { headers })) => signature(headers),
        Err(_) => String::new(),
    };
    if let Some(both) = memory.over(&found, options) {
        let remembered = read_options(&both)?;
        // Whose list it is, and of which day, is no reason to read it again.
        if remembered == chosen {
            return Ok(ListFile { name: source.name(), reading: first?, options: both });
        }
        if let Ok(reading) = read(source, &remembered, progress) {
            return Ok(ListFile { name: source.name(), reading, options: both });
        }
    }
    Ok(ListFile { name: source.name(), reading: first?, options: options.clone() })
}

/// The headers of a table, left to right, whether or not any of them names people: for choices by header.
pub fn headers_of(
    source: Source<'_>,
    options: &ImportOptions,
    progress: &mut Progress<'_>,
) -> Result<Vec<String>> {
    let mut options = read_options(options)?;
    // With a column for names, any will do, the reader has no reason to refuse.
    options.mapping = vec![(Field::Name, 0)];
    Ok(read(source, &options, progress)?.columns.into_iter().map(|column| column.header).collect())
}

/// Remembers what was chosen for a file, if anything was.
pub(crate) fn remember(tx: &mut Tx<'_>, list: &ListFile) -> Result<()> {
    if let Some(states) = &list.options.states {
        tx.set_setting(STATES, &serde_json::to_string(states).unwrap_or_default())?;
    }
    if list.reading.signature.is_empty() {
        return Ok(());
    }
    // The day is this file's alone; the keeper is whose files look like this.
    let kept =
        ImportOptions { keeper: Some(list.keeper()), list_date: None, states: None, ..list.options.clone() };
    let value = serde_json::to_string(&kept).unwrap_or_default();
    Ok(tx.set_setting(&format!("{KEY}{}", shortened(&list.reading.signature)), &value)?)
}

fn shortened(signature: &str) -> String {
    signature.chars().take(SIGNATURE).collect()
}

impl ReadingMemory {
    /// What was chosen now, with what was said before of words for states, in whatever list.
    fn with_states(&self, chosen: &ImportOptions) -> ImportOptions {
        let mut states = chosen.states.clone().unwrap_or_default();
        for known in &self.states {
            if states.iter().all(|state| !is_one_wording(&state.words, &known.words)) {
                states.push(known.clone());
            }
        }
        ImportOptions { states: (!states.is_empty()).then_some(states), ..chosen.clone() }
    }

    /// What was remembered for these headers, with what is chosen now over it; `None` when that adds nothing.
    fn over(&self, signature: &str, chosen: &ImportOptions) -> Option<ImportOptions> {
        let remembered = self.by_signature.get(&shortened(signature)).filter(|_| !signature.is_empty())?;
        let either = |chosen: &Option<String>, remembered: &Option<String>| {
            chosen.clone().filter(|text| !text.is_empty()).or_else(|| remembered.clone())
        };
        let both = ImportOptions {
            encoding: either(&chosen.encoding, &remembered.encoding),
            separator: either(&chosen.separator, &remembered.separator),
            sheet: either(&chosen.sheet, &remembered.sheet),
            header_row: chosen.header_row.or(remembered.header_row),
            mapping: mapping_over(&chosen.mapping, &remembered.mapping),
            dates: either(&chosen.dates, &remembered.dates),
            keeper: either(&chosen.keeper, &remembered.keeper),
            list_date: chosen.list_date.clone(),
            with_hidden: chosen.with_hidden.or(remembered.with_hidden),
            states: chosen.states.clone(),
        };
        (both != *chosen).then_some(both)
    }
}

fn is_one_wording(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

/// Columns chosen now, and of those remembered the ones that neither column nor field is chosen anew for.
fn mapping_over(chosen: &[ColumnChoice], remembered: &[ColumnChoice]) -> Vec<ColumnChoice> {
    let is_open = |old: &&ColumnChoice| {
        let same_field = |new: &ColumnChoice| !new.field.is_empty() && new.field == old.field;
        !chosen.iter().any(|new| new.column == old.column || same_field(new))
    };
    chosen.iter().chain(remembered.iter().filter(is_open)).cloned().collect()
}
