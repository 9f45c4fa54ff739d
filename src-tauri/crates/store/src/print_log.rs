//! What was printed: which document, when, for whom. Asked for "not printed yet".

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
    /// Who is on it, in its order.
    pub prisoners: Vec<PrisonerId>,
}

impl Reader<'_> {
    /// What was printed for an evening, or, without one, for the list; oldest first.
    pub fn print_log(&self, evening: Option<EveningId>) -> Result<Vec<PrintJob>> {
        let sql = "SELECT id, document, at, pages FROM print_job WHERE evening IS ?1 ORDER BY id";
        let jobs = self.rows(sql, [evening.map(|evening| evening.0)], |row| {
            let at = convert::minute("print job", &row.get::<_, String>(2)?)?;
            let (document, pages) = (row.get(1)?, row.get(3)?);
            Ok((row.get::<_, u32>(0)?, PrintJob { evening, document, at, pages, prisoners: Vec::new() }))
        })?;
        let with_people = |(id, mut job): (u32, PrintJob)| {
            let sql = "SELECT prisoner FROM print_person WHERE job = ?1 ORDER BY place";
            job.prisoners = self.rows(sql, [id], |row| Ok(PrisonerId(row.get(0)?)))?;
            Ok(job)
        };
        jobs.into_iter().map(with_people).collect()
    }

    /// When a document was last printed for an evening, for everybody it was printed for.
    pub fn last_printed(
        &self,
        evening: EveningId,
        document: &str,
    ) -> Result<HashMap<PrisonerId, NaiveDateTime>> {
        let sql = "SELECT p.prisoner, max(j.at) FROM print_job j JOIN print_person p ON p.job = j.id
                   WHERE j.evening = ?1 AND j.document = ?2 GROUP BY p.prisoner";
        let rows = self.rows(sql, (evening.0, document), |row| {
            Ok((PrisonerId(row.get(0)?), convert::minute("print job", &row.get::<_, String>(1)?)?))
        })?;
        Ok(rows.into_iter().collect())
    }
}

impl Tx<'_> {
    /// Notes what was printed.
    pub fn log_print(&mut self, job: &PrintJob) -> Result<()> {
        let sql = "INSERT INTO print_job (evening, document, at, pages) VALUES (?1, ?2, ?3, ?4)";
        let evening = job.evening.map(|evening| evening.0);
        let id = self.insert(sql, (evening, &job.document, convert::minute_text(job.at), job.pages))?;
        for (place, prisoner) in job.prisoners.iter().enumerate() {
            let sql = "INSERT INTO print_person (job, place, prisoner) VALUES (?1, ?2, ?3)";
            self.run(sql, (id, place as u32, prisoner.0))?;
        }
        Ok(())
    }
}
