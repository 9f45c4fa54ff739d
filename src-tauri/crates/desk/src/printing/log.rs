//! What was printed before: for "again", "not printed yet" and "changed since".

use letterdesk_model::id::EveningId;
use letterdesk_store::{PrintJob, PrintedPerson};

use super::{
    fingerprint::fingerprint,
    paper::PaperKind,
    selection::Selection,
    stored,
    view::{PrintRequest, PrintedBefore, Recipients},
};
use crate::ground::{Area, Desk, LineUpEntry, Result, count};

/// Lines of the print log that are shown.
const SHOWN: usize = 50;

impl Desk {
    /// What was printed for an evening, the newest first.
    pub fn printed_before(&self, evening: EveningId) -> Result<Vec<PrintedBefore>> {
        let evening = self.require_evening(evening)?;
        let view = |job: PrintJob| {
            let kind = PaperKind::from_code(&job.document)?;
            Some(PrintedBefore {
                kind,
                at: self.local_time(&evening, job.at).format("%Y-%m-%d %H:%M").to_string(),
                pages: job.pages,
                people: count(job.people.iter()),
                request: stored::read(kind, &job.request),
            })
        };
        let jobs = self.reader()?.print_log(Some(evening.id))?;
        Ok(jobs.into_iter().rev().filter_map(view).take(SHOWN).collect())
    }

    /// What is noted of a document, but for its pages and the minute.
    pub(super) fn print_job(&self, selection: &Selection<'_>, request: &PrintRequest) -> Result<PrintJob> {
        let evening = Some(selection.line_up.evening.id);
        let kept = PrintRequest { evening, ..again(selection, request) };
        Ok(PrintJob {
            evening,
            document: request.paper.kind().traits().code.to_owned(),
            at: self.clock().utc(),
            pages: 0,
            request: stored::write(&kept)?,
            people: self.printed_people(selection, request)?,
        })
    }

    /// Notes that the numbers of a document are on paper, and stay as they are from now on.
    pub(super) fn keep_numbers(&mut self, request: &PrintRequest, job: &PrintJob) -> Result<()> {
        let paper = &request.paper;
        let bears_numbers = paper.kind().traits().bears_numbers && !paper.setup().names_nobody;
        let Some(evening) = job.evening.filter(|_| bears_numbers) else { return Ok(()) };
        if self.require_evening(evening)?.numbers_printed {
            return Ok(());
        }
        self.transact(&[Area::Evening], |tx| Ok(tx.set_numbers_printed(evening)?))
    }

    pub(super) fn remember_printing(&mut self, job: &PrintJob, pages: u32) -> Result<()> {
        let job = PrintJob { pages, at: self.clock().utc(), ..job.clone() };
        self.transact(&[Area::Evening], |tx| Ok(tx.log_print(&job)?))
    }

    fn printed_people(
        &self,
        selection: &Selection<'_>,
        request: &PrintRequest,
    ) -> Result<Vec<PrintedPerson>> {
        let (people, evening) = (self.people()?, &selection.line_up.evening);
        let person = |entry: &&LineUpEntry<'_>| PrintedPerson {
            prisoner: entry.person.prisoner.id,
            fingerprint: fingerprint(people, evening, entry, &request.paper),
        };
        Ok(selection.printed.iter().map(person).collect())
    }
}

/// The request that prints the same people again. "Not printed yet" asked later means others: nobody, if all went well.
fn again(selection: &Selection<'_>, request: &PrintRequest) -> PrintRequest {
    if request.whom == Recipients::Everybody && request.filter.is_none() {
        return request.clone();
    }
    let only = selection.printed.iter().map(|entry| entry.number).collect();
    PrintRequest { whom: Recipients::Everybody, filter: None, only, ..request.clone() }
}
