//! How the projector stands: pure decisions about slides, monitors and cables.

use std::sync::Mutex;

use letterdesk_desk::view::ProjectorMode;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::state::lock;

/// A monitor, as the system tells of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub(crate) struct Monitor {
    /// Its name; empty where the system has none.
    pub(crate) name: String,
    /// Its place among the others, in pixels.
    pub(crate) x: i32,
    pub(crate) y: i32,
    /// Its size, in pixels.
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Whether the Desk is on it: the projector is then a window beside the Desk and not the whole of it.
    pub(crate) has_desk: bool,
}

impl Monitor {
    /// The same one at the same place, wherever the Desk is.
    fn is(&self, other: &Monitor) -> bool {
        Monitor { has_desk: other.has_desk, ..self.clone() } == *other
    }

    /// The same one, though it may have come back at another place.
    fn looks_like(&self, other: &Monitor) -> bool {
        (&self.name, self.width, self.height) == (&other.name, other.width, other.height)
    }
}

/// Where the projector's window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ProjectorScreen {
    /// Nowhere.
    Closed,
    /// On the chosen monitor.
    Shown,
    /// Its monitor went away.
    Gone,
    /// Its monitor went away and is there again.
    Back,
}

/// All that is known of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Standing {
    pub(crate) mode: ProjectorMode,
    /// From 1; one that is not there is the nearest that is.
    pub(crate) page: u32,
    pub(crate) black: bool,
    pub(crate) chosen: Option<Monitor>,
    pub(crate) monitors: Vec<Monitor>,
    /// The label of its window.
    window: Option<String>,
    is_gone: bool,
}

impl Standing {
    pub(crate) fn screen(&self) -> ProjectorScreen {
        match (&self.window, self.is_gone, self.again()) {
            (Some(_), ..) => ProjectorScreen::Shown,
            (None, false, _) => ProjectorScreen::Closed,
            (None, true, None) => ProjectorScreen::Gone,
            (None, true, Some(_)) => ProjectorScreen::Back,
        }
    }

    /// The chosen monitor as it is there now; not one that the Desk has taken meanwhile.
    pub(crate) fn again(&self) -> Option<Monitor> {
        let chosen = self.chosen.as_ref()?;
        let free = self.monitors.iter().filter(|monitor| monitor.has_desk == chosen.has_desk);
        let same = free.clone().find(|monitor| monitor.is(chosen));
        same.or_else(|| free.clone().find(|monitor| monitor.looks_like(chosen))).cloned()
    }
}

/// What follows from a look at the monitors.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    /// Whether anything is otherwise than before.
    pub(crate) changed: bool,
    /// The window that has lost its monitor.
    pub(crate) close: Option<String>,
}

/// The projector's standing, for whoever asks.
#[derive(Debug, Default)]
pub(crate) struct Projector(Mutex<Standing>);

impl Projector {
    pub(crate) fn standing(&self) -> Standing {
        lock(&self.0).clone()
    }

    pub(crate) fn change(&self, work: impl FnOnce(&mut Standing)) {
        work(&mut lock(&self.0));
    }

    /// Chooses a monitor; `false` when it is not there any more.
    pub(crate) fn choose(&self, monitor: &Monitor) -> bool {
        let mut standing = lock(&self.0);
        let is_there = standing.monitors.contains(monitor);
        (standing.chosen, standing.black, standing.is_gone) = (Some(monitor.clone()), false, !is_there);
        is_there
    }

    pub(crate) fn opened(&self, label: String) {
        lock(&self.0).window = Some(label);
    }

    pub(crate) fn is_shown_by(&self, label: &str) -> bool {
        lock(&self.0).window.as_deref() == Some(label)
    }

    /// Closed by somebody; the window that is to go.
    pub(crate) fn close(&self) -> Option<String> {
        let mut standing = lock(&self.0);
        standing.is_gone = false;
        standing.window.take()
    }

    pub(crate) fn see(&self, monitors: Vec<Monitor>) -> Seen {
        let mut standing = lock(&self.0);
        if standing.monitors == monitors {
            return Seen::default();
        }
        standing.monitors = monitors;
        let is_there = |chosen: &Monitor| standing.monitors.iter().any(|monitor| monitor.is(chosen));
        let has_lost = standing.window.is_some() && !standing.chosen.as_ref().is_some_and(is_there);
        let close = if has_lost { standing.window.take() } else { None };
        standing.is_gone |= has_lost;
        Seen { changed: true, close }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monitor(name: &str, x: i32) -> Monitor {
        Monitor { name: name.to_owned(), x, y: 0, width: 1920, height: 1080, has_desk: x == 0 }
    }

    fn shown_on_the_hall() -> Projector {
        let projector = Projector::default();
        projector.see(vec![monitor("Laptop", 0), monitor("Hall", 1920)]);
        assert!(projector.choose(&monitor("Hall", 1920)));
        projector.opened("projector-2".to_owned());
        projector
    }

    #[test]
    fn a_pulled_cable_closes_the_projector_and_a_plugged_one_offers_it_again() {
        let projector = shown_on_the_hall();
        assert_eq!(projector.standing().screen(), ProjectorScreen::Shown);
        let seen = projector.see(vec![monitor("Laptop", 0)]);
        assert_eq!(seen, Seen { changed: true, close: Some("projector-2".to_owned()) });
        assert_eq!(projector.standing().screen(), ProjectorScreen::Gone);
        // It may come back on the other side.
        projector.see(vec![monitor("Laptop", 0), monitor("Hall", -1920)]);
        assert_eq!(projector.standing().screen(), ProjectorScreen::Back);
        assert_eq!(projector.standing().again(), Some(monitor("Hall", -1920)));
    }

    #[test]
    fn a_projector_never_comes_back_over_the_desk() {
        let projector = shown_on_the_hall();
        // The Desk went to the monitor that is left.
        let left = Monitor { has_desk: true, ..monitor("Hall", 0) };
        projector.see(vec![left]);
        assert_eq!(projector.standing().screen(), ProjectorScreen::Gone);
        assert_eq!(projector.standing().again(), None);
    }

    #[test]
    fn what_does_not_change_is_not_told() {
        let projector = shown_on_the_hall();
        let seen = projector.see(vec![monitor("Laptop", 0), monitor("Hall", 1920)]);
        assert_eq!(seen, Seen::default());
        // Another monitor is news, and no reason to close.
        let seen = projector.see(vec![monitor("Laptop", 0), monitor("Hall", 1920), monitor("Third", 3840)]);
        assert_eq!(seen, Seen { changed: true, close: None });
    }

    #[test]
    fn a_window_that_was_closed_by_hand_is_shown_again_by_its_key() {
        let projector = shown_on_the_hall();
        assert_eq!(projector.close(), Some("projector-2".to_owned()));
        assert_eq!(projector.standing().screen(), ProjectorScreen::Closed);
        assert_eq!(projector.standing().again(), Some(monitor("Hall", 1920)));
        assert!(!projector.is_shown_by("projector-2"));
    }

    #[test]
    fn a_monitor_that_went_before_it_was_chosen_is_gone() {
        let projector = Projector::default();
        projector.see(vec![monitor("Laptop", 0)]);
        assert!(!projector.choose(&monitor("Hall", 1920)));
        assert_eq!(projector.standing().screen(), ProjectorScreen::Gone);
    }
}
