//! Files that a person asked for: written whole or not at all, readable by their owner only.

use std::{
    io,
    path::{Path, PathBuf},
};

use letterdesk_files::{create_private_folder, folder_of, write_atomically};

use super::error::{Code, Error, Result};

/// Writes a file that appears whole or not at all, in a folder that is made where there is none.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    let refused = |error: io::Error| {
        let code = match error.kind() {
            io::ErrorKind::StorageFull => Code::DiskFullFile,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Code::ReadOnlyFile,
            _ => Code::IoFile,
        };
        Error::new(code).with("path", path.display()).with("detail", error)
    };
    create_private_folder(folder_of(path)).and_then(|()| write_atomically(path, bytes)).map_err(refused)
}

/// Where a file of this name can be written without losing another: «slips.pdf», then «slips-2.pdf». A viewer may still
/// hold the one before.
pub fn free_path(folder: &Path, name: &str) -> PathBuf {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2..).map(|number: u32| folder.join(format!("{stem}-{number}.{ending}")));
    let mut paths = std::iter::once(folder.join(name)).chain(numbered);
    // Numbers do not end before free ones do.
    paths.find(|path| !path.exists()).unwrap_or_else(|| folder.join(name))
}
