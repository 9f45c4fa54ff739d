//! Where everything on a slip stands, in millimetres from its own corner: one table for each size.

use crate::{
    barcode,
    font::Face,
    options::{Edition, PrintSize},
    page::Paper,
    recipient::BlockStyle,
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
    /// The address never reaches below this: the story needs its room too.
    pub(super) block_bottom: f32,
    /// Where the rule under the address stands, unless the texts need it elsewhere.
    pub(super) rule: f32,
    /// The rule never stands above this: a barcode may be there.
    pub(super) rule_highest: f32,
    pub(super) story: Style,
    pub(super) story_box: LayoutBox,
    pub(super) foot: Style,
    pub(super) foot_box: LayoutBox,
    pub(super) notice_box: LayoutBox,
    /// The foot's lower edge: 6 mm above the cut.
    foot_bottom: f32,
}

/// The measures of a size.
pub(super) fn of(size: PrintSize) -> &'static Geometry {
    match size {
        PrintSize::Regular => &REGULAR,
        PrintSize::Large => &LARGE,
    }
}

const HEIGHT: f32 = Paper::A4.height / 4.0;

/// 105 × 74.25 mm, eight on A4.
static REGULAR: Geometry = Geometry {
    columns: 2,
    rows: 4,
    left: 7.0,
    right: 98.0,
    number_at: (7.0, 14.9),
    number: Style::new(Face::SerifBold, 30.0, 1.0),
    number_box: LayoutBox { width: 34.0, height: 12.0, floor: 20.0 },
    title_side: Side::AfterNumber,
    title_at: (22.0, 6.9),
    title: Style::new(Face::Sans, 7.5, 1.3),
    title_box: LayoutBox { width: 0.0, height: 7.2, floor: 7.0 },
    barcode_at: (98.0 - barcode::MODULES * 0.375, 6.6),
    barcode_height: 8.3,
    module: 0.375,
    top_desk: 19.6,
    top_take_home: 17.6,
    raise: 2.0,
    block: BlockStyle { name: 12.0, address: 10.5, floor: 10.0, gap: 2.0 },
    block_right: 98.0,
    block_bottom: 54.5,
    rule: 50.2,
    rule_highest: 0.0,
    story: Style::new(Face::Sans, 9.0, 1.27),
    story_box: LayoutBox { width: 91.0, height: 0.0, floor: 8.0 },
    foot: Style::new(Face::Sans, 7.25, 1.2),
    foot_box: LayoutBox { width: 91.0, height: 3.3, floor: 7.0 },
    notice_box: LayoutBox { width: 91.0, height: 18.0, floor: 7.0 },
    foot_bottom: HEIGHT - 5.6,
};

/// 210 × 74.25 mm, four on A4: the number has a column of its own at the right, so that the address can begin at
/// the top.
static LARGE: Geometry = Geometry {
    columns: 1,
    rows: 4,
    left: 8.0,
    right: 202.0,
    number_at: (152.0, 19.6),
    number: Style::new(Face::SerifBold, 52.0, 1.0),
    number_box: LayoutBox { width: 50.0, height: 20.0, floor: 40.0 },
    title_side: Side::UnderNumber,
    title_at: (152.0, 22.0),
    title: Style::new(Face::Sans, 10.5, 1.2),
    title_box: LayoutBox { width: 50.0, height: 9.2, floor: 9.0 },
    barcode_at: (152.0, 35.9),
    barcode_height: 8.4,
    module: 0.5,
    top_desk: 6.4,
    top_take_home: 6.4,
    raise: 0.0,
    block: BlockStyle { name: 19.0, address: 18.0, floor: 14.0, gap: 1.6 },
    block_right: 145.0,
    block_bottom: 48.0,
    rule: 46.4,
    rule_highest: 45.8,
    story: Style::new(Face::Sans, 13.5, 1.24),
    story_box: LayoutBox { width: 194.0, height: 0.0, floor: 10.5 },
    foot: Style::new(Face::Sans, 9.5, 1.2),
    foot_box: LayoutBox { width: 194.0, height: 4.2, floor: 9.0 },
    notice_box: LayoutBox { width: 194.0, height: 16.0, floor: 9.0 },
    foot_bottom: HEIGHT - 5.6,
};

/// From the address to the rule, and from the rule to the story.
pub(super) const AROUND_RULE: f32 = 1.4;
/// From the story, or the notice, to the foot.
pub(super) const ABOVE_FOOT: f32 = 0.8;

impl Geometry {
    pub(super) fn per_sheet(&self) -> usize {
        self.columns * self.rows
    }

    /// The corner of a slip's place on the sheet, row by row.
    pub(super) fn corner(&self, place: usize) -> (f32, f32) {
        let width = Paper::A4.width / self.columns as f32;
        ((place % self.columns) as f32 * width, (place / self.columns) as f32 * HEIGHT)
    }

    /// A slip's width and height.
    pub(super) fn slip(&self) -> (f32, f32) {
        (Paper::A4.width / self.columns as f32, HEIGHT)
    }

    pub(super) fn block_width(&self) -> f32 {
        self.block_right - self.left
    }

    /// How much higher than usual a tall address may begin: not at all under a title of several lines.
    pub(super) fn raise(&self, edition: Edition, title: &Fitted) -> f32 {
        match edition {
            Edition::Public if title.lines.len() > 1 => 0.0,
            _ => self.raise,
        }
    }

    /// The tallest an address may be.
    pub(super) fn block_height(&self, edition: Edition, raise: f32) -> f32 {
        self.block_bottom - self.usual_top(edition) + raise
    }

    /// Where an address of this height begins: higher than usual when it would push the rule down.
    pub(super) fn block_top(&self, edition: Edition, height: f32, raise: f32) -> f32 {
        let top = self.usual_top(edition);
        let excess = top + height + AROUND_RULE - self.rule;
        top - excess.clamp(0.0, raise)
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

    /// How wide the title may be: up to the barcode's quiet zone of ten modules, or to the edge.
    pub(super) fn title_width(&self, edition: Edition, number_width: f32) -> f32 {
        match (self.title_side, edition) {
            (Side::UnderNumber, _) => self.title_box.width,
            (Side::AfterNumber, Edition::Public) => self.right - self.left,
            (Side::AfterNumber, Edition::Ours) => {
                self.barcode_at.0 - 10.0 * self.module - self.title_x(number_width)
            }
        }
    }

    pub(super) fn foot_top(&self) -> f32 {
        self.foot_bottom - self.foot.line_height()
    }

    /// The story ends above the notice, and that above the foot.
    pub(super) fn story_bottom(&self, notice: &Fitted) -> f32 {
        self.foot_top() - notice.height() - ABOVE_FOOT
    }
}
