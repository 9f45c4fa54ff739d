//! The tests' low work factor stays theirs: it needs debug assertions and a variable, and only their drivers set that.

use std::collections::BTreeSet;

use super::{graph::Graph, outside, sources};

/// Assembled, so that this file does not name it.
const VARIABLE: &str = concat!("LETTERDESK_TEST", "_WORK_FACTOR");

#[test]
fn only_the_tests_drivers_name_the_variable_of_the_low_work_factor() {
    let graph = Graph::load();
    let mut naming = BTreeSet::new();
    for package in graph.members() {
        let files = sources::of_package(package.manifest_path.parent().unwrap().as_std_path());
        let files = files.into_iter().filter(|(_, text)| text.contains(VARIABLE));
        naming.extend(files.map(|(path, _)| format!("{}: {}", package.name, path.display())));
    }
    let expected = [
        "letterdesk-tests: program.rs",      // the command line, as tests drive it
        "letterdesk-vault: src/key_file.rs", // reads it
        "letterdesk-xtask: src/test.rs",     // `cargo xtask test`, and nothing else of it
    ];
    assert_eq!(naming, BTreeSet::from(expected.map(str::to_owned)));
}

#[test]
fn a_release_has_no_debug_assertions() {
    let release = &outside::table("Cargo.toml")["profile"]["release"];
    assert!(release.get("debug-assertions").is_none(), "{release}");
}
