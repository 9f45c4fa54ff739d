//! What opens the vault is changed: the passphrase, the recovery code, the second keeper's passphrase.

use letterdesk_vault::{self as vault, Folder, Rewrapped, Slot, VaultError};
use secrecy::{ExposeSecret, SecretString};

use super::view::{KeysChanged, LIMITS, NewCode};
use crate::ground::{Code, Desk, Error, Result};

impl Desk {
    /// Puts a new passphrase in the place of the old one, in the vault and its own copies. No database is touched.
    pub fn change_passphrase(&mut self, old: &SecretString, new: &SecretString) -> Result<KeysChanged> {
        require_strong(new)?;
        self.change_keys(|folder| vault::change_passphrase(folder, old, new))
    }

    /// Makes a new recovery code: the old paper opens neither the vault nor its own copies any more.
    pub fn new_recovery_code(&mut self, passphrase: &SecretString) -> Result<NewCode> {
        let code = vault::recovery_code()?;
        let changed =
            self.change_keys(|folder| vault::set_slot(folder, passphrase, Slot::Recovery, &code))?;
        Ok(NewCode { recovery_code: code.expose_secret().to_owned(), changed })
    }

    /// Gives a second keeper a passphrase of their own, or another one.
    pub fn set_second_keeper(
        &mut self,
        passphrase: &SecretString,
        new: &SecretString,
    ) -> Result<KeysChanged> {
        require_strong(new)?;
        self.change_keys(|folder| vault::set_slot(folder, passphrase, Slot::Second, new))
    }

    /// Takes the second keeper's passphrase away; asked for is the organiser's, or the recovery code.
    pub fn remove_second_keeper(&mut self, passphrase: &SecretString) -> Result<KeysChanged> {
        self.change_keys(|folder| vault::remove_slot(folder, passphrase, Slot::Second))
    }

    /// Copies made from now on have the key files as they are now.
    fn change_keys(
        &mut self,
        change: impl FnOnce(&Folder) -> std::result::Result<Rewrapped, VaultError>,
    ) -> Result<KeysChanged> {
        let Some(opened) = self.opened() else { return Err(Error::new(Code::NoVault)) };
        let changed = change(&opened.folder)?;
        self.key_files_were_written();
        Ok(changed.into())
    }
}

/// The meter shows the same: one function rates.
pub(super) fn require_strong(passphrase: &SecretString) -> Result<()> {
    let is_strong = vault::rate(passphrase.expose_secret()) >= LIMITS.passphrase_score;
    is_strong.then_some(()).ok_or_else(|| Error::new(Code::WeakPassphrase))
}

impl From<Rewrapped> for KeysChanged {
    fn from(done: Rewrapped) -> KeysChanged {
        KeysChanged { copies: done.copies, left: done.left }
    }
}
