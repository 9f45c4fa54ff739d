//! One event: its data, its states, and which step may follow which.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::{EveningId, Number, PrisonerId};

/// The states an evening passes through. Going back from counting to open is allowed and logged; from closed
/// there are only amendments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum EveningState {
    /// Being prepared.
    Planned,
    /// Letters are being taken in.
    Open,
    /// The box is being counted by hand; +1 is frozen.
    Counting,
    /// «Итог подведён».
    Closed,
}

impl EveningState {
    /// Every state, in order.
    pub const ALL: [EveningState; 4] =
        [EveningState::Planned, EveningState::Open, EveningState::Counting, EveningState::Closed];

    /// The stable code in the database and in JSON.
    pub fn code(self) -> &'static str {
        match self {
            EveningState::Planned => "planned",
            EveningState::Open => "open",
            EveningState::Counting => "counting",
            EveningState::Closed => "closed",
        }
    }

    /// The state that a code names.
    pub fn from_code(code: &str) -> Option<EveningState> {
        EveningState::ALL.into_iter().find(|state| state.code() == code)
    }

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

/// What a letter is. The first line of the sentence counts every kind as «писем».
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// «письмо»
    #[default]
    Letter,
    /// «открытка»
    Postcard,
    /// «самодельная открытка»
    Handmade,
}

impl Kind {
    /// Every kind, in the order of the keys F6, F7, F8.
    pub const ALL: [Kind; 3] = [Kind::Letter, Kind::Postcard, Kind::Handmade];

    /// The stable code in the database, the protocol and JSON.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Letter => "letter",
            Kind::Postcard => "postcard",
            Kind::Handmade => "handmade",
        }
    }

    /// The kind that a code names.
    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
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

/// One line of tonight's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineUpEntry {
    /// The number on the slip.
    pub number: Number,
    /// Whose it is.
    pub prisoner: PrisonerId,
}
