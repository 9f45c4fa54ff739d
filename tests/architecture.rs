//! The arrows between the crates, which `src-tauri/ARCHITECTURE.md` draws, and what comes from outside, which `deny.toml`
//! lists; both held over `cargo metadata`. Beside them, what every source file keeps to.
//!
//! Not about what the crates do.

mod areas;
mod arrows;
mod graph;
mod licence;
mod lints;
mod outside;
mod parts;
mod sizes;
mod sources;
mod syncing;
mod work_factor;
