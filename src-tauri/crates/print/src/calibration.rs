//! The sheet that a printer is measured with: two bars of a known length from a known corner, rulers in every corner,
//! and, for labels, a page with their outlines.
//!
//! Invariant: what is measured is what [`Measured::correction`] undoes: the same corner, the same bars.

mod measured;

use chrono::NaiveDate;
use letterdesk_model::progress::Progress;
use letterdesk_words::Language;

use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    envelopes::{self, EnvelopeFormat, Feed},
    error::{PaperField, PrintError},
    font::Face,
    labels::LabelGrid,
    page::{Correction, Ink, Pages, Paper, lying},
    printable::Printable,
    text::{LayoutBox, Style, fit},
    wording,
};
pub use measured::{Measured, Mismeasured};

/// Everything on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// Of our own words.
    pub language: Language,
    /// The file's date.
    pub date: NaiveDate,
    /// What lies in the printer.
    pub stock: Stock,
    /// What the stock is called, such as «A4» or «L7160».
    pub name: String,
    /// The correction so far: all zero to measure, the found one to see that it is right.
    pub correction: Correction,
}

/// What lies in the printer, and how a page for it lies in the file: a printer errs on sheets, not on documents.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stock {
    /// 297 × 420 mm.
    A3,
    /// 210 × 297 mm.
    A4,
    /// 297 × 210 mm: postcards four on a sheet, the register.
    A4Landscape,
    /// 148 × 210 mm.
    A5,
    /// 148 × 105 mm.
    A6Landscape,
    /// Envelopes, as they go in.
    Envelope(EnvelopeFormat, Feed),
    /// Labels on A4.
    Labels(LabelGrid),
}

/// From the sheet's left and upper edge to where the bars begin, in millimetres.
pub(crate) const CORNER: f32 = 15.0;
/// How long the bars are, and how long on stock that is smaller than `SMALL`.
const BAR: f32 = 100.0;
const SHORT_BAR: f32 = 80.0;
const SMALL: f32 = 130.0;

const LINE: f32 = 0.25;
/// The bars' ends stand out by this much to each side, their centimetres by half of it.
const END: f32 = 2.4;
/// A corner's rulers: the one across stands this far from the upper or lower edge, the one down this far from the side,
/// beyond the end of the first; each has so many millimetres.
const RULER: f32 = 8.0;
const BESIDE: f32 = 18.0;
const RULER_LENGTH: u8 = 12;
/// A ruler's marks stand out by this much to each side, every fifth by twice as much.
const MARK: f32 = 1.0;
/// The figures of the bars: from their middle or the bar to the left end, and to the baseline.
const FIGURE_ACROSS: (f32, f32) = (3.0, 7.0);
const FIGURE_DOWN: (f32, f32) = (3.0, 8.0);
/// The lines from the edges to the corner stand this far from it, along the other bar.
const FROM_CORNER: f32 = 24.0;
/// Their figures, from where such a line meets its bar.
const FIGURE_LEFT: (f32, f32) = (-4.2, -1.0);
const FIGURE_TOP: (f32, f32) = (1.2, -1.4);
const LETTER: Style = Style::new(Face::SerifBold, 15.0, 1.0);
const TITLE: Style = Style::new(Face::SerifBold, 20.0, 1.15);
const TITLE_HEIGHT: f32 = 18.0;
const PROSE: Style = Style::new(Face::Sans, 11.5, 1.32);
const PROSE_FLOOR: f32 = 7.5;
const GAP: f32 = 1.6;
/// The words stand this far inside the bars, and from the right edge.
const INSIDE: f32 = 9.0;
const LONGEST_LINE: f32 = 150.0;
/// Office printers do not print the outer 4 mm.
const MARGIN: f32 = 10.0;

impl Stock {
    fn paper(self) -> Paper {
        match self {
            Stock::A3 => Paper::A3,
            Stock::A4 | Stock::Labels(_) => Paper::A4,
            Stock::A4Landscape => Paper::A4_LANDSCAPE,
            Stock::A5 => Paper::A5,
            Stock::A6Landscape => Paper::A6_LANDSCAPE,
            Stock::Envelope(format, feed) => lying(envelopes::paper(format), envelopes::turn(feed)),
        }
    }

    /// How long the bars on its sheet are, in millimetres.
    pub fn bar(self) -> f32 {
        let Paper { width, height } = self.paper();
        if width.min(height) < SMALL { SHORT_BAR } else { BAR }
    }
}

impl Printable for Calibration {
    /// # Errors
    /// A grid that no sheet has, a correction that no printer needs; words that do not fit, which a test keeps from
    /// happening.
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        let language = self.language;
        let mut pages = Pages::new(self.correction)?;
        let (paper, bar) = (self.stock.paper(), self.stock.bar());
        pages.add(paper);
        draw_bars(&mut pages, bar);
        draw_rulers(&mut pages, paper);
        let stock = [("stock", self.name.as_str().into())];
        let title = wording::say_with(language, "paper-calibration-title", &stock)?;
        draw_words(&mut pages, self, paper, &title)?;
        if let Stock::Labels(grid) = self.stock {
            let (grid, (width, height)) = (grid.checked()?, grid.label());
            pages.add(Paper::A4);
            for place in 0..grid.per_sheet() {
                let (x, y) = grid.corner_of(place);
                pages.frame(x, y, width, height);
            }
        }
        finish(pages, &About::of(title.as_str(), language, self.date), progress)
    }
}

/// Two bars from one corner, with their centimetres and the letters they are called by.
fn draw_bars(pages: &mut Pages, bar: f32) {
    let line = |pages: &mut Pages, from, to| pages.rule(from, to, LINE, Ink::Black);
    line(pages, (CORNER, CORNER), (CORNER + bar, CORNER));
    line(pages, (CORNER, CORNER), (CORNER, CORNER + bar));
    let last = (bar / 10.0) as u8;
    for centimetre in 1..=last {
        let at = CORNER + f32::from(centimetre) * 10.0;
        let half = if centimetre == last { END } else { END / 2.0 };
        line(pages, (at, CORNER - half), (at, CORNER + half));
        line(pages, (CORNER - half, at), (CORNER + half, at));
    }
    let letter = |text: &str| Clean::of_checked(text.to_owned());
    let half = CORNER + bar / 2.0;
    for (text, x, y) in [
        ("3", half + FIGURE_ACROSS.0, CORNER + FIGURE_ACROSS.1),
        ("4", CORNER + FIGURE_DOWN.0, half + FIGURE_DOWN.1),
        ("1", CORNER + FIGURE_LEFT.0, CORNER + FROM_CORNER + FIGURE_LEFT.1),
        ("2", CORNER + FROM_CORNER + FIGURE_TOP.0, CORNER + FIGURE_TOP.1),
    ] {
        pages.text(x, y, &letter(text), LETTER, Ink::Black);
    }
    // How far the corner is from the edges: two arrows without heads.
    pages.hairline((0.0, CORNER + FROM_CORNER), (CORNER, CORNER + FROM_CORNER));
    pages.hairline((CORNER + FROM_CORNER, 0.0), (CORNER + FROM_CORNER, CORNER));
}

/// A ruler along both edges of every corner: the first mark that was printed tells what the printer leaves white.
fn draw_rulers(pages: &mut Pages, paper: Paper) {
    let corners = [(0.0, 0.0), (paper.width, 0.0), (0.0, paper.height), (paper.width, paper.height)];
    for (left, top) in corners {
        let inward = |edge: f32| if edge == 0.0 { 1.0 } else { -1.0 };
        let (right, down) = (inward(left), inward(top));
        for millimetre in 1..=RULER_LENGTH {
            let at = f32::from(millimetre);
            let length = if millimetre % 5 == 0 { 2.0 * MARK } else { MARK };
            let (x, y) = (left + right * at, top + down * at);
            let (across, along) = (left + right * BESIDE, top + down * RULER);
            pages.rule((x, along - length), (x, along + length), LINE / 2.0, Ink::Black);
            pages.rule((across - length, y), (across + length, y), LINE / 2.0, Ink::Black);
        }
    }
}

/// What to do, in the room that the bars leave.
fn draw_words(
    pages: &mut Pages,
    calibration: &Calibration,
    paper: Paper,
    title: &Clean,
) -> Result<(), PrintError> {
    let (left, whose) = (CORNER + INSIDE, Whose::document(PaperField::Wording));
    let width = (paper.width - left - MARGIN).min(LONGEST_LINE);
    let heading = fit(title, TITLE, LayoutBox { width, height: TITLE_HEIGHT, floor: 12.0 }, whose)?;
    let mut y = pages.lines(left, CORNER + INSIDE, &heading, Ink::Black) + GAP;
    let bar = [("bar", (calibration.stock.bar() as u32).to_string().into())];
    // Figures from a sheet that is corrected already would undo the correction.
    let enter = if calibration.correction == Correction::default() { "enter" } else { "corrected" };
    let mut ids = vec!["print", "corner", "bars", enter, "viewer"];
    if let Stock::Labels(_) = calibration.stock {
        ids.push("labels");
    }
    let texts: Vec<Clean> = ids
        .iter()
        .map(|id| wording::say_with(calibration.language, &format!("paper-calibration-{id}"), &bar))
        .collect::<Result<_, _>>()?;
    let gaps = GAP * texts.len() as f32;
    let height = (paper.height - MARGIN - END - y - gaps) / texts.len() as f32;
    // One size for all of them: the one that the longest needs.
    let room = LayoutBox { width, height, floor: PROSE_FLOOR };
    let fitted: Vec<_> = texts.iter().map(|text| fit(text, PROSE, room, whose)).collect::<Result<_, _>>()?;
    let size = fitted.iter().map(|text| text.style.size).fold(PROSE.size, f32::min);
    for text in &texts {
        let text = fit(text, PROSE.sized(size), room, whose)?;
        y = pages.lines(left, y, &text, Ink::Black) + GAP;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
