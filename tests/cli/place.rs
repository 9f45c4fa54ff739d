//! The vault's folder goes away, comes back, or is on another machine's disk.
#![cfg(unix)]

use std::{
    fs,
    io::{BufRead, BufReader, Lines, Write},
    process::{Child, ChildStdin, ChildStdout, Stdio},
};

use letterdesk_tests::program::Home;
use uuid::Uuid;

/// A `tally` that goes on while its vault is moved about.
struct Tally {
    child: Child,
    input: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Tally {
    fn start(home: &Home) -> Tally {
        let mut child = home.command(["tally"]).stdin(Stdio::piped()).spawn().unwrap();
        let input = child.stdin.take().unwrap();
        let answers = BufReader::new(child.stdout.take().unwrap()).lines();
        Tally { child, input, answers }
    }

    /// The answer to a line: `ok` or the error's code.
    fn send(&mut self, line: &str) -> String {
        writeln!(self.input, "{line}").unwrap();
        let answer = self.answers.next().unwrap().unwrap();
        let mut words = answer.split(' ').map(str::to_owned);
        match words.next().unwrap().as_str() {
            "ok" => "ok".to_owned(),
            _ => words.next().unwrap(),
        }
    }

    fn end(mut self) {
        drop(self.input);
        assert!(self.child.wait().unwrap().success());
    }
}

fn evening() -> Home {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "12", "--letters", "0"]).lines();
    home
}

fn total(home: &Home) -> u64 {
    home.run(["counts", "--json"]).json()["total"].as_u64().unwrap()
}

#[test]
fn nothing_is_ok_while_the_folder_is_away_and_counting_goes_on_when_it_is_back() {
    let home = evening();
    let (vault, away) = (home.path("vault"), home.path("away"));
    let mut tally = Tally::start(&home);
    assert_eq!(tally.send("5"), "ok");
    fs::rename(&vault, &away).unwrap();
    let pending = format!("@{} 5", Uuid::new_v4());
    for _ in 0..60 {
        assert_eq!(tally.send(&pending), "vault_gone");
    }
    assert!(!vault.exists(), "nothing is made at its place");
    fs::rename(&away, &vault).unwrap();
    assert_eq!([tally.send(&pending), tally.send(&pending), tally.send("6")], ["ok", "ok", "ok"]);
    tally.end();
    assert_eq!(total(&home), 3, "one uid counts once");
    home.run(["verify"]).lines();
}

#[test]
fn nothing_is_ok_after_the_folder_was_deleted_and_it_is_not_made_anew() {
    let home = evening();
    let mut tally = Tally::start(&home);
    assert_eq!(tally.send("5"), "ok");
    fs::remove_dir_all(home.path("vault")).unwrap();
    for _ in 0..60 {
        assert_eq!(tally.send("5"), "vault_gone");
    }
    tally.end();
    assert!(!home.path("vault").exists());
}

#[test]
fn another_vault_or_an_older_copy_at_its_place_is_not_counted_in() {
    let home = evening();
    let (vault, away) = (home.path("vault"), home.path("away"));
    let copy = home.run(["backup", home.path("copies").to_str().unwrap(), "--json"]).json();
    let mut tally = Tally::start(&home);
    assert_eq!(tally.send("5"), "ok");
    fs::rename(&vault, &away).unwrap();
    fs::rename(copy["backup"].as_str().unwrap(), &vault).unwrap();
    let database = fs::read(vault.join("letterdesk.db")).unwrap();
    assert_eq!(tally.send("5"), "vault_replaced");
    assert_eq!(fs::read(vault.join("letterdesk.db")).unwrap(), database);
    fs::remove_dir_all(&vault).unwrap();
    fs::rename(&away, &vault).unwrap();
    assert_eq!(tally.send("5"), "ok");
    tally.end();
    assert_eq!(total(&home), 2);
}

#[test]
fn a_vault_that_comes_back_in_other_files_is_opened_again_and_is_locked() {
    let home = evening();
    let (vault, away) = (home.path("vault"), home.path("away"));
    let mut tally = Tally::start(&home);
    assert_eq!(tally.send("5"), "ok");
    fs::rename(&vault, &away).unwrap();
    assert_eq!(tally.send("5"), "vault_gone");
    // As a stick without inodes is plugged in again.
    fs::create_dir_all(vault.join("keys")).unwrap();
    for file in ["letterdesk.db", "letterdesk.db-wal", "lock", "keys/organiser.age"] {
        fs::copy(away.join(file), vault.join(file)).unwrap();
    }
    assert_eq!(tally.send("5"), "ok");
    assert_eq!(home.run(["counts", "--json"]).refusal(), ("vault_busy".to_owned(), 3));
    tally.end();
    assert_eq!(total(&home), 2);
}

#[cfg(target_os = "linux")]
#[test]
#[allow(clippy::print_stderr)] // A machine that cannot try it must say so.
fn a_vault_on_another_machines_disk_is_refused_and_can_be_copied_from_there() {
    use letterdesk_tests::program::{finish, letterdesk_cli};
    use std::process::Command;
    let home = evening();
    let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap();
    let place = home.path("vault").canonicalize().unwrap();
    let share = format!("{mounts}9999 1 0:99 / {} rw - cifs //server/share rw\n", place.display());
    let share = home.file("mountinfo", share);
    // The kernel's own table of this one process, as it is where a share is mounted.
    let script = format!("mount --bind '{share}' /proc/$$/mountinfo && exec \"$0\" \"$@\"");
    let through = |arguments: &[&str]| {
        let like = home.command([] as [&str; 0]);
        let mut shell = Command::new("unshare");
        shell.args(["--user", "--map-root-user", "--mount", "sh", "-c", &script]).arg(letterdesk_cli());
        shell.args(arguments).current_dir(home.path(""));
        shell.envs(like.get_envs().filter_map(|(name, value)| Some((name, value?))));
        shell.stdout(Stdio::piped()).stderr(Stdio::piped());
        finish(shell, "")
    };
    if through(&["--version"]).code != Some(0) {
        eprintln!("a_vault_on_another_machines_disk: this machine lets nobody mount; not tried");
        return;
    }
    assert_eq!(through(&["counts", "--json"]).refusal(), ("network_folder".to_owned(), 3));
    through(&["copy-vault", "here"]).lines();
    let refused = through(&["copy-vault", &format!("{}/x", place.display()), "--json"]).refusal();
    assert_eq!(refused.0, "network_folder");
    assert_eq!(through(&["counts", "--json", "--vault", "here"]).json()["total"], 0);
    assert_eq!(total(&home), 0, "what was refused is as it was");
}
