//! What the filters ask about everybody: letters, tonight's numbers, birthdays; and how many each filter would leave.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    hash::Hash,
};

use chrono::{Days, NaiveDate};
use letterdesk_model::{
    address::{AddressState, address_state},
    evening::DEFAULT_FLOOR,
    id::{EveningId, Number, PrisonerId},
};
use letterdesk_store::Ever;

use super::view::{AddressCount, ChipCounts, FacilityCount, PrisonerQuery, TagCount};
use crate::ground::{
    line_up::count,
    people::{People, Person},
};

/// A letter posted today reaches a birthday this many days ahead, and it is worth writing for one as far as that.
pub(crate) const BIRTHDAYS: (u32, u32) = (7, 45);

/// What the list knows beyond the records themselves. Kept until something changes or the day does.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) today: NaiveDate,
    pub(crate) fresh_days: u32,
    pub(super) ever: HashMap<PrisonerId, Ever>,
    pub(crate) evening: Option<EveningId>,
    pub(super) tonight: HashMap<PrisonerId, Number>,
    pub(crate) chips: ChipCounts,
}

impl Facts {
    /// Letters over all evenings.
    pub(crate) fn letters(&self, id: PrisonerId) -> u32 {
        self.ever.get(&id).map_or(0, |ever| ever.total)
    }

    /// `YYYY-MM-DD` of the last evening with a letter.
    pub(crate) fn last_written(&self, id: PrisonerId) -> Option<String> {
        self.ever.get(&id)?.last.map(|date| date.to_string())
    }

    /// A person's number in tonight's list.
    pub(crate) fn number(&self, id: PrisonerId) -> Option<Number> {
        self.tonight.get(&id).copied()
    }

    /// Who has a number tonight.
    pub(crate) fn at_number(&self, number: Number) -> Option<PrisonerId> {
        self.tonight.iter().find(|(_, theirs)| **theirs == number).map(|(id, _)| *id)
    }

    /// How far a person's address is believed today.
    pub(crate) fn address_state(&self, people: &People, person: &Person) -> AddressState {
        let facility = people.facility_of(&person.prisoner);
        address_state(&person.prisoner, facility, self.today, self.fresh_days)
    }

    /// Whether every condition of a query but its text lets a person through.
    pub(crate) fn wants(&self, query: &PrisonerQuery, people: &People, person: &Person) -> bool {
        let id = person.prisoner.id;
        let fields = &person.prisoner.fields;
        query.tag.as_ref().is_none_or(|tag| fields.tags.contains(tag))
            && (!query.held || person.hold.is_some())
            && (!query.never_written || self.letters(id) == 0)
            && (!query.few || self.has_few(person))
            && (!query.tonight || self.tonight.contains_key(&id))
            && query.facility.is_none_or(|facility| fields.facility == Some(facility))
            && query.birthdays.is_none_or(|days| self.has_birthday(person, days))
            && query.address.is_none_or(|state| self.address_state(people, person) == state)
    }

    fn has_few(&self, person: &Person) -> bool {
        self.letters(person.prisoner.id) < DEFAULT_FLOOR
    }

    fn has_birthday(&self, person: &Person, (from, to): (u32, u32)) -> bool {
        let from = self.today + Days::new(from.into());
        let to = self.today + Days::new(to.into());
        let birthday = person.prisoner.fields.born.and_then(|born| born.next_birthday(from));
        birthday.is_some_and(|day| day <= to)
    }

    pub(super) fn count_chips(&self, people: &People) -> ChipCounts {
        let persons = people.all();
        let those = |wanted: &dyn Fn(&Person) -> bool| count(persons.iter().filter(|person| wanted(person)));
        ChipCounts {
            tags: count_tags(persons),
            facilities: count_facilities(people),
            addresses: self.count_addresses(people),
            held: those(&|person| person.hold.is_some()),
            never_written: those(&|person| self.letters(person.prisoner.id) == 0),
            few: those(&|person| self.has_few(person)),
            birthdays: those(&|person| self.has_birthday(person, BIRTHDAYS)),
            tonight: those(&|person| self.tonight.contains_key(&person.prisoner.id)),
        }
    }

    fn count_addresses(&self, people: &People) -> Vec<AddressCount> {
        let counts = counted(people.all().iter().map(|person| self.address_state(people, person)));
        let of = |state: &AddressState| counts.get(state).copied().unwrap_or_default();
        AddressState::ALL.iter().map(|state| AddressCount { state: *state, count: of(state) }).collect()
    }
}

/// Tags by use, then by the alphabet.
fn count_tags(persons: &[Person]) -> Vec<TagCount> {
    let mut tags = BTreeMap::<&str, u32>::new();
    for person in persons {
        let own: HashSet<&str> = person.prisoner.fields.tags.iter().map(String::as_str).collect();
        own.into_iter().for_each(|tag| *tags.entry(tag).or_default() += 1);
    }
    let mut tags: Vec<_> =
        tags.into_iter().map(|(tag, count)| TagCount { tag: tag.to_owned(), count }).collect();
    tags.sort_by_key(|tag| std::cmp::Reverse(tag.count));
    tags
}

/// Facilities where somebody of the list is held, by how many.
fn count_facilities(people: &People) -> Vec<FacilityCount> {
    let held = people.all().iter().filter_map(|person| people.facility_of(&person.prisoner));
    let counts = counted(held.map(|facility| facility.id));
    let short = |id| people.facility(id).map(|facility| facility.fields.short.clone()).unwrap_or_default();
    let mut facilities: Vec<_> =
        counts.into_iter().map(|(id, count)| FacilityCount { id, short: short(id), count }).collect();
    facilities
        .sort_by(|one, other| (other.count, &one.short, one.id).cmp(&(one.count, &other.short, other.id)));
    facilities
}

fn counted<T: Hash + Eq>(items: impl Iterator<Item = T>) -> HashMap<T, u32> {
    let mut counts = HashMap::new();
    items.for_each(|item| *counts.entry(item).or_default() += 1);
    counts
}
