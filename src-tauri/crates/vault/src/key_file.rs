//! A key file: the database's key, encrypted to a passphrase with age's scrypt recipient.

use std::{env, fs, io::Read, path::Path};

use age::{
    Decryptor, Encryptor,
    scrypt::{Identity, Recipient},
};
use data_encoding::HEXLOWER;
use letterdesk_files::write_atomically;
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::{Key, VaultError, passphrase};

/// Whose passphrase a key file is for. One passphrase a file: age allows no second recipient beside scrypt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The organiser's.
    Organiser,
    /// A second trusted person's.
    Second,
    /// The printed recovery code's.
    Recovery,
}

impl Slot {
    /// In the order in which they are tried.
    pub const ALL: [Slot; 3] = [Slot::Organiser, Slot::Second, Slot::Recovery];

    /// The file's name under `keys/`.
    pub fn file_name(self) -> &'static str {
        match self {
            Slot::Organiser => "organiser.age",
            Slot::Second => "second.age",
            Slot::Recovery => "recovery.age",
        }
    }
}

/// scrypt's logarithm of N: each step doubles time and memory of a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// 2^18: about 256 MiB and a second.
    pub const USUAL: WorkFactor = WorkFactor(18);
    /// 2^16, for small machines.
    pub const FLOOR: u8 = 16;
    /// What reading accepts at most; the library's own limit depends on the machine.
    pub const CEILING: u8 = 20;

    /// A factor between floor and ceiling; anything outside is moved to the nearer one.
    pub fn new(log_n: u8) -> WorkFactor {
        match log_n {
            0..=WorkFactor::FLOOR => {
                WorkFactor(lowest(cfg!(debug_assertions), env::var_os(FOR_TESTS).is_some()))
            }
            more => WorkFactor(more.min(WorkFactor::CEILING)),
        }
    }
}

/// Only the tests' drivers set this: their vaults hold nothing, and hundreds of them are opened.
const FOR_TESTS: &str = "LETTERDESK_TEST_WORK_FACTOR";
/// scrypt's logarithm for a vault that holds nothing.
const TEST_FLOOR: u8 = 2;

/// The lowest factor that is written. A release takes no notice of the tests' variable.
fn lowest(debug: bool, for_tests: bool) -> u8 {
    if debug && for_tests { TEST_FLOOR } else { WorkFactor::FLOOR }
}

/// A key file is some 300 bytes; anything far larger is not one of ours, and is not read into memory.
const MOST_BYTES: u64 = 64 * 1024;

/// Writes a key file, atomically.
pub(crate) fn write(
    path: &Path,
    key: &Key,
    passphrase: &SecretString,
    work: WorkFactor,
) -> Result<(), VaultError> {
    let mut recipient = Recipient::new(passphrase::normalise(passphrase));
    recipient.set_work_factor(work.0);
    let text = Zeroizing::new(format!("{}\n", *Zeroizing::new(HEXLOWER.encode(key.as_ref()))));
    let refused = |error: &dyn std::fmt::Display| VaultError::Io { detail: error.to_string() };
    let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
        .map_err(|error| refused(&error))?;
    let mut encrypted = Vec::new();
    let mut writer = encryptor.wrap_output(&mut encrypted)?;
    std::io::Write::write_all(&mut writer, text.as_bytes())?;
    writer.finish()?;
    Ok(write_atomically(path, &encrypted)?)
}

/// Reads a key file; `None` when the passphrase is not its own.
pub(crate) fn read(path: &Path, passphrase: &SecretString) -> Result<Option<Key>, VaultError> {
    let damaged =
        || VaultError::Damaged { file: path.file_name().unwrap_or_default().to_string_lossy().into_owned() };
    let encrypted = read_small(path)?;
    let decryptor = Decryptor::new(encrypted.as_slice()).map_err(|_| damaged())?;
    let mut identity = Identity::new(passphrase::normalise(passphrase));
    identity.set_max_work_factor(WorkFactor::CEILING);
    let mut reader = match decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)) {
        Ok(reader) => reader,
        Err(age::DecryptError::DecryptionFailed | age::DecryptError::KeyDecryptionFailed) => return Ok(None),
        Err(_) => return Err(damaged()),
    };
    let mut text = Zeroizing::new(String::new());
    reader.read_to_string(&mut text).map_err(|_| damaged())?;
    let digits = text.strip_suffix('\n').ok_or_else(damaged)?;
    let bytes = Zeroizing::new(HEXLOWER.decode(digits.as_bytes()).map_err(|_| damaged())?);
    let mut key = Key::default();
    if bytes.len() != key.len() {
        return Err(damaged());
    }
    key.copy_from_slice(&bytes);
    Ok(Some(key))
}

/// The work factor that a key file was written with, to keep it when the passphrase changes: whoever made the vault on
/// a small machine chose it for a reason. [`WorkFactor::USUAL`] where the file does not say.
pub(crate) fn work_factor(path: &Path) -> WorkFactor {
    said_work_factor(path).map_or(WorkFactor::USUAL, WorkFactor::new)
}

/// The second line of an age file is "-> scrypt SALT LOG_N".
fn said_work_factor(path: &Path) -> Option<u8> {
    let bytes = read_small(path).ok()?;
    let line = bytes.split(|byte| *byte == b'\n').nth(1)?;
    let stanza = std::str::from_utf8(line).ok()?.strip_prefix("-> scrypt ")?;
    stanza.split(' ').nth(1)?.parse().ok()
}

/// What a file has in it, when it is a key file at all; whose passphrase opens it is not known by that.
pub(crate) fn bytes(path: &Path) -> std::io::Result<Option<Vec<u8>>> {
    let bytes = read_small(path)?;
    Ok(Decryptor::new(bytes.as_slice()).is_ok().then_some(bytes))
}

fn read_small(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_low_work_factor_needs_debug_assertions_and_the_tests_variable() {
        for (debug, for_tests, expect) in
            [(true, true, 2), (true, false, 16), (false, true, 16), (false, false, 16)]
        {
            assert_eq!(lowest(debug, for_tests), expect, "debug {debug}, variable {for_tests}");
        }
    }

    #[test]
    fn the_work_factor_of_people_is_never_lowered() {
        for (asked, expect) in [(17, 17), (18, 18), (20, 20), (21, 20)] {
            assert_eq!(WorkFactor::new(asked), WorkFactor(expect));
        }
    }
}
