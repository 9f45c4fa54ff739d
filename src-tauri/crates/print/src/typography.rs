//! What people type, set as books set it: quotation marks, dashes, ellipses, the spaces of abbreviations. On paper only;
//! the list keeps every text as it was typed.

use crate::{clean::NO_BREAK, error::PaperField};

/// Abbreviations of two words that are typed as one.
const OF_TWO: [&str; 9] = ["т.е.", "т.д.", "т.п.", "т.к.", "т.н.", "т.о.", "и.о.", "г.р.", "н.э."];

/// A text as it is set. Of an address and a name only what is certain there is put right: a hyphen between blanks may be
/// theirs.
pub(crate) fn typeset(text: &str, field: PaperField) -> String {
    // Most texts have nothing of it.
    let mut set = text.to_owned();
    let set_where = |set: &mut String, marks: &[char], how: fn(&str) -> String| {
        if set.contains(marks) {
            *set = how(set);
        }
    };
    set_where(&mut set, &['"'], quoted);
    set_where(&mut set, &['№'], numbered);
    set_where(&mut set, &['.'], spaced);
    if is_prose(field) {
        set_where(&mut set, &['.'], |text| text.replace("...", "…"));
        set_where(&mut set, &['-'], dashed);
    }
    set
}

fn is_prose(field: PaperField) -> bool {
    match field {
        PaperField::Story
        | PaperField::Interests
        | PaperField::Notice
        | PaperField::Title
        | PaperField::Who
        | PaperField::Case
        | PaperField::Reason
        | PaperField::Rules
        | PaperField::Programme => true,
        PaperField::Name
        | PaperField::Address
        | PaperField::Postcode
        | PaperField::Sender
        | PaperField::Facility
        | PaperField::Marks
        | PaperField::Sentence
        | PaperField::Recovery
        | PaperField::Wording => false,
    }
}

/// «Книжные» quotation marks, “so” in a text without a Cyrillic letter; a mark without its other half stays.
fn quoted(text: &str) -> String {
    if text.matches('"').count() % 2 == 1 {
        return text.to_owned();
    }
    let [open, close] = if text.chars().any(is_cyrillic) { ['«', '»'] } else { ['“', '”'] };
    let mut before = ' ';
    let mark = |letter: char| {
        let opens = before.is_whitespace() || matches!(before, '(' | '[' | '«' | '“' | '—' | '/');
        let set = match letter {
            '"' if opens => open,
            '"' => close,
            other => other,
        };
        before = set;
        set
    };
    text.chars().map(mark).collect()
}

/// «№5» → «№ 5»
fn numbered(text: &str) -> String {
    let mut set = String::with_capacity(text.len() + 2);
    let mut before = ' ';
    for letter in text.chars() {
        if before == '№' && letter.is_ascii_digit() {
            set.push(NO_BREAK);
        }
        set.push(letter);
        before = letter;
    }
    set
}

/// «т.е.» → «т. е.», «И.И.Иванов» → «И. И. Иванов»
fn spaced(text: &str) -> String {
    let is_of_two = |word: &str| OF_TWO.contains(&word.trim_start_matches('(').to_lowercase().as_str());
    let word = |word: &str| match word.find('.') {
        None => word.to_owned(),
        // The last letter's point asks for no space.
        Some(point) if point + 1 == word.len() => word.to_owned(),
        Some(_) if is_of_two(word) => word.replacen('.', &format!(".{NO_BREAK}"), 1),
        Some(_) => initials(word),
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn initials(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut set = String::with_capacity(word.len() + 4);
    for (place, letter) in letters.iter().enumerate() {
        set.push(*letter);
        let is_initial = *letter == '.'
            && place > 0
            && is_capital(letters[place - 1])
            && (place == 1 || !letters[place - 2].is_alphabetic())
            && letters.get(place + 1).is_some_and(|next| is_capital(*next));
        if is_initial {
            set.push(NO_BREAK);
        }
    }
    set
}

/// «слово - слово» and «--» are dashes, «2020-2022» is a span of years.
fn dashed(text: &str) -> String {
    let text = text.replace(" - ", " — ").replace("--", "—");
    let letters: Vec<char> = text.chars().collect();
    let is_year = |from: Option<usize>| {
        let digits = from.and_then(|from| letters.get(from..from + 4));
        digits.is_some_and(|digits| digits.iter().all(char::is_ascii_digit))
    };
    let is_digit =
        |place: Option<usize>| place.and_then(|place| letters.get(place)).is_some_and(char::is_ascii_digit);
    let set = letters.iter().enumerate().map(|(place, letter)| {
        let spans = *letter == '-'
            && is_year(place.checked_sub(4))
            && is_year(Some(place + 1))
            && !is_digit(place.checked_sub(5))
            && !is_digit(Some(place + 5));
        if spans { '–' } else { *letter }
    });
    set.collect()
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..'\u{530}').contains(&letter)
}

fn is_capital(letter: char) -> bool {
    is_cyrillic(letter) && letter.is_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(field: PaperField, cases: &[(&str, &str)]) {
        for (typed, set) in cases {
            assert_eq!(typeset(typed, field).replace(NO_BREAK, "_"), *set, "{typed}");
        }
    }

    #[test]
    fn prose_is_set_as_books_set_it() {
        check(
            PaperField::Story,
            &[
                ("Читает \"Мастера и Маргариту\".", "Читает «Мастера и Маргариту»."),
                ("Вёл кружок (\"Орион\") - и хор.", "Вёл кружок («Орион») — и хор."),
                ("Ждёт писем -- любых...", "Ждёт писем — любых…"),
                ("Физик, т.е. лирик, и т.д.", "Физик, т._е. лирик, и т._д."),
                ("Школа №5, 2020-2022", "Школа №_5, 2020–2022"),
                ("Ученик А.С.Окунева", "Ученик А._С._Окунева"),
                ("Reads \"The Wall\"", "Reads “The Wall”"),
            ],
        );
    }

    #[test]
    fn what_may_be_meant_so_stays() {
        check(
            PaperField::Story,
            &[
                ("диск 5\"", "диск 5\""),
                ("С.-Петербург, U.S.A., СИЗО-1", "С.-Петербург, U.S.A., СИЗО-1"),
                ("тел. 2020-20225, 12020-2022", "тел. 2020-20225, 12020-2022"),
                ("из-за, кто-то", "из-за, кто-то"),
            ],
        );
        check(
            PaperField::Address,
            &[
                ("ФКУ ИК-2 \"Тихая\", д. 1 - 2", "ФКУ ИК-2 «Тихая», д. 1 - 2"),
                ("р.п. Тихий, ул. А.Н.Окунева, №5", "р.п. Тихий, ул. А._Н._Окунева, №_5"),
            ],
        );
    }
}
