//! A sign that long work goes on: on standard error, and only when that is a terminal.

use std::time::Duration;

use indicatif::ProgressBar;
use letterdesk_desk::model::progress::{CancelToken, Progress};
use letterdesk_words::Language;

/// Runs the work with its words turning beside it. What is not a terminal sees nothing.
pub fn with_spinner<T>(language: Language, id: &str, work: impl FnOnce() -> T) -> T {
    // indicatif draws to standard error and hides by itself where that is no terminal.
    let spinner = ProgressBar::new_spinner().with_message(letterdesk_words::text(language, id, &[]));
    spinner.enable_steady_tick(Duration::from_millis(120));
    let done = work();
    spinner.finish_and_clear();
    done
}

/// Runs the work, which reports its progress, with its words and a bar beside it.
pub fn with_bar<T>(language: Language, id: &str, work: impl FnOnce(&mut Progress<'_>) -> T) -> T {
    let bar = ProgressBar::new_spinner().with_message(letterdesk_words::text(language, id, &[]));
    bar.enable_steady_tick(Duration::from_millis(120));
    let mut report = |done: u32, of: u32| {
        bar.set_length(of.into());
        bar.set_position(done.into());
    };
    let done = work(&mut Progress::new(&mut report, &CancelToken::default()));
    bar.finish_and_clear();
    done
}
