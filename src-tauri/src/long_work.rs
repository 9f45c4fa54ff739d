//! Long work that a window shows the progress of and can stop.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use letterdesk_desk::{
    Code, Error,
    model::watch::{Progress, Watch},
};

use crate::state::Answer;

/// Runs what keeps a processor busy, or waits for a disk, beside the threads that answer the windows.
pub(crate) async fn apart<T: Send + 'static>(work: impl FnOnce() -> Answer<T> + Send + 'static) -> Answer<T> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|error| Err(Error::new(Code::Internal).with("detail", error).view()))
}

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

    /// Begins a piece of work; from now on it can be stopped, also while it waits for its turn.
    pub(crate) fn begin(&self) -> Run<'_> {
        Run { of: self, before: self.stops.load(Ordering::Relaxed) }
    }
}

/// A piece of work under way.
pub(crate) struct Run<'a> {
    of: &'a LongWork,
    before: u32,
}

impl Run<'_> {
    /// Whether it was stopped since it began.
    pub(crate) fn is_stopped(&self) -> bool {
        self.of.stops.load(Ordering::Relaxed) != self.before
    }

    /// Does the work, which tells now and then how far it is.
    pub(crate) fn watched<T>(&self, tell: impl Fn(Progress), work: impl FnOnce(&mut Watch<'_>) -> T) -> T {
        let mut told: Option<Instant> = None;
        let mut progress = |far: Progress| {
            if told.is_none_or(|told| told.elapsed() >= BETWEEN) {
                told = Some(Instant::now());
                tell(far);
            }
        };
        work(&mut Watch { progress: &mut progress, is_cancelled: &|| self.is_stopped() })
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
        let run = work.begin();
        assert!(!run.is_stopped(), "stopped before it began");
        work.stop();
        run.watched(|_| {}, |watch| assert!((watch.is_cancelled)(), "stopped while it waited"));
    }

    #[test]
    fn a_thousand_steps_in_a_moment_are_told_a_few_times() {
        let told = RefCell::new(Vec::new());
        let tell = |far: Progress| told.borrow_mut().push(far.done);
        LongWork::default().begin().watched(tell, |watch| {
            (0..1000).for_each(|done| (watch.progress)(Progress { done, of: 1000 }));
        });
        let told = told.into_inner();
        assert!(told[0] == 0 && told.len() < 10, "the first at once: {told:?}");
    }
}
