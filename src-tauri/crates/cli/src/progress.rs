//! A sign that long work goes on: on standard error, and only when that is a terminal.

use std::time::Duration;

use indicatif::ProgressBar;
use letterdesk_desk::model::watch::Progress;
use letterdesk_words::Language;

/// Runs the work with its words turning beside it. What is not a terminal sees nothing.
pub fn during<T>(language: Language, id: &str, work: impl FnOnce() -> T) -> T {
    // indicatif draws to standard error and hides by itself where that is no terminal.
    let spinner = ProgressBar::new_spinner().with_message(letterdesk_words::text(language, id, &[]));
    spinner.enable_steady_tick(Duration::from_millis(120));
    let done = work();
    spinner.finish_and_clear();
    done
}

/// Runs the work, which tells now and then how far it is, with its words and a bar beside it.
pub fn counting<T>(language: Language, id: &str, work: impl FnOnce(&mut dyn FnMut(Progress)) -> T) -> T {
    let bar = ProgressBar::new_spinner().with_message(letterdesk_words::text(language, id, &[]));
    bar.enable_steady_tick(Duration::from_millis(120));
    let done = work(&mut |far| {
        bar.set_length(far.of.into());
        bar.set_position(far.done.into());
    });
    bar.finish_and_clear();
    done
}
