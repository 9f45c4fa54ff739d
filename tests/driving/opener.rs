//! The system's door for files, as the program finds it in its PATH: it notes what it is asked to open, and opens nothing.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    time::Instant,
};

use super::sandbox::{POLL_INTERVAL, TIMEOUT};

/// Where a home's own programs lie: first in the PATH of everything that is started there.
pub fn programs(home: &Path) -> PathBuf {
    home.join("bin")
}

/// What was asked of `xdg-open` in a home.
pub struct Opener(PathBuf);

impl Opener {
    /// Puts it into a home.
    pub fn new(home: &Path) -> Opener {
        let (folder, noted) = (programs(home), home.join("opened"));
        fs::create_dir_all(&folder).unwrap();
        let program = folder.join("xdg-open");
        // One write a line, so that none is read in halves.
        fs::write(&program, format!("#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{}'\n", noted.display())).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        Opener(noted)
    }

    /// What it was asked to open, once there are so many.
    pub async fn opened(&self, count: usize) -> Vec<String> {
        let start = Instant::now();
        let mut ticks = tokio::time::interval(POLL_INTERVAL);
        loop {
            let noted = fs::read_to_string(&self.0).unwrap_or_default();
            let opened: Vec<String> = noted.lines().map(str::to_owned).collect();
            if opened.len() >= count {
                return opened;
            }
            assert!(start.elapsed() < TIMEOUT, "opened {opened:?}");
            ticks.tick().await;
        }
    }
}
