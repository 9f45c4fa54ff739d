//! Backups and the end of a vault: a copy counts only when it was checked, and keys can be destroyed for good.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;
use letterdesk_vault::{
    CreateError, Folder, Slot, VaultError, back_up, backup_name, destroy_keys, list_backups, remove_backup,
    rotate_backups, unlock,
};

use crate::common::{PASSPHRASE, files_below, home, made, secret};

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
}

fn backed_up(folder: &Folder, time: &str, reason: &str) -> PathBuf {
    let copy = |path: &Path| fs::copy(folder.database(), path).map(|_| ());
    back_up(folder, &folder.backups(), &backup_name(at(time), reason), copy).unwrap()
}

#[test]
fn a_backup_is_a_vault_of_its_own_that_opens_with_the_same_passphrase() {
    let home = home();
    let opened = made(&home.path().join("vault")).unwrap();
    let copy = backed_up(&opened.folder, "2026-01-29 19:40:00", "import");
    assert_eq!(*unlock(&copy, &secret(PASSPHRASE)).unwrap().key, *opened.key);
    let listed = list_backups(&opened.folder.backups()).unwrap();
    let [backup] = listed.as_slice() else { panic!("{listed:?}") };
    assert_eq!(
        (&backup.path, backup.at, backup.reason.as_str()),
        (&copy, at("2026-01-29 19:40:00"), "import")
    );
}

#[test]
fn a_copy_that_fails_its_check_does_not_count_and_leaves_nothing() {
    let home = home();
    let opened = made(&home.path().join("vault")).unwrap();
    let backups = opened.folder.backups();
    let refused = back_up(&opened.folder, &backups, "20260129T194000-copy", |path| {
        fs::write(path, "half a copy").and(Err(io::Error::other("it does not open")))
    });
    assert!(matches!(refused, Err(CreateError::Build(_))));
    assert_eq!(list_backups(&backups).unwrap(), []);
    assert_eq!(fs::read_dir(&backups).unwrap().count(), 0);
}

#[test]
fn two_backups_of_one_second_are_both_kept_and_listed_newest_first() {
    let home = home();
    let opened = made(&home.path().join("vault")).unwrap();
    backed_up(&opened.folder, "2026-01-29 19:40:00", "copy");
    backed_up(&opened.folder, "2026-01-29 19:40:00", "copy");
    backed_up(&opened.folder, "2026-01-28 10:00:00", "import");
    fs::create_dir(opened.folder.backups().join("holiday pictures")).unwrap();
    let listed = list_backups(&opened.folder.backups()).unwrap();
    let times: Vec<_> = listed.iter().map(|backup| backup.at.to_string()).collect();
    assert_eq!(times, ["2026-01-29 19:40:00", "2026-01-29 19:40:00", "2026-01-28 10:00:00"]);
    assert_eq!(list_backups(&home.path().join("nowhere")).unwrap(), []);
}

#[test]
fn old_backups_go_and_what_is_not_a_backup_stays() {
    let home = home();
    let opened = made(&home.path().join("vault")).unwrap();
    let backups = opened.folder.backups();
    let old = backed_up(&opened.folder, "2025-11-01 12:00:00", "copy");
    let newest: Vec<_> = (0..10)
        .map(|minute| backed_up(&opened.folder, &format!("2026-01-29 19:{minute:02}:00"), "copy"))
        .collect();
    fs::write(backups.join("notes.txt"), "not ours").unwrap();
    assert_eq!(rotate_backups(&backups, at("2026-01-29 20:00:00")).unwrap(), [old.as_path()]);
    assert!(!old.exists() && newest.iter().all(|path| path.exists()) && backups.join("notes.txt").exists());
}

#[test]
fn a_copy_that_somebody_touched_is_never_removed_by_itself() {
    fn check(touch: impl FnOnce(&Folder, &Path), is_removed: bool, what: &str) {
        let home = home();
        let opened = made(&home.path().join("vault")).unwrap();
        let copy = backed_up(&opened.folder, "2025-11-01 12:00:00", "copy");
        for minute in 0..10 {
            backed_up(&opened.folder, &format!("2026-01-29 19:{minute:02}:00"), "copy");
        }
        touch(&Folder::at(&copy), &digests_beside(&copy));
        let gone = rotate_backups(&opened.folder.backups(), at("2026-01-29 20:00:00")).unwrap();
        assert_eq!(gone.contains(&copy), is_removed, "{what}");
        assert_eq!((copy.exists(), digests_beside(&copy).exists()), (!is_removed, !is_removed), "{what}");
    }
    let opens = |copy: &Folder, _: &Path| drop(unlock(copy.path(), &secret(PASSPHRASE)).unwrap());
    check(|_, _| (), true, "as it was made");
    check(opens, false, "opened as a vault");
    check(|copy, _| fs::write(copy.database(), "counted on").unwrap(), false, "another database");
    check(|copy, _| fs::write(copy.key_file(Slot::Second), "").unwrap(), false, "one more key");
    check(
        |copy, _| fs::write(copy.path().join("letterdesk.db-wal"), "").unwrap(),
        false,
        "open in sqlcipher",
    );
}

#[test]
fn a_copy_without_digests_has_only_traces_to_tell() {
    let home = home();
    let opened = made(&home.path().join("vault")).unwrap();
    let copy = backed_up(&opened.folder, "2026-01-29 19:40:00", "copy");
    fs::remove_file(digests_beside(&copy)).unwrap();
    let [backup] = list_backups(&opened.folder.backups()).unwrap().try_into().unwrap();
    assert!(backup.is_untouched().unwrap());
    drop(unlock(&copy, &secret(PASSPHRASE)).unwrap());
    assert!(!backup.is_untouched().unwrap());
    remove_backup(&backup).unwrap();
    assert!(!copy.exists(), "a person may remove it all the same");
}

#[test]
fn digests_are_lines_that_other_tools_check() {
    let home = home();
    let opened = made(&home.path().join("vault")).unwrap();
    let copy = backed_up(&opened.folder, "2026-01-29 19:40:00", "copy");
    let digests = fs::read_to_string(digests_beside(&copy)).unwrap();
    let lines: Vec<_> = digests.lines().map(|line| line.split_once("  ").unwrap()).collect();
    assert!(lines.iter().all(|(digest, _)| digest.len() == 64), "{digests}");
    let files: Vec<_> = lines.iter().map(|(_, file)| *file).collect();
    let expected = ["letterdesk.db", "keys/organiser.age", "keys/recovery.age"];
    assert_eq!(files, expected.map(|file| format!("20260129T194000-copy/{file}")));
}

fn digests_beside(copy: &Path) -> PathBuf {
    copy.with_file_name(format!("{}.sha256", copy.file_name().unwrap().to_str().unwrap()))
}

#[test]
fn forgetting_a_laptop_destroys_every_key_even_those_of_the_backups() {
    let home = home();
    let path = home.path().join("vault");
    let opened = made(&path).unwrap();
    let copy = backed_up(&opened.folder, "2026-01-29 19:40:00", "copy");
    destroy_keys(&opened.folder).unwrap();
    drop(opened);
    let left: Vec<_> = files_below(&path)
        .into_iter()
        .filter(|file| file.extension().is_some_and(|end| end == "age"))
        .collect();
    assert_eq!(left, [] as [PathBuf; 0]);
    for place in [&path, &copy] {
        let refused = unlock(place, &secret(PASSPHRASE)).err();
        assert!(matches!(refused, Some(VaultError::Damaged { .. })), "{refused:?}");
    }
    assert!(Folder::at(&path).database().exists() && !Folder::at(&path).key_file(Slot::Organiser).exists());
}
