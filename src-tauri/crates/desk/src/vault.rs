//! The vault made, opened, kept and checked.

mod copies;
mod keys;
mod sample;
pub(crate) mod view;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use letterdesk_model::{id::EveningId, ledger::Link};
use letterdesk_print::{Correction, RecoveryCard, make};
use letterdesk_store::{Integrity, Store};
use letterdesk_vault::{self as vault, Key, VaultError};
use letterdesk_words::Language;
use secrecy::{ExposeSecret, SecretString};

use crate::ground::{Clock, Code, Desk, Error, Home, Result};
pub use copies::{CopyContent, EveningInCopy, VaultCopy, copies_of_vault};
pub use sample::SampleSize;
use view::{Covers, NewVaultView, PassphraseRating, ResumeView, VaultState, VerifyView};

/// The setting that the first screen's sample shows: seventy-seven people, six of them without a letter.
const SAMPLE: SampleSize = SampleSize { prisoners: 77, letters: 312, seed: 1 };
const SAMPLE_WAITING: u32 = 6;

/// What protects a new vault.
pub struct NewSecrets {
    /// Opens it every day.
    pub passphrase: SecretString,
    /// Opens it when the passphrase is lost.
    pub recovery_code: Option<SecretString>,
}

/// Where the vault at a place stands, as far as one can see without opening it.
pub fn vault_state(path: &Path) -> VaultState {
    if vault::is_vault(path) { VaultState::Locked } else { VaultState::Missing }
}

/// Copies the vault at `from`, which nobody has open, to `to`: database and key files as they lie, without its backups. A
/// vault that is on another machine's disk is not opened there, and is used from the copy.
///
/// # Errors
/// [`Code::NoVault`], [`Code::VaultBusy`], [`Code::CopyIsNoVault`], [`Code::AlreadyAVault`], [`Code::NetworkFolder`] of
/// `to`; what the system says.
pub fn carry_vault(from: &Path, to: &Path) -> Result<()> {
    Ok(vault::carry(from, to)?)
}

/// Removes the sample vaults of programs that did not end well.
pub fn sweep_leftovers() {
    vault::sweep_leftovers();
}

/// The page with the vault's recovery code; it names no vault and no person.
pub fn recovery_card(language: Language, recovery_code: &str, date: NaiveDate) -> Result<Vec<u8>> {
    let groups = recovery_code.split_whitespace().map(str::to_owned).collect();
    let card = RecoveryCard { language, groups, date, correction: Correction::default() };
    Ok(make(&card)?.bytes)
}

impl Desk {
    /// Six generated words and a recovery code.
    pub fn propose_vault(language: Language) -> Result<NewVaultView> {
        Ok(NewVaultView {
            passphrase: vault::generate_passphrase(language)?.expose_secret().to_owned(),
            recovery_code: vault::recovery_code()?.expose_secret().to_owned(),
        })
    }

    /// How strong a passphrase is.
    pub fn rate_passphrase(passphrase: &str) -> PassphraseRating {
        PassphraseRating { score: vault::rate(passphrase) }
    }

    /// Makes a vault and opens it. `work_factor` is scrypt's logarithm: 18 for people, 16 for tests.
    pub fn create(path: &Path, secrets: &NewSecrets, work_factor: u8, clock: Clock) -> Result<Desk> {
        keys::require_strong(&secrets.passphrase)?;
        let mut slots = vec![(vault::Slot::Organiser, &secrets.passphrase)];
        slots.extend(secrets.recovery_code.as_ref().map(|code| (vault::Slot::Recovery, code)));
        let build = |database: &Path, key: &Key| Store::create(database, key).and_then(Store::close);
        let opened = vault::create(path, &slots, vault::WorkFactor::new(work_factor), build)?;
        Desk::over(Home::Vault(opened), clock)
    }

    /// Opens the vault with its passphrase or its recovery code.
    pub fn unlock(path: &Path, passphrase: &SecretString, clock: Clock) -> Result<Desk> {
        let opened = vault::unlock(path, passphrase).map_err(|error| match error {
            VaultError::WrongPassphrase if vault::is_misread_code(passphrase) => {
                Error::new(Code::BadRecoveryCode)
            }
            other => other.into(),
        })?;
        Desk::over(Home::Vault(opened), clock)
    }

    /// An invented evening in a private temporary folder; nothing of it stays.
    pub fn sample_in_private_folder(clock: Clock) -> Result<Desk> {
        let folder = vault::private_temporary_folder()?;
        let key = vault::random_key()?;
        let home = Home::Sample { folder, key };
        Store::create(&home.database(), home.key())?.close()?;
        let mut desk = Desk::over(home, clock)?;
        desk.fill_sample(SAMPLE, SAMPLE_WAITING)?;
        Ok(desk)
    }

    /// The evening that was under way when the program ended.
    pub fn resume(&self) -> Result<Option<ResumeView>> {
        let Some(id) = self.reader()?.under_way()? else { return Ok(None) };
        let line_up = self.load_line_up(id)?;
        let last = self.reader()?.last_row(id)?;
        Ok(Some(ResumeView {
            title: line_up.evening.fields.title.clone(),
            date: line_up.evening.fields.date.to_string(),
            last_at: last.and_then(|row| self.minute_text(&line_up.evening, row.minute)),
            total: line_up.total(),
        }))
    }

    /// Checks everything again: pages, ledger, sums, chains; with an anchor, that a code of the evening, or without one of
    /// any, is still what was printed.
    pub fn verify(&self, named: Option<EveningId>, anchor: Option<&str>) -> Result<VerifyView> {
        let integrity = self.store()?.check()?;
        let reader = self.reader()?;
        let evening = match named {
            Some(id) => Some(self.require_evening(id)?.id),
            None => reader.under_way()?.or(reader.evenings()?.last().map(|evening| evening.id)),
        };
        let found = anchor.map(|anchor| self.find_anchor(named, anchor)).transpose()?;
        let (evening, covers) = match found {
            Some((evening, covers)) => (Some(evening), Some(covers)),
            None => (evening, None),
        };
        let head = evening.map(|id| self.code_of(id)).transpose()?.flatten();
        let Integrity { entries, sqlite, sqlcipher } = integrity;
        Ok(VerifyView { ok: true, entries, head, covers, sqlite, sqlcipher })
    }

    /// The evening whose printed code this is, and what the code covers.
    fn find_anchor(&self, named: Option<EveningId>, anchor: &str) -> Result<(EveningId, Covers)> {
        let reader = self.reader()?;
        let evenings = match named {
            Some(evening) => vec![evening],
            None => reader.evenings()?.into_iter().rev().map(|evening| evening.id).collect(),
        };
        for evening in evenings {
            if reader.closing_links(evening)?.is_some_and(|links| links.have_code(anchor)) {
                return Ok((evening, Covers::Closing));
            }
            // Later rows extend the chain, so the code of any earlier row is as good.
            let is_meant = |link: &Link| link.has_code(anchor) || link.has_former_code(anchor);
            if reader.links(evening)?.iter().any(is_meant) {
                return Ok((evening, Covers::Ledger));
            }
        }
        Err(Error::new(Code::AnchorNotFound).with("anchor", anchor.trim()))
    }

    /// A verified copy of the vault as a folder of its own under `directory`: database and key files.
    pub fn backup(&self, directory: &Path) -> Result<PathBuf> {
        let Some(opened) = self.opened() else { return Err(Error::new(Code::NoVault)) };
        let store = self.store()?;
        // The store opens and checks the copy before it counts.
        Ok(vault::back_up(opened, directory, self.clock().utc(), "copy", |copy| store.backup_to(copy))?)
    }
}
