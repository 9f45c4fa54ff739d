//! Papers that help to count and to sort: the tally's boxes, the cover slips of piles.

use std::collections::BTreeMap;

use letterdesk_model::{evening::EveningState, facility::Facility, search::collation_key};
use letterdesk_print::{Pile, PilePerson, Piles, Tally, TallyPerson};

use super::{job::Job, options::TallyOptions, selection::Selection};
use crate::ground::{Desk, LineUpEntry, Result};

impl Desk {
    pub(super) fn tally(
        &self,
        selection: &Selection<'_>,
        options: &TallyOptions,
        job: &Job,
    ) -> Result<Tally> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let row = |entry: &&LineUpEntry<'_>| {
            let fields = &entry.person.prisoner.fields;
            TallyPerson {
                number: entry.number,
                name: fields.name.clone(),
                marks: fields.marks.clone(),
                facility: people.facility_short(&entry.person.prisoner),
            }
        };
        Ok(Tally {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            size: options.size,
            people: selection.printed.iter().map(row).collect(),
            correction: job.correction,
        })
    }

    /// One pile a facility, by region and name; those with an address of their own share the last one. A pile keeps its
    /// number from the first list to the last letter, so it is one of everybody, and only then are those left out who
    /// have nothing in it.
    pub(super) fn piles(&self, selection: &Selection<'_>, job: &Job) -> Result<Piles> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let has_letters = evening.state != EveningState::Planned;
        let mut by_place: BTreeMap<PileKey, Pile> = BTreeMap::new();
        for entry in &selection.printed {
            let facility = people.facility_of(&entry.person.prisoner);
            let pile = by_place.entry(pile_key(facility)).or_insert_with(|| empty(facility));
            pile.people.push(PilePerson {
                number: entry.number,
                name: entry.person.prisoner.fields.name.clone(),
                letters: has_letters.then(|| entry.count()),
            });
        }
        let mut piles: Vec<Pile> = by_place.into_values().collect();
        for (number, pile) in (1..).zip(&mut piles) {
            pile.number = number;
            pile.people.retain(|person| person.letters != Some(0));
        }
        piles.retain(|pile| !pile.people.is_empty());
        Ok(Piles {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            piles,
            correction: job.correction,
        })
    }
}

fn empty(facility: Option<&Facility>) -> Pile {
    let fields = facility.map(|facility| facility.fields.clone()).unwrap_or_default();
    Pile { number: 0, facility: fields.short, full: fields.full, people: Vec::new() }
}

fn pile_key(facility: Option<&Facility>) -> PileKey {
    let key = facility.map(|facility| {
        let fields = &facility.fields;
        (collation_key(&fields.region), collation_key(&fields.short), facility.id.0)
    });
    (key.is_none(), key)
}

/// Where a pile stands among the others: addresses of their own last, then region, facility, its row.
type PileKey = (bool, Option<(String, String, u32)>);
