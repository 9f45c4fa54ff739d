//! What a file changes in the directory.

use std::collections::HashMap;

use letterdesk_model::{
    facility::{Facility, FacilityFields},
    id::{FacilityId, PrisonerId},
};

use super::{Change, FacilityChange, Placement};
use crate::{
    field::Field,
    settle::{Home, Settlement},
};

/// What facilities are called, before and after.
pub struct PlaceNames<'a> {
    before: HashMap<FacilityId, &'a FacilityFields>,
    after: &'a Settlement,
}

impl<'a> PlaceNames<'a> {
    pub fn new(before: &'a [Facility], after: &'a Settlement) -> PlaceNames<'a> {
        let before = before.iter().map(|facility| (facility.id, &facility.fields)).collect();
        PlaceNames { before, after }
    }

    /// The name of a facility that is there.
    pub fn of(&self, id: FacilityId) -> String {
        self.before.get(&id).map_or_else(|| id.to_string(), |fields| name(fields))
    }

    /// Where the statements of a person put them; whoever has none stays where they are.
    pub fn placement(&self, person: PrisonerId, known: Option<FacilityId>) -> Placement {
        match self.after.homes.get(&person) {
            Some(Home::At(place)) => {
                self.after.facilities[*place].id.map_or(Placement::AtNew(*place), Placement::At)
            }
            Some(Home::Open) => Placement::Open,
            Some(Home::Nowhere) => Placement::Nowhere,
            None => known.map_or(Placement::Nowhere, Placement::At),
        }
    }

    /// The name of where a row puts somebody; of words that nobody can place, the words.
    pub fn of_placement(&self, placement: &Placement, words: &str) -> String {
        match placement {
            Placement::At(id) => self.of(*id),
            Placement::AtNew(place) => name(&self.after.facilities[*place].fields),
            Placement::Open => words.to_owned(),
            Placement::Nowhere => String::new(),
        }
    }
}

fn name(fields: &FacilityFields) -> String {
    if fields.short.is_empty() { fields.full.clone() } else { fields.short.clone() }
}

/// Facilities that would be printed otherwise, or would be in dispute.
pub fn facility_changes(before: &[Facility], after: &Settlement) -> Vec<FacilityChange> {
    let known: HashMap<FacilityId, &FacilityFields> =
        before.iter().map(|facility| (facility.id, &facility.fields)).collect();
    let changed = after.facilities.iter().filter_map(|facility| {
        let id = facility.id?;
        let (old, new) = (known.get(&id)?, &facility.fields);
        let disputed = new.is_disputed() && old.disputed != new.disputed;
        let changes = changes(old, new);
        let is_change = disputed || !changes.is_empty();
        is_change.then(|| FacilityChange { facility: id, short: name(new), changes, disputed })
    });
    changed.collect()
}

fn changes(old: &FacilityFields, new: &FacilityFields) -> Vec<Change> {
    let pairs = [
        (Field::FacilityFull, &old.full, &new.full),
        (Field::Region, &old.region, &new.region),
        (Field::Postcode, &old.postcode, &new.postcode),
        (Field::Street, &old.street, &new.street),
    ];
    let differing = pairs.into_iter().filter(|(_, old, new)| old != new);
    differing
        .map(|(field, before, after)| Change { field, before: before.clone(), after: after.clone() })
        .collect()
}
