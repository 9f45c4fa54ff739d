//! The list: people, and their tags, which have a table of their own.

use std::collections::HashMap;

use letterdesk_model::{
    facility::FacilityFields,
    id::{BatchId, FacilityId, PrisonerId},
    prisoner::{Prisoner, PrisonerFields},
};
use rusqlite::{Row, params_from_iter};
use uuid::Uuid;

use crate::{
    Reader, Record, Refusal, Result, Tx, convert,
    fields::{self, PRISONER, TAGS},
    search_keys,
};

impl Reader<'_> {
    /// Everybody on the list, in the order they were added; not the records that were merged into another, nor those
    /// that were removed.
    pub fn prisoners(&self) -> Result<Vec<Prisoner>> {
        let sql = format!("{} WHERE merged_into IS NULL AND removed = 0 ORDER BY id", select());
        let mut people = self.rows(&sql, (), prisoner_row)?;
        let mut tags = HashMap::<u32, Vec<String>>::new();
        self.each("SELECT prisoner, tag FROM prisoner_tag ORDER BY prisoner, place", |row| {
            tags.entry(row.get(0)?).or_default().push(row.get(1)?);
            Ok(())
        })?;
        for prisoner in &mut people {
            prisoner.fields.tags = tags.remove(&prisoner.id.0).unwrap_or_default();
        }
        Ok(people)
    }

    /// One record, whether it is on the list, merged into another or removed.
    pub fn prisoner(&self, id: PrisonerId) -> Result<Option<Prisoner>> {
        let found = self.row(&format!("{} WHERE id = ?1", select()), [id.0], prisoner_row)?;
        let Some(mut prisoner) = found else { return Ok(None) };
        let sql = "SELECT tag FROM prisoner_tag WHERE prisoner = ?1 ORDER BY place";
        prisoner.fields.tags = self.rows(sql, [id.0], |row| Ok(row.get(0)?))?;
        Ok(Some(prisoner))
    }

    /// The records that were merged into another, without their tags.
    pub fn merged(&self) -> Result<Vec<Prisoner>> {
        let sql = format!("{} WHERE merged_into IS NOT NULL AND removed = 0 ORDER BY id", select());
        self.rows(&sql, (), prisoner_row)
    }

    /// The placeholders of those who were removed: without a name, unless the ledger has rows of theirs.
    pub fn removed(&self) -> Result<Vec<Prisoner>> {
        self.rows(&format!("{} WHERE removed = 1 ORDER BY id", select()), (), prisoner_row)
    }

    /// The identity of a record outside this vault.
    pub(crate) fn uuid_of_prisoner(&self, id: PrisonerId) -> Result<Uuid> {
        let sql = "SELECT uuid FROM prisoner WHERE id = ?1";
        let uuid = self.row(sql, [id.0], |row| convert::uuid("prisoner", &row.get::<_, String>(0)?))?;
        uuid.ok_or_else(|| Refusal::NoSuchPrisoner(id).into())
    }

    pub(crate) fn must_prisoner(&self, id: PrisonerId) -> Result<Prisoner> {
        self.prisoner(id)?.ok_or_else(|| Refusal::NoSuchPrisoner(id).into())
    }
}

impl Tx<'_> {
    /// Puts a person on the list, with a UUID of their own, and notes in the history that the record was made.
    pub fn insert_prisoner(&mut self, fields: &PrisonerFields, batch: BatchId) -> Result<PrisonerId> {
        self.must_be_batch(batch)?;
        let key = self.search_key_of(fields)?;
        let uuid = Uuid::now_v7().to_string();
        let columns = fields::columns(&PRISONER);
        let places = fields::places(PRISONER.len() + 1);
        let sql = format!("INSERT INTO prisoner (uuid, search_key, {columns}) VALUES ({places})");
        let own = [Some(uuid.clone()), Some(key)];
        let id = PrisonerId(self.insert(&sql, params_from_iter(own.into_iter().chain(values(fields))))?);
        self.write_tags(id, &fields.tags)?;
        self.note_made(Record::Prisoner(id), &uuid, batch)?;
        Ok(id)
    }

    /// Makes a nameless placeholder, for a number that must stay taken.
    pub(crate) fn insert_placeholder(&mut self) -> Result<PrisonerId> {
        let (columns, places) = (fields::columns(&PRISONER), fields::places(PRISONER.len()));
        let sql =
            format!("INSERT INTO prisoner (search_key, removed, uuid, {columns}) VALUES ('', 1, {places})");
        let uuid = [Some(Uuid::now_v7().to_string())];
        self.insert(&sql, params_from_iter(uuid.into_iter().chain(values(&PrisonerFields::default()))))
            .map(PrisonerId)
    }

    /// Makes a person's record be `fields`, notes each field that changed, and returns how many did.
    pub fn update_prisoner(
        &mut self,
        id: PrisonerId,
        fields: &PrisonerFields,
        batch: BatchId,
    ) -> Result<u32> {
        self.must_be_batch(batch)?;
        let key = self.search_key_of(fields)?;
        let before = self.must_prisoner(id)?.fields;
        let found = fields::differences(&PRISONER, &before, fields);
        if found.is_empty() {
            return Ok(0);
        }
        let assignments = fields::assignments(&PRISONER);
        let sql = format!("UPDATE prisoner SET search_key = ?, {assignments} WHERE id = ?");
        let values = [Some(key)].into_iter().chain(values(fields)).chain([Some(id.to_string())]);
        self.run(&sql, params_from_iter(values))?;
        if found.iter().any(|found| found.field == TAGS) {
            self.run("DELETE FROM prisoner_tag WHERE prisoner = ?1", [id.0])?;
            self.write_tags(id, &fields.tags)?;
        }
        self.note_differences(Record::Prisoner(id), &found, batch)?;
        Ok(found.len() as u32)
    }

    /// Makes two records of one person one: `into` gets `fields`, and `from`, with all that were merged into it,
    /// points to it from now on. The ledger is not touched: its sums follow.
    ///
    /// Errors: [`Refusal::CannotMerge`] when they are one record, or either is merged already.
    pub fn merge_prisoner(
        &mut self,
        from: PrisonerId,
        into: PrisonerId,
        fields: &PrisonerFields,
        batch: BatchId,
    ) -> Result<()> {
        let merged = [from, into].map(|id| self.must_prisoner(id).map(|found| found.fields.merged_into));
        let [Ok(None), Ok(None)] = merged else { return Err(Refusal::CannotMerge { from, into }.into()) };
        if from == into {
            return Err(Refusal::CannotMerge { from, into }.into());
        }
        self.update_prisoner(into, fields, batch)?;
        let sql = "SELECT id FROM prisoner WHERE merged_into = ?1 OR id = ?1";
        for id in self.rows(sql, [from.0], |row| Ok(PrisonerId(row.get(0)?)))? {
            let before = self.must_prisoner(id)?.fields;
            self.update_prisoner(id, &PrisonerFields { merged_into: Some(into), ..before }, batch)?;
        }
        Ok(())
    }

    /// A tag that is there twice is kept once.
    fn write_tags(&self, id: PrisonerId, tags: &[String]) -> Result<()> {
        let sql =
            "INSERT INTO prisoner_tag (prisoner, place, tag) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
        for (place, tag) in tags.iter().enumerate() {
            self.run(sql, (id.0, place as u32, tag))?;
        }
        Ok(())
    }

    /// Needs the facility for it, and so refuses one that is not there.
    fn search_key_of(&self, fields: &PrisonerFields) -> Result<String> {
        let facility = fields.facility.map(|facility| self.facility_as_searched(facility)).transpose()?;
        Ok(search_keys::of_prisoner(fields, facility.as_ref()))
    }

    /// What is searched of a facility: its claims and wordings may be long, and an import asks for every row.
    fn facility_as_searched(&self, id: FacilityId) -> Result<FacilityFields> {
        let sql = "SELECT short, full, region FROM facility WHERE id = ?1";
        let searched = |row: &Row<'_>| {
            let [short, full, region] = [row.get(0)?, row.get(1)?, row.get(2)?];
            Ok(FacilityFields { short, full, region, ..FacilityFields::default() })
        };
        self.row(sql, [id.0], searched)?.ok_or_else(|| Refusal::NoSuchFacility(id).into())
    }
}

fn values(fields: &PrisonerFields) -> impl Iterator<Item = Option<String>> {
    PRISONER.iter().filter(|field| field.name != TAGS).map(|field| (field.get)(fields))
}

fn select() -> String {
    format!("SELECT id, uuid, {} FROM prisoner", fields::columns(&PRISONER))
}

/// A person without their tags.
fn prisoner_row(row: &Row<'_>) -> Result<Prisoner> {
    let mut found = PrisonerFields::default();
    for (place, field) in PRISONER.iter().filter(|field| field.name != TAGS).enumerate() {
        (field.set)(&mut found, fields::text_at(row, place + 2)?)?;
    }
    let uuid = convert::uuid("prisoner", &row.get::<_, String>(1)?)?;
    Ok(Prisoner { id: PrisonerId(row.get(0)?), uuid, fields: found })
}
