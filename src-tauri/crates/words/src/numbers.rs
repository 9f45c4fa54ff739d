//! Numbers as each language groups them.

use crate::Language;

/// Russian groups digits from 10 000, with a no-break space; English from 1,000, with a comma.
pub fn number(language: Language, n: u64) -> String {
    let digits = n.to_string();
    let (from, mark) = match language {
        Language::Russian => (5, '\u{a0}'),
        Language::English => (4, ','),
    };
    if digits.len() < from {
        return digits;
    }
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

/// Hundredths as a figure with two decimals: «0,85» in Russian, 0.85 in English.
pub fn hundredths(language: Language, n: u32) -> String {
    let point = match language {
        Language::Russian => ',',
        Language::English => '.',
    };
    format!("{}{point}{:02}", n / 100, n % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_have_each_languages_mark() {
        assert_eq!(hundredths(Language::Russian, 85), "0,85");
        assert_eq!(hundredths(Language::English, 1207), "12.07");
    }

    #[test]
    fn groups_as_each_language_does() {
        let cases = [
            (0, "0", "0"),
            (999, "999", "999"),
            (1270, "1270", "1,270"),
            (12480, "12\u{a0}480", "12,480"),
            (1_234_567, "1\u{a0}234\u{a0}567", "1,234,567"),
        ];
        for (n, russian, english) in cases {
            assert_eq!(number(Language::Russian, n), russian);
            assert_eq!(number(Language::English, n), english);
        }
    }
}
