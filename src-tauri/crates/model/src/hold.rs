//! Why an address may not be printed, and whether a person may overrule that for one evening.

use serde::{Deserialize, Serialize};

use crate::{
    address::{has_settled_dative, is_in_doubt, place, reads_russian},
    custody::Custody,
    facility::Facility,
    name::{self, Certainty},
    prisoner::{Prisoner, RoomSight},
    statement::Doubt,
};

/// A reason why nothing is printed for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Hold {
    /// «на этапе»
    InTransit,
    /// «уточняется»
    Clarifying,
    /// «домашний арест»
    HouseArrest,
    /// «запрет определённых действий»
    BanOnActs,
    /// «не под стражей»
    OnTheirWord,
    /// «на фронте»
    AtTheFront,
    /// «на свободе»
    Released,
    /// «нет в живых»
    Died,
    /// «за границей»
    Abroad,
    /// «просьба не писать»
    AskedNotToWrite,
    /// «адрес под вопросом»
    InDoubt,
    /// «какое учреждение?»: the words of the list do not say surely.
    WhichFacility,
    /// «адрес проверить»: a guest brought them to the Desk. Letters are taken in, and no mail is printed.
    ToBeChecked,
    /// «нет адреса»
    NoAddress,
    /// «индекс не из шести цифр»
    BadPostcode,
    /// «проверьте имя в дательном падеже»
    UnsureName,
    /// «больше не в списке»: of past evenings only, whose list they are still in.
    Removed,
    /// «не показывать в зале»: only of papers that the room sees, and never of mail.
    NotInRoom,
    /// «имени нет в шрифтах»: only of papers, where a name has letters that no face has, and no Latin form.
    NoLetters,
}

impl Hold {
    /// Every reason.
    pub const ALL: [Hold; 19] = [
        Hold::InTransit,
        Hold::Clarifying,
        Hold::HouseArrest,
        Hold::BanOnActs,
        Hold::OnTheirWord,
        Hold::AtTheFront,
        Hold::Released,
        Hold::Died,
        Hold::Abroad,
        Hold::AskedNotToWrite,
        Hold::InDoubt,
        Hold::WhichFacility,
        Hold::ToBeChecked,
        Hold::NoAddress,
        Hold::BadPostcode,
        Hold::UnsureName,
        Hold::Removed,
        Hold::NotInRoom,
        Hold::NoLetters,
    ];

    /// The stable code in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Hold::InTransit => "in_transit",
            Hold::Clarifying => "clarifying",
            Hold::HouseArrest => "house_arrest",
            Hold::BanOnActs => "ban_on_acts",
            Hold::OnTheirWord => "on_their_word",
            Hold::AtTheFront => "at_the_front",
            Hold::Released => "released",
            Hold::Died => "died",
            Hold::Abroad => "abroad",
            Hold::AskedNotToWrite => "asked_not_to_write",
            Hold::InDoubt => "in_doubt",
            Hold::WhichFacility => "which_facility",
            Hold::ToBeChecked => "to_be_checked",
            Hold::NoAddress => "no_address",
            Hold::BadPostcode => "bad_postcode",
            Hold::UnsureName => "unsure_name",
            Hold::Removed => "removed",
            Hold::NotInRoom => "not_in_room",
            Hold::NoLetters => "no_letters",
        }
    }

    /// Whether the organiser may lift it for one person and one evening, with a reason. Not for those who died or
    /// asked not to be written to, nor for a wish not to be shown, nor for any home address, nor where there is nothing to print: there only
    /// the record can change.
    pub fn may_be_lifted(self) -> bool {
        match self {
            Hold::InTransit
            | Hold::Clarifying
            | Hold::AtTheFront
            | Hold::Released
            | Hold::Abroad
            | Hold::InDoubt
            | Hold::BadPostcode
            | Hold::UnsureName => true,
            Hold::HouseArrest
            | Hold::BanOnActs
            | Hold::OnTheirWord
            | Hold::Died
            | Hold::AskedNotToWrite
            | Hold::WhichFacility
            | Hold::ToBeChecked
            | Hold::NoAddress
            | Hold::Removed
            | Hold::NotInRoom
            | Hold::NoLetters => false,
        }
    }

    /// Whether nobody should write: letters are refused as well as mail. Somebody whose address is to be checked is
    /// written to tonight, and the letter waits for the address.
    pub fn stops_letters(self) -> bool {
        self != Hold::ToBeChecked
    }
}

/// The strongest reason to hold a person back, if there is one. It does not depend on the day: an address that is
/// only old is printed.
pub fn hold(prisoner: &Prisoner, facility: Option<&Facility>) -> Option<Hold> {
    of_custody(prisoner.fields.custody)
        .or_else(|| of_address(prisoner, facility))
        .or_else(|| of_name(prisoner, facility))
}

/// Why a paper for the room leaves a person out who could be written to, if it does.
pub fn room_hold(prisoner: &Prisoner) -> Option<Hold> {
    (prisoner.fields.room_sight == RoomSight::Hidden).then_some(Hold::NotInRoom)
}

fn of_custody(custody: Custody) -> Option<Hold> {
    match custody {
        Custody::InCustody => None,
        Custody::InTransit => Some(Hold::InTransit),
        Custody::Clarifying => Some(Hold::Clarifying),
        Custody::HouseArrest => Some(Hold::HouseArrest),
        Custody::BanOnActs => Some(Hold::BanOnActs),
        Custody::OnTheirWord => Some(Hold::OnTheirWord),
        Custody::AtTheFront => Some(Hold::AtTheFront),
        Custody::Released => Some(Hold::Released),
        Custody::Died => Some(Hold::Died),
        Custody::Abroad => Some(Hold::Abroad),
        Custody::AskedNotToWrite => Some(Hold::AskedNotToWrite),
    }
}

fn of_address(prisoner: &Prisoner, facility: Option<&Facility>) -> Option<Hold> {
    if prisoner.fields.asks_which_facility() {
        let is_told =
            prisoner.fields.statement().is_some_and(|statement| statement.doubt == Some(Doubt::Told));
        return Some(if is_told { Hold::ToBeChecked } else { Hold::WhichFacility });
    }
    let Some(place) = place(prisoner, facility) else { return Some(Hold::NoAddress) };
    if !place.has_usable_postcode() {
        return Some(Hold::BadPostcode);
    }
    is_in_doubt(prisoner, facility).then_some(Hold::InDoubt)
}

/// A name the rules are unsure of waits for a look. When the hold is lifted instead, paper says «Получатель:» and
/// the nominative. An address in Latin letters has no dative to be sure of.
fn of_name(prisoner: &Prisoner, facility: Option<&Facility>) -> Option<Hold> {
    let fields = &prisoner.fields;
    if place(prisoner, facility).is_some_and(|place| !reads_russian(&place.country)) {
        return None;
    }
    let unsure = || name::dative(&fields.name, fields.sex).certainty == Certainty::Unsure;
    (!has_settled_dative(prisoner) && unsure()).then_some(Hold::UnsureName)
}

#[cfg(test)]
mod tests;
