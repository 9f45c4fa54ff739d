//! Rust sources as text.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Every Rust file of the package in a folder, by its place there; packages below it are others.
pub fn of_package(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    collect(folder, &mut found);
    found
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            (path.strip_prefix(folder).unwrap().to_owned(), text)
        })
        .collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() && !entry.join("Cargo.toml").exists() {
            collect(&entry, found);
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            found.push(entry);
        }
    }
}

/// Whether code (not a comment) names a crate: `name::`, `use name;`, `use name as`.
pub fn names(text: &str, name: &str) -> bool {
    let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    code.flat_map(|line| line.match_indices(name).map(move |(place, _)| line.split_at(place))).any(
        |(before, after)| {
            let ended = !before.ends_with(|c: char| c.is_alphanumeric() || "_:.".contains(c));
            let after = &after[name.len()..];
            ended && (after.starts_with("::") || (before.ends_with("use ") && after.starts_with([';', ' '])))
        },
    )
}

#[test]
fn a_crate_is_named_by_a_path_or_a_use() {
    for (text, expect) in [
        ("use time::Duration;", true),
        ("pub use time;", true),
        ("let x = time::now();", true),
        ("// time::now", false),
        ("let time = 1;", false),
        ("use std::time::Duration;", false),
        ("runtime::start()", false),
    ] {
        assert_eq!(names(text, "time"), expect, "{text}");
    }
}
