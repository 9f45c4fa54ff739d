//! Everything that was said, each description once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use letterdesk_model::{
    claims::Witness,
    facility::Facility,
    id::FacilityId,
    identity::{Features, Node},
    statement::{Said, Statement},
};

use super::{Held, Home, assign::Groups};
use crate::features;

/// One description with everybody who gives it.
#[derive(Debug)]
pub struct Description<'a> {
    pub said: &'a Said,
    pub features: Features,
    pub testimonies: Vec<Testimony<'a>>,
    /// Where the people were held of whom it is said, by what was known before.
    pub known_at: BTreeMap<FacilityId, u32>,
}

/// Who gives a description.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Testimony<'a> {
    pub witness: Witness,
    pub source: &'a str,
    pub date: Option<NaiveDate>,
    /// The facility whose entry it is.
    pub entry_of: Option<FacilityId>,
}

/// What was said and decided.
#[derive(Debug)]
pub struct Facts<'a> {
    pub descriptions: Vec<Description<'a>>,
    by_said: HashMap<&'a Said, usize>,
    /// What a person decided that a wording means.
    links: HashMap<&'a str, FacilityId>,
    /// Descriptions that a person linked to a facility: they prove what it is, and say nothing of who else is there.
    pub linked: BTreeMap<FacilityId, Vec<(usize, Testimony<'a>)>>,
    /// Facilities that somebody is held at without any statement, or by a person's choice.
    pub needed: BTreeSet<FacilityId>,
    /// Facilities that have no row yet.
    pub new: BTreeSet<FacilityId>,
}

/// Gathers them. Statements that cannot be believed prove nothing, nor do those that a person gave another meaning.
pub fn gather<'a>(known: &'a [Facility], people: &[Held<'a>]) -> Facts<'a> {
    let links = known
        .iter()
        .flat_map(|facility| facility.fields.wordings.iter().map(|wording| (wording.as_str(), facility.id)));
    let mut facts = Facts {
        descriptions: Vec::new(),
        by_said: HashMap::new(),
        links: links.collect(),
        linked: BTreeMap::new(),
        needed: BTreeSet::new(),
        new: known.iter().filter(|facility| facility.uuid.is_nil()).map(|facility| facility.id).collect(),
    };
    for facility in known {
        for entry in &facility.fields.entries {
            let testimony = Testimony {
                witness: entry.witness,
                source: &entry.source,
                date: entry.date,
                entry_of: Some(facility.id),
            };
            facts.describe(&entry.said).testimonies.push(testimony);
        }
    }
    for person in people {
        let unsaid = person.facility.filter(|_| person.statements.is_empty());
        let chosen = person.statements.iter().filter_map(|statement| statement.chosen);
        facts.needed.extend(unsaid.into_iter().chain(chosen));
        for statement in person.statements.iter().filter(|statement| proves(statement)) {
            facts.hear(statement, person.facility);
        }
    }
    facts
}

fn proves(statement: &Statement) -> bool {
    statement.doubt.is_none() && statement.said.names_facility()
}

impl<'a> Facts<'a> {
    fn describe(&mut self, said: &'a Said) -> &mut Description<'a> {
        let descriptions = &mut self.descriptions;
        let at = *self.by_said.entry(said).or_insert_with(|| {
            descriptions.push(Description {
                said,
                features: features(said),
                testimonies: Vec::new(),
                known_at: BTreeMap::new(),
            });
            descriptions.len() - 1
        });
        &mut self.descriptions[at]
    }

    fn hear(&mut self, statement: &'a Statement, known_at: Option<FacilityId>) {
        let testimony = Testimony {
            witness: Witness::List,
            source: &statement.source,
            date: statement.date,
            entry_of: None,
        };
        let link = self.link(statement);
        match link {
            None => {
                let description = self.describe(&statement.said);
                // What says too little is nobody's, not even in the very words of an entry.
                if !description.features.is_enough() {
                    return;
                }
                description.testimonies.push(testimony);
                known_at.into_iter().for_each(|id| *description.known_at.entry(id).or_default() += 1);
            }
            Some(facility) => {
                self.describe(&statement.said);
                let at = self.by_said[&statement.said];
                self.linked.entry(facility).or_default().push((at, testimony));
            }
        }
    }

    /// What a person decided for these words, or for this person.
    fn link(&self, statement: &Statement) -> Option<FacilityId> {
        // A wording is put together for every statement of the list: not where nobody decided anything.
        let decided = || self.links.get(statement.wording().as_str()).copied();
        statement.chosen.or_else(|| if self.links.is_empty() { None } else { decided() })
    }

    /// The descriptions that are compared; those that only linked people give are not among them.
    pub fn nodes(&self) -> Vec<(usize, Node)> {
        let described = self.descriptions.iter().enumerate();
        let free = described.filter(|(_, description)| !description.testimonies.is_empty());
        free.map(|(at, description)| {
            let is_entry = description.testimonies.iter().any(|one| one.entry_of.is_some());
            (at, Node { features: description.features.clone(), is_entry })
        })
        .collect()
    }

    /// Where statements put somebody: the present one, or where it only says too little, the one before that it may
    /// mean.
    pub fn home(&self, statements: &[Statement], groups: &Groups, places: &Places<'_>) -> Option<Home> {
        let (present, before) = statements.split_last()?;
        let home = self.home_of(present, groups, places);
        if home != Home::Open || present.doubt.is_some() {
            return Some(home);
        }
        let may_mean = |known: &Home| match known {
            Home::At(place) => features(&present.said).may_mean(&places.described[*place]),
            Home::Open | Home::Nowhere => false,
        };
        Some(self.home(before, groups, places).filter(may_mean).unwrap_or(home))
    }

    fn home_of(&self, statement: &Statement, groups: &Groups, places: &Places<'_>) -> Home {
        if let Some(place) = self.link(statement).and_then(|id| places.rows.get(&id)) {
            return Home::At(*place);
        }
        if !statement.speaks_of_place() {
            return Home::Nowhere;
        }
        let described = Some(statement).filter(|statement| proves(statement));
        let at = described.and_then(|statement| self.by_said.get(&statement.said));
        let at = at.filter(|at| self.descriptions[**at].features.is_enough());
        at.and_then(|at| groups.facility_of(*at)).map_or(Home::Open, Home::At)
    }
}

/// The facilities of a settlement, findable.
pub struct Places<'a> {
    /// By their rows.
    pub rows: BTreeMap<FacilityId, usize>,
    /// What each is.
    pub described: &'a [Features],
}
