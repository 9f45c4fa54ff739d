//! The list: people and files that come in. What keeps it in order is in `keeping_list`.

use std::path::Path;

use letterdesk_desk::{
    Take,
    model::id::PrisonerId,
    view::{
        ImportDone, ImportOptions, ImportUndone, ImportView, PrisonerCard, PrisonerForm, PrisonerQuery,
        PrisonersView,
    },
};
use tauri::{AppHandle, State};

use crate::{
    state::{Answer, Shell},
    windows,
};

#[tauri::command]
#[specta::specta]
pub(crate) async fn prisoners(shell: State<'_, Shell>, query: PrisonerQuery) -> Answer<PrisonersView> {
    shell.with(|desk| desk.prisoners(&query))
}

/// Everybody a query finds, whatever its limit.
#[tauri::command]
#[specta::specta]
pub(crate) async fn prisoner_ids(shell: State<'_, Shell>, query: PrisonerQuery) -> Answer<Vec<PrisonerId>> {
    shell.with(|desk| desk.prisoner_ids(&query))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn prisoner(shell: State<'_, Shell>, id: PrisonerId) -> Answer<PrisonerCard> {
    shell.with(|desk| desk.prisoner(id))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn save_prisoner(
    shell: State<'_, Shell>,
    id: Option<PrisonerId>,
    form: PrisonerForm,
) -> Answer<PrisonerCard> {
    shell.with(|desk| desk.save_prisoner(id, &form))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn inspect_file(
    shell: State<'_, Shell>,
    path: String,
    options: ImportOptions,
) -> Answer<ImportView> {
    shell.with(|desk| desk.inspect(Path::new(&path), &options))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn import_file(
    shell: State<'_, Shell>,
    path: String,
    options: ImportOptions,
    lines: Vec<u32>,
) -> Answer<ImportDone> {
    shell.with(|desk| Ok(desk.import(Path::new(&path), &options, &Take::Lines(lines))?.1))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_import(shell: State<'_, Shell>, batch: u32) -> Answer<ImportUndone> {
    shell.with(|desk| desk.undo_import(batch))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn pick_file(app: AppHandle) -> Answer<Option<String>> {
    Ok(windows::pick_file(&app))
}
