//! What the check can find broken, as data.

use std::fmt;

use letterdesk_model::id::{EveningId, Sequence};

/// A promise of the data that is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// SQLite's own check, or reading a page, failed; in SQLite's words.
    Pages(String),
    /// A row refers to one that is not there.
    Reference {
        /// The table that the row is in.
        table: String,
    },
    /// A table, index or trigger is missing, added or different.
    Schema {
        /// Its name.
        name: String,
    },
    /// A value that the program never writes.
    Value {
        /// What it was to be.
        what: &'static str,
        /// What it is.
        found: String,
    },
    /// The ledger is broken at a row.
    Ledger {
        /// Of which evening.
        evening: EveningId,
        /// At which place.
        sequence: Sequence,
        /// How.
        how: LedgerDamage,
    },
    /// What was removed is there again in part: words of a placeholder, or a slip's code twice.
    Placeholder,
    /// A closing says other than the ledger as it stood, or stands without its evening being closed, or is missing.
    Closing(EveningId),
}

/// How the ledger is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LedgerDamage {
    /// A row is missing before this one.
    Gap,
    /// The row is not the one that was chained.
    Link,
    /// The row takes back what it cannot.
    Undo,
    /// Rows that are one step do not take from one person what they give to another, or one of them is missing.
    Step,
    /// A count falls below zero.
    Negative,
    /// An amendment without its day or before the closing, or anything but an amendment after it.
    Amendment,
}

impl fmt::Display for Damage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}
