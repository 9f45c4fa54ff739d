//! What was answered and decided about an import alone goes with it: nobody is spoken of in those words any more, or
//! nothing is in dispute.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use letterdesk_model::{
    claims::{Claim, Witness},
    facility::Facility,
    id::{BatchId, FacilityId},
    statement::Statement,
};
use letterdesk_roster::{is_moot, settle::Settlement};
use letterdesk_store::{Reader, Tx};

use crate::ground::Result;

/// What was said before.
pub(super) struct Before {
    wordings: BTreeSet<String>,
    claims: BTreeMap<FacilityId, Vec<Claim>>,
}

impl Before {
    pub(super) fn read(reader: &Reader<'_>) -> Result<Before> {
        let facilities = reader.facilities()?.into_iter();
        Ok(Before {
            wordings: wordings(reader)?,
            claims: facilities.map(|facility| (facility.id, facility.fields.claims)).collect(),
        })
    }
}

fn wordings(reader: &Reader<'_>) -> Result<BTreeSet<String>> {
    let people = reader.prisoners()?;
    Ok(people.iter().flat_map(|person| &person.fields.statements).map(Statement::wording).collect())
}

/// Takes back what was answered in words that nobody is spoken of in any more, and decisions without an object.
/// `settled` is the directory without the import.
pub(super) fn retract(
    tx: &mut Tx<'_>,
    before: &Before,
    settled: &Settlement,
    by: BatchId,
    at: NaiveDateTime,
) -> Result<()> {
    let said = wordings(tx)?;
    let is_gone = |wording: &String| before.wordings.contains(wording) && !said.contains(wording);
    for Facility { id, fields, .. } in tx.facilities()? {
        let after = settled.facilities.iter().find(|facility| facility.id == Some(id));
        let claims = after.map_or(&[][..], |facility| &facility.fields.claims);
        let known = before.claims.get(&id).map_or(&[][..], Vec::as_slice);
        let mut left = fields.clone();
        left.wordings.retain(|wording| !is_gone(wording));
        left.decisions.retain(|decision| !is_moot(decision, known, claims));
        let is_by_hand = left.entries.iter().all(|entry| entry.witness == Witness::Hand);
        let answer = if left.wordings.is_empty() && is_by_hand { answer_that_made(tx, id)? } else { None };
        match answer {
            Some(answer) if left.wordings != fields.wordings => drop(tx.undo_batch(answer, at)?),
            _ => drop(tx.update_facility(id, &left, by)?),
        }
    }
    Ok(())
}

/// The answer that made a facility: made with the words that mean it, nothing of it was said since, and it still stands.
fn answer_that_made(reader: &Reader<'_>, id: FacilityId) -> Result<Option<BatchId>> {
    let history = reader.facility_history(id)?;
    let is_said = |field: &str| matches!(field, "entries" | "wordings" | "decisions");
    let is_edited = history.iter().any(|row| is_said(&row.field));
    let made = history.iter().find(|row| row.field.is_empty() && row.source.is_empty());
    let Some(answer) = made.filter(|_| !is_edited).map(|row| row.batch) else { return Ok(None) };
    let stands = reader.batches()?.iter().any(|batch| batch.id == answer && batch.undone.is_none());
    Ok(stands.then_some(answer))
}
