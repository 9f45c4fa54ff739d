//! The list: people.

pub(super) mod directory;
pub(super) mod tables;
pub(super) mod upkeep;

use letterdesk_desk::{
    model::id::PrisonerId,
    view::{ChipCounts, ColumnWidth, PrisonerCard, PrisonerForm, PrisonerQuery, PrisonersView},
};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub(crate) async fn list_chips(shell: State<'_, Shell>, query: PrisonerQuery) -> Answer<ChipCounts> {
    shell.with(|desk| desk.list_chips(&query))
}

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
pub(crate) async fn column_widths(shell: State<'_, Shell>) -> Answer<Vec<ColumnWidth>> {
    shell.with(|desk| desk.column_widths())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn set_column_widths(
    shell: State<'_, Shell>,
    widths: Vec<ColumnWidth>,
) -> Answer<Vec<ColumnWidth>> {
    shell.with(|desk| desk.set_column_widths(&widths))
}
