//! The directory of facilities: one correction mends everybody held there, and two sources that disagree on a
//! postcode put everybody there in doubt until somebody decides.

use std::path::Path;

use letterdesk_model::{
    facility::{FacilityFields, PostcodeClaim, is_postcode},
    id::{BatchId, FacilityId},
    search::collation_key,
};
use letterdesk_roster::{FacilityDifference, FacilityMatch, FacilityRow};
use letterdesk_store::Tx;

use crate::{
    ground::{Area, Desk, Person, Result, bad, count},
    list::edit::BY_HAND,
    list::forms::{facility_fields, facility_form, facility_view},
    list::history_view,
    list::import_reader::{Source, read_directory},
    list::view::{ClaimView, DirectoryImported, DirectoryRow, FacilityCard, FacilityForm, FacilityView},
};

impl Desk {
    /// Every facility by region and short name, for choosing one.
    pub fn facilities(&self) -> Result<Vec<FacilityView>> {
        Ok(self.facility_directory()?.into_iter().map(|row| row.facility).collect())
    }

    /// The directory by region and short name, with who says so and how many are held there.
    pub fn facility_directory(&self) -> Result<Vec<DirectoryRow>> {
        let people = self.people()?;
        let held_at = |id| count(people.all().iter().filter(|person| is_held_at(person, id)));
        let row = |facility: &letterdesk_model::facility::Facility| DirectoryRow {
            facility: facility_view(facility),
            source: facility.fields.source.clone(),
            checked: facility.fields.checked.map(|date| date.to_string()),
            disputed: facility.fields.is_postcode_disputed(),
            people: held_at(facility.id),
        };
        let mut rows: Vec<_> = people.facilities().map(row).collect();
        rows.sort_by_cached_key(|row| {
            let FacilityView { region, short, id, .. } = &row.facility;
            (collation_key(region), collation_key(short), *id)
        });
        Ok(rows)
    }

    /// Everything about one facility: its fields, who says which postcode, who is held there, what changed.
    pub fn facility_card(&self, id: FacilityId) -> Result<FacilityCard> {
        let fields = self.facility_fields(id)?;
        let facts = self.facts()?;
        let held = self.people()?.all().iter().filter(|person| is_held_at(person, id));
        let history = self.reader()?.facility_history(id)?;
        Ok(FacilityCard {
            id,
            fields: facility_form(&fields),
            claims: claims(&fields),
            disputed: fields.is_postcode_disputed(),
            people: held.map(|person| self.suspect(&facts, person)).collect::<Result<_>>()?,
            history: history.into_iter().rev().map(|row| history_view(row, id.0)).collect(),
        })
    }

    /// A facility's fields as texts.
    pub fn facility_form(&self, id: FacilityId) -> Result<FacilityForm> {
        Ok(facility_form(&self.facility_fields(id)?))
    }

    /// Saves a facility, or makes a new one; one correction mends everybody held there. A postcode typed by hand
    /// decides a dispute about it.
    pub fn save_facility(&mut self, id: Option<FacilityId>, form: &FacilityForm) -> Result<FacilityView> {
        let before = id.map(|id| self.facility_fields(id)).transpose()?.unwrap_or_default();
        let mut fields = facility_fields(form, before.clone())?;
        if fields.postcode != before.postcode {
            let (source, checked) = (fields.source.clone(), fields.checked);
            let today = self.clock().today();
            let mut settled = before;
            settled.settle(&fields.postcode, today);
            fields = FacilityFields { rivals: settled.rivals, source, checked, ..fields };
        }
        let id = self.write_facility(id, &fields)?;
        self.facility(id)
    }

    /// Decides which postcode is right, as of today: every other claim is overruled.
    pub fn settle_postcode(&mut self, id: FacilityId, postcode: &str) -> Result<FacilityCard> {
        let postcode = postcode.trim();
        if !is_postcode(postcode) {
            return Err(bad("postcode", postcode));
        }
        let mut fields = self.facility_fields(id)?;
        fields.settle(postcode, self.clock().today());
        self.write_facility(Some(id), &fields)?;
        self.facility_card(id)
    }

    /// Imports a directory's file: new facilities, gaps filled, and what it says of postcodes as a claim of its
    /// own. Backup first, then one batch, one undo; nothing is deleted, and nothing that is there is overwritten.
    pub fn import_facilities(&mut self, path: &Path) -> Result<DirectoryImported> {
        let source = Source::File(path);
        let file = source.name();
        let read = read_directory(source)?;
        let matches = letterdesk_roster::match_directory(&self.reader()?.facilities()?, &read.rows);
        self.back_up_before("import")?;
        let at = self.clock().utc();
        self.transact(&[Area::List], |tx| {
            let batch = tx.batch(&file, at)?;
            let mut done = DirectoryImported::of(&file, batch, read.nameless);
            for (row, found) in read.rows.iter().zip(&matches) {
                apply_row(tx, row, found, batch, &mut done)?;
            }
            Ok(done)
        })
    }

    fn facility(&self, id: FacilityId) -> Result<FacilityView> {
        let facility = self.reader()?.facility(id)?;
        facility.as_ref().map(facility_view).ok_or_else(|| bad("facility", &id.to_string()))
    }

    fn facility_fields(&self, id: FacilityId) -> Result<FacilityFields> {
        let facility = self.reader()?.facility(id)?;
        facility.map(|facility| facility.fields).ok_or_else(|| bad("facility", &id.to_string()))
    }

    fn write_facility(&mut self, id: Option<FacilityId>, fields: &FacilityFields) -> Result<FacilityId> {
        let at = self.clock().utc();
        self.transact(&[Area::List], |tx| {
            let batch = tx.batch(BY_HAND, at)?;
            match id {
                Some(id) => {
                    tx.update_facility(id, fields, batch)?;
                    Ok(id)
                }
                None => Ok(tx.insert_facility(fields, batch)?),
            }
        })
    }
}

/// Who a file speaks for: its name without dates and numbers, so that next month's file of the same keeper is the
/// same source.
pub(crate) fn source_of(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let words = stem.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join(" ");
    if name.is_empty() { stem.to_owned() } else { name }
}

/// What a list of people says of the postcodes of facilities that the directory has: each a claim of that file.
pub(crate) fn hear_differences(
    tx: &mut Tx<'_>,
    file: &str,
    differences: &[FacilityDifference],
    batch: BatchId,
) -> Result<()> {
    for difference in differences {
        let Some(facility) = tx.facility(difference.facility)? else { continue };
        let mut fields = facility.fields;
        fields.hear(&claim(&difference.fields, file));
        tx.update_facility(facility.id, &fields, batch)?;
    }
    Ok(())
}

fn claim(said: &FacilityFields, file: &str) -> PostcodeClaim {
    PostcodeClaim { postcode: said.postcode.clone(), source: source_of(file), checked: said.checked }
}

fn apply_row(
    tx: &mut Tx<'_>,
    row: &FacilityRow,
    found: &FacilityMatch,
    batch: BatchId,
    done: &mut DirectoryImported,
) -> Result<()> {
    match found {
        FacilityMatch::Existing(id) => {
            let Some(facility) = tx.facility(*id)? else { return Ok(()) };
            let mut fields = facility.fields;
            let was_disputed = fields.is_postcode_disputed();
            fill(&mut fields, &row.fields);
            fields.hear(&claim(&row.fields, &done.file));
            if fields.is_postcode_disputed() && !was_disputed {
                done.disputed.push(fields.short.clone());
            }
            match tx.update_facility(*id, &fields, batch)? {
                0 => done.same += 1,
                _ => done.changed += 1,
            }
        }
        FacilityMatch::New(_) => {
            let source = source_of(&done.file);
            tx.insert_facility(&FacilityFields { source, ..row.fields.clone() }, batch)?;
            done.added += 1;
        }
        FacilityMatch::Unsure(_) | FacilityMatch::None => done.unclear.push(row.line),
    }
    Ok(())
}

/// Fills what the directory does not know.
fn fill(fields: &mut FacilityFields, said: &FacilityFields) {
    let pairs = [
        (&mut fields.kind, &said.kind),
        (&mut fields.number, &said.number),
        (&mut fields.full, &said.full),
        (&mut fields.region, &said.region),
        (&mut fields.street, &said.street),
    ];
    for (own, said) in pairs {
        if own.is_empty() {
            own.clone_from(said);
        }
    }
}

fn claims(fields: &FacilityFields) -> Vec<ClaimView> {
    let view = |claim: &PostcodeClaim, standing| ClaimView {
        postcode: claim.postcode.clone(),
        source: claim.source.clone(),
        checked: claim.checked.map(|date| date.to_string()),
        standing,
    };
    let rivals = fields.rivals.iter().map(|rival| view(&rival.claim, Some(rival.standing)));
    [view(&fields.own_claim(), None)].into_iter().chain(rivals).collect()
}

fn is_held_at(person: &Person, id: FacilityId) -> bool {
    person.prisoner.fields.facility == Some(id)
}

impl DirectoryImported {
    fn of(file: &str, batch: BatchId, nameless: Vec<u32>) -> DirectoryImported {
        DirectoryImported {
            file: file.to_owned(),
            batch: batch.0,
            added: 0,
            changed: 0,
            same: 0,
            disputed: Vec::new(),
            nameless,
            unclear: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keepers_file_is_one_source_from_month_to_month() {
        let cases = [
            ("list-2026-11.csv", "list"),
            ("list 2026_12.xlsx", "list"),
            ("Список учреждений (3).csv", "Список учреждений"),
            ("2026.csv", "2026"),
            ("list", "list"),
        ];
        for (file, source) in cases {
            assert_eq!(source_of(file), source, "{file}");
        }
    }
}
