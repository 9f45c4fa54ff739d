//! Which facilities there are, what is printed for each, and who is held where: worked out from everything that was
//! said and decided. Pure, and the same whatever the order of what was said.

mod assign;
mod facts;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use letterdesk_model::{
    facility::{Facility, FacilityFields},
    id::{FacilityId, PrisonerId},
    identity::{Features, Shared},
    statement::Statement,
};

use crate::features::{features, said_of};

/// A person, as far as it matters here.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    /// Who.
    pub id: PrisonerId,
    /// What is said of where they are, the present statement last.
    pub statements: &'a [Statement],
    /// Where they were held by what was known before.
    pub facility: Option<FacilityId>,
}

/// Where the words put somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Home {
    /// At a facility: its place in [`Settlement::facilities`].
    At(usize),
    /// A facility is spoken of that nobody can tell yet.
    Open,
    /// No facility is spoken of.
    Nowhere,
}

/// A facility as everything that was said makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledFacility {
    /// Its row; `None` for one that has none yet.
    pub id: Option<FacilityId>,
    /// What is known of it.
    pub fields: FacilityFields,
}

/// A facility that an open wording may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its place in [`Settlement::facilities`].
    pub facility: usize,
    /// What speaks for it.
    pub shared: Vec<Shared>,
}

/// Words that nobody can place, asked once for everybody who is spoken of in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPlace {
    /// What the answer is remembered under: [`Statement::wording`].
    pub wording: String,
    /// One of the statements with these words.
    pub statement: Statement,
    /// Who is spoken of so.
    pub people: Vec<PrisonerId>,
    /// What it may mean, what has most in common first.
    pub candidates: Vec<Candidate>,
}

/// The whole directory and who is where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settlement {
    /// Every facility there is now. Those with a row in the order of their rows, then the new ones in an order of
    /// their own.
    pub facilities: Vec<SettledFacility>,
    /// Facilities that only statements had made, and that no statement means any more.
    pub gone: Vec<FacilityId>,
    /// Where the present statement of each person puts them; nobody without a statement.
    pub homes: BTreeMap<PrisonerId, Home>,
    /// What has to be asked, the words of most people first.
    pub open: Vec<OpenPlace>,
}

/// By which rules: a directory that was worked out by earlier ones is worked out anew.
pub const RULES: u32 = 1;

/// Works it out.
pub fn settle(known: &[Facility], people: &[Held<'_>]) -> Settlement {
    let facts = facts::gather(known, people);
    let groups = assign::groups(&facts);
    let mut settlement = assign::facilities(known, &facts, &groups);
    let described: Vec<Features> =
        settlement.facilities.iter().map(|facility| features(&said_of(&facility.fields))).collect();
    let places = facts::Places { rows: settlement.ids(&groups), described: &described };
    let mut open = BTreeMap::<String, OpenPlace>::new();
    for person in people {
        let Some(statement) = person.statements.last() else { continue };
        let Some(home) = facts.home(person.statements, &groups, &places) else { continue };
        settlement.homes.insert(person.id, home);
        if home == Home::Open {
            let wording = statement.wording();
            let place = open.entry(wording.clone()).or_insert_with(|| OpenPlace {
                wording,
                statement: statement.clone(),
                people: Vec::new(),
                candidates: candidates(statement, &described),
            });
            place.people.push(person.id);
        }
    }
    settlement.open = open.into_values().collect();
    settlement.open.sort_by_key(|place| std::cmp::Reverse(place.people.len()));
    settlement
}

impl Settlement {
    fn ids(&self, groups: &assign::Groups) -> BTreeMap<FacilityId, usize> {
        let placed = self.facilities.iter().enumerate();
        let own = placed.filter_map(|(place, facility)| Some((facility.id?, place)));
        groups.absorbed().iter().map(|(row, place)| (*row, *place)).chain(own).collect()
    }
}

fn candidates(statement: &Statement, described: &[Features]) -> Vec<Candidate> {
    let own = features(&statement.said);
    let likely = described.iter().enumerate().filter(|(_, facility)| own.may_mean(facility));
    let mut candidates: Vec<Candidate> =
        likely.map(|(facility, known)| Candidate { facility, shared: own.shared(known) }).collect();
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.shared.len()));
    candidates
}
