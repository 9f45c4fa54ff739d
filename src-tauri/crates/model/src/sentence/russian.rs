//! The sentence in Russian. The rules and the wording are those of the table in the tests.

use super::{Language, PluralForm, Recipients, grouped};
use crate::evening::ByKind;

pub(super) const NOTHING: &str = "За вечер не написано ни одного письма.";

const LETTERS: [&str; 3] = ["письмо", "письма", "писем"];
const POSTCARDS: [&str; 3] = ["открытка", "открытки", "открыток"];
const HANDMADE: [&str; 3] = ["самодельная", "самодельные", "самодельных"];
const GUESTS: [&str; 3] = ["гость", "гостя", "гостей"];

pub(super) fn sentence(items: ByKind, people: u32, recipients: Recipients) -> String {
    format!("Всего за вечер {} {} {}.", verb(items), list(items), to_people(people, recipients))
}

pub(super) fn sentence_by_kind(kinds: ByKind, people: u32, recipients: Recipients) -> String {
    let postcards = kinds.postcard + kinds.handmade;
    let total = if kinds.letter > 0 && postcards > 0 {
        format!(" — вместе {}", number(kinds.total()))
    } else {
        String::new()
    };
    format!("Всего за вечер {} {} {}{total}.", to_people(people, recipients), verb(kinds), list(kinds))
}

/// «написана» only when postcards stand alone and their number ends in 1 but not 11.
fn verb(kinds: ByKind) -> &'static str {
    let postcards = kinds.postcard + kinds.handmade;
    let is_feminine = kinds.letter == 0 && form(postcards) == PluralForm::One;
    if is_feminine { "написана" } else { "написано" }
}

/// «20 писем и 1 открытка», each kind only when there is some.
fn list(kinds: ByKind) -> String {
    let letters = (kinds.letter > 0).then(|| counted(kinds.letter, LETTERS));
    let postcards = match (kinds.postcard, kinds.handmade) {
        (0, 0) => None,
        (plain, 0) => Some(counted(plain, POSTCARDS)),
        (0, handmade) => {
            let both = format!("{} {}", form(handmade).choose(HANDMADE), form(handmade).choose(POSTCARDS));
            Some(format!("{} {both}", number(handmade)))
        }
        (plain, handmade) => {
            Some(format!("{} (из них {})", counted(plain + handmade, POSTCARDS), counted(handmade, HANDMADE)))
        }
    };
    letters.into_iter().chain(postcards).collect::<Vec<_>>().join(" и ")
}

fn to_people(people: u32, recipients: Recipients) -> String {
    let word = match (form(people), recipients) {
        (PluralForm::One, Recipients::Mixed) => "политзаключённому",
        (PluralForm::One, Recipients::AllWomen) => "политзаключённой",
        (PluralForm::Few | PluralForm::Many, _) => "политзаключённым",
    };
    format!("{} {word}", number(people))
}

pub(super) fn guests(guests: u32) -> String {
    counted(guests, GUESTS)
}

/// «более ста двадцати гостей»: after «более» the number is in the genitive, and so is what follows.
pub(super) fn guests_more_than(tens: u32) -> String {
    let said = match tens {
        0..1000 => in_genitive(tens),
        _ => number(tens),
    };
    format!("более {said} гостей")
}

/// A round ten under a thousand, in words, in the genitive.
fn in_genitive(tens: u32) -> String {
    const HUNDREDS: [&str; 10] = [
        "",
        "ста",
        "двухсот",
        "трёхсот",
        "четырёхсот",
        "пятисот",
        "шестисот",
        "семисот",
        "восьмисот",
        "девятисот",
    ];
    const TENS: [&str; 10] = [
        "",
        "десяти",
        "двадцати",
        "тридцати",
        "сорока",
        "пятидесяти",
        "шестидесяти",
        "семидесяти",
        "восьмидесяти",
        "девяноста",
    ];
    let words = [HUNDREDS[tens as usize / 100 % 10], TENS[tens as usize / 10 % 10]];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn counted(n: u32, words: [&str; 3]) -> String {
    format!("{} {}", number(n), form(n).choose(words))
}

fn form(n: u32) -> PluralForm {
    PluralForm::of(Language::Russian, n)
}

fn number(n: u32) -> String {
    grouped(Language::Russian, n)
}
