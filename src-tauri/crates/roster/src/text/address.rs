//! An address in one cell taken apart: postcode, country, region, district, town, street and house.

mod country;
mod pieces;
pub mod postcode;
mod words;

pub use country::of_column as country_of_column;
pub use pieces::{Mark, bracket, is_part, pieces};
pub use words::{CITIES, DISTRICTS, TOWNS, UNITS, UNITS_ALONE};

use country::CountryText;
use words::{HELD_AT, HELD_AT_ENDS, LABELS, THOROUGHFARES};

use super::{clean, region};

/// The parts of an address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AddressText {
    /// Six digits, or what stands in their place abroad; or empty.
    pub postcode: String,
    /// «Энская обл.»
    pub region: String,
    /// «Дальний р-н»
    pub district: String,
    /// «г. Энск»
    pub town: String,
    /// «ул. Примерная, д. 1»
    pub street: String,
    /// The country in English when it is not Russia.
    pub country: String,
    /// What is no known part.
    pub rest: Vec<String>,
    /// Whether two postcodes stand in it.
    pub has_two_postcodes: bool,
    /// Whether it speaks of two regions, cities or countries.
    pub has_two_places: bool,
}

impl AddressText {
    /// Street and house, then town, then district.
    pub fn street_line(&self) -> String {
        let parts = [&self.street, &self.town, &self.district];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Street,
    House,
    Town,
    District,
    /// A name without a word for its kind: «Энск», or «Примерная» before a house.
    Bare,
    Unknown,
}

/// Takes apart the pieces of an address.
pub fn parse(pieces: &[String]) -> AddressText {
    let mut found = AddressText { country: country_in(pieces), ..AddressText::default() };
    let mut parts: Vec<(Part, String)> = Vec::new();
    let mut countries: Vec<&str> = Vec::new();
    let abroad = !found.country.is_empty();
    for piece in pieces.iter().flat_map(|piece| town_behind_postcode(piece, abroad)) {
        let piece = without_label(&piece);
        let folded = clean::fold(&piece);
        if piece.is_empty() {
            continue;
        }
        if let Some(said) = postcode::of_piece(&piece, abroad) {
            found.has_two_postcodes |= !found.postcode.is_empty() && found.postcode != said;
            found.postcode = if found.postcode.is_empty() { said } else { found.postcode };
        } else if let Some(said) = country::named(&piece) {
            if let CountryText::Other(english) = said {
                countries.push(english);
            }
        } else if folded == "рб" && found.country == "Belarus" {
        } else if may_be_region(&folded) && region::is_region(&piece) && !folded.contains("фсин") {
            let said = region::display(&piece);
            found.has_two_places |=
                !found.region.is_empty() && region::key(&found.region) != region::key(&said);
            found.region = if found.region.is_empty() { said } else { found.region };
        } else {
            parts.push((part_of(&piece), piece));
        }
    }
    found.has_two_places |= countries.iter().any(|country| *country != found.country);
    assemble(parts, &mut found);
    found
}

/// «13507 Berlin» is two pieces.
fn town_behind_postcode(piece: &str, abroad: bool) -> Vec<String> {
    match piece.split_once(' ').filter(|(first, _)| abroad && postcode::of_piece(first, abroad).is_some()) {
        Some((first, town)) if town.starts_with(char::is_uppercase) => {
            vec![first.to_owned(), town.to_owned()]
        }
        _ => vec![piece.to_owned()],
    }
}

/// The country that is said, else that of a town or a region, where nothing says Russia.
fn country_in(pieces: &[String]) -> String {
    let said = pieces.iter().find_map(|piece| country::named(piece));
    match said {
        Some(CountryText::Russia) => String::new(),
        Some(CountryText::Other(english)) => english.to_owned(),
        None => pieces.iter().find_map(|piece| country::of_place(piece)).unwrap_or_default().to_owned(),
    }
}

/// «Куда: Энская обл.» → «Энская обл.»
fn without_label(piece: &str) -> String {
    let labelled = |(label, _): &(&str, &str)| LABELS.contains(&clean::fold(label).as_str());
    let value = piece.split_once(':').filter(labelled).map_or(piece, |(_, value)| value);
    let value = value.trim();
    let is_label = LABELS.contains(&clean::fold(value).trim_end_matches('.'));
    if is_label { String::new() } else { value.to_owned() }
}

/// A district or a street may have a region's word in its name; an autonomous district is a region.
fn may_be_region(folded: &str) -> bool {
    folded.contains("автономн") || matches!(part_by_marks(folded), None | Some(Part::Town))
}

/// Whether a piece is marked as a part of an address: «ул.», «г.», «р-н», a region.
pub fn is_marked(piece: &str) -> bool {
    is_part(piece) || region::is_region(piece)
}

fn part_of(piece: &str) -> Part {
    part_by_marks(piece).unwrap_or_else(|| {
        let words: Vec<&str> = piece.split_whitespace().collect();
        match words.as_slice() {
            [house] if is_house_number(house) => Part::House,
            // «Примерная 1».
            [name @ .., house] if !name.is_empty() && is_house_number(house) && is_name(name) => Part::Street,
            // «50 лет Октября».
            [first, ..]
                if words.len() > 1
                    && matches!(first.chars().filter(char::is_ascii_digit).count(), 1..=3)
                    && first.starts_with(|letter: char| letter.is_ascii_digit()) =>
            {
                Part::Street
            }
            _ if names_prison(piece) => Part::Unknown,
            name if is_name(name) && name.len() <= 3 => Part::Bare,
            _ => Part::Unknown,
        }
    })
}

/// Whether a piece has a word for a place where people are held, or is an abbreviation that we do not know: «ОТБ-1».
pub fn names_prison(piece: &str) -> bool {
    let folded = clean::fold(piece);
    let (letters, number) = piece.split_once('-').unwrap_or((piece, ""));
    let is_short = (2..=6).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase);
    if is_short && number.starts_with(|letter: char| letter.is_ascii_digit()) {
        return true;
    }
    let mut words = folded.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| HELD_AT.contains(&word) || HELD_AT_ENDS.iter().any(|end| word.ends_with(end)))
}

/// Every word begins with a capital, or is a small word between two that do.
fn is_name(words: &[&str]) -> bool {
    let begins = |word: &&str| word.starts_with(char::is_uppercase);
    words.first().is_some_and(begins) && words.iter().filter(|word| word.chars().count() > 3).all(begins)
}

fn part_by_marks(piece: &str) -> Option<Part> {
    let marks: Vec<(Mark, String)> = piece.split_whitespace().filter_map(Mark::of).collect();
    let first = piece.split_whitespace().next().and_then(Mark::of);
    let has = |wanted: Mark| marks.iter().any(|(mark, _)| *mark == wanted);
    let value = || {
        let (_, glued) = first.clone().unwrap_or((Mark::House, String::new()));
        let next = piece.split_whitespace().nth(1).unwrap_or("").to_owned();
        if glued.is_empty() { next } else { glued }
    };
    let counted = || is_house_number(value().trim_start_matches('№'));
    // «с марта 2026» is no village.
    if piece.starts_with("с ") && !value().starts_with(char::is_uppercase) {
        return None;
    }
    match first {
        // «д. Примерово» is a village, «д. 1» a house; so is «с. 1».
        Some((Mark::Town, _)) if counted() && piece.starts_with(['д', 'Д']) => return Some(Part::House),
        Some((Mark::House | Mark::Town, _)) if has(Mark::District) && !counted() => {
            return Some(Part::District);
        }
        Some((Mark::Town, _)) if !has(Mark::Street) => return Some(Part::Town),
        Some((Mark::House, _)) => return Some(Part::House),
        Some((Mark::District, _)) => return Some(Part::District),
        _ => {}
    }
    if has(Mark::Street) {
        return Some(Part::Street);
    }
    has(Mark::District).then_some(Part::District)
}

/// «4», «4а», «4-Б», «4/2», «178-180/1», «б/н».
fn is_house_number(word: &str) -> bool {
    let folded = clean::fold(word);
    let letters = folded.chars().filter(|letter| letter.is_alphabetic()).count();
    let known = folded.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '/' | '.'));
    let starts = folded.starts_with(|letter: char| matches!(letter, '1'..='9'));
    let is_short = folded.split(|letter: char| !letter.is_ascii_digit()).all(|digits| digits.len() <= 4);
    folded == "б/н" || is_short && starts && known && letters <= 2 && folded.chars().count() <= 12
}

/// Puts street, town and district together; houses stay with their street, whatever stood first.
fn assemble(parts: Vec<(Part, String)>, found: &mut AddressText) {
    let parts = with_bare(parts, found);
    found.has_two_places |= count_streets(&parts) > 1;
    let main = main_town(&parts, found);
    let mut street: Vec<String> = Vec::new();
    let mut early: Vec<String> = Vec::new();
    let mut districts: Vec<String> = Vec::new();
    for (at, (part, text)) in parts.into_iter().enumerate() {
        match part {
            Part::Town if Some(at) == main => found.town = town_in_nominative(text.trim_end_matches('.')),
            Part::House if street.is_empty() => early.push(text),
            // A settlement within a city stands before its street.
            Part::Street | Part::Town | Part::House => street.push(text),
            Part::District => districts.push(text),
            Part::Bare | Part::Unknown => found.rest.push(text),
        }
    }
    let is_only_house = street.is_empty();
    let early = early.into_iter().map(|text| match is_only_house && is_house_number(&text) {
        true => format!("д. {text}"),
        false => text,
    });
    let behind = street.len().min(1);
    street.splice(behind..behind, early);
    found.street = street.join(", ");
    found.district = districts.join(", ");
}

/// Ends of names of towns in the locative that no name has in the nominative.
const LOCATIVE: [(&str, &str); 4] = [("ске", "ск"), ("цке", "цк"), ("граде", "град"), ("бурге", "бург")];

/// «в г. Энске» is «г. Энск». Of «в Ростове» nobody knows whether it is Ростов or Ростово, and «Новом Энске» is two words.
fn town_in_nominative(town: &str) -> String {
    let (mark, name) = town.rsplit_once([' ', '.']).unwrap_or(("", town));
    let is_one_word = !mark.contains(char::is_uppercase);
    let found = LOCATIVE
        .iter()
        .find_map(|(ending, nominative)| Some(name.strip_suffix(ending)?.to_owned() + nominative));
    match found.filter(|_| is_one_word) {
        Some(nominative) => format!("{}{nominative}", &town[..town.len() - name.len()]),
        None => town.to_owned(),
    }
}

/// Words for a street proper come once in an address; a second one is another address.
fn count_streets(parts: &[(Part, String)]) -> usize {
    let is_street = |word: &&str| {
        let folded = clean::fold(word);
        let mark = folded.split('.').next().unwrap_or("");
        THOROUGHFARES.contains(&mark)
    };
    let of_streets = parts.iter().filter(|(part, _)| *part == Part::Street);
    of_streets.map(|(_, text)| text.split_whitespace().filter(is_street).count()).sum()
}

/// A bare name before a house is its street; another one is a town, where there is none yet.
fn with_bare(mut parts: Vec<(Part, String)>, found: &AddressText) -> Vec<(Part, String)> {
    let is_city_region = found.region.starts_with("г. ");
    let mut has_town = parts.iter().any(|(part, _)| *part == Part::Town);
    let has_street = parts.iter().any(|(part, _)| *part == Part::Street);
    for at in 0..parts.len() {
        if parts[at].0 != Part::Bare {
            continue;
        }
        let before_house =
            parts.get(at + 1).is_some_and(|(part, text)| *part == Part::House && is_main(text));
        if before_house && !has_street {
            parts[at].0 = Part::Street;
        } else if !has_town && !is_city_region {
            parts[at].0 = Part::Town;
            has_town = true;
        }
    }
    parts
}

/// A house itself, and not a part of one.
fn is_main(house: &str) -> bool {
    let folded = clean::fold(house);
    let mark = folded.split([' ', '.', '№']).next().unwrap_or("");
    is_house_number(house)
        || matches!(mark, "д" | "дом" | "вл" | "влд" | "влад" | "владение" | "зд" | "здание" | "стр")
}

/// The town that mail goes to: the first city, else the first settlement. Two cities are two places.
fn main_town(parts: &[(Part, String)], found: &mut AddressText) -> Option<usize> {
    let is_city = |text: &str| {
        let folded = clean::fold(text);
        folded.split([' ', '.']).next().is_some_and(|first| CITIES.contains(&first))
    };
    let towns = || parts.iter().enumerate().filter(|(_, (part, _))| *part == Part::Town);
    let cities: Vec<usize> = towns().filter(|(_, (_, text))| is_city(text)).map(|(at, _)| at).collect();
    let name = |at: &usize| clean::bare(&parts[*at].1);
    found.has_two_places |= cities.iter().any(|at| name(at) != name(&cities[0]));
    cities.first().copied().or_else(|| towns().next().map(|(at, _)| at))
}

#[cfg(test)]
mod tests;
