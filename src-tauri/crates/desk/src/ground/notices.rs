//! One notice a commit: which areas changed. It carries no data, so a missed one costs nothing.

use serde::{Deserialize, Serialize};
use specta::Type;
use tokio::sync::broadcast;

/// Notices kept for a slow listener; one that falls further behind asks for everything again.
const KEPT: usize = 64;

/// Sends notices to every window.
#[derive(Debug)]
pub(crate) struct Notices {
    sender: broadcast::Sender<Notice>,
    counter: u32,
}

impl Notices {
    pub(crate) fn new() -> Notices {
        Notices { sender: broadcast::channel(KEPT).0, counter: 0 }
    }

    pub(crate) fn listen(&self) -> broadcast::Receiver<Notice> {
        self.sender.subscribe()
    }

    /// How many there were.
    pub(crate) fn counter(&self) -> u32 {
        self.counter
    }

    pub(crate) fn send(&mut self, areas: &[Area]) {
        self.counter += 1;
        // Nobody listening is no error: the command line has no windows.
        let _ = self.sender.send(Notice { areas: areas.to_vec(), counter: self.counter });
    }
}

/// Which areas changed; carries no data, so a missed notice costs nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Counts and the log.
    Tally,
    /// Prisoners and facilities.
    List,
    /// Evenings and their line-ups.
    Evening,
    /// Recount and closing.
    Closing,
    /// Settings.
    Settings,
    /// The vault was opened or closed.
    Vault,
}

/// One notice a commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Notice {
    /// What to ask again for.
    pub areas: Vec<Area>,
    /// Counts notices, from 1.
    pub counter: u32,
}
