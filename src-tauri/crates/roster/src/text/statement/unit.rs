//! A person's own part of a place: «отряд 5», «камера 12», «ШИЗО», a number.

use crate::text::{
    address::{UNITS, UNITS_ALONE},
    clean,
};

/// Words before a person's number in a prison.
const NUMBERS: [&str; 6] = ["личный номер", "личное дело", "inmate", "prisoner no", "prisoner id", "booking"];

/// The pieces without what is the person's, and that, one after the other.
pub fn take(pieces: Vec<String>) -> (Vec<String>, String) {
    let (units, rest): (Vec<String>, Vec<String>) = pieces.into_iter().partition(|piece| is_unit(piece));
    (rest, units.join(", "))
}

fn is_unit(piece: &str) -> bool {
    let folded = clean::fold(piece);
    let folded = folded.strip_prefix("в ").unwrap_or(&folded).trim_matches(['(', ')', '.', ' ']);
    let is_number = |word: &str| {
        let digits = word.trim_matches(['№', '.', '(', ')']);
        digits.starts_with(|letter: char| letter.is_ascii_digit()) || digits.chars().count() == 1
    };
    let words: Vec<&str> = folded
        .split([' '])
        .flat_map(glued)
        .filter(|word| !matches!(*word, "" | "№" | "no" | "no."))
        .collect();
    let is_mark = |word: &str| UNITS.contains(&word.trim_end_matches('.'));
    if NUMBERS.iter().any(|start| folded.starts_with(start)) {
        return folded.contains(|letter: char| letter.is_ascii_digit());
    }
    match words.as_slice() {
        [alone] => UNITS_ALONE.contains(alone),
        [mark, number] if is_mark(mark) || UNITS_ALONE.contains(mark) => is_number(number),
        [number, mark] => is_mark(mark) && is_number(number),
        _ => false,
    }
}

/// «кам.12» is two words.
fn glued(word: &str) -> Vec<&str> {
    match word.split_once(['.', '№']) {
        Some((mark, number)) if UNITS.contains(&mark) && !number.is_empty() => vec![mark, number],
        _ => vec![word],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_persons_is_taken_out() {
        for unit in [
            "отряд 5",
            "отряд № 5",
            "5 отряд",
            "5-й отряд",
            "камера 12",
            "кам.12",
            "ШИЗО",
            "в ПКТ",
            "палата 3",
            "inmate 12345",
        ] {
            let (rest, found) = take(vec!["ИК-77".to_owned(), unit.to_owned()]);
            assert_eq!((rest.len(), found.as_str()), (1, unit), "{unit}");
        }
        for other in ["ул. Отрядная, 5", "д. 5", "ИК-77", "корп. 2"] {
            assert_eq!(take(vec![other.to_owned()]).1, "", "{other}");
        }
    }
}
