//! Our own words on paper, made fit for it.

use chrono::NaiveDate;
use letterdesk_words::{self as words, Language, Value};

use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
};

/// A message of `paper.ftl` without variables.
pub(crate) fn say(language: Language, id: &str) -> Result<Clean, PrintError> {
    say_with(language, id, &[])
}

/// A message of `paper.ftl`, filled in.
pub(crate) fn say_with(language: Language, id: &str, args: &[(&str, Value)]) -> Result<Clean, PrintError> {
    Clean::new(&words::text(language, id, args), Whose::document(PaperField::Wording))
}

/// A count as a variable.
pub(crate) fn count(language: Language, n: u32) -> Value {
    Value::count(language, n)
}

/// A number as it stands alone.
pub(crate) fn number(language: Language, n: u32) -> Result<Clean, PrintError> {
    Clean::new(&words::number(language, n.into()), Whose::document(PaperField::Wording))
}

/// «29 января 2026», in one piece.
pub(crate) fn date(language: Language, date: NaiveDate) -> Result<Clean, PrintError> {
    Ok(Clean::new(&words::date(language, date), Whose::document(PaperField::Wording))?.whole())
}
