//! The print centre.

use std::path::Path;

use letterdesk_desk::{
    Code, Error,
    model::id::{EveningId, Number},
    view::{ErrorView, PrintPlan, PrintRequest, Printed, PrintedBefore},
};
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

use crate::{
    device, runtime_files,
    state::{Answer, Shell},
    windows,
};

#[tauri::command]
#[specta::specta]
pub(crate) async fn print_plan(shell: State<'_, Shell>, request: PrintRequest) -> Answer<PrintPlan> {
    shell.with(|desk| desk.print_plan(&request))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_page(
    shell: State<'_, Shell>,
    request: PrintRequest,
    page: u32,
    dots_per_mm: f32,
) -> Answer<Vec<u8>> {
    shell.with(|desk| desk.preview_page(&request, page, dots_per_mm))
}

/// Saves into the papers folder, without a dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_paper(shell: State<'_, Shell>, request: PrintRequest) -> Answer<Printed> {
    shell.with(|desk| {
        let path = device::papers_path().join(desk.paper_name(&request)?);
        desk.print_to(&request, &path)
    })
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn save_paper_as(
    shell: State<'_, Shell>,
    request: PrintRequest,
    path: String,
) -> Answer<Printed> {
    shell.with(|desk| desk.print_to(&request, Path::new(&path)))
}

/// Opens the PDF in the system's program for them, to be printed from there.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_paper(
    app: AppHandle,
    shell: State<'_, Shell>,
    request: PrintRequest,
) -> Answer<Printed> {
    let printed = shell.with(|desk| {
        let path = runtime_files::papers().join(desk.paper_name(&request)?);
        desk.print_to(&request, &path)
    })?;
    let opened = app.opener().open_path(printed.file.as_str(), None::<&str>);
    opened.map_err(|_| no_pdf_program(&printed))?;
    Ok(printed)
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn pick_save_path(app: AppHandle, name: String) -> Answer<Option<String>> {
    Ok(windows::pick_save_path(&app, &name))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn lift_hold(
    shell: State<'_, Shell>,
    evening: EveningId,
    number: Number,
    reason: String,
) -> Answer<()> {
    shell.with(|desk| desk.lift_hold(evening, number, &reason))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn printed_before(
    shell: State<'_, Shell>,
    evening: EveningId,
) -> Answer<Vec<PrintedBefore>> {
    shell.with(|desk| desk.printed_before(evening))
}

fn no_pdf_program(printed: &Printed) -> ErrorView {
    Error::new(Code::NoPdfProgram).with("path", &printed.file).view()
}
