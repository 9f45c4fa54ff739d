//! What each batch touched, and what people were needed for since: on that it depends whether a batch can be undone.

use std::collections::BTreeMap;

use letterdesk_model::id::{BatchId, PrisonerId};

use crate::{
    Reader, Record, Result,
    fields::{self, FACILITY, PRISONER},
};

/// That a batch made a record, or changed a field of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touch {
    /// Which batch.
    pub batch: BatchId,
    /// Which record.
    pub record: Record,
    /// The field's name; empty where the record was made.
    pub field: &'static str,
}

/// What a person was needed for, the less serious first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// They are in an evening's list.
    LineUp,
    /// They were printed.
    Printed,
    /// Letters were counted for them, be they taken back.
    Letters,
}

impl Record {
    /// Whether a field of such a record holds what was said or decided. All others are worked out from these.
    pub fn is_said(self, field: &str) -> bool {
        match self {
            Record::Prisoner(_) => field != "facility",
            Record::Facility(_) => matches!(field, "rules" | "entries" | "wordings" | "decisions"),
        }
    }
}

impl Reader<'_> {
    /// Everything that batches touched, the newest batch first. Fields that an earlier version had are passed over.
    pub fn touches(&self) -> Result<Vec<Touch>> {
        let mut touches = Vec::new();
        self.each("SELECT batch, entity, record, field FROM change ORDER BY batch DESC, id DESC", |row| {
            let record = Record::from_row(row.get_ref(1)?.as_str().unwrap_or_default(), row.get(2)?)?;
            let name = row.get_ref(3)?.as_str().unwrap_or_default();
            let field = match record {
                _ if name.is_empty() => Some(""),
                Record::Prisoner(_) => fields::named(&PRISONER, name).map(|field| field.name),
                Record::Facility(_) => fields::named(&FACILITY, name).map(|field| field.name),
            };
            let batch = BatchId(row.get(0)?);
            touches.extend(field.map(|field| Touch { batch, record, field }));
            Ok(())
        })?;
        Ok(touches)
    }

    /// What each person was needed for; nobody who never was.
    pub fn uses(&self) -> Result<BTreeMap<PrisonerId, Use>> {
        let rows = self.rows(include_str!("sql/uses.sql"), (), |row| {
            let used = match row.get::<_, u32>(1)? {
                0 => Use::LineUp,
                1 => Use::Printed,
                _ => Use::Letters,
            };
            Ok((PrisonerId(row.get(0)?), used))
        })?;
        Ok(rows.into_iter().collect())
    }
}
