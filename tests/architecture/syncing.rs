//! Who may sync a file, since no machine of ours would notice a wrong way of doing it.

use std::path::{Path, PathBuf};

use super::{graph::Graph, sources::of_package};

/// The one crate that syncs files; what it does is right on every system.
const FILES: &str = "files/src/lib.rs";

/// Windows refuses to flush a handle that was opened for reading, and no other system minds: with such a line no vault
/// and no copy can be made there.
#[test]
fn only_the_files_crate_syncs_and_never_a_file_opened_for_reading() {
    let (files, others): (Vec<_>, Vec<_>) =
        product_sources().into_iter().partition(|(path, _)| path.ends_with(FILES));
    let syncing: Vec<_> = others.iter().filter(|(_, text)| syncs(text)).map(|(path, _)| path).collect();
    assert!(syncing.is_empty(), "sync through letterdesk_files: {syncing:?}");
    let [(_, files)] = files.as_slice() else { panic!("{FILES} was not found") };
    let wrong: Vec<_> = functions(files)
        .filter(|function| syncs_what_it_reads(function) && !function.contains("#[cfg(unix)]"))
        .collect();
    assert!(wrong.is_empty(), "opened for reading, then synced: {wrong:#?}");
}

#[test]
fn the_pattern_is_found() {
    assert!(syncs("file.sync_all()") && syncs("File::open(path)?.sync_data()?"));
    assert!(syncs_what_it_reads("File::open(path)?\n    .sync_all()"));
    assert!(syncs_what_it_reads("let file = File::open(path)?;\nfile.sync_all()"));
    assert!(!syncs_what_it_reads("File::options().write(true).open(path)?.sync_all()"));
}

fn syncs(text: &str) -> bool {
    text.contains(".sync_all()") || text.contains(".sync_data()")
}

fn syncs_what_it_reads(function: &str) -> bool {
    function.contains("File::open(") && syncs(function)
}

/// The functions of a file, each with what stands above it.
fn functions(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n}\n")
}

/// Every Rust file of ours that goes into a program.
fn product_sources() -> Vec<(PathBuf, String)> {
    let graph = Graph::load();
    let packages = graph.members_under("src-tauri");
    let folders = packages.iter().filter_map(|package| package.manifest_path.as_std_path().parent());
    folders.flat_map(|folder| placed(folder, of_package(folder))).collect()
}

fn placed(folder: &Path, sources: Vec<(PathBuf, String)>) -> impl Iterator<Item = (PathBuf, String)> {
    sources.into_iter().map(move |(path, text)| (folder.join(path), text))
}
