//! The one locked state: the database closed, its key gone, papers removed, and a new web view in the place of the old
//! one, which had names in its memory.

use tauri::{AppHandle, Manager};

use crate::{runtime_files, state::Shell, windows};

/// Locks the vault.
///
/// # Errors
/// When no new window can be opened; the vault is locked all the same.
pub(crate) fn lock(app: &AppHandle) -> tauri::Result<()> {
    app.state::<Shell>().close();
    windows::room::close_all(app);
    runtime_files::sweep_papers();
    windows::renew_main(app)
}
