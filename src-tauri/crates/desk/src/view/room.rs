//! How papers for the room are printed: table cards, how to write, posters.

use serde::{Deserialize, Serialize};
use specta::Type;

/// How much of the case a table card tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CaseTold {
    /// Nothing.
    Nothing,
    /// Articles and term in one line.
    #[default]
    Line,
    /// Articles, term, and since when they are held.
    Detail,
}

/// How large the page on how to write is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum RulesPaper {
    /// For a wall.
    #[default]
    A4,
    /// For a table.
    A5,
}

/// What a poster says, and how large it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
pub struct PosterChoice {
    /// What it says.
    pub message: PosterMessage,
    /// How large it is.
    pub paper: PosterPaper,
}

/// What a poster says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PosterMessage {
    /// Who has no letter yet.
    #[default]
    Waiting,
    /// The evening's total.
    Total,
}

/// How large a poster is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PosterPaper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
}
