//! Passphrases: six words by chance, or one's own if it is strong.

mod estimate;

use letterdesk_model::language::Language;
use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::{VaultError, recovery_code};

/// Words of a generated passphrase: 6 × log₂ 1,296 is 62 bits, behind scrypt.
const WORDS: usize = 6;
/// More characters are not rated: the time it takes grows quickly, and what is strong by then stays so.
const MOST_RATED: usize = 100;

/// The words that are generated from: 1,296 common Russian nouns, of which no two share their first four letters or
/// differ in a single one; or 1,296 short English words, the EFF's first short list.
fn words_of(language: Language) -> Vec<&'static str> {
    match language {
        Language::Russian => include_str!("words_ru.txt").lines().collect(),
        Language::English => diceware_wordlists::EFF_SHORT_WORDLIST_1.to_vec(),
    }
}

/// Six words, separated by spaces.
///
/// # Errors
/// [`VaultError::Io`] when the system has no randomness.
pub fn generate_passphrase(language: Language) -> Result<SecretString, VaultError> {
    let words = words_of(language);
    let longest = words.iter().map(|word| word.len()).max().unwrap_or_default();
    // As long as it can become, so that no copy is left behind by growing.
    let mut passphrase = String::with_capacity(WORDS * (longest + 1));
    for place in 0..WORDS {
        if place > 0 {
            passphrase.push(' ');
        }
        passphrase.push_str(words[random_below(words.len())?]);
    }
    Ok(SecretString::from(passphrase))
}

/// How strong a passphrase is: 0 (guessed at once) to 4, the lower of what zxcvbn says, which knows English, and of our own
/// estimate. The meter shows it and a vault goes by it.
pub fn rate(passphrase: &str) -> u8 {
    let rated: String = passphrase.trim().nfc().take(MOST_RATED).collect();
    let rated = Zeroizing::new(rated);
    let english: u8 = zxcvbn::zxcvbn(&rated, &["letterdesk"]).score().into();
    english.min(estimate::score(&rated))
}

/// The bytes that scrypt sees: trimmed and NFC, so that another keyboard types the same passphrase; what looks like a
/// recovery code is folded to one spelling.
pub(crate) fn normalise(passphrase: &SecretString) -> SecretString {
    let typed = passphrase.expose_secret().trim();
    if let Some(code) = recovery_code::folded(typed) {
        return SecretString::from(code.as_str());
    }
    // NFC grows a text threefold at most; no copy is left behind by growing.
    let mut text = Zeroizing::new(String::with_capacity(typed.len() * 3));
    text.extend(typed.nfc());
    SecretString::from(text.as_str())
}

/// A random number below `end`, each as likely: values past the last whole multiple are drawn again.
fn random_below(end: usize) -> Result<usize, VaultError> {
    let end = end as u32;
    let limit = u32::MAX - u32::MAX % end;
    loop {
        let mut bytes = [0; 4];
        fill(&mut bytes)?;
        let drawn = u32::from_le_bytes(bytes);
        if drawn < limit {
            return Ok((drawn % end) as usize);
        }
    }
}

/// Fills bytes from the system's source of randomness.
pub(crate) fn fill(bytes: &mut [u8]) -> Result<(), VaultError> {
    getrandom::fill(bytes).map_err(|error| VaultError::Io { detail: error.to_string() })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn secret(text: &str) -> SecretString {
        SecretString::from(text.to_owned())
    }

    #[test]
    fn the_lists_hold_1296_different_words() {
        for language in Language::ALL {
            let words = words_of(language);
            assert_eq!(words.len(), 1296, "{language:?}");
            assert_eq!(words.iter().collect::<HashSet<_>>().len(), 1296, "{language:?}");
        }
    }

    #[test]
    fn russian_words_are_easy_to_type_and_to_tell_apart() {
        let words = words_of(Language::Russian);
        let mut beginnings = HashSet::new();
        for word in &words {
            let letters = word.chars().count();
            let is_plain = word.chars().all(|letter| ('а'..='я').contains(&letter));
            assert!((3..=8).contains(&letters) && is_plain, "{word:?}");
            assert!(
                beginnings.insert(word.chars().take(4).collect::<String>()),
                "{word:?} begins like another"
            );
        }
        let known: HashSet<_> = words.iter().map(|word| word.chars().collect::<Vec<_>>()).collect();
        for word in &known {
            for place in 0..word.len() {
                let mut without = word.clone();
                without.remove(place);
                assert!(!known.contains(&without), "{word:?} and {without:?}");
                for letter in ('а'..='я').filter(|letter| *letter != word[place]) {
                    let mut other = word.clone();
                    other[place] = letter;
                    assert!(!known.contains(&other), "{word:?} and {other:?}");
                }
            }
        }
    }

    #[test]
    fn generated_passphrases_are_strong_and_differ() {
        for language in Language::ALL {
            let one = generate_passphrase(language).unwrap();
            let other = generate_passphrase(language).unwrap();
            assert_ne!(one.expose_secret(), other.expose_secret());
            assert_eq!(one.expose_secret().split(' ').count(), WORDS);
            assert_eq!(rate(one.expose_secret()), 4, "{}", one.expose_secret());
        }
    }

    #[test]
    fn what_is_easily_guessed_is_not_rated_strong() {
        for weak in [
            "",
            "пароль",
            "qwerty2026",
            "парольпароль",
            "привет2026",
            "йцукенг123",
            "капуста капуста",
            "12345678901234",
        ] {
            assert!(rate(weak) < 4, "{weak}: {}", rate(weak));
        }
        assert_eq!(rate("на столе у окна стоит синий чайник с трещиной"), 4);
        assert_eq!(rate(&"длинная строка ".repeat(10_000)), rate(&"длинная строка ".repeat(7)));
    }

    #[test]
    fn a_passphrase_keeps_its_case_and_loses_only_outer_spaces() {
        assert_eq!(normalise(&secret("  Йолка шесть \n")).expose_secret(), "Йолка шесть");
        // й as и and a breve, as one keyboard gives it, is й as another does.
        assert_eq!(normalise(&secret("чаи\u{306}ник")).expose_secret(), "чайник");
    }
}
