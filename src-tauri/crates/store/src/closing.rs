//! The frozen result of an evening, and the amendments after it.

use chrono::{NaiveDate, NaiveDateTime};
use letterdesk_model::{
    closing::ClosingMethod,
    evening::{ByKind, EveningState},
    id::{EveningId, Number, PrisonerId},
    ledger::Entry,
};
use rusqlite::{Row, named_params};

use crate::{ChainHead, Reader, Result, Tx, convert, log, transact::AfterCommit};

/// What a closing says beside the figures of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewClosing {
    /// When, in UTC; kept to the minute.
    pub at: NaiveDateTime,
    /// With a recount or without.
    pub method: ClosingMethod,
    /// How many guests came.
    pub guests: u32,
    /// From opening to closing, where known.
    pub duration_minutes: Option<u32>,
}

/// The figures of an evening as they were frozen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closing {
    /// When, in UTC, to the minute.
    pub at: NaiveDateTime,
    /// With a recount or without.
    pub method: ClosingMethod,
    /// How many of each kind.
    pub tally: ByKind,
    /// People with at least one letter.
    pub people: u32,
    /// How many guests came.
    pub guests: u32,
    /// From opening to closing, where known.
    pub duration_minutes: Option<u32>,
    /// The chain as it stood. `None` for an evening without a row.
    pub chain: Option<ChainHead>,
}

/// A visible change after the closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// Its row, with the reason.
    pub entry: Entry,
    /// Whose letters.
    pub prisoner: PrisonerId,
    /// Their number.
    pub number: Number,
    /// Its day.
    pub on: NaiveDate,
    /// The evening's total after it.
    pub total: u32,
}

impl Reader<'_> {
    /// The closing of an evening, if it has one.
    pub fn closing(&self, evening: EveningId) -> Result<Option<Closing>> {
        let sql =
            "SELECT at, way, letter, postcard, handmade, people, guests, duration_minutes, entries, link
                   FROM closing WHERE evening = ?1";
        self.row(sql, [evening.0], closing_row)
    }

    /// The amendments of an evening, in their order.
    pub fn amendments(&self, evening: EveningId) -> Result<Vec<Amendment>> {
        self.rows(include_str!("sql/amendments.sql"), [evening.0], |row| {
            Ok(Amendment {
                entry: log::entry(row)?,
                prisoner: PrisonerId(row.get(8)?),
                number: Number(row.get(9)?),
                on: convert::date("amendment", &row.get::<_, String>(10)?)?,
                total: convert::count("total", row.get(11)?)?,
            })
        })
    }
}

impl Tx<'_> {
    /// Keeps the closing of an evening with the figures of its ledger and the names of its people. Its last adjusting rows must be there already,
    /// and the step to closed belongs into the same transaction: from here on the ledger takes only amendments.
    ///
    /// Errors: [`Refusal::WrongState`] unless the evening is open or counting.
    pub fn save_closing(&mut self, evening: EveningId, closing: &NewClosing) -> Result<()> {
        self.must_be_in(evening, EveningState::is_under_way)?;
        let tallies = self.tallies(evening)?;
        let tally: ByKind = tallies.iter().map(|(_, tally)| *tally).sum();
        let people = tallies.iter().filter(|(_, tally)| tally.total() > 0).count() as u32;
        let chain = self.chain_head(evening)?;
        self.run(
            include_str!("sql/insert_closing.sql"),
            named_params! {
                ":evening": evening.0,
                ":at": convert::minute_text(closing.at),
                ":way": closing.method.code(),
                ":letter": tally.letter,
                ":postcard": tally.postcard,
                ":handmade": tally.handmade,
                ":people": people,
                ":guests": closing.guests,
                ":duration_minutes": closing.duration_minutes,
                ":entries": chain.map_or(0, |chain| chain.entries),
                ":link": chain.map(|chain| chain.link.0.to_vec()),
            },
        )?;
        self.freeze_people(evening)
    }

    /// Wipes the minutes of an evening's rows, from the database at once and from the write-ahead log right after the
    /// commit: minutes and a video of the room together name guests. Backups are the caller's matter.
    pub fn wipe_minutes(&mut self, evening: EveningId) -> Result<()> {
        self.after_commit = AfterCommit::TruncateLog;
        let sql = "DELETE FROM entry_minute WHERE entry IN (SELECT id FROM ledger WHERE evening = ?1)";
        self.run(sql, [evening.0]).map(drop)
    }
}

fn closing_row(row: &Row<'_>) -> Result<Closing> {
    let link = row.get::<_, Option<Vec<u8>>>(9)?.map(convert::link).transpose()?;
    let entries = row.get(8)?;
    Ok(Closing {
        at: convert::minute("closing", &row.get::<_, String>(0)?)?,
        method: convert::coded("way of closing", &row.get::<_, String>(1)?, ClosingMethod::from_code)?,
        tally: ByKind { letter: row.get(2)?, postcard: row.get(3)?, handmade: row.get(4)? },
        people: row.get(5)?,
        guests: row.get(6)?,
        duration_minutes: row.get(7)?,
        chain: link.map(|link| ChainHead { link, entries }),
    })
}
