//! What was answered and decided about an import alone goes with it: nobody is spoken of in those words any more, or
//! nothing is in dispute.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use letterdesk_model::{
    claims::{Claim, Witness},
    facility::{Facility, FacilityFields},
    id::{BatchId, FacilityId},
    statement::Statement,
};
use letterdesk_roster::is_moot;
use letterdesk_store::{Reader, Tx};

use crate::ground::{Result, plan_with};

/// What is said at one moment.
pub(super) struct Said {
    wordings: BTreeSet<String>,
    /// What stands of each facility's claims. Those that are stored may outlive whoever they are about.
    claims: BTreeMap<FacilityId, Vec<Claim>>,
}

impl Said {
    pub(super) fn read(reader: &Reader<'_>) -> Result<Said> {
        let people = reader.prisoners()?;
        let statements = people.iter().flat_map(|person| &person.fields.statements);
        let bare = reader.facilities()?.into_iter().map(|facility| Facility {
            fields: FacilityFields { claims: Vec::new(), ..facility.fields },
            ..facility
        });
        let plan = plan_with(reader, Vec::new(), &bare.collect::<Vec<_>>())?;
        let settled = plan.settlement().facilities.iter();
        Ok(Said {
            wordings: statements.map(Statement::wording).collect(),
            claims: settled.filter_map(|one| Some((one.id?, one.fields.claims.clone()))).collect(),
        })
    }

    fn claims(&self, id: FacilityId) -> &[Claim] {
        self.claims.get(&id).map_or(&[], Vec::as_slice)
    }
}

/// Takes back what was answered in words that nobody is spoken of in any more, and decisions without an object.
pub(super) fn retract(tx: &mut Tx<'_>, before: &Said, by: BatchId, at: NaiveDateTime) -> Result<()> {
    let after = Said::read(tx)?;
    let is_gone = |wording: &String| before.wordings.contains(wording) && !after.wordings.contains(wording);
    for Facility { id, fields, .. } in tx.facilities()? {
        let mut left = fields.clone();
        left.wordings.retain(|wording| !is_gone(wording));
        left.decisions.retain(|decision| !is_moot(decision, before.claims(id), after.claims(id)));
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
