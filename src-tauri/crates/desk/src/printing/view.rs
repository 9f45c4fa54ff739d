//! What the doors ask of the print centre, and what it shows them.

use letterdesk_model::{
    hold::Hold,
    id::{EveningId, Number, PrisonerId},
};
pub use letterdesk_print::{
    CardForm, CardFormat, CaseTold, CodeStamp, CutOrder, Edition, EnvelopeFormat, Feed, Flip, LABEL_STOCK,
    LabelGrid, ListOrder, PilesSheet, Points, PosterFormat, Posting, PrintSize, RulesFormat, SignFormat,
};
use serde::{Deserialize, Serialize};
use specta::Type;

pub use super::{
    options::*,
    paper::{Paper, PaperKind},
    signs::{SignTraits, signs},
    traits::{Excluded, Included, PaperTraits, papers},
};
use crate::ground::{ErrorView, PrisonerQuery};

/// For whom to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Recipients {
    /// Everybody who may be printed.
    #[default]
    Everybody,
    /// Those for whom this kind of paper was not printed yet, for this evening.
    NotPrinted,
    /// Those for whom it would say something else than when it was last printed.
    Changed,
}

/// What to print, for whom, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PrintRequest {
    /// What, with the options of its kind.
    pub paper: Paper,
    /// For which evening; `None` for the one under way or, without one, the newest planned.
    pub evening: Option<EveningId>,
    /// Only these numbers; empty for everybody. This and the next two have no effect on what takes no part.
    pub only: Vec<Number>,
    /// Of these, only those whom a filter of the list finds; `None` for everybody.
    pub filter: Option<PrisonerQuery>,
    /// Of these, for whom.
    pub whom: Recipients,
    /// The document's language: `ru` or `en`.
    pub language: String,
    /// The printer whose measured error is undone; empty for none.
    pub printer: String,
    /// Shift to the right and down, in hundredths of a millimetre, on top of that.
    pub offset: (i32, i32),
}

impl PrintRequest {
    /// A kind as it is usually printed: in Russian, for everybody of the evening under way or planned next.
    pub fn usual(kind: PaperKind) -> PrintRequest {
        PrintRequest::of(Paper::usual(kind))
    }

    /// A paper for everybody of the evening under way or planned next, in Russian.
    pub fn of(paper: impl Into<Paper>) -> PrintRequest {
        PrintRequest {
            paper: paper.into(),
            evening: None,
            only: Vec::new(),
            filter: None,
            whom: Recipients::default(),
            language: "ru".to_owned(),
            printer: String::new(),
            offset: (0, 0),
        }
    }
}

/// What a request would print.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PrintPlan {
    /// The evening it is for.
    pub evening: EveningId,
    /// The evening's title.
    pub title: String,
    /// The code of what lies in the printer.
    pub stock: String,
    /// Pages.
    pub pages: u32,
    /// People printed.
    pub printed: u32,
    /// Of everybody who may be printed: those who never were on this kind of paper, for this evening.
    pub not_printed: u32,
    /// And those for whom it would say something else now.
    pub changed: u32,
    /// People left out, and why.
    pub held: Vec<HeldView>,
    /// Printed, but worth a look: old addresses.
    pub old: Vec<OldView>,
    /// Mail without a sender's address: a letter that is not delivered comes back to nobody.
    pub without_sender: bool,
    /// Printed shorter than it is known: more than there is room for.
    pub shortened: Vec<ShortenedView>,
    /// Printed under another spelling of the name: no face has the letters of their own.
    pub respelled: Vec<RespelledView>,
    /// Why nothing can be printed: everything that is in the way, as far as it was found. Where it is about a person,
    /// the data name the row as `prisoner`.
    pub problems: Vec<ErrorView>,
}

/// A filter by which a part of an evening's people can be printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PrintFilter {
    /// Where it comes from.
    pub origin: FilterOrigin,
    /// Its name, the tag, or the facility's short name.
    pub name: String,
    /// How many of the evening's people it finds; never nobody.
    pub people: u32,
    /// What it asks.
    pub query: PrisonerQuery,
}

/// Where a filter comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FilterOrigin {
    /// Saved under a name.
    Saved,
    /// A tag of theirs.
    Tag,
    /// Where they are held.
    Facility,
}

/// A document that was printed before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PrintedBefore {
    /// What.
    pub kind: PaperKind,
    /// `YYYY-MM-DD HH:MM`, in the evening's time.
    pub at: String,
    /// Pages.
    pub pages: u32,
    /// People on it.
    pub people: u32,
    /// What it was made with; `None` when that was not kept.
    pub request: Option<PrintRequest>,
}

/// Somebody left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct HeldView {
    /// Their number.
    pub number: Number,
    /// Their row.
    pub prisoner_id: PrisonerId,
    /// Surname, given name, patronymic.
    pub name: String,
    /// Why; `hold-<code>` is its words.
    pub reason: Hold,
    /// Whether it can be lifted for this evening with a reason.
    pub liftable: bool,
}

/// Somebody whose address was not checked for long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OldView {
    /// Their number.
    pub number: Number,
    /// Their row.
    pub prisoner_id: PrisonerId,
    /// Surname, given name, patronymic.
    pub name: String,
    /// `YYYY-MM-DD`; `None` when never.
    pub checked: Option<String>,
}

/// Somebody of whom less is printed than is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ShortenedView {
    /// Their number.
    pub number: Number,
    /// Their row.
    pub prisoner_id: PrisonerId,
    /// Surname, given name, patronymic.
    pub name: String,
    /// Which text; `field-<code>` is its words.
    pub field: &'static str,
}

/// Somebody whose name has letters that no face has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RespelledView {
    /// Their number.
    pub number: Number,
    /// Their row.
    pub prisoner_id: PrisonerId,
    /// Surname, given name, patronymic, as the list has them.
    pub name: String,
    /// And as the paper has them: the Latin form, or the list's own where only its dative cannot be set.
    pub printed: String,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Type)]
pub struct Printed {
    /// Where it is.
    pub file: String,
    /// The evening's title.
    pub title: String,
    /// Pages.
    pub pages: u32,
    /// People printed.
    pub printed: u32,
    /// People left out, and why.
    pub held: Vec<HeldView>,
    /// Printed, but worth a look: old addresses.
    pub old: Vec<OldView>,
    /// Mail without a sender's address.
    pub without_sender: bool,
    /// Printed shorter than it is known.
    pub shortened: Vec<ShortenedView>,
    /// Printed under another spelling of the name.
    pub respelled: Vec<RespelledView>,
}

/// How a printer errs on a stock, undone in every file that is made for both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CalibrationView {
    /// What the organiser calls the printer.
    pub printer: String,
    /// The stock's code, such as `a4` or `L7160`.
    pub stock: String,
    /// What the stock is called on paper.
    pub name: String,
    /// Everything moves to the right and down by this, in hundredths of a millimetre.
    pub shift: (i32, i32),
    /// Everything grows across and down by this, in hundredths of a per cent.
    pub drift: (i32, i32),
    /// `YYYY-MM-DD`
    pub measured: String,
}

/// What lies in the printer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StockView {
    /// Its code.
    pub code: String,
    /// What it is called on paper.
    pub name: String,
    /// How long the bars on its sheet should be, in hundredths of a millimetre.
    pub bar: u32,
}

/// What a ruler says of the sheet, in hundredths of a millimetre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct MeasuredSheet {
    /// From the left edge to the line that runs down.
    pub left: u32,
    /// From the upper edge to the line that runs across.
    pub top: u32,
    /// The length of the line that runs across.
    pub across: u32,
    /// The length of the line that runs down.
    pub down: u32,
}
