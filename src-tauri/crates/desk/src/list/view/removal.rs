//! What removing people would do.

use letterdesk_model::id::{Number, PrisonerId};
use serde::Serialize;
use specta::Type;

use crate::ground::ErrorView;

/// Everybody who is to be removed, by what it means for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RemovalPlan {
    /// Those who never had a letter: nothing is left of them.
    pub gone: Vec<RemovalPerson>,
    /// Those who have a row in the log: off the list, and their letters stay in the counts.
    pub kept: Vec<RemovalPerson>,
    /// Those who cannot be removed now.
    pub staying: Vec<StayingPerson>,
}

/// Somebody who is to be removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RemovalPerson {
    /// Their row.
    pub id: PrisonerId,
    /// Surname, given name, patronymic.
    pub name: String,
    /// Their number in tonight's list, which is given to nobody else.
    pub tonight: Option<Number>,
    /// Letters over all evenings.
    pub letters_ever: u32,
}

/// Somebody who cannot be removed now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StayingPerson {
    /// Who.
    pub person: RemovalPerson,
    /// Why.
    pub error: ErrorView,
}
