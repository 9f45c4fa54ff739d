//! A band around each bundle: 210 × 50 mm, five on A4, cut across the sheet. Around a bundle of postcards its middle is
//! the front: everything stands there.

use letterdesk_model::progress::Progress;

use super::{Pile, Piles, sum};
use crate::{
    clean::Clean,
    error::PrintError,
    font::Face,
    page::{HAIRLINE, Ink, Pages, Paper},
    printable::each,
    text::{Fitted, LayoutBox, Style, fit},
    wording,
};

/// A band's height in millimetres, and how many are on a sheet.
pub(super) const HEIGHT: f32 = 50.0;
pub(super) const ON_A_SHEET: usize = 5;
/// The front of a bundle of postcards.
pub(super) const LEFT: f32 = 54.0;
pub(super) const RIGHT: f32 = Paper::A4.width - LEFT;
const WIDTH: f32 = RIGHT - LEFT;
/// The head's last baseline and its height, beside the index; the facility's; and the last line's.
pub(super) const HEAD_BASELINE: f32 = 18.0;
const HEAD_HEIGHT: f32 = 11.5;
pub(super) const HEAD: Style = Style::new(Face::SerifBold, 26.0, 1.0);
pub(super) const BEFORE_INDEX: f32 = 5.0;
pub(super) const INDEX: Style = Style::new(Face::SerifBold, 22.0, 1.0);
pub(super) const FACILITY_BASELINE: f32 = 28.0;
pub(super) const FACILITY: Style = Style::new(Face::Serif, 17.0, 1.0);
pub(super) const SUM_BASELINE: f32 = 38.0;
pub(super) const SUM: Style = Style::new(Face::Sans, 11.0, 1.0);
const SUM_HEIGHT: f32 = 8.0;
const FLOOR: f32 = 9.0;
/// The line for a count that is made by hand.
pub(super) const BLANK: f32 = 24.0;
pub(super) const BEHIND_SUM: f32 = 2.0;
pub(super) const UNDER_SUM: f32 = 0.6;
/// A cut mark, from the sheet's edge.
pub(super) const MARK: f32 = 5.0;

struct Band {
    head: Fitted,
    index: Fitted,
    facility: Fitted,
    sum: Fitted,
    is_counted: bool,
}

pub(super) fn draw(piles: &Piles, progress: &mut Progress<'_>) -> Result<Pages, PrintError> {
    let bands = each(&piles.piles, progress, |pile| band(piles, pile))?;
    let mut pages = Pages::new(piles.correction)?;
    for (index, band) in bands.iter().enumerate() {
        let place = index % ON_A_SHEET;
        if place == 0 {
            pages.add(Paper::A4);
            for cut in 1..=ON_A_SHEET {
                let y = cut as f32 * HEIGHT;
                pages.hairline((0.0, y), (MARK, y));
                pages.hairline((Paper::A4.width - MARK, y), (Paper::A4.width, y));
            }
        }
        pages.set_origin(0.0, place as f32 * HEIGHT);
        band.draw(&mut pages);
    }
    Ok(pages)
}

fn band(piles: &Piles, pile: &Pile) -> Result<Band, PrintError> {
    let (language, whose) = (piles.language, pile.whose());
    let line = |text: &Clean, style: Style, width| {
        fit(text, style, LayoutBox { width, height: style.line_height(), floor: FLOOR }, whose)
    };
    let index = line(&Clean::new(&pile.postcode, whose)?, INDEX, WIDTH / 2.0)?;
    let beside = if index.lines.is_empty() { 0.0 } else { index.width() + BEFORE_INDEX };
    let number = [("number", pile.number.to_string().into())];
    let number = wording::say_with(language, "paper-pile", &number)?.whole();
    let letters = pile.letters();
    let sum = Clean::join(&[&number, &sum(language, pile.people.len(), letters)?], " · ");
    let blank = if letters.is_none() { BEHIND_SUM + BLANK } else { 0.0 };
    let room = LayoutBox { width: WIDTH - beside, height: HEAD_HEIGHT, floor: FLOOR };
    Ok(Band {
        head: fit(&pile.called(language)?, HEAD, room, whose)?,
        index,
        facility: line(&Clean::new(&pile.facility, whose)?, FACILITY, WIDTH)?,
        sum: fit(&sum, SUM, LayoutBox { width: WIDTH - blank, height: SUM_HEIGHT, floor: FLOOR }, whose)?,
        is_counted: letters.is_some(),
    })
}

impl Band {
    fn draw(&self, pages: &mut Pages) {
        let above = self.head.lines.len().saturating_sub(1) as f32 * self.head.style.line_height();
        pages.lines_on(LEFT, HEAD_BASELINE - above, &self.head, Ink::Black);
        pages.lines_on(RIGHT - self.index.width(), HEAD_BASELINE, &self.index, Ink::Black);
        pages.lines_on(LEFT, FACILITY_BASELINE, &self.facility, Ink::Black);
        pages.lines_on(LEFT, SUM_BASELINE, &self.sum, Ink::Black);
        if !self.is_counted {
            let (start, y) = (LEFT + self.sum.width() + BEHIND_SUM, SUM_BASELINE + UNDER_SUM);
            pages.rule((start, y), (start + BLANK, y), HAIRLINE, Ink::Black);
        }
    }
}
