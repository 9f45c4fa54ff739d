//! Photographs on a page.

use printpdf::{CurTransMat, Op, PaintMode, Pt, Rect, XObjectTransform};

use super::{Pages, rounded};
use crate::picture::{self, Picture};

/// A picture of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PictureId(usize);

/// How a picture that fills a box stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fill {
    /// As it was taken.
    Upright,
    /// Lying, where it is tall and the box is wide, or the other way round.
    AsTheBox,
}

impl Pages {
    /// Takes a picture into the file, once, however often it is shown.
    pub(crate) fn add_picture(&mut self, picture: Picture) -> PictureId {
        self.in_colour |= picture.is_in_colour();
        self.pictures.push(picture);
        PictureId(self.pictures.len() - 1)
    }

    /// Shows a picture whole and as large as it can be, in the middle of a box.
    pub(crate) fn picture(&mut self, id: PictureId, corner: (f32, f32), size: (f32, f32)) {
        let Some(shape) = self.pictures.get(id.0).map(Picture::shape) else { return };
        let corner = self.point(corner.0, corner.1 + size.1);
        let matrix = picture::placed(shape, (corner.x.0, corner.y.0), size);
        self.op(Op::SaveGraphicsState);
        self.show_picture(id, matrix);
        self.op(Op::RestoreGraphicsState);
    }

    /// Shows as much of a picture as fills a box, and nothing beside it.
    pub(crate) fn filling(&mut self, id: PictureId, corner: (f32, f32), size: (f32, f32), fill: Fill) {
        let Some(shape) = self.pictures.get(id.0).map(Picture::shape) else { return };
        let corner = self.point(corner.0, corner.1 + size.1);
        let matrix = match fill {
            Fill::Upright => picture::covering(shape, (corner.x.0, corner.y.0), size),
            Fill::AsTheBox => picture::covering_as_it_lies(shape, (corner.x.0, corner.y.0), size),
        };
        let (width, height) = (Pt(rounded(size.0)), Pt(rounded(size.1)));
        let mode = Some(PaintMode::Clip);
        let rectangle = Rect { x: corner.x, y: corner.y, width, height, mode, winding_order: None };
        self.op(Op::SaveGraphicsState);
        self.op(Op::DrawRectangle { rectangle });
        self.show_picture(id, matrix);
        self.op(Op::RestoreGraphicsState);
    }

    fn show_picture(&mut self, id: PictureId, matrix: [f32; 6]) {
        self.op(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix.map(rounded)) });
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.op(Op::UseXobject { id: picture::name(id.0), transform });
    }
}
