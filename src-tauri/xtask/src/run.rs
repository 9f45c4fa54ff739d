//! `cargo xtask run`: set up, build, open the program. Without a display, the evening without a window.

use std::process::Command;

use crate::process::{Failure, call, cargo};
use crate::{evening, places, setup, ui};

/// Opens the program, or runs an invented evening where nothing can be opened.
pub fn run() -> Result<(), Failure> {
    if !display() {
        println!(
            "There is no display here (neither WAYLAND_DISPLAY nor DISPLAY is set), so no window can open."
        );
        println!("The same program has a command line: here is an invented evening without a window.\n");
        return evening::run();
    }
    println!("── set-up");
    setup::for_window()?;
    ui::build()?;
    println!("── build");
    call(cargo().args(["build", "--workspace", "--bin", "letterdesk"]))?;
    println!("── Letterdesk");
    call(&mut Command::new(places::program("letterdesk")))
}

/// Whether a window could open. Only Linux has machines where it could not.
fn display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("WAYLAND_DISPLAY") || set("DISPLAY")
}
