//! Evenings and their line-ups.

use letterdesk_desk::{
    model::id::{EveningId, Number, PrisonerId},
    view::{EveningDraft, EveningView, EveningsView, LineUpChoice, LineUpView, RemovalView},
};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub(crate) async fn evenings(shell: State<'_, Shell>) -> Answer<EveningsView> {
    shell.with(|desk| desk.evenings())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn create_evening(
    shell: State<'_, Shell>,
    draft: EveningDraft,
    choice: LineUpChoice,
) -> Answer<EveningView> {
    shell.with(|desk| desk.create_evening(&draft, &choice))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn update_evening(
    shell: State<'_, Shell>,
    id: EveningId,
    draft: EveningDraft,
) -> Answer<EveningView> {
    shell.with(|desk| desk.update_evening(id, &draft))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn open_evening(shell: State<'_, Shell>, id: EveningId) -> Answer<EveningView> {
    shell.with(|desk| desk.open_evening(id))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_evening(shell: State<'_, Shell>, id: EveningId) -> Answer<RemovalView> {
    shell.with(|desk| desk.remove_evening(id))
}

/// What was removed since the vault was opened, the newest first.
#[tauri::command]
#[specta::specta]
pub(crate) async fn removals(shell: State<'_, Shell>) -> Answer<Vec<RemovalView>> {
    shell.with(|desk| Ok(desk.removals()))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn undo_removal(shell: State<'_, Shell>, id: u32) -> Answer<RemovalView> {
    shell.with(|desk| desk.undo_removal(id))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn line_up(shell: State<'_, Shell>, id: EveningId) -> Answer<Vec<LineUpView>> {
    shell.with(|desk| desk.line_up(id))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn line_up_add(
    shell: State<'_, Shell>,
    id: EveningId,
    people: Vec<PrisonerId>,
) -> Answer<EveningView> {
    shell.with(|desk| desk.line_up_add(id, &people))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn line_up_remove(
    shell: State<'_, Shell>,
    id: EveningId,
    number: Number,
) -> Answer<EveningView> {
    shell.with(|desk| desk.line_up_remove(id, number))
}
