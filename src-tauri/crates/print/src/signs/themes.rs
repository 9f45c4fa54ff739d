//! A theme, and the numbers that belong to it: a sheet a theme, and more where there are many.

use letterdesk_model::search;

use super::{FROM_THREE_METRES, MARGIN, OfTheme, Place, Signs};
use crate::{
    clean::{Clean, NO_BREAK, Whose},
    error::{PaperField, PrintError},
    font::Face,
    page::{Ink, Pages},
    printable::gathered,
    text::{Fitted, LayoutBox, Style, fit, lines_in, sizes},
    wording,
};

// A4, in millimetres and points.
pub(super) const THEME: Style = Style::new(Face::SansBold, 130.0, 1.0);
/// Two lines of the largest letters.
const THEME_HEIGHT: f32 = 100.0;
/// A single word may be longer than the sheet is wide.
const THEME_FLOOR: f32 = 40.0;
pub(super) const NUMBERS: Style = Style::new(Face::Sans, 110.0, 1.15);
/// From the theme to the rule, and from that to the numbers.
pub(super) const ABOVE_RULE: f32 = 6.0;
pub(super) const UNDER_RULE: f32 = 8.0;
pub(super) const RULE: f32 = 1.2;

/// A theme, its numbers in order.
struct Group<'a> {
    theme: &'a str,
    numbers: Vec<u32>,
}

pub(super) fn draw(sign: &Signs, people: &[OfTheme], pages: &mut Pages) -> Result<Clean, PrintError> {
    if people.is_empty() {
        return Err(PrintError::NoPeople);
    }
    let groups = groups(people);
    let sheets = gathered(groups.iter().map(|group| Sheet::new(sign, group)))?;
    sheets.iter().for_each(|sheet| sheet.draw(sign, pages));
    Clean::new(&sign.title, Whose::document(PaperField::Title))
}

impl<'a> Group<'a> {
    /// People of one theme.
    fn of(people: &[&'a OfTheme]) -> Group<'a> {
        let theme = people.first().map_or("", |first| first.theme.as_str());
        Group { theme, numbers: people.iter().map(|one| one.number.0).collect() }
    }
}

/// As in the list by themes: those without one come last.
fn groups(people: &[OfTheme]) -> Vec<Group<'_>> {
    let mut people: Vec<&OfTheme> = people.iter().collect();
    people.sort_by_cached_key(|one| {
        (one.theme.is_empty(), search::collation_key(&one.theme), one.theme.as_str(), one.number)
    });
    let groups = people.chunk_by(|one, other| one.theme == other.theme);
    groups.map(Group::of).collect()
}

/// Numbers as they are said: 1–12, 15, 20. Two in a row are two.
pub(super) fn said(numbers: &[u32]) -> String {
    let runs = numbers.chunk_by(|one, other| one + 1 == *other);
    let run = |run: &[u32]| match run {
        [first, _, .., last] => format!("{first}–{last}"),
        few => few.iter().map(u32::to_string).collect::<Vec<_>>().join(", "),
    };
    runs.map(run).collect::<Vec<_>>().join(", ")
}

/// A theme laid out, with the numbers of each of its sheets.
struct Sheet {
    theme: Fitted,
    numbers: Vec<Fitted>,
}

impl Sheet {
    fn new(sign: &Signs, group: &Group<'_>) -> Result<Sheet, PrintError> {
        let (language, scale, place) = (sign.language, sign.format.scale(), place(sign));
        let whose = Whose::new(group.theme, PaperField::Facility);
        let theme = match group.theme {
            "" => wording::say(language, "paper-list-others")?,
            theme => Clean::new(theme, whose)?.begun(),
        };
        let room = LayoutBox { width: place.width, height: THEME_HEIGHT * scale, floor: THEME_FLOOR * scale };
        let theme = fit(&theme, THEME.sized(THEME.size * scale), room, whose)?;
        let id = if group.numbers.len() == 1 { "paper-sign-number" } else { "paper-sign-numbers" };
        let numbers = wording::say_with(language, id, &[("numbers", said(&group.numbers).into())])?;
        let height = place.height - theme.height() - (ABOVE_RULE + UNDER_RULE) * scale;
        Ok(Sheet { theme, numbers: parted(&numbers, scale, (place.width, height)) })
    }

    fn draw(&self, sign: &Signs, pages: &mut Pages) {
        let (scale, place) = (sign.format.scale(), place(sign));
        for numbers in &self.numbers {
            pages.add(sign.format.paper());
            let y = pages.lines(place.left, place.top, &self.theme, Ink::Black) + ABOVE_RULE * scale;
            pages.rule((place.left, y), (place.left + place.width, y), RULE * scale, Ink::Black);
            pages.lines(place.left, y + UNDER_RULE * scale, numbers, Ink::Black);
        }
    }
}

fn place(sign: &Signs) -> Place {
    Place::inside(sign.format.paper(), 0, 1, MARGIN * sign.format.scale())
}

/// Numbers in the largest size in which one sheet holds them; in the smallest they go over several.
fn parted(numbers: &Clean, scale: f32, (width, height): (f32, f32)) -> Vec<Fitted> {
    let mut smallest = Vec::new();
    for (size, _) in sizes(NUMBERS.size * scale, FROM_THREE_METRES * scale) {
        let style = NUMBERS.sized(size);
        let (lines, each) = (filled(numbers, style, width), lines_in(height, style).max(1));
        let is_wide = lines.iter().any(|line| style.width(line) > width);
        smallest = lines.chunks(each).map(|lines| Fitted { style, lines: lines.to_vec() }).collect();
        if smallest.len() == 1 && !is_wide {
            break;
        }
    }
    smallest
}

/// Lines that are as full as they can be: numbers are no prose. A run of them is never broken, nor is «№» parted from
/// the first.
fn filled(numbers: &Clean, style: Style, width: f32) -> Vec<Clean> {
    let mut lines: Vec<Clean> = Vec::new();
    for (place, piece) in numbers.as_str().split([' ', NO_BREAK]).enumerate() {
        let piece = Clean::of_checked(piece.to_owned());
        let longer = lines.last().map(|line| Clean::join(&[line, &piece], " "));
        match (longer.filter(|line| place == 1 || style.width(line) <= width), lines.last_mut()) {
            (Some(longer), Some(last)) => *last = longer,
            _ => lines.push(piece),
        }
    }
    lines
}
