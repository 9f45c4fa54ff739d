//! A check, not a part: every message that the sources name exists, and no message of `cli.ftl` is left over.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use letterdesk_words::{Language, text};

const MESSAGES: &str = include_str!("../../../../ui/locales/ru/cli.ftl");

/// Every source of this crate but this one, as one text.
fn sources() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = files_under(&folder).into_iter().filter(|file| !file.ends_with("words_used.rs"));
    files.map(|file| fs::read_to_string(file).unwrap()).collect()
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

/// The string literals of a text that look like a message id or the beginning of one: `cli-kind-{}`.
fn named(sources: &str) -> BTreeSet<&str> {
    sources
        .split('"')
        .filter(|literal| literal.starts_with("cli-") && !literal.contains(char::is_whitespace))
        .collect()
}

/// Columns of tables are named in arrays: `("born", Align::Left)`.
fn columns(sources: &str) -> BTreeSet<String> {
    let before = sources.split("\", Align::").map(|text| text.rsplit('"').next().unwrap_or_default());
    let ids = before
        .filter(|id| !id.is_empty() && id.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'));
    ids.map(|id| format!("cli-column-{id}")).collect()
}

#[test]
fn every_message_that_is_named_exists() {
    let sources = sources();
    let whole =
        named(&sources).into_iter().filter(|id| !id.contains('{') && !id.ends_with('-')).map(str::to_owned);
    let ids: BTreeSet<String> = whole.chain(columns(&sources)).collect();
    assert!(ids.len() > 60, "the search itself is broken: {ids:?}");
    for id in ids {
        for language in Language::ALL {
            assert_ne!(text(language, &id, &[]), format!("{{{id}}}"), "{}", language.code());
        }
    }
}

#[test]
fn no_message_is_left_over() {
    let sources = sources();
    let (named, columns) = (named(&sources), columns(&sources));
    let prefixes: Vec<&str> =
        named.iter().filter_map(|id| id.split_once('{')).map(|(prefix, _)| prefix).collect();
    // Help is looked up by the grammar, which `help` checks; errors by their codes, which `failure` checks.
    let looked_up = |id: &str| ["cli-help", "cli-arg", "error-"].iter().any(|prefix| id.starts_with(prefix));
    let ids = MESSAGES.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
    for id in ids.filter_map(|line| line.split_once(" =")).map(|(id, _)| id) {
        let of_a_family = prefixes.iter().any(|prefix| *prefix != "cli-column-" && id.starts_with(prefix));
        let used = looked_up(id) || named.contains(id) || columns.contains(id) || of_a_family;
        assert!(used, "{id} is said nowhere");
    }
}
