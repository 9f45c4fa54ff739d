//! By what a part of an evening's people can be printed: saved filters, tags, facilities.

use std::collections::{HashMap, HashSet};

use letterdesk_model::id::{EveningId, FacilityId, PrisonerId};

use super::view::{FilterOrigin, PrintFilter};
use crate::ground::{Desk, LineUp, PrisonerQuery, Result, SavedFilter, count};

impl Desk {
    /// The filters that find somebody of an evening, `None` for the one that a request without an evening means: saved
    /// ones, then tags and facilities, those that find most first.
    pub fn print_filters(&self, evening: Option<EveningId>) -> Result<Vec<PrintFilter>> {
        let line_up = self.load_line_up(self.evening_meant(evening)?)?;
        let mut filters = self.saved_for(&line_up)?;
        let (mut tags, mut facilities) = (HashMap::new(), HashMap::new());
        for entry in &line_up.entries {
            let fields = &entry.person.prisoner.fields;
            fields.tags.iter().for_each(|tag| *tags.entry(tag).or_default() += 1);
            fields.facility.iter().for_each(|id| *facilities.entry(*id).or_default() += 1);
        }
        let of_tag = |(tag, people): (&String, u32)| {
            let query = PrisonerQuery { tag: Some(tag.clone()), ..PrisonerQuery::default() };
            PrintFilter { origin: FilterOrigin::Tag, name: tag.clone(), people, query }
        };
        let list = self.people()?;
        let of_facility = |(id, people): (FacilityId, u32)| {
            let query = PrisonerQuery { facility: Some(id), ..PrisonerQuery::default() };
            let fields = &list.facility(id)?.fields;
            // Colonies of several regions share their numbers.
            let name = [fields.short.as_str(), fields.region.as_str()].join(" · ");
            let name = name.trim_end_matches(" · ").to_owned();
            Some(PrintFilter { origin: FilterOrigin::Facility, name, people, query })
        };
        filters.extend(most_first(tags.into_iter().map(of_tag).collect()));
        filters.extend(most_first(facilities.into_iter().filter_map(of_facility).collect()));
        Ok(filters)
    }

    /// The saved filters that find somebody of a line-up.
    fn saved_for(&self, line_up: &LineUp<'_>) -> Result<Vec<PrintFilter>> {
        let list = self.people()?;
        let tonight = line_up.entries.iter().map(|entry| list.survivor(entry.person.prisoner.id));
        let tonight: HashSet<PrisonerId> = tonight.collect();
        let mut filters = Vec::new();
        for SavedFilter { name, query } in self.saved_filters()? {
            let people = count(self.found_by(&query)?.intersection(&tonight));
            if people > 0 {
                filters.push(PrintFilter { origin: FilterOrigin::Saved, name, people, query });
            }
        }
        Ok(filters)
    }

    /// Whom a filter finds. Whether somebody is in the evening is for the line-up to say: the filter may have been saved
    /// on another one.
    pub(super) fn found_by(&self, filter: &PrisonerQuery) -> Result<HashSet<PrisonerId>> {
        let query = PrisonerQuery { tonight: false, ..filter.clone() };
        Ok(self.prisoner_ids(&query)?.into_iter().collect())
    }
}

fn most_first(mut filters: Vec<PrintFilter>) -> Vec<PrintFilter> {
    filters.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.name.cmp(&other.name)));
    filters
}
