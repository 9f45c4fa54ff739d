//! Printers: how each errs, and printing at once where the system lets us.

use std::path::Path;

use letterdesk_desk::{
    Desk, PrinterOptions, free_path,
    view::{CalibrationView, MeasuredSheet, PrintRequest, Printed, StockView},
};
use tauri::{AppHandle, Manager, State};

use super::{open_pdf, progress_sink};
use crate::{
    long_work::run_blocking,
    printers::{self, SystemPrinter},
    printing, runtime_files,
    state::{Answer, Shell},
};

#[tauri::command]
#[specta::specta]
pub(crate) async fn calibrations(shell: State<'_, Shell>) -> Answer<Vec<CalibrationView>> {
    shell.with(|desk| desk.calibrations())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn stock(shell: State<'_, Shell>, code: String) -> Answer<StockView> {
    shell.with(|desk| desk.stock(&code))
}

/// Opens the sheet to measure a printer with in the system's program for PDF files.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_calibration_sheet(app: AppHandle, code: String, printer: String) -> Answer<String> {
    run_blocking(move || {
        let shell = app.state::<Shell>();
        let path = free_path(&runtime_files::papers(), &format!("calibration-{code}.pdf"));
        shell.with(|desk| desk.calibration_sheet_to(shell.language(), &code, &printer, &path))?;
        open_pdf(&app, &path)?;
        Ok(path.display().to_string())
    })
    .await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn calibrate(
    shell: State<'_, Shell>,
    printer: String,
    code: String,
    sheet: MeasuredSheet,
) -> Answer<CalibrationView> {
    shell.with(|desk| desk.calibrate(&printer, &code, &sheet))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn forget_calibration(shell: State<'_, Shell>, printer: String, code: String) -> Answer<()> {
    shell.with(|desk| desk.forget_calibration(&printer, &code))
}

/// The printers of the system; none where it does not let us print at once.
#[tauri::command]
#[specta::specta]
pub(crate) async fn system_printers() -> Answer<Vec<SystemPrinter>> {
    run_blocking(|| Ok(printers::all())).await
}

/// Hands the PDF to a printer of the system, without a viewer between.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_at_once(app: AppHandle, request: PrintRequest, printer: String) -> Answer<Printed> {
    run_blocking(move || {
        let options = PrinterOptions::of(&request)?;
        let place = |desk: &Desk| Ok(free_path(&runtime_files::papers(), &desk.paper_name(&request)?));
        let hand_on = |file: &Path| printers::print(&printer, file, &options);
        printing::issue(&app.state::<Shell>(), &request, place, hand_on, progress_sink(&app))
    })
    .await
}
