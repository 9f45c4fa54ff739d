//! What was typed into the Desk's box: a number, a slip's code, or words to search, with how many letters.

use crate::id::Number;

/// More than this at once is asked about before it is counted.
pub const ASK_ABOVE: u32 = 20;
/// More than this at once is a slip of the finger, or a barcode typed after a sign.
pub const MOST_AT_ONCE: u32 = 999;

/// A reading of the box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// Nothing but spaces.
    Nothing,
    /// `12`, `12*5`.
    Number {
        /// The slip's number.
        number: Number,
        /// How many letters.
        times: u32,
    },
    /// Six digits or more: a barcode, ours or not.
    Code {
        /// Its digits.
        digits: String,
        /// How many letters.
        times: u32,
    },
    /// `фамилия`, `фамилия*5`.
    Words {
        /// What to search for.
        text: String,
        /// How many letters.
        times: u32,
    },
    /// The part after the sign is no number from 1 to 999.
    BadTimes,
}

/// Reads the box. The multiplication sign may be `*`, `×`, or the letter х or x right after digits.
pub fn read(text: &str) -> Typed {
    let text = text.trim();
    if text.is_empty() {
        return Typed::Nothing;
    }
    let (what, times) = split_times(text);
    let times = match times.map(|times| times.trim().parse::<u32>()) {
        None => 1,
        Some(Ok(times)) if (1..=MOST_AT_ONCE).contains(&times) => times,
        Some(_) => return Typed::BadTimes,
    };
    let what = what.trim().trim_start_matches('№').trim();
    if what.is_empty() || !what.bytes().all(|byte| byte.is_ascii_digit()) {
        return Typed::Words { text: what.to_owned(), times };
    }
    match what.parse() {
        Ok(number) if what.len() < 6 => Typed::Number { number: Number(number), times },
        _ => Typed::Code { digits: what.to_owned(), times },
    }
}

fn split_times(text: &str) -> (&str, Option<&str>) {
    if let Some((what, times)) = text.rsplit_once(['*', '×']) {
        return (what, Some(times));
    }
    match text.split_once(['x', 'х', 'X', 'Х']) {
        Some((what, times)) if is_digits(what) && is_digits(times) => (what, Some(times)),
        _ => (text, None),
    }
}

fn is_digits(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(number: u32, times: u32) -> Typed {
        Typed::Number { number: Number(number), times }
    }

    fn code(digits: &str, times: u32) -> Typed {
        Typed::Code { digits: digits.to_owned(), times }
    }

    fn words(text: &str, times: u32) -> Typed {
        Typed::Words { text: text.to_owned(), times }
    }

    #[test]
    fn reads_what_volunteers_type() {
        let cases = [
            ("", Typed::Nothing),
            ("  ", Typed::Nothing),
            ("12", number(12, 1)),
            (" № 12 ", number(12, 1)),
            ("12*5", number(12, 5)),
            ("12 × 5", number(12, 5)),
            ("12х5", number(12, 5)),
            ("12x5", number(12, 5)),
            ("0", number(0, 1)),
            ("4071000128", code("4071000128", 1)),
            ("4071000128*5", code("4071000128", 5)),
            ("123456", code("123456", 1)),
            ("окунев", words("окунев", 1)),
            ("окунев*5", words("окунев", 5)),
            ("хх", words("хх", 1)),
            ("12*", Typed::BadTimes),
            ("12*0", Typed::BadTimes),
            ("12*1000", Typed::BadTimes),
            ("12*99999999999", Typed::BadTimes),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }
}
