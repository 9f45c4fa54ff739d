//! The print centre: who is printed, who is left out and why, and the PDF itself.
//!
//! Invariant: no document path bypasses holds; everybody left out is named.

mod mail;
mod piles;
mod room;

use std::{collections::HashSet, path::Path};

use chrono::NaiveDate;
use letterdesk_model::{
    address::{AddressState, address_block, address_block_from, address_state, checked},
    evening::EveningState,
    hold::{Hold, room_hold},
    id::{EveningId, Number},
    slip_code::SlipCode,
};
use letterdesk_print::{self as print, Document, Offset, PrintError, Sheets, SlipPerson};
use letterdesk_store::PrintJob;
use letterdesk_words::Language;

use crate::{
    closing::required,
    convert::bad,
    error::{Code, Error, Result},
    keeping::Desk,
    line_up::{LineUp, Tonight, count},
    papers::write_private,
    view::{
        Area, Edition, HeldView, OldView, PaperKind, PosterMessage, PrintPlan, PrintRequest, PrintSize,
        Printed,
    },
};

/// A document with what the print dialog says about it.
#[derive(Debug, Clone)]
pub struct PrintedDocument {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Pages.
    pub pages: u32,
    /// People printed.
    pub printed: u32,
    /// People left out, and why.
    pub held: Vec<HeldView>,
}

/// What a request means for a line-up.
struct Selection<'a> {
    line_up: &'a LineUp<'a>,
    printed: Vec<&'a Tonight<'a>>,
    held: Vec<(&'a Tonight<'a>, Hold)>,
}

impl Desk {
    /// What a request would print. A document that cannot be made says why in `error`.
    pub fn print_plan(&self, request: &PrintRequest) -> Result<PrintPlan> {
        let line_up = self.load_line_up(self.evening_of(request)?)?;
        let selection = select(&line_up, request)?;
        let made = self.document(&selection, request);
        let (pages, error) = match made {
            Ok(document) => (document.pages, None),
            Err(error) => (0, Some(error.view())),
        };
        Ok(PrintPlan {
            evening: line_up.evening.id,
            title: line_up.evening.fields.title.clone(),
            pages,
            printed: count(selection.printed.iter()),
            held: selection.held.iter().map(held_view).collect(),
            old: self.old(&selection)?,
            error,
        })
    }

    /// Makes the document. Nothing is logged and no number is fixed yet.
    pub fn print(&self, request: &PrintRequest) -> Result<PrintedDocument> {
        let line_up = self.load_line_up(self.evening_of(request)?)?;
        let selection = select(&line_up, request)?;
        let Document { bytes, pages } = self.document(&selection, request)?;
        Ok(PrintedDocument {
            bytes,
            pages,
            printed: count(selection.printed.iter()),
            held: selection.held.iter().map(held_view).collect(),
        })
    }

    /// One page of the very PDF that would be printed, as PNG; `page` counts from 0.
    pub fn preview_page(
        &self,
        request: &PrintRequest,
        page: u32,
        dots_per_millimetre: f32,
    ) -> Result<Vec<u8>> {
        let document = self.print(request)?;
        Ok(print::preview(&document.bytes, page, dots_per_millimetre)?)
    }

    /// Makes the document and writes it, whole or not at all, readable by its owner only. From now on the evening's
    /// numbers are on paper and stay as they are.
    pub fn print_to(&mut self, request: &PrintRequest, path: &Path) -> Result<Printed> {
        let document = self.print(request)?;
        write_private(path, &document.bytes)?;
        self.remember_printing(request, document.pages)?;
        Ok(Printed {
            file: path.display().to_string(),
            pages: document.pages,
            printed: document.printed,
            held: document.held,
        })
    }

    /// What a saved paper is called: the evening's date and the kind; no title and no name, since file names are seen.
    pub fn paper_name(&self, request: &PrintRequest) -> Result<String> {
        let evening = self.require_evening(self.evening_of(request)?)?;
        Ok(format!("{}-{}.pdf", evening.fields.date, request.kind.code()))
    }

    /// Lifts a hold for one person and one evening, with a reason; it is printed and logged.
    pub fn lift_hold(&mut self, evening: EveningId, number: Number, reason: &str) -> Result<()> {
        let reason = required(reason)?;
        let line_up = self.load_line_up(evening)?;
        let entry = line_up.require(number)?;
        let Some(hold) = entry.hold else { return Ok(()) };
        if !hold.may_be_lifted() {
            let name = entry.person.prisoner.fields.name.full();
            let error = Error::new(Code::HoldCannotBeLifted).with("number", number).with("name", name);
            return Err(error.with("hold", hold.code()));
        }
        let (prisoner, at) = (entry.person.prisoner.id, self.clock().utc());
        self.transact(&[Area::Evening, Area::Tally], |tx| Ok(tx.lift_hold(evening, prisoner, &reason, at)?))
    }

    fn remember_printing(&mut self, request: &PrintRequest, pages: u32) -> Result<()> {
        let id = self.evening_of(request)?;
        let line_up = self.load_line_up(id)?;
        let prisoners =
            select(&line_up, request)?.printed.iter().map(|entry| entry.person.prisoner.id).collect();
        let bears_numbers = match request.kind {
            PaperKind::Sheets | PaperKind::List | PaperKind::Cards | PaperKind::Tally | PaperKind::Piles => {
                true
            }
            PaperKind::Posters => request.poster.message == PosterMessage::Waiting,
            PaperKind::Postcards
            | PaperKind::Envelopes
            | PaperKind::Labels
            | PaperKind::Rules
            | PaperKind::Register
            | PaperKind::Report => false,
        };
        let job = PrintJob {
            evening: Some(id),
            document: request.kind.code().to_owned(),
            at: self.clock().utc(),
            pages,
            prisoners,
        };
        self.transact(&[Area::Evening], |tx| {
            if bears_numbers {
                tx.set_numbers_printed(id)?;
            }
            Ok(tx.log_print(&job)?)
        })
    }

    fn evening_of(&self, request: &PrintRequest) -> Result<EveningId> {
        if let Some(id) = request.evening {
            return Ok(id);
        }
        if let Some(id) = self.tonight()? {
            return Ok(id);
        }
        let closed =
            self.reader()?.evenings()?.into_iter().rfind(|evening| evening.state == EveningState::Closed);
        closed.map(|evening| evening.id).ok_or_else(|| Error::new(Code::NoOpenEvening))
    }

    /// The document; what it cannot print is told with the name as the list has it.
    fn document(&self, selection: &Selection<'_>, request: &PrintRequest) -> Result<Document> {
        self.made(selection, request).map_err(|mut error| {
            if let Some(name) = error.data.get_mut("name")
                && let Some(listed) = self.listed_name(selection, name)
            {
                *name = listed;
            }
            error
        })
    }

    /// The nominative of whoever is printed under this name, usually in the dative.
    fn listed_name(&self, selection: &Selection<'_>, printed: &str) -> Option<String> {
        let people = self.people().ok()?;
        let entry = selection.printed.iter().find(|entry| {
            let prisoner = &entry.person.prisoner;
            let block = address_block(prisoner, people.facility_of(prisoner));
            block.is_some_and(|block| block.recipient.name() == printed)
        })?;
        Some(entry.person.prisoner.fields.name.full())
    }

    fn made(&self, selection: &Selection<'_>, request: &PrintRequest) -> Result<Document> {
        let job = Job::of(request)?;
        if selection.printed.is_empty() && request.is_about_people() {
            return Err(Error::new(Code::NothingToPrint));
        }
        match request.kind {
            PaperKind::Sheets => Ok(print::sheets(&self.sheets(selection, request, &job)?)?),
            PaperKind::Postcards if request.other_side.proof => {
                Ok(print::duplex_proof(&mail::proof(selection, request, &job))?)
            }
            PaperKind::Postcards => Ok(print::postcards(&self.postcards(selection, request, &job)?)?),
            PaperKind::Envelopes => Ok(print::envelopes(&self.envelopes(selection, request, &job)?)?),
            PaperKind::Labels => Ok(print::labels(&self.labels(selection, request, &job)?)?),
            PaperKind::Cards => Ok(print::cards(&self.cards(selection, request, &job)?)?),
            PaperKind::Rules => Ok(print::rules(&room::rules(selection, request, &job))?),
            PaperKind::Posters => Ok(print::poster(&self.poster(selection, request, &job))?),
            PaperKind::Tally => Ok(print::tally(&self.tally(selection, &job)?)?),
            PaperKind::Piles => Ok(print::piles(&self.piles(selection, &job)?)?),
            PaperKind::Register => Ok(print::register(&self.register(selection, request, &job)?)?),
            PaperKind::List => Ok(print::list(&self.list_document(selection, request, &job)?)?),
            PaperKind::Report => self.report_pdf(selection.line_up, request, job.language, job.offset),
        }
    }

    fn sheets(&self, selection: &Selection<'_>, request: &PrintRequest, job: &Job) -> Result<Sheets> {
        let evening = &selection.line_up.evening;
        let people = self.people()?;
        let slip = |entry: &&Tonight<'_>| {
            let prisoner = &entry.person.prisoner;
            let facility = people.facility_of(prisoner);
            let code = SlipCode { evening: evening.slip_code, number: entry.number };
            Some(SlipPerson {
                number: entry.number,
                code: code.digits(),
                address: address_block_from(request.posted_from, prisoner, facility)?,
                marks: prisoner.fields.marks.clone(),
                story: prisoner.fields.story.clone(),
                interests: prisoner.fields.interests.clone(),
                checked: checked(prisoner, facility),
            })
        };
        Ok(Sheets {
            language: job.language,
            title: evening.fields.title.clone(),
            date: evening.fields.date,
            people: selection.printed.iter().filter_map(slip).collect(),
            edition: match request.edition {
                Edition::Ours => print::SlipEdition::Desk,
                Edition::Public => print::SlipEdition::TakeHome,
            },
            size: job.size,
            copies: request.copies,
            notices: evening.fields.notices.clone(),
            offset: job.offset,
        })
    }

    fn old(&self, selection: &Selection<'_>) -> Result<Vec<OldView>> {
        let (today, fresh_days) = (self.clock().today(), self.vault_settings()?.fresh_days);
        let people = self.people()?;
        let old = |entry: &&&Tonight<'_>| {
            let prisoner = &entry.person.prisoner;
            let state = address_state(prisoner, people.facility_of(prisoner), today, fresh_days);
            state == AddressState::Old
        };
        let view = |entry: &&Tonight<'_>| OldView {
            number: entry.number,
            prisoner_id: entry.person.prisoner.id,
            name: entry.person.prisoner.fields.name.full(),
            checked: checked(&entry.person.prisoner, people.facility_of(&entry.person.prisoner))
                .map(|date: NaiveDate| date.to_string()),
        };
        Ok(selection.printed.iter().filter(old).map(view).collect())
    }
}

/// What every document of a request shares.
struct Job {
    language: Language,
    size: print::Size,
    offset: Offset,
}

impl Job {
    fn of(request: &PrintRequest) -> Result<Job> {
        let language =
            Language::from_code(&request.language).ok_or_else(|| bad("language", &request.language))?;
        let size = match request.size {
            PrintSize::Regular => print::Size::Regular,
            PrintSize::Large => print::Size::Large,
        };
        let (right, down) = request.offset;
        let offset = Offset { x_mm: right as f32 / 100.0, y_mm: down as f32 / 100.0 };
        Ok(Job { language, size, offset })
    }
}

/// Who is printed and who is left out. A number that is not in the line-up is an error, not a blank.
fn select<'a>(line_up: &'a LineUp<'a>, request: &PrintRequest) -> Result<Selection<'a>> {
    for number in &request.only {
        line_up.require(*number)?;
    }
    // The report is about letters: it has everybody, whether or not they can be written to.
    let names_people = match request.kind {
        PaperKind::Report => true,
        PaperKind::Posters => request.poster.message == PosterMessage::Waiting,
        _ => request.is_about_people(),
    };
    if !names_people {
        return Ok(Selection { line_up, printed: Vec::new(), held: Vec::new() });
    }
    let only: HashSet<_> = request.only.iter().collect();
    let wanted = line_up.entries.iter().filter(|entry| only.is_empty() || only.contains(&entry.number));
    let wanted = wanted.filter(|entry| match request.kind {
        PaperKind::Posters => entry.count() == 0,
        PaperKind::Register => entry.count() > 0,
        _ => true,
    });
    let (mut printed, mut held) = (Vec::new(), Vec::new());
    for entry in wanted {
        match left_out(entry, request.kind) {
            None => printed.push(entry),
            Some(reason) => held.push((entry, reason)),
        }
    }
    Ok(Selection { line_up, printed, held })
}

/// Why a paper leaves somebody out, if it does.
fn left_out(entry: &Tonight<'_>, kind: PaperKind) -> Option<Hold> {
    match kind {
        // The report speaks of letters, not of addresses: nobody is left out of it.
        PaperKind::Report => None,
        PaperKind::Cards | PaperKind::Posters => entry.hold.or_else(|| room_hold(&entry.person.prisoner)),
        _ => entry.hold,
    }
}

fn held_view((entry, reason): &(&Tonight<'_>, Hold)) -> HeldView {
    HeldView {
        number: entry.number,
        prisoner_id: entry.person.prisoner.id,
        name: entry.person.prisoner.fields.name.full(),
        reason: *reason,
        liftable: reason.may_be_lifted(),
    }
}

impl From<PrintError> for Error {
    fn from(error: PrintError) -> Error {
        match error {
            PrintError::NoPeople => Error::new(Code::NothingToPrint),
            PrintError::MissingGlyph { letter, person, field } => Error::new(Code::MissingGlyph)
                .with("letter", letter)
                .with("name", person)
                .with("field", field.code()),
            PrintError::LabelTooSmall { person, needed_lines, lines } => Error::new(Code::TooLong)
                .with("name", person)
                .with("needed", needed_lines)
                .with("lines", lines),
            PrintError::BadPicture => Error::new(Code::BadPicture),
            PrintError::BadGrid => Error::new(Code::BadGrid),
            PrintError::NoSuchLabel { label, labels } => {
                Error::new(Code::NoSuchLabel).with("label", label).with("labels", labels)
            }
            PrintError::TooLong { person, field, needed_lines, lines } => Error::new(Code::TextTooLong)
                .with("name", person)
                .with("field", field.code())
                .with("needed", needed_lines)
                .with("lines", lines),
            PrintError::OffsetTooFar { limit_mm } => bad("offset", &limit_mm.to_string()),
            PrintError::NoSuchPage { page, .. } => bad("page", &page.to_string()),
            other => Error::new(Code::Internal).with("detail", other),
        }
    }
}
