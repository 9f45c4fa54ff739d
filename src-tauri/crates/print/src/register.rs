//! The post's lists: what is handed in at the counter, two copies of each list, with room for the office's hand.
//!
//! A private form, and it says so. Its model is the list of form 103 of the Russian post. Source of the fields (number and
//! day of the list, kind, category, payer, way of paying; addressee, address, weight, fee, number of the item; sums, stamp,
//! whoever accepted): the post's order on registered mail as consultant.ru keeps it (document 423861, no longer in force).

mod lists;

use chrono::NaiveDate;
use letterdesk_model::{address::AddressBlock, evening::ByKind, progress::Progress};
use letterdesk_words::{Gender, Language, spelled};
use serde::{Deserialize, Serialize};

use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    flow::{self, Flow, LEFT, RowHeight, broken, page_starts},
    font::Face,
    page::{Correction, HAIRLINE, Ink},
    printable::{Printable, each, gathered},
    text::{Fitted, Style},
    wording,
};
pub use lists::{PostItem, PostKind, PostList};

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
    /// How it is posted: the category of all.
    pub posting: Posting,
    /// What one letter is taken to weigh, in grams; 0 leaves it to the counter.
    pub weight: u32,
    /// Those with at least one letter, in the order of the piles.
    pub people: Vec<RegisterPerson>,
    /// The printer's correction.
    pub correction: Correction,
}

/// How it is posted: decides what there is to fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Posting {
    /// Ordinary mail: who, where, how many.
    #[default]
    Ordinary,
    /// Registered mail: an item a line, with its number.
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

const ORDINARY: [Column; 6] = [
    ("paper-register-line", 18.0, 10.0),
    ("paper-register-to", 30.0, 76.0),
    ("paper-register-where", 110.0, 92.0),
    ("paper-register-quantity", 206.0, 15.0),
    ("paper-register-weight", 225.0, 15.0),
    ("paper-register-fee", 249.0, 30.0),
];
const REGISTERED: [Column; 6] = [
    ("paper-register-line", 18.0, 8.0),
    ("paper-register-to", 28.0, 56.0),
    ("paper-register-where", 87.0, 78.0),
    ("paper-register-weight", 169.0, 15.0),
    ("paper-register-fee", 188.0, 24.0),
    ("paper-register-id", 219.0, 60.0),
];

/// Under the title, from one line of the head to the next, under the head, and under the columns' heads.
const UNDER_TITLE: f32 = 1.5;
const HEAD_PITCH: f32 = 5.4;
const UNDER_FIELDS: f32 = 3.0;
const UNDER_HEAD: f32 = 1.2;
/// Where the second and the third field of a line begin, and from one way of paying to the next.
const FIELDS: [f32; 3] = [LEFT, LEFT + 66.0, LEFT + 132.0];
const WAYS: [(&str, f32); 3] = [
    ("paper-register-stamps", LEFT + 97.0),
    ("paper-register-cash", LEFT + 118.0),
    ("paper-register-transfer", LEFT + 147.0),
];
/// A box to tick, its foot under the baseline, and from it to its word.
const TICK: f32 = 3.2;
const TICK_UNDER: f32 = 0.4;
const BESIDE_TICK: f32 = 1.6;
const TITLE_SIZE: f32 = 18.0;
const COPY: Style = Style::new(Face::SansBold, 11.0, 1.2);
const HEAD: Style = Style::new(Face::Sans, 8.0, 1.2);
const SUBTITLE: Style = Style::new(Face::Sans, 10.0, 1.35);
const NAME: Style = Style::new(Face::Serif, 9.5, 1.18);
const CELL: Style = Style::new(Face::Sans, 8.5, 1.22);
const FIGURE: Style = Style::new(Face::SerifBold, 9.5, 1.18);
const PADDING: f32 = 1.3;
/// The line for a sender who is written in by hand.
const SENDER_LINE: f32 = 120.0;
/// Boxes for the figures of an item's number: fourteen in Russia, thirteen for abroad (S10 of the Universal Postal Union).
const DIGITS: usize = 14;
const DIGITS_ABROAD: usize = 13;
const DIGIT: (f32, f32) = (4.1, 5.2);
/// What a line to write on is shorter than its column.
const SHORTER: f32 = 3.0;
/// The foot: the baselines of its lines, all of it, and the width of its words; beside them the stamp's place.
const SUM_BASELINE: f32 = 7.0;
const SUM_PITCH: f32 = 4.2;
const FEE_BASELINE: f32 = 18.0;
const HANDED_BASELINE: f32 = 30.0;
const PRIVATE_BASELINE: f32 = 37.0;
const FOOT_HEIGHT: f32 = 38.0;
const FOOT_WIDTH: f32 = 206.0;
const STAMP: (f32, f32) = (34.0, 30.0);
const STAMP_TOP: f32 = 7.5;
const STAMP_WORD: f32 = 5.5;
const ACCEPTED: f32 = LEFT + 88.0;
const BEHIND_WORD: f32 = 2.0;
const BEFORE_WORD: f32 = 8.0;
const UNDER_WORD: f32 = 0.6;

/// Whose copy of a list it is.
const COPIES: [&str; 2] = ["paper-register-copy-post", "paper-register-copy-sender"];

struct Row {
    name: Fitted,
    place: Fitted,
    /// `None` where every line is one item.
    quantity: Option<Clean>,
    weight: Option<Clean>,
}

impl Printable for Register {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        let lists = self.lists();
        if lists.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let rows = each(&lists, progress, |list| gathered(list.items.iter().map(|item| row(self, item))))?;
        let sheets = |(list, rows)| Sheets { register: self, list, lists: lists.len(), rows };
        let laid_out: Vec<Sheets<'_>> = lists.iter().zip(rows).map(sheets).collect();
        let mut flow = Flow::lying(self.correction, Clean::default())?;
        let copies = laid_out.iter().flat_map(|sheets| COPIES.map(|copy| (sheets, copy)));
        for (place, (sheets, copy)) in copies.enumerate() {
            let running = sheets.running_head(copy)?;
            if place == 0 {
                flow.head_with(running)?
            } else {
                flow.begin_part(running)?
            };
            sheets.draw(&mut flow, copy)?;
        }
        let about = About {
            kind: Some("printing-kind-register"),
            ..About::of(&self.title, self.language, self.date)
        };
        finish(flow.finish(self.language)?, &about, progress)
    }
}

/// One list, ready to be drawn as often as there are copies.
struct Sheets<'a> {
    register: &'a Register,
    list: &'a PostList,
    /// How many lists there are.
    lists: usize,
    rows: Vec<Row>,
}

fn row(register: &Register, item: &PostItem) -> Result<Row, PrintError> {
    let language = register.language;
    let whose = |field| Whose::new(&item.name, field);
    let columns = register.columns();
    let place = match item.postcode.is_empty() {
        true => item.place.clone(),
        false => format!("{}, {}", item.place, item.postcode),
    };
    let cell = |text: &str, style, column: &Column, field| {
        flow::cell(&Clean::new(text, whose(field))?, style, column.2, whose(field))
    };
    let [_, to, at, ..] = columns;
    Ok(Row {
        name: cell(&item.name, NAME, to, PaperField::Name)?,
        place: cell(&place, CELL, at, PaperField::Address)?,
        quantity: match register.posting {
            Posting::Ordinary => Some(wording::number(language, item.quantity)?),
            Posting::Registered => None,
        },
        weight: item.weight.map(|weight| wording::number(language, weight)).transpose()?,
    })
}

impl Register {
    fn columns(&self) -> &'static [Column; 6] {
        match self.posting {
            Posting::Ordinary => &ORDINARY,
            Posting::Registered => &REGISTERED,
        }
    }
}

impl Sheets<'_> {
    fn say(&self, id: &str) -> Result<Clean, PrintError> {
        wording::say(self.register.language, id)
    }

    fn title(&self) -> Result<Clean, PrintError> {
        let number = [("number", self.list.number.to_string().into())];
        wording::say_with(self.register.language, "paper-register-title", &number)
    }

    /// On every page but the first: which list it is, of which day, and whose copy.
    fn running_head(&self, copy: &str) -> Result<Clean, PrintError> {
        let date = wording::date(self.register.language, self.register.date)?;
        Ok(Clean::join(&[&self.title()?, &date, &self.say(copy)?], " · "))
    }

    fn draw(&self, flow: &mut Flow, copy: &str) -> Result<(), PrintError> {
        self.head(flow, copy)?;
        let columns = self.register.columns();
        let heads = columns.iter().map(|(id, ..)| self.say(id)).collect::<Result<Vec<_>, _>>()?;
        draw_heads(flow, columns, &heads);
        let heads_height = HEAD.line_height() + UNDER_HEAD;
        let heights: Vec<RowHeight> =
            self.rows.iter().map(|row| RowHeight::under_heads(row.height(), heads_height)).collect();
        let starts = page_starts(&heights, flow.room(), FOOT_HEIGHT);
        for (place, row) in self.rows.iter().enumerate() {
            if starts.contains(&place) {
                flow.turn_page();
                draw_heads(flow, columns, &heads);
            }
            let number = wording::number(self.register.language, place as u32 + 1)?;
            self.draw_row(row, flow, &number);
        }
        self.foot(flow)
    }

    /// Number and copy, day, kind and category, sender, payer and way of paying.
    fn head(&self, flow: &mut Flow, copy: &str) -> Result<(), PrintError> {
        let (language, right) = (self.register.language, flow.right());
        flow.pages.text_right(right, flow.y + COPY.baseline(), &self.say(copy)?, COPY, Ink::Black);
        flow.set(LEFT, &flow::title(&self.title()?, right - LEFT - 70.0, TITLE_SIZE)?);
        flow.y += UNDER_TITLE;
        let of = [
            ("number", self.list.number.to_string().into()),
            ("lists", self.lists.to_string().into()),
            ("date", letterdesk_words::date(language, self.register.date).into()),
        ];
        let id = if self.lists == 1 { "paper-register-only" } else { "paper-register-of" };
        field(flow, FIELDS[0], &wording::say_with(language, id, &of)?);
        flow.y += HEAD_PITCH;
        let said = [
            match self.list.kind {
                PostKind::Letter => "paper-register-letters",
                PostKind::Postcard => "paper-register-postcards",
            },
            match self.register.posting {
                Posting::Ordinary => "paper-register-simple",
                Posting::Registered => "paper-register-registered",
            },
            if self.list.abroad { "paper-register-abroad" } else { "paper-register-inland" },
        ];
        for (id, x) in said.into_iter().zip(FIELDS) {
            field(flow, x, &self.say(id)?);
        }
        flow.y += HEAD_PITCH;
        self.sender(flow)?;
        field(flow, FIELDS[0], &self.say("paper-register-payer")?);
        field(flow, FIELDS[1], &self.say("paper-register-payment")?);
        let foot = flow.y + SUBTITLE.baseline() + TICK_UNDER;
        for (id, x) in WAYS {
            flow.pages.frame(x, foot - TICK, TICK, TICK);
            field(flow, x + TICK + BESIDE_TICK, &self.say(id)?);
        }
        flow.y += HEAD_PITCH + UNDER_FIELDS;
        Ok(())
    }

    /// «Отправитель: …», or a line to write it on.
    fn sender(&self, flow: &mut Flow) -> Result<(), PrintError> {
        let whose = Whose::document(PaperField::Sender);
        let label = self.say("paper-card-sender")?;
        let lines =
            self.register.sender.iter().map(|line| line.trim().trim_end_matches([',', ' ']).to_owned());
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        let sender = Clean::new(&lines.join(", "), whose)?;
        if sender.is_empty() {
            let start = LEFT + SUBTITLE.width(&label) + BEHIND_WORD;
            let line = flow.y + SUBTITLE.baseline() + UNDER_WORD;
            flow.pages.rule((start, line), (start + SENDER_LINE, line), HAIRLINE, Ink::Black);
        }
        flow.prose(&Clean::join(&[&label, &sender], " "), SUBTITLE, whose)?;
        flow.y += HEAD_PITCH - SUBTITLE.line_height();
        Ok(())
    }

    fn draw_row(&self, row: &Row, flow: &mut Flow, number: &Clean) {
        let top = flow.y + PADDING;
        let baseline = top + NAME.baseline();
        let [line, to, at, fourth, fifth, last] = self.register.columns();
        flow.pages.text(line.1, baseline, number, FIGURE, Ink::Black);
        flow.pages.lines_on(to.1, baseline, &row.name, Ink::Black);
        flow.pages.lines_on(at.1, baseline, &row.place, Ink::Black);
        let (weight, fee) = match &row.quantity {
            Some(quantity) => {
                flow.pages.text(fourth.1, baseline, quantity, FIGURE, Ink::Black);
                (fifth, last)
            }
            None => {
                let digits = if self.list.abroad { DIGITS_ABROAD } else { DIGITS };
                for digit in 0..digits {
                    flow.pages.frame(last.1 + digit as f32 * DIGIT.0, top, DIGIT.0, DIGIT.1);
                }
                (fourth, fifth)
            }
        };
        match &row.weight {
            Some(grams) => flow.pages.text(weight.1, baseline, grams, FIGURE, Ink::Black),
            None => blank(flow, weight, top + DIGIT.1),
        }
        blank(flow, fee, top + DIGIT.1);
        flow.y += row.height();
        flow.hairline();
    }

    /// «23 (двадцать три) письма», or grams.
    fn sum(&self, id: &str, n: u32, gender: Gender) -> Result<Clean, PrintError> {
        let language = self.register.language;
        let words = spelled(language, n, gender);
        wording::say_with(language, id, &[("n", wording::count(language, n)), ("words", words.into())])
    }

    /// The sums in words, the fee, whoever hands it in and accepts it, and the stamp's place.
    fn foot(&self, flow: &mut Flow) -> Result<(), PrintError> {
        let (top, right) = (flow.y, flow.right());
        let (id, gender) = match self.list.kind {
            PostKind::Letter => ("paper-register-sum-letters", Gender::Neuter),
            PostKind::Postcard => ("paper-register-sum-postcards", Gender::Feminine),
        };
        let items = self.sum(id, self.list.quantity(), gender)?;
        let grams =
            self.list.weight().map(|grams| self.sum("paper-register-sum-weight", grams, Gender::Masculine));
        let sum = Clean::join(&[&items, &grams.transpose()?.unwrap_or_default()], ", ");
        let lines = broken(&sum, NAME, FOOT_WIDTH, Whose::document(PaperField::Wording))?;
        for (place, line) in lines.iter().enumerate() {
            flow.pages.text(LEFT, top + SUM_BASELINE + place as f32 * SUM_PITCH, line, NAME, Ink::Black);
        }
        let to_write_on = |flow: &mut Flow, x, baseline, end, id: &str| -> Result<(), PrintError> {
            let word = self.say(id)?;
            flow.pages.text(x, baseline, &word, CELL, Ink::Black);
            let (start, y) = (x + CELL.width(&word) + BEHIND_WORD, baseline + UNDER_WORD);
            flow.pages.rule((start, y), (end, y), HAIRLINE, Ink::Black);
            Ok(())
        };
        let end = LEFT + FOOT_WIDTH;
        to_write_on(flow, LEFT, top + FEE_BASELINE, end, "paper-register-fee-sum")?;
        to_write_on(flow, LEFT, top + HANDED_BASELINE, ACCEPTED - BEFORE_WORD, "paper-register-handed")?;
        to_write_on(flow, ACCEPTED, top + HANDED_BASELINE, end, "paper-register-accepted")?;
        let private = self.say("paper-register-private")?;
        flow.pages.text(LEFT, top + PRIVATE_BASELINE, &private, HEAD, Ink::Black);
        let stamp = right - STAMP.0;
        let word = self.say("paper-register-stamp")?;
        flow.pages.text_right(right, top + STAMP_WORD, &word, HEAD, Ink::Black);
        flow.pages.frame(stamp, top + STAMP_TOP, STAMP.0, STAMP.1);
        flow.y += FOOT_HEIGHT;
        Ok(())
    }
}

/// A word of the head on the line at which the page is.
fn field(flow: &mut Flow, x: f32, text: &Clean) {
    flow.pages.text(x, flow.y + SUBTITLE.baseline(), text, SUBTITLE, Ink::Black);
}

/// A line to write on in a column.
fn blank(flow: &mut Flow, (_, left, width): &Column, y: f32) {
    flow.pages.rule((*left, y), (left + width - SHORTER, y), HAIRLINE, Ink::Black);
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
}

#[cfg(test)]
mod tests;
