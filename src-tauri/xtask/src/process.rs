//! Calling other programs: visibly, with nothing on their standard input, and with a clear word when they fail.

use std::ffi::OsStr;
use std::fmt;
use std::process::{Command, Stdio};

use crate::places;

/// Why a task stopped, as one paragraph for whoever sits at the terminal.
#[derive(Debug)]
pub struct Failure(pub String);

impl Failure {
    /// A failure of touching `what` in the file system.
    pub fn file(what: impl fmt::Display, error: std::io::Error) -> Failure {
        Failure(format!("{what}: {error}"))
    }
}

/// Cargo itself: the one that runs us, so that a chosen toolchain stays chosen.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(places::root());
    command
}

/// npm in the window's folder, silent about itself.
pub fn npm() -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command
        .current_dir(places::ui())
        .env("npm_config_update_notifier", "false")
        .env("npm_config_fund", "false");
    command
}

/// Runs a command, its output going to the terminal. Its standard input is empty: no task may stop to ask.
pub fn call(command: &mut Command) -> Result<(), Failure> {
    println!("   $ {}", shown(command));
    let status = command.stdin(Stdio::null()).status().map_err(|error| not_started(command, &error))?;
    match status.success() {
        true => Ok(()),
        false => Err(Failure(format!("`{}` failed ({status}).", shown(command)))),
    }
}

/// Runs a command and gives what it printed. What it complained of goes to the terminal.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let done = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| not_started(command, &error))?;
    match done.status.success() {
        true => Ok(String::from_utf8_lossy(&done.stdout).into_owned()),
        false => Err(Failure(format!("`{}` failed ({}).", shown(command), done.status))),
    }
}

/// What a command printed, whatever it thinks of itself; `None` when it is not there at all.
pub fn ask(command: &mut Command) -> Option<String> {
    let done = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    Some(String::from_utf8_lossy(&done.stdout).into_owned())
}

/// Whether a command is there and ends well.
pub fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// A command as one would type it. Paths inside the repository are given from its root.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(shown_word).collect::<Vec<_>>().join(" ")
}

/// One word of a command as one would type it.
pub fn shown_word(word: &OsStr) -> String {
    let text = word.to_string_lossy();
    let root = format!("{}{}", places::root().display(), std::path::MAIN_SEPARATOR);
    let short = text.strip_prefix(&root).unwrap_or(&text);
    // Cargo names itself with its whole path inside the toolchain; nobody types that.
    let short = if short.ends_with("/bin/cargo") { "cargo" } else { short };
    match short.contains(' ') {
        true => format!("'{short}'"),
        false => short.to_owned(),
    }
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    Failure(format!("`{}` could not be started: {error}", command.get_program().to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_shown_as_typed() {
        let mut command = Command::new(places::root().join("target/debug/letterdesk-cli"));
        command.args(["evening", "new", "--title", "Вечер писем"]);
        assert_eq!(shown(&command), "target/debug/letterdesk-cli evening new --title 'Вечер писем'");
    }

    #[test]
    fn a_missing_program_is_named() {
        let Failure(why) = call(&mut Command::new("no-such-program-here")).unwrap_err();
        assert!(why.contains("no-such-program-here"), "{why}");
    }
}
