//! Passphrases: six words by chance, one's own if it is strong, a recovery code to print.

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::VaultError;

/// Words of a generated passphrase: 6 × log₂ 1,296 is 62 bits, behind scrypt.
const WORDS: usize = 6;
/// Random bytes of a recovery code: 160 bits are 32 letters of base32, eight groups of four.
const RECOVERY_BYTES: usize = 20;
const GROUP: usize = 4;
/// Crockford's alphabet: no I, L, O, U, so that nothing on paper can be read two ways.
const RECOVERY_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The language of generated words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordList {
    /// 1,296 common Russian nouns.
    Russian,
    /// 1,296 short English words: the EFF's first short list.
    English,
}

impl WordList {
    fn words(self) -> Vec<&'static str> {
        match self {
            WordList::Russian => include_str!("words_ru.txt").lines().collect(),
            WordList::English => diceware_wordlists::EFF_SHORT_WORDLIST_1.to_vec(),
        }
    }
}

/// Six words, separated by spaces.
///
/// # Errors
/// [`VaultError::Io`] when the system has no randomness.
pub fn generate_passphrase(list: WordList) -> Result<SecretString, VaultError> {
    let words = list.words();
    let mut passphrase = String::new();
    for place in 0..WORDS {
        if place > 0 {
            passphrase.push(' ');
        }
        passphrase.push_str(words[random_below(words.len())?]);
    }
    Ok(SecretString::from(passphrase))
}

/// A recovery code: eight groups of four letters and digits, separated by spaces.
///
/// # Errors
/// [`VaultError::Io`] when the system has no randomness.
pub fn recovery_code() -> Result<SecretString, VaultError> {
    let mut bytes = Zeroizing::new([0; RECOVERY_BYTES]);
    fill(bytes.as_mut())?;
    let mut code = String::new();
    let mut bits = 0_u32;
    let mut held = 0;
    let mut letters = 0;
    for byte in bytes.iter() {
        bits = (bits << 8) | u32::from(*byte);
        held += 8;
        while held >= 5 {
            held -= 5;
            if letters > 0 && letters % GROUP == 0 {
                code.push(' ');
            }
            code.push(char::from(RECOVERY_ALPHABET[(bits >> held) as usize & 31]));
            letters += 1;
        }
    }
    bits.zeroize();
    Ok(SecretString::from(code))
}

/// How strong a passphrase is, by zxcvbn: 0 (guessed at once) to 4.
pub fn rate(passphrase: &str) -> u8 {
    zxcvbn::zxcvbn(passphrase.trim(), &[]).score().into()
}

/// The bytes that scrypt sees: trimmed and NFC, so that another keyboard types the same passphrase. What looks like a
/// recovery code is folded to one spelling: letters' case, spaces and dashes do not matter, nor O for 0 and I, L for 1.
pub(crate) fn normalise(passphrase: &SecretString) -> SecretString {
    let text: String = passphrase.expose_secret().trim().nfc().collect();
    match folded_code(&text) {
        Some(code) => {
            let mut text = text;
            text.zeroize();
            SecretString::from(code)
        }
        None => SecretString::from(text),
    }
}

fn folded_code(text: &str) -> Option<String> {
    let folded = text.chars().filter(|letter| !matches!(letter, ' ' | '-' | '–' | '—')).map(|letter| {
        match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        }
    });
    let folded: String = folded.collect();
    let is_code = folded.len() == RECOVERY_BYTES * 8 / 5
        && folded.bytes().all(|byte| RECOVERY_ALPHABET.contains(&byte));
    is_code.then_some(folded)
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

fn fill(bytes: &mut [u8]) -> Result<(), VaultError> {
    getrandom::fill(bytes).map_err(|error| VaultError::Io { detail: error.to_string() })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_lists_hold_1296_different_words() {
        for list in [WordList::Russian, WordList::English] {
            let words = list.words();
            assert_eq!(words.len(), 1296, "{list:?}");
            assert_eq!(words.iter().collect::<HashSet<_>>().len(), 1296, "{list:?}");
        }
        for word in WordList::Russian.words() {
            let letters = word.chars().count();
            assert!(
                (3..=8).contains(&letters) && word.chars().all(|letter| ('а'..='я').contains(&letter)),
                "{word:?}"
            );
        }
    }

    #[test]
    fn generated_passphrases_are_strong_and_differ() {
        for list in [WordList::Russian, WordList::English] {
            let one = generate_passphrase(list).unwrap();
            let other = generate_passphrase(list).unwrap();
            assert_ne!(one.expose_secret(), other.expose_secret());
            assert_eq!(one.expose_secret().split(' ').count(), WORDS);
            assert_eq!(rate(one.expose_secret()), 4, "{}", one.expose_secret());
        }
        assert!(rate("пароль") < 4);
        assert!(rate("qwerty2026") < 4);
    }

    #[test]
    fn a_recovery_code_may_be_typed_as_one_likes() {
        let code = recovery_code().unwrap();
        let groups: Vec<_> = code.expose_secret().split(' ').collect();
        assert!(groups.len() == 8 && groups.iter().all(|group| group.len() == GROUP));
        let typed = code.expose_secret().to_lowercase().replace(' ', "-").replace('0', "o").replace('1', "l");
        assert_eq!(normalise(&SecretString::from(typed)).expose_secret(), normalise(&code).expose_secret());
    }

    #[test]
    fn a_passphrase_keeps_its_case_and_loses_only_outer_spaces() {
        let typed = SecretString::from("  Йолка шесть \n".to_owned());
        assert_eq!(normalise(&typed).expose_secret(), "Йолка шесть");
    }
}
