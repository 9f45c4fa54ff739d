//! Which language this run speaks, known before the arguments are: help and usage errors need it too.

use letterdesk_words::Language;

/// The language of `--lang`, else of the environment; English when neither says Russian.
pub fn of_process() -> Language {
    let arguments: Vec<String> =
        std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).unwrap_or_default());
    asked_for(&arguments).unwrap_or_else(|| of_environment(&variables))
}

/// What `--lang` names, wherever it stands.
fn asked_for(arguments: &[String]) -> Option<Language> {
    let joined = arguments.iter().find_map(|argument| argument.strip_prefix("--lang="));
    let apart = || arguments.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1].as_str());
    Language::from_code(joined.or_else(apart)?)
}

/// The first variable that says something decides, as POSIX orders them.
fn of_environment(variables: &[String]) -> Language {
    match variables.iter().find(|value| !value.is_empty()) {
        Some(value) if value.starts_with("ru") => Language::Russian,
        _ => Language::English,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn the_option_is_found_wherever_it_stands() {
        let cases = [
            ("letterdesk-cli --lang ru counts", Some("ru")),
            ("letterdesk-cli sentence --lang=en", Some("en")),
            ("letterdesk-cli counts", None),
            ("letterdesk-cli --lang", None),
            ("letterdesk-cli --lang de", None),
        ];
        for (line, expected) in cases {
            assert_eq!(asked_for(&words(line)).map(Language::code), expected, "{line}");
        }
    }

    #[test]
    fn the_first_variable_that_is_set_decides() {
        let cases = [
            (["", "", "ru_RU.UTF-8"], "ru"),
            (["C", "", "ru_RU.UTF-8"], "en"),
            (["ru_RU", "en_US", "en_US"], "ru"),
            (["", "", ""], "en"),
            (["", "", "de_DE.UTF-8"], "en"),
        ];
        for (variables, expected) in cases {
            let variables = variables.map(str::to_owned);
            assert_eq!(of_environment(&variables).code(), expected, "{variables:?}");
        }
    }
}
