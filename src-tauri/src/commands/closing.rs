//! Closing an evening.

use letterdesk_desk::{
    model::{
        evening::Kind,
        id::{EveningId, Number},
    },
    view::{ClosingView, DecisionRequest},
};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub(crate) async fn closing(shell: State<'_, Shell>) -> Answer<ClosingView> {
    shell.with(|desk| desk.closing())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn closing_of(shell: State<'_, Shell>, id: EveningId) -> Answer<ClosingView> {
    shell.with(|desk| desk.closing_of(id))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn start_counting(shell: State<'_, Shell>) -> Answer<ClosingView> {
    shell.with(|desk| desk.start_counting())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn back_to_open(shell: State<'_, Shell>) -> Answer<ClosingView> {
    shell.with(|desk| desk.back_to_open())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn add_bundle(
    shell: State<'_, Shell>,
    number: Number,
    quantity: u32,
    kind: Kind,
) -> Answer<ClosingView> {
    shell.with(|desk| desk.add_bundle(number, quantity, kind))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn add_scanned(shell: State<'_, Shell>, digits: String, kind: Kind) -> Answer<ClosingView> {
    shell.with(|desk| desk.add_scanned(&digits, kind))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_bundle(shell: State<'_, Shell>, id: u32) -> Answer<ClosingView> {
    shell.with(|desk| desk.remove_bundle(id))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn confirm_zero(shell: State<'_, Shell>, number: Number) -> Answer<ClosingView> {
    shell.with(|desk| desk.confirm_zero(number))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn compare_recount(shell: State<'_, Shell>) -> Answer<ClosingView> {
    shell.with(|desk| desk.compare_recount())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn decide(shell: State<'_, Shell>, decision: DecisionRequest) -> Answer<ClosingView> {
    shell.with(|desk| desk.decide(&decision))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn count_again(shell: State<'_, Shell>, number: Number) -> Answer<ClosingView> {
    shell.with(|desk| desk.count_again(number))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn close_evening(shell: State<'_, Shell>) -> Answer<ClosingView> {
    shell.with(|desk| desk.close())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn close_without_recount(shell: State<'_, Shell>) -> Answer<ClosingView> {
    shell.with(|desk| desk.close_without_recount())
}

/// Removes a copy that a closing left and named.
#[tauri::command]
#[specta::specta]
pub(crate) async fn remove_copy(shell: State<'_, Shell>, name: String) -> Answer<()> {
    shell.with(|desk| desk.remove_copy(&name))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn amend(
    shell: State<'_, Shell>,
    evening: EveningId,
    number: Number,
    n: i32,
    reason: String,
) -> Answer<ClosingView> {
    shell.with(|desk| desk.amend(evening, number, n, &reason))
}
