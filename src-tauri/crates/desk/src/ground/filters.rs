//! Whom a filter of the list finds, in the list and in a part of an evening.

mod chips;
mod facts;
mod order;
mod saved;
mod view;

use std::sync::Arc;

use chrono::NaiveDate;
use letterdesk_model::id::{Number, PrisonerId};

use super::{desk::Desk, error::Result, people::Person};
use chips::Used;
pub(crate) use facts::{BIRTHDAYS, Facts, birthday_near};
pub use view::{
    AddressCount, ChipCounts, FacilityCount, PrisonerColumn, PrisonerQuery, PrisonerSort, SavedFilter,
    TagCount,
};

impl Desk {
    /// How many each filter would leave beside the others of a query. The same whatever is searched, so that nobody who
    /// types waits for it.
    pub fn list_chips(&self, query: &PrisonerQuery) -> Result<ChipCounts> {
        Ok(self.facts()?.count_chips(query, self.people()?))
    }

    /// Everybody a query finds, whatever its limit: for marking all of them.
    pub fn prisoner_ids(&self, query: &PrisonerQuery) -> Result<Vec<PrisonerId>> {
        let facts = self.facts()?;
        Ok(self.wanted(&facts, query)?.0.into_iter().map(|person| person.prisoner.id).collect())
    }

    /// Those whom a query finds, in its order, and what was searched instead of its text.
    pub(crate) fn wanted(
        &self,
        facts: &Facts,
        query: &PrisonerQuery,
    ) -> Result<(Vec<&Person>, Option<String>)> {
        let people = self.people()?;
        let found = people.search(&query.text);
        let mut persons = found.persons;
        let tonight = query.text.trim().parse().ok().and_then(|number| facts.at_number(Number(number)));
        if let Some(person) = tonight.and_then(|id| people.get(id)) {
            persons.retain(|other| other.prisoner.id != person.prisoner.id);
            persons.insert(0, person);
        }
        persons.retain(|person| facts.wants(query, people, person));
        if let Some(sort) = query.sort {
            facts.sort(people, &mut persons, sort);
        }
        Ok((persons, found.other_layout))
    }

    /// The facts as they stand today: gathered once, then asked on every keystroke.
    pub(crate) fn facts(&self) -> Result<Arc<Facts>> {
        let today = self.clock().today();
        let mut kept = self.kept_facts().borrow_mut();
        if let Some(facts) = kept.as_ref().filter(|facts| facts.today == today) {
            return Ok(Arc::clone(facts));
        }
        let facts = Arc::new(self.gather(today)?);
        *kept = Some(Arc::clone(&facts));
        Ok(facts)
    }

    fn gather(&self, today: NaiveDate) -> Result<Facts> {
        let reader = self.reader()?;
        let evening = self.tonight()?;
        let line_up = evening.map(|id| reader.line_up(id)).transpose()?.unwrap_or_default();
        Ok(Facts {
            today,
            fresh_days: self.vault_settings()?.fresh_days,
            ever: reader.letters_ever()?,
            evening,
            tonight: line_up.into_iter().map(|(number, prisoner)| (prisoner, number)).collect(),
            used: Used::of(self.people()?),
        })
    }
}
