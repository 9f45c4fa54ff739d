//! The directory of facilities.

use std::path::Path;

use letterdesk_desk::{
    model::id::FacilityId,
    view::{DirectoryImported, DirectoryRow, FacilityCard, FacilityForm, FacilityView},
};
use tauri::State;

use crate::state::{Answer, Shell};

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
pub(crate) async fn facility_directory(shell: State<'_, Shell>) -> Answer<Vec<DirectoryRow>> {
    shell.with(|desk| desk.facility_directory())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn facility_card(shell: State<'_, Shell>, id: FacilityId) -> Answer<FacilityCard> {
    shell.with(|desk| desk.facility_card(id))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn settle_postcode(
    shell: State<'_, Shell>,
    id: FacilityId,
    postcode: String,
) -> Answer<FacilityCard> {
    shell.with(|desk| desk.settle_postcode(id, &postcode))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn import_facilities(shell: State<'_, Shell>, path: String) -> Answer<DirectoryImported> {
    shell.with(|desk| desk.import_facilities(Path::new(&path)))
}
