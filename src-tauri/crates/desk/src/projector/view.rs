//! What the projector's window is told. There is no field for an address, a birth date, a case or a hold.

use letterdesk_model::id::Number;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What the host has chosen to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ProjectorMode {
    /// The total and the goal, and some of those who wait.
    #[default]
    Total,
    /// Everybody tonight, without a count each.
    Names,
    /// «Ждут письма»
    Waiting,
    /// «Спасибо, что пришли»
    Thanks,
}

impl ProjectorMode {
    /// Every mode, as they are offered.
    pub const ALL: [ProjectorMode; 4] =
        [ProjectorMode::Total, ProjectorMode::Names, ProjectorMode::Waiting, ProjectorMode::Thanks];
}

/// What the room sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ProjectorView {
    /// «Вечер писем учёным», or empty.
    pub title: String,
    /// «учёные», or empty.
    pub theme: String,
    /// Below it.
    pub slide: Slide,
}

impl ProjectorView {
    /// Nothing at all.
    pub fn black() -> ProjectorView {
        ProjectorView { title: String::new(), theme: String::new(), slide: Slide::Black }
    }
}

/// One picture on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case", tag = "shows")]
pub enum Slide {
    /// Nothing.
    Black,
    /// The total.
    Total {
        /// Letters.
        letters: u32,
        /// People with at least one.
        people: u32,
        /// The number of letters hoped for.
        goal: Option<u32>,
        /// The first of those who have none.
        waiting: Vec<RoomPerson>,
        /// Whether everybody on tonight's list has a letter.
        everybody: bool,
    },
    /// Those of tonight.
    Names {
        /// Of this page.
        people: Vec<RoomPerson>,
        /// From 1.
        page: u32,
        /// How many there are.
        pages: u32,
    },
    /// Those who have no letter. Nobody here is not yet everybody: whom the room may not see may have none.
    Waiting {
        /// Of this page.
        people: Vec<RoomPerson>,
        /// From 1.
        page: u32,
        /// How many there are.
        pages: u32,
        /// Whether everybody on tonight's list has a letter.
        everybody: bool,
    },
    /// The letters are being counted by hand: no figure is told.
    Recount,
    /// «Спасибо, что пришли»
    Thanks,
}

/// A person as the room may know them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RoomPerson {
    /// The number on the slip.
    pub number: Number,
    /// «Марфа Петрова»
    pub name: String,
    /// «биолог», as it was approved; may be empty.
    pub line: String,
}

/// What the host may read aloud.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct HostLine {
    /// Letters.
    pub letters: u32,
    /// Those without one whom the room may see.
    pub waiting: u32,
    /// Whether everybody on tonight's list has a letter.
    pub everybody: bool,
}
