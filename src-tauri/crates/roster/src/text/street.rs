//! Street and house as words that can be compared: «Примерный бульвар, дом № 4» is «бул. Примерный, 4».

use super::clean;

/// Words for kinds of streets, each with the word that stands for it.
const STREETS: [(&str, &str); 33] = [
    ("ул", "ул"),
    ("улица", "ул"),
    ("просп", "просп"),
    ("проспект", "просп"),
    ("пр-т", "просп"),
    ("пр-кт", "просп"),
    ("пр-д", "проезд"),
    ("проезд", "проезд"),
    ("пер", "пер"),
    ("переулок", "пер"),
    ("ш", "ш"),
    ("шоссе", "ш"),
    ("наб", "наб"),
    ("набережная", "наб"),
    ("б-р", "бул"),
    ("бул", "бул"),
    ("бульвар", "бул"),
    ("пл", "пл"),
    ("площадь", "пл"),
    ("мкр", "мкр"),
    ("мкрн", "мкр"),
    ("микрорайон", "мкр"),
    ("туп", "туп"),
    ("тупик", "туп"),
    ("тракт", "тракт"),
    ("линия", "линия"),
    ("квартал", "кв-л"),
    ("кв-л", "кв-л"),
    ("тер", "тер"),
    ("территория", "тер"),
    ("аллея", "аллея"),
    ("п/о", "п/о"),
    ("промзона", "промзона"),
];
/// Words before the parts of a house. A bare number is the house itself.
const HOUSES: [(&str, &str); 19] = [
    ("д", "д"),
    ("дом", "д"),
    ("стр", "стр"),
    ("строение", "стр"),
    ("корп", "корп"),
    ("корпус", "корп"),
    ("к", "корп"),
    ("лит", "лит"),
    ("литер", "лит"),
    ("литера", "лит"),
    ("влд", "влд"),
    ("вл", "влд"),
    ("владение", "влд"),
    ("зд", "зд"),
    ("здание", "зд"),
    ("оф", "оф"),
    ("а/я", "а/я"),
    ("уч", "уч"),
    ("соор", "соор"),
];
/// Words that may mean an avenue or a passage: they tell nothing.
const UNCLEAR: [&str; 2] = ["пр", "№"];

/// The words of a street and a house, sorted, separated by spaces: two that share all words are one; one with more
/// words says more.
pub fn key(street: &str) -> String {
    let mut words: Vec<String> = street.split([',', ';']).flat_map(piece).collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

fn piece(piece: &str) -> Vec<String> {
    let folded = clean::fold(piece).replace('№', " № ");
    let words: Vec<&str> =
        folded.split([' ', '.']).filter(|word| !word.is_empty() && !UNCLEAR.contains(word)).collect();
    let mut found = Vec::new();
    let mut rest = words.as_slice();
    while let [word, after @ ..] = rest {
        let (value, left) = number_and_letter(after);
        rest = match (lookup(&HOUSES, word), value) {
            (Some(mark), Some(value)) => {
                found.push(format!("{mark}{value}"));
                left
            }
            _ if starts_with_digit(word) => house(word, after, &mut found),
            _ => {
                found.push(lookup(&STREETS, word).unwrap_or(word).to_owned());
                after
            }
        };
    }
    found
}

/// A bare number: the house where nothing but its letter or its parts follow; else a part of the name («50 лет …»).
fn house<'a, 'w>(word: &str, after: &'a [&'w str], found: &mut Vec<String>) -> &'a [&'w str] {
    let (letter, left) = match after {
        [letter, left @ ..] if is_letter(letter) && lookup(&HOUSES, letter).is_none() => (*letter, left),
        _ => ("", after),
    };
    let is_last = left.first().is_none_or(|next| lookup(&HOUSES, next).is_some());
    let is_ordinal = word
        .split_once('-')
        .is_some_and(|(_, ending)| matches!(ending, "я" | "й" | "е" | "го" | "ая" | "ый"));
    match is_last && !is_ordinal {
        true => {
            found.push(format!("д{word}{letter}"));
            left
        }
        false => {
            found.push(word.to_owned());
            after
        }
    }
}

/// What stands behind «д.» or «лит.»: «15», «15 а», «А».
fn number_and_letter<'a, 'w>(words: &'a [&'w str]) -> (Option<String>, &'a [&'w str]) {
    match words {
        [number, letter, left @ ..]
            if starts_with_digit(number) && is_letter(letter) && lookup(&HOUSES, letter).is_none() =>
        {
            (Some(format!("{number}{letter}")), left)
        }
        [value, left @ ..] if starts_with_digit(value) || is_letter(value) => {
            (Some((*value).to_owned()), left)
        }
        _ => (None, words),
    }
}

fn lookup(table: &[(&str, &'static str)], word: &str) -> Option<&'static str> {
    table.iter().find(|(known, _)| *known == word).map(|(_, mark)| *mark)
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|letter: char| letter.is_ascii_digit())
}

fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_address_meet() {
        for spellings in [
            &["ул. Примерная, д. 1", "улица Примерная, 1", "Примерная ул., дом №1", "ул Примерная д.1"][..],
            &["бул. Примерный, 4", "Примерный бульвар, д. 4", "б-р Примерный, 4"],
            &[
                "ул. Примерная, д. 15А, стр. 1",
                "ул. Примерная, дом №15А, строение №1",
                "ул. Примерная, 15 а, стр.1",
            ],
            &["ул. 50 лет Примера, 2", "ул. 50 лет Примера, д. 2"],
            &["линия 2-я, 4", "2-я линия, д. 4"],
            &["а/я 45", "а/я № 45"],
        ] {
            for spelling in spellings {
                assert_eq!(key(spelling), key(spellings[0]), "{spelling}");
            }
        }
    }

    #[test]
    fn other_addresses_do_not() {
        for (one, other) in [
            ("ул. Примерная, д. 1, корп. 12", "ул. Примерная, д. 12, корп. 1"),
            ("ул. Примерная, д. 1", "пер. Примерный, д. 1"),
            ("ул. Примерная, д. 1", "ул. Примерная, д. 1а"),
            ("ул. 1-я Примерная, д. 2", "ул. 2-я Примерная, д. 1"),
        ] {
            assert_ne!(key(one), key(other), "{one}, {other}");
        }
    }
}
