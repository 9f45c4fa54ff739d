//! Finding people: normalised keys, Latin spellings, the wrong keyboard layout, Russian order.
//!
//! Not for: keeping keys or reading the list (`store`), nor deciding which texts of a person are searched (`desk`).
//!
//! A key holds two forms of a text, parted by a bar: the plain form («окунев бархатныи»), and the Latin skeleton
//! ("okunev barhatni") in which all usual Latin spellings of a Russian name meet.

mod collation;
mod fold;
mod layout;
mod marks;
mod skeleton;

pub use collation::collation_key;
pub use layout::other_layout;

use memchr::memmem::Finder;

/// Stands between the two forms in a key; never inside one.
const BAR: char = '|';

/// The key that the store keeps beside a text and searches. Join all texts of a person with spaces first: the start
/// of a key ranks highest, so begin with the surname.
pub fn key(text: &str) -> String {
    let plain = fold::plain(text);
    let words = plain.split(' ').filter(|word| word.chars().any(char::is_alphabetic));
    let skeletons: Vec<String> = words.map(skeleton::of_word).filter(|word| !word.is_empty()).collect();
    format!("{plain}{BAR}{}", skeletons.join(" "))
}

/// What was typed, ready to be held against many keys.
#[derive(Debug, Clone)]
pub struct Query {
    /// Every token must be found, in any order.
    tokens: Vec<Token>,
}

/// One word of a query.
#[derive(Debug, Clone)]
struct Token {
    /// The forms of which a key must contain one, ready to be looked for in thousands of keys.
    forms: Vec<Finder<'static>>,
    /// In which form of a key they are looked for.
    half: Half,
    /// Where in a word it may stand.
    place: Place,
}

/// The two sides of the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Plain,
    Skeleton,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A number or a single letter: inside words it would be found nearly everywhere.
    WordStart,
    /// Anything longer.
    Anywhere,
}

/// How well a token or a query fits; smaller is better.
const AT_KEY_START: u8 = 0;
const AT_WORD_START: u8 = 1;
const INSIDE: u8 = 2;

impl Query {
    /// Reads what was typed. Letters that are not Russian are taken for a Latin spelling.
    pub fn parse(text: &str) -> Query {
        let plain = fold::plain(text);
        Query { tokens: plain.split(' ').filter_map(token).collect() }
    }

    /// Whether nothing was typed that could be searched; such a query matches every key.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Whether a key made by [`key`] matches.
    pub fn matches(&self, key: &str) -> bool {
        self.rank(key).is_some()
    }

    /// How well a key made by [`key`] matches: 0 when a token starts the key, 1 when every token starts a word,
    /// 2 when one stands inside a word; `None` when a token is not there.
    pub fn rank(&self, key: &str) -> Option<u8> {
        let (plain, skeleton) = key.split_once(BAR).unwrap_or((key, ""));
        let mut best = INSIDE;
        let mut worst = AT_KEY_START;
        for token in &self.tokens {
            let rank = token.rank(match token.half {
                Half::Plain => plain,
                Half::Skeleton => skeleton,
            })?;
            best = best.min(rank);
            worst = worst.max(rank);
        }
        Some(if worst == INSIDE { INSIDE } else { best })
    }
}

fn token(plain: &str) -> Option<Token> {
    if plain.is_empty() {
        return None;
    }
    let is_number = plain.bytes().all(|byte| byte.is_ascii_digit());
    let is_latin = plain.bytes().any(|byte| byte.is_ascii_alphabetic());
    let (half, forms) = match is_latin {
        true => (Half::Skeleton, without_longer(skeleton::of_query(plain))),
        false => (Half::Plain, vec![plain.to_owned()]),
    };
    let is_short = forms.iter().all(|form| form.chars().count() < 2);
    let place = if is_number || is_short { Place::WordStart } else { Place::Anywhere };
    let finders: Vec<_> = forms.iter().map(|form| Finder::new(form).into_owned()).collect();
    (!finders.is_empty()).then_some(Token { forms: finders, half, place })
}

/// The forms without those that begin with another: wherever they stand, the shorter one stands too.
fn without_longer(forms: Vec<String>) -> Vec<String> {
    let is_longer =
        |form: &String| forms.iter().any(|other| other != form && form.starts_with(other.as_str()));
    forms.iter().filter(|form| !is_longer(form)).cloned().collect()
}

impl Token {
    fn rank(&self, half: &str) -> Option<u8> {
        self.forms.iter().filter_map(|form| self.rank_of_form(form, half)).min()
    }

    fn rank_of_form(&self, form: &Finder<'_>, half: &str) -> Option<u8> {
        let bytes = half.as_bytes();
        let ranks = form.find_iter(bytes).map(|at| match at.checked_sub(1).map(|before| bytes[before]) {
            None => AT_KEY_START,
            Some(b' ') => AT_WORD_START,
            Some(_) => INSIDE,
        });
        ranks.filter(|rank| self.place == Place::Anywhere || *rank < INSIDE).min()
    }
}

#[cfg(test)]
mod tests;
