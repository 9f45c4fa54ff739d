//! Printers: how each errs on what lies in it, measured once and undone in every file.

use std::path::Path;

use letterdesk_print::{self as print, Calibration, Correction, Measured, Mismeasured};
use letterdesk_store::StoredCalibration;
use letterdesk_words::Language;

use super::{
    stock::{name, named, spelled},
    view::{CalibrationView, MeasuredSheet, PrintRequest, StockView},
};
use crate::ground::{Area, Code, Desk, Error, Result, required, write_private};

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
            stock: spelled(code).to_owned(),
            shift: whole(correction.shift, 1_000.0),
            drift: whole(correction.drift, 1_000_000.0),
            measured: self.clock().today(),
        };
        self.transact(&[Area::Settings], |tx| Ok(tx.set_calibration(&stored)?))?;
        Ok(view(&stored))
    }

    /// Forgets how a printer errs on a stock.
    pub fn forget_calibration(&mut self, printer: &str, code: &str) -> Result<()> {
        self.transact(&[Area::Settings], |tx| Ok(tx.remove_calibration(printer, spelled(code))?))
    }

    /// Whether a printer was measured on what lies in it for a request; without a printer there is nothing to correct.
    pub fn is_measured(&self, request: &PrintRequest) -> Result<bool> {
        let (printer, stock) = (&request.printer, request.paper.setup().stock);
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
