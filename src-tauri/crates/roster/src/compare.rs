//! A file beside the list: who is new, moved, freed, changed, the same, or perhaps somebody else; and who is missing
//! from the file. Nothing is changed here.

mod changes;
mod facilities;
mod people;

use std::collections::{HashMap, HashSet};

use letterdesk_model::{
    coded_enum,
    custody::Custody,
    facility::{Facility, FacilityFields},
    id::{FacilityId, PrisonerId},
    prisoner::{Prisoner, PrisonerFields},
};
use serde::{Deserialize, Serialize};

use crate::{
    apply::{apply, arrive},
    features::{features, said_of},
    field::Field,
    incoming::{Incoming, Keeper},
    read::Row,
    settle::{Held, Settlement, settle},
};
pub(crate) use changes::same_address;
use facilities::{PlaceNames, facility_changes};
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

/// Where a row puts somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placement {
    /// A facility of the directory.
    At(FacilityId),
    /// A facility that the directory does not have yet: its place in [`Settlement::facilities`].
    AtNew(usize),
    /// The words do not say surely; somebody will be asked.
    Open,
    /// The row speaks of no facility.
    Nowhere,
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
    /// The record if it were taken, but for a facility that has no row yet.
    pub after: PrisonerFields,
    /// Where it puts them.
    pub placement: Placement,
}

/// A facility that would be another after the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacilityChange {
    /// Which one.
    pub facility: FacilityId,
    /// What people call it.
    pub short: String,
    /// What is printed otherwise.
    pub changes: Vec<Change>,
    /// Whether sources would disagree that agreed before.
    pub disputed: bool,
}

/// A whole file beside the whole list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    /// One item a row, in the file's order.
    pub items: Vec<Item>,
    /// Whom the file does not name, in the list's order. Nobody is ever deleted for that.
    pub absent: Vec<PrisonerId>,
    /// Facilities that would be others.
    pub facility_changes: Vec<FacilityChange>,
    /// The whole directory if every row that is sure were taken.
    pub settlement: Settlement,
}

impl Comparison {
    /// How many rows have a verdict.
    pub fn count(&self, verdict: Verdict) -> u32 {
        self.items.iter().filter(|item| item.verdict == verdict).count() as u32
    }

    /// The facilities that the directory does not have yet.
    pub fn new_facilities(&self) -> Vec<&FacilityFields> {
        let new = self.settlement.facilities.iter().filter(|facility| facility.id.is_none());
        new.map(|facility| &facility.fields).collect()
    }
}

/// Puts the rows of a file of `keeper` beside the list.
pub fn compare(
    existing: &[Prisoner],
    facilities: &[Facility],
    rows: &[Row],
    keeper: Keeper<'_>,
) -> Comparison {
    let people = People::new(existing);
    let directory = facilities.iter().map(|facility| (facility.id, facility)).collect();
    let mut taken: HashSet<PrisonerId> = HashSet::new();
    let mut named: HashSet<PrisonerId> = HashSet::new();
    let mut drafts = Vec::with_capacity(rows.len());
    for row in rows {
        // A second row about one person is somebody else, or a mistake: never a verdict.
        let identity = match people.identify(&row.person) {
            Identity::Sure(at) if !taken.insert(existing[at].id) => Identity::Suspects(vec![at]),
            other => other,
        };
        named.extend(identity.all().iter().map(|at| existing[*at].id));
        drafts.push(Draft::new(row, identity, existing, &directory, keeper));
    }
    let settlement = settle(facilities, &held(existing, &drafts));
    let names = PlaceNames::new(facilities, &settlement);
    let items = drafts.into_iter().enumerate().map(|(at, draft)| draft.item(at, existing, &names)).collect();
    let absent = existing.iter().map(|prisoner| prisoner.id).filter(|id| !named.contains(id)).collect();
    let facility_changes = facility_changes(facilities, &settlement);
    Comparison { items, absent, facility_changes, settlement }
}

/// A row with whom it is about and what they would be, but for where.
struct Draft<'a> {
    row: &'a Row,
    identity: Identity,
    person: Incoming,
    after: PrisonerFields,
}

impl<'a> Draft<'a> {
    fn new(
        row: &'a Row,
        identity: Identity,
        existing: &[Prisoner],
        directory: &HashMap<FacilityId, &Facility>,
        keeper: Keeper<'_>,
    ) -> Draft<'a> {
        let whom = identity.first().map(|at| &existing[at]);
        let person = match whom {
            Some(whom) if is_echo(&row.person, whom, directory) => row.person.without_place(),
            _ => row.person.clone(),
        };
        let after = apply(&person, keeper, whom.map(|whom| &whom.fields));
        Draft { row, identity, person, after }
    }

    /// The record whose statements are settled; a newcomer, and whoever is only suspected, by the row.
    fn key(&self, at: usize, existing: &[Prisoner]) -> PrisonerId {
        match self.identity {
            Identity::Sure(whom) => existing[whom].id,
            Identity::Nobody | Identity::Suspects(_) => newcomer(at),
        }
    }

    fn item(mut self, at: usize, existing: &[Prisoner], names: &PlaceNames<'_>) -> Item {
        let whom = self.identity.first().map(|at| &existing[at]);
        let before = whom.map(|whom| &whom.fields);
        let key = self.key(at, existing);
        let known = before.and_then(|before| before.facility);
        let placement = names.placement(key, known);
        let facility = match placement {
            Placement::At(id) => Some(id),
            Placement::AtNew(_) | Placement::Open | Placement::Nowhere => None,
        };
        arrive(&mut self.after, facility, Some(&self.person), before);
        let changes = match before {
            Some(before) => changes::between(before, &self.after, &placement, names),
            None => Vec::new(),
        };
        let verdict = match (&self.identity, whom) {
            (Identity::Suspects(_), _) => Verdict::Conflicting,
            (_, None) => Verdict::New,
            (_, Some(whom)) => verdict(whom, self.after.custody, &changes),
        };
        let suspects = match &self.identity {
            Identity::Suspects(all) => all.iter().map(|at| existing[*at].id).collect(),
            Identity::Nobody | Identity::Sure(_) => Vec::new(),
        };
        Item {
            line: self.row.line,
            verdict,
            prisoner: whom.map(|whom| whom.id),
            suspects,
            changes,
            person: self.person,
            after: self.after,
            placement,
        }
    }
}

/// Whether the row is what our own list said of the place: an export that comes back says nothing new.
fn is_echo(person: &Incoming, whom: &Prisoner, directory: &HashMap<FacilityId, &Facility>) -> bool {
    let facility = whom.fields.facility.and_then(|id| directory.get(&id));
    person.uuid == Some(whom.uuid)
        && facility.is_some_and(|facility| features(&person.said) == features(&said_of(&facility.fields)))
}

/// Nobody of the list has such a row.
fn newcomer(at: usize) -> PrisonerId {
    PrisonerId(u32::MAX - at as u32)
}

/// Everybody as they would be after the file.
fn held<'a>(existing: &'a [Prisoner], drafts: &'a [Draft<'_>]) -> Vec<Held<'a>> {
    let mut drafted: HashMap<PrisonerId, &Draft<'_>> = HashMap::new();
    for (at, draft) in drafts.iter().enumerate() {
        drafted.insert(draft.key(at, existing), draft);
    }
    let mut seen = HashSet::new();
    let known = existing.iter().filter(|whom| seen.insert(whom.id)).map(|whom| {
        let fields = drafted.remove(&whom.id).map_or(&whom.fields, |draft| &draft.after);
        Held { id: whom.id, statements: &fields.statements, facility: whom.fields.facility }
    });
    let mut held: Vec<Held<'a>> = known.collect();
    let new = drafted.into_iter().map(|(id, draft)| Held {
        id,
        statements: &draft.after.statements,
        facility: None,
    });
    held.extend(new);
    held
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
