//! The print centre: who is printed, who is left out and why, and the PDF itself.
//!
//! Invariant: no document path bypasses holds; everybody left out is named.

mod calibration;
mod driver;
mod job;
mod log;
mod mail;
mod piles;
mod room;
mod selection;
mod sheets;

use std::path::Path;

use letterdesk_model::{
    address::address_block,
    evening::EveningState,
    id::{EveningId, Number},
    prisoner::Prisoner,
};
use letterdesk_print::{self as print, Document, PrintError};

use crate::{
    closing::required,
    convert::bad,
    error::{Code, Error, Result},
    keeping::Desk,
    line_up::count,
    papers::write_private,
    view::{Area, ErrorView, HeldView, OldView, PaperKind, PrintPlan, PrintRequest, Printed},
};
pub use driver::PrinterOptions;
use selection::{Selection, held_view};

/// So many problems of one document are looked for; who has more mends these first.
const MOST_PROBLEMS: usize = 12;

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
    /// Printed, but worth a look: old addresses.
    pub old: Vec<OldView>,
}

impl Desk {
    /// What a request would print. A document that cannot be made says why in `problems`.
    pub fn print_plan(&self, request: &PrintRequest) -> Result<PrintPlan> {
        let line_up = self.load_line_up(self.evening_of(request)?)?;
        let selection = self.select(&line_up, request)?;
        let (pages, problems) = match self.document(&selection, request) {
            Ok(document) => (document.pages, Vec::new()),
            Err(first) => (0, self.problems(&selection, request, first)),
        };
        Ok(PrintPlan {
            evening: line_up.evening.id,
            title: line_up.evening.fields.title.clone(),
            stock: calibration::stock_code(request),
            pages,
            printed: count(selection.printed.iter()),
            held: selection.held.iter().map(held_view).collect(),
            old: self.old(&selection)?,
            problems,
            not_printed: selection.not_printed,
            changed: selection.changed,
        })
    }

    /// Makes the document. Nothing is logged and no number is fixed yet.
    pub fn print(&self, request: &PrintRequest) -> Result<PrintedDocument> {
        let line_up = self.load_line_up(self.evening_of(request)?)?;
        let selection = self.select(&line_up, request)?;
        self.printed(&selection, request)
    }

    fn printed(&self, selection: &Selection<'_>, request: &PrintRequest) -> Result<PrintedDocument> {
        let Document { bytes, pages } = self.document(selection, request)?;
        Ok(PrintedDocument {
            bytes,
            pages,
            printed: count(selection.printed.iter()),
            held: selection.held.iter().map(held_view).collect(),
            old: self.old(selection)?,
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
        self.print_through(request, path, |_| Ok(()))
    }

    /// The same, handed on to whatever prints the file. What was not taken there was not printed: it is not logged.
    pub fn print_through(
        &mut self,
        request: &PrintRequest,
        path: &Path,
        hand_on: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<Printed> {
        let line_up = self.load_line_up(self.evening_of(request)?)?;
        let selection = self.select(&line_up, request)?;
        let document = self.printed(&selection, request)?;
        let job = self.print_job(&selection, request, document.pages)?;
        write_private(path, &document.bytes)?;
        hand_on(path)?;
        self.remember_printing(request, &job)?;
        Ok(Printed {
            file: path.display().to_string(),
            pages: document.pages,
            printed: document.printed,
            held: document.held,
            old: document.old,
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

    /// The document; what it cannot print is told with the name as the list has it, and the row to mend.
    fn document(&self, selection: &Selection<'_>, request: &PrintRequest) -> Result<Document> {
        self.made(selection, request).map_err(|mut error| {
            if let Some(name) = error.data.get_mut("name")
                && let Some(person) = self.printed_as(selection, name)
            {
                *name = person.fields.name.full();
                return error.with("prisoner", person.id);
            }
            error
        })
    }

    /// Whoever is printed under this name, usually in the dative.
    fn printed_as<'a>(&self, selection: &Selection<'a>, printed: &str) -> Option<&'a Prisoner> {
        let people = self.people().ok()?;
        let bears = |prisoner: &Prisoner| {
            let block = address_block(prisoner, people.facility_of(prisoner));
            prisoner.fields.name.full() == printed
                || block.is_some_and(|block| block.recipient.name() == printed)
        };
        selection.printed.iter().map(|entry| &entry.person.prisoner).find(|prisoner| bears(prisoner))
    }

    /// Everything that keeps a document from being made: the first problem, and what is found without whom it is about.
    fn problems(&self, selection: &Selection<'_>, request: &PrintRequest, first: Error) -> Vec<ErrorView> {
        let mut rest = selection.clone();
        let mut problems = Vec::new();
        let mut next = Some(first);
        while let Some(error) = next.take() {
            let about = error.data.get("prisoner").cloned();
            problems.push(error.view());
            let Some(about) = about.filter(|_| problems.len() < MOST_PROBLEMS) else { break };
            rest.printed.retain(|entry| entry.person.prisoner.id.to_string() != about);
            next = match rest.printed.is_empty() {
                true => None,
                false => self.document(&rest, request).err(),
            };
        }
        problems
    }

    fn made(&self, selection: &Selection<'_>, request: &PrintRequest) -> Result<Document> {
        let job = self.job(request)?;
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
            PaperKind::Rules => Ok(print::rules(&self.rules(selection, request, &job)?)?),
            PaperKind::Posters => Ok(print::poster(&self.poster(selection, request, &job))?),
            PaperKind::Tally => Ok(print::tally(&self.tally(selection, &job)?)?),
            PaperKind::Piles => Ok(print::piles(&self.piles(selection, &job)?)?),
            PaperKind::Register => Ok(print::register(&self.register(selection, request, &job)?)?),
            PaperKind::List => Ok(print::list(&self.list_document(selection, request, &job)?)?),
            PaperKind::Report => self.report_pdf(selection.line_up, request, job.language, job.correction),
        }
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
            PrintError::CorrectionTooFar => Error::new(Code::CorrectionTooFar),
            PrintError::NoRules => Error::new(Code::NoRules),
            PrintError::NoSuchPage { page, .. } => bad("page", &page.to_string()),
            other => Error::new(Code::Internal).with("detail", other),
        }
    }
}
