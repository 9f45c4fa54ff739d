//! `cargo xtask`: the chores of this repository, each one command from a fresh clone.
//!
//! A task sets up what it needs (system packages, the window's packages, the window's build) and then does its work.
//! A second run finds everything in place and reinstalls nothing. The code here knows how to call tools, and nothing
//! about letters: what it shows of the program, it shows through `letterdesk-cli` and the window, like any user.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a terminal is the only face of this program")]
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on has failed"))]

mod bench;
mod bindings;
mod evening;
mod fuzz;
mod golden;
mod letters;
mod names;
mod node;
mod peers;
mod places;
mod process;
mod python;
mod run;
mod screenshots;
mod setup;
mod soak;
mod stamp;
mod system;
mod test;
mod ui;

use std::process::ExitCode;

use process::Failure;

const HELP: &str = "\
cargo xtask TASK

  run          set up, build, open the program; without a display, an invented evening without a window
  test         set up, then every check and test: Rust, the window's own, whole evenings on the command line
  bench        measure: key to tick, counting, printing, import, search, start; with the size of the machine
  bindings     write ui/src/api/bindings.ts anew from the Rust types, and the preview's people
  peers        measure our papers beside those of other programs that make PDF, which are fetched for it
  fuzz         throw spoiled input at everything that reads strangers' files; --seconds N, 60 when not said
  golden       keep the pages of every paper as they look now, in tests/golden
  names        how right the datives are, on a dictionary of Russian names that is fetched for it
  screenshots  take tests/screenshots anew: every screen, in both languages, light and dark
  soak         for as long as a night: 100,000 steps of the ledger, 2,000 codes of a scanner, 200 kills
  setup        only the set-up of `run` and `test`

  test --quick       formatting, types and unit tests: what one wants to know while working
  run --no-window    the invented evening without a window, even where there is a display
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let Some(task) = task(&words) else {
        eprint!("{HELP}");
        return ExitCode::from(2);
    };
    match task() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(why)) => {
            eprintln!("\nxtask: {why}");
            ExitCode::FAILURE
        }
    }
}

/// What a task is: it works or says why it could not.
type Task = Box<dyn FnOnce() -> Result<(), Failure>>;

/// The task these words ask for.
fn task(words: &[&str]) -> Option<Task> {
    let simple: fn() -> Result<(), Failure> = match words {
        ["run"] => run::run,
        ["run", "--no-window"] => evening::run,
        ["test"] => test::run,
        ["test", "--quick"] => test::quick,
        ["bench"] => bench::run,
        ["peers"] => peers::run,
        ["bindings"] => bindings::run,
        ["golden"] => golden::run,
        ["names"] => names::run,
        ["screenshots"] => screenshots::run,
        ["setup"] => setup::everything,
        ["soak"] => soak::run,
        ["help" | "--help" | "-h"] => help,
        ["fuzz"] => return Some(Box::new(|| fuzz::run(fuzz::USUAL_SECONDS))),
        ["fuzz", "--seconds", seconds] => {
            let seconds = (*seconds).to_owned();
            return Some(Box::new(move || fuzz::run(&seconds)));
        }
        _ => return None,
    };
    Some(Box::new(simple))
}

fn help() -> Result<(), Failure> {
    print!("{HELP}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_find_their_task() {
        fn check(words: &[&str], known: &str) {
            assert_eq!(if task(words).is_some() { "known" } else { "usage" }, known, "{words:?}");
        }
        check(&["run"], "known");
        check(&["run", "--no-window"], "known");
        check(&["test"], "known");
        check(&["test", "--quick"], "known");
        check(&["names"], "known");
        check(&["fuzz", "--seconds", "5"], "known");
        check(&["fuzz", "5"], "usage");
        check(&["--help"], "known");
        check(&[], "usage");
        check(&["tset"], "usage");
        check(&["test", "quickly"], "usage");
    }
}
