//! Windows that the room sees: the projector, and the numbers that tell monitors apart. They take no key: whatever is
//! typed or scanned goes to the Desk.

use tauri::{AppHandle, Manager, PhysicalPosition, WebviewUrl, WebviewWindow, WindowEvent, window::Color};

use super::{Builder, fresh_label, locked, main_windows};
use crate::projector::{self, Monitor};

/// What a page calls itself once it has drawn; until then its window is hidden.
pub(crate) const DRAWN: &str = "Letterdesk: drawn";

/// The capability of the projector is for labels that begin so; that of the numbers is none.
const PROJECTOR: &str = "projector-";
const NUMBER: &str = "monitor-";

/// The page's own, so that nothing is white before it is drawn.
const BACKGROUND: Color = Color(0x14, 0x15, 0x18, 0xff);
/// Beside the Desk, in logical pixels.
const WINDOW: (f64, f64) = (640.0, 360.0);
/// A number over the Desk, which goes on taking letters.
const NUMBER_OVER_DESK: (f64, f64) = (240.0, 240.0);

/// The monitors there are, and on which of them the Desk is.
pub(crate) fn monitors(app: &AppHandle) -> tauri::Result<Vec<Monitor>> {
    let Some(desk) = main_windows(app).pop() else { return Ok(Vec::new()) };
    let place = desk.current_monitor()?.map(|monitor| *monitor.position());
    let monitor = |monitor: tauri::Monitor| Monitor {
        name: monitor.name().cloned().unwrap_or_default(),
        x: monitor.position().x,
        y: monitor.position().y,
        width: monitor.size().width,
        height: monitor.size().height,
        has_desk: place == Some(*monitor.position()),
    };
    Ok(desk.available_monitors()?.into_iter().map(monitor).collect())
}

/// Opens the projector's window, hidden until its page has drawn; gives its label.
pub(crate) fn open_projector(app: &AppHandle, monitor: &Monitor) -> tauri::Result<String> {
    let label = fresh_label(PROJECTOR);
    let window = hidden(app, &label, "projector.html", monitor);
    let window = if monitor.has_desk { window.inner_size(WINDOW.0, WINDOW.1) } else { window };
    let window = window.build()?;
    let (app, own) = (app.clone(), label.clone());
    window.on_window_event(move |event| match event {
        WindowEvent::Destroyed => projector::closed(&app, &own),
        // A system that lost its monitor moves it to another one.
        WindowEvent::Moved(_) | WindowEvent::Resized(_) => {
            let app = app.clone();
            tauri::async_runtime::spawn_blocking(move || projector::look(&app));
        }
        _ => {}
    });
    Ok(label)
}

/// A number on each monitor; gives the labels of their windows.
pub(crate) fn number(app: &AppHandle, monitors: &[Monitor]) -> tauri::Result<Vec<String>> {
    let open = |(place, monitor): (usize, &Monitor)| {
        let label = fresh_label(NUMBER);
        let page = format!("projector.html?monitor={}", place + 1);
        let window = hidden(app, &label, &page, monitor).decorations(false);
        let (width, height) = NUMBER_OVER_DESK;
        let window = if monitor.has_desk { window.inner_size(width, height) } else { window };
        window.always_on_top(true).skip_taskbar(true).build().map(|_| label)
    };
    monitors.iter().enumerate().map(open).collect()
}

/// Closes a window, if it is still there.
pub(crate) fn close(app: &AppHandle, label: &str) {
    if let Some(window) = app.get_webview_window(label) {
        // One that is closing already needs no other.
        let _ = window.destroy();
    }
}

/// Closes whatever the room sees.
pub(crate) fn close_all(app: &AppHandle) {
    projector::close(app);
    let labels = app.webview_windows().into_keys();
    labels.filter(|label| label.starts_with(NUMBER)).for_each(|label| close(app, &label));
}

fn hidden<'a>(app: &'a AppHandle, label: &str, page: &str, monitor: &Monitor) -> Builder<'a> {
    let monitor = monitor.clone();
    locked(app, label, WebviewUrl::App(page.into()))
        .visible(false)
        .focused(false)
        .focusable(false)
        .background_color(BACKGROUND)
        .on_document_title_changed(move |window, title| {
            if title == DRAWN {
                // A system that refuses shows it as it can.
                let _ = reveal(&window, &monitor);
            }
        })
}

/// Shows a window: the whole of its monitor, or in the corner of the Desk's.
fn reveal(window: &WebviewWindow, monitor: &Monitor) -> tauri::Result<()> {
    let (x, y) = (monitor.x, monitor.y);
    if monitor.has_desk {
        let size = window.outer_size()?;
        let right = x + monitor.width.saturating_sub(size.width) as i32;
        let lowest = y + monitor.height.saturating_sub(size.height) as i32;
        window.set_position(PhysicalPosition::new(right, lowest))?;
    } else {
        window.set_fullscreen_on_monitor(PhysicalPosition::new(x.into(), y.into()))?;
    }
    window.show()
}
