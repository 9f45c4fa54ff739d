//! Signs for the tables and the walls, read from three metres; and the sheets that lie on tables: what the desk must
//! know, lines to lay under a blank page, and thanks.
//!
//! Not for: what goes into an envelope. A sign says nothing of anybody but numbers.

mod crib;
mod lines;
mod thanks;
mod themes;
mod word;

use chrono::NaiveDate;
use letterdesk_model::{id::Number, progress::Progress};
use letterdesk_words::Language;
use serde::{Deserialize, Serialize};

use crate::{
    document::{About, Document, finish},
    error::PrintError,
    page::{Correction, Ink, Pages, Paper},
    printable::Printable,
    text::Fitted,
};

/// A sign, or one of the sheets.
#[derive(Debug, Clone, PartialEq)]
pub struct Signs {
    /// Of our own words.
    pub language: Language,
    /// The evening's title.
    pub title: String,
    /// The evening's date.
    pub date: NaiveDate,
    /// What it says.
    pub content: SignContent,
    /// How large the sheet is. What lies on a table is always A4.
    pub format: SignFormat,
    /// The same so many times; 0 counts as 1.
    pub copies: u32,
    /// The printer's correction.
    pub correction: Correction,
}

/// What a sign says.
#[derive(Debug, Clone, PartialEq)]
pub enum SignContent {
    /// «Письма — сюда»
    Letters(Points),
    /// «Талоны — сюда»
    Slips(Points),
    /// «Не заклеивайте»
    Unsealed,
    /// «На марки»: two labels for a box, to be cut apart.
    Stamps(Points),
    /// Which numbers belong to a theme, a sheet a theme or more.
    Themes(Vec<OfTheme>),
    /// What whoever counts must know.
    Crib,
    /// Lines that show through a blank page.
    Lines,
    /// Thanks, the total and the next date: four cards, to be cut apart.
    Thanks(Thanks),
}

/// Somebody's number, and what they are written to for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfTheme {
    /// Their number in the evening.
    pub number: Number,
    /// Such as «учёные»; empty for nothing in particular.
    pub theme: String,
}

/// What a card says thanks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thanks {
    /// The evening's sentence, as it was closed.
    pub sentence: String,
    /// Letters, for the postmark.
    pub total: u32,
    /// When the next evening is, if that is known.
    pub next: Option<NaiveDate>,
}

/// Where an arrow points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Points {
    /// To what stands under the sign.
    #[default]
    Down,
    /// To the left.
    Left,
    /// To the right.
    Right,
}

/// How large the sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum SignFormat {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
}

/// What can be read from three metres, in points.
const FROM_THREE_METRES: f32 = 60.0;
/// From the sheet's edge to what stands on it, in millimetres of A4.
const MARGIN: f32 = 16.0;
/// From A4 to A3.
const LARGER: f32 = 420.0 / 297.0;

impl Printable for Signs {
    /// # Errors
    /// A theme that is wider than the sheet in letters that can be read from three metres; a letter that no face shows.
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        let mut pages = Pages::new(self.correction)?;
        let title = match &self.content {
            SignContent::Letters(points) => word::letters(self, *points, &mut pages)?,
            SignContent::Slips(points) => word::slips(self, *points, &mut pages)?,
            SignContent::Unsealed => word::unsealed(self, &mut pages)?,
            SignContent::Stamps(points) => word::stamps(self, *points, &mut pages)?,
            SignContent::Themes(people) => themes::draw(self, people, &mut pages)?,
            SignContent::Crib => crib::draw(self, &mut pages)?,
            SignContent::Lines => lines::draw(self, &mut pages)?,
            SignContent::Thanks(thanks) => thanks::draw(self, thanks, &mut pages)?,
        };
        pages.repeat(self.copies);
        let about = About::of(title.as_str(), self.language, self.date);
        finish(pages, &about, progress)
    }
}

impl SignFormat {
    fn paper(self) -> Paper {
        match self {
            SignFormat::A4 => Paper::A4,
            SignFormat::A3 => Paper::A3,
        }
    }

    /// How much larger than on A4 everything is.
    fn scale(self) -> f32 {
        match self {
            SignFormat::A4 => 1.0,
            SignFormat::A3 => LARGER,
        }
    }
}

/// A part of a sheet that something stands in.
#[derive(Debug, Clone, Copy)]
struct Place {
    left: f32,
    top: f32,
    width: f32,
    height: f32,
}

impl Place {
    /// A sheet, or one of several under each other, without its margins.
    fn inside(paper: Paper, part: usize, parts: usize, margin: f32) -> Place {
        let height = paper.height / parts as f32;
        let top = height * part as f32 + margin;
        Place { left: margin, top, width: paper.width - 2.0 * margin, height: height - 2.0 * margin }
    }

    fn bottom(&self) -> f32 {
        self.top + self.height
    }

    fn middle(&self) -> f32 {
        self.left + self.width / 2.0
    }
}

/// Sets lines one under the other in the middle of a place; returns the y below them.
fn centred(pages: &mut Pages, place: Place, top: f32, fitted: &Fitted) -> f32 {
    let mut baseline = top + fitted.style.baseline();
    for line in &fitted.lines {
        let x = place.middle() - fitted.style.width(line) / 2.0;
        pages.text(x, baseline, line, fitted.style, Ink::Black);
        baseline += fitted.style.line_height();
    }
    top + fitted.height()
}

#[cfg(test)]
mod tests;
