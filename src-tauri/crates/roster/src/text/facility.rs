//! A facility in free text: «СИЗО-99», «ФКУ ИК-3 ГУФСИН России по Энскому краю», «Следственный изолятор № 2».

use std::sync::LazyLock;

use letterdesk_model::facility::FacilityFields;

use super::{
    address, clean,
    facility_kinds::{ATTACHED, KINDS, LATIN, LONGEST, REGIMES, SERVICES, WRITTEN_OUT},
    phrases::Phrases,
    region,
};

/// A facility found in a piece of text, with what stands behind its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Kind, number, short, and full and region where the text is a full name.
    pub facility: FacilityFields,
    /// What follows the name and is no part of it: «г. Энск».
    pub rest: String,
}

/// Finds a facility in one piece of text (no commas).
pub fn find(piece: &str) -> Option<Found> {
    let text = clean::tidy(piece).replace(['–', '—', '−', '‑', '‐'], "-");
    let place = abbreviated(&text).or_else(|| written_out(&text))?;
    let mut facility = FacilityFields {
        short: place.short(),
        kind: place.kind.clone(),
        number: place.number.clone(),
        ..FacilityFields::default()
    };
    if is_full_name(&text) {
        facility.region = region_of_full_name(&text);
        facility.short = with_nickname(facility.short, nickname_in_full_name(&text[place.end..]));
        facility.full = text;
        return Some(Found { facility, rest: String::new() });
    }
    let (nickname, after) = nickname(&text[place.end..]);
    let before = match text[..place.start].trim() {
        // «тер. ИК-4» is where ИК-4 stands.
        "тер." | "территория" => text[..place.end].to_owned(),
        words => before(words),
    };
    let (service, after) = service(&after);
    facility.short = with_nickname(facility.short + &service, nickname.clone());
    let says_no_place = |words: &str| !words.is_empty() && !address::is_marked(words);
    if place.number.is_empty()
        && nickname.is_none()
        && service.is_empty()
        && says_no_place(text[..place.start].trim())
    {
        // «Казанская ПБСТИН» goes by its whole name.
        facility.short = text;
        return Some(Found { facility, rest: String::new() });
    }
    Some(Found { facility, rest: join(&before, &after) })
}

fn with_nickname(short: String, nickname: Option<String>) -> String {
    nickname.map_or(short.clone(), |nickname| format!("{short} «{nickname}»"))
}

/// «СИЗО-2 ФСИН (Лефортово)», «СИЗО-2 «Лефортово» ФСИН России»; «(Якутия)» is a region's other name.
fn nickname_in_full_name(behind: &str) -> Option<String> {
    if behind.trim_start().starts_with(['«', '"', '“']) {
        return nickname(behind).0;
    }
    let (_, inner, _) = address::bracket(behind)?;
    let is_name = inner.starts_with(char::is_uppercase) && !address::is_marked(inner);
    is_name.then(|| clean::tidy(inner).trim_matches(['«', '»']).to_owned())
}

/// A place of another service than the usual goes by it: «СИЗО КГБ».
fn service(behind: &str) -> (String, String) {
    let (first, rest) = behind.split_once(' ').unwrap_or((behind, ""));
    match SERVICES.iter().any(|(service, _)| *service == first) {
        true => (format!(" {first}"), rest.to_owned()),
        false => (String::new(), behind.to_owned()),
    }
}

/// Whether a word is a kind's abbreviation.
pub fn is_kind(word: &str) -> bool {
    if word.chars().nth(LONGEST).is_some() {
        return false;
    }
    let upper = russian_upper(word);
    KINDS.iter().any(|kind| upper == *kind && upper.chars().count() > 1)
}

/// What stands before a facility and says where it is. Other words («содержится в», «женская колония») are no part of
/// an address.
fn before(text: &str) -> String {
    let text = text.trim_matches([' ', ':', '(', '«', '"', ',']);
    let has_postcode = text.split_whitespace().any(letterdesk_model::facility::is_postcode);
    if has_postcode || address::is_marked(text) { text.to_owned() } else { String::new() }
}

struct Place {
    kind: String,
    number: String,
    /// The facility that it is a part of, by its short name; then the number may be that one's.
    at: Option<String>,
    start: usize,
    end: usize,
}

impl Place {
    /// «СИЗО-99»; «ПФРСИ при ИК-2»; «УФИЦ-1 при ИК-4».
    fn short(&self) -> String {
        let named = |number: &str| match number {
            "" => self.kind.clone(),
            number => format!("{}-{number}", self.kind),
        };
        match &self.at {
            Some(at) if at.ends_with(&format!("-{}", self.number)) => format!("{} при {at}", self.kind),
            Some(at) => format!("{} при {at}", named(&self.number)),
            None => named(&self.number),
        }
    }
}

/// A kind's abbreviation as a word of its own, with or without a number.
fn abbreviated(text: &str) -> Option<Place> {
    let found = all_abbreviated(text);
    if let Some(part) = part_of(text, &found).or_else(|| written_part_of(text, &found)) {
        return Some(part);
    }
    // The one with a number is the place; «ИЦ» may also be part of a name.
    let numbered = found.iter().position(|place| !place.number.is_empty()).unwrap_or(0);
    let kind_prefix = |place: Place| {
        if place.kind == "Т" { Place { kind: "Тюрьма".to_owned(), ..place } } else { place }
    };
    found.into_iter().nth(numbered).map(kind_prefix)
}

/// Whether a piece names several facilities by their numbers, and not one as a part of another: «СИЗО-1 - ИК-3».
pub fn names_several(piece: &str) -> bool {
    let text = clean::tidy(piece).replace(['–', '—', '−', '‑', '‐'], "-");
    let found = all_abbreviated(&text);
    let parts = if part_of(&text, &found).is_some() { 2 } else { 1 };
    let mut names: Vec<String> =
        found.iter().filter(|place| !place.number.is_empty()).map(Place::short).collect();
    names.sort();
    names.dedup();
    names.len() > parts
}

fn all_abbreviated(text: &str) -> Vec<Place> {
    let known = |start: usize| {
        let word = word_at(text, start);
        // No abbreviation is longer.
        if word.chars().nth(LONGEST).is_some() {
            return None;
        }
        let upper = russian_upper(word);
        let kind = KINDS.iter().find(|kind| upper == **kind).map(|kind| (*kind).to_owned());
        let latin = word.to_uppercase();
        // A remand prison is written out.
        let is_remand = || clean::fold(&text[..start]).ends_with("remand");
        let kind = kind.or_else(|| {
            LATIN
                .iter()
                .filter(|_| !is_remand())
                .find(|(known, _)| latin == *known)
                .map(|(_, kind)| (*kind).to_owned())
        })?;
        let (number, end) = number_at(text, start + word.len());
        // One letter is a kind only with its number: «Т-2».
        let is_known = kind.chars().count() > 1 || !number.is_empty();
        is_known.then_some(Place { kind, number, at: None, start, end })
    };
    word_starts(text).into_iter().filter_map(known).collect()
}

/// A part of another facility: «ПФРСИ при ИК-2», «УФИЦ № 1 ФКУ ИК-4», «КП при ИК-3». Its own number, or the other one's.
fn part_of(text: &str, found: &[Place]) -> Option<Place> {
    let [part, whole, ..] = found else { return None };
    let between = clean::fold(&text[part.end..whole.start]);
    let is_within = matches!(between.trim_matches([' ', ',', '"', '«']), "при" | "при фку" | "фку" | "в");
    if !ATTACHED.contains(&part.kind.as_str()) || whole.number.is_empty() || !is_within {
        return None;
    }
    let number = if part.number.is_empty() { &whole.number } else { &part.number };
    Some(Place {
        kind: part.kind.clone(),
        number: number.clone(),
        at: Some(whole.short()),
        start: part.start,
        end: whole.end,
    })
}

/// Parts of a facility written out, folded stems, with their kinds.
const PARTS: [(&str, &str); 3] =
    [("больниц", "Больница"), ("колонии-поселени", "КП"), ("колония-поселени", "КП")];

/// «больница при ИК-77», «участок колонии-поселения при ИК-3» are not the colony itself.
fn written_part_of(text: &str, found: &[Place]) -> Option<Place> {
    let whole = found.first().filter(|whole| !whole.number.is_empty())?;
    let before = clean::fold(&text[..whole.start]);
    let is_at = [" при", " при фку"].iter().any(|words| before.ends_with(words));
    let (_, kind) = PARTS.iter().find(|(stem, _)| clean::has_words(&before, stem)).filter(|_| is_at)?;
    Some(Place {
        kind: (*kind).to_owned(),
        number: whole.number.clone(),
        at: Some(whole.short()),
        start: 0,
        end: whole.end,
    })
}

/// The words of [`WRITTEN_OUT`].
static WRITTEN_OUT_WORDS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(WRITTEN_OUT.iter().map(|(name, _)| *name)));

fn written_out(text: &str) -> Option<Place> {
    let lower = text.to_lowercase();
    // Lower case keeps the length of Russian and Latin letters; where it does not, offsets would lie.
    if lower.len() != text.len() {
        return None;
    }
    if !WRITTEN_OUT_WORDS.are_in(&lower) {
        return None;
    }
    WRITTEN_OUT.iter().find_map(|(name, kind)| {
        let start = lower.find(name).filter(|_| clean::has_words(&lower, name))?;
        let from = start + name.len();
        let regime = REGIMES.iter().find(|regime| lower[from..].trim_start().starts_with(**regime));
        let skipped = lower[from..].len() - lower[from..].trim_start().len();
        let from = from + regime.map_or(0, |regime| skipped + regime.len());
        let (number, end) = number_at(text, from);
        // A bare «колония» is no place.
        (!number.is_empty() || *kind == "Тюрьма").then(|| Place {
            kind: (*kind).to_owned(),
            number,
            at: None,
            start,
            end,
        })
    })
}

fn word_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        if !clean::is_alphanumeric(before) && clean::is_alphanumeric(letter) && letter.is_alphabetic() {
            starts.push(at);
        }
        before = letter;
    }
    starts
}

/// The letters from `start` on.
fn word_at(text: &str, start: usize) -> &str {
    let rest = &text[start..];
    let end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
    &rest[..end]
}

/// Upper case, with Latin lookalikes as Russian when the word mixes both: «CИЗО» with a Latin C.
fn russian_upper(word: &str) -> String {
    clean::fold(word).to_uppercase()
}

/// A number behind a kind: «-99», «№ 1/2», « 6», «-10А»; with the offset behind it.
fn number_at(text: &str, from: usize) -> (String, usize) {
    let rest = &text[from..];
    let after_blank = rest.trim_start();
    let after_word =
        ["No.", "no.", "No ", "N "].iter().find_map(|word| after_blank.strip_prefix(word)).unwrap_or(rest);
    let skipped = rest.len() - after_word.trim_start_matches([' ', '-', '№', '.']).len();
    let digits = &rest[skipped..];
    let end = digits.find(|letter: char| !letter.is_ascii_digit() && letter != '/').unwrap_or(digits.len());
    let number = digits[..end].trim_matches('/');
    // «СИЗО-1, 000001» never comes here whole; «СИЗО 000001» is a kind and a postcode.
    if number.is_empty() || number.len() > 5 || !number.starts_with(|letter: char| letter.is_ascii_digit()) {
        return (String::new(), from);
    }
    (number.to_owned(), from + skipped + number.len())
}

/// Words of an office's full name.
fn is_full_name(text: &str) -> bool {
    let folded = clean::fold(text);
    folded.contains("фсин") || folded.starts_with("фку ") || folded.starts_with("фкуз ")
}

/// «… ГУФСИН России по Энскому краю» → «Энский край»; a central place has none.
fn region_of_full_name(text: &str) -> String {
    let by_office =
        || text.rsplit_once("ФСИН ").map(|(_, region)| region).filter(|region| region::is_region(region));
    let region = text.rsplit_once(" по ").map(|(_, region)| region).or_else(by_office);
    region.map(region::display).unwrap_or_default()
}

/// A nickname in quotes right behind the number, and what follows it.
fn nickname(rest: &str) -> (Option<String>, String) {
    let trimmed = rest.trim_start_matches([' ', '»']);
    let quoted = [('«', '»'), ('"', '"'), ('“', '”'), ('(', ')')].iter().find_map(|(open, close)| {
        let inner = trimmed.strip_prefix(*open)?;
        // tidy() takes a quote off the very end of a cell.
        Some((*open, inner.split_once(*close).unwrap_or((inner, ""))))
    });
    match quoted {
        Some(('(', (inner, tail))) => in_brackets(inner, tail),
        Some((_, (inner, tail))) => (Some(clean::tidy(inner)), trim_rest(tail)),
        None => (None, trim_rest(rest)),
    }
}

/// In brackets stands where a facility is, or what people call it: a name of several words without a mark of an
/// address. One lower-case word («женский») is neither.
fn in_brackets(inner: &str, tail: &str) -> (Option<String>, String) {
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    match inner.contains([',', '.']) || address::is_marked(inner) {
        true => (None, join(inner, tail)),
        false if !inner.starts_with(char::is_uppercase) => (None, trim_rest(tail)),
        false if inner.split_whitespace().filter(|word| is_name(word)).count() > 1 => {
            (Some(clean::tidy(inner)), trim_rest(tail))
        }
        false => (None, join(inner, tail)),
    }
}

fn join(inner: &str, tail: &str) -> String {
    [trim_rest(inner), trim_rest(tail)]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn trim_rest(text: &str) -> String {
    let text = text.trim_start_matches('.').trim_matches([' ', '-', ':', '»', '"', ')', '(', '/', '>', '→']);
    // «of the GUFSIN of Russia for …», «УФСИН по …», «в г. Энске»: the words before a place.
    let text = text.rsplit_once(" for ").map_or(text, |(_, place)| place);
    let words = ["по ", "в ", "при "];
    words.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, kind: &str, number: &str, short: &str, rest: &str) {
        let found = find(text).unwrap_or_else(|| panic!("{text} holds a facility"));
        let facility = &found.facility;
        assert_eq!(
            [&facility.kind, &facility.number, &facility.short, &found.rest],
            [kind, number, short, rest],
            "{text}"
        );
        assert_eq!(facility.full, "", "{text}");
    }

    #[test]
    fn short_names() {
        check("СИЗО-99", "СИЗО", "99", "СИЗО-99", "");
        check("сизо 99", "СИЗО", "99", "СИЗО-99", "");
        check("СИЗО № 99", "СИЗО", "99", "СИЗО-99", "");
        check("СИЗО—99", "СИЗО", "99", "СИЗО-99", "");
        check("CИЗО-99", "СИЗО", "99", "СИЗО-99", "");
        check("СИЗО-77/1", "СИЗО", "77/1", "СИЗО-77/1", "");
        check("СИЗО-2 «Примерный»", "СИЗО", "2", "СИЗО-2 «Примерный»", "");
        check("СИЗО-2 \"Примерный\"", "СИЗО", "2", "СИЗО-2 «Примерный»", "");
        check("ИК-6 (Энская обл.)", "ИК", "6", "ИК-6", "Энская обл.");
        check("КП-8 г. Энск", "КП", "8", "КП-8", "г. Энск");
        check("SIZO-99", "СИЗО", "99", "СИЗО-99", "");
        check("Т-2", "Тюрьма", "2", "Тюрьма-2", "");
        check("Следственный изолятор № 2", "СИЗО", "2", "СИЗО-2", "");
        check("Penal colony No. 7", "ИК", "7", "ИК-7", "");
        check("Remand prison No. 2", "СИЗО", "2", "СИЗО-2", "");
    }

    #[test]
    fn full_names_give_their_region() {
        for (text, kind, number, region) in [
            ("ФКУ ИК-3 ГУФСИН России по Красноярскому краю", "ИК", "3", "Красноярский край"),
            ("ФКУ СИЗО-99 УФСИН России по Энской области", "СИЗО", "99", "Энская обл."),
            ("ФКУ СИЗО-1 ФСИН России", "СИЗО", "1", ""),
            ("ФКУ «Исправительная колония № 6» УФСИН России по Энской области", "ИК", "6", "Энская обл."),
        ] {
            let found = find(text).unwrap().facility;
            assert_eq!([&found.kind, &found.number, &found.region], [kind, number, region], "{text}");
            assert_eq!(found.full, text);
        }
    }

    #[test]
    fn no_facility() {
        for text in ["г. Энск", "Уточняется", "ул. Тюремная", "Т", "колония", "д. 1 к. 2"]
        {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
