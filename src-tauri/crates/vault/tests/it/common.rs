//! A small vault to test with. Its database is a file of a few bytes: what is inside is not this crate's business.

use std::{fs, io, path::Path};

use letterdesk_vault::{CreateError, Key, Opened, Slot, WorkFactor, create};
use secrecy::SecretString;

pub const PASSPHRASE: &str = "шесть очень длинных слов подряд";
pub const RECOVERY: &str = "ABCD EFGH JKMN PQRS TVWX YZ01 2345 6789";

pub fn secret(text: &str) -> SecretString {
    SecretString::from(text.to_owned())
}

pub fn write_database(path: &Path, _: &Key) -> Result<(), io::Error> {
    fs::write(path, b"database")
}

/// A vault with the organiser's passphrase and a recovery code, open.
pub fn made(path: &Path) -> Result<Opened, CreateError<io::Error>> {
    let (passphrase, recovery) = (secret(PASSPHRASE), secret(RECOVERY));
    let slots = [(Slot::Organiser, &passphrase), (Slot::Recovery, &recovery)];
    create(path, &slots, WorkFactor::new(WorkFactor::FLOOR), write_database)
}

/// Every file below a folder.
pub fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() { found.extend(files_below(&entry)) } else { found.push(entry) }
    }
    found
}
