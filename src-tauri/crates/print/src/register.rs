//! The posting register: what goes to the post office, a line an item, with room for the office's hand. For registered
//! mail it has the fields of the post office's own list (form 103), and is filled in there.

use chrono::NaiveDate;
use letterdesk_model::{
    address::AddressBlock,
    evening::{ByKind, Kind},
    progress::Progress,
};
use letterdesk_words::Language;
use serde::{Deserialize, Serialize};

use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    flow::{self, Flow, LEFT, running_head},
    font::Face,
    page::{Correction, HAIRLINE, Ink},
    printable::{Printable, each},
    text::{Fitted, Style},
    wording,
};

/// Everything in the register.
#[derive(Debug, Clone, PartialEq)]
pub struct Register {
    /// Of our own words.
    pub language: Language,
    /// The evening's title.
    pub title: String,
    /// The evening's date.
    pub date: NaiveDate,
    /// Whose letters they are for the post office: the sender's address, a line each; empty leaves a line to fill in.
    pub sender: Vec<String>,
    /// How it is posted.
    pub posting: Posting,
    /// Those with at least one letter, in this order.
    pub people: Vec<RegisterPerson>,
    /// The printer's correction.
    pub correction: Correction,
}

/// How it is posted: decides what there is to fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Posting {
    /// Ordinary mail: who, where, what, how many.
    #[default]
    Ordinary,
    /// Registered mail: an item a line, with its weight and its 14-digit number.
    Registered,
}

/// One person's letters.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterPerson {
    /// As on the envelope.
    pub address: AddressBlock,
    /// By kind.
    pub letters: ByKind,
}

/// A column: its head's message, its left edge and its width in millimetres.
type Column = (&'static str, f32, f32);

const ORDINARY: [Column; 5] = [
    ("paper-register-line", 18.0, 10.0),
    ("paper-register-to", 31.0, 82.0),
    ("paper-register-where", 116.0, 110.0),
    ("paper-register-kind", 229.0, 34.0),
    ("paper-register-quantity", 265.0, 14.0),
];
const REGISTERED: [Column; 6] = [
    ("paper-register-line", 18.0, 10.0),
    ("paper-register-to", 31.0, 62.0),
    ("paper-register-where", 96.0, 78.0),
    ("paper-register-kind", 177.0, 22.0),
    ("paper-register-weight", 201.0, 15.0),
    ("paper-register-id", 220.0, 59.0),
];

/// Under the title, under the line below it, and under the columns' heads.
const UNDER_TITLE: f32 = 1.0;
const UNDER_SUBTITLE: f32 = 4.0;
const UNDER_HEAD: f32 = 1.2;
/// Above the sum of all.
const ABOVE_TOTAL: f32 = 2.0;
const HEAD: Style = Style::new(Face::Sans, 8.0, 1.2);
const SUBTITLE: Style = Style::new(Face::Sans, 10.0, 1.35);
const NAME: Style = Style::new(Face::Serif, 9.5, 1.18);
const CELL: Style = Style::new(Face::Sans, 8.5, 1.22);
const FIGURE: Style = Style::new(Face::SerifBold, 9.5, 1.18);
const PADDING: f32 = 1.3;
/// The line for a sender who is written in by hand.
const SENDER_LINE: f32 = 120.0;
/// Boxes for the digits of a postal item's number.
const DIGITS: usize = 14;
const DIGIT: (f32, f32) = (4.1, 5.2);
/// The line to write a weight on.
const WEIGHT: f32 = 13.0;
/// The last line, to be filled in by hand: its height, its baseline under the text above, from word to word, what stays
/// free behind a word and before the next one, and how far the line to write on stands under the words.
const HAND_OVER: f32 = 16.0;
const HAND_OVER_BASELINE: f32 = 12.0;
const HAND_OVER_PITCH: f32 = 87.0;
const BEHIND_WORD: f32 = 2.0;
const BEFORE_WORD: f32 = 8.0;
const UNDER_WORD: f32 = 0.6;

struct Row {
    name: Fitted,
    place: Fitted,
    kind: Clean,
    /// `None` where every line is one item.
    quantity: Option<Clean>,
}

impl Printable for Register {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        let language = self.language;
        let columns: &[Column] = match self.posting {
            Posting::Ordinary => &ORDINARY,
            Posting::Registered => &REGISTERED,
        };
        let rows: Vec<Row> = each(&self.people, progress, |person| rows_of(self, person, columns))?
            .into_iter()
            .flatten()
            .collect();
        if rows.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let title = Clean::new(&self.title, Whose::document(PaperField::Title))?;
        let date = wording::date(language, self.date)?;
        let mut flow = Flow::lying(self.correction, running_head(&title, &date))?;
        let right = flow.right();
        let heading = match self.posting {
            Posting::Ordinary => "paper-register-title",
            Posting::Registered => "paper-register-title-registered",
        };
        flow.set(LEFT, &flow::title(&wording::say(language, heading)?, right - LEFT, 20.0)?);
        flow.y += UNDER_TITLE;
        flow.prose(
            &Clean::join(&[&title, &date, &sum(self)?], " · "),
            SUBTITLE,
            Whose::document(PaperField::Title),
        )?;
        sender(&mut flow, self)?;
        flow.y += UNDER_SUBTITLE;
        let heads: Vec<Clean> =
            columns.iter().map(|(id, ..)| wording::say(language, id)).collect::<Result<_, _>>()?;
        draw_heads(&mut flow, columns, &heads);
        for (place, row) in rows.iter().enumerate() {
            if !flow.has_room(row.height()) {
                flow.turn_page();
                draw_heads(&mut flow, columns, &heads);
            }
            let number = wording::number(language, u32::try_from(place + 1).unwrap_or(u32::MAX))?;
            row.draw(&mut flow, columns, &number);
        }
        total(&mut flow, self)?;
        hand_over(&mut flow, language)?;
        finish(flow.finish(language)?, &About { title: &self.title, language, date: self.date }, progress)
    }
}

/// «Отправитель: …», or a line to write it on.
fn sender(flow: &mut Flow, register: &Register) -> Result<(), PrintError> {
    let label = wording::say(register.language, "paper-card-sender")?;
    let sender = Clean::lines(&register.sender, Whose::document(PaperField::Sender))?;
    let sender = Clean::join(&sender.iter().collect::<Vec<_>>(), ", ");
    if sender.is_empty() {
        let baseline = flow.y + SUBTITLE.baseline();
        let start = LEFT + SUBTITLE.width(&label) + BEHIND_WORD;
        let line = baseline + UNDER_WORD;
        flow.pages.rule((start, line), (start + SENDER_LINE, line), HAIRLINE, Ink::Black);
    }
    flow.prose(&Clean::join(&[&label, &sender], " "), SUBTITLE, Whose::document(PaperField::Sender))
}

/// «Всего: 31 письмо, 6 открыток», where a clerk looks for it.
fn total(flow: &mut Flow, register: &Register) -> Result<(), PrintError> {
    let sum = [("sum", sum(register)?.as_str().into())];
    let text = wording::say_with(register.language, "paper-register-total", &sum)?;
    flow.y += ABOVE_TOTAL;
    flow.prose(&text, NAME, Whose::document(PaperField::Wording))
}

/// «31 письмо, 6 открыток»
fn sum(register: &Register) -> Result<Clean, PrintError> {
    let language = register.language;
    let all = |kind| register.people.iter().map(|person| person.letters.of(kind)).sum::<u32>();
    let told = Kind::ALL.into_iter().filter(|kind| all(*kind) > 0).map(|kind| {
        let count = [("count", wording::count(language, all(kind)))];
        wording::say_with(language, count_of(kind), &count)
    });
    let told = told.collect::<Result<Vec<_>, _>>()?;
    Ok(Clean::join(&told.iter().collect::<Vec<_>>(), ", "))
}

fn count_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Letter => "letters-count",
        Kind::Postcard => "postcards-count",
        Kind::Handmade => "handmade-count",
    }
}

fn kind_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Letter => "kind-letter",
        Kind::Postcard => "kind-postcard",
        Kind::Handmade => "kind-handmade",
    }
}

/// Ordinary mail has a line a kind, registered mail a line an item.
fn rows_of(register: &Register, person: &RegisterPerson, columns: &[Column]) -> Result<Vec<Row>, PrintError> {
    let language = register.language;
    let mut lines = person.address.text_lines().into_iter().filter(|line| !line.trim().is_empty());
    let name = lines.next().unwrap_or_default();
    let place = lines.collect::<Vec<_>>().join(", ");
    let whose = |field| Whose::new(&name, field);
    let cell = |text: &str, style, column: usize, field| {
        let width = columns.get(column).map_or(0.0, |(_, _, width)| *width);
        flow::cell(&Clean::new(text, whose(field))?, style, width, whose(field))
    };
    let mut rows = Vec::new();
    for kind in Kind::ALL.into_iter().filter(|kind| person.letters.of(*kind) > 0) {
        let letters = person.letters.of(kind);
        let (items, quantity) = match register.posting {
            Posting::Ordinary => (1, Some(wording::number(language, letters)?)),
            Posting::Registered => (letters, None),
        };
        for _ in 0..items {
            rows.push(Row {
                name: cell(&name, NAME, 1, PaperField::Name)?,
                place: cell(&place, CELL, 2, PaperField::Address)?,
                kind: wording::say(language, kind_of(kind))?,
                quantity: quantity.clone(),
            });
        }
    }
    Ok(rows)
}

fn draw_heads(flow: &mut Flow, columns: &[Column], heads: &[Clean]) {
    let baseline = flow.y + HEAD.baseline();
    for ((_, x, _), head) in columns.iter().zip(heads) {
        flow.pages.text(*x, baseline, head, HEAD, Ink::Black);
    }
    flow.y += HEAD.line_height() + UNDER_HEAD;
    let right = flow.right();
    flow.pages.rule((LEFT, flow.y), (right, flow.y), HAIRLINE * 2.0, Ink::Black);
}

impl Row {
    fn height(&self) -> f32 {
        self.name.height().max(self.place.height()).max(DIGIT.1) + 2.0 * PADDING
    }

    fn draw(&self, flow: &mut Flow, columns: &[Column], number: &Clean) {
        let top = flow.y + PADDING;
        let baseline = top + NAME.baseline();
        let x = |column: usize| columns.get(column).map_or(LEFT, |(_, x, _)| *x);
        flow.pages.text(x(0), baseline, number, FIGURE, Ink::Black);
        flow.pages.lines_on(x(1), baseline, &self.name, Ink::Black);
        flow.pages.lines_on(x(2), baseline, &self.place, Ink::Black);
        flow.pages.text(x(3), baseline, &self.kind, CELL, Ink::Black);
        match &self.quantity {
            Some(quantity) => flow.pages.text(x(4), baseline, quantity, FIGURE, Ink::Black),
            None => self.blanks(flow, (x(4), x(5)), top),
        }
        flow.y += self.height();
        flow.hairline();
    }

    /// Room for the weight, and a box for each digit of the item's number.
    fn blanks(&self, flow: &mut Flow, (weight, id): (f32, f32), top: f32) {
        let foot = top + DIGIT.1;
        flow.pages.rule((weight, foot), (weight + WEIGHT, foot), HAIRLINE, Ink::Black);
        for digit in 0..DIGITS {
            flow.pages.frame(id + digit as f32 * DIGIT.0, top, DIGIT.0, DIGIT.1);
        }
    }
}

/// Where, when and to whom it was handed over.
fn hand_over(flow: &mut Flow, language: Language) -> Result<(), PrintError> {
    flow.need(HAND_OVER);
    let baseline = flow.y + HAND_OVER_BASELINE;
    for (index, id) in
        ["paper-register-office", "paper-register-date", "paper-register-signature"].iter().enumerate()
    {
        let word = wording::say(language, id)?;
        let x = LEFT + index as f32 * HAND_OVER_PITCH;
        let (start, end) = (x + CELL.width(&word) + BEHIND_WORD, x + HAND_OVER_PITCH - BEFORE_WORD);
        let foot = baseline + UNDER_WORD;
        flow.pages.text(x, baseline, &word, CELL, Ink::Black);
        flow.pages.rule((start, foot), (end, foot), HAIRLINE, Ink::Black);
    }
    flow.y += HAND_OVER;
    Ok(())
}

#[cfg(test)]
mod tests;
