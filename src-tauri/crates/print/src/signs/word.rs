//! A few words as large as the sheet allows, and under them an arrow or a picture of what is meant.

use letterdesk_words as words;

use super::{FROM_THREE_METRES, MARGIN, Place, Points, Signs, centred};
use crate::{
    clean::{Clean, Whose},
    cut,
    error::{PaperField, PrintError},
    font::Face,
    page::Pages,
    text::{Fitted, Style, lines_in, sizes},
};

// A4, in millimetres and points.
pub(super) const WORDS: Style = Style::new(Face::SansBold, 150.0, 1.0);
pub(super) const UNDER: Style = Style::new(Face::Sans, FROM_THREE_METRES, 1.1);
/// From the words to what stands under them, and from that to the picture.
pub(super) const BETWEEN: f32 = 5.0;
pub(super) const ABOVE_PICTURE: f32 = 9.0;
/// The largest arrow, and its parts as shares of its length.
pub(super) const ARROW: f32 = 112.0;
const ARROW_HEAD: f32 = 0.34;
const ARROW_STROKE: f32 = 0.13;
/// The largest envelope, across; its other parts as shares of that.
const ENVELOPE: f32 = 120.0;
const ENVELOPE_BODY: f32 = 0.56;
const ENVELOPE_FLAP: f32 = 0.36;
const ENVELOPE_STROKE: f32 = 0.03;
/// A label is lower than it is wide: its words leave room for an arrow.
const LABEL_WORDS: f32 = 0.4;

/// What stands under the words.
#[derive(Debug, Clone, Copy)]
enum Drawing {
    Arrow(Points),
    /// Its flap is up.
    Envelope,
}

pub(super) fn letters(sign: &Signs, points: Points, pages: &mut Pages) -> Result<Clean, PrintError> {
    let texts = [said(sign, "paper-sign-letters")?, said(sign, "paper-sign-letters-under")?];
    sheet(sign, texts, Drawing::Arrow(points), pages)
}

pub(super) fn slips(sign: &Signs, points: Points, pages: &mut Pages) -> Result<Clean, PrintError> {
    let texts = [said(sign, "paper-sign-slips")?, said(sign, "paper-sign-slips-under")?];
    sheet(sign, texts, Drawing::Arrow(points), pages)
}

pub(super) fn unsealed(sign: &Signs, pages: &mut Pages) -> Result<Clean, PrintError> {
    let texts = [said(sign, "paper-sign-unsealed")?, said(sign, "paper-sign-unsealed-under")?];
    sheet(sign, texts, Drawing::Envelope, pages)
}

/// Two labels: a box has two sides.
pub(super) fn stamps(sign: &Signs, points: Points, pages: &mut Pages) -> Result<Clean, PrintError> {
    let (paper, scale) = (sign.format.paper(), sign.format.scale());
    let [words, under] = [said(sign, "paper-sign-stamps")?, said(sign, "paper-sign-stamps-under")?];
    pages.add(paper);
    cut::marks(pages, paper, 1, 2);
    for part in 0..2 {
        let place = Place::inside(paper, part, 2, MARGIN * scale);
        let texts = [words.as_slice(), under.as_slice()];
        draw(pages, place, scale, texts, place.height * LABEL_WORDS, Drawing::Arrow(points))?;
    }
    Ok(Clean::join(&words.iter().collect::<Vec<_>>(), " "))
}

/// The lines of a message, each a line on paper.
fn said(sign: &Signs, id: &str) -> Result<Vec<Clean>, PrintError> {
    let lines: Vec<String> = words::text(sign.language, id, &[]).lines().map(str::to_owned).collect();
    Clean::lines(&lines, Whose::document(PaperField::Wording))
}

fn sheet(
    sign: &Signs,
    [words, under]: [Vec<Clean>; 2],
    drawing: Drawing,
    pages: &mut Pages,
) -> Result<Clean, PrintError> {
    let (paper, scale) = (sign.format.paper(), sign.format.scale());
    let place = Place::inside(paper, 0, 1, MARGIN * scale);
    pages.add(paper);
    draw(pages, place, scale, [&words, &under], place.height, drawing)?;
    Ok(Clean::join(&words.iter().collect::<Vec<_>>(), " "))
}

/// Words, what is under them, and the drawing in the middle of the room that is left.
fn draw(
    pages: &mut Pages,
    place: Place,
    scale: f32,
    [words, under]: [&[Clean]; 2],
    words_height: f32,
    drawing: Drawing,
) -> Result<(), PrintError> {
    let words = largest(words, WORDS.sized(WORDS.size * scale), scale, (place.width, words_height))?;
    let under = largest(under, UNDER.sized(UNDER.size * scale), scale, (place.width, place.height))?;
    let y = centred(pages, place, place.top, &words);
    let y = centred(pages, place, y + BETWEEN * scale, &under) + ABOVE_PICTURE * scale;
    let left = Place { top: y, height: place.bottom() - y, ..place };
    match drawing {
        Drawing::Arrow(points) => arrow(pages, left, scale, points),
        Drawing::Envelope => envelope(pages, left, scale),
    }
    Ok(())
}

/// Lines, each unbroken, in the largest size in which all of them stand in a box of this width and height.
fn largest(
    lines: &[Clean],
    style: Style,
    scale: f32,
    (width, height): (f32, f32),
) -> Result<Fitted, PrintError> {
    let stands = |size: &f32| {
        let style = style.sized(*size);
        lines.len() <= lines_in(height, style) && lines.iter().all(|line| style.width(line) <= width)
    };
    let size = sizes(style.size, FROM_THREE_METRES * scale).map(|(size, _)| size).find(stands);
    let size =
        size.ok_or_else(|| Whose::document(PaperField::Wording).too_long(lines.len() + 1, lines.len()))?;
    Ok(Fitted { style: style.sized(size), lines: lines.to_vec() })
}

/// An arrow in the middle of a place, as long as there is room for.
fn arrow(pages: &mut Pages, place: Place, scale: f32, points: Points) {
    let across = place.width.min(ARROW * scale);
    let length = match points {
        Points::Down => place.height.min(across),
        Points::Left | Points::Right => across.min(place.height / (2.0 * ARROW_HEAD + ARROW_STROKE)),
    };
    let stroke = length * ARROW_STROKE;
    let (reach, head) = ((length - stroke) / 2.0, length * ARROW_HEAD);
    let (x, y) = (place.middle(), place.top + place.height / 2.0);
    // As if it pointed right: so far along, so far across.
    let at = |along: f32, across: f32| match points {
        Points::Right => (x + along, y + across),
        Points::Left => (x - along, y + across),
        Points::Down => (x + across, y + along),
    };
    pages.stroke(&[at(-reach, 0.0), at(reach, 0.0)], stroke);
    pages.stroke(&[at(reach - head, -head), at(reach, 0.0), at(reach - head, head)], stroke);
}

/// An open envelope in the middle of a place.
fn envelope(pages: &mut Pages, place: Place, scale: f32) {
    let share = ENVELOPE_BODY + ENVELOPE_FLAP + ENVELOPE_STROKE;
    let width = (ENVELOPE * scale).min(place.height / share);
    let (body, flap) = (width * ENVELOPE_BODY, width * ENVELOPE_FLAP);
    let (x, half) = (place.middle(), width / 2.0);
    let bottom = place.top + (place.height + body + flap) / 2.0;
    let (top, stroke) = (bottom - body, width * ENVELOPE_STROKE);
    let corners = [(x - half, top), (x + half, top), (x + half, bottom), (x - half, bottom), (x - half, top)];
    pages.stroke(&corners, stroke);
    pages.stroke(&[(x - half, top), (x, top - flap), (x + half, top)], stroke);
    pages.stroke(&[(x - half, top), (x, top + body * 0.55), (x + half, top)], stroke);
}
