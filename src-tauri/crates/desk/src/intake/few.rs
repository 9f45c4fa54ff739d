//! Who has few letters: the person with none is always in sight.

use std::hash::{DefaultHasher, Hash, Hasher};

use letterdesk_model::id::PrisonerId;
use letterdesk_store::Ever;

use crate::{
    ground::{Desk, LineUp, LineUpEntry, Result},
    intake::view::{FewRow, Proposal},
};

/// How many people F4 proposes.
const PROPOSED: usize = 3;

impl Desk {
    /// F4: three people who need letters most, with what to write about.
    pub fn who_needs(&self) -> Result<Vec<Proposal>> {
        let tonight = self.line_up_under_way()?;
        let few = self.few(&tonight)?;
        few.into_iter().take(PROPOSED).map(|row| self.proposal(row)).collect()
    }

    fn proposal(&self, row: FewRow) -> Result<Proposal> {
        let interests = &self.require_person(row.prisoner_id)?.prisoner.fields.interests;
        // Without an approved line the row says the interests itself.
        let about = if *interests == row.line { String::new() } else { interests.clone() };
        Ok(Proposal { row, about })
    }

    /// Everybody below the evening's floor who can be written to: fewest letters first, then fewest in past evenings,
    /// then by chance, the same chance all evening.
    pub(crate) fn few(&self, line_up: &LineUp<'_>) -> Result<Vec<FewRow>> {
        let ever = self.reader()?.letters_ever()?;
        let floor = line_up.evening.fields.floor;
        let below = |entry: &&LineUpEntry<'_>| entry.held_back().is_none() && entry.count() < floor;
        let mut entries: Vec<_> = line_up.entries.iter().filter(below).collect();
        let people = self.people()?;
        let before = |id: PrisonerId| ever.get(&people.survivor(id)).map_or(0, |ever: &Ever| ever.total);
        entries.sort_by_cached_key(|entry| {
            let id = entry.person.prisoner.id;
            let chance = chance(line_up, entry);
            // `ever` counts tonight as well, which is equal for equal counts.
            (entry.count(), before(id), chance)
        });
        Ok(entries.into_iter().map(few_row).collect())
    }
}

fn chance(line_up: &LineUp<'_>, entry: &LineUpEntry<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    (line_up.evening.uuid, entry.person.prisoner.uuid).hash(&mut hasher);
    hasher.finish()
}

fn few_row(entry: &LineUpEntry<'_>) -> FewRow {
    let fields = &entry.person.prisoner.fields;
    let line = if fields.room_line.is_empty() { &fields.interests } else { &fields.room_line };
    FewRow {
        number: entry.number,
        prisoner_id: entry.person.prisoner.id,
        name: fields.name.full(),
        line: line.clone(),
        count: entry.count(),
    }
}
