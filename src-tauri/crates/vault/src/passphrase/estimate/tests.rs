use super::*;
use crate::{generate_passphrase, rate};
use secrecy::ExposeSecret;

/// Those that the estimate before this one let pass, and their like.
const NAMED: [&str; 60] = [
    "россия будет свободной",
    "россиябудетсвободной",
    "я помню чудное мгновенье",
    "александрпушкин",
    "владимирвладимирович",
    "навальный2024",
    "екатеринбург2026",
    "санкт-петербург",
    "политзаключённые",
    "политзаключенный1",
    "письмаполитзаключённым",
    "вечерписем2026",
    "любимаямама1975",
    "сергейиванович",
    "наташаростова",
    "мойпароль123",
    "пароль123456789",
    "парольпарольпароль",
    "qwertyйцукен123",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
    "йцукенгшщзхъфывапролджэ",
    "zaq12wsxcde34rfv",
    "gfhjkmgfhjkm",
    "gfhjkm123456",
    "ghbdtngfhjkm",
    "correct horse battery staple",
    "correcthorsebatterystaple",
    "letmein letmein letmein",
    "1234567890123456",
    "111111111111111111111",
    "аааааааааааааааааааа",
    "свободаполитзаключенным",
    "слава россии слава россии",
    "иванов иван иванович",
    "01.02.1985",
    "+7 916 123-45-67",
    "89161234567",
    "мемориал",
    "овдинфо",
    "жывебеларусь",
    "слава україні",
    "p@ssw0rd p@ssw0rd",
    "Tr0ub4dor&3",
    "война и мир",
    "мастер и маргарита",
    "преступление и наказание",
    "the quick brown fox",
    "тише едешь дальше будешь",
    "хорошо",
    "abcdefghijklmnop",
    "абвгдежзийклмноп",
    "письмо письмо письмо письмо",
    "letterdesk letterdesk",
    "1q2w3e4r5t6y",
    "пар0ль пар0ль",
    "Москва, Кремль 1812",
    "нижний новгород",
    "Ясная Поляна",
];

/// Five hundred of what people take: the named ones, every quotation, and patterns over our own lists.
fn guessable() -> Vec<String> {
    let quotes: Vec<_> = include_str!("../guessed/quotes.txt").lines().collect();
    let names: Vec<_> = include_str!("../guessed/names.txt").split_whitespace().collect();
    let words: Vec<_> = include_str!("../guessed/words.txt").split_whitespace().collect();
    let places: Vec<_> = include_str!("../guessed/places.txt").split_whitespace().collect();
    let mut all: Vec<_> = NAMED.iter().chain(&quotes).map(|text| (*text).to_owned()).collect();
    for place in 0.. {
        let one = |list: &[&str], step: usize| list[(place * step + 7) % list.len()].to_owned();
        let (name, word, town) = (one(&names, 13), one(&words, 11), one(&places, 7));
        let (quote, year) = (one(&quotes, 3), 1950 + place % 76);
        let made = [
            format!("{name}{year}"),
            format!("{town} {year}!"),
            format!("{name} {} {word}", one(&names, 17)),
            format!("{word}{}{}", one(&words, 19), place % 100),
            format!("{quote} {year}"),
            quote.replace(' ', "-").to_uppercase(),
            layout(&folded(&quote), RUSSIAN_KEYS, ENGLISH_KEYS),
            format!("{}{year}", latin(&folded(&name))),
            format!(
                "+7 9{:02} {:03}-{:02}-{:02}",
                place % 100,
                place * 37 % 1000,
                place * 7 % 100,
                place % 100
            ),
            format!("{:02}.{:02}.{year} {name}", 1 + place % 28, 1 + place % 12),
            format!("йцукен{year}фыва"),
            format!("{word} {word} {word} {word} {word} {word}"),
        ];
        all.extend(made);
        if all.len() >= 500 {
            break;
        }
    }
    all.truncate(500);
    all
}

#[test]
fn five_hundred_guessable_passphrases_are_refused() {
    let accepted: Vec<_> = guessable().into_iter().filter(|text| rate(text) >= 4).collect();
    assert!(accepted.is_empty(), "{} of 500: {accepted:#?}", accepted.len());
}

#[test]
fn five_hundred_generated_passphrases_are_accepted() {
    for place in 0..500 {
        let language = Language::ALL[place % Language::ALL.len()];
        let made = generate_passphrase(language).unwrap();
        assert_eq!(rate(made.expose_secret()), 4, "{}", made.expose_secret());
    }
}

#[test]
fn what_nobody_guesses_is_accepted() {
    for own in [
        "на столе у окна стоит синий чайник с трещиной",
        "совсем не словарное семизвучие 7319",
        "кв7щ зю2ф ъ9дж эх4п м6ыц",
        "xK9vRm2pQw7zLt4b",
    ] {
        assert_eq!(rate(own), 4, "{own}: {}", bits(own));
    }
}
