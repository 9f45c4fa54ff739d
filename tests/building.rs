//! Our programs, in the profile of whatever asks for them.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The folder of the profile: a test lies in `target/<profile>/deps`, an example in `target/<profile>/examples`.
fn profile() -> PathBuf {
    let running = std::env::current_exe().unwrap();
    running.parent().and_then(Path::parent).unwrap().to_path_buf()
}

/// Where everything built lies.
pub fn target() -> PathBuf {
    profile().parent().unwrap().to_path_buf()
}

/// Where a program of ours lies once it is built.
pub fn place_of(package: &str) -> PathBuf {
    profile().join(package).with_extension(std::env::consts::EXE_EXTENSION)
}

/// Whether this was built to measure.
pub fn is_measured() -> bool {
    profile().ends_with("measured")
}

/// The repository's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// Builds a program of ours, with the features the workspace gives its parts: alone it would have others, and every part
/// would be built once more.
pub fn build(package: &str) -> PathBuf {
    build_as("--bin", package);
    place_of(package)
}

/// The same for an example.
pub fn build_example(name: &str) -> PathBuf {
    build_as("--example", name);
    profile().join("examples").join(name).with_extension(std::env::consts::EXE_EXTENSION)
}

fn build_as(role: &str, name: &str) {
    let profile = profile();
    let profile = match profile.file_name().and_then(|name| name.to_str()).unwrap() {
        // The folder's name differs from the profile's in this one case.
        "debug" => "dev",
        name => name,
    };
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--workspace", role, name, "--profile", profile, "--target-dir"]);
    assert!(cargo.arg(target()).status().unwrap().success(), "{name} does not build");
}
