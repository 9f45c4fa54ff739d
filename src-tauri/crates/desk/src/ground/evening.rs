//! One evening and its line-up: found, shown, and held to its state and time.

use chrono::{NaiveDateTime, TimeDelta};
use letterdesk_model::{
    evening::{ByKind, Evening, EveningState},
    id::{EveningId, Number, PrisonerId},
};
use serde::Serialize;
use specta::Type;

use super::{
    desk::Desk,
    error::{Code, Error, Result},
    line_up::{LineUp, LineUpEntry, count},
};

impl Desk {
    /// One evening with its figures.
    pub fn evening(&self, id: EveningId) -> Result<EveningView> {
        Ok(self.evening_view(&self.load_line_up(id)?))
    }

    /// An evening, or the error that names it.
    pub(crate) fn require_evening(&self, id: EveningId) -> Result<Evening> {
        self.reader()?.evening(id)?.ok_or_else(|| Error::new(Code::UnknownEvening).with("evening", id))
    }

    /// The evening that is open or counting.
    pub(crate) fn under_way(&self) -> Result<EveningId> {
        self.reader()?.under_way()?.ok_or_else(|| Error::new(Code::NoOpenEvening))
    }

    /// The evening that work before the doors open is for: the one under way, else the newest planned.
    pub(crate) fn tonight(&self) -> Result<Option<EveningId>> {
        let reader = self.reader()?;
        if let Some(id) = reader.under_way()? {
            return Ok(Some(id));
        }
        let planned = reader.evenings()?.into_iter().rfind(|evening| evening.state == EveningState::Planned);
        Ok(planned.map(|evening| evening.id))
    }

    /// The evening that a request is for: the one it names, tonight's, or the one closed last.
    pub fn evening_meant(&self, evening: Option<EveningId>) -> Result<EveningId> {
        if let Some(id) = evening {
            return Ok(id);
        }
        if let Some(id) = self.tonight()? {
            return Ok(id);
        }
        let closed =
            self.reader()?.evenings()?.into_iter().rfind(|evening| evening.state == EveningState::Closed);
        closed.map(|evening| evening.id).ok_or_else(|| Error::new(Code::NoOpenEvening))
    }

    /// The line-up of the evening that is open; counting is refused in any other state.
    pub(crate) fn line_up_open(&self) -> Result<LineUp<'_>> {
        let line_up = self.line_up_under_way()?;
        require_state(&line_up.evening, EveningState::Open)?;
        Ok(line_up)
    }

    /// Refuses to change the list of an evening whose letters are counted.
    pub(crate) fn refuse_closed(&self, id: EveningId) -> Result<()> {
        let evening = self.require_evening(id)?;
        match evening.state {
            EveningState::Planned | EveningState::Open => Ok(()),
            EveningState::Counting | EveningState::Closed => require_state(&evening, EveningState::Open),
        }
    }

    pub(crate) fn line_up_under_way(&self) -> Result<LineUp<'_>> {
        self.load_line_up(self.under_way()?)
    }

    pub(crate) fn load_line_up(&self, id: EveningId) -> Result<LineUp<'_>> {
        let kept = self.kept(id)?;
        let people = self.people()?;
        let entry = |(number, prisoner, by_kind): &(Number, PrisonerId, ByKind)| {
            let person = people.of_line_up(*prisoner)?;
            let hold = person.hold.filter(|hold| !(hold.may_be_lifted() && kept.lifted.contains(prisoner)));
            Some(LineUpEntry { number: *number, person, hold, by_kind: *by_kind })
        };
        let entries = kept.numbers.iter().filter_map(entry).collect();
        Ok(LineUp { evening: kept.evening.clone(), entries, removed: kept.removed.clone() })
    }

    /// A moment in the evening's own time: by the offset that was kept when it opened, before that by the machine's.
    pub(crate) fn local_time(&self, evening: &Evening, utc: NaiveDateTime) -> NaiveDateTime {
        let minutes = evening.offset_minutes.unwrap_or_else(|| self.clock().offset_minutes());
        utc + TimeDelta::minutes(minutes.into())
    }

    /// `HH:MM` of it.
    pub(crate) fn minute_text(&self, evening: &Evening, minute: Option<NaiveDateTime>) -> Option<String> {
        minute.map(|utc| self.local_time(evening, utc).format("%H:%M").to_string())
    }

    pub(crate) fn evening_view(&self, line_up: &LineUp<'_>) -> EveningView {
        let evening = &line_up.evening;
        let fields = &evening.fields;
        EveningView {
            id: evening.id,
            uuid: evening.uuid.to_string(),
            title: fields.title.clone(),
            theme: fields.theme.clone(),
            date: fields.date.to_string(),
            place: fields.place.clone(),
            city: fields.city.clone(),
            state: evening.state,
            goal: fields.goal,
            floor: fields.floor,
            sender: fields.sender.clone(),
            notices: fields.notices.clone(),
            total: line_up.total(),
            people: line_up.people(),
            line_up: count(line_up.entries.iter()),
            held: count(line_up.entries.iter().filter(|entry| entry.hold.is_some())),
            guests: evening.guests,
        }
    }
}

/// Refuses what the evening's state does not allow.
pub(crate) fn require_state(evening: &Evening, state: EveningState) -> Result<()> {
    if evening.state == state { Ok(()) } else { Err(wrong_state(evening)) }
}

/// Says which evening is in which state.
pub(crate) fn wrong_state(evening: &Evening) -> Error {
    Error::new(Code::WrongState).with("evening", &evening.fields.title).with("state", evening.state.code())
}

/// One evening with its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct EveningView {
    /// Its row; the command line's EVENING.
    pub id: EveningId,
    /// Its identity outside this vault.
    pub uuid: String,
    /// «Вечер писем учёным»
    pub title: String,
    /// «учёные», or empty.
    pub theme: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Place, or empty.
    pub place: String,
    /// City, or empty.
    pub city: String,
    /// Where it stands.
    pub state: EveningState,
    /// The number of letters hoped for.
    pub goal: Option<u32>,
    /// Below this a person has few letters.
    pub floor: u32,
    /// The sender's return address, a line each.
    pub sender: String,
    /// The notice the law demands.
    pub notices: String,
    /// Letters.
    pub total: u32,
    /// People with at least one letter.
    pub people: u32,
    /// People in the line-up.
    pub line_up: u32,
    /// Of them, those for whom nothing is printed.
    pub held: u32,
    /// Guests.
    pub guests: u32,
}
