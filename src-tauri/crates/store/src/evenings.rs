//! Evenings and the steps of their state machine.

use chrono::NaiveDateTime;
use letterdesk_model::{
    evening::{Evening, EveningFields, EveningState},
    id::EveningId,
};
use rusqlite::{Row, named_params};
use uuid::Uuid;

use crate::{Misuse, Reader, Refusal, Result, Tx, convert};

/// A step of the state machine that an evening took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Where it stood.
    pub from: EveningState,
    /// Where it went.
    pub to: EveningState,
    /// When, in UTC, to the minute.
    pub at: NaiveDateTime,
}

const SELECT: &str = "SELECT id, uuid, state, guests, slip_code, numbers_printed, offset_minutes,
    title, theme, date, place, city, goal, floor, sender, notices FROM evening";

impl Reader<'_> {
    /// Every evening by its date, then in the order they were made.
    pub fn evenings(&self) -> Result<Vec<Evening>> {
        self.rows(&format!("{SELECT} ORDER BY date, id"), (), evening_row)
    }

    /// One evening, if it is there.
    pub fn evening(&self, id: EveningId) -> Result<Option<Evening>> {
        self.row(&format!("{SELECT} WHERE id = ?1"), [id.0], evening_row)
    }

    /// The evening that is open or counting, if there is one; there are never two.
    pub fn under_way(&self) -> Result<Option<EveningId>> {
        let sql = "SELECT id FROM evening WHERE state IN ('open', 'counting')";
        self.row(sql, (), |row| Ok(EveningId(row.get(0)?)))
    }

    /// The evening whose slips carry this code.
    pub fn evening_by_slip_code(&self, code: u16) -> Result<Option<EveningId>> {
        let sql = "SELECT id FROM evening WHERE slip_code = ?1";
        self.row(sql, [code], |row| Ok(EveningId(row.get(0)?)))
    }

    /// Whether the slips of an evening that was removed carry this code.
    pub fn is_removed_slip_code(&self, code: u16) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM removed_evening WHERE slip_code = ?1)";
        Ok(self.row(sql, [code], |row| Ok(row.get(0)?))?.unwrap_or(false))
    }

    /// Whether slips that may lie about carry this code; it is never given again.
    pub fn is_slip_code_used(&self, code: u16) -> Result<bool> {
        Ok(self.evening_by_slip_code(code)?.is_some() || self.is_removed_slip_code(code)?)
    }

    /// The steps an evening took, oldest first.
    pub fn steps(&self, evening: EveningId) -> Result<Vec<Step>> {
        let sql = "SELECT before, after, at FROM evening_step WHERE evening = ?1 ORDER BY id";
        self.rows(sql, [evening.0], |row| {
            Ok(Step {
                from: state(&row.get::<_, String>(0)?)?,
                to: state(&row.get::<_, String>(1)?)?,
                at: convert::minute("step", &row.get::<_, String>(2)?)?,
            })
        })
    }

    /// The identity of an evening outside this vault.
    pub(crate) fn uuid_of_evening(&self, id: EveningId) -> Result<Uuid> {
        let sql = "SELECT uuid FROM evening WHERE id = ?1";
        let uuid = self.row(sql, [id.0], |row| convert::uuid("evening", &row.get::<_, String>(0)?))?;
        uuid.ok_or_else(|| Refusal::NoSuchEvening(id).into())
    }

    pub(crate) fn must_evening(&self, id: EveningId) -> Result<Evening> {
        self.evening(id)?.ok_or_else(|| Refusal::NoSuchEvening(id).into())
    }

    pub(crate) fn state_of(&self, id: EveningId) -> Result<EveningState> {
        let sql = "SELECT state FROM evening WHERE id = ?1";
        let found = self.row(sql, [id.0], |row| state(&row.get::<_, String>(0)?))?;
        found.ok_or_else(|| Refusal::NoSuchEvening(id).into())
    }

    /// Where the evening stands, if that is good for what is asked.
    pub(crate) fn must_be_in(
        &self,
        id: EveningId,
        is_good: impl FnOnce(EveningState) -> bool,
    ) -> Result<EveningState> {
        let state = self.state_of(id)?;
        if is_good(state) {
            return Ok(state);
        }
        Err(Refusal::WrongState { evening: self.must_evening(id)?.fields.title, state }.into())
    }
}

impl Tx<'_> {
    /// Adds a planned evening with a UUID of its own. `slip_code` is the random part of its slips' codes.
    ///
    /// Errors: [`Misuse::SlipCode`] when another evening has or had the code, or it is above 9999.
    pub fn insert_evening(&mut self, fields: &EveningFields, slip_code: u16) -> Result<EveningId> {
        if slip_code > 9999 || self.is_slip_code_used(slip_code)? {
            return Err(Misuse::SlipCode(slip_code).into());
        }
        let id = self.insert(
            include_str!("sql/insert_evening.sql"),
            named_params! {
                ":uuid": Uuid::now_v7().to_string(),
                ":slip_code": slip_code,
                ":title": fields.title,
                ":theme": fields.theme,
                ":date": fields.date.to_string(),
                ":place": fields.place,
                ":city": fields.city,
                ":goal": fields.goal,
                ":floor": fields.floor,
                ":sender": fields.sender,
                ":notices": fields.notices,
            },
        )?;
        Ok(EveningId(id))
    }

    /// Makes what the organiser sets of an evening be `fields`.
    pub fn update_evening(&mut self, id: EveningId, fields: &EveningFields) -> Result<()> {
        self.must_evening(id)?;
        self.run(
            include_str!("sql/update_evening.sql"),
            named_params! {
                ":id": id.0,
                ":title": fields.title,
                ":theme": fields.theme,
                ":date": fields.date.to_string(),
                ":place": fields.place,
                ":city": fields.city,
                ":goal": fields.goal,
                ":floor": fields.floor,
                ":sender": fields.sender,
                ":notices": fields.notices,
            },
        )
        .map(drop)
    }

    /// Takes a step of the state machine and logs it; `at` is in UTC.
    ///
    /// Errors: [`Refusal::WrongState`] where the machine has no arrow; [`Refusal::AnotherUnderWay`], since at most one
    /// evening is open or counting; [`Misuse::NoClosing`] for a step to closed without the closing.
    pub fn set_state(&mut self, id: EveningId, to: EveningState, at: NaiveDateTime) -> Result<()> {
        let from = self.must_be_in(id, |from| from.may_become(to))?;
        if let Some(other) = self.under_way()?.filter(|other| to.is_under_way() && *other != id) {
            return Err(Refusal::AnotherUnderWay(self.must_evening(other)?.fields.title).into());
        }
        if to == EveningState::Closed && self.closing(id)?.is_none() {
            return Err(Misuse::NoClosing(id).into());
        }
        self.run("UPDATE evening SET state = ?2 WHERE id = ?1", (id.0, to.code()))?;
        let sql = "INSERT INTO evening_step (evening, before, after, at) VALUES (?1, ?2, ?3, ?4)";
        self.run(sql, (id.0, from.code(), to.code(), convert::minute_text(at))).map(drop)
    }

    /// Keeps the evening's offset from UTC in minutes, positive to the east; to be set when it opens.
    pub fn set_offset(&mut self, id: EveningId, utc_offset_minutes: i32) -> Result<()> {
        self.must_evening(id)?;
        self.run("UPDATE evening SET offset_minutes = ?2 WHERE id = ?1", (id.0, utc_offset_minutes)).map(drop)
    }

    /// Sets how many guests came.
    pub fn set_guests(&mut self, id: EveningId, guests: u32) -> Result<()> {
        self.must_evening(id)?;
        self.run("UPDATE evening SET guests = ?2 WHERE id = ?1", (id.0, guests)).map(drop)
    }

    /// Notes that numbers are on paper: from now on they never change.
    pub fn set_numbers_printed(&mut self, id: EveningId) -> Result<()> {
        self.must_evening(id)?;
        self.run("UPDATE evening SET numbers_printed = 1 WHERE id = ?1", [id.0]).map(drop)
    }
}

fn state(code: &str) -> Result<EveningState> {
    convert::coded("evening state", code, EveningState::from_code)
}

fn evening_row(row: &Row<'_>) -> Result<Evening> {
    Ok(Evening {
        id: EveningId(row.get(0)?),
        uuid: convert::uuid("evening", &row.get::<_, String>(1)?)?,
        state: state(&row.get::<_, String>(2)?)?,
        guests: row.get(3)?,
        slip_code: row.get(4)?,
        numbers_printed: row.get(5)?,
        offset_minutes: row.get(6)?,
        fields: EveningFields {
            title: row.get(7)?,
            theme: row.get(8)?,
            date: convert::date("evening", &row.get::<_, String>(9)?)?,
            place: row.get(10)?,
            city: row.get(11)?,
            goal: row.get(12)?,
            floor: row.get(13)?,
            sender: row.get(14)?,
            notices: row.get(15)?,
        },
    })
}
