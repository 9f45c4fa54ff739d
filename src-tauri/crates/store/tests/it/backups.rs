use std::fs;

use letterdesk_store::{Store, StoreError};

use crate::{
    builders::{TestDesk, count, key, total},
    tampering::edited,
};

#[test]
fn a_copy_is_whole_encrypted_and_independent() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 5)).unwrap();
    let copy = desk.folder.path().join("copy.db");
    desk.store.backup_to(&copy).unwrap();
    desk.append(&count(evening, first, 1)).unwrap();

    let bytes = fs::read(&copy).unwrap();
    for needle in ["SQLite format 3", "Окунев-Бархатный"] {
        assert!(!bytes.windows(needle.len()).any(|window| window == needle.as_bytes()), "{needle}");
    }
    let wrong = Store::open(&copy, &key(8)).err();
    assert!(matches!(wrong, Some(StoreError::WrongKeyOrDamaged)), "{wrong:?}");
    let restored = Store::open(&copy, &desk.key).unwrap();
    assert_eq!(total(&restored, evening), 5);
    assert_eq!(restored.check().unwrap().entries, 1);
    assert_eq!(total(&desk.store, evening), 6);
}

#[test]
fn nothing_is_left_beside_a_copy() {
    let (desk, _, _) = TestDesk::with_evening();
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.db");
    fs::write(folder.path().join("copy.db.part"), b"of a backup that was cut off").unwrap();
    desk.store.backup_to(&copy).unwrap();
    desk.store.backup_to(&copy).unwrap();
    let names: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["copy.db"]);
}

#[test]
fn a_copy_that_is_not_whole_does_not_count() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 5)).unwrap();
    let copy = desk.folder.path().join("copy.db");
    desk.store.backup_to(&copy).unwrap();
    let good = fs::read(&copy).unwrap();
    edited(&desk.path(), "UPDATE ledger SET n = 50");
    let error = desk.store.backup_to(&copy).err();
    assert!(matches!(error, Some(StoreError::Damaged(_))), "{error:?}");
    assert_eq!(fs::read(&copy).unwrap(), good, "the last good copy stays");
    assert!(!desk.folder.path().join("copy.db.part").exists());
}

#[test]
fn a_copy_that_cannot_be_made_harms_nothing() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    let vanished = desk.folder.path().join("pulled stick").join("copy.db");
    let error = desk.store.backup_to(&vanished).err();
    assert!(matches!(error, Some(StoreError::Missing)), "{error:?}");
    desk.append(&count(evening, first, 1)).unwrap();
}
