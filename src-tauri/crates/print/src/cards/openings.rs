//! Openings for a letter, from what somebody typed of a person's interests.
//!
//! Nothing is declined and nothing rephrased: the parts of a list are taken as they stand, and what may be no list stays as
//! it is, so that no sentence of ours is ever wrong about a word of theirs.

/// More are no help in choosing.
const MOST: usize = 3;
/// What stands between commas and has more words is no item of a list; nor is a sentence that has more than the second.
const MOST_WORDS: usize = 4;
const MOST_WORDS_OF_SENTENCE: usize = 9;
/// A part that begins with one of these belongs to the one before.
const CLINGING: [&str; 35] = [
    "а",
    "в",
    "во",
    "где",
    "даже",
    "для",
    "до",
    "если",
    "и",
    "из",
    "или",
    "ли",
    "на",
    "не",
    "ни",
    "но",
    "о",
    "об",
    "особенно",
    "от",
    "по",
    "потому",
    "почему",
    "при",
    "с",
    "со",
    "также",
    "то",
    "у",
    "хотя",
    "зачем",
    "сколько",
    "лишь",
    "только",
    "например",
];
/// Or with a word that begins so: «которые», «какое», «чьи», «куда».
const CLINGING_STEMS: [&str; 9] = ["котор", "как", "что", "чем", "чь", "чей", "ког", "куда", "кто"];
/// Or ends so: «написанные», «живущих», «прочитав».
const CLINGING_ENDS: [&str; 19] = [
    "нный",
    "нная",
    "нное",
    "нные",
    "нных",
    "вший",
    "вшая",
    "вшее",
    "вшие",
    "вших",
    "щий",
    "щая",
    "щее",
    "щие",
    "щих",
    "емый",
    "емые",
    "вшись",
    "ав",
];
const CLINGING_ENGLISH: [&str; 20] = [
    "and",
    "as",
    "because",
    "but",
    "especially",
    "for",
    "if",
    "in",
    "like",
    "of",
    "or",
    "particularly",
    "so",
    "such",
    "that",
    "what",
    "when",
    "where",
    "which",
    "who",
];
/// After one of these more is to come: «о том, какое небо».
const UNFINISHED: [&str; 8] = ["том", "то", "тем", "того", "тому", "те", "тех", "так"];

/// The first three parts of a list, and whether there are more; `None` for what may be no list.
pub(super) fn openings(interests: &str) -> Option<(Vec<String>, bool)> {
    let sentences =
        parts(interests, |letter, ends| matches!(letter, ';' | '\n' | '•' | '·') || is_end(letter, ends));
    let parts = match sentences[..] {
        [one] => parts(one, |letter, _| letter == ','),
        _ => sentences,
    };
    let most = if parts.iter().any(|part| part.contains(',')) { MOST_WORDS_OF_SENTENCE } else { MOST_WORDS };
    let is_list = !parts.is_empty() && parts.iter().all(|part| stands_alone(part, most));
    is_list.then(|| {
        let more = parts.len() > MOST;
        (parts.into_iter().take(MOST).map(str::to_owned).collect(), more)
    })
}

/// A full stop before a space, and not inside «1.5».
fn is_end(letter: char, ends: bool) -> bool {
    matches!(letter, '.' | '!' | '?') && ends
}

/// What stands between letters that divide; none in quotation marks or brackets does.
fn parts(text: &str, divides: impl Fn(char, bool) -> bool) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '«' | '(' | '„' | '“' => depth += 1,
            '»' | ')' | '”' => depth -= 1,
            _ => {}
        }
        let ends = letters.peek().is_none_or(|(_, next)| next.is_whitespace());
        if depth == 0 && divides(letter, ends) {
            parts.push(&text[start..at]);
            start = at + letter.len_utf8();
        }
    }
    parts.push(&text[start..]);
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Whether a part of a list means something without the others.
fn stands_alone(part: &str, most: usize) -> bool {
    let bare =
        |word: &str| word.to_lowercase().trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    let words: Vec<String> = part.split_whitespace().map(bare).collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let clings = CLINGING.contains(&first.as_str())
        || CLINGING_ENGLISH.contains(&first.as_str())
        || CLINGING_STEMS.iter().any(|stem| first.starts_with(stem))
        || CLINGING_ENDS.iter().any(|end| first.ends_with(end));
    words.len() <= most
        && first.chars().count() > 1
        && !part.contains([':', '—', '–', '"'])
        && !clings
        && !UNFINISHED.contains(&last.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_gives_its_first_three_parts_as_they_stand() {
        for (typed, expected, more) in [
            ("шахматы, Стругацкие, кошки", vec!["шахматы", "Стругацкие", "кошки"], false),
            (
                "Любит Стругацких; ждёт писем о походах.",
                vec!["Любит Стругацких", "ждёт писем о походах"],
                false,
            ),
            ("Шахматы. Кошки. Море. Горы.", vec!["Шахматы", "Кошки", "Море"], true),
            ("фильм «Ну, погоди!», чай", vec!["фильм «Ну, погоди!»", "чай"], false),
            ("hiking, old maps", vec!["hiking", "old maps"], false),
            ("шахматы", vec!["шахматы"], false),
        ] {
            let expected = expected.into_iter().map(str::to_owned).collect();
            assert_eq!(openings(typed), Some((expected, more)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_list_stays_as_it_is() {
        for typed in [
            "",
            " , ",
            "книги, которые стоит прочесть",
            "любит читать фантастику, особенно Стругацких",
            "пишите о том, что видно из вашего окна, и о погоде",
            "ждёт рассказов о том, какое небо видно из окна",
            "книги, написанные давно",
            "стихи, прочитав которые не забудешь",
            "музыка: джаз, блюз",
            "рад любому письму от кого угодно на всём белом свете",
            "books, especially old ones",
        ] {
            assert_eq!(openings(typed), None, "{typed}");
        }
    }
}
