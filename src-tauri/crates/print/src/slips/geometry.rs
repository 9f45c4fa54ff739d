//! Where everything on a slip stands, in millimetres from its own corner: one table for each size.

use crate::{
    barcode,
    font::Face,
    options::{Edition, PrintSize},
    page::Paper,
    recipient::{BlockRoom, BlockStyle},
    text::{Fitted, LayoutBox, Style},
};

/// Where the title stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Side {
    /// To the right of the number.
    AfterNumber,
    /// In the number's own column.
    UnderNumber,
}

/// A slip's measures.
pub(super) struct Geometry {
    pub(super) columns: usize,
    pub(super) rows: usize,
    pub(super) height: f32,
    pub(super) left: f32,
    pub(super) right: f32,
    /// Left end and baseline.
    pub(super) number_at: (f32, f32),
    pub(super) number: Style,
    pub(super) number_box: LayoutBox,
    pub(super) title_side: Side,
    pub(super) title_at: (f32, f32),
    pub(super) title: Style,
    pub(super) title_box: LayoutBox,
    /// Top left corner.
    pub(super) barcode_at: (f32, f32),
    pub(super) barcode_height: f32,
    pub(super) module: f32,
    /// Where the address begins beside a number; a tall one begins up to `raise` higher.
    top_desk: f32,
    top_take_home: f32,
    raise: f32,
    pub(super) block: BlockStyle,
    block_right: f32,
    /// The address reaches below this only where it would not fit at its floor: the story needs its room too.
    block_bottom: f32,
    /// How high the index's drawn digits are.
    pub(super) drawn_index: f32,
    /// Where the rule under the address stands, unless the texts need it elsewhere.
    pub(super) rule: f32,
    /// The rule never stands above this: a barcode may be there.
    pub(super) rule_highest: f32,
    pub(super) story: Style,
    pub(super) story_box: LayoutBox,
    pub(super) foot: Style,
    pub(super) foot_box: LayoutBox,
    pub(super) notice: Style,
    pub(super) notice_box: LayoutBox,
    /// The smallest size of what stands on the back.
    pub(super) back_floor: f32,
}

/// The measures of a size.
pub(super) const fn of(size: PrintSize) -> &'static Geometry {
    match size {
        PrintSize::Regular => &REGULAR,
        PrintSize::Large => &LARGE,
    }
}

/// 105 × 74.25 mm, eight on A4.
static REGULAR: Geometry = Geometry {
    columns: 2,
    rows: 4,
    height: Paper::A4.height / 4.0,
    left: 7.0,
    right: 98.0,
    number_at: (7.0, 14.2),
    number: Style::new(Face::SerifBold, 30.0, 1.0),
    number_box: LayoutBox { width: 34.0, height: 12.0, floor: 20.0 },
    title_side: Side::AfterNumber,
    title_at: (22.0, 5.6),
    title: Style::new(Face::Sans, 7.5, 1.3),
    title_box: LayoutBox { width: 0.0, height: 7.2, floor: 7.0 },
    barcode_at: (98.0 - barcode::MODULES * 0.375, 6.4),
    barcode_height: 7.8,
    module: 0.375,
    top_desk: 17.4,
    top_take_home: 13.8,
    raise: 2.0,
    block: BlockStyle { name: 13.5, address: 13.0, floor: 12.5, gap: 1.3, leading: 0.92, name_leading: 0.94 },
    block_right: 98.0,
    block_bottom: 49.0,
    drawn_index: 3.8,
    rule: 49.8,
    rule_highest: 0.0,
    story: Style::new(Face::Sans, 9.0, 1.25),
    story_box: LayoutBox { width: 91.0, height: 0.0, floor: 8.0 },
    foot: Style::new(Face::Sans, 7.25, 1.2),
    foot_box: LayoutBox { width: 91.0, height: 3.3, floor: 7.0 },
    notice: Style::new(Face::Sans, 7.25, 1.2),
    notice_box: LayoutBox { width: 91.0, height: 18.0, floor: 7.0 },
    back_floor: 7.0,
};

/// 210 × 99 mm, three on A4: an address of 18 points that wraps needs the room. The number has a column of its own at the
/// right, so that the address can begin at the top.
static LARGE: Geometry = Geometry {
    columns: 1,
    rows: 3,
    height: Paper::A4.height / 3.0,
    left: 8.0,
    right: 202.0,
    number_at: (152.0, 19.6),
    number: Style::new(Face::SerifBold, 52.0, 1.0),
    number_box: LayoutBox { width: 50.0, height: 20.0, floor: 40.0 },
    title_side: Side::UnderNumber,
    title_at: (152.0, 22.0),
    title: Style::new(Face::Sans, 13.5, 1.2),
    title_box: LayoutBox { width: 50.0, height: 11.6, floor: 12.0 },
    barcode_at: (152.0, 48.0),
    barcode_height: 10.0,
    module: 0.5,
    top_desk: 6.4,
    top_take_home: 6.4,
    raise: 0.0,
    block: BlockStyle { name: 20.5, address: 19.5, floor: 18.0, gap: 2.0, leading: 0.96, name_leading: 0.94 },
    block_right: 145.0,
    block_bottom: 64.5,
    drawn_index: 6.4,
    rule: 62.6,
    rule_highest: 60.0,
    story: Style::new(Face::Sans, 14.0, 1.24),
    story_box: LayoutBox { width: 194.0, height: 0.0, floor: 13.5 },
    foot: Style::new(Face::Sans, 13.5, 1.2),
    foot_box: LayoutBox { width: 194.0, height: 5.8, floor: 13.5 },
    notice: Style::new(Face::Sans, 12.0, 1.2),
    notice_box: LayoutBox { width: 194.0, height: 18.0, floor: 10.0 },
    back_floor: 14.0,
};

/// From the address to the rule, and from the rule to the story.
pub(super) const AROUND_RULE: f32 = 1.1;
/// From the address's index to its drawn digits.
pub(super) const BESIDE_INDEX: f32 = 5.0;
/// From the foot's lower edge to the cut.
const UNDER_FOOT: f32 = 5.6;
/// From the story, or the notice, to the foot.
pub(super) const ABOVE_FOOT: f32 = 0.8;

impl Geometry {
    pub(super) fn per_sheet(&self) -> usize {
        self.columns * self.rows
    }

    /// The corner of a slip's place on the sheet, row by row.
    pub(super) fn corner(&self, place: usize) -> (f32, f32) {
        let width = Paper::A4.width / self.columns as f32;
        ((place % self.columns) as f32 * width, (place / self.columns) as f32 * self.height)
    }

    /// A slip's width and height.
    pub(super) fn slip(&self) -> (f32, f32) {
        (Paper::A4.width / self.columns as f32, self.height)
    }

    /// How much higher than usual a tall address may begin.
    fn raise(&self, edition: Edition) -> f32 {
        match edition {
            Edition::Ours => self.raise,
            Edition::Public => 0.0,
        }
    }

    /// The room of an address that leaves the story its own.
    pub(super) fn block_room(&self, edition: Edition) -> BlockRoom {
        self.room_down_to(self.block_bottom, edition)
    }

    /// The room of an address that leaves only this height under its rule.
    pub(super) fn tight_room(&self, edition: Edition, left: f32) -> BlockRoom {
        let bottom = self.foot_top() - ABOVE_FOOT - left - 2.0 * AROUND_RULE;
        self.room_down_to(bottom, edition)
    }

    fn room_down_to(&self, bottom: f32, edition: Edition) -> BlockRoom {
        let height = bottom - self.usual_top(edition) + self.raise(edition);
        BlockRoom { style: self.block, width: self.block_right - self.left, height }
    }

    /// Where an address of this height begins: higher than usual when it would push the rule down.
    pub(super) fn block_top(&self, edition: Edition, height: f32) -> f32 {
        let top = self.usual_top(edition);
        let excess = top + height + AROUND_RULE - self.rule;
        top - excess.clamp(0.0, self.raise(edition))
    }

    /// Where the title stands when there is no number above it.
    pub(super) fn take_home_top(&self) -> f32 {
        self.top_take_home
    }

    fn usual_top(&self, edition: Edition) -> f32 {
        match edition {
            Edition::Ours => self.top_desk,
            Edition::Public => self.top_take_home,
        }
    }

    /// Where the title begins beside a number of this width.
    pub(super) fn title_x(&self, number_width: f32) -> f32 {
        self.title_at.0.max(self.number_at.0 + number_width + 3.0)
    }

    /// The title's room: up to the barcode's quiet zone of ten modules, or one line to the edge.
    pub(super) fn title_room(&self, edition: Edition, number_width: f32) -> LayoutBox {
        let room = self.title_box;
        match (self.title_side, edition) {
            (Side::UnderNumber, _) => room,
            (Side::AfterNumber, Edition::Public) => {
                LayoutBox { width: self.right - self.left, height: self.title.line_height(), ..room }
            }
            (Side::AfterNumber, Edition::Ours) => {
                let width = self.barcode_at.0 - 10.0 * self.module - self.title_x(number_width);
                LayoutBox { width, ..room }
            }
        }
    }

    pub(super) fn foot_top(&self) -> f32 {
        self.height - UNDER_FOOT - self.foot.line_height()
    }

    /// The story ends above the notice, and that above the foot.
    pub(super) fn story_bottom(&self, notice: &Fitted) -> f32 {
        self.foot_top() - notice.height() - ABOVE_FOOT
    }
}
