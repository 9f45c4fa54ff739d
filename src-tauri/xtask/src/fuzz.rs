//! `cargo xtask fuzz --seconds N`: spoiled input for everything that reads what strangers wrote.

use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::places;
use crate::process::{Failure, call, cargo};
use crate::setup;

/// How long it runs when nobody says.
pub const USUAL_SECONDS: &str = "60";

/// Builds the targets and runs each for its share of the time. Chance begins elsewhere each day and is told, so that a
/// failure can be repeated.
pub fn run(seconds: &str) -> Result<(), Failure> {
    if seconds.parse::<u32>().is_err() {
        return Err(Failure(format!("--seconds wants a whole number, not {seconds:?}.")));
    }
    setup::for_command_line()?;
    // With optimisation there are ten times as many inputs.
    call(cargo().args(["build", "--workspace", "--profile", "measured", "--example", "fuzz"]))?;
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let seed = (since.as_secs() / 86_400).to_string();
    let fuzz = places::target().join("measured/examples/fuzz");
    call(Command::new(fuzz).args([seconds, &seed]).arg(places::target().join("fuzz")))
}
