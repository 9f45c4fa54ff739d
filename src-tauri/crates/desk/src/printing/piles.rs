//! Papers that help to count and to sort: the tally's boxes, the cover slips of piles.

use letterdesk_model::{evening::EveningState, search::collation_key};
use letterdesk_print::{Pile, PilePerson, Piles, Tally, TallyPerson};

use super::{job::Job, selection::Selection};
use crate::{error::Result, keeping::Desk, line_up::Tonight};

impl Desk {
    pub(super) fn tally(&self, selection: &Selection<'_>, job: &Job) -> Result<Tally> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let row = |entry: &&Tonight<'_>| {
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
            size: job.size,
            people: selection.printed.iter().map(row).collect(),
            correction: job.correction,
        })
    }

    /// One pile a facility, by region and name; those with an address of their own share the last one.
    pub(super) fn piles(&self, selection: &Selection<'_>, job: &Job) -> Result<Piles> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let has_letters = evening.state != EveningState::Planned;
        let mut piles: Vec<(PileKey, Pile)> = Vec::new();
        // Once letters come in, whoever has none has nothing in the pile.
        let in_pile = |entry: &&&Tonight<'_>| !has_letters || entry.count() > 0;
        for entry in selection.printed.iter().filter(in_pile) {
            let facility = people.facility_of(&entry.person.prisoner);
            let key = facility.map(|facility| {
                let fields = &facility.fields;
                (collation_key(&fields.region), collation_key(&fields.short), facility.id.0)
            });
            let person = PilePerson {
                number: entry.number,
                name: entry.person.prisoner.fields.name.clone(),
                letters: has_letters.then(|| entry.count()),
            };
            match piles.iter_mut().find(|(known, _)| *known == key) {
                Some((_, pile)) => pile.people.push(person),
                None => {
                    let fields = facility.map(|facility| facility.fields.clone()).unwrap_or_default();
                    let pile = Pile { facility: fields.short, full: fields.full, people: vec![person] };
                    piles.push((key, pile));
                }
            }
        }
        piles.sort_by(|(one, _), (other, _)| (one.is_none(), one).cmp(&(other.is_none(), other)));
        Ok(Piles {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            piles: piles.into_iter().map(|(_, pile)| pile).collect(),
            correction: job.correction,
        })
    }
}

/// Where a pile stands among the others: region, facility, its row. `None` for addresses of their own.
type PileKey = Option<(String, String, u32)>;
