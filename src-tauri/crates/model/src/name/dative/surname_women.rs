//! Women's surnames.

use super::{
    Certainty,
    lookalike::{Noun, noun, possessive_adjective},
    surname_men::FRENCH,
    word::{Ending, Form, Word, is_listed, sure, unsure},
};
use crate::name::Sex;

/// Not adjectives, or adjectives with another stress.
const UNSURE: &[(&str, &str)] = &[
    ("шенгелая", "шенгелае"),
    ("цулая", "цулае"),
    ("гая", "гае"),
    ("мая", "мае"),
    ("рая", "рае"),
    ("большая", "большой"),
    ("меньшая", "меньшой"),
    ("чужая", "чужой"),
];

pub(super) const ENDINGS: &[Ending] = &[
    sure("ова", 1, "ой"),
    sure("ева", 1, "ой"),
    sure("ина", 1, "ой"),
    sure("ына", 1, "ой"),
    sure("жая", 2, "ей"),
    sure("шая", 2, "ей"),
    sure("чая", 2, "ей"),
    sure("щая", 2, "ей"),
    sure("цая", 2, "ей"),
    sure("ая", 2, "ой"),
    sure("яя", 2, "ей"),
    // Other nouns.
    sure("уа", 0, ""),
    sure("иа", 0, ""),
    unsure("оа", 0, ""),
    unsure("еа", 0, ""),
    unsure("аа", 0, ""),
    sure("а", 1, "е"),
    unsure("ия", 1, "и"),
    unsure("оя", 1, "е"),
    // Perhaps possessive adjectives that are not listed.
    unsure("жья", 1, "ей"),
    unsure("чья", 1, "ей"),
    unsure("шья", 1, "ей"),
    unsure("ья", 1, "е"),
    sure("я", 1, "е"),
    // A man's surname on a woman: it may be hers (Грин), or one of the two is wrong.
    unsure("ов", 0, ""),
    unsure("ев", 0, ""),
    unsure("ин", 0, ""),
    unsure("ын", 0, ""),
    unsure("ский", 0, ""),
    unsure("цкий", 0, ""),
    unsure("ый", 0, ""),
    unsure("ий", 0, ""),
    unsure("ой", 0, ""),
    // Everything else never changes.
    unsure("э", 0, ""),
    unsure("ъ", 0, ""),
    sure("", 0, ""),
];

pub(super) fn dative(word: &Word) -> Form {
    let folded = word.folded.as_str();
    if is_listed(FRENCH, folded) {
        return word.kept(Certainty::Sure);
    }
    if let Some(form) = word.by_list(UNSURE, Certainty::Unsure) {
        return form;
    }
    match noun(word) {
        Noun::Likely => return word.changed(1, "е", Certainty::Unsure),
        Noun::Perhaps => return word.changed(1, "ой", Certainty::Unsure),
        Noun::No => {}
    }
    if let Some(form) = possessive_adjective(word, Sex::Female) {
        return form;
    }
    word.by_ending(ENDINGS).unwrap_or_else(|| word.kept(Certainty::Unsure))
}
