//! The areas of the desk: each knows the ground and none of the others, and the ground knows no area.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

const DESK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/crates/desk/src");
const AREAS: [&str; 7] = ["list", "evenings", "intake", "printing", "closing", "projector", "vault"];
/// Gathers the areas' view types for the doors, so whoever names it may know any area.
const VIEW: &str = "view";
const GROUND: &str = "ground";

/// One source file and the area it lies in.
struct Source {
    area: &'static str,
    path: PathBuf,
    text: String,
}

#[test]
fn every_file_of_the_desk_lies_in_an_area_or_on_the_ground() {
    let known = AREAS.into_iter().chain([GROUND, "lib", VIEW]);
    let known: Vec<_> = known.collect();
    for entry in fs::read_dir(DESK).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(known.contains(&name), "{} is in no area", path.display());
    }
}

#[test]
fn areas_know_the_ground_and_not_each_other() {
    let mut found = Vec::new();
    for source in sources() {
        let foreign = AREAS.into_iter().chain([VIEW]).filter(|area| *area != source.area);
        let named = foreign.filter(|area| names_module(&source.text, area));
        found.extend(named.map(|area| format!("{} knows {area}", source.path.display())));
    }
    assert!(found.is_empty(), "what two areas need belongs on the ground: {found:#?}");
}

/// A method of `Desk` can be called without naming the module it is written in, so imports alone do not tell.
#[test]
fn areas_call_no_use_case_of_each_other() {
    let sources = sources();
    let mut home = BTreeMap::new();
    for source in &sources {
        for block in desk_methods(&source.text) {
            home.extend(function_names(block).map(|name| (name, source.area)));
        }
    }
    let mut found = Vec::new();
    for source in &sources {
        for (name, area) in &home {
            let foreign = *area != source.area && *area != GROUND;
            if foreign && calls(&source.text, name) {
                found.push(format!("{} calls {name} of {area}", source.path.display()));
            }
        }
    }
    assert!(found.is_empty(), "what two areas need belongs on the ground: {found:#?}");
    assert!(home.len() > 100, "the use cases were not found: {}", home.len());
}

fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    for area in AREAS.into_iter().chain([GROUND]) {
        collect(area, &Path::new(DESK).join(format!("{area}.rs")), &mut sources);
        collect(area, &Path::new(DESK).join(area), &mut sources);
    }
    sources
}

fn collect(area: &'static str, path: &Path, into: &mut Vec<Source>) {
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| collect(area, &entry.unwrap().path(), into));
    } else if path.exists() {
        into.push(Source { area, path: path.to_owned(), text: fs::read_to_string(path).unwrap() });
    }
}

/// Whether a file names a module of the crate: `crate::list`, or `list` within `use crate::{…}`.
fn names_module(text: &str, module: &str) -> bool {
    let is_whole = |rest: &str| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_');
    let direct = format!("crate::{module}");
    if text.match_indices(&direct).any(|(at, _)| is_whole(&text[at + direct.len()..])) {
        return true;
    }
    let groups = text.split("use crate::{").skip(1).filter_map(|rest| rest.split(';').next());
    groups.into_iter().any(|group| top_names(group).any(|name| name == module))
}

/// The first names of a group of imports: `a` and `c` of `a::{b}, c}`.
fn top_names(group: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0;
    let parts = group.split(move |letter: char| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    });
    parts.filter_map(|part| part.trim().split([':', '}', ' ']).next())
}

/// The insides of `impl Desk { … }`.
fn desk_methods(text: &str) -> impl Iterator<Item = &str> {
    text.split("\nimpl Desk {\n").skip(1).filter_map(|rest| rest.split("\n}\n").next())
}

fn function_names(block: &str) -> impl Iterator<Item = String> {
    let names = block.split("fn ").skip(1).filter_map(|rest| rest.split(['(', '<']).next());
    names
        .filter(|name| name.chars().all(|letter| letter.is_alphanumeric() || letter == '_'))
        .map(str::to_owned)
}

/// Whether a file calls a method of the desk: on itself where it is the desk, or on a value called so.
fn calls(text: &str, name: &str) -> bool {
    let on_itself = format!("self.{name}(");
    let on_desk = format!("desk.{name}(");
    desk_methods(text).any(|block| block.contains(&on_itself)) || text.contains(&on_desk)
}

#[test]
fn imports_are_read_as_rust_reads_them() {
    fn check(text: &str, expect: bool) {
        assert_eq!(names_module(text, "list"), expect, "{text}");
    }
    check("use crate::list::view::Card;", true);
    check("use crate::{ground::Desk, list::forms::bad};", true);
    check("use crate::{\n    ground::{Desk, list},\n    printing,\n};", false);
    check("let a: crate::list::Apart;", true);
    check("use crate::listing::Other;", false);
    check("use letterdesk_model::list;", false);
}
