//! What a failure below the desk is called here.

use letterdesk_store::StoreError;
use letterdesk_vault::{CreateError, VaultError};

use super::{Code, Error};

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
