//! Sums over the ledger. No count is stored anywhere else.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use letterdesk_model::{
    evening::{ByKind, Kind},
    id::{EveningId, PrisonerId},
    ledger::Link,
};

use crate::{Reader, Result, convert};

/// The last link of a chain and how many rows it binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChainHead {
    /// The link of the last row.
    pub link: Link,
    /// How many rows there are; at least one.
    pub entries: u32,
}

/// What an evening came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// All kinds together.
    pub total: u32,
    /// People with at least one letter.
    pub people: u32,
}

/// What a person got over all evenings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ever {
    /// All kinds together.
    pub total: u32,
    /// The date of the last evening at which they were written to.
    pub last: Option<NaiveDate>,
}

impl Reader<'_> {
    /// How many of each kind everybody has who has a row in the ledger of this evening, by number. People without a
    /// row are not there; people whose rows were taken back are, with zeros.
    pub fn tallies(&self, evening: EveningId) -> Result<Vec<(PrisonerId, ByKind)>> {
        let mut tallies = Vec::<(PrisonerId, ByKind)>::new();
        for (prisoner, kind, sum) in self.rows(include_str!("sql/tallies.sql"), [evening.0], |row| {
            let kind = convert::coded("kind", &row.get::<_, String>(1)?, Kind::from_code)?;
            Ok((PrisonerId(row.get(0)?), kind, convert::count("tally", row.get(2)?)?))
        })? {
            if tallies.last().is_none_or(|(last, _)| *last != prisoner) {
                tallies.push((prisoner, ByKind::default()));
            }
            if let Some((_, tally)) = tallies.last_mut() {
                *tally.of_mut(kind) = sum;
            }
        }
        Ok(tallies)
    }

    /// How many letters came in each minute since one, in UTC, less those taken back in it; minutes without any are not
    /// there.
    pub fn letters_by_minute(
        &self,
        evening: EveningId,
        since: NaiveDateTime,
    ) -> Result<Vec<(NaiveDateTime, i32)>> {
        let sql = "SELECT m.minute, sum(l.n) FROM ledger l JOIN entry_minute m ON m.entry = l.id
                   WHERE l.evening = ?1 AND m.minute >= ?2 GROUP BY m.minute ORDER BY m.minute";
        self.rows(sql, (evening.0, convert::minute_text(since)), |row| {
            Ok((convert::minute("entry minute", &row.get::<_, String>(0)?)?, row.get(1)?))
        })
    }

    /// How many of each kind a person has in an evening.
    pub fn tally(&self, evening: EveningId, prisoner: PrisonerId) -> Result<ByKind> {
        let sql = "SELECT kind, sum(n) FROM ledger WHERE evening = ?1 AND prisoner = ?2 GROUP BY kind";
        let mut tally = ByKind::default();
        for (kind, sum) in self.rows(sql, (evening.0, prisoner.0), |row| {
            let kind = convert::coded("kind", &row.get::<_, String>(0)?, Kind::from_code)?;
            Ok((kind, convert::count("tally", row.get(1)?)?))
        })? {
            *tally.of_mut(kind) = sum;
        }
        Ok(tally)
    }

    /// What each evening came to, for those that have rows; not one that is being recounted, since a recount is blind.
    pub fn totals(&self) -> Result<HashMap<EveningId, Totals>> {
        let rows = self.rows(include_str!("sql/totals.sql"), (), |row| {
            let totals = Totals { total: convert::count("total", row.get(1)?)?, people: row.get(2)? };
            Ok((EveningId(row.get(0)?), totals))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// What everybody got over all evenings, for those who got anything; without one that is being recounted.
    pub fn letters_ever(&self) -> Result<HashMap<PrisonerId, Ever>> {
        let rows = self.rows(include_str!("sql/letters_ever.sql"), (), |row| {
            let last = row.get::<_, Option<String>>(2)?;
            let last = last.map(|text| convert::date("evening", &text)).transpose()?;
            Ok((PrisonerId(row.get(0)?), Ever { total: convert::count("total", row.get(1)?)?, last }))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// How many letters of all kinds a person got at each evening where they got any, by the evenings' dates; those
    /// to records merged into theirs among them.
    pub fn letters_by_evening(&self, prisoner: PrisonerId) -> Result<Vec<(EveningId, u32)>> {
        let sql = "SELECT l.evening, sum(l.n) AS total FROM ledger l JOIN evening e ON e.id = l.evening
                   JOIN prisoner p ON p.id = l.prisoner
                   WHERE (p.id = ?1 OR p.merged_into = ?1) AND e.state <> 'counting'
                   GROUP BY l.evening HAVING total <> 0 ORDER BY e.date, e.id";
        self.rows(sql, [prisoner.0], |row| {
            Ok((EveningId(row.get(0)?), convert::count("total", row.get(1)?)?))
        })
    }

    /// How many rows the ledgers of all evenings have.
    pub fn entries(&self) -> Result<u32> {
        let entries = self.row("SELECT count(*) FROM ledger", (), |row| Ok(row.get(0)?))?;
        Ok(entries.unwrap_or_default())
    }

    /// The head of this device's chain in an evening; `None` without a row.
    pub fn chain_head(&self, evening: EveningId) -> Result<Option<ChainHead>> {
        let sql = "SELECT sequence, link FROM ledger
                   WHERE evening = ?1 AND desk = (SELECT desk FROM vault) ORDER BY sequence DESC LIMIT 1";
        self.row(sql, [evening.0], |row| {
            Ok(ChainHead { entries: row.get(0)?, link: convert::link(row.get(1)?)? })
        })
    }

    /// Every link of this device's chain in an evening, in its order: a printed head may be any of them, since
    /// amendments extend the chain.
    pub fn links(&self, evening: EveningId) -> Result<Vec<Link>> {
        let sql = "SELECT link FROM ledger
                   WHERE evening = ?1 AND desk = (SELECT desk FROM vault) ORDER BY sequence";
        self.rows(sql, [evening.0], |row| convert::link(row.get(0)?))
    }

    /// A person's count and the evening's total as they stood once ledger row `id` was there. Rows come to a vault
    /// in the order of their ids.
    pub(crate) fn counts_as_of(
        &self,
        evening: EveningId,
        prisoner: PrisonerId,
        id: u32,
    ) -> Result<(u32, u32)> {
        let sql = "SELECT coalesce(sum(n) FILTER (WHERE prisoner = ?2), 0), coalesce(sum(n), 0)
                   FROM ledger WHERE evening = ?1 AND id <= ?3";
        let counts = self.row(sql, (evening.0, prisoner.0, id), |row| {
            Ok((convert::count("tally", row.get(0)?)?, convert::count("total", row.get(1)?)?))
        })?;
        Ok(counts.unwrap_or_default())
    }
}
