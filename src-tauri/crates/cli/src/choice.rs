//! Words of a fixed set: what each of them means, and that they are named to whoever writes another.

use std::path::Path;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::failure::Failure;

/// A word of the grammar, and what it means.
pub type Word<T> = (&'static str, T);

/// Reads one of the words as a part of the grammar.
pub fn one_of<T: Copy + Send + Sync + 'static>(
    words: impl IntoIterator<Item = Word<T>>,
) -> impl TypedValueParser<Value = T> {
    let words: Vec<Word<T>> = words.into_iter().collect();
    let names: Vec<&str> = words.iter().map(|(name, _)| *name).collect();
    PossibleValuesParser::new(names).try_map(move |name: String| meant(&name, &words).ok_or(name))
}

/// Reads one of the words where another argument, or the vault, decides which there are; in any case.
pub fn meaning<T: Copy>(argument: &str, name: &str, words: &[(&str, T)]) -> Result<T, Failure> {
    meant(name, words).ok_or_else(|| Failure::bad_argument(argument, name, &listed(words, "")))
}

/// Reads what a file is to be from the ending of its name.
pub fn by_ending<T: Copy>(argument: &str, file: &Path, words: &[(&str, T)]) -> Result<T, Failure> {
    let ending = file.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let file = file.display().to_string();
    meant(&ending, words).ok_or_else(|| Failure::bad_argument(argument, &file, &listed(words, "*.")))
}

fn meant<T: Copy>(name: &str, words: &[(&str, T)]) -> Option<T> {
    words.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, meaning)| *meaning)
}

fn listed<T>(words: &[(&str, T)], before: &str) -> String {
    let names: Vec<String> = words.iter().map(|(name, _)| format!("{before}{name}")).collect();
    names.join(", ")
}
