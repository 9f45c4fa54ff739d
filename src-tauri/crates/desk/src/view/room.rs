//! How papers for the room are printed: table cards, how to write.

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
