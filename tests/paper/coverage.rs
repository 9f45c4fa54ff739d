//! No character can vanish: whatever is typed is refused by name, or comes back from the paper as it was typed, or is
//! one of those that are known to be cleaned away.

use letterdesk_model::{id::Number, name::PersonName};
use letterdesk_print::{ListDocument, ListOrder, ListRow, PrintError, PrintSize, make};
use unicode_normalization::UnicodeNormalization;

use super::{papers::audience, reader::words};

/// No face of ours has it.
const MISSING: char = '漢';

/// Invisible signs that are left out on purpose: they print as boxes.
const LEFT_OUT: [(char, char); 10] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    // Controls.
    ('\0', '\u{1f}'),
    ('\u{7f}', '\u{9f}'),
];

/// Hyphens that print as the one on the keyboard.
const HYPHENS: [char; 2] = ['\u{2010}', '\u{2011}'];

/// Two codes and one glyph: a reader takes the first for the second. The ink is the same.
const TWINS: [(char, char); 5] = [
    ('\u{af}', '\u{2c9}'),
    ('\u{b5}', '\u{3bc}'),
    ('\u{394}', '\u{2206}'),
    ('\u{b7}', '\u{2219}'),
    ('\u{387}', '\u{2219}'),
];

/// The whole plane of the living scripts, and the pictures and variants that telephones put into names.
fn letters() -> impl Iterator<Item = char> {
    ('\0'..='\u{ffff}').chain('\u{1f000}'..='\u{1faff}').chain('\u{e0000}'..='\u{e01ef}')
}

/// What a letter should become on paper.
fn cleaned(letter: char) -> String {
    let left_out = LEFT_OUT.iter().any(|(first, last)| (*first..=*last).contains(&letter));
    match letter {
        letter if letter.is_whitespace() => " ".to_owned(),
        _ if left_out => String::new(),
        letter if HYPHENS.contains(&letter) => "-".to_owned(),
        letter => letter.nfc().collect(),
    }
}

/// A text with the letter, told from all others by its code.
fn typed(letter: char, shown: &str) -> String {
    format!("{:05X}/{shown}/", u32::from(letter))
}

/// One row that sets the letter in all four voices of paper: as surname, given name, place and theme.
fn row(letter: char) -> ListRow {
    let text = typed(letter, &letter.to_string());
    ListRow {
        number: Number(1),
        name: PersonName { surname: text.clone(), given: text.clone(), patronymic: String::new() },
        birth_year: None,
        marks: String::new(),
        facility: text.clone(),
        place: String::new(),
        who: String::new(),
        theme: text,
        letters: None,
    }
}

fn list() -> ListDocument {
    ListDocument { rows: Vec::new(), ..audience::line_up(PrintSize::Regular, ListOrder::Theme) }
}

/// Whether the letter is refused. Beside it stands one that always is, so that no paper is made.
fn is_refused(list: &mut ListDocument, letter: char) -> bool {
    list.rows = vec![row(letter), row(MISSING)];
    let problems = make(list).unwrap_err().each();
    let of = |problem: &PrintError, letter: char| match problem {
        PrintError::MissingGlyph { person, .. } => person.starts_with(&typed(letter, "")[..5]),
        other => panic!("{letter:?}: {other}"),
    };
    assert!(problems.iter().any(|problem| of(problem, MISSING)), "{problems:?}");
    let refused = problems.into_iter().find(|problem| letter != MISSING && of(problem, letter));
    if let Some(PrintError::MissingGlyph { letter: named, .. }) = refused {
        assert!(letter.nfc().any(|part| part == named), "{letter:?} is told as {named:?}");
    }
    refused.is_some() || letter == MISSING
}

#[test]
fn every_character_is_refused_or_comes_back_from_the_paper() {
    let mut list = list();
    let shown: Vec<char> = letters().filter(|letter| !is_refused(&mut list, *letter)).collect();
    list.rows = shown.iter().map(|letter| row(*letter)).collect();
    let said = words(&make(&list).unwrap());
    let vanished = shown.iter().filter_map(|letter| {
        let expected = typed(*letter, &cleaned(*letter));
        let twins = TWINS.iter().filter(|(typed, _)| typed == letter);
        let twins = twins.map(|(_, read)| said.matches(&typed(*letter, &read.to_string())).count());
        let times = said.matches(&expected).count() + twins.sum::<usize>();
        let code = &expected[..5];
        let near = said.find(code).map(|place| said[place..].chars().take(12).collect::<String>());
        (times != 4).then(|| format!("U+{code} {letter:?}: {times} times of 4; {near:?}"))
    });
    let vanished: Vec<String> = vanished.collect();
    assert!(vanished.is_empty(), "{} of {}:\n{}", vanished.len(), shown.len(), vanished.join("\n"));
    // What we claim is among them.
    let claimed = "Əə Ễễ Ữữ Ơơ Đđ Ịị İı Հհ Գգ Ծծ և Ёё Ўў Іі Її Єє Ґґ Әә Өө Үү Җҗ Ңң Һһ Ҙҙ Ҡҡ Ҫҫ Ққ Ғғ Ұұ Ӏ აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ ₽№«»—–„“…";
    for letter in claimed.chars().chain(' '..='~').chain('А'..='я') {
        assert!(shown.contains(&letter), "{letter:?} is refused");
    }
}
