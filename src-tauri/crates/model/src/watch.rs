//! Long work that somebody looks on at: how far it is, and whether to go on.
//!
//! Not for: doing it elsewhere, or drawing a bar; whoever starts the work decides both.

/// How far long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Done so far: rows, or parts of a whole.
    pub done: u32,
    /// All there is to do.
    pub of: u32,
}

/// Who looks on.
pub struct Watch<'a> {
    /// Told now and then how far it is.
    pub progress: &'a mut dyn FnMut(Progress),
    /// Asked again and again whether to stop.
    pub is_cancelled: &'a dyn Fn() -> bool,
}

/// Does long work that nobody looks on at and nobody stops.
pub fn unwatched<T>(work: impl FnOnce(&mut Watch<'_>) -> T) -> T {
    work(&mut Watch { progress: &mut |_| {}, is_cancelled: &|| false })
}
