//! Settings that live in the vault, and its check.

use letterdesk_desk::view::{RuleSettings, VaultSettings, VerifyView};
use tauri::State;

use crate::state::{Answer, Shell};

#[tauri::command]
#[specta::specta]
pub(crate) async fn vault_settings(shell: State<'_, Shell>) -> Answer<VaultSettings> {
    shell.with(|desk| desk.vault_settings())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn set_vault_settings(
    shell: State<'_, Shell>,
    settings: VaultSettings,
) -> Answer<VaultSettings> {
    shell.with(|desk| desk.set_vault_settings(&settings))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn rule_settings(shell: State<'_, Shell>) -> Answer<RuleSettings> {
    shell.with(|desk| desk.rule_settings())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn set_rule_settings(
    shell: State<'_, Shell>,
    settings: RuleSettings,
) -> Answer<RuleSettings> {
    shell.with(|desk| desk.set_rule_settings(&settings))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn verify(shell: State<'_, Shell>) -> Answer<VerifyView> {
    shell.with(|desk| desk.verify(None, None))
}
