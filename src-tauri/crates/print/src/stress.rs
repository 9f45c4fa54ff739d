//! What lists really bring, and worse: on every document, nothing leaves its place and nothing lies on anything else.

mod audience;
mod post;
mod refused;
mod standing;
mod tables;

use chrono::NaiveDate;
use letterdesk_cast::extremes::{DISTINCT, called, names};
use letterdesk_model::id::Number;

use crate::{Document, PrintError};
use refused::{Recipients, Refused, is_refused};

/// So many people are on a paper.
const PEOPLE: usize = 400;

/// Everybody but these, again and again.
fn all_but<T: Clone>(left_out: &[(&str, Recipients)], one: impl Fn(u32) -> T) -> Vec<T> {
    let there: Vec<T> = (0..DISTINCT).filter(|index| !is_refused(*index, left_out)).map(one).collect();
    there.into_iter().cycle().take(PEOPLE).collect()
}

/// Everybody whom a paper takes. Those whom it is known to refuse are refused with their name, and before anything is
/// drawn.
#[track_caller]
fn that_fit<T: Clone>(
    one: impl Fn(u32) -> T,
    refused: Refused,
    print: impl Fn(Vec<T>) -> Result<Document, PrintError>,
) -> Vec<T> {
    for index in (0..DISTINCT).filter(|index| is_refused(*index, refused)) {
        let (whose, place) = (names(index), called(index));
        match print(vec![one(index)]) {
            Err(
                PrintError::TooLong { person, needed_lines, lines, .. }
                | PrintError::LabelTooSmall { person, needed_lines, lines },
            ) => {
                assert!(whose.contains(&person.as_str()), "{person:?} for {whose:?}");
                assert!(needed_lines > lines, "{person:?}: {needed_lines} of {lines}");
            }
            other => panic!("{whose:?} at {place:?} is not refused: {:?}", other.map(|made| made.pages)),
        }
    }
    all_but(refused, one)
}

const NOBODY: Refused = &[];
/// More than seventy letters, as a title may have.
const TITLE: &str = "Вечер писем учёным, врачам, учителям и всем, кто ждёт письма этой зимой в Энске";
const NOTICE: &str = "* Внесена в перечень, которого нет.";
const STORY: &str = "Физик, двадцать лет преподавал оптику. ";

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 29).unwrap()
}

/// Mostly of three digits, now and then of five.
fn number(index: u32) -> Number {
    Number(if index.is_multiple_of(50) { 99_000 + index } else { index + 1 })
}
