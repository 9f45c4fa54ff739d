//! The list by its columns.

use std::collections::HashMap;

use chrono::Datelike;
use letterdesk_model::{
    address::AddressState, birth::Birth, hold::Hold, id::FacilityId, search::collation_key,
};

use super::{
    facts::Facts,
    view::{PrisonerColumn, PrisonerSort},
};
use crate::ground::people::{People, Person};

impl Facts {
    /// Puts people in the order of a column.
    pub(crate) fn sort(&self, people: &People, persons: &mut [&Person], sort: PrisonerSort) {
        let facilities = match sort.by {
            PrisonerColumn::Place => facility_order(people),
            _ => HashMap::new(),
        };
        persons.sort_by_cached_key(|person| {
            let place = people.place(person.prisoner.id);
            let key = match sort.by {
                PrisonerColumn::Name => i64::try_from(place).ok(),
                PrisonerColumn::Born => person.prisoner.fields.born.map(birth_key),
                PrisonerColumn::Place => {
                    person.prisoner.fields.facility.and_then(|id| facilities.get(&id)).copied()
                }
                PrisonerColumn::State => Some(self.state_key(people, person)),
                PrisonerColumn::Letters => Some(self.letters(person.prisoner.id).into()),
                PrisonerColumn::Tonight => self.number(person.prisoner.id).map(|number| number.0.into()),
            };
            let directed = key.map_or(i64::MAX, |key| if sort.descending { -key } else { key });
            (directed, place)
        });
    }

    fn state_key(&self, people: &People, person: &Person) -> i64 {
        match person.hold {
            // Behind every state of an address.
            Some(hold) => position(&Hold::ALL, hold) + AddressState::ALL.len() as i64,
            None => position(&AddressState::ALL, self.address_state(people, person)),
        }
    }
}

fn position<T: PartialEq>(all: &[T], one: T) -> i64 {
    all.iter().take_while(|other| **other != one).count() as i64
}

fn birth_key(born: Birth) -> i64 {
    let day = match born {
        Birth::Year(_) => 0,
        Birth::Date(date) => date.ordinal(),
    };
    i64::from(born.year()) * 1000 + i64::from(day)
}

/// Where each facility stands among all, by what its column shows.
fn facility_order(people: &People) -> HashMap<FacilityId, i64> {
    let mut facilities: Vec<_> = people.facilities().collect();
    facilities.sort_by_cached_key(|facility| {
        let fields = &facility.fields;
        (collation_key(&fields.short), collation_key(&fields.region), facility.id)
    });
    facilities.into_iter().map(|facility| facility.id).zip(0..).collect()
}
