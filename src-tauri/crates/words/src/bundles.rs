//! Messages, found and filled in.

use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

use crate::{Language, Value, files};

type Bundle = FluentBundle<FluentResource>;

thread_local! {
    // A bundle cannot be shared between threads; each thread that speaks reads the files once.
    static BUNDLES: [OnceCell<Bundle>; 2] = const { [OnceCell::new(), OnceCell::new()] };
}

/// The message `id` in a language, filled in. An id or a variable that does not exist shows as itself in braces, so
/// that a gap is seen and nothing panics; tests keep the languages equal.
pub fn text(language: Language, id: &str, args: &[(&str, Value)]) -> String {
    BUNDLES.with(|bundles| {
        let bundle = bundles[language as usize].get_or_init(|| bundle(language));
        let pattern = bundle.get_message(id).and_then(|message| message.value());
        let Some(pattern) = pattern else { return format!("{{{id}}}") };
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&fluent_args(args)), &mut errors).into_owned()
    })
}

/// Whether a language has the message `id`.
pub fn has(language: Language, id: &str) -> bool {
    BUNDLES.with(|bundles| bundles[language as usize].get_or_init(|| bundle(language)).has_message(id))
}

fn fluent_args<'a>(args: &'a [(&'a str, Value)]) -> FluentArgs<'a> {
    let mut filled = FluentArgs::new();
    for (name, value) in args {
        match value {
            Value::Text(text) => {
                filled.set(*name, FluentValue::from(text.as_str()));
                if let Some(n) = bare_count(text) {
                    filled.set(format!("{name}_n"), FluentValue::from(n));
                }
            }
            Value::Count { n, text } => {
                filled.set(*name, FluentValue::from(text.as_str()));
                filled.set(format!("{name}_n"), FluentValue::from(*n));
            }
        }
    }
    filled
}

/// Data of errors crosses the boundary as text: a text of digits can choose a plural too, as in the window.
fn bare_count(text: &str) -> Option<u32> {
    let is_count = (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_count.then(|| text.parse().ok()).flatten()
}

fn bundle(language: Language) -> Bundle {
    let identifier: LanguageIdentifier = match language {
        Language::Russian => langid!("ru"),
        Language::English => langid!("en"),
    };
    let mut bundle = FluentBundle::new(vec![identifier]);
    // Copied text and paper must not carry invisible characters.
    bundle.set_use_isolating(false);
    for file in files::of(language) {
        // A line Fluent cannot read is left out; the test below holds the files clean.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// Message ids of a file with the variables of each.
    fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
        let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut id = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) =
                line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                id = name.trim().to_owned();
                assert!(messages.insert(id.clone(), BTreeSet::new()).is_none(), "{id} stands twice");
            }
            for (place, _) in line.match_indices('$') {
                let rest = &line[place + 1..];
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
                // One language may choose a plural where the other needs none.
                let variable = rest[..end].strip_suffix("_n").unwrap_or(&rest[..end]);
                messages.entry(id.clone()).or_default().insert(variable.to_owned());
            }
        }
        messages
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_variables() {
        let files = files::of(Language::Russian).iter().zip(files::of(Language::English)).zip(files::NAMES);
        for ((russian, english), name) in files {
            assert_eq!(messages(russian), messages(english), "{name}.ftl");
        }
    }

    #[test]
    fn no_message_stands_in_two_files() {
        let mut seen = BTreeMap::new();
        for (file, name) in files::of(Language::Russian).iter().zip(files::NAMES) {
            for id in messages(file).into_keys() {
                let before = seen.insert(id.clone(), *name);
                assert!(before.is_none(), "{id} stands in {name}.ftl and {}.ftl", before.unwrap_or_default());
            }
        }
    }

    #[test]
    fn every_file_can_be_read_whole_and_every_message_be_filled_in() {
        for language in Language::ALL {
            for (file, name) in files::of(language).iter().zip(files::NAMES) {
                let read = FluentResource::try_new((*file).to_owned());
                assert!(
                    read.is_ok(),
                    "{}/{name}.ftl: {:?}",
                    language.code(),
                    read.err().map(|(_, errors)| errors)
                );
                for (id, variables) in messages(file) {
                    let args: Vec<_> = variables.iter().map(|name| (name.as_str(), count(5))).collect();
                    let shown = text(language, &id, &args);
                    assert!(!shown.contains('{'), "{}/{name}.ftl: {id}: {shown}", language.code());
                }
            }
        }
    }

    #[test]
    fn quotation_marks_are_typographic() {
        let mark = |language| if language == Language::Russian { '“' } else { '«' };
        for language in Language::ALL {
            for id in files::of(language).iter().flat_map(|file| messages(file).into_keys()) {
                // What is typed into a shell has the quotes of a shell: `doubt="a letter came back"`.
                let shown = text(language, &id, &[]).replace("=\"", "").replace("\";", "");
                let shown = shown.trim_end_matches('"');
                assert!(!shown.contains(['"', '\'', mark(language)]), "{id} in {}: {shown}", language.code());
            }
        }
    }

    /// The forms that a language's whole numbers take; the last is the default. In Russian an oblique case has two:
    /// «адреса 21 человека», «адреса 2 человек».
    fn plurals(language: Language) -> &'static [&'static [&'static str]] {
        match language {
            Language::Russian => {
                &[&["one", "few", "*many"], &["one", "few", "*other"], &["one", "*many"], &["one", "*other"]]
            }
            Language::English => &[&["one", "*other"]],
        }
    }

    #[test]
    fn every_plural_has_all_the_forms_of_its_language() {
        for language in Language::ALL {
            for (file, name) in files::of(language).iter().zip(files::NAMES) {
                for (place, _) in file.match_indices("_n ->") {
                    let (exact, forms) = branches(&file[place..]);
                    // "None at all, or anything else" is no plural.
                    let is_switch = !exact.is_empty() && forms == ["*other"];
                    let line = file[..place].lines().count();
                    assert!(
                        is_switch || plurals(language).iter().any(|all| forms == *all),
                        "{language:?} {name}.ftl:{line}: {forms:?}"
                    );
                }
            }
        }
    }

    /// The branches after a `->`: those for one number, such as `0`, and those for a plural's form.
    fn branches(source: &str) -> (Vec<String>, Vec<String>) {
        let lines = source.lines().skip(1).map(str::trim).take_while(|line| line.starts_with(['[', '*']));
        let names = lines.filter_map(|line| Some(line.split_once(']')?.0.replace('[', "")));
        names.partition(|name| name.bytes().all(|byte| byte.is_ascii_digit()))
    }

    #[test]
    fn a_number_and_its_word_agree() {
        let cases = [
            (0, "0 писем", "0 letters"),
            (1, "1 письмо", "1 letter"),
            (2, "2 письма", "2 letters"),
            (5, "5 писем", "5 letters"),
            (11, "11 писем", "11 letters"),
            (21, "21 письмо", "21 letters"),
            (111, "111 писем", "111 letters"),
            (12_480, "12\u{a0}480 писем", "12,480 letters"),
        ];
        for (n, russian, english) in cases {
            for (language, expected) in [(Language::Russian, russian), (Language::English, english)] {
                assert_eq!(
                    text(language, "letters-count", &[("count", Value::count(language, n))]),
                    expected
                );
            }
        }
    }

    #[test]
    fn data_that_came_as_text_chooses_the_plural_too() {
        let arguments = [("evening", Value::from("учёные")), ("count", Value::from("3"))];
        let shown = text(Language::Russian, "error-several_evenings", &arguments);
        assert!(shown.contains("подходят 3 вечера"), "{shown}");
    }

    #[test]
    fn nothing_invisible_is_added() {
        let shown = text(Language::Russian, "error-unknown_evening", &[("evening", Value::from("учёные"))]);
        assert!(shown.starts_with("Вечера «учёные» нет."), "{shown:?}");
    }

    fn count(n: u32) -> Value {
        Value::Count { n, text: n.to_string() }
    }

    #[test]
    fn a_gap_is_seen() {
        assert_eq!(text(Language::Russian, "no-such-message", &[]), "{no-such-message}");
    }
}
