//! Those who wait, as large as their number lets them be; and that nobody does.

use chrono::{NaiveDate, NaiveTime};
use letterdesk_words::{self as words, Language};

use super::{
    ABOVE_NOTICE, ABOVE_RULE, BOTTOM, LARGE, LARGE_BOX, LEFT, Poster, PosterPerson, RIGHT, Sheets, TOP,
    UNDER, UNDER_BOX, UNDER_HEADING, WIDTH, foot, notice, under, worded,
};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    font::Face,
    name::ListName,
    page::Ink,
    printable::gathered,
    prose::Shortened,
    text::{Fitted, LayoutBox, Style, fit, shortened},
    wording,
};

/// Smaller than any name: it is the person who is looked for.
pub(super) const HEADING: Style = Style::new(Face::SerifBold, 22.0, 1.15);
/// At most this share of the names' size.
const HEADING_SHARE: f32 = 0.92;
const HEADING_BOX: LayoutBox = LayoutBox { width: 140.0, height: 10.0, floor: 16.0 };
pub(super) const AS_OF: Style = Style::new(Face::Sans, 13.0, 1.3);
const AS_OF_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 13.0, floor: 10.0 };
/// From the rule to the first name.
pub(super) const ABOVE_NAMES: f32 = 6.0;
/// Names in the largest of these sizes in which they stand on as few sheets as they can.
pub(super) const SIZES: [f32; 11] = [72.0, 60.0, 48.0, 42.0, 36.0, 32.0, 28.0, 26.0, 24.0, 20.0, 17.0];
/// No name is smaller on the paper itself, A4 or A3, but for a word that is wider than its column.
pub(super) const SMALLEST_NAME: f32 = 24.0;
/// A sheet has at most so many in a column: more are a list.
pub(super) const MOST_IN_COLUMN: usize = 12;
/// Of so many people one may have a name that is set smaller than the others.
const ONE_OF: usize = 8;
/// The line about them: a share of the name's size, but never smaller than this.
pub(super) const WHO_SHARE: f32 = 0.5;
pub(super) const SMALLEST_WHO: f32 = 13.0;
/// It may have so many lines.
const WHO_LINES: f32 = 3.0;
/// From the number to the name, a share of the name's size.
pub(super) const BESIDE_NUMBER: f32 = 0.14;
pub(super) const GUTTER: f32 = 8.0;
/// Between one person and the next: at least this, and at most that where the sheet has room.
const BETWEEN: f32 = 3.5;
const MOST_BETWEEN: f32 = 14.0;
/// What to do, at the foot.
pub(super) const SLIP: Style = Style::new(Face::SansBold, 16.0, 1.25);
const SLIP_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 15.0, floor: 12.0 };
const ABOVE_SLIP: f32 = 4.0;

/// That everybody was written to.
pub(super) fn nobody(poster: &Poster, sheets: &mut Sheets) -> Result<(), PrintError> {
    let heading = worded(&wording::say(poster.language, "paper-poster-everybody")?, LARGE, LARGE_BOX)?;
    let under = fit(&under(poster)?, UNDER, UNDER_BOX, Whose::document(PaperField::Title))?;
    sheets.add();
    let y = sheets.lines(LEFT, TOP, &heading);
    let y = sheets.lines(LEFT, y + UNDER_HEADING, &under);
    sheets.rule(y + ABOVE_RULE);
    foot(poster, sheets)?;
    Ok(())
}

/// Everybody who waits as of an hour; whose line is told shorter.
pub(super) fn draw(
    poster: &Poster,
    as_of: NaiveTime,
    people: &[PosterPerson],
    sheets: &mut Sheets,
) -> Result<Vec<Shortened>, PrintError> {
    let head = Head::new(poster, as_of)?;
    let notice = notice(poster)?.height();
    let foot_of =
        |columns| Ok::<_, PrintError>(BOTTOM - notice - ABOVE_NOTICE - slip_height(poster, columns)?);
    let room = |columns| Ok::<_, PrintError>(foot_of(columns)? - head.names());
    let shelves =
        Shelves { people, language: poster.language, scale: sheets.scale, room: [room(1)?, room(2)?] };
    let shelf = shelves.best()?;
    let head = head.under_names_of(shelf.size);
    for (place, entries) in shelf.parts(shelf.count).enumerate() {
        sheets.add();
        head.draw(poster.language, (place + 1, shelf.count), sheets)?;
        shelf.draw(entries, head.names(), sheets);
        let foot = foot(poster, sheets)?;
        if let Some(slip) = slip_line(poster, shelf.columns)? {
            sheets.lines(LEFT, foot - ABOVE_NOTICE - slip.height(), &slip);
        }
    }
    let cut = people.iter().zip(&shelf.entries).filter(|(_, entry)| entry.is_shortened);
    Ok(cut.map(|(person, _)| Shortened { person: person.name.full(), field: PaperField::Who }).collect())
}

/// Which slip to take, once a sheet; where there is room, each person has it beside them instead.
fn slip_line(poster: &Poster, columns: usize) -> Result<Option<Fitted>, PrintError> {
    if columns == 1 {
        return Ok(None);
    }
    worded(&wording::say(poster.language, "paper-poster-slips")?, SLIP, SLIP_BOX).map(Some)
}

fn slip_height(poster: &Poster, columns: usize) -> Result<f32, PrintError> {
    Ok(slip_line(poster, columns)?.map_or(0.0, |slip| slip.height() + ABOVE_SLIP))
}

/// What stands above the names.
struct Head {
    heading: Fitted,
    under: Fitted,
}

impl Head {
    fn new(poster: &Poster, as_of: NaiveTime) -> Result<Head, PrintError> {
        let language = poster.language;
        let time = [("time", as_of.format("%H:%M").to_string().into())];
        let told = wording::say_with(language, "paper-poster-as-of", &time)?;
        let under = Clean::join(&[&told, &under(poster)?], " · ");
        Ok(Head {
            heading: worded(&wording::say(language, "paper-poster-waiting")?, HEADING, HEADING_BOX)?,
            under: fit(&under, AS_OF, AS_OF_BOX, Whose::document(PaperField::Title))?,
        })
    }

    /// With a heading that is smaller than names of this size.
    fn under_names_of(mut self, size: f32) -> Head {
        let style = self.heading.style;
        self.heading.style = style.sized(style.size.min(size * HEADING_SHARE));
        self
    }

    fn rule(&self) -> f32 {
        TOP + self.heading.height() + UNDER_HEADING + self.under.height() + ABOVE_RULE
    }

    /// Where the first name begins.
    fn names(&self) -> f32 {
        self.rule() + ABOVE_NAMES
    }

    /// Draws it, with the sheet's number where there are several.
    fn draw(
        &self,
        language: Language,
        (sheet, count): (usize, usize),
        sheets: &mut Sheets,
    ) -> Result<(), PrintError> {
        let y = sheets.lines(LEFT, TOP, &self.heading);
        sheets.lines(LEFT, y + UNDER_HEADING, &self.under);
        sheets.rule(self.rule());
        if count > 1 {
            let args = [("page", sheet.to_string().into()), ("pages", count.to_string().into())];
            let folio = wording::say_with(language, "paper-page", &args)?;
            let (scale, baseline) = (sheets.scale, TOP + self.heading.style.baseline());
            let style = AS_OF.sized(AS_OF.size * scale);
            sheets.pages.text_right(RIGHT * scale, baseline * scale, &folio, style, Ink::Black);
        }
        Ok(())
    }
}

/// Everybody, and what a sheet has room for, in one column and in two.
struct Shelves<'a> {
    people: &'a [PosterPerson],
    language: Language,
    scale: f32,
    room: [f32; 2],
}

/// Everybody laid out in one size, a row beside the other in two columns.
struct Shelf {
    size: f32,
    columns: usize,
    room: f32,
    entries: Vec<Entry>,
    /// How many sheets they are on.
    count: usize,
}

/// One person of the poster.
struct Entry {
    number: Fitted,
    /// From the left edge to the name.
    indent: f32,
    name: ListName,
    /// Who they are, their birthday, their slip.
    below: Vec<Fitted>,
    is_shortened: bool,
}

impl Shelves<'_> {
    /// As few sheets as they go on, then the largest size in which they do, then one column rather than two.
    fn best(&self) -> Result<Shelf, PrintError> {
        let mut sizes = SIZES.into_iter().filter(|size| size * self.scale > SMALLEST_NAME - 0.1).rev();
        let mut best = self.shelf(sizes.next().unwrap_or(SMALLEST_NAME), 2)?;
        for size in sizes {
            let mut fewest = usize::MAX;
            // A word that is wider than a column says that the size is too large for two.
            for shelf in [2, 1].into_iter().filter_map(|columns| self.shelf(size, columns).ok()) {
                fewest = fewest.min(shelf.count);
                if self.bears(&shelf) && shelf.count <= best.count {
                    best = shelf;
                }
            }
            // Larger names need no fewer sheets.
            if fewest > best.count {
                break;
            }
        }
        Ok(best)
    }

    fn shelf(&self, size: f32, columns: usize) -> Result<Shelf, PrintError> {
        let width = (WIDTH - GUTTER * (columns - 1) as f32) / columns as f32;
        let entries = gathered(self.people.iter().map(|person| self.entry(person, size, (width, columns))))?;
        let mut shelf = Shelf { size, columns, room: self.room[columns - 1], entries, count: 0 };
        let all = self.people.len();
        let least = all.div_ceil(MOST_IN_COLUMN * columns);
        shelf.count = (least..all).find(|count| shelf.fits(*count)).unwrap_or(all);
        Ok(shelf)
    }

    /// Whether all but a few names are as large as that, and the others still large enough.
    fn bears(&self, shelf: &Shelf) -> bool {
        let smaller = || shelf.entries.iter().map(|entry| entry.name.size()).filter(|own| *own < shelf.size);
        smaller().count() * ONE_OF <= self.people.len()
            && smaller().all(|own| own * self.scale > SMALLEST_NAME - 0.1)
    }

    fn entry(
        &self,
        person: &PosterPerson,
        size: f32,
        (width, columns): (f32, usize),
    ) -> Result<Entry, PrintError> {
        let full = person.name.full();
        let style = Style::new(Face::SerifBold, size, 1.18);
        let digits = |number: u32| {
            let number = Clean::new(&number.to_string(), Whose::new(&full, PaperField::Wording))?;
            Ok::<_, PrintError>(Fitted { style, lines: vec![number] })
        };
        let widest = self.people.iter().map(|person| person.number.0).max().unwrap_or_default();
        let indent = digits(widest)?.width() + size * BESIDE_NUMBER;
        let room = width - indent;
        let below = Style::new(Face::Sans, (size * WHO_SHARE).max(SMALLEST_WHO / self.scale), 1.25);
        let (who, is_shortened) = who(person, below, room);
        let told = self.told(person, columns)?;
        let told = told.iter().map(|line| {
            let bold = Style { face: Face::SansBold, ..below };
            shortened(
                line,
                bold,
                LayoutBox { width: room, height: bold.line_height() * WHO_LINES, floor: 9.0 },
            )
        });
        let name = letterdesk_model::name::PersonName { patronymic: String::new(), ..person.name.clone() };
        Ok(Entry {
            number: digits(person.number.0)?,
            indent,
            name: ListName::new(self.language, &name, &person.marks, (size, room))?,
            below: std::iter::once(who).chain(told).filter(|text| !text.lines.is_empty()).collect(),
            is_shortened,
        })
    }

    /// Their birthday, and in one column their slip.
    fn told(&self, person: &PosterPerson, columns: usize) -> Result<Vec<Clean>, PrintError> {
        let date = |date: NaiveDate| [("date", words::day_and_month(self.language, date).into())];
        let birthday =
            person.birthday.map(|day| wording::say_with(self.language, "paper-birthday-near", &date(day)));
        let number = [("number", person.number.to_string().into())];
        let slip = (columns == 1).then(|| wording::say_with(self.language, "paper-poster-slip", &number));
        birthday.into_iter().chain(slip).collect()
    }
}

/// The line about somebody, and whether it is told shorter. It keeps nobody's name from a wall.
fn who(person: &PosterPerson, style: Style, width: f32) -> (Fitted, bool) {
    let whose = Whose::document(PaperField::Who);
    let nothing = Fitted { style, lines: Vec::new() };
    let Ok(who) = Clean::new(&person.who, whose) else { return (nothing, true) };
    let room = LayoutBox { width, height: style.line_height() * WHO_LINES, floor: style.size };
    match fit(&who, style, room, whose) {
        Ok(fitted) => (fitted, false),
        Err(_) => (shortened(&who, style, room), true),
    }
}

impl Shelf {
    /// Who stands on which of so many sheets: as many on one as on the other, or one more.
    fn parts(&self, count: usize) -> impl Iterator<Item = &[Entry]> {
        let start = move |sheet: usize| self.entries.len() * sheet / count;
        (0..count).map(move |sheet| &self.entries[start(sheet)..start(sheet + 1)])
    }

    fn fits(&self, count: usize) -> bool {
        self.parts(count).all(|entries| {
            let rows = self.rows(entries);
            let between = BETWEEN * rows.len().saturating_sub(1) as f32;
            rows.len() <= MOST_IN_COLUMN && rows.iter().sum::<f32>() + between <= self.room
        })
    }

    /// The heights of rows: who stands at the left is read before who stands at the right.
    fn rows(&self, entries: &[Entry]) -> Vec<f32> {
        let rows = entries.len().div_ceil(self.columns);
        let height = |entry: Option<&Entry>| entry.map_or(0.0, Entry::height);
        let other = |row: usize| height(entries.get(row + rows).filter(|_| self.columns > 1));
        (0..rows).map(|row| height(entries.get(row)).max(other(row))).collect()
    }

    fn draw(&self, entries: &[Entry], top: f32, sheets: &mut Sheets) {
        let rows = self.rows(entries);
        let left_over = self.room - rows.iter().sum::<f32>();
        let gap = (left_over / rows.len().saturating_sub(1).max(1) as f32).clamp(BETWEEN, MOST_BETWEEN);
        for (column, entries) in entries.chunks(rows.len().max(1)).enumerate() {
            let left = LEFT + column as f32 * (WIDTH + GUTTER) / 2.0;
            let mut y = top;
            for (entry, row) in entries.iter().zip(&rows) {
                entry.draw(sheets, left, y);
                y += row + gap;
            }
        }
    }
}

impl Entry {
    fn height(&self) -> f32 {
        self.name.height() + self.below.iter().map(Fitted::height).sum::<f32>()
    }

    fn draw(&self, sheets: &mut Sheets, left: f32, top: f32) {
        let right = left + self.indent;
        let number = right - self.number.style.size * BESIDE_NUMBER - self.number.width();
        sheets.lines(number, top, &self.number);
        self.name.draw_scaled(&mut sheets.pages, right, top, sheets.scale);
        let mut y = top + self.name.height();
        for text in &self.below {
            y = sheets.lines(right, y, text);
        }
    }
}
