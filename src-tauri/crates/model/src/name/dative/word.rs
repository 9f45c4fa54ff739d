//! One word and the change of its ending.

use super::Certainty;
use crate::name::{fold, script};

/// A word in the dative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    pub text: String,
    pub certainty: Certainty,
}

/// A row of a table: words that end in `tail` lose `cut` letters and gain `add`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ending {
    pub tail: &'static str,
    pub cut: usize,
    pub add: &'static str,
    pub certainty: Certainty,
}

/// A row of which the rules are sure.
pub(super) const fn sure(tail: &'static str, cut: usize, add: &'static str) -> Ending {
    Ending { tail, cut, add, certainty: Certainty::Sure }
}

/// A row whose form somebody should look at.
pub(super) const fn unsure(tail: &'static str, cut: usize, add: &'static str) -> Ending {
    Ending { tail, cut, add, certainty: Certainty::Unsure }
}

/// A word as it was typed, and folded for the tables: lower case, ё as е.
pub(super) struct Word<'a> {
    pub typed: &'a str,
    pub folded: String,
}

impl<'a> Word<'a> {
    pub fn new(typed: &'a str) -> Word<'a> {
        Word { typed, folded: fold(typed) }
    }

    /// Whether every letter is Russian.
    pub fn is_russian(&self) -> bool {
        script::is_russian(&self.folded)
    }

    pub fn vowels(&self) -> usize {
        self.folded.chars().filter(|letter| "аеиоуыэюя".contains(*letter)).count()
    }

    /// The word as it is.
    pub fn kept(&self, certainty: Certainty) -> Form {
        Form { text: self.typed.to_owned(), certainty }
    }

    /// The word without its last `cut` letters, with `add`.
    pub fn changed(&self, cut: usize, add: &str, certainty: Certainty) -> Form {
        let keep = self.typed.chars().count().saturating_sub(cut);
        let stem: String = self.typed.chars().take(keep).collect();
        Form { text: stem + add, certainty }
    }

    /// The first row of `table` that fits.
    pub fn by_ending(&self, table: &[Ending]) -> Option<Form> {
        let row = table.iter().find(|row| self.folded.ends_with(row.tail))?;
        Some(self.changed(row.cut, row.add, row.certainty))
    }

    /// The form that a table of whole words (folded nominative, dative) gives.
    pub fn by_list(&self, list: &[(&str, &str)], certainty: Certainty) -> Option<Form> {
        let (_, dative) = list.iter().find(|(nominative, _)| *nominative == self.folded)?;
        // The first letter never changes, and with it its case.
        let first = self.typed.chars().next()?;
        let rest = dative.chars().skip(1);
        Some(Form { text: std::iter::once(first).chain(rest).collect(), certainty })
    }
}

/// Several words or pieces put together again; as sure as the least sure of them.
pub(super) fn joined(forms: &[Form], separator: &str) -> Form {
    let texts: Vec<&str> = forms.iter().map(|form| form.text.as_str()).collect();
    let certainty = forms.iter().map(|form| form.certainty).max().unwrap_or(Certainty::Unsure);
    Form { text: texts.join(separator), certainty }
}

/// Whether a folded word is one of a list parted by spaces.
pub(super) fn is_listed(list: &str, folded: &str) -> bool {
    list.split(' ').any(|word| word == folded)
}
