//! The projector as the Desk drives it: what it shows, on which monitor, and what becomes of it when a cable is pulled.

mod standing;

use std::time::Duration;

use letterdesk_desk::{
    Code, Error,
    view::{HostLine, ProjectorMode, ProjectorView, Slide},
};
use serde::Serialize;
use specta::Type;
use tauri::{AppHandle, Manager};
use tauri_specta::Event;
use tokio::time::MissedTickBehavior;

use crate::{
    ProjectorNotice,
    state::{Answer, Shell},
    windows::room,
};

pub(crate) use standing::{Monitor, Projector};
use standing::{ProjectorScreen, Standing};

/// How often the monitors are looked at. A window that is moved is looked at at once.
const LOOK_INTERVAL: Duration = Duration::from_secs(1);
/// How long a monitor shows its number.
const IDENTIFIED: Duration = Duration::from_secs(3);

/// What the projector's window draws.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct RoomView {
    /// The window's language: `ru` or `en`.
    language: String,
    view: ProjectorView,
}

/// What the Desk shows of the projector.
#[derive(Debug, Clone, Serialize, Type)]
pub(crate) struct ProjectorControl {
    screen: ProjectorScreen,
    /// Where it was shown last.
    chosen: Option<Monitor>,
    monitors: Vec<Monitor>,
    mode: ProjectorMode,
    /// Black, until it is pressed again.
    black: bool,
    /// Nothing without an evening, and while letters are recounted.
    host: Option<HostLine>,
}

/// What the room sees: black, also where the desk has nothing to show, being locked or without an evening.
pub(crate) fn room_view(shell: &Shell) -> RoomView {
    let Standing { mode, page, black, .. } = shell.projector().standing();
    let shown = if black { None } else { shell.with(|desk| desk.projector_view(mode, page)).ok() };
    RoomView {
        language: shell.language().code().to_owned(),
        view: shown.unwrap_or_else(ProjectorView::black),
    }
}

pub(crate) fn control(app: &AppHandle) -> ProjectorControl {
    let shell = app.state::<Shell>();
    let standing = shell.projector().standing();
    ProjectorControl {
        screen: standing.screen(),
        chosen: standing.chosen,
        monitors: standing.monitors,
        mode: standing.mode,
        black: standing.black,
        host: shell.with(|desk| desk.host_line()).ok().flatten(),
    }
}

/// Says that something of the projector changed.
pub(crate) fn tell(app: &AppHandle) {
    // A window that is gone needs no notice.
    let _ = ProjectorNotice.emit(app);
}

/// Opens it on a monitor, instead of wherever it was. A monitor that is gone meanwhile is told as one whose cable was
/// pulled.
pub(crate) fn show(app: &AppHandle, monitor: &Monitor) -> Answer<()> {
    close(app);
    look(app);
    let shell = app.state::<Shell>();
    if !shell.projector().choose(monitor) {
        tell(app);
        return Ok(());
    }
    let refused = |error: tauri::Error| Error::new(Code::Internal).with("detail", error);
    let label = room::open_projector(app, monitor).map_err(refused)?;
    shell.projector().opened(label);
    tell(app);
    Ok(())
}

pub(crate) fn close(app: &AppHandle) {
    if let Some(label) = app.state::<Shell>().projector().close() {
        room::close(app, &label);
    }
    tell(app);
}

/// The window of that label is gone, whoever closed it.
pub(crate) fn closed(app: &AppHandle, label: &str) {
    if app.state::<Shell>().projector().is_shown_by(label) {
        close(app);
    }
}

/// Whoever chooses what to show wants it seen.
pub(crate) fn set_mode(app: &AppHandle, mode: ProjectorMode) {
    app.state::<Shell>().projector().change(|standing| {
        (standing.mode, standing.page, standing.black) = (mode, 1, false);
    });
    tell(app);
}

/// So many pages on, or back; at either end it stays.
pub(crate) fn turn(app: &AppHandle, step: i32) {
    let shell = app.state::<Shell>();
    let (Slide::Names { page, pages, .. } | Slide::Waiting { page, pages, .. }) =
        room_view(&shell).view.slide
    else {
        return;
    };
    let turned = page.saturating_add_signed(step).clamp(1, pages);
    shell.projector().change(|standing| standing.page = turned);
    tell(app);
}

/// The one key: black and back, and shown again where it was.
pub(crate) fn press(app: &AppHandle) -> Answer<()> {
    look(app);
    let shell = app.state::<Shell>();
    let standing = shell.projector().standing();
    if standing.screen() == ProjectorScreen::Shown {
        shell.projector().change(|standing| standing.black = !standing.black);
        tell(app);
        return Ok(());
    }
    match standing.again() {
        Some(monitor) => show(app, &monitor),
        None => Ok(()),
    }
}

/// A large number on each monitor, in the order of the list.
pub(crate) async fn identify(app: &AppHandle) -> Answer<()> {
    look(app);
    let monitors = app.state::<Shell>().projector().standing().monitors;
    let refused = |error: tauri::Error| Error::new(Code::Internal).with("detail", error);
    let labels = room::number(app, &monitors).map_err(refused)?;
    tokio::time::sleep(IDENTIFIED).await;
    labels.iter().for_each(|label| room::close(app, label));
    Ok(())
}

/// Looks at the monitors until the program ends.
pub(crate) fn watch(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut ticks = tokio::time::interval(LOOK_INTERVAL);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            let app = app.clone();
            // The main thread answers when it can; one look that failed is not the last.
            let _ = tauri::async_runtime::spawn_blocking(move || look(&app)).await;
        }
    });
}

/// Sees which monitors there are. A projector whose monitor is gone is closed, before it lies over the Desk.
pub(crate) fn look(app: &AppHandle) {
    let Ok(monitors) = room::monitors(app) else { return };
    let seen = app.state::<Shell>().projector().see(monitors);
    if let Some(label) = &seen.close {
        room::close(app, label);
    }
    if seen.changed {
        tell(app);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // A test that cannot get its value has failed.
mod tests {
    use letterdesk_desk::{Clock, Desk};

    use super::*;
    use crate::device;

    fn shell() -> Shell {
        Shell::with_desk(device::load(), Desk::sample_in_private_folder(Clock::system()).unwrap())
    }

    #[test]
    fn black_is_black_until_it_is_pressed_again() {
        let shell = shell();
        shell.projector().change(|standing| standing.black = true);
        assert_eq!(room_view(&shell).view, ProjectorView::black());
        shell.projector().change(|standing| standing.black = false);
        assert!(matches!(room_view(&shell).view.slide, Slide::Total { letters: 312, .. }));
    }

    #[test]
    fn a_locked_vault_tells_the_room_nothing() {
        let shell = shell();
        shell.close();
        assert_eq!(room_view(&shell).view, ProjectorView::black());
    }
}
