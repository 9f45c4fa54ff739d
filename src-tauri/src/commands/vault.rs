//! The vault: before it is open, around it, its settings and its check.

use std::path::Path;

use chrono::Local;
use letterdesk_desk::{
    Clock, Desk, NewSecrets, carry_vault, free_path, recovery_card,
    view::{
        DeviceSettings, KeysChanged, NewCode, NewVaultView, PassphraseRating, Printed, RuleSettings,
        StartView, VaultSettings, VerifyView,
    },
    words::{Language, short_date, text},
    write_private,
};
use secrecy::SecretString;
use tauri::{AppHandle, State, WebviewWindow};

use crate::{
    device, locking, projector, sound,
    state::{Answer, Shell},
    windows::scale::{self, Zoom},
};

/// scrypt's logarithm for a vault that people use: about a second.
const WORK_FACTOR: u8 = 18;

#[tauri::command]
#[specta::specta]
pub(crate) async fn start(shell: State<'_, Shell>) -> Answer<StartView> {
    shell.start()
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn set_device(
    app: AppHandle,
    shell: State<'_, Shell>,
    mut settings: DeviceSettings,
) -> Answer<StartView> {
    // The window sends back the place it was shown; only another one is a choice to keep.
    if Path::new(&settings.vault) == shell.vault_path() {
        settings.vault = shell.device().vault;
    }
    device::save(&settings)?;
    shell.set_device(settings);
    // The room reads the same language.
    projector::tell(&app);
    shell.start()
}

/// Shows the window larger or smaller, now and at the next start; answers with the scale in percent.
#[tauri::command]
#[specta::specta]
pub(crate) async fn zoom(window: WebviewWindow, shell: State<'_, Shell>, step: Zoom) -> Answer<u16> {
    let mut settings = shell.device();
    settings.zoom = step.after(settings.zoom);
    scale::show(&window, settings.zoom);
    shell.set_device(settings.clone());
    device::save(&settings)?;
    Ok(settings.zoom)
}

/// Whether this machine has a sound card that plays.
#[tauri::command]
#[specta::specta]
pub(crate) async fn has_sound() -> Answer<bool> {
    Ok(sound::is_there())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn propose_vault(language: String) -> Answer<NewVaultView> {
    Ok(Desk::propose_vault(Language::from_code(&language).unwrap_or_default())?)
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn rate_passphrase(passphrase: String) -> Answer<PassphraseRating> {
    Ok(Desk::rate_passphrase(&passphrase))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn create_vault(
    app: AppHandle,
    shell: State<'_, Shell>,
    passphrase: String,
    recovery_code: String,
) -> Answer<StartView> {
    let opened = Desk::create(
        &shell.vault_path(),
        &NewSecrets {
            passphrase: SecretString::from(passphrase),
            recovery_code: Some(SecretString::from(recovery_code)),
        },
        WORK_FACTOR,
        Clock::system(),
    );
    shell.open(&app, opened?);
    shell.start()
}

/// Saves the page with the recovery code into the papers folder.
#[tauri::command]
#[specta::specta]
pub(crate) async fn save_recovery(shell: State<'_, Shell>, recovery_code: String) -> Answer<Printed> {
    let (language, today) = (shell.language(), Local::now().date_naive());
    let bytes = recovery_card(language, &recovery_code, today)?;
    let name = text(language, "start-recovery-file", &[("date", short_date(today).into())]);
    // A second vault's sheet never takes the place of the first one's.
    let path = free_path(&device::papers_path(), &name);
    write_private(&path, &bytes)?;
    Ok(Printed { file: path.display().to_string(), pages: 1, ..Printed::default() })
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn unlock(app: AppHandle, shell: State<'_, Shell>, passphrase: String) -> Answer<StartView> {
    let opened = Desk::unlock(&shell.vault_path(), &SecretString::from(passphrase), Clock::system());
    shell.open(&app, opened?);
    shell.start()
}

/// Copies a vault from another machine's disk to this one's, and takes that for the vault from now on.
#[tauri::command]
#[specta::specta]
pub(crate) async fn copy_vault_here(shell: State<'_, Shell>) -> Answer<StartView> {
    let place = device::free_vault_path();
    carry_vault(&shell.vault_path(), &place)?;
    let settings = DeviceSettings { vault: place.display().to_string(), ..shell.device() };
    device::save(&settings)?;
    shell.set_device(settings);
    shell.start()
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn open_sample(app: AppHandle, shell: State<'_, Shell>) -> Answer<StartView> {
    let opened = Desk::sample_in_private_folder(Clock::system());
    shell.open(&app, opened?);
    shell.start()
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn lock(app: AppHandle, shell: State<'_, Shell>) -> Answer<StartView> {
    // Without a new window the old one stays, and shows what it is told here.
    let _ = locking::lock(&app);
    shell.start()
}

/// Somebody is at the desk: the vault is not locked for idleness yet.
#[tauri::command]
#[specta::specta]
pub(crate) async fn stay_open(shell: State<'_, Shell>) -> Answer<()> {
    shell.touch();
    Ok(())
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn change_passphrase(
    shell: State<'_, Shell>,
    old: String,
    fresh: String,
) -> Answer<KeysChanged> {
    shell.with(|desk| desk.change_passphrase(&SecretString::from(old), &SecretString::from(fresh)))
}

/// A new recovery code in the place of the printed one.
#[tauri::command]
#[specta::specta]
pub(crate) async fn new_recovery_code(shell: State<'_, Shell>, passphrase: String) -> Answer<NewCode> {
    shell.with(|desk| desk.new_recovery_code(&SecretString::from(passphrase)))
}

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
