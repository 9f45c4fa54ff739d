//! What the doors show: plain data with stable names, for the window's TypeScript and the command line's JSON.
//!
//! Invariant: counts are `u32` and every figure is computed here or below; a door only shows them.

mod calibration;
mod closing;
mod counting;
mod evenings;
mod facilities;
mod import;
mod list;
mod mail;
mod printing;
mod prisoners;
mod room;
mod settings;
mod start;

pub use calibration::*;
pub use closing::*;
pub use counting::*;
pub use evenings::*;
pub use facilities::*;
pub use import::*;
pub use list::*;
pub use mail::*;
pub use printing::*;
pub use prisoners::*;
pub use room::*;
pub use settings::*;
pub use start::*;
