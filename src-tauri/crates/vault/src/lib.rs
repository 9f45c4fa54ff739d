//! The vault's folder: key files, the lock, backups, private temporary folders.
//!
//! ```text
//! letterdesk.db        SQLCipher, raw 256-bit random key
//! keys/organiser.age   that key as 64 lowercase hex digits and a line feed, encrypted to a passphrase (age, scrypt);
//!                      also second.age, recovery.age
//! backups/…            each a copy of the two above, verified before it counts; beside it its digests (`….sha256`)
//! lock                 held by whoever has the vault open
//! ```
//!
//! Not for: SQL. What is inside the database file is the store's business; this crate is handed a way to make and to
//! check one.
//!
//! Invariant: plain, known formats. Whoever has the passphrase, `age` and `sqlcipher` gets at their data without us.
//! Invariant: a copy is not a vault. What lies in a folder `backups` is never opened where it is.
//! Invariant: no vault is opened or made on another machine's disk, where locks do not hold.
//! Invariant: opening never creates. A vault is built in a sibling folder, synced and renamed into place.
//! Invariant: no secret is ever in a `Debug` output, and every secret of ours is zeroised.
#![cfg_attr(test, allow(clippy::unwrap_used))] // A test that cannot get its value has failed.

mod backup;
mod carry;
mod digests;
mod error;
mod folder;
mod key_file;
mod key_files;
mod key_slots;
mod lock;
mod network;
mod passphrase;
mod private;
mod recovery_code;

pub use backup::{Backup, back_up, is_copy, list_backups, remove_backup, rotate_backups};
pub use carry::carry;
pub use error::{CreateError, VaultError};
pub use folder::{Folder, Opened, create, destroy_keys, is_vault, key_of, unlock};
pub use key_file::{Slot, WorkFactor};
pub use key_files::KeyFiles;
pub use key_slots::{Rewrapped, change_passphrase, remove_slot, set_slot};
pub use lock::LockGuard;
pub use passphrase::{generate_passphrase, rate};
pub use private::{PrivateFolder, private_temporary_folder, sweep_leftovers};
pub use recovery_code::{is_misread_code, recovery_code};

/// The database's key.
pub type Key = zeroize::Zeroizing<[u8; 32]>;

/// A new key from the system's source of randomness.
///
/// # Errors
/// [`VaultError::Io`] when the system has none.
pub fn random_key() -> Result<Key, VaultError> {
    let mut key = Key::default();
    passphrase::fill(key.as_mut())?;
    Ok(key)
}
