//! The program with a window, built in the profile of this very test.

use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

/// The folder of the profile: a test lies in target/<profile>/deps.
fn profile() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    test.parent().and_then(Path::parent).unwrap().to_path_buf()
}

/// Where everything built lies.
pub fn target() -> PathBuf {
    profile().parent().unwrap().to_path_buf()
}

/// The program as it was built last, with the screens it carries; built when there is none.
pub fn letterdesk() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let built = profile().join("letterdesk").with_extension(std::env::consts::EXE_EXTENSION);
        if built.exists() { built } else { build() }
    })
}

fn build() -> PathBuf {
    let screens = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist/index.html");
    assert!(screens.exists(), "the screens are not built: npm --prefix ui run build");
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--quiet", "--package", "letterdesk", "--target-dir"]).arg(target());
    if profile().ends_with("release") {
        cargo.arg("--release");
    }
    assert!(cargo.status().unwrap().success(), "letterdesk does not build");
    profile().join("letterdesk").with_extension(std::env::consts::EXE_EXTENSION)
}
