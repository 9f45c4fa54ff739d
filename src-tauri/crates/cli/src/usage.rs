//! Usage errors in words: clap says which kind, we say the sentence.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::failure::{Failure, Refusal};

/// What clap refused, as one of ours.
pub fn failure(error: &Error) -> Failure {
    let said = |kind| error.get(kind).map(in_one_line).unwrap_or_default();
    let what = said(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            Failure::door(Refusal::UnknownCommand, "what", said(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Failure::bare(Refusal::MissingCommand)
        }
        ErrorKind::UnknownArgument => Failure::door(Refusal::UnknownOption, "what", what),
        ErrorKind::MissingRequiredArgument => Failure::door(Refusal::MissingArgument, "what", what),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Failure::bad_argument(&what, &said(ContextKind::InvalidValue), &said(ContextKind::ValidValue))
        }
        ErrorKind::ArgumentConflict => {
            let with = said(ContextKind::PriorArg);
            Failure::Door(Refusal::ArgumentsConflict, vec![("what", what), ("with", with)])
        }
        _ => Failure::bare(Refusal::BadUsage),
    }
}

fn in_one_line(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use letterdesk_words::Language;

    use super::*;
    use crate::help;

    #[test]
    fn each_kind_of_usage_error_has_its_code() {
        let cases = [
            ("", "missing_command"),
            ("cuonts", "unknown_command"),
            ("counts --frob", "unknown_option"),
            ("print slips", "missing_argument"),
            ("evening new --title T --date 2026-01-29", "missing_argument"),
            ("print banners -o x.pdf", "bad_argument"),
            ("print slips -o x.pdf --only 1,x", "bad_argument"),
            ("init --work-factor 15", "bad_argument"),
            ("log --last many", "bad_argument"),
            ("evening new --title T --date 2026-02-30 --all", "bad_argument"),
            ("evening new --title T --date 2026-01-29 --all --tag учёные", "arguments_conflict"),
            ("counts --lang de", "bad_argument"),
        ];
        for (line, code) in cases {
            let words =
                std::iter::once("letterdesk-cli").chain(line.split(' ').filter(|word| !word.is_empty()));
            let error = help::in_words(Language::English).try_get_matches_from(words).unwrap_err();
            assert_eq!(failure(&error).view().code, code, "{line}: {error}");
        }
    }
}
