//! Copies that are made by themselves while letters come in, and what a closing leaves of them.

use std::{fs, path::PathBuf};

use letterdesk_tests::program::Home;

#[test]
fn fifty_entries_make_a_backup_that_opens_by_itself() {
    let home = evening();
    home.feed(["tally"], &"1\n".repeat(60)).lines();
    let copies = copies(&home, "evening");
    assert_eq!(copies.len(), 1, "{copies:?}");
    let copy = copies[0].to_str().unwrap();
    let counts = home.run(["counts", "--json", "--vault", copy]).json();
    assert_eq!(counts["total"], 50 + 50, "the sample's letters, and the first fifty of these");
}

#[test]
fn closing_removes_the_backups_that_tell_minutes() {
    let home = evening();
    home.feed(["tally"], &"1\n".repeat(60)).lines();
    home.run(["close"]).lines();
    assert_eq!(copies(&home, "").len(), 1, "{:?}", copies(&home, ""));
    let copy = copies(&home, "closed").remove(0);
    let log = home.run(["log", "--evening", "1", "--vault", copy.to_str().unwrap()]);
    assert!(log.lines().len() > 60 && !log.out.contains(':'), "no minute is left: {}", log.out);
}

#[test]
fn closing_leaves_a_backup_that_somebody_opened_and_names_it() {
    let home = evening();
    home.feed(["tally"], &"1\n".repeat(60)).lines();
    let copy = copies(&home, "evening").remove(0);
    home.feed(["tally", "--vault", copy.to_str().unwrap()], "1\n").lines();
    let closed = home.run(["close"]);
    let name = copy.file_name().unwrap().to_str().unwrap();
    assert!(closed.lines().iter().any(|line| line.contains(name)), "{}", closed.out);
    let counts = home.run(["counts", "--json", "--vault", copy.to_str().unwrap()]).json();
    assert_eq!(counts["total"], 50 + 50 + 1, "what was counted in it is still there");
    assert_eq!(home.run(["remove-copy", "../backups", "--json"]).refusal().0, "unknown_copy");
    home.run(["remove-copy", name]).lines();
    assert_eq!(copies(&home, "evening"), Vec::<PathBuf>::new());
    assert_eq!(home.run(["remove-copy", name, "--json"]).refusal().0, "unknown_copy");
}

/// An open evening with fifty letters.
fn evening() -> Home {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "20", "--letters", "50"]).lines();
    home
}

/// The copies beside the vault whose reason ends like this.
fn copies(home: &Home, reason: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(home.path("vault/backups")).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.is_dir() && path.to_str().unwrap().ends_with(reason)).collect()
}
