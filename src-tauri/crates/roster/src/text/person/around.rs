//! What stands around a name in its cell and is no part of it: numbering, footnotes, titles, remarks.

/// Numbers that a keeper may count to without any mark behind them; a year is none.
const COUNTED: std::ops::Range<u32> = 1..1900;

/// Bytes of a cell that is looked at for remarks; nobody's name is longer.
const LONGEST: usize = 500;

/// Titles before a name, folded.
const TITLES: [&str; 13] = [
    "иеромонах",
    "иеродиакон",
    "иерей",
    "протоиерей",
    "протодиакон",
    "диакон",
    "священник",
    "отец",
    "о.",
    "игумен",
    "пастор",
    "имам",
    "раввин",
];

/// The cell without what counts it: «1.», «2)», «№ 5.», «•», «1.1», «I.», «а)».
pub fn without_numbering(cell: &str) -> &str {
    let mut rest = cell.trim_start();
    while let Some(shorter) = without_bullet(rest).or_else(|| without_number(rest)) {
        rest = shorter.trim_start();
    }
    rest
}

/// A sign that begins no name. Asterisks are marks of a law, quotes and brackets belong to what follows.
fn without_bullet(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    let belongs = first.is_alphanumeric()
        || matches!(
            first,
            '*' | '"' | '\'' | '«' | '“' | '„' | '(' | '[' | '`' | '=' | '+' | '@' | '�' | '№'
        );
    let rest = &text[first.len_utf8()..];
    (!belongs && begins_name(rest.trim_start())).then_some(rest)
}

/// Whether a name, or more of what counts it, follows.
fn begins_name(text: &str) -> bool {
    text.chars().next().is_some_and(|first| first.is_alphanumeric() || matches!(first, '№' | '('))
}

fn without_number(text: &str) -> Option<&str> {
    let signed = text.strip_prefix('№').map(str::trim_start);
    let opened = signed.unwrap_or(text);
    let opened = opened.strip_prefix('(').unwrap_or(opened);
    let end = opened.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(opened.len());
    let (number, rest) = opened.split_at(end);
    let (closed, rest) = match rest.strip_prefix(')') {
        Some(rest) => (true, rest),
        None => (number.ends_with('.'), rest),
    };
    let parts: Vec<&str> = number.split('.').filter(|part| !part.is_empty()).collect();
    // «1980» and «14.03.80» are births.
    let is_counted = matches!(parts.len(), 1 | 2) && parts.iter().all(|part| part.len() <= 5);
    let is_bare = rest.starts_with(char::is_whitespace)
        && parts.iter().all(|part| part.parse().is_ok_and(|n| COUNTED.contains(&n)));
    let is_numbering = is_counted && (closed || signed.is_some() || is_bare);
    let found = if is_numbering { Some(rest) } else { without_letter(text) };
    let found = found.map(|rest| rest.trim_start_matches([' ', '-', '–', '—', '.']));
    found.filter(|rest| rest.starts_with(char::is_alphabetic))
}

/// «а)», and «IV.» before a Russian name of several words: before one word it may be somebody's initial.
fn without_letter(text: &str) -> Option<&str> {
    let end = text.find([')', '.'])?;
    let (head, rest) = (&text[..end], &text[end + 1..]);
    let is_letter =
        text[end..].starts_with(')') && head.chars().count() == 1 && head.chars().all(char::is_alphabetic);
    let is_roman = !head.is_empty()
        && head.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'L'))
        && rest.trim_start().starts_with(|letter| matches!(letter, 'А'..='Я' | 'Ё'))
        && rest.split_whitespace().nth(1).is_some();
    (is_letter || is_roman).then_some(rest)
}

/// The cell without «[1]» and «¹».
pub fn without_footnotes(cell: &str) -> String {
    let mut text = String::with_capacity(cell.len());
    let mut rest = cell;
    while let Some(first) = rest.chars().next() {
        let note = rest.strip_prefix('[');
        let after = note.map(|note| note.trim_start_matches(|letter: char| letter.is_ascii_digit()));
        rest = match (note, after.and_then(|after| after.strip_prefix(']'))) {
            (Some(note), Some(after)) if !note.starts_with(']') => after,
            _ => {
                let is_raised = matches!(first, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
                if !is_raised {
                    text.push(first);
                }
                &rest[first.len_utf8()..]
            }
        };
    }
    text
}

/// The cell without the pictures at its end.
pub fn without_signs(cell: &str) -> &str {
    cell.trim_end_matches(|letter: char| {
        letter == ' ' || letter >= '\u{2190}' && !letter.is_alphanumeric() && letter != '�'
    })
}

/// A title before a name, and the name.
pub fn title(text: &str) -> Option<(&str, &str)> {
    let (first, rest) = text.trim_start().split_once(' ')?;
    TITLES.contains(&first.to_lowercase().as_str()).then(|| (first, rest.trim_start()))
}

/// A name and what is said behind it in brackets, behind a dash, a slash or a comma: «(иноагент)», «– художник»,
/// «, инвалид II группы», «18+».
pub fn remark(text: &str) -> (&str, &str) {
    if text.len() > LONGEST {
        return (text, "");
    }
    let at =
        text.char_indices().filter(|(_, letter)| matches!(letter, '(' | '/' | '-' | '–' | '—' | ',' | '1'));
    let mut starts = at.map(|(at, _)| at);
    let start = starts.find(|at| *at > 0 && begins_remark(&text[..*at], &text[*at..]));
    match start {
        Some(at) => (text[..at].trim_end(), text[at..].trim_matches([' ', ',', '–', '—', '-', '/'])),
        None => (text, ""),
    }
}

fn begins_remark(name: &str, rest: &str) -> bool {
    let sign = rest.chars().next().unwrap_or(' ');
    let words = rest[sign.len_utf8()..].trim_start();
    let first = words.chars().next().unwrap_or(' ');
    let is_russian = name.chars().any(|letter| matches!(letter, 'А'..='я' | 'ё' | 'Ё'));
    let says = first.is_lowercase() && !is_of_birth(words);
    let is_whole = name.split_whitespace().count() > 1;
    is_whole
        && match sign {
            '(' => says || is_russian && first.is_ascii_alphabetic() || is_second_name(name, words),
            ',' => says,
            '1' => rest.trim_end() == "18+",
            _ => says && name.ends_with(' ') && rest[sign.len_utf8()..].starts_with(' '),
        }
}

/// «род. 14.03.1980» is a birth, and «г. р.» stands behind one.
fn is_of_birth(words: &str) -> bool {
    ["род", "р.", "г.", "г "].iter().any(|start| words.starts_with(start))
}

/// «Сомов Фрол Силыч (Фролушка)»: behind a whole name. «Щукина (Окунева) Анна» says two surnames.
fn is_second_name(name: &str, words: &str) -> bool {
    let ends = words.split_once(')').is_none_or(|(_, after)| after.trim().is_empty());
    let is_word = words.chars().next().is_some_and(char::is_alphabetic);
    name.split_whitespace().count() >= 3 && ends && is_word
}
