//! The plain form: what is left of a text when everything that people type differently is gone.

use unicode_normalization::UnicodeNormalization;

use crate::letters;

/// Lower case; ё = е, й = и, é = e; apostrophes gone; hyphens and all other punctuation are single spaces; letters
/// and digits stand apart, so that "сизо2" and «СИЗО-2» are the same.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    text.chars().for_each(|letter| add_any(&mut plain, letter));
    plain.truncate(plain.trim_end().len());
    plain
}

/// The plain form, a space perhaps behind it, and for each of its bytes where in the text the letter stands that it is of.
pub(super) fn plain_with_places(text: &str) -> (String, Vec<usize>) {
    let mut plain = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        add_any(&mut plain, letter);
        places.resize(plain.len(), at);
    }
    (plain, places)
}

/// A letter of any text.
fn add_any(plain: &mut String, letter: char) {
    match letters::lower(letter) {
        Some('й') => push(plain, 'и'),
        Some('ё') => push(plain, 'е'),
        Some(letter) if letter.is_ascii() => add(plain, letter),
        Some(letter) => push(plain, letter),
        // Decomposed, a diacritic is a character of its own and falls away with everything that is not a letter.
        None => {
            std::iter::once(letter).nfkd().flat_map(char::to_lowercase).for_each(|letter| add(plain, letter))
        }
    }
}

fn add(plain: &mut String, letter: char) {
    match letter {
        // A caron is a sound of its own: š, č and ž are read as newspapers spell them.
        '\u{30c}' => plain.push('h'),
        _ if letter.is_alphanumeric() => push(plain, letter),
        _ if vanishes(letter) => {}
        _ if !plain.is_empty() && !plain.ends_with(' ') => plain.push(' '),
        _ => {}
    }
}

fn push(plain: &mut String, letter: char) {
    let is_number = is_numeric(letter);
    let parts = |before: char| before != ' ' && is_numeric(before) != is_number;
    if plain.chars().next_back().is_some_and(parts) {
        plain.push(' ');
    }
    plain.push(letter);
}

fn is_numeric(letter: char) -> bool {
    match letters::lower(letter) {
        Some(letter) => letter.is_ascii_digit(),
        None => letter.is_numeric(),
    }
}

/// Combining marks, apostrophes of every kind (they stand for ь), soft hyphens and invisible joiners.
pub(super) fn vanishes(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}'
        | '\'' | '`' | '\u{b4}' | '\u{2b0}'..='\u{2ff}' | '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2033}'
        | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
