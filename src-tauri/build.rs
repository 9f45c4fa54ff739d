//! Names every command in the app manifest, so that each window's capability file must allow its own by name.

include!("src/commands/names.rs");

#[allow(clippy::print_stdout)] // This is how a build script speaks to cargo.
fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=src/commands/names.rs");
    // The window's pages are part of the program.
    println!("cargo:rerun-if-changed=../ui/dist");
    let manifest = tauri_build::AppManifest::new().commands(NAMES);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
