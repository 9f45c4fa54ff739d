//! `letterdesk-cli`: the same desk without a window, for list keepers, scripts, servers without a screen, and tests.
//!
//! Not for rules, figures or formatting of names: a subcommand reads its arguments, calls one use case of `Desk`, and
//! shows what that says, in words or as JSON.
//!
//! Invariant: every way out is an exit code: 0 done, 1 the request could not be met, 2 usage, 3 the vault could not be
//! opened. Never a panic, never a backtrace.
//! Invariant: standard output carries the answer and nothing else; errors and progress go to standard error.

// Tests stop at the first thing that is not as they set it up; a message beside each would say nothing more.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod args;
mod choice;
mod commands;
mod context;
mod evening_choice;
mod failure;
mod file;
mod help;
mod json;
mod language;
mod length;
mod out;
mod progress;
mod protocol;
mod table;
mod usage;
#[cfg(test)]
mod words_used;

use std::process::ExitCode;

fn main() -> ExitCode {
    // What the system refuses here it refuses again when a vault is opened, and that says so.
    let _ = letterdesk_desk::forbid_core_dumps();
    if let Some(code) = letterdesk_desk::import_reader::enter() {
        return code;
    }
    out::quietly(|| args::read().and_then(commands::run))
}
