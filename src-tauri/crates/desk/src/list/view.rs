//! What the doors show of the list.

mod facilities;
mod import;
mod imports;
mod prisoners;
mod removal;
mod upkeep;

pub use facilities::*;
pub use import::*;
pub use imports::*;
pub use prisoners::*;
pub use removal::*;
pub use upkeep::*;
