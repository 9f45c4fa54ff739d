//! The arrows between the crates, which `src-tauri/ARCHITECTURE.md` draws, and what comes from outside, which `deny.toml`
//! lists; both held over `cargo metadata`.
//!
//! Not about what the crates do: only who may know whom.

mod areas;
mod arrows;
mod graph;
mod licence;
mod lints;
mod outside;
mod parts;
mod sources;
mod syncing;
mod work_factor;
