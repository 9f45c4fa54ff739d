//! A check, not a part: every message that is named exists, and `ui/locales` holds none that is said nowhere. It
//! stands here because the command line knows all the codes that become messages: its own, the desk's, its grammar's.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use letterdesk_desk::Code;
use letterdesk_words::{Language, has};

use crate::{failure::Refusal, help};

/// The files under a folder, named from this crate's own.
fn files(folder: &str) -> Vec<PathBuf> {
    files_under(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

fn is_product(file: &Path) -> bool {
    let name = file.file_name().unwrap().to_string_lossy();
    let is_source = [".rs", ".ts", ".svelte"].iter().any(|ending| name.ends_with(ending));
    let is_test = name.contains(".test.") || ["tests.rs", "words_used.rs"].contains(&&*name);
    is_source && !is_test && !file.iter().any(|part| part == "tests" || part == "examples")
}

/// The sources of a folder as one text, without their tests.
fn sources(folder: &str) -> String {
    let files = files(folder).into_iter().filter(|file| is_product(file));
    let product = |source: String| source.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned();
    files.map(|file| product(fs::read_to_string(file).unwrap())).collect()
}

/// What sources say.
#[derive(Default)]
struct Said {
    /// Whatever stands between quotes and looks like an id, or like the words that ids are put together of.
    words: BTreeSet<String>,
    /// How ids are put together: `hold-{}`, `paper-rules-{id}-items`, `words('printing-size', …)`.
    frames: BTreeSet<(String, String)>,
}

impl Said {
    fn by(sources: &str) -> Said {
        let (mut said, mut before) = (Said::default(), "");
        for piece in sources.split(['"', '\'', '`']) {
            let is_family = before.trim_end().ends_with("words(");
            before = piece;
            if let Some((start, rest)) = piece.split_once('{') {
                let start = start.trim_end_matches('$');
                let end = rest.rsplit_once('}').map_or("", |(_, end)| end);
                let end = if is_words(end) { end } else { "" };
                if is_words(start) && start.ends_with('-') {
                    said.frames.insert((start.to_owned(), end.to_owned()));
                }
            } else if is_family {
                said.frames.insert((format!("{piece}-"), String::new()));
            } else if is_words(piece) {
                said.words.insert(piece.to_owned());
            }
        }
        said
    }

    fn says(&self, id: &str) -> bool {
        let in_frame = |(start, end): &(String, String)| {
            let middle = id.strip_prefix(start.as_str()).and_then(|rest| rest.strip_suffix(end.as_str()));
            middle.is_some_and(|middle| self.is_made_of_words(middle))
        };
        self.words.contains(id) || self.frames.iter().any(in_frame)
    }

    fn is_made_of_words(&self, text: &str) -> bool {
        let parts = |(at, _)| self.words.contains(&text[..at]) && self.is_made_of_words(&text[at + 1..]);
        self.words.contains(text) || text.match_indices('-').any(parts)
    }
}

fn is_words(text: &str) -> bool {
    text.chars().all(|letter| matches!(letter, 'a'..='z' | '0'..='9' | '_' | '-'))
}

/// The messages of every error there is.
fn errors() -> BTreeSet<String> {
    let codes = Code::ALL.into_iter().map(Code::code);
    let codes = codes.chain(Refusal::ALL.iter().map(|refusal| refusal.code()));
    codes.map(|code| format!("error-{code}")).collect()
}

/// Columns of tables are named in arrays: `("born", Align::Left)`.
fn columns(sources: &str) -> impl Iterator<Item = String> {
    let before = sources.split("\", Align::").map(|text| text.rsplit('"').next().unwrap_or_default());
    let ids = before.filter(|id| !id.is_empty() && is_words(id));
    ids.map(|id| format!("cli-column-{id}"))
}

/// The ids of every message.
fn messages() -> BTreeSet<String> {
    let files = files("../../../ui/locales/ru");
    let all: String = files.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let named = all.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
    named.filter_map(|line| Some(line.split_once(" =")?.0.to_owned())).collect()
}

#[test]
fn every_message_that_is_named_exists() {
    let sources = sources("src");
    let ids = Said::by(&sources).words.into_iter().filter(|id| id.starts_with("cli-") && !id.ends_with('-'));
    for id in ids.chain(help::ids()).chain(errors()).chain(columns(&sources)) {
        for language in Language::ALL {
            assert!(has(language, &id), "{id} in {}", language.code());
        }
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let parts = ["..", "../../src", "../../../ui/src"].map(|folder| Said::by(&sources(folder)));
    let (errors, help) = (errors(), help::ids());
    let is_said = |id: &String| match id.split_once('-') {
        Some(("error", _)) => errors.contains(id) || parts.iter().any(|part| part.words.contains(id)),
        Some(_) => help.contains(id) || parts.iter().any(|part| part.says(id)),
        None => false, // A single word is found anywhere.
    };
    let unsaid: Vec<String> = messages().into_iter().filter(|id| !is_said(id)).collect();
    assert!(unsaid.is_empty(), "said nowhere: {unsaid:?}");
}
