//! Posters for the room, A4 or A3: who still waits for a letter, or the evening's total with its postmark.
//!
//! Not for: choosing whom the room may see. A poster shows everybody it is given, and of them a number, a name and the
//! line approved for the room.

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
    name::ListName,
    page::{Correction, HAIRLINE, Ink, Pages, Paper},
    postmark::OfEvening,
    printable::{Printable, gathered},
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
    },
}

/// Somebody who waits.
#[derive(Debug, Clone, PartialEq)]
pub struct PosterPerson {
    /// Their number in the evening.
    pub number: Number,
    /// In the nominative.
    pub name: PersonName,
    /// Marks that a law demands after the name.
    pub marks: String,
    /// The line approved for the room, or empty.
    pub who: String,
}

// A4, in millimetres and points; A3 is the same poster, larger.
const LEFT: f32 = 16.0;
const RIGHT: f32 = Paper::A4.width - 16.0;
const WIDTH: f32 = RIGHT - LEFT;
const TOP: f32 = 15.0;
const BOTTOM: f32 = Paper::A4.height - 15.0;
const HEADING: Style = Style::new(Face::SerifBold, 58.0, 1.05);
const HEADING_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 26.0, floor: 30.0 };
const UNDER: Style = Style::new(Face::Sans, 17.0, 1.3);
const UNDER_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 17.0, floor: 11.0 };
/// From the heading to the line under it, from that to the rule, and from both heights to the first name.
const UNDER_HEADING: f32 = 1.0;
const ABOVE_RULE: f32 = 3.5;
const ABOVE_NAMES: f32 = 8.0;
const NOTICE: Style = Style::new(Face::Sans, 9.0, 1.25);
const NOTICE_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 16.0, floor: 7.0 };
/// Names in the largest of these sizes in which all of them stand on one sheet; in the last they go over several.
const NAME_SIZES: [f32; 6] = [30.0, 26.0, 22.0, 19.0, 16.0, 14.0];
/// The number's share of the name's size, and the line about them.
const NUMBER_WIDTH: f32 = 0.95;
const WHO_SHARE: f32 = 0.6;
/// From the number's right edge to the name.
const BESIDE_NUMBER: f32 = 3.0;
const GUTTER: f32 = 8.0;
const BETWEEN: f32 = 2.0;
/// The total, and what stands around it.
const TOTAL: Style = Style::new(Face::SerifBold, 190.0, 1.0);
const TOTAL_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 75.0, floor: 60.0 };
const TOTAL_TOP: f32 = 92.0;
/// From the title to the date, and from the total to what it counts.
const ABOVE_DATE: f32 = 2.0;
const ABOVE_WORDS: f32 = 4.0;
const WORDS: Style = Style::new(Face::Serif, 40.0, 1.15);
const WORDS_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 36.0, floor: 18.0 };
/// The postmark's centre and radius.
const MARK: ((f32, f32), f32) = ((158.0, 232.0), 34.0);
/// From A4 to A3.
const LARGER: f32 = 420.0 / 297.0;

impl Printable for Poster {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        let mut sheet = Sheets::new(self)?;
        match &self.message {
            PosterContent::Waiting { people, .. } if people.is_empty() => return Err(PrintError::NoPeople),
            PosterContent::Waiting { as_of, people } => waiting(self, Some(*as_of), people, &mut sheet)?,
            PosterContent::Everybody => waiting(self, None, &[], &mut sheet)?,
            PosterContent::Total { letters, people } => total(self, (*letters, *people), &mut sheet)?,
        }
        let about = About { title: &self.title, language: self.language, date: self.date };
        finish(sheet.pages, &about, progress)
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

    fn rule(&mut self, y: f32) {
        let (y, left, right) = (y * self.scale, LEFT * self.scale, RIGHT * self.scale);
        self.pages.rule((left, y), (right, y), HAIRLINE * 2.0 * self.scale, Ink::Black);
    }
}

/// What the law wants said, at the foot.
fn foot(poster: &Poster, sheets: &mut Sheets) -> Result<(), PrintError> {
    let notice = notice(poster)?;
    sheets.lines(LEFT, BOTTOM - notice.height(), &notice);
    Ok(())
}

fn notice(poster: &Poster) -> Result<Fitted, PrintError> {
    let whose = Whose::document(PaperField::Notice);
    fit(&Clean::new(&poster.notices, whose)?, NOTICE, NOTICE_BOX, whose)
}

fn under(poster: &Poster) -> Result<Clean, PrintError> {
    let title = Clean::new(&poster.title, Whose::document(PaperField::Title))?;
    Ok(running_head(&title, &wording::date(poster.language, poster.date)?))
}

/// Those who wait as of an hour, or that nobody does.
fn waiting(
    poster: &Poster,
    as_of: Option<NaiveTime>,
    people: &[PosterPerson],
    sheets: &mut Sheets,
) -> Result<(), PrintError> {
    let language = poster.language;
    let (heading, told) = match as_of {
        None => ("paper-poster-everybody", Clean::default()),
        Some(as_of) => {
            let time = [("time", as_of.format("%H:%M").to_string().into())];
            ("paper-poster-waiting", wording::say_with(language, "paper-poster-as-of", &time)?)
        }
    };
    let whose = Whose::document(PaperField::Wording);
    let heading = fit(&wording::say(language, heading)?, HEADING, HEADING_BOX, whose)?;
    let under = Clean::join(&[&told, &under(poster)?], " · ");
    let under = fit(&under, UNDER, UNDER_BOX, Whose::document(PaperField::Title))?;
    let top = TOP + heading.height() + under.height() + ABOVE_NAMES;
    let columns = columns(people, BOTTOM - notice(poster)?.height() - 3.0 - top)?;
    let mut columns = columns.into_iter().peekable();
    loop {
        sheets.add();
        let y = sheets.lines(LEFT, TOP, &heading);
        let y = sheets.lines(LEFT, y + UNDER_HEADING, &under);
        sheets.rule(y + ABOVE_RULE);
        foot(poster, sheets)?;
        for place in 0..2 {
            let Some(column) = columns.next_if(|column| place == 0 || column.narrow) else { break };
            let mut y = top;
            for entry in &column.entries {
                y = entry.draw(sheets, LEFT + place as f32 * (WIDTH + GUTTER) / 2.0, y);
            }
        }
        if columns.peek().is_none() {
            return Ok(());
        }
    }
}

/// Names under each other; two narrow columns stand beside each other.
struct Column {
    narrow: bool,
    entries: Vec<Entry>,
}

/// One person of the poster.
struct Entry {
    number: Fitted,
    name: ListName,
    who: Fitted,
    size: f32,
}

/// Everybody in the largest size in which one sheet holds them; in the smallest they go over several. A size in which
/// somebody's name is wider than its column is too large.
fn columns(people: &[PosterPerson], height: f32) -> Result<Vec<Column>, PrintError> {
    let mut last = Ok(Vec::new());
    for size in NAME_SIZES {
        for (narrow, width) in [(false, WIDTH), (true, (WIDTH - GUTTER) / 2.0)] {
            let entries = gathered(people.iter().map(|person| entry(person, size, width)));
            match (entries, &last) {
                (Ok(entries), _) => {
                    let columns = parted(entries, height, narrow);
                    if columns.len() <= if narrow { 2 } else { 1 } {
                        return Ok(columns);
                    }
                    last = Ok(columns);
                }
                (Err(error), Ok(columns)) if columns.is_empty() => last = Err(error),
                (Err(_), _) => {}
            }
        }
    }
    last
}

fn parted(entries: Vec<Entry>, height: f32, narrow: bool) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    let mut filled = height;
    for entry in entries {
        let needs = entry.height();
        if filled + needs > height || columns.is_empty() {
            columns.push(Column { narrow, entries: Vec::new() });
            filled = 0.0;
        }
        filled += needs;
        if let Some(column) = columns.last_mut() {
            column.entries.push(entry);
        }
    }
    columns
}

fn entry(person: &PosterPerson, size: f32, width: f32) -> Result<Entry, PrintError> {
    let full = person.name.full();
    let whose = Whose::new(&full, PaperField::Who);
    let room = width - size * NUMBER_WIDTH;
    let style = Style::new(Face::Sans, size * WHO_SHARE, 1.25);
    let lines = crate::flow::broken(&Clean::new(&person.who, whose)?, style, room, whose)?;
    let number = Clean::new(&person.number.to_string(), Whose::new(&full, PaperField::Wording))?;
    Ok(Entry {
        number: Fitted { style: Style::new(Face::SerifBold, size, 1.18), lines: vec![number] },
        name: ListName::new(&person.name, &person.marks, size, room)?,
        who: Fitted { style, lines },
        size,
    })
}

impl Entry {
    fn height(&self) -> f32 {
        self.name.height() + self.who.height() + BETWEEN
    }

    fn draw(&self, sheets: &mut Sheets, left: f32, top: f32) -> f32 {
        let right = left + self.size * NUMBER_WIDTH;
        sheets.lines(right - BESIDE_NUMBER - self.number.width(), top, &self.number);
        self.name.draw_scaled(&mut sheets.pages, right, top, sheets.scale);
        sheets.lines(right, top + self.name.height(), &self.who);
        top + self.height()
    }
}

/// The title above, the figure as large as it can be, what it counts, and the evening's postmark.
fn total(poster: &Poster, (letters, people): (u32, u32), sheets: &mut Sheets) -> Result<(), PrintError> {
    let language = poster.language;
    let whose = Whose::document(PaperField::Title);
    let title = Clean::new(&poster.title, whose)?;
    let heading =
        fit(&title, HEADING.sized(44.0), LayoutBox { height: 48.0, floor: 20.0, ..HEADING_BOX }, whose)?;
    let date = fit(&wording::date(language, poster.date)?, UNDER, UNDER_BOX, whose)?;
    let figure = wording::number(language, letters)?.whole();
    let figure = fit(&figure, TOTAL, TOTAL_BOX, Whose::document(PaperField::Wording))?;
    let counts =
        [("letters", wording::count(language, letters)), ("people", wording::count(language, people))];
    let words = wording::say_with(language, "paper-poster-total", &counts)?;
    let words = fit(&words, WORDS, WORDS_BOX, Whose::document(PaperField::Wording))?;
    sheets.add();
    let y = sheets.lines(LEFT, TOP, &heading);
    sheets.lines(LEFT, y + ABOVE_DATE, &date);
    let y = sheets.lines(LEFT, TOTAL_TOP, &figure);
    sheets.lines(LEFT, y + ABOVE_WORDS, &words);
    let mark = OfEvening { language, title: &title, date: poster.date, total: letters };
    let ((x, y), radius) = MARK;
    let scale = sheets.scale;
    mark.draw(&mut sheets.pages, (x * scale, y * scale), radius * scale)?;
    foot(poster, sheets)
}

#[cfg(test)]
mod tests;
