//! Slips that guests take, and how many of them lie on the tables. Never whose guest, never when.

use std::collections::HashMap;

use letterdesk_model::{
    evening::EveningState,
    id::{EveningId, PrisonerId},
};

use crate::{
    ground::{Area, Code, Desk, Error, Result, wrong_state},
    intake::{
        refuse_held,
        view::{Consent, SlipMoved, SlipsView, Target},
    },
};

impl Desk {
    /// How the slips of an evening stand; [`Code::WrongState`] during a recount, which is blind.
    pub fn slips_given(&self, evening: EveningId) -> Result<SlipsView> {
        let evening = self.require_evening(evening)?;
        if evening.state == EveningState::Counting {
            return Err(wrong_state(&evening));
        }
        self.slips_now(evening.id)
    }

    /// A guest takes a slip.
    pub fn give_slip(&mut self, target: &Target) -> Result<SlipMoved> {
        self.move_slip(target, |desk, evening, prisoner| {
            desk.transact(&[Area::Tally], |tx| Ok(tx.give_slip(evening, prisoner)?))
        })
    }

    /// A slip was not given after all, or came back without a letter. [`Code::SlipNotOut`] when none of this number is
    /// out.
    pub fn take_slip_back(&mut self, target: &Target) -> Result<SlipMoved> {
        self.move_slip(target, |desk, evening, prisoner| {
            if desk.out_of(evening)?.get(&prisoner).is_none_or(|out| *out == 0) {
                let number = desk.load_line_up(evening)?.by_prisoner(prisoner).map(|entry| entry.number.0);
                return Err(Error::new(Code::SlipNotOut).with("number", number.unwrap_or_default()));
            }
            desk.transact(&[Area::Tally], |tx| Ok(tx.take_slip_back(evening, prisoner).map(drop)?))
        })
    }

    fn move_slip(
        &mut self,
        target: &Target,
        work: impl FnOnce(&mut Desk, EveningId, PrisonerId) -> Result<()>,
    ) -> Result<SlipMoved> {
        let line_up = self.line_up_open()?;
        let prisoner = self.prisoner_of_target(&line_up, target)?;
        let person = self.require_person(prisoner)?;
        let name = person.prisoner.fields.name.full();
        let Some(entry) = line_up.by_prisoner(prisoner) else {
            return Err(Error::new(Code::NotInLineUp).with("name", name));
        };
        refuse_held(entry.hold, Consent::Ask, Some(entry.number), person)?;
        let (evening, number) = (line_up.evening.id, entry.number);
        work(self, evening, prisoner)?;
        Ok(SlipMoved { number, name, slips: self.slips_now(evening)? })
    }

    fn slips_now(&self, evening: EveningId) -> Result<SlipsView> {
        let given = self.reader()?.slips_out(evening)?.len() as u32;
        let out = self.out_of(evening)?.values().sum();
        Ok(SlipsView { given, back: given - out, out })
    }

    /// How many slips of each person are out.
    fn out_of(&self, evening: EveningId) -> Result<HashMap<PrisonerId, u32>> {
        let reader = self.reader()?;
        let mut given = HashMap::<PrisonerId, Vec<u32>>::new();
        for slip in reader.slips_out(evening)? {
            given.entry(slip.prisoner).or_default().push(slip.letters);
        }
        let now: HashMap<_, _> = reader.tallies(evening)?.into_iter().collect();
        let out = |(prisoner, then): (PrisonerId, Vec<u32>)| {
            (prisoner, still_out(&then, now.get(&prisoner).map_or(0, |tally| tally.total())))
        };
        Ok(given.into_iter().map(out).collect())
    }
}

/// How many of somebody's slips are out: each was given at so many letters, and each letter after it brings one back.
fn still_out(given_at: &[u32], now: u32) -> u32 {
    let later = given_at.iter().skip(1).copied().chain([now]);
    let step = |out: u32, (then, after): (&u32, u32)| (out + 1).saturating_sub(after.saturating_sub(*then));
    given_at.iter().zip(later).fold(0, step)
}

#[cfg(test)]
mod tests {
    use super::still_out;

    #[test]
    fn a_letter_brings_back_one_slip_that_was_given_before_it() {
        assert_eq!(still_out(&[], 5), 0);
        assert_eq!(still_out(&[3], 3), 1);
        assert_eq!(still_out(&[3], 4), 0);
        assert_eq!(still_out(&[0, 0], 1), 1);
        assert_eq!(
            still_out(&[0, 4], 4),
            1,
            "four letters bring back the first; the second was given after them"
        );
        assert_eq!(still_out(&[0, 0], 9), 0);
        assert_eq!(still_out(&[3], 2), 1, "what was taken back before it brings none");
    }
}
