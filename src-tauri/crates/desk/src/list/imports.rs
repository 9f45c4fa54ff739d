//! What was imported, what each import changed, and undoing one of them while nothing later stands on it.

mod retract;
mod standing;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{NaiveDateTime, TimeDelta};
use letterdesk_model::{id::BatchId, search::collation_key};
use letterdesk_store::{Batch, Reader, Record, Touch, Tx, UndoneBatch};
use letterdesk_words::short_date;

use self::{
    retract::{Said, retract},
    standing::{Ground, Reason},
};
use crate::{
    ground::{Area, Code, Desk, Error, PASTED, People, Result, is_import, settle_anew},
    list::view::{
        Effect, EffectCount, EffectNames, ImportRecord, ImportUndone, ImportsView, NamedRecord, StandingView,
    },
};

/// Names that are shown of those whom a reason is about.
const NAMES: usize = 3;

impl Desk {
    /// Every import, what it changed, and what stands on it.
    pub fn imports(&self) -> Result<ImportsView> {
        let reader = self.reader()?;
        let batches = known_batches(&reader)?;
        let touches = reader.touches()?;
        let people = self.people()?;
        let mut ground = Ground::new(&reader, &batches)?;
        let mut imports = Vec::new();
        for (batch, touched) in by_batch(&touches) {
            let Some(known) = batches.get(&batch) else { continue };
            if is_import(known) {
                let standing = match known.undone {
                    Some(_) => Vec::new(),
                    None => self.standing_views(&ground.on(touched), &batches, people),
                };
                imports.push(self.record(known, touched, standing));
            }
            ground.add(touched);
        }
        Ok(ImportsView { imports, evening: self.title_under_way()? })
    }

    /// What an import changed, with names.
    pub fn import_changes(&self, batch: u32) -> Result<Vec<EffectNames>> {
        let reader = self.reader()?;
        let unknown = || Error::new(Code::UnknownImport).with("batch", batch);
        known_batches(&reader)?.get(&BatchId(batch)).filter(|batch| is_import(batch)).ok_or_else(unknown)?;
        let touches = reader.touches()?;
        let (_, touched) =
            by_batch(&touches).find(|(known, _)| *known == BatchId(batch)).ok_or_else(unknown)?;
        let people = self.people()?;
        let named = |(effect, records): (Effect, Vec<Record>)| {
            let known = records.iter().filter_map(|record| Some((*record, name_of(people, *record)?)));
            let mut known: Vec<_> = known.map(|(record, name)| named_record(record, name)).collect();
            known.sort_by_cached_key(|record| collation_key(&record.name));
            EffectNames { effect, nameless: length(records.len() - known.len()), records: known }
        };
        Ok(effects(touched).into_iter().map(named).collect())
    }

    /// Undoes a batch as a whole. An import is refused while something later stands on it, or an evening is under way;
    /// of anything else, what was edited or used since is left and named.
    pub fn undo_import(&mut self, batch: u32) -> Result<ImportUndone> {
        let id = BatchId(batch);
        let import = known_batches(&self.reader()?)?.remove(&id).filter(is_import);
        if import.as_ref().is_some_and(|import| import.undone.is_some()) {
            return Err(Error::new(Code::ImportCannotBeUndone));
        }
        if import.is_some() {
            self.must_be_undoable(id)?;
            self.back_up_before("undo")?;
        }
        let (at, today) = (self.clock().utc(), self.clock().today());
        let undone = self.transact(&[Area::List, Area::Evening], |tx| {
            let undone = match import {
                Some(_) => undo_whole(tx, id, at)?,
                None => tx.undo_batch(id, at)?,
            };
            settle_anew(tx, undone.by, today)?;
            Ok(undone)
        })?;
        let people = self.people()?;
        let of_people = undone.left.iter().map(|field| field.record);
        let left = of_people.filter(|record| matches!(record, Record::Prisoner(_)));
        let mut left: Vec<_> = left.filter_map(|record| name_of(people, record)).collect();
        left.sort_unstable();
        left.dedup();
        Ok(ImportUndone { restored: undone.set_back + length(undone.removed.len()), left })
    }

    fn must_be_undoable(&self, batch: BatchId) -> Result<()> {
        if let Some(evening) = self.title_under_way()? {
            return Err(Error::new(Code::UndoWhileOpen).with("evening", evening));
        }
        let imports = self.imports()?.imports;
        let record = imports.iter().find(|record| record.batch == batch.0);
        let Some(standing) = record.and_then(|record| record.standing.first()) else { return Ok(()) };
        let date = standing.date.parse().map(short_date).unwrap_or_default();
        Err(Error::new(Code::ImportBuiltUpon)
            .with("reason", standing.reason.code())
            .with("file", if standing.file.is_empty() { PASTED } else { &standing.file })
            .with("date", date)
            .with("names", standing.names.join(", ")))
    }

    fn title_under_way(&self) -> Result<Option<String>> {
        let reader = self.reader()?;
        let Some(id) = reader.under_way()? else { return Ok(None) };
        Ok(reader.evening(id)?.map(|evening| evening.fields.title))
    }

    fn record(&self, batch: &Batch, touched: &[Touch], standing: Vec<StandingView>) -> ImportRecord {
        let at = self.machine_time(batch.at);
        let count =
            |(effect, records): (Effect, Vec<Record>)| EffectCount { effect, count: length(records.len()) };
        ImportRecord {
            batch: batch.id.0,
            file: file_of(batch),
            date: at.date().to_string(),
            time: at.format("%H:%M").to_string(),
            keeper: batch.keeper.clone(),
            list_date: batch.list_date.map(|date| date.to_string()),
            effects: effects(touched).into_iter().map(count).collect(),
            undone: batch.undone.map(|at| self.machine_time(at).date().to_string()),
            standing,
        }
    }

    /// A moment in the machine's time.
    fn machine_time(&self, utc: NaiveDateTime) -> NaiveDateTime {
        utc + TimeDelta::minutes(self.clock().offset_minutes().into())
    }

    fn standing_views(
        &self,
        standing: &BTreeMap<Reason, HashSet<Record>>,
        batches: &HashMap<BatchId, Batch>,
        people: &People,
    ) -> Vec<StandingView> {
        let view = |(reason, records): (&Reason, &HashSet<Record>)| {
            let mut known: Vec<_> = records.iter().filter_map(|record| name_of(people, *record)).collect();
            known.sort_by_cached_key(|name| collation_key(name));
            known.truncate(NAMES);
            let later = reason.import().and_then(|import| batches.get(&import));
            StandingView {
                reason: reason.code(),
                file: later.map(file_of).unwrap_or_default(),
                date: later.map(|batch| self.machine_time(batch.at).date().to_string()).unwrap_or_default(),
                more: length(records.len() - known.len()),
                names: known,
            }
        };
        standing.iter().map(view).collect()
    }
}

/// Undoes all that an import brought, with the answers and decisions that were about it alone.
fn undo_whole(tx: &mut Tx<'_>, batch: BatchId, at: NaiveDateTime) -> Result<UndoneBatch> {
    let before = Said::read(tx)?;
    let undone = tx.undo_batch(batch, at)?;
    // A facility that others are held at stays, without what the import said of it.
    for left in undone.left.iter().filter(|left| left.field.is_empty()) {
        let Record::Facility(id) = left.record else { continue };
        if let Some(mut facility) = tx.facility(id)? {
            facility.fields.entries.clear();
            tx.update_facility(id, &facility.fields, undone.by)?;
        }
    }
    retract(tx, &before, undone.by, at)?;
    Ok(undone)
}

fn known_batches(reader: &Reader<'_>) -> Result<HashMap<BatchId, Batch>> {
    Ok(reader.batches()?.into_iter().map(|batch| (batch.id, batch)).collect())
}

/// What each batch touched, the newest batch first.
fn by_batch(touches: &[Touch]) -> impl Iterator<Item = (BatchId, &[Touch])> {
    touches.chunk_by(|one, other| one.batch == other.batch).map(|touched| (touched[0].batch, touched))
}

/// What a record is called now.
fn name_of(people: &People, record: Record) -> Option<String> {
    match record {
        Record::Prisoner(id) => Some(people.get(id)?.prisoner.fields.name.full()),
        Record::Facility(id) => {
            let fields = &people.facility(id)?.fields;
            Some(if fields.short.is_empty() { &fields.full } else { &fields.short }.clone())
        }
    }
}

fn named_record(record: Record, name: String) -> NamedRecord {
    let (prisoner, facility) = match record {
        Record::Prisoner(id) => (Some(id), None),
        Record::Facility(id) => (None, Some(id)),
    };
    NamedRecord { prisoner, facility, name }
}

fn file_of(batch: &Batch) -> String {
    if batch.source == PASTED { String::new() } else { batch.source.clone() }
}

fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The records that a batch touched, by what it did with them.
fn effects(touched: &[Touch]) -> BTreeMap<Effect, Vec<Record>> {
    let mut by_record = BTreeMap::<Record, Effect>::new();
    for touch in touched {
        if let Some(effect) = effect(touch) {
            let first = by_record.entry(touch.record).or_insert(effect);
            *first = effect.min(*first);
        }
    }
    let mut effects = BTreeMap::<Effect, Vec<Record>>::new();
    for (record, effect) in by_record {
        effects.entry(effect).or_default().push(record);
    }
    effects
}

fn effect(touch: &Touch) -> Option<Effect> {
    match (touch.record, touch.field) {
        (Record::Prisoner(_), "") => Some(Effect::Added),
        (Record::Prisoner(_), "custody") => Some(Effect::State),
        (Record::Prisoner(_), "facility" | "own_address") => Some(Effect::Moved),
        (Record::Prisoner(_), "statements" | "source" | "checked") => Some(Effect::Confirmed),
        (Record::Prisoner(_), _) => Some(Effect::Changed),
        (Record::Facility(_), "") => Some(Effect::FacilityAdded),
        (Record::Facility(_), "claims" | "disputed") => Some(Effect::Claims),
        (Record::Facility(_), "source" | "checked" | "entries" | "wordings" | "decisions") => None,
        (Record::Facility(_), _) => Some(Effect::FacilityChanged),
    }
}
