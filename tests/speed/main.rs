//! `cargo xtask bench`: how long things take that somebody waits for, each beside a yardstick that was measured on the
//! same machine in the same minute. It prints a table and judges nothing: no time is asserted anywhere.

// What cannot be measured is said, and ends the run.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod command_line;
mod figures;
mod machine;
mod room;
mod window;

use figures::Row;

#[tokio::main]
async fn main() {
    let vaults = command_line::Vaults::new();
    let mut rows = vaults.measure();
    rows.extend(window::measure(&vaults).await);
    println!("{}\n", machine::size());
    print!("{}", Row::table(&rows));
}
