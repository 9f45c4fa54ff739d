//! The list: search, filters with counts, one person's card.

mod bulk;
mod duplicates;
mod facts;
mod filters;
mod json;
mod merging;
mod names;

use letterdesk_model::{
    address::{address_block, address_state, checked, latin},
    id::{Number, PrisonerId},
    name::{self, Certainty},
};
use letterdesk_store::ChangeRow;

pub(crate) use self::facts::Facts;
pub use self::{duplicates::Apart, json::PrisonerJson};
use crate::{
    convert::{facility_view, field_name, form_of},
    error::Result,
    keeping::Desk,
    line_up::count,
    people::Person,
    view::{ChipCounts, HistoryView, LettersView, PrisonerCard, PrisonerQuery, PrisonerRow, PrisonersView},
};

impl Desk {
    /// How many of the whole list each filter would leave. The same whatever is searched, so that nobody who types waits
    /// for it.
    pub fn list_chips(&self) -> Result<ChipCounts> {
        Ok(self.facts()?.chips.clone())
    }

    /// The Prisoners screen for a query: the rows it asks for.
    pub fn prisoners(&self, query: &PrisonerQuery) -> Result<PrisonersView> {
        let facts = self.facts()?;
        let (wanted, other_layout) = self.wanted(&facts, query)?;
        let shown = query.limit.map_or(wanted.len(), |limit| limit as usize);
        Ok(PrisonersView {
            rows: wanted.iter().take(shown).map(|person| self.row(&facts, person)).collect::<Result<_>>()?,
            found: count(wanted.iter()),
            total: count(self.people()?.all().iter()),
            other_layout,
            evening: facts.evening,
        })
    }

    /// Everybody a query finds, whatever its limit: for marking all of them.
    pub fn prisoner_ids(&self, query: &PrisonerQuery) -> Result<Vec<PrisonerId>> {
        let facts = self.facts()?;
        Ok(self.wanted(&facts, query)?.0.into_iter().map(|person| person.prisoner.id).collect())
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
        Ok(rows.into_iter().rev().map(|row| history_view(row, id.0)).collect())
    }

    /// Those whom a query finds, best first, and what was searched instead of its text.
    fn wanted(&self, facts: &Facts, query: &PrisonerQuery) -> Result<(Vec<&Person>, Option<String>)> {
        let people = self.people()?;
        let found = people.search(&query.text);
        let mut persons = found.persons;
        let tonight = query.text.trim().parse().ok().and_then(|number| facts.at_number(Number(number)));
        if let Some(person) = tonight.and_then(|id| people.get(id)) {
            persons.retain(|other| other.prisoner.id != person.prisoner.id);
            persons.insert(0, person);
        }
        persons.retain(|person| facts.wants(query, people, person));
        Ok((persons, found.other_layout))
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
            facility: people.facility_short(prisoner),
            region: facility.map(|facility| facility.fields.region.clone()).unwrap_or_default(),
            custody: fields.custody,
            address_state: facts.address_state(people, person),
            held: person.hold,
            tags: fields.tags.clone(),
            letters_ever: facts.letters(prisoner.id),
            last_written: facts.last_written(prisoner.id),
            tonight: facts.number(prisoner.id),
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

/// One line of the history of record `asked`.
pub(crate) fn history_view(row: ChangeRow, asked: u32) -> HistoryView {
    HistoryView {
        batch: row.batch.0,
        date: row.at.date().to_string(),
        field: field_name(&row.field),
        before: row.before.unwrap_or_default(),
        after: row.after.unwrap_or_default(),
        source: row.source,
        merged: (row.record != asked).then_some(row.record),
    }
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
