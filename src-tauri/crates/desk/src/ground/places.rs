//! The directory kept true. Who is held where, and what is printed for each facility, follows from what was said and
//! decided; after every change of that it is worked out anew, in the same transaction and the same batch.

use std::collections::HashMap;

use chrono::NaiveDate;
use letterdesk_model::{
    claims::{Claim, ClaimField, Decision, Standing, Witness},
    facility::{Entry, Facility, FacilityFields},
    id::{BatchId, FacilityId, PrisonerId},
    prisoner::{Prisoner, PrisonerFields},
    statement::{Said, Statement},
};
use letterdesk_roster::{
    Incoming, arrive, features, said_of,
    settle::{Held, Home, RULES, SettledFacility, Settlement, settle},
};
use letterdesk_store::{Reader, Store, Tx};
use uuid::Uuid;

use super::{clock::Clock, error::Result, sources::PROGRAM};

/// A person's record as it will be, but for where they are held.
pub(crate) struct Draft {
    /// Who; `None` for somebody new.
    pub(crate) id: Option<PrisonerId>,
    /// What is known of them.
    pub(crate) fields: PrisonerFields,
    /// The row of a file that says it; `None` for what was typed.
    pub(crate) person: Option<Incoming>,
}

/// What has to be written.
pub(crate) struct Plan {
    settlement: Settlement,
    facilities: HashMap<FacilityId, FacilityFields>,
    people: Vec<Planned>,
}

/// A person whose record changes.
struct Planned {
    id: Option<PrisonerId>,
    before: Option<PrisonerFields>,
    draft: Option<Draft>,
    home: Option<Home>,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Written {
    /// People made, of those drafted.
    pub(crate) added: u32,
    /// People changed, of those drafted.
    pub(crate) changed: u32,
    /// The person made last.
    pub(crate) last: Option<PrisonerId>,
}

/// People written between two reports of progress.
const PEOPLE_AT_ONCE: u32 = 50;

/// A record that has no row yet.
fn placeholder(at: usize) -> u32 {
    u32::MAX - u32::try_from(at).unwrap_or_default()
}

/// A facility that has no row yet, for [`plan_with`].
pub(crate) fn new_facility(at: usize, fields: FacilityFields) -> Facility {
    Facility { id: FacilityId(placeholder(at)), uuid: Uuid::nil(), fields }
}

/// Whether a row of the directory is one that [`new_facility`] made up.
fn is_new(id: FacilityId, known: &HashMap<FacilityId, FacilityFields>) -> bool {
    !known.contains_key(&id)
}

/// What people who changed make of the list.
pub(crate) fn plan(reader: &Reader<'_>, drafts: Vec<Draft>) -> Result<Plan> {
    let facilities = reader.facilities()?;
    plan_with(reader, drafts, &facilities)
}

/// The same with other facilities than are kept: changed ones, and new ones.
pub(crate) fn plan_with(reader: &Reader<'_>, drafts: Vec<Draft>, facilities: &[Facility]) -> Result<Plan> {
    let kept = reader.facilities()?.into_iter().map(|facility| (facility.id, facility.fields)).collect();
    let people = reader.prisoners()?;
    let mut drafted: HashMap<PrisonerId, Draft> = HashMap::new();
    let mut new = Vec::new();
    for draft in drafts {
        match draft.id {
            Some(id) => drop(drafted.insert(id, draft)),
            None => new.push(draft),
        }
    }
    let merged = reader.merged()?;
    // Whoever was merged into another is spoken of there; their own record still names its facility.
    let kept_by =
        merged.iter().map(|record| Held { id: record.id, statements: &[], facility: record.fields.facility });
    let everybody: Vec<Held<'_>> = held(&people, &drafted, &new).into_iter().chain(kept_by).collect();
    let settlement = settle(facilities, &everybody);
    let mut planned: Vec<Planned> = people
        .into_iter()
        .map(|Prisoner { id, fields, .. }| Planned {
            id: Some(id),
            before: Some(fields),
            draft: drafted.remove(&id),
            home: settlement.homes.get(&id).copied(),
        })
        .collect();
    planned.extend(new.into_iter().enumerate().map(|(at, draft)| Planned {
        id: None,
        before: None,
        draft: Some(draft),
        home: settlement.homes.get(&PrisonerId(placeholder(at))).copied(),
    }));
    Ok(Plan { settlement, facilities: kept, people: planned })
}

fn held<'a>(
    people: &'a [Prisoner],
    drafted: &'a HashMap<PrisonerId, Draft>,
    new: &'a [Draft],
) -> Vec<Held<'a>> {
    let known = people.iter().map(|person| {
        let fields = drafted.get(&person.id).map_or(&person.fields, |draft| &draft.fields);
        // By what was known before the draft: a facility keeps its row while its people stay.
        Held { id: person.id, statements: &fields.statements, facility: person.fields.facility }
    });
    let new = new.iter().enumerate().map(|(at, draft)| Held {
        id: PrisonerId(placeholder(at)),
        statements: &draft.fields.statements,
        facility: draft.fields.facility,
    });
    known.chain(new).collect()
}

impl Plan {
    /// What the directory is after it.
    pub(crate) fn settlement(&self) -> &Settlement {
        &self.settlement
    }

    /// Whether nothing would change.
    pub(crate) fn is_empty(&self) -> bool {
        let facilities = &self.settlement.facilities;
        let same = |id: Option<FacilityId>, fields: &FacilityFields| {
            id.is_some_and(|id| self.facilities.get(&id) == Some(fields))
        };
        let row = |place: usize| facilities[place].id.filter(|id| !is_new(*id, &self.facilities));
        facilities.iter().all(|facility| same(facility.id, &facility.fields))
            && self.settlement.gone.iter().all(|id| is_new(*id, &self.facilities))
            && self.people.iter().all(|person| person.before.as_ref() == Some(&person.after(&row)))
    }

    /// Writes it.
    pub(crate) fn write(self, tx: &mut Tx<'_>, batch: BatchId, today: NaiveDate) -> Result<Written> {
        self.write_with_progress(tx, batch, today, &mut |_, _| Ok(()))
    }

    /// The same; `progress` hears now and then how many people of how many are written, and may end it.
    pub(crate) fn write_with_progress(
        self,
        tx: &mut Tx<'_>,
        batch: BatchId,
        today: NaiveDate,
        progress: &mut dyn FnMut(u32, u32) -> Result<()>,
    ) -> Result<Written> {
        let of = u32::try_from(self.people.len()).unwrap_or(u32::MAX);
        let rows = self.write_facilities(tx, batch)?;
        let row = |place: usize| rows.get(place).copied();
        let mut written = Written::default();
        for (place, person) in (0..).zip(&self.people) {
            if place % PEOPLE_AT_ONCE == 0 {
                progress(place, of)?;
            }
            let after = person.after(&row);
            match person.id {
                Some(id) => {
                    let differs = person.before.as_ref() != Some(&after);
                    let changed = differs && tx.update_prisoner(id, &after, batch)? > 0;
                    written.changed += u32::from(changed && person.draft.is_some());
                }
                None => {
                    written.last = Some(tx.insert_prisoner(&after.as_new_on(today), batch)?);
                    written.added += 1;
                }
            }
        }
        for id in self.settlement.gone.iter().filter(|id| !is_new(**id, &self.facilities)) {
            tx.remove_facility(*id)?;
        }
        Ok(written)
    }

    /// The rows of the facilities, in the settlement's order.
    fn write_facilities(&self, tx: &mut Tx<'_>, batch: BatchId) -> Result<Vec<FacilityId>> {
        let write = |facility: &SettledFacility| match facility.id {
            Some(id) if !is_new(id, &self.facilities) => {
                tx.update_facility(id, &facility.fields, batch)?;
                Ok(id)
            }
            _ => Ok(tx.insert_facility(&facility.fields, batch)?),
        };
        self.settlement.facilities.iter().map(write).collect()
    }
}

impl Planned {
    /// The record as it will be; `row` tells a facility's row by its place in the settlement.
    fn after(&self, row: &impl Fn(usize) -> Option<FacilityId>) -> PrisonerFields {
        let drafted = self.draft.as_ref().map(|draft| &draft.fields).or(self.before.as_ref());
        let mut after = drafted.cloned().unwrap_or_default();
        let facility = match self.home {
            Some(Home::At(place)) => row(place),
            Some(Home::Open | Home::Nowhere) => None,
            // Of whoever nothing is said, what was typed stands.
            None => after.facility,
        };
        match self.draft.as_ref().and_then(|draft| draft.person.as_ref()) {
            Some(person) => arrive(&mut after, facility, Some(person), self.before.as_ref()),
            None => after.facility = facility,
        }
        after
    }
}

/// Works the directory out anew after something was said or decided within this transaction.
pub(crate) fn settle_anew(tx: &mut Tx<'_>, batch: BatchId, today: NaiveDate) -> Result<()> {
    plan(tx, Vec::new())?.write(tx, batch, today).map(drop)
}

/// Works out anew a directory that an earlier version of this program made. Of people whose words were never kept,
/// those stay where they are whose facility is told by what is known of it; about the others somebody is asked.
pub(crate) fn bring_up_to_date(store: &mut Store, clock: Clock) -> Result<()> {
    if store.read().settled_by()? == RULES {
        return Ok(());
    }
    store.transact(|tx| {
        let facilities: Vec<Facility> = tx.facilities()?.into_iter().map(with_entries).collect();
        let told: HashMap<FacilityId, &Facility> =
            facilities.iter().map(|facility| (facility.id, facility)).collect();
        let older = tx.prisoners()?.into_iter().filter(|person| person.fields.statements.is_empty());
        let drafts: Vec<Draft> = older.filter_map(|person| with_statement(person, &told)).collect();
        let plan = plan_with(tx, drafts, &facilities)?;
        if !plan.is_empty() {
            let batch = tx.batch(PROGRAM, clock.utc())?;
            plan.write(tx, batch, clock.today())?;
        }
        Ok(tx.set_settled_by(RULES)?)
    })
}

/// What the directory of earlier versions says, as entries: its own word, and each other source's postcode.
fn with_entries(facility: Facility) -> Facility {
    let fields = &facility.fields;
    if fields.is_kept() {
        return facility;
    }
    let own = said_of(fields);
    let entry = |source: &str, date, said| Entry {
        witness: Witness::Directory,
        source: source.to_owned(),
        date,
        said,
    };
    let rival = |claim: &Claim| {
        let said = Said { postcode: claim.value.clone(), street: String::new(), ..own.clone() };
        entry(&claim.source, claim.date, said)
    };
    let over: Vec<String> = fields
        .claims
        .iter()
        .filter(|claim| claim.standing == Standing::Overruled)
        .map(|claim| features(&rival(claim).said).postcode)
        .collect();
    let decision = Decision {
        field: ClaimField::Postcode,
        value: fields.postcode.clone(),
        key: features(&own).postcode,
        over,
        date: fields.checked.unwrap_or_default(),
    };
    let rivals = fields.claims.iter().map(rival);
    let entries = [entry(&fields.source, fields.checked, own.clone())].into_iter().chain(rivals).collect();
    let decisions = if decision.over.is_empty() { Vec::new() } else { vec![decision] };
    Facility { fields: FacilityFields { entries, decisions, ..facility.fields }, ..facility }
}

/// What an earlier version knew of where somebody is held, as a statement.
fn with_statement(person: Prisoner, told: &HashMap<FacilityId, &Facility>) -> Option<Draft> {
    let facility = told.get(&person.fields.facility?)?;
    let fields = &facility.fields;
    let is_told = features(&said_of(fields)).is_enough();
    let mut statement = Statement {
        source: person.fields.source.clone(),
        date: person.fields.checked,
        words: fields.short.clone(),
        ..Statement::default()
    };
    match is_told {
        true => statement.chosen = Some(facility.id),
        false => statement.said = said_of(fields),
    }
    let fields = PrisonerFields { statements: vec![statement], ..person.fields };
    Some(Draft { id: Some(person.id), fields, person: None })
}
