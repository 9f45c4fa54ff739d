//! Papers that help to count and to sort: the tally's boxes, the covers and bands of piles.

use std::collections::BTreeMap;

use letterdesk_model::{
    address::{PostedFrom, address_block_from, place, recipient_block},
    evening::EveningState,
    facility::Facility,
    id::Number,
    prisoner::Prisoner,
    search::collation_key,
};
use letterdesk_print::{Pile, PilePerson, Piles, Tally, TallyPerson};

use super::{
    job::Job,
    naming::Naming,
    options::{PileOptions, TallyOptions},
    selection::Selection,
};
use crate::ground::{Desk, LineUpEntry, Result, town_of};

impl Desk {
    pub(super) fn tally(
        &self,
        selection: &Selection<'_>,
        options: &TallyOptions,
        job: &Job,
    ) -> Result<Tally> {
        let evening = &selection.line_up.evening;
        let naming = job.naming(self.people()?);
        let row = |entry: &&LineUpEntry<'_>| {
            let prisoner = &entry.person.prisoner;
            TallyPerson {
                number: entry.number,
                name: naming.name(prisoner),
                marks: prisoner.fields.marks.clone(),
                facility: naming.in_town(prisoner),
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

    /// One pile a facility, by region and name; then one of those with an address of their own, and one of each person
    /// abroad. A pile keeps its number from the first list to the last letter, so it is one of everybody, and only then are
    /// those left out who have nothing in it.
    pub(super) fn piles(&self, selection: &Selection<'_>, options: &PileOptions, job: &Job) -> Result<Piles> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let naming = job.naming(people);
        let has_letters = evening.state != EveningState::Planned;
        let mut by_place: BTreeMap<PileKey, Pile> = BTreeMap::new();
        for entry in &selection.printed {
            let prisoner = &entry.person.prisoner;
            let facility = people.facility_of(prisoner);
            let key = PileKey::of(entry, facility);
            let pile = by_place.entry(key).or_insert_with_key(|key| match key {
                PileKey::Abroad(..) => abroad(prisoner, facility, naming),
                PileKey::Facility(..) | PileKey::OwnAddress => inland(facility, naming),
            });
            pile.people.push(PilePerson {
                number: entry.number,
                name: naming.name(prisoner),
                letters: has_letters.then_some(entry.by_kind),
            });
        }
        let mut piles: Vec<Pile> = by_place.into_values().collect();
        for (number, pile) in (1..).zip(&mut piles) {
            pile.number = number;
            pile.people.retain(|person| person.letters.is_none_or(|letters| letters.total() > 0));
        }
        piles.retain(|pile| !pile.people.is_empty());
        Ok(Piles {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            sheet: options.sheet,
            piles,
            correction: job.correction,
        })
    }
}

/// Where a pile stands among the others, in this order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PileKey {
    /// By region, name and row.
    Facility(String, String, u32),
    /// All of them together.
    OwnAddress,
    /// One person, by name.
    Abroad(String, Number),
}

impl PileKey {
    pub(super) fn of(entry: &LineUpEntry<'_>, facility: Option<&Facility>) -> PileKey {
        let prisoner = &entry.person.prisoner;
        let is_abroad = place(prisoner, facility).is_some_and(|place| !place.country.is_empty());
        match (is_abroad, facility.filter(|_| prisoner.fields.own_address.is_none())) {
            (true, _) => PileKey::Abroad(collation_key(&prisoner.fields.name.full()), entry.number),
            (false, Some(Facility { fields, id, .. })) => {
                PileKey::Facility(collation_key(&fields.region), collation_key(&fields.short), id.0)
            }
            (false, None) => PileKey::OwnAddress,
        }
    }
}

/// The town and the short name; the full name as the envelopes have it, which are put to it.
fn inland(facility: Option<&Facility>, naming: Naming<'_>) -> Pile {
    let short = facility.map(|facility| naming.short(facility)).unwrap_or_default();
    let fields = facility.map(|facility| facility.fields.clone()).unwrap_or_default();
    let town = town_of(&fields, naming.language);
    let head = if town.is_empty() { short.clone() } else { town };
    Pile {
        number: 0,
        head,
        postcode: fields.postcode,
        facility: short,
        full: fields.full,
        abroad: false,
        people: Vec::new(),
    }
}

/// The person, the country in both languages, and the place as the envelope has it.
fn abroad(prisoner: &Prisoner, facility: Option<&Facility>, naming: Naming<'_>) -> Pile {
    let block = address_block_from(PostedFrom::default(), prisoner, facility);
    let block = block.unwrap_or_else(|| recipient_block(prisoner));
    Pile {
        number: 0,
        head: naming.name(prisoner).full(),
        postcode: block.country,
        facility: String::new(),
        full: block.lines.join(", "),
        abroad: true,
        people: Vec::new(),
    }
}
