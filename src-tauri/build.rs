//! Names every command where it is declared: to the invoke handler and the bindings (`commands::all`), and to Tauri's
//! access list, from which each window's capability file allows its own.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

/// Where commands are declared, each under [`ATTRIBUTE`].
const FOLDER: &str = "src/commands";
const ATTRIBUTE: &str = "#[tauri::command]";

#[allow(clippy::print_stdout)] // This is how a build script speaks to cargo.
fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed={FOLDER}");
    // The window's pages are part of the program.
    println!("cargo:rerun-if-changed=../ui/dist");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut paths = Vec::new();
    collect(Path::new(FOLDER), "", &mut paths)?;
    fs::write(out.join("commands.rs"), format!("tauri_specta::collect_commands![{}]", paths.join(", ")))?;
    let permissions = out.join("commands.toml");
    fs::write(&permissions, access_list(&paths))?;
    // It is read as a pattern, in which a bracket would mean something else.
    let pattern = permissions.display().to_string().replace('[', "[[]");
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern(pattern.leak());
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}

/// The paths of all commands below a folder, by file and in its order: `list::tables::pick_file`.
fn collect(folder: &Path, module: &str, paths: &mut Vec<String>) -> io::Result<()> {
    let mut files = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    files.sort_by_key(fs::DirEntry::path);
    for file in files.iter().map(fs::DirEntry::path) {
        let name = file.file_stem().unwrap_or_default().display();
        let module = format!("{module}{name}::");
        match file.is_dir() {
            true => collect(&file, &module, paths)?,
            false => paths.extend(declared(&fs::read_to_string(file)?).map(|name| format!("{module}{name}"))),
        }
    }
    Ok(())
}

/// The names of the functions that are declared as commands.
fn declared(source: &str) -> impl Iterator<Item = &str> {
    source.split(ATTRIBUTE).skip(1).filter_map(|after| {
        let (_, function) = after.split_once("fn ")?;
        function.split(['(', '<']).next()
    })
}

/// A permission for each command, and the set of them all.
fn access_list(paths: &[String]) -> String {
    let commands: Vec<_> = paths.iter().filter_map(|path| path.rsplit("::").next()).collect();
    let identifier = |command: &str| format!("allow-{}", command.replace('_', "-"));
    let permission = |command: &&str| {
        format!(
            "[[permission]]\nidentifier = \"{}\"\ncommands.allow = [\"{command}\"]\n",
            identifier(command)
        )
    };
    let permissions: String = commands.iter().map(permission).collect();
    let all: Vec<_> = commands.iter().map(|command| identifier(command)).collect();
    format!(
        "{permissions}[[set]]\nidentifier = \"every-command\"\ndescription = \"\"\npermissions = {all:?}\n"
    )
}
