//! What the doors show of the list.

mod facilities;
mod import;
mod prisoners;
mod removal;
mod upkeep;

pub use facilities::*;
pub use import::*;
pub use prisoners::*;
pub use removal::*;
pub use upkeep::*;
