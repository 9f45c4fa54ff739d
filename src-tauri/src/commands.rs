//! Commands: a few lines each, one file an area. They are `async` so that they run off the main thread.
//!
//! A command is declared once, by `#[tauri::command]` above its function. `build.rs` finds it there and names it to
//! the invoke handler, to the bindings and to the access list.

mod closing;
mod evenings;
mod intake;
mod list;
mod printing;
mod projector;
mod vault;

/// Every command, for the bindings and the invoke handler.
pub(crate) fn all() -> tauri_specta::Commands<tauri::Wry> {
    include!(concat!(env!("OUT_DIR"), "/commands.rs"))
}
