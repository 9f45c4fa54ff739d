//! The print centre.

use letterdesk_model::{
    address::Origin,
    hold::Hold,
    id::{EveningId, Number, PrisonerId},
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::{
    CaseTold, EnvelopeChoice, ErrorView, LabelChoice, OtherSide, PosterChoice, Posting, PrisonerQuery,
    RulesPaper,
};

/// What can be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// Address slips.
    Sheets,
    /// Postcard backs.
    Postcards,
    /// Envelopes.
    Envelopes,
    /// Address labels.
    Labels,
    /// Table cards.
    Cards,
    /// How to write.
    Rules,
    /// The line-up as a list.
    List,
    /// Posters for the room.
    Posters,
    /// A box for each letter, for a laptop that does not wake up.
    Tally,
    /// Cover slips for piles of letters, one a facility.
    Piles,
    /// What goes to the post office.
    Register,
    /// The closing report.
    Report,
}

impl PaperKind {
    /// Every kind, in the order the print centre shows them.
    pub const ALL: [PaperKind; 12] = [
        PaperKind::Sheets,
        PaperKind::Postcards,
        PaperKind::Envelopes,
        PaperKind::Labels,
        PaperKind::Cards,
        PaperKind::Rules,
        PaperKind::List,
        PaperKind::Posters,
        PaperKind::Tally,
        PaperKind::Piles,
        PaperKind::Register,
        PaperKind::Report,
    ];

    /// The stable code: the command line's KIND.
    pub fn code(self) -> &'static str {
        match self {
            PaperKind::Sheets => "sheets",
            PaperKind::Postcards => "postcards",
            PaperKind::Envelopes => "envelopes",
            PaperKind::Labels => "labels",
            PaperKind::Cards => "cards",
            PaperKind::Rules => "rules",
            PaperKind::List => "list",
            PaperKind::Posters => "posters",
            PaperKind::Tally => "tally",
            PaperKind::Piles => "piles",
            PaperKind::Register => "register",
            PaperKind::Report => "report",
        }
    }

    /// The kind that a code names.
    pub fn from_code(code: &str) -> Option<PaperKind> {
        PaperKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Large print or regular.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum PrintSize {
    /// As most people read.
    #[default]
    Regular,
    /// For half of the guests.
    Large,
}

/// Which edition of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// Slips with number and barcode; the report for us.
    #[default]
    Ours,
    /// Slips to take home, without number and barcode; the report for the public.
    Public,
}

/// In which order a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum ListOrder {
    /// By number.
    #[default]
    Number,
    /// By surname.
    Surname,
    /// Under a heading for each facility.
    Facility,
    /// Under a heading for each theme.
    Theme,
}

/// For whom to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// Everybody who may be printed.
    #[default]
    Everybody,
    /// Those for whom this kind of paper was not printed yet, for this evening.
    NotPrinted,
    /// Those for whom it would say something else than when it was last printed.
    Changed,
}

/// How several copies lie in the printer's tray.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Collation {
    /// Each person's copies together.
    #[default]
    Together,
    /// Everybody once, then everybody again: whole sets.
    Sets,
}

/// What is on the back of slips.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SlipBack {
    /// Nothing.
    #[default]
    Blank,
    /// How to write.
    Rules,
}

/// Where postcard backs are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CardPaper {
    /// One on A6.
    #[default]
    A6,
    /// Four on A4 with cut marks.
    FourOnA4,
}

/// Whether the code stamp is printed. It never is on mail that crosses a border.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum CodeStamp {
    /// Printed.
    #[default]
    Printed,
    /// Left out.
    Absent,
}

/// What to print, for whom, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PrintRequest {
    /// What.
    pub kind: PaperKind,
    /// For which evening; `None` for the one under way or, without one, the newest planned.
    pub evening: Option<EveningId>,
    /// Only these numbers; empty for everybody.
    pub only: Vec<Number>,
    /// Of these, only those whom a filter of the list finds; `None` for everybody.
    #[serde(default)]
    pub filter: Option<PrisonerQuery>,
    /// Of these, for whom.
    #[serde(default)]
    pub whom: Whom,
    /// Large print or regular.
    pub size: PrintSize,
    /// Which edition.
    pub edition: Edition,
    /// What is on the back of slips; how the printer turns the sheet is in `other_side`.
    #[serde(default)]
    pub slip_back: SlipBack,
    /// Order of a list.
    pub order: ListOrder,
    /// Paper of postcards.
    pub card_paper: CardPaper,
    /// Code stamp of postcards and envelopes.
    pub code_stamp: CodeStamp,
    /// The other side of postcards.
    #[serde(default)]
    pub other_side: OtherSide,
    /// Where it is posted: decides whether there is a country and a code stamp.
    #[serde(default)]
    pub posted_from: Origin,
    /// Size of envelopes, and how they go into the printer.
    #[serde(default)]
    pub envelopes: EnvelopeChoice,
    /// Stock of labels, and where to begin.
    #[serde(default)]
    pub labels: LabelChoice,
    /// How much of the case table cards tell.
    #[serde(default)]
    pub case: CaseTold,
    /// How large the page on how to write is.
    #[serde(default)]
    pub rules: RulesPaper,
    /// What a poster says, and how large it is.
    #[serde(default)]
    pub poster: PosterChoice,
    /// How letters are posted: decides what there is to fill in.
    #[serde(default)]
    pub posting: Posting,
    /// Copies of each person's page, from 1.
    pub copies: u32,
    /// In which order the copies come.
    #[serde(default)]
    pub collation: Collation,
    /// The document's language: `ru` or `en`.
    pub language: String,
    /// The printer whose measured error is undone; empty for none.
    #[serde(default)]
    pub printer: String,
    /// Shift to the right and down, in hundredths of a millimetre, on top of that.
    pub offset: (i32, i32),
}

impl PrintRequest {
    /// A kind as it is usually printed: in Russian, for everybody of the evening under way or planned next.
    pub fn usual(kind: PaperKind) -> PrintRequest {
        PrintRequest {
            kind,
            evening: None,
            only: Vec::new(),
            filter: None,
            whom: Whom::default(),
            size: PrintSize::default(),
            edition: Edition::default(),
            slip_back: SlipBack::default(),
            order: ListOrder::default(),
            card_paper: CardPaper::default(),
            code_stamp: CodeStamp::default(),
            other_side: OtherSide::default(),
            posted_from: Origin::default(),
            envelopes: EnvelopeChoice::default(),
            labels: LabelChoice::default(),
            case: CaseTold::default(),
            rules: RulesPaper::default(),
            poster: PosterChoice::default(),
            posting: Posting::default(),
            copies: 1,
            collation: Collation::default(),
            language: "ru".to_owned(),
            printer: String::new(),
            offset: (0, 0),
        }
    }

    /// Whether the rules stand behind slips. They tell a guest of the evening what to do with the letter: not somebody who
    /// writes at home.
    pub fn has_rules_behind(&self) -> bool {
        self.slip_back == SlipBack::Rules && self.edition == Edition::Ours
    }

    /// Whether there is a page for each person, or a line: without anybody there is nothing to print. A poster without
    /// anybody says that everybody was written to.
    pub fn is_about_people(&self) -> bool {
        match self.kind {
            PaperKind::Report | PaperKind::Rules | PaperKind::Posters => false,
            PaperKind::Postcards => !self.other_side.proof,
            _ => true,
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

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Printed {
    /// Where it is.
    pub file: String,
    /// Pages.
    pub pages: u32,
    /// People printed.
    pub printed: u32,
    /// People left out, and why.
    pub held: Vec<HeldView>,
    /// Printed, but worth a look: old addresses.
    pub old: Vec<OldView>,
}
