//! Settings that live in the vault.

use letterdesk_model::address::DEFAULT_FRESH_DAYS;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    desk::Desk,
    error::{Result, bad},
    notices::Area,
};

const FRESH_DAYS: &str = "fresh_days";
const DOCUMENT_LANGUAGE: &str = "document_language";
const SENDER: &str = "sender";
const CITY: &str = "city";

impl Desk {
    /// The settings, with defaults where nothing was set.
    pub fn vault_settings(&self) -> Result<VaultSettings> {
        let reader = self.reader()?;
        let text = |key: &str| reader.setting(key);
        let fresh_days = text(FRESH_DAYS)?.and_then(|days| days.parse().ok());
        Ok(VaultSettings {
            fresh_days: fresh_days.unwrap_or(DEFAULT_FRESH_DAYS),
            document_language: text(DOCUMENT_LANGUAGE)?.unwrap_or_else(|| "ru".to_owned()),
            sender: text(SENDER)?.unwrap_or_default(),
            city: text(CITY)?.unwrap_or_default(),
        })
    }

    /// Changes the settings.
    pub fn set_vault_settings(&mut self, settings: &VaultSettings) -> Result<VaultSettings> {
        if letterdesk_words::Language::from_code(&settings.document_language).is_none() {
            return Err(bad(DOCUMENT_LANGUAGE, &settings.document_language));
        }
        self.transact(&[Area::Settings, Area::List], |tx| {
            tx.set_setting(FRESH_DAYS, &settings.fresh_days.to_string())?;
            tx.set_setting(DOCUMENT_LANGUAGE, &settings.document_language)?;
            tx.set_setting(SENDER, settings.sender.trim())?;
            Ok(tx.set_setting(CITY, settings.city.trim())?)
        })?;
        self.vault_settings()
    }
}

/// Settings that live in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VaultSettings {
    /// An address not checked for this many days is old.
    pub fresh_days: u32,
    /// The language of documents: `ru` or `en`.
    pub document_language: String,
    /// The sender's return address proposed for a new evening.
    pub sender: String,
    /// The city proposed for a new evening.
    pub city: String,
}
