//! One column with a whole name, taken apart.

use super::{
    PersonName, Sex,
    letter_case::is_small_before_surname,
    sex::{sex_of_patronymic, sex_of_turkic},
    sex_of_given,
};

/// Endings that are a surname's and no given name's.
const SURNAME_ENDINGS: [&str; 19] = [
    "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ской", "цкой", "ых", "ова", "ева", "ёва", "ина", "ына",
    "ская", "цкая", "ко", "ук",
];

/// Splits «Фамилия Имя Отчество».
///
/// Extra and non-breaking spaces do no harm. Understood besides the plain form: initials («Иванов И.И.»,
/// «И. И. Иванов»), a former surname in brackets («Иванова (Петрова) Анна»), patronymics of two words
/// («Гасан оглы»), a surname of two words before a known patronymic («Кара Мурза Пётр Ильич») or that begins with a
/// small word («де Голль Шарль»), «Имя Отчество Фамилия» where the second word can only be the patronymic, and
/// «Имя Фамилия» where the first is a common given name and the second is none.
pub fn split(full: &str) -> PersonName {
    let words = words(full);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let Some(name) = given_first(&words) {
        return name;
    }
    let patronymic_from = words.len() - patronymic_length(&words);
    // Without a patronymic that we know, everything after the second word is the patronymic: «Салман ибн Хаттаб».
    let (surname_to, patronymic_from) = if patronymic_from < words.len() && patronymic_from >= 2 {
        (patronymic_from - 1, patronymic_from)
    } else if words.len() > 2 && is_small_before_surname(words[0]) {
        (2, 3)
    } else {
        (1, 2)
    };
    let part = |from: usize, to: usize| words.get(from..to).unwrap_or_default().join(" ");
    PersonName {
        surname: part(0, surname_to.min(words.len())),
        given: words.get(surname_to).copied().unwrap_or_default().to_owned(),
        patronymic: part(patronymic_from.min(words.len()), words.len()),
    }
}

/// The words of a name: «И.И.» becomes two, a bracketed surname stays with the one before it.
fn words(full: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in full.split_whitespace() {
        match words.last_mut() {
            Some(last) if word.starts_with('(') => *last += &format!(" {word}"),
            _ if is_initials(word) => words.extend(word.split_inclusive('.').map(str::to_owned)),
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// «И.», «И.И.»: single letters, each with a full stop.
fn is_initials(word: &str) -> bool {
    let is_initial = |piece: &str| piece.ends_with('.') && piece.chars().count() == 2;
    word.split_inclusive('.').all(is_initial)
}

/// How many words at the end are a patronymic that we recognise.
fn patronymic_length(words: &[&str]) -> usize {
    match words {
        [.., _, last]
            if sex_of_turkic(&last.to_lowercase()).is_some() && !last.contains('-') && is_bare(last) =>
        {
            2
        }
        [.., last] if words.len() > 2 && (is_initials(last) || sex_of_patronymic(last).is_some()) => 1,
        _ => 0,
    }
}

/// «оглы» alone, not «Серікұлы».
fn is_bare(word: &str) -> bool {
    word.chars().count() <= 4
}

/// «Имя Отчество Фамилия» and «И. О. Фамилия».
fn given_first(words: &[&str]) -> Option<PersonName> {
    let name = |given: &str, patronymic: &str, surname: &str| PersonName {
        surname: surname.to_owned(),
        given: given.to_owned(),
        patronymic: patronymic.to_owned(),
    };
    match words {
        [given, patronymic, surname]
            if (is_initials(given) && is_initials(patronymic) && !is_initials(surname))
                || (sex_of_patronymic(patronymic).is_some() && sex_of_patronymic(surname).is_none()) =>
        {
            Some(name(given, patronymic, surname))
        }
        [given, surname]
            if (is_initials(given) && !is_initials(surname)) || is_given_and_surname(given, surname) =>
        {
            Some(name(given, "", surname))
        }
        _ => None,
    }
}

/// «Пётр Окунев», «Анна Коваль»; not «Роман Эльзар», where a man's surname may be one of the many that are given
/// names, nor «Анна Ильинична», where the surname is missing.
fn is_given_and_surname(first: &str, second: &str) -> bool {
    let Some(sex) = sex_of_given(first) else { return false };
    let lower = second.to_lowercase();
    let is_surname = sex == Sex::Female || SURNAME_ENDINGS.iter().any(|ending| lower.ends_with(ending));
    let is_other =
        sex_of_given(second).is_some() || sex_of_patronymic(second) == Some(sex) || is_initials(second);
    is_surname && !is_other
}

/// Takes the asterisks off a name: «Иванов* Иван» → («Иванов Иван», "*"). They are the mark that a law demands after
/// the name; the longest run counts. A run that stands before the name is only emphasis and is dropped.
/// Spaces are tidied on the way.
pub fn take_marks(text: &str) -> (String, String) {
    let name = text.replace('*', " ");
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim();
    let emphasis = text.len() - text.trim_start_matches('*').len();
    let runs = text[emphasis..].split(|letter: char| letter != '*');
    let longest = runs.max_by_key(|run| run.len()).unwrap_or_default();
    let marks = if longest.len() == emphasis { "" } else { longest };
    (name, marks.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_name_comes_apart() {
        let cases = [
            ("Окунев-Бархатный Лаврентий Капитонович", ["Окунев-Бархатный", "Лаврентий", "Капитонович"]),
            ("  Окунев \u{a0} Лаврентий\tКапитонович ", ["Окунев", "Лаврентий", "Капитонович"]),
            ("Иванов И. И.", ["Иванов", "И.", "И."]),
            ("Иванов И.И.", ["Иванов", "И.", "И."]),
            ("И.И. Иванов", ["Иванов", "И.", "И."]),
            ("И. Иванов", ["Иванов", "И.", ""]),
            ("Мамедов Эльчин Гасан оглы", ["Мамедов", "Эльчин", "Гасан оглы"]),
            ("Мамедова Лейла Гасан кызы", ["Мамедова", "Лейла", "Гасан кызы"]),
            ("Мамедов Эльчин Гасан-оглы", ["Мамедов", "Эльчин", "Гасан-оглы"]),
            ("Кара Мурза Пётр Ильич", ["Кара Мурза", "Пётр", "Ильич"]),
            ("Иванова (Петрова) Анна Юрьевна", ["Иванова (Петрова)", "Анна", "Юрьевна"]),
            ("Лаврентий Капитонович Окунев", ["Окунев", "Лаврентий", "Капитонович"]),
            ("Беркович Анна Ильинична", ["Беркович", "Анна", "Ильинична"]),
            ("Абрамович Пётр", ["Абрамович", "Пётр", ""]),
            ("Пётр Окунев", ["Окунев", "Пётр", ""]),
            ("ФРОЛ ЩУКИН", ["ЩУКИН", "ФРОЛ", ""]),
            ("Анна Коваль", ["Коваль", "Анна", ""]),
            ("Анна Беркович", ["Беркович", "Анна", ""]),
            ("Лев Пётр", ["Лев", "Пётр", ""]),
            ("Роман Эльзар", ["Роман", "Эльзар", ""]),
            ("Роман И.", ["Роман", "И.", ""]),
            ("Анна Ильинична", ["Анна", "Ильинична", ""]),
            ("Роман Абрамович", ["Роман", "Абрамович", ""]),
            ("де Голль Шарль Андре", ["де Голль", "Шарль", "Андре"]),
            ("аль-Масри Саид", ["аль-Масри", "Саид", ""]),
            ("фон Бек", ["фон", "Бек", ""]),
            ("Салман Ахмед ибн Хаттаб", ["Салман", "Ахмед", "ибн Хаттаб"]),
            ("Сократ", ["Сократ", "", ""]),
            ("", ["", "", ""]),
        ];
        for (full, [surname, given, patronymic]) in cases {
            let name = split(full);
            assert_eq!([name.surname, name.given, name.patronymic], [surname, given, patronymic], "{full}");
        }
    }

    #[test]
    fn marks_come_off_a_name() {
        let cases = [
            ("Окунев Лаврентий*", ("Окунев Лаврентий", "*")),
            ("Окунев* Лаврентий", ("Окунев Лаврентий", "*")),
            ("Окунев Лаврентий **", ("Окунев Лаврентий", "**")),
            ("**Окунев Лаврентий**", ("Окунев Лаврентий", "")),
            (" Окунев  Лаврентий", ("Окунев Лаврентий", "")),
            ("*", ("", "")),
        ];
        for (text, (name, marks)) in cases {
            assert_eq!(take_marks(text), (name.to_owned(), marks.to_owned()), "{text}");
        }
    }
}
