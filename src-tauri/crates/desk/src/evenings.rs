//! Evenings: made from the list, opened, and found again.

pub(crate) mod view;

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use letterdesk_model::{
    evening::{Evening, EveningFields, EveningState},
    id::{EveningId, Number, PrisonerId},
};
use letterdesk_store::Totals;

use crate::{
    evenings::view::{EveningDraft, EveningsView, LineUpChoice, LineUpView},
    ground::{
        Area, Code, Desk, Error, EveningView, LineUpEntry, RemovalView, Removed, Result, count, require_state,
    },
};

/// Tries at an unused random slip code: with a thousand evenings in the vault all fail once in 10²⁰.
const SLIP_CODE_TRIES: u32 = 20;

impl Desk {
    /// The home screen.
    pub fn evenings(&self) -> Result<EveningsView> {
        let reader = self.reader()?;
        let mut evenings = reader.evenings()?;
        evenings.sort_by_key(|evening| {
            (rank(evening.state), std::cmp::Reverse((evening.fields.date, evening.id)))
        });
        let totals = reader.totals()?;
        let newest = evenings.iter().map(|evening| evening.fields.date.year()).max();
        let year = newest.unwrap_or_else(|| self.clock().today().year());
        let months = months(&evenings, &totals, year);
        let views = evenings.iter().map(|evening| {
            let view = self.evening_view(&self.load_line_up(evening.id)?);
            // A recount is blind, on every screen.
            let blind = evening.state == EveningState::Counting;
            Ok(if blind { EveningView { total: 0, people: 0, ..view } } else { view })
        });
        Ok(EveningsView {
            evenings: views.collect::<Result<_>>()?,
            year,
            year_total: months.iter().sum(),
            months,
            prisoners: count(self.people()?.all().iter()),
        })
    }

    /// The evening that a person means: its number, its UUID, or a unique part of its title.
    pub fn find_evening(&self, text: &str) -> Result<EveningId> {
        let text = text.trim();
        let evenings = self.reader()?.evenings()?;
        let exact = evenings.iter().find(|one| one.id.to_string() == text || one.uuid.to_string() == text);
        if let Some(evening) = exact {
            return Ok(evening.id);
        }
        let part = text.to_lowercase();
        let titled: Vec<_> =
            evenings.iter().filter(|one| one.fields.title.to_lowercase().contains(&part)).collect();
        match titled.as_slice() {
            [one] => Ok(one.id),
            [] => Err(Error::new(Code::UnknownEvening).with("evening", text)),
            several => {
                Err(Error::new(Code::SeveralEvenings).with("evening", text).with("count", several.len()))
            }
        }
    }

    /// The evening meant when none is named: the one under way.
    pub fn current_evening(&self) -> Result<EveningId> {
        self.under_way()
    }

    /// Makes a planned evening. Its people are numbered in alphabetical order.
    pub fn create_evening(&mut self, draft: &EveningDraft, choice: &LineUpChoice) -> Result<EveningView> {
        let fields = fields_of(draft)?;
        let chosen = self.chosen(choice)?;
        let slip_code = self.unused_slip_code()?;
        let id = self.transact(&[Area::Evening], |tx| {
            let id = tx.insert_evening(&fields, slip_code)?;
            for prisoner in &chosen {
                tx.line_up_add(id, *prisoner)?;
            }
            Ok(id)
        })?;
        self.evening(id)
    }

    /// Changes what the organiser set; refused once the evening is closed.
    pub fn update_evening(&mut self, id: EveningId, draft: &EveningDraft) -> Result<EveningView> {
        let fields = fields_of(draft)?;
        let evening = self.require_evening(id)?;
        if evening.state == EveningState::Closed {
            require_state(&evening, EveningState::Planned)?;
        }
        self.transact(&[Area::Evening], |tx| Ok(tx.update_evening(id, &fields)?))?;
        self.evening(id)
    }

    /// Opens a planned evening: letters can be taken in.
    pub fn open_evening(&mut self, id: EveningId) -> Result<EveningView> {
        let evening = self.require_evening(id)?;
        require_state(&evening, EveningState::Planned)?;
        let (at, offset) = (self.clock().utc(), self.clock().offset_minutes());
        self.transact(&[Area::Evening, Area::Tally], |tx| {
            tx.set_state(id, EveningState::Open, at)?;
            Ok(tx.set_offset(id, offset)?)
        })?;
        self.evening(id)
    }

    /// Tonight's list by number.
    pub fn line_up(&self, id: EveningId) -> Result<Vec<LineUpView>> {
        let line_up = self.load_line_up(id)?;
        let view = |entry: &LineUpEntry<'_>| LineUpView {
            number: entry.number,
            prisoner_id: entry.person.prisoner.id,
            name: entry.person.prisoner.fields.name.full(),
            held: entry.hold,
        };
        Ok(line_up.entries.iter().map(view).collect())
    }

    /// Adds people with the next free numbers; those who are there already keep theirs.
    pub fn line_up_add(&mut self, id: EveningId, people: &[PrisonerId]) -> Result<EveningView> {
        let chosen = self.chosen(&LineUpChoice::People { ids: people.to_vec() })?;
        self.refuse_closed(id)?;
        self.transact(&[Area::Evening], |tx| {
            for prisoner in &chosen {
                tx.line_up_add(id, *prisoner)?;
            }
            Ok(())
        })?;
        self.evening(id)
    }

    /// Takes somebody out who has no letters.
    pub fn line_up_remove(&mut self, id: EveningId, number: Number) -> Result<EveningView> {
        self.refuse_closed(id)?;
        let prisoner = self.load_line_up(id)?.named(number)?.person.prisoner.id;
        self.transact(&[Area::Evening], |tx| Ok(tx.line_up_remove(id, prisoner)?))?;
        self.evening(id)
    }

    /// The evening, if [`Desk::remove_evening`] would not refuse it. Nothing changes.
    pub fn removable_evening(&self, id: EveningId) -> Result<EveningView> {
        self.require_evening(id)?;
        self.reader()?.must_be_removable(id)?;
        self.evening(id)
    }

    /// Removes an evening that never had a row in the log; its undo is there until the vault is locked.
    pub fn remove_evening(&mut self, id: EveningId) -> Result<RemovalView> {
        let title = self.require_evening(id)?.fields.title;
        let removed =
            self.transact(&[Area::Evening, Area::Tally, Area::Closing], |tx| Ok(tx.remove_evening(id)?))?;
        Ok(self.remember_removal(Removed::Evening { title, removed }))
    }

    /// The chosen people in alphabetical order.
    fn chosen(&self, choice: &LineUpChoice) -> Result<Vec<PrisonerId>> {
        let people = self.people()?;
        let mut ids: Vec<_> = match choice {
            LineUpChoice::All => people.all().iter().map(|person| person.prisoner.id).collect(),
            LineUpChoice::Nobody => Vec::new(),
            LineUpChoice::People { ids } => {
                let survivor = |id: &PrisonerId| self.require_person(*id).map(|_| people.survivor(*id));
                ids.iter().map(survivor).collect::<Result<_>>()?
            }
            LineUpChoice::Tag { tag } => {
                let tagged = people.all().iter().filter(|person| person.prisoner.fields.tags.contains(tag));
                tagged.map(|person| person.prisoner.id).collect()
            }
        };
        ids.sort_by_key(|id| people.place(*id));
        ids.dedup();
        Ok(ids)
    }

    fn unused_slip_code(&self) -> Result<u16> {
        let reader = self.reader()?;
        for _ in 0..SLIP_CODE_TRIES {
            let random = getrandom::u32().map_err(|error| Error::new(Code::Io).with("detail", error))?;
            // The modulus keeps it below 10 000; the bias of 2³² is of no matter for a label.
            let code = (random % 10_000) as u16;
            if !reader.is_slip_code_used(code)? {
                return Ok(code);
            }
        }
        Err(Error::new(Code::Internal).with("detail", "no slip code left"))
    }
}

/// The one under way first, then planned, then past.
fn rank(state: EveningState) -> u8 {
    match state {
        EveningState::Open | EveningState::Counting => 0,
        EveningState::Planned => 1,
        EveningState::Closed => 2,
    }
}

fn months(evenings: &[Evening], totals: &HashMap<EveningId, Totals>, year: i32) -> Vec<u32> {
    let mut months = vec![0; 12];
    for evening in evenings.iter().filter(|evening| evening.fields.date.year() == year) {
        let total = totals.get(&evening.id).map_or(0, |totals| totals.total);
        months[evening.fields.date.month0() as usize] += total;
    }
    months
}

fn fields_of(draft: &EveningDraft) -> Result<EveningFields> {
    let bad = |field: &str, value: &str| Error::new(Code::BadValue).with("field", field).with("value", value);
    let title = draft.title.trim();
    if title.is_empty() {
        return Err(bad("title", ""));
    }
    let date: NaiveDate = draft.date.trim().parse().map_err(|_| bad("date", &draft.date))?;
    Ok(EveningFields {
        title: title.to_owned(),
        theme: draft.theme.trim().to_owned(),
        date,
        place: draft.place.trim().to_owned(),
        city: draft.city.trim().to_owned(),
        goal: draft.goal.filter(|goal| *goal > 0),
        floor: draft.floor,
        sender: draft.sender.trim().to_owned(),
        notices: draft.notices.trim().to_owned(),
    })
}
