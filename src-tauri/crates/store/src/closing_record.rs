//! Whom a closing names, and the digest of what it froze.
//!
//! Invariant: a name stands here until its person is removed; then its seal stands in its place, and no code changes.

use letterdesk_model::{
    closing_record::{ClosingRecord, DeviceHead, SealedPerson, amended, seal},
    evening::ByKind,
    id::{EveningId, Number, PrisonerId},
    ledger::Link,
    name::PersonName,
};
use rusqlite::Row;

use crate::{Reader, Result, Tx, convert, rows::Rows};

/// Somebody as a closing names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingPerson {
    /// Their number.
    pub number: Number,
    /// Their letters as the closing found them.
    pub letters: ByKind,
    /// Their name as it was; `None` once they were removed.
    pub name: Option<PersonName>,
    seal: [u8; 32],
}

/// The digests of a closed evening: each goes into the next, so that the newest covers everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingLinks {
    /// Of the closing as it was made.
    pub closing: Link,
    /// After each amendment.
    pub amended: Vec<Link>,
}

impl ClosingLinks {
    /// The one that a report prints now.
    pub fn newest(&self) -> Link {
        self.amended.last().copied().unwrap_or(self.closing)
    }

    /// Whether what was typed from a report of any time is among them.
    pub fn have_code(&self, typed: &str) -> bool {
        self.amended.iter().chain([&self.closing]).any(|link| link.has_code(typed))
    }
}

impl Reader<'_> {
    /// Whom the closing of an evening names, by number.
    pub fn closing_people(&self, evening: EveningId) -> Result<Vec<ClosingPerson>> {
        let sql =
            "SELECT number, letter, postcard, handmade, seal, salt, prisoner, surname, given, patronymic
                   FROM closing_person WHERE evening = ?1 ORDER BY number";
        self.rows(sql, [evening.0], person)
    }

    /// The digests of a closed evening; `None` for any other.
    pub fn closing_links(&self, id: EveningId) -> Result<Option<ClosingLinks>> {
        let Some(record) = self.closing_record(id)? else { return Ok(None) };
        let closing = record.link();
        let sql = "SELECT l.link, a.day, u.number FROM ledger l JOIN amendment a ON a.entry = l.id
                   JOIN line_up u ON u.evening = l.evening AND u.prisoner = l.prisoner
                   WHERE l.evening = ?1 AND l.desk = (SELECT desk FROM vault) ORDER BY l.sequence";
        let amendments = self.rows(sql, [id.0], |row| {
            let day = convert::date("amendment", &row.get::<_, String>(1)?)?;
            Ok((convert::link(row.get(0)?)?, day, Number(row.get(2)?)))
        })?;
        let after = amendments.into_iter().scan(closing, |link, (row, day, number)| {
            *link = amended(*link, row, day, number);
            Some(*link)
        });
        Ok(Some(ClosingLinks { closing, amended: after.collect() }))
    }

    fn closing_record(&self, id: EveningId) -> Result<Option<ClosingRecord>> {
        let Some(closing) = self.closing(id)? else { return Ok(None) };
        let evening = self.must_evening(id)?;
        let device = self.device()?;
        let start = || Link::start(evening.uuid, device);
        let head = DeviceHead {
            device,
            entries: closing.chain.map_or(0, |chain| chain.entries),
            link: closing.chain.map_or_else(start, |chain| chain.link),
        };
        let sealed = |person: ClosingPerson| SealedPerson {
            number: person.number,
            letters: person.letters,
            seal: person.seal,
        };
        let decisions = self.resolutions(id)?.into_iter();
        Ok(Some(ClosingRecord {
            evening: evening.uuid,
            title: evening.fields.title,
            theme: evening.fields.theme,
            date: evening.fields.date,
            place: evening.fields.place,
            city: evening.fields.city,
            at: closing.at,
            offset_minutes: evening.offset_minutes,
            method: closing.method,
            guests: closing.guests,
            duration_minutes: closing.duration_minutes,
            tally: closing.tally,
            people: closing.people,
            heads: vec![head],
            line_up: self.closing_people(id)?.into_iter().map(sealed).collect(),
            decisions: decisions.map(|one| (one.difference, one.taken, one.reason)).collect(),
        }))
    }
}

impl Tx<'_> {
    /// Freezes whom the closing of an evening names.
    pub(crate) fn freeze_people(&mut self, evening: EveningId) -> Result<()> {
        self.run(include_str!("sql/insert_closing_people.sql"), [evening.0]).map(drop)
    }

    /// Leaves of somebody's name in closings the seal alone; returns the rows as they were.
    pub(crate) fn seal_in_closings(&mut self, prisoner: PrisonerId) -> Result<Rows> {
        let sql = "SELECT f.evening, f.number FROM closing_person f
                   JOIN line_up u ON u.evening = f.evening AND u.number = f.number
                   WHERE u.prisoner = ?1 AND f.seal IS NULL";
        let places = self.rows(sql, [prisoner.0], |row| Ok((EveningId(row.get(0)?), Number(row.get(1)?))))?;
        let condition = "seal IS NULL AND (evening, number) IN
                         (SELECT evening, number FROM line_up WHERE prisoner = ?1)";
        let before = self.rows_of("closing_person", condition, [prisoner.0])?;
        for (evening, number) in places {
            let people = self.closing_people(evening)?;
            let Some(person) = people.into_iter().find(|person| person.number == number) else { continue };
            let sql = "UPDATE closing_person SET seal = ?3, salt = NULL, prisoner = NULL, surname = NULL,
                       given = NULL, patronymic = NULL WHERE evening = ?1 AND number = ?2";
            self.run(sql, (evening.0, number.0, person.seal.as_slice()))?;
        }
        Ok(before)
    }

    /// Puts names back into closings that are still there.
    pub(crate) fn unseal(&mut self, rows: &Rows) -> Result<()> {
        for (evening, number) in
            rows.ids("closing_person", "evening").zip(rows.ids("closing_person", "number"))
        {
            let sql = "DELETE FROM closing_person WHERE evening = ?1 AND number = ?2";
            self.run(sql, (evening, number))?;
        }
        self.put_back(rows)
    }
}

fn person(row: &Row<'_>) -> Result<ClosingPerson> {
    let letters = ByKind { letter: row.get(1)?, postcard: row.get(2)?, handmade: row.get(3)? };
    let digest = |bytes: Vec<u8>| convert::link(bytes).map(|link| link.0);
    let sealed = row.get::<_, Option<Vec<u8>>>(4)?.map(digest).transpose()?;
    let number = Number(row.get(0)?);
    if let Some(seal) = sealed {
        return Ok(ClosingPerson { number, letters, name: None, seal });
    }
    let salt = digest(row.get(5)?)?;
    let prisoner = convert::uuid("prisoner", &row.get::<_, String>(6)?)?;
    let name = PersonName { surname: row.get(7)?, given: row.get(8)?, patronymic: row.get(9)? };
    Ok(ClosingPerson { number, letters, seal: seal(&salt, prisoner, &name), name: Some(name) })
}
