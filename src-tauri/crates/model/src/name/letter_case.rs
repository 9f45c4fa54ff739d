//! Names that a list writes in capitals or in lower case, put as paper writes them.

use super::{PersonName, sex::is_son_or_daughter, sex_of_given};

/// Words before a surname that begin with a small letter: «де Голль», «аль-Асад».
const BEFORE: &str = " \
    де дель делла дер ди да дас дос дю ван фон цу ибн бен аль эль и \
    de del della der di da das dos du van von zu ibn bin ben al el y e ";

/// Words behind a name that do: «Ага-заде», «Сомов-мл.»; "son of" and "daughter of" besides.
const BEHIND: &str = " заде мл мл. ст ст. jr jr. sr sr. ";

/// Numbers of a name, which stay: "Smith John III".
const NUMERALS: &str = " II III IV ";

/// What a name has besides letters.
const SIGNS: &str = "-.'’‘ʻ()";

impl PersonName {
    /// The name in the letter case of [`proper_case`]; itself where nothing is to be put right. Two capitals for a given
    /// name may be initials and stay.
    pub fn proper_case(&self) -> PersonName {
        let may_be_initials = self.given.chars().count() == 2 && sex_of_given(&self.given).is_none();
        let given = if may_be_initials && is_in_capitals(&self.given) {
            self.given.clone()
        } else {
            proper_case(&self.given)
        };
        PersonName { surname: proper_case(&self.surname), given, patronymic: proper_case(&self.patronymic) }
    }
}

/// A name, or one part of it, as paper writes it: «РУСАКОВ ИВАН», «русаков иван» → «Русаков Иван».
///
/// A word in one letter case throughout is put right, and one with the caps lock on («рУСАКОВ»); a word in both stays
/// as it was typed: «МакКинли», «фон Бек», "McDonald".
pub fn proper_case(text: &str) -> String {
    let last = text.split(' ').count() - 1;
    let words = text.split(' ').enumerate().map(|(at, word)| match word {
        // Most are right already.
        word if is_capitalised(word) || is_in(NUMERALS, word) => word.to_owned(),
        word if is_in_one_case(word) => recased(word, at, last),
        word => with_capitals_recased(word),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A Russian capital with small letters behind it.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|first| matches!(first, 'А'..='Я' | 'Ё'))
        && word.chars().nth(1).is_some()
        && letters.all(|letter| matches!(letter, 'а'..='я' | 'ё'))
}

/// Whether a word is one that stands before a surname and begins with a small letter, as here: «де», «фон».
pub(super) fn is_small_before_surname(word: &str) -> bool {
    is_in(BEFORE, word)
}

fn is_in_capitals(text: &str) -> bool {
    text.chars().all(char::is_uppercase)
}

/// Capitals alone (a single one is an initial), small letters alone, or all capitals but the first; and nothing that
/// a name has not, such as a digit.
fn is_in_one_case(word: &str) -> bool {
    let letters = || word.chars().filter(|letter| letter.is_alphabetic());
    let is_cased =
        letters().all(|letter| letter.is_uppercase() != letter.is_lowercase() && has_capitals(letter));
    if word.chars().any(|sign| !sign.is_alphabetic() && !SIGNS.contains(sign)) {
        return false;
    }
    let (upper, all) = (letters().filter(|letter| letter.is_uppercase()).count(), letters().count());
    let caps_lock = all > 2 && upper + 1 == all && letters().next().is_some_and(char::is_lowercase);
    all > 0 && is_cased && ((upper == all && all > 1) || upper == 0 || caps_lock)
}

/// Georgian letters are all small in a name, though capitals of them exist.
fn has_capitals(letter: char) -> bool {
    !matches!(letter, '\u{10D0}'..='\u{10FF}')
}

/// A word, `at` its place among those of its part: each piece between hyphens begins with a capital, but for the
/// small words before and behind a name.
fn recased(word: &str, at: usize, last: usize) -> String {
    let lower = small(word);
    let pieces: Vec<&str> = lower.split('-').collect();
    let last_piece = pieces.len() - 1;
    let recased = pieces.iter().enumerate().map(|(place, piece)| {
        let is_before = (at < last || place < last_piece) && is_in(BEFORE, piece);
        let is_behind = (at > 0 || place > 0) && (is_in(BEHIND, piece) || is_son_or_daughter(piece));
        if is_before || is_behind { (*piece).to_owned() } else { capitalised(piece) }
    });
    recased.collect::<Vec<_>>().join("-")
}

/// «Окунев-БАРХАТНЫЙ» → «Окунев-Бархатный»; small letters after a hyphen stay («Ага-заде»).
fn with_capitals_recased(word: &str) -> String {
    let pieces = word.split('-').map(|piece| {
        let is_shouted = is_in_capitals(piece) && is_in_one_case(piece);
        if is_shouted { capitalised(&small(piece)) } else { piece.to_owned() }
    });
    pieces.collect::<Vec<_>>().join("-")
}

/// In lower case; the Turkish «İ» has a lower case of two characters.
fn small(word: &str) -> String {
    word.chars()
        .flat_map(|letter| if letter == 'İ' { 'i'.to_lowercase() } else { letter.to_lowercase() })
        .collect()
}

/// «русаков» → «Русаков», «(русаков)» → «(Русаков)», «о’нил» → «О’Нил», "mcdonald" → "McDonald".
fn capitalised(piece: &str) -> String {
    let letters: Vec<char> = piece.chars().collect();
    let first = letters.iter().position(|letter| letter.is_alphabetic()).unwrap_or_default();
    let second = second_capital(&letters[first..]).map(|place| first + place);
    let mut written = String::with_capacity(piece.len());
    for (place, letter) in letters.iter().enumerate() {
        if place == first || Some(place) == second {
            written.extend(letter.to_uppercase());
        } else {
            written.push(*letter);
        }
    }
    written
}

/// A capital within a word: behind «Mc», and behind a single letter with an apostrophe, unless that is a Ukrainian
/// «Д’яченко».
fn second_capital(letters: &[char]) -> Option<usize> {
    match letters {
        ['m', 'c', third, _, ..] if third.is_alphabetic() => Some(2),
        [_, '\'' | '’', third, ..] if !"яюєїеё".contains(*third) => Some(2),
        _ => None,
    }
}

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use super::super::split;

    fn check(typed: &str, expected: &str) {
        let name = split(typed);
        assert_eq!(name.proper_case().full(), expected, "{typed}");
    }

    #[test]
    fn capitals_and_small_letters_are_put_right() {
        let cases = [
            ("ЩУКИН ФРОЛ СИЛЫЧ", "Щукин Фрол Силыч"),
            ("щукин фрол силыч", "Щукин Фрол Силыч"),
            ("ЩУКИН Фрол Силыч", "Щукин Фрол Силыч"),
            ("щУКИН фРОЛ", "Щукин Фрол"),
            ("Щукина анна", "Щукина Анна"),
            ("ОКУНЕВ-БАРХАТНЫЙ ЛЕВ", "Окунев-Бархатный Лев"),
            ("Окунев-БАРХАТНЫЙ Лев", "Окунев-Бархатный Лев"),
            ("ОКУНЕВА (ЩУКИНА) АННА-МАРИЯ ИЛЬИНИЧНА", "Окунева (Щукина) Анна-Мария Ильинична"),
            ("ЁРШ ЕЛЕНА", "Ёрш Елена"),
            ("щукин ф. с.", "Щукин Ф. С."),
            ("ЩУКИН Ф.С.", "Щукин Ф. С."),
            ("ЛИ ЯН", "Ли Ян"),
            ("ДЖАФАРОВ ЭЛЬЧИН ГАСАН ОГЛЫ", "Джафаров Эльчин Гасан оглы"),
            ("джафарова лейла гасан кызы", "Джафарова Лейла Гасан кызы"),
            ("АГА-ЗАДЕ ЛЕЙЛА АЛИ-КЫЗЫ", "Ага-заде Лейла Али-кызы"),
            ("ФОН БЕК ИВАН ИЛЬИЧ", "фон Бек Иван Ильич"),
            ("АЛЬ-МАСРИ САИД", "аль-Масри Саид"),
            ("САЛМАН АХМЕД ИБН ХАТТАБ", "Салман Ахмед ибн Хаттаб"),
            ("О’РЕЙЛИ ПАТРИК", "О’Рейли Патрик"),
            ("ЛУК’ЯНЕНКО ТАРАС", "Лук’яненко Тарас"),
            ("Д’ЯЧЕНКО ТАРАС", "Д’яченко Тарас"),
            ("КОВАЛІВ ЇЖАК", "Ковалів Їжак"),
            ("MCGREGOR EWAN", "McGregor Ewan"),
            ("o'brien conor", "O'Brien Conor"),
            ("SMITH JOHN III", "Smith John III"),
            ("İLKER ALİ", "Ilker Ali"),
        ];
        for (typed, expected) in cases {
            check(typed, expected);
        }
    }

    #[test]
    fn what_is_written_with_care_stays() {
        for typed in [
            "Щукин Фрол Силыч",
            "МакКинли Джон",
            "фон Бек Иван Ильич",
            "Ван Ли",
            "Гасанов Эльчин Гасан оглы",
            "Ага-заде Лейла",
            "де Голль Шарль Андре",
            "McDonald Ronald",
            "Щукин ИИ",
            "ЩУКИН2 Лев",
            "Щукин И. И.",
            "გელაშვილი გელა",
            "孫 文",
            "",
        ] {
            check(typed, typed);
        }
    }
}
