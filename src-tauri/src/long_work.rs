//! Long work that a window shows the progress of and can stop.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use letterdesk_desk::model::watch::{Progress, Watch};

/// Between two notices; more often tells nobody anything.
const BETWEEN: Duration = Duration::from_millis(100);

/// Work of one kind, in which several may be under way.
#[derive(Default)]
pub(crate) struct LongWork {
    /// How often it was stopped: what had begun before ends.
    stops: AtomicU32,
}

impl LongWork {
    /// Stops what is under way; what begins later is not touched.
    pub(crate) fn stop(&self) {
        self.stops.fetch_add(1, Ordering::Relaxed);
    }

    /// How often it was stopped.
    pub(crate) fn stops(&self) -> u32 {
        self.stops.load(Ordering::Relaxed)
    }

    /// Does work that tells now and then how far it is.
    pub(crate) fn watched<T>(&self, tell: impl Fn(Progress), work: impl FnOnce(&mut Watch<'_>) -> T) -> T {
        let before = self.stops();
        let mut told: Option<Instant> = None;
        let mut progress = |far: Progress| {
            if told.is_none_or(|told| told.elapsed() >= BETWEEN) {
                told = Some(Instant::now());
                tell(far);
            }
        };
        work(&mut Watch { progress: &mut progress, is_cancelled: &|| self.stops() != before })
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn only_what_is_under_way_is_stopped() {
        let work = LongWork::default();
        work.stop();
        work.watched(
            |_| {},
            |watch| {
                assert!(!(watch.is_cancelled)(), "stopped before it began");
                work.stop();
                assert!((watch.is_cancelled)());
            },
        );
    }

    #[test]
    fn a_thousand_steps_in_a_moment_are_told_a_few_times() {
        let told = RefCell::new(Vec::new());
        let tell = |far: Progress| told.borrow_mut().push(far.done);
        LongWork::default().watched(tell, |watch| {
            (0..1000).for_each(|done| (watch.progress)(Progress { done, of: 1000 }));
        });
        let told = told.into_inner();
        assert!(told[0] == 0 && told.len() < 10, "the first at once: {told:?}");
    }
}
