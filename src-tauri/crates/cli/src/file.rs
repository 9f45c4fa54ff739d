//! Files named on the command line: read whole, or written so that they appear whole or not at all.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use crate::failure::{Failure, Refusal};

/// The text of a small file, a byte-order mark taken off.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    let text =
        fs::read_to_string(path).map_err(|_| Failure::door(Refusal::CannotRead, "file", path.display()))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Bytes of a table on standard input that are taken: more than a list has, and an end to what has none.
const PASTED: u64 = 64 * 1024 * 1024;

/// What was sent to standard input, as text.
pub fn read_standard_input() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let taken = io::stdin().lock().take(PASTED).read_to_end(&mut bytes);
    taken.map_err(|_| Failure::door(Refusal::CannotRead, "file", "-"))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes a file beside its place, syncs and renames it: there is never half of it, and only its owner may read it.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let staged = staged(path);
    let written = write_staged(&staged, bytes).and_then(|()| fs::rename(&staged, path));
    written.map_err(|_| {
        // What cannot be removed either is no worse than what was there.
        let _ = fs::remove_file(&staged);
        Failure::door(Refusal::CannotWrite, "file", path.display())
    })
}

/// A name of our own in the same folder, so that renaming stays within one file system.
fn staged(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
    path.with_file_name(name)
}

fn write_staged(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = create_private(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(unix)]
fn create_private(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn create_private(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}
