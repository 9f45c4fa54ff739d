//! The directory of facilities.

use letterdesk_model::{
    facility::{Facility, FacilityFields},
    id::{BatchId, FacilityId},
};
use rusqlite::{Row, params_from_iter};
use uuid::Uuid;

use crate::{
    Reader, Record, Refusal, Result, Tx, convert,
    fields::{self, FACILITY},
    search_keys,
};

impl Reader<'_> {
    /// Every facility, in the order they were added.
    pub fn facilities(&self) -> Result<Vec<Facility>> {
        self.rows(&format!("{} ORDER BY id", select()), (), facility_row)
    }

    /// One facility, if it is there.
    pub fn facility(&self, id: FacilityId) -> Result<Option<Facility>> {
        self.row(&format!("{} WHERE id = ?1", select()), [id.0], facility_row)
    }

    pub(crate) fn must_facility(&self, id: FacilityId) -> Result<Facility> {
        self.facility(id)?.ok_or_else(|| Refusal::NoSuchFacility(id).into())
    }
}

impl Tx<'_> {
    /// Takes a facility off the directory: one that only statements had made, and that no statement means any more.
    /// Its history stays.
    ///
    /// Errors: [`Refusal::NoSuchFacility`]; a facility at which somebody is held stays, and the database says so.
    pub fn remove_facility(&mut self, id: FacilityId) -> Result<()> {
        self.must_facility(id)?;
        self.run("DELETE FROM facility WHERE id = ?1", [id.0]).map(drop)
    }

    /// Adds a facility, with a UUID of its own, and notes in the history that it was made.
    pub fn insert_facility(&mut self, fields: &FacilityFields, batch: BatchId) -> Result<FacilityId> {
        self.must_be_batch(batch)?;
        let uuid = Uuid::now_v7().to_string();
        let columns = fields::columns(&FACILITY);
        let places = fields::places(FACILITY.len() + 1);
        let sql = format!("INSERT INTO facility (uuid, {columns}) VALUES ({places})");
        let values = [Some(uuid.clone())].into_iter().chain(FACILITY.iter().map(|field| (field.get)(fields)));
        let id = FacilityId(self.insert(&sql, params_from_iter(values))?);
        self.note_made(Record::Facility(id), &uuid, batch)?;
        Ok(id)
    }

    /// Makes a facility be `fields`, notes each field that changed, and returns how many did.
    pub fn update_facility(
        &mut self,
        id: FacilityId,
        fields: &FacilityFields,
        batch: BatchId,
    ) -> Result<u32> {
        self.must_be_batch(batch)?;
        let before = self.must_facility(id)?.fields;
        let found = fields::differences(&FACILITY, &before, fields);
        if found.is_empty() {
            return Ok(0);
        }
        let assignments = fields::assignments(&FACILITY);
        let sql = format!("UPDATE facility SET {assignments} WHERE id = ?");
        let values = FACILITY.iter().map(|field| (field.get)(fields)).chain([Some(id.to_string())]);
        self.run(&sql, params_from_iter(values))?;
        if search_keys::of_facility(&before) != search_keys::of_facility(fields) {
            self.renew_search_keys_in(id, fields)?;
        }
        self.note_differences(Record::Facility(id), &found, batch)?;
        Ok(found.len() as u32)
    }
}

fn select() -> String {
    format!("SELECT id, uuid, {} FROM facility", fields::columns(&FACILITY))
}

fn facility_row(row: &Row<'_>) -> Result<Facility> {
    let mut found = FacilityFields::default();
    for (place, field) in FACILITY.iter().enumerate() {
        (field.set)(&mut found, fields::text_at(row, place + 2)?)?;
    }
    let uuid = convert::uuid("facility", &row.get::<_, String>(1)?)?;
    Ok(Facility { id: FacilityId(row.get(0)?), uuid, fields: found })
}
