//! Before and around an open vault.

use letterdesk_model::evening::DEFAULT_FLOOR;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::ground::BIRTHDAYS;

/// Where the vault stands when the window asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum VaultState {
    /// There is none at the vault's place: the first run.
    Missing,
    /// There is one, and it is closed.
    Locked,
    /// It is open.
    Open,
    /// The sample evening is open: a private temporary vault that leaves nothing behind.
    Sample,
}

/// What a window asks for once on start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StartView {
    /// Where the vault stands.
    pub vault: VaultState,
    /// The vault's folder.
    pub vault_path: String,
    /// What is set on this machine.
    pub device: DeviceSettings,
    /// The program's version.
    pub version: String,
    /// Set when an evening was under way at the last exit: the window opens on the Desk.
    pub resume: Option<ResumeView>,
}

/// «Продолжаем вечер 23 ноября. Последняя запись — 19:42, всего 312 писем.»
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ResumeView {
    /// The evening's title.
    pub title: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// `HH:MM` of the last entry; `None` before the first.
    pub last_at: Option<String>,
    /// Letters so far.
    pub total: u32,
}

/// What the first run proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct NewVaultView {
    /// Six generated words.
    pub passphrase: String,
    /// The recovery code, in groups separated by spaces.
    pub recovery_code: String,
}

/// What a change of keys came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct KeysChanged {
    /// The vault's own copies that open as it does now.
    pub copies: u32,
    /// The own copies that still open as before, by name. Copies elsewhere all do.
    pub left: Vec<String>,
}

/// A new recovery code, shown once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct NewCode {
    /// In groups separated by spaces.
    pub recovery_code: String,
    /// What it came to.
    pub changed: KeysChanged,
}

/// Figures that the window goes by as the desk does; it has them from here.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Limits {
    /// Whose birthday a letter still reaches, and is not too early for: from and to, in days from today.
    pub birthdays: (u32, u32),
    /// Letters under which somebody has few, unless the evening says otherwise.
    pub floor: u32,
    /// What a vault demands of a passphrase of one's own: the best.
    pub passphrase_score: u8,
}

/// See [`Limits`].
pub const LIMITS: Limits = Limits { birthdays: BIRTHDAYS, floor: DEFAULT_FLOOR, passphrase_score: 4 };

/// How a passphrase is judged while it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct PassphraseRating {
    /// 0 (guessed at once) to 4 (strong).
    pub score: u8,
}

/// The greatest volume of sounds.
pub const LOUDEST: u8 = 10;

/// What must be known before the vault is open; the whole of `device.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DeviceSettings {
    /// `ru` or `en`.
    pub language: String,
    /// `light`, `dark` or `system`.
    pub theme: String,
    /// Whether sounds play.
    pub sound: bool,
    /// How loud, from 1 to [`LOUDEST`].
    pub volume: u8,
    /// Whether what is typed beside every field of the Desk goes to its box.
    pub type_anywhere: bool,
    /// How large the window shows everything, in percent.
    pub zoom: u16,
    /// The vault's folder; empty for the platform's data folder.
    pub vault: String,
}

/// What a printed code covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Covers {
    /// The ledger, the closing, and the amendments up to that time.
    Closing,
    /// The ledger alone, as reports before version 2 of the code did, or the evening not being closed yet.
    Ledger,
}

/// What `verify` found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct VerifyView {
    /// Always true: anything else is an error.
    pub ok: bool,
    /// Ledger rows in all.
    pub entries: u32,
    /// The code of the evening that was asked for, of the one that the anchor is of, or of the newest; `None` without one.
    pub head: Option<String>,
    /// What the anchor covers; `None` where none was asked for.
    pub covers: Option<Covers>,
    /// SQLite's version.
    pub sqlite: String,
    /// SQLCipher's version.
    pub sqlcipher: String,
}
