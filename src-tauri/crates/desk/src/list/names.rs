//! The walk through names whose dative the rules are unsure of: nominative beside proposal, one key to accept.

use letterdesk_model::{
    address::has_settled_dative,
    id::PrisonerId,
    name::{self, Certainty},
};

use crate::{
    ground::{Desk, Person, Result, count},
    list::view::{PrisonerCard, UnsureName, UnsureNames},
};

impl Desk {
    /// The next `limit` names to look at, in alphabetical order, and how many there are.
    pub fn unsure_names(&self, limit: u32) -> Result<UnsureNames> {
        let unsure: Vec<_> = self.people()?.all().iter().filter_map(unsure_name).collect();
        let left = count(unsure.iter());
        Ok(UnsureNames { names: unsure.into_iter().take(limit as usize).collect(), left })
    }

    /// Settles a person's dative: the proposal as it was shown, or as somebody mended it.
    pub fn accept_dative(&mut self, id: PrisonerId, dative: &str) -> Result<PrisonerCard> {
        self.set_prisoner_field(id, "dative", dative)
    }
}

fn unsure_name(person: &Person) -> Option<UnsureName> {
    let fields = &person.prisoner.fields;
    if has_settled_dative(&person.prisoner) {
        return None;
    }
    let proposal = name::dative(&fields.name, fields.sex);
    (proposal.certainty == Certainty::Unsure).then(|| UnsureName {
        id: person.prisoner.id,
        nominative: fields.name.full(),
        dative: proposal.text,
        sex: fields.sex,
    })
}
