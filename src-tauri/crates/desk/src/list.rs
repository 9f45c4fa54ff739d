//! The list: search, filters with counts, one person's card.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Days, NaiveDate};
use letterdesk_model::{
    address::{self, address_block, address_state, checked},
    custody::Custody,
    id::{EveningId, Number, PrisonerId},
    name::{self, Certainty, Sex},
};
use letterdesk_store::Ever;
use serde::Serialize;

use crate::{
    convert::{facility_view, field_name, form_of},
    error::Result,
    keeping::Desk,
    line_up::count,
    people::Person,
    view::{
        ChipCounts, FacilityView, HistoryView, LettersView, PrisonerCard, PrisonerQuery, PrisonerRow,
        PrisonersView, TagCount,
    },
};

/// A letter posted today reaches a birthday this many days ahead, and it is worth writing for one as far as that.
const BIRTHDAYS: (u32, u32) = (7, 45);

/// What the filters ask about a person.
struct Context {
    today: NaiveDate,
    fresh_days: u32,
    ever: HashMap<PrisonerId, Ever>,
    evening: Option<EveningId>,
    tonight: HashMap<PrisonerId, Number>,
}

impl Desk {
    /// The Prisoners screen for a query.
    pub fn prisoners(&self, query: &PrisonerQuery) -> Result<PrisonersView> {
        let context = self.list_context()?;
        let people = self.people()?;
        let found = people.search(&query.text);
        let wanted = found.persons.into_iter().filter(|person| context.wants(query, person));
        Ok(PrisonersView {
            rows: wanted.map(|person| self.row(&context, person)).collect::<Result<_>>()?,
            total: count(people.all().iter()),
            chips: context.chips(people.all()),
            other_layout: found.other_layout,
            evening: context.evening,
        })
    }

    /// Everything about one person.
    pub fn prisoner(&self, id: PrisonerId) -> Result<PrisonerCard> {
        let context = self.list_context()?;
        let person = self.require_person(id)?;
        let prisoner = &person.prisoner;
        let fields = &prisoner.fields;
        let facility = self.people()?.facility_of(prisoner);
        let (dative, dative_sure) = dative_of(person);
        let envelope = address_block(prisoner, facility).map(|block| block.text_lines()).unwrap_or_default();
        Ok(PrisonerCard {
            id,
            uuid: prisoner.uuid.to_string(),
            fields: form_of(fields),
            name: fields.name.full(),
            dative,
            dative_sure,
            latin: address::latin(prisoner),
            facility: facility.map(facility_view),
            envelope,
            address_state: address_state(prisoner, facility, context.today, context.fresh_days),
            address_checked: checked(prisoner, facility).map(|date| date.to_string()),
            held: person.hold,
            letters_ever: context.letters(id),
            letters: self.letters_of(id)?,
            history: self.history_of(id)?,
            tonight: context.tonight.get(&id).copied(),
        })
    }

    /// The list for scripts, in the shape that the command line's page fixes.
    pub fn prisoners_json(&self, query: &PrisonerQuery) -> Result<Vec<PrisonerJson>> {
        let context = self.list_context()?;
        let found = self.people()?.search(&query.text);
        let wanted = found.persons.into_iter().filter(|person| context.wants(query, person));
        wanted.map(|person| self.json(&context, person)).collect()
    }

    fn list_context(&self) -> Result<Context> {
        let reader = self.reader()?;
        let evening = self.tonight()?;
        let line_up = evening.map(|id| reader.line_up(id)).transpose()?.unwrap_or_default();
        Ok(Context {
            today: self.clock().today(),
            fresh_days: self.vault_settings()?.fresh_days,
            ever: reader.letters_ever()?,
            evening,
            tonight: line_up.into_iter().map(|entry| (entry.prisoner, entry.number)).collect(),
        })
    }

    fn row(&self, context: &Context, person: &Person) -> Result<PrisonerRow> {
        let prisoner = &person.prisoner;
        let fields = &prisoner.fields;
        let people = self.people()?;
        let facility = people.facility_of(prisoner);
        let name = format!("{}{}", fields.name.full(), fields.marks);
        Ok(PrisonerRow {
            id: prisoner.id,
            name,
            born: fields.born.map(|born| born.to_string()),
            facility: people.facility_short(prisoner),
            region: facility.map(|facility| facility.fields.region.clone()).unwrap_or_default(),
            custody: fields.custody,
            address_state: address_state(prisoner, facility, context.today, context.fresh_days),
            held: person.hold,
            tags: fields.tags.clone(),
            letters_ever: context.letters(prisoner.id),
            last_written: context.last_written(prisoner.id),
            tonight: context.tonight.get(&prisoner.id).copied(),
        })
    }

    fn letters_of(&self, id: PrisonerId) -> Result<Vec<LettersView>> {
        let reader = self.reader()?;
        let mut letters = Vec::new();
        for (evening, count) in reader.letters_by_evening(id)?.into_iter().rev() {
            if let Some(evening) = reader.evening(evening)? {
                let fields = evening.fields;
                letters.push(LettersView { title: fields.title, date: fields.date.to_string(), count });
            }
        }
        Ok(letters)
    }

    fn history_of(&self, id: PrisonerId) -> Result<Vec<HistoryView>> {
        let rows = self.reader()?.history(id)?;
        let view = |row: letterdesk_store::ChangeRow| HistoryView {
            date: row.at.date().to_string(),
            field: field_name(&row.field),
            before: row.before.unwrap_or_default(),
            after: row.after.unwrap_or_default(),
            source: row.source,
        };
        Ok(rows.into_iter().rev().map(view).collect())
    }

    fn json(&self, context: &Context, person: &Person) -> Result<PrisonerJson> {
        let prisoner = &person.prisoner;
        let fields = &prisoner.fields;
        let facility = self.people()?.facility_of(prisoner);
        let (dative, dative_sure) = dative_of(person);
        let block = address_block(prisoner, facility);
        let address = AddressJson {
            lines: block.as_ref().map(|block| block.lines.clone()).unwrap_or_default(),
            postcode: block.map(|block| block.postcode).filter(|code| !code.is_empty()),
            state: address_state(prisoner, facility, context.today, context.fresh_days),
            checked: checked(prisoner, facility),
            source: given(&fields.source),
        };
        Ok(PrisonerJson {
            id: prisoner.id,
            uuid: prisoner.uuid.to_string(),
            surname: fields.name.surname.clone(),
            given: given(&fields.name.given),
            patronymic: given(&fields.name.patronymic),
            sex: fields.sex.map(|sex| match sex {
                Sex::Male => "m",
                Sex::Female => "f",
            }),
            born: fields.born.map(|born| born.to_string()),
            dative,
            dative_sure,
            latin: address::latin(prisoner),
            facility: facility.map(facility_view),
            custody: fields.custody,
            address,
            held: person.hold,
            marks: given(&fields.marks),
            tags: fields.tags.clone(),
            articles: given(&fields.articles),
            story: given(&fields.story),
            letters_ever: context.letters(prisoner.id),
            last_written: context.last_written(prisoner.id),
        })
    }
}

impl Context {
    fn letters(&self, id: PrisonerId) -> u32 {
        self.ever.get(&id).map_or(0, |ever| ever.total)
    }

    fn last_written(&self, id: PrisonerId) -> Option<String> {
        self.ever.get(&id)?.last.map(|date| date.to_string())
    }

    fn wants(&self, query: &PrisonerQuery, person: &Person) -> bool {
        let id = person.prisoner.id;
        let tags = &person.prisoner.fields.tags;
        query.tag.as_ref().is_none_or(|tag| tags.contains(tag))
            && (!query.held || person.hold.is_some())
            && (!query.never_written || self.letters(id) == 0)
            && (!query.tonight || self.tonight.contains_key(&id))
            && query.birthdays.is_none_or(|days| self.has_birthday(person, days))
    }

    fn has_birthday(&self, person: &Person, (from, to): (u32, u32)) -> bool {
        let from = self.today + Days::new(from.into());
        let to = self.today + Days::new(to.into());
        let birthday = person.prisoner.fields.born.and_then(|born| born.next_birthday(from));
        birthday.is_some_and(|day| day <= to)
    }

    fn chips(&self, persons: &[Person]) -> ChipCounts {
        let mut tags = BTreeMap::<&str, u32>::new();
        for person in persons {
            let own: HashSet<&str> = person.prisoner.fields.tags.iter().map(String::as_str).collect();
            own.into_iter().for_each(|tag| *tags.entry(tag).or_default() += 1);
        }
        let mut tags: Vec<_> =
            tags.into_iter().map(|(tag, count)| TagCount { tag: tag.to_owned(), count }).collect();
        tags.sort_by_key(|tag| std::cmp::Reverse(tag.count));
        let those = |wanted: &dyn Fn(&Person) -> bool| count(persons.iter().filter(|person| wanted(person)));
        ChipCounts {
            tags,
            held: those(&|person| person.hold.is_some()),
            never_written: those(&|person| self.letters(person.prisoner.id) == 0),
            birthdays: those(&|person| self.has_birthday(person, BIRTHDAYS)),
            tonight: those(&|person| self.tonight.contains_key(&person.prisoner.id)),
        }
    }
}

/// The dative as it would be printed, and whether it is settled or the rules are sure.
fn dative_of(person: &Person) -> (String, bool) {
    let fields = &person.prisoner.fields;
    if !fields.dative.is_empty() {
        return (fields.dative.clone(), true);
    }
    let proposal = name::dative(&fields.name, fields.sex);
    (proposal.text, proposal.certainty == Certainty::Sure)
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
    pub held: Option<letterdesk_model::hold::Hold>,
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
    pub state: address::AddressState,
    /// When it was last checked.
    pub checked: Option<NaiveDate>,
    /// Where it came from.
    pub source: Option<String>,
}
