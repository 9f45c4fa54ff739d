//! A vault on a real disk: made whole, opened once, told apart from everything that is not one.

use std::{
    env, fs,
    io::Read,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    process::Command,
};

use letterdesk_vault::{
    CreateError, Folder, Key, Slot, VaultError, WorkFactor, back_up, carry, change_passphrase, create,
    is_vault, key_of, list_backups, remove_slot, set_slot, unlock,
};

use crate::common::{PASSPHRASE, RECOVERY, alone, files_below, home, made, secret};

#[test]
fn opens_with_passphrase_and_recovery_code_and_with_nothing_else() {
    let home = home();
    let path = home.path().join("vault");
    let key = made(&path).unwrap().key;
    for good in [
        PASSPHRASE,
        " шесть очень длинных слов подряд\n",
        RECOVERY,
        "abcd-efgh-jkmn-pqrs-tvwx-yzol-2345-6789",
    ] {
        assert_eq!(*unlock(&path, &secret(good)).unwrap().key, *key, "{good}");
    }
    for bad in ["", "шесть", "ABCD EFGH JKMN PQRS TVWX YZ01 2345 6780"] {
        let refused = unlock(&path, &secret(bad)).err();
        assert!(matches!(refused, Some(VaultError::WrongPassphrase)), "{bad}: {refused:?}");
    }
}

#[test]
fn is_open_in_one_place_at_a_time() {
    let home = home();
    let path = home.path().join("vault");
    let opened = made(&path).unwrap();
    assert!(matches!(unlock(&path, &secret(PASSPHRASE)).err(), Some(VaultError::Busy)));
    drop(opened);
    assert!(unlock(&path, &secret(PASSPHRASE)).is_ok());
}

/// Names the vault to a second process of this test.
const VAULT_OF_THE_OTHER: &str = "LETTERDESK_TEST_VAULT";

#[test]
fn another_process_finds_it_busy() {
    if let Some(path) = env::var_os(VAULT_OF_THE_OTHER) {
        let refused = unlock(Path::new(&path), &secret(PASSPHRASE)).err();
        assert!(matches!(refused, Some(VaultError::Busy)), "{refused:?}");
        return;
    }
    let _alone = alone();
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault");
    let _opened = made(&path).unwrap();
    let mut other = Command::new(env::current_exe().unwrap());
    other.args(["--exact", "vault::another_process_finds_it_busy"]).env(VAULT_OF_THE_OTHER, &path);
    let output = other.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn a_failed_creation_leaves_nothing() {
    let home = home();
    let path = home.path().join("vault");
    let passphrase = secret(PASSPHRASE);
    let slots = [(Slot::Organiser, &passphrase)];
    let work = WorkFactor::new(WorkFactor::FLOOR);
    let refused = create(&path, &slots, work, |_: &Path, _: &Key| Err("no"));
    assert!(matches!(refused.err(), Some(CreateError::Build("no"))));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    let died = catch_unwind(AssertUnwindSafe(|| {
        create(&path, &slots, work, |_: &Path, _: &Key| -> Result<(), ()> {
            panic!("as if the program died")
        })
    }));
    assert!(died.is_err());
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn what_a_killed_creation_left_is_no_vault_and_is_swept_by_the_next() {
    let home = home();
    let path = home.path().join("vault");
    // Killed after the database was built and before the rename.
    let left = home.path().join(".letterdesk-new-killed");
    fs::create_dir_all(left.join("vault/keys")).unwrap();
    fs::write(left.join("in-use"), "").unwrap();
    fs::write(left.join("vault/letterdesk.db"), "database").unwrap();
    assert!(!is_vault(&path));
    made(&path).unwrap();
    let names: Vec<_> = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["vault"]);
}

#[test]
fn a_vault_is_never_overwritten_and_nothing_is_created_by_opening() {
    let home = home();
    let path = home.path().join("vault");
    assert!(matches!(unlock(&path, &secret(PASSPHRASE)).err(), Some(VaultError::NoVault)));
    assert!(!path.exists());
    drop(made(&path).unwrap());
    assert!(matches!(made(&path).err(), Some(CreateError::Vault(VaultError::AlreadyAVault))));
    let folder = Folder::at(&path);
    fs::remove_file(folder.database()).unwrap();
    assert!(matches!(made(&path).err(), Some(CreateError::Vault(VaultError::AlreadyAVault))), "keys alone");
    let refused = unlock(&path, &secret(PASSPHRASE)).err();
    assert!(matches!(&refused, Some(VaultError::Damaged { file }) if file == "letterdesk.db"), "{refused:?}");
}

#[test]
fn an_empty_folder_gives_way_and_a_folder_in_use_does_not() {
    let home = home();
    let path = home.path().join("vault");
    fs::create_dir(&path).unwrap();
    fs::write(path.join("letters.txt"), "not ours").unwrap();
    assert!(made(&path).is_err());
    assert_eq!(fs::read(path.join("letters.txt")).unwrap(), b"not ours");
    fs::remove_file(path.join("letters.txt")).unwrap();
    assert!(made(&path).is_ok());
}

/// scrypt's logarithm, as the organiser's key file says it: the last word of its second line.
fn work_factor(folder: &Folder) -> String {
    let file = fs::read(folder.key_file(Slot::Organiser)).unwrap();
    let text = String::from_utf8_lossy(&file);
    text.lines().nth(1).unwrap().rsplit(' ').next().unwrap().to_owned()
}

#[test]
fn a_new_passphrase_replaces_the_old_one_only() {
    let home = home();
    let path = home.path().join("vault");
    drop(made(&path).unwrap());
    let folder = Folder::at(&path);
    let before = work_factor(&folder);
    let new = "семь совсем других слов подряд";
    let refused = change_passphrase(&folder, &secret("не тот"), &secret(new));
    assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
    change_passphrase(&folder, &secret(PASSPHRASE), &secret(new)).unwrap();
    assert!(matches!(unlock(&path, &secret(PASSPHRASE)).err(), Some(VaultError::WrongPassphrase)));
    assert!(unlock(&path, &secret(new)).is_ok());
    assert!(unlock(&path, &secret(RECOVERY)).is_ok());
    assert_ne!(before, "18", "the usual one could not be told from the one that is kept");
    assert_eq!(work_factor(&folder), before, "the work factor is kept");
    assert_eq!(fs::read_dir(folder.keys()).unwrap().count(), 2, "nothing is left beside the key files");
}

#[test]
fn a_forgotten_passphrase_is_replaced_with_the_recovery_code_which_stays_good() {
    let home = home();
    let path = home.path().join("vault");
    drop(made(&path).unwrap());
    let new = "семь совсем других слов подряд";
    change_passphrase(&Folder::at(&path), &secret(RECOVERY), &secret(new)).unwrap();
    for good in [new, RECOVERY] {
        assert!(unlock(&path, &secret(good)).is_ok(), "{good}");
    }
    assert!(unlock(&path, &secret(PASSPHRASE)).is_err());
}

#[test]
fn a_second_person_may_have_a_passphrase_of_their_own() {
    let home = home();
    let path = home.path().join("vault");
    let opened = made(&path).unwrap();
    let second = secret("совсем другой человек и слова другие");
    let refused = set_slot(&opened.folder, &secret("не тот"), Slot::Second, &second);
    assert!(matches!(refused, Err(VaultError::WrongPassphrase)));
    set_slot(&opened.folder, &secret(PASSPHRASE), Slot::Second, &second).unwrap();
    let key = opened.key.clone();
    drop(opened);
    assert_eq!(*unlock(&path, &second).unwrap().key, *key);
    assert_eq!(*unlock(&path, &secret(PASSPHRASE)).unwrap().key, *key);
    let folder = Folder::at(&path);
    assert!(remove_slot(&folder, &second, Slot::Second).is_err(), "nobody locks themselves out");
    remove_slot(&folder, &secret(PASSPHRASE), Slot::Second).unwrap();
    assert!(matches!(unlock(&path, &second).err(), Some(VaultError::WrongPassphrase)));
}

/// A copy of a vault beside it.
fn copy_of(folder: &Folder) -> Folder {
    let opened = unlock(folder.path(), &secret(PASSPHRASE)).unwrap();
    let at = chrono::NaiveDate::from_ymd_opt(2026, 1, 29).unwrap().and_hms_opt(19, 42, 0).unwrap();
    let copied = back_up(&opened, &folder.backups(), at, "evening", |copy| fs::write(copy, b"database"));
    Folder::at(&copied.unwrap())
}

fn opens(folder: &Folder, passphrase: &str) -> bool {
    key_of(folder, &secret(passphrase)).is_ok()
}

#[test]
fn what_opens_the_vault_opens_its_own_copies_too() {
    let home = home();
    let path = home.path().join("vault");
    drop(made(&path).unwrap());
    let folder = Folder::at(&path);
    let same = copy_of(&folder);
    // One whose database has a key of its own, under the same passphrase.
    let own_key = copy_of(&folder);
    drop(made(&home.path().join("other")).unwrap());
    let other = Folder::at(&home.path().join("other"));
    for slot in [Slot::Organiser, Slot::Recovery] {
        fs::copy(other.key_file(slot), own_key.key_file(slot)).unwrap();
    }
    let damaged = copy_of(&folder);
    for slot in [Slot::Organiser, Slot::Recovery] {
        fs::write(damaged.key_file(slot), "").unwrap();
    }
    let new = "семь совсем других слов подряд";
    let done = change_passphrase(&folder, &secret(PASSPHRASE), &secret(new)).unwrap();
    assert_eq!((done.copies, done.left), (2, vec!["0003-20260129T194200-evening".to_owned()]));
    let untouched = |place: usize| list_backups(&folder.backups()).unwrap()[place].is_untouched().unwrap();
    assert!(untouched(2), "rotation and closing still know it as their own");
    let key = unlock(&path, &secret(new)).unwrap().key;
    assert_eq!(*key_of(&same, &secret(new)).unwrap(), *key);
    let others = unlock(other.path(), &secret(PASSPHRASE)).unwrap().key;
    assert_eq!(*key_of(&own_key, &secret(new)).unwrap(), *others, "around the copy’s own key");
    for copy in [&same, &own_key] {
        assert!(!opens(copy, PASSPHRASE) && opens(copy, RECOVERY));
    }
    let code = "2222 EFGH JKMN PQRS TVWX YZ01 2345 6789";
    set_slot(&folder, &secret(new), Slot::Recovery, &secret(code)).unwrap();
    for holder in [&folder, &same, &own_key] {
        assert!(opens(holder, code) && !opens(holder, RECOVERY), "the old paper opens nothing of ours");
    }
}

#[test]
fn a_change_that_was_cut_short_goes_on() {
    let home = home();
    let path = home.path().join("vault");
    drop(made(&path).unwrap());
    let folder = Folder::at(&path);
    let copy = copy_of(&folder);
    let old_keys = fs::read(copy.key_file(Slot::Organiser)).unwrap();
    let new = "семь совсем других слов подряд";
    change_passphrase(&folder, &secret(PASSPHRASE), &secret(new)).unwrap();
    fs::write(copy.key_file(Slot::Organiser), old_keys).unwrap();
    let done = change_passphrase(&folder, &secret(PASSPHRASE), &secret(new)).unwrap();
    assert_eq!((done.copies, done.left.len()), (1, 0));
    assert!(opens(&copy, new) && !opens(&copy, PASSPHRASE) && opens(&folder, new));
}

#[test]
fn the_key_file_is_plain_age_and_holds_64_hex_digits() {
    let home = home();
    let path = home.path().join("vault");
    let key = made(&path).unwrap().key;
    let file = fs::read(Folder::at(&path).key_file(Slot::Organiser)).unwrap();
    assert!(file.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    let identity = age::scrypt::Identity::new(secret(PASSPHRASE));
    let decryptor = age::Decryptor::new(file.as_slice()).unwrap();
    let mut text = String::new();
    decryptor.decrypt(std::iter::once(&identity as _)).unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, format!("{}\n", hex(&key)));
}

#[test]
fn no_secret_is_in_the_folder_or_in_debug_output() {
    let home = home();
    let path = home.path().join("vault");
    let opened = made(&path).unwrap();
    let hex = hex(&opened.key);
    let files = files_below(&path);
    assert!(files.len() >= 4, "{files:?}");
    for needle in [PASSPHRASE.as_bytes(), RECOVERY.as_bytes(), hex.as_bytes(), opened.key.as_slice()] {
        for file in &files {
            let bytes = fs::read(file).unwrap();
            assert!(!bytes.windows(needle.len()).any(|window| window == needle), "{}", file.display());
        }
    }
    let shown = format!("{opened:?}");
    assert!(!shown.contains(&hex) && !shown.contains("key"), "{shown}");
}

#[test]
fn a_damaged_key_file_says_so() {
    let home = home();
    let path = home.path().join("vault");
    drop(made(&path).unwrap());
    let folder = Folder::at(&path);
    fs::write(folder.key_file(Slot::Organiser), b"nonsense").unwrap();
    assert!(unlock(&path, &secret(RECOVERY)).is_ok());
    fs::remove_file(folder.key_file(Slot::Recovery)).unwrap();
    let refused = unlock(&path, &secret(RECOVERY)).err();
    assert!(matches!(&refused, Some(VaultError::Damaged { file }) if file == "organiser.age"), "{refused:?}");
    fs::remove_file(folder.key_file(Slot::Organiser)).unwrap();
    let refused = unlock(&path, &secret(RECOVERY)).err();
    assert!(matches!(&refused, Some(VaultError::Damaged { file }) if file == "keys"), "{refused:?}");
}

#[test]
fn a_key_file_that_asks_for_too_much_work_is_refused_at_once() {
    let home = home();
    let path = home.path().join("vault");
    drop(made(&path).unwrap());
    let folder = Folder::at(&path);
    fs::remove_file(folder.key_file(Slot::Recovery)).unwrap();
    let file = fs::read(folder.key_file(Slot::Organiser)).unwrap();
    let said = format!(" {}\n", work_factor(&folder)).into_bytes();
    let place = file.windows(said.len()).position(|window| window == said).unwrap();
    let greedy = [&file[..place], b" 30\n", &file[place + said.len()..]].concat();
    fs::write(folder.key_file(Slot::Organiser), greedy).unwrap();
    assert!(matches!(unlock(&path, &secret(PASSPHRASE)).err(), Some(VaultError::Damaged { .. })));
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let home = home();
    let path = home.path().join("vault");
    let _opened = made(&path).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o077;
    let folder = Folder::at(&path);
    let private = [
        folder.path().to_owned(),
        folder.keys(),
        folder.backups(),
        folder.key_file(Slot::Organiser),
        folder.lock_file(),
    ];
    for place in private {
        assert_eq!(mode(&place), 0, "{}", place.display());
    }
}

fn hex(key: &Key) -> String {
    key.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_not_ours_to_open_is_said_to_be_there() {
    use std::os::unix::fs::PermissionsExt;
    let home = home();
    let path = home.path().join("vault");
    drop(made(&path).unwrap());
    let rights = |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
    rights(0o000);
    let kept_out = fs::metadata(path.join("letterdesk.db")).is_err();
    let refused = unlock(&path, &secret(PASSPHRASE)).err();
    rights(0o700);
    // Root is kept out of nothing.
    assert_eq!(matches!(refused, Some(VaultError::Forbidden)), kept_out, "{refused:?}");
}

#[test]
fn a_vault_is_carried_whole_under_its_lock_and_over_nothing() {
    let home = home();
    let (path, to) = (home.path().join("vault"), home.path().join("new/vault"));
    let opened = made(&path).unwrap();
    assert!(matches!(carry(&path, &to), Err(VaultError::Busy)));
    let key = opened.key.clone();
    drop(opened);
    fs::write(path.join("letterdesk.db-wal"), "the newest letters").unwrap();
    carry(&path, &to).unwrap();
    assert_eq!(fs::read(to.join("letterdesk.db-wal")).unwrap(), b"the newest letters");
    assert_eq!(*unlock(&to, &secret(PASSPHRASE)).unwrap().key, *key);
    assert_eq!(*unlock(&path, &secret(PASSPHRASE)).unwrap().key, *key, "the first one is as it was");
    assert!(matches!(carry(&path, &to), Err(VaultError::AlreadyAVault)));
    assert!(matches!(carry(&home.path().join("nowhere"), &home.path().join("x")), Err(VaultError::NoVault)));
    assert_eq!(fs::read_dir(to.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
}
