//! A text cut into the parts of an address, with or without commas between them.

use super::{
    country, postcode,
    words::{DISTRICTS, HOUSES, LABELS, LINKING, STREETS, TOWNS, UNITS, UNITS_ALONE},
};
use crate::text::clean;

/// Cuts a text at commas, semicolons and line ends, but not within «…» or brackets; then where words begin a new part.
pub fn pieces(text: &str) -> Vec<String> {
    let opened = open_brackets(text);
    let mut pieces = vec![String::new()];
    let mut depth = 0_u32;
    for letter in opened.chars() {
        match letter {
            '«' | '(' => depth += 1,
            '»' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match (letter, depth) {
            (',' | ';' | '\n', 0) => pieces.push(String::new()),
            (letter, _) => pieces.last_mut().into_iter().for_each(|piece| piece.push(letter)),
        }
    }
    let tidy = |piece: String| clean::tidy(&piece);
    let whole = pieces.into_iter().map(tidy).filter(|piece| !piece.is_empty());
    whole.flat_map(|piece| cut(&piece)).collect()
}

/// Brackets that hold a part of an address are commas, and so is a bracket or quote without its other half.
fn open_brackets(text: &str) -> String {
    let balanced = |open, close| text.matches(open).count() == text.matches(close).count();
    let mut text = text.to_owned();
    if !balanced('«', '»') {
        text = text.replace(['«', '»'], "\"");
    }
    if !balanced('(', ')') {
        return text.replace(['(', ')'], ", ");
    }
    let mut opened = String::new();
    let mut rest = text.as_str();
    while let Some((before, inner, after)) = bracket(rest) {
        let is_address = inner.contains(',') || is_part(inner) || postcode::of_piece(inner, false).is_some();
        opened += &if is_address { format!("{before}, {inner}, ") } else { format!("{before}({inner})") };
        rest = after;
    }
    opened + rest
}

/// The first pair of brackets, with what stands before and after.
pub fn bracket(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('(')?;
    let (inner, after) = rest.split_once(')')?;
    Some((before, inner, after))
}

/// Whether words are marked as a street, a house, a town or a district.
pub fn is_part(text: &str) -> bool {
    let marks = |word: &str| Mark::of(word).is_some_and(|(mark, _)| mark != Mark::Unit);
    text.split_whitespace().any(|word| marks(word.trim_matches(['(', ')'])))
}

/// What a word marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// «ул.», «проспект».
    Street,
    /// «г.», «пос.»
    Town,
    /// «д.», «корп.»
    House,
    /// «р-н».
    District,
    /// «отряд».
    Unit,
}

impl Mark {
    /// What a word marks, with what is written to it without a blank, folded: «г.Энск», «корп.1».
    pub fn of(word: &str) -> Option<(Mark, String)> {
        Mark::of_folded(&clean::fold(word))
    }

    fn of_folded(folded: &str) -> Option<(Mark, String)> {
        let folded = folded.trim_matches([',', ';', ':']);
        let whole = folded.trim_end_matches('.');
        if let Some(mark) = Mark::named(whole) {
            return Some((mark, String::new()));
        }
        // «с.п.Верхнее» has its dots within.
        let dots = whole.match_indices('.').map(|(at, _)| at).collect::<Vec<_>>();
        let glued = dots.into_iter().rev().find_map(|at| {
            let mark = Mark::named(&whole[..at])?;
            Some((mark, whole[at + 1..].to_owned()))
        });
        glued.filter(|(_, tail)| !tail.is_empty())
    }

    fn named(word: &str) -> Option<Mark> {
        let tables: [(&[&str], Mark); 6] = [
            (&DISTRICTS, Mark::District),
            (&STREETS, Mark::Street),
            (&TOWNS, Mark::Town),
            (&HOUSES, Mark::House),
            (&UNITS, Mark::Unit),
            (&UNITS_ALONE, Mark::Unit),
        ];
        tables.iter().find(|(words, _)| words.contains(&word)).map(|(_, mark)| *mark)
    }
}

/// «г. Энск ул. Примерная д. 1» is three pieces.
fn cut(piece: &str) -> Vec<String> {
    let words: Vec<Word> = piece.split_whitespace().map(Word::of).collect();
    let mut pieces: Vec<Vec<&str>> = Vec::new();
    let mut depth = 0_usize;
    for (at, Word { text: word, .. }) in words.iter().enumerate() {
        let within = depth > 0;
        depth += word.matches(['«', '(']).count();
        depth = depth.saturating_sub(word.matches(['»', ')']).count());
        match pieces.last_mut() {
            Some(last) if within || !begins_part(&words, at) => last.push(word),
            _ => pieces.push(vec![word]),
        }
    }
    let tidy = |mut words: Vec<&str>| {
        if let Some(last) = words.last_mut().filter(|last| has_full_stop(last)) {
            *last = last.trim_end_matches('.');
        }
        clean::tidy(&words.join(" ")).trim_matches([',', ' ']).to_owned()
    };
    pieces.into_iter().map(tidy).filter(|piece| piece.chars().any(char::is_alphanumeric)).collect()
}

/// A word with what is asked of it again and again.
struct Word<'a> {
    text: &'a str,
    folded: String,
    mark: Option<(Mark, String)>,
}

impl Word<'_> {
    fn of(text: &str) -> Word<'_> {
        let folded = clean::fold(text);
        Word { text, mark: Mark::of_folded(&folded), folded }
    }

    fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Folded, without the point of an abbreviation.
    fn bare(&self) -> &str {
        self.folded.trim_end_matches(['.', ',', ':'])
    }

    fn any_mark(&self) -> Option<Mark> {
        self.mark.as_ref().map(|(mark, _)| *mark)
    }

    /// The mark that is a word of its own.
    fn own_mark(&self) -> Option<Mark> {
        self.mark.as_ref().filter(|(_, glued)| glued.is_empty()).map(|(mark, _)| *mark)
    }
}

/// Whether a new part begins at a word.
fn begins_part(words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &words[before]) else { return true };
    if LINKING.contains(&before.bare()) {
        return false;
    }
    ends_sentence(words, at)
        || begins_marked(words, at)
        || begins_region(words, at)
        || is_beside_postcode(words, at)
        || begins_facility(words, at)
}

/// «ул. Примерная, 1. ФКУ ИК-13».
fn ends_sentence(words: &[Word], at: usize) -> bool {
    let starts = words[at].is_capital() || words[at].mark.is_some();
    starts && has_full_stop(words[at - 1].text) && !is_region_kind(&words[at])
}

/// A point behind a number or a whole word ends a part; behind an abbreviation it does not.
fn has_full_stop(word: &str) -> bool {
    let Some(word) = word.strip_suffix('.') else { return false };
    let folded = clean::fold(word);
    let is_number = folded.contains(|letter: char| letter.is_ascii_digit());
    is_number || folded.chars().count() > 4 && Mark::of(word).is_none() && !folded.contains('.')
}

fn begins_marked(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let Some((mark, tail)) = &word.mark else {
        return begins_before_mark(words, at);
    };
    let next = words.get(at + 1);
    let glued = !tail.is_empty();
    // What is glued is folded: the original letter counts.
    let value = if glued {
        word.text.split_once('.').map_or("", |(_, value)| value)
    } else {
        next.map_or("", |next| next.text)
    };
    let value = value.trim_start_matches(['«', '"', '(']);
    let is_name = value.starts_with(char::is_uppercase) || is_ordinal(value);
    let is_number = value.trim_start_matches('№').starts_with(|letter: char| letter.is_ascii_digit());
    let short = word.text.trim_end_matches('.').chars().count() == 1;
    let dotted = word.text.contains('.');
    // «С. Сомову» is an initial.
    let is_initial = word.is_capital() && word.text.chars().count() == 2;
    let before = words[at - 1].own_mark();
    match mark {
        // «г.о. город Энск», «м. р-н Дальний»: one kind before another; «12 км».
        _ if is_initial || before == Some(Mark::District) || word.folded == "км" => false,
        Mark::District if before == Some(Mark::Town) => false,
        Mark::Street if is_ordinal(words[at - 1].text) => false,
        Mark::Town if word.folded.starts_with('д') && is_number => true,
        Mark::Town => is_name && (dotted || !short || matches!(word.text, "г" | "п" | "д")),
        Mark::Street => {
            is_name && (glued || next.and_then(Word::any_mark).is_none_or(|next| next == Mark::Street))
        }
        Mark::House => {
            let is_letter = value.trim_end_matches('.').chars().count() == 1 || value == "б/н";
            is_number || is_letter || word.folded == "а/я" || dotted && short && is_name
        }
        Mark::District => is_name && !is_adjective(&words[at - 1]),
        Mark::Unit => is_number || UNITS_ALONE.contains(&word.bare()),
    }
}

/// The name before its kind: «г. Энск Примерный проспект», «Дальний р-н»; and what follows such a pair.
fn begins_before_mark(words: &[Word], at: usize) -> bool {
    let kind = |at: usize| words.get(at).and_then(Word::own_mark);
    let takes_name_before = |at: usize| match kind(at) {
        Some(Mark::Street) => !words.get(at + 1).is_some_and(Word::is_capital),
        mark => mark == Some(Mark::District),
    };
    let is_named = |at: usize| is_adjective(&words[at]) || is_ordinal(words[at].text);
    if is_named(at) && takes_name_before(at + 1) {
        return words[at - 1].mark.is_none() && !is_ordinal(words[at - 1].text);
    }
    let ends_district = at >= 2 && kind(at - 1) == Some(Mark::District) && is_named(at - 2);
    ends_district || ends_unit(words, at)
}

/// «ШИЗО ИК-77», «5 отряд ИК-77».
fn ends_unit(words: &[Word], at: usize) -> bool {
    let before = words[at - 1].bare();
    let counted = at >= 2 && words[at - 2].text.starts_with(|letter: char| letter.is_ascii_digit());
    let alone = UNITS_ALONE.contains(&before);
    (alone || counted && UNITS.contains(&before)) && words[at].is_capital()
}

fn is_region_kind(word: &Word) -> bool {
    matches!(word.bare(), "обл" | "область" | "области" | "край" | "края" | "краю")
}

/// «г. Покров Энской области», «Энская обл г Энск», «г. Энск Республика Мордовия».
fn begins_region(words: &[Word], at: usize) -> bool {
    let before = &words[at - 1];
    let next = words.get(at + 1);
    let named = words[at].is_capital()
        && next.is_some_and(|next| is_region_kind(next) || next.folded.starts_with("автономн"));
    let republic = matches!(words[at].bare(), "республика" | "респ")
        && next.is_some_and(Word::is_capital)
        && !is_adjective(before);
    let after = at >= 2 && is_region_kind(before) && words[at].is_capital();
    (named || republic) && !before.folded.ends_with("фсин") || after
}

/// A postcode among other words: «000112 г. Энск», «Россия 000105 Энская обл.», «Энская обл. 000112».
fn is_beside_postcode(words: &[Word], at: usize) -> bool {
    let bare = |at: usize| words[at].text.trim_matches(['.', ':', '(', ')']);
    let is_counted = |at: usize| {
        at > 0 && counts(&words[at - 1])
            || words.get(at + 1).is_some_and(|next| next.folded.trim_start_matches('(').starts_with("тел"))
    };
    let is_one = |at: usize| {
        letterdesk_model::facility::is_postcode(bare(at)) && !is_counted(at)
            || postcode::is_lettered(bare(at))
    };
    let labelled = matches!(words[at - 1].bare(), "индекс" | "инд");
    is_one(at) && !labelled || is_one(at - 1)
}

/// Whether a number behind the word is counted by it: «дело 123456», «№ 123456», «а/я 123456».
fn counts(word: &Word) -> bool {
    let is_place =
        is_region_kind(word) || country::named(word.text).is_some() || LABELS.contains(&word.bare());
    let is_common = word.text.starts_with(char::is_lowercase) && !is_place;
    is_common || word.text.contains('№') || word.mark.is_some() && !is_place
}

/// «… д. 1 ФКУ ИК-12»: an office's name begins a part, unless a part of it stands before.
fn begins_facility(words: &[Word], at: usize) -> bool {
    let is_office = matches!(words[at].bare(), "фку" | "фкуз");
    // A name of a facility is no longer than a dozen words.
    let before = || words[at.saturating_sub(12)..at].iter().map(|word| word.text);
    is_office
        && !before().any(crate::text::facility::is_kind)
        && crate::text::facility::find(&before().collect::<Vec<_>>().join(" ")).is_none()
}

fn is_ordinal(word: &str) -> bool {
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    let ending = &word[digits..];
    digits > 0 && matches!(ending, "-я" | "-й" | "-ая" | "-ый" | "-ой" | "я" | "й")
}

/// «Примерный», «Дальняя».
fn is_adjective(word: &Word) -> bool {
    let endings = ["ий", "ый", "ой", "ая", "яя", "ое", "ее", "ого", "его"];
    word.is_capital() && endings.iter().any(|ending| word.text.ends_with(ending))
}
