//! What hangs on the door: what it is, when, where, and what happens when.

use super::{
    ABOVE_NOTICE, ABOVE_RULE, BOTTOM, LEFT, Poster, Sheets, TOP, WIDTH, foot, notice, titled, worded,
};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    font::Face,
    text::{Fitted, LayoutBox, Paragraph, Style, sizes},
    wording,
};

pub(super) const TITLE: Style = Style::new(Face::SerifBold, 72.0, 1.05);
const TITLE_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 82.0, floor: 30.0 };
pub(super) const THEME: Style = Style::new(Face::Serif, 34.0, 1.2);
const THEME_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 26.0, floor: 16.0 };
pub(super) const DATE: Style = Style::new(Face::SerifBold, 44.0, 1.2);
const DATE_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 19.0, floor: 20.0 };
pub(super) const PLACE: Style = Style::new(Face::Sans, 28.0, 1.25);
const PLACE_BOX: LayoutBox = LayoutBox { width: WIDTH, height: 22.0, floor: 13.0 };
/// The head gives way to a long programme, in these steps, until that can be read from a step away.
const SHARES: [f32; 4] = [1.0, 0.85, 0.7, 0.55];
const READ: f32 = 20.0;
/// Between the texts, and from the rule to the programme.
pub(super) const GAP: f32 = 7.0;
pub(super) const ABOVE_PROGRAMME: f32 = 9.0;
pub(super) const HOUR: Style = Style::new(Face::SerifBold, 34.0, 1.25);
/// The programme's smallest size, and the room between two of its lines as a share of a line.
const PROGRAMME_FLOOR: f32 = 12.0;
const BETWEEN: f32 = 0.45;
/// From the widest hour to what happens then.
pub(super) const BESIDE_HOUR: f32 = 6.0;

pub(super) fn draw(
    poster: &Poster,
    theme: &str,
    place: &[String],
    programme: &[String],
    sheets: &mut Sheets,
) -> Result<(), PrintError> {
    let lines = lines(programme)?;
    let end = BOTTOM - notice(poster)?.height() - ABOVE_NOTICE;
    let in_share = |share: f32| {
        let head = Head::new(poster, theme, place, share)?;
        let set = set(&lines, end - head.rule() - ABOVE_PROGRAMME)?;
        Ok((head, set))
    };
    let is_read = |(_, set): &(Head, Vec<Line>)| set.iter().all(|line| line.hour.style.size >= READ);
    let found = SHARES.into_iter().map(in_share).find(|set| set.as_ref().is_ok_and(is_read));
    // The last leaves most room; only what that has no room for is refused.
    let (head, lines) = found.unwrap_or_else(|| in_share(SHARES[SHARES.len() - 1]))?;
    sheets.add();
    head.draw(sheets);
    if !lines.is_empty() {
        sheets.rule(head.rule());
    }
    lines.iter().fold(head.rule() + ABOVE_PROGRAMME, |y, line| line.draw(sheets, y));
    foot(poster, sheets)?;
    Ok(())
}

/// What it is, when and where: texts that stand together, with a gap between the groups.
struct Head(Vec<Vec<Fitted>>);

impl Head {
    /// In this share of its usual size.
    fn new(poster: &Poster, theme: &str, place: &[String], share: f32) -> Result<Head, PrintError> {
        let language = poster.language;
        let theme = match theme.trim() {
            "" => String::new(),
            theme => letterdesk_words::text(language, "paper-report-theme", &[("theme", theme.into())]),
        };
        let smaller = |style: Style| style.sized(style.size * share);
        let lower = |room: LayoutBox| LayoutBox { height: room.height * share, ..room };
        let place = place.iter().map(|line| titled(line, smaller(PLACE), PLACE_BOX));
        let groups = [
            vec![titled(&poster.title, smaller(TITLE), lower(TITLE_BOX))?],
            vec![titled(&theme, smaller(THEME), lower(THEME_BOX))?],
            vec![worded(&wording::date(language, poster.date)?, smaller(DATE), DATE_BOX)?],
            place.collect::<Result<_, _>>()?,
        ];
        let present = groups.map(|mut texts| {
            texts.retain(|text| !text.lines.is_empty());
            texts
        });
        Ok(Head(present.into_iter().filter(|texts| !texts.is_empty()).collect()))
    }

    fn rule(&self) -> f32 {
        let height: f32 = self.0.iter().flatten().map(Fitted::height).sum();
        TOP + height + GAP * self.0.len().saturating_sub(1) as f32 + ABOVE_RULE
    }

    fn draw(&self, sheets: &mut Sheets) {
        let text = |sheets: &mut Sheets, y, text| sheets.lines(LEFT, y, text);
        self.0.iter().fold(TOP, |y, texts| texts.iter().fold(y, |y, one| text(sheets, y, one)) + GAP);
    }
}

/// An hour and what happens then; either may be empty.
fn lines(programme: &[String]) -> Result<Vec<[Clean; 2]>, PrintError> {
    let whose = Whose::document(PaperField::Programme);
    let split = |line: &String| {
        let (hour, what) = split_hour(line.trim());
        Ok([Clean::new(hour, whose)?.whole(), Clean::new(what, whose)?])
    };
    let all = programme.iter().map(split).collect::<Result<Vec<_>, PrintError>>()?;
    Ok(all.into_iter().filter(|[hour, what]| !hour.is_empty() || !what.is_empty()).collect())
}

/// «19:00», «19.00–20.30» before the rest.
fn split_hour(line: &str) -> (&str, &str) {
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    let is_hour = first.contains([':', '.'])
        && first.starts_with(|letter: char| letter.is_ascii_digit())
        && first.chars().all(|letter| letter.is_ascii_digit() || ":.-–—".contains(letter));
    match is_hour {
        true => (first, rest.trim_start_matches(['—', '–', '-', ' '])),
        false => ("", line),
    }
}

/// A line of the programme, set.
struct Line {
    hour: Fitted,
    indent: f32,
    what: Fitted,
}

impl Line {
    fn height(&self) -> f32 {
        self.what.style.line_height() * (self.what.lines.len().max(1) as f32 + BETWEEN)
    }

    fn draw(&self, sheets: &mut Sheets, top: f32) -> f32 {
        sheets.lines(LEFT, top, &self.hour);
        sheets.lines(LEFT + self.indent, top, &self.what);
        top + self.height()
    }
}

/// The programme in the largest size in which all of it stands in a height.
fn set(lines: &[[Clean; 2]], height: f32) -> Result<Vec<Line>, PrintError> {
    let in_size = |size: f32| -> Option<Vec<Line>> {
        let (hour_style, style) = (HOUR.sized(size), Style { face: Face::Serif, ..HOUR.sized(size) });
        let widest = lines.iter().map(|[hour, _]| hour_style.width(hour)).fold(0.0, f32::max);
        let indent = if widest > 0.0 { widest + BESIDE_HOUR } else { 0.0 };
        let line = |[hour, what]: &[Clean; 2]| {
            let broken = match what.is_empty() {
                true => Vec::new(),
                false => Paragraph::prose(what, style).broken(size, WIDTH - indent)?,
            };
            let hour = Fitted { style: hour_style, lines: vec![hour.clone()] };
            Some(Line { hour, indent, what: Fitted { style, lines: broken } })
        };
        let set: Vec<Line> = lines.iter().map(line).collect::<Option<_>>()?;
        (set.iter().map(Line::height).sum::<f32>() <= height).then_some(set)
    };
    let found = sizes(HOUR.size, PROGRAMME_FLOOR).find_map(|(size, _)| in_size(size));
    let most = (height / (HOUR.sized(PROGRAMME_FLOOR).line_height() * (1.0 + BETWEEN))) as usize;
    found.ok_or_else(|| Whose::document(PaperField::Programme).too_long(lines.len().max(most + 1), most))
}
