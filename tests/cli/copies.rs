//! Copies that are made by themselves while letters come in, and what a closing leaves of them.

use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::Stdio,
};

use letterdesk_tests::program::Home;

#[test]
fn fifty_entries_make_a_backup_that_opens_elsewhere() {
    let home = evening();
    home.feed(["tally"], &"1\n".repeat(60)).lines();
    let copies = copies(&home, "evening");
    assert_eq!(copies.len(), 1, "{copies:?}");
    let counts = home.run(["counts", "--json", "--vault", &carried_away(&home, &copies[0])]).json();
    assert_eq!(counts["total"], 50, "the first fifty");
}

#[test]
fn entries_of_many_short_lives_make_a_backup() {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "20", "--letters", "0"]).lines();
    for _ in 0..49 {
        home.feed(["tally"], "1\n").lines();
    }
    assert_eq!(copies(&home, ""), Vec::<PathBuf>::new());
    for _ in 0..11 {
        home.feed(["tally"], "1\n").lines();
    }
    let copies = copies(&home, "evening");
    assert_eq!(copies.len(), 1, "{copies:?}");
    let counts = home.run(["counts", "--json", "--vault", &carried_away(&home, &copies[0])]).json();
    assert_eq!(counts["total"], 50);
}

#[test]
fn a_backup_is_not_opened_where_it_lies() {
    let home = evening();
    home.feed(["tally"], &"1\n".repeat(60)).lines();
    let copy = copies(&home, "evening").remove(0);
    let before = files_of(&copy);
    for command in [&["tally"][..], &["counts"], &["verify"], &["close"], &["backup", "elsewhere"]] {
        let refused = home.run([command, &["--json", "--vault", copy.to_str().unwrap()]].concat()).refusal();
        assert_eq!(refused, ("copy_is_no_vault".to_owned(), 3), "{command:?}");
    }
    assert_eq!(files_of(&copy), before);
}

#[test]
fn key_files_that_are_emptied_while_letters_come_in_are_told_and_are_whole_in_the_backup() {
    let home = evening();
    let mut tally = home.command(["tally"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut input = tally.stdin.take().unwrap();
    let mut answers = BufReader::new(tally.stdout.take().unwrap()).lines();
    let mut count = |times: usize| {
        input.write_all("1\n".repeat(times).as_bytes()).unwrap();
        (0..times).for_each(|_| assert!(answers.next().unwrap().unwrap().starts_with("ok ")));
    };
    count(1);
    for key in ["organiser.age", "recovery.age"] {
        fs::write(home.path("vault/keys").join(key), "").unwrap();
    }
    count(60);
    drop(input);
    let ended = tally.wait_with_output().unwrap();
    let told = String::from_utf8(ended.stderr).unwrap();
    assert!(ended.status.success() && told.contains("organiser.age"), "{told}");
    let newest = copies(&home, "evening").pop().unwrap();
    let counts = home.run(["counts", "--json", "--vault", &carried_away(&home, &newest)]).json();
    assert_eq!(counts["total"], 50);
}

#[test]
fn closing_removes_the_backups_that_tell_minutes() {
    let home = evening();
    home.feed(["tally"], &"1\n".repeat(60)).lines();
    home.run(["close"]).lines();
    assert_eq!(copies(&home, "").len(), 1, "{:?}", copies(&home, ""));
    let copy = copies(&home, "closed").remove(0);
    let log = home.run(["log", "--evening", "1", "--vault", &carried_away(&home, &copy)]);
    assert!(log.lines().len() >= 60 && !log.out.contains(':'), "no minute is left: {}", log.out);
}

#[test]
fn closing_leaves_a_backup_that_somebody_changed_and_names_it() {
    let home = evening();
    home.feed(["tally"], &"1\n".repeat(60)).lines();
    let copy = copies(&home, "evening").remove(0);
    // As an older version let somebody count in it.
    let aside = carried_away(&home, &copy);
    home.feed(["tally", "--vault", &aside], "1\n").lines();
    fs::copy(Path::new(&aside).join("letterdesk.db"), copy.join("letterdesk.db")).unwrap();
    let changed = files_of(&copy);
    let closed = home.run(["close", "--json"]).json();
    let name = copy.file_name().unwrap().to_str().unwrap();
    assert_eq!(closed["copies_left"], serde_json::json!([name]));
    assert_eq!(files_of(&copy), changed, "what was counted in it is still there");
    let amended = home.run(["amend", "1", "+1", "--reason", "забыли"]);
    assert!(amended.lines().iter().any(|line| line.contains(name)), "{}", amended.out);
    assert_eq!(home.run(["remove-copy", "../backups", "--json"]).refusal().0, "unknown_copy");
    home.run(["remove-copy", name]).lines();
    assert_eq!(copies(&home, "evening"), Vec::<PathBuf>::new());
    assert_eq!(home.run(["remove-copy", name, "--json"]).refusal().0, "unknown_copy");
}

/// An open evening without a letter.
fn evening() -> Home {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "20", "--letters", "0"]).lines();
    home
}

/// A copy as a person restores it by hand: its folder in another place.
fn carried_away(home: &Home, copy: &Path) -> String {
    let to = home.path(&format!("from-{}", copy.file_name().unwrap().to_str().unwrap()));
    fs::create_dir_all(to.join("keys")).unwrap();
    for (file, bytes) in files_of(copy) {
        fs::write(to.join(file.strip_prefix(copy).unwrap()), bytes).unwrap();
    }
    to.to_str().unwrap().to_owned()
}

/// Every file below a folder, with what is in it.
fn files_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = |path: PathBuf| match path.is_dir() {
        true => files_of(&path),
        false => BTreeMap::from([(path.clone(), fs::read(path).unwrap())]),
    };
    entries.flat_map(files).collect()
}

/// The copies beside the vault whose reason ends like this.
fn copies(home: &Home, reason: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(home.path("vault/backups")).unwrap().map(|entry| entry.unwrap().path());
    let mut copies: Vec<_> =
        entries.filter(|path| path.is_dir() && path.to_str().unwrap().ends_with(reason)).collect();
    copies.sort();
    copies
}
