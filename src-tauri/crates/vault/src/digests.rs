//! The digests of a copy's files, in a file beside it that `sha256sum --check` reads.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::{Folder, Slot};

/// Where the digests of the copy at `copy` stand.
pub(crate) fn digests_path(copy: &Path) -> PathBuf {
    let mut path = copy.as_os_str().to_owned();
    path.push(".sha256");
    path.into()
}

/// A line for each file in `folder`, under the names they have or will have at `place`.
pub(crate) fn digests_of(folder: &Folder, place: &Path) -> io::Result<String> {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let keys = Slot::ALL.map(|slot| (folder.key_file(slot), format!("keys/{}", slot.file_name())));
    let mut lines = format!("{}  {name}/letterdesk.db\n", digest(&folder.database())?);
    for (path, file) in keys.into_iter().filter(|(path, _)| path.exists()) {
        lines += &format!("{}  {name}/{file}\n", digest(&path)?);
    }
    Ok(lines)
}

fn digest(path: &Path) -> io::Result<String> {
    let mut hash = Sha256::new();
    io::copy(&mut File::open(path)?, &mut hash)?;
    Ok(HEXLOWER.encode(&hash.finalize()))
}
