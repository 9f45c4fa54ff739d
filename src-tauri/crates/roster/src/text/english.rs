//! Places in English words and English order, for papers that English readers hold: «СИЗО-2 «Примерный»» is "Remand prison
//! No. 2, Primerny". What no table knows is spelled in Latin letters.
//!
//! Not for: addresses, which stay as the post reads them.

mod regions;

use std::{collections::HashMap, sync::LazyLock};

use letterdesk_model::name::latin_text;

use super::{
    clean,
    facility_kinds::{SERVICES, kind_in_english},
    region,
};
use regions::REGIONS;

/// Towns that English calls otherwise than their letters say.
const TOWNS: [(&str, &str); 5] = [
    ("Москва", "Moscow"),
    ("Санкт-Петербург", "Saint Petersburg"),
    ("Ростов-на-Дону", "Rostov-on-Don"),
    ("Комсомольск-на-Амуре", "Komsomolsk-on-Amur"),
    ("Киев", "Kyiv"),
];

/// The names of regions by what their spellings meet in.
static BY_KEY: LazyLock<HashMap<String, &str>> =
    LazyLock::new(|| REGIONS.iter().map(|(russian, english)| (region::key(russian), *english)).collect());

/// Between a part of a facility and the facility: «ПФРСИ при ИК-2».
const AT: &str = " при ";

/// A facility's short name: «ИК-18» → "Penal colony No. 18", «ПФРСИ при ИК-2» → "Remand unit at penal colony No. 2".
pub fn facility(short: &str) -> String {
    let mut parts = short.split(AT).map(part);
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |named, whole| format!("{named} at {}", lower_first(&whole)))
}

/// A town, without the word for its kind.
pub fn town(name: &str) -> String {
    let known = TOWNS.iter().find(|(russian, _)| clean::bare(russian) == clean::bare(name));
    known.map_or_else(|| latin_text(name), |(_, english)| (*english).to_owned())
}

/// A region: «Владимирская обл.» → "Vladimir Region".
pub fn region(text: &str) -> String {
    let known = BY_KEY.get(&region::key(text));
    known.map_or_else(|| unknown_region(text), |english| (*english).to_owned())
}

/// «Энская обл.» → "Enskaya Region", «Респ. Выдумкия» → "Republic of Vydumkia".
fn unknown_region(text: &str) -> String {
    let displayed = region::display(text);
    let (mut kind, mut is_autonomous) = (None, false);
    let mut name = Vec::new();
    let republic_first = displayed.starts_with("Респ.");
    for word in displayed.split_whitespace() {
        match word {
            "обл." => kind = Some("Region"),
            "край" => kind = Some("Territory"),
            "Респ." => kind = Some("Republic"),
            "округ" | "АО" => kind = Some("Area"),
            "автономный" | "автономная" => is_autonomous = true,
            "г." => {}
            word => name.push(latin_text(word)),
        }
    }
    let name = name.join(" ");
    match kind {
        Some(kind) if republic_first => format!("{kind} of {name}"),
        Some(kind) if is_autonomous || displayed.ends_with("АО") => format!("{name} Autonomous {kind}"),
        Some(kind) => format!("{name} {kind}"),
        None => name,
    }
}

/// «СИЗО-2 «Примерный»»; «СИЗО КГБ»; «СИЗО-99 Энск»; whatever has no kind that is known, in Latin letters.
fn part(text: &str) -> String {
    let text = text.trim_start_matches([' ', '«', '"']).trim_end();
    let kind_end = text.find(|letter: char| !letter.is_alphabetic()).unwrap_or(text.len());
    let Some(kind) = kind_in_english(&text[..kind_end]) else { return without_quotes(&latin_text(text)) };
    let rest = text[kind_end..].trim_start_matches(['-', ' ', '№']);
    let number_end = rest.find([' ', '«', '»', '(', ',']).unwrap_or(rest.len());
    let (number, rest) = match rest.starts_with(|first: char| first.is_ascii_digit()) {
        true => rest.split_at(number_end),
        false => ("", rest),
    };
    let (service, rest) = service(rest.trim());
    let named = match service {
        Some(service) => format!("{service} {}", lower_first(kind)),
        None => kind.to_owned(),
    };
    let number = if number.is_empty() { String::new() } else { format!("No.\u{a0}{}", latin_text(number)) };
    let named = [named, number].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let rest = town(without_quotes(rest).trim_matches([' ', ',']));
    [named, rest].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The service that a place without a number goes by, and what follows.
fn service(rest: &str) -> (Option<&'static str>, &str) {
    let (first, after) = rest.split_once(' ').unwrap_or((rest, ""));
    match SERVICES.iter().find(|(russian, _)| *russian == first) {
        Some((_, english)) => (Some(english), after),
        None => (None, rest),
    }
}

/// A nickname stands between commas, where English needs no quotation marks.
fn without_quotes(text: &str) -> String {
    text.replace(['«', '»', '"', '“', '”'], "")
}

/// "Penal colony" → "penal colony"; an abbreviation such as "KGB" stays.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_has_english_words_and_their_order() {
        for (short, expected) in [
            ("ИК-18", "Penal colony No.~18"),
            ("СИЗО-2 «Примерный»", "Remand prison No.~2, Primerny"),
            ("СИЗО-99 Энск", "Remand prison No.~99, Ensk"),
            ("СИЗО-77/1", "Remand prison No.~77/1"),
            ("ИК-10А", "Penal colony No.~10A"),
            ("ПФРСИ при ИК-2", "Remand unit at penal colony No.~2"),
            ("УФИЦ-1 при ИК-4", "Correctional centre unit No.~1 at penal colony No.~4"),
            ("Больница при ИК-77", "Hospital at penal colony No.~77"),
            ("Тюрьма-2", "Prison No.~2"),
            ("«Тюрьма-96»", "Prison No.~96"),
            ("СИЗО КГБ", "KGB remand prison"),
            ("Казанская ПБСТИН", "Kazanskaya PBSTIN"),
            ("JVA Beispiel", "JVA Beispiel"),
            ("", ""),
        ] {
            assert_eq!(facility(short).replace('\u{a0}', "~"), expected, "{short}");
        }
    }

    #[test]
    fn a_region_has_its_english_name_however_it_is_written() {
        for (russian, expected) in [
            ("Владимирская обл.", "Vladimir Region"),
            ("Владимирской области", "Vladimir Region"),
            ("Ямало-Ненецкий АО", "Yamalo-Nenets Autonomous Area"),
            ("ХМАО", "Khanty-Mansi Autonomous Area"),
            ("Республика Мордовия", "Republic of Mordovia"),
            ("г. Москва", "Moscow"),
            ("Московская обл.", "Moscow Region"),
            ("Респ. Алтай", "Republic of Altai"),
            ("Алтайский край", "Altai Territory"),
            ("Энская обл.", "Enskaya Region"),
            ("Нижний край", "Nizhny Territory"),
            ("Респ. Выдумкия", "Republic of Vydumkia"),
            ("Выдуманный автономный округ", "Vydumanny Autonomous Area"),
            ("", ""),
        ] {
            assert_eq!(region(russian), expected, "{russian}");
        }
    }

    #[test]
    fn towns_are_spelled_as_atlases_do() {
        for (russian, expected) in [
            ("Москва", "Moscow"),
            ("Энск", "Ensk"),
            ("Харп", "Kharp"),
            ("Нижний Выдумск", "Nizhny Vydumsk"),
            ("Ростов-на-Дону", "Rostov-on-Don"),
        ] {
            assert_eq!(town(russian), expected);
        }
    }

    #[test]
    fn every_region_stands_in_the_table_once() {
        assert_eq!(BY_KEY.len(), REGIONS.len());
        for code in 100..=699 {
            for russian in letterdesk_model::postal::regions_of_postcode(&format!("{code}000")) {
                assert!(BY_KEY.contains_key(&region::key(russian)), "{russian}");
            }
        }
    }
}
