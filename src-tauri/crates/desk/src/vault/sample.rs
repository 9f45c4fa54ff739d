//! An invented evening: list, line-up and ledger, for looking around, for tests and for benchmarks.

mod chance;
mod people;

use chrono::{Duration, NaiveDate, NaiveDateTime};
use letterdesk_model::{
    custody::Custody,
    evening::{DEFAULT_FLOOR, EveningFields, EveningState, Kind},
    id::{EntryUid, EveningId, PrisonerId},
    ledger::Cause,
};
use letterdesk_store::{NewEntry, Tx};
use uuid::Builder;

use self::chance::Chance;
use crate::ground::{Area, Code, Desk, Error, EveningView, Result, SAMPLE, settle_anew};

/// In transit besides those who can be written to, so that a sample shows what a hold looks like.
const IN_TRANSIT: u32 = 3;
/// Stacks of one to this many letters.
const LARGEST_STACK: usize = 5;

/// How large an invented evening is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SampleSize {
    /// People who can be written to; three in transit come on top.
    pub prisoners: u32,
    /// Letters counted; everybody gets at least one when there are enough.
    pub letters: u32,
    /// The same seed gives the same evening.
    pub seed: u64,
}

impl Desk {
    /// Fills an empty vault with an invented evening and leaves it open.
    ///
    /// Errors: `vault_not_empty`.
    pub fn fill_with_sample(&mut self, size: SampleSize) -> Result<EveningView> {
        if !self.people()?.all().is_empty() || !self.reader()?.evenings()?.is_empty() {
            return Err(Error::new(Code::VaultNotEmpty));
        }
        self.fill_sample(size, 0)
    }

    /// Fills the list alone with invented people, as many as a benchmark wants: no evening, no letters.
    pub fn fill_list_with_sample(&mut self, prisoners: u32, seed: u64) -> Result<()> {
        let mut chance = Chance::new(seed);
        let moment = (self.clock().utc(), self.clock().today());
        let size = SampleSize { prisoners, letters: 0, seed };
        self.transact(&[Area::List], |tx| invent_list(tx, size, moment, &mut chance).map(drop))
    }

    /// As [`Desk::fill_with_sample`], with some people who have no letter yet.
    pub(crate) fn fill_sample(&mut self, size: SampleSize, waiting: u32) -> Result<EveningView> {
        let mut chance = Chance::new(size.seed);
        let clock = self.clock();
        let (now, today) = (clock.utc(), clock.today());
        let slip_code = chance.below(10_000) as u16;
        let areas = [Area::List, Area::Evening, Area::Tally];
        let evening = self.transact(&areas, |tx| {
            let prisoners = invent_list(tx, size, (now, today), &mut chance)?;
            let evening = tx.insert_evening(&sample_evening(today), slip_code)?;
            for prisoner in &prisoners {
                tx.line_up_add(evening, *prisoner)?;
            }
            tx.set_state(evening, EveningState::Open, now - Duration::minutes(90))?;
            tx.set_offset(evening, clock.offset_minutes())?;
            tx.set_guests(evening, 118)?;
            let writable = size.prisoners.saturating_sub(waiting) as usize;
            let stacks = stacks(&prisoners[..writable], size.letters, &mut chance);
            count_stacks(tx, evening, &stacks, now, &mut chance)?;
            Ok(evening)
        })?;
        self.evening(evening)
    }
}

/// Everybody who can be written to, then those in transit.
fn invent_list(
    tx: &mut Tx<'_>,
    size: SampleSize,
    (now, today): (NaiveDateTime, NaiveDate),
    chance: &mut Chance,
) -> Result<Vec<PrisonerId>> {
    let batch = tx.batch(SAMPLE, now)?;
    let mut facilities = Vec::new();
    for fields in people::facilities() {
        facilities.push(tx.insert_facility(&fields, batch)?);
    }
    let mut prisoners = Vec::new();
    for place in 0..size.prisoners + IN_TRANSIT {
        let mut fields = people::person(place as usize, &facilities, today, chance);
        if place >= size.prisoners {
            fields.custody = Custody::InTransit;
        }
        prisoners.push(tx.insert_prisoner(&fields, batch)?);
    }
    settle_anew(tx, batch, today)?;
    Ok(prisoners)
}

fn sample_evening(today: NaiveDate) -> EveningFields {
    EveningFields {
        title: "Вечер писем учёным".to_owned(),
        theme: "учёные".to_owned(),
        date: today,
        place: "зал на Примерной улице".to_owned(),
        city: "Энск".to_owned(),
        goal: Some(400),
        floor: DEFAULT_FLOOR,
        sender: "«Вечер писем»\nа/я 1, г. Энск,\n000000".to_owned(),
        notices: String::new(),
    }
}

/// One letter for everybody first, then stacks by chance, until the letters are used up.
fn stacks(people: &[PrisonerId], letters: u32, chance: &mut Chance) -> Vec<(PrisonerId, i32)> {
    let mut stacks = Vec::new();
    let mut left = letters as usize;
    for person in people.iter().take(left) {
        stacks.push((*person, 1));
    }
    left -= stacks.len();
    while left > 0 && !people.is_empty() {
        let size = (1 + chance.below(LARGEST_STACK)).min(left);
        stacks.push((people[chance.below(people.len())], size as i32));
        left -= size;
    }
    stacks
}

fn count_stacks(
    tx: &mut Tx<'_>,
    evening: EveningId,
    stacks: &[(PrisonerId, i32)],
    now: NaiveDateTime,
    chance: &mut Chance,
) -> Result<()> {
    let minutes = Duration::minutes(80);
    for (place, (prisoner, n)) in stacks.iter().enumerate() {
        let kind = if chance.below(3) == 0 { Kind::Postcard } else { Kind::Letter };
        let random = (u128::from(chance.next()) << 64) | u128::from(chance.next());
        let ago = minutes * (stacks.len() - place) as i32 / stacks.len() as i32;
        tx.append(&NewEntry {
            evening,
            prisoner: *prisoner,
            uid: EntryUid(Builder::from_random_bytes(random.to_be_bytes()).into_uuid()),
            kind,
            n: *n,
            cause: Cause::Count,
            undoes: None,
            reason: String::new(),
            minute: Some(now - ago),
        })?;
    }
    Ok(())
}
