//! The copies that a closing left: told by name, and removed by a person alone.

use std::{fs, path::PathBuf};

use letterdesk_desk::{
    Clock, Code, Desk, NewSecrets, SampleSize, copies_of_vault,
    model::id::EveningId,
    view::{ClosedView, ClosingView},
};
use secrecy::SecretString;

#[test]
fn a_copy_that_a_program_has_open_is_not_removed() {
    let Closed { mut desk, home } = closed();
    let left = outcome(&desk).copies_left;
    let [copy] = left.as_slice() else { panic!("{left:?}") };
    let path = vault(&home).join("backups").join(copy);
    let somebody = fs::File::options().write(true).open(path.join("lock")).unwrap();
    somebody.lock().unwrap();
    let refused = desk.remove_copy(copy).unwrap_err();
    assert_eq!((refused.code, path.exists()), (Code::CopyInUse, true));
    drop(somebody);
    desk.remove_copy(copy).unwrap();
    assert!(!path.exists() && outcome(&desk).copies_left.is_empty());
    assert!(
        fs::read_dir(vault(&home).join("backups")).unwrap().count() > 0,
        "the copy of the closed evening stays"
    );
}

#[test]
fn the_database_as_it_was_before_an_update_is_named_and_removed() {
    let Closed { mut desk, home } = closed();
    let path = vault(&home).join("letterdesk.before-v9.db");
    fs::write(&path, "what an older version wrote").unwrap();
    assert_eq!(outcome(&desk).copies_left.last().unwrap(), "letterdesk.before-v9.db");
    desk.remove_copy("letterdesk.before-v9.db").unwrap();
    assert!(!path.exists());
}

#[test]
fn nothing_but_what_a_closing_left_is_removed() {
    let Closed { mut desk, home } = closed();
    let kept = fs::read_dir(vault(&home).join("backups")).unwrap();
    let kept = kept.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let kept: Vec<_> = kept.filter(|name| name.ends_with("-closed")).collect();
    assert_eq!(kept.len(), 1);
    for name in ["", ".", "..", "../letterdesk.db", "letterdesk.db", "keys", kept[0].as_str()] {
        assert_eq!(desk.remove_copy(name).unwrap_err().code, Code::UnknownCopy, "{name}");
    }
}

#[test]
fn copies_are_told_with_what_is_in_them_and_are_not_touched() {
    let home = tempfile::tempdir().unwrap();
    let secrets = NewSecrets { passphrase: passphrase(), recovery_code: None };
    let mut desk = Desk::create(&vault(&home), &secrets, 16, Clock::system()).unwrap();
    desk.fill_with_sample(SampleSize { prisoners: 5, letters: 7, seed: 7 }).unwrap();
    for _ in 0..2 {
        import(&mut desk, &home);
        desk.undo().unwrap();
    }
    drop(desk);
    let backups = vault(&home).join("backups");
    let newest = copies_of_vault(&vault(&home), &passphrase()).unwrap().remove(0);
    fs::write(newest.path.join("keys/organiser.age"), "").unwrap();
    let before = names(&newest.path);
    // The vault itself may be gone.
    fs::remove_file(vault(&home).join("letterdesk.db")).unwrap();
    let told = copies_of_vault(&vault(&home), &passphrase()).unwrap();
    let [spoilt, good] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!((spoilt.has_key, spoilt.is_changed, spoilt.order), (false, true, 2));
    assert_eq!(spoilt.content.as_ref().unwrap_err().code, Code::KeyFileDamaged);
    assert_eq!((good.has_key, good.is_changed, good.order, good.reason.as_str()), (true, false, 1, "import"));
    let content = good.content.as_ref().unwrap();
    assert_eq!((content.evenings.len(), content.evenings[0].letters), (1, 7));
    assert_eq!(names(&newest.path), before);
    assert_eq!(names(&backups).len(), 4, "two copies, and their digests");
}

fn names(folder: &std::path::Path) -> Vec<std::ffi::OsString> {
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    names
}

/// A copy is made before each.
fn import(desk: &mut Desk, home: &tempfile::TempDir) {
    let list = home.path().join("list.csv");
    fs::write(&list, "Фамилия;Имя\nКречет-Новый;Лев\n").unwrap();
    desk.import(&list, &Default::default(), &letterdesk_desk::ImportSelection::All).unwrap();
}

/// An evening that was closed while somebody had touched a copy of it.
struct Closed {
    desk: Desk,
    home: tempfile::TempDir,
}

fn closed() -> Closed {
    let home = tempfile::tempdir().unwrap();
    let secrets = NewSecrets { passphrase: passphrase(), recovery_code: None };
    let mut desk = Desk::create(&vault(&home), &secrets, 16, Clock::system()).unwrap();
    desk.fill_with_sample(SampleSize { prisoners: 5, letters: 0, seed: 7 }).unwrap();
    import(&mut desk, &home);
    let copies = fs::read_dir(vault(&home).join("backups")).unwrap().map(|entry| entry.unwrap().path());
    let copy = copies.filter(|path| path.is_dir()).last().unwrap();
    // As an older version left it that somebody opened it with.
    fs::write(copy.join("lock"), "").unwrap();
    desk.close_without_recount().unwrap();
    Closed { desk, home }
}

fn outcome(desk: &Desk) -> ClosedView {
    match desk.closing_of(EveningId(1)).unwrap() {
        ClosingView::Closed { outcome } => outcome,
        other => panic!("not closed: {other:?}"),
    }
}

fn vault(home: &tempfile::TempDir) -> PathBuf {
    home.path().join("vault")
}

fn passphrase() -> SecretString {
    SecretString::from("совсем не словарное семизвучие 7319".to_owned())
}
