//! What comes from outside: its licences, what may not come at all, from where; and that we use what we ask for. The
//! lists are those of `deny.toml`, which cargo-deny reads as well.

use std::{collections::BTreeSet, fs, path::Path};

use cargo_metadata::{DependencyKind, Package};
use toml::Table;

use super::{graph::Graph, licence, sources};

/// A file of the repository's root.
pub fn table(name: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
    fs::read_to_string(path).unwrap().parse().unwrap()
}

#[test]
fn every_licence_is_on_the_allow_list_and_every_allowed_one_is_used() {
    let deny = table("deny.toml");
    let allow = deny["licenses"]["allow"].as_array().unwrap();
    let allow: BTreeSet<&str> = allow.iter().map(|licence| licence.as_str().unwrap()).collect();
    let graph = Graph::load();
    let mut used = BTreeSet::new();
    let mut refused = Vec::new();
    for package in graph.outsiders() {
        match licence::choose(package.license.as_deref().unwrap_or_default(), &allow) {
            Some(chosen) => used.extend(chosen),
            None => refused.push(format!("{}: {:?}", package.name, package.license)),
        }
    }
    assert!(refused.is_empty(), "licences that deny.toml does not allow: {refused:#?}");
    assert_eq!(used, allow.iter().map(|&licence| licence.to_owned()).collect(), "allowed and not used");
}

#[test]
fn banned_crates_come_only_through_their_wrappers() {
    let deny = table("deny.toml");
    let graph = Graph::load();
    let mut found = Vec::new();
    for ban in deny["bans"]["deny"].as_array().unwrap() {
        let name = ban["crate"].as_str().unwrap();
        let wrappers = ban.get("wrappers").and_then(|list| list.as_array()).map_or(&[][..], Vec::as_slice);
        let through = graph.resolved_dependants(name);
        let others = through.iter().filter(|by| !wrappers.iter().any(|wrapper| wrapper.as_str() == Some(by)));
        found.extend(others.map(|by| format!("{by} → {name}: {}", ban["reason"])));
    }
    assert!(found.is_empty(), "deny.toml bans: {found:#?}");
}

#[test]
fn openssl_is_compiled_from_its_vendored_source() {
    assert_eq!(Graph::load().resolved_dependants("openssl-src"), BTreeSet::from(["openssl-sys"]));
}

#[test]
fn sources_are_the_registry_and_our_own_folders() {
    let graph = Graph::load();
    for package in graph.outsiders() {
        let is_registry = package.source.as_ref().is_some_and(|source| source.is_crates_io());
        assert!(is_registry, "{} comes from {:?}", package.name, package.source);
    }
    assert!(graph.members().iter().all(|package| package.source.is_none()));
}

/// Below the desk a use case is a plain function: whoever wants it on another thread puts it there.
#[test]
fn no_async_runtime_below_the_desk() {
    let graph = Graph::load();
    for name in ["model", "words", "store", "roster", "print", "vault"] {
        let package = graph.member(&format!("letterdesk-{name}"));
        let known = package.dependencies.iter().map(|dependency| dependency.name.as_str());
        let runtimes: Vec<&str> = known.filter(|name| ["tokio", "futures", "smol"].contains(name)).collect();
        assert!(runtimes.is_empty(), "{name}: {runtimes:?}");
    }
}

#[test]
fn every_declared_dependency_is_named_in_the_sources() {
    let graph = Graph::load();
    let unused: Vec<String> = graph.members().into_iter().flat_map(unused).collect();
    assert!(unused.is_empty(), "declared and not used: {unused:#?}");
}

/// Dependencies of a package that no file of it names: `name::`, or `name;` at the end of a `use`.
fn unused(package: &Package) -> Vec<String> {
    let folder = package.manifest_path.parent().unwrap();
    let (product, tests): (Vec<_>, Vec<_>) = sources::of_package(folder.as_std_path())
        .into_iter()
        .partition(|(path, _)| !["tests", "examples"].iter().any(|role| path.starts_with(role)));
    let is_named =
        |name: &str, files: &[(_, String)]| files.iter().any(|(_, text)| sources::names(text, name));
    let mut unused = Vec::new();
    for dependency in &package.dependencies {
        let name = dependency.rename.as_ref().unwrap_or(&dependency.name).replace('-', "_");
        let in_tests = dependency.kind == DependencyKind::Development && is_named(&name, &tests);
        if !in_tests && !is_named(&name, &product) {
            unused.push(format!("{}: {name}", package.name));
        }
    }
    unused
}

#[test]
fn every_dependency_of_the_workspace_is_asked_for_by_a_member() {
    let manifest = table("Cargo.toml");
    let graph = Graph::load();
    let asked: BTreeSet<&str> = graph
        .members()
        .into_iter()
        .flat_map(|package| package.dependencies.iter().map(|dependency| dependency.name.as_str()))
        .collect();
    let declared = manifest["workspace"]["dependencies"].as_table().unwrap();
    let real = |(name, entry): (&String, &toml::Value)| {
        entry.get("package").and_then(|package| package.as_str()).unwrap_or(name).to_owned()
    };
    let unasked: Vec<String> =
        declared.iter().map(real).filter(|name| !asked.contains(name.as_str())).collect();
    assert!(unasked.is_empty(), "{unasked:?}");
}
