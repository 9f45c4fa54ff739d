//! Locks the vault before the machine sleeps, where the system says so beforehand: a sleeping laptop keeps its memory.
//! Elsewhere `idle_timer` sees afterwards that it slept, and locks then.

use tauri::AppHandle;

/// Follows the system's word until the program ends.
pub(crate) fn watch(app: &AppHandle) {
    #[cfg(target_os = "linux")]
    {
        let app = app.clone();
        // A system without logind says nothing.
        std::thread::spawn(move || logind::follow(&app));
    }
    #[cfg(not(target_os = "linux"))]
    let _ = app;
}

#[cfg(target_os = "linux")]
mod logind {
    use tauri::{AppHandle, Manager as _};
    use zbus::{blocking::Connection, zvariant::OwnedFd};

    use crate::{locking, state::Shell};

    /// Of systemd's `org.freedesktop.login1(5)`, what is needed here.
    #[zbus::proxy(
        interface = "org.freedesktop.login1.Manager",
        default_service = "org.freedesktop.login1",
        default_path = "/org/freedesktop/login1",
        gen_async = false
    )]
    trait Manager {
        /// The machine waits, for some seconds, until this is closed.
        fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> zbus::Result<OwnedFd>;

        /// It will sleep (`true`), or is awake again.
        #[zbus(signal)]
        fn prepare_for_sleep(&self, start: bool) -> zbus::Result<()>;
    }

    /// Locks before each sleep, and has the machine wait for it.
    pub(super) fn follow(app: &AppHandle) -> zbus::Result<()> {
        let connection = Connection::system()?;
        let manager = ManagerProxy::new(&connection)?;
        let signals = manager.receive_prepare_for_sleep()?;
        // Where it may not be delayed, it is locked as it falls asleep.
        let wait = || manager.inhibit("sleep", "Letterdesk", "Closing", "delay").ok();
        let mut waiting = wait();
        for signal in signals {
            if !signal.args()?.start {
                waiting = wait();
                continue;
            }
            if app.state::<Shell>().lockable().is_some() {
                // Without a new window the old one stays and shows the lock all the same.
                let _ = locking::lock(app);
            }
            drop(waiting.take());
        }
        Ok(())
    }
}
