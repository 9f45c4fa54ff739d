//! What the product says, in Russian and English: Fluent messages from `ui/locales`, the same files that serve the
//! window, and the few formats that a message cannot make itself: numbers and dates.
//!
//! Not for: choosing what to say. A caller names a message and gives its variables.
//!
//! Invariant: a number reaches Fluent as formatted text, with the bare count beside it for the plural only
//! (`$letters` and `$letters_n`): Fluent's implementations group digits differently.
#![cfg_attr(test, allow(clippy::unwrap_used))] // A test that cannot get its value has failed.

mod bundles;
mod dates;
mod files;
mod numbers;
mod spelled;

pub use letterdesk_model::language::Language;

pub use bundles::{has, text};
pub use dates::{compact_date, date, day_and_month, short_date};
pub use numbers::{hundredths, number};
pub use spelled::{Gender, spelled};

/// A variable of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Stands as it is.
    Text(String),
    /// A count: `text` is printed, `n` chooses the plural.
    Count {
        /// The bare figure.
        n: u32,
        /// The figure as it is printed.
        text: String,
    },
}

impl Value {
    /// A count in a language's own digits' grouping.
    pub fn count(language: Language, n: u32) -> Value {
        Value::Count { n, text: number(language, n.into()) }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}
