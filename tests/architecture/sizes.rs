//! No file is longer than one reads at a sitting.

use std::{
    fs,
    path::{Path, PathBuf},
};

use letterdesk_tests::building::root;

const MAX_LINES: usize = 450;
/// What is written by hand, by its ending; so locales, fixtures and vectors are left out.
const SOURCES: [&str; 8] = ["css", "js", "mjs", "py", "rs", "sql", "svelte", "ts"];
const GENERATED: [&str; 1] = ["ui/src/api/bindings.ts"];
/// Folders that hold nothing of ours.
const BUILT: [&str; 3] = ["dist", "node_modules", "target"];

#[test]
fn no_source_file_is_past_450_lines() {
    let mut files = Vec::new();
    collect(&root(), &mut files);
    assert!(files.len() > 500, "the sources were not found: {}", files.len());
    let lines = |path: &PathBuf| fs::read_to_string(path).unwrap().lines().count();
    let is_ours = |path: &&PathBuf| !GENERATED.iter().any(|generated| path.ends_with(generated));
    let long: Vec<_> = files.iter().filter(is_ours).filter(|path| lines(path) > MAX_LINES).collect();
    assert!(long.is_empty(), "split by subject: {long:#?}");
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_str().unwrap();
        if entry.is_dir() && !name.starts_with('.') && !BUILT.contains(&name) {
            collect(&entry, found);
        } else if entry.extension().is_some_and(|ending| SOURCES.iter().any(|source| ending == *source)) {
            found.push(entry);
        }
    }
}
