//! What the filters ask about everybody: letters, tonight's numbers, birthdays.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use letterdesk_model::{
    address::{AddressState, address_state},
    birth::Birth,
    evening::DEFAULT_FLOOR,
    id::{EveningId, Number, PrisonerId},
};
use letterdesk_store::Ever;

use super::{chips::Used, view::PrisonerQuery};
use crate::ground::people::{People, Person};

/// A letter posted today reaches a birthday this many days ahead, and it is worth writing for one as far as that.
pub(crate) const BIRTHDAYS: (u32, u32) = (7, 45);

/// What the list knows beyond the records themselves. Kept until something changes or the day does.
#[derive(Debug)]
pub(crate) struct Facts {
    pub(crate) today: NaiveDate,
    pub(crate) fresh_days: u32,
    pub(super) ever: HashMap<PrisonerId, Ever>,
    pub(crate) evening: Option<EveningId>,
    pub(super) tonight: HashMap<PrisonerId, Number>,
    /// What there is to choose of.
    pub(super) used: Used,
}

/// What a query may ask besides its text. Being held and being printed are one: nobody is both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Condition {
    Tag,
    Mail,
    NeverWritten,
    Few,
    Tonight,
    Facility,
    Address,
    Birthdays,
}

impl Condition {
    pub(super) const ALL: [Condition; 8] = [
        Condition::Tag,
        Condition::Mail,
        Condition::NeverWritten,
        Condition::Few,
        Condition::Tonight,
        Condition::Facility,
        Condition::Address,
        Condition::Birthdays,
    ];
}

impl Facts {
    /// Letters over all evenings.
    pub(crate) fn letters(&self, id: PrisonerId) -> u32 {
        self.ever.get(&id).map_or(0, |ever| ever.total)
    }

    /// `YYYY-MM-DD` of the last evening with a letter.
    pub(crate) fn last_written(&self, id: PrisonerId) -> Option<String> {
        self.ever.get(&id)?.last.map(|date| date.to_string())
    }

    /// A person's number in tonight's list.
    pub(crate) fn number(&self, id: PrisonerId) -> Option<Number> {
        self.tonight.get(&id).copied()
    }

    /// Who has a number tonight.
    pub(crate) fn at_number(&self, number: Number) -> Option<PrisonerId> {
        self.tonight.iter().find(|(_, theirs)| **theirs == number).map(|(id, _)| *id)
    }

    /// How far a person's address is believed today.
    pub(crate) fn address_state(&self, people: &People, person: &Person) -> AddressState {
        let facility = people.facility_of(&person.prisoner);
        address_state(&person.prisoner, facility, self.today, self.fresh_days)
    }

    /// Whether every condition of a query but its text lets a person through.
    pub(crate) fn wants(&self, query: &PrisonerQuery, people: &People, person: &Person) -> bool {
        Condition::ALL.iter().all(|condition| self.meets(*condition, query, people, person))
    }

    /// Whether one condition of a query lets a person through; one that is not set does.
    pub(super) fn meets(
        &self,
        condition: Condition,
        query: &PrisonerQuery,
        people: &People,
        person: &Person,
    ) -> bool {
        let fields = &person.prisoner.fields;
        match condition {
            Condition::Tag => query.tag.as_ref().is_none_or(|tag| fields.tags.contains(tag)),
            Condition::Mail => {
                let held = person.hold.is_some();
                (!query.held || held) && (!query.printable || !held)
            }
            Condition::NeverWritten => !query.never_written || self.is_never_written(person),
            Condition::Few => !query.few || self.has_few(person),
            Condition::Tonight => !query.tonight || self.is_tonight(person),
            Condition::Facility => query.facility.is_none_or(|facility| fields.facility == Some(facility)),
            Condition::Address => {
                query.address.is_none_or(|state| self.address_state(people, person) == state)
            }
            Condition::Birthdays => query.birthdays.is_none_or(|days| self.has_birthday(person, days)),
        }
    }

    pub(super) fn is_never_written(&self, person: &Person) -> bool {
        self.letters(person.prisoner.id) == 0
    }

    pub(super) fn has_few(&self, person: &Person) -> bool {
        self.letters(person.prisoner.id) < DEFAULT_FLOOR
    }

    pub(super) fn is_tonight(&self, person: &Person) -> bool {
        self.tonight.contains_key(&person.prisoner.id)
    }

    pub(super) fn has_birthday(&self, person: &Person, days: (u32, u32)) -> bool {
        birthday_within(person.prisoner.fields.born, self.today, days).is_some()
    }
}

/// The next birthday that a letter posted on a day still reaches, and that is worth writing for.
pub(crate) fn birthday_near(born: Option<Birth>, posted: NaiveDate) -> Option<NaiveDate> {
    birthday_within(born, posted, BIRTHDAYS)
}

fn birthday_within(born: Option<Birth>, day: NaiveDate, (from, to): (u32, u32)) -> Option<NaiveDate> {
    let after = |days: u32| day.checked_add_days(Days::new(days.into()));
    let (from, to) = (after(from)?, after(to)?);
    born?.next_birthday(from).filter(|birthday| *birthday <= to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_is_near_while_a_letter_reaches_it_and_before_it_is_long_to_come() {
        let posted = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
        for (born, near) in [
            ("1970-02-04", None),
            ("1970-02-05", Some("2026-02-05")),
            ("1970-03-15", Some("2026-03-15")),
            ("1970-03-16", None),
            ("1970", None),
        ] {
            let expected = near.map(|day| day.parse().unwrap());
            assert_eq!(birthday_near(born.parse().ok(), posted), expected, "{born}");
        }
        assert_eq!(birthday_near("1970-02-05".parse().ok(), NaiveDate::MAX), None, "the calendar ends");
    }
}
