//! What can go wrong, as a code and its data. `ui/locales/*/errors.ftl` turns a code into a sentence.

mod causes;

use std::{collections::BTreeMap, fmt};

use letterdesk_model::coded_enum;
use letterdesk_words::{Language, Value};
use serde::Serialize;
use specta::Type;

/// What a use case returns.
pub type Result<T> = std::result::Result<T, Error>;

coded_enum! {
    /// Every way a request can fail. The text of each is stable: doors, scripts and tests rely on it.
    pub enum Code {
        /// Somebody else has the vault open.
        VaultBusy = "vault_busy",
        /// No closing left a copy of this name.
        UnknownCopy = "unknown_copy",
        /// A program has the copy open.
        CopyInUse = "copy_in_use",
        /// The vault is locked.
        Locked = "locked",
        /// The vault that is open is not at its place any more.
        VaultGone = "vault_gone",
        /// Another folder, or an older copy of the vault, is at the place of the one that is open.
        VaultReplaced = "vault_replaced",
        /// The vault went away while something was written; whether it was kept shows when it is back.
        Unsure = "unsure",
        /// There is no vault at the place.
        NoVault = "no_vault",
        /// The folder is a copy that a vault made of itself.
        CopyIsNoVault = "copy_is_no_vault",
        /// Another account of this machine owns the vault, or its rights keep this one out.
        VaultForbidden = "vault_forbidden",
        /// The folder is on another machine's disk.
        NetworkFolder = "network_folder",
        /// No key file opens with this passphrase.
        WrongPassphrase = "wrong_passphrase",
        /// The database cannot be read with its key.
        VaultDamaged = "vault_damaged",
        /// The database is not encrypted: not ours.
        NotEncrypted = "not_encrypted",
        /// A newer program wrote the database.
        NewerDatabase = "newer_database",
        /// The folder has a key or a database already.
        AlreadyAVault = "already_a_vault",
        /// A vault with a list or an evening of its own is no place for invented people.
        VaultNotEmpty = "vault_not_empty",
        /// The passphrase is too easy to guess.
        WeakPassphrase = "weak_passphrase",
        /// The disk is full; what was asked did not happen.
        DiskFull = "disk_full",
        /// The folder cannot be written.
        ReadOnly = "read_only",
        /// The system refused.
        Io = "io",
        /// A file was not saved: the disk is full.
        DiskFullFile = "disk_full_file",
        /// A file was not saved: its folder cannot be written.
        ReadOnlyFile = "read_only_file",
        /// A file could not be read or written.
        IoFile = "io_file",
        /// A copy of the vault could not be made.
        BackupFailed = "backup_failed",
        /// A recovery code with a slip of the finger: its check character does not fit.
        BadRecoveryCode = "bad_recovery_code",
        /// A key file cannot be read.
        KeyFileDamaged = "key_file_damaged",
        /// A key file of the open vault is not what it was when the vault was opened.
        KeyFileChanged = "key_file_changed",
        /// There is no encoding of this name.
        UnknownEncoding = "unknown_encoding",
        /// The workbook has no sheet of this name.
        UnknownSheet = "unknown_sheet",
        /// The line named as the header row is empty.
        NoHeaderRow = "no_header_row",
        /// The table has no such column.
        NoColumn = "no_column",
        /// The limited process that reads files gave up: memory or time.
        ReadingStopped = "reading_stopped",
        /// Reading a table, or importing it, was cancelled.
        ImportCancelled = "import_cancelled",
        /// The file has nothing in it.
        EmptyFile = "empty_file",
        /// A folder, a pipe or a device in the place of a list.
        NotAFile = "not_a_file",
        /// A picture, say, with a table's name.
        NotATable = "not_a_table",
        /// The file begins as a table and cannot be read to its end.
        DamagedFile = "damaged_file",
        /// A text does not fit a workbook's cell.
        CellTooLong = "cell_too_long",
        /// No column holds names.
        NoNameColumn = "no_name_column",
        /// The file is larger than a list can be.
        FileTooLarge = "file_too_large",
        /// No evening is meant by this.
        UnknownEvening = "unknown_evening",
        /// Several evenings are meant by this.
        SeveralEvenings = "several_evenings",
        /// No evening is under way.
        NoOpenEvening = "no_open_evening",
        /// Another evening is under way.
        AnotherEveningOpen = "another_evening_open",
        /// The evening is in a state where this cannot be done.
        WrongState = "wrong_state",
        /// The number is not in the evening's list, and nothing was to be counted.
        NoSuchNumber = "no_such_number",
        /// The number is not in tonight's list; no letter was counted.
        UnknownNumber = "unknown_number",
        /// The number was somebody's who was removed from the list; no letter was counted.
        RemovedNumber = "removed_number",
        /// A slip of another evening.
        OtherEveningSlip = "other_evening_slip",
        /// A slip of an evening that was removed.
        RemovedEveningSlip = "removed_evening_slip",
        /// Not one of our slips.
        ForeignBarcode = "foreign_barcode",
        /// The check digit does not fit.
        MisreadCode = "misread_code",
        /// "How many" is no number from 1 to 999.
        BadTimes = "bad_times",
        /// The person is held: keep the letter aside.
        Held = "held",
        /// The person is free.
        HeldReleased = "held_released",
        /// There is nothing to take back.
        NothingToUndo = "nothing_to_undo",
        /// There is nothing to put back.
        NothingToRedo = "nothing_to_redo",
        /// The entry is taken back already.
        AlreadyUndone = "already_undone",
        /// The letters of the entry were moved to somebody else already.
        AlreadyMoved = "already_moved",
        /// The letters are this person's already.
        MoveToSame = "move_to_same",
        /// Whom the letters were to be moved to is held.
        MoveToHeld = "move_to_held",
        /// Whom the letters were to be moved to is free.
        MoveToReleased = "move_to_released",
        /// Whom the letters were to be moved to is on the list, but not in tonight's.
        MoveOutsideLineUp = "move_outside_line_up",
        /// No slip of this number is out.
        SlipNotOut = "slip_not_out",
        /// There is no such entry.
        UnknownEntry = "unknown_entry",
        /// The same uid came with other content.
        UidConflict = "uid_conflict",
        /// Somebody of this name is on the list already; nobody was added.
        AlreadyOnList = "already_on_list",
        /// The person is on the list, but not in tonight's.
        NotInLineUp = "not_in_line_up",
        /// Somebody with letters cannot leave tonight's list.
        HasLetters = "has_letters",
        /// Somebody with a row in the log of the evening under way cannot be removed.
        LettersUnderWay = "letters_under_way",
        /// An evening with a row in the log cannot be removed.
        EveningHasLetters = "evening_has_letters",
        /// There is no such removal to undo: the vault was locked since, say.
        UnknownRemoval = "unknown_removal",
        /// Every number an evening can have was used.
        NumbersUsedUp = "numbers_used_up",
        /// A letter that no face has.
        MissingGlyph = "missing_glyph",
        /// An address that does not fit its label.
        TooLong = "too_long",
        /// Any other text that does not fit its box.
        TextTooLong = "text_too_long",
        /// The file is no picture that can be printed.
        BadPicture = "bad_picture",
        /// No bleed can be had: there is no picture, cards share a sheet, or a printer of one's own is meant.
        NoBleed = "no_bleed",
        /// No label stock of this name.
        UnknownStock = "unknown_stock",
        /// A grid of labels that no sheet has.
        BadGrid = "bad_grid",
        /// No printer errs so far.
        CorrectionTooFar = "correction_too_far",
        /// A viewer shrank or enlarged the sheet that a printer is measured with.
        ViewerScales = "viewer_scales",
        /// Making a document was cancelled.
        PrintCancelled = "print_cancelled",
        /// What a document says of somebody changed while it was made.
        PaperOutdated = "paper_outdated",
        /// More copies than a printer is asked for, or none.
        BadCopies = "bad_copies",
        /// The system has no program for a paper that was saved.
        PaperNotOpened = "paper_not_opened",
        /// The system did not show the folder of a paper that was saved.
        FolderNotShown = "folder_not_shown",
        /// A paper that was saved is not at its place any more.
        PaperGone = "paper_gone",
        /// The system's printer did not take the file.
        PrinterRefused = "printer_refused",
        /// There is no rule to print.
        NoRules = "no_rules",
        /// The sheet has no such label to begin with.
        NoSuchLabel = "no_such_label",
        /// Nobody is left to print.
        NothingToPrint = "nothing_to_print",
        /// The system has no program for PDF files.
        NoPdfProgram = "no_pdf_program",
        /// This hold is no one's to lift.
        HoldCannotBeLifted = "hold_cannot_be_lifted",
        /// There is no such person.
        UnknownPrisoner = "unknown_prisoner",
        /// The two are one record already, or one of them is merged into another.
        CannotMerge = "cannot_merge",
        /// The record was not merged into another.
        NotMerged = "not_merged",
        /// There is no such facility.
        UnknownFacility = "unknown_facility",
        /// There is no such import.
        UnknownImport = "unknown_import",
        /// The import was undone before, or is itself an undoing.
        ImportCannotBeUndone = "import_cannot_be_undone",
        /// Something later stands on the import; the data says what.
        ImportBuiltUpon = "import_built_upon",
        /// An import is not undone while an evening is under way.
        UndoWhileOpen = "undo_while_open",
        /// The file is no photo in a form that is taken.
        NotAPhoto = "not_a_photo",
        /// The photo is larger than any photo of a person need be.
        PhotoTooLarge = "photo_too_large",
        /// Nobody whom the room may see waits, and not everybody has a letter: no poster says it.
        NobodyToShow = "nobody_to_show",
        /// Nobody of the evening has a tag: there are no themes.
        NoThemes = "no_themes",
        /// There is no such field.
        UnknownField = "unknown_field",
        /// The value does not fit its field.
        BadValue = "bad_value",
        /// A line of a recount file that cannot be read.
        BadRecountLine = "bad_recount_line",
        /// The bundle is not in the recount.
        UnknownBundle = "unknown_bundle",
        /// A count would fall below zero.
        WouldGoNegative = "would_go_negative",
        /// A reason is needed.
        ReasonNeeded = "reason_needed",
        /// The recount is not complete, or a difference has no decision.
        RecountUnfinished = "recount_unfinished",
        /// The ledger does not have the anchor that was printed.
        AnchorNotFound = "anchor_not_found",
        /// A mistake of ours; the data says where.
        Internal = "internal",
    }
}

/// A request that could not be met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// Which.
    pub code: Code,
    /// The sentence's variables.
    pub data: BTreeMap<&'static str, String>,
}

/// How the command line leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// The request could not be met: 1.
    Request,
    /// The vault could not be opened: 3.
    Vault,
}

impl Error {
    /// An error without data.
    pub fn new(code: Code) -> Error {
        Error { code, data: BTreeMap::new() }
    }

    /// The same error with one variable more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Error {
        self.data.insert(name, value.to_string());
        self
    }

    /// How the command line leaves with it.
    pub fn exit(&self) -> Exit {
        match self.code {
            Code::VaultBusy
            | Code::NoVault
            | Code::CopyIsNoVault
            | Code::NetworkFolder
            | Code::VaultForbidden
            | Code::WrongPassphrase
            | Code::BadRecoveryCode
            | Code::KeyFileDamaged
            | Code::VaultDamaged
            | Code::NotEncrypted
            | Code::NewerDatabase => Exit::Vault,
            _ => Exit::Request,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {:?}", self.code.code(), self.data)
    }
}

impl std::error::Error for Error {}

/// The sentence of an error: what happened, what did not, what to do.
pub fn sentence_of(language: Language, error: &ErrorView) -> String {
    let arguments: Vec<(&str, Value)> =
        error.data.iter().map(|(name, value)| (name.as_str(), Value::from(value.clone()))).collect();
    letterdesk_words::text(language, &format!("error-{}", error.code), &arguments)
}

/// An error as it crosses the boundary: a code and its data, never prose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ErrorView {
    /// Stable, `snake_case`; `error-<code>` is its sentence.
    pub code: String,
    /// The sentence's variables.
    pub data: BTreeMap<String, String>,
}

impl From<Error> for ErrorView {
    fn from(error: Error) -> ErrorView {
        let data = error.data.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        ErrorView { code: error.code.code().to_owned(), data }
    }
}

/// The error that names a field and the value that does not fit.
pub(crate) fn bad(field: &str, value: &str) -> Error {
    Error::new(Code::BadValue).with("field", field).with("value", value)
}

/// A reason that somebody gave, trimmed; [`Code::ReasonNeeded`] without one.
pub(crate) fn required(reason: &str) -> Result<String> {
    let reason = reason.trim();
    if reason.is_empty() { Err(Error::new(Code::ReasonNeeded)) } else { Ok(reason.to_owned()) }
}
