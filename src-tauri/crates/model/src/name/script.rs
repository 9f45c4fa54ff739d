//! The letters that a name is written in.

use super::PersonName;

/// An alphabet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// «Окунев», «Ковалів»
    Cyrillic,
    /// "Okunev", "Müller"
    Latin,
    /// Both, or another alphabet beside one of them: «Smith Джон», or a Latin «c» typed in «Окунев Лаврентий».
    Mixed,
    /// Another alphabet, or no letters at all.
    Other,
}

impl PersonName {
    /// The letters of the whole name. A name that is not in Cyrillic has no Russian dative.
    pub fn script(&self) -> Script {
        script(&self.full())
    }
}

/// The letters of a text; whatever is no letter does not count.
pub fn script(text: &str) -> Script {
    let mut scripts = text.chars().filter(|letter| letter.is_alphabetic()).map(of_letter);
    let Some(first) = scripts.next() else { return Script::Other };
    if scripts.all(|script| script == first) { first } else { Script::Mixed }
}

fn of_letter(letter: char) -> Script {
    match letter {
        '\u{400}'..='\u{52F}' => Script::Cyrillic,
        'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Script::Latin,
        // Signs that Latin spellings of other alphabets use, such as in "Oʻktam".
        '\u{2B0}'..='\u{2FF}' => Script::Latin,
        _ => Script::Other,
    }
}

/// Whether every letter of a folded word is Russian.
pub(super) fn is_russian(folded: &str) -> bool {
    folded.chars().all(|letter| matches!(letter, 'а'..='я'))
}

#[cfg(test)]
mod tests {
    use super::{super::split, *};

    #[test]
    fn the_letters_of_a_name_are_told() {
        let cases = [
            ("Окунев-Бархатный Лаврентий", Script::Cyrillic),
            ("Ковалів Олексій (Лук’яненко)", Script::Cyrillic),
            ("Okunev L. K.", Script::Latin),
            ("Müller Šárka Nguyễn", Script::Latin),
            ("Oʻktam Gʻulom", Script::Latin),
            ("Smith Джон", Script::Mixed),
            ("Oкунев Лаврентий", Script::Mixed),
            ("გელა", Script::Other),
            ("12", Script::Other),
            ("", Script::Other),
        ];
        for (full, expected) in cases {
            assert_eq!(split(full).script(), expected, "{full}");
        }
    }
}
