//! Words that are looked for in a text all at once, whatever their number.

use aho_corasick::AhoCorasick;

use super::clean;

/// Words in the order in which they are tried, folded. Each is looked for at the start of a word; one that ends in `|`
/// must end at the end of a word too: «удо|» is not in «удомля».
pub struct Phrases {
    automaton: AhoCorasick,
    whole: Vec<bool>,
}

impl Phrases {
    /// The phrases of a table.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Phrases {
        let words: Vec<&str> = words.into_iter().collect();
        let bare = words.iter().map(|words| words.trim_end_matches('|'));
        #[expect(clippy::expect_used)] // The tables are our own and end far below the size that is refused.
        let automaton = AhoCorasick::new(bare).expect("tables of words are small");
        Phrases { automaton, whole: words.iter().map(|words| words.ends_with('|')).collect() }
    }

    /// Which of the phrases the text has, the first in their own order.
    pub fn first(&self, folded: &str) -> Option<usize> {
        self.found(folded).map(|(phrase, _)| phrase).min()
    }

    /// Whether the text begins with one of them.
    pub fn begin(&self, folded: &str) -> bool {
        self.found(folded).any(|(_, at)| at == 0)
    }

    /// Whether the text has any of them.
    pub fn are_in(&self, folded: &str) -> bool {
        self.found(folded).next().is_some()
    }

    /// Each phrase with its place in the text.
    fn found(&self, folded: &str) -> impl Iterator<Item = (usize, usize)> {
        let all =
            self.automaton.find_overlapping_iter(folded).map(|found| (found.pattern().as_usize(), found));
        let stands = |(phrase, found): &(usize, aho_corasick::Match)| {
            clean::starts_word(folded, found.start())
                && (!self.whole[*phrase] || clean::ends_word(folded, found.end()))
        };
        all.filter(stands).map(|(phrase, found)| (phrase, found.start()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_the_table_is_found_wherever_it_stands() {
        let phrases = Phrases::new(["не под стражей", "под стражей", "удо|"]);
        for (text, expect) in [
            ("под стражей", Some(1)),
            ("он не под стражей", Some(0)),
            ("под стражей, не под стражей", Some(0)),
            ("вышел по удо", Some(2)),
            ("удо, дома", Some(2)),
            ("удомля", None),
            ("невзгод под стражами", None),
            ("", None),
        ] {
            assert_eq!(phrases.first(text), expect, "{text}");
            assert_eq!(phrases.are_in(text), expect.is_some(), "{text}");
        }
        assert!(phrases.begin("удо с марта"));
        assert!(!phrases.begin("по удо"));
    }
}
