//! The Latin skeleton: one form in which the usual Latin spellings of a Russian word meet.
//!
//! A Cyrillic word is first written in plain Latin letters; then it and whatever a person typed go through the same
//! folding. The skeleton uses `c` for ц and ч, `w` for ш and щ, `z` for з and ж, `h` for х, `i` for й and ы.

use crate::name::latin_letter;

/// Letters that stand for one sound, longest first, and their letter in the skeleton.
const SOUNDS: [(&str, &str); 22] = [
    ("schtsch", "w"),
    ("shch", "w"),
    ("stch", "w"),
    ("tsch", "c"),
    ("sch", "w"),
    ("tch", "c"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("sh", "w"),
    ("ch", "c"),
    ("cz", "c"),
    ("ts", "c"),
    ("tz", "c"),
    ("zh", "z"),
    ("kh", "h"),
    ("ph", "f"),
    ("ou", "u"),
    ("x", "ks"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "i"),
];

/// A softened vowel is spelled in too many ways to keep: ие, ье, е; ио, ьо, ё; and ё after ч and ш.
const VOWELS: [(&str, &str); 4] = [("ie", "e"), ("io", "e"), ("co", "ce"), ("wo", "we")];

/// Spellings that mean another sound in another tradition: "Ludmila", "Alexander", "Djamal", "Victor".
const OTHER_TRADITIONS: [(&str, &str); 4] = [("lu", "lyu"), ("ander", "andr"), ("dj", "dzh"), ("c", "k")];

/// The skeleton of a word of the plain form, Cyrillic or Latin; empty when it has no sound of its own.
pub(super) fn of_word(plain: &str) -> String {
    fold(&romanised(plain))
}

/// The skeletons that a typed Latin word may have, the word perhaps not finished yet.
pub(super) fn of_query(plain: &str) -> Vec<String> {
    let typed = romanised(plain);
    let mut spellings = vec![typed.clone()];
    spellings.extend(OTHER_TRADITIONS.iter().map(|(from, to)| typed.replace(from, to)));
    spellings.push(with_hard_ch(&typed));
    spellings.extend(typed.strip_prefix('j').map(|rest| format!("dzh{rest}")));
    let mut forms = Vec::new();
    for spelling in &spellings {
        for form in unfinished(fold(spelling)) {
            if !form.is_empty() && !forms.contains(&form) {
                forms.push(form);
            }
        }
    }
    forms
}

/// "Michail", "Chodorkowski": ch as in German, but not within sch and tsch.
fn with_hard_ch(typed: &str) -> String {
    typed.replace("ch", "kh").replace("skh", "sch").replace("tkh", "tch")
}

fn romanised(plain: &str) -> String {
    let mut latin = String::with_capacity(plain.len() * 2);
    for letter in plain.chars() {
        match latin_letter(letter) {
            Some(text) => latin += text,
            None if letter.is_ascii_lowercase() => latin.push(letter),
            None => {}
        }
    }
    latin
}

fn fold(latin: &str) -> String {
    let sounds = without_doubles(&replaced(latin, &SOUNDS));
    without_doubles(&replaced(&sounds, &VOWELS))
}

/// Replaces from left to right; the first entry that fits wins.
fn replaced(text: &str, table: &[(&str, &str)]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        // Most entries differ in their first letter already.
        let fits =
            |(from, _): &&(&str, &str)| from.as_bytes()[0] == rest.as_bytes()[0] && rest.starts_with(from);
        match table.iter().find(fits) {
            Some((from, to)) => {
                result += to;
                rest = &rest[from.len()..];
            }
            None => {
                result.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    result
}

/// «Геннадий», "Genadii": doubled letters are rarely typed as they should be.
fn without_doubles(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for letter in text.chars() {
        if !result.ends_with(letter) {
            result.push(letter);
        }
    }
    result
}

/// A form, and what it becomes when the next letter completes a sound: "mik" may be on the way to "mikh", "lari" to
/// "larionov". Also "romanof", the old ending.
fn unfinished(form: String) -> Vec<String> {
    let completions: &[(&str, &str)] =
        &[("wc", "w"), ("sc", "w"), ("k", "h"), ("s", "w"), ("t", "c"), ("of", "ov"), ("ef", "ev")];
    let complete =
        |(tail, other): &(&str, &str)| form.strip_suffix(tail).map(|stem| format!("{stem}{other}"));
    let mut forms: Vec<String> = completions.iter().filter_map(complete).collect();
    // One letter alone would be found nearly everywhere.
    forms.extend(form.strip_suffix('i').filter(|stem| stem.len() > 1).map(str::to_owned));
    forms.insert(0, form);
    forms
}
