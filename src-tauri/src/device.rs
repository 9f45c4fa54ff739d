//! `device.json`: what must be known before the vault is open — language, theme, sound, the vault's place. Nothing else
//! is kept outside the vault.

use std::{env, fs, path::PathBuf};

use letterdesk_desk::{Code, Error, Result, view::DeviceSettings};
use serde_json::Value;

/// The settings of this machine; what cannot be read counts as not set.
pub(crate) fn load() -> DeviceSettings {
    let text = file().and_then(|file| fs::read_to_string(file).ok());
    text.and_then(|text| read(&text)).unwrap_or_else(first)
}

/// What a file says, over what is set at first: it may be older than a setting.
fn read(text: &str) -> Option<DeviceSettings> {
    let Value::Object(said) = serde_json::from_str(text).ok()? else { return None };
    let Value::Object(mut settings) = serde_json::to_value(first()).ok()? else { return None };
    settings.extend(said);
    serde_json::from_value(Value::Object(settings)).ok()
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
    data_path().join("vault")
}

/// A folder on this machine that no vault is in: the platform's, or a numbered one beside it.
pub(crate) fn free_vault_path() -> PathBuf {
    let usual = data_path().join("vault");
    let numbered = (2..).map(|number| data_path().join(format!("vault-{number}")));
    // The numbers never end, so there is always a next place.
    std::iter::once(usual.clone()).chain(numbered).find(|path| !path.exists()).unwrap_or(usual)
}

fn data_path() -> PathBuf {
    dirs::data_dir().unwrap_or_default().join("letterdesk")
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
        volume: 5,
        type_anywhere: true,
        zoom: 100,
        vault: String::new(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // A test that cannot get its value has failed.
mod tests {
    use super::*;

    #[test]
    fn settings_of_an_older_program_keep_what_they_say() {
        let settings =
            read(r#"{ "language": "en", "theme": "dark", "sound": false, "vault": "/v" }"#).unwrap();
        assert_eq!(
            (settings.language.as_str(), settings.sound, settings.vault.as_str()),
            ("en", false, "/v")
        );
        assert_eq!((settings.volume, settings.type_anywhere, settings.zoom), (5, true, 100));
    }

    #[test]
    fn what_cannot_be_read_counts_as_not_set() {
        assert_eq!(read("[]"), None);
        assert_eq!(read(r#"{ "zoom": "large" }"#), None);
    }
}
