//! How long a keystroke in the list's search takes: `cargo run --release -p letterdesk-desk --example search_speed`.
//!
//! Three surnames are typed letter by letter (in Russian, in Latin letters, under the wrong keyboard layout) at
//! 1,270, 20,000 and 100,000 invented people. A keystroke is what the window asks of the desk: the query with its
//! filters and counts, the first 40 rows, and the answer as JSON. Printed per size, in milliseconds: the time until
//! the list can be searched at all, the median and the slowest keystroke, and how the slowest grew.
//! With `--json`, one JSON document instead.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a program that measures: it prints, or it has failed"
)]

use std::time::{Duration, Instant};

use letterdesk_desk::{Clock, Desk, NewSecrets, view::PrisonerQuery};
use secrecy::SecretString;

const SIZES: [u32; 3] = [1_270, 20_000, 100_000];
/// «Звездочётов» by hand, in Latin letters, and on Russian keys under the Latin layout.
const TYPED: [&str; 3] = ["звездочётов", "Zvezdochyotov", "pdtpljx`njd"];
/// As many rows as the window asks for at first.
const ROWS: u32 = 40;
const ROUNDS: usize = 5;

/// The times of one size, sorted.
struct Times {
    people: u32,
    first: Duration,
    keystrokes: Vec<Duration>,
}

fn main() {
    let times: Vec<Times> = SIZES.iter().map(|people| measure(*people)).collect();
    if std::env::args().any(|argument| argument == "--json") {
        println!("{}", serde_json::to_string_pretty(&as_json(&times)).unwrap());
    } else {
        print_table(&times);
    }
}

fn measure(people: u32) -> Times {
    let home = tempfile::tempdir().unwrap();
    let passphrase = SecretString::from("совсем не словарное семизвучие 7319".to_owned());
    let secrets = NewSecrets { passphrase, recovery_code: None };
    let mut desk = Desk::create(&home.path().join("vault"), &secrets, 16, Clock::system()).unwrap();
    desk.fill_list_with_sample(people, 1).unwrap();
    let first = keystroke(&desk, "");
    let mut keystrokes: Vec<_> =
        (0..ROUNDS).flat_map(|_| TYPED).flat_map(|text| type_out(&desk, text)).collect();
    keystrokes.sort();
    Times { people, first, keystrokes }
}

/// Every beginning of a text, as it comes to be.
fn type_out(desk: &Desk, text: &str) -> Vec<Duration> {
    let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.map(|end| keystroke(desk, &text[..end])).collect()
}

fn keystroke(desk: &Desk, text: &str) -> Duration {
    let query = PrisonerQuery { text: text.to_owned(), limit: Some(ROWS), ..PrisonerQuery::default() };
    let start = Instant::now();
    let view = desk.prisoners(&query).unwrap();
    let answer = serde_json::to_vec(&view).unwrap();
    let took = start.elapsed();
    assert!(view.found > 0 && !answer.is_empty(), "{text} finds nobody");
    took
}

fn as_json(times: &[Times]) -> serde_json::Value {
    let size = |times: &Times| {
        serde_json::json!({
            "people": times.people,
            "first_ms": milliseconds(times.first),
            "median_ms": milliseconds(times.median()),
            "slowest_ms": milliseconds(times.slowest()),
        })
    };
    times.iter().map(size).collect()
}

fn print_table(times: &[Times]) {
    println!(
        "{:>8} {:>10} {:>10} {:>10} {:>18}",
        "people", "first, ms", "median", "slowest", "slowest, growth"
    );
    let mut before: Option<&Times> = None;
    for times in times {
        let growth = before.map(|before| {
            let slower = times.slowest().as_secs_f64() / before.slowest().as_secs_f64();
            format!("×{slower:.1} for ×{:.1}", f64::from(times.people) / f64::from(before.people))
        });
        let [first, median, slowest] = [times.first, times.median(), times.slowest()].map(milliseconds);
        let growth = growth.unwrap_or_default();
        println!("{:>8} {first:>10.2} {median:>10.2} {slowest:>10.2} {growth:>18}", times.people);
        before = Some(times);
    }
}

impl Times {
    fn median(&self) -> Duration {
        self.keystrokes[self.keystrokes.len() / 2]
    }

    fn slowest(&self) -> Duration {
        self.keystrokes.last().copied().unwrap_or_default()
    }
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
