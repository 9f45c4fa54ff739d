//! A generated country: no statement ever prints an address that its own words contradict, whatever the order of the
//! rows and however often they come.

use std::collections::BTreeMap;

use letterdesk_model::{
    facility::{Facility, FacilityFields},
    id::{FacilityId, PrisonerId},
    statement::Statement,
};
use letterdesk_roster::settle::{Held, Home, SettledFacility, Settlement, settle};
use uuid::Uuid;

use crate::support::country::{Country, Outcome, People, ROWS, outcome, people, printed};

/// Lists in the tests.
const LISTS: u64 = 300;
type Homes = BTreeMap<PrisonerId, FacilityId>;

/// Everybody with what is printed.
fn all_printed(people: &People, settlement: &Settlement) -> BTreeMap<u32, Option<FacilityFields>> {
    people.iter().map(|(id, _)| (id.0, printed(settlement, *id))).collect()
}

fn settled(known: &[Facility], people: &[(PrisonerId, Statement)], homes: &Homes) -> Settlement {
    let held = people.iter().map(|(id, statement)| Held {
        id: *id,
        statements: std::slice::from_ref(statement),
        facility: homes.get(id).copied(),
    });
    settle(known, &held.collect::<Vec<_>>())
}

/// The directory as it is kept after a settlement, and who is held where.
fn kept(settlement: &Settlement) -> (Vec<Facility>, Homes) {
    let rows = settlement.facilities.iter().filter_map(|facility| facility.id).map(|id| id.0);
    let mut new = rows.max().unwrap_or(0)..;
    new.next();
    let row = |facility: &SettledFacility| {
        let id = facility.id.unwrap_or_else(|| FacilityId(new.next().unwrap()));
        Facility { id, uuid: Uuid::from_u128(id.0.into()), fields: facility.fields.clone() }
    };
    let facilities: Vec<Facility> = settlement.facilities.iter().map(row).collect();
    let at = |home: &Home| match home {
        Home::At(place) => Some(facilities[*place].id),
        Home::Open | Home::Nowhere => None,
    };
    let homes = settlement.homes.iter().filter_map(|(person, home)| Some((*person, at(home)?))).collect();
    (facilities, homes)
}

#[test]
fn no_statement_prints_what_its_words_contradict() {
    let country = Country::new();
    let mut all = Outcome::default();
    for seed in 1..=LISTS {
        let Outcome { right, held, wrong } = outcome(&country, seed);
        (all.right, all.held) = (all.right + right, all.held + held);
        all.wrong.extend(wrong);
    }
    assert_eq!(all.wrong, [] as [String; 0]);
    assert!(all.right > 3 * all.held, "what is told is printed: {} held of {}", all.held, all.right);
}

#[test]
fn order_halves_and_repetition_change_nothing() {
    let country = Country::new();
    for seed in 1..=LISTS / 3 {
        let (people, _) = people(&country, seed);
        let whole = settled(&[], &people, &Homes::new());
        let expect = all_printed(&people, &whole);

        let mut turned = people.clone();
        turned.reverse();
        assert_eq!(all_printed(&people, &settled(&[], &turned, &Homes::new())), expect, "shuffled, {seed}");

        let (facilities, homes) = kept(&whole);
        let again = settled(&facilities, &people, &homes);
        assert_eq!(kept(&again), (facilities, homes), "twice, {seed}");

        let (facilities, homes) = kept(&settled(&[], &people[..ROWS / 2], &Homes::new()));
        let both = settled(&facilities, &people, &homes);
        assert_eq!(all_printed(&people, &both), expect, "in halves, {seed}");
        assert_eq!(both.facilities.len(), whole.facilities.len(), "in halves, {seed}");
    }
}
