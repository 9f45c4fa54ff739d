//! Who is printed and who is left out.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use chrono::NaiveDate;
use letterdesk_model::{
    address::{AddressState, address_state, checked},
    evening::Evening,
    hold::{Hold, room_hold},
    id::PrisonerId,
};

use super::{
    fingerprint::fingerprint,
    traits::{Excluded, Included, PaperTraits},
    view::{HeldView, OldView, PrintRequest, Recipients},
};
use crate::ground::{Desk, LineUp, LineUpEntry, People, Result};

/// What a request means for a line-up.
pub(super) struct Selection<'a> {
    pub(super) line_up: &'a LineUp<'a>,
    pub(super) printed: Vec<&'a LineUpEntry<'a>>,
    pub(super) held: Vec<(&'a LineUpEntry<'a>, Hold)>,
    /// Of everybody who may be printed: those who never were, on this kind of paper.
    pub(super) not_printed: u32,
    /// And those for whom it would say something else now.
    pub(super) changed: u32,
}

/// How a person stands to what was printed before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Never,
    Same,
    Changed,
}

/// What a request asks for, whole where a part would be wrong.
pub(super) fn whole(request: &PrintRequest) -> Cow<'_, PrintRequest> {
    if request.paper.kind().traits().takes_part {
        return Cow::Borrowed(request);
    }
    let (only, whom) = (Vec::new(), Recipients::Everybody);
    Cow::Owned(PrintRequest { only, filter: None, whom, ..request.clone() })
}

impl Desk {
    /// Who is printed and who is left out. A number that is not in the line-up is an error, not a blank.
    pub(super) fn select<'a>(
        &self,
        line_up: &'a LineUp<'a>,
        request: &PrintRequest,
    ) -> Result<Selection<'a>> {
        for number in &request.only {
            line_up.named(*number)?;
        }
        let traits = request.paper.kind().traits();
        let mut selection =
            Selection { line_up, printed: Vec::new(), held: Vec::new(), not_printed: 0, changed: 0 };
        if request.paper.setup().names_nobody {
            return Ok(selection);
        }
        let only: HashSet<_> = request.only.iter().collect();
        let found = request.filter.as_ref().map(|filter| self.found_by(filter)).transpose()?;
        let people = self.people()?;
        let is_found = |entry: &LineUpEntry<'_>| {
            found.as_ref().is_none_or(|found| found.contains(&people.survivor(entry.person.prisoner.id)))
        };
        let wanted = line_up.entries.iter().filter(|entry| only.is_empty() || only.contains(&entry.number));
        let wanted = wanted.filter(|entry| is_found(entry));
        let last = self.reader()?.last_printed(line_up.evening.id, traits.code)?;
        for entry in wanted.filter(|entry| is_for(&traits, entry)) {
            let before = self.before(&last, &line_up.evening, entry, request)?;
            let hold = left_out(&traits, entry);
            if hold.is_none() {
                selection.not_printed += u32::from(before == Before::Never);
                selection.changed += u32::from(before == Before::Changed);
            }
            let asked = match request.whom {
                Recipients::Everybody => true,
                Recipients::NotPrinted => before == Before::Never,
                Recipients::Changed => before == Before::Changed,
            };
            match hold {
                _ if !asked => {}
                None => selection.printed.push(entry),
                Some(reason) => selection.held.push((entry, reason)),
            }
        }
        Ok(selection)
    }

    fn before(
        &self,
        last: &HashMap<PrisonerId, String>,
        evening: &Evening,
        entry: &LineUpEntry<'_>,
        request: &PrintRequest,
    ) -> Result<Before> {
        match last.get(&entry.person.prisoner.id).map(String::as_str) {
            None => Ok(Before::Never),
            // What was printed by a version that did not keep it counts as it is now.
            Some("") => Ok(Before::Same),
            Some(said) if said == fingerprint(self.people()?, evening, entry, &request.paper) => {
                Ok(Before::Same)
            }
            Some(_) => Ok(Before::Changed),
        }
    }

    /// Those who are printed though their address was not checked for long.
    pub(super) fn old(&self, selection: &Selection<'_>) -> Result<Vec<OldView>> {
        let (today, fresh_days) = (self.clock().today(), self.vault_settings()?.fresh_days);
        let people = self.people()?;
        let old = |entry: &&&LineUpEntry<'_>| {
            let prisoner = &entry.person.prisoner;
            let state = address_state(prisoner, people.facility_of(prisoner), today, fresh_days);
            state == AddressState::Old
        };
        let view = |entry: &&LineUpEntry<'_>| OldView {
            number: entry.number,
            prisoner_id: entry.person.prisoner.id,
            name: people.listed_name(&entry.person.prisoner),
            checked: checked(&entry.person.prisoner, people.facility_of(&entry.person.prisoner))
                .map(|date: NaiveDate| date.to_string()),
        };
        Ok(selection.printed.iter().filter(old).map(view).collect())
    }
}

/// Whether a person is on a kind of paper tonight.
fn is_for(traits: &PaperTraits, entry: &LineUpEntry<'_>) -> bool {
    match traits.included {
        Included::Nobody => false,
        Included::Everybody => true,
        Included::WithoutLetters => entry.count() == 0,
        Included::WithLetters => entry.count() > 0,
    }
}

/// Why a paper leaves somebody out, if it does.
fn left_out(traits: &PaperTraits, entry: &LineUpEntry<'_>) -> Option<Hold> {
    match traits.excluded {
        Excluded::Nobody => None,
        Excluded::Held => entry.held_back(),
        Excluded::Unaddressed => entry.hold,
        Excluded::HeldOrHidden => entry.held_back().or_else(|| room_hold(&entry.person.prisoner)),
    }
}

pub(super) fn held_view(people: &People, (entry, reason): &(&LineUpEntry<'_>, Hold)) -> HeldView {
    HeldView {
        number: entry.number,
        prisoner_id: entry.person.prisoner.id,
        name: people.listed_name(&entry.person.prisoner),
        reason: *reason,
        liftable: reason.may_be_lifted(),
    }
}
