//! Long work that reports its progress to a window and can be cancelled from there.

use std::{
    mem,
    sync::Mutex,
    time::{Duration, Instant},
};

use letterdesk_desk::{
    Code, Error,
    model::progress::{CancelToken, Progress},
};

use crate::state::{Answer, lock};

/// Runs what keeps a processor busy, or waits for a disk, beside the threads that answer the windows.
pub(crate) async fn run_blocking<T: Send + 'static>(
    work: impl FnOnce() -> Answer<T> + Send + 'static,
) -> Answer<T> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.unwrap_or_else(|error| Err(Error::new(Code::Internal).with("detail", error).into()))
}

/// Progress is reported no more often than this.
const REPORT_INTERVAL: Duration = Duration::from_millis(100);

/// Work of one kind, in which several may be under way: they share a token until it is cancelled.
#[derive(Default)]
pub(crate) struct LongWork(Mutex<CancelToken>);

impl LongWork {
    /// Cancels what is under way; what begins later is not touched.
    pub(crate) fn cancel(&self) {
        mem::take(&mut *lock(&self.0)).cancel();
    }

    /// Begins a piece of work; from now on it can be cancelled, also while it waits for its turn.
    pub(crate) fn begin(&self) -> CancelToken {
        lock(&self.0).clone()
    }
}

/// Does the work, whose progress goes to the sink now and then.
pub(crate) fn with_progress<T>(
    token: &CancelToken,
    sink: impl Fn(u32, u32),
    work: impl FnOnce(&mut Progress<'_>) -> T,
) -> T {
    let mut reported: Option<Instant> = None;
    let mut report = |done, of| {
        if reported.is_none_or(|reported| reported.elapsed() >= REPORT_INTERVAL) {
            reported = Some(Instant::now());
            sink(done, of);
        }
    };
    work(&mut Progress::new(&mut report, token))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn only_what_is_under_way_is_cancelled() {
        let work = LongWork::default();
        work.cancel();
        let token = work.begin();
        assert!(!token.is_cancelled(), "cancelled before it began");
        work.cancel();
        with_progress(&token, |_, _| {}, |progress| assert!(progress.is_cancelled(), "while it waited"));
        assert!(!work.begin().is_cancelled());
    }

    #[test]
    fn a_thousand_steps_in_a_moment_are_reported_a_few_times() {
        let (reported, start) = (RefCell::new(Vec::new()), Instant::now());
        let sink = |done, _| reported.borrow_mut().push(done);
        with_progress(&CancelToken::default(), sink, |progress| {
            (0..1000).for_each(|done| progress.report(done, 1000));
        });
        let reported = reported.into_inner();
        // A busy machine may make the moment long.
        let intervals = start.elapsed().as_millis() / REPORT_INTERVAL.as_millis();
        assert_eq!(reported[0], 0, "the first at once");
        assert!(reported.len() as u128 <= 1 + intervals, "{intervals} intervals: {reported:?}");
    }
}
