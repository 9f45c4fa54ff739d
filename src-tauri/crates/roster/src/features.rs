//! A description of a place reduced to what can be compared: [`Features`].

use chrono::NaiveDate;
use letterdesk_model::{
    claims::{Claim, ClaimField, Decision},
    facility::{FacilityFields, is_postcode},
    identity::Features,
    postal::{region_of_capital, regions_of_postcode},
    statement::Said,
};

use crate::text::{
    address::{self, CITIES, DISTRICTS, TOWNS},
    clean, facility, region, street,
};

/// Kinds that are written for one another.
const KINDS: [(&str, &str); 2] = [("т", "тюрьма"), ("си", "сизо")];
/// Words beside the word for a kind: «рабочий посёлок», «муниципальный округ».
const BESIDE_KINDS: [&str; 3] = ["городской", "рабочий", "муниципальный"];

/// What a description says, normalised.
pub fn features(said: &Said) -> Features {
    let number = said.number.trim().trim_start_matches(['№', '-', ' ']).to_lowercase();
    let nickname = nickname(&said.short);
    let town = town(&said.town);
    let abroad = !said.country.is_empty();
    let regions = if abroad { Vec::new() } else { regions_of_postcode(&said.postcode) };
    Features {
        kind: kind(&said.kind),
        name: if number.is_empty() && nickname.is_empty() { name(said) } else { String::new() },
        number,
        nickname,
        body: body(said),
        region: region::key(&said.region),
        region_of_town: region_of_capital(&town).filter(|_| !abroad).map(region::key).unwrap_or_default(),
        region_of_postcode: regions.first().map(|first| region::key(first)).unwrap_or_default(),
        city: if is_city(&said.town) { town.clone() } else { String::new() },
        district: district(&said.district),
        town,
        street: street::key(&said.street),
        postcode: if abroad || is_postcode(&said.postcode) {
            clean::bare(&said.postcode)
        } else {
            String::new()
        },
        country: clean::bare(&said.country),
    }
}

/// What the fields of a facility say, its second line taken apart again.
pub fn said_of(fields: &FacilityFields) -> Said {
    let line = address::parse(&address::pieces(&fields.street));
    let mut said = Said {
        kind: fields.kind.clone(),
        number: fields.number.clone(),
        short: fields.short.clone(),
        full: fields.full.clone(),
        region: fields.region.clone(),
        district: line.district,
        town: line.town,
        street: line.street,
        postcode: fields.postcode.clone(),
        country: fields.country.clone(),
    };
    complete_from_full(&mut said);
    said
}

/// A full name tells kind, number, short name and region where nothing else does.
pub(crate) fn complete_from_full(said: &mut Said) {
    let Some(found) = facility::find(&said.full) else { return };
    for (part, text) in [
        (&mut said.kind, found.facility.kind),
        (&mut said.number, found.facility.number),
        (&mut said.short, found.facility.short),
        (&mut said.region, found.facility.region),
    ] {
        if part.is_empty() {
            *part = text;
        }
    }
}

/// The words of a claim as they are compared.
fn claim_key(field: ClaimField, value: &str) -> String {
    match field {
        ClaimField::Street => street::key(value),
        ClaimField::Postcode => clean::bare(value),
    }
}

/// Decides for a value of a field, against all that is said otherwise now.
pub fn decide(fields: &mut FacilityFields, field: ClaimField, value: &str, today: NaiveDate) {
    let said = fields.claims.iter().filter(|claim| claim.field == field);
    let said = said.map(|claim| claim_key(field, &claim.value));
    let decision = Decision::new(field, value, &claim_key(field, value), said, today);
    fields.decisions.retain(|known| known.field != field);
    fields.decisions.push(decision);
}

/// Whether a decision has nothing left to decide, now that some of what was said no longer is: nobody says what was
/// chosen any more, or nothing is said against it.
pub fn is_moot(decision: &Decision, before: &[Claim], after: &[Claim]) -> bool {
    let says = |claims: &[Claim], key: &str| {
        let mut of_field = claims.iter().filter(|claim| claim.field == decision.field);
        of_field.any(|claim| claim_key(claim.field, &claim.value) == key)
    };
    let is_gone = |key: &String| says(before, key) && !says(after, key);
    let against: Vec<&String> = decision.over.iter().filter(|key| says(before, key)).collect();
    is_gone(&decision.key) || (!against.is_empty() && against.into_iter().all(is_gone))
}

/// Whether a claim says what is printed.
pub fn is_printed(claim: &Claim, fields: &FacilityFields) -> bool {
    let printed = said_of(fields);
    let value = match claim.field {
        ClaimField::Street => &printed.street,
        ClaimField::Postcode => &printed.postcode,
    };
    claim_key(claim.field, &claim.value) == claim_key(claim.field, value)
}

/// Whether a postcode belongs to another region than the one with this key; one that tells no region never does.
pub fn is_contrary(postcode: &str, region: &str) -> bool {
    let regions = regions_of_postcode(postcode);
    !regions.is_empty() && !regions.iter().any(|known| region::key(known) == region)
}

fn kind(kind: &str) -> String {
    let bare = clean::bare(kind);
    KINDS.iter().find(|(short, _)| *short == bare).map_or(bare, |(_, whole)| (*whole).to_owned())
}

/// The words in «…»; empty where there are none.
fn nickname(short: &str) -> String {
    let inner = short.split_once('«').and_then(|(_, rest)| rest.split_once('»'));
    inner.map(|(inner, _)| clean::bare(inner)).unwrap_or_default()
}

/// What a place without a number goes by. Its kind alone is no name: there are many.
fn name(said: &Said) -> String {
    let text = if said.short.is_empty() { &said.full } else { &said.short };
    let name = clean::bare(text);
    if name == clean::bare(&said.kind) { String::new() } else { name }
}

/// ФСИН России itself, or a territorial body; УФСИН, ГУФСИН and ОФСИН are one that was renamed.
fn body(said: &Said) -> String {
    let folded = clean::fold(&format!("{} {}", said.full, said.short));
    let words = || folded.split([' ', ',', '(', ')']);
    let medical = words().find(|word| word.starts_with("мсч"));
    let territorial = words().any(|word| matches!(word, "уфсин" | "гуфсин" | "офсин" | "уин" | "гуин"));
    let central = words().any(|word| word == "фсин");
    match (medical, territorial, central) {
        (Some(medical), ..) => medical.to_owned(),
        (None, true, _) => "уфсин".to_owned(),
        (None, false, true) => Features::CENTRAL.to_owned(),
        (None, false, false) => String::new(),
    }
}

/// Whether it is said to be one: «г. Энск».
fn is_city(town: &str) -> bool {
    words(town).first().is_some_and(|first| CITIES.contains(&first.as_str()))
}

/// The name of a town without the words before it for its kind, which may also be part of it: «г. Новое Село».
fn town(town: &str) -> String {
    let words = words(town);
    let says_kind = |word: &&String| is_mark(word, &TOWNS);
    let before = words.iter().take_while(says_kind).count();
    words[before.min(words.len().saturating_sub(1))..].join(" ")
}

/// The name of a district without the words for its kind, which stand before it or behind.
fn district(district: &str) -> String {
    words(district).into_iter().filter(|word| !is_mark(word, &DISTRICTS)).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> Vec<String> {
    let folded = clean::fold(text);
    let words = folded.split([' ', '.', ',']).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Whether a word is a mark, or a part of one: «р.п.».
fn is_mark(word: &str, marks: &[&str]) -> bool {
    BESIDE_KINDS.contains(&word) || marks.iter().any(|mark| mark.split('.').any(|part| part == word))
}
