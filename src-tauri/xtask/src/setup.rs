//! Set-up: everything a task needs before its own work, and nothing twice.

use crate::process::{Failure, call, cargo};
use crate::system::{self, Purpose};
use crate::{node, places, ui};

/// `cargo xtask setup`: ready for `run` and `test`.
pub fn everything() -> Result<(), Failure> {
    for_tests()?;
    ui::build()?;
    println!("\nReady: cargo xtask run, cargo xtask test");
    Ok(())
}

/// Ready to build and open the window.
pub fn for_window() -> Result<(), Failure> {
    node::check()?;
    system::prepare(Purpose::Window)?;
    ui::packages()
}

/// Ready for the command line alone: no Node.js, no web view.
pub fn for_command_line() -> Result<(), Failure> {
    system::prepare(Purpose::CommandLine)
}

/// Ready for every test.
pub fn for_tests() -> Result<(), Failure> {
    node::check()?;
    system::prepare(Purpose::Tests)?;
    ui::packages()?;
    driver()
}

/// Builds tauri-driver, the go-between of a WebDriver client and the program, once.
fn driver() -> Result<(), Failure> {
    if cfg!(target_os = "macos") {
        // There is no WebDriver for the web view there, and tauri-driver does not build.
        return Ok(());
    }
    let there = places::tools().join("bin").join(format!("tauri-driver{}", std::env::consts::EXE_SUFFIX));
    if there.is_file() {
        println!("   tauri-driver is there");
        return Ok(());
    }
    // Unoptimised: it passes on a few hundred requests, and builds in half the time.
    let mut install = cargo();
    install.args(["install", "tauri-driver", "--version", "^2", "--locked", "--debug", "--root"]);
    call(install.arg(places::tools()))
}
