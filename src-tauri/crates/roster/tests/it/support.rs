//! What several tests need: readings as text to hold beside an expected one, and workbooks made by hand.

pub mod books;
pub mod country;
pub mod made;
pub mod plain;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// A folder beside the tests.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// Files of a folder, by name; what is expected of them left out.
pub fn files(name: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder(name)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_none_or(|ending| ending != "expected"));
    paths.sort();
    paths
}

/// Holds `found` against the text that is kept as `NAME.expected`. With `LETTERDESK_WRITE_EXPECTED` set, keeps `found`:
/// look at the difference before you commit it.
pub fn check_expected(folder_name: &str, name: &str, found: &str) {
    let path = folder(folder_name).join(format!("{name}.expected"));
    if std::env::var_os("LETTERDESK_WRITE_EXPECTED").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found, expected, "{name} is not read as {} says", path.display());
}

/// What the processor has given to this thread.
#[cfg(unix)]
pub fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}

/// Not asked elsewhere: what is slow here is slow there.
#[cfg(not(unix))]
pub fn processor_time() -> Duration {
    Duration::ZERO
}
