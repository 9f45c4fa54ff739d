//! Printers: how each errs on what lies in it, measured once and undone in every file.

use std::path::Path;

use letterdesk_print::{self as print, Calibration, Correction, Grid, Measured, Mismeasured, STOCK, Stock};
use letterdesk_store::StoredCalibration;
use letterdesk_words::Language;

use super::mail;
use crate::{
    ground::{Area, Code, Desk, Error, Result, required, write_private},
    view::{
        CalibrationView, CardPaper, EnvelopeChoice, EnvelopeFormat, Feed, MeasuredSheet, PaperKind,
        PosterPaper, PrintRequest, PrintSize, RulesPaper, StockView,
    },
};

/// The stock that is no label, by its code: what lies in the printer, and how.
const PLAIN: [(&str, Stock); 14] = [
    ("a3", Stock::A3),
    ("a4", Stock::A4),
    ("a4-landscape", Stock::A4Landscape),
    ("a5", Stock::A5),
    ("a6", Stock::A6Landscape),
    ("c6-long", Stock::Envelope(print::EnvelopeFormat::C6, print::Feed::LongEdge)),
    ("c6-short", Stock::Envelope(print::EnvelopeFormat::C6, print::Feed::ShortEdge)),
    ("c6-back", Stock::Envelope(print::EnvelopeFormat::C6, print::Feed::ShortEdgeBack)),
    ("dl-long", Stock::Envelope(print::EnvelopeFormat::Dl, print::Feed::LongEdge)),
    ("dl-short", Stock::Envelope(print::EnvelopeFormat::Dl, print::Feed::ShortEdge)),
    ("dl-back", Stock::Envelope(print::EnvelopeFormat::Dl, print::Feed::ShortEdgeBack)),
    ("c5-long", Stock::Envelope(print::EnvelopeFormat::C5, print::Feed::LongEdge)),
    ("c5-short", Stock::Envelope(print::EnvelopeFormat::C5, print::Feed::ShortEdge)),
    ("c5-back", Stock::Envelope(print::EnvelopeFormat::C5, print::Feed::ShortEdgeBack)),
];
/// Labels measured by hand share a sheet of A4.
const CUSTOM_LABELS: &str = "a4";

impl Desk {
    /// Every printer that was measured, on every stock.
    pub fn calibrations(&self) -> Result<Vec<CalibrationView>> {
        Ok(self.reader()?.calibrations()?.iter().map(view).collect())
    }

    /// What is measured on the sheet of a stock.
    pub fn stock(&self, code: &str) -> Result<StockView> {
        Ok(StockView { code: code.to_owned(), name: name(code), bar: (named(code)?.bar() * 100.0) as u32 })
    }

    /// The sheet to measure a printer with; with a printer, as it is corrected now, to see that it is right.
    pub fn calibration_sheet(&self, language: Language, code: &str, printer: &str) -> Result<Vec<u8>> {
        let sheet = Calibration {
            language,
            date: self.clock().today(),
            stock: named(code)?,
            name: name(code),
            correction: self.correction(printer, code)?,
        };
        Ok(print::make(&sheet)?.bytes)
    }

    /// The same, written to a file.
    pub fn calibration_sheet_to(
        &self,
        language: Language,
        code: &str,
        printer: &str,
        path: &Path,
    ) -> Result<()> {
        write_private(path, &self.calibration_sheet(language, code, printer)?)
    }

    /// Takes what was measured on a sheet that was printed without a correction. It replaces what was measured before.
    ///
    /// [`Code::ViewerScales`] when a viewer shrank the sheet, [`Code::CorrectionTooFar`] when no printer errs so far.
    pub fn calibrate(&mut self, printer: &str, code: &str, sheet: &MeasuredSheet) -> Result<CalibrationView> {
        let printer = required(printer)?;
        let millimetres = |hundredths: u32| hundredths as f32 / 100.0;
        let measured = Measured {
            left: millimetres(sheet.left),
            top: millimetres(sheet.top),
            across: millimetres(sheet.across),
            down: millimetres(sheet.down),
        };
        let correction = measured.correction(named(code)?).map_err(|mismeasured| match mismeasured {
            Mismeasured::Scaled { percent } => {
                Error::new(Code::ViewerScales).with("percent", percent.round())
            }
            Mismeasured::TooFar => Error::new(Code::CorrectionTooFar),
        })?;
        let stored = StoredCalibration {
            printer,
            stock: spelled(code),
            shift: whole(correction.shift, 1_000.0),
            drift: whole(correction.drift, 1_000_000.0),
            measured: self.clock().today(),
        };
        self.transact(&[Area::Settings], |tx| Ok(tx.set_calibration(&stored)?))?;
        Ok(view(&stored))
    }

    /// Forgets how a printer errs on a stock.
    pub fn forget_calibration(&mut self, printer: &str, code: &str) -> Result<()> {
        self.transact(&[Area::Settings], |tx| Ok(tx.remove_calibration(printer, &spelled(code))?))
    }

    /// Whether a printer was measured on what lies in it for a request; without a printer there is nothing to correct.
    pub fn is_measured(&self, request: &PrintRequest) -> Result<bool> {
        let (printer, stock) = (&request.printer, stock_code(request));
        let known =
            self.calibrations()?.into_iter().any(|known| known.printer == *printer && known.stock == stock);
        Ok(printer.is_empty() || known)
    }

    /// What undoes a printer's error; none for a printer that was not measured on this stock.
    pub(super) fn correction(&self, printer: &str, code: &str) -> Result<Correction> {
        if printer.is_empty() {
            return Ok(Correction::default());
        }
        let (stored, code) = (self.reader()?.calibrations()?, spelled(code));
        let found = stored.into_iter().find(|known| known.printer == printer && known.stock == code);
        Ok(found.map_or_else(Correction::default, |found| Correction {
            shift: (found.shift.0 as f32 / 1_000.0, found.shift.1 as f32 / 1_000.0),
            drift: (found.drift.0 as f32 / 1_000_000.0, found.drift.1 as f32 / 1_000_000.0),
        }))
    }
}

/// What lies in the printer for a request.
pub(super) fn stock_code(request: &PrintRequest) -> String {
    let plain = match request.kind {
        PaperKind::Postcards if request.card_paper == CardPaper::A6 => "a6",
        PaperKind::Postcards | PaperKind::Piles | PaperKind::Register => "a4-landscape",
        PaperKind::Envelopes => envelope(request.envelopes),
        PaperKind::Labels if request.labels.grid.is_none() => return spelled(&request.labels.stock),
        PaperKind::Labels => CUSTOM_LABELS,
        PaperKind::Rules if request.rules == RulesPaper::A5 && request.size == PrintSize::Regular => "a5",
        PaperKind::Posters if request.poster.paper == PosterPaper::A3 => "a3",
        _ => "a4",
    };
    plain.to_owned()
}

/// A stock's code as the table of labels spells it, however it was typed.
fn spelled(code: &str) -> String {
    let known = STOCK.iter().find(|(name, _)| name.eq_ignore_ascii_case(code));
    known.map_or(code, |(name, _)| name).to_owned()
}

fn envelope(choice: EnvelopeChoice) -> &'static str {
    match (choice.format, choice.feed) {
        (EnvelopeFormat::C6, Feed::LongEdge) => "c6-long",
        (EnvelopeFormat::C6, Feed::ShortEdge) => "c6-short",
        (EnvelopeFormat::C6, Feed::ShortEdgeBack) => "c6-back",
        (EnvelopeFormat::Dl, Feed::LongEdge) => "dl-long",
        (EnvelopeFormat::Dl, Feed::ShortEdge) => "dl-short",
        (EnvelopeFormat::Dl, Feed::ShortEdgeBack) => "dl-back",
        (EnvelopeFormat::C5, Feed::LongEdge) => "c5-long",
        (EnvelopeFormat::C5, Feed::ShortEdge) => "c5-short",
        (EnvelopeFormat::C5, Feed::ShortEdgeBack) => "c5-back",
    }
}

/// The stock of a code: a plain one, or labels by the name on their packet.
fn named(code: &str) -> Result<Stock> {
    let plain = PLAIN.iter().find(|(known, _)| *known == code).map(|(_, stock)| *stock);
    let labels = || Grid::named(code).map(Stock::Labels);
    plain.or_else(labels).ok_or_else(|| mail::unknown_stock(code))
}

/// What a stock is called on paper: «A4», «C6», «L7160». A sheet that lies is measured apart from one that stands.
fn name(code: &str) -> String {
    if code == "a4-landscape" {
        return "A4, 297 × 210".to_owned();
    }
    let plain = PLAIN.iter().any(|(known, _)| *known == code);
    match code.split('-').next() {
        Some(size) if plain => size.to_uppercase(),
        _ => code.to_owned(),
    }
}

fn view(stored: &StoredCalibration) -> CalibrationView {
    let tenth = |thousandths: i32| (f64::from(thousandths) / 10.0).round() as i32;
    let percent = |millionths: i32| (f64::from(millionths) / 100.0).round() as i32;
    CalibrationView {
        printer: stored.printer.clone(),
        stock: stored.stock.clone(),
        name: name(&stored.stock),
        shift: (tenth(stored.shift.0), tenth(stored.shift.1)),
        drift: (percent(stored.drift.0), percent(stored.drift.1)),
        measured: stored.measured.to_string(),
    }
}

/// As whole parts; a correction is small, so none overflows.
fn whole(pair: (f32, f32), parts: f32) -> (i32, i32) {
    ((pair.0 * parts).round() as i32, (pair.1 * parts).round() as i32)
}
