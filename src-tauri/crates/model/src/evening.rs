//! One event: its data, its states, and which step may follow which.

use std::iter::Sum;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::EveningId;

coded_enum! {
    /// The states an evening passes through. Going back from counting to open is allowed and logged; from closed
    /// there are only amendments.
    #[derive(Serialize, Deserialize)]
    #[cfg_attr(feature = "specta", derive(specta::Type))]
    #[serde(rename_all = "snake_case")]
    pub enum EveningState {
        /// Being prepared.
        Planned = "planned",
        /// Letters are being taken in.
        Open = "open",
        /// The box is being counted by hand; +1 is frozen.
        Counting = "counting",
        /// «Итог подведён».
        Closed = "closed",
    }
}

impl EveningState {
    /// Whether the state machine has an arrow from here to `next`. Open → closed is the quick closing without a
    /// recount.
    pub fn may_become(self, next: EveningState) -> bool {
        use EveningState::{Closed, Counting, Open, Planned};
        matches!((self, next), (Planned, Open) | (Open, Counting | Closed) | (Counting, Open | Closed))
    }

    /// Whether this evening holds the one place of "under way": at most one evening is open or counting.
    pub fn is_under_way(self) -> bool {
        matches!(self, EveningState::Open | EveningState::Counting)
    }
}

coded_enum! {
    /// What a letter is. The first line of the sentence counts every kind as «писем».
    #[derive(PartialOrd, Ord, Default, Serialize, Deserialize)]
    #[cfg_attr(feature = "specta", derive(specta::Type))]
    #[serde(rename_all = "snake_case")]
    pub enum Kind {
        /// «письмо»
        #[default]
        Letter = "letter",
        /// «открытка»
        Postcard = "postcard",
        /// «самодельная открытка»
        Handmade = "handmade",
    }
}

/// How many of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ByKind {
    /// Letters.
    pub letter: u32,
    /// Postcards.
    pub postcard: u32,
    /// Handmade postcards.
    pub handmade: u32,
}

impl ByKind {
    /// The figure of one kind.
    pub fn of(self, kind: Kind) -> u32 {
        match kind {
            Kind::Letter => self.letter,
            Kind::Postcard => self.postcard,
            Kind::Handmade => self.handmade,
        }
    }

    /// The figure of one kind, to change.
    pub fn of_mut(&mut self, kind: Kind) -> &mut u32 {
        match kind {
            Kind::Letter => &mut self.letter,
            Kind::Postcard => &mut self.postcard,
            Kind::Handmade => &mut self.handmade,
        }
    }

    /// All kinds together.
    pub fn total(self) -> u32 {
        self.letter + self.postcard + self.handmade
    }
}

impl Sum for ByKind {
    fn sum<I: Iterator<Item = ByKind>>(figures: I) -> ByKind {
        figures.fold(ByKind::default(), |sum, one| ByKind {
            letter: sum.letter + one.letter,
            postcard: sum.postcard + one.postcard,
            handmade: sum.handmade + one.handmade,
        })
    }
}

/// The number of letters under which a person counts as having few, unless the evening says otherwise.
pub const DEFAULT_FLOOR: u32 = 5;

/// What an organiser sets of an evening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EveningFields {
    /// «Вечер писем учёным».
    pub title: String,
    /// «учёные», or empty.
    pub theme: String,
    /// The day it begins; it keeps this date past midnight.
    pub date: NaiveDate,
    /// «Открытое пространство», or empty.
    pub place: String,
    /// «Энск», or empty.
    pub city: String,
    /// The number of letters hoped for.
    pub goal: Option<u32>,
    /// Below this a person has few letters.
    pub floor: u32,
    /// The sender's return address, a line each; empty means none is printed.
    pub sender: String,
    /// The notice that a law demands on what the public reads; empty means none.
    pub notices: String,
}

/// An evening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evening {
    /// Its row.
    pub id: EveningId,
    /// Its identity outside this vault (version 7).
    pub uuid: Uuid,
    /// Where it stands.
    pub state: EveningState,
    /// How many guests came. One number; no guest is ever recorded.
    pub guests: u32,
    /// The random part of its slips' codes, 0 to 9999, unique in the vault.
    pub slip_code: u16,
    /// Whether its numbers are on paper already and can never change.
    pub numbers_printed: bool,
    /// Minutes east of UTC, kept when it opens.
    pub offset_minutes: Option<i32>,
    /// What the organiser set.
    pub fields: EveningFields,
}
