//! Postcards without an address: lines to write on, and an empty code stamp, for a hand that writes both sides itself.

use chrono::NaiveDate;
use letterdesk_model::progress::Progress;
use letterdesk_words::Language;

use super::{
    ADDRESS_LEFT, CARD, CardFormat, CodeStamp, MARGIN, OtherSide, RECIPIENT_TOP, RULE, add_sheet, corner,
    duplex, lower_edge, places, printed,
};
use crate::{
    document::{About, Document, finish},
    error::PrintError,
    page::{Correction, Pages},
    printable::Printable,
    ruled, wording,
};

/// Sheets full of blank cards.
#[derive(Debug, Clone, PartialEq)]
pub struct BlankPostcards {
    /// Of the file; nothing is written on a card.
    pub language: Language,
    /// The file's date.
    pub date: NaiveDate,
    /// One on A6, or four on A4.
    pub format: CardFormat,
    /// What is printed on the other side of each sheet.
    pub other_side: OtherSide,
    /// Whether the code stamp is printed, its cells empty.
    pub stamp: CodeStamp,
    /// So many sheets; 0 counts as 1.
    pub copies: u32,
    /// The printer's correction.
    pub correction: Correction,
}

// In millimetres from the card's corner.
/// From line to line of the message, and where its first stands.
const PITCH: f32 = 8.0;
const FIRST: f32 = MARGIN + 9.0;
/// From the message's lines to the rule beside them.
const BESIDE_RULE: f32 = 3.0;
/// The same of the address, whose letters are larger.
const ADDRESS_PITCH: f32 = 10.0;
const ADDRESS_FIRST: f32 = RECIPIENT_TOP + 10.0;

impl Printable for BlankPostcards {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        let mut pages = Pages::new(self.correction)?.with_bleed(self.other_side.bleed(self.format)?);
        let other_side = duplex::prepare(&mut pages, &self.other_side);
        add_sheet(&mut pages, self.format);
        for place in 0..places(self.format) {
            let (x, y) = corner(self.format, place);
            pages.set_origin(x, y);
            draw(&mut pages, self.stamp);
        }
        if let Some(side) = other_side {
            duplex::draw(&mut pages, self.format, side, places(self.format));
        }
        pages.repeat(self.copies);
        let title = wording::say(self.language, "paper-card-blank-title")?;
        finish(
            pages,
            &About { turned: self.other_side.flip(), ..About::of(title.as_str(), self.language, self.date) },
            progress,
        )
    }
}

fn draw(pages: &mut Pages, stamp: CodeStamp) {
    // Whoever fills the cells in writes the index into them.
    let index = (stamp == CodeStamp::Printed).then_some("");
    printed(pages, index);
    for y in ruled::lines(FIRST, lower_edge(index.is_some()), PITCH) {
        pages.hairline((MARGIN, y), (RULE - BESIDE_RULE, y));
    }
    for y in ruled::lines(ADDRESS_FIRST, CARD.height - MARGIN, ADDRESS_PITCH) {
        pages.hairline((ADDRESS_LEFT, y), (CARD.width - MARGIN, y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Flip, Picture, PictureEdge, picture, printable::make, readback};

    fn job(format: CardFormat, stamp: CodeStamp) -> BlankPostcards {
        BlankPostcards {
            language: Language::Russian,
            date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
            format,
            other_side: OtherSide::Blank,
            stamp,
            copies: 1,
            correction: Correction::default(),
        }
    }

    #[test]
    fn every_line_of_every_blank_card_stands_at_its_constant() {
        for format in [CardFormat::A6, CardFormat::FourOnA4] {
            // The code stamp takes the lower left.
            for (stamp, lines) in [(CodeStamp::Printed, 8), (CodeStamp::Absent, 11)] {
                let sheet = &readback::pages(&make(&job(format, stamp)).unwrap().bytes)[0];
                for place in 0..places(format) {
                    let (x, y) = (148.5 * (place % 2) as f32, 105.0 * (place / 2) as f32);
                    let card = sheet.part((x, y), (148.0, 105.0));
                    let what = format!("{format:?}, {stamp:?}, {place}");
                    for line in 0_u8..lines {
                        let y = 15.0 + f32::from(line) * 8.0;
                        card.assert_rule(&what, (6.0, y), (69.0, y));
                    }
                    for y in [52.0, 62.0, 72.0, 82.0, 92.0] {
                        card.assert_rule(&what, (75.0, y), (142.0, y));
                    }
                    let level = |stroke: &&Vec<(f32, f32)>| stroke.len() == 2 && stroke[0].1 == stroke[1].1;
                    let written = card.strokes.iter().filter(level);
                    let wide = written.filter(|stroke| (stroke[0].0 - stroke[1].0).abs() > 20.0);
                    assert_eq!(wide.count(), usize::from(lines) + 5, "{what}");
                }
            }
        }
    }

    #[test]
    fn a_blank_card_carries_no_word_and_nothing_of_ours() {
        for format in [CardFormat::A6, CardFormat::FourOnA4] {
            let document = make(&job(format, CodeStamp::Printed)).unwrap();
            assert!(readback::pages(&document.bytes).iter().all(|page| page.texts.is_empty()), "{format:?}");
            let file = String::from_utf8_lossy(&document.bytes).to_lowercase();
            assert!(!file.contains("letterdesk"), "{format:?}");
        }
    }

    #[test]
    fn a_sheet_is_full_of_cards_and_pictures_however_few_are_asked_for() {
        let picture = Picture::jpeg(&picture::tests::file(480, 600)).unwrap();
        let other_side = OtherSide::Picture { picture, flip: Flip::ShortEdge, edge: PictureEdge::White };
        let job = BlankPostcards { other_side, copies: 3, ..job(CardFormat::FourOnA4, CodeStamp::Printed) };
        let document = make(&job).unwrap();
        let pages = readback::pages(&document.bytes);
        assert_eq!((document.pages, pages.len()), (6, 6));
        assert_eq!((pages[0].pictures.len(), pages[1].pictures.len(), pages[5].pictures.len()), (0, 4, 4));
        assert_eq!(make(&job), Ok(document), "the same bytes twice");
    }
}
