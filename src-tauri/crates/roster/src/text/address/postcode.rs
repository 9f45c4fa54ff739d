//! Postcodes: six digits that stand as one, and what stands in their place abroad.

use letterdesk_model::facility::is_postcode;

use crate::text::clean;

/// What a column of postcodes says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostcodeText {
    /// Nothing.
    Blank,
    /// Six digits.
    Sure(String),
    /// Two different ones.
    Two,
    /// Something else: «64400», «6,44E+05».
    Unsure,
}

/// Reads a cell of a column of postcodes.
pub fn of_column(text: &str) -> PostcodeText {
    let found: Vec<Option<String>> =
        text.split([',', ';', '/', '|', '\n']).filter(|part| !blank(part)).map(six).collect();
    match found.as_slice() {
        [] => PostcodeText::Blank,
        [Some(one), others @ ..] if others.iter().all(|other| other.as_ref() == Some(one)) => {
            PostcodeText::Sure(one.clone())
        }
        several if several.iter().all(Option::is_some) => PostcodeText::Two,
        _ => PostcodeText::Unsure,
    }
}

fn blank(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// Six digits, however a keyboard or a spreadsheet program dressed them: «644 000», «№644000», «644000.0».
fn six(text: &str) -> Option<String> {
    let folded = clean::fold(text);
    let bare = folded.trim_matches(|letter: char| !letter.is_alphanumeric());
    let bare = ["почтовый индекс", "индекс", "инд"]
        .iter()
        .find_map(|label| bare.strip_prefix(label))
        .unwrap_or(bare);
    let bare = bare.trim_start_matches([' ', '.', ':', '№', '=']);
    let whole = bare.strip_suffix(".0").unwrap_or(bare);
    Some(joined(whole)).filter(|digits| is_postcode(digits))
}

/// «644 000» and «644-000» are one number; other gaps are not.
fn joined(text: &str) -> String {
    match text.split_once([' ', '-']) {
        Some((a, b)) if a.len() == 3 && b.len() == 3 => format!("{a}{b}"),
        _ => text.to_owned(),
    }
}

/// The postcode that a whole piece of an address is: «000001», «индекс: 000001», «(000 101)».
pub fn of_piece(piece: &str, abroad: bool) -> Option<String> {
    let found = six(piece).filter(|_| !piece.contains("№"));
    found.or_else(|| foreign(piece).filter(|_| abroad))
}

/// «LV-1001», «0131», «01001», «00-950».
fn foreign(piece: &str) -> Option<String> {
    let text = clean::tidy(piece);
    let letters = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let prefix = text.len() - letters.len();
    let digits = letters.trim_start_matches('-');
    let count = digits.chars().filter(char::is_ascii_digit).count();
    let is_number = digits.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '-' | ' '));
    (prefix <= 3 && is_number && (4..=7).contains(&count)).then_some(text)
}

/// Whether a country puts such letters before its postcodes: «LV-1001».
pub fn is_lettered(word: &str) -> bool {
    let letters = word.chars().take_while(char::is_ascii_uppercase).count();
    let digits = word.chars().skip(letters + 1).filter(char::is_ascii_digit).count();
    (1..=3).contains(&letters)
        && word[letters..].starts_with('-')
        && digits >= 4
        && word.len() == letters + 1 + digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_surely_six_digits() {
        for text in [
            "644000",
            "644000.0",
            "644 000",
            "644\u{a0}000",
            "№644000",
            "644-000",
            "инд. 644000",
            " 644000 ",
            "644000.",
            "«644000»",
            "'644000",
            "=“644000”",
            "=\"644000\"",
            "644000, 644000",
        ] {
            assert_eq!(of_column(text), PostcodeText::Sure("644000".to_owned()), "{text}");
        }
        for text in [
            "644,000",
            "6.44E+05",
            "6,44E+05",
            "6440000",
            "64400",
            "64400O",
            "0644000",
            "уточняется",
            "644000 644001",
        ] {
            assert_eq!(of_column(text), PostcodeText::Unsure, "{text}");
        }
        for text in ["644000, 644001", "644000/644001"] {
            assert_eq!(of_column(text), PostcodeText::Two, "{text}");
        }
        assert_eq!(of_column(" "), PostcodeText::Blank);
    }

    #[test]
    fn other_countries_have_their_own() {
        for text in ["LV-1001", "0131", "01001", "00-950", "220030"] {
            assert_eq!(of_piece(text, true).as_deref(), Some(text), "{text}");
        }
        assert_eq!(of_piece("0131", false), None);
        assert!(is_lettered("LV-1001") && !is_lettered("SIZO-1"));
    }
}
