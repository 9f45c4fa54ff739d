//! The closing report: the sentence, the figures, who was written to, what differed, what was amended, and the
//! ledger's head, so that a paper copy proves the file.
//!
//! Invariant: the public edition names nobody who got no letter and nobody whom the room may not see; it lists no
//! difference between box and ledger and no reason of ours. Every table of figures adds up to the total.

mod front;
mod people;
mod tables;

use chrono::NaiveDate;
use letterdesk_model::{
    closing::Decision,
    evening::{ByKind, Kind},
    id::Number,
    name::PersonName,
    prisoner::RoomSight,
    progress::Progress,
};
use letterdesk_words::Language;

use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    flow::{Flow, running_head},
    options::Edition,
    page::Correction,
    printable::Printable,
    wording,
};

/// Everything in the report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportDocument {
    /// Of our own words.
    pub language: Language,
    /// Ours, or for the public.
    pub edition: Edition,
    /// The evening's title.
    pub title: String,
    /// The evening's date.
    pub date: NaiveDate,
    /// The evening's place, or empty.
    pub place: String,
    /// The evening's city, or empty.
    pub city: String,
    /// The evening's theme, or empty.
    pub theme: String,
    /// How many guests came; 0 says nothing.
    pub guests: u32,
    /// The sentence in the document's language: all kinds together, then by kind where there are several.
    pub sentences: Vec<String>,
    /// The same in the other language.
    pub translation: Vec<String>,
    /// All letters, amendments included.
    pub total: u32,
    /// All letters at the closing.
    pub total_at_closing: u32,
    /// People with at least one letter.
    pub people: u32,
    /// All letters by kind, amendments included.
    pub by_kind: ByKind,
    /// Whether the box was counted by hand.
    pub recounted: Recounted,
    /// The day the evening was closed, where it was held.
    pub closed_on: NaiveDate,
    /// How long letters were taken in; `None` when it is not known.
    pub duration_minutes: Option<u32>,
    /// The whole line-up; the public edition leaves out by itself whom it may not name.
    pub rows: Vec<ReportRow>,
    /// Where box and ledger differed, and what was decided: told in our edition.
    pub differences: Vec<ReportDifference>,
    /// Changes after the closing, oldest first.
    pub amendments: Vec<ReportAmendment>,
    /// The head of the ledger's chain.
    pub head: String,
    /// How many entries the ledger has.
    pub entries: u32,
    /// The notice that a law demands; empty for none.
    pub notices: String,
    /// The printer's correction.
    pub correction: Correction,
}

/// Whether the box was counted by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recounted {
    /// It was.
    ByHand,
    /// The ledger alone speaks.
    No,
}

/// One person of the line-up.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportRow {
    /// Their number in the evening.
    pub number: Number,
    /// In the nominative.
    pub name: PersonName,
    /// Marks that a law demands after the name.
    pub marks: String,
    /// The facility's short name with its town, or empty.
    pub facility: String,
    /// What the facility's letters are added up under: the same, with the region where several facilities share that.
    pub place: String,
    /// Whether the room may see them.
    pub sight: RoomSight,
    /// Their letters, amendments included.
    pub letters: ByKind,
    /// The themes their letters count for; may be empty.
    pub themes: Vec<String>,
}

/// Where box and ledger differed.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportDifference {
    /// Whose letters; the name is found among the rows.
    pub number: Number,
    /// Of which kind.
    pub kind: Kind,
    /// What the ledger said.
    pub ledger: u32,
    /// What was counted by hand.
    pub recount: u32,
    /// What was believed.
    pub taken: Decision,
    /// Why.
    pub reason: String,
}

/// A change after the closing.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportAmendment {
    /// When.
    pub date: NaiveDate,
    /// Signed.
    pub n: i32,
    /// Why: told in our edition.
    pub reason: String,
}

impl Printable for ReportDocument {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        let language = self.language;
        let title = Clean::new(&self.title, Whose::document(PaperField::Title))?;
        let date = wording::date(language, self.date)?;
        let mut flow = Flow::new(self.correction, running_head(&title, &date))?.tagged();
        front::draw(self, &title, &date, &mut flow)?;
        tables::draw(self, &mut flow)?;
        finish(
            flow.finish(language)?,
            &About { kind: Some("printing-kind-report"), ..About::of(&self.title, language, self.date) },
            progress,
        )
    }
}

impl ReportDocument {
    /// Whether this edition may name a person.
    fn may_name(&self, row: &ReportRow) -> bool {
        match self.edition {
            Edition::Ours => true,
            Edition::Public => row.sight == RoomSight::Shown && row.letters.total() > 0,
        }
    }

    /// The kinds that occur, in their order.
    fn kinds(&self) -> Vec<Kind> {
        Kind::ALL.into_iter().filter(|kind| self.by_kind.of(*kind) > 0).collect()
    }
}

#[cfg(test)]
mod tests;
