//! The line-up as a list to read from: number, name, place, who they are, letters.

use chrono::{NaiveDate, NaiveTime};
use letterdesk_model::{id::Number, name::PersonName, progress::Progress, search};
use letterdesk_words::Language;
use serde::{Deserialize, Serialize};

use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    flow::{self, Flow, LEFT, RIGHT, RowHeight, broken, heads, page_starts, running_head},
    font::Face,
    name::ListName,
    options::PrintSize,
    page::{Correction, HAIRLINE, Ink},
    printable::{Printable, each},
    text::{Fitted, LayoutBox, Style, fit},
    wording,
};

/// Everything on the list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListDocument {
    /// Of our own words.
    pub language: Language,
    /// The evening's title.
    pub title: String,
    /// The evening's date.
    pub date: NaiveDate,
    /// The evening's place, or empty.
    pub place: String,
    /// When the letters were as the list says; `None` when it does not matter.
    pub as_of: Option<NaiveTime>,
    /// In which order, and whether in groups.
    pub order: ListOrder,
    /// Regular or large print.
    pub size: PrintSize,
    /// One row each; the order is the list's own affair.
    pub rows: Vec<ListRow>,
    /// The notice that a law demands on what the public reads; empty for none.
    pub notices: String,
    /// The printer's correction.
    pub correction: Correction,
}

/// One person of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListRow {
    /// Their number in the evening.
    pub number: Number,
    /// In the nominative.
    pub name: PersonName,
    /// Their birth year.
    pub birth_year: Option<i32>,
    /// Marks that a law demands after the name.
    pub marks: String,
    /// The facility's short name, with its town.
    pub facility: String,
    /// What the facility's people stand under: the same, with the region where several facilities share that.
    pub place: String,
    /// The line approved for the room, or empty.
    pub who: String,
    /// What the person is written to for, such as «учёные»; empty for nothing in particular.
    pub theme: String,
    /// Letters so far; `None` leaves a line to fill in by hand.
    pub letters: Option<u32>,
}

/// In which order the list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum ListOrder {
    /// By number.
    #[default]
    Number,
    /// By surname, as Russian alphabets sort.
    Surname,
    /// Under a heading for each facility, then by number.
    Facility,
    /// Under a heading for each theme, then by number; those without one come last.
    Theme,
}

impl ListOrder {
    /// What a row stands under; `None` in a list without headings.
    fn group(self, row: &ListRow) -> Option<&str> {
        match self {
            ListOrder::Number | ListOrder::Surname => None,
            ListOrder::Facility => Some(&row.place),
            ListOrder::Theme => Some(&row.theme),
        }
    }
}

/// The columns of a size, in millimetres and points.
struct Columns {
    /// Right edge of the number.
    number: f32,
    name: (f32, f32),
    facility: (f32, f32),
    who: (f32, f32),
    name_size: f32,
    head: Style,
    subtitle: Style,
    notice: Style,
    small: Style,
    figure: Style,
    /// Above and below a row's text.
    padding: f32,
}

const REGULAR: Columns = Columns {
    number: 27.5,
    name: (31.0, 71.0),
    facility: (104.5, 28.0),
    who: (135.0, 43.0),
    name_size: 10.5,
    head: Style::new(Face::Sans, 8.0, 1.2),
    subtitle: Style::new(Face::Sans, 10.0, 1.3),
    notice: Style::new(Face::Sans, 8.0, 1.25),
    small: Style::new(Face::Sans, 9.0, 1.22),
    figure: Style::new(Face::SerifBold, 10.5, 1.18),
    padding: 0.85,
};

/// In large print the place and the person stand under the name.
const LARGE: Columns = Columns {
    number: 37.0,
    name: (42.0, 128.0),
    facility: (42.0, 128.0),
    who: (42.0, 128.0),
    name_size: 18.0,
    head: Style::new(Face::Sans, 12.0, 1.2),
    subtitle: Style::new(Face::Sans, 14.0, 1.3),
    notice: Style::new(Face::Sans, 12.0, 1.25),
    small: Style::new(Face::Sans, 14.0, 1.2),
    figure: Style::new(Face::SerifBold, 18.0, 1.18),
    padding: 1.9,
};

/// Under the title, under the line below it, and under the columns' heads.
const UNDER_TITLE: f32 = 1.0;
const UNDER_SUBTITLE: f32 = 4.0;
const UNDER_HEAD: f32 = 1.2;
/// Above the notice.
const ABOVE_NOTICE: f32 = 4.0;
/// What a group of rows stands under.
const GROUP: Style = Style::new(Face::SansBold, 0.0, 1.0);
const GROUP_FLOOR: f32 = 8.0;
const GROUP_HEIGHT: f32 = 11.0;
const GROUP_BASELINE: f32 = 8.6;
/// The line to write a figure on.
const BLANK: f32 = 12.0;

struct Row {
    /// What it stands under.
    group: Option<Clean>,
    number: Clean,
    name: ListName,
    facility: Fitted,
    who: Fitted,
    letters: Option<Clean>,
}

impl Printable for ListDocument {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        if self.rows.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let language = self.language;
        let columns = match self.size {
            PrintSize::Regular => &REGULAR,
            PrintSize::Large => &LARGE,
        };
        let rows: Vec<Row> = each(&sorted(self), progress, |row| prepare(row, self, columns))?;
        let title = Clean::new(&self.title, Whose::document(PaperField::Title))?;
        let date = wording::date(language, self.date)?;
        let mut flow = Flow::new(self.correction, running_head(&title, &date))?.in_size(self.size);
        flow.set(LEFT, &flow::title(&title, RIGHT - LEFT, 22.0)?);
        flow.y += UNDER_TITLE;
        flow.prose(&subtitle(self, &date)?, columns.subtitle, Whose::document(PaperField::Title))?;
        flow.y += UNDER_SUBTITLE;
        let heads = heads(
            language,
            [
                "paper-head-number",
                "paper-head-person",
                "paper-head-place",
                "paper-head-who",
                "paper-head-letters",
            ],
        )?;
        draw_heads(&mut flow, &heads, self.size, columns);
        let notices = Clean::new(&self.notices, Whose::document(PaperField::Notice))?;
        let notices = broken(&notices, columns.notice, RIGHT - LEFT, Whose::document(PaperField::Notice))?;
        let below = match notices.len() {
            0 => 0.0,
            lines => ABOVE_NOTICE + lines as f32 * columns.notice.line_height(),
        };
        let starts = page_starts(&heights(&rows, columns, self.size), flow.room(), below);
        let mut group = None;
        for (place, row) in rows.iter().enumerate() {
            let heading = row.group.as_ref().filter(|_| row.group != group);
            let mut continued = None;
            if starts.contains(&place) {
                flow.turn_page();
                draw_heads(&mut flow, &heads, self.size, columns);
                // A page that begins in the middle of a group says of which.
                let of = row.group.as_ref().filter(|_| heading.is_none());
                continued = of.map(|group| continuing(language, group)).transpose()?;
            }
            if let Some(heading) = heading.or(continued.as_ref()) {
                let heading = fitted_group(heading, columns)?;
                flow.pages.lines_on(LEFT, flow.y + GROUP_BASELINE, &heading, Ink::Black);
                flow.y += GROUP_HEIGHT;
                flow.hairline();
            }
            group.clone_from(&row.group);
            row.draw(&mut flow, columns, self.size);
        }
        flow.y += ABOVE_NOTICE;
        flow.lines(&notices, columns.notice);
        finish(
            flow.finish(language)?,
            &About { kind: Some("printing-kind-list"), ..About::of(&self.title, language, self.date) },
            progress,
        )
    }
}

/// Each row with what stands above it: its group's heading, on a fresh page also where the group goes on.
fn heights(rows: &[Row], columns: &Columns, size: PrintSize) -> Vec<RowHeight> {
    let height = |(place, row): (usize, &Row)| {
        let heading = if row.group.is_some() { GROUP_HEIGHT } else { 0.0 };
        let goes_on = place > 0 && rows[place - 1].group == row.group;
        let height = row.height(columns, size);
        RowHeight {
            under: height + if goes_on { 0.0 } else { heading },
            on_top: heads_height(columns) + heading + height,
        }
    };
    rows.iter().enumerate().map(height).collect()
}

fn heads_height(columns: &Columns) -> f32 {
    columns.head.line_height() + UNDER_HEAD
}

/// A heading in one line of the page.
fn fitted_group(group: &Clean, columns: &Columns) -> Result<Fitted, PrintError> {
    let style = GROUP.sized(columns.name_size);
    let room = LayoutBox { width: RIGHT - LEFT, height: style.line_height(), floor: GROUP_FLOOR };
    fit(group, style, room, Whose::document(PaperField::Facility))
}

fn continuing(language: Language, group: &Clean) -> Result<Clean, PrintError> {
    wording::say_with(language, "paper-list-continued", &[("group", group.as_str().into())])
}

fn sorted(document: &ListDocument) -> Vec<&ListRow> {
    let mut rows: Vec<&ListRow> = document.rows.iter().collect();
    match document.order {
        ListOrder::Number => rows.sort_by_key(|row| row.number),
        ListOrder::Surname => {
            rows.sort_by_cached_key(|row| (search::collation_key(&row.name.full()), row.number))
        }
        order @ (ListOrder::Facility | ListOrder::Theme) => rows.sort_by_cached_key(|row| {
            let group = order.group(row).unwrap_or_default();
            (group.is_empty(), search::collation_key(group), row.number)
        }),
    }
    rows
}

/// The date, the place, how many people, and the hour of the figures.
fn subtitle(document: &ListDocument, date: &Clean) -> Result<Clean, PrintError> {
    let language = document.language;
    let place = Clean::new(&document.place, Whose::document(PaperField::Title))?;
    let count = u32::try_from(document.rows.len()).unwrap_or(u32::MAX);
    let people =
        wording::say_with(language, "paper-list-people", &[("people", wording::count(language, count))])?;
    let as_of = match document.as_of {
        None => Clean::default(),
        Some(time) => {
            let args = [("time", time.format("%H:%M").to_string().into())];
            wording::say_with(language, "paper-list-as-of", &args)?
        }
    };
    Ok(Clean::join(&[date, &place, &people, &as_of], " · "))
}

fn prepare(row: &ListRow, document: &ListDocument, columns: &Columns) -> Result<Row, PrintError> {
    let full = row.name.full();
    let cell = |text: &str, field, width| {
        let whose = Whose::new(&full, field);
        flow::cell(&Clean::new(text, whose)?, columns.small, width, whose)
    };
    let year = row.birth_year.map(|year| year.to_string()).unwrap_or_default();
    let parts = |parts: &[&str]| {
        parts.iter().filter(|part| !part.trim().is_empty()).copied().collect::<Vec<_>>().join(" · ")
    };
    let (facility, who) = match document.size {
        PrintSize::Regular => (row.facility.clone(), parts(&[&year, &row.who])),
        PrintSize::Large => (String::new(), parts(&[&row.facility, &year, &row.who])),
    };
    let group = match document.order.group(row) {
        None => None,
        Some("") => Some(wording::say(document.language, "paper-list-others")?),
        Some(group) => Some(Clean::new(group, Whose::new(&full, PaperField::Facility))?),
    };
    Ok(Row {
        group,
        number: Clean::new(&row.number.to_string(), Whose::new(&full, PaperField::Wording))?,
        name: ListName::new(document.language, &row.name, &row.marks, (columns.name_size, columns.name.1))?,
        facility: cell(&facility, PaperField::Facility, columns.facility.1)?,
        who: cell(&who, PaperField::Who, columns.who.1)?,
        letters: row.letters.map(|letters| wording::number(document.language, letters)).transpose()?,
    })
}

fn draw_heads(flow: &mut Flow, heads: &[Clean], size: PrintSize, columns: &Columns) {
    let baseline = flow.y + columns.head.baseline();
    let [number, person, place, who, letters] = heads else { return };
    flow.pages.text_right(columns.number, baseline, number, columns.head, Ink::Black);
    flow.pages.text(columns.name.0, baseline, person, columns.head, Ink::Black);
    if size == PrintSize::Regular {
        flow.pages.text(columns.facility.0, baseline, place, columns.head, Ink::Black);
        flow.pages.text(columns.who.0, baseline, who, columns.head, Ink::Black);
    }
    flow.pages.text_right(RIGHT, baseline, letters, columns.head, Ink::Black);
    flow.y += heads_height(columns);
    flow.pages.rule((LEFT, flow.y), (RIGHT, flow.y), HAIRLINE * 2.0, Ink::Black);
}

impl Row {
    fn height(&self, columns: &Columns, size: PrintSize) -> f32 {
        let text = match size {
            PrintSize::Regular => self.name.height().max(self.facility.height()).max(self.who.height()),
            PrintSize::Large => self.name.height() + self.who.height(),
        };
        text + 2.0 * columns.padding
    }

    fn draw(&self, flow: &mut Flow, columns: &Columns, size: PrintSize) {
        let top = flow.y + columns.padding;
        // Everything on a row's first line stands on one baseline, whatever its size.
        let baseline = top + columns.figure.baseline();
        flow.pages.text_right(columns.number, baseline, &self.number, columns.figure, Ink::Black);
        self.name.draw(&mut flow.pages, columns.name.0, top);
        let second = match size {
            PrintSize::Regular => baseline,
            PrintSize::Large => top + self.name.height() + columns.small.baseline(),
        };
        flow.pages.lines_on(columns.facility.0, second, &self.facility, Ink::Black);
        flow.pages.lines_on(columns.who.0, second, &self.who, Ink::Black);
        match &self.letters {
            Some(letters) => flow.pages.text_right(RIGHT, baseline, letters, columns.figure, Ink::Black),
            None => flow.pages.rule((RIGHT - BLANK, baseline), (RIGHT, baseline), HAIRLINE, Ink::Black),
        }
        flow.y += self.height(columns, size);
        flow.hairline();
    }
}

#[cfg(test)]
mod tests;
