//! The projector: the room's window asks the first of these, the Desk all of them.

use letterdesk_desk::view::ProjectorMode;
use tauri::{AppHandle, State};

use crate::{
    projector::{self, Monitor, ProjectorControl, RoomView},
    state::{Answer, Shell},
};

/// What the room sees. The one command that the projector's window may call.
#[tauri::command]
#[specta::specta]
pub(crate) async fn projector(shell: State<'_, Shell>) -> Answer<RoomView> {
    Ok(projector::room_view(&shell))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn projector_control(app: AppHandle) -> Answer<ProjectorControl> {
    projector::look(&app);
    Ok(projector::control(&app))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn show_projector(app: AppHandle, monitor: Monitor) -> Answer<ProjectorControl> {
    projector::show(&app, &monitor)?;
    Ok(projector::control(&app))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn close_projector(app: AppHandle) -> Answer<ProjectorControl> {
    projector::close(&app);
    Ok(projector::control(&app))
}

#[tauri::command]
#[specta::specta]
pub(crate) async fn set_projector_mode(app: AppHandle, mode: ProjectorMode) -> Answer<ProjectorControl> {
    projector::set_mode(&app, mode);
    Ok(projector::control(&app))
}

/// One page on or back.
#[tauri::command]
#[specta::specta]
pub(crate) async fn turn_projector(app: AppHandle, step: i32) -> Answer<ProjectorControl> {
    projector::turn(&app, step);
    Ok(projector::control(&app))
}

/// F9: black and back; a projector that was closed, or whose cable was pulled, is shown again.
#[tauri::command]
#[specta::specta]
pub(crate) async fn press_projector(app: AppHandle) -> Answer<ProjectorControl> {
    projector::press(&app)?;
    Ok(projector::control(&app))
}

/// A large number on each monitor, for some seconds.
#[tauri::command]
#[specta::specta]
pub(crate) async fn identify_monitors(app: AppHandle) -> Answer<()> {
    projector::identify(&app).await
}
