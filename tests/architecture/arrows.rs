//! Who may know whom among our own crates.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::DependencyKind;

use super::graph::Graph;

/// One arrow: from, to, and why it is there.
type Arrow = (&'static str, &'static str, &'static str);

/// Every arrow of the house. All point down: two doors, one hall, four rooms, the ground. A new one is a decision
/// about the architecture; it belongs in ARCHITECTURE.md first and then here, with its reason.
const ARROWS: [Arrow; 30] = [
    ("letterdesk", "letterdesk-desk", "a Tauri command calls a method of the desk"),
    ("letterdesk", "letterdesk-words", "the window's title and native dialogs speak before a page is there"),
    ("letterdesk-cli", "letterdesk-desk", "a subcommand calls a method of the desk"),
    ("letterdesk-cli", "letterdesk-words", "help, answers and errors in words"),
    ("letterdesk-desk", "letterdesk-roster", "reads and writes list files"),
    ("letterdesk-desk", "letterdesk-store", "reads and writes the database"),
    ("letterdesk-desk", "letterdesk-print", "makes paper"),
    ("letterdesk-desk", "letterdesk-vault", "opens and locks the folder"),
    ("letterdesk-desk", "letterdesk-model", "the rules"),
    ("letterdesk-desk", "letterdesk-files", "papers and tables that are saved"),
    ("letterdesk-desk", "letterdesk-words", "texts that a use case hands on: problems of rows, file headers"),
    ("letterdesk-roster", "letterdesk-model", "rows become people"),
    ("letterdesk-store", "letterdesk-files", "the database's file and its copies"),
    ("letterdesk-store", "letterdesk-model", "tables hold people, evenings, the ledger"),
    ("letterdesk-vault", "letterdesk-files", "key files, the folder, backups"),
    ("letterdesk-vault", "letterdesk-model", "the language of generated words"),
    ("letterdesk-words", "letterdesk-model", "the two languages"),
    ("letterdesk-print", "letterdesk-model", "address blocks, slip codes"),
    ("letterdesk-print", "letterdesk-words", "what stands on paper, in two languages"),
    ("letterdesk-cast", "letterdesk-model", "invented people as the rules know them"),
    ("letterdesk-print", "letterdesk-cast", "whom its tests print"),
    ("letterdesk-store", "letterdesk-cast", "what its tests keep"),
    ("letterdesk-tests", "letterdesk-cast", "whom every paper is made for"),
    ("letterdesk-tests", "letterdesk", "drives the window's program"),
    ("letterdesk-tests", "letterdesk-cli", "drives the command line"),
    ("letterdesk-tests", "letterdesk-desk", "builds evenings to test with, reads the doors' JSON"),
    ("letterdesk-tests", "letterdesk-store", "measures a count beside a bare commit"),
    ("letterdesk-tests", "letterdesk-print", "looks at every paper and reads it back"),
    ("letterdesk-tests", "letterdesk-words", "finds things in the window by what is written on them"),
    ("letterdesk-tests", "letterdesk-model", "says what it expects in the domain's words"),
];

/// Every member of the workspace, and why it may be there at all.
const MEMBERS: [&str; 13] = [
    "letterdesk",
    "letterdesk-cast",
    "letterdesk-cli",
    "letterdesk-desk",
    "letterdesk-files",
    "letterdesk-model",
    "letterdesk-print",
    "letterdesk-roster",
    "letterdesk-store",
    "letterdesk-tests",
    "letterdesk-vault",
    "letterdesk-words",
    "letterdesk-xtask",
];

/// The crates nobody may be below: they know none of us.
const GROUND: [&str; 3] = ["letterdesk-model", "letterdesk-files", "letterdesk-xtask"];

#[test]
fn crates_depend_only_along_the_drawn_arrows() {
    let graph = Graph::load();
    let drawn: BTreeSet<(&str, &str)> = ARROWS.iter().map(|(from, to, _)| (*from, *to)).collect();
    let mut new = Vec::new();
    for package in graph.members() {
        let from = package.name.as_str();
        let known = graph.own_dependencies(package);
        new.extend(
            known.into_iter().filter(|to| !drawn.contains(&(from, to))).map(|to| format!("{from} → {to}")),
        );
    }
    assert!(new.is_empty(), "arrows that the architecture does not draw: {}", new.join(", "));
}

/// The product ships a sample of its own.
#[test]
fn invented_people_of_tests_stay_out_of_the_product() {
    for package in Graph::load().members() {
        let casts = package.dependencies.iter().filter(|edge| edge.name == "letterdesk-cast");
        let in_product = casts.filter(|edge| edge.kind != DependencyKind::Development).count();
        assert_eq!(in_product, 0, "{}", package.name);
    }
}

#[test]
fn every_workspace_member_is_listed() {
    let graph = Graph::load();
    let members: BTreeSet<&str> = graph.members().into_iter().map(|package| package.name.as_str()).collect();
    assert_eq!(members, BTreeSet::from(MEMBERS), "a new crate needs its place in the house, and its arrows");
}

#[test]
fn drawn_arrows_have_no_cycle() {
    let mut below: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (from, to, _) in ARROWS {
        below.entry(from).or_default().push(to);
    }
    for (start, _, _) in ARROWS {
        let mut waiting = below[start].clone();
        while let Some(next) = waiting.pop() {
            assert_ne!(next, start, "a circle through {start}");
            waiting.extend(below.get(next).into_iter().flatten());
        }
    }
    for ground in GROUND {
        assert!(!below.contains_key(ground), "{ground} is the ground: it knows none of us");
    }
}
