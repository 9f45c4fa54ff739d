//! Files that a person asked for: written whole or not at all, readable by their owner only.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use letterdesk_print::{Correction, RecoveryCard, make};
use letterdesk_words::Language;

use crate::{
    error::{Code, Error, Result},
    view::LabelStock,
};

/// The page with the vault's recovery code; it names no vault and no person.
pub fn recovery_card(language: Language, recovery_code: &str, date: NaiveDate) -> Result<Vec<u8>> {
    let groups = recovery_code.split_whitespace().map(str::to_owned).collect();
    let card = RecoveryCard { language, groups, date, correction: Correction::default() };
    Ok(make(&card)?.bytes)
}

/// Writes a file beside its place, syncs it and renames it, so that a full disk leaves no half of it. A temporary
/// file of this kind is 0600 on Unix.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<()> {
    let refused = |error: io::Error| {
        let code = match error.kind() {
            io::ErrorKind::StorageFull => Code::DiskFullFile,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Code::ReadOnlyFile,
            _ => Code::IoFile,
        };
        Error::new(code).with("path", path.display()).with("detail", error)
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    create_private(folder).map_err(refused)?;
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(refused)?;
    file.write_all(bytes).map_err(refused)?;
    file.as_file().sync_all().map_err(refused)?;
    file.persist(path).map_err(|error| refused(error.error))?;
    Ok(())
}

/// A folder that was not there is its owner's alone on Unix; on Windows it has the rights of the one it lies in.
fn create_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
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

/// The label stock that has a name.
pub fn label_stock() -> Vec<LabelStock> {
    let stock = letterdesk_print::STOCK.iter();
    stock.map(|(name, grid)| LabelStock { name, columns: grid.columns, rows: grid.rows }).collect()
}
