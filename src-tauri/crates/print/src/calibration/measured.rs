//! From four lengths on paper to a correction.

use super::{CORNER, Stock};
use crate::page::{Correction, MAX_DRIFT, MAX_SHIFT};

/// What a ruler says of a printed sheet, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// From the paper's left edge to the bar that runs down.
    pub left: f32,
    /// From the paper's upper edge to the bar that runs across.
    pub top: f32,
    /// The length of the bar that runs across.
    pub across: f32,
    /// The length of the bar that runs down.
    pub down: f32,
}

/// Why lengths give no correction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mismeasured {
    /// Both bars shrank or grew alike: the viewer fits pages to the paper. The share that was printed, in per cent.
    Scaled {
        /// 100 is true size.
        percent: f32,
    },
    /// No printer is so far off: something else was measured, or other paper lies in the printer.
    TooFar,
}

/// Both bars within this share of each other were scaled by one factor.
const ALIKE: f32 = 0.01;

impl Measured {
    /// What undoes the printer's error on this stock.
    ///
    /// # Errors
    /// [`Mismeasured::Scaled`] when a viewer shrinks pages, [`Mismeasured::TooFar`] for everything else that no printer
    /// does.
    pub fn correction(self, stock: Stock) -> Result<Correction, Mismeasured> {
        let (across, down) = (self.across / stock.bar(), self.down / stock.bar());
        let within = |share: f32| (share - 1.0).abs() <= MAX_DRIFT;
        if !within(across) || !within(down) {
            let sane = (0.5..2.0).contains(&across) && (0.5..2.0).contains(&down);
            return match sane && (across - down).abs() <= ALIKE {
                true => Err(Mismeasured::Scaled { percent: (across + down) * 50.0 }),
                false => Err(Mismeasured::TooFar),
            };
        }
        // The printer puts a point at `moved + share * point`: the bars' corner tells how far it moved.
        let moved = (self.left - across * CORNER, self.top - down * CORNER);
        let correction = Correction {
            shift: (-moved.0, -moved.1),
            drift: (limited(1.0 / across - 1.0), limited(1.0 / down - 1.0)),
        };
        let near = |shift: f32| shift.abs() <= MAX_SHIFT;
        match near(correction.shift.0) && near(correction.shift.1) {
            true => Ok(correction),
            false => Err(Mismeasured::TooFar),
        }
    }
}

/// A share that was measured at its limit gives one a hair beyond it.
fn limited(drift: f32) -> f32 {
    drift.clamp(-MAX_DRIFT, MAX_DRIFT)
}
