//! The paper fallback: a box for each letter, for the evening whose laptop does not wake up. What is ticked here is
//! typed in later as `number*how many`.

use chrono::NaiveDate;
use letterdesk_model::{id::Number, name::PersonName, progress::Progress};
use letterdesk_words::Language;

use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    flow::{self, Flow, LEFT, RIGHT, Room, RowHeight, heads, page_starts, running_head},
    font::Face,
    name::ListName,
    options::PrintSize,
    page::{Correction, HAIRLINE, Ink},
    printable::{Printable, each},
    text::{Fitted, Style},
    wording,
};

/// Everything on the sheets.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// Of our own words.
    pub language: Language,
    /// The evening's title.
    pub title: String,
    /// The evening's date.
    pub date: NaiveDate,
    /// Regular or large print.
    pub size: PrintSize,
    /// One row each, in this order.
    pub people: Vec<TallyPerson>,
    /// The printer's correction.
    pub correction: Correction,
}

/// One person's row.
#[derive(Debug, Clone, PartialEq)]
pub struct TallyPerson {
    /// Their number in the evening.
    pub number: Number,
    /// In the nominative.
    pub name: PersonName,
    /// Marks that a law demands after the name.
    pub marks: String,
    /// The facility's short name: it tells namesakes apart.
    pub facility: String,
}

/// Boxes of a row: nobody got more in one stretch without a laptop, and there is room beside them.
const BOXES: usize = 20;
/// The kinds, each with its first box and its head.
const KINDS: [(usize, &str); 3] =
    [(0, "paper-tally-letters"), (10, "paper-tally-postcards"), (15, "paper-tally-handmade")];
/// They stand in fives, as one counts.
const FIVE: usize = 5;
/// Rows without a name, for those whom the list does not know.
const EMPTY_ROWS: usize = 5;

/// The places of a size, in millimetres and points.
struct Places {
    /// Right edge of the number.
    number: f32,
    /// Left edge and width of the name.
    name: (f32, f32),
    name_size: f32,
    figure: Style,
    small: Style,
    head: Style,
    subtitle: Style,
    foot: Style,
    /// Left edge of the first box, and a box's side.
    boxes: (f32, f32),
    /// Between two fives, and what is more between two kinds.
    between: f32,
    apart: f32,
    /// Whether the boxes stand under the name or beside it.
    under: bool,
    padding: f32,
}

const REGULAR: Places = Places {
    number: 27.0,
    name: (30.5, 64.0),
    name_size: 10.5,
    figure: Style::new(Face::SerifBold, 10.5, 1.18),
    small: Style::new(Face::Sans, 8.0, 1.2),
    head: Style::new(Face::Sans, 8.0, 1.2),
    subtitle: Style::new(Face::Sans, 10.0, 1.35),
    foot: Style::new(Face::Sans, 9.5, 1.2),
    boxes: (96.0, 3.9),
    between: 1.2,
    apart: 1.6,
    under: false,
    padding: 1.0,
};

const LARGE: Places = Places {
    number: 37.0,
    name: (42.0, 150.0),
    name_size: 18.0,
    figure: Style::new(Face::SerifBold, 18.0, 1.18),
    small: Style::new(Face::Sans, 13.0, 1.2),
    head: Style::new(Face::Sans, 12.0, 1.2),
    subtitle: Style::new(Face::Sans, 14.0, 1.35),
    foot: Style::new(Face::Sans, 13.0, 1.2),
    boxes: (42.0, 6.2),
    between: 1.6,
    apart: 2.4,
    under: true,
    padding: 2.2,
};

/// Under the title, under the line below it, and under the columns' heads.
const UNDER_TITLE: f32 = 1.0;
const UNDER_SUBTITLE: f32 = 4.0;
const UNDER_HEAD: f32 = 1.2;
/// A line of the foot in its words' own lines; its baseline over its end; what stays free behind a word and before the
/// next one, and how far the line to write on stands under the words.
const SUM_LINES: f32 = 2.2;
const UNDER_SUM: f32 = 1.5;
const BEHIND_WORD: f32 = 1.5;
const BETWEEN_WORDS: f32 = 4.0;
const UNDER_WORD: f32 = 0.6;
/// Left of the line for the row's sum.
const SUM_GAP: f32 = 2.5;
/// Between the name and the boxes under it.
const UNDER_NAME: f32 = 1.6;

struct Row {
    number: Clean,
    /// `None` for somebody who is written in by hand.
    name: Option<ListName>,
    facility: Option<Fitted>,
}

impl Printable for Tally {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        if self.people.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let language = self.language;
        let places = match self.size {
            PrintSize::Regular => &REGULAR,
            PrintSize::Large => &LARGE,
        };
        let mut rows: Vec<Row> = each(&self.people, progress, |person| prepare(language, person, places))?;
        rows.extend((0..EMPTY_ROWS).map(|_| Row { number: Clean::default(), name: None, facility: None }));
        let title = Clean::new(&self.title, Whose::document(PaperField::Title))?;
        let date = wording::date(language, self.date)?;
        let mut flow = Flow::new(self.correction, running_head(&title, &date))?.in_size(self.size);
        flow.set(LEFT, &flow::title(&title, RIGHT - LEFT, 22.0)?);
        flow.y += UNDER_TITLE;
        let count = u32::try_from(self.people.len()).unwrap_or(u32::MAX);
        let people = [("people", wording::count(language, count))];
        let people = wording::say_with(language, "paper-list-people", &people)?;
        flow.prose(
            &Clean::join(&[&date, &people], " · "),
            places.subtitle,
            Whose::document(PaperField::Title),
        )?;
        flow.prose(
            &wording::say(language, "paper-tally-how")?,
            places.subtitle,
            Whose::document(PaperField::Wording),
        )?;
        flow.y += UNDER_SUBTITLE;
        let heads = heads(
            language,
            [
                "paper-head-number",
                "paper-head-person",
                "paper-tally-letters",
                "paper-tally-postcards",
                "paper-tally-handmade",
                "paper-head-total",
            ],
        )?;
        draw_heads(&mut flow, &heads, places);
        let sheet = PageSum::new(language, places)?;
        let heads_height = heads_height(places);
        let heights: Vec<RowHeight> =
            rows.iter().map(|row| RowHeight::under_heads(row.height(places), heads_height)).collect();
        let Room { here, fresh } = flow.room();
        let room = Room { here: here - sheet.height(), fresh: fresh - sheet.height() };
        let starts = page_starts(&heights, room, 0.0);
        sheet.draw(&mut flow);
        for (place, row) in rows.iter().enumerate() {
            if starts.contains(&place) {
                flow.turn_page();
                draw_heads(&mut flow, &heads, places);
                sheet.draw(&mut flow);
            }
            row.draw(&mut flow, places);
        }
        finish(
            flow.finish(language)?,
            &About { kind: Some("printing-kind-tally"), ..About::of(&self.title, language, self.date) },
            progress,
        )
    }
}

fn prepare(language: Language, person: &TallyPerson, places: &Places) -> Result<Row, PrintError> {
    let full = person.name.full();
    let whose = Whose::new(&full, PaperField::Facility);
    Ok(Row {
        number: Clean::new(&person.number.to_string(), Whose::new(&full, PaperField::Wording))?,
        name: Some(ListName::new(language, &person.name, &person.marks, (places.name_size, places.name.1))?),
        facility: Some(flow::cell(
            &Clean::new(&person.facility, whose)?,
            places.small,
            places.name.1,
            whose,
        )?),
    })
}

fn draw_heads(flow: &mut Flow, heads: &[Clean], places: &Places) {
    let [number, person, kinds @ .., sum] = heads else { return };
    let baseline = flow.y + places.head.baseline();
    flow.pages.text_right(places.number, baseline, number, places.head, Ink::Black);
    flow.pages.text(places.name.0, baseline, person, places.head, Ink::Black);
    // The boxes stand under the names: there the kinds have a line of their own.
    let kinds_baseline = if places.under { baseline + places.head.line_height() } else { baseline };
    for ((first, _), kind) in KINDS.iter().zip(kinds) {
        flow.pages.text(places.left_of(*first), kinds_baseline, kind, places.head, Ink::Black);
    }
    flow.pages.text_right(RIGHT, kinds_baseline, sum, places.head, Ink::Black);
    flow.y += heads_height(places);
    flow.pages.rule((LEFT, flow.y), (RIGHT, flow.y), HAIRLINE * 2.0, Ink::Black);
}

fn heads_height(places: &Places) -> f32 {
    let lines = if places.under { 2.0 } else { 1.0 };
    lines * places.head.line_height() + UNDER_HEAD
}

/// What is filled in at the foot of each page: the sums of the kinds and of all, who counted, and when.
struct PageSum {
    style: Style,
    page: Clean,
    kinds: Vec<Clean>,
    counted: Vec<Clean>,
}

impl PageSum {
    fn new(language: Language, places: &Places) -> Result<PageSum, PrintError> {
        Ok(PageSum {
            style: places.foot,
            page: wording::say(language, "paper-tally-page")?,
            kinds: heads(
                language,
                ["paper-tally-letters", "paper-tally-postcards", "paper-tally-handmade", "paper-head-total"],
            )?,
            counted: heads(language, ["paper-tally-initials", "paper-tally-from", "paper-tally-to"])?,
        })
    }

    /// Two lines, with room above each to write in.
    fn height(&self) -> f32 {
        2.0 * SUM_LINES * self.style.line_height()
    }

    fn draw(&self, flow: &mut Flow) {
        let pitch = SUM_LINES * self.style.line_height();
        let above = flow.y + flow.room().here - self.height();
        let sums = std::iter::once(&self.page).chain(&self.kinds);
        for (line, words) in (1_u8..).zip([sums.collect::<Vec<_>>(), self.counted.iter().collect()]) {
            let baseline = above + f32::from(line) * pitch - UNDER_SUM;
            let places = spread(&words, self.style, line == 1);
            for (word, (left, end)) in words.iter().zip(places) {
                flow.pages.text(left, baseline, word, self.style, Ink::Black);
                let start = left + self.style.width(word) + BEHIND_WORD;
                if end > start {
                    let y = baseline + UNDER_WORD;
                    flow.pages.rule((start, y), (end, y), HAIRLINE, Ink::Black);
                }
            }
        }
    }
}

/// Where each word begins and its line to write on ends: the free width in equal lines. A line of sums begins with a word
/// that has none.
fn spread(words: &[&Clean], style: Style, begins_bare: bool) -> Vec<(f32, f32)> {
    let bare = usize::from(begins_bare);
    let lines = (words.len() - bare) as f32;
    let said: f32 = words.iter().map(|word| style.width(word) + BEHIND_WORD).sum();
    let free = (RIGHT - LEFT - said - (words.len() as f32 - 1.0) * BETWEEN_WORDS) / lines;
    let mut left = LEFT;
    let place = |(index, word): (usize, &&Clean)| {
        let begins = left;
        let end = left + style.width(word) + if index < bare { 0.0 } else { BEHIND_WORD + free };
        left = end + BETWEEN_WORDS + if index < bare { BEHIND_WORD } else { 0.0 };
        (begins, end)
    };
    words.iter().enumerate().map(place).collect()
}

impl Places {
    /// Left edge of a box, from 0; of the one past the last: where the boxes end.
    fn left_of(&self, index: usize) -> f32 {
        let (first, side) = self.boxes;
        let gaps = (index / FIVE).min((BOXES - 1) / FIVE);
        let kinds = KINDS.iter().skip(1).filter(|(begins, _)| *begins <= index).count();
        first + index as f32 * side + gaps as f32 * self.between + kinds as f32 * self.apart
    }
}

impl Row {
    fn words_height(&self, places: &Places) -> f32 {
        let name = self.name.as_ref().map_or(places.figure.line_height(), ListName::height);
        name + self.facility.as_ref().map_or(0.0, Fitted::height)
    }

    fn height(&self, places: &Places) -> f32 {
        let (words, side) = (self.words_height(places), places.boxes.1);
        let text = if places.under { words + UNDER_NAME + side } else { words.max(side) };
        text + 2.0 * places.padding
    }

    fn draw(&self, flow: &mut Flow, places: &Places) {
        let top = flow.y + places.padding;
        let baseline = top + places.figure.baseline();
        flow.pages.text_right(places.number, baseline, &self.number, places.figure, Ink::Black);
        if let (Some(name), Some(facility)) = (&self.name, &self.facility) {
            name.draw(&mut flow.pages, places.name.0, top);
            flow.pages.lines(places.name.0, top + name.height(), facility, Ink::Black);
        }
        let side = places.boxes.1;
        let boxes = if places.under { top + self.words_height(places) + UNDER_NAME } else { top };
        for index in 0..BOXES {
            flow.pages.frame(places.left_of(index), boxes, side, side);
        }
        let sum = places.left_of(BOXES) + SUM_GAP;
        flow.pages.rule((sum, boxes + side), (RIGHT, boxes + side), HAIRLINE, Ink::Black);
        flow.y += self.height(places);
        flow.hairline();
    }
}

#[cfg(test)]
mod tests;
