//! A cover for each pile, A6, four on A4: the town and the index for the head, whose letters must be in it by kind, and
//! what was done with it.

use letterdesk_model::{
    evening::{ByKind, Kind},
    name::PersonName,
    progress::Progress,
};
use letterdesk_words::Language;

use super::{Pile, PilePerson, Piles, sum};
use crate::{
    clean::{Clean, Whose},
    cut,
    error::{PaperField, PrintError},
    flow::running_head,
    font::Face,
    page::{HAIRLINE, Ink, Pages, Paper},
    printable::{each, gathered},
    text::{Fitted, LayoutBox, Style, fit},
    wording,
};

// In millimetres from the cover's corner.
pub(super) const COVER: Paper =
    Paper { width: Paper::A4_LANDSCAPE.width / 2.0, height: Paper::A4_LANDSCAPE.height / 2.0 };
pub(super) const LEFT: f32 = 11.0;
pub(super) const RIGHT: f32 = COVER.width - 11.0;
pub(super) const TOP: f32 = 8.0;
pub(super) const BOTTOM: f32 = COVER.height - 9.0;
/// Between the two columns of names.
pub(super) const GUTTER: f32 = 6.0;
pub(super) const COLUMN: f32 = (RIGHT - LEFT - GUTTER) / 2.0;
/// From the number to the name, from one kind's figures to the next, and all three.
pub(super) const NUMBER: f32 = 9.0;
pub(super) const KIND: f32 = 7.0;
const KINDS: f32 = 3.0 * KIND;
pub(super) const PILE: Style = Style::new(Face::SerifBold, 20.0, 1.05);
/// What the pile's number takes from the head.
const PILE_WIDTH: f32 = 38.0;
pub(super) const HEAD: Style = Style::new(Face::SerifBold, 24.0, 1.05);
const HEAD_BOX: LayoutBox = LayoutBox { width: RIGHT - LEFT - PILE_WIDTH, height: 9.0, floor: 12.0 };
/// The second line: its baseline, the index, and how far the facility stands behind it.
pub(super) const SECOND: f32 = TOP + 15.4;
pub(super) const INDEX: Style = Style::new(Face::SerifBold, 17.0, 1.05);
pub(super) const BEHIND_INDEX: f32 = 4.0;
pub(super) const FACILITY: Style = Style::new(Face::Serif, 14.0, 1.05);
const FACILITY_FLOOR: f32 = 9.0;
/// The facility's full name: its top and its box.
pub(super) const FULL_TOP: f32 = TOP + 17.4;
pub(super) const FULL: Style = Style::new(Face::Sans, 8.5, 1.2);
const FULL_BOX: LayoutBox = LayoutBox { width: RIGHT - LEFT, height: 7.3, floor: 7.0 };
pub(super) const ROW: Style = Style::new(Face::Sans, 9.5, 1.0);
const NAME_FLOOR: f32 = 7.0;
/// In one line it is no smaller than this.
const LINE_FLOOR: f32 = 7.5;
/// What a name leaves free in its rows.
const BETWEEN_ROWS: f32 = 0.6;
pub(super) const ROW_HEIGHT: f32 = 5.4;
/// From the middle of a row to the baseline of its figures.
pub(super) const UNDER_MIDDLE: f32 = 1.1;
/// From the name's place to the number at its left, and how wide a line to fill in is.
pub(super) const BESIDE_NUMBER: f32 = 2.0;
pub(super) const BLANK: f32 = KIND - 2.0;
/// Above the rows: the rule, and the heads of the kinds.
pub(super) const RULE: f32 = TOP + 26.0;
pub(super) const KINDS_HEAD: Style = Style::new(Face::Sans, 6.0, 1.0);
pub(super) const KINDS_BASELINE: f32 = RULE + 3.2;
pub(super) const NAMES: f32 = RULE + 4.0;
const COLUMN_HEIGHT: f32 = 8.0 * ROW_HEIGHT;
/// Columns on a cover.
const COLUMNS: usize = 2;
/// The baselines of the sum, of what was done, and of the foot.
pub(super) const SUM_BASELINE: f32 = BOTTOM - 10.2;
pub(super) const DONE_BASELINE: f32 = BOTTOM - 4.6;
/// Boxes to tick: from one to the next, a side, its foot under the baseline, and from it to its word.
pub(super) const DONE_PITCH: f32 = 34.0;
pub(super) const TICK: f32 = 3.4;
pub(super) const TICK_UNDER: f32 = 0.5;
pub(super) const BESIDE_TICK: f32 = 1.8;
pub(super) const DONE: [&str; 3] = ["paper-pile-sorted", "paper-pile-franked", "paper-pile-posted"];
pub(super) const FOOT: Style = Style::new(Face::Sans, 7.5, 1.2);
const FOOT_BOX: LayoutBox = LayoutBox { width: RIGHT - LEFT, height: 3.3, floor: 5.0 };

/// A cover with every text fitted; a long pile has several.
struct Cover {
    pile: Fitted,
    head: Fitted,
    index: Clean,
    facility: Fitted,
    full: Fitted,
    kinds: [Clean; 3],
    columns: Vec<Vec<Row>>,
    sum: Clean,
    done: [Clean; 3],
    foot: Fitted,
}

struct Row {
    number: Clean,
    name: Fitted,
    /// The height of the name's part, and of all.
    named: f32,
    height: f32,
    /// Nothing where there is none of a kind.
    letters: Option<[Option<Clean>; 3]>,
}

pub(super) fn draw(piles: &Piles, progress: &mut Progress<'_>) -> Result<Pages, PrintError> {
    let covers = each(&piles.piles, progress, |pile| covers(piles, pile))?;
    let mut pages = Pages::new(piles.correction)?;
    for (index, cover) in covers.iter().flatten().enumerate() {
        let place = index % 4;
        if place == 0 {
            pages.add(Paper::A4_LANDSCAPE);
            cut::marks(&mut pages, Paper::A4_LANDSCAPE, 2, 2);
        }
        pages.set_origin((place % 2) as f32 * COVER.width, (place / 2) as f32 * COVER.height);
        cover.draw(&mut pages);
    }
    Ok(pages)
}

fn covers(piles: &Piles, pile: &Pile) -> Result<Vec<Cover>, PrintError> {
    let (language, whose) = (piles.language, pile.whose());
    let rows = gathered(pile.people.iter().map(|person| row(language, person)))?;
    let mut columns = columns(rows).into_iter().peekable();
    let mut parts = Vec::new();
    while columns.peek().is_some() {
        parts.push(columns.by_ref().take(COLUMNS).collect::<Vec<_>>());
    }
    let count = parts.len();
    let number = [("number", pile.number.to_string().into())];
    let word = wording::say_with(language, "paper-pile", &number)?.whole();
    let index = Clean::new(&pile.postcode, whose)?.whole();
    let beside = if index.is_empty() { 0.0 } else { INDEX.width(&index) + BEHIND_INDEX };
    let room =
        LayoutBox { width: RIGHT - LEFT - beside, height: FACILITY.line_height(), floor: FACILITY_FLOOR };
    let title = Clean::new(&piles.title, Whose::document(PaperField::Title))?;
    let evening = running_head(&title, &wording::date(language, piles.date)?);
    let sum = sum(language, pile.people.len(), pile.letters())?;
    let cover = |(part, columns): (usize, Vec<Vec<Row>>)| {
        let of = [("page", (part + 1).to_string().into()), ("pages", count.to_string().into())];
        let folio = match count {
            1 => Clean::default(),
            _ => wording::say_with(language, "paper-page", &of)?,
        };
        let foot = Clean::join(&[&evening, &folio], " · ");
        Ok(Cover {
            pile: Fitted { style: PILE, lines: vec![word.clone()] },
            head: fit(&pile.called(language)?, HEAD, HEAD_BOX, whose)?,
            index: index.clone(),
            facility: fit(&Clean::new(&pile.facility, whose)?, FACILITY, room, whose)?,
            full: fit(&Clean::new(&pile.full, whose)?, FULL, FULL_BOX, whose)?,
            kinds: said(language, Kind::ALL.map(kind_head))?,
            columns,
            sum: sum.clone(),
            done: said(language, DONE)?,
            foot: fit(&foot, FOOT, FOOT_BOX, Whose::document(PaperField::Title))?,
        })
    };
    parts.into_iter().enumerate().map(cover).collect()
}

fn said(language: Language, ids: [&str; 3]) -> Result<[Clean; 3], PrintError> {
    let [first, second, third] = ids.map(|id| wording::say(language, id));
    Ok([first?, second?, third?])
}

pub(super) fn kind_head(kind: Kind) -> &'static str {
    match kind {
        Kind::Letter => "paper-pile-letters",
        Kind::Postcard => "paper-pile-postcards",
        Kind::Handmade => "paper-pile-handmade",
    }
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
    let room = |height| LayoutBox { width: COLUMN - NUMBER - KINDS - 1.0, height, floor: NAME_FLOOR };
    let initials = |name: &str| name.chars().next().map(|letter| format!("{letter}.")).unwrap_or_default();
    let PersonName { surname, given, patronymic } = &person.name;
    // A pile is checked against numbers; the name must only be told from its neighbours.
    let (surname, initials) = match surname.is_empty() {
        true => (given.clone(), String::new()),
        false => (surname.clone(), format!("{} {}", initials(given), initials(patronymic))),
    };
    let (surname, initials) = (Clean::new(&surname, whose)?, Clean::new(&initials, whose)?.whole());
    let whole = Clean::join(&[&surname.whole(), &initials], "\u{a0}");
    let set = |text: &Clean, height| Ok((fit(text, ROW, room(height - BETWEEN_ROWS), whose)?, height, 0.0));
    // A name that no line holds has the room of two rows; there its initials may have their own.
    // One of the longest words there are has its own rows across the column, and the figures stand under it.
    let apart = Clean::join(&[&surname, &initials], " ");
    let across = || {
        let room = LayoutBox { width: COLUMN - NUMBER, height: 3.0 * ROW_HEIGHT, floor: NAME_FLOOR };
        Ok((fit(&apart, ROW, room, whose)?, 3.0 * ROW_HEIGHT, ROW_HEIGHT))
    };
    let line = LayoutBox { floor: LINE_FLOOR, ..room(ROW.line_height()) };
    let (name, named, below) = fit(&whole, ROW, line, whose)
        .map(|name| (name, ROW_HEIGHT, 0.0))
        .or_else(|_: PrintError| set(&whole, 2.0 * ROW_HEIGHT))
        .or_else(|_: PrintError| set(&apart, 2.0 * ROW_HEIGHT))
        .or_else(|_| across())?;
    Ok(Row {
        number: Clean::new(&person.number.to_string(), Whose::new(&full, PaperField::Wording))?,
        name,
        named,
        height: named + below,
        letters: person.letters.map(|letters| figures(language, letters)).transpose()?,
    })
}

fn figures(language: Language, letters: ByKind) -> Result<[Option<Clean>; 3], PrintError> {
    let figure = |kind| match letters.of(kind) {
        0 => Ok(None),
        count => wording::number(language, count).map(Some),
    };
    let [first, second, third] = Kind::ALL.map(figure);
    Ok([first?, second?, third?])
}

impl Cover {
    fn draw(&self, pages: &mut Pages) {
        pages.lines(RIGHT - self.pile.width(), TOP, &self.pile, Ink::Black);
        pages.lines(LEFT, TOP, &self.head, Ink::Black);
        pages.text(LEFT, SECOND, &self.index, INDEX, Ink::Black);
        let beside = if self.index.is_empty() { 0.0 } else { INDEX.width(&self.index) + BEHIND_INDEX };
        pages.lines_on(LEFT + beside, SECOND, &self.facility, Ink::Black);
        pages.lines(LEFT, FULL_TOP, &self.full, Ink::Black);
        pages.rule((LEFT, RULE), (RIGHT, RULE), HAIRLINE * 2.0, Ink::Black);
        for (column, rows) in self.columns.iter().enumerate() {
            let left = LEFT + column as f32 * (COLUMN + GUTTER);
            for (head, right) in self.kinds.iter().zip(kinds(left)) {
                pages.text_right(right, KINDS_BASELINE, head, KINDS_HEAD, Ink::Black);
            }
            rows.iter().fold(NAMES, |top, row| row.draw(pages, left, top));
        }
        pages.text(LEFT, SUM_BASELINE, &self.sum, ROW, Ink::Black);
        for (place, word) in self.done.iter().enumerate() {
            let left = LEFT + place as f32 * DONE_PITCH;
            pages.frame(left, DONE_BASELINE + TICK_UNDER - TICK, TICK, TICK);
            pages.text(left + TICK + BESIDE_TICK, DONE_BASELINE, word, ROW, Ink::Black);
        }
        pages.lines_on(LEFT, BOTTOM, &self.foot, Ink::Black);
    }
}

/// Where the figures of each kind end in a column that begins there.
pub(super) fn kinds(left: f32) -> [f32; 3] {
    let right = left + COLUMN;
    [right - 2.0 * KIND, right - KIND, right]
}

impl Row {
    /// Draws the row; returns the y below it.
    fn draw(&self, pages: &mut Pages, left: f32, top: f32) -> f32 {
        let below = top + self.height;
        // The figures stand beside the name, or under it.
        let baseline = match self.height > self.named {
            true => below - ROW_HEIGHT / 2.0 + UNDER_MIDDLE,
            false => top + self.height / 2.0 + UNDER_MIDDLE,
        };
        pages.text_right(left + NUMBER - BESIDE_NUMBER, baseline, &self.number, ROW, Ink::Black);
        match self.name.lines.as_slice() {
            [line] => pages.text(left + NUMBER, baseline, line, self.name.style, Ink::Black),
            // A name that is set on small lines stands in the middle of its row.
            _ => {
                let above = (self.named - self.name.height()) / 2.0;
                pages.lines(left + NUMBER, top + above, &self.name, Ink::Black);
            }
        }
        match &self.letters {
            Some(letters) => {
                for (figure, right) in letters.iter().zip(kinds(left)) {
                    if let Some(figure) = figure {
                        pages.text_right(right, baseline, figure, ROW, Ink::Black);
                    }
                }
            }
            None => {
                for right in kinds(left) {
                    pages.rule((right - BLANK, baseline), (right, baseline), HAIRLINE, Ink::Black);
                }
            }
        }
        pages.hairline((left, below), (left + COLUMN, below));
        below
    }
}
