//! What can go wrong with a vault's folder.

use std::io;

/// Why a vault could not be made or opened.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// Somebody else has it open.
    #[error("the vault is open elsewhere")]
    Busy,
    /// There is no vault in this folder.
    #[error("there is no vault")]
    NoVault,
    /// The folder lies in a vault's `backups`: it is a copy, which is restored and never opened.
    #[error("a copy is not a vault")]
    IsACopy,
    /// The folder is on a file system of another machine.
    #[error("the folder is on a network: {kind}")]
    OnNetwork {
        /// The file system's name, as the system tells it.
        kind: String,
    },
    /// The vault that is open is not at its place any more.
    #[error("the vault is not at its place any more")]
    Gone,
    /// The account that the program runs under may not look into the folder, or not use what is in it.
    #[error("the vault is another account's")]
    Forbidden,
    /// No key file opens with this passphrase.
    #[error("no key file opens with this passphrase")]
    WrongPassphrase,
    /// The folder has a key or a database already.
    #[error("the folder is a vault already")]
    AlreadyAVault,
    /// A key file is not one of ours, or cut short.
    #[error("a key file is damaged: {file}")]
    Damaged {
        /// Its name.
        file: String,
    },
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The folder cannot be written.
    #[error("the folder cannot be written")]
    ReadOnly,
    /// The system refused.
    #[error("{detail}")]
    Io {
        /// What it said.
        detail: String,
    },
}

/// Why a vault could not be made: the folder, or what the caller builds in it.
#[derive(Debug, thiserror::Error)]
pub enum CreateError<E> {
    /// The folder.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The caller's part.
    #[error("{0}")]
    Build(E),
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> VaultError {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => VaultError::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => VaultError::ReadOnly,
            _ => VaultError::Io { detail: error.to_string() },
        }
    }
}

impl<E> From<io::Error> for CreateError<E> {
    fn from(error: io::Error) -> CreateError<E> {
        CreateError::Vault(error.into())
    }
}
