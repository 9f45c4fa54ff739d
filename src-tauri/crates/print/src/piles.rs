//! What keeps the piles that letters are sorted into apart: a cover for each, a band around its bundle, and one sheet of
//! the envelopes and stamps that all of them need. They stay with us, or come off at the post office.

mod bands;
mod covers;
mod postage;

use chrono::NaiveDate;
use letterdesk_model::{
    evening::{ByKind, Kind},
    id::Number,
    name::PersonName,
    progress::Progress,
};
use letterdesk_words::Language;
use serde::{Deserialize, Serialize};

use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    page::Correction,
    printable::Printable,
    wording,
};

/// Everything on the papers of piles.
#[derive(Debug, Clone, PartialEq)]
pub struct Piles {
    /// Of our own words.
    pub language: Language,
    /// The evening's title.
    pub title: String,
    /// The evening's date.
    pub date: NaiveDate,
    /// Which of the papers.
    pub sheet: PilesSheet,
    /// In the order of their numbers.
    pub piles: Vec<Pile>,
    /// The printer's correction.
    pub correction: Correction,
}

/// Which paper of the piles is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum PilesSheet {
    /// A cover for each pile: A6, four on A4, to be cut apart.
    #[default]
    Covers,
    /// A band around each bundle: 210 × 50 mm, five on A4.
    Bands,
    /// One sheet of the envelopes and stamps that are needed.
    Postage,
}

/// One pile: of a facility, of those with an address of their own, or of one person abroad.
#[derive(Debug, Clone, PartialEq)]
pub struct Pile {
    /// From 1: what is written on the shelf.
    pub number: u32,
    /// The town, or the person where the pile is one person's; empty where the addresses are of several towns.
    pub head: String,
    /// The index, or the country; empty where there is none.
    pub postcode: String,
    /// The facility's short name, or empty.
    pub facility: String,
    /// Its full name, or empty.
    pub full: String,
    /// Whether it leaves the country.
    pub abroad: bool,
    /// Whose letters lie there.
    pub people: Vec<PilePerson>,
}

/// One person of a pile.
#[derive(Debug, Clone, PartialEq)]
pub struct PilePerson {
    /// Their number in the evening.
    pub number: Number,
    /// In the nominative.
    pub name: PersonName,
    /// Letters so far; `None` leaves lines to fill in by hand.
    pub letters: Option<ByKind>,
}

impl Printable for Piles {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        if self.piles.iter().all(|pile| pile.people.is_empty()) {
            return Err(PrintError::NoPeople);
        }
        let pages = match self.sheet {
            PilesSheet::Covers => covers::draw(self, progress)?,
            PilesSheet::Bands => bands::draw(self, progress)?,
            PilesSheet::Postage => postage::draw(self)?,
        };
        finish(
            pages,
            &About { kind: Some("printing-kind-piles"), ..About::of(&self.title, self.language, self.date) },
            progress,
        )
    }
}

impl Pile {
    /// What the pile is called: the town or the person, else that its addresses are people's own.
    fn called(&self, language: Language) -> Result<Clean, PrintError> {
        match self.head.trim() {
            "" => wording::say(language, "paper-pile-own"),
            head => Clean::new(head, self.whose()),
        }
    }

    fn whose(&self) -> Whose<'_> {
        Whose::new(if self.facility.is_empty() { &self.head } else { &self.facility }, PaperField::Facility)
    }

    /// All its letters; `None` where they are counted by hand.
    fn letters(&self) -> Option<ByKind> {
        self.people.iter().map(|person| person.letters).sum()
    }
}

/// «7 адресатов · 31 письмо, 6 открыток», as far as it is known.
fn sum(language: Language, people: usize, letters: Option<ByKind>) -> Result<Clean, PrintError> {
    let count = u32::try_from(people).unwrap_or(u32::MAX);
    let told =
        wording::say_with(language, "paper-list-people", &[("people", wording::count(language, count))])?;
    let kinds = letters.into_iter().flat_map(|letters| Kind::ALL.map(|kind| (kind, letters.of(kind))));
    let kinds = kinds.filter(|(_, count)| *count > 0).map(|(kind, count)| {
        let said = wording::say_with(language, count_of(kind), &[("count", wording::count(language, count))]);
        // A number is not parted from what is counted.
        said.map(|said| said.whole())
    });
    let kinds = kinds.collect::<Result<Vec<_>, _>>()?;
    Ok(Clean::join(&[&told, &Clean::join(&kinds.iter().collect::<Vec<_>>(), ", ")], " · "))
}

fn count_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Letter => "letters-count",
        Kind::Postcard => "postcards-count",
        Kind::Handmade => "handmade-count",
    }
}

#[cfg(test)]
mod tests;
