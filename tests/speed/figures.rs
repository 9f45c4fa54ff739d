//! Times, and how they are shown.

use std::time::{Duration, Instant};

/// Times of the same thing, done again and again.
pub struct Times(Vec<Duration>);

impl Times {
    /// As measured elsewhere.
    pub fn of(mut times: Vec<Duration>) -> Times {
        assert!(!times.is_empty(), "nothing was measured");
        times.sort_unstable();
        Times(times)
    }

    /// Does something so many times.
    pub fn measure(rounds: usize, mut work: impl FnMut()) -> Times {
        let one = |_| {
            let start = Instant::now();
            work();
            start.elapsed()
        };
        Times::of((0..rounds).map(one).collect())
    }

    /// Half are quicker.
    pub fn median(&self) -> Duration {
        self.0[self.0.len() / 2]
    }

    /// Ninety-five of a hundred are quicker.
    pub fn p95(&self) -> Duration {
        self.0[(self.0.len() * 95 / 100).min(self.0.len() - 1)]
    }

    /// Ninety-nine of a hundred are quicker.
    fn p99(&self) -> Duration {
        self.0[(self.0.len() * 99 / 100).min(self.0.len() - 1)]
    }

    fn rounds(&self) -> usize {
        self.0.len()
    }
}

/// A line of the table.
pub struct Row {
    /// What somebody waits for.
    pub what: &'static str,
    /// What the design asks for, as text; empty where it asks for nothing.
    pub target: &'static str,
    pub times: Times,
    /// What ran beside it, and how long that takes.
    pub beside: (&'static str, Duration),
}

impl Row {
    /// All rows as a Markdown table.
    pub fn table(rows: &[Row]) -> String {
        let mut table = "| what | asked | median | p95 | p99 | of | beside it | ratio |\n".to_owned();
        table += "| --- | --- | ---: | ---: | ---: | ---: | --- | ---: |\n";
        for Row { what, target, times, beside: (name, yardstick) } in rows {
            let (median, p95, rounds) = (times.median(), times.p95(), times.rounds());
            let ratio = median.as_secs_f64() / yardstick.as_secs_f64();
            table += &format!(
                "| {what} | {target} | {} | {} | {} | {rounds} | {name}: {} | {ratio:.2} |\n",
                shown(median),
                shown(p95),
                shown(times.p99()),
                shown(*yardstick)
            );
        }
        table
    }
}

/// `3.2 ms`, or `1.43 s`.
fn shown(time: Duration) -> String {
    match time.as_secs_f64() {
        seconds if seconds >= 1.0 => format!("{seconds:.2} s"),
        seconds => format!("{:.1} ms", seconds * 1000.0),
    }
}
