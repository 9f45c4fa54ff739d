//! Choices that several documents have.

use serde::{Deserialize, Serialize};

/// How large a document is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum PrintSize {
    /// As most people read.
    #[default]
    Regular,
    /// Large print: half of the guests are over sixty.
    Large,
}

/// Who gets a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// It comes back to us or stays with us: slips with number and barcode, a report with everybody.
    #[default]
    Ours,
    /// It leaves: slips to take home have neither, a report for the public leaves out those who got no letter and those
    /// whom the room may not see.
    Public,
}
