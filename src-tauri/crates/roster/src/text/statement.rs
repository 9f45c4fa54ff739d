//! What the cells of one row say of a person's place, taken apart: a state, a facility, its address, and what is the
//! person's own.

mod addressee;
mod present;
mod remarks;
mod unit;

use std::sync::LazyLock;

use letterdesk_model::{
    custody::Custody,
    name::PersonName,
    statement::{Doubt, Said},
};

use super::{
    address::{self, AddressText},
    clean, custody, facility,
    phrases::Phrases,
    region,
};
use present::Present;

/// What the cells of one row say of a person's place, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlaceStatement {
    /// The state it names: «на этапе».
    pub custody: Option<Custody>,
    /// The cells word for word, one under the other.
    pub words: String,
    /// What the words mean.
    pub said: Said,
    /// «отряд 5, камера 12»: the person's, printed on a line of its own.
    pub unit: String,
    /// Why it cannot be believed.
    pub doubt: Option<Doubt>,
}

/// Reads the place cells of a row (where the term is served goes before remand) and the address cell; `who` are the
/// names of the row's person.
pub fn read(places: &[&str], address: &str, who: &PersonName) -> PlaceStatement {
    let cells: Vec<Cell> = places.iter().map(|cell| Cell::read(cell, who, Kind::Place)).collect();
    let custody = cells.iter().find_map(|cell| cell.custody);
    let place = cells.into_iter().find(Cell::says_where).unwrap_or_default();
    let address_cell = Cell::read(address, who, Kind::Address);
    let mut doubts = [place.doubt, address_cell.doubt];
    let said = match merged(place.place, address_cell.place) {
        Ok(said) => said,
        Err(doubt) => {
            doubts[0] = earliest([doubts[0], Some(doubt)]);
            Said::default()
        }
    };
    let units: Vec<String> =
        [place.unit, address_cell.unit].into_iter().filter(|unit| !unit.is_empty()).collect();
    let texts = places.iter().chain([&address]).map(|cell| clean::free(cell));
    let words = texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
    PlaceStatement { custody, words, said, unit: units.join(", "), doubt: earliest(doubts) }
}

/// The gravest of the reasons.
fn earliest<const N: usize>(doubts: [Option<Doubt>; N]) -> Option<Doubt> {
    doubts.into_iter().flatten().min()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Words that are no address are a facility's name.
    Place,
    /// Words that are no facility are an address.
    Address,
}

/// One cell, taken apart.
#[derive(Debug, Clone, Default)]
struct Cell {
    custody: Option<Custody>,
    place: Place,
    unit: String,
    doubt: Option<Doubt>,
}

/// A facility and the address beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Place {
    /// Kind, number and names; the region is the one that its office is of.
    facility: Said,
    /// Everything else; the region is the one it stands in.
    at: Said,
}

impl Place {
    fn says_anything(&self) -> bool {
        self.facility.says_anything() || self.at.says_anything()
    }
}

impl Cell {
    fn read(cell: &str, who: &PersonName, kind: Kind) -> Cell {
        if cell.trim().is_empty() {
            return Cell::default();
        }
        let custody = match kind {
            Kind::Place if custody::find(cell).is_some() => {
                address::pieces(cell).iter().find_map(|piece| state_in(piece))
            }
            Kind::Place | Kind::Address => None,
        };
        let (text, is_number_unsure) = remarks::strip(cell);
        let (text, is_guessed) = without_doubt_words(&text);
        let (text, is_left) = match present::choose(&text) {
            Present::Place(text) => (text, false),
            Present::Left(text) => (text, true),
            Present::Open => return Cell { custody, doubt: Some(Doubt::TwoPlaces), ..Cell::default() },
        };
        let (pieces, is_other) = addressee::take(address::pieces(&text), who);
        let (pieces, unit) = unit::take(pieces);
        let (place, doubt) = match kind {
            Kind::Place => place(&text, &pieces, custody),
            Kind::Address => address_of(&pieces),
        };
        // «Больница для заключённых» is a place, not a state.
        let is_in_name = place.facility.kind.is_empty() && custody == Some(Custody::InCustody);
        let custody = custody.filter(|_| !is_in_name || !place.facility.names_facility());
        let is_said = place.says_anything();
        let doubts = [
            doubt,
            is_other.then_some(Doubt::OtherName),
            (is_said && (is_guessed || is_left)).then_some(Doubt::Guessed),
            is_number_unsure.then_some(Doubt::NotUnderstood),
        ];
        Cell { custody, place, unit, doubt: earliest(doubts) }
    }

    fn says_where(&self) -> bool {
        self.place.says_anything() || self.doubt.is_some()
    }
}

/// Words of doubt, folded; a question mark is one.
const GUESSED: [&str; 15] = [
    "вероятно",
    "вероятнее всего",
    "предположительно",
    "возможно",
    "наверное",
    "наверно",
    "видимо",
    "по-видимому",
    "скорее всего",
    "кажется",
    "под вопросом",
    "уточняется",
    "неточно",
    "не точно",
    "не подтверждено",
];

static GUESSED_WORDS: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(GUESSED));

/// The text without words of doubt, and whether it had some.
fn without_doubt_words(text: &str) -> (String, bool) {
    let mut kept = text.replace(['?', '¿'], "");
    let mut is_guessed = kept.len() != text.len();
    let mut lower = kept.to_lowercase();
    // Most texts have none.
    let words = if GUESSED_WORDS.are_in(&lower) { &GUESSED[..] } else { &[] };
    for words in words {
        // Lower case keeps the length of Russian and Latin letters; where it does not, offsets would lie.
        if lower.len() == kept.len() && clean::has_words(&lower, words) {
            is_guessed = true;
            kept = without(&kept, &lower, words);
            lower = kept.to_lowercase();
        }
    }
    (kept.replace("()", " "), is_guessed)
}

/// A text without some words, which are looked for in `lower`, the same in lower case.
fn without(text: &str, lower: &str, words: &str) -> String {
    let mut kept = String::new();
    let mut end = 0;
    for (at, found) in lower.match_indices(words) {
        kept += text.get(end..at).unwrap_or_default();
        kept.push(' ');
        end = at + found.len();
    }
    kept + text.get(end..).unwrap_or_default()
}

/// The state that a piece names; «ул. Погибших» is a street.
fn state_in(piece: &str) -> Option<Custody> {
    custody::find(piece).filter(|_| !address::is_marked(piece))
}

fn place(text: &str, pieces: &[String], custody: Option<Custody>) -> (Place, Option<Doubt>) {
    let (found, rest) = match split(pieces) {
        Ok(split) => split,
        Err(doubt) => return (Place::default(), Some(doubt)),
    };
    let rest: Vec<String> = rest.into_iter().filter(|piece| state_in(piece).is_none()).collect();
    let address = address::parse(&rest);
    match (found, custody) {
        (Some(found), _) => named(found, address),
        (None, Some(Custody::InCustody)) if !custody::is_nothing_else(text) => (by_name_alone(text), None),
        // What stands beside a state is a remark or a home.
        (None, Some(_)) => (Place::default(), None),
        (None, None) if looks_like_address(&address, text) => nameless(address),
        (None, None) => (by_name_alone(text), None),
    }
}

fn address_of(pieces: &[String]) -> (Place, Option<Doubt>) {
    match split(pieces) {
        Ok((Some(found), rest)) => named(found, address::parse(&rest)),
        Ok((None, rest)) => nameless(address::parse(&rest)),
        Err(doubt) => (Place::default(), Some(doubt)),
    }
}

/// The facility among the pieces, and everything else. Two of them are two places, unless one says more of the other.
fn split(pieces: &[String]) -> Result<(Option<Said>, Vec<String>), Doubt> {
    let mut facility: Option<Said> = None;
    let mut rest = Vec::new();
    for piece in pieces {
        let Some(found) = facility::find(piece) else {
            rest.push(piece.clone());
            continue;
        };
        if facility::names_several(piece) {
            return Err(Doubt::TwoPlaces);
        }
        let beside = address::pieces(&found.rest);
        let is_address = |piece: &String| facility::find(piece).is_none() || address::is_part(piece);
        rest.extend(beside.into_iter().filter(is_address));
        let named = Said {
            kind: found.facility.kind,
            number: found.facility.number,
            short: found.facility.short,
            full: found.facility.full,
            region: found.facility.region,
            ..Said::default()
        };
        facility = Some(match facility {
            Some(first) => same_facility(first, named).ok_or(Doubt::TwoPlaces)?,
            None => named,
        });
    }
    Ok((facility, rest))
}

/// Two names of one facility as one: «СИЗО-99 «Примерный»» and its full name.
fn same_facility(first: Said, second: Said) -> Option<Said> {
    let same = |a: &str, b: &str| clean::fold(a) == clean::fold(b);
    let is_one = same(&first.kind, &second.kind) && same(&first.number, &second.number);
    let regions = region::key(&first.region) == region::key(&second.region);
    let both = |a: &str, b: &str| !a.is_empty() && !b.is_empty();
    let of_one_office = same(&first.full, &second.full) || both(&first.region, &second.region);
    let is_nicknamed = first.short.contains('«') && second.short.contains('«');
    if !is_one
        || both(&first.full, &second.full) && !of_one_office
        || both(&first.region, &second.region) && !regions
        || is_nicknamed && !same(&first.short, &second.short)
    {
        return None;
    }
    let longer = |a: String, b: String| if b.chars().count() > a.chars().count() { b } else { a };
    Some(Said {
        short: longer(first.short, second.short),
        full: longer(first.full, second.full),
        region: longer(first.region, second.region),
        ..first
    })
}

/// A facility with its address.
fn named(facility: Said, address: AddressText) -> (Place, Option<Doubt>) {
    // «больница» beside a colony is another place than the colony.
    let names_another = address.rest.iter().any(|piece| address::names_prison(piece));
    let doubt = earliest([doubt_of(&address), names_another.then_some(Doubt::NotUnderstood)]);
    (Place { facility, at: at(address) }, doubt)
}

/// An address without a known kind of facility: a piece of it may be the name.
fn nameless(mut address: AddressText) -> (Place, Option<Doubt>) {
    let full = match address.rest.iter().position(|piece| address::names_prison(piece)) {
        Some(at) => address.rest.remove(at),
        None => String::new(),
    };
    // Any other words may be the name.
    let unknown = (!address.rest.is_empty()).then_some(Doubt::NotUnderstood);
    let doubt = earliest([doubt_of(&address), unknown]);
    (Place { facility: Said { full, ..Said::default() }, at: at(address) }, doubt)
}

/// The parts of an address; none of them where it speaks of two places.
fn at(address: AddressText) -> Said {
    if address.has_two_places {
        return Said::default();
    }
    let AddressText { postcode, region, district, town, street, country, has_two_postcodes, .. } = address;
    let postcode = if has_two_postcodes { String::new() } else { postcode };
    Said { postcode, region, district, town, street, country, ..Said::default() }
}

fn doubt_of(address: &AddressText) -> Option<Doubt> {
    let may_be_address =
        |piece: &String| piece.chars().any(|letter| letter.is_uppercase() || letter.is_ascii_digit());
    earliest([
        address.has_two_places.then_some(Doubt::TwoPlaces),
        address.has_two_postcodes.then_some(Doubt::TwoPostcodes),
        address.rest.iter().any(may_be_address).then_some(Doubt::NotUnderstood),
    ])
}

fn looks_like_address(address: &AddressText, text: &str) -> bool {
    let says_place =
        !address.postcode.is_empty() || !address.region.is_empty() || !address.country.is_empty();
    says_place || address::is_marked(text)
}

/// A place that has neither kind nor number: a hospital, a nickname.
fn by_name_alone(text: &str) -> Place {
    Place { facility: Said { short: clean::tidy(text), ..Said::default() }, at: Said::default() }
}

/// What the place cell and the address cell say together; where they contradict each other, nothing.
fn merged(place: Place, address: Place) -> Result<Said, Doubt> {
    let facility = match (place.facility.names_facility(), address.facility.names_facility()) {
        (true, true) => same_facility(place.facility, address.facility).ok_or(Doubt::TwoPlaces)?,
        (true, false) => place.facility,
        (false, _) => address.facility,
    };
    let (place, address) = (place.at, address.at);
    let both = |of: fn(&str) -> String, a: &str, b: &str| !a.is_empty() && !b.is_empty() && of(a) != of(b);
    if both(region::key, &place.region, &address.region)
        || both(town_name, &place.town, &address.town)
        || both(clean::bare, &place.country, &address.country)
        || both(clean::bare, &place.street, &address.street)
    {
        return Err(Doubt::TwoPlaces);
    }
    if both(clean::bare, &place.postcode, &address.postcode) {
        return Err(Doubt::TwoPostcodes);
    }
    let first =
        |texts: [&String; 3]| texts.into_iter().find(|text| !text.is_empty()).cloned().unwrap_or_default();
    let none = String::new();
    Ok(Said {
        // Where it stands goes before its office, which may be of another region.
        region: first([&place.region, &address.region, &facility.region]),
        district: first([&place.district, &address.district, &none]),
        town: first([&place.town, &address.town, &none]),
        street: first([&place.street, &address.street, &none]),
        postcode: first([&place.postcode, &address.postcode, &none]),
        country: first([&place.country, &address.country, &none]),
        ..facility
    })
}

/// A town without the word for its kind.
pub fn town_name(town: &str) -> String {
    let folded = clean::fold(town);
    let name = match address::Mark::of(folded.split(' ').next().unwrap_or("")) {
        Some((address::Mark::Town, glued)) if glued.is_empty() => {
            folded.split_once(' ').map_or("", |(_, name)| name).to_owned()
        }
        Some((address::Mark::Town, glued)) => glued,
        _ => folded,
    };
    clean::bare(&name)
}

#[cfg(test)]
mod tests;
