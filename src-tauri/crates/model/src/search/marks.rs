//! Where in a text stands what a search found.

use std::ops::Range;

use super::{Half, INSIDE, Place, Query, Token, fold, skeleton};

impl Query {
    /// The parts of a text that the query's tokens are found in, in bytes, from the first to the last, apart from each
    /// other. A text that is one of several of a key need not hold every token.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.tokens.is_empty() {
            return Vec::new();
        }
        let folded = Folded::of(text);
        let mut marks: Vec<_> = self.tokens.iter().flat_map(|token| folded.found(token)).collect();
        marks.sort_by_key(|mark| mark.start);
        marks.into_iter().fold(Vec::new(), |mut apart: Vec<Range<usize>>, mark| {
            match apart.last_mut().filter(|last| mark.start <= last.end) {
                Some(last) => last.end = last.end.max(mark.end),
                None => apart.push(mark),
            }
            apart
        })
    }
}

/// A text with its plain form.
struct Folded<'a> {
    text: &'a str,
    plain: String,
    /// Where in the text the letter of each byte of the plain form stands.
    places: Vec<usize>,
}

impl Folded<'_> {
    fn of(text: &str) -> Folded<'_> {
        let (plain, places) = fold::plain_with_places(text);
        Folded { text, plain, places }
    }

    fn found(&self, token: &Token) -> Vec<Range<usize>> {
        match token.half {
            Half::Plain => self.found_plain(token),
            Half::Skeleton => self.found_in_words(token),
        }
    }

    fn found_plain(&self, token: &Token) -> Vec<Range<usize>> {
        let bytes = self.plain.as_bytes();
        let starts_word = |at: usize| at.checked_sub(1).is_none_or(|before| bytes[before] == b' ');
        let fits = |at: &usize| token.place == Place::Anywhere || starts_word(*at);
        let mark = |form: &memchr::memmem::Finder<'_>| -> Vec<Range<usize>> {
            let length = form.needle().len();
            form.find_iter(bytes).filter(fits).map(|at| self.in_text(at..at + length)).collect()
        };
        token.forms.iter().flat_map(mark).collect()
    }

    /// Words in the spelling of another alphabet: of a word's beginning as much as is sure (endings are spelled in many ways),
    /// else all of it.
    fn found_in_words(&self, token: &Token) -> Vec<Range<usize>> {
        let words = self.plain.split(' ').scan(0, |start, word| {
            let at = *start;
            *start += word.len() + 1;
            Some((at, word))
        });
        let mark = |(start, word): (usize, &str)| {
            let rank_of = |end: usize| token.rank(&skeleton::of_word(&word[..end]));
            let is_inside = rank_of(word.len())? == INSIDE;
            let mut ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
            let end = ends.find(|end| !is_inside && rank_of(*end).is_some_and(|rank| rank < INSIDE));
            Some(self.in_text(start..start + end.unwrap_or(word.len())))
        };
        words.filter_map(mark).collect()
    }

    /// A part of the plain form as the part of the text it was made of, with the diacritics of its last letter.
    fn in_text(&self, plain: Range<usize>) -> Range<usize> {
        let last = self.places[plain.end - 1];
        let mut rest = self.text[last..].chars();
        let letter = rest.next().map_or(0, char::len_utf8);
        let diacritics: usize = rest.take_while(|next| fold::vanishes(*next)).map(char::len_utf8).sum();
        self.places[plain.start]..last + letter + diacritics
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text with its marks in brackets.
    fn marked(query: &str, text: &str) -> String {
        let mut shown = text.to_owned();
        for mark in Query::parse(query).marks(text).into_iter().rev() {
            shown.insert(mark.end, ']');
            shown.insert(mark.start, '[');
        }
        shown
    }

    #[test]
    fn what_was_typed_is_marked_as_it_is_written_there() {
        let cases = [
            ("семен", "Семёнов-Тополь Семен", "[Семён]ов-Тополь [Семен]"),
            ("ТОПОЛЬ семё", "Семёнов-Тополь", "[Семё]нов-[Тополь]"),
            ("сизо2", "СИЗО-2, Энск-22", "[СИЗО]-[2], Энск-[2]2"),
            ("иод", "Йодль", "[Йод]ль"),
            ("полит", "политехник", "[полит]ехник"),
            ("й", "Зайцев Йод", "Зайцев [Й]од"),
            ("", "Семёнов", "Семёнов"),
            ("окунь", "Семёнов", "Семёнов"),
        ];
        for (query, text, expected) in cases {
            assert_eq!(marked(query, text), expected, "{query}");
        }
    }

    #[test]
    fn latin_spellings_mark_the_beginning_they_mean() {
        let cases = [
            ("Kagarl", "Кагарлицкий Борис", "[Кагарл]ицкий Борис"),
            ("kagarlickij", "Кагарлицкий", "[Кагарлицк]ий"),
            ("shch", "Щукин", "[Щ]укин"),
            ("licki", "Кагарлицкий Борис", "[Кагарлицкий] Борис"),
            ("oneil", "O'Neil Pat", "[O'Neil] Pat"),
        ];
        for (query, text, expected) in cases {
            assert_eq!(marked(query, text), expected, "{query}");
        }
    }

    #[test]
    fn a_letter_of_several_characters_is_marked_whole() {
        assert_eq!(marked("иод", "И\u{306}одль"), "[И\u{306}од]ль");
        assert_eq!(marked("семе", "Семе\u{308}нов"), "[Семе\u{308}]нов");
    }
}
