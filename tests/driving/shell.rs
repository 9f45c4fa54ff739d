//! The program with a window.

use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};

use crate::building;

/// The program as it was built last, with the screens it carries; built when there is none.
pub fn letterdesk() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let built = building::place_of("letterdesk");
        if built.exists() { built } else { build() }
    })
}

fn build() -> PathBuf {
    let screens = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist/index.html");
    assert!(screens.exists(), "the screens are not built: npm --prefix ui run build");
    building::build("letterdesk")
}
