//! What one row of a file says about a person.

use chrono::NaiveDate;
use letterdesk_model::{
    birth::Birth,
    custody::Custody,
    name::{PersonName, Sex},
    prisoner::{OwnAddress, RoomSight},
    statement::{Doubt, Said, Statement},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A person as one row gives them. `None` and empty text mean that the file says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Incoming {
    /// Our own identity of the person, when the file is an export of ours.
    pub uuid: Option<Uuid>,
    /// Never wholly empty.
    pub name: PersonName,
    /// As the file says it.
    pub sex: Option<Sex>,
    /// A date, or only a year.
    pub born: Option<Birth>,
    /// The state, from its own column or from the place column.
    pub custody: Option<Custody>,
    /// The cells that speak of the place, word for word.
    pub words: String,
    /// What they mean; which facility that is, [`crate::settle`] works out.
    pub said: Said,
    /// «отряд 5»: theirs, and not the place's.
    pub unit: String,
    /// Why the words cannot be believed.
    pub place_doubt: Option<Doubt>,
    /// An address that names no facility.
    pub own_address: Option<OwnAddress>,
    /// The dative of the whole name.
    pub dative: String,
    /// The Latin form of the whole name.
    pub latin: String,
    /// Articles of the charge.
    pub articles: String,
    /// The prison term.
    pub term: String,
    /// When they were taken.
    pub held_since: Option<NaiveDate>,
    /// Who they are.
    pub story: String,
    /// What to write about.
    pub interests: String,
    /// «Строка для зала».
    pub room_line: String,
    /// Whether the room may see them.
    pub room_sight: Option<RoomSight>,
    /// For the organiser's eyes.
    pub note: String,
    /// Marks after the name, such as `*`.
    pub marks: String,
    /// Tags; taking them only adds.
    pub tags: Vec<String>,
    /// Languages they read.
    pub languages: String,
    /// When the address was checked.
    pub checked: Option<NaiveDate>,
    /// Where the address came from.
    pub source: String,
    /// Why the address is in doubt.
    pub doubt: String,
}

/// Who gives a list, and of which day it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Keeper<'a> {
    /// Their name; never a file's. Empty where nobody said.
    pub source: &'a str,
    /// The day of the list, where it is known.
    pub date: Option<NaiveDate>,
}

impl Incoming {
    /// The same, silent about the place.
    pub fn without_place(&self) -> Incoming {
        let silent =
            Incoming { words: String::new(), said: Said::default(), place_doubt: None, ..self.clone() };
        Incoming { unit: String::new(), ..silent }
    }

    /// What the row says of the place, as its keeper's statement; `None` where it says nothing of it.
    pub fn statement(&self, keeper: Keeper<'_>) -> Option<Statement> {
        let statement = Statement {
            source: keeper.source.to_owned(),
            date: self.checked.or(keeper.date),
            words: self.words.clone(),
            said: self.said.clone(),
            unit: self.unit.clone(),
            doubt: self.place_doubt,
            chosen: None,
        };
        (statement.speaks_of_place() || statement.said.says_where()).then_some(statement)
    }
}
