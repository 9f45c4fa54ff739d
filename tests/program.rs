//! The command-line program as tests drive it: built once, run as its own process in a private home.

use std::{
    ffi::OsStr,
    fs::{self, File, TryLockError},
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::OnceLock,
};

use serde_json::Value;
use tempfile::TempDir;

use crate::building;

/// Strong enough for a vault, and nobody's.
pub const PASSPHRASE: &str = "сугроб-калитка-фонарь-7-ежевика-валенок-сито";

/// Lowers the least work factor of a build with debug assertions. What is measured opens vaults as people have them.
pub const QUICK_VAULTS: &str = "LETTERDESK_TEST_WORK_FACTOR";

/// The program, built in the profile of this very test.
pub fn letterdesk_cli() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| match building::is_measured() {
        // `cargo xtask bench` has just built it, with all others.
        true => building::place_of("letterdesk-cli"),
        false => building::build("letterdesk-cli"),
    })
}

/// What a run gave back.
#[derive(Debug)]
pub struct Answer {
    /// The exit code; `None` when it was killed.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Answer {
    /// The one JSON document on standard output of a run that was done.
    #[track_caller]
    pub fn json(&self) -> Value {
        assert_eq!(self.code, Some(0), "{}", self.err);
        serde_json::from_str(&self.out).unwrap()
    }

    /// The lines on standard output of a run that was done.
    #[track_caller]
    pub fn lines(&self) -> Vec<&str> {
        assert_eq!(self.code, Some(0), "{}", self.err);
        self.out.lines().collect()
    }

    /// The error document's code and the exit code of a run with `--json` that was not done.
    #[track_caller]
    pub fn refusal(&self) -> (String, i32) {
        assert_eq!(self.out, "", "a refusal answers nothing");
        let error: Value =
            serde_json::from_str(&self.err).unwrap_or_else(|_| panic!("not an error: {}", self.err));
        let text = error["text"].as_str().unwrap();
        assert!(text.contains(' '), "every code has its sentence: {text}");
        (error["code"].as_str().unwrap().to_owned(), self.code.unwrap())
    }
}

/// A private home with room for a vault and files, removed at the end.
pub struct Home {
    folder: TempDir,
}

impl Home {
    /// A home without a vault.
    pub fn empty() -> Home {
        Home { folder: tempfile::tempdir().unwrap() }
    }

    /// A home with a vault; its passphrase is quick to try.
    pub fn with_vault() -> Home {
        let home = Home::empty();
        let made = home.run(["init", "--work-factor", "16"]);
        assert_eq!(made.code, Some(0), "{}", made.err);
        home
    }

    /// A place in this home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and tells where it is.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// The program with arguments, not started yet: Russian, this home's vault and its passphrase.
    pub fn command<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(letterdesk_cli());
        command.args(arguments).current_dir(self.folder.path()).env("HOME", self.folder.path());
        command.env("LETTERDESK_VAULT", self.path("vault")).env("LETTERDESK_PASSPHRASE", PASSPHRASE);
        if !building::is_measured() {
            command.env(QUICK_VAULTS, "1");
        }
        command.env("LANG", "ru_RU.UTF-8").env_remove("LC_ALL").env_remove("LC_MESSAGES");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program to its end.
    pub fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Answer {
        finish(self.command(arguments), "")
    }

    /// Runs it with a text on standard input.
    pub fn feed<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>, input: &str) -> Answer {
        finish(self.command(arguments), input)
    }
}

/// Runs a command to its end with a text on standard input.
pub fn finish(mut command: Command, input: &str) -> Answer {
    command.stdin(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // A thread of its own: both pipes may fill. A program that ended early has heard enough.
    let feeder = std::thread::spawn(move || drop(stdin.write_all(input.as_bytes())));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap();
    Answer {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Whether a vault is in somebody's hands, by its own lock file.
pub fn is_vault_open(vault: &Path) -> bool {
    let lock = File::options().write(true).open(vault.join("lock")).unwrap();
    match lock.try_lock() {
        Ok(()) => false,
        Err(TryLockError::WouldBlock) => true,
        Err(TryLockError::Error(error)) => panic!("{error}"),
    }
}
