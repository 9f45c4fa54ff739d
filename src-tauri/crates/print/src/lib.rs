//! Data in, PDF bytes out: every paper of an evening, exact to a tenth of a millimetre, and a picture of any page.
//!
//! Not for: choosing whom to print for, holds, files or printers. A caller passes plain data and gets bytes.
//!
//! Invariant: the same input gives the same bytes. Nothing is read from the clock, the machine or a generator.
//! Invariant: no character is ever dropped. Text the faces cannot show is an error before a page exists (`clean`).
//! Invariant: text never leaves its box. It is set smaller down to a floor, then refused (`text`, `recipient`); prose
//! is told shorter instead, and said to be (`prose`).
//! Invariant: nothing that goes through the post bare or in an envelope carries a number, code, barcode, title or
//! program's name (`postcards`, `envelopes`, `labels`).
#![cfg_attr(test, allow(clippy::unwrap_used))] // A test that cannot get its value has failed.

mod barcode;
mod calibration;
mod cards;
mod clean;
mod code_stamp;
mod cut;
mod document;
mod envelopes;
mod error;
mod flow;
mod font;
mod labels;
mod list;
mod name;
mod options;
mod page;
mod picture;
mod piles;
mod postcards;
mod posters;
mod postmark;
mod preview;
mod printable;
mod prose;
mod recipient;
mod recovery;
mod register;
mod report;
mod ruled;
mod rules;
mod sender;
mod signs;
mod slips;
mod srgb;
mod structure;
mod tally;
mod text;
mod typography;
mod wording;

#[cfg(test)]
mod readback;
#[cfg(test)]
mod stress;

pub use calibration::{Calibration, Measured, Mismeasured, Stock};
pub use cards::{CardForm, CardPerson, Cards, CaseTold};
pub use clean::missing_letter;
pub use document::Document;
pub use envelopes::{EnvelopeFormat, Envelopes, Feed};
pub use error::{PaperField, PrintError};
pub use labels::{LABEL_STOCK, LabelGrid, LabelStock, Labels};
pub use list::{ListDocument, ListOrder, ListRow};
pub use options::{Edition, PrintSize};
pub use page::Correction;
pub use picture::Picture;
pub use piles::{Pile, PilePerson, Piles, PilesSheet};
pub use postcards::{
    BlankPostcards, CardFormat, CodeStamp, DuplexProof, Flip, OtherSide, PictureEdge, PostcardPerson,
    Postcards,
};
pub use posters::{NextEvening, Poster, PosterContent, PosterFormat, PosterPerson};
pub use preview::preview;
pub use printable::{Printable, make};
pub use prose::Shortened;
pub use recovery::RecoveryCard;
pub use register::{PostItem, PostKind, PostList, Posting, Register, RegisterPerson};
pub use report::{Recounted, ReportAmendment, ReportDifference, ReportDocument, ReportRow};
pub use rules::{RuleSet, Rules, RulesFormat};
pub use signs::{OfTheme, Points, SignContent, SignFormat, Signs, Thanks};
pub use slips::{CutOrder, SlipBack, SlipPerson, Slips};
pub use tally::{Tally, TallyPerson};
