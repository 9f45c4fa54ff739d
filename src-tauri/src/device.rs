//! `device.json`: what must be known before the vault is open — language, theme, sound, the vault's place. Nothing else
//! is kept outside the vault.

use std::{env, fs, path::PathBuf};

use letterdesk_desk::{Code, Error, Result, view::DeviceSettings};

/// The settings of this machine; what cannot be read counts as not set.
pub(crate) fn load() -> DeviceSettings {
    let text = file().and_then(|file| fs::read_to_string(file).ok());
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_else(first)
}

/// Keeps the settings.
pub(crate) fn save(settings: &DeviceSettings) -> Result<()> {
    let file = file().ok_or_else(|| Error::new(Code::Io).with("detail", "no configuration folder"))?;
    let refused = |error: &dyn std::fmt::Display| Error::new(Code::Io).with("detail", error);
    let text = serde_json::to_string_pretty(settings).map_err(|error| refused(&error))?;
    letterdesk_desk::write_private(&file, text.as_bytes())
}

/// The vault's folder: `LETTERDESK_VAULT`, the settings', or the platform's data folder.
pub(crate) fn vault_path(settings: &DeviceSettings) -> PathBuf {
    if let Some(path) = env::var_os("LETTERDESK_VAULT").filter(|path| !path.is_empty()) {
        return path.into();
    }
    if !settings.vault.is_empty() {
        return PathBuf::from(&settings.vault);
    }
    dirs::data_dir().unwrap_or_default().join("letterdesk").join("vault")
}

/// The folder of saved papers: `LETTERDESK_PAPERS`, or the user's documents.
pub(crate) fn papers_path() -> PathBuf {
    if let Some(path) = env::var_os("LETTERDESK_PAPERS").filter(|path| !path.is_empty()) {
        return path.into();
    }
    dirs::document_dir().or_else(dirs::home_dir).unwrap_or_default().join("Letterdesk")
}

fn file() -> Option<PathBuf> {
    Some(dirs::config_dir()?.join("letterdesk").join("device.json"))
}

fn first() -> DeviceSettings {
    let russian = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .find(|value| !value.is_empty())
        .is_none_or(|value| !value.starts_with("en"));
    let language = if russian { "ru" } else { "en" };
    DeviceSettings {
        language: language.to_owned(),
        theme: "system".to_owned(),
        sound: true,
        vault: String::new(),
    }
}
