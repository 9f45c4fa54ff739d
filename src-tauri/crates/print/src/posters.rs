//! Posters, A4 or A3: who still waits for a letter, the evening's total with its postmark, and what hangs on the door.
//!
//! Not for: choosing whom the room may see. A poster shows everybody it is given, and of them a number, a name, the
//! line approved for the room, and a birthday.

mod door;
mod total;
mod waiting;

use chrono::{NaiveDate, NaiveTime};
use letterdesk_model::{id::Number, name::PersonName, progress::Progress};
use letterdesk_words::Language;
use serde::{Deserialize, Serialize};

use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    flow::running_head,
    font::Face,
    page::{Correction, HAIRLINE, Ink, Pages, Paper},
    printable::Printable,
    text::{Fitted, LayoutBox, Style, fit},
    wording,
};

/// Everything on the poster.
#[derive(Debug, Clone, PartialEq)]
pub struct Poster {
    /// Of our own words.
    pub language: Language,
    /// The evening's title.
    pub title: String,
    /// The evening's date.
    pub date: NaiveDate,
    /// How large the sheet is.
    pub format: PosterFormat,
    /// What it says.
    pub message: PosterContent,
    /// The notice that a law demands on what the public reads; empty for none.
    pub notices: String,
    /// The printer's correction.
    pub correction: Correction,
}

/// How large the sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum PosterFormat {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
}

/// What a poster says.
#[derive(Debug, Clone, PartialEq)]
pub enum PosterContent {
    /// «Ждут письма (на 19:30)»
    Waiting {
        /// When it was so.
        as_of: NaiveTime,
        /// Those without a letter, in this order.
        people: Vec<PosterPerson>,
    },
    /// «Сегодня написали каждому»: only when it is true of everybody, also of those whom the room may not see.
    Everybody,
    /// The evening's total.
    Total {
        /// Letters.
        letters: u32,
        /// People with at least one.
        people: u32,
        /// When to come again, if it is known.
        next: Option<NextEvening>,
    },
    /// What hangs on the door.
    Door {
        /// «учёные», or empty.
        theme: String,
        /// Where it is, a line each; empty ones are left out.
        place: Vec<String>,
        /// What happens when, a line each, such as «19:00 Начало»; an hour that a line begins with stands in a column.
        programme: Vec<String>,
    },
}

/// An evening that is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextEvening {
    /// Its title.
    pub title: String,
    /// Its date.
    pub date: NaiveDate,
    /// Where it is; may be empty.
    pub place: String,
}

/// Somebody who waits.
#[derive(Debug, Clone, PartialEq)]
pub struct PosterPerson {
    /// Their number in the evening.
    pub number: Number,
    /// In the nominative. The patronymic is left to the slip: without it the name is read from farther away.
    pub name: PersonName,
    /// Marks that a law demands after the name.
    pub marks: String,
    /// The line approved for the room, or empty.
    pub who: String,
    /// Their next birthday, where a letter still reaches it.
    pub birthday: Option<NaiveDate>,
}

// A4, in millimetres and points; A3 is the same poster, larger.
const LEFT: f32 = 16.0;
const RIGHT: f32 = Paper::A4.width - 16.0;
const WIDTH: f32 = RIGHT - LEFT;
const TOP: f32 = 15.0;
const BOTTOM: f32 = Paper::A4.height - 15.0;
/// A line that is read at the door of the room.
const LARGE: Style = Style::new(Face::SerifBold, 58.0, 1.05);
const LARGE_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 48.0, floor: 20.0 };
const UNDER: Style = Style::new(Face::Sans, 17.0, 1.3);
const UNDER_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 17.0, floor: 11.0 };
/// From a heading to the line under it, and from that to the rule.
const UNDER_HEADING: f32 = 1.0;
const ABOVE_RULE: f32 = 3.5;
const NOTICE: Style = Style::new(Face::Sans, 9.0, 1.25);
const NOTICE_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 16.0, floor: 7.0 };
/// From what stands at the foot to the notice under it.
const ABOVE_NOTICE: f32 = 3.0;
/// From A4 to A3.
const LARGER: f32 = 420.0 / 297.0;

impl Printable for Poster {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        let mut sheets = Sheets::new(self)?;
        let shortened = match &self.message {
            PosterContent::Waiting { people, .. } if people.is_empty() => return Err(PrintError::NoPeople),
            PosterContent::Waiting { as_of, people } => waiting::draw(self, *as_of, people, &mut sheets)?,
            PosterContent::Everybody => waiting::nobody(self, &mut sheets).map(|()| Vec::new())?,
            PosterContent::Total { letters, people, next } => {
                total::draw(self, (*letters, *people), next.as_ref(), &mut sheets).map(|()| Vec::new())?
            }
            PosterContent::Door { theme, place, programme } => {
                door::draw(self, theme, place, programme, &mut sheets).map(|()| Vec::new())?
            }
        };
        let about =
            About { kind: Some("printing-kind-posters"), ..About::of(&self.title, self.language, self.date) };
        Ok(Document { shortened, ..finish(sheets.pages, &about, progress)? })
    }
}

/// Sheets on which everything is drawn as on A4, and scaled.
struct Sheets {
    pages: Pages,
    paper: Paper,
    scale: f32,
}

impl Sheets {
    fn new(poster: &Poster) -> Result<Sheets, PrintError> {
        let (paper, scale) = match poster.format {
            PosterFormat::A4 => (Paper::A4, 1.0),
            PosterFormat::A3 => (Paper::A3, LARGER),
        };
        Ok(Sheets { pages: Pages::new(poster.correction)?, paper, scale })
    }

    fn add(&mut self) {
        self.pages.add(self.paper);
    }

    /// Sets lines whose top left corner is given; returns the y below them.
    fn lines(&mut self, x: f32, top: f32, fitted: &Fitted) -> f32 {
        let style = fitted.style.sized(fitted.style.size * self.scale);
        let larger = Fitted { style, lines: fitted.lines.clone() };
        self.pages.lines(x * self.scale, top * self.scale, &larger, Ink::Black);
        top + fitted.height()
    }

    /// A rule from the left edge to the right one.
    fn rule(&mut self, y: f32) {
        let (y, left, right) = (y * self.scale, LEFT * self.scale, RIGHT * self.scale);
        self.pages.rule((left, y), (right, y), HAIRLINE * 2.0 * self.scale, Ink::Black);
    }
}

/// What the law wants said, at the foot; returns the y above it.
fn foot(poster: &Poster, sheets: &mut Sheets) -> Result<f32, PrintError> {
    let notice = notice(poster)?;
    let top = BOTTOM - notice.height();
    sheets.lines(LEFT, top, &notice);
    Ok(top)
}

fn notice(poster: &Poster) -> Result<Fitted, PrintError> {
    let whose = Whose::document(PaperField::Notice);
    fit(&Clean::new(&poster.notices, whose)?, NOTICE, NOTICE_BOX, whose)
}

/// The evening's title and date in a line.
fn under(poster: &Poster) -> Result<Clean, PrintError> {
    let title = Clean::new(&poster.title, Whose::document(PaperField::Title))?;
    Ok(running_head(&title, &wording::date(poster.language, poster.date)?))
}

/// A text of the evening itself, set into a box.
fn titled(text: &str, style: Style, room: LayoutBox) -> Result<Fitted, PrintError> {
    let whose = Whose::document(PaperField::Title);
    fit(&Clean::new(text, whose)?, style, room, whose)
}

/// Our own words, set into a box.
fn worded(text: &Clean, style: Style, room: LayoutBox) -> Result<Fitted, PrintError> {
    fit(text, style, room, Whose::document(PaperField::Wording))
}

#[cfg(test)]
mod tests;
