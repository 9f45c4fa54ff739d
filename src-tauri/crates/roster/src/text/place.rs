//! A place cell: a state, or a facility with or without its address, or both.

use letterdesk_model::{custody::Custody, facility::FacilityFields};

use super::{
    address::{self, AddressText},
    clean, custody, facility,
};

/// What a place cell says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlaceText {
    /// The state it names.
    pub custody: Option<Custody>,
    /// The facility it names, without its address.
    pub facility: Option<FacilityFields>,
    /// The address in it.
    pub address: AddressText,
}

/// Reads a place cell: «СИЗО-99», «Домашний арест», «ИК-6, пос. Примерный, Энская обл.».
pub fn parse(cell: &str) -> PlaceText {
    let pieces = address::pieces(cell);
    if pieces.is_empty() {
        return PlaceText::default();
    }
    let custody = pieces.iter().find_map(|piece| state_in(piece));
    let (found, rest) = split(&pieces);
    let rest: Vec<String> = rest.into_iter().filter(|piece| state_in(piece).is_none()).collect();
    let address = address::parse(&rest);
    match (found, custody) {
        (Some(found), custody) => PlaceText { custody, facility: Some(found), address },
        // «Больница для заключённых» is a place, not a state.
        (None, Some(Custody::InCustody)) if !custody::is_nothing_else(cell) => {
            PlaceText { facility: Some(by_name_alone(cell)), ..PlaceText::default() }
        }
        // What stands beside a state is a remark or a home.
        (None, Some(custody)) => PlaceText { custody: Some(custody), ..PlaceText::default() },
        (None, None) if looks_like_address(&address) || address::is_marked(cell) => {
            PlaceText { custody: None, facility: None, address }
        }
        (None, None) => PlaceText { facility: Some(by_name_alone(cell)), ..PlaceText::default() },
    }
}

/// The state that a piece names; «ул. Погибших» is a street.
fn state_in(piece: &str) -> Option<Custody> {
    custody::find(piece).filter(|_| !address::is_marked(piece))
}

/// Reads an address cell: like a place, but words that are no facility are an address, never a name.
pub fn parse_address(cell: &str) -> PlaceText {
    let pieces = address::pieces(cell);
    let (facility, rest) = split(&pieces);
    PlaceText { custody: None, facility, address: address::parse(&rest) }
}

/// The first facility among the pieces, and everything else.
fn split(pieces: &[String]) -> (Option<FacilityFields>, Vec<String>) {
    let mut facility = None;
    let mut rest = Vec::new();
    for piece in pieces {
        match facility::find(piece).filter(|_| facility.is_none()) {
            Some(found) => {
                facility = Some(found.facility);
                let beside = address::pieces(&found.rest);
                rest.extend(beside.into_iter().filter(|piece| facility::find(piece).is_none()));
            }
            // A second facility is no part of the first one's address.
            None if facility.is_some() && facility::find(piece).is_some() => {}
            None => rest.push(piece.clone()),
        }
    }
    (facility, rest)
}

fn looks_like_address(address: &AddressText) -> bool {
    !address.postcode.is_empty() || !address.region.is_empty() || !address.country.is_empty()
}

/// A place that has neither kind nor number: a hospital, a nickname.
fn by_name_alone(cell: &str) -> FacilityFields {
    FacilityFields { short: clean::tidy(cell), ..FacilityFields::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cell: &str, custody: Option<Custody>, short: &str, region: &str, street: &str) {
        let found = parse(cell);
        let name = found.facility.map(|facility| facility.short).unwrap_or_default();
        assert_eq!(found.custody, custody, "{cell}");
        assert_eq!(
            [name.as_str(), &found.address.region, &found.address.street],
            [short, region, street],
            "{cell}"
        );
    }

    #[test]
    fn places_of_real_lists() {
        check("СИЗО-99", None, "СИЗО-99", "", "");
        check("ИК-6, пос. Примерный, Энская обл.", None, "ИК-6", "Энская обл.", "пос. Примерный");
        check("СИЗО-2 «Примерный», Москва", None, "СИЗО-2 «Примерный»", "г. Москва", "");
        check(
            "СИЗО-99\n000001, Энская обл., г. Энск, ул. Примерная, д. 1",
            None,
            "СИЗО-99",
            "Энская обл.",
            "ул. Примерная, д. 1, г. Энск",
        );
        check("Домашний арест, г. Энск, ул. Тайная, д. 5", Some(Custody::HouseArrest), "", "", "");
        check("Освобожден", Some(Custody::Released), "", "", "");
        check("СИЗО-99 (на этапе)", Some(Custody::InTransit), "СИЗО-99", "", "");
        check("СИЗО-99, ул. Погибших героев, г. Энск", None, "СИЗО-99", "", "ул. Погибших героев, г. Энск");
        check("Под стражей", Some(Custody::InCustody), "", "", "");
        check("Больница для заключенных", None, "Больница для заключенных", "", "");
        check("Примерный централ", None, "Примерный централ", "", "");
        check("", None, "", "", "");
    }
}
