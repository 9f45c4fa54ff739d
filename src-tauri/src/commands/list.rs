//! The list: people, facilities, files that come in.

use std::path::Path;

use letterdesk_desk::{
    Take,
    model::id::{FacilityId, PrisonerId},
    view::{
        FacilityForm, FacilityView, ImportDone, ImportOptions, ImportUndone, ImportView, PrisonerCard,
        PrisonerForm, PrisonerQuery, PrisonersView,
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
pub(crate) async fn facilities(shell: State<'_, Shell>) -> Answer<Vec<FacilityView>> {
    shell.with(|desk| desk.facilities())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn facility_form(shell: State<'_, Shell>, id: FacilityId) -> Answer<FacilityForm> {
    shell.with(|desk| desk.facility_form(id))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn save_facility(
    shell: State<'_, Shell>,
    id: Option<FacilityId>,
    form: FacilityForm,
) -> Answer<FacilityView> {
    shell.with(|desk| desk.save_facility(id, &form))
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
