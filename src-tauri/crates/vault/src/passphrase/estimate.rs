//! How many guesses somebody needs who tries what people think up in Russian: words and their forms, names, cities,
//! quotations, rows of keys in both layouts, dates, telephone numbers. English is zxcvbn's.
//!
//! The lists in `guessed` are written for this program and have its licence. The cheapest way to put a text together from
//! their entries is what a guess costs.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use letterdesk_model::language::Language;

use super::words_of;

/// What it takes for each score from 1 to 4, in bits. Six words of a list of 1,296 have 62, five have 52.
const SCORES: [f64; 4] = [20.0, 30.0, 40.0, 50.0];

/// One of the names, cities and commonest words, some two thousand with their forms.
const COMMON: f64 = 9.0;
/// One of a dozen of dozens of short words that join others.
const JOINING: f64 = 6.0;
/// A quotation, a title, a city: a list that is tried first.
const PHRASE: f64 = 11.0;
/// An ending that is not the list's, another alphabet or layout.
const FORM: f64 = 3.0;
/// A row of keys, the alphabet, one key held: the start, the length, the direction.
const KEYS: f64 = 8.0;
/// A word that was there before.
const AGAIN: f64 = 1.0;
/// A day, with or without its century.
const DATE: f64 = 15.0;
/// A year that somebody alive remembers.
const YEAR: f64 = 7.0;
/// A number that a telephone book has, or a friend.
const TELEPHONE: f64 = 20.0;
/// A word that no list of ours has: the language has about a million with their forms.
const WORD: f64 = 20.0;
/// A character by chance.
const CYRILLIC: f64 = 5.0;
const LATIN: f64 = 4.7;
const DIGIT: f64 = 3.4;
const OTHER: f64 = 5.0;

const RUSSIAN_KEYS: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";
const ENGLISH_KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const VOWELS: &str = "аеиоуыэюяіїєaeiouy";

/// Runs of keys, read either way.
const ROWS: [&str; 17] = [
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "йцукенгшщзхъфывапролджэячсмитьбю",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertyuiopasdfghjklzxcvbnm",
    "12345678901234567890",
    "йфяцычувскамепинртгоьшлбщдюзж",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "zaq12wsxcde34rfvbgt56yhnmju78ik",
    "1q2w3e4r5t6y7u8i9o0p",
    "1й2ц3у4к5е6н7г8ш9щ0з",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "abcdefghijklmnopqrstuvwxyz",
];

/// What is tried, folded: Russian words by themselves and as Latin letters spell them.
struct Lists {
    words: HashMap<String, f64>,
    phrases: HashMap<char, Vec<Vec<char>>>,
    rows: Vec<Vec<char>>,
    longest: usize,
}

static LISTS: LazyLock<Lists> = LazyLock::new(Lists::read);

impl Lists {
    fn read() -> Lists {
        let mut words = HashMap::new();
        let mut add = |word: &str, bits: f64| {
            let word = folded(word);
            let known = words.entry(latin(&word)).or_insert(bits + FORM);
            *known = known.min(bits + FORM);
            let known = words.entry(word).or_insert(bits);
            *known = known.min(bits);
        };
        let common = [include_str!("guessed/words.txt"), include_str!("guessed/names.txt")];
        let generated = words_of(Language::Russian).into_iter().chain(words_of(Language::English));
        generated.for_each(|word| add(word, (1296_f64).log2()));
        for word in common.iter().flat_map(|list| list.split_whitespace()) {
            let is_joining = word.chars().count() < 3;
            add(word, if is_joining { JOINING } else { COMMON });
        }
        let places = include_str!("guessed/places.txt").split_whitespace();
        let quotes = include_str!("guessed/quotes.txt").lines();
        let letters = |text: &str| folded(text).chars().filter(|letter| *letter != ' ').collect::<Vec<_>>();
        let both = |text: &str| [letters(text), letters(&latin(&folded(text)))];
        let mut phrases = HashMap::<char, Vec<Vec<char>>>::new();
        for phrase in places.chain(quotes).flat_map(both) {
            phrases.entry(phrase[0]).or_default().push(phrase);
        }
        let rows = ROWS.iter().flat_map(|row| [row.chars().collect(), row.chars().rev().collect()]).collect();
        let longest = words.keys().map(|word| word.chars().count()).max().unwrap_or_default();
        Lists { words, phrases, rows, longest }
    }

    /// What a word costs: as it stands in a list, or with another ending.
    fn word(&self, word: &[char]) -> Option<f64> {
        let text: String = word.iter().collect();
        if let Some(bits) = self.words.get(&text) {
            return Some(*bits);
        }
        let is_russian = word.iter().all(|letter| is_cyrillic(*letter));
        if word.len() < 4 || !is_russian {
            return None;
        }
        // «россией»: россия without its last letter, and an ending of up to three.
        let with = |cut: usize| {
            let stem: String = word.get(..word.len().checked_sub(cut)?)?.iter().collect();
            let endings = [
                "", "а", "я", "о", "е", "й", "ь", "ы", "и", "ий", "ый", "ая", "ое", "ия", "ть", "ие", "ые",
                "ок",
            ];
            let found = endings.iter().filter_map(|ending| self.words.get(&format!("{stem}{ending}")));
            found.copied().min_by(f64::total_cmp)
        };
        let stems = (0..=3).filter(|cut| word.len() - cut >= 3).filter_map(with);
        stems.min_by(f64::total_cmp).map(|bits| bits + FORM)
    }
}

/// 0 (guessed at once) to 4.
pub(super) fn score(text: &str) -> u8 {
    let bits = bits(text);
    // Four scores fit.
    SCORES.iter().filter(|least| bits >= **least).count() as u8
}

/// The logarithm of the guesses that the cheapest way of building the text takes.
fn bits(text: &str) -> f64 {
    let folded = folded(text);
    let variants = [
        (folded.clone(), 0.0),
        (layout(&folded, ENGLISH_KEYS, RUSSIAN_KEYS), FORM),
        (layout(&text.to_lowercase(), ENGLISH_KEYS, RUSSIAN_KEYS), FORM),
        (layout(&folded, RUSSIAN_KEYS, ENGLISH_KEYS), FORM),
        (letters_for_signs(&folded), FORM),
        (folded.chars().rev().collect(), FORM),
    ];
    let cost = |(text, more): &(String, f64)| more + once(&self::folded(text));
    variants.iter().map(cost).fold(f64::INFINITY, f64::min)
}

/// What is said several times costs what it costs once, and a little.
fn once(text: &str) -> f64 {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_number = text.chars().all(|letter| letter.is_ascii_digit() || letter == ' ' || letter == '+');
    if is_number && (10..=12).contains(&digits) {
        return TELEPHONE;
    }
    let letters: Vec<char> = text.chars().collect();
    let repeats =
        |length: &usize| letters.iter().zip(letters.iter().skip(*length)).all(|(one, next)| one == next);
    if let Some(length) = (1..=letters.len() / 2).find(repeats) {
        let unit: String = letters[..length].iter().collect();
        return once(unit.trim()) + (letters.len() as f64 / length as f64).log2();
    }
    let mut seen = HashSet::new();
    let (new, known): (Vec<_>, Vec<_>) = text.split(' ').partition(|word| seen.insert(*word));
    let without_repeats = AGAIN * known.len() as f64 + cheapest(&new.join(" "));
    // A quotation may say a word twice.
    without_repeats.min(cheapest(text))
}

/// The cheapest way through a text, step by step from its start.
fn cheapest(text: &str) -> f64 {
    let text: Vec<char> = text.chars().collect();
    let mut best = vec![f64::INFINITY; text.len() + 1];
    best[0] = 0.0;
    for at in 0..text.len() {
        for (end, bits) in steps(&text, at) {
            best[end] = best[end].min(best[at] + bits);
        }
    }
    best[text.len()]
}

/// What may stand at a place: where it ends, and what it costs.
fn steps(text: &[char], at: usize) -> Vec<(usize, f64)> {
    if text[at] == ' ' {
        return vec![(at + 1, 0.0)];
    }
    let mut steps = vec![(at + 1, character(text[at]))];
    let run = text[at..].iter().take_while(|letter| letter.is_alphabetic()).count();
    for length in 1..=run.min(LISTS.longest + 3) {
        steps.extend(LISTS.word(&text[at..at + length]).map(|bits| (at + length, bits)));
    }
    let begins = at == 0 || !text[at - 1].is_alphabetic();
    if begins && is_like_a_word(&text[at..at + run]) {
        steps.push((at + run, WORD));
    }
    let phrases = LISTS.phrases.get(&text[at]).into_iter().flatten();
    steps.extend(phrases.filter_map(|phrase| Some((phrase_end(text, at, phrase)?, PHRASE))));
    steps.extend(keys(text, at));
    steps.extend(numbers(text, at));
    steps
}

fn character(letter: char) -> f64 {
    match letter {
        '0'..='9' => DIGIT,
        'a'..='z' => LATIN,
        letter if is_cyrillic(letter) => CYRILLIC,
        _ => OTHER,
    }
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{4ff}').contains(&letter)
}

/// Whether letters can be spoken: what a language has, and chance seldom makes.
fn is_like_a_word(run: &[char]) -> bool {
    let longest = |vowels: bool| {
        let is_other = |letter: &char| VOWELS.contains(*letter) != vowels;
        run.split(is_other).map(<[char]>::len).max().unwrap_or_default()
    };
    let is_russian = run.iter().all(|letter| is_cyrillic(*letter));
    is_russian && (2..=24).contains(&run.len()) && longest(true) <= 3 && longest(false) <= 4
}

/// Where a phrase ends that begins here, spaces or not.
fn phrase_end(text: &[char], at: usize, phrase: &[char]) -> Option<usize> {
    let mut end = at;
    for letter in phrase {
        while text.get(end) == Some(&' ') {
            end += 1;
        }
        if text.get(end) != Some(letter) {
            return None;
        }
        end += 1;
    }
    Some(end)
}

/// Keys beside each other, the alphabet, one key several times.
fn keys(text: &[char], at: usize) -> Vec<(usize, f64)> {
    let held = text[at..].iter().take_while(|letter| **letter == text[at]).count();
    let longest = LISTS.rows.iter().map(|row| common_run(&text[at..], row));
    let longest = longest.chain([held]).max().unwrap_or_default();
    (3..=longest).map(|length| (at + length, KEYS + (length as f64).log2())).collect()
}

/// How far a text goes on as a row does from wherever it begins there.
fn common_run(text: &[char], row: &[char]) -> usize {
    let from = |start: usize| text.iter().zip(&row[start..]).take_while(|(one, other)| one == other).count();
    (0..row.len()).map(from).max().unwrap_or_default()
}

/// Years, days, telephones.
fn numbers(text: &[char], at: usize) -> Vec<(usize, f64)> {
    let run: String = text[at..].iter().take_while(|letter| letter.is_ascii_digit()).collect();
    let mut found = Vec::new();
    if run.get(..4).is_some_and(|year| ("1900".."2040").contains(&year)) {
        found.push((at + 4, YEAR));
    }
    for length in [6, 8] {
        if run.get(..length).is_some_and(is_day) {
            found.push((at + length, DATE));
        }
    }
    if (10..=12).contains(&run.len()) {
        found.push((at + run.len(), TELEPHONE));
    }
    found
}

/// «010285», «01021985», «19850201».
fn is_day(digits: &str) -> bool {
    let within = |range: std::ops::Range<usize>, most: u8| {
        digits
            .get(range)
            .and_then(|text| text.parse::<u8>().ok())
            .is_some_and(|value| (1..=most).contains(&value))
    };
    let length = digits.len();
    within(0..2, 31) && within(2..4, 12)
        || within(length - 2..length, 31) && within(length - 4..length - 2, 12)
}

/// Small letters, е for ё, and one space for whatever stands between words.
fn folded(text: &str) -> String {
    let letter = |letter: char| match letter {
        'ё' => 'е',
        letter if letter.is_alphanumeric() || "@$+".contains(letter) => letter,
        _ => ' ',
    };
    let folded: String = text.to_lowercase().chars().map(letter).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the same keys give in the other layout.
fn layout(text: &str, from: &str, to: &str) -> String {
    let keys: HashMap<char, char> = from.chars().zip(to.chars()).collect();
    text.chars().map(|letter| keys.get(&letter).copied().unwrap_or(letter)).collect()
}

/// «пар0ль», «п@роль».
fn letters_for_signs(text: &str) -> String {
    let cyrillic = text.chars().any(is_cyrillic);
    let letter = |letter: char| match (letter, cyrillic) {
        ('0', true) => 'о',
        ('0', false) => 'o',
        ('@', true) => 'а',
        ('@' | '4', false) => 'a',
        ('3', true) => 'з',
        ('3', false) => 'e',
        ('4', true) => 'ч',
        ('1', false) => 'i',
        ('$' | '5', false) => 's',
        _ => letter,
    };
    text.chars().map(letter).collect()
}

/// As people spell Russian in Latin letters.
fn latin(text: &str) -> String {
    const SPELT: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
        "f", "h", "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya",
    ];
    let mut spelt = String::new();
    for letter in text.chars() {
        match ('а'..='я').position(|one| one == letter) {
            Some(place) => spelt.push_str(SPELT[place]),
            None => spelt.push(letter),
        }
    }
    spelt
}

#[cfg(test)]
mod tests;
