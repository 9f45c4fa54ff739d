//! A folder that goes away in the middle of a transaction.

use std::fs;

use secrecy::SecretString;

use super::*;
use crate::{NewSecrets, ground::Clock};

fn passphrase() -> SecretString {
    SecretString::from("совсем не словарное семизвучие 7319".to_owned())
}

fn desk(home: &std::path::Path) -> Desk {
    let secrets = NewSecrets { passphrase: passphrase(), recovery_code: None };
    Desk::create(&home.join("vault"), &secrets, 16, Clock::system()).unwrap()
}

/// As somebody pulls a stick out in the middle of a transaction.
fn write_while(desk: &mut Desk, happens: impl FnOnce()) -> Code {
    let done = desk.transact(&[Area::Tally], |tx| {
        tx.set_setting("test", "value")?;
        happens();
        Ok(())
    });
    done.unwrap_err().code
}

#[test]
fn a_folder_that_goes_away_during_a_commit_is_not_called_kept() {
    let home = tempfile::tempdir().unwrap();
    let (vault, away) = (home.path().join("vault"), home.path().join("away"));
    let mut desk = desk(home.path());
    assert_eq!(write_while(&mut desk, || fs::rename(&vault, &away).unwrap()), Code::Unsure);
    assert_eq!(desk.try_saving().unwrap_err().code, Code::VaultGone);
    assert!(!vault.exists(), "nothing is made anew");
    fs::rename(&away, &vault).unwrap();
    desk.try_saving().unwrap();
}

#[test]
fn a_lock_that_is_another_file_is_another_vault() {
    let home = tempfile::tempdir().unwrap();
    let vault = home.path().join("vault");
    let mut desk = desk(home.path());
    let removed = || fs::remove_file(vault.join("lock")).unwrap();
    assert_eq!(write_while(&mut desk, removed), Code::Unsure);
    // The very vault, whose lock somebody removed: it is locked again, and goes on.
    desk.try_saving().unwrap();
    assert_eq!(Desk::unlock(&vault, &passphrase(), Clock::system()).err().unwrap().code, Code::VaultBusy);
}
