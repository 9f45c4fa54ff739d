//! Backups: a copy of the database and the key files, checked before it counts, and which of them are kept.
//!
//! Invariant: a copy is proved before it has its name, and never opened by us after that. What differs from its digests,
//! or has traces of an opening, somebody else has in hand, and only a person removes it.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use chrono::{Days, NaiveDateTime};
use letterdesk_files::{copy_synced, create_private_folder, folder_of, sync_folder, write_atomically};

use crate::{
    CreateError, Folder, LockGuard, Slot, VaultError,
    digests::{digests_of, digests_path},
    private::{PrivateFolder, sweep},
};

/// How the name of the folder begins in which a backup is made.
const STAGING: &str = ".unfinished-";
/// How the time stands in a backup's name.
const TIME: &str = "%Y%m%dT%H%M%S";

/// Copies of the open evening that are kept.
const LAST_KEPT: usize = 10;
/// Then one a day, for so many days.
const DAYS_KEPT: u64 = 30;

/// A backup as its name tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Snapshot {
    /// When it was made, UTC.
    pub at: NaiveDateTime,
}

/// A backup's folder name: its time in UTC and why it was made.
pub fn backup_name(at: NaiveDateTime, reason: &str) -> String {
    format!("{}-{reason}", at.format(TIME))
}

/// A backup that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its folder: a vault of its own.
    pub path: PathBuf,
    /// When it was made, UTC.
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
        let folder = Folder::at(&self.path);
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
        let lock = Folder::at(&self.path).lock_file();
        lock.exists() && matches!(LockGuard::take(&lock), Err(VaultError::Busy))
    }
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
    let mut backups: Vec<_> = entries.flatten().filter_map(|entry| read_name(entry.path())).collect();
    backups.sort_unstable_by(|one, other| (other.at, &other.path).cmp(&(one.at, &one.path)));
    Ok(backups)
}

/// Removes the backups in a directory that need not be kept at `now`, by [`expired`], but for those that somebody has
/// touched; gives the removed folders.
///
/// # Errors
/// What the system says; what it refused is still there.
pub fn rotate_backups(directory: &Path, now: NaiveDateTime) -> Result<Vec<PathBuf>, VaultError> {
    let all = list_backups(directory)?;
    let snapshots: Vec<_> = all.iter().map(|backup| Snapshot { at: backup.at }).collect();
    let expired = expired(&snapshots, now);
    let mut gone = Vec::new();
    for backup in all.into_iter().filter(|backup| expired.contains(&Snapshot { at: backup.at })) {
        if backup.is_untouched()? {
            remove_backup(&backup)?;
            gone.push(backup.path);
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

fn read_name(path: PathBuf) -> Option<Backup> {
    let (time, reason) = path.file_name()?.to_str()?.split_once('-')?;
    let at = NaiveDateTime::parse_from_str(time, TIME).ok()?;
    let reason = reason.to_owned();
    Folder::at(&path).database().exists().then_some(Backup { path, at, reason })
}

/// Copies a vault to `directory/name`. `copy_database` writes the copy it is given a path for and checks it; only then
/// does the folder get its name, and its digests stand beside it.
///
/// # Errors
/// Whatever `copy_database` returns, or what the system says.
pub fn back_up<E>(
    folder: &Folder,
    directory: &Path,
    name: &str,
    copy_database: impl FnOnce(&Path) -> Result<(), E>,
) -> Result<PathBuf, CreateError<E>> {
    fs::create_dir_all(directory)?;
    sweep(directory, STAGING);
    let staging = PrivateFolder::new_in(directory, STAGING)?;
    let staged = Folder::at(&staging.path().join("copy"));
    create_private_folder(&staged.keys())?;
    copy_database(&staged.database()).map_err(CreateError::Build)?;
    for slot in Slot::ALL.into_iter().filter(|slot| folder.key_file(*slot).exists()) {
        copy_synced(&folder.key_file(slot), &staged.key_file(slot))?;
    }
    sync_folder(&staged.keys())?;
    sync_folder(staged.path())?;
    let place = free_place(directory, name);
    let digests = digests_of(&staged, &place)?;
    fs::rename(staged.path(), &place)?;
    write_atomically(&digests_path(&place), digests.as_bytes())?;
    Ok(place)
}

/// Those of `all` that need not be kept at `now`: the last ten stay, and of the older ones the last of each day for
/// thirty days.
pub fn expired(all: &[Snapshot], now: NaiveDateTime) -> Vec<Snapshot> {
    let mut newest_first: Vec<_> = all.to_vec();
    newest_first.sort_unstable_by(|one, other| other.cmp(one));
    let oldest_day = now.date() - Days::new(DAYS_KEPT);
    let mut days = BTreeSet::new();
    let mut is_kept = |place: usize, snapshot: &Snapshot| {
        let first_of_day = days.insert(snapshot.at.date());
        place < LAST_KEPT || (first_of_day && snapshot.at.date() >= oldest_day)
    };
    let kept: Vec<_> =
        newest_first.iter().enumerate().map(|(place, snapshot)| is_kept(place, snapshot)).collect();
    newest_first.into_iter().zip(kept).filter(|(_, kept)| !kept).map(|(snapshot, _)| snapshot).collect()
}

/// Two backups within one second get different names.
fn free_place(directory: &Path, name: &str) -> PathBuf {
    let numbered = (1..).map(|number| if number == 1 { name.to_owned() } else { format!("{name}-{number}") });
    let mut places = numbered.map(|name| directory.join(name));
    // The numbers never end, so there is always a next place.
    places.find(|place| !place.exists()).unwrap_or_else(|| directory.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Snapshot {
        Snapshot { at: NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap() }
    }

    #[test]
    fn the_last_ten_stay_then_one_a_day_for_thirty_days() {
        let mut all: Vec<_> = (0..12).map(|minute| at(&format!("2026-01-29 19:{minute:02}"))).collect();
        all.extend([at("2026-01-28 20:00"), at("2026-01-28 21:00"), at("2025-12-01 20:00")]);
        let gone = expired(&all, at("2026-01-29 20:00").at);
        assert_eq!(
            gone,
            [at("2026-01-29 19:01"), at("2026-01-29 19:00"), at("2026-01-28 20:00"), at("2025-12-01 20:00")]
        );
    }
}
