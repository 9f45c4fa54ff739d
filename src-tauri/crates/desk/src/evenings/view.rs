//! The home screen and the making of an evening.

use letterdesk_model::id::{Number, PrisonerId};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::ground::EveningView;

/// The Evenings screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct EveningsView {
    /// Newest first: the open one, then planned, then past.
    pub evenings: Vec<EveningView>,
    /// Letters of each month of the year of the newest evening, January first.
    pub months: Vec<u32>,
    /// That year.
    pub year: i32,
    /// Letters of that year.
    pub year_total: u32,
    /// How many people the list has.
    pub prisoners: u32,
}

/// What an organiser fills in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct EveningDraft {
    /// Must not be empty.
    pub title: String,
    /// May be empty.
    pub theme: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// May be empty.
    pub place: String,
    /// May be empty.
    pub city: String,
    /// The number of letters hoped for.
    pub goal: Option<u32>,
    /// Below this a person has few letters.
    pub floor: u32,
    /// The sender's return address, a line each; may be empty.
    pub sender: String,
    /// The notice the law demands; may be empty.
    pub notices: String,
}

/// Who is taken into an evening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case", tag = "by")]
pub enum LineUpChoice {
    /// Everybody on the list.
    All,
    /// Everybody with a tag.
    Tag {
        /// The tag.
        tag: String,
    },
    /// These people.
    People {
        /// Their rows.
        ids: Vec<PrisonerId>,
    },
    /// Nobody yet.
    Nobody,
}

/// One line of tonight's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LineUpView {
    /// The number on the slip.
    pub number: Number,
    /// Whose it is.
    pub prisoner_id: PrisonerId,
    /// «Окунев-Бархатный Лаврентий Капитонович»
    pub name: String,
    /// Why nothing is printed for them.
    pub held: Option<letterdesk_model::hold::Hold>,
}
