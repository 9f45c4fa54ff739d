//! `cargo xtask test`: set up, then everything that can fail, in the order in which a failure is cheapest to learn.
//! `cargo xtask test --quick`: what one wants to know while working.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::process::{Failure, call, cargo, succeeds};
use crate::{setup, ui};

/// One step: what it proves, and how.
struct Step {
    name: &'static str,
    work: fn() -> Result<(), Failure>,
}

/// All steps, in order. The window's build stands before every cargo step that compiles the shell.
const COMPLETE: [Step; 8] = [
    Step { name: "set-up", work: setup::for_tests },
    Step { name: "Rust formatting", work: formatting },
    Step { name: "dependencies", work: dependencies },
    Step { name: "window: types, lint, formatting", work: ui::check },
    Step { name: "window: unit tests", work: ui::test },
    Step { name: "window: build", work: ui::build },
    Step { name: "programs and tests: build, clippy", work: build },
    Step { name: "Rust tests, and the evening end to end", work: tests },
];

/// What takes under two minutes once everything has been built.
const QUICK: [Step; 6] = [
    Step { name: "set-up", work: setup::for_window },
    Step { name: "Rust formatting", work: formatting },
    Step { name: "window: types", work: ui::types },
    Step { name: "window: unit tests", work: ui::test },
    Step { name: "window: build", work: ui::build_if_absent },
    Step { name: "Rust unit tests, clippy", work: unit_tests },
];

/// Every check and test there is.
pub fn run() -> Result<(), Failure> {
    all(&COMPLETE)
}

/// Formatting, types and unit tests.
pub fn quick() -> Result<(), Failure> {
    all(&QUICK)
}

/// Runs every step, stops at the first that fails, and tells how long each took.
fn all(steps: &[Step]) -> Result<(), Failure> {
    let mut times = Vec::new();
    for step in steps {
        println!("\n── {}", step.name);
        let start = Instant::now();
        if let Err(Failure(why)) = (step.work)() {
            return Err(Failure(format!("step \"{}\" failed. {why}", step.name)));
        }
        let took = start.elapsed();
        println!("── {}: good, {}", step.name, seconds(took));
        times.push((step.name, took));
    }
    println!("\nEverything passed:");
    for (name, took) in &times {
        println!("  {:>8}  {name}", seconds(*took));
    }
    println!("  {:>8}  together", seconds(times.iter().map(|(_, took)| *took).sum()));
    Ok(())
}

fn formatting() -> Result<(), Failure> {
    call(cargo().args(["fmt", "--all", "--check"]))
}

/// What comes from outside, by `deny.toml`. Where cargo-deny is not installed, tests/architecture holds the same lists.
fn dependencies() -> Result<(), Failure> {
    match succeeds(cargo().args(["deny", "--version"])) {
        true => call(cargo().args(["deny", "check", "licenses", "bans", "sources"])),
        false => {
            println!("   cargo-deny is not installed; tests/architecture holds the same lists");
            Ok(())
        }
    }
}

/// Everything at once and with one choice of packages, so that the tests below find every program in place and no
/// dependency is compiled a second time for another set of features.
fn build() -> Result<(), Failure> {
    call(in_workspace("build").arg("--all-targets"))
}

/// The tests inside the libraries. All of the workspace for the same reason.
fn unit_tests() -> Result<(), Failure> {
    call(in_workspace("test").arg("--lib"))
}

/// Every crate's own tests, and those that start the real programs: they bring their own screen, so nothing here
/// needs a display.
fn tests() -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        println!(
            "   the end-to-end tests are left out: the real window can be driven on Debian and Ubuntu only"
        );
    }
    call(&mut in_workspace("test"))
}

/// A cargo command over all packages that this system can build, for tests.
pub fn in_workspace(command: &str) -> Command {
    let mut cargo = cargo();
    cargo.args([command, "--workspace"]);
    // Clippy is a compiler with more to say: our crates are checked while they are built, in one pass. What tests build
    // themselves inherits this.
    cargo.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
    cargo.env("CLIPPY_ARGS", "--deny__CLIPPY_HACKERY__warnings");
    // Vaults of tests hold nothing: with this, and debug assertions, their passphrases are quick to try.
    cargo.env("LETTERDESK_TEST_WORK_FACTOR", "1");
    if !cfg!(target_os = "linux") {
        cargo.args(["--exclude", "letterdesk-tests"]);
    }
    if cfg!(windows) {
        // A running program cannot be replaced there, and this is it.
        cargo.args(["--exclude", "letterdesk-xtask"]);
    }
    cargo
}

/// `83.2 s`, or `12 min 05 s`.
fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    match whole {
        0..100 => format!("{:.1} s", time.as_secs_f64()),
        _ => format!("{} min {:02} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_well() {
        fn check(milliseconds: u64, expect: &str) {
            assert_eq!(seconds(Duration::from_millis(milliseconds)), expect);
        }
        check(0, "0.0 s");
        check(83_240, "83.2 s");
        check(125_900, "2 min 05 s");
        check(1_800_000, "30 min 00 s");
    }

    #[test]
    fn the_window_is_built_before_cargo_compiles_the_shell() {
        for (steps, shell) in
            [(&COMPLETE[..], "programs and tests: build, clippy"), (&QUICK[..], "Rust unit tests, clippy")]
        {
            let place = |name: &str| steps.iter().position(|step| step.name == name).unwrap();
            assert!(place("window: build") < place(shell));
        }
    }
}
