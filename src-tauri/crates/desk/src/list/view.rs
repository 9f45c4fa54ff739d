//! What the doors show of the list.

mod facilities;
mod import;
mod prisoners;
mod upkeep;

pub use facilities::*;
pub use import::*;
pub use prisoners::*;
pub use upkeep::*;
