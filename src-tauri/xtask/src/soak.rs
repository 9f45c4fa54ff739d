//! `cargo xtask soak`: the ledger against its small reference, ten times as long as in the tests and from elsewhere each
//! day.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::process::{Failure, call};
use crate::{setup, test};

/// Counts, undos, moves, restarts and kills.
const STEPS: &str = "100000";

/// Chance begins elsewhere each day and is told, so that a failure can be repeated.
pub fn run() -> Result<(), Failure> {
    setup::for_window()?;
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let seed = (since.as_secs() / 86_400).to_string();
    println!("LETTERDESK_SOAK_SEED={seed} LETTERDESK_SOAK_STEPS={STEPS}");
    let mut soak = test::in_workspace("test");
    soak.args(["--test", "it", "--", "the_ledger_comes_to_what_a_small_reference_says"]);
    call(soak.envs([("LETTERDESK_SOAK_STEPS", STEPS), ("LETTERDESK_SOAK_SEED", seed.as_str())]))
}
