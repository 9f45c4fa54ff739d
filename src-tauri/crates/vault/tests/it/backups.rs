//! Backups and the end of a vault: a copy counts only when it was checked, and keys can be destroyed for good.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::NaiveDateTime;
use letterdesk_vault::{
    CreateError, Folder, Opened, Slot, VaultError, back_up, destroy_keys, list_backups, remove_backup,
    rotate_backups, unlock,
};

use crate::common::{PASSPHRASE, files_below, home, made, secret};

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
}

fn backed_up(opened: &Opened, time: &str, reason: &str) -> PathBuf {
    let copy = |path: &Path| fs::copy(opened.folder.database(), path).map(|_| ());
    back_up(opened, &opened.folder.backups(), at(time), reason, copy).unwrap()
}

/// A copy as a person restores it by hand: its folder, copied to another place.
fn carried_away(copy: &Path, to: &Path) {
    fs::create_dir_all(to.join("keys")).unwrap();
    for file in files_below(copy) {
        fs::copy(&file, to.join(file.strip_prefix(copy).unwrap())).unwrap();
    }
}

#[test]
fn a_backup_is_no_vault_where_it_lies_and_one_with_the_same_passphrase_elsewhere() {
    let home = home();
    let opened = made(&home.path().join("vault")).unwrap();
    let copy = backed_up(&opened, "2026-01-29 19:40:00", "import");
    let before = files_below(&opened.folder.backups());
    for way in [copy.clone(), copy.join("keys/.."), copy.join(".")] {
        let refused = unlock(&way, &secret(PASSPHRASE)).err();
        assert!(matches!(refused, Some(VaultError::IsACopy)), "{}: {refused:?}", way.display());
    }
    let refused = made(&opened.folder.backups().join("new")).err();
    assert!(matches!(refused, Some(CreateError::Vault(VaultError::IsACopy))), "{refused:?}");
    assert_eq!(files_below(&opened.folder.backups()), before, "a refused opening leaves no trace");
    let elsewhere = home.path().join("elsewhere");
    carried_away(&copy, &elsewhere);
    assert_eq!(*unlock(&elsewhere, &secret(PASSPHRASE)).unwrap().key, *opened.key);
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
    let refused = back_up(&opened, &backups, at("2026-01-29 19:40:00"), "copy", |path| {
        fs::write(path, "half a copy").and(Err(io::Error::other("it does not open")))
    });
    assert!(matches!(refused, Err(CreateError::Build(_))));
    assert_eq!(list_backups(&backups).unwrap(), []);
    assert_eq!(fs::read_dir(&backups).unwrap().count(), 0);
}

#[test]
fn backups_are_listed_in_the_order_in_which_they_were_made_whatever_the_clock_said() {
    let home = home();
    let opened = made(&home.path().join("vault")).unwrap();
    backed_up(&opened, "2026-01-29 19:40:00", "copy");
    backed_up(&opened, "2026-01-29 19:40:00", "copy");
    backed_up(&opened, "2026-01-28 10:00:00", "import");
    let unnumbered = opened.folder.backups().join("20260130T100000-import");
    fs::rename(backed_up(&opened, "2026-01-30 10:00:00", "import"), unnumbered).unwrap();
    fs::create_dir(opened.folder.backups().join("holiday pictures")).unwrap();
    let listed = list_backups(&opened.folder.backups()).unwrap();
    let times: Vec<_> = listed.iter().map(|backup| backup.at.to_string()).collect();
    assert_eq!(
        times,
        ["2026-01-28 10:00:00", "2026-01-29 19:40:00", "2026-01-29 19:40:00", "2026-01-30 10:00:00"]
    );
    assert_eq!(list_backups(&home.path().join("nowhere")).unwrap(), []);
}

#[test]
fn old_backups_go_and_what_is_not_a_backup_stays() {
    let home = home();
    let opened = made(&home.path().join("vault")).unwrap();
    let backups = opened.folder.backups();
    let old = backed_up(&opened, "2026-01-29 12:00:00", "copy");
    let newest: Vec<_> =
        (0..10).map(|minute| backed_up(&opened, &format!("2026-01-29 19:{minute:02}:00"), "copy")).collect();
    fs::write(backups.join("notes.txt"), "not ours").unwrap();
    assert_eq!(rotate_backups(&backups).unwrap(), [old.as_path()]);
    assert!(!old.exists() && newest.iter().all(|path| path.exists()) && backups.join("notes.txt").exists());
}

#[test]
fn a_copy_that_somebody_touched_is_never_removed_by_itself() {
    fn check(touch: impl FnOnce(&Folder, &Path), is_removed: bool, what: &str) {
        let home = home();
        let opened = made(&home.path().join("vault")).unwrap();
        let copy = backed_up(&opened, "2026-01-29 12:00:00", "copy");
        for minute in 0..10 {
            backed_up(&opened, &format!("2026-01-29 19:{minute:02}:00"), "copy");
        }
        touch(&Folder::at(&copy), &digests_beside(&copy));
        let gone = rotate_backups(&opened.folder.backups()).unwrap();
        assert_eq!(gone.contains(&copy), is_removed, "{what}");
        assert_eq!((copy.exists(), digests_beside(&copy).exists()), (!is_removed, !is_removed), "{what}");
    }
    let opens = |copy: &Folder, _: &Path| fs::write(copy.lock_file(), "").unwrap();
    check(|_, _| (), true, "as it was made");
    check(opens, false, "opened as a vault, by an older version");
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
    let copy = backed_up(&opened, "2026-01-29 19:40:00", "copy");
    fs::remove_file(digests_beside(&copy)).unwrap();
    let [backup] = list_backups(&opened.folder.backups()).unwrap().try_into().unwrap();
    assert!(backup.is_untouched().unwrap());
    fs::write(Folder::at(&copy).lock_file(), "").unwrap();
    assert!(!backup.is_untouched().unwrap());
    remove_backup(&backup).unwrap();
    assert!(!copy.exists(), "a person may remove it all the same");
}

#[test]
fn digests_are_lines_that_other_tools_check() {
    let home = home();
    let opened = made(&home.path().join("vault")).unwrap();
    let copy = backed_up(&opened, "2026-01-29 19:40:00", "copy");
    let digests = fs::read_to_string(digests_beside(&copy)).unwrap();
    let lines: Vec<_> = digests.lines().map(|line| line.split_once("  ").unwrap()).collect();
    assert!(lines.iter().all(|(digest, _)| digest.len() == 64), "{digests}");
    let files: Vec<_> = lines.iter().map(|(_, file)| *file).collect();
    let expected = ["letterdesk.db", "keys/organiser.age", "keys/recovery.age"];
    assert_eq!(files, expected.map(|file| format!("0001-20260129T194000-copy/{file}")));
}

fn digests_beside(copy: &Path) -> PathBuf {
    copy.with_file_name(format!("{}.sha256", copy.file_name().unwrap().to_str().unwrap()))
}

#[test]
fn forgetting_a_laptop_destroys_every_key_even_those_of_the_backups() {
    let home = home();
    let path = home.path().join("vault");
    let opened = made(&path).unwrap();
    let copy = backed_up(&opened, "2026-01-29 19:40:00", "copy");
    destroy_keys(&opened.folder).unwrap();
    drop(opened);
    let left: Vec<_> = files_below(&path)
        .into_iter()
        .filter(|file| file.extension().is_some_and(|end| end == "age"))
        .collect();
    assert_eq!(left, [] as [PathBuf; 0]);
    let elsewhere = home.path().join("elsewhere");
    carried_away(&copy, &elsewhere);
    for place in [&path, &elsewhere] {
        let refused = unlock(place, &secret(PASSPHRASE)).err();
        assert!(matches!(refused, Some(VaultError::Damaged { .. })), "{refused:?}");
    }
    assert!(Folder::at(&path).database().exists() && !Folder::at(&path).key_file(Slot::Organiser).exists());
}

#[test]
fn a_copy_has_the_key_files_that_opened_the_vault_whatever_became_of_them() {
    fn check(spoil: impl FnOnce(&Path), what: &str) {
        let home = home();
        let path = home.path().join("vault");
        drop(made(&path).unwrap());
        let opened = unlock(&path, &secret(PASSPHRASE)).unwrap();
        assert_eq!(opened.changed_key_file().unwrap(), None, "{what}");
        spoil(&opened.folder.keys());
        assert_eq!(opened.changed_key_file().unwrap(), Some("organiser.age"), "{what}");
        let elsewhere = home.path().join("elsewhere");
        carried_away(&backed_up(&opened, "2026-01-29 19:40:00", "copy"), &elsewhere);
        assert_eq!(*unlock(&elsewhere, &secret(PASSPHRASE)).unwrap().key, *opened.key, "{what}");
    }
    check(|keys| fs::write(keys.join("organiser.age"), "").unwrap(), "emptied");
    check(|keys| fs::remove_file(keys.join("organiser.age")).unwrap(), "removed");
    check(|keys| fs::remove_dir_all(keys).unwrap(), "the whole folder removed");
    check(
        |keys| fs::copy(keys.join("recovery.age"), keys.join("organiser.age")).map(drop).unwrap(),
        "another's",
    );
}

#[test]
fn the_last_copy_with_a_key_outlives_any_number_without_one() {
    let home = home();
    let opened = made(&home.path().join("vault")).unwrap();
    let good = backed_up(&opened, "2026-01-29 19:00:00", "copy");
    for minute in 1..30 {
        let copy = backed_up(&opened, &format!("2026-01-29 19:{minute:02}:00"), "copy");
        for file in files_below(&copy.join("keys")) {
            fs::write(file, "").unwrap();
        }
        rotate_backups(&opened.folder.backups()).unwrap();
    }
    assert!(good.exists());
}

#[cfg(unix)]
#[test]
fn no_copy_is_made_of_a_vault_that_is_not_there_and_its_folder_is_not_made_anew() {
    let home = home();
    let path = home.path().join("vault");
    let opened = made(&path).unwrap();
    let refused = |opened: &Opened| {
        let copy = |_: &Path| -> Result<(), io::Error> { panic!("nothing is copied") };
        let refused = back_up(opened, &path.join("backups"), at("2026-01-29 19:40:00"), "copy", copy);
        assert!(matches!(refused, Err(CreateError::Vault(VaultError::Gone))), "{refused:?}");
    };
    fs::rename(&path, home.path().join("away")).unwrap();
    refused(&opened);
    assert!(!path.exists());
    drop(made(&path).unwrap());
    refused(&opened);
    fs::remove_dir_all(&path).unwrap();
    fs::rename(home.path().join("away"), &path).unwrap();
    backed_up(&opened, "2026-01-29 19:40:00", "copy");
}
