//! A rule that refuses is told as that rule, never as a mistake of the program.

use letterdesk_desk::{
    Clock, Code, Desk, Error, NewSecrets, Result, SampleSize,
    model::{
        evening::Kind,
        id::{EntryUid, EveningId, Number},
    },
    sentence_of,
    view::{Consent, CountRequest, LineUpChoice, Target},
    words::Language,
};
use secrecy::SecretString;
use tempfile::TempDir;
use uuid::Uuid;

use crate::support::draft;

/// A vault with an open evening of five people, the first of them with a letter.
fn evening() -> (Desk, TempDir, EveningId) {
    let home = tempfile::tempdir().unwrap();
    let passphrase = SecretString::from("совсем не словарное семизвучие 7319".to_owned());
    let secrets = NewSecrets { passphrase, recovery_code: None };
    let mut desk = Desk::create(&home.path().join("vault"), &secrets, 16, Clock::system()).unwrap();
    desk.fill_with_sample(SampleSize { prisoners: 5, letters: 0, seed: 7 }).unwrap();
    desk.count(&CountRequest {
        uid: EntryUid(Uuid::new_v4()),
        target: Target::Number { number: Number(1) },
        times: 1,
        kind: Kind::Letter,
        consent: Consent::Ask,
    })
    .unwrap();
    let evening = desk.current_evening().unwrap();
    (desk, home, evening)
}

fn refused<T: std::fmt::Debug>(result: Result<T>, code: Code) -> Error {
    let error = result.unwrap_err();
    assert_eq!(error.code, code, "{error}");
    error
}

#[test]
fn somebody_with_letters_is_not_removed_and_is_named() {
    let (mut desk, _home, evening) = evening();
    let error = refused(desk.line_up_remove(evening, Number(1)), Code::HasLetters);
    assert_eq!(error.data["number"], "1");
    desk.undo().unwrap();
    desk.line_up_remove(evening, Number(1)).unwrap();
}

#[test]
fn a_second_evening_is_not_opened_and_the_first_is_named() {
    let (mut desk, _home, first) = evening();
    let draft = draft("Второй вечер", "2026-02-26");
    let second = desk.create_evening(&draft, &LineUpChoice::All).unwrap().id;
    let error = refused(desk.open_evening(second), Code::AnotherEveningOpen);
    assert_eq!(error.data["evening"], desk.evening(first).unwrap().title);
}

#[test]
fn a_bundle_is_removed_once() {
    let (mut desk, _home, _) = evening();
    desk.start_counting().unwrap();
    refused(desk.remove_bundle(9999), Code::UnknownBundle);
}

#[test]
fn every_code_has_its_sentence_in_both_languages() {
    for code in Code::ALL {
        for language in Language::ALL {
            let sentence = sentence_of(language, &Error::new(code).into());
            assert!(!sentence.contains(&format!("error-{}", code.code())), "{}: {sentence}", code.code());
        }
    }
}
