//! The evening's postmark: a round mark, slightly turned, with its title, date and final figure. The one ornament.

use chrono::NaiveDate;
use letterdesk_words::Language;

use crate::{
    clean::Clean,
    error::PrintError,
    font::Face,
    page::{Ink, Pages},
    text::Style,
    wording,
};

/// The evening's own mark: its title where that fits, its date and its final figure.
pub(crate) struct OfEvening<'a> {
    /// Of our own words.
    pub(crate) language: Language,
    /// The evening's title.
    pub(crate) title: &'a Clean,
    /// The evening's date.
    pub(crate) date: NaiveDate,
    /// Letters.
    pub(crate) total: u32,
}

impl OfEvening<'_> {
    /// Draws the mark around a centre, with its outer radius in millimetres.
    pub(crate) fn draw(&self, pages: &mut Pages, centre: (f32, f32), radius: f32) -> Result<(), PrintError> {
        let short = wording::say(self.language, "paper-stamp-title")?.upper();
        let below = wording::say(self.language, "paper-stamp-closed")?.upper();
        let date = Clean::of_checked(self.date.format("%d.%m.%y").to_string());
        let total = wording::number(self.language, self.total)?;
        let mark = Postmark { above: [&self.title.upper(), &short], below: &below, middle: [&date, &total] };
        mark.draw(pages, centre, radius);
        Ok(())
    }
}

/// What stands in the mark.
struct Postmark<'a> {
    /// Along the upper arc; the first of these that fits.
    above: [&'a Clean; 2],
    /// Along the lower arc.
    below: &'a Clean,
    /// Two lines in the middle.
    middle: [&'a Clean; 2],
}

/// Turned like a stamp set by hand, in degrees clockwise.
const TILT: f32 = -9.0;
/// The inner ring, as a share of the outer.
pub(crate) const INNER: f32 = 0.66;
/// How much of the circle the upper arc may take, in degrees.
const WIDEST: f32 = 200.0;
const RING: Style = Style::new(Face::SansBold, 10.0, 1.0).tracked(90);
const FIGURE: Style = Style::new(Face::SerifBold, 10.0, 1.0);
/// Height of capitals and figures in our faces, as a share of the size.
const CAPITALS: f32 = 0.7;

impl Postmark<'_> {
    /// Draws the mark around a centre, with its outer radius in millimetres.
    fn draw(&self, pages: &mut Pages, centre: (f32, f32), radius: f32) {
        pages.circle(centre, radius, radius * 0.045, Ink::Green);
        pages.circle(centre, radius * INNER, radius * 0.026, Ink::Green);
        let style = RING.sized(radius * 0.53);
        let capitals = style.em() * CAPITALS;
        let between = radius * (1.0 + INNER) / 2.0;
        let (inner, outer) = (between - capitals / 2.0, between + capitals / 2.0);
        let fits = |text: &&&Clean| style.width(text) <= inner * WIDEST.to_radians();
        if let Some(above) = self.above.iter().find(fits) {
            arc(pages, centre, inner, above, style, Side::Above);
        }
        arc(pages, centre, outer, self.below, style, Side::Below);
        let sizes = [radius * 0.72, radius];
        let baselines = [-0.1 * radius, 0.32 * radius];
        for ((text, size), down) in self.middle.into_iter().zip(sizes).zip(baselines) {
            let style = FIGURE.sized(fitting(text, size, radius * INNER * 1.62));
            let start = turned(centre, (-style.width(text) / 2.0, down));
            pages.text_turned(start, TILT, text, style, Ink::Green);
        }
    }
}

/// The size, or the smaller one in which the text is no wider than this.
fn fitting(text: &Clean, size: f32, width: f32) -> f32 {
    let needed = FIGURE.sized(size).width(text);
    if needed > width { size * width / needed } else { size }
}

enum Side {
    Above,
    Below,
}

/// Sets a text along an arc, letter by letter, its middle at the top or the bottom of the circle. `radius` is that of
/// the baseline.
fn arc(pages: &mut Pages, centre: (f32, f32), radius: f32, text: &Clean, style: Style, side: Side) {
    let mut along = -style.width(text) / 2.0;
    for letter in text.as_str().chars() {
        let letter = Clean::of_checked(letter.to_string());
        let width = style.width(&letter);
        let angle = (along + width / 2.0) / radius;
        along += width;
        let (sin, cos) = angle.sin_cos();
        // From the middle of the letter's foot, half a letter back along the tangent.
        let (foot, tangent, degrees) = match side {
            Side::Above => ((radius * sin, -radius * cos), (cos, sin), angle.to_degrees()),
            Side::Below => ((radius * sin, radius * cos), (cos, -sin), -angle.to_degrees()),
        };
        let start = (foot.0 - tangent.0 * width / 2.0, foot.1 - tangent.1 * width / 2.0);
        pages.text_turned(turned(centre, start), degrees + TILT, &letter, style, Ink::Green);
    }
}

/// A place given from the centre, turned with the mark.
fn turned(centre: (f32, f32), (x, y): (f32, f32)) -> (f32, f32) {
    let (sin, cos) = TILT.to_radians().sin_cos();
    (centre.0 + x * cos - y * sin, centre.1 + x * sin + y * cos)
}
