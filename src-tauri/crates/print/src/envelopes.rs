//! Envelopes, one a page, at their true size: sender at the top left, stamp field clear, recipient at the lower
//! right, code stamp at the lower left.
//!
//! Invariant: an envelope carries no number, barcode, title or name of a program: nothing but what the post needs.

use chrono::NaiveDate;
use letterdesk_model::{address::AddressBlock, progress::Progress};
use letterdesk_words::Language;
use serde::{Deserialize, Serialize};

use crate::{
    code_stamp,
    document::{About, Document, finish},
    error::PrintError,
    font::Face,
    page::{Correction, Ink, Pages, Paper, Turn},
    postcards::CodeStamp,
    printable::{Printable, each},
    recipient::{self, Block, BlockRoom, BlockStyle, LaidBlock},
    sender,
    text::{Fitted, LayoutBox, Style, TIGHT},
};

/// Everything on the envelopes.
#[derive(Debug, Clone, PartialEq)]
pub struct Envelopes {
    /// Of the file; an envelope's words are those of the post.
    pub language: Language,
    /// The file's title; nothing of it is on an envelope.
    pub title: String,
    /// The file's date.
    pub date: NaiveDate,
    /// One envelope each, in this order.
    pub people: Vec<AddressBlock>,
    /// The return address, line by line as typed; empty for none.
    pub sender: Vec<String>,
    /// The same for mail that leaves the country.
    pub sender_abroad: Vec<String>,
    /// How large they are.
    pub format: EnvelopeFormat,
    /// How they go into the printer.
    pub feed: Feed,
    /// Whether the code stamp is printed. It never is on mail abroad or from abroad.
    pub stamp: CodeStamp,
    /// Envelopes of each person; 0 counts as 1.
    pub copies: u32,
    /// The printer's correction.
    pub correction: Correction,
}

/// A size of envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum EnvelopeFormat {
    /// 162 × 114 mm: a sheet of A4 folded twice.
    #[default]
    C6,
    /// 220 × 110 mm: a sheet of A4 folded in three.
    Dl,
    /// 229 × 162 mm: a sheet of A4 folded once.
    C5,
}

/// How an envelope goes into the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Feed {
    /// Long edge first: as it is read.
    #[default]
    LongEdge,
    /// Short edge first, turned clockwise: its left edge goes in at the top.
    ShortEdge,
    /// Short edge first, turned the other way.
    ShortEdgeBack,
}

/// Where everything stands, in millimetres from the envelope's corner.
struct Geometry {
    paper: Paper,
    /// Top left corner of the sender, above the code stamp. Its room ends well before the stamp and the postmark at the right.
    sender_at: (f32, f32),
    sender: Style,
    sender_box: LayoutBox,
    recipient_left: f32,
    /// The recipient's usual top; a long address begins higher, down to `recipient_highest`.
    recipient_top: f32,
    recipient_highest: f32,
    recipient: BlockStyle,
}

/// Left free at the edges: printers do not print the outer 4 mm, and sorting machines feel along the lower edge.
const MARGIN: f32 = 8.0;

// Source: the design's page on paper, which follows the layout of Russian domestic envelopes.
const C6: Geometry = Geometry {
    paper: Paper { width: 162.0, height: 114.0 },
    sender_at: (code_stamp::LEFT, 9.0),
    sender: Style::new(Face::Sans, 9.0, 1.3),
    sender_box: LayoutBox { width: 66.0, height: 34.0, floor: 7.0 },
    recipient_left: 77.0,
    recipient_top: 60.0,
    recipient_highest: 46.0,
    recipient: BlockStyle {
        name: 12.0,
        address: 11.0,
        floor: 10.0,
        gap: 2.2,
        leading: 1.0,
        name_leading: TIGHT,
    },
};
const DL: Geometry = Geometry {
    paper: Paper { width: 220.0, height: 110.0 },
    sender_at: (code_stamp::LEFT, 9.0),
    sender: Style::new(Face::Sans, 9.5, 1.3),
    sender_box: LayoutBox { width: 84.0, height: 34.0, floor: 7.0 },
    recipient_left: 112.0,
    recipient_top: 56.0,
    recipient_highest: 42.0,
    recipient: BlockStyle {
        name: 13.0,
        address: 12.0,
        floor: 10.0,
        gap: 2.4,
        leading: 1.0,
        name_leading: TIGHT,
    },
};
const C5: Geometry = Geometry {
    paper: Paper { width: 229.0, height: 162.0 },
    sender_at: (code_stamp::LEFT, 10.0),
    sender: Style::new(Face::Sans, 10.0, 1.3),
    sender_box: LayoutBox { width: 90.0, height: 46.0, floor: 7.0 },
    recipient_left: 116.0,
    recipient_top: 92.0,
    recipient_highest: 62.0,
    recipient: BlockStyle {
        name: 14.0,
        address: 13.0,
        floor: 10.0,
        gap: 2.6,
        leading: 1.0,
        name_leading: TIGHT,
    },
};

/// An envelope with every text fitted into its place.
struct Envelope {
    block: LaidBlock,
    top: f32,
    leaves: bool,
    /// The index for the code stamp; `None` when there is none.
    stamp: Option<String>,
}

impl Printable for Envelopes {
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        if self.people.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let geometry = of(self.format);
        let room = room(geometry);
        let blocks = each(&self.people, progress, |person| Block::laid_out(person, room))?;
        let blocks = recipient::in_one_size(blocks, room);
        let all = self.people.iter().zip(blocks);
        let all: Vec<Envelope> =
            all.map(|(person, block)| envelope(person, block, geometry, self.stamp)).collect();
        let at_home = lay_out_sender(&self.sender, false, geometry)?;
        let abroad = lay_out_sender(&self.sender_abroad, true, geometry)?;
        let mut pages = Pages::new(self.correction)?;
        for envelope in &all {
            for _ in 0..self.copies.max(1) {
                pages.add_turned(geometry.paper, turn(self.feed));
                draw(&mut pages, geometry, envelope, if envelope.leaves { &abroad } else { &at_home });
            }
        }
        finish(
            pages,
            &About {
                kind: Some("printing-kind-envelopes"),
                ..About::of(&self.title, self.language, self.date)
            },
            progress,
        )
    }
}

/// How large envelopes of a format are.
pub(crate) fn paper(format: EnvelopeFormat) -> Paper {
    of(format).paper
}

fn of(format: EnvelopeFormat) -> &'static Geometry {
    match format {
        EnvelopeFormat::C6 => &C6,
        EnvelopeFormat::Dl => &DL,
        EnvelopeFormat::C5 => &C5,
    }
}

/// How an envelope that goes in like this lies in the file.
pub(crate) fn turn(feed: Feed) -> Turn {
    match feed {
        Feed::LongEdge => Turn::None,
        Feed::ShortEdge => Turn::Clockwise,
        Feed::ShortEdgeBack => Turn::CounterClockwise,
    }
}

fn lay_out_sender(typed: &[String], abroad: bool, geometry: &Geometry) -> Result<Fitted, PrintError> {
    sender::lay_out(typed, abroad, geometry.sender, geometry.sender_box)
}

fn room(geometry: &Geometry) -> BlockRoom {
    BlockRoom {
        style: geometry.recipient,
        width: geometry.paper.width - MARGIN - geometry.recipient_left,
        height: geometry.paper.height - MARGIN - geometry.recipient_highest,
    }
}

fn envelope(address: &AddressBlock, block: LaidBlock, geometry: &Geometry, stamp: CodeStamp) -> Envelope {
    let top = geometry.recipient_top.min(geometry.paper.height - MARGIN - block.height());
    let leaves = !address.country.is_empty();
    let stamp =
        (stamp == CodeStamp::Printed && code_stamp::is_read(address)).then(|| address.postcode.clone());
    Envelope { block, top, leaves, stamp }
}

fn draw(pages: &mut Pages, geometry: &Geometry, envelope: &Envelope, sender: &Fitted) {
    let (x, y) = geometry.sender_at;
    pages.lines(x, y, sender, Ink::Black);
    envelope.block.draw(pages, geometry.recipient_left, envelope.top);
    if let Some(index) = &envelope.stamp {
        code_stamp::draw(pages, geometry.paper.height, index);
    }
}

#[cfg(test)]
mod tests;
