//! Throws spoiled input at everything that reads what strangers wrote: `cargo xtask fuzz --seconds N`.
//!
//! Each target has a share of the time. An input begins as a file or a cell that lists really have and is spoiled a few
//! times. A target fails when it panics or takes longer than [`SLOWEST`]; the input is then kept under `target/fuzz`.
//! It runs on stable Rust: what steers it is chance, not coverage.

// What cannot be set up is said, and ends the run.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "../../tests/it/support/country.rs"]
mod country;
mod dice;
mod seeds;
mod targets;

use std::{
    env, fs, panic,
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use dice::Dice;
use targets::{TARGETS, Target};

/// Longer than this for one input is a hang to whoever waits.
const SLOWEST: Duration = Duration::from_secs(5);

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [seconds, seed, keep] = &arguments[..] else {
        panic!("seconds, a seed, and a folder for what fails")
    };
    let share = Duration::from_secs(seconds.parse().unwrap()) / TARGETS.len() as u32;
    let seed: u64 = seed.parse().unwrap();
    println!("seed {seed}");
    // What fails is told below, in one line.
    panic::set_hook(Box::new(|_| {}));
    let failed = TARGETS.iter().filter(|target| !run(target, share, seed, Path::new(keep))).count();
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs one target for its time; `false` at its first failure.
fn run(target: &Target, share: Duration, seed: u64, keep: &Path) -> bool {
    let (seeds, mut dice) = ((target.seeds)(), Dice::new(seed));
    let (begun, mut inputs, mut slowest) = (Instant::now(), 0_u64, Duration::ZERO);
    while begun.elapsed() < share {
        let input = dice.spoiled(&seeds);
        let one = Instant::now();
        let answered = panic::catch_unwind(|| (target.read)(&input));
        let took = one.elapsed();
        (inputs, slowest) = (inputs + 1, slowest.max(took));
        if answered.is_err() || took > SLOWEST {
            let file = keep.join(format!("{}-{seed}-{inputs}", target.name));
            fs::create_dir_all(keep).unwrap();
            fs::write(&file, &input).unwrap();
            let how = if answered.is_err() { "panicked" } else { "took too long" };
            println!("{:10} {how} after {inputs} inputs: {}", target.name, file.display());
            return false;
        }
    }
    println!("{:10} {inputs} inputs, slowest {} ms", target.name, slowest.as_millis());
    true
}
