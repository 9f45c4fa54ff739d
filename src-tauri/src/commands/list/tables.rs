//! Tables that come in and go out.

use std::path::PathBuf;

use letterdesk_desk::{
    Table, TableFormat, day_in, free_path,
    model::id::PrisonerId,
    view::{
        EffectNames, ImportDone, ImportOptions, ImportUndone, ImportView, ImportsView, ListSource,
        PrisonerSort,
    },
    write_private,
};
use tauri::{AppHandle, State};

use crate::{
    device, importing,
    long_work::run_blocking,
    state::{Answer, Shell},
    windows::{self, FileKind},
};

/// Reads a table and says what importing it would do. Its bytes are read again for each choice of how to read them.
#[tauri::command]
#[specta::specta]
pub(crate) async fn inspect_list(
    app: AppHandle,
    source: ListSource,
    options: ImportOptions,
) -> Answer<ImportView> {
    run_blocking(move || importing::inspect(&app, &source, &options)).await
}

/// The day that a file's name tells, `YYYY-MM-DD`; empty where it tells none.
#[tauri::command]
#[specta::specta]
pub(crate) async fn day_of_file(path: String) -> Answer<String> {
    Ok(day_in(&path).map(|day| day.to_string()).unwrap_or_default())
}

/// Imports rows of the table that was inspected last, by their lines.
#[tauri::command]
#[specta::specta]
pub(crate) async fn import_list(app: AppHandle, lines: Vec<u32>) -> Answer<ImportDone> {
    run_blocking(move || importing::import(&app, lines)).await
}

/// Stops reading a table, or importing it.
#[tauri::command]
#[specta::specta]
pub(crate) async fn cancel_import(shell: State<'_, Shell>) -> Answer<()> {
    shell.importing().cancel();
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn imports(shell: State<'_, Shell>) -> Answer<ImportsView> {
    shell.with(|desk| desk.imports())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn import_changes(shell: State<'_, Shell>, batch: u32) -> Answer<Vec<EffectNames>> {
    shell.with(|desk| desk.import_changes(batch))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_import(shell: State<'_, Shell>, batch: u32) -> Answer<ImportUndone> {
    shell.with(|desk| desk.undo_import(batch))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn pick_file(app: AppHandle, kind: FileKind) -> Answer<Option<String>> {
    Ok(windows::pick_file(&app, kind))
}

/// Saves a table where somebody wants it or, without a path, in the papers folder; answers with where it is.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_table(
    shell: State<'_, Shell>,
    table: Table,
    format: TableFormat,
    path: Option<String>,
) -> Answer<String> {
    let language = shell.language();
    shell.with(|desk| {
        let path = match path {
            Some(path) => PathBuf::from(path),
            None => free_path(&device::papers_path(), &desk.table_name(&table, format, language)?),
        };
        write_private(&path, &desk.export(&table, format, language)?)?;
        Ok(path.display().to_string())
    })
}

/// People as a table for the clipboard.
#[tauri::command]
#[specta::specta]
pub(crate) async fn copied_table(
    shell: State<'_, Shell>,
    people: Vec<PrisonerId>,
    sort: Option<PrisonerSort>,
) -> Answer<String> {
    let language = shell.language();
    shell.with(|desk| desk.copied_table(&people, sort, language))
}

/// What "save as" proposes as a name.
#[tauri::command]
#[specta::specta]
pub(crate) async fn table_name(shell: State<'_, Shell>, table: Table, format: TableFormat) -> Answer<String> {
    let language = shell.language();
    shell.with(|desk| desk.table_name(&table, format, language))
}
