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

/// Builds a program of ours, with the features the workspace gives its parts: alone it would have others, and every part
/// would be built once more.
pub fn build(package: &str) -> PathBuf {
    let profile = profile();
    let profile = match profile.file_name().and_then(|name| name.to_str()).unwrap() {
        // The folder's name differs from the profile's in this one case.
        "debug" => "dev",
        name => name,
    };
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["build", "--quiet", "--workspace", "--bin", package, "--profile", profile, "--target-dir"])
        .arg(target());
    assert!(cargo.status().unwrap().success(), "{package} does not build");
    place_of(package)
}
