//! How to write, behind every slip of a sheet.

use super::{SlipBack, Slips, geometry::Geometry};
use crate::{
    error::PrintError,
    page::{Pages, Paper, Turn},
    postcards::Flip,
    rules::RulesBack,
};

/// The second side of every sheet.
pub(super) struct Back {
    rules: RulesBack,
    turn: Turn,
}

impl Back {
    /// The back that a job asks for, if it does.
    pub(super) fn new(slips: &Slips, geometry: &Geometry) -> Result<Option<Back>, PrintError> {
        let SlipBack::Rules { rules, flip } = &slips.back else { return Ok(None) };
        // A sheet that stands comes out upside down when it is turned around its short edge.
        let turn = match flip {
            Flip::LongEdge => Turn::None,
            Flip::ShortEdge => Turn::Around,
        };
        Ok(Some(Back { rules: RulesBack::new(rules, geometry.slip(), geometry.back_floor)?, turn }))
    }

    /// Draws it behind the slips in these places, each column mirrored.
    pub(super) fn draw(&self, pages: &mut Pages, geometry: &Geometry, places: impl Iterator<Item = usize>) {
        pages.add_turned(Paper::A4, self.turn);
        for place in places {
            let (x, y) = geometry.corner(place);
            pages.set_origin(Paper::A4.width - x - geometry.slip().0, y);
            self.rules.draw(pages);
        }
    }
}
