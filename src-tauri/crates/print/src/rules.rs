//! How to write: what to do and not to do, what counts as one letter, the envelope, and how a reply comes. A page for
//! a wall or a table, A4 or A5; pages in large print; the back of a slip.
//!
//! Not for: what a single facility accepts. The words are data: the organiser's own, or `paper.ftl`.

mod back;
mod large;
mod page;
mod set;

use chrono::NaiveDate;
use letterdesk_model::progress::Progress;
use letterdesk_words::{self as words, Language};
use serde::{Deserialize, Serialize};

use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    options::PrintSize,
    page::Correction,
    printable::Printable,
    wording,
};
pub(crate) use back::RulesBack;
pub use set::RuleSet;

/// Everything on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// Of our own words.
    pub language: Language,
    /// The day they are for: the evening's. Rules change, and a sheet outlives its evening.
    pub date: NaiveDate,
    /// What they say.
    pub rules: RuleSet,
    /// Where they are from, if the organiser wants that told; empty for nothing.
    pub source: String,
    /// How large the page is; large print is always A4.
    pub format: RulesFormat,
    /// One page, or as many as large print needs.
    pub size: PrintSize,
    /// The same so many times; 0 counts as 1.
    pub copies: u32,
    /// The printer's correction.
    pub correction: Correction,
}

/// How large the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum RulesFormat {
    /// For a door, or a wall nearby.
    #[default]
    A4,
    /// For a table.
    A5,
    /// For a wall: in letters that are read from two steps away.
    A3,
    /// Two for tables on a sheet of A4, to be cut.
    #[serde(rename = "a5x2")]
    TwoA5,
}

/// The heading of the page and the line under it.
struct Head {
    title: Clean,
    /// «Правила на 29 января 2026. Источник: …»
    date: Clean,
}

impl Printable for Rules {
    /// # Errors
    /// Rules that do not fit one page, in regular size; a letter that no face shows.
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        let head = head(self)?;
        let sections = self.rules.clean()?;
        if sections.is_empty() {
            return Err(PrintError::NoRules);
        }
        let pages = match self.size {
            PrintSize::Regular => page::pages(self, &head, &sections)?,
            PrintSize::Large => large::pages(self, &head, &sections)?,
        };
        let title = head.title.as_str();
        finish(pages, &About::of(title, self.language, self.date), progress)
    }
}

fn head(rules: &Rules) -> Result<Head, PrintError> {
    let date = [("date", words::date(rules.language, rules.date).into())];
    let date = wording::say_with(rules.language, "paper-rules-date", &date)?;
    let source = match rules.source.trim() {
        "" => Clean::default(),
        source => {
            let said = words::text(rules.language, "paper-rules-source", &[("source", source.into())]);
            Clean::new(&said, Whose::document(PaperField::Rules))?
        }
    };
    let title = wording::say(rules.language, "paper-rules-title")?;
    Ok(Head { title, date: Clean::join(&[&date, &source], " ") })
}

#[cfg(test)]
mod tests;
