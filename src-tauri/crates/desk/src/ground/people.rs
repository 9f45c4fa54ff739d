//! The list in memory: 1,270 people are read once and searched on every keystroke.

use std::collections::{HashMap, HashSet};

use letterdesk_model::{
    facility::Facility,
    hold::{self, Hold},
    id::{FacilityId, PrisonerId},
    prisoner::Prisoner,
    search::{Query, collation_key, other_layout},
};
use letterdesk_store::Reader;

use super::{error::Result, known_place::KnownPlace};

/// Everybody on the list, in Russian alphabetical order.
#[derive(Debug)]
pub(crate) struct People {
    persons: Vec<Person>,
    by_id: HashMap<PrisonerId, usize>,
    /// Records merged into another: their own ids, for evenings that name them, over what the other one says.
    merged: HashMap<PrisonerId, (Person, PrisonerId)>,
    /// Those who were removed: for past evenings, whose list they are still in.
    removed: HashMap<PrisonerId, Person>,
    facilities: HashMap<FacilityId, Facility>,
    /// What each of them is called.
    known: HashMap<FacilityId, KnownPlace>,
    /// Short names that several facilities have: colonies are numbered in each region.
    shared: HashSet<String>,
    /// And short names with a town: towns of two regions have one name.
    shared_in_town: HashSet<String>,
}

/// A prisoner with what every screen asks about them.
#[derive(Debug)]
pub(crate) struct Person {
    pub(crate) prisoner: Prisoner,
    pub(crate) hold: Option<Hold>,
    key: String,
}

/// Who is shown where a person was removed who had no letter.
const NOBODY: &str = "—";

impl Person {
    /// The same person as a paper calls them.
    pub(crate) fn on_paper(&self, prisoner: Prisoner) -> Person {
        Person { prisoner, hold: self.hold, key: String::new() }
    }

    /// Whether they were removed without a letter, so that only a number is left.
    pub(crate) fn is_nobody(&self) -> bool {
        self.hold == Some(Hold::Removed) && self.prisoner.fields.name.surname == NOBODY
    }
}

/// Those who were removed, under the name that is left of them; a merged record goes by that of the other one.
fn placeholders(removed: Vec<Prisoner>) -> HashMap<PrisonerId, Person> {
    let names: HashMap<_, _> =
        removed.iter().map(|prisoner| (prisoner.id, prisoner.fields.clone())).collect();
    let person = |mut prisoner: Prisoner| {
        let named = prisoner.fields.merged_into.and_then(|survivor| names.get(&survivor));
        if let Some(named) = named {
            prisoner.fields = named.clone();
        }
        if prisoner.fields.name.full().is_empty() {
            prisoner.fields.name.surname = NOBODY.to_owned();
        }
        (prisoner.id, Person { prisoner, hold: Some(Hold::Removed), key: String::new() })
    };
    removed.into_iter().map(person).collect()
}

/// What occurs more than once.
fn repeated(texts: impl Iterator<Item = String>) -> HashSet<String> {
    let mut seen = HashSet::new();
    texts.filter(|text| !seen.insert(text.clone())).collect()
}

/// What a search found.
#[derive(Default)]
pub(crate) struct Found<'a> {
    /// Best matches first, then alphabetical.
    pub(crate) persons: Vec<&'a Person>,
    /// What was searched instead, when nothing was found as typed.
    pub(crate) other_layout: Option<String>,
}

impl People {
    pub(crate) fn load(reader: &Reader<'_>) -> Result<People> {
        let facilities: HashMap<_, _> =
            reader.facilities()?.into_iter().map(|facility| (facility.id, facility)).collect();
        let mut keys: HashMap<_, _> = reader.search_keys()?.into_iter().collect();
        let person = |prisoner: Prisoner| {
            let facility = prisoner.fields.facility.and_then(|id| facilities.get(&id));
            // A hold does not depend on the day: an old address prints.
            let hold = hold::hold(&prisoner, facility);
            let key = keys.remove(&prisoner.id).unwrap_or_default();
            Person { prisoner, hold, key }
        };
        let mut persons: Vec<_> = reader.prisoners()?.into_iter().map(person).collect();
        persons.sort_by_cached_key(|person| collation_key(&person.prisoner.fields.name.full()));
        let by_id: HashMap<_, _> =
            persons.iter().enumerate().map(|(place, person)| (person.prisoner.id, place)).collect();
        let over_survivor = |record: Prisoner| {
            let survivor = &persons[*by_id.get(&record.fields.merged_into?)?];
            let prisoner = Prisoner { fields: survivor.prisoner.fields.clone(), ..record };
            let person = Person { prisoner, hold: survivor.hold, key: String::new() };
            Some((person.prisoner.id, (person, survivor.prisoner.id)))
        };
        let merged = reader.merged()?.into_iter().filter_map(over_survivor).collect();
        let removed = placeholders(reader.removed()?);
        let known: HashMap<_, _> =
            facilities.values().map(|facility| (facility.id, KnownPlace::of(&facility.fields))).collect();
        let shared = repeated(facilities.values().map(|facility| facility.fields.short.clone()));
        let shared_in_town = repeated(known.values().map(KnownPlace::in_town));
        Ok(People { persons, by_id, merged, removed, facilities, known, shared, shared_in_town })
    }

    pub(crate) fn all(&self) -> &[Person] {
        &self.persons
    }

    pub(crate) fn get(&self, id: PrisonerId) -> Option<&Person> {
        let of_list = self.by_id.get(&id).map(|place| &self.persons[*place]);
        of_list.or_else(|| self.merged.get(&id).map(|(person, _)| person))
    }

    /// Whoever is in the list of an evening; of a past one, also those who were removed since.
    pub(crate) fn of_line_up(&self, id: PrisonerId) -> Option<&Person> {
        self.get(id).or_else(|| self.removed.get(&id))
    }

    /// Surname, given name, patronymic as the list has them, however a paper may call somebody.
    pub(crate) fn listed_name(&self, prisoner: &Prisoner) -> String {
        self.of_line_up(prisoner.id).map_or(prisoner, |person| &person.prisoner).fields.name.full()
    }

    /// The record of the list that a record is about: itself, unless it was merged into another.
    pub(crate) fn survivor(&self, id: PrisonerId) -> PrisonerId {
        self.merged.get(&id).map_or(id, |(_, survivor)| *survivor)
    }

    pub(crate) fn facility_of(&self, prisoner: &Prisoner) -> Option<&Facility> {
        prisoner.fields.facility.and_then(|id| self.facilities.get(&id))
    }

    pub(crate) fn facility(&self, id: FacilityId) -> Option<&Facility> {
        self.facilities.get(&id)
    }

    pub(crate) fn facilities(&self) -> impl Iterator<Item = &Facility> {
        self.facilities.values()
    }

    /// Where people know them to be: «СИЗО-2 «Примерный», Энск», «ИК-18, Харп»; empty where nobody knows.
    pub(crate) fn facility_in_town(&self, prisoner: &Prisoner) -> String {
        self.known_place(prisoner).map(KnownPlace::in_town).unwrap_or_default()
    }

    /// What people call the place where somebody is held.
    pub(crate) fn known_place(&self, prisoner: &Prisoner) -> Option<&KnownPlace> {
        prisoner.fields.facility.and_then(|id| self.known.get(&id))
    }

    /// Whether another facility is called the same with its town: only the region tells them apart.
    pub(crate) fn shares_town(&self, place: &KnownPlace) -> bool {
        self.shared_in_town.contains(&place.in_town())
    }

    /// What the fingerprints of the print log say of a facility, and always said: «СИЗО-99», or «ИК-2 · Энский край» where
    /// there is another ИК-2; empty without one. What is shown is [`KnownPlace`]’s.
    pub(crate) fn facility_in_fingerprint(&self, prisoner: &Prisoner) -> String {
        let Some(facility) = self.facility_of(prisoner) else { return String::new() };
        let (short, region) = (facility.fields.short.as_str(), facility.fields.region.trim());
        match self.shared.contains(short) && !region.is_empty() {
            true => format!("{short} · {region}"),
            false => short.to_owned(),
        }
    }

    /// Where a person stands in the alphabet.
    pub(crate) fn place(&self, id: PrisonerId) -> usize {
        self.by_id.get(&id).copied().unwrap_or(usize::MAX)
    }

    /// Finds people as typed; if nobody is found, under the other keyboard layout. No text finds everybody; a text
    /// without a letter or a digit nobody.
    pub(crate) fn search(&self, text: &str) -> Found<'_> {
        let persons = self.matching(text);
        if !persons.is_empty() || text.trim().is_empty() {
            return Found { persons, other_layout: None };
        }
        let swapped = other_layout(text);
        let persons = self.matching(&swapped);
        let other_layout = (!persons.is_empty()).then_some(swapped);
        Found { persons, other_layout }
    }

    fn matching(&self, text: &str) -> Vec<&Person> {
        let query = Query::parse(text);
        if query.is_empty() && !text.trim().is_empty() {
            return Vec::new();
        }
        let rank = |person: &'_ Person| query.rank(&person.key);
        let mut ranked: Vec<_> =
            self.persons.iter().filter_map(|person| rank(person).map(|rank| (rank, person))).collect();
        // A stable sort: the alphabet breaks ties.
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.into_iter().map(|(_, person)| person).collect()
    }
}
