//! System packages on Debian and Ubuntu: which are missing, and getting them where we may. Elsewhere, which to get.

use std::collections::HashSet;
use std::process::Command;

use crate::process::{Failure, ask, call, output, succeeds};

/// What the machine is to be made ready for. Each contains the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Building the command line.
    CommandLine,
    /// Building and opening the window.
    Window,
    /// Running every test, the real window under Xvfb included.
    Tests,
}

/// Each Debian package we need, what for, and from which purpose on.
const PACKAGES: [(&str, Purpose, &str); 16] = [
    ("build-essential", Purpose::CommandLine, "SQLCipher and OpenSSL are compiled from C"),
    ("perl", Purpose::CommandLine, "OpenSSL's own build is written in it"),
    ("pkg-config", Purpose::Window, "finds the libraries below"),
    ("libwebkit2gtk-4.1-dev", Purpose::Window, "the web view, and GTK with it"),
    ("libasound2-dev", Purpose::Window, "the desk's four sounds"),
    ("webkit2gtk-driver", Purpose::Tests, "drives the web view"),
    ("xvfb", Purpose::Tests, "a screen without a screen"),
    ("openbox", Purpose::Tests, "a window manager: focus and maximising need one"),
    ("xdotool", Purpose::Tests, "real key strokes, as a scanner sends them"),
    ("x11-xkb-utils", Purpose::Tests, "another keyboard layout"),
    ("dbus", Purpose::Tests, "a session bus of the test's own"),
    ("cups-daemon", Purpose::Tests, "a print system of the test's own"),
    ("cups-client", Purpose::Tests, "adds a printer to it"),
    ("qpdf", Purpose::Tests, "checks the structure of a PDF"),
    ("poppler-utils", Purpose::Tests, "reads text, fonts and page sizes back from a PDF"),
    ("fonts-dejavu-core", Purpose::Tests, "a fallback font, so that pictures look alike everywhere"),
];

/// Makes the machine ready, or says what whoever sits at it has to do.
pub fn prepare(purpose: Purpose) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return elsewhere(purpose);
    }
    let wanted = packages(purpose);
    let Some(listed) =
        ask(Command::new("dpkg-query").args(["-W", "-f", "${Package} ${db:Status-Status}\n"]).args(&wanted))
    else {
        println!("   not a Debian or Ubuntu: make sure that you have what these packages hold there:");
        wanted.iter().for_each(|package| println!("     {package}"));
        return Ok(());
    };
    let missing = missing(&wanted, &listed);
    if missing.is_empty() {
        println!("   all system packages are there");
        return Ok(());
    }
    install(&missing)
}

/// The packages a purpose needs.
fn packages(purpose: Purpose) -> Vec<&'static str> {
    PACKAGES.iter().filter(|(_, from, _)| *from <= purpose).map(|(package, ..)| *package).collect()
}

/// Those wanted that dpkg's list (`name state` a line) does not show as installed.
fn missing<'a>(wanted: &[&'a str], listed: &str) -> Vec<&'a str> {
    let there: HashSet<&str> = listed.lines().filter_map(|line| line.strip_suffix(" installed")).collect();
    wanted.iter().copied().filter(|package| !there.contains(package)).collect()
}

fn install(missing: &[&str]) -> Result<(), Failure> {
    for (package, _, reason) in PACKAGES.iter().filter(|(package, ..)| missing.contains(package)) {
        println!("   missing: {package}  ({reason})");
    }
    let Some(rights) = rights() else {
        return Err(Failure(format!(
            "some system packages are missing, and only an administrator may install them. Run this line, then the \
             same command again:\n\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends {}\n",
            missing.join(" ")
        )));
    };
    call(apt(rights).arg("update"))?;
    call(apt(rights).args(["install", "-y", "--no-install-recommends"]).args(missing))
}

/// How we may call apt.
#[derive(Debug, Clone, Copy)]
enum Rights {
    Root,
    /// `sudo` that does not ask for a password: a task must never wait for one.
    Sudo,
}

fn rights() -> Option<Rights> {
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    match root {
        true => Some(Rights::Root),
        false => succeeds(Command::new("sudo").args(["-n", "true"])).then_some(Rights::Sudo),
    }
}

/// apt-get that asks nothing, waits for another apt to finish, and tries a shaky line again.
fn apt(rights: Rights) -> Command {
    // `env` and not Command::env: sudo drops the environment.
    let mut command = match rights {
        Rights::Root => Command::new("env"),
        Rights::Sudo => Command::new("sudo"),
    };
    if matches!(rights, Rights::Sudo) {
        command.args(["-n", "env"]);
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]);
    command.args(["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"]);
    command
}

/// macOS and Windows: we install nothing there, we look and say.
fn elsewhere(purpose: Purpose) -> Result<(), Failure> {
    let needs: &[(&str, &str, &str)] = if cfg!(windows) {
        &[
            ("perl", "-v", "Strawberry Perl (https://strawberryperl.com), for building OpenSSL"),
            ("nmake", "/?", "the C++ build tools of Visual Studio, in their \"x64 Native Tools\" prompt"),
        ]
    } else {
        &[
            ("cc", "--version", "the command line tools: xcode-select --install"),
            ("perl", "-v", "perl, for building OpenSSL"),
        ]
    };
    let absent: Vec<String> = needs
        .iter()
        .filter(|(tool, argument, _)| ask(Command::new(tool).arg(argument)).is_none())
        .map(|(tool, _, from)| format!("  {tool}: {from}"))
        .collect();
    if !absent.is_empty() {
        return Err(Failure(format!("please install, then run this again:\n{}", absent.join("\n"))));
    }
    if purpose == Purpose::Tests {
        println!(
            "   the end-to-end tests need Debian or Ubuntu (Xvfb, WebKitWebDriver); they are left out here"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_purpose_contains_the_one_before() {
        let (line, window, tests) =
            (packages(Purpose::CommandLine), packages(Purpose::Window), packages(Purpose::Tests));
        assert!(!line.contains(&"libwebkit2gtk-4.1-dev"), "the command line needs no window");
        assert!(window.contains(&"libwebkit2gtk-4.1-dev") && !window.contains(&"xvfb"));
        assert!(line.iter().all(|package| window.contains(package)));
        assert!(window.iter().all(|package| tests.contains(package)));
        assert_eq!(tests.len(), PACKAGES.len());
    }

    #[test]
    fn missing_is_what_is_not_fully_installed() {
        // As dpkg-query says it: removed but configured, half installed, unknown (no line at all).
        let listed = "perl installed\nxvfb config-files\nqpdf half-installed\n";
        assert_eq!(missing(&["perl", "xvfb", "qpdf", "dbus"], listed), ["xvfb", "qpdf", "dbus"]);
        assert!(missing(&["perl"], listed).is_empty());
    }
}
