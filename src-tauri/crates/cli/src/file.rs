//! Files named on the command line: read whole, or written so that they appear whole or not at all.

use std::{
    fs,
    io::{self, Read},
    path::Path,
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

/// Writes a file that appears whole or not at all, and that only its owner may read.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let written = letterdesk_desk::files::write_atomically(path, bytes);
    written.map_err(|_| Failure::door(Refusal::CannotWrite, "file", path.display()))
}
