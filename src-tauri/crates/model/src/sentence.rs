//! The one sentence an evening ends with, in Russian and in English, and the phrases around it.
//!
//! Not for: the words of the interface (`words`). The sentence is a `match` here because every form of it is a rule of
//! grammar, and because it is copied: it has plain spaces and no invisible characters.

mod english;
mod plural;
mod russian;

pub use plural::{PluralForm, grouped};

use crate::{evening::ByKind, language::Language};

/// Who was written to, as far as grammar must know: Russian says «1 политзаключённой» when all are women.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Recipients {
    /// Men, or men and women, or not known.
    Mixed,
    /// Women only.
    AllWomen,
}

/// The first line: `total` letters of every kind, all called «писем», to `people` whose final count is above zero.
///
/// «Всего за вечер написано 337 писем 77 политзаключённым.»
pub fn sentence(language: Language, total: u32, people: u32, recipients: Recipients) -> String {
    let letters = ByKind { letter: total, ..ByKind::default() };
    whole(language, letters, people, recipients)
}

/// The first line of an evening on which nothing but postcards was written (`postcards` of them, handmade ones
/// included): «Всего за вечер написана 21 открытка 21 политзаключённому.»
pub fn sentence_of_postcards(
    language: Language,
    postcards: u32,
    people: u32,
    recipients: Recipients,
) -> String {
    let postcards = ByKind { postcard: postcards, ..ByKind::default() };
    whole(language, postcards, people, recipients)
}

fn whole(language: Language, items: ByKind, people: u32, recipients: Recipients) -> String {
    match (language, items.total()) {
        (Language::Russian, 0) => russian::NOTHING.to_owned(),
        (Language::English, 0) => english::NOTHING.to_owned(),
        (Language::Russian, _) => russian::sentence(items, people, recipients),
        (Language::English, _) => english::sentence(items, people),
    }
}

/// The second line: the kinds apart, people first and the total last.
///
/// «Всего за вечер 77 политзаключённым написано 210 писем и 127 открыток — вместе 337.» With one kind only there is
/// nothing to add up, and the end falls away.
pub fn sentence_by_kind(language: Language, kinds: ByKind, people: u32, recipients: Recipients) -> String {
    match (language, kinds.total()) {
        (Language::Russian, 0) => russian::NOTHING.to_owned(),
        (Language::English, 0) => english::NOTHING.to_owned(),
        (Language::Russian, _) => russian::sentence_by_kind(kinds, people, recipients),
        (Language::English, _) => english::sentence_by_kind(kinds, people),
    }
}

/// Guests the way one speaks: exactly when under twenty or a round ten, else rounded down to tens («более ста
/// гостей» only when there were strictly more). `None` when nobody counted them.
pub fn guests_phrase(language: Language, guests: u32) -> Option<String> {
    let rounded = guests - guests % 10;
    let is_exact = guests < 20 || guests == rounded;
    match (language, is_exact) {
        _ if guests == 0 => None,
        (Language::Russian, true) => Some(russian::guests(guests)),
        (Language::Russian, false) => Some(russian::guests_more_than(rounded)),
        (Language::English, true) => Some(english::guests(guests)),
        (Language::English, false) => Some(english::guests_more_than(rounded)),
    }
}

#[cfg(test)]
mod tests;
