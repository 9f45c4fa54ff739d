//! What can be set.

use serde::{Deserialize, Serialize};
use specta::Type;

/// What must be known before the vault is open; the whole of `device.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DeviceSettings {
    /// `ru` or `en`.
    pub language: String,
    /// `light`, `dark` or `system`.
    pub theme: String,
    /// Whether sounds play.
    pub sound: bool,
    /// The vault's folder; empty for the platform's data folder.
    pub vault: String,
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

/// How to write, as the organiser edits it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RuleSettings {
    /// In Russian: a heading a line, and under it items that begin with a dash.
    pub ru: String,
    /// In English.
    pub en: String,
    /// Where the rules are from.
    pub source: String,
    /// Whether the page says so.
    pub source_printed: bool,
}

/// What `verify` found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct VerifyView {
    /// Always true: anything else is an error.
    pub ok: bool,
    /// Ledger rows in all.
    pub entries: u32,
    /// The chain head of the asked or newest evening; `None` without one.
    pub head: Option<String>,
    /// SQLite's version.
    pub sqlite: String,
    /// SQLCipher's version.
    pub sqlcipher: String,
}
