//! Which evening a subcommand is about, when it is named and when it is not.

use clap::Args;
use letterdesk_desk::{
    Code, Desk, Error,
    model::{evening::EveningState, id::EveningId},
    view::EveningView,
};

use crate::failure::{Failure, Refusal};

/// `--evening`.
#[derive(Debug, Args)]
pub struct EveningChoice {
    #[arg(long, value_name = "EVENING")]
    pub evening: Option<String>,
}

impl EveningChoice {
    /// The evening under way. Naming another is refused: counts, guests and closing are for this one only.
    pub fn under_way(&self, desk: &Desk) -> Result<EveningId, Failure> {
        let current = desk.current_evening()?;
        match self.named(desk)? {
            Some(named) if named != current => {
                Err(Failure::door(Refusal::EveningNotUnderWay, "title", desk.evening(named)?.title))
            }
            _ => Ok(current),
        }
    }

    /// The evening that is named, else the one under way, else the newest in the first of these states that has one.
    pub fn or_newest(&self, desk: &Desk, states: &[EveningState]) -> Result<EveningId, Failure> {
        if let Some(named) = self.named(desk)? {
            return Ok(named);
        }
        match desk.current_evening() {
            Ok(current) => Ok(current),
            Err(error) => newest(desk, states)?.ok_or(Failure::Desk(error)),
        }
    }

    /// The evening that is named, else the newest in this state.
    pub fn newest_only(&self, desk: &Desk, state: EveningState) -> Result<EveningId, Failure> {
        match self.named(desk)? {
            Some(named) => Ok(named),
            None => newest(desk, &[state])?.ok_or_else(|| Error::new(Code::NoOpenEvening).into()),
        }
    }

    /// The evening that is named.
    pub fn named(&self, desk: &Desk) -> Result<Option<EveningId>, Failure> {
        Ok(self.evening.as_deref().map(|text| desk.find_evening(text)).transpose()?)
    }
}

fn newest(desk: &Desk, states: &[EveningState]) -> Result<Option<EveningId>, Failure> {
    let evenings = desk.evenings()?.evenings;
    let newest_in = |state: &EveningState| {
        let of_state = evenings.iter().filter(|evening| evening.state == *state);
        of_state.max_by(|one, other| (&one.date, one.id).cmp(&(&other.date, other.id)))
    };
    Ok(states.iter().find_map(newest_in).map(|evening: &EveningView| evening.id))
}
