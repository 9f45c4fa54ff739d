//! The everyday Latin spelling of a Russian name: "Kagarlitsky Boris Yulyevich".
//!
//! Near BGN/PCGN, without its apostrophes and diacritics, and with the endings as newspapers write them
//! (-ский → -sky, -ия → -ia). One name always gives one spelling; a person may settle on another.

use super::PersonName;
use crate::search::{self, Query};

/// A Latin form that somebody settled on, told into its parts: the surname may stand first, last, or before a comma.
/// `own` is the name in its own letters; where it does not tell, the surname is the first word.
pub fn latin_parts(settled: &str, own: &PersonName) -> PersonName {
    if let Some((surname, rest)) = settled.split_once(',') {
        return named(&[surname.trim()], &words(rest));
    }
    let words = words(settled);
    let length = own.surname.split_whitespace().count();
    let Some(before) = words.len().checked_sub(length) else { return super::split(settled) };
    let (rest, last) = words.split_at(before);
    let surname = search::key(&own.surname);
    let is_surname = |part: &[&str]| {
        let query = Query::parse(&part.join(" "));
        !query.is_empty() && query.rank(&surname).is_some()
    };
    match is_surname(last) && !is_surname(&words[..length]) {
        true => named(last, rest),
        false => super::split(settled),
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn named(surname: &[&str], rest: &[&str]) -> PersonName {
    let (given, patronymic) = rest.split_at(rest.len().min(1));
    PersonName { surname: surname.join(" "), given: given.join(" "), patronymic: patronymic.join(" ") }
}

/// The Latin form: «Окунев-Бархатный Лаврентий» → "Okunev-Barkhatny Lavrenty". Letters that are not Cyrillic stay.
pub fn latin(name: &PersonName) -> String {
    latin_text(&name.full())
}

/// Any text in the same spelling, such as a line of an address: «ул. Примерная» → "ul. Primernaya".
pub fn latin_text(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut written = String::with_capacity(text.len());
    let mut place = 0;
    while place < letters.len() {
        let (text, taken) = at(&letters, place);
        push_in_case(&mut written, text, &letters, place);
        place += taken;
    }
    written
}

/// What stands for the letter at `place`, in lower case, and how many letters that covers; `None` where the letter
/// stays as it is.
fn at(letters: &[char], place: usize) -> (Option<&'static str>, usize) {
    let lower = |place: usize| letters.get(place).copied().map(lower);
    let Some(here) = lower(place) else { return (None, 1) };
    let before = place.checked_sub(1).and_then(lower);
    let ends_after = |count: usize| lower(place + count).is_none_or(|next| !next.is_alphabetic());
    let text = match (before, here, lower(place + 1)) {
        (_, 'и' | 'ы', Some('й')) if ends_after(2) => return (Some("y"), 2),
        (_, 'и', Some('я')) if ends_after(2) => return (Some("ia"), 2),
        (Some('ж' | 'ч' | 'ш' | 'щ'), 'ё', _) => Some("e"),
        (Some('ь'), 'и', _) => Some("yi"),
        (Some('ь'), 'о', _) => Some("yo"),
        (Some(before), 'е', _) if before.is_alphabetic() && !makes_ye(before) => Some("e"),
        (_, 'е', _) => Some("ye"),
        _ => letter(here),
    };
    (text, 1)
}

/// After a vowel, ъ and ь, «е» is heard as "ye".
fn makes_ye(before: char) -> bool {
    "аеёиоуыэюяйъьіїє".contains(before)
}

/// Writes `text` in the case of the letter it stands for: "SHCH" among capitals, else "Shch".
fn push_in_case(written: &mut String, text: Option<&str>, letters: &[char], place: usize) {
    let here = letters[place];
    let Some(text) = text else { return written.push(here) };
    if !here.is_uppercase() {
        return written.push_str(text);
    }
    let next = letters.get(place + 1).filter(|next| next.is_alphabetic());
    let neighbour = next.or_else(|| place.checked_sub(1).map(|before| &letters[before]));
    if neighbour.is_some_and(|neighbour| neighbour.is_uppercase()) {
        return written.push_str(&text.to_uppercase());
    }
    let mut rest = text.chars();
    written.extend(rest.next().into_iter().flat_map(char::to_uppercase));
    written.push_str(rest.as_str());
}

/// The Latin letters of one lower-case Cyrillic letter by itself; `None` for any other character.
/// Letters of the other Cyrillic alphabets met in lists are here too.
pub(crate) fn letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'ж' | 'җ' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ў' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' => "kh",
        'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        'є' => "ye",
        'ї' => "yi",
        _ => return None,
    })
}

fn lower(letter: char) -> char {
    // Cyrillic letters have a lower case of one character; others pass through unread.
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::{super::split, *};

    #[test]
    fn the_surname_of_a_settled_form_is_found_wherever_it_stands() {
        let own = split("Окунев-Бархатный Лаврентий Капитонович");
        let (surname, given) = ("Okunev-Barhatnyi", "Lavrentij");
        for settled in [
            "Okunev-Barhatnyi Lavrentij",
            "Lavrentij Okunev-Barhatnyi",
            "Okunev-Barhatnyi, Lavrentij",
            " Okunev-Barhatnyi  Lavrentij ",
        ] {
            let parts = latin_parts(settled, &own);
            assert_eq!([&parts.surname, &parts.given, &parts.patronymic], [surname, given, ""], "{settled}");
        }
        let parts = latin_parts("Petr Ilich Kara Murza", &split("Кара Мурза Пётр Ильич"));
        assert_eq!([&parts.surname, &parts.given, &parts.patronymic], ["Kara Murza", "Petr", "Ilich"]);
        let unlike = latin_parts("Levy David", &split("לוי דוד"));
        assert_eq!([&unlike.surname, &unlike.given], ["Levy", "David"]);
        let one = latin_parts("Socrates", &split("Сократ"));
        assert_eq!([&one.surname, &one.given], ["Socrates", ""]);
    }

    #[test]
    fn names_are_spelled_as_newspapers_do() {
        let cases = [
            ("Кагарлицкий Борис Юльевич", "Kagarlitsky Boris Yulyevich"),
            ("Окунев-Бархатный Лаврентий Капитонович", "Okunev-Barkhatny Lavrenty Kapitonovich"),
            ("Воробьёв Алексей Николаевич", "Vorobyov Aleksey Nikolayevich"),
            ("Хрущёв Артём Ильич", "Khrushchev Artyom Ilyich"),
            ("Ельцина Наталья Андреевна", "Yeltsina Natalya Andreyevna"),
            ("Щукина Мария Юрьевна", "Shchukina Maria Yuryevna"),
            ("Толстой Евгений Дмитриевич", "Tolstoy Yevgeny Dmitriyevich"),
            ("Подъячев Игорь", "Podyachev Igor"),
            ("ЩУКИН Пётр", "SHCHUKIN Pyotr"),
            ("Мамедов Эльчин Гасан оглы", "Mamedov Elchin Gasan ogly"),
            ("Ющенко Ярослав", "Yushchenko Yaroslav"),
            ("Иванов И. Ю.", "Ivanov I. Yu."),
            ("Smith Джон", "Smith Dzhon"),
        ];
        for (full, expected) in cases {
            assert_eq!(latin(&split(full)), expected);
        }
    }
}
