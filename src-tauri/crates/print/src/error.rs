//! What can go wrong, as data. The words for it are Fluent's, found by the code.

use crate::page::{MAX_DRIFT, MAX_SHIFT};

/// The part of a document that a problem is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaperField {
    /// A person's name, or the recipient's line with the birth year.
    Name,
    /// The lines of an address.
    Address,
    /// The six-digit index.
    Postcode,
    /// Who they are.
    Story,
    /// What to write about.
    Interests,
    /// A notice that a law demands.
    Notice,
    /// The evening's title, theme, place or city.
    Title,
    /// The sender's return address.
    Sender,
    /// A facility's short name.
    Facility,
    /// The approved line for the room.
    Who,
    /// A mark that a law demands after a name.
    Marks,
    /// What a card tells of the case.
    Case,
    /// The reason of a difference or an amendment.
    Reason,
    /// The sentence an evening ends with.
    Sentence,
    /// A group of the recovery code.
    Recovery,
    /// How to write.
    Rules,
    /// What happens when.
    Programme,
    /// Our own words.
    Wording,
}

impl PaperField {
    /// The stable code: `paper-field-<code>` in the words.
    pub fn code(self) -> &'static str {
        match self {
            PaperField::Name => "name",
            PaperField::Address => "address",
            PaperField::Postcode => "postcode",
            PaperField::Story => "story",
            PaperField::Interests => "interests",
            PaperField::Notice => "notice",
            PaperField::Title => "title",
            PaperField::Sender => "sender",
            PaperField::Facility => "facility",
            PaperField::Who => "who",
            PaperField::Marks => "marks",
            PaperField::Case => "case",
            PaperField::Reason => "reason",
            PaperField::Sentence => "sentence",
            PaperField::Recovery => "recovery",
            PaperField::Rules => "rules",
            PaperField::Programme => "programme",
            PaperField::Wording => "wording",
        }
    }
}

/// Why there is no document, or no picture of it. What is wrong with a text is found before a page exists.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum PrintError {
    /// There is nobody to print for.
    #[error("nobody to print for")]
    NoPeople,
    /// No face of ours has this letter. Nothing is ever left out silently.
    #[error("no face has U+{:04X} in {field:?}", u32::from(*letter))]
    MissingGlyph {
        /// The letter.
        letter: char,
        /// Whose text it is; empty when it belongs to the whole document.
        person: String,
        /// Where it stands.
        field: PaperField,
    },
    /// The text does not fit its box at the smallest size that is still readable.
    #[error("{field:?} needs {needed_lines} lines where {lines} fit")]
    TooLong {
        /// Whose text it is; empty when it belongs to the whole document.
        person: String,
        /// Which text.
        field: PaperField,
        /// Lines it would take.
        needed_lines: u32,
        /// Lines there are.
        lines: u32,
    },
    /// An address does not fit its label at the smallest size that is still readable.
    #[error("an address needs {needed_lines} lines where a label has {lines}")]
    LabelTooSmall {
        /// Whose address.
        person: String,
        /// Lines it would take.
        needed_lines: u32,
        /// Lines a label has.
        lines: u32,
    },
    /// There is no rule to print.
    #[error("no rules")]
    NoRules,
    /// The file is no picture that can be printed.
    #[error("not a JPEG file")]
    BadPicture,
    /// Cards that share a sheet lie edge to edge: nothing goes on beyond them.
    #[error("no bleed between the cards of one sheet")]
    BleedOnSheet,
    /// A sheet of A4 cannot hold labels like these.
    #[error("no sheet has such a grid of labels")]
    BadGrid,
    /// The sheet has no label with this number to begin with.
    #[error("label {label} of {labels}")]
    NoSuchLabel {
        /// The label asked for, from 1.
        label: u32,
        /// How many a sheet has.
        labels: u32,
    },
    /// A slip's code is not ten digits.
    #[error("a slip's code is not ten digits")]
    BadCode {
        /// Whose slip.
        person: String,
    },
    /// The printer's correction is larger than any printer needs.
    #[error("a correction is at most {MAX_SHIFT} mm and {MAX_DRIFT} of a length")]
    CorrectionTooFar,
    /// The preview of a page that does not exist was asked for.
    #[error("page {page} of {pages}")]
    NoSuchPage {
        /// The page asked for, from 0.
        page: u32,
        /// How many there are.
        pages: u32,
    },
    /// Whoever looked on stopped it.
    #[error("cancelled")]
    Cancelled,
    /// Several things are in the way.
    #[error("{} problems", .0.len())]
    Several(
        /// Each of them, and none of them several.
        Vec<PrintError>,
    ),
    /// A library refused. Our mistake, never the user's; carries no text of theirs.
    #[error("the PDF could not be made: {detail}")]
    Pdf {
        /// What the library said.
        detail: String,
    },
}

impl PrintError {
    /// Every problem there is, one by one.
    pub fn each(self) -> Vec<PrintError> {
        match self {
            PrintError::Several(all) => all,
            one => vec![one],
        }
    }

    /// A library's refusal.
    pub(crate) fn pdf(detail: impl std::fmt::Display) -> PrintError {
        PrintError::Pdf { detail: detail.to_string() }
    }
}
