//! The vault open and shut: where a [`Desk`] begins, and the few ways through which everything it does passes.

use std::{
    cell::{OnceCell, RefCell},
    path::{Path, PathBuf},
    sync::Arc,
};

use chrono::NaiveDateTime;
use letterdesk_store::{Reader, Store, StoreError, Tx};
use letterdesk_vault::{self as vault, CreateError, Key, Opened, PrivateFolder, VaultError};
use letterdesk_words::Language;
use secrecy::{ExposeSecret, SecretString};
use tokio::sync::broadcast;

use crate::{
    clock::Clock,
    copies::Copies,
    error::{Code, Error, Result},
    list::Facts,
    notices::Notices,
    people::People,
    sample::SampleSize,
    view::{Area, NewVaultView, Notice, PassphraseRating, ResumeView, VaultState, VerifyView},
};

/// The setting that the first screen's sample shows: seventy-seven people, six of them without a letter.
const SAMPLE: SampleSize = SampleSize { prisoners: 77, letters: 312, seed: 1 };
const SAMPLE_WAITING: u32 = 6;
/// What a new vault demands of a passphrase of one's own: zxcvbn's best.
const STRONG: u8 = 4;

/// An open vault and what a user can do with it.
pub struct Desk {
    home: Home,
    /// Empty only after a failed attempt to open the database again.
    store: Option<Store>,
    clock: Clock,
    notices: Notices,
    people: OnceCell<People>,
    pub(crate) copies: Copies,
    /// What the filters ask, until anything changes.
    facts: RefCell<Option<Arc<Facts>>>,
}

/// Where the vault lives.
enum Home {
    /// The user's own: folder, key, and the lock that keeps others out.
    Vault(Opened),
    /// A private temporary folder that goes with the program; its key is only in memory.
    Sample { folder: PrivateFolder, key: Key },
}

impl Home {
    fn database(&self) -> PathBuf {
        match self {
            Home::Vault(opened) => opened.folder.database(),
            Home::Sample { folder, .. } => folder.path().join("letterdesk.db"),
        }
    }

    fn key(&self) -> &Key {
        match self {
            Home::Vault(opened) => &opened.key,
            Home::Sample { key, .. } => key,
        }
    }
}

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

/// Removes the sample vaults of programs that did not end well.
pub fn sweep_leftovers() {
    vault::sweep_leftovers();
}

impl Desk {
    /// Six generated words and a recovery code.
    pub fn propose_vault(language: Language) -> Result<NewVaultView> {
        let tongue = match language {
            Language::Russian => vault::WordList::Russian,
            Language::English => vault::WordList::English,
        };
        Ok(NewVaultView {
            passphrase: vault::generate_passphrase(tongue)?.expose_secret().to_owned(),
            recovery_code: vault::recovery_code()?.expose_secret().to_owned(),
        })
    }

    /// How strong a passphrase is.
    pub fn rate_passphrase(passphrase: &str) -> PassphraseRating {
        PassphraseRating { score: vault::rate(passphrase) }
    }

    /// Makes a vault and opens it. `work_factor` is scrypt's logarithm: 18 for people, 16 for tests.
    pub fn create(path: &Path, secrets: &NewSecrets, work_factor: u8, clock: Clock) -> Result<Desk> {
        if vault::rate(secrets.passphrase.expose_secret()) < STRONG {
            return Err(Error::new(Code::WeakPassphrase));
        }
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

    fn over(home: Home, clock: Clock) -> Result<Desk> {
        let store = Store::open(&home.database(), home.key())?;
        Ok(Desk {
            home,
            store: Some(store),
            clock,
            notices: Notices::new(),
            people: OnceCell::new(),
            facts: RefCell::new(None),
            copies: Copies::default(),
        })
    }

    /// Whether this is the first screen's sample evening.
    pub fn is_sample(&self) -> bool {
        matches!(self.home, Home::Sample { .. })
    }

    /// One notice a commit, from now on.
    pub fn notices(&self) -> broadcast::Receiver<Notice> {
        self.notices.listen()
    }

    /// The evening that was under way when the program ended.
    pub fn resume(&self) -> Result<Option<ResumeView>> {
        let Some(id) = self.reader()?.under_way()? else { return Ok(None) };
        let line_up = self.load_line_up(id)?;
        let last = self.reader()?.log(id, Some(1))?.pop();
        Ok(Some(ResumeView {
            title: line_up.evening.fields.title.clone(),
            date: line_up.evening.fields.date.to_string(),
            last_at: last.and_then(|row| self.minute_text(&line_up.evening, row.minute)),
            total: line_up.total(),
        }))
    }

    /// Whether letters are being taken in, or counted again.
    pub fn is_evening_open(&self) -> Result<bool> {
        Ok(self.reader()?.under_way()?.is_some())
    }

    /// Puts a new passphrase in the place of the old one. The database is not touched.
    pub fn change_passphrase(&mut self, old: &SecretString, new: &SecretString) -> Result<()> {
        let Home::Vault(opened) = &self.home else { return Err(Error::new(Code::NoVault)) };
        if vault::rate(new.expose_secret()) < STRONG {
            return Err(Error::new(Code::WeakPassphrase));
        }
        Ok(vault::change_passphrase(&opened.folder, old, new)?)
    }

    /// Checks everything again: pages, ledger, sums, chain; with an anchor, that the ledger still has that head.
    pub fn verify(
        &self,
        evening: Option<letterdesk_model::id::EveningId>,
        anchor: Option<&str>,
    ) -> Result<VerifyView> {
        let integrity = self.store()?.check()?;
        let reader = self.reader()?;
        let evening = match evening {
            Some(id) => Some(self.require_evening(id)?.id),
            None => reader.under_way()?.or(reader.evenings()?.last().map(|evening| evening.id)),
        };
        let head =
            evening.map(|id| reader.chain_head(id)).transpose()?.flatten().map(|chain| chain.link.head());
        if let Some(anchor) = anchor {
            let links = evening.map(|id| reader.links(id)).transpose()?.unwrap_or_default();
            let wanted = anchor.trim().to_lowercase();
            // Amendments extend the chain, so the head of any earlier row is as good.
            if !links.iter().any(|link| link.head() == wanted) {
                return Err(Error::new(Code::AnchorNotFound).with("anchor", wanted));
            }
        }
        let letterdesk_store::Integrity { entries, sqlite, sqlcipher } = integrity;
        Ok(VerifyView { ok: true, entries, head, sqlite, sqlcipher })
    }

    /// A verified copy of the vault as a folder of its own under `directory`: database and key files.
    pub fn backup(&self, directory: &Path) -> Result<PathBuf> {
        let Home::Vault(opened) = &self.home else { return Err(Error::new(Code::NoVault)) };
        let name = vault::backup_name(self.clock.utc(), "copy");
        let store = self.store()?;
        // The store opens and checks the copy before it counts.
        Ok(vault::back_up(&opened.folder, directory, &name, |copy| store.backup_to(copy))?)
    }

    /// The copy that is made before something large happens. A sample has nothing to lose.
    pub(crate) fn back_up_before(&mut self, reason: &str) -> Result<()> {
        let done = self.copy_here(reason);
        self.copies.attempted(self.clock.utc(), &done);
        done
    }

    /// A verified copy beside the vault, and the copies that need not be kept any longer go.
    fn copy_here(&self, reason: &str) -> Result<()> {
        let Home::Vault(opened) = &self.home else { return Ok(()) };
        let name = vault::backup_name(self.clock.utc(), reason);
        let store = self.store()?;
        let backups = opened.folder.backups();
        vault::back_up(&opened.folder, &backups, &name, |copy| store.backup_to(copy))?;
        vault::rotate_backups(&backups, self.clock.utc())?;
        Ok(())
    }

    /// The copies beside the vault that were made at `since` or later.
    pub(crate) fn copies_since(&self, since: NaiveDateTime) -> Result<Vec<vault::Backup>> {
        let Home::Vault(opened) = &self.home else { return Ok(Vec::new()) };
        let copies = vault::list_backups(&opened.folder.backups())?;
        Ok(copies.into_iter().filter(|copy| copy.at >= since).collect())
    }

    /// How many changes there were since the vault was opened.
    pub(crate) fn changes(&self) -> u32 {
        self.notices.counter()
    }

    pub(crate) fn clock(&self) -> Clock {
        self.clock
    }

    pub(crate) fn reader(&self) -> Result<Reader<'_>> {
        Ok(self.store()?.read())
    }

    /// The list, read once until it changes.
    pub(crate) fn people(&self) -> Result<&People> {
        if let Some(people) = self.people.get() {
            return Ok(people);
        }
        let people = People::load(&self.reader()?)?;
        Ok(self.people.get_or_init(|| people))
    }

    pub(crate) fn kept_facts(&self) -> &RefCell<Option<Arc<Facts>>> {
        &self.facts
    }

    /// Every write goes through here: one transaction, then one notice.
    pub(crate) fn transact<T>(
        &mut self,
        areas: &[Area],
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        if self.store.is_none() {
            self.reopen()?;
        }
        let store = self.store.as_mut().ok_or_else(closed)?;
        let done = store.transact(work)?;
        self.facts.take();
        if areas.contains(&Area::List) {
            self.people.take();
        }
        self.tell(areas);
        Ok(done)
    }

    /// One notice to whoever shows these areas.
    pub(crate) fn tell(&mut self, areas: &[Area]) {
        self.notices.send(areas);
    }

    /// After an IO error nothing in memory can be believed: the database is closed and opened again.
    pub(crate) fn reopen(&mut self) -> Result<()> {
        self.store = None;
        self.people.take();
        self.facts.take();
        self.store = Some(Store::open(&self.home.database(), self.home.key())?);
        Ok(())
    }

    fn store(&self) -> Result<&Store> {
        self.store.as_ref().ok_or_else(closed)
    }
}

fn closed() -> Error {
    Error::new(Code::Io).with("detail", "the database is closed")
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        let code = match &error {
            StoreError::WrongKeyOrDamaged | StoreError::NotOurs | StoreError::Damaged(_) => {
                Code::VaultDamaged
            }
            StoreError::NotEncrypted => Code::NotEncrypted,
            StoreError::Missing => Code::NoVault,
            StoreError::AlreadyThere => Code::AlreadyAVault,
            StoreError::NewerDatabase { found, known } => {
                return Error::new(Code::NewerDatabase).with("found", found).with("known", known);
            }
            StoreError::DiskFull => Code::DiskFull,
            StoreError::ReadOnly => Code::ReadOnly,
            StoreError::Io { .. } => Code::Io,
            StoreError::Busy => Code::VaultBusy,
            StoreError::UidConflict(uid) => return Error::new(Code::UidConflict).with("uid", uid),
            StoreError::AlreadyUndone { sequence, .. } => {
                return Error::new(Code::AlreadyUndone).with("sequence", sequence);
            }
            StoreError::WouldGoNegative { .. } => Code::WouldGoNegative,
            StoreError::Assertion { .. } | StoreError::Refused(_) | StoreError::Sqlite(_) => Code::Internal,
        };
        Error::new(code).with("detail", error)
    }
}

impl From<CreateError<StoreError>> for Error {
    fn from(error: CreateError<StoreError>) -> Error {
        match error {
            CreateError::Vault(error) => error.into(),
            CreateError::Build(error) => error.into(),
        }
    }
}

impl From<VaultError> for Error {
    fn from(error: VaultError) -> Error {
        let code = match &error {
            VaultError::Busy => Code::VaultBusy,
            VaultError::NoVault => Code::NoVault,
            VaultError::WrongPassphrase => Code::WrongPassphrase,
            VaultError::AlreadyAVault => Code::AlreadyAVault,
            VaultError::Damaged { file } => return Error::new(Code::KeyFileDamaged).with("path", file),
            VaultError::DiskFull => Code::DiskFull,
            VaultError::ReadOnly => Code::ReadOnly,
            VaultError::Io { .. } => Code::Io,
        };
        Error::new(code).with("detail", error)
    }
}
