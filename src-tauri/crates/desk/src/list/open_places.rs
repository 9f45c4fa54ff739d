//! Words of lists that nobody can place: asked once for everybody who is spoken of in them. The answer is remembered
//! for the next import.

use std::collections::HashMap;

use letterdesk_model::{
    claims::Witness,
    facility::{Entry, FacilityFields},
    id::PrisonerId,
};
use letterdesk_roster::{
    said_of,
    settle::{Candidate, OpenPlace, Settlement},
};

use crate::{
    ground::{BY_HAND, Desk, Result, bad, plan},
    list::forms::{facility_fields, facility_form},
    list::view::{CandidateView, OpenPlaceView, PlaceAnswer, PlaceAnswered},
};

/// Names that are shown of those who are spoken of in the same words.
const NAMES: usize = 5;

impl Desk {
    /// What has to be asked, the words of most people first.
    pub fn open_places(&self) -> Result<Vec<OpenPlaceView>> {
        let plan = plan(&self.reader()?, Vec::new())?;
        let settlement = plan.settlement();
        let people = self.people()?;
        let names: HashMap<PrisonerId, String> = people
            .all()
            .iter()
            .map(|person| (person.prisoner.id, person.prisoner.fields.name.full()))
            .collect();
        let view = |place: &OpenPlace| {
            let known = place.people.iter().filter_map(|id| names.get(id).cloned());
            OpenPlaceView { names: known.take(NAMES).collect(), ..open_place(place, settlement) }
        };
        Ok(settlement.open.iter().map(view).collect())
    }

    /// Answers which facility words mean, for everybody who is spoken of in them, now and in every list to come. One
    /// batch, one undo.
    ///
    /// [`crate::Code::BadValue`] when nobody is spoken of in these words any more.
    pub fn answer_place(&mut self, wording: &str, answer: &PlaceAnswer) -> Result<PlaceAnswered> {
        let is_open = plan(&self.reader()?, Vec::new())?;
        if !is_open.settlement().open.iter().any(|place| place.wording == wording) {
            return Err(bad("wording", wording));
        }
        let (id, mut fields) = match answer {
            PlaceAnswer::Facility(id) => (Some(*id), self.facility_fields(*id)?),
            PlaceAnswer::New(form) => {
                let typed = facility_fields(form, FacilityFields::default())?;
                let said = said_of(&typed);
                let date = Some(self.clock().today());
                let entry = Entry { witness: Witness::Hand, source: BY_HAND.to_owned(), date, said };
                (None, FacilityFields { entries: vec![entry], ..typed })
            }
        };
        fields.wordings.push(wording.to_owned());
        fields.wordings.sort_unstable();
        fields.wordings.dedup();
        let (_, batch) = self.write_facility(id, fields)?;
        Ok(PlaceAnswered { batch: batch.map(|batch| batch.0), open: self.open_places()? })
    }
}

/// An open place for the eyes, without names.
pub(crate) fn open_place(place: &OpenPlace, settlement: &Settlement) -> OpenPlaceView {
    let candidate = |candidate: &Candidate| {
        let facility = &settlement.facilities[candidate.facility];
        let fields = &facility.fields;
        let parts = [&fields.full, &fields.street, &fields.region, &fields.postcode];
        let parts = parts.into_iter().filter(|part| !part.is_empty()).cloned();
        CandidateView {
            facility: facility.id,
            short: fields.short.clone(),
            address: parts.collect::<Vec<_>>().join(", "),
            shared: candidate.shared.clone(),
        }
    };
    OpenPlaceView {
        wording: place.wording.clone(),
        words: place.statement.words.clone(),
        doubt: place.statement.doubt,
        people: u32::try_from(place.people.len()).unwrap_or(u32::MAX),
        names: Vec::new(),
        candidates: place.candidates.iter().map(candidate).collect(),
        proposed: facility_form(&proposed(place)),
    }
}

/// A facility as the words have it.
fn proposed(place: &OpenPlace) -> FacilityFields {
    let said = &place.statement.said;
    let name = if said.full.is_empty() { &said.short } else { &said.full };
    FacilityFields {
        kind: said.kind.clone(),
        number: said.number.clone(),
        short: said.short.clone(),
        full: name.clone(),
        region: said.region.clone(),
        postcode: said.postcode.clone(),
        street: said.street_line(),
        country: said.country.clone(),
        ..FacilityFields::default()
    }
}

#[cfg(test)]
mod tests;
