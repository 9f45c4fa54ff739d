//! What a failure below the desk is called here.

use letterdesk_store::{Refusal, StoreError};
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
            StoreError::Gone => Code::VaultGone,
            StoreError::Io { .. } => Code::Io,
            StoreError::Busy => Code::VaultBusy,
            StoreError::UidConflict(uid) => return Error::new(Code::UidConflict).with("uid", uid),
            StoreError::AlreadyUndone { sequence, .. } => {
                return Error::new(Code::AlreadyUndone).with("sequence", sequence);
            }
            StoreError::WouldGoNegative { .. } => Code::WouldGoNegative,
            StoreError::Refused(refusal) => return refused(refusal),
            StoreError::Assertion { .. } | StoreError::Misused(_) | StoreError::Sqlite(_) => Code::Internal,
        };
        Error::new(code).with("detail", error)
    }
}

/// The sentence of each rule; none of them is a mistake of the program.
fn refused(refusal: &Refusal) -> Error {
    match refusal {
        Refusal::NoSuchPrisoner(id) => Error::new(Code::UnknownPrisoner).with("prisoner", id),
        Refusal::NoSuchFacility(id) => Error::new(Code::UnknownFacility).with("facility", id),
        Refusal::CannotMerge { from, into } => {
            Error::new(Code::CannotMerge).with("from", from).with("into", into)
        }
        Refusal::NoSuchEvening(id) => Error::new(Code::UnknownEvening).with("evening", id),
        Refusal::NoSuchBatch(id) => Error::new(Code::UnknownImport).with("batch", id),
        Refusal::NoSuchBundle(_) => Error::new(Code::UnknownBundle),
        Refusal::NotInLineUp(id) => Error::new(Code::NotInLineUp).with("name", id),
        Refusal::NoSuchNumber { number, low, high } => {
            let error = Error::new(Code::NoSuchNumber).with("number", number).with("evening", "none");
            error.with("low", low).with("high", high)
        }
        Refusal::HasLetters(number) => Error::new(Code::HasLetters).with("number", number),
        Refusal::LettersUnderWay(number) => Error::new(Code::LettersUnderWay).with("number", number),
        Refusal::EveningHasLetters(title) => Error::new(Code::EveningHasLetters).with("evening", title),
        Refusal::NumbersUsedUp(_) => Error::new(Code::NumbersUsedUp),
        Refusal::WrongState { evening, state } => {
            Error::new(Code::WrongState).with("evening", evening).with("state", state.code())
        }
        Refusal::AnotherUnderWay(title) => Error::new(Code::AnotherEveningOpen).with("evening", title),
        Refusal::BadNumber(n) => Error::new(Code::BadValue).with("field", "n").with("value", n),
        Refusal::CannotUndoBatch(_) => Error::new(Code::ImportCannotBeUndone),
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
            VaultError::IsACopy => Code::CopyIsNoVault,
            VaultError::OnNetwork { kind } => return Error::new(Code::NetworkFolder).with("kind", kind),
            VaultError::Forbidden => Code::VaultForbidden,
            VaultError::Gone => Code::VaultGone,
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
