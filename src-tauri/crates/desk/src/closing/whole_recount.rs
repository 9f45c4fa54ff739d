//! Closing with a recount that comes whole: from a file, say.

use letterdesk_model::{
    closing::{ClosingMethod, Decision, Figure},
    evening::{EveningState, Kind},
};
use letterdesk_store::Resolution;

use super::{difference_view, differences, without_figure};
use crate::{
    closing::view::{ClosingView, DifferenceView},
    ground::{Desk, Result, required},
};

/// What came of closing with a whole recount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WholeRecount {
    /// The evening is closed.
    Closed(Box<ClosingView>),
    /// Recount and ledger differ, and nobody has decided which is right. Nothing changed.
    Undecided(Vec<DifferenceView>),
}

impl Desk {
    /// Closes with a whole recount: who is not in it has nothing in the box, and one begun by hand is thrown away. The
    /// decision, with its reason, is for all differences. Refused, it changes nothing.
    pub fn close_with(
        &mut self,
        figures: &[Figure],
        decision: Option<(Decision, &str)>,
    ) -> Result<WholeRecount> {
        let line_up = self.line_up_under_way()?;
        let (id, state) = (line_up.evening.id, line_up.evening.state);
        figures.iter().try_for_each(|figure| line_up.require(figure.number).map(drop))?;
        let nothing = |number| Figure { number, kind: Kind::Letter, quantity: 0 };
        let absent = without_figure(&line_up, figures).map(|entry| nothing(entry.number));
        let recount: Vec<Figure> = figures.iter().copied().chain(absent).collect();
        let differences = differences(&line_up, &recount);
        let resolutions = match decision {
            _ if differences.is_empty() => Vec::new(),
            None => {
                let view = |found| difference_view(&line_up, found, &[]);
                return Ok(WholeRecount::Undecided(differences.iter().map(view).collect()));
            }
            Some((taken, reason)) => {
                let reason = required(reason)?;
                let resolution = |difference| Resolution { difference, taken, reason: reason.clone() };
                differences.into_iter().map(resolution).collect()
            }
        };
        let at = self.clock().utc();
        let closed = self.close_as(id, ClosingMethod::Recounted, &resolutions, |tx| {
            if state == EveningState::Open {
                tx.set_state(id, EveningState::Counting, at)?;
            }
            tx.clear_recount(id)?;
            for figure in &recount {
                tx.add_bundle(id, *figure)?;
            }
            for resolution in &resolutions {
                tx.set_resolution(id, resolution)?;
            }
            Ok(())
        })?;
        Ok(WholeRecount::Closed(Box::new(closed)))
    }
}
