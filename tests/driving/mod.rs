//! The real window, driven through WebDriver on a screen of its own.

pub mod cups;
pub mod machine;
mod pressing;
pub mod room;
pub mod screen;
mod shell;
pub mod window;

pub use machine::Machine;
pub use room::{Look, Room};
pub use screen::Picture;
pub use window::Window;
