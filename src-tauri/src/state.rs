//! What the shell holds: the desk behind one mutex, and the settings known before a vault is open.

use std::{
    path::PathBuf,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use letterdesk_desk::{
    Code, Desk, Error, Result, vault_state,
    view::{DeviceSettings, ErrorView, StartView, VaultState},
    words::Language,
};
use tauri::AppHandle;
use tauri_specta::Event;
use tokio::sync::broadcast::error::RecvError;

use crate::{
    ChangeNotice, device, idle::Evening, importing::Importing, printing::Printing, projector::Projector,
};

/// What a command returns.
pub(crate) type Answer<T> = std::result::Result<T, ErrorView>;

/// The program's state.
pub(crate) struct Shell {
    desk: Mutex<Option<Desk>>,
    device: Mutex<DeviceSettings>,
    last_input: Mutex<Instant>,
    importing: Importing,
    printing: Printing,
    projector: Projector,
}

impl Shell {
    pub(crate) fn new(device: DeviceSettings) -> Shell {
        Shell {
            desk: Mutex::new(None),
            device: Mutex::new(device),
            last_input: Mutex::new(Instant::now()),
            importing: Importing::default(),
            printing: Printing::default(),
            projector: Projector::default(),
        }
    }

    /// A shell over an open desk, without a window.
    #[cfg(test)]
    pub(crate) fn with_desk(device: DeviceSettings, desk: Desk) -> Shell {
        let shell = Shell::new(device);
        *lock(&shell.desk) = Some(desk);
        shell
    }

    /// The table on its way in.
    pub(crate) fn importing(&self) -> &Importing {
        &self.importing
    }

    /// The paper that was made last, and one that is being made.
    pub(crate) fn printing(&self) -> &Printing {
        &self.printing
    }

    /// What the room sees, and where.
    pub(crate) fn projector(&self) -> &Projector {
        &self.projector
    }

    /// A key or a click: the idle time begins anew.
    pub(crate) fn touch(&self) {
        *lock(&self.last_input) = Instant::now();
    }

    /// Time since the last input.
    pub(crate) fn idle(&self) -> Duration {
        lock(&self.last_input).elapsed()
    }

    /// Whether an evening is open in the vault; `None` when there is nothing to lock. The sample evening has no
    /// passphrase that could open it again, and no secrets.
    pub(crate) fn lockable(&self) -> Option<Evening> {
        let desk = lock(&self.desk);
        let desk = desk.as_ref().filter(|desk| !desk.is_sample())?;
        // What cannot be read now is locked the sooner.
        Some(if desk.is_evening_open().unwrap_or(false) { Evening::Open } else { Evening::None })
    }

    /// Does something with the open desk.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Desk) -> Result<T>) -> Answer<T> {
        let mut desk = lock(&self.desk);
        let desk = desk.as_mut().ok_or_else(|| Error::new(Code::Locked))?;
        Ok(work(desk)?)
    }

    /// Puts an opened desk in place and passes its notices to the windows.
    pub(crate) fn open(&self, app: &AppHandle, desk: Desk) {
        let mut notices = desk.notices();
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            loop {
                match notices.recv().await {
                    // A window that is gone needs no notice.
                    Ok(notice) => drop(ChangeNotice(notice).emit(&app)),
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => break,
                }
            }
        });
        self.touch();
        *lock(&self.desk) = Some(desk);
    }

    /// Closes the database and lets the key go.
    pub(crate) fn close(&self) {
        // What waits for the desk gives up; once there is none, nothing new can be kept.
        self.importing.cancel();
        self.printing.cancel();
        *lock(&self.desk) = None;
        self.importing.forget();
        self.printing.forget();
    }

    pub(crate) fn device(&self) -> DeviceSettings {
        lock(&self.device).clone()
    }

    /// The language of the window.
    pub(crate) fn language(&self) -> Language {
        Language::from_code(&lock(&self.device).language).unwrap_or_default()
    }

    pub(crate) fn set_device(&self, settings: DeviceSettings) {
        *lock(&self.device) = settings;
    }

    /// The vault's folder: the environment's, the settings', or the platform's.
    pub(crate) fn vault_path(&self) -> PathBuf {
        device::vault_path(&self.device())
    }

    /// What a window asks for on start.
    pub(crate) fn start(&self) -> Answer<StartView> {
        let device = self.device();
        let path = self.vault_path();
        let desk = lock(&self.desk);
        let vault = match desk.as_ref() {
            Some(desk) if desk.is_sample() => VaultState::Sample,
            Some(_) => VaultState::Open,
            None => vault_state(&path),
        };
        let resume = desk.as_ref().map(Desk::resume).transpose()?.flatten();
        Ok(StartView {
            vault,
            vault_path: path.display().to_string(),
            device,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            resume,
        })
    }
}

/// A panic in another command does not make the desk unusable: every change of it is a whole transaction.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
