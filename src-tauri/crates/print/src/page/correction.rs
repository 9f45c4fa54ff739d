//! A printer's own error, undone in the file.

use super::sheet::Paper;
use crate::{error::PrintError, text::MM_PER_POINT};

/// How far a printer may be off to any side, in millimetres: farther means the wrong paper, not a wrong printer.
pub(crate) const MAX_SHIFT: f32 = 10.0;
/// How much a printer may stretch or shrink, as a share: more means a viewer that fits pages to the paper.
pub(crate) const MAX_DRIFT: f32 = 0.02;

/// What is done to every point of a page before it is printed: first the shift, then the drift, both from the top left
/// corner of the sheet as it lies in the file.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Correction {
    /// How far everything moves to the right and down, in millimetres.
    pub shift: (f32, f32),
    /// By what share everything grows across and down; 0.01 is one per cent larger.
    pub drift: (f32, f32),
}

impl Correction {
    /// A shift alone, in millimetres to the right and down.
    pub fn shifted(right: f32, down: f32) -> Correction {
        Correction { shift: (right, down), ..Correction::default() }
    }

    /// The correction itself, if a printer can need it.
    ///
    /// # Errors
    /// [`PrintError::CorrectionTooFar`]. What is no number is too far.
    pub(super) fn checked(self) -> Result<Correction, PrintError> {
        let within = |(x, y): (f32, f32), most: f32| x.abs() <= most && y.abs() <= most;
        match within(self.shift, MAX_SHIFT) && within(self.drift, MAX_DRIFT) {
            true => Ok(self),
            false => Err(PrintError::CorrectionTooFar),
        }
    }

    /// The page's matrix with the correction in it; `page` is the sheet as it lies in the file.
    pub(super) fn applied(self, [a, b, c, d, e, f]: [f32; 6], page: Paper) -> [f32; 6] {
        let (across, down) = (1.0 + self.drift.0, 1.0 + self.drift.1);
        let points = |millimetres: f32| millimetres / MM_PER_POINT;
        // The file counts up from the bottom, a correction down from the top.
        let right = points(self.shift.0) * across;
        let up = points(page.height) * (1.0 - down) - points(self.shift.1) * down;
        [a * across, b * down, c * across, d * down, e * across + right, f * down + up]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_moved_first_and_stretched_then_from_the_top_left_corner() {
        let scale = 1.0 / MM_PER_POINT;
        let correction = Correction { shift: (1.0, 2.0), drift: (0.01, -0.02) };
        let [a, b, c, d, e, f] = correction.applied([scale, 0.0, 0.0, scale, 0.0, 0.0], Paper::A4);
        // 100 mm from the left, 50 mm from the top; inside a page the sheet's height counts up.
        let (x, y) = (100.0, Paper::A4.height - 50.0);
        let across = (a * x + c * y + e) * MM_PER_POINT;
        let from_top = Paper::A4.height - (b * x + d * y + f) * MM_PER_POINT;
        assert!((across - 101.0 * 1.01).abs() < 0.001, "{across}");
        assert!((from_top - 52.0 * 0.98).abs() < 0.001, "{from_top}");
    }

    #[test]
    fn what_no_printer_needs_is_refused() {
        for (shift, drift) in
            [((10.1, 0.0), (0.0, 0.0)), ((0.0, 0.0), (0.0, -0.021)), ((f32::NAN, 0.0), (0.0, 0.0))]
        {
            assert_eq!(Correction { shift, drift }.checked(), Err(PrintError::CorrectionTooFar));
        }
        let most = Correction { shift: (-10.0, 10.0), drift: (0.02, -0.02) };
        assert_eq!(most.checked(), Ok(most));
    }
}
