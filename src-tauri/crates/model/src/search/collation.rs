//! Russian alphabetical order.

use unicode_normalization::UnicodeNormalization;

/// The longest run of digits that is padded; longer ones sort as they are.
const DIGITS: usize = 8;

/// A key that sorts as Russian alphabets do: without regard to case, quotes and hyphens, ё as е and right after it
/// when nothing else differs, numbers by their size («СИЗО-2» before «СИЗО-10»).
pub fn collation_key(text: &str) -> String {
    let lower: String = text.nfc().flat_map(char::to_lowercase).collect();
    let mut key = String::with_capacity(lower.len() * 2 + 1);
    let mut digits = String::new();
    for letter in lower.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        key += &padded(&std::mem::take(&mut digits));
        match letter {
            'ё' => key.push('е'),
            _ if letter.is_alphabetic() => key.push(letter),
            _ if letter.is_whitespace() || letter == '-' => push_gap(&mut key),
            _ => {}
        }
    }
    key += &padded(&digits);
    key.truncate(key.trim_end().len());
    // What the letters do not settle, the exact spelling does: «Чернов» before «Чёрнов».
    key.push('\u{1}');
    key += &lower;
    key
}

fn push_gap(key: &mut String) {
    if !key.is_empty() && !key.ends_with(' ') {
        key.push(' ');
    }
}

fn padded(digits: &str) -> String {
    if digits.is_empty() { String::new() } else { format!("{digits:0>DIGITS$}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_places_stand_in_russian_order() {
        let in_order = [
            "«Бутырка»",
            "Емелин",
            "Ёмелин",
            "Емелина",
            "ёмкин",
            "Жуков",
            "Иванов-Белый Антон",
            "Иванов Пётр",
            "Иванова Анна",
            "Йод",
            "СИЗО-2",
            "СИЗО-10",
            "Ярцев",
        ];
        let mut sorted = in_order;
        sorted.reverse();
        sorted.sort_by_key(|text| collation_key(text));
        assert_eq!(sorted, in_order);
    }
}
