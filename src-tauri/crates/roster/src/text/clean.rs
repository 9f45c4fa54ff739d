//! Cleaning of cells, folding for comparison, and the guard against formulas.

use letterdesk_model::letters;

/// First letters that a spreadsheet program may take for a formula, with their full-width forms.
const FORMULA_STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a cell needs the guard: after any `'` there is a letter that starts a formula. Those that begin with `'`
/// count too, so that taking one off always gives back what was there.
pub fn needs_guard(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(FORMULA_STARTS)
}

/// Takes exactly one `'` off that [`needs_guard`] would have put on.
pub fn without_guard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if needs_guard(rest) => rest,
        _ => cell,
    }
}

/// A text of several lines as it is kept: line ends as `\n`, no control letters and no marks of direction, no blanks at
/// the ends.
pub fn free(cell: &str) -> String {
    let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
    letters::harmless(&cell).trim().to_owned()
}

/// A text of one line: every kind of blank is one space, invisible letters and stray quotes and bars at the ends are
/// gone.
pub fn tidy(cell: &str) -> String {
    if is_tidy(cell) {
        return cell.to_owned();
    }
    let spaced = shown(cell);
    let trimmed = spaced.trim_matches(['|', ' ', '"', '\'', '`']);
    let words = trimmed.split_whitespace().collect::<Vec<_>>().join(" ");
    match without_outer_quotes(&words) {
        same if same.len() == words.len() => words,
        // What stood inside may have stray marks at its own ends.
        inner => tidy(inner),
    }
}

/// A text of a stranger's file as it may be shown on a page or in a terminal: one line without invisible letters.
pub fn shown(text: &str) -> String {
    let visible = text.chars().filter(|letter| !is_invisible(*letter));
    visible.map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect()
}

/// Whether there is nothing to tidy: what most texts are.
fn is_tidy(text: &str) -> bool {
    let mut before = ' ';
    let plain = text.chars().all(|letter| {
        let blanks = letter == ' ' && before == ' ';
        before = letter;
        !blanks
            && (letter.is_ascii_alphanumeric()
                || matches!(
                    letter,
                    'А'..='я' | 'Ё' | 'ё' | '№' | ' ' | '.' | ',' | '-' | '/' | '(' | ')' | ':'
                ))
    });
    plain && !text.ends_with(' ')
}

fn is_invisible(letter: char) -> bool {
    let formatting = matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}');
    formatting || letters::turns_direction(letter) || (letter.is_control() && !letter.is_whitespace())
}

/// «…» around the whole text, when it is the only pair.
fn without_outer_quotes(text: &str) -> &str {
    let inner = text.strip_prefix('«').and_then(|text| text.strip_suffix('»'));
    inner.filter(|inner| !inner.contains(['«', '»'])).unwrap_or(text)
}

/// Latin letters that look Russian, typed by mistake within Russian words.
const LOOKALIKES: [(char, char); 11] = [
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'н'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('x', 'х'),
];

/// For comparing: lower case, ё as е, every dash one dash, quotes and accents gone, lookalikes mended.
pub fn fold(text: &str) -> String {
    let text = tidy(text);
    let text = if text.chars().all(is_plain) { text } else { text.to_lowercase() };
    let has_russian = text.chars().any(is_russian);
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().map(lower) {
        match letter {
            '\'' | '"' | '`' | '«' | '»' | '“' | '”' | '’' | '\u{301}' => {}
            'ё' => folded.push('е'),
            '‐' | '‑' | '–' | '—' | '−' => folded.push('-'),
            'a'..='z' if has_russian => folded.push(mended(letter)),
            letter => folded.push(letter),
        }
    }
    folded
}

fn mended(letter: char) -> char {
    LOOKALIKES.iter().find(|(latin, _)| *latin == letter).map_or(letter, |(_, russian)| *russian)
}

fn is_russian(letter: char) -> bool {
    matches!(letter, 'А'..='я' | 'Ё' | 'ё')
}

/// As `char` has it, and much sooner for most letters.
pub fn is_alphanumeric(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || is_russian(letter) || letter.is_alphanumeric()
}

/// Whether [`lower`] knows the lower case of the letter: that of most texts, and much sooner than the whole of Unicode.
fn is_plain(letter: char) -> bool {
    letters::lower(letter).is_some() || matches!(letter, '№' | '«' | '»' | '–' | '—')
}

fn lower(letter: char) -> char {
    letters::lower(letter).unwrap_or(letter)
}

/// For comparing facts of an address: [`fold`] with letters and digits alone.
pub fn bare(text: &str) -> String {
    let mut bare = fold(text);
    bare.retain(is_alphanumeric);
    bare
}

/// What stands in a cell that has nothing to say, folded.
const NOTHING: [&str; 9] = ["н/д", "н\\д", "n/a", "нет данных", "не указано", "null", "none", "nan", "#n/a"];

/// What spreadsheet programs write into a cell whose formula has no answer, English and Russian.
const CELL_ERRORS: [&str; 14] = [
    "#N/A",
    "#VALUE!",
    "#REF!",
    "#DIV/0!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#Н/Д",
    "#ЗНАЧ!",
    "#ССЫЛКА!",
    "#ДЕЛ/0!",
    "#ИМЯ?",
    "#ЧИСЛО!",
    "#ПУСТО!",
];

/// Whether a spreadsheet program wrote the cell where it had no answer.
pub fn is_cell_error(cell: &str) -> bool {
    let cell = cell.trim();
    cell.starts_with('#') && (CELL_ERRORS.contains(&cell.to_uppercase().as_str()) || cell.starts_with("Err:"))
}

/// Whether the cell only says that there is nothing to say: «—», «?», «н/д», «#Н/Д».
pub fn is_nothing(cell: &str) -> bool {
    let text = tidy(cell);
    is_cell_error(&text)
        || text.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '−' | '?' | '.' | ' '))
        || NOTHING.contains(&fold(&text).as_str())
}

/// The key of a header or a code: [`fold`], with `_`, `.`, `:` and marks as spaces.
pub fn header(text: &str) -> String {
    let text = fold(text);
    let spaced: String = text
        .chars()
        .map(|letter| if matches!(letter, '_' | '.' | ':' | '*' | '-') { ' ' } else { letter })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two kept texts say the same: a spreadsheet program may change blanks and line ends on the way.
pub fn same(a: &str, b: &str) -> bool {
    a == b || a.split_whitespace().eq(b.split_whitespace())
}

/// Whether a folded text has `words` at the start of a word.
pub fn has_words(folded: &str, words: &str) -> bool {
    folded.match_indices(words).any(|(at, _)| starts_word(folded, at))
}

/// Whether a word starts at an offset of a text.
pub fn starts_word(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|letter| !is_alphanumeric(letter))
}

/// Whether a word that stands before an offset of a text ends there.
pub fn ends_word(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_none_or(|letter| !is_alphanumeric(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tidy_stays_as_it_is() {
        for text in ["«\u{202e}\"СИЗО-99»", "«« ИК-6 »»", "\"«'ИК-6'»\"", "«|»", "«»"] {
            let once = tidy(text);
            assert_eq!(tidy(&once), once, "{text}");
        }
        assert_eq!(tidy("«\"СИЗО-99»"), "СИЗО-99");
        for text in [" СИЗО-99", "СИЗО-99 ", "СИЗО-99  ", "  ", " "] {
            assert_eq!(tidy(text), text.trim(), "{text}");
        }
    }

    #[test]
    fn the_guard_goes_on_and_off() {
        for (cell, guarded) in [
            ("=1", "'=1"),
            ("'=1", "''=1"),
            ("-", "'-"),
            ("＝1", "'＝1"),
            ("\t1", "'\t1"),
            ("слово", "слово"),
            ("'слово'", "'слово'"),
            ("", ""),
        ] {
            let on = if needs_guard(cell) { format!("'{cell}") } else { cell.to_owned() };
            assert_eq!(on, guarded);
            assert_eq!(without_guard(guarded), cell);
        }
    }

    #[test]
    fn cells_are_tidied() {
        for (cell, expect) in [
            ("\u{A0}Окунев\u{A0}\u{A0}Лаврентий ", "Окунев Лаврентий"),
            ("| \"Окунев\" |", "Окунев"),
            ("«Окунев»", "Окунев"),
            ("СИЗО-2 «Примерный»", "СИЗО-2 «Примерный»"),
            ("Оку\u{AD}нев\u{200B}\0", "Окунев"),
        ] {
            assert_eq!(tidy(cell), expect);
        }
        assert_eq!(free(" один\r\nдва\0\u{A0}три \n"), "один\nдва\u{A0}три");
    }

    #[test]
    fn folding_forgets_what_people_type_differently() {
        for (a, b) in [
            ("Пётр", "петр"),
            ("Cокол", "Сокол"),
            ("Окунев–Бархатный", "окунев-бархатный"),
            ("О'Примеров", "Опримеров"),
        ] {
            assert_eq!(fold(a), fold(b), "{a}");
        }
        assert_ne!(fold("Smith"), "sмitн");
    }

    #[test]
    fn words_are_found_at_their_start_only() {
        assert!(has_words("он умер в пути", "умер"));
        assert!(!has_words("нумерация", "умер"));
    }
}
