//! Rows that are no person: headings of a section, which speak for the rows below them, and totals.

use letterdesk_model::{
    custody::Custody,
    name::{Sex, sex_of_given, sex_of_patronymic},
};

use crate::{
    input::GridRow,
    problem::{Problem, ProblemCode},
    text::{clean, custody, facility},
};

/// What the headings above a row say of its person, where the row itself is silent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Section {
    /// «Освобождены».
    pub custody: Option<Custody>,
    /// «Женщины».
    pub sex: Option<Sex>,
    /// «СИЗО-99, Энская область».
    pub place: String,
}

/// What one heading says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Heading {
    State(Custody),
    Sex(Sex),
    Place,
    /// A title or a total.
    Nothing,
}

/// First words of a row that counts the others, folded.
const TOTALS: [&str; 7] = ["итого", "всего", "итог", "общее количество", "total", "в сумме", "количество"];
/// Headings of a sex, folded.
const SEXES: [(&str, Sex); 6] = [
    ("женщин", Sex::Female),
    ("женск", Sex::Female),
    ("women", Sex::Female),
    ("мужчин", Sex::Male),
    ("мужск", Sex::Male),
    ("men", Sex::Male),
];
/// Small letters within names.
const PARTICLES: [&str; 10] = ["оглы", "кызы", "оглу", "угли", "ибн", "аль", "фон", "ван", "де", "уулу"];
/// Longer texts are remarks that happen to name a state.
const WORDS: usize = 6;

impl Section {
    /// Takes the row as a heading or a total; `None` when it is a person's. A heading ends what another of its kind
    /// said. A state ends a sex and a place, and a place a state: nobody is free in a jail.
    pub fn take(&mut self, row: &GridRow, name_column: usize) -> Option<Problem> {
        let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !clean::is_nothing(cell));
        let (column, cell) = filled.next()?;
        let text = clean::tidy(cell);
        let stands_alone = filled.next().is_none() && column <= name_column;
        let heading = match is_total(&text) && column <= name_column {
            true => Heading::Nothing,
            false if stands_alone => heading(&text, row.cells.len() > 1)?,
            false => return None,
        };
        let means = self.apply(heading, &text);
        Some(Problem::new(row.line, ProblemCode::Section, [("text", text), ("means", means.to_owned())]))
    }

    fn apply(&mut self, heading: Heading, text: &str) -> &'static str {
        match heading {
            Heading::State(custody) => {
                *self = Section { custody: Some(custody), ..Section::default() };
                "state"
            }
            Heading::Sex(sex) => {
                self.sex = Some(sex);
                "sex"
            }
            Heading::Place => {
                *self = Section {
                    place: text.trim_end_matches([':', '.', ' ']).to_owned(),
                    ..Section::default()
                };
                "place"
            }
            Heading::Nothing => "nothing",
        }
    }
}

fn is_total(text: &str) -> bool {
    let folded = clean::fold(text);
    TOTALS.iter().any(|total| {
        folded
            .strip_prefix(total)
            .is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphabetic()))
    })
}

/// What the only cell of a row says as a heading; `in_table` where other rows have more cells.
fn heading(text: &str, in_table: bool) -> Option<Heading> {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > WORDS || is_name(&words) {
        return None;
    }
    let folded = clean::fold(text);
    let sex = SEXES.iter().find(|(word, _)| folded.starts_with(word)).map(|(_, sex)| *sex);
    let is_plural = |word: &str| word.trim_end_matches([':', '.']).ends_with(['ы', 'и', 'е']);
    let says_many =
        words.len() > 1 || !folded.chars().any(|letter| matches!(letter, 'а'..='я')) || is_plural(&folded);
    let state = custody::find(text).filter(|_| says_many);
    match (sex, state) {
        (_, Some(state)) => Some(Heading::State(state)),
        (Some(sex), None) => Some(Heading::Sex(sex)),
        _ if facility::find(text).is_some() => Some(Heading::Place),
        _ => is_title(&words, in_table).then_some(Heading::Nothing),
    }
}

/// Given names and patronymics are known; two words with capitals are a name as well, in a table of names.
fn is_name(words: &[&str]) -> bool {
    let bare = |word: &&str| word.trim_matches([',', '.', '*']).to_owned();
    let is_known = |word: String| {
        sex_of_given(&word).is_some() || sex_of_patronymic(&word).is_some_and(|_| words.len() > 2)
    };
    let is_capital = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.all(|letter| letter.is_lowercase() || matches!(letter, '-' | '.' | ','))
    };
    words.len() > 1 && (words.iter().map(bare).any(is_known) || words.iter().all(is_capital))
}

/// «Дело о вечере», «Новые:»; «Политзаключённые» only in a table, whose people have more cells.
fn is_title(words: &[&str], in_table: bool) -> bool {
    let starts_high = words[0].chars().any(char::is_alphabetic) && !words[0].starts_with(char::is_lowercase);
    let is_small = |word: &&str| word.starts_with(char::is_lowercase) && !PARTICLES.contains(word);
    let is_many =
        words.len() == 1 && ["ые", "ие"].iter().any(|ending| clean::fold(words[0]).ends_with(ending));
    words.last().is_some_and(|last| last.ends_with(':'))
        || in_table && is_many
        || starts_high && words.iter().skip(1).any(is_small)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: Option<Heading>) {
        assert_eq!(heading(text, true), expect, "{text}");
    }

    #[test]
    fn headings_are_told_from_people() {
        check("Вышедшие на свободу", Some(Heading::State(Custody::Released)));
        check("Погибшие", Some(Heading::State(Custody::Died)));
        check("УМЕРЛИ В ЗАКЛЮЧЕНИИ", Some(Heading::State(Custody::Died)));
        check("Под домашним арестом:", Some(Heading::State(Custody::HouseArrest)));
        check("Released", Some(Heading::State(Custody::Released)));
        check("Мужчины:", Some(Heading::Sex(Sex::Male)));
        check("ИК-88 Эмский край", Some(Heading::Place));
        check("Дело о рыбалке", Some(Heading::Nothing));
        check("Новенькие", Some(Heading::Nothing));
        for person in [
            "Умеров Лев",
            "Умеров",
            "Погибин",
            "Вышлов Пров",
            "Сомов Фрол Силыч",
            "сомов фрол силыч",
            "СОМОВ ФРОЛ",
            "Мамедов Рашид оглы",
            "Сомов",
            "Эрдэм Бадмаев",
        ] {
            check(person, None);
        }
    }

    #[test]
    fn totals_are_told_from_surnames() {
        for total in ["Итого: 5", "ВСЕГО", "Total 12", "Итого"] {
            assert!(is_total(total), "{total}");
        }
        assert!(!is_total("Итогов Лев"));
    }
}
