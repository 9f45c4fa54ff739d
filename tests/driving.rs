//! The real window, driven through WebDriver on a screen of its own.

pub mod cups;
pub mod machine;
pub mod opener;
mod pressing;
pub mod sandbox;
pub mod screen;
pub mod shell;
pub mod window;

pub use machine::Machine;
pub use sandbox::{Look, Sandbox};
pub use screen::Picture;
pub use window::Window;
