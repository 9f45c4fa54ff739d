//! People: gone for good, or, with a row in the ledger, off the list under the name that the counts need.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use letterdesk_model::{
    evening::EveningState,
    id::{BatchId, EveningId, FacilityId, Number, PrisonerId},
    prisoner::PrisonerFields,
};
use rusqlite::{params_from_iter, types::Value};
use uuid::Uuid;

use crate::{
    Reader, Refusal, Result, Tx,
    fields::{self, PRISONER, TAGS},
    rows::Rows,
    transact::AfterCommit,
};

/// People who were removed, with all that is needed to give them back.
#[derive(Debug)]
pub struct RemovedPeople {
    records: Vec<Rows>,
    rows: Vec<Rows>,
    /// What closings said of them.
    named: Vec<Rows>,
    places: Vec<Place>,
    directory: Rows,
    changed: Vec<(Rows, Option<Vec<Value>>)>,
    batch: Option<BatchId>,
}

/// A number that a removal took out of a line-up.
#[derive(Debug)]
struct Place {
    evening: EveningId,
    number: Number,
    prisoner: PrisonerId,
}

/// What is of a person beside their record.
const OF_PERSON: [(&str, &str); 5] = [
    ("prisoner_tag", "prisoner = ?1"),
    ("photo", "prisoner = ?1"),
    ("lifted_hold", "prisoner = ?1"),
    ("print_person", "prisoner = ?1"),
    ("change", "entity = 'prisoner' AND record = ?1"),
];

impl Reader<'_> {
    /// Whether the ledger ever had a row of a person or of a record merged into theirs, taken back or not.
    pub fn was_ever_counted(&self, prisoner: PrisonerId) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM ledger l JOIN prisoner p ON p.id = l.prisoner
                   WHERE p.id = ?1 OR p.merged_into = ?1)";
        Ok(self.row(sql, [prisoner.0], |row| Ok(row.get(0)?))?.unwrap_or(false))
    }

    /// Why a person cannot be removed now: a row of theirs in the evening under way, or a place in the one that is
    /// being recounted, since a recount is blind.
    pub fn keeps_from_removal(&self, prisoner: PrisonerId) -> Result<Option<Refusal>> {
        let Some(evening) = self.under_way()? else { return Ok(None) };
        let sql = "SELECT l.number, EXISTS (
                       SELECT 1 FROM ledger e WHERE e.evening = l.evening AND e.prisoner = l.prisoner)
                   FROM line_up l JOIN prisoner p ON p.id = l.prisoner
                   WHERE l.evening = ?1 AND (p.id = ?2 OR p.merged_into = ?2) ORDER BY 2 DESC LIMIT 1";
        let place =
            self.row(sql, (evening.0, prisoner.0), |row| Ok((Number(row.get(0)?), row.get::<_, bool>(1)?)))?;
        let state = self.state_of(evening)?;
        Ok(match place {
            None => None,
            Some(_) if state == EveningState::Counting => {
                Some(Refusal::WrongState { evening: self.must_evening(evening)?.fields.title, state })
            }
            Some((number, true)) => Some(Refusal::LettersUnderWay(number)),
            Some((_, false)) => None,
        })
    }

    /// A person's record and those merged into it.
    fn records_of(&self, prisoner: PrisonerId) -> Result<Vec<PrisonerId>> {
        let sql = "SELECT id FROM prisoner WHERE (id = ?1 AND merged_into IS NULL OR merged_into = ?1)
                   AND removed = 0 ORDER BY id <> ?1, id";
        let records = self.rows(sql, [prisoner.0], |row| Ok(PrisonerId(row.get(0)?)))?;
        match records.first() {
            Some(first) if *first == prisoner => Ok(records),
            _ => Err(Refusal::NoSuchPrisoner(prisoner).into()),
        }
    }

    /// The rows of the directory's history that say one of these texts, as a whole field or within a list.
    fn changes_saying(&self, texts: &BTreeSet<String>) -> Result<Vec<u32>> {
        let sql = "SELECT id, before, after FROM change WHERE entity = 'facility' ORDER BY id";
        let rows = self.rows(sql, (), |row| {
            let texts_of_row: [Option<String>; 2] = [row.get(1)?, row.get(2)?];
            let says = texts_of_row.iter().flatten().any(|text| says_any(text, texts));
            Ok((row.get(0)?, says))
        })?;
        Ok(rows.into_iter().filter(|(_, says)| *says).map(|(id, _)| id).collect())
    }

    /// The facilities as they stand, by id.
    fn directory_rows(&self) -> Result<Rows> {
        self.rows_of("facility", "1 ORDER BY id", ())
    }
}

impl Tx<'_> {
    /// Removes people of the list: everything that tells of them goes, and they leave every line-up that is still to
    /// come or under way. What was said of facilities is the caller's to work out anew, and then
    /// [`Tx::forget_in_directory`] to end with.
    ///
    /// Errors: [`Refusal::NoSuchPrisoner`] for whoever is not on the list; those of [`Reader::keeps_from_removal`].
    pub fn remove_prisoners(&mut self, people: &[PrisonerId]) -> Result<RemovedPeople> {
        self.after_commit = AfterCommit::TruncateLog;
        let directory = self.directory_rows()?;
        let mut removed = RemovedPeople {
            records: Vec::new(),
            rows: Vec::new(),
            named: Vec::new(),
            places: Vec::new(),
            directory,
            changed: Vec::new(),
            batch: None,
        };
        for prisoner in people {
            if let Some(refusal) = self.keeps_from_removal(*prisoner)? {
                return Err(refusal.into());
            }
            let was_counted = self.was_ever_counted(*prisoner)?;
            for record in self.records_of(*prisoner)? {
                self.remove_record(record, was_counted, &mut removed)?;
            }
        }
        let evenings: BTreeSet<_> = removed.places.iter().map(|place| place.evening).collect();
        evenings.into_iter().try_for_each(|evening| self.close_gaps(evening))?;
        Ok(removed)
    }

    fn remove_record(
        &mut self,
        id: PrisonerId,
        was_counted: bool,
        removed: &mut RemovedPeople,
    ) -> Result<()> {
        removed.records.push(self.rows_of("prisoner", "id = ?1", [id.0])?);
        for (table, condition) in OF_PERSON {
            removed.rows.push(self.take_rows(table, condition, [id.0])?);
        }
        self.leave_line_ups(id, &mut removed.places)?;
        let before = self.must_prisoner(id)?.fields;
        let is_merged = before.merged_into.is_some();
        let nameless = PrisonerFields::default();
        let left = match was_counted {
            true if is_merged => PrisonerFields { merged_into: before.merged_into, ..nameless },
            true => PrisonerFields {
                name: before.name,
                marks: before.marks,
                room_sight: before.room_sight,
                ..nameless
            },
            false => nameless,
        };
        let assignments = fields::assignments(&PRISONER);
        let sql = format!("UPDATE prisoner SET removed = 1, search_key = '', {assignments} WHERE id = ?");
        let values = PRISONER.iter().filter(|field| field.name != TAGS).map(|field| (field.get)(&left));
        self.run(&sql, params_from_iter(values.chain([Some(id.to_string())])))?;
        if !was_counted {
            removed.named.push(self.seal_in_closings(id)?);
            // The old one may stand in a file that left the vault.
            let sql = "UPDATE prisoner SET uuid = ?2 WHERE id = ?1";
            self.run(sql, (id.0, Uuid::now_v7().to_string()))?;
        }
        Ok(())
    }

    /// Past evenings keep their list; elsewhere a number on paper is retired, and one that is not on paper is free.
    fn leave_line_ups(&mut self, prisoner: PrisonerId, places: &mut Vec<Place>) -> Result<()> {
        let sql = "SELECT evening, number FROM line_up WHERE prisoner = ?1 AND retired = 0 ORDER BY evening";
        for (evening, number) in
            self.rows(sql, [prisoner.0], |row| Ok((EveningId(row.get(0)?), Number(row.get(1)?))))?
        {
            if self.state_of(evening)? != EveningState::Closed {
                self.leave_line_up(evening, number)?;
                places.push(Place { evening, number, prisoner });
            }
        }
        Ok(())
    }

    /// Ends a removal, after the directory was worked out anew in `batch`: what only the removed had said of
    /// facilities, `texts`, goes from the directory's history too.
    pub fn forget_in_directory(
        &mut self,
        removed: &mut RemovedPeople,
        batch: Option<BatchId>,
        texts: &BTreeSet<String>,
    ) -> Result<()> {
        let now: HashMap<_, _> = self.directory_rows()?.by_id().map(|(id, row)| (id, row.clone())).collect();
        let before = std::mem::take(&mut removed.directory);
        for (id, row) in before.by_id().filter(|(id, row)| now.get(id) != Some(*row)) {
            removed.changed.push((before.only(row), now.get(&id).cloned()));
            if !now.contains_key(&id) {
                let condition = "entity = 'facility' AND record = ?1";
                removed.rows.push(self.take_rows("change", condition, [id])?);
            }
        }
        for id in self.changes_saying(texts)? {
            let taken = self.take_rows("change", "id = ?1", [id])?;
            removed.rows.push(taken.without("batch", batch.map(|batch| batch.0)));
        }
        removed.batch = batch;
        Ok(())
    }

    /// Gives removed people back, with what was said of facilities as far as nothing was changed there since; what
    /// follows from it is the caller's to work out anew.
    pub fn restore_prisoners(&mut self, removed: &RemovedPeople) -> Result<()> {
        let now: HashMap<_, _> = self.directory_rows()?.by_id().map(|(id, row)| (id, row.clone())).collect();
        for (before, after) in &removed.changed {
            for (id, _) in before.by_id() {
                match after {
                    None if !now.contains_key(&id) => self.put_back(before)?,
                    Some(after) if now.get(&id) == Some(after) => {
                        self.set_back_rows(before)?;
                        let sql =
                            "DELETE FROM change WHERE entity = 'facility' AND record = ?1 AND batch = ?2";
                        self.run(sql, (id, removed.batch.map(|batch| batch.0)))?;
                    }
                    _ => {}
                }
            }
        }
        removed.records.iter().try_for_each(|record| self.restore_record(record))?;
        removed.rows.iter().try_for_each(|rows| self.put_back(rows))?;
        removed.named.iter().try_for_each(|rows| self.unseal(rows))?;
        self.restore_places(&removed.places)?;
        self.renew_keys_of(&removed.records)?;
        let sql = "DELETE FROM batch WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM change WHERE batch = ?1)";
        self.run(sql, [removed.batch.map(|batch| batch.0)]).map(drop)
    }

    fn restore_record(&mut self, record: &Rows) -> Result<()> {
        let mut record = record.clone();
        record.forget_where("facility", |id| Ok(self.facility(FacilityId(id))?.is_none()))?;
        self.set_back_rows(&record)
    }

    /// The keys of search, since a facility may have another name by now.
    fn renew_keys_of(&mut self, records: &[Rows]) -> Result<()> {
        for (id, _) in records.iter().flat_map(Rows::by_id) {
            let person = self.must_prisoner(PrisonerId(id))?;
            let facility = person.fields.facility.map(|facility| self.must_facility(facility)).transpose()?;
            self.write_search_key(&person, facility.as_ref().map(|facility| &facility.fields))?;
        }
        Ok(())
    }

    /// A number on paper is theirs again. One that was not goes back to its place while numbers may still move;
    /// afterwards there is the next one.
    fn restore_places(&mut self, places: &[Place]) -> Result<()> {
        let mut by_evening = BTreeMap::<EveningId, Vec<(Number, PrisonerId)>>::new();
        for place in places {
            by_evening.entry(place.evening).or_default().push((place.number, place.prisoner));
        }
        for (evening, mut freed) in by_evening {
            freed.sort_unstable();
            match self.evening(evening)?.map(|evening| evening.state) {
                Some(EveningState::Planned | EveningState::Open) => {}
                Some(EveningState::Counting | EveningState::Closed) | None => continue,
            }
            if !self.numbers_are_fixed(evening)? {
                self.open_gaps(evening, &freed)?;
                continue;
            }
            for (_, prisoner) in freed {
                self.line_up_add(evening, prisoner)?;
            }
        }
        Ok(())
    }
}

/// Whether a field of a record, or the texts in it where it is a list, are among these.
fn says_any(field: &str, texts: &BTreeSet<String>) -> bool {
    fn says(value: &serde_json::Value, texts: &BTreeSet<String>) -> bool {
        match value {
            serde_json::Value::String(text) => texts.contains(text),
            serde_json::Value::Array(list) => list.iter().any(|value| says(value, texts)),
            serde_json::Value::Object(fields) => fields.values().any(|value| says(value, texts)),
            _ => false,
        }
    }
    let is_list = || serde_json::from_str(field).is_ok_and(|list| says(&list, texts));
    texts.contains(field) || field.starts_with('[') && is_list()
}
