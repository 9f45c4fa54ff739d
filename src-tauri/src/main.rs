//! The program: everything is in the library, so that tests can name it.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    letterdesk_lib::run()
}
