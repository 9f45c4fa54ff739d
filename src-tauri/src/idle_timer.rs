//! What happens by itself, every few seconds: the lock after idle time or sleep, copies while an evening is open.

use std::time::{Duration, SystemTime};

use tauri::{AppHandle, Manager};
use tauri_specta::Event;
use tokio::time::MissedTickBehavior;

use crate::{
    LockNotice,
    idle::{self, Due},
    locking,
    state::Shell,
};

const POLL_INTERVAL: Duration = Duration::from_secs(5);

/// Polls until the program ends.
pub(crate) fn start(app: &AppHandle) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let mut ticks = tokio::time::interval(POLL_INTERVAL);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut last = SystemTime::now();
        loop {
            ticks.tick().await;
            let now = SystemTime::now();
            // A clock that was set back shows no sleep.
            let gap = now.duration_since(last).unwrap_or_default();
            last = now;
            let app = app.clone();
            // The desk may be busy, and the copy takes a while.
            let poll = move || poll(&app, gap);
            // A poll that panicked is not the last one.
            let _ = tauri::async_runtime::spawn_blocking(poll).await;
        }
    });
}

fn poll(app: &AppHandle, gap: Duration) {
    let shell = app.state::<Shell>();
    let Some(evening) = shell.lockable() else { return };
    let due = if idle::slept(gap, POLL_INTERVAL) { Due::Lock } else { idle::due(shell.idle(), evening) };
    match due {
        Due::Lock => {
            // Without a new window the old one stays and shows the lock all the same.
            let _ = locking::lock(app);
        }
        Due::Notice(seconds) => drop(LockNotice { seconds }.emit(app)),
        // The Desk shows a copy that failed; nobody waits for an answer here.
        Due::Nothing => drop(shell.with(|desk| desk.back_up_when_due())),
    }
}
