//! Every way a run can fail, its exit code, and how it is told on standard error.

use std::{io, io::Write, process::ExitCode};

use letterdesk_desk::{
    Error, Exit,
    model::{coded_enum, letters},
    sentence_of,
    view::ErrorView,
};
use letterdesk_words::Language;
use serde::Serialize;

use crate::context::Format;

coded_enum! {
    /// What this door refuses by itself, before or beside the desk. The codes are stable; `error-<code>` is the
    /// sentence, its variables are the data.
    pub enum Refusal told {
        /// No file, no variable and no terminal to ask for the passphrase.
        NoPassphrase = "no_passphrase",
        /// The passphrase and its repetition are not the same.
        PassphrasesDiffer = "passphrases_differ",
        /// A file named on the command line cannot be read. Data: `file`.
        CannotRead = "cannot_read",
        /// There is a sheet with a recovery code in that place already. Data: `file`.
        SheetExists = "sheet_exists",
        /// A file named on the command line cannot be written. Data: `file`.
        CannotWrite = "cannot_write",
        /// Standard output takes no more.
        CannotAnswer = "cannot_answer",
        /// A line of a file of row ids is no number. Data: `file`, `line`, `text`.
        BadIdLine = "bad_id_line",
        /// No column of the file has this header or place. Data: `column`.
        UnknownColumn = "unknown_column",
        /// No open place has these words.
        UnknownWords = "unknown_words",
        /// The evening named is not the one under way. Data: `title`.
        EveningNotUnderWay = "evening_not_under_way",
        /// Box and ledger differ, and nothing says which is right. Data: `list`.
        RecountDiffers = "recount_differs",
        /// A line of the counting protocol that is no request. Data: `text`.
        BadRequest = "bad_request",
        /// The uid of a count is no UUID, or one that carries the time. Data: `text`.
        BadUid = "bad_uid",
        /// Usage: there is no such subcommand. Data: `what`.
        UnknownCommand = "unknown_command",
        /// Usage: a subcommand is missing.
        MissingCommand = "missing_command",
        /// Usage: there is no such option. Data: `what`.
        UnknownOption = "unknown_option",
        /// Usage: something required is missing. Data: `what`.
        MissingArgument = "missing_argument",
        /// Usage: a value does not fit. Data: `what`, `value`, `allowed` ([`Failure::bad_argument`]).
        BadArgument = "bad_argument",
        /// Usage: the option is there for other kinds of paper. Data: `what`, `kinds`.
        NotForKind = "not_for_kind",
        /// Usage: two arguments exclude each other. Data: `what`, `with`.
        ArgumentsConflict = "arguments_conflict",
        /// Usage: anything else.
        BadUsage = "bad_usage",
        /// A mistake of ours that became a panic. Data: `where`.
        Broken = "broken",
    }
}

impl Refusal {
    /// The exit code.
    pub fn exit(self) -> u8 {
        match self {
            Refusal::NoPassphrase => 3,
            Refusal::UnknownCommand
            | Refusal::MissingCommand
            | Refusal::UnknownOption
            | Refusal::MissingArgument
            | Refusal::BadArgument
            | Refusal::NotForKind
            | Refusal::ArgumentsConflict
            | Refusal::BadUsage => 2,
            _ => 1,
        }
    }
}

/// Why a run ends before its answer.
#[derive(Debug)]
pub enum Failure {
    /// What the desk refused.
    Desk(Error),
    /// Everything that is in a paper's way: the first, and the others.
    Problems(Error, Vec<Error>),
    /// What this door refused by itself, and the sentence's variables.
    Door(Refusal, Vec<(&'static str, String)>),
    /// The answer could not be written.
    Output(io::Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure::Desk(error)
    }
}

/// Only writing the answer lets an IO error pass as it is; files are read and written through [`crate::file`].
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Output(error)
    }
}

/// The error document on standard error.
#[derive(Serialize)]
struct ErrorJson<'a> {
    code: &'a str,
    text: &'a str,
}

impl Failure {
    /// A refusal with one variable.
    pub fn door(refusal: Refusal, name: &'static str, value: impl ToString) -> Failure {
        Failure::Door(refusal, vec![(name, value.to_string())])
    }

    /// A refusal without data.
    pub fn bare(refusal: Refusal) -> Failure {
        Failure::Door(refusal, Vec::new())
    }

    /// A value that does not fit its argument, and the words that would, as they are read; none where they are endless.
    pub fn bad_argument(what: &str, value: &str, allowed: &str) -> Failure {
        let allowed = if allowed.is_empty() { "none" } else { allowed };
        let data = [("what", what), ("value", value), ("allowed", allowed)];
        Failure::Door(Refusal::BadArgument, data.map(|(name, text)| (name, text.to_owned())).into())
    }

    /// As it crosses the boundary.
    pub fn view(&self) -> ErrorView {
        match self {
            Failure::Desk(error) | Failure::Problems(error, _) => error.clone().into(),
            Failure::Door(refusal, data) => ErrorView {
                code: refusal.code().to_owned(),
                data: data.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect(),
            },
            Failure::Output(_) => {
                ErrorView { code: Refusal::CannotAnswer.code().to_owned(), data: Default::default() }
            }
        }
    }

    /// Whether whoever reads our answer has simply gone: a clean end.
    pub fn is_reader_gone(&self) -> bool {
        matches!(self, Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The exit code.
    pub fn exit_code(&self) -> ExitCode {
        let code = match self {
            Failure::Desk(error) | Failure::Problems(error, _) => match error.exit() {
                Exit::Request => 1,
                Exit::Vault => 3,
            },
            Failure::Door(refusal, _) => refusal.exit(),
            Failure::Output(_) => Refusal::CannotAnswer.exit(),
        };
        ExitCode::from(code)
    }

    /// Tells it on standard error. A standard error that is gone leaves only the exit code to tell.
    pub fn tell(&self, language: Language, format: Format) {
        let view = self.view();
        let others = match self {
            Failure::Problems(_, others) => &others[..],
            _ => &[],
        };
        let others = others.iter().map(|error| sentence_of(language, &error.clone().into()));
        let text = [sentence_of(language, &view)].into_iter().chain(others).collect::<Vec<_>>().join("\n");
        let document = match format {
            Format::People => letters::harmless(&text),
            Format::Json => {
                serde_json::to_string(&ErrorJson { code: &view.code, text: &text }).unwrap_or(text)
            }
        };
        // Nobody is left to tell when this fails.
        let _ = writeln!(io::stderr().lock(), "{document}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_its_sentence_in_both_languages() {
        for refusal in Refusal::ALL {
            for language in [Language::Russian, Language::English] {
                let error = ErrorView { code: refusal.code().to_owned(), data: Default::default() };
                let sentence = sentence_of(language, &error);
                assert!(
                    sentence.contains(' '),
                    "error-{} in {}: {sentence}",
                    refusal.code(),
                    language.code()
                );
            }
        }
    }
}
