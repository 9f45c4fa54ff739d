//! A page's size, and how it lies in the file.

use printpdf::{Mm, Op, PdfPage, Pt, Rect};

use super::{Correction, marks::Owner};
use crate::text::MM_PER_POINT;

/// A sheet's size in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Paper {
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Paper {
    pub(crate) const A4: Paper = Paper { width: 210.0, height: 297.0 };
    pub(crate) const A4_LANDSCAPE: Paper = Paper { width: 297.0, height: 210.0 };
    pub(crate) const A3: Paper = Paper { width: 297.0, height: 420.0 };
    pub(crate) const A5: Paper = Paper { width: 148.0, height: 210.0 };
    pub(crate) const A6_LANDSCAPE: Paper = Paper { width: 148.0, height: 105.0 };
}

/// How a page is turned on its way into the printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Turn {
    #[default]
    None,
    Clockwise,
    CounterClockwise,
    /// Upside down.
    Around,
}

/// A page while it is drawn: `paper` is what is drawn on, `turn` how it lies in the file.
#[derive(Clone)]
pub(super) struct Sheet {
    pub(super) paper: Paper,
    pub(super) turn: Turn,
    /// How far the page goes on beyond each edge of the paper, in millimetres, to be cut off.
    pub(super) bleed: f32,
    pub(super) ops: Vec<Op>,
    /// Whose the mark is that what is drawn next would lie in.
    pub(super) mark: Option<Owner>,
    /// The element of each mark, where the page is tagged.
    pub(super) owners: Vec<usize>,
}

impl Sheet {
    /// From millimetres on the drawn paper to points in the file, with the printer's correction.
    pub(super) fn matrix(paper: Paper, turn: Turn, correction: Correction) -> [f32; 6] {
        let scale = 1.0 / MM_PER_POINT;
        let (width, height) = (paper.width * scale, paper.height * scale);
        let turned = match turn {
            Turn::None => [scale, 0.0, 0.0, scale, 0.0, 0.0],
            Turn::Clockwise => [0.0, -scale, scale, 0.0, 0.0, width],
            Turn::CounterClockwise => [0.0, scale, -scale, 0.0, height, 0.0],
            Turn::Around => [-scale, 0.0, 0.0, -scale, width, height],
        };
        correction.applied(turned, lying(paper, turn))
    }

    /// From there to a page that has a bleed around the paper.
    pub(super) fn within([a, b, c, d, e, f]: [f32; 6], bleed: f32) -> [f32; 6] {
        let bleed = bleed / MM_PER_POINT;
        [a, b, c, d, e + bleed, f + bleed]
    }

    pub(super) fn finish(mut self) -> PdfPage {
        self.end_mark();
        self.ops.push(Op::RestoreGraphicsState);
        let Paper { width, height } = lying(self.paper, self.turn);
        let points = |millimetres: f32| Pt::from(Mm(millimetres));
        let (bleed, right, top) = (self.bleed, width + self.bleed, height + self.bleed);
        let media_box = Rect::from_wh(points(right + bleed), points(top + bleed));
        // Of a page's boxes printpdf writes width and height as the other corner.
        let trim_box = Rect::from_xywh(points(bleed), points(bleed), points(right), points(top));
        PdfPage { crop_box: media_box.clone(), media_box, trim_box, ops: self.ops }
    }
}

/// The sheet as it lies in the file.
pub(crate) fn lying(paper: Paper, turn: Turn) -> Paper {
    match turn {
        Turn::None | Turn::Around => paper,
        Turn::Clockwise | Turn::CounterClockwise => Paper { width: paper.height, height: paper.width },
    }
}
