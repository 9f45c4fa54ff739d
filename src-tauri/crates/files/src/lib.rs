//! Files and folders that only their owner can read, written whole or not at all, and on the disk when we say so.
//!
//! Not for: what is in them, where they lie, and what is said when the system refuses.
//!
//! Invariant: a file is synced through a handle opened for writing. Windows refuses to flush any other.
//! No other crate syncs anything itself (`tests/architecture/syncing.rs`).
#![cfg_attr(test, allow(clippy::unwrap_used))] // A test that cannot get its value has failed.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Write},
    path::Path,
};

/// How a file is opened for writing that, if it is new, only its owner may read: 0600 on Unix; on Windows it inherits
/// the rights of the folder it is in.
pub fn private_file() -> OpenOptions {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.write(true);
    options
}

/// Makes a folder and those above it that are missing, 0700 on Unix; on Windows they inherit the rights of the one they
/// lie in.
///
/// # Errors
/// What the system says.
pub fn create_private_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Writes a private file beside its place, syncs it, renames it over what was there, syncs the folder: after a full
/// disk or a power cut there is the old file or the new one, never half of it.
///
/// # Errors
/// What the system says; then the place is as it was.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = folder_of(path);
    // tempfile makes it 0600 on Unix.
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync_folder(folder)
}

/// Copies a file and syncs the copy.
///
/// # Errors
/// What the system says; then there may be a part of the copy.
pub fn copy_synced(from: &Path, to: &Path) -> io::Result<()> {
    fs::copy(from, to)?;
    sync_file(to)
}

/// Puts zeros in the place of a small file's bytes: on a disk that writes in place nothing of them is left, and on
/// others it costs nothing.
///
/// # Errors
/// What the system says.
pub fn overwrite_with_zeros(path: &Path) -> io::Result<()> {
    let length = usize::try_from(fs::metadata(path)?.len()).unwrap_or_default();
    let mut file = File::options().write(true).open(path)?;
    file.write_all(&vec![0; length])?;
    file.sync_all()
}

/// Makes what was written to a file survive a power cut.
///
/// # Errors
/// What the system says.
pub fn sync_file(path: &Path) -> io::Result<()> {
    File::options().write(true).open(path)?.sync_all()
}

/// Makes a rename, a new file or a removal in a folder survive a power cut.
///
/// # Errors
/// What the system says.
#[cfg(unix)]
pub fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Windows has no handle of a folder to sync; NTFS journals its entries.
///
/// # Errors
/// None.
#[cfg(not(unix))]
pub fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// The folder that a path lies in; the current one for a bare name.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("slips.pdf");
        write_atomically(&path, b"old").unwrap();
        write_atomically(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_cannot_take_its_place_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a folder is here");
        fs::create_dir_all(path.join("and not empty")).unwrap();
        write_atomically(&path, b"bytes").unwrap_err();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn files_and_folders_are_their_owners_alone() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("one/two");
        create_private_folder(&folder).unwrap();
        write_atomically(&folder.join("written"), b"").unwrap();
        private_file().create_new(true).open(folder.join("made")).unwrap();
        let rights = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!([rights(&home.path().join("one")), rights(&folder)], [0o700; 2]);
        assert_eq!([rights(&folder.join("written")), rights(&folder.join("made"))], [0o600; 2]);
    }

    #[test]
    fn a_bare_name_lies_in_the_current_folder() {
        assert_eq!(folder_of(Path::new("slips.pdf")), Path::new("."));
        assert_eq!(folder_of(Path::new("out/slips.pdf")), Path::new("out"));
    }
}
