//! A generated country: no statement ever prints an address that its own words contradict, whatever the order of the
//! rows and however often they come.

use std::collections::BTreeMap;

use letterdesk_model::{
    facility::{Facility, FacilityFields, is_postcode},
    id::{FacilityId, PrisonerId},
    statement::Statement,
};
use letterdesk_roster::{
    Keeper,
    settle::{Held, Home, Settlement, settle},
};
use uuid::Uuid;

use crate::support::country::{Country, read_rows};

/// Lists in the tests.
const LISTS: u64 = 300;
/// Rows of a list.
const ROWS: usize = 60;

type People = Vec<(PrisonerId, Statement)>;
type Homes = BTreeMap<PrisonerId, FacilityId>;

/// A list, with the postcodes that its rows should lead to.
fn list(country: &Country, seed: u64) -> (People, Vec<String>) {
    let keeper = Keeper { source: "list", date: None };
    let rows = country.list(seed, ROWS);
    let said = read_rows(&rows).into_iter().map(|person| person.statement(keeper).unwrap_or_default());
    let people: People = (1..).map(PrisonerId).zip(said).collect();
    assert_eq!(people.len(), rows.len());
    (people, rows.into_iter().map(|row| row.postcode).collect())
}

/// What is printed of somebody, unless they are held.
fn printed(settlement: &Settlement, person: PrisonerId) -> Option<FacilityFields> {
    let Some(Home::At(place)) = settlement.homes.get(&person) else { return None };
    let fields = settlement.facilities[*place].fields.clone();
    (!fields.is_disputed() && is_postcode(&fields.postcode)).then_some(fields)
}

fn outcome(people: &People, settlement: &Settlement) -> BTreeMap<u32, Option<FacilityFields>> {
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
    let row = |facility: &letterdesk_roster::settle::SettledFacility| {
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
    let (mut right, mut held, mut wrong) = (0, 0, Vec::new());
    for seed in 1..=LISTS {
        let (people, meant) = list(&country, seed);
        let settlement = settled(&[], &people, &Homes::new());
        for ((id, statement), postcode) in people.iter().zip(&meant) {
            match printed(&settlement, *id) {
                Some(fields) if fields.postcode == *postcode => right += 1,
                Some(fields) => {
                    wrong.push(format!("{}: {}, not {postcode}", statement.words, fields.postcode))
                }
                None => held += 1,
            }
        }
    }
    println!("right {right}, held {held}, wrong {}", wrong.len());
    assert!(wrong.is_empty(), "{:#?}", &wrong[..wrong.len().min(10)]);
    assert!(right > held, "right {right}, held {held}: what is told is printed");
}

#[test]
fn order_halves_and_repetition_change_nothing() {
    let country = Country::new();
    for seed in 1..=LISTS / 3 {
        let (people, _) = list(&country, seed);
        let whole = settled(&[], &people, &Homes::new());
        let expect = outcome(&people, &whole);

        let mut turned = people.clone();
        turned.reverse();
        assert_eq!(outcome(&people, &settled(&[], &turned, &Homes::new())), expect, "shuffled, {seed}");

        let (facilities, homes) = kept(&whole);
        let again = settled(&facilities, &people, &homes);
        assert_eq!(kept(&again), (facilities, homes), "twice, {seed}");

        let (facilities, homes) = kept(&settled(&[], &people[..ROWS / 2], &Homes::new()));
        let both = settled(&facilities, &people, &homes);
        assert_eq!(outcome(&people, &both), expect, "in halves, {seed}");
        assert_eq!(both.facilities.len(), whole.facilities.len(), "in halves, {seed}");
    }
}
