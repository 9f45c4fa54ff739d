//! Lines so bold that they show through a blank page laid upon them.

use super::Signs;
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    font::Face,
    page::{Ink, Pages, Paper},
    ruled,
    text::{LayoutBox, Style, fit},
    wording,
};

// In millimetres and points.
pub(super) const LEFT: f32 = 22.0;
pub(super) const RIGHT: f32 = Paper::A4.width - 14.0;
pub(super) const FIRST: f32 = 28.0;
pub(super) const LAST: f32 = Paper::A4.height - 22.0;
/// From line to line: for a large hand too.
pub(super) const PITCH: f32 = 9.5;
/// Thick enough for paper of 80 grams.
pub(super) const STROKE: f32 = 0.9;
pub(super) const HOW: Style = Style::new(Face::Sans, 12.0, 1.3);
pub(super) const HOW_FROM_BOTTOM: f32 = 15.0;

pub(super) fn draw(sign: &Signs, pages: &mut Pages) -> Result<Clean, PrintError> {
    let how = wording::say(sign.language, "paper-lines-how")?;
    let room = LayoutBox { width: RIGHT - LEFT, height: HOW.line_height(), floor: 9.0 };
    let how = fit(&how, HOW, room, Whose::document(PaperField::Wording))?;
    pages.add(Paper::A4);
    for y in ruled::lines(FIRST, LAST, PITCH) {
        pages.rule((LEFT, y), (RIGHT, y), STROKE, Ink::Black);
    }
    pages.lines(LEFT, Paper::A4.height - HOW_FROM_BOTTOM, &how, Ink::Black);
    wording::say(sign.language, "paper-lines-title")
}
