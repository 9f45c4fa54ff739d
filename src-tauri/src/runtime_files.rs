//! Files that live no longer than the program: in a private folder, in memory where the system has one.

use std::{env, fs, path::PathBuf};

/// Papers that were opened for printing; removed at lock, exit and next start.
pub(crate) fn papers() -> PathBuf {
    folder("letterdesk-papers")
}

/// What WebKitGTK insists on keeping for a web view, private or not: salts, no page; removed at exit and next start.
pub(crate) fn web_views() -> PathBuf {
    folder("letterdesk-web-views")
}

/// The names of the papers that lie there, in alphabetical order.
pub(crate) fn listed() -> Vec<String> {
    // Before the first one there is no folder.
    let files = fs::read_dir(papers()).into_iter().flatten().flatten();
    let mut names: Vec<String> = files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Removes the papers. On Unix a viewer that still shows a page keeps what it has; on Windows a file in use stays until
/// the next time.
pub(crate) fn sweep_papers() {
    for name in listed() {
        // One that is in use does not keep the others.
        let _ = fs::remove_file(papers().join(name));
    }
    // What is not there need not be removed.
    let _ = fs::remove_dir_all(papers());
}

/// Removes everything.
pub(crate) fn sweep() {
    sweep_papers();
    let _ = fs::remove_dir_all(web_views());
}

/// Windows and macOS have a temporary folder for each user; that of Linux is everybody's, so where there is no run-time
/// folder it is the user's own cache.
#[allow(clippy::disallowed_methods)] // Where it is everybody's, it is not taken.
fn folder(name: &str) -> PathBuf {
    let runtime = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|path| path.is_dir());
    let own =
        || dirs::cache_dir().filter(|_| cfg!(target_os = "linux")).map(|cache| cache.join("letterdesk"));
    runtime.or_else(own).unwrap_or_else(env::temp_dir).join(name)
}
