//! Undoing a batch: fields go back to what they were unless they were edited since, and records it made leave the
//! list unless something refers to them. What stays is named.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use letterdesk_model::id::{BatchId, FacilityId, PrisonerId};

use crate::{
    Reader, Record, Refusal, Result, Tx, convert,
    fields::{self, FACILITY, Field, PRISONER},
};

/// What undoing a batch did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoneBatch {
    /// The batch that undoing made.
    pub by: BatchId,
    /// How many fields are again as they were.
    pub set_back: u32,
    /// Records that the batch had made and that are gone.
    pub removed: Vec<Record>,
    /// What was left as it is.
    pub left: Vec<LeftField>,
}

/// A field, or a record, that undoing left alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftField {
    /// Whose.
    pub record: Record,
    /// The field's name; empty for the record that the batch had made.
    pub field: String,
    /// Why.
    pub why: WhyLeft,
}

/// Why undoing left something alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyLeft {
    /// Somebody edited it since.
    EditedSince,
    /// An evening, a print job or another record refers to it.
    InUse,
}

/// One change of the batch.
struct Change {
    id: u32,
    field: String,
    before: Option<String>,
    after: Option<String>,
}

/// The batch that is undone, and the one that undoing makes.
#[derive(Clone, Copy)]
struct Undoing {
    undone: BatchId,
    by: BatchId,
}

impl Tx<'_> {
    /// Undoes a batch. Undoing is a batch of its own in the history, and cannot itself be undone; `at` is in UTC.
    ///
    /// Errors: [`Refusal::NoSuchBatch`]; [`Refusal::CannotUndoBatch`] for one that was undone, or is an undoing.
    pub fn undo_batch(&mut self, batch: BatchId, at: NaiveDateTime) -> Result<UndoneBatch> {
        let undoing = self.begin_undoing(batch, at)?;
        let mut answer = UndoneBatch { by: undoing.by, set_back: 0, removed: Vec::new(), left: Vec::new() };
        let mut made = Vec::new();
        for (record, changes) in self.changes_of(batch)? {
            let (news, edits): (Vec<_>, Vec<_>) =
                changes.into_iter().partition(|change| change.field.is_empty());
            self.set_back(record, &edits, undoing, &mut answer)?;
            made.extend(news.iter().map(|news| (record, news.id)));
        }
        // People before facilities (the order of `Record`), since a new person may be all that holds a new facility.
        for (record, id) in made {
            self.take_off(record, id, undoing, &mut answer)?;
        }
        Ok(answer)
    }

    fn begin_undoing(&mut self, undone: BatchId, at: NaiveDateTime) -> Result<Undoing> {
        let sql = "SELECT undoes IS NOT NULL, EXISTS (SELECT 1 FROM batch u WHERE u.undoes = b.id), source
                   FROM batch b WHERE id = ?1";
        let found = self.row(sql, [undone.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let source: String = match found {
            None => return Err(Refusal::NoSuchBatch(undone).into()),
            Some((true, _, _) | (_, true, _)) => return Err(Refusal::CannotUndoBatch(undone).into()),
            Some((false, false, source)) => source,
        };
        let sql = "INSERT INTO batch (source, at, undoes) VALUES (?1, ?2, ?3)";
        let by = BatchId(self.insert(sql, (source, convert::minute_text(at), undone.0))?);
        Ok(Undoing { undone, by })
    }

    fn set_back(
        &mut self,
        record: Record,
        edits: &[Change],
        undoing: Undoing,
        answer: &mut UndoneBatch,
    ) -> Result<()> {
        match record {
            Record::Prisoner(id) => {
                let Some(prisoner) = self.prisoner(id)? else { return Ok(()) };
                let mut fields = self.earlier(record, &PRISONER, prisoner.fields, edits, undoing, answer)?;
                // One that only words had made may be gone since; the words will make it again.
                let facility = fields.facility.map(|facility| self.facility(facility)).transpose()?.flatten();
                fields.facility = facility.map(|facility| facility.id);
                answer.set_back += self.update_prisoner(id, &fields, undoing.by)?;
            }
            Record::Facility(id) => {
                let Some(facility) = self.facility(id)? else { return Ok(()) };
                let fields = self.earlier(record, &FACILITY, facility.fields, edits, undoing, answer)?;
                answer.set_back += self.update_facility(id, &fields, undoing.by)?;
            }
        }
        Ok(())
    }

    /// The record as it was before the batch, but for fields edited since. `edits` come newest first, so that a
    /// field that the batch changed twice goes back all the way.
    fn earlier<F>(
        &self,
        record: Record,
        table: &[Field<F>],
        mut now: F,
        edits: &[Change],
        undoing: Undoing,
        answer: &mut UndoneBatch,
    ) -> Result<F> {
        for edit in edits {
            let Some(field) = fields::named(table, &edit.field) else { continue };
            let untouched = (field.get)(&now) == edit.after;
            if untouched && !self.edited_since(record, Some(&edit.field), edit.id, undoing)? {
                (field.set)(&mut now, edit.before.clone())?;
            } else if record.is_said(&edit.field) {
                let why = WhyLeft::EditedSince;
                answer.left.push(LeftField { record, field: edit.field.clone(), why });
            }
        }
        Ok(now)
    }

    fn take_off(
        &mut self,
        record: Record,
        made: u32,
        undoing: Undoing,
        answer: &mut UndoneBatch,
    ) -> Result<()> {
        let why = if self.edited_since(record, None, made, undoing)? {
            Some(WhyLeft::EditedSince)
        } else {
            self.is_in_use(record, undoing)?.then_some(WhyLeft::InUse)
        };
        if let Some(why) = why {
            answer.left.push(LeftField { record, field: String::new(), why });
            return Ok(());
        }
        match record {
            Record::Prisoner(id) => self.run("DELETE FROM prisoner WHERE id = ?1", [id.0])?,
            Record::Facility(id) => self.run("DELETE FROM facility WHERE id = ?1", [id.0])?,
        };
        answer.removed.push(record);
        Ok(())
    }
}

impl Reader<'_> {
    /// The changes of a batch by record, newest first within each.
    fn changes_of(&self, batch: BatchId) -> Result<BTreeMap<Record, Vec<Change>>> {
        let sql =
            "SELECT entity, record, id, field, before, after FROM change WHERE batch = ?1 ORDER BY id DESC";
        let rows = self.rows(sql, [batch.0], |row| {
            let record = Record::from_row(&row.get::<_, String>(0)?, row.get(1)?)?;
            let (id, field, before, after) = (row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?);
            Ok((record, Change { id, field, before, after }))
        })?;
        let mut by_record = BTreeMap::<Record, Vec<Change>>::new();
        for (record, change) in rows {
            by_record.entry(record).or_default().push(change);
        }
        Ok(by_record)
    }

    /// Whether another batch, which still stands, changed the field of the record after change `after`; without one,
    /// anything that was said of it.
    fn edited_since(
        &self,
        record: Record,
        field: Option<&str>,
        after: u32,
        undoing: Undoing,
    ) -> Result<bool> {
        let params = (record.entity(), record.row(), field, after, undoing.undone.0, undoing.by.0);
        let sql = include_str!("sql/edited_since.sql");
        Ok(self.row(sql, params, |row| Ok(row.get(0)?))?.unwrap_or(false))
    }

    /// Whether an evening, a print job, another record or another batch's undoing needs the record.
    fn is_in_use(&self, record: Record, undoing: Undoing) -> Result<bool> {
        match record {
            Record::Prisoner(PrisonerId(id)) => {
                self.row(include_str!("sql/prisoner_in_use.sql"), [id], |row| Ok(row.get(0)?))
            }
            Record::Facility(FacilityId(id)) => {
                let params = (id, undoing.undone.0, undoing.by.0);
                self.row(include_str!("sql/facility_in_use.sql"), params, |row| Ok(row.get(0)?))
            }
        }
        .map(|found| found.unwrap_or(false))
    }
}
