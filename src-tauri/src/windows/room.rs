//! Windows that the room sees: the projector, and the numbers that tell monitors apart. They take no key: whatever is
//! typed or scanned goes to the Desk.

use tauri::{
    AppHandle, LogicalSize, Manager, PhysicalPosition, PhysicalSize, WebviewUrl, WebviewWindow, WindowEvent,
    window::Color,
};

use super::{Builder, fresh_label, locked, main_windows};
use crate::projector::{self, Monitor};

/// What a page calls itself once it has drawn; until then its window is hidden.
pub(crate) const DRAWN: &str = "Letterdesk: drawn";

/// The capability of the projector is for labels that begin so; that of the numbers is none.
const PROJECTOR: &str = "projector-";
const NUMBER: &str = "monitor-";

/// The page's own, so that nothing is white before it is drawn.
const BACKGROUND: Color = Color(0x14, 0x15, 0x18, 0xff);
/// On the Desk's own monitor, in logical pixels: below the box, the name and the total, and beside what drives it.
const WINDOW: (f64, f64) = (480.0, 270.0);
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
    let window = hidden(app, &label, "projector.html", Place::on(monitor, WINDOW)).build()?;
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
        let window = hidden(app, &label, &page, Place::on(monitor, NUMBER_OVER_DESK));
        window.decorations(false).always_on_top(true).skip_taskbar(true).build().map(|_| label)
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

/// A window that is hidden until its page has drawn.
fn hidden<'a>(app: &'a AppHandle, label: &str, page: &str, place: Place) -> Builder<'a> {
    let window = locked(app, label, WebviewUrl::App(page.into()))
        .visible(false)
        .focused(false)
        .focusable(false)
        .background_color(BACKGROUND)
        .on_document_title_changed(move |window, title| {
            if title == DRAWN {
                // A system that refuses shows it as it can.
                let _ = place.reveal(&window);
            }
        });
    match place {
        Place::Whole { .. } => window,
        Place::Corner { size: LogicalSize { width, height }, .. } => window.inner_size(width, height),
    }
}

/// Where a window is to be.
#[derive(Clone, Copy)]
enum Place {
    /// The whole of a monitor.
    Whole { monitor: PhysicalPosition<i32> },
    /// In the lower left of the Desk's.
    Corner { lower_left: PhysicalPosition<i32>, size: LogicalSize<f64> },
}

impl Place {
    fn on(monitor: &Monitor, size: (f64, f64)) -> Place {
        let (x, y) = (monitor.x, monitor.y);
        if !monitor.has_desk {
            return Place::Whole { monitor: PhysicalPosition { x, y } };
        }
        let lowest = y + monitor.height as i32; // No wall has more.
        let size = LogicalSize { width: size.0, height: size.1 };
        Place::Corner { lower_left: PhysicalPosition { x, y: lowest }, size }
    }

    fn reveal(self, window: &WebviewWindow) -> tauri::Result<()> {
        match self {
            Place::Whole { monitor: PhysicalPosition { x, y } } => {
                // Where a window system puts windows itself, it is told by the second alone; where it takes the monitor
                // that a window is on, by the first.
                window.set_position(PhysicalPosition { x, y })?;
                window.set_fullscreen_on_monitor(PhysicalPosition::new(x.into(), y.into()))?;
            }
            Place::Corner { lower_left: PhysicalPosition { x, y }, size } => {
                let size: PhysicalSize<i32> = size.to_physical(window.scale_factor()?);
                window.set_position(PhysicalPosition { x, y: y - size.height })?;
            }
        }
        window.show()
    }
}
