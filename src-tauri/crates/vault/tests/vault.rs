//! A vault on a real disk: made whole, opened once, told apart from everything that is not one.
#![allow(clippy::unwrap_used)] // A test that cannot get its value has failed.

use std::{fs, io::Read, path::Path};

use letterdesk_vault::{
    CreateError, Folder, Key, Opened, Slot, VaultError, WorkFactor, change_passphrase, create, unlock,
};
use secrecy::SecretString;

const PASSPHRASE: &str = "шесть очень длинных слов подряд";
const RECOVERY: &str = "ABCD EFGH JKMN PQRS TVWX YZ01 2345 6789";

fn secret(text: &str) -> SecretString {
    SecretString::from(text.to_owned())
}

fn write_database(path: &Path, _: &Key) -> Result<(), std::io::Error> {
    fs::write(path, b"database")
}

fn made(path: &Path) -> Result<Opened, CreateError<std::io::Error>> {
    let (passphrase, recovery) = (secret(PASSPHRASE), secret(RECOVERY));
    let slots = [(Slot::Organiser, &passphrase), (Slot::Recovery, &recovery)];
    create(path, &slots, WorkFactor::new(16), write_database)
}

#[test]
fn opens_with_passphrase_and_recovery_code_and_with_nothing_else() {
    let home = tempfile::tempdir().unwrap();
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
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault");
    let opened = made(&path).unwrap();
    assert!(matches!(unlock(&path, &secret(PASSPHRASE)).err(), Some(VaultError::Busy)));
    drop(opened);
    assert!(unlock(&path, &secret(PASSPHRASE)).is_ok());
}

#[test]
fn a_failed_creation_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault");
    let passphrase = secret(PASSPHRASE);
    let slots = [(Slot::Organiser, &passphrase)];
    let refused = create(&path, &slots, WorkFactor::new(16), |_: &Path, _: &Key| Err("no"));
    assert!(matches!(refused.err(), Some(CreateError::Build("no"))));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn a_vault_is_never_overwritten_and_nothing_is_created_by_opening() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault");
    assert!(matches!(unlock(&path, &secret(PASSPHRASE)).err(), Some(VaultError::NoVault)));
    assert!(!path.exists());
    drop(made(&path).unwrap());
    assert!(matches!(made(&path).err(), Some(CreateError::Vault(VaultError::AlreadyAVault))));
}

#[test]
fn a_new_passphrase_replaces_the_old_one_only() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault");
    drop(made(&path).unwrap());
    let folder = Folder::at(&path);
    let new = "семь совсем других слов подряд";
    assert!(matches!(
        change_passphrase(&folder, &secret("не тот"), &secret(new)),
        Err(VaultError::WrongPassphrase)
    ));
    change_passphrase(&folder, &secret(PASSPHRASE), &secret(new)).unwrap();
    assert!(matches!(unlock(&path, &secret(PASSPHRASE)).err(), Some(VaultError::WrongPassphrase)));
    assert!(unlock(&path, &secret(new)).is_ok());
    assert!(unlock(&path, &secret(RECOVERY)).is_ok());
}

#[test]
fn the_key_file_is_plain_age_and_holds_64_hex_digits() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault");
    let key = made(&path).unwrap().key;
    let file = fs::read(Folder::at(&path).key_file(Slot::Organiser)).unwrap();
    assert!(file.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    let identity = age::scrypt::Identity::new(secret(PASSPHRASE));
    let decryptor = age::Decryptor::new(file.as_slice()).unwrap();
    let mut text = String::new();
    decryptor.decrypt(std::iter::once(&identity as _)).unwrap().read_to_string(&mut text).unwrap();
    let digits: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(text, format!("{digits}\n"));
}

#[test]
fn a_damaged_key_file_says_so() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault");
    drop(made(&path).unwrap());
    let folder = Folder::at(&path);
    fs::write(folder.key_file(Slot::Organiser), b"nonsense").unwrap();
    assert!(unlock(&path, &secret(RECOVERY)).is_ok());
    fs::remove_file(folder.key_file(Slot::Recovery)).unwrap();
    assert!(matches!(unlock(&path, &secret(RECOVERY)).err(), Some(VaultError::Damaged { .. })));
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("vault");
    drop(made(&path).unwrap());
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o077;
    let folder = Folder::at(&path);
    for place in [folder.path().to_owned(), folder.keys(), folder.key_file(Slot::Organiser)] {
        assert_eq!(mode(&place), 0, "{}", place.display());
    }
}
