//! `cargo xtask soak`: what the tests do for minutes, for hours: the ledger against its small reference, a scanner on every
//! screen, kills in the middle of the rush, edits of what is closed.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::process::{Failure, call};
use crate::{setup, test};

/// A test that goes on for as long as a variable says: the test, the variable, how long.
const RUNS: [(&str, &str, &str); 4] = [
    // Counts, undos, moves, restarts and kills.
    ("the_ledger_comes_to_what_a_small_reference_says", "LETTERDESK_SOAK_STEPS", "100000"),
    // Codes at each of nine places: more than two thousand.
    ("a_scanner_of_any_speed_loses_nothing_on_any_screen", "LETTERDESK_SOAK_CODES", "228"),
    ("every_edit_with_the_true_key_is_found_with_the_printed_code", "LETTERDESK_SOAK_EDITS", "500"),
    ("what_was_shown_as_counted_is_there_after_a_kill", "LETTERDESK_SOAK_LIVES", "200"),
];

/// Chance begins elsewhere each day and is told, so that a failure can be repeated.
pub fn run() -> Result<(), Failure> {
    setup::for_window()?;
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let seed = (since.as_secs() / 86_400).to_string();
    for (name, variable, length) in RUNS {
        println!("LETTERDESK_SOAK_SEED={seed} {variable}={length} {name}");
        let mut soak = test::in_workspace("test");
        soak.args(["--test", "it", "--", name]);
        call(soak.envs([(variable, length), ("LETTERDESK_SOAK_SEED", seed.as_str())]))?;
    }
    Ok(())
}
