//! The print centre: who is printed, who is left out and why, and the PDF itself.
//!
//! A request becomes a [`Draft`] under the desk's lock, a document outside it, and a file under it again.
//!
//! Invariant: no document path bypasses holds; everybody left out is named.

mod audience;
mod calibration;
mod draft;
mod driver;
mod filters;
mod fingerprint;
mod job;
mod log;
mod mail;
mod material;
mod naming;
mod options;
mod paper;
mod piles;
mod posters;
mod report;
mod respelling;
mod selection;
mod signs;
mod slips;
mod stock;
mod stored;
mod traits;
pub(crate) mod view;
mod workbook;

use std::path::Path;

use chrono::NaiveDate;
use letterdesk_model::{
    id::{EveningId, Number},
    progress::without_progress,
};
use letterdesk_print::{Document, PrintError};
use letterdesk_words::{Language, Value, short_date, text};

use crate::ground::{Area, Code, Desk, Error, Result, bad, required, write_private};
pub use draft::{Draft, Made};
pub use driver::PrinterOptions;
use job::language_of;
use view::{PrintPlan, PrintRequest, Printed};

impl Desk {
    /// What a request would print. A document that cannot be made says why in `problems`.
    pub fn print_plan(&self, request: &PrintRequest) -> Result<PrintPlan> {
        let draft = self.draft(request)?;
        let made = without_progress(|progress| draft.make(progress))?;
        Ok(draft.plan(&made))
    }

    /// Makes the document. Nothing is logged and no number is fixed yet.
    pub fn print(&self, request: &PrintRequest) -> Result<Document> {
        let draft = self.draft(request)?;
        without_progress(|progress| draft.document(progress))
    }

    /// Makes the document and writes it.
    pub fn print_to(&mut self, request: &PrintRequest, path: &Path) -> Result<Printed> {
        let draft = self.draft(request)?;
        let document = without_progress(|progress| draft.document(progress))?;
        self.write_paper(&draft, &document, path)?;
        self.log_paper(&draft, &document, path)
    }

    /// Writes a document that was made of a draft, whole or not at all, readable by its owner only. From now on the
    /// evening's numbers are on paper and stay as they are. Refused when since the draft somebody on it got another
    /// number, another address, or may not be written to any more.
    pub fn write_paper(&mut self, draft: &Draft, document: &Document, path: &Path) -> Result<()> {
        if !self.still_says(draft)? {
            return Err(Error::new(Code::PaperOutdated));
        }
        write_private(path, &document.bytes)?;
        let (request, job) = draft.log();
        self.keep_numbers(request, job)
    }

    /// Remembers that a document was printed.
    pub fn log_paper(&mut self, draft: &Draft, document: &Document, path: &Path) -> Result<Printed> {
        self.remember_printing(draft.log().1, document.pages)?;
        Ok(draft.printed(document, path))
    }

    /// What a saved paper is called, in its own language: its kind, edition and size, and the evening's date; no title and
    /// no name, since file names are seen.
    pub fn paper_name(&self, request: &PrintRequest) -> Result<String> {
        let evening = self.require_evening(self.evening_meant(request.evening)?)?;
        Ok(file_name(request, language_of(request)?, evening.fields.date))
    }

    /// Lifts a hold for one person and one evening, with a reason; it is printed and logged.
    pub fn lift_hold(&mut self, evening: EveningId, number: Number, reason: &str) -> Result<()> {
        let reason = required(reason)?;
        let line_up = self.load_line_up(evening)?;
        let entry = line_up.named(number)?;
        let Some(hold) = entry.hold else { return Ok(()) };
        if !hold.may_be_lifted() {
            let name = entry.person.prisoner.fields.name.full();
            let error = Error::new(Code::HoldCannotBeLifted).with("number", number).with("name", name);
            return Err(error.with("hold", hold.code()));
        }
        let (prisoner, at) = (entry.person.prisoner.id, self.clock().utc());
        self.transact(&[Area::Evening, Area::Tally], |tx| Ok(tx.lift_hold(evening, prisoner, &reason, at)?))
    }
}

fn file_name(request: &PrintRequest, language: Language, date: NaiveDate) -> String {
    let options = request.paper.options();
    let is = |option, value| options.get(option).is_some_and(|known| known == value);
    let edition = if is("edition", "public") { "-public" } else { "" };
    // Kinds of several papers say which.
    let which = ["sign", "sheet"].into_iter().find_map(|option| options.get(option)?.as_str());
    let which = which.map(|which| format!("-{which}")).unwrap_or_default();
    let id = format!("printing-file-{}{edition}{which}", request.paper.kind().word());
    let name = text(language, &id, &[("date", Value::from(short_date(date)))]);
    let large = if is("size", "large") { text(language, "printing-file-large", &[]) } else { String::new() };
    format!("{name}{large}.pdf")
}

/// One page of a document as PNG; `page` counts from 0.
pub fn preview(document: &Document, page: u32, dots_per_millimetre: f32) -> Result<Vec<u8>> {
    Ok(letterdesk_print::preview(&document.bytes, page, dots_per_millimetre)?)
}

impl From<PrintError> for Error {
    fn from(error: PrintError) -> Error {
        match error {
            PrintError::MissingGlyph { letter, person, field } => Error::new(Code::MissingGlyph)
                .with("letter", letter)
                .with("name", whose(person))
                .with("field", field.code())
                .with("text", ""),
            PrintError::LabelTooSmall { person, needed_lines, lines } => Error::new(Code::TooLong)
                .with("name", person)
                .with("needed", needed_lines)
                .with("lines", lines),
            PrintError::BadPicture => Error::new(Code::BadPicture).with("path", "none"),
            PrintError::BleedOnSheet => Error::new(Code::NoBleed).with("why", "sheet"),
            PrintError::BadGrid => Error::new(Code::BadGrid),
            PrintError::NoSuchLabel { label, labels } => {
                Error::new(Code::NoSuchLabel).with("label", label).with("labels", labels)
            }
            PrintError::TooLong { person, field, needed_lines, lines } => Error::new(Code::TextTooLong)
                .with("name", whose(person))
                .with("field", field.code())
                .with("text", "")
                .with("needed", needed_lines)
                .with("lines", lines),
            PrintError::CorrectionTooFar => Error::new(Code::CorrectionTooFar),
            PrintError::NoRules => Error::new(Code::NoRules),
            PrintError::Cancelled => Error::new(Code::PrintCancelled),
            PrintError::NoSuchPage { page, .. } => bad("page", &page.to_string()),
            other => Error::new(Code::Internal).with("detail", other),
        }
    }
}

/// Whose text it is; `none` when it belongs to the whole document.
fn whose(person: String) -> String {
    if person.is_empty() { "none".to_owned() } else { person }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use letterdesk_print::{Edition, PrintSize};

    use super::*;
    use letterdesk_print::PilesSheet;
    use options::{PileOptions, ReportOptions, Sign, SignOptions, SlipOptions};
    use paper::{Paper, PaperKind};

    fn name(paper: impl Into<Paper>, language: Language) -> String {
        let date = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
        file_name(&PrintRequest::of(paper), language, date)
    }

    #[test]
    fn a_saved_paper_is_named_in_its_own_language() {
        let slips =
            SlipOptions { size: PrintSize::Large, edition: Edition::Public, ..SlipOptions::default() };
        assert_eq!(name(Paper::usual(PaperKind::Slips), Language::Russian), "Талоны 29.01.2026.pdf");
        assert_eq!(name(slips.clone(), Language::Russian), "Талоны домой 29.01.2026, крупно.pdf");
        assert_eq!(name(slips, Language::English), "Take-home slips 29.01.2026, large.pdf");
        let report = ReportOptions { edition: Edition::Public };
        assert_eq!(name(report, Language::Russian), "Отчёт для всех 29.01.2026.pdf");
        let bands = PileOptions { sheet: PilesSheet::Bands };
        assert_eq!(name(bands, Language::Russian), "Ленты на пачки 29.01.2026.pdf");
    }

    #[test]
    fn every_system_can_keep_the_file_name_of_every_paper() {
        let signs =
            || Sign::ALL.into_iter().skip(1).map(|sign| SignOptions { sign, ..SignOptions::default() });
        let papers = || PaperKind::ALL.iter().copied().map(Paper::usual).chain(signs().map(Paper::from));
        let names: BTreeSet<String> = Language::ALL
            .into_iter()
            .flat_map(|language| papers().map(move |paper| name(paper, language)))
            .collect();
        assert_eq!(names.len(), 2 * papers().count(), "each has its own: {names:?}");
        for name in names {
            assert!(!name.contains(['<', '>', ':', '"', '/', '\\', '|', '?', '*']), "{name}");
            assert!(!name.chars().any(char::is_control), "{name}");
            assert!(name.len() < 120 && !name.starts_with([' ', '.', '-']), "{name}");
        }
    }
}
