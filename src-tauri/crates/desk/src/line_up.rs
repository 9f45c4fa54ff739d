//! Tonight's list with its people, holds and letters: what counting, printing and closing all begin with.

use std::collections::{HashMap, HashSet};

use letterdesk_model::{
    evening::{ByKind, Evening, EveningState},
    hold::Hold,
    id::{EveningId, Number, PrisonerId},
};

use crate::{
    error::{Code, Error, Result},
    keeping::Desk,
    people::Person,
};

/// A line-up as it stands.
pub(crate) struct LineUp<'a> {
    pub(crate) evening: Evening,
    /// By number.
    pub(crate) entries: Vec<Tonight<'a>>,
}

/// One person tonight.
pub(crate) struct Tonight<'a> {
    pub(crate) number: Number,
    pub(crate) person: &'a Person,
    /// Why nothing may be sent, unless it was lifted for this evening.
    pub(crate) hold: Option<Hold>,
    pub(crate) by_kind: ByKind,
}

impl Tonight<'_> {
    /// Letters tonight, all kinds.
    pub(crate) fn count(&self) -> u32 {
        self.by_kind.total()
    }
}

impl LineUp<'_> {
    pub(crate) fn by_number(&self, number: Number) -> Option<&Tonight<'_>> {
        self.entries
            .binary_search_by_key(&number, |entry| entry.number)
            .ok()
            .map(|place| &self.entries[place])
    }

    pub(crate) fn by_prisoner(&self, id: PrisonerId) -> Option<&Tonight<'_>> {
        self.entries.iter().find(|entry| entry.person.prisoner.id == id)
    }

    /// «Номера 137 сегодня нет (есть 1–77).»
    pub(crate) fn unknown_number(&self, number: Number) -> Error {
        let low = self.entries.first().map_or(0, |entry| entry.number.0);
        let high = self.entries.last().map_or(0, |entry| entry.number.0);
        Error::new(Code::UnknownNumber).with("number", number).with("low", low).with("high", high)
    }

    /// The entry of a number that something other than a letter is asked for.
    pub(crate) fn named(&self, number: Number) -> Result<&Tonight<'_>> {
        let none = || Error { code: Code::NoSuchNumber, ..self.unknown_number(number) };
        self.by_number(number).ok_or_else(none)
    }

    /// The entry of a number to be counted for, or the error that names it.
    pub(crate) fn require(&self, number: Number) -> Result<&Tonight<'_>> {
        self.by_number(number).ok_or_else(|| self.unknown_number(number))
    }

    /// All letters.
    pub(crate) fn total(&self) -> u32 {
        self.entries.iter().map(Tonight::count).sum()
    }

    /// People with at least one letter.
    pub(crate) fn people(&self) -> u32 {
        count(self.entries.iter().filter(|entry| entry.count() > 0))
    }

    /// People who can be written to.
    pub(crate) fn writable(&self) -> u32 {
        count(self.entries.iter().filter(|entry| entry.hold.is_none()))
    }

    /// People who can be written to and have no letter.
    pub(crate) fn waiting(&self) -> u32 {
        count(self.entries.iter().filter(|entry| entry.hold.is_none() && entry.count() == 0))
    }

    /// All letters by kind.
    pub(crate) fn by_kind(&self) -> ByKind {
        self.entries.iter().fold(ByKind::default(), |sum, entry| ByKind {
            letter: sum.letter + entry.by_kind.letter,
            postcard: sum.postcard + entry.by_kind.postcard,
            handmade: sum.handmade + entry.by_kind.handmade,
        })
    }
}

/// How many; a list never has more than `u32::MAX`.
pub(crate) fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}

impl Desk {
    /// An evening, or the error that names it.
    pub(crate) fn require_evening(&self, id: EveningId) -> Result<Evening> {
        self.reader()?.evening(id)?.ok_or_else(|| Error::new(Code::UnknownEvening).with("evening", id))
    }

    /// The evening that is open or counting.
    pub(crate) fn under_way(&self) -> Result<EveningId> {
        self.reader()?.under_way()?.ok_or_else(|| Error::new(Code::NoOpenEvening))
    }

    /// The line-up of the evening that is open; counting is refused in any other state.
    pub(crate) fn line_up_open(&self) -> Result<LineUp<'_>> {
        let line_up = self.line_up_under_way()?;
        require_state(&line_up.evening, EveningState::Open)?;
        Ok(line_up)
    }

    pub(crate) fn line_up_under_way(&self) -> Result<LineUp<'_>> {
        self.load_line_up(self.under_way()?)
    }

    pub(crate) fn load_line_up(&self, id: EveningId) -> Result<LineUp<'_>> {
        let evening = self.require_evening(id)?;
        let reader = self.reader()?;
        let people = self.people()?;
        let lifted: HashSet<_> = reader.lifted_holds(id)?.into_iter().map(|lifted| lifted.prisoner).collect();
        let tallies: HashMap<_, _> = reader.tallies(id)?.into_iter().collect();
        let tonight = |entry: letterdesk_model::evening::LineUpEntry| {
            let person = people.get(entry.prisoner)?;
            let hold = person.hold.filter(|hold| !(hold.may_be_lifted() && lifted.contains(&entry.prisoner)));
            let by_kind = tallies.get(&entry.prisoner).copied().unwrap_or_default();
            Some(Tonight { number: entry.number, person, hold, by_kind })
        };
        let entries = reader.line_up(id)?.into_iter().filter_map(tonight).collect();
        Ok(LineUp { evening, entries })
    }
}

/// Refuses what the evening's state does not allow.
pub(crate) fn require_state(evening: &Evening, state: EveningState) -> Result<()> {
    if evening.state == state {
        return Ok(());
    }
    Err(Error::new(Code::WrongState)
        .with("evening", &evening.fields.title)
        .with("state", evening.state.code()))
}
