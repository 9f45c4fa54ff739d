//! A file beside the list: who is new, moved, freed, changed, the same, or perhaps somebody else; and who is missing
//! from the file. Nothing is changed here.

mod changes;
mod facilities;
mod people;

use std::collections::HashSet;

use letterdesk_model::{
    coded_enum,
    custody::Custody,
    facility::{Facility, FacilityFields},
    id::{FacilityId, PrisonerId},
    prisoner::Prisoner,
};
use serde::{Deserialize, Serialize};

use crate::{apply::apply, field::Field, incoming::Incoming, problem::Problem, read::Row};
pub(crate) use changes::same_address;
pub(crate) use facilities::Places;
pub(crate) use people::surname_forms;
use people::{Identity, People};

coded_enum! {
    /// What taking a row would do.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Verdict {
        /// Nobody of the list is meant.
        New = "new",
        /// From one place to another.
        Moved = "moved",
        /// Free now.
        Freed = "freed",
        /// Something else differs.
        Changed = "changed",
        /// Nothing would change.
        Same = "same",
        /// Perhaps somebody of the list, by name alone: a person has to say.
        Conflicting = "conflicting",
    }
}

/// One field before and after. States and sex as codes, dates as ISO, a facility by its short name, tags with "; ".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What changes.
    pub field: Field,
    /// Now; empty when nothing is known.
    pub before: String,
    /// After taking the row.
    pub after: String,
}

/// The facility of a row, in the directory. One a row: the size of the largest variant does no harm.
#[expect(clippy::large_enum_variant, reason = "short-lived, one a row")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FacilityMatch {
    /// It is this one.
    Existing(FacilityId),
    /// The directory does not have it. Rows of one new place carry equal fields.
    New(FacilityFields),
    /// The directory has several that it may be, or one that the row does not name surely: a person has to say.
    Unsure(Vec<FacilityId>),
    /// The row names no facility.
    None,
}

/// What one row would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The line of the file.
    pub line: u32,
    /// What taking it would do.
    pub verdict: Verdict,
    /// Whom it is about; for a conflict the first suspect; `None` for somebody new.
    pub prisoner: Option<PrisonerId>,
    /// Everybody it may be about, when that is not sure.
    pub suspects: Vec<PrisonerId>,
    /// What would change; empty for somebody new.
    pub changes: Vec<Change>,
    /// What the row says.
    pub person: Incoming,
    /// Where it puts them.
    pub facility: FacilityMatch,
}

/// The file says something else of a facility than the directory. Shown, never taken with the people: one correction
/// mends everybody held there, so it is a step of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacilityDifference {
    /// Which one.
    pub facility: FacilityId,
    /// The first line that says so.
    pub line: u32,
    /// What differs.
    pub changes: Vec<Change>,
    /// The facility if it were taken.
    pub fields: FacilityFields,
}

/// A whole file beside the whole list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// One item a row, in the file's order.
    pub items: Vec<Item>,
    /// Whom the file does not name, in the list's order. Nobody is ever deleted for that.
    pub absent: Vec<PrisonerId>,
    /// Facilities of the directory that the file describes otherwise.
    pub facility_differences: Vec<FacilityDifference>,
    /// What only shows when rows stand side by side.
    pub problems: Vec<Problem>,
}

impl Comparison {
    /// How many rows have a verdict.
    pub fn count(&self, verdict: Verdict) -> u32 {
        self.items.iter().filter(|item| item.verdict == verdict).count() as u32
    }

    /// The facilities that the directory does not have, each once.
    pub fn new_facilities(&self) -> Vec<&FacilityFields> {
        let mut found: Vec<&FacilityFields> = Vec::new();
        for item in &self.items {
            if let FacilityMatch::New(fields) = &item.facility
                && !found.contains(&fields)
            {
                found.push(fields);
            }
        }
        found
    }
}

/// Puts the rows of a file beside the list.
pub fn compare(existing: &[Prisoner], facilities: &[Facility], rows: &[Row]) -> Comparison {
    let people = People::new(existing);
    let mut places = Places::new(facilities);
    let mut taken: HashSet<PrisonerId> = HashSet::new();
    let mut named: HashSet<PrisonerId> = HashSet::new();
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let identity = people.identify(&row.person);
        // A second row about one person is somebody else, or a mistake: never a verdict.
        let identity = match identity {
            Identity::Sure(at) if !taken.insert(existing[at].id) => Identity::Suspects(vec![at]),
            other => other,
        };
        let whom = identity.first().map(|at| &existing[at]);
        let facility =
            places.find(row.line, row.person.facility.as_ref(), whom.and_then(|whom| whom.fields.facility));
        named.extend(identity.all().iter().map(|at| existing[*at].id));
        items.push(item(row, &identity, existing, facility, facilities));
    }
    places.settle(&mut items);
    let absent = existing.iter().map(|prisoner| prisoner.id).filter(|id| !named.contains(id)).collect();
    Comparison { items, absent, facility_differences: places.differences, problems: places.problems }
}

fn item(
    row: &Row,
    identity: &Identity,
    existing: &[Prisoner],
    facility: FacilityMatch,
    facilities: &[Facility],
) -> Item {
    let whom = identity.first().map(|at| &existing[at]);
    let mut item = Item {
        line: row.line,
        verdict: Verdict::New,
        prisoner: whom.map(|whom| whom.id),
        suspects: Vec::new(),
        changes: Vec::new(),
        person: row.person.clone(),
        facility,
    };
    let Some(whom) = whom else { return item };
    let after = apply(&item, Some(&whom.fields));
    item.changes = changes::between(&whom.fields, &after, &item.facility, facilities);
    item.verdict = verdict(whom, after.custody, &item.changes);
    if let Identity::Suspects(suspects) = identity {
        item.verdict = Verdict::Conflicting;
        item.suspects = suspects.iter().map(|at| existing[*at].id).collect();
    }
    item
}

fn verdict(whom: &Prisoner, after: Custody, changes: &[Change]) -> Verdict {
    // Somebody whose first place becomes known has not moved.
    let moves = |change: &Change| {
        matches!(change.field, Field::Facility | Field::OwnAddress)
            && !change.before.is_empty()
            && !change.after.is_empty()
    };
    match changes {
        [] => Verdict::Same,
        _ if after == Custody::Released && whom.fields.custody != Custody::Released => Verdict::Freed,
        changes if changes.iter().any(moves) => Verdict::Moved,
        _ => Verdict::Changed,
    }
}
