//! Groups of descriptions become facilities: rows that are there, or new ones.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use letterdesk_model::{
    claims::{Evidence, Resolved, resolve},
    facility::{Entry, Facility, FacilityFields},
    id::FacilityId,
    identity::{Node, group},
    statement::Said,
};

use super::{
    SettledFacility, Settlement,
    facts::{Description, Facts, Testimony},
};
use crate::{
    features::{features, is_contrary},
    text::facility as facility_text,
};

/// The facilities that descriptions make, in the order of [`Settlement::facilities`].
#[derive(Debug, Default)]
pub struct Groups {
    members: Vec<Vec<usize>>,
    rows: Vec<Option<FacilityId>>,
    by_description: HashMap<usize, usize>,
    /// Rows whose entries turned out to be of another facility, which takes over what was decided for them.
    absorbed: BTreeMap<FacilityId, usize>,
}

impl Groups {
    /// The facility that a description means.
    pub fn facility_of(&self, description: usize) -> Option<usize> {
        self.by_description.get(&description).copied()
    }

    /// The rows that are one facility with another row.
    pub fn absorbed(&self) -> &BTreeMap<FacilityId, usize> {
        &self.absorbed
    }
}

/// Groups the descriptions and gives each group its row.
pub fn groups(facts: &Facts<'_>) -> Groups {
    let (places, nodes): (Vec<usize>, Vec<Node>) = facts.nodes().into_iter().unzip();
    let mut groups: Vec<Vec<usize>> = group(&nodes)
        .facilities
        .into_iter()
        .map(|members| members.into_iter().map(|member| places[member]).collect())
        .collect();
    // An order that depends on what was said alone, and not on who said it first.
    groups.sort_by_cached_key(|members| members.iter().map(|at| facts.descriptions[*at].said.clone()).min());
    let mut taken = BTreeSet::new();
    let kept = |row: &FacilityId| !facts.new.contains(row);
    let mut rows: Vec<Option<FacilityId>> =
        groups.iter().map(|members| rows_of_entries(facts, members).into_iter().find(kept)).collect();
    taken.extend(rows.iter().flatten().copied());
    for (row, members) in rows.iter_mut().zip(&groups).filter(|(row, _)| row.is_none()) {
        *row = row_of_people(facts, members, &taken)
            .or_else(|| rows_of_entries(facts, members).first().copied());
        taken.extend(*row);
    }
    // Rows that are there in their order, new ones behind them.
    let mut found: Vec<(Option<FacilityId>, Vec<usize>)> = rows.into_iter().zip(groups).collect();
    found.sort_by_key(|(row, _)| row.map_or((1, FacilityId(0)), |row| (0, row)));
    let mut answer = Groups::default();
    for (row, members) in found {
        members.iter().for_each(|member| {
            answer.by_description.insert(*member, answer.rows.len());
        });
        let others = rows_of_entries(facts, &members).into_iter();
        let others = others.filter(|other| Some(*other) != row && !facts.needed.contains(other));
        answer.absorbed.extend(others.map(|other| (other, answer.rows.len())));
        answer.rows.push(row);
        answer.members.push(members);
    }
    answer
}

/// The rows whose entries are among the descriptions, the oldest first.
fn rows_of_entries(facts: &Facts<'_>, members: &[usize]) -> BTreeSet<FacilityId> {
    let testimonies = members.iter().flat_map(|at| &facts.descriptions[*at].testimonies);
    testimonies.filter_map(|testimony| testimony.entry_of).collect()
}

/// The row at which most of the people were held of whom it is said.
fn row_of_people(facts: &Facts<'_>, members: &[usize], taken: &BTreeSet<FacilityId>) -> Option<FacilityId> {
    let mut votes = BTreeMap::<FacilityId, u32>::new();
    for (row, people) in members.iter().flat_map(|at| &facts.descriptions[*at].known_at) {
        *votes.entry(*row).or_default() += people;
    }
    let free = votes.into_iter().filter(|(row, _)| !taken.contains(row));
    free.max_by_key(|(row, people)| (*people, std::cmp::Reverse(*row))).map(|(row, _)| row)
}

/// What each group makes of its facility, and which rows no group needs.
pub fn facilities(known: &[Facility], facts: &Facts<'_>, groups: &Groups) -> Settlement {
    let rows: HashMap<FacilityId, &FacilityFields> =
        known.iter().map(|facility| (facility.id, &facility.fields)).collect();
    let mut settlement = Settlement::default();
    for (row, members) in groups.rows.iter().zip(&groups.members) {
        let mut before =
            row.and_then(|row| rows.get(&row)).map(|fields| (*fields).clone()).unwrap_or_default();
        let place = settlement.facilities.len();
        let absorbed = groups.absorbed.iter().filter(|(_, into)| **into == place).map(|(row, _)| *row);
        let meant: Vec<FacilityId> = row.iter().copied().chain(absorbed).collect();
        meant.iter().skip(1).filter_map(|row| rows.get(row)).for_each(|other| take_over(&mut before, other));
        let fields = settled(before, &meant, members, facts);
        settlement.facilities.push(SettledFacility { id: *row, fields });
    }
    let used: BTreeSet<FacilityId> = groups.rows.iter().flatten().copied().collect();
    for facility in known.iter().filter(|facility| !used.contains(&facility.id)) {
        let fields = &facility.fields;
        let is_decided = !fields.wordings.is_empty() || !fields.decisions.is_empty();
        let absorbed = groups.absorbed.contains_key(&facility.id);
        let stays = (is_decided && !absorbed) || facts.needed.contains(&facility.id);
        match stays {
            true => {
                let fields = settled(facility.fields.clone(), &[facility.id], &[], facts);
                settlement.facilities.push(SettledFacility { id: Some(facility.id), fields });
            }
            false => settlement.gone.push(facility.id),
        }
    }
    settlement
}

/// What was decided for a row that is one facility with this.
fn take_over(fields: &mut FacilityFields, other: &FacilityFields) {
    fields.wordings.extend(other.wordings.iter().cloned());
    fields.wordings.sort_unstable();
    fields.wordings.dedup();
    let missing =
        other.decisions.iter().filter(|theirs| fields.decisions.iter().all(|own| own.field != theirs.field));
    let missing: Vec<_> = missing.cloned().collect();
    fields.decisions.extend(missing);
}

fn settled(
    before: FacilityFields,
    rows: &[FacilityId],
    members: &[usize],
    facts: &Facts<'_>,
) -> FacilityFields {
    let own = members.iter().map(|at| &facts.descriptions[*at]);
    let mut evidence: Vec<Evidence<'_>> = own.clone().flat_map(evidence_of).collect();
    let entries = entries(own.clone());
    let linked = rows.iter().filter_map(|row| facts.linked.get(row)).flatten();
    let proves = |description: &Description<'_>| {
        members.iter().all(|at| !differs(description, &facts.descriptions[*at]))
    };
    for (at, testimony) in linked {
        let description = &facts.descriptions[*at];
        if proves(description) {
            evidence.push(one_evidence(description, testimony));
        }
    }
    if evidence.is_empty() {
        return before;
    }
    let resolved = resolve(&evidence, &before.decisions, is_contrary);
    let source = evidence.iter().max_by_key(|one| (one.witness, one.date, std::cmp::Reverse(one.source)));
    FacilityFields {
        source: source.map(|one| one.source.to_owned()).unwrap_or_default(),
        checked: confirmed(&evidence, &resolved),
        entries: if entries.is_empty() { before.entries.clone() } else { entries },
        claims: resolved.claims,
        disputed: resolved.disputed,
        ..printed(before, resolved.said)
    }
}

fn differs(one: &Description<'_>, other: &Description<'_>) -> bool {
    one.features.likeness(&other.features) == letterdesk_model::identity::Likeness::Different
}

fn evidence_of<'d>(description: &'d Description<'d>) -> impl Iterator<Item = Evidence<'d>> {
    description.testimonies.iter().map(move |testimony| one_evidence(description, testimony))
}

fn one_evidence<'d>(description: &'d Description<'d>, testimony: &'d Testimony<'d>) -> Evidence<'d> {
    Evidence {
        said: description.said,
        features: &description.features,
        witness: testimony.witness,
        source: testimony.source,
        date: testimony.date,
    }
}

/// What directories and people say of the facility as a whole, in an order of its own.
fn entries<'d>(descriptions: impl Iterator<Item = &'d Description<'d>>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = descriptions
        .flat_map(|description| {
            let own = description.testimonies.iter().filter(|testimony| testimony.entry_of.is_some());
            own.map(|testimony| Entry {
                witness: testimony.witness,
                source: testimony.source.to_owned(),
                date: testimony.date,
                said: description.said.clone(),
            })
        })
        .collect();
    entries.sort_unstable();
    entries.dedup();
    entries
}

/// The newest date of those who say the postcode that is printed, or who say none.
fn confirmed(evidence: &[Evidence<'_>], resolved: &Resolved) -> Option<chrono::NaiveDate> {
    let postcode = features(&resolved.said).postcode;
    let agrees = |one: &&Evidence<'_>| one.features.postcode == postcode;
    evidence.iter().filter(agrees).filter_map(|one| one.date).max()
}

/// The fields as they are printed. An envelope needs a name: the short one until somebody knows the full one, and the
/// other way round.
fn printed(before: FacilityFields, said: Said) -> FacilityFields {
    let street = said.street_line();
    let short_of_full = || {
        let found = facility_text::find(&said.full).map(|found| found.facility.short);
        found.unwrap_or_else(|| said.full.clone())
    };
    let short = if said.short.is_empty() { short_of_full() } else { said.short.clone() };
    let full = if said.full.is_empty() { short.clone() } else { said.full };
    FacilityFields {
        kind: said.kind,
        number: said.number,
        short,
        full,
        region: said.region,
        postcode: said.postcode,
        street,
        country: said.country,
        ..before
    }
}
