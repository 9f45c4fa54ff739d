//! The recovery code: printed once, kept in a drawer, typed back by hand.

use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::{VaultError, passphrase::fill};

/// Crockford's alphabet: no I, L, O, U, so that nothing on paper can be read two ways.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code: 31 by chance, 155 bits, and one that checks them.
const LENGTH: usize = 32;
/// Characters of a group on paper.
const GROUP: usize = 4;

/// A new recovery code: eight groups of four letters and digits, separated by spaces.
///
/// # Errors
/// [`VaultError::Io`] when the system has no randomness.
pub fn recovery_code() -> Result<SecretString, VaultError> {
    let mut values = Zeroizing::new([0; LENGTH]);
    fill(&mut values[..LENGTH - 1])?;
    values.iter_mut().for_each(|value| *value &= 31);
    values[LENGTH - 1] = check(&values[..LENGTH - 1]);
    // As long as it becomes, so that no copy is left behind by growing.
    let mut code = String::with_capacity(LENGTH + LENGTH / GROUP);
    for (place, value) in values.iter().enumerate() {
        if place > 0 && place % GROUP == 0 {
            code.push(' ');
        }
        code.push(char::from(ALPHABET[usize::from(*value)]));
    }
    Ok(SecretString::from(code))
}

/// Whether something typed has the shape of a recovery code and was misread: its last character does not fit.
pub fn is_misread_code(typed: &SecretString) -> bool {
    let Some(folded) = folded(typed.expose_secret()) else { return false };
    let values: Zeroizing<Vec<u8>> = Zeroizing::new(folded.bytes().filter_map(value).collect());
    values.split_last().is_some_and(|(last, rest)| *last != check(rest))
}

/// The one spelling of what has the shape of a code: case, spaces and dashes do not matter, nor O for 0, I and L for 1.
pub(crate) fn folded(text: &str) -> Option<Zeroizing<String>> {
    let mut folded = Zeroizing::new(String::with_capacity(text.len()));
    for letter in text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '–' | '—'))
    {
        folded.push(match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        });
    }
    let is_code = folded.len() == LENGTH && folded.bytes().all(|byte| value(byte).is_some());
    is_code.then_some(folded)
}

fn value(letter: u8) -> Option<u8> {
    let place = ALPHABET.iter().position(|known| *known == letter)?;
    u8::try_from(place).ok()
}

/// Luhn's algorithm over 32 characters: every single wrong character is noticed, and almost every swap of neighbours.
fn check(values: &[u8]) -> u8 {
    let weigh = |(place, value): (usize, &u8)| {
        let weighed = if place % 2 == 0 { value * 2 } else { *value };
        weighed / 32 + weighed % 32
    };
    let sum: u32 = values.iter().rev().enumerate().map(weigh).map(u32::from).sum();
    // A remainder of 32 fits into a byte.
    ((32 - sum % 32) % 32) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secret(text: &str) -> SecretString {
        SecretString::from(text.to_owned())
    }

    #[test]
    fn may_be_typed_as_one_likes() {
        let code = recovery_code().unwrap();
        let groups: Vec<_> = code.expose_secret().split(' ').collect();
        assert!(groups.len() == LENGTH / GROUP && groups.iter().all(|group| group.len() == GROUP));
        let typed = code.expose_secret().to_lowercase().replace(' ', "-").replace('0', "o").replace('1', "l");
        assert_eq!(folded(&typed), folded(code.expose_secret()));
        assert!(!is_misread_code(&secret(&typed)));
    }

    #[test]
    fn every_single_wrong_character_is_noticed() {
        let code = recovery_code().unwrap();
        let code = folded(code.expose_secret()).unwrap();
        for place in 0..LENGTH {
            for letter in ALPHABET {
                let mut typed = code.as_bytes().to_vec();
                typed[place] = *letter;
                let typed = String::from_utf8(typed).unwrap();
                assert_eq!(is_misread_code(&secret(&typed)), typed != *code, "{typed}");
            }
        }
    }

    #[test]
    fn a_passphrase_is_no_code() {
        for passphrase in ["", "шесть слов подряд", "correct horse battery staple", "0123 4567"]
        {
            assert_eq!(folded(passphrase), None, "{passphrase}");
            assert!(!is_misread_code(&secret(passphrase)));
        }
    }
}
