//! Holds that were lifted by hand, for one person and one evening, each with its reason.

use chrono::NaiveDateTime;
use letterdesk_model::id::{EveningId, PrisonerId};

use crate::{Reader, Result, Tx, convert};

/// A hold that somebody lifted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiftedHold {
    /// Whose.
    pub prisoner: PrisonerId,
    /// Why.
    pub reason: String,
    /// When, in UTC, to the minute.
    pub at: NaiveDateTime,
}

impl Reader<'_> {
    /// The holds lifted for an evening.
    pub fn lifted_holds(&self, evening: EveningId) -> Result<Vec<LiftedHold>> {
        let sql = "SELECT prisoner, reason, at FROM lifted_hold WHERE evening = ?1 ORDER BY prisoner";
        self.rows(sql, [evening.0], |row| {
            let at = convert::minute("lifted hold", &row.get::<_, String>(2)?)?;
            Ok(LiftedHold { prisoner: PrisonerId(row.get(0)?), reason: row.get(1)?, at })
        })
    }
}

impl Tx<'_> {
    /// Lifts the hold of a person for an evening; `at` is in UTC. Lifting again replaces the reason. Whether this
    /// hold may be lifted at all is the caller's question to the model.
    pub fn lift_hold(
        &mut self,
        evening: EveningId,
        prisoner: PrisonerId,
        reason: &str,
        at: NaiveDateTime,
    ) -> Result<()> {
        self.must_evening(evening)?;
        self.must_prisoner(prisoner)?;
        let sql = "INSERT INTO lifted_hold (evening, prisoner, reason, at) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT DO UPDATE SET reason = excluded.reason, at = excluded.at";
        self.run(sql, (evening.0, prisoner.0, reason, convert::minute_text(at))).map(drop)
    }
}
