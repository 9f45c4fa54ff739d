//! Cover slips for the piles that letters are sorted into: one a facility, A6, four on A4, to be cut apart. They stay
//! with us: a pile goes into a large envelope, and its slip says what must be in it.

use chrono::NaiveDate;
use letterdesk_model::{id::Number, name::PersonName, progress::Progress};
use letterdesk_words::Language;

use crate::{
    clean::{Clean, Whose},
    cut,
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    flow::running_head,
    font::Face,
    page::{Correction, HAIRLINE, Ink, Pages, Paper},
    printable::{Printable, each, gathered},
    text::{Fitted, LayoutBox, Style, fit},
    wording,
};

/// Everything on the slips.
#[derive(Debug, Clone, PartialEq)]
pub struct Piles {
    /// Of our own words.
    pub language: Language,
    /// The evening's title.
    pub title: String,
    /// The evening's date.
    pub date: NaiveDate,
    /// In the order of their numbers.
    pub piles: Vec<Pile>,
    /// The printer's correction.
    pub correction: Correction,
}

/// One facility's pile.
#[derive(Debug, Clone, PartialEq)]
pub struct Pile {
    /// From 1: what is written on the shelf.
    pub number: u32,
    /// The facility's short name.
    pub facility: String,
    /// Its full name, or empty.
    pub full: String,
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
    /// Letters so far; `None` leaves a line to fill in by hand.
    pub letters: Option<u32>,
}

// In millimetres from the slip's corner.
const SLIP: Paper =
    Paper { width: Paper::A4_LANDSCAPE.width / 2.0, height: Paper::A4_LANDSCAPE.height / 2.0 };
const LEFT: f32 = 11.0;
const RIGHT: f32 = SLIP.width - 11.0;
const TOP: f32 = 9.0;
const BOTTOM: f32 = SLIP.height - 9.0;
/// Between the two columns of names.
const GUTTER: f32 = 6.0;
const COLUMN: f32 = (RIGHT - LEFT - GUTTER) / 2.0;
/// From the number to the name, and from the name to the letters.
const NUMBER: f32 = 9.0;
const LETTERS: f32 = 10.0;
const PILE: Style = Style::new(Face::SerifBold, 26.0, 1.05);
const FACILITY: Style = Style::new(Face::SerifBold, 22.0, 1.05);
const FACILITY_FLOOR: f32 = 12.0;
/// What the pile's number takes from the facility's name.
const PILE_WIDTH: f32 = 42.0;
const FULL: Style = Style::new(Face::Sans, 9.0, 1.25);
const FULL_BOX: LayoutBox = LayoutBox { width: RIGHT - LEFT, height: 8.4, floor: 7.0 };
/// From the facility's short name to its full one.
const UNDER_FACILITY: f32 = 1.0;
const ROW: Style = Style::new(Face::Sans, 9.5, 1.0);
const NAME_FLOOR: f32 = 7.0;
const ROW_HEIGHT: f32 = 5.4;
/// From the middle of a row to the baseline of its figures.
const UNDER_MIDDLE: f32 = 1.1;
/// From the name's place to the number at its left, and what a line to fill in is shorter than its place.
const BESIDE_NUMBER: f32 = 2.0;
const BLANK: f32 = LETTERS - 2.0;
const FOOT: Style = Style::new(Face::Sans, 7.5, 1.2);
const FOOT_BOX: LayoutBox = LayoutBox { width: RIGHT - LEFT, height: 3.3, floor: 5.0 };
/// Where names begin, and how high their columns are.
const NAMES: f32 = TOP + 20.5;
const COLUMN_HEIGHT: f32 = 10.0 * ROW_HEIGHT;
/// From the rule to the names, and from the foot's line to the sum above it.
const UNDER_RULE: f32 = 1.5;
const ABOVE_FOOT: f32 = 1.4;
/// Columns on a slip.
const COLUMNS: usize = 2;

/// A slip with every text fitted; a long pile has several.
struct Slip {
    pile: Fitted,
    facility: Fitted,
    full: Fitted,
    columns: Vec<Vec<Row>>,
    sum: Clean,
    foot: Fitted,
}

struct Row {
    number: Clean,
    name: Fitted,
    height: f32,
    letters: Option<Clean>,
}

impl Printable for Piles {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        if self.piles.iter().all(|pile| pile.people.is_empty()) {
            return Err(PrintError::NoPeople);
        }
        let slips = each(&self.piles, progress, |pile| slips(self, pile))?;
        let mut pages = Pages::new(self.correction)?;
        for (index, slip) in slips.iter().flatten().enumerate() {
            let place = index % 4;
            if place == 0 {
                pages.add(Paper::A4_LANDSCAPE);
                cut::marks(&mut pages, Paper::A4_LANDSCAPE, 2, 2);
            }
            pages.set_origin((place % 2) as f32 * SLIP.width, (place / 2) as f32 * SLIP.height);
            slip.draw(&mut pages);
        }
        finish(pages, &About { title: &self.title, language: self.language, date: self.date }, progress)
    }
}

fn slips(piles: &Piles, pile: &Pile) -> Result<Vec<Slip>, PrintError> {
    let language = piles.language;
    let rows = gathered(pile.people.iter().map(|person| row(language, person)))?;
    let mut columns = columns(rows).into_iter().peekable();
    let mut parts = Vec::new();
    while columns.peek().is_some() {
        parts.push(columns.by_ref().take(COLUMNS).collect::<Vec<_>>());
    }
    let count = parts.len();
    let word =
        wording::say_with(language, "paper-pile", &[("number", pile.number.to_string().into())])?.whole();
    let whose = Whose::new(&pile.facility, PaperField::Facility);
    let room = LayoutBox { width: RIGHT - LEFT - PILE_WIDTH, height: 16.0, floor: FACILITY_FLOOR };
    let title = Clean::new(&piles.title, Whose::document(PaperField::Title))?;
    let evening = running_head(&title, &wording::date(language, piles.date)?);
    let sum = sum(language, &pile.people)?;
    let slip = |(part, columns): (usize, Vec<Vec<Row>>)| {
        let of = [("page", (part + 1).to_string().into()), ("pages", count.to_string().into())];
        let folio = match count {
            1 => Clean::default(),
            _ => wording::say_with(language, "paper-page", &of)?,
        };
        Ok(Slip {
            pile: Fitted { style: PILE, lines: vec![word.clone()] },
            facility: fit(&Clean::new(&pile.facility, whose)?, FACILITY, room, whose)?,
            full: fit(&Clean::new(&pile.full, whose)?, FULL, FULL_BOX, whose)?,
            columns,
            sum: sum.clone(),
            foot: fit(
                &Clean::join(&[&evening, &folio], " · "),
                FOOT,
                FOOT_BOX,
                Whose::document(PaperField::Title),
            )?,
        })
    };
    parts.into_iter().enumerate().map(slip).collect()
}

/// Rows one under another, as many as a column holds.
fn columns(rows: Vec<Row>) -> Vec<Vec<Row>> {
    let mut columns: Vec<Vec<Row>> = Vec::new();
    let mut taken = f32::INFINITY;
    for row in rows {
        taken += row.height;
        match columns.last_mut() {
            // Heights are sums of the same few figures: a hair of rounding is no overflow.
            Some(column) if taken <= COLUMN_HEIGHT + 0.01 => column.push(row),
            _ => {
                taken = row.height;
                columns.push(vec![row]);
            }
        }
    }
    columns
}

fn row(language: Language, person: &PilePerson) -> Result<Row, PrintError> {
    let full = person.name.full();
    let whose = Whose::new(&full, PaperField::Name);
    let room = |height| LayoutBox { width: COLUMN - NUMBER - LETTERS, height, floor: NAME_FLOOR };
    let initials = |name: &str| name.chars().next().map(|letter| format!("{letter}.")).unwrap_or_default();
    let PersonName { surname, given, patronymic } = &person.name;
    // A pile is checked against numbers; the name must only be told from its neighbours.
    let (surname, initials) = match surname.is_empty() {
        true => (given.clone(), String::new()),
        false => (surname.clone(), format!("{} {}", initials(given), initials(patronymic))),
    };
    let (surname, initials) = (Clean::new(&surname, whose)?, Clean::new(&initials, whose)?.whole());
    let whole = Clean::join(&[&surname.whole(), &initials], "\u{a0}");
    let set = |text: &Clean, height| Ok((fit(text, ROW, room(height), whose)?, height));
    // A surname that even two small lines do not hold has the room of two rows; there its initials may have their own.
    let (name, height) = set(&whole, ROW_HEIGHT)
        .or_else(|_: PrintError| set(&whole, 2.0 * ROW_HEIGHT))
        .or_else(|_| set(&Clean::join(&[&surname, &initials], " "), 2.0 * ROW_HEIGHT))?;
    Ok(Row {
        number: Clean::new(&person.number.to_string(), Whose::new(&full, PaperField::Wording))?,
        name,
        height,
        letters: person.letters.map(|letters| wording::number(language, letters)).transpose()?,
    })
}

/// «7 адресатов · 31 письмо», as far as it is known.
fn sum(language: Language, people: &[PilePerson]) -> Result<Clean, PrintError> {
    let count = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let told =
        wording::say_with(language, "paper-list-people", &[("people", wording::count(language, count))])?;
    let letters: Option<u32> = people.iter().map(|person| person.letters).sum();
    let letters = match letters {
        None => Clean::default(),
        Some(letters) => {
            let args = [("letters", wording::count(language, letters))];
            wording::say_with(language, "paper-pile-letters", &args)?
        }
    };
    Ok(Clean::join(&[&told, &letters], " · "))
}

impl Slip {
    fn draw(&self, pages: &mut Pages) {
        let width = self.pile.width();
        pages.lines(RIGHT - width, TOP, &self.pile, Ink::Black);
        let y = pages.lines(LEFT, TOP, &self.facility, Ink::Black);
        pages.lines(LEFT, y + UNDER_FACILITY, &self.full, Ink::Black);
        pages.rule((LEFT, NAMES - UNDER_RULE), (RIGHT, NAMES - UNDER_RULE), HAIRLINE * 2.0, Ink::Black);
        for (column, rows) in self.columns.iter().enumerate() {
            let left = LEFT + column as f32 * (COLUMN + GUTTER);
            rows.iter().fold(NAMES, |top, row| row.draw(pages, left, top));
        }
        pages.text(LEFT, BOTTOM - FOOT.line_height() - ABOVE_FOOT, &self.sum, ROW, Ink::Black);
        pages.lines_on(LEFT, BOTTOM, &self.foot, Ink::Black);
    }
}

impl Row {
    /// Draws the row; returns the y below it.
    fn draw(&self, pages: &mut Pages, left: f32, top: f32) -> f32 {
        let (baseline, below) = (top + self.height / 2.0 + UNDER_MIDDLE, top + self.height);
        pages.text_right(left + NUMBER - BESIDE_NUMBER, baseline, &self.number, ROW, Ink::Black);
        match self.name.lines.as_slice() {
            [line] => pages.text(left + NUMBER, baseline, line, self.name.style, Ink::Black),
            // A name that is set on small lines stands in the middle of its row.
            _ => {
                let above = (self.height - self.name.height()) / 2.0;
                pages.lines(left + NUMBER, top + above, &self.name, Ink::Black);
            }
        }
        let right = left + COLUMN;
        match &self.letters {
            Some(letters) => pages.text_right(right, baseline, letters, ROW, Ink::Black),
            None => pages.rule((right - BLANK, baseline), (right, baseline), HAIRLINE, Ink::Black),
        }
        pages.hairline((left, below), (right, below));
        below
    }
}

#[cfg(test)]
mod tests;
