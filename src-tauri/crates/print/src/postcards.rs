//! Postcard backs: message left, address right, stamp field, code stamp, sender.
//!
//! Invariant: a postcard goes through the post bare, so it carries no number, barcode, title or name of a program:
//! nothing but what the post needs.

mod blank;
mod duplex;

use chrono::NaiveDate;
use letterdesk_model::{address::AddressBlock, progress::Progress};
use letterdesk_words::Language;
use serde::{Deserialize, Serialize};

use crate::{
    code_stamp, cut,
    document::{About, Document, finish},
    error::PrintError,
    font::Face,
    page::{Correction, Ink, Pages, Paper},
    printable::{Printable, each},
    recipient::{self, Block, BlockRoom, BlockStyle, LaidBlock},
    sender,
    text::{Fitted, LayoutBox, Style, TIGHT},
};

pub use blank::BlankPostcards;
pub use duplex::{DuplexProof, Flip, OtherSide, PictureEdge};

/// Everything on the cards.
#[derive(Debug, Clone, PartialEq)]
pub struct Postcards {
    /// Of the file; a card's words are those of the post.
    pub language: Language,
    /// The file's title; nothing of it is on a card.
    pub title: String,
    /// The file's date.
    pub date: NaiveDate,
    /// One card each, in this order.
    pub people: Vec<PostcardPerson>,
    /// The return address, line by line as typed; empty for none.
    pub sender: Vec<String>,
    /// The same for mail that leaves the country.
    pub sender_abroad: Vec<String>,
    /// One on A6, or four on A4.
    pub format: CardFormat,
    /// What is printed on the other side of each sheet.
    pub other_side: OtherSide,
    /// Whether the code stamp is printed. It never is on mail abroad.
    pub stamp: CodeStamp,
    /// Cards of each person; 0 counts as 1.
    pub copies: u32,
    /// The printer's correction.
    pub correction: Correction,
}

/// One person's card.
#[derive(Debug, Clone, PartialEq)]
pub struct PostcardPerson {
    /// The address as on an envelope.
    pub address: AddressBlock,
}

/// How many cards stand on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum CardFormat {
    /// One, on A6.
    #[default]
    A6,
    /// Four, on A4 landscape, with cut marks.
    #[serde(rename = "a4")]
    FourOnA4,
}

/// Whether the code stamp is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum CodeStamp {
    /// Printed; the message ends above it.
    #[default]
    Printed,
    /// Left out; the message has the whole height. Mail from abroad needs that strip.
    Absent,
}

// The card, in millimetres from its corner. Source: the design's page on paper, which follows the layout of Russian
// domestic postcards.
const MARGIN: f32 = 6.0;
const RULE: f32 = 72.0;
const ADDRESS_LEFT: f32 = 75.0;
const STAMP: (f32, f32) = (40.0, 25.0);
const SENDER: Style = Style::new(Face::Sans, 7.5, 1.3);
const RECIPIENT_TOP: f32 = 42.0;
/// A long address begins higher, still well under the stamp field.
const RECIPIENT_HIGHEST: f32 = 36.0;
/// Beside the stamp field.
const SENDER_BOX: LayoutBox = LayoutBox { width: 26.0, height: RECIPIENT_HIGHEST - MARGIN - 2.0, floor: 7.0 };
const RECIPIENT: BlockStyle =
    BlockStyle { name: 11.5, address: 10.5, floor: 10.0, gap: 2.6, leading: 1.0, name_leading: TIGHT };

const CARD: Paper = Paper::A6_LANDSCAPE;
const ROOM: BlockRoom = BlockRoom {
    style: RECIPIENT,
    width: CARD.width - MARGIN - ADDRESS_LEFT,
    height: CARD.height - MARGIN - RECIPIENT_HIGHEST,
};

/// A card with every text fitted into its place.
struct Card {
    block: LaidBlock,
    top: f32,
    leaves: bool,
    /// The index for the code stamp; `None` when there is none.
    stamp: Option<String>,
}

impl Printable for Postcards {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        if self.people.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let sender = |typed: &[String], abroad| sender::lay_out(typed, abroad, SENDER, SENDER_BOX);
        let (at_home, abroad) = (sender(&self.sender, false)?, sender(&self.sender_abroad, true)?);
        let blocks = each(&self.people, progress, |person| Block::laid_out(&person.address, ROOM))?;
        let blocks = recipient::in_one_size(blocks, ROOM);
        let cards = self.people.iter().zip(blocks);
        let cards: Vec<Card> = cards.map(|(person, block)| card(person, block, self.stamp)).collect();
        let mut pages = Pages::new(self.correction)?.with_bleed(self.other_side.bleed(self.format)?);
        let other_side = duplex::prepare(&mut pages, &self.other_side);
        let copies = self.copies.max(1) as usize;
        let all: Vec<&Card> = cards.iter().flat_map(|card| std::iter::repeat_n(card, copies)).collect();
        for sheet in all.chunks(places(self.format)) {
            add_sheet(&mut pages, self.format);
            for (place, card) in sheet.iter().enumerate() {
                let (x, y) = corner(self.format, place);
                pages.set_origin(x, y);
                draw(&mut pages, card, if card.leaves { &abroad } else { &at_home });
            }
            if let Some(side) = other_side {
                duplex::draw(&mut pages, self.format, side, sheet.len());
            }
        }
        finish(
            pages,
            &About {
                kind: Some("printing-kind-postcards"),
                turned: self.other_side.flip(),
                ..About::of(&self.title, self.language, self.date)
            },
            progress,
        )
    }
}

/// The sheet that the cards stand on.
fn sheet_of(format: CardFormat) -> Paper {
    match format {
        CardFormat::A6 => CARD,
        CardFormat::FourOnA4 => Paper::A4_LANDSCAPE,
    }
}

/// Begins a sheet, with marks where it is cut.
fn add_sheet(pages: &mut Pages, format: CardFormat) {
    pages.add(sheet_of(format));
    if format == CardFormat::FourOnA4 {
        cut::marks(pages, sheet_of(format), 2, 2);
    }
}

/// Cards on a sheet.
fn places(format: CardFormat) -> usize {
    match format {
        CardFormat::A6 => 1,
        CardFormat::FourOnA4 => 4,
    }
}

/// The corner of a place on the sheet, row by row. A half of A4 is half a millimetre wider than a card; the card
/// keeps to its left edge, where the sorter looks for the code stamp.
fn corner(format: CardFormat, place: usize) -> (f32, f32) {
    let (column, row) = ((place % 2) as f32, (place / 2) as f32);
    (column * sheet_of(format).width / 2.0, row * sheet_of(format).height / 2.0)
}

fn card(person: &PostcardPerson, block: LaidBlock, stamp: CodeStamp) -> Card {
    let top = RECIPIENT_TOP.min(CARD.height - MARGIN - block.height());
    let leaves = !person.address.country.is_empty();
    let stamp = (stamp == CodeStamp::Printed && code_stamp::is_read(&person.address))
        .then(|| person.address.postcode.clone());
    Card { block, top, leaves, stamp }
}

fn draw(pages: &mut Pages, card: &Card, sender: &Fitted) {
    printed(pages, card.stamp.as_deref());
    pages.lines(ADDRESS_LEFT, MARGIN, sender, Ink::Black);
    card.block.draw(pages, ADDRESS_LEFT, card.top);
}

/// What stands on every card: the rule between message and address, the stamp field, and the code stamp with its index.
fn printed(pages: &mut Pages, index: Option<&str>) {
    pages.hairline((RULE, MARGIN), (RULE, lower_edge(index.is_some())));
    pages.frame(CARD.width - MARGIN - STAMP.0, MARGIN, STAMP.0, STAMP.1);
    if let Some(index) = index {
        code_stamp::draw(pages, CARD.height, index);
    }
}

/// Where the message ends.
fn lower_edge(is_stamped: bool) -> f32 {
    CARD.height - if is_stamped { code_stamp::FREE_FROM_BOTTOM } else { MARGIN }
}

#[cfg(test)]
mod tests;
