//! Stamps: a small file under `target/xtask/` that holds the hash of what a step was last done for. While the hash
//! is the same, the step is not done again.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::places;
use crate::process::Failure;

/// What a step depends on, as one hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark(String);

/// Whether the step called `name` was last done for just this.
pub fn fresh(name: &str, mark: &Mark) -> bool {
    fs::read_to_string(file(name)).is_ok_and(|kept| kept == mark.0)
}

/// Notes that the step is done.
pub fn keep(name: &str, mark: &Mark) -> Result<(), Failure> {
    let file = file(name);
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::file(folder.display(), error))?;
    }
    fs::write(&file, &mark.0).map_err(|error| Failure::file(file.display(), error))
}

/// Hashes files and whole folders: every path and every byte, except what lies under a folder named in `without`.
/// What is not there counts as absent, which is a mark of its own.
pub fn of(paths: &[PathBuf], without: &[&str]) -> Result<Mark, Failure> {
    let mut files = Vec::new();
    for path in paths {
        collect(path, without, &mut files)?;
    }
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        let bytes = fs::read(&file).map_err(|error| Failure::file(file.display(), error))?;
        // Lengths keep `ab` + `c` apart from `a` + `bc`.
        let name = file.to_string_lossy();
        hash.update((name.len() as u64).to_le_bytes());
        hash.update(name.as_bytes());
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(&bytes);
    }
    Ok(Mark(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()))
}

fn collect(path: &Path, without: &[&str], files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if path.is_file() {
        files.push(path.to_path_buf());
    }
    if !path.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(path).map_err(|error| Failure::file(path.display(), error))? {
        let entry = entry.map_err(|error| Failure::file(path.display(), error))?;
        let left_out = without.iter().any(|name| entry.file_name() == *name);
        if !left_out {
            collect(&entry.path(), without, files)?;
        }
    }
    Ok(())
}

fn file(name: &str) -> PathBuf {
    places::target().join("xtask").join(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of its own for one test, under target/.
    fn folder(name: &str) -> PathBuf {
        let folder = places::target().join("xtask-tests").join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("node_modules")).unwrap();
        fs::write(folder.join("a.ts"), "one").unwrap();
        folder
    }

    fn mark(folder: &Path) -> Mark {
        of(&[folder.to_path_buf()], &["node_modules"]).unwrap()
    }

    #[test]
    fn a_changed_renamed_or_added_file_changes_the_mark() {
        let folder = folder("mark");
        let before = mark(&folder);
        assert_eq!(mark(&folder), before);

        fs::write(folder.join("a.ts"), "two").unwrap();
        let changed = mark(&folder);
        assert_ne!(changed, before);

        fs::rename(folder.join("a.ts"), folder.join("b.ts")).unwrap();
        let renamed = mark(&folder);
        assert_ne!(renamed, changed);

        fs::write(folder.join("empty.ts"), "").unwrap();
        assert_ne!(mark(&folder), renamed);
    }

    #[test]
    fn what_is_left_out_does_not_count() {
        let folder = folder("left-out");
        let before = mark(&folder);
        fs::write(folder.join("node_modules/part.js"), "noise").unwrap();
        assert_eq!(mark(&folder), before);
    }

    #[test]
    fn a_stamp_is_fresh_only_for_its_mark() {
        let folder = folder("stamp");
        let first = mark(&folder);
        keep("test-of-stamps", &first).unwrap();
        assert!(fresh("test-of-stamps", &first));
        fs::write(folder.join("a.ts"), "two").unwrap();
        assert!(!fresh("test-of-stamps", &mark(&folder)));
        assert!(!fresh("never-kept", &first));
    }
}
