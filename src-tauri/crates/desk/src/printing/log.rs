//! What was printed before: for "again", "not printed yet" and "changed since".

use chrono::NaiveDate;
use letterdesk_model::{
    address::{address_block_from, checked},
    evening::{Evening, Kind},
    id::EveningId,
};
use letterdesk_store::{PrintJob, PrintedPerson};
use sha2::{Digest, Sha256};

use super::{draft::Draft, selection::Selection};
use crate::{
    ground::{Area, Code, Desk, Error, LineUpEntry, People, Result, count},
    view::{PaperKind, PosterMessage, PrintRequest, PrintedBefore, Whom},
};

/// Letters of a hash that are kept: two papers of one evening are never mistaken for each other.
const FINGERPRINT: usize = 16;
/// Lines of the print log that are shown.
const SHOWN: usize = 50;

impl Desk {
    /// What was printed for an evening, the newest first.
    pub fn printed_before(&self, evening: EveningId) -> Result<Vec<PrintedBefore>> {
        let evening = self.require_evening(evening)?;
        let view = |job: PrintJob| {
            Some(PrintedBefore {
                kind: PaperKind::from_code(&job.document)?,
                at: self.local_time(&evening, job.at).format("%Y-%m-%d %H:%M").to_string(),
                pages: job.pages,
                people: count(job.people.iter()),
                // What a newer version wrote and we do not understand cannot be repeated.
                request: serde_json::from_str(&job.request).ok(),
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
            document: request.kind.code().to_owned(),
            at: self.clock().utc(),
            pages: 0,
            request: serde_json::to_string(&kept)
                .map_err(|error| Error::new(Code::Internal).with("detail", error))?,
            people: self.printed_people(selection, request)?,
        })
    }

    /// Notes that the numbers of a draft are on paper.
    pub(super) fn keep_numbers(&mut self, draft: &Draft) -> Result<()> {
        let (request, job) = draft.log();
        let Some(evening) = job.evening.filter(|_| bears_numbers(request)) else { return Ok(()) };
        if self.require_evening(evening)?.numbers_printed {
            return Ok(());
        }
        self.transact(&[Area::Evening], |tx| Ok(tx.set_numbers_printed(evening)?))
    }

    pub(super) fn remember_printing(&mut self, draft: &Draft, pages: u32) -> Result<()> {
        let (_, job) = draft.log();
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
            fingerprint: fingerprint(people, evening, entry, request),
        };
        Ok(selection.printed.iter().map(person).collect())
    }
}

/// The request that prints the same people again. "Not printed yet" asked later means others: nobody, if all went well.
fn again(selection: &Selection<'_>, request: &PrintRequest) -> PrintRequest {
    if request.whom == Whom::Everybody && request.filter.is_none() {
        return request.clone();
    }
    let only = selection.printed.iter().map(|entry| entry.number).collect();
    PrintRequest { whom: Whom::Everybody, filter: None, only, ..request.clone() }
}

/// Whether the evening's numbers are on paper from now on, and stay as they are.
fn bears_numbers(request: &PrintRequest) -> bool {
    match request.kind {
        PaperKind::Sheets | PaperKind::List | PaperKind::Cards | PaperKind::Tally | PaperKind::Piles => true,
        PaperKind::Posters => request.poster.message == PosterMessage::Waiting,
        PaperKind::Postcards
        | PaperKind::Envelopes
        | PaperKind::Labels
        | PaperKind::Rules
        | PaperKind::Register
        | PaperKind::Report => false,
    }
}

/// A hash of what a kind of paper says of a person. Sizes, languages and editions are not in it: the paper in somebody's
/// hands is still true.
pub(super) fn fingerprint(
    people: &People,
    evening: &Evening,
    entry: &LineUpEntry<'_>,
    request: &PrintRequest,
) -> String {
    let hash = Sha256::digest(said(people, evening, entry, request).join("\u{1f}"));
    let text: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    text[..FINGERPRINT].to_owned()
}

fn said(people: &People, evening: &Evening, entry: &LineUpEntry<'_>, request: &PrintRequest) -> Vec<String> {
    let prisoner = &entry.person.prisoner;
    let (fields, facility) = (&prisoner.fields, people.facility_of(prisoner));
    let texts = |parts: &[&String]| parts.iter().map(|part| (*part).clone()).collect::<Vec<String>>();
    let address = || {
        let block = address_block_from(request.posted_from, prisoner, facility);
        block.map(|block| block.text_lines()).unwrap_or_default()
    };
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let (name, place) = (fields.name.full(), people.facility_place(prisoner));
    let who = || texts(&[&entry.number.to_string(), &name, &fields.marks, &place]);
    let letters = || Kind::ALL.map(|kind| entry.by_kind.of(kind).to_string()).to_vec();
    let notices = if fields.marks.is_empty() { "" } else { evening.fields.notices.as_str() };
    match request.kind {
        PaperKind::Postcards | PaperKind::Envelopes => [address(), texts(&[&evening.fields.sender])].concat(),
        PaperKind::Labels => address(),
        PaperKind::Register => [address(), texts(&[&evening.fields.sender]), letters()].concat(),
        PaperKind::Sheets => {
            let of_evening = texts(&[&evening.fields.title, &date(Some(evening.fields.date))]);
            let about = [&fields.story, &fields.room_line, &fields.interests, &fields.marks];
            let rest = [notices.to_owned(), date(checked(prisoner, facility)), entry.number.to_string()];
            [address(), of_evening, texts(&about), rest.to_vec()].concat()
        }
        PaperKind::Cards => {
            let about = [&fields.story, &fields.room_line, &fields.interests, &fields.articles, &fields.term];
            let rest = [
                notices.to_owned(),
                date(fields.held_since),
                fields.born.map(|born| born.to_string()).unwrap_or_default(),
            ];
            [who(), texts(&about), rest.to_vec()].concat()
        }
        PaperKind::List => [who(), texts(&[&fields.room_line]), fields.tags.clone()].concat(),
        PaperKind::Posters => [who(), texts(&[&fields.room_line])].concat(),
        PaperKind::Tally => who(),
        PaperKind::Piles | PaperKind::Report => [who(), letters()].concat(),
        PaperKind::Rules => Vec::new(),
    }
}
