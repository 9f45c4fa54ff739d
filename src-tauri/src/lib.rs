//! The window's door to the desk: a thin Tauri shell.
//!
//! Not for: SQL, rules, formatting of names or sentences. A command is a few lines: it hands a request to the desk and
//! its answer back.
//!
//! Invariant: errors cross as a code and its data, never as prose.
//! Invariant: a window may call only what its capability file names.

mod bytes;
mod commands;
mod device;
mod idle;
mod idle_timer;
mod importing;
mod locking;
mod long_work;
mod printers;
mod printing;
mod projector;
mod runtime_files;
mod sleep;
mod sound;
mod state;
mod windows;

use std::process::ExitCode;

use letterdesk_desk::{
    model::{hold::Hold, slip_code},
    view,
};
use tauri::{Manager, RunEvent};
use tauri_specta::{Builder, Event};

use crate::state::Shell;

/// A change notice on its way to every window.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, specta::Type, Event)]
pub struct ChangeNotice(pub view::Notice);

/// The vault will be locked soon, because nobody has used it for long.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, specta::Type, Event)]
pub struct LockNotice {
    /// Seconds until then.
    pub seconds: u32,
}

/// How far reading a table, or importing it, is.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, specta::Type, Event)]
pub struct ImportNotice {
    /// Rows done.
    pub done: u32,
    /// Rows there are.
    pub of: u32,
}

/// How far making a paper is.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, specta::Type, Event)]
pub struct PrintNotice {
    /// Done, in parts of the whole.
    pub done: u32,
    /// The whole.
    pub of: u32,
}

/// The projector has another slide, window or language, or there are other monitors.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, specta::Type, Event)]
pub struct ProjectorNotice;

/// Runs the program until its last window closes.
pub fn run() -> ExitCode {
    // What the system refuses here it refuses again when a vault is opened, and that says so.
    let _ = letterdesk_desk::forbid_core_dumps();
    // A process that was started only to read a file must not wake anything of the window.
    if let Some(code) = letterdesk_desk::import_reader::enter() {
        return code;
    }
    // Tauri would notice only in the middle of its start, and panic where nobody sees it.
    if let Err(error) = tauri::webview_version() {
        windows::say_it_cannot_start(&error.to_string());
        return ExitCode::FAILURE;
    }
    prepare_web_view();
    letterdesk_desk::sweep_leftovers();
    runtime_files::sweep();
    let builder = api();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| windows::bring_to_front(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(Shell::new(device::load()))
        .invoke_handler(builder.invoke_handler())
        .setup(move |app| {
            builder.mount_events(app);
            windows::open_main(app.handle())?;
            idle_timer::start(app.handle());
            sleep::watch(app.handle());
            projector::watch(app.handle());
            Ok(())
        })
        .build(context());
    match app {
        Ok(app) => {
            app.run(|app, event| {
                if let RunEvent::Exit = event {
                    app.state::<Shell>().close();
                    runtime_files::sweep();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            windows::say_it_cannot_start(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

/// The pages, the icons and the capabilities, as they were built in.
#[allow(clippy::disallowed_methods)] // The macro writes a call of `exit` that is not ours to change.
fn context() -> tauri::Context {
    tauri::generate_context!()
}

/// Every command and event, as the bindings and the invoke handler see them.
fn api() -> Builder<tauri::Wry> {
    Builder::new()
        .commands(commands::all())
        .constant("DAMM", slip_code::DAMM)
        .constant("DRAWN", windows::room::DRAWN)
        .constant("FIRST_REQUEST", view::PrintRequest::usual(view::PaperKind::Slips))
        .constant("LABEL_STOCK", view::LABEL_STOCK)
        .constant("LIMITS", view::LIMITS)
        .constant("LOUDEST", view::LOUDEST)
        .constant("MAX_COPIES", view::MAX_COPIES)
        .constant("MAX_WEIGHT", view::MAX_WEIGHT)
        .constant("PAPERS", view::papers())
        .constant("PROJECTOR_MODES", view::ProjectorMode::ALL)
        .constant("SIGNS", view::signs())
        .constant("WRITABLE_HOLDS", writable_holds())
        .events(tauri_specta::collect_events![
            ChangeNotice,
            ImportNotice,
            LockNotice,
            PrintNotice,
            ProjectorNotice
        ])
        .error_handling(tauri_specta::ErrorHandlingMode::Result)
        .disable_serde_phases()
}

/// Holds that keep mail back and no letters.
fn writable_holds() -> Vec<Hold> {
    Hold::ALL.into_iter().filter(|hold| !hold.stops_letters()).collect()
}

/// What WebKitGTK must be told before it starts. Since the process is not dumpable, the desktop portal refuses its
/// file dialogs, so GTK's own are kept; the DMA-BUF renderer shows blank windows on NVIDIA.
#[cfg(target_os = "linux")]
#[allow(unsafe_code, clippy::disallowed_methods)] // Changing the environment is safe here: no other thread runs yet.
fn prepare_web_view() {
    // SAFETY: called first in `run`, before any thread is started.
    unsafe {
        std::env::remove_var("GTK_USE_PORTAL");
        if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
            std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
}

/// WebView2 and WKWebView need nothing of the kind.
#[cfg(not(target_os = "linux"))]
fn prepare_web_view() {}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // A test that cannot get its value has failed.
mod tests {
    use std::{fs, path::Path};

    use super::*;

    const BINDINGS: &str = "../ui/src/api/bindings.ts";

    #[test]
    fn bindings_are_those_of_the_types() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bindings.ts");
        api().export(specta_typescript::Typescript::default(), &path).unwrap();
        let fresh = fs::read_to_string(&path).unwrap();
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join(BINDINGS);
        if std::env::var_os("LETTERDESK_WRITE_BINDINGS").is_some() {
            fs::write(&committed, &fresh).unwrap();
        }
        let stale = "ui/src/api/bindings.ts is stale: run `cargo xtask bindings`";
        assert!(fs::read_to_string(&committed).unwrap() == fresh, "{stale}");
    }

    #[test]
    fn only_the_main_window_may_call_every_command_and_none_has_a_set_of_tauris() {
        for file in fs::read_dir("capabilities").unwrap() {
            let file = file.unwrap().path();
            let capability = fs::read_to_string(&file).unwrap();
            assert!(!capability.contains(":default"), "{file:?}: rights are named one by one");
            assert_eq!(capability.contains("every-command"), file.ends_with("main.json"), "{file:?}");
        }
    }

    #[test]
    fn the_projector_may_ask_what_it_shows_and_nothing_else() {
        let all = include_str!(concat!(env!("OUT_DIR"), "/commands.rs"));
        let (_, list) = all.split_once('[').unwrap();
        let commands: Vec<_> = list.trim_end_matches(']').split(", ").collect();
        let commands = commands.iter().filter_map(|path| path.rsplit("::").next());
        let mut context = context();
        let authority = context.runtime_authority_mut();
        let may = |window: &str, command: &str| {
            authority.resolve_access(command, window, window, &tauri::ipc::Origin::Local).is_some()
        };
        let mut allowed = Vec::new();
        for command in commands {
            assert!(may("main-1", command), "{command}");
            assert!(!may("monitor-3", command), "{command}");
            if may("projector-2", command) {
                allowed.push(command);
            }
        }
        assert_eq!(allowed, ["projector"]);
        // Events it hears and does not send; and it cannot move, show or close any window.
        assert!(may("projector-2", "plugin:event|listen"));
        for denied in ["plugin:event|emit", "plugin:window|show", "plugin:window|close", "plugin:dialog|open"]
        {
            assert!(!may("projector-2", denied), "{denied}");
        }
    }
}
