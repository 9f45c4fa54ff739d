//! The list for scripts, in the shape that the command line's page fixes.

use chrono::NaiveDate;
use letterdesk_model::{
    address::{AddressState, address_block, address_state, checked, latin},
    custody::Custody,
    hold::Hold,
    id::PrisonerId,
    language::Language,
};
use serde::Serialize;

use super::dative_of;
use crate::{
    ground::{Desk, Facts, Person, PrisonerQuery, Result},
    list::forms::facility_view,
    list::view::FacilityView,
};

impl Desk {
    /// The people a query finds, for scripts.
    pub fn prisoners_json(&self, query: &PrisonerQuery) -> Result<Vec<PrisonerJson>> {
        let facts = self.facts()?;
        self.wanted(&facts, query)?.0.into_iter().map(|person| self.json(&facts, person)).collect()
    }

    fn json(&self, facts: &Facts, person: &Person) -> Result<PrisonerJson> {
        let prisoner = &person.prisoner;
        let fields = &prisoner.fields;
        let facility = self.people()?.facility_of(prisoner);
        let (dative, dative_sure) = dative_of(person);
        let block = address_block(prisoner, facility);
        let address = AddressJson {
            lines: block.as_ref().map(|block| block.lines.clone()).unwrap_or_default(),
            postcode: block.map(|block| block.postcode).filter(|code| !code.is_empty()),
            state: address_state(prisoner, facility, facts.today, facts.fresh_days),
            checked: checked(prisoner, facility),
            source: given(&fields.source),
        };
        Ok(PrisonerJson {
            id: prisoner.id,
            uuid: prisoner.uuid.to_string(),
            surname: fields.name.surname.clone(),
            given: given(&fields.name.given),
            patronymic: given(&fields.name.patronymic),
            sex: fields.sex.map(|sex| sex.letter(Language::English)),
            born: fields.born.map(|born| born.to_string()),
            dative,
            dative_sure,
            latin: latin(prisoner),
            facility: facility.map(facility_view),
            custody: fields.custody,
            address,
            held: person.hold,
            marks: given(&fields.marks),
            tags: fields.tags.clone(),
            articles: given(&fields.articles),
            story: given(&fields.story),
            letters_ever: facts.letters(prisoner.id),
            last_written: facts.last_written(prisoner.id),
        })
    }
}

fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// A person as the command line prints them with `--json`. What is unknown is `null`, not absent.
#[derive(Debug, Clone, Serialize)]
pub struct PrisonerJson {
    /// Their row.
    pub id: PrisonerId,
    /// Their identity outside this vault.
    pub uuid: String,
    /// As stored.
    pub surname: String,
    /// As stored.
    pub given: Option<String>,
    /// As stored.
    pub patronymic: Option<String>,
    /// `m` or `f`.
    pub sex: Option<&'static str>,
    /// `YYYY` or `YYYY-MM-DD`.
    pub born: Option<String>,
    /// Settled, else proposed.
    pub dative: String,
    /// Whether it is settled or the rules are sure.
    pub dative_sure: bool,
    /// Settled, else proposed.
    pub latin: String,
    /// Where they are held.
    pub facility: Option<FacilityView>,
    /// Custody state.
    pub custody: Custody,
    /// Where letters go.
    pub address: AddressJson,
    /// Why nothing is printed.
    pub held: Option<Hold>,
    /// Marks after the name.
    pub marks: Option<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// As written.
    pub articles: Option<String>,
    /// Who they are.
    pub story: Option<String>,
    /// Letters over all evenings.
    pub letters_ever: u32,
    /// `YYYY-MM-DD`.
    pub last_written: Option<String>,
}

/// An address as the command line prints it.
#[derive(Debug, Clone, Serialize)]
pub struct AddressJson {
    /// Without recipient and postcode.
    pub lines: Vec<String>,
    /// Six digits.
    pub postcode: Option<String>,
    /// How far it is believed.
    pub state: AddressState,
    /// When it was last checked.
    pub checked: Option<NaiveDate>,
    /// Where it came from.
    pub source: Option<String>,
}
