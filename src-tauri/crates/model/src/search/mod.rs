//! Finding people: normalised keys, Latin spellings, the wrong keyboard layout, Russian order.
//!
//! Not for: keeping keys or reading the list (`store`), nor deciding which texts of a person are searched (`desk`).
//!
//! A key holds two forms of a text, parted by a bar: the plain form («окунев бархатныи»), and the Latin skeleton
//! ("okunev barhatni") in which all usual Latin spellings of a Russian name meet.

mod collation;
mod fold;
mod layout;
mod skeleton;

pub use collation::collation_key;
pub use layout::other_layout;

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Every token must be found, in any order.
    tokens: Vec<Token>,
}

/// One word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Token {
    /// The forms of which a key must contain one.
    forms: Vec<String>,
    /// Where in a word it may stand.
    place: Place,
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
        let mut best = INSIDE;
        let mut worst = AT_KEY_START;
        for token in &self.tokens {
            let rank = token.rank(key)?;
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
    let forms = if is_latin { skeleton::of_query(plain) } else { vec![plain.to_owned()] };
    let is_short = forms.iter().all(|form| form.chars().count() < 2);
    let place = if is_number || is_short { Place::WordStart } else { Place::Anywhere };
    (!forms.is_empty()).then_some(Token { forms, place })
}

impl Token {
    fn rank(&self, key: &str) -> Option<u8> {
        let ranks = self.forms.iter().filter_map(|form| self.rank_of_form(form, key));
        ranks.min()
    }

    fn rank_of_form(&self, form: &str, key: &str) -> Option<u8> {
        let ranks = key.match_indices(form).map(|(at, _)| {
            match at.checked_sub(1).map(|before| key.as_bytes()[before]) {
                None | Some(b'|') => AT_KEY_START,
                Some(b' ') => AT_WORD_START,
                Some(_) => INSIDE,
            }
        });
        let allowed = ranks.filter(|rank| self.place == Place::Anywhere || *rank < INSIDE);
        allowed.min()
    }
}

#[cfg(test)]
mod tests;
