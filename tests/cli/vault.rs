//! Making a vault, and what lies in it.

use std::{fs, io::Write, path::Path};

use letterdesk_tests::program::{Home, PASSPHRASE, QUICK_VAULTS, finish};

use super::LIST;

#[test]
fn a_generated_passphrase_and_the_recovery_code_both_open_it() {
    let home = Home::empty();
    let made = home.run(["init", "--work-factor", "16", "--generate", "--json"]).json();
    assert_eq!(made["passphrase"].as_str().unwrap().split([' ', '-']).count(), 6, "{made}");
    for secret in ["passphrase", "recovery_code"] {
        let file = home.file("passphrase.txt", format!("{}\n", made[secret].as_str().unwrap()));
        home.run(["evening", "list", "--passphrase-file", &file]).lines();
    }
    let given = home.run(["evening", "list", "--json"]).refusal();
    assert_eq!(given, ("wrong_passphrase".to_owned(), 3), "the variable's is another one");
}

#[test]
fn the_low_work_factor_of_tests_is_written_only_where_their_variable_is_set() {
    for (variable, expect) in [(Some("1"), " 2"), (None, " 16")] {
        let home = Home::empty();
        let mut init = home.command(["init", "--work-factor", "16"]);
        init.env_remove(QUICK_VAULTS).envs(variable.map(|value| (QUICK_VAULTS, value)));
        finish(init, "").lines();
        let file = fs::read(home.path("vault/keys/organiser.age")).unwrap();
        let text = String::from_utf8_lossy(&file);
        let stanza = text.lines().nth(1).unwrap();
        assert!(stanza.starts_with("-> scrypt ") && stanza.ends_with(expect), "{variable:?}: {stanza}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn it_lies_in_the_data_folder_unless_told_otherwise() {
    let home = Home::empty();
    let mut init = home.command(["init", "--work-factor", "16"]);
    init.env_remove("LETTERDESK_VAULT").env_remove("XDG_DATA_HOME");
    finish(init, "").lines();
    assert!(home.path(".local/share/letterdesk/vault/letterdesk.db").exists());
    assert!(!home.path("vault").exists());
}

/// A core dump of what waits for a passphrase would have what is typed.
#[cfg(target_os = "linux")]
#[test]
fn no_core_is_dumped_before_the_vault_is_open_either() {
    let home = Home::with_vault();
    let pipe = home.path("passphrase");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut waits = home.command(["evening", "list", "--passphrase-file", pipe.to_str().unwrap()]);
    let mut waits = waits.stdout(std::process::Stdio::null()).spawn().unwrap();
    // Opened when the program has opened its end.
    let mut passphrase = fs::File::options().write(true).open(&pipe).unwrap();
    let limits = fs::read_to_string(format!("/proc/{}/limits", waits.id())).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(core.split_whitespace().skip(4).take(2).collect::<Vec<_>>(), ["0", "0"]);
    writeln!(passphrase, "{PASSPHRASE}").unwrap();
    drop(passphrase);
    assert!(waits.wait().unwrap().success());
}

#[test]
fn a_weak_passphrase_makes_no_vault() {
    let home = Home::empty();
    let mut weak = home.command(["init", "--json"]);
    weak.env("LETTERDESK_PASSPHRASE", "пароль1");
    assert_eq!(finish(weak, "").refusal(), ("weak_passphrase".to_owned(), 1));
    assert!(!home.path("vault").exists());
}

#[test]
fn the_sample_is_an_open_evening_with_its_letters() {
    let home = Home::with_vault();
    let sample = home.run(["sample", "--prisoners", "20", "--letters", "50", "--json"]).json();
    assert_eq!((&sample["state"], &sample["total"]), (&"open".into(), &50.into()));
    let (free, held) = super::numbers(&home);
    assert_eq!(free.len(), 20, "so many can be written to");
    assert!(!held.is_empty(), "and a few who cannot be are shown");
    assert_eq!(home.run(["counts", "--json"]).json()["total"], 50);
    assert_eq!(home.feed(["tally"], "undo\n").lines().len(), 1);
}

#[test]
fn no_name_address_or_passphrase_lies_in_clear() {
    let home = Home::with_vault();
    let list = home.file("list.csv", LIST);
    home.run(["import", &list]).lines();
    fs::remove_file(list).unwrap();
    let copies = home.path("copies");
    fs::create_dir(&copies).unwrap();
    let copy = home.run(["backup", copies.to_str().unwrap(), "--json"]).json();
    assert!(Path::new(copy["backup"].as_str().unwrap()).starts_with(&copies), "{copy}");

    let mut files = 0;
    for file in files_under(&home.path("")) {
        let bytes = fs::read(&file).unwrap();
        files += 1;
        for needle in ["Щеглов", "щеглов", "Shcheglov", "Примерная", "Энск", "СИЗО-99", PASSPHRASE]
        {
            let found = bytes.windows(needle.len()).any(|window| window == needle.as_bytes());
            assert!(!found, "{needle} lies in {}", file.display());
        }
    }
    assert!(files >= 4, "database and keys, and their copy: {files}");
}

fn files_under(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}
