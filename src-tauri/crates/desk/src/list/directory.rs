//! The directory of facilities: one correction mends everybody held there, and sources that disagree on an address put
//! everybody there in doubt until somebody decides.

use std::{
    collections::{BTreeSet, HashMap},
    path::Path,
};

use chrono::NaiveDate;
use letterdesk_model::{
    claims::{Claim, ClaimField, Witness},
    facility::{Entry, Facility, FacilityFields, is_postcode},
    id::{BatchId, FacilityId},
    search::collation_key,
    statement::Said,
};
use letterdesk_roster::{
    decide, is_printed, said_of,
    settle::{Settlement, settle},
};

use crate::{
    ground::{Area, BY_HAND, Code, Desk, Error, Person, Result, bad, count, new_facility, plan_with},
    list::file_name::{day_in, source_of},
    list::forms::{facility_fields, facility_form, facility_view},
    list::history_view,
    list::import_reader::{Source, read_directory},
    list::view::{
        ClaimView, DirectoryImported, DirectoryRow, FacilityCard, FacilityForm, FacilityView, HistoryView,
    },
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
        let row = |facility: &Facility| DirectoryRow {
            facility: facility_view(facility),
            source: facility.fields.source.clone(),
            checked: facility.fields.checked.map(|date| date.to_string()),
            disputed: facility.fields.is_disputed(),
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
        let words = self.words_of_lists()?;
        let told = |row| history_view(row, id.0).map(|row| in_words(row, &words));
        Ok(FacilityCard {
            id,
            fields: facility_form(&fields),
            claims: claims(&fields),
            disputed: fields.disputed.clone(),
            people: held.map(|person| self.suspect(&facts, person)).collect::<Result<_>>()?,
            history: history.into_iter().rev().filter_map(told).collect(),
        })
    }

    /// A facility's fields as texts.
    pub fn facility_form(&self, id: FacilityId) -> Result<FacilityForm> {
        Ok(facility_form(&self.facility_fields(id)?))
    }

    /// Saves a facility, or makes a new one; one correction mends everybody held there. Street and postcode typed by
    /// hand decide a dispute about them, and the words that put people here go on meaning this place.
    pub fn save_facility(&mut self, id: Option<FacilityId>, form: &FacilityForm) -> Result<FacilityView> {
        let before = id.map(|id| self.facility_fields(id)).transpose()?.unwrap_or_default();
        let today = self.clock().today();
        let typed = facility_fields(form, before.clone())?;
        let mut fields = by_hand(&before, typed, today);
        if let Some(id) = id {
            self.keep_meaning(id, &mut fields)?;
        }
        let (id, _) = self.write_facility(id, fields)?;
        self.facility(id)
    }

    /// Decides which claim is right, as of today: every other one on this field is overruled.
    pub fn decide_claim(&mut self, id: FacilityId, field: ClaimField, value: &str) -> Result<FacilityCard> {
        let value = value.trim();
        let mut fields = self.facility_fields(id)?;
        let is_abroad = !fields.country.is_empty();
        if value.is_empty() || (field == ClaimField::Postcode && !is_abroad && !is_postcode(value)) {
            return Err(bad(field.code(), value));
        }
        decide(&mut fields, field, value, self.clock().today());
        self.write_facility(Some(id), fields)?;
        self.facility_card(id)
    }

    /// Imports a directory's file: new facilities, and what it says of those that are there as its keeper's word, in
    /// the place of what the same keeper said before, as of the day that the file's name tells. Backup first, then one
    /// batch, one undo; nothing is deleted.
    pub fn import_facilities(&mut self, path: &Path) -> Result<DirectoryImported> {
        let file = Source::File(path).name();
        let read = read_directory(Source::File(path))?;
        let keeper = source_of(&file);
        let known = self.reader()?.facilities()?;
        let mut said: Vec<Said> = read.rows.into_iter().map(|row| row.said).collect();
        if read.is_own {
            let printed: BTreeSet<Said> = known.iter().map(|facility| said_of(&facility.fields)).collect();
            said.retain(|said| !printed.contains(said));
        }
        let day = day_in(&file);
        let brought = with_directory(&known, said, &keeper, day);
        let plan = plan_with(&self.reader()?, Vec::new(), &brought)?;
        let mut done = DirectoryImported::of(&file, read.nameless);
        done.compare(&known, plan.settlement());
        if plan.is_empty() {
            return Ok(done);
        }
        self.back_up_before("import")?;
        let (at, today) = (self.clock().utc(), self.clock().today());
        self.transact(&[Area::List], |tx| {
            let batch = tx.batch_of_list(&file, &keeper, day, at)?;
            plan.write(tx, batch, today)?;
            Ok(DirectoryImported { batch: Some(batch.0), ..done })
        })
    }

    /// What stands in lists, by what it is remembered under.
    fn words_of_lists(&self) -> Result<HashMap<String, String>> {
        let statements = self.people()?.all().iter().flat_map(|person| &person.prisoner.fields.statements);
        Ok(statements.map(|statement| (statement.wording(), statement.words.clone())).collect())
    }

    fn facility(&self, id: FacilityId) -> Result<FacilityView> {
        let facility = self.reader()?.facility(id)?;
        facility.as_ref().map(facility_view).ok_or_else(|| bad("facility", &id.to_string()))
    }

    pub(crate) fn facility_fields(&self, id: FacilityId) -> Result<FacilityFields> {
        let facility = self.reader()?.facility(id)?;
        facility.map(|facility| facility.fields).ok_or_else(|| bad("facility", &id.to_string()))
    }

    /// Writes a facility and what follows from it, and tells its row, and the batch if anything changed.
    pub(crate) fn write_facility(
        &mut self,
        id: Option<FacilityId>,
        fields: FacilityFields,
    ) -> Result<(FacilityId, Option<BatchId>)> {
        let mut facilities = self.reader()?.facilities()?;
        let entries = fields.entries.clone();
        match facilities.iter_mut().find(|facility| Some(facility.id) == id) {
            Some(facility) => facility.fields = fields,
            None => facilities.push(new_facility(0, fields)),
        }
        let plan = plan_with(&self.reader()?, Vec::new(), &facilities)?;
        let (at, today) = (self.clock().utc(), self.clock().today());
        let batch = match plan.is_empty() {
            true => None,
            false => Some(self.transact(&[Area::List], |tx| {
                let batch = tx.batch(BY_HAND, at)?;
                plan.write(tx, batch, today)?;
                Ok(batch)
            })?),
        };
        // What was typed as new may be one that is there.
        Ok((id.map_or_else(|| self.facility_with(&entries), Ok)?, batch))
    }

    fn facility_with(&self, entries: &[Entry]) -> Result<FacilityId> {
        let facilities = self.reader()?.facilities()?;
        let has_them =
            |facility: &&Facility| entries.iter().all(|entry| facility.fields.entries.contains(entry));
        let found = facilities.iter().find(has_them).map(|facility| facility.id);
        found.ok_or_else(|| {
            Error::new(Code::Internal).with("detail", "a saved facility is not in the directory")
        })
    }

    /// The wordings that mean a facility now are noted with it: a corrected town or region must not send the people
    /// elsewhere whose lists still have the old one.
    fn keep_meaning(&self, id: FacilityId, fields: &mut FacilityFields) -> Result<()> {
        for person in self.people()?.all().iter().filter(|person| is_held_at(person, id)) {
            let Some(statement) = person.prisoner.fields.statement() else { continue };
            let wording = statement.wording();
            if statement.chosen.is_none() && !fields.wordings.contains(&wording) {
                fields.wordings.push(wording);
            }
        }
        fields.wordings.sort_unstable();
        Ok(())
    }
}

/// What somebody typed of a facility, as their entry; street and postcode are decisions where they are new.
fn by_hand(before: &FacilityFields, typed: FacilityFields, today: NaiveDate) -> FacilityFields {
    let (said, old) = (said_of(&typed), said_of(before));
    let source = if typed.source == before.source { BY_HAND.to_owned() } else { typed.source.clone() };
    let date = if typed.checked == before.checked { Some(today) } else { typed.checked };
    let mut fields = FacilityFields { claims: before.claims.clone(), ..typed };
    fields.entries.retain(|entry| entry.witness != Witness::Hand);
    fields.entries.push(Entry { witness: Witness::Hand, source, date, said: said.clone() });
    for (field, new, old) in [
        (ClaimField::Street, &said.street, &old.street),
        (ClaimField::Postcode, &said.postcode, &old.postcode),
    ] {
        if new != old && !new.is_empty() {
            decide(&mut fields, field, new, today);
        }
    }
    fields
}

/// The directory with the rows of a file: a keeper's new row takes the place of the old one of the same facility. A row
/// of an earlier day is none; a file that tells no day is newer than all before it.
fn with_directory(
    known: &[Facility],
    said: Vec<Said>,
    keeper: &str,
    date: Option<NaiveDate>,
) -> Vec<Facility> {
    let entry = |said: &Said| Entry {
        witness: Witness::Directory,
        source: keeper.to_owned(),
        date,
        said: said.clone(),
    };
    let is_known = |said: &Said| known.iter().any(|row| row.fields.entries.contains(&entry(said)));
    let news: BTreeSet<&Said> = said.iter().filter(|said| !is_known(said)).collect();
    let new = news.into_iter().enumerate().map(|(at, said)| {
        new_facility(at, FacilityFields { entries: vec![entry(said)], ..FacilityFields::default() })
    });
    let all: Vec<Facility> = known.iter().cloned().chain(new).collect();
    let is_new = |entry: &Entry| entry.source == keeper && entry.date == date && said.contains(&entry.said);
    let mut replaced = all.clone();
    let first = settle(&all, &[]);
    // A row that describes a facility of ours is an entry there, and none of its own.
    replaced.retain(|row| !(row.uuid.is_nil() && first.gone.contains(&row.id)));
    for facility in first.facilities {
        let entries = &facility.fields.entries;
        let is_late = date.is_some() && entries.iter().any(|one| one.source == keeper && one.date > date);
        let stays = |one: &&Entry| one.source != keeper || is_new(one) != is_late;
        if entries.iter().any(is_new)
            && let Some(row) = replaced.iter_mut().find(|row| Some(row.id) == facility.id)
        {
            row.fields.entries = entries.iter().filter(stays).cloned().collect();
        }
    }
    replaced
}

fn claims(fields: &FacilityFields) -> Vec<ClaimView> {
    let view = |claim: &Claim| ClaimView {
        field: claim.field,
        value: claim.value.clone(),
        source: claim.source.clone(),
        date: claim.date.map(|date| date.to_string()),
        support: claim.support,
        standing: claim.standing,
        printed: is_printed(claim, fields),
    };
    fields.claims.iter().map(view).collect()
}

/// A change of the words that mean a facility: those that no longer do, and those that do now.
fn in_words(row: HistoryView, words: &HashMap<String, String>) -> HistoryView {
    if row.field != "wordings" {
        return row;
    }
    let list = |text: &str| serde_json::from_str::<Vec<String>>(text).unwrap_or_default();
    let (before, after) = (list(&row.before), list(&row.after));
    let said = |wording: &String| words.get(wording).unwrap_or(wording).replace('\n', ", ");
    let only = |own: &[String], other: &[String]| {
        let own = own.iter().filter(|wording| !other.contains(wording)).map(said);
        own.collect::<Vec<_>>().join("; ")
    };
    HistoryView { before: only(&before, &after), after: only(&after, &before), ..row }
}

fn is_held_at(person: &Person, id: FacilityId) -> bool {
    person.prisoner.fields.facility == Some(id)
}

impl DirectoryImported {
    fn of(file: &str, nameless: Vec<u32>) -> DirectoryImported {
        DirectoryImported {
            file: file.to_owned(),
            batch: None,
            added: 0,
            changed: 0,
            same: 0,
            disputed: Vec::new(),
            nameless,
        }
    }

    /// Counts what the directory is after the file beside what it was.
    fn compare(&mut self, known: &[Facility], after: &Settlement) {
        for facility in &after.facilities {
            let before = known.iter().find(|known| Some(known.id) == facility.id).map(|known| &known.fields);
            let was_disputed = before.is_some_and(FacilityFields::is_disputed);
            if facility.fields.is_disputed() && !was_disputed {
                self.disputed.push(facility.fields.short.clone());
            }
            let counted = match before {
                None => &mut self.added,
                Some(before) if *before == facility.fields => &mut self.same,
                Some(_) => &mut self.changed,
            };
            *counted += 1;
        }
    }
}
