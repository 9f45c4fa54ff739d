//! Closing an evening.

use letterdesk_model::{
    closing::Decision,
    evening::{ByKind, Kind},
    id::Number,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::ground::{EveningView, Sentences};

/// The Closing screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case", tag = "step")]
pub enum ClosingView {
    /// No evening is open, and none was closed.
    Nothing,
    /// The evening takes letters; counting the box can begin.
    Open {
        /// The evening.
        evening: EveningView,
    },
    /// The box is being counted, blind.
    Counting {
        /// The evening; its figures are zero here: the recount is blind.
        evening: EveningView,
        /// What was entered, newest first.
        bundles: Vec<BundleView>,
        /// Those for whom nothing was entered yet.
        left: Vec<LeftView>,
    },
    /// The recount is complete: what differs.
    Compared {
        /// The evening.
        evening: EveningView,
        /// Only differences.
        differences: Vec<DifferenceView>,
        /// What the ledger says in all.
        ledger_total: u32,
        /// What was counted by hand in all.
        recount_total: u32,
        /// Whether each difference has a decision.
        decided: bool,
    },
    /// «Итог подведён».
    Closed {
        /// The outcome.
        outcome: ClosedView,
    },
}

/// A bundle that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct BundleView {
    /// Its row, to take it back.
    pub id: u32,
    /// Whose letters.
    pub number: Number,
    /// Surname, given name, patronymic.
    pub name: String,
    /// Of which kind.
    pub kind: Kind,
    /// How many.
    pub quantity: u32,
}

/// Somebody for whom nothing was entered yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LeftView {
    /// Their number.
    pub number: Number,
    /// Surname, given name, patronymic.
    pub name: String,
}

/// Where box and ledger differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DifferenceView {
    /// Whose letters.
    pub number: Number,
    /// Surname, given name, patronymic.
    pub name: String,
    /// Of which kind.
    pub kind: Kind,
    /// What the ledger says.
    pub ledger: u32,
    /// What was counted by hand.
    pub recount: u32,
    /// What was decided.
    pub taken: Option<Decision>,
    /// Why.
    pub reason: String,
}

/// A decision about a difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DecisionRequest {
    /// Whose letters.
    pub number: Number,
    /// Of which kind.
    pub kind: Kind,
    /// Which figure is right.
    pub taken: Decision,
    /// Why; must not be empty.
    pub reason: String,
}

/// A closed evening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ClosedView {
    /// The evening, with its final figures.
    pub evening: EveningView,
    /// `YYYY-MM-DD HH:MM`, in the evening's time.
    pub closed_at: String,
    /// Final letters, amendments included.
    pub total: u32,
    /// The figure at the closing, before amendments.
    pub total_at_closing: u32,
    /// People with at least one letter.
    pub people: u32,
    /// By kind.
    pub by_kind: ByKind,
    /// Whether the box was counted by hand.
    pub recounted: bool,
    /// What differed, and what was decided.
    pub differences: Vec<DifferenceView>,
    /// Changes after the closing.
    pub amendments: Vec<AmendmentView>,
    /// The printed code, over ledger, closing and amendments: 26 base32 characters in groups of four.
    pub head: String,
    /// Entries in the ledger.
    pub entries: u32,
    /// The sentence in both languages.
    pub sentences: Sentences,
    /// The copies beside the vault that still tell the minute of each entry: somebody has opened or changed them, or they
    /// were made before an update, so only a person removes them.
    pub copies_left: Vec<String>,
}

/// A change after the closing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AmendmentView {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Whose letters.
    pub number: Number,
    /// Surname, given name, patronymic.
    pub name: String,
    /// Signed.
    pub n: i32,
    /// Why.
    pub reason: String,
}
