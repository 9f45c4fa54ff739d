//! Where the law has put a person: the state that decides whether a letter can reach them.

use serde::{Deserialize, Serialize};

/// A person's custody state. Never worded with a gendered form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Custody {
    /// Held in a facility.
    #[default]
    InCustody,
    /// Being moved («на этапе»).
    InTransit,
    /// The place is being clarified («уточняется»).
    Clarifying,
    /// House arrest: the address is a home.
    HouseArrest,
    /// A ban on certain acts: the address is a home.
    BanOnActs,
    /// Released on their word («подписка о невыезде»): the address is a home.
    OnTheirWord,
    /// At the front.
    AtTheFront,
    /// Free.
    Released,
    /// Dead.
    Died,
    /// Abroad.
    Abroad,
    /// Has asked not to be written to.
    AskedNotToWrite,
}

impl Custody {
    /// Every state, in the order a list of choices shows them.
    pub const ALL: [Custody; 11] = [
        Custody::InCustody,
        Custody::InTransit,
        Custody::Clarifying,
        Custody::HouseArrest,
        Custody::BanOnActs,
        Custody::OnTheirWord,
        Custody::AtTheFront,
        Custody::Released,
        Custody::Died,
        Custody::Abroad,
        Custody::AskedNotToWrite,
    ];

    /// The stable code in the database and in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Custody::InCustody => "in_custody",
            Custody::InTransit => "in_transit",
            Custody::Clarifying => "clarifying",
            Custody::HouseArrest => "house_arrest",
            Custody::BanOnActs => "ban_on_acts",
            Custody::OnTheirWord => "on_their_word",
            Custody::AtTheFront => "at_the_front",
            Custody::Released => "released",
            Custody::Died => "died",
            Custody::Abroad => "abroad",
            Custody::AskedNotToWrite => "asked_not_to_write",
        }
    }

    /// The state that a code names.
    pub fn from_code(code: &str) -> Option<Custody> {
        Custody::ALL.into_iter().find(|custody| custody.code() == code)
    }
}
