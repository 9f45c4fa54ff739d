//! Which form of a noun a number takes, and how its digits are grouped in copied text.

use super::Language;

/// The form of a noun after a number. English uses `One` and `Many`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PluralForm {
    /// 1, 21, 101, but not 11: «письмо», "letter" (English: 1 only).
    One,
    /// 2 to 4, 22 to 24, but not 12 to 14: «письма».
    Few,
    /// Everything else, 0 included: «писем», "letters".
    Many,
}

impl PluralForm {
    /// The form after `n`.
    pub fn of(language: Language, n: u32) -> PluralForm {
        match (language, n % 10, n % 100) {
            (Language::English, ..) if n == 1 => PluralForm::One,
            (Language::English, ..) => PluralForm::Many,
            (Language::Russian, _, 11..=14) => PluralForm::Many,
            (Language::Russian, 1, _) => PluralForm::One,
            (Language::Russian, 2..=4, _) => PluralForm::Few,
            (Language::Russian, ..) => PluralForm::Many,
        }
    }

    /// The one of three words that is in this form.
    pub fn choose(self, [one, few, many]: [&str; 3]) -> &str {
        match self {
            PluralForm::One => one,
            PluralForm::Few => few,
            PluralForm::Many => many,
        }
    }
}

/// Digits in groups of three: in Russian from 10 000 with plain spaces («12 480», but «1000»), in English from 1,000.
pub fn grouped(language: Language, n: u32) -> String {
    let digits = n.to_string();
    let (separator, from) = match language {
        Language::Russian => (' ', 5),
        Language::English => (',', 4),
    };
    if digits.len() < from {
        return digits;
    }
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}
