//! Numbers in words, as sums stand on papers that are signed.

use crate::Language;

/// The gender of what is counted: in Russian the last word agrees with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// «один грамм, два грамма»
    Masculine,
    /// «одна открытка, две открытки»
    Feminine,
    /// «одно письмо, два письма»
    Neuter,
}

/// A number in words: «двадцать одна» of something feminine, twenty-one.
pub fn spelled(language: Language, n: u32, gender: Gender) -> String {
    match language {
        Language::Russian => russian(n, gender).join(" "),
        Language::English => english(n).join(" "),
    }
}

/// A power of a thousand: what it is, its gender, and its forms after one, two and five.
type Power = (u32, Gender, [&'static str; 3]);

const POWERS: [Power; 3] = [
    (1_000_000_000, Gender::Masculine, ["миллиард", "миллиарда", "миллиардов"]),
    (1_000_000, Gender::Masculine, ["миллион", "миллиона", "миллионов"]),
    (1_000, Gender::Feminine, ["тысяча", "тысячи", "тысяч"]),
];

const RUSSIAN_SMALL: [&str; 20] = [
    "ноль",
    "один",
    "два",
    "три",
    "четыре",
    "пять",
    "шесть",
    "семь",
    "восемь",
    "девять",
    "десять",
    "одиннадцать",
    "двенадцать",
    "тринадцать",
    "четырнадцать",
    "пятнадцать",
    "шестнадцать",
    "семнадцать",
    "восемнадцать",
    "девятнадцать",
];
const RUSSIAN_TENS: [&str; 10] = [
    "",
    "",
    "двадцать",
    "тридцать",
    "сорок",
    "пятьдесят",
    "шестьдесят",
    "семьдесят",
    "восемьдесят",
    "девяносто",
];
const RUSSIAN_HUNDREDS: [&str; 10] =
    ["", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"];

fn russian(n: u32, gender: Gender) -> Vec<&'static str> {
    let (mut words, mut rest) = (Vec::new(), n);
    for (power, of, [one, few, many]) in POWERS {
        let count = rest / power;
        rest %= power;
        if count == 0 {
            continue;
        }
        words.extend(russian_below_thousand(count, of));
        words.push(match (count % 100, count % 10) {
            (11..=14, _) => many,
            (_, 1) => one,
            (_, 2..=4) => few,
            _ => many,
        });
    }
    if rest > 0 || n == 0 {
        words.extend(russian_below_thousand(rest, gender));
    }
    words
}

fn russian_below_thousand(n: u32, gender: Gender) -> Vec<&'static str> {
    let (hundreds, below) = (n / 100, n % 100);
    let mut words = vec![RUSSIAN_HUNDREDS[hundreds as usize]];
    let small = if below < 20 {
        below
    } else {
        words.push(RUSSIAN_TENS[below as usize / 10]);
        below % 10
    };
    words.push(match (small, gender) {
        (0, _) if n > 0 => "",
        (1, Gender::Feminine) => "одна",
        (1, Gender::Neuter) => "одно",
        (2, Gender::Feminine) => "две",
        _ => RUSSIAN_SMALL[small as usize],
    });
    words.retain(|word| !word.is_empty());
    words
}

const ENGLISH_SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ENGLISH_POWERS: [(u32, &str); 3] =
    [(1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand")];

fn english(n: u32) -> Vec<String> {
    let (mut words, mut rest) = (Vec::new(), n);
    for (power, word) in ENGLISH_POWERS {
        if rest >= power {
            words.extend(english_below_thousand(rest / power));
            words.push(word.to_owned());
            rest %= power;
        }
    }
    // One thousand and five; one thousand two hundred.
    if (1..100).contains(&rest) && !words.is_empty() {
        words.push("and".to_owned());
    }
    if rest > 0 || n == 0 {
        words.extend(english_below_thousand(rest));
    }
    words
}

fn english_below_thousand(n: u32) -> Vec<String> {
    let (hundreds, below) = (n / 100, n % 100);
    let mut words = Vec::new();
    if hundreds > 0 {
        words.extend([ENGLISH_SMALL[hundreds as usize].to_owned(), "hundred".to_owned()]);
        if below > 0 {
            words.push("and".to_owned());
        }
    }
    match (below, below % 10) {
        (0, _) if hundreds > 0 => {}
        (0..20, _) => words.push(ENGLISH_SMALL[below as usize].to_owned()),
        (_, 0) => words.push(ENGLISH_TENS[below as usize / 10].to_owned()),
        (_, ones) => {
            words.push(format!("{}-{}", ENGLISH_TENS[below as usize / 10], ENGLISH_SMALL[ones as usize]));
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_agrees_with_what_is_counted() {
        use Gender::{Feminine, Masculine, Neuter};
        for (n, masculine, feminine, neuter) in [
            (0, "ноль", "ноль", "ноль"),
            (1, "один", "одна", "одно"),
            (2, "два", "две", "два"),
            (5, "пять", "пять", "пять"),
            (12, "двенадцать", "двенадцать", "двенадцать"),
            (20, "двадцать", "двадцать", "двадцать"),
            (21, "двадцать один", "двадцать одна", "двадцать одно"),
            (100, "сто", "сто", "сто"),
            (111, "сто одиннадцать", "сто одиннадцать", "сто одиннадцать"),
            (342, "триста сорок два", "триста сорок две", "триста сорок два"),
        ] {
            let said = [Masculine, Feminine, Neuter].map(|gender| spelled(Language::Russian, n, gender));
            assert_eq!(said, [masculine, feminine, neuter]);
        }
    }

    #[test]
    fn thousands_are_feminine_whatever_is_counted() {
        for (n, said) in [
            (1_000, "одна тысяча"),
            (2_001, "две тысячи одно"),
            (5_012, "пять тысяч двенадцать"),
            (11_000, "одиннадцать тысяч"),
            (21_500, "двадцать одна тысяча пятьсот"),
            (112_002, "сто двенадцать тысяч два"),
            (1_000_000, "один миллион"),
            (2_022_000_000, "два миллиарда двадцать два миллиона"),
        ] {
            assert_eq!(spelled(Language::Russian, n, Gender::Neuter), said);
        }
    }

    #[test]
    fn english_has_hyphens_and_its_and() {
        for (n, said) in [
            (0, "zero"),
            (13, "thirteen"),
            (40, "forty"),
            (77, "seventy-seven"),
            (100, "one hundred"),
            (105, "one hundred and five"),
            (1_005, "one thousand and five"),
            (1_270, "one thousand two hundred and seventy"),
            (2_000_000, "two million"),
        ] {
            assert_eq!(spelled(Language::English, n, Gender::Neuter), said);
        }
    }

    #[test]
    fn every_number_of_letters_has_words_of_its_own() {
        for language in Language::ALL {
            let all: std::collections::BTreeSet<_> =
                (0..3_000).map(|n| spelled(language, n, Gender::Feminine)).collect();
            assert_eq!(all.len(), 3_000);
            assert!(all.iter().all(|words| words.split(' ').all(|word| !word.is_empty())));
        }
    }
}
