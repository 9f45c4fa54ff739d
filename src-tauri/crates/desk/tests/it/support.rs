//! What several of these tests begin with.

use letterdesk_desk::{Clock, Desk, NewSecrets, SampleSize, view::EveningDraft};
use secrecy::SecretString;
use tempfile::TempDir;

/// A day for evenings of which nobody asks when they are.
pub const DAY: &str = "2026-01-29";

/// An evening with a title and a day, and nothing else said.
pub fn draft(title: &str, date: &str) -> EveningDraft {
    EveningDraft {
        title: title.to_owned(),
        theme: String::new(),
        date: date.to_owned(),
        place: String::new(),
        city: String::new(),
        goal: None,
        floor: 5,
        sender: String::new(),
        notices: String::new(),
    }
}

/// An open evening of five people and three in transit (numbers 6 to 8), with so many letters; with enough of them, each
/// of the five has one.
pub fn evening_of_five(letters: u32) -> (Desk, TempDir) {
    let home = tempfile::tempdir().unwrap();
    let passphrase = SecretString::from("совсем не словарное семизвучие 7319".to_owned());
    let secrets = NewSecrets { passphrase, recovery_code: None };
    let mut desk = Desk::create(&home.path().join("vault"), &secrets, 16, Clock::system()).unwrap();
    desk.fill_with_sample(SampleSize { prisoners: 5, letters, seed: 7 }).unwrap();
    (desk, home)
}
