//! What was printed: which document, when, for whom, and what it said of them. Asked for "again", "not printed yet"
//! and "changed since".

use std::collections::HashMap;

use chrono::NaiveDateTime;
use letterdesk_model::id::{EveningId, PrisonerId};

use crate::{Reader, Result, Tx, convert};

/// A document that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintJob {
    /// For which evening; `None` for a document of the list.
    pub evening: Option<EveningId>,
    /// The document's code, such as `sheets`.
    pub document: String,
    /// When, in UTC, to the minute.
    pub at: NaiveDateTime,
    /// How many pages.
    pub pages: u32,
    /// What it was made with, as the desk wrote it; empty when that was not kept.
    pub request: String,
    /// Who is on it, in its order.
    pub people: Vec<PrintedPerson>,
}

/// Somebody on a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedPerson {
    /// Who.
    pub prisoner: PrisonerId,
    /// A hash of what the document says of them; empty when that was not kept.
    pub fingerprint: String,
}

impl Reader<'_> {
    /// What was printed for an evening, or, without one, for the list; oldest first.
    pub fn print_log(&self, evening: Option<EveningId>) -> Result<Vec<PrintJob>> {
        let sql = "SELECT id, document, at, pages, request FROM print_job WHERE evening IS ?1 ORDER BY id";
        let jobs = self.rows(sql, [evening.map(|evening| evening.0)], |row| {
            let job = PrintJob {
                evening,
                document: row.get(1)?,
                at: convert::minute("print job", &row.get::<_, String>(2)?)?,
                pages: row.get(3)?,
                request: row.get(4)?,
                people: Vec::new(),
            };
            Ok((row.get::<_, u32>(0)?, job))
        })?;
        let with_people = |(id, mut job): (u32, PrintJob)| {
            let sql = "SELECT prisoner, fingerprint FROM print_person WHERE job = ?1 ORDER BY place";
            job.people = self.rows(sql, [id], |row| {
                Ok(PrintedPerson { prisoner: PrisonerId(row.get(0)?), fingerprint: row.get(1)? })
            })?;
            Ok(job)
        };
        jobs.into_iter().map(with_people).collect()
    }

    /// What a document said of everybody when it was last printed for an evening: each one's fingerprint.
    pub fn last_printed(&self, evening: EveningId, document: &str) -> Result<HashMap<PrisonerId, String>> {
        // Beside max(), SQLite takes the other columns from the row that has it.
        let sql =
            "SELECT p.prisoner, p.fingerprint, max(j.id) FROM print_job j JOIN print_person p ON p.job = j.id
                   WHERE j.evening = ?1 AND j.document = ?2 GROUP BY p.prisoner";
        let rows = self.rows(sql, (evening.0, document), |row| Ok((PrisonerId(row.get(0)?), row.get(1)?)))?;
        Ok(rows.into_iter().collect())
    }
}

impl Tx<'_> {
    /// Notes what was printed.
    pub fn log_print(&mut self, job: &PrintJob) -> Result<()> {
        let sql = "INSERT INTO print_job (evening, document, at, pages, request) VALUES (?1, ?2, ?3, ?4, ?5)";
        let evening = job.evening.map(|evening| evening.0);
        let at = convert::minute_text(job.at);
        let id = self.insert(sql, (evening, &job.document, at, job.pages, &job.request))?;
        for (place, person) in job.people.iter().enumerate() {
            let sql = "INSERT INTO print_person (job, place, prisoner, fingerprint) VALUES (?1, ?2, ?3, ?4)";
            self.run(sql, (id, place as u32, person.prisoner.0, &person.fingerprint))?;
        }
        Ok(())
    }
}
