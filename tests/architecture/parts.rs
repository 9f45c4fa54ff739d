//! Which parts from outside may not come into which of our crates, however long the way.

use super::graph::{Graph, built_alone};

/// A way of opening a socket, or a part whose whole purpose that is. Names are whole, except those ending in `*`.
const SOCKETS: [&str; 19] = [
    "actix-*",
    "async-net",
    "attohttpc",
    "axum",
    "curl",
    "curl-sys",
    "h2",
    "hyper",
    "hyper-*",
    "isahc",
    "minreq",
    "native-tls",
    "quinn",
    "reqwest",
    "rustls",
    "socket2",
    "surf",
    "tungstenite",
    "ureq",
];

/// The window and its web view.
const WINDOW: [&str; 7] = ["gtk", "tao", "tauri", "tauri-*", "webkit2gtk*", "webview2-com", "wry"];

#[test]
fn no_crate_depends_on_tauri_or_a_web_view() {
    let graph = Graph::load();
    let crates = graph.members_under("src-tauri/crates");
    assert!(crates.len() >= 8, "the crates were not found: {}", crates.len());
    for package in crates {
        let ways = ways_to(&WINDOW, graph.reach(package));
        assert!(ways.is_empty(), "the window comes into a crate that must build without it: {ways:#?}");
    }
}

/// Not a proof that no socket is opened (the standard library can open one); a trace of system calls is. It keeps
/// out the parts one would reach for.
#[test]
fn desk_and_command_line_depend_on_no_network_crate() {
    for name in ["letterdesk-desk", "letterdesk-cli"] {
        let ways = ways_to(&SOCKETS, built_alone(name));
        assert!(ways.is_empty(), "a part that opens sockets: {ways:#?}");
    }
}

/// The two tests above prove nothing if they could not find what they look for.
#[test]
fn forbidden_dependencies_would_be_found() {
    let graph = Graph::load();
    let shell = graph.member("letterdesk");
    let window = ways_to(&WINDOW, graph.reach(shell));
    assert!(window.contains(&"letterdesk → tauri".to_owned()), "the shell stands on tauri: {window:?}");
    assert!(window.iter().any(|way| way.ends_with("→ wry")), "tauri brings the web view: {window:?}");
    let far = ways_to(&["clap_builder"], built_alone("letterdesk-cli"));
    assert!(far.iter().any(|way| way.matches('→').count() >= 2), "a way of more than one step: {far:?}");
}

#[test]
fn names_are_matched_whole() {
    assert!(matches("tauri", "tauri"));
    assert!(matches("tauri-*", "tauri-plugin-dialog"));
    assert!(!matches("tauri-*", "tauri"));
    assert!(!matches("h2", "h2o"));
}

/// The ways to any of these parts.
fn ways_to(parts: &[&str], reached: Vec<(String, String)>) -> Vec<String> {
    let is_one = |name: &str| parts.iter().any(|part| matches(part, name));
    reached.into_iter().filter(|(name, _)| is_one(name)).map(|(_, way)| way).collect()
}

fn matches(part: &str, name: &str) -> bool {
    match part.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => part == name,
    }
}
