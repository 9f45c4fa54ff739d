//! A disk that takes no more: what was acknowledged stays, nothing is counted twice, and counting goes on afterwards.

use std::{fs, path::Path, process::Command};

use letterdesk_tests::program::{Answer, Home, finish, letterdesk_cli};
use uuid::Uuid;

/// Enough rows to fill what is left.
const COUNTS: usize = 300;

/// A home with an open evening, and counts with uids of their own, to be sent again.
fn prepared() -> (Home, String) {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "12", "--letters", "0"]).lines();
    let counts = (0..COUNTS).map(|_| format!("@{} 5\n", Uuid::new_v4())).collect();
    (home, counts)
}

/// What the first answers acknowledged, the second give again; the rest is counted then, once.
fn check(home: &Home, first: &Answer, second: &Answer, code: &str) {
    let (first, second) = (first.lines(), second.lines());
    let counted = first.iter().take_while(|answer| answer.starts_with("ok ")).count();
    assert!((1..COUNTS).contains(&counted), "the disk was to fill up while counting: {counted} of {COUNTS}");
    for refused in first.iter().filter(|answer| !answer.starts_with("ok ")) {
        assert!(refused.starts_with(&format!("error {code} ")), "{refused}");
    }
    assert!(second.iter().all(|answer| answer.starts_with("ok ")), "{:?}", second.last());
    assert_eq!(first[..counted], second[..counted], "what was acknowledged is not counted again");
    assert_eq!(home.run(["log", "--json"]).json().as_array().unwrap().len(), COUNTS, "one row a uid");
    assert_eq!(home.run(["verify", "--json"]).json()["ok"], true);
}

#[cfg(unix)]
#[test]
fn file_size_limit_refuses_counting() {
    let (home, counts) = prepared();
    let database = fs::metadata(home.path("vault").join("letterdesk.db")).unwrap().len();
    // sh counts in blocks of 512 bytes; the log beside the database grows into the limit.
    let limit = (database + 200_000) / 512;
    let script = format!("trap '' XFSZ; ulimit -f {limit}; exec \"$0\" tally");
    let first = finish(through_sh(&home, &script), &counts);
    let second = home.feed(["tally"], &counts);
    check(&home, &first, &second, "io");
}

#[cfg(target_os = "linux")]
#[test]
#[allow(clippy::print_stderr)] // A machine that cannot try it must say so.
fn full_disk_refuses_counting() {
    if !mounting_is_allowed() {
        // Then the test above stands for this one: the same refusal, by another name.
        eprintln!(
            "full_disk_refuses_counting: this machine lets nobody mount; only the file-size limit was tried"
        );
        return;
    }
    let (home, counts) = prepared();
    fs::create_dir(home.path("small")).unwrap();
    let counts = home.file("counts.txt", &counts);
    let vault = home.path("vault");
    let used = fs::metadata(vault.join("letterdesk.db")).unwrap().len();
    // The small disk exists only inside this one shell: the vault goes in and comes back.
    let script = format!(
        "mount -t tmpfs -o size={size} tmpfs small && cp -a vault/. small && rm -rf small/backups && mkdir small/backups
         head -c 8000000 /dev/zero > small/film.mp4
         \"$0\" tally --vault small < {counts} > first.txt
         rm small/film.mp4
         \"$0\" tally --vault small < {counts} > second.txt
         cp -a small/. vault",
        size = used + 8_400_000,
    );
    let mut shell = through_sh(&home, "exec unshare --user --map-root-user --mount sh -e -c \"$1\" \"$0\"");
    shell.arg(script);
    let done = finish(shell, "");
    assert_eq!(done.code, Some(0), "{}", done.err);
    let read = |name: &str| Answer {
        code: Some(0),
        out: fs::read_to_string(home.path(name)).unwrap(),
        err: String::new(),
    };
    check(&home, &read("first.txt"), &read("second.txt"), "disk_full");
}

/// A script with the program as `$0`, in this home.
fn through_sh(home: &Home, script: &str) -> Command {
    let like = home.command([] as [&str; 0]);
    let mut shell = Command::new("sh");
    shell.args(["-c", script]).arg(letterdesk_cli()).current_dir(home.path(""));
    shell.envs(like.get_envs().filter_map(|(name, value)| Some((name, value?))));
    shell.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    shell
}

#[cfg(target_os = "linux")]
fn mounting_is_allowed() -> bool {
    let folder = tempfile::tempdir().unwrap();
    let mount = |place: &Path| format!("mount -t tmpfs -o size=1m tmpfs '{}'", place.display());
    let mut unshare = Command::new("unshare");
    unshare.args(["--user", "--map-root-user", "--mount", "sh", "-c", &mount(folder.path())]);
    unshare.output().is_ok_and(|output| output.status.success())
}
