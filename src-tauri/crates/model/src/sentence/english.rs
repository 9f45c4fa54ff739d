//! The sentence in English.

use super::{Language, PluralForm, grouped};
use crate::evening::ByKind;

pub(super) const NOTHING: &str = "No letters were written during the evening.";

pub(super) fn sentence(items: ByKind, people: u32) -> String {
    let (list, to, was) = (list(items), to_people(people), was(items.total()));
    format!("In total, {list} addressed to {to} {was} written during the evening.")
}

pub(super) fn sentence_by_kind(kinds: ByKind, people: u32) -> String {
    let (list, to, was) = (list(kinds), to_people(people), was(kinds.total()));
    let all = if kinds.letter > 0 && kinds.postcard + kinds.handmade > 0 {
        format!(": {} in all", number(kinds.total()))
    } else {
        String::new()
    };
    format!("In total, {list} addressed to {to} {was} written during the evening{all}.")
}

fn was(total: u32) -> &'static str {
    if total == 1 { "was" } else { "were" }
}

fn list(kinds: ByKind) -> String {
    let letters = (kinds.letter > 0).then(|| counted(kinds.letter, "letter"));
    let postcards = match (kinds.postcard, kinds.handmade) {
        (0, 0) => None,
        (plain, 0) => Some(counted(plain, "postcard")),
        (0, handmade) => Some(counted(handmade, "handmade postcard")),
        (plain, handmade) => {
            Some(format!("{} ({} of them handmade)", counted(plain + handmade, "postcard"), number(handmade)))
        }
    };
    letters.into_iter().chain(postcards).collect::<Vec<_>>().join(" and ")
}

fn to_people(people: u32) -> String {
    counted(people, "political prisoner")
}

pub(super) fn guests(guests: u32) -> String {
    counted(guests, "guest")
}

/// "more than a hundred guests"; what is not a round hundred or under one stays in digits.
pub(super) fn guests_more_than(tens: u32) -> String {
    const TENS: [&str; 10] =
        ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    const HUNDREDS: [&str; 10] = ["", "a", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let said = match tens {
        0..100 => TENS[tens as usize / 10].to_owned(),
        100..1000 if tens.is_multiple_of(100) => format!("{} hundred", HUNDREDS[tens as usize / 100]),
        _ => number(tens),
    };
    format!("more than {said} guests")
}

fn counted(n: u32, word: &str) -> String {
    let ending = match PluralForm::of(Language::English, n) {
        PluralForm::One => "",
        PluralForm::Few | PluralForm::Many => "s",
    };
    format!("{} {word}{ending}", number(n))
}

fn number(n: u32) -> String {
    grouped(Language::English, n)
}
