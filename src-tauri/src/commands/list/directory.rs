//! The directory of facilities.

use std::path::Path;

use letterdesk_desk::{
    model::{claims::ClaimField, id::FacilityId},
    view::{
        DirectoryImported, DirectoryRow, FacilityCard, FacilityForm, FacilityView, OpenPlaceView,
        PlaceAnswer, PlaceAnswered,
    },
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
pub(crate) async fn decide_claim(
    shell: State<'_, Shell>,
    id: FacilityId,
    field: ClaimField,
    value: String,
) -> Answer<FacilityCard> {
    shell.with(|desk| desk.decide_claim(id, field, &value))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn open_places(shell: State<'_, Shell>) -> Answer<Vec<OpenPlaceView>> {
    shell.with(|desk| desk.open_places())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn answer_place(
    shell: State<'_, Shell>,
    wording: String,
    answer: PlaceAnswer,
) -> Answer<PlaceAnswered> {
    shell.with(|desk| desk.answer_place(&wording, &answer))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn import_facilities(shell: State<'_, Shell>, path: String) -> Answer<DirectoryImported> {
    shell.with(|desk| desk.import_facilities(Path::new(&path)))
}
