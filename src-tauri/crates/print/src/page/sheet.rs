//! A page's size, and how it lies in the file.

use printpdf::{Mm, Op, PdfPage};

use super::Offset;
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
pub(super) struct Sheet {
    pub(super) paper: Paper,
    pub(super) turn: Turn,
    pub(super) ops: Vec<Op>,
}

impl Sheet {
    /// From millimetres on the drawn paper to points in the file, moved by the printer's offset.
    pub(super) fn matrix(paper: Paper, turn: Turn, offset: Offset) -> [f32; 6] {
        let scale = 1.0 / MM_PER_POINT;
        let (x, y) = (offset.x_mm * scale, -offset.y_mm * scale);
        match turn {
            Turn::None => [scale, 0.0, 0.0, scale, x, y],
            Turn::Clockwise => [0.0, -scale, scale, 0.0, x, paper.width * scale + y],
            Turn::CounterClockwise => [0.0, scale, -scale, 0.0, paper.height * scale + x, y],
            Turn::Around => [-scale, 0.0, 0.0, -scale, paper.width * scale + x, paper.height * scale + y],
        }
    }

    pub(super) fn finish(mut self) -> PdfPage {
        self.ops.push(Op::RestoreGraphicsState);
        let (width, height) = match self.turn {
            Turn::None | Turn::Around => (self.paper.width, self.paper.height),
            Turn::Clockwise | Turn::CounterClockwise => (self.paper.height, self.paper.width),
        };
        PdfPage::new(Mm(width), Mm(height), self.ops)
    }
}
