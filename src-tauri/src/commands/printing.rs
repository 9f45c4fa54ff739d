//! The print centre.

pub(super) mod printers;

use std::path::{Path, PathBuf};

use letterdesk_desk::{
    Code, Desk, Error, Result, free_path,
    model::id::{EveningId, Number},
    view::{PrintFilter, PrintPlan, PrintRequest, Printed, PrintedBefore},
    write_private,
};
use tauri::{AppHandle, Manager, State};
use tauri_plugin_opener::OpenerExt;
use tauri_specta::Event;

use crate::{
    PrintNotice,
    bytes::Bytes,
    device,
    long_work::run_blocking,
    printing, runtime_files,
    state::{Answer, Shell},
    windows,
};

/// Tells the window how far it is. A window that is gone needs no notice.
pub(super) fn progress_sink(app: &AppHandle) -> impl Fn(u32, u32) {
    |done, of| drop(PrintNotice { done, of }.emit(app))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn print_plan(app: AppHandle, request: PrintRequest) -> Answer<PrintPlan> {
    run_blocking(move || printing::plan(&app.state::<Shell>(), &request, progress_sink(&app))).await
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn preview_page(
    app: AppHandle,
    request: PrintRequest,
    page: u32,
    dots_per_mm: f32,
) -> Answer<Bytes> {
    run_blocking(move || {
        printing::page(&app.state::<Shell>(), &request, page, dots_per_mm, progress_sink(&app)).map(Bytes)
    })
    .await
}

/// Stops making a paper to be looked at.
#[tauri::command]
#[specta::specta]
pub(crate) async fn cancel_preview(shell: State<'_, Shell>) -> Answer<()> {
    shell.printing().cancel_showing();
    Ok(())
}

/// Stops making any paper. Nothing is written.
#[tauri::command]
#[specta::specta]
pub(crate) async fn cancel_printing(shell: State<'_, Shell>) -> Answer<()> {
    shell.printing().cancel();
    Ok(())
}

/// Saves into the papers folder, without a dialog.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_paper(app: AppHandle, request: PrintRequest) -> Answer<Printed> {
    run_blocking(move || {
        let place = |desk: &Desk| Ok(free_path(&device::papers_path(), &desk.paper_name(&request)?));
        save(&app, &request, place)
    })
    .await
}

/// Saves the post's lists as a workbook into the papers folder, without a dialog; answers where.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_register_table(shell: State<'_, Shell>, request: PrintRequest) -> Answer<String> {
    shell.with(|desk| {
        let path = free_path(&device::papers_path(), &desk.register_xlsx_name(&request)?);
        write_private(&path, &desk.register_xlsx(&request)?)?;
        Ok(path.display().to_string())
    })
}

/// What "save as" proposes as a name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn paper_name(shell: State<'_, Shell>, request: PrintRequest) -> Answer<String> {
    shell.with(|desk| desk.paper_name(&request))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn save_paper_as(app: AppHandle, request: PrintRequest, path: String) -> Answer<Printed> {
    run_blocking(move || {
        let place = |_: &Desk| Ok(PathBuf::from(path));
        save(&app, &request, place)
    })
    .await
}

fn save(
    app: &AppHandle,
    request: &PrintRequest,
    place: impl FnOnce(&Desk) -> Result<PathBuf>,
) -> Answer<Printed> {
    let shell = app.state::<Shell>();
    let printed = printing::issue(&shell, request, place, |_| Ok(()), progress_sink(app))?;
    shell.printing().keep_place(&printed);
    Ok(printed)
}

/// Opens the paper that was saved last in the system's program for such files.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_saved_paper(app: AppHandle) -> Answer<()> {
    run_blocking(move || {
        let path = app.state::<Shell>().printing().saved()?;
        let refused = Error::new(Code::PaperNotOpened).with("path", path.display());
        Ok(open(&app, &path).ok_or(refused)?)
    })
    .await
}

/// Shows the paper that was saved last in its folder; the folder alone where the system's file manager cannot be told
/// which file is meant.
#[tauri::command]
#[specta::specta]
pub(crate) async fn show_saved_paper(app: AppHandle) -> Answer<()> {
    run_blocking(move || {
        let path = app.state::<Shell>().printing().saved()?;
        let refused = Error::new(Code::FolderNotShown).with("path", path.display());
        let shown = app.opener().reveal_item_in_dir(&path).ok();
        let shown = shown.or_else(|| open(&app, path.parent()?));
        Ok(shown.ok_or(refused)?)
    })
    .await
}

/// Opens the PDF in the system's program for them, to be printed from there.
#[tauri::command]
#[specta::specta]
pub(crate) async fn open_paper(app: AppHandle, request: PrintRequest) -> Answer<Printed> {
    run_blocking(move || {
        let place = |desk: &Desk| Ok(free_path(&runtime_files::papers(), &desk.paper_name(&request)?));
        let open = |file: &Path| open_pdf(&app, file);
        printing::issue(&app.state::<Shell>(), &request, place, open, progress_sink(&app))
    })
    .await
}

/// The files that were opened for printing and are not removed yet.
#[tauri::command]
#[specta::specta]
pub(crate) async fn opened_papers() -> Answer<Vec<String>> {
    Ok(runtime_files::listed())
}

/// Removes them, and names those that are in use; all go when the vault is locked, at the program's end, and at its next
/// start.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_opened_papers() -> Answer<Vec<String>> {
    runtime_files::sweep_papers();
    Ok(runtime_files::listed())
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

/// The filters by which a part of an evening's people can be printed.
#[tauri::command]
#[specta::specta]
pub(crate) async fn print_filters(
    shell: State<'_, Shell>,
    evening: Option<EveningId>,
) -> Answer<Vec<PrintFilter>> {
    shell.with(|desk| desk.print_filters(evening))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn printed_before(
    shell: State<'_, Shell>,
    evening: EveningId,
) -> Answer<Vec<PrintedBefore>> {
    shell.with(|desk| desk.printed_before(evening))
}

/// Opens a file in the system's program for PDF files.
pub(super) fn open_pdf(app: &AppHandle, file: &Path) -> Result<()> {
    open(app, file).ok_or_else(|| Error::new(Code::NoPdfProgram))
}

/// Hands a file or a folder to the system's program for such; `None` where it has none.
fn open(app: &AppHandle, path: &Path) -> Option<()> {
    app.opener().open_path(path.display().to_string(), None::<&str>).ok()
}
