//! Progress and cancellation of long work: how far it is, and whether to go on.
//!
//! Not for: doing it on another thread, or drawing a bar; whoever starts the work decides both.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// Asks long work to stop. Copies of a token cancel together.
#[derive(Debug, Clone, Default)]
pub struct CancelToken(Arc<AtomicBool>);

impl CancelToken {
    /// The work ends at its next step, with an error that says it was cancelled.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether somebody cancelled.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What long work is given: a sink for its steps and the token that cancels it.
pub struct Progress<'a> {
    sink: &'a mut dyn FnMut(u32, u32),
    cancel: &'a CancelToken,
}

impl<'a> Progress<'a> {
    /// The sink is told how much is done, and of how much: rows, or parts of a whole.
    pub fn new(sink: &'a mut dyn FnMut(u32, u32), cancel: &'a CancelToken) -> Progress<'a> {
        Progress { sink, cancel }
    }

    /// Tells how far the work is.
    pub fn report(&mut self, done: u32, of: u32) {
        (self.sink)(done, of);
    }

    /// Whether to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }
}

/// Does long work without reporting its progress; nothing cancels it.
pub fn without_progress<T>(work: impl FnOnce(&mut Progress<'_>) -> T) -> T {
    work(&mut Progress::new(&mut |_, _| {}, &CancelToken::default()))
}
