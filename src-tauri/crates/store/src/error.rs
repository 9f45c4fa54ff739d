//! What can go wrong, as data. The words for it are elsewhere.

use letterdesk_model::{
    evening::{EveningState, Kind},
    id::{BatchId, BundleId, EntryUid, EveningId, FacilityId, Number, PrisonerId, Sequence},
};
use rusqlite::ErrorCode;

use crate::damage::Damage;

/// What the store answers everywhere.
pub type Result<T> = std::result::Result<T, StoreError>;

/// Why the store did not do what was asked. Whatever it is, the transaction it happened in left nothing behind,
/// except after [`StoreError::Io`]: then the rows may be there all the same, so drop the store, open it again and
/// look each pending uid up.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLCipher's error 26, or a file too short to be a database: the two cannot be told apart.
    #[error("the key is wrong or the database is damaged")]
    WrongKeyOrDamaged,
    /// The file is a plain SQLite database. Never opened, whoever put it there.
    #[error("the database is not encrypted")]
    NotEncrypted,
    /// There is no such file. Opening never creates.
    #[error("there is no database at that place")]
    Missing,
    /// Creating never overwrites.
    #[error("there is a file at that place already")]
    AlreadyThere,
    /// The key fits, but another program made the database.
    #[error("the database belongs to another program")]
    NotOurs,
    /// A later version of the program made it.
    #[error("the database has version {found}, this program knows {known}")]
    NewerDatabase {
        /// The version in the file.
        found: u32,
        /// The newest version this program knows.
        known: u32,
    },
    /// One of the assertions of opening did not hold.
    #[error("{what} is {found:?}")]
    Assertion {
        /// The pragma or limit.
        what: &'static str,
        /// What it was instead.
        found: String,
    },
    /// A promise the data makes is broken.
    #[error("the database is damaged: {0}")]
    Damaged(Damage),
    /// No room. Nothing was written; the same may be tried again once there is room.
    #[error("the disk is full")]
    DiskFull,
    /// The file or its folder cannot be written.
    #[error("the database can only be read")]
    ReadOnly,
    /// Somebody else holds the database.
    #[error("the database is busy")]
    Busy,
    /// The file is not where it was opened: moved, deleted, or pulled out with its stick. Nothing was written.
    #[error("the database is not at its place any more")]
    Gone,
    /// The operating system failed to read, write or sync.
    #[error("input or output failed with code {code}")]
    Io {
        /// SQLite's extended result code, or the system's own for a file outside SQLite.
        code: i32,
    },
    /// The uid is in the ledger already, with other content.
    #[error("entry {0} is in the ledger with other content")]
    UidConflict(EntryUid),
    /// The row was taken back before.
    #[error("entry {sequence} was taken back by {by}")]
    AlreadyUndone {
        /// The row that was to be taken back.
        sequence: Sequence,
        /// The row that did it before.
        by: Sequence,
    },
    /// A person cannot have fewer than no letters of a kind.
    #[error("prisoner {prisoner} has {count} of this kind, {n} cannot be added")]
    WouldGoNegative {
        /// Whose letters.
        prisoner: PrisonerId,
        /// Of which kind.
        kind: Kind,
        /// How many there are.
        count: u32,
        /// What was to be added.
        n: i32,
    },
    /// The request breaks a rule that a user can meet.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The caller broke what this crate asks of it: a mistake of ours, which nothing a user does can bring about.
    #[error("misused: {0}")]
    Misused(#[from] Misuse),
    /// Anything else SQLite says: a mistake of ours.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

/// A rule that a request would have broken, with what its sentence needs.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// No such record.
    #[error("no prisoner {0}")]
    NoSuchPrisoner(PrisonerId),
    /// No such record.
    #[error("no facility {0}")]
    NoSuchFacility(FacilityId),
    /// The two are one record, or one of them is merged already.
    #[error("prisoner {from} cannot be merged into {into}")]
    CannotMerge {
        /// Which was to go.
        from: PrisonerId,
        /// Which was to stay.
        into: PrisonerId,
    },
    /// No such evening.
    #[error("no evening {0}")]
    NoSuchEvening(EveningId),
    /// No such batch of changes.
    #[error("no batch {0}")]
    NoSuchBatch(BatchId),
    /// No such bundle of a recount.
    #[error("no bundle {0}")]
    NoSuchBundle(BundleId),
    /// The person is not in the evening's line-up.
    #[error("prisoner {0} is not in the line-up")]
    NotInLineUp(PrisonerId),
    /// Nobody has that number in the evening.
    #[error("the evening has no number {number}, only {low} to {high}")]
    NoSuchNumber {
        /// The number.
        number: Number,
        /// The evening's first number.
        low: Number,
        /// The evening's last number.
        high: Number,
    },
    /// Somebody with letters cannot leave the line-up.
    #[error("number {0} has letters")]
    HasLetters(Number),
    /// Somebody with a row in the ledger of the evening under way cannot be removed from the list.
    #[error("number {0} has rows in the evening under way")]
    LettersUnderWay(Number),
    /// An evening with a row in the ledger is never removed.
    #[error("evening {0:?} has rows in the ledger")]
    EveningHasLetters(String),
    /// All 99 999 numbers of the evening were used.
    #[error("evening {0} has no number left")]
    NumbersUsedUp(EveningId),
    /// What was asked cannot be done in the state that the evening is in.
    #[error("evening {evening:?} is {state:?}")]
    WrongState {
        /// The evening's title.
        evening: String,
        /// Where it stands.
        state: EveningState,
    },
    /// At most one evening is open or counting.
    #[error("evening {0:?} is under way")]
    AnotherUnderWay(String),
    /// No row adds nothing or more than a million.
    #[error("{0} cannot be counted")]
    BadNumber(i32),
    /// The batch was undone before, or is itself an undoing.
    #[error("batch {0} cannot be undone")]
    CannotUndoBatch(BatchId),
}

/// What the caller must not do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misuse {
    /// An undo must name a row that is there and carry exactly −n of it, for the same evening, person and kind; no other
    /// row may name one.
    #[error("the row does not take entry {0} back")]
    Undo(EntryUid),
    /// A step takes letters from one person and gives them to another.
    #[error("the rows are no step")]
    Step,
    /// Amendments, and only they, go through `amend`, with their day.
    #[error("amendments and only amendments have a day")]
    Amendment,
    /// Another evening's slips carry this code.
    #[error("slip code {0} is taken or above 9999")]
    SlipCode(u16),
    /// An evening is closed only with its closing.
    #[error("evening {0} has no closing")]
    NoClosing(EveningId),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        use rusqlite::Error::{
            FromSqlConversionFailure, IntegralValueOutOfRange, InvalidColumnType, SqliteFailure, Utf8Error,
        };
        let failure = match &error {
            SqliteFailure(failure, _) => failure,
            // A value of a kind or size that the program never writes.
            FromSqlConversionFailure(..)
            | IntegralValueOutOfRange(..)
            | InvalidColumnType(..)
            | Utf8Error(..) => {
                return StoreError::Damaged(Damage::Value { what: "column", found: error.to_string() });
            }
            _ => return StoreError::Sqlite(error),
        };
        match failure.code {
            ErrorCode::NotADatabase => StoreError::WrongKeyOrDamaged,
            ErrorCode::DatabaseCorrupt => StoreError::Damaged(Damage::Pages(error.to_string())),
            ErrorCode::DiskFull => StoreError::DiskFull,
            ErrorCode::ReadOnly => StoreError::ReadOnly,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy,
            ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => {
                StoreError::Io { code: failure.extended_code }
            }
            _ => StoreError::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> StoreError {
        match error.kind() {
            std::io::ErrorKind::NotFound => StoreError::Missing,
            std::io::ErrorKind::AlreadyExists => StoreError::AlreadyThere,
            std::io::ErrorKind::StorageFull => StoreError::DiskFull,
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly
            }
            _ => StoreError::Io { code: error.raw_os_error().unwrap_or_default() },
        }
    }
}
