//! Windows: each is built here and nowhere else, so that none is built with fewer locks than the others.

pub(crate) mod room;
pub(crate) mod scale;

use std::sync::atomic::{AtomicU32, Ordering};

use letterdesk_desk::words::{self, Language};
use tauri::{AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent, Wry};
use tauri_plugin_dialog::DialogExt;

use crate::state::Shell;

type Builder<'a> = WebviewWindowBuilder<'a, Wry, AppHandle>;

/// How the label of a main window begins; each is followed by its number, since an old one may still be closing.
const MAIN: &str = "main-";

/// Opens the main window, maximised; nothing about it is stored.
pub(crate) fn open_main(app: &AppHandle) -> tauri::Result<()> {
    let label = fresh_label(MAIN);
    let window = locked(app, &label, WebviewUrl::default())
        .inner_size(1280.0, 800.0)
        .min_inner_size(640.0, 480.0)
        .maximized(true)
        .build()?;
    scale::show(&window, app.state::<Shell>().device().zoom);
    let app = app.clone();
    window.on_window_event(move |event| {
        // What the room sees does not outlive the Desk.
        if matches!(event, WindowEvent::Destroyed)
            && main_windows(&app).iter().all(|window| window.label() == label)
        {
            room::close_all(&app);
        }
    });
    Ok(())
}

/// A label that no window has, also none that is still closing.
fn fresh_label(kind: &str) -> String {
    static OPENED: AtomicU32 = AtomicU32::new(1);
    format!("{kind}{}", OPENED.fetch_add(1, Ordering::Relaxed))
}

/// What every window has in common.
fn locked<'a>(app: &'a AppHandle, label: &str, page: WebviewUrl) -> Builder<'a> {
    let window = WebviewWindowBuilder::new(app, label, page);
    let window = if is_private() { with_pages(window, label) } else { window };
    // Otherwise WebKit writes storage in clear text.
    window.title("Letterdesk").incognito(is_private()).on_navigation(is_ours)
}

/// WebKitGTK gives each private web view a context of its own, but Tauri teaches our pages' scheme to a context only once
/// for each data directory, so a second private window would find no page. A directory of its own makes it teach
/// again.
#[cfg(target_os = "linux")]
fn with_pages<'a>(window: Builder<'a>, label: &str) -> Builder<'a> {
    window.data_directory(crate::runtime_files::web_views().join(label))
}

/// WebView2 and WKWebView serve our pages to every window.
#[cfg(not(target_os = "linux"))]
fn with_pages<'a>(window: Builder<'a>, _label: &str) -> Builder<'a> {
    window
}

/// A fresh main window in the place of the one there is; what the old one had in its memory goes with it.
pub(crate) fn renew_main(app: &AppHandle) -> tauri::Result<()> {
    let old = main_windows(app);
    open_main(app)?;
    old.iter().try_for_each(WebviewWindow::destroy)
}

fn main_windows(app: &AppHandle) -> Vec<WebviewWindow> {
    app.webview_windows().into_values().filter(|window| window.label().starts_with(MAIN)).collect()
}

/// Always in a release. A debug build that a test drives must share the web view that automation is switched on for:
/// on Linux a private one is another, which no driver can reach.
fn is_private() -> bool {
    let driven = std::env::var("TAURI_WEBVIEW_AUTOMATION").is_ok_and(|value| value == "true");
    !(cfg!(debug_assertions) && driven)
}

/// A second start brings the running window to the front.
pub(crate) fn bring_to_front(app: &AppHandle) {
    for window in main_windows(app) {
        // A window system that refuses leaves the window where it is.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// The last word when not even a window can be built, in both languages: which of them is spoken here may be what could
/// not be read.
pub(crate) fn say_it_cannot_start(detail: &str) {
    let said = Language::ALL.map(|language| words::text(language, "error-no_window", &[]));
    say_without_a_window(&format!("{}\n\n{detail}", said.join("\n\n")));
}

/// A program with a window has no console on Windows, so the system itself must show a box.
#[cfg(windows)]
fn say_without_a_window(text: &str) {
    let dialog = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title("Letterdesk");
    dialog.set_description(text).show();
}

#[cfg(not(windows))]
#[allow(clippy::print_stderr)] // There is no window to say it in.
fn say_without_a_window(text: &str) {
    eprintln!("{text}");
}

/// What a file is picked for.
#[derive(Debug, Clone, Copy, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FileKind {
    /// A list of people.
    Table,
    /// A directory of facilities.
    Directory,
    /// A person's photo, or a postcard's picture.
    Picture,
    /// Names, one a line.
    Names,
}

/// A native file dialog; `None` when the person closes it.
pub(crate) fn pick_file(app: &AppHandle, kind: FileKind) -> Option<String> {
    let (name, endings): (_, &[&str]) = match kind {
        FileKind::Table => ("CSV, XLSX, ODS", &["csv", "tsv", "txt", "xlsx", "ods"]),
        FileKind::Directory => ("XML, CSV, XLSX, ODS", &["xml", "csv", "tsv", "txt", "xlsx", "ods"]),
        FileKind::Picture => ("JPEG, PNG, WebP", &["jpg", "jpeg", "png", "webp"]),
        FileKind::Names => ("TXT", &["txt"]),
    };
    app.dialog().file().add_filter(name, endings).blocking_pick_file().map(|path| path.to_string())
}

/// A native dialog for a new file; `None` when the person closes it.
pub(crate) fn pick_save_path(app: &AppHandle, name: &str) -> Option<String> {
    app.dialog().file().set_file_name(name).blocking_save_file().map(|path| path.to_string())
}

/// Navigation away from our own pages is refused.
fn is_ours(url: &Url) -> bool {
    matches!((url.scheme(), url.host_str()), ("tauri", _) | ("http" | "https", Some("tauri.localhost")))
}
