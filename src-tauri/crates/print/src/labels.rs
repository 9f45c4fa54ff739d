//! Address labels on stock that is cut already: one address each, and nothing else.
//!
//! Invariant: a label goes onto an envelope, so it carries no number, code, title or name of a program; and no cut
//! marks, since its sheet is cut.

mod stock;

use chrono::NaiveDate;
use letterdesk_model::{address::AddressBlock, progress::Progress};
use letterdesk_words::Language;

use crate::{
    document::{About, Document, finish},
    error::PrintError,
    page::{Correction, Pages, Paper},
    printable::{Printable, each},
    recipient::{self, Block, BlockRoom, BlockStyle, LaidBlock},
    text::TIGHT,
};
pub use stock::{LABEL_STOCK, LabelGrid, LabelStock};

/// Everything on the labels.
#[derive(Debug, Clone, PartialEq)]
pub struct Labels {
    /// Of the file; nothing on a label is ours.
    pub language: Language,
    /// The file's title; nothing of it is on a label.
    pub title: String,
    /// The file's date.
    pub date: NaiveDate,
    /// One label each, in this order.
    pub people: Vec<AddressBlock>,
    /// Where the labels stand.
    pub grid: LabelGrid,
    /// The first label of the first sheet that is still there, from 1.
    pub start: u32,
    /// Labels of each person, one after the other; 0 counts as 1.
    pub copies: u32,
    /// The printer's correction.
    pub correction: Correction,
}

// In points and millimetres. An address needs no more than a palm's width; on large labels it is set larger.
const FLOOR: f32 = 8.0;
const SMALL: BlockStyle =
    BlockStyle { name: 10.5, address: 9.5, floor: FLOOR, gap: 1.2, leading: 1.0, name_leading: TIGHT };
const LARGE: BlockStyle =
    BlockStyle { name: 14.0, address: 12.5, floor: FLOOR, gap: 2.2, leading: 1.0, name_leading: TIGHT };
/// A label of this height is large.
const LARGE_FROM: f32 = 55.0;
/// An address stands a little above the middle, where the eye puts it.
const ABOVE: f32 = 0.46;

impl Printable for Labels {
    /// # Errors
    /// Also a grid that no sheet has, and a first label that its sheet has not. An address too long for its label names
    /// the person and the lines it needs.
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        if self.people.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let grid = self.grid.checked()?;
        let per_sheet = grid.per_sheet();
        if !(1..=per_sheet).contains(&self.start) {
            return Err(PrintError::NoSuchLabel { label: self.start, labels: per_sheet });
        }
        let room = room(&grid);
        let blocks = each(&self.people, progress, |person| laid_out(person, room))?;
        let blocks = recipient::in_one_size(blocks, room);
        let mut pages = Pages::new(self.correction)?;
        let copies = self.copies.max(1) as usize;
        let all = blocks.iter().flat_map(|block| std::iter::repeat_n(block, copies));
        let places = (0..per_sheet).cycle().skip(self.start as usize - 1);
        for (place, block) in places.zip(all) {
            if place == 0 || pages.count() == 0 {
                pages.add(Paper::A4);
            }
            let (x, y) = grid.corner_of(place);
            pages.set_origin(x, y);
            let free = grid.label().1 - 2.0 * grid.padding() - block.height();
            block.draw(&mut pages, grid.padding(), grid.padding() + free.max(0.0) * ABOVE);
        }
        finish(
            pages,
            &About { kind: Some("printing-kind-labels"), ..About::of(&self.title, self.language, self.date) },
            progress,
        )
    }
}

fn room(grid: &LabelGrid) -> BlockRoom {
    let style = if grid.label().1 < LARGE_FROM { SMALL } else { LARGE };
    let inside = |length: f32| length - 2.0 * grid.padding();
    BlockRoom { style, width: inside(grid.label().0), height: inside(grid.label().1) }
}

fn laid_out(person: &AddressBlock, room: BlockRoom) -> Result<(Block, LaidBlock), PrintError> {
    Block::laid_out(person, room).map_err(|error| match error {
        PrintError::TooLong { person, needed_lines, lines, .. } => {
            PrintError::LabelTooSmall { person, needed_lines, lines }
        }
        other => other,
    })
}

#[cfg(test)]
mod tests;
