//! The history of records: which field changed from what to what, when, from which source. Every change belongs to
//! a batch: one import, or one edit.

use chrono::{NaiveDate, NaiveDateTime};
use letterdesk_model::id::{BatchId, FacilityId, PrisonerId};
use rusqlite::Row;

use crate::{Reader, Refusal, Result, Tx, convert, fields::Difference};

/// A batch that changed something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its row.
    pub id: BatchId,
    /// The file's name, or what the desk calls an edit by hand.
    pub source: String,
    /// When, in UTC, to the minute.
    pub at: NaiveDateTime,
    /// How many fields it changed and records it made.
    pub changes: u32,
    /// When it was undone, in UTC.
    pub undone: Option<NaiveDateTime>,
    /// The batch that this one undid.
    pub undoes: Option<BatchId>,
    /// Whose list it brought; empty for anything else.
    pub keeper: String,
    /// The day that the list is of, where somebody said.
    pub list_date: Option<NaiveDate>,
}

/// One line of a record's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeRow {
    /// The batch it belongs to.
    pub batch: BatchId,
    /// Whose or which record it is; not always the one asked about, once others were merged into that.
    pub record: u32,
    /// The batch's source.
    pub source: String,
    /// The batch's moment, in UTC, to the minute.
    pub at: NaiveDateTime,
    /// The field's name; empty where the record was made.
    pub field: String,
    /// Its text before; `None` when it was unknown.
    pub before: Option<String>,
    /// Its text after; `None` when it became unknown.
    pub after: Option<String>,
}

/// A field that was changed by hand, from what it was to what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Whose field.
    pub record: Record,
    /// The field's name.
    pub field: String,
    /// Its text before the first change; `None` when it was unknown.
    pub before: Option<String>,
    /// Its text after the last change; `None` when it became unknown.
    pub after: Option<String>,
    /// The last change's moment, in UTC, to the minute.
    pub at: NaiveDateTime,
}

/// A record with a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Record {
    /// A prisoner.
    Prisoner(PrisonerId),
    /// A facility.
    Facility(FacilityId),
}

impl Record {
    /// How the history names the table.
    pub(crate) fn entity(self) -> &'static str {
        match self {
            Record::Prisoner(_) => "prisoner",
            Record::Facility(_) => "facility",
        }
    }

    /// The row within it.
    pub(crate) fn row(self) -> u32 {
        match self {
            Record::Prisoner(id) => id.0,
            Record::Facility(id) => id.0,
        }
    }

    pub(crate) fn from_row(entity: &str, row: u32) -> Result<Record> {
        convert::coded("entity", entity, |entity| match entity {
            "prisoner" => Some(Record::Prisoner(PrisonerId(row))),
            "facility" => Some(Record::Facility(FacilityId(row))),
            _ => None,
        })
    }
}

impl Reader<'_> {
    /// What happened to a prisoner's record and to those merged into it, oldest first.
    pub fn history(&self, prisoner: PrisonerId) -> Result<Vec<ChangeRow>> {
        self.rows(include_str!("sql/history_of_person.sql"), [prisoner.0], change_row)
    }

    /// The batch that merged a record into another, if it is merged now.
    pub fn merging_of(&self, prisoner: PrisonerId) -> Result<Option<BatchId>> {
        let sql =
            "SELECT c.batch FROM change c JOIN prisoner p ON p.id = c.record AND p.merged_into IS NOT NULL
                   WHERE c.entity = 'prisoner' AND c.record = ?1 AND c.field = 'merged_into'
                   ORDER BY c.id DESC LIMIT 1";
        self.row(sql, [prisoner.0], |row| Ok(BatchId(row.get(0)?)))
    }

    /// What happened to a facility's record, oldest first.
    pub fn facility_history(&self, facility: FacilityId) -> Result<Vec<ChangeRow>> {
        self.history_of(Record::Facility(facility))
    }

    fn history_of(&self, record: Record) -> Result<Vec<ChangeRow>> {
        let sql = "SELECT b.id, b.source, b.at, c.field, c.before, c.after, c.record
                   FROM change c JOIN batch b ON b.id = c.batch
                   WHERE c.entity = ?1 AND c.record = ?2 ORDER BY c.id";
        self.rows(sql, (record.entity(), record.row()), change_row)
    }

    /// What batches of one source changed after a batch, in the order of the last changes. A field that was set back is
    /// no correction, nor is a record that was made.
    pub fn corrections(&self, after: BatchId, source: &str) -> Result<Vec<Correction>> {
        self.rows(include_str!("sql/corrections.sql"), (after.0, source), |row| {
            Ok(Correction {
                record: Record::from_row(&row.get::<_, String>(0)?, row.get(1)?)?,
                field: row.get(2)?,
                before: row.get(3)?,
                after: row.get(4)?,
                at: convert::minute("batch", &row.get::<_, String>(5)?)?,
            })
        })
    }

    /// The batches that changed something, newest first.
    pub fn batches(&self) -> Result<Vec<Batch>> {
        self.rows(include_str!("sql/batches.sql"), (), |row| {
            Ok(Batch {
                id: BatchId(row.get(0)?),
                source: row.get(1)?,
                at: convert::minute("batch", &row.get::<_, String>(2)?)?,
                undoes: row.get::<_, Option<u32>>(3)?.map(BatchId),
                changes: row.get(4)?,
                undone: row
                    .get::<_, Option<String>>(5)?
                    .map(|at| convert::minute("batch", &at))
                    .transpose()?,
                keeper: row.get(6)?,
                list_date: row
                    .get::<_, Option<String>>(7)?
                    .map(|date| convert::date("batch", &date))
                    .transpose()?,
            })
        })
    }
}

fn change_row(row: &Row<'_>) -> Result<ChangeRow> {
    Ok(ChangeRow {
        batch: BatchId(row.get(0)?),
        source: row.get(1)?,
        at: convert::minute("batch", &row.get::<_, String>(2)?)?,
        field: row.get(3)?,
        before: row.get(4)?,
        after: row.get(5)?,
        record: row.get(6)?,
    })
}

impl Tx<'_> {
    /// Begins a batch. `source` is the file's name or what the desk calls an edit by hand; `at` is in UTC and is cut
    /// to the minute.
    pub fn batch(&mut self, source: &str, at: NaiveDateTime) -> Result<BatchId> {
        self.insert("INSERT INTO batch (source, at) VALUES (?1, ?2)", (source, convert::minute_text(at)))
            .map(BatchId)
    }

    /// Begins the batch of a list: its file's name, whose it is, and the day that it is of.
    pub fn batch_of_list(
        &mut self,
        file: &str,
        keeper: &str,
        list_date: Option<NaiveDate>,
        at: NaiveDateTime,
    ) -> Result<BatchId> {
        let sql = "INSERT INTO batch (source, at, keeper, list_date) VALUES (?1, ?2, ?3, ?4)";
        let date = list_date.map(|date| date.to_string());
        self.insert(sql, (file, convert::minute_text(at), keeper, date)).map(BatchId)
    }

    pub(crate) fn must_be_batch(&self, batch: BatchId) -> Result<()> {
        self.row("SELECT 1 FROM batch WHERE id = ?1", [batch.0], |_| Ok(()))?
            .ok_or_else(|| Refusal::NoSuchBatch(batch).into())
    }

    pub(crate) fn note_made(&self, record: Record, uuid: &str, batch: BatchId) -> Result<()> {
        self.note(record, batch, "", None, Some(uuid))
    }

    pub(crate) fn note_differences(
        &self,
        record: Record,
        found: &[Difference],
        batch: BatchId,
    ) -> Result<()> {
        found.iter().try_for_each(|found| {
            self.note(record, batch, found.field, found.before.as_deref(), found.after.as_deref())
        })
    }

    fn note(
        &self,
        record: Record,
        batch: BatchId,
        field: &str,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<()> {
        let sql = "INSERT INTO change (batch, entity, record, field, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        self.run(sql, (batch.0, record.entity(), record.row(), field, before, after)).map(drop)
    }
}
