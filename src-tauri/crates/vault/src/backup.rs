//! Backups: a copy of the database and the key files, checked before it counts, and which of them are kept.
//!
//! Invariant: a copy is proved before it has its name, its key files are those that opened the vault, and it is never
//! opened where it lies. What differs from its digests, or has traces of an opening, somebody else has in hand, and only
//! a person removes it.
//! Invariant: copies follow each other by number. A clock that was wrong once neither removes one nor hides one.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;
use letterdesk_files::{create_private_folder, folder_of, sync_folder, write_atomically};

use crate::{
    CreateError, Folder, LockGuard, Opened, Slot, VaultError,
    digests::{digests_of, digests_path},
    key_file,
    private::{PrivateFolder, sweep},
};

/// How the name of the folder begins in which a backup is made.
const STAGING: &str = ".unfinished-";
/// The folder in a vault that its copies lie in.
pub(crate) const BACKUPS: &str = "backups";
/// How the time stands in a backup's name.
const TIME: &str = "%Y%m%dT%H%M%S";

/// The newest copies, all of which are kept.
const LAST_KEPT: usize = 10;
/// Then the last one of each day, for so many days on which copies were made.
const DAYS_KEPT: usize = 30;

/// A backup that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its folder: a database and key files of its own.
    pub path: PathBuf,
    /// Its place among the copies: one more than that of the copy before it. 0 where an older version gave none.
    pub order: u32,
    /// When it was made by the clock of that moment, UTC.
    pub at: NaiveDateTime,
    /// Why it was made.
    pub reason: String,
}

impl Backup {
    /// Whether nobody has opened or changed it since it was made. A copy made before digests were written has only
    /// the traces that opening leaves to tell.
    ///
    /// # Errors
    /// What the system says.
    pub fn is_untouched(&self) -> Result<bool, VaultError> {
        let folder = self.folder();
        if folder.opening_traces().iter().any(|trace| trace.exists()) {
            return Ok(false);
        }
        match fs::read_to_string(digests_path(&self.path)) {
            Ok(recorded) => Ok(recorded == digests_of(&folder, &self.path)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
            Err(error) => Err(error.into()),
        }
    }

    /// Whether a program has it open now.
    pub fn is_open(&self) -> bool {
        let lock = self.folder().lock_file();
        lock.exists() && matches!(LockGuard::take(&lock), Err(VaultError::Busy))
    }

    /// Whether any of its key files is one at all; with which passphrase it opens, only a passphrase tells.
    pub fn has_key(&self) -> bool {
        let folder = self.folder();
        let is_key = |slot: &Slot| matches!(key_file::bytes(&folder.key_file(*slot)), Ok(Some(_)));
        Slot::ALL.iter().any(is_key)
    }

    /// Where its files are.
    pub fn folder(&self) -> Folder {
        Folder::at(&self.path)
    }

    fn name(order: u32, at: NaiveDateTime, reason: &str) -> String {
        format!("{order:04}-{}-{reason}", at.format(TIME))
    }

    /// A backup's folder name tells its number, its time and why it was made; of an older version's, the last two.
    fn read(path: PathBuf) -> Option<Backup> {
        let name = path.file_name()?.to_str()?.to_owned();
        let numbered = name.split_once('-').and_then(|(order, rest)| Some((order.parse().ok()?, rest)));
        let (order, rest) = numbered.unwrap_or((0, &name));
        let (time, reason) = rest.split_once('-')?;
        let at = NaiveDateTime::parse_from_str(time, TIME).ok()?;
        let reason = reason.to_owned();
        Folder::at(&path).database().exists().then_some(Backup { path, order, at, reason })
    }
}

/// Whether a folder is a vault's copy, by where it lies.
pub fn is_copy(path: &Path) -> bool {
    // What is not there yet has only its place to tell.
    let holder = match path.canonicalize() {
        Ok(place) => place.parent().map(Path::to_owned),
        Err(_) => folder_of(path).canonicalize().ok(),
    };
    holder.is_some_and(|holder| holder.file_name().is_some_and(|name| name.eq_ignore_ascii_case(BACKUPS)))
}

/// The finished backups in a directory, newest first; none when there is no such directory.
///
/// # Errors
/// What the system says.
pub fn list_backups(directory: &Path) -> Result<Vec<Backup>, VaultError> {
    let entries = match fs::read_dir(directory) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let mut backups: Vec<_> = entries.flatten().filter_map(|entry| Backup::read(entry.path())).collect();
    backups.sort_unstable_by(|one, other| {
        (other.order, other.at, &other.path).cmp(&(one.order, one.at, &one.path))
    });
    Ok(backups)
}

/// Removes the backups in a directory that need not be kept, but for those that somebody has touched; gives the removed
/// folders. Kept are the newest ten and the last of each of the thirty last days before them. A copy without a key
/// file takes nobody's place.
///
/// # Errors
/// What the system says; what it refused is still there.
pub fn rotate_backups(directory: &Path) -> Result<Vec<PathBuf>, VaultError> {
    let all = list_backups(directory)?;
    let expired = expired(&all, Backup::has_key);
    let mut gone = Vec::new();
    for backup in expired {
        if backup.is_untouched()? {
            remove_backup(backup)?;
            gone.push(backup.path.clone());
        }
    }
    Ok(gone)
}

/// Removes one backup, touched or not.
///
/// # Errors
/// What the system says; then some of it may still be there.
pub fn remove_backup(backup: &Backup) -> Result<(), VaultError> {
    fs::remove_dir_all(&backup.path)?;
    match fs::remove_file(digests_path(&backup.path)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    Ok(sync_folder(folder_of(&backup.path))?)
}

/// Copies an open vault into `directory`. `copy_database` writes the copy it is given a path for and checks it; the key
/// files are those that opened the vault; only then does the folder get its name, and its digests stand beside it.
///
/// # Errors
/// Whatever `copy_database` returns, [`VaultError::Gone`] when the vault is not at its place, or what the system says.
pub fn back_up<E>(
    opened: &Opened,
    directory: &Path,
    at: NaiveDateTime,
    reason: &str,
    copy_database: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<PathBuf, CreateError<E>> {
    // A vault that was deleted is not made anew around its copies.
    opened.must_be_in_place()?;
    fs::create_dir_all(directory)?;
    sweep(directory, STAGING);
    let staging = PrivateFolder::new_in(directory, STAGING)?;
    let staged = Folder::at(&staging.path().join("copy"));
    create_private_folder(staged.path())?;
    opened.key_files.put_into(&staged)?;
    copy_database(&staged.database()).map_err(CreateError::Build)?;
    sync_folder(staged.path())?;
    let last = list_backups(directory)?.first().map_or(0, |newest| newest.order);
    let place = directory.join(Backup::name(last + 1, at, reason));
    let digests = digests_of(&staged, &place)?;
    fs::rename(staged.path(), &place)?;
    write_atomically(&digests_path(&place), digests.as_bytes())?;
    Ok(place)
}

/// Those of `newest_first` that need not be kept.
fn expired(newest_first: &[Backup], has_key: impl Fn(&Backup) -> bool) -> Vec<&Backup> {
    let mut days = BTreeSet::new();
    let mut kept = 0;
    let mut is_expired = |backup: &&Backup| {
        if !has_key(backup) {
            return kept >= LAST_KEPT;
        }
        let is_last_of_day = days.len() < DAYS_KEPT && days.insert(backup.at.date());
        let stays = kept < LAST_KEPT || is_last_of_day;
        kept += usize::from(stays);
        !stays
    };
    newest_first.iter().filter(&mut is_expired).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Copies in the order in which they were made, by the clocks of those moments.
    fn made(times: impl IntoIterator<Item = String>) -> Vec<Backup> {
        let backup = |(place, time): (usize, String)| Backup {
            path: PathBuf::from(&time),
            order: place as u32 + 1,
            at: NaiveDateTime::parse_from_str(&time, "%Y-%m-%d %H:%M").unwrap(),
            reason: "evening".to_owned(),
        };
        let mut all: Vec<_> = times.into_iter().enumerate().map(backup).collect();
        all.reverse();
        all
    }

    fn gone(all: &[Backup]) -> Vec<String> {
        expired(all, |_| true).iter().map(|backup| backup.at.format("%Y-%m-%d %H:%M").to_string()).collect()
    }

    #[test]
    fn the_last_ten_stay_then_the_last_of_each_of_thirty_days() {
        let days = (1..=31).map(|day| format!("2025-12-{day:02} 20:00"));
        let twice = ["2026-01-28 20:00", "2026-01-28 21:00"].map(str::to_owned);
        let tonight = (0..12).map(|minute| format!("2026-01-29 19:{minute:02}"));
        let all = made(days.chain(twice).chain(tonight));
        assert_eq!(
            gone(&all),
            [
                "2026-01-29 19:01",
                "2026-01-29 19:00",
                "2026-01-28 20:00",
                "2025-12-03 20:00",
                "2025-12-02 20:00",
                "2025-12-01 20:00"
            ]
        );
    }

    #[test]
    fn a_clock_that_was_wrong_once_removes_nothing() {
        let before = (1..=12).map(|day| format!("2026-01-{day:02} 20:00"));
        let wrong = ["2099-05-05 05:05", "1980-01-01 00:01"].map(str::to_owned);
        let after = (13..=25).map(|day| format!("2026-01-{day:02} 20:00"));
        assert_eq!(gone(&made(before.chain(wrong).chain(after))), [] as [&str; 0]);
    }

    #[test]
    fn a_copy_without_a_key_takes_nobodys_place() {
        let all = made((0..30).map(|minute| format!("2026-01-29 19:{minute:02}")));
        let gone = expired(&all, |backup| backup.order <= 5);
        assert_eq!(gone.iter().filter(|backup| backup.order <= 5).count(), 0);
    }
}
