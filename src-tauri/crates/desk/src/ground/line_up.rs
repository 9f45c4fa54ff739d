//! Tonight's list with its people, holds and letters: what counting, printing and closing all begin with.

use letterdesk_model::{
    evening::{ByKind, Evening},
    hold::Hold,
    id::{Number, PrisonerId},
    slip_code::{SlipCode, SlipCodeError},
};

use super::{
    desk::Desk,
    error::{Code, Error, Result},
    people::Person,
};

/// A line-up as it stands.
pub(crate) struct LineUp<'a> {
    pub(crate) evening: Evening,
    /// By number.
    pub(crate) entries: Vec<LineUpEntry<'a>>,
    /// Numbers of those who were removed from the list.
    pub(crate) removed: Vec<Number>,
}

/// One person tonight.
pub(crate) struct LineUpEntry<'a> {
    pub(crate) number: Number,
    pub(crate) person: &'a Person,
    /// Why no mail is printed, unless it was lifted for this evening.
    pub(crate) hold: Option<Hold>,
    pub(crate) by_kind: ByKind,
}

impl LineUpEntry<'_> {
    /// Letters tonight, all kinds.
    pub(crate) fn count(&self) -> u32 {
        self.by_kind.total()
    }

    /// Why nobody should write to them, if there is a reason.
    pub(crate) fn held_back(&self) -> Option<Hold> {
        self.hold.filter(|hold| hold.stops_letters())
    }
}

impl Desk {
    /// Whose slip a code is. Refused when it is another evening's, or none of ours.
    pub(crate) fn number_of_code(&self, line_up: &LineUp<'_>, digits: &str) -> Result<Number> {
        let code = SlipCode::parse(digits).map_err(|error| match error {
            SlipCodeError::Foreign => Error::new(Code::ForeignBarcode),
            SlipCodeError::Misread => Error::new(Code::MisreadCode),
        })?;
        if code.evening == line_up.evening.slip_code {
            return Ok(code.number);
        }
        let reader = self.reader()?;
        let other =
            reader.evening_by_slip_code(code.evening)?.map(|id| reader.evening(id)).transpose()?.flatten();
        Err(match other {
            Some(evening) => Error::new(Code::OtherEveningSlip).with("evening", evening.fields.title),
            None if reader.is_removed_slip_code(code.evening)? => Error::new(Code::RemovedEveningSlip),
            None => Error::new(Code::ForeignBarcode),
        })
    }
}

impl LineUp<'_> {
    pub(crate) fn by_number(&self, number: Number) -> Option<&LineUpEntry<'_>> {
        self.entries
            .binary_search_by_key(&number, |entry| entry.number)
            .ok()
            .map(|place| &self.entries[place])
    }

    pub(crate) fn by_prisoner(&self, id: PrisonerId) -> Option<&LineUpEntry<'_>> {
        self.entries.iter().find(|entry| entry.person.prisoner.id == id)
    }

    /// «Номера 137 сегодня нет (есть 1–77).» Or that whose it was is not on the list any more.
    pub(crate) fn unknown_number(&self, number: Number) -> Error {
        if self.removed.contains(&number) {
            return Error::new(Code::RemovedNumber).with("number", number);
        }
        let low = self.entries.first().map_or(0, |entry| entry.number.0);
        let high = self.entries.last().map_or(0, |entry| entry.number.0);
        Error::new(Code::UnknownNumber).with("number", number).with("low", low).with("high", high)
    }

    /// The entry of a number that something other than a letter is asked for.
    pub(crate) fn named(&self, number: Number) -> Result<&LineUpEntry<'_>> {
        let none = || match self.unknown_number(number) {
            unknown if unknown.code == Code::UnknownNumber => {
                Error { code: Code::NoSuchNumber, ..unknown }.with("evening", &self.evening.fields.title)
            }
            removed => removed,
        };
        self.by_number(number).ok_or_else(none)
    }

    /// The entry of a number to be counted for, or the error that names it.
    pub(crate) fn require(&self, number: Number) -> Result<&LineUpEntry<'_>> {
        self.by_number(number).ok_or_else(|| self.unknown_number(number))
    }

    /// All letters.
    pub(crate) fn total(&self) -> u32 {
        self.entries.iter().map(LineUpEntry::count).sum()
    }

    /// People with at least one letter.
    pub(crate) fn people(&self) -> u32 {
        count(self.entries.iter().filter(|entry| entry.count() > 0))
    }

    /// People who can be written to.
    pub(crate) fn writable(&self) -> u32 {
        count(self.entries.iter().filter(|entry| entry.held_back().is_none()))
    }

    /// People who can be written to and have no letter.
    pub(crate) fn waiting(&self) -> u32 {
        count(self.entries.iter().filter(|entry| entry.held_back().is_none() && entry.count() == 0))
    }

    /// Whether it can be said that everybody was written to: everybody on tonight's list, seen or not, held or not.
    pub(crate) fn has_everybody_a_letter(&self) -> bool {
        let on_the_list = |entry: &&LineUpEntry<'_>| entry.hold != Some(Hold::Removed);
        let mut entries = self.entries.iter().filter(on_the_list).peekable();
        entries.peek().is_some() && entries.all(|entry| entry.count() > 0)
    }

    /// All letters by kind.
    pub(crate) fn by_kind(&self) -> ByKind {
        self.entries.iter().map(|entry| entry.by_kind).sum()
    }
}

/// How many; a list never has more than `u32::MAX`.
pub(crate) fn count<T>(items: impl Iterator<Item = T>) -> u32 {
    u32::try_from(items.count()).unwrap_or(u32::MAX)
}
