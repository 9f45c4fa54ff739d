//! The list: search, filters with counts, one person's card.

mod bulk;
mod columns;
mod directory;
mod duplicates;
mod edit;
mod export;
mod file_name;
mod forms;
mod import;
pub mod import_reader;
mod imports;
mod json;
mod matches;
mod merging;
mod names;
mod open_places;
mod removing;
pub(crate) mod view;

use letterdesk_model::{
    address::{address_block, address_state, checked, latin},
    id::PrisonerId,
    name::{self, Certainty},
    search::Query,
    statement::Statement,
};
use letterdesk_store::ChangeRow;

pub use self::{
    duplicates::Distinct,
    export::{Table, TableFormat},
    file_name::day_in,
    import::{ImportSelection, ListFile, ReadingMemory, headers_of, read_list},
    json::PrisonerJson,
};
use crate::{
    ground::{Desk, Facts, Person, PrisonerQuery, Result, count},
    list::forms::{facility_view, field_name, form_of},
    list::matches::matches_of,
    list::view::{HistoryView, LettersView, PrisonerCard, PrisonerRow, PrisonersView, StatementView},
};

impl Desk {
    /// The Prisoners screen for a query: the rows it asks for.
    pub fn prisoners(&self, query: &PrisonerQuery) -> Result<PrisonersView> {
        let facts = self.facts()?;
        let (wanted, other_layout) = self.wanted(&facts, query)?;
        let shown = query.limit.map_or(wanted.len(), |limit| limit as usize);
        let searched = Query::parse(other_layout.as_deref().unwrap_or(&query.text));
        let row = |person: &&Person| {
            let row = self.row(&facts, person)?;
            let matches = (!searched.is_empty()).then(|| matches_of(&searched, &row));
            Ok(PrisonerRow { matches, ..row })
        };
        Ok(PrisonersView {
            rows: wanted.iter().take(shown).map(row).collect::<Result<_>>()?,
            found: count(wanted.iter()),
            total: count(self.people()?.all().iter()),
            other_layout,
            evening: facts.evening,
        })
    }

    /// Everything about one person.
    pub fn prisoner(&self, id: PrisonerId) -> Result<PrisonerCard> {
        let facts = self.facts()?;
        let id = self.require_on_list(id)?;
        let person = self.require_person(id)?;
        let prisoner = &person.prisoner;
        let fields = &prisoner.fields;
        let facility = self.people()?.facility_of(prisoner);
        let (dative, dative_sure) = dative_of(person);
        let envelope = address_block(prisoner, facility).map(|block| block.text_lines()).unwrap_or_default();
        Ok(PrisonerCard {
            id,
            uuid: prisoner.uuid.to_string(),
            fields: form_of(fields),
            name: fields.name.full(),
            dative,
            dative_sure,
            latin: latin(prisoner),
            facility: facility.map(facility_view),
            statements: fields.statements.iter().rev().map(statement_view).collect(),
            envelope,
            address_state: address_state(prisoner, facility, facts.today, facts.fresh_days),
            address_checked: checked(prisoner, facility).map(|date| date.to_string()),
            held: person.hold,
            letters_ever: facts.letters(id),
            letters: self.letters_of(id)?,
            history: self.prisoner_history(id)?,
            tonight: facts.number(id),
        })
    }

    /// What happened to a person's record and to those merged into it, newest first.
    pub fn prisoner_history(&self, id: PrisonerId) -> Result<Vec<HistoryView>> {
        let id = self.require_on_list(id)?;
        let rows = self.reader()?.history(id)?;
        Ok(rows.into_iter().rev().filter_map(|row| history_view(row, id.0)).collect())
    }

    fn row(&self, facts: &Facts, person: &Person) -> Result<PrisonerRow> {
        let prisoner = &person.prisoner;
        let fields = &prisoner.fields;
        let people = self.people()?;
        let facility = people.facility_of(prisoner);
        Ok(PrisonerRow {
            id: prisoner.id,
            name: format!("{}{}", fields.name.full(), fields.marks),
            born: fields.born.map(|born| born.to_string()),
            // The region stands beside it.
            facility: facility.map(|facility| facility.fields.short.clone()).unwrap_or_default(),
            region: facility.map(|facility| facility.fields.region.clone()).unwrap_or_default(),
            custody: fields.custody,
            address_state: facts.address_state(people, person),
            held: person.hold,
            tags: fields.tags.clone(),
            letters_ever: facts.letters(prisoner.id),
            last_written: facts.last_written(prisoner.id),
            tonight: facts.number(prisoner.id),
            matches: None,
        })
    }

    fn letters_of(&self, id: PrisonerId) -> Result<Vec<LettersView>> {
        let reader = self.reader()?;
        let mut letters = Vec::new();
        for (evening, count) in reader.letters_by_evening(id)?.into_iter().rev() {
            if let Some(evening) = reader.evening(evening)? {
                let fields = evening.fields;
                letters.push(LettersView { title: fields.title, date: fields.date.to_string(), count });
            }
        }
        Ok(letters)
    }
}

/// What a source says, in its own words.
fn statement_view(statement: &Statement) -> StatementView {
    StatementView {
        words: statement.words.clone(),
        source: statement.source.clone(),
        date: statement.date.map(|date| date.to_string()),
        doubt: statement.doubt,
    }
}

/// Fields that follow from others, and the working notes behind them: what they come to is told elsewhere on the card.
const NOT_TOLD: [&str; 5] = ["claims", "disputed", "entries", "decisions", "rivals"];

/// One line of the history of record `asked`; `None` for what is not told.
pub(crate) fn history_view(row: ChangeRow, asked: u32) -> Option<HistoryView> {
    if NOT_TOLD.contains(&row.field.as_str()) {
        return None;
    }
    let told = |text: Option<String>| {
        let text = text.unwrap_or_default();
        if row.field == "statements" { words_of(&text) } else { text }
    };
    Some(HistoryView {
        batch: row.batch.0,
        date: row.at.date().to_string(),
        field: field_name(&row.field),
        before: told(row.before),
        after: told(row.after),
        source: row.source,
        merged: (row.record != asked).then_some(row.record),
    })
}

/// The words of stored statements, the present ones first.
fn words_of(stored: &str) -> String {
    let statements: Vec<Statement> = serde_json::from_str(stored).unwrap_or_default();
    let words = statements.into_iter().rev().map(|statement| statement.words);
    words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ")
}

/// The dative as it would be printed, and whether it is settled or the rules are sure.
fn dative_of(person: &Person) -> (String, bool) {
    let fields = &person.prisoner.fields;
    if !fields.dative.is_empty() {
        return (fields.dative.clone(), true);
    }
    let proposal = name::dative(&fields.name, fields.sex);
    (proposal.text, proposal.certainty == Certainty::Sure)
}
