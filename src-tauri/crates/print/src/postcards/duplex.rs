//! The other side of a sheet of postcards: each picture stands behind its own card, and a proof shows that it does.

use chrono::NaiveDate;
use letterdesk_model::progress::Progress;
use letterdesk_words::Language;
use serde::{Deserialize, Serialize};

use super::{CARD, CardFormat, corner, places, sheet_of};
use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    font::Face,
    page::{Correction, Fill, HAIRLINE, Ink, Pages, Paper, PictureId, Turn},
    picture::Picture,
    printable::Printable,
    text::{LayoutBox, Style, fit},
    wording,
};

/// What is printed on the other side.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum OtherSide {
    /// Nothing: cards that have their picture already.
    #[default]
    Blank,
    /// The same picture on every card, with a page of its own behind every page of backs.
    Picture {
        /// Which.
        picture: Picture,
        /// How the printer turns the sheet.
        flip: Flip,
        /// Where the picture ends.
        edge: PictureEdge,
    },
}

/// Where a postcard's picture ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PictureEdge {
    /// Inside the card, with white around it: what an office printer can print, shown whole.
    #[default]
    White,
    /// 3 mm beyond the card, on pages of one card: what a print shop prints and cuts off. The picture fills the card, and
    /// what does not fit its shape is cut.
    Bleed,
}

impl OtherSide {
    /// How a sheet is turned for it.
    pub(super) fn flip(&self) -> Option<Flip> {
        match self {
            OtherSide::Blank => None,
            OtherSide::Picture { flip, .. } => Some(*flip),
        }
    }

    /// How far pages with one card go on beyond it, in millimetres.
    ///
    /// # Errors
    /// [`PrintError::BleedOnSheet`]
    pub(super) fn bleed(&self, format: CardFormat) -> Result<f32, PrintError> {
        match (self, format) {
            (OtherSide::Picture { edge: PictureEdge::Bleed, .. }, CardFormat::A6) => Ok(BLEED),
            (OtherSide::Picture { edge: PictureEdge::Bleed, .. }, CardFormat::FourOnA4) => {
                Err(PrintError::BleedOnSheet)
            }
            (OtherSide::Blank | OtherSide::Picture { .. }, _) => Ok(0.0),
        }
    }
}

/// How a printer turns a sheet for its second side. Either way a picture stands upright when its card is turned like
/// a page of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Flip {
    /// Around the short edge.
    #[default]
    ShortEdge,
    /// Around the long edge.
    LongEdge,
}

/// A sheet to find out how a printer turns paper: held to the light, each number stands behind itself.
#[derive(Debug, Clone, PartialEq)]
pub struct DuplexProof {
    /// Of our own words.
    pub language: Language,
    /// The file's date.
    pub date: NaiveDate,
    /// One place on A6, or four on A4.
    pub format: CardFormat,
    /// How the printer is thought to turn the sheet.
    pub flip: Flip,
    /// The printer's correction.
    pub correction: Correction,
}

/// Left white around a picture: office printers do not print the outer 4 mm, and no cut is exact.
const BORDER: f32 = 6.0;
/// What print shops ask for beyond the cut. Source: the custom of the trade.
const BLEED: f32 = 3.0;
const FIGURE: Style = Style::new(Face::SerifBold, 96.0, 1.0);
/// Capitals and figures of our faces are this high, as a share of the size.
const FIGURE_HEIGHT: f32 = 0.7;
const RING: f32 = 24.0;
/// From the frame to the advice in its lower left corner.
const INSIDE: f32 = 2.0;
const ADVICE: Style = Style::new(Face::Sans, 9.0, 1.3);
const ADVICE_BOX: LayoutBox = LayoutBox { width: CARD.width - 16.0, height: 8.6, floor: 7.0 };

/// Where a place lies on the second side: its column mirrored, its row the same.
fn mirrored(format: CardFormat, place: usize) -> (f32, f32) {
    let (x, y) = corner(format, place);
    (sheet_of(format).width - x - CARD.width, y)
}

/// Begins the second side of a sheet.
fn add(pages: &mut Pages, format: CardFormat, flip: Flip) {
    // Around the long edge the sheet comes out upside down, so its second side is drawn so.
    let turn = match flip {
        Flip::ShortEdge => Turn::None,
        Flip::LongEdge => Turn::Around,
    };
    pages.add_turned(sheet_of(format), turn);
}

/// The other side, its picture in the file.
#[derive(Clone, Copy)]
pub(super) struct Prepared {
    picture: PictureId,
    flip: Flip,
    edge: PictureEdge,
}

/// Takes the picture into the file, if there is one.
pub(super) fn prepare(pages: &mut Pages, side: &OtherSide) -> Option<Prepared> {
    match side {
        OtherSide::Blank => None,
        OtherSide::Picture { picture, flip, edge } => {
            Some(Prepared { picture: pages.add_picture(picture.clone()), flip: *flip, edge: *edge })
        }
    }
}

/// The second side of a sheet that holds so many cards.
pub(super) fn draw(pages: &mut Pages, format: CardFormat, side: Prepared, cards: usize) {
    add(pages, format, side.flip);
    for place in 0..cards {
        let (x, y) = mirrored(format, place);
        pages.set_origin(x, y);
        let beyond = |edge: f32| ((edge, edge), (CARD.width - 2.0 * edge, CARD.height - 2.0 * edge));
        match side.edge {
            PictureEdge::White => {
                let (corner, size) = beyond(BORDER);
                pages.picture(side.picture, corner, size);
            }
            PictureEdge::Bleed => {
                let (corner, size) = beyond(-BLEED);
                pages.filling(side.picture, corner, size, Fill::AsTheBox);
            }
        }
    }
}

impl Printable for DuplexProof {
    /// # Errors
    /// A correction that no printer needs.
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        let say = |id| wording::say(self.language, id);
        let (title, front) = (say("paper-proof-title")?, say("paper-proof-front")?);
        let back = match self.flip {
            Flip::ShortEdge => say("paper-proof-short")?,
            Flip::LongEdge => say("paper-proof-long")?,
        };
        let places = places(self.format);
        let mut pages = Pages::new(self.correction)?;
        pages.add(sheet_of(self.format));
        for place in 0..places {
            figure(&mut pages, corner(self.format, place), place, &front)?;
        }
        add(&mut pages, self.format, self.flip);
        for place in 0..places {
            figure(&mut pages, mirrored(self.format, place), place, &back)?;
        }
        finish(
            pages,
            &About { turned: Some(self.flip), ..About::of(title.as_str(), self.language, self.date) },
            progress,
        )
    }
}

/// One place of the proof: its outline, its number in a ring, and what to look for.
fn figure(pages: &mut Pages, corner: (f32, f32), place: usize, advice: &Clean) -> Result<(), PrintError> {
    let Paper { width, height } = CARD;
    pages.set_origin(corner.0, corner.1);
    pages.frame(BORDER, BORDER, width - 2.0 * BORDER, height - 2.0 * BORDER);
    let centre = (width / 2.0, height / 2.0);
    pages.circle(centre, RING, HAIRLINE * 3.0, Ink::Black);
    let number = Clean::of_checked((place + 1).to_string());
    let (x, y) = (centre.0 - FIGURE.width(&number) / 2.0, centre.1 + FIGURE.em() * FIGURE_HEIGHT / 2.0);
    pages.text(x, y, &number, FIGURE, Ink::Black);
    let advice = fit(advice, ADVICE, ADVICE_BOX, Whose::document(PaperField::Wording))?;
    pages.lines(BORDER + INSIDE, height - BORDER - INSIDE - advice.height(), &advice, Ink::Black);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{printable::make, readback};

    #[test]
    fn every_frame_ring_figure_and_line_of_the_proof_stands_at_its_constant() {
        for format in [CardFormat::A6, CardFormat::FourOnA4] {
            let (language, correction) = (Language::Russian, Correction::default());
            let date = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
            let proof = DuplexProof { language, date, format, flip: Flip::ShortEdge, correction };
            let pages = readback::pages(&make(&proof).unwrap().bytes);
            for (page, id) in pages.iter().zip(["paper-proof-front", "paper-proof-short"]) {
                let advice = letterdesk_words::text(language, id, &[]);
                for place in 0..places(format) {
                    let (column, row) = ((place % 2) as f32, (place / 2) as f32);
                    // Half a millimetre of A4 is no card's: it is at the right of each, and at the left from behind.
                    let x = match (format, id) {
                        (CardFormat::A6, _) => 0.0,
                        (CardFormat::FourOnA4, "paper-proof-front") => column * 148.5,
                        (CardFormat::FourOnA4, _) => 149.0 - column * 148.5,
                    };
                    let card = page.part((x, row * 105.0), (148.0, 105.0));
                    let what = format!("{format:?}, {id}, place {place}");
                    let [frame] = card.rectangles[..] else { panic!("{what}: {:?}", card.rectangles) };
                    let (width, height) = (148.0 - 2.0 * BORDER, 105.0 - 2.0 * BORDER);
                    let lengths =
                        [(frame.x, BORDER), (frame.y, BORDER), (frame.width, width), (frame.height, height)];
                    readback::stand(&what, &lengths);
                    let [ring] = &card.strokes[..] else { panic!("{what}: {} strokes", card.strokes.len()) };
                    for (x, y) in ring {
                        readback::stand(&what, &[((x - 74.0).hypot(y - 52.5), RING)]);
                    }
                    let figure = card.find(&(place + 1).to_string());
                    let baseline = 52.5 + FIGURE.em() * FIGURE_HEIGHT / 2.0;
                    let middle = figure.x + figure.width / 2.0;
                    readback::stand(
                        &what,
                        &[(middle, 74.0), (figure.y, baseline), (figure.size, FIGURE.size)],
                    );
                    let lines = card.lines_of(&advice);
                    let style = ADVICE.sized(lines[0].size);
                    let top = 105.0 - BORDER - INSIDE - style.line_height() * lines.len() as f32;
                    readback::block(&what, lines, (BORDER + INSIDE, top), ADVICE);
                }
            }
        }
    }
}
