//! How many each filter would leave, beside the others that are set.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap, HashSet},
    hash::Hash,
};

use letterdesk_model::{address::AddressState, id::FacilityId};

use super::{
    facts::{BIRTHDAYS, Condition, Facts},
    view::{AddressCount, ChipCounts, FacilityCount, PrisonerQuery, TagCount},
};
use crate::ground::{
    line_up::count,
    people::{People, Person},
};

/// The tags and facilities of the list, those of most people first, then by the alphabet. They are shown in this order
/// whatever is filtered: nothing moves under the pointer.
#[derive(Debug)]
pub(crate) struct Used {
    tags: Vec<String>,
    facilities: Vec<FacilityId>,
}

impl Used {
    pub(super) fn of(people: &People) -> Used {
        let mut tags: Vec<_> =
            count_tags(people.all().iter()).into_iter().collect::<BTreeMap<_, _>>().into_iter().collect();
        tags.sort_by_key(|(_, count)| Reverse(*count));
        let mut facilities: Vec<_> = count_facilities(people, people.all().iter()).into_iter().collect();
        facilities.sort_by_cached_key(|(id, count)| (Reverse(*count), short_of(people, *id), *id));
        Used {
            tags: tags.into_iter().map(|(tag, _)| tag.to_owned()).collect(),
            facilities: facilities.into_iter().map(|(id, _)| id).collect(),
        }
    }
}

impl Facts {
    pub(super) fn count_chips(&self, query: &PrisonerQuery, people: &People) -> ChipCounts {
        let near: Vec<_> =
            people.all().iter().filter_map(|person| self.near(query, people, person)).collect();
        // Whom all conditions but one let through: that one's own figure says what setting it would leave.
        let among = |condition: Condition| {
            let lets = move |failed: &Option<Condition>| failed.is_none_or(|failed| failed == condition);
            near.iter().filter(move |(_, failed)| lets(failed)).map(|(person, _)| *person)
        };
        let tags = count_tags(among(Condition::Tag));
        let tag = |tag: &String| TagCount { tag: tag.clone(), count: number_of(&tags, &tag.as_str()) };
        let facilities = count_facilities(people, among(Condition::Facility));
        let facility = |id: &FacilityId| FacilityCount {
            id: *id,
            short: short_of(people, *id),
            count: number_of(&facilities, id),
        };
        let states = counted(among(Condition::Address).map(|person| self.address_state(people, person)));
        let state = |state: AddressState| AddressCount { state, count: number_of(&states, &state) };
        ChipCounts {
            tags: self.used.tags.iter().map(tag).collect(),
            facilities: self.used.facilities.iter().map(facility).collect(),
            addresses: AddressState::ALL.iter().copied().map(state).collect(),
            held: count(among(Condition::Mail).filter(|person| person.hold.is_some())),
            printable: count(among(Condition::Mail).filter(|person| person.hold.is_none())),
            never_written: count(
                among(Condition::NeverWritten).filter(|person| self.is_never_written(person)),
            ),
            few: count(among(Condition::Few).filter(|person| self.has_few(person))),
            birthdays: count(
                among(Condition::Birthdays).filter(|person| self.has_birthday(person, BIRTHDAYS)),
            ),
            tonight: count(among(Condition::Tonight).filter(|person| self.is_tonight(person))),
        }
    }

    /// A person whom at most one condition keeps out, and that condition.
    fn near<'a>(
        &self,
        query: &PrisonerQuery,
        people: &People,
        person: &'a Person,
    ) -> Option<(&'a Person, Option<Condition>)> {
        let mut failed =
            Condition::ALL.into_iter().filter(|condition| !self.meets(*condition, query, people, person));
        let first = failed.next();
        failed.next().is_none().then_some((person, first))
    }
}

fn count_tags<'a>(persons: impl Iterator<Item = &'a Person>) -> HashMap<&'a str, u32> {
    let own = |person: &'a Person| -> HashSet<&'a str> {
        person.prisoner.fields.tags.iter().map(String::as_str).collect()
    };
    counted(persons.flat_map(own))
}

fn count_facilities<'a>(
    people: &People,
    persons: impl Iterator<Item = &'a Person>,
) -> HashMap<FacilityId, u32> {
    counted(persons.filter_map(|person| people.facility_of(&person.prisoner)).map(|facility| facility.id))
}

fn counted<T: Hash + Eq>(items: impl Iterator<Item = T>) -> HashMap<T, u32> {
    let mut counts = HashMap::new();
    items.for_each(|item| *counts.entry(item).or_default() += 1);
    counts
}

fn number_of<T: Hash + Eq>(counts: &HashMap<T, u32>, item: &T) -> u32 {
    counts.get(item).copied().unwrap_or_default()
}

fn short_of(people: &People, id: FacilityId) -> String {
    people.facility(id).map(|facility| facility.fields.short.clone()).unwrap_or_default()
}
