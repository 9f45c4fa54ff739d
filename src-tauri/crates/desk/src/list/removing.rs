//! Removing people from the list: whoever never had a letter is gone, whoever had stays in the counts.

use std::collections::{BTreeSet, HashSet};

use letterdesk_model::{
    facility::Facility,
    id::{FacilityId, PrisonerId},
    prisoner::Prisoner,
    statement::{Said, Statement},
};
use letterdesk_store::{Reader, RemovedPeople, StoreError, Tx};

use crate::{
    ground::{Area, BY_HAND, Clock, Desk, Error, RemovalView, Removed, RemovedList, Result, bad, plan_with},
    list::duplicates::names_a_pair_of,
    list::view::{RemovalPerson, RemovalPlan, StayingPerson},
};

/// What only those said who are removed.
struct OnlyTheirs {
    wordings: BTreeSet<String>,
    texts: BTreeSet<String>,
}

impl Desk {
    /// What removing people would do. Nothing changes.
    pub fn plan_removal(&self, people: &[PrisonerId]) -> Result<RemovalPlan> {
        let (facts, reader) = (self.facts()?, self.reader()?);
        let mut plan = RemovalPlan { gone: Vec::new(), kept: Vec::new(), staying: Vec::new() };
        for id in self.all_on_list(people)? {
            let person = RemovalPerson {
                id,
                name: self.require_person(id)?.prisoner.fields.name.full(),
                tonight: facts.number(id),
                letters_ever: facts.letters(id),
            };
            match reader.keeps_from_removal(id)? {
                Some(refusal) => {
                    let error = Error::from(StoreError::from(refusal));
                    plan.staying.push(StayingPerson { person, error: error.into() });
                }
                None if reader.was_ever_counted(id)? => plan.kept.push(person),
                None => plan.gone.push(person),
            }
        }
        Ok(plan)
    }

    /// Removes people from the list. Everything that tells of them goes from the vault, and their numbers are given to
    /// nobody; whoever has a row in the log keeps the name under which it was counted. The undo is there until the
    /// vault is locked.
    pub fn remove_prisoners(&mut self, people: &[PrisonerId]) -> Result<RemovalView> {
        let ids = self.all_on_list(people)?;
        if ids.is_empty() {
            return Err(bad("id", ""));
        }
        let RemovalPlan { gone, kept, .. } = self.plan_removal(&ids)?;
        let names = |people: Vec<RemovalPerson>| people.into_iter().map(|person| person.name).collect();
        let (gone, kept) = (names(gone), names(kept));
        let clock = self.clock();
        let list = self.transact(&[Area::List, Area::Evening, Area::Tally], |tx| {
            let theirs = OnlyTheirs::of(tx, &ids)?;
            let mut removed = tx.remove_prisoners(&ids)?;
            let settings = take_pairs(tx, &ids)?;
            let wordings = resettle(tx, &mut removed, &theirs, clock)?;
            Ok(RemovedList { gone, kept, removed, settings, wordings })
        })?;
        Ok(self.remember_removal(Removed::People(Box::new(list))))
    }

    /// The records of the list that ids mean, each once.
    fn all_on_list(&self, people: &[PrisonerId]) -> Result<Vec<PrisonerId>> {
        let mut seen = HashSet::new();
        let mut ids = people.iter().map(|id| self.require_on_list(*id)).collect::<Result<Vec<_>>>()?;
        ids.retain(|id| seen.insert(*id));
        Ok(ids)
    }
}

/// What somebody said of pairs that may be one person.
fn take_pairs(tx: &mut Tx<'_>, people: &[PrisonerId]) -> Result<Vec<(String, String)>> {
    let mut taken = tx.settings()?;
    taken.retain(|(key, _)| people.iter().any(|id| names_a_pair_of(key, *id)));
    for (key, _) in &taken {
        tx.clear_setting(key)?;
    }
    Ok(taken)
}

/// Works the directory out anew without what only they had said; returns the wordings that it loses.
fn resettle(
    tx: &mut Tx<'_>,
    removed: &mut RemovedPeople,
    theirs: &OnlyTheirs,
    clock: Clock,
) -> Result<Vec<(FacilityId, String)>> {
    let mut facilities = tx.facilities()?;
    let lost = facilities.iter_mut().flat_map(|facility| theirs.take_wordings(facility)).collect();
    let plan = plan_with(tx, Vec::new(), &facilities)?;
    let batch = match plan.is_empty() {
        true => None,
        false => {
            let batch = tx.batch(BY_HAND, clock.utc())?;
            plan.write(tx, batch, clock.today())?;
            Some(batch)
        }
    };
    tx.forget_in_directory(removed, batch, &theirs.texts)?;
    Ok(lost)
}

impl OnlyTheirs {
    fn of(reader: &Reader<'_>, removed: &[PrisonerId]) -> Result<OnlyTheirs> {
        let removed: HashSet<_> = removed.iter().collect();
        let everybody = reader.prisoners()?.into_iter().chain(reader.merged()?);
        let (theirs, others): (Vec<_>, Vec<_>) =
            everybody.partition(|person| removed.contains(&person.fields.merged_into.unwrap_or(person.id)));
        let said = |people: &[Prisoner], texts: fn(&Statement) -> Vec<String>| {
            people
                .iter()
                .flat_map(|person| &person.fields.statements)
                .flat_map(texts)
                .collect::<BTreeSet<_>>()
        };
        let wording = |statement: &Statement| vec![statement.wording()];
        let wordings = &said(&theirs, wording) - &said(&others, wording);
        let facilities = reader.facilities()?;
        let entries = facilities.iter().flat_map(|facility| &facility.fields.entries);
        let told: BTreeSet<_> = entries.flat_map(|entry| said_texts(&entry.said)).collect();
        let texts = &(&said(&theirs, texts_of) - &said(&others, texts_of)) - &told;
        Ok(OnlyTheirs { texts: &texts | &wordings, wordings })
    }

    fn take_wordings(&self, facility: &mut Facility) -> Vec<(FacilityId, String)> {
        let id = facility.id;
        let (lost, left) = std::mem::take(&mut facility.fields.wordings)
            .into_iter()
            .partition(|wording| self.wordings.contains(wording));
        facility.fields.wordings = left;
        let lost: Vec<String> = lost;
        lost.into_iter().map(|wording| (id, wording)).collect()
    }
}

fn texts_of(statement: &Statement) -> Vec<String> {
    let mut texts = said_texts(&statement.said);
    texts.push(statement.words.clone());
    texts.retain(|text| !text.is_empty());
    texts
}

fn said_texts(said: &Said) -> Vec<String> {
    let Said { kind, number, short, full, region, district, town, street, postcode, country } = said;
    let parts = [kind, number, short, full, region, district, town, street, postcode, country];
    parts.into_iter().cloned().chain([said.street_line()]).collect()
}
