//! `cargo xtask screenshots`: every screen and state of the real window, in both languages, light and dark.

use crate::process::{Failure, call, cargo};
use crate::{setup, ui};

/// Builds the program as it is and takes all pictures.
pub fn run() -> Result<(), Failure> {
    println!("── set-up");
    setup::for_tests()?;
    ui::build()?;
    println!("── build");
    call(cargo().args(["build", "--workspace", "--all-targets"]))?;
    println!("── pictures");
    // The same choice of packages as above, so that nothing is compiled a second time for other features.
    call(cargo().args(["run", "--quiet", "--package", "letterdesk-tests", "--example", "pictures"]))
}
