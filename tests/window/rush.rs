//! The rush at nine o'clock: everybody brings their letters at once, by scanner and by hand, in stacks and singles, with
//! slips of the finger taken back and moved. Nothing waits for anything; the ledger must say what the script says.

use std::{collections::BTreeMap, path::Path};

use letterdesk_tests::{
    driving::{Machine, Window},
    program::Home,
};

use super::{counting::shows, scanning::Slips, typing};

/// As many as a large evening has.
const LETTERS: u32 = 659;
/// People tonight who can be written to.
const PEOPLE: u32 = 12;
/// Entries struck in one breath.
const BREATH: usize = 25;

/// Everything entered is counted, and shown.
const NOTHING_WAITS: &str = "!document.querySelector('main p.way')";

/// What a hand does next.
#[derive(Clone, Copy)]
enum Entry {
    /// A slip is scanned.
    Scan,
    /// A number and Enter.
    Typed,
    /// A number times so many.
    Stack(u32),
    /// Counted and taken back.
    TakenBack,
    /// Counted, taken back, put back.
    PutBack,
    /// Counted for somebody and moved to this one.
    Moved,
    /// A number that nobody has.
    Unknown,
    /// Typed and cleared.
    Cleared,
}

/// Singles are usual, mistakes rarer.
const USUAL: [Entry; 16] = [
    Entry::Scan,
    Entry::Typed,
    Entry::Scan,
    Entry::Stack(5),
    Entry::Scan,
    Entry::TakenBack,
    Entry::Typed,
    Entry::Scan,
    Entry::Moved,
    Entry::Stack(3),
    Entry::Scan,
    Entry::Unknown,
    Entry::Typed,
    Entry::PutBack,
    Entry::Cleared,
    Entry::Stack(9),
];

/// Strikes the whole script and compares the ledger with what it said before, in a copy.
pub async fn comes_out_right(machine: &Machine, window: Window, slips: &Slips, before: &BTreeMap<u32, u32>) {
    let begun: u32 = before.values().sum();
    shows(&window, begun).await;
    let mut script = Script::new(slips);
    while script.total() < LETTERS {
        let mut keys = vec!["sleep".to_owned(), "0.1".to_owned()];
        let end = script.place + BREATH;
        while script.place < end && script.total() < LETTERS {
            script.next(&mut keys);
        }
        machine.strike(&keys.iter().map(String::as_str).collect::<Vec<_>>());
        // No breath begins before the one before it is counted: the test must not outrun the screen for minutes.
        window.until(NOTHING_WAITS).await;
        shows(&window, begun + script.total()).await;
    }
    window.driver.quit().await.unwrap();
    typing::is_closed(machine).await;
    let mut wanted = before.clone();
    for (number, letters) in script.letters {
        *wanted.entry(number).or_default() += letters;
    }
    assert_eq!(counts(&Home::empty(), &machine.path("vault")), wanted);
}

/// Letters of each number in a vault that is not open.
pub fn counts(home: &Home, vault: &Path) -> BTreeMap<u32, u32> {
    let counts = home.run(["counts", "--json", "--vault", vault.to_str().unwrap()]).json();
    let of = |row: &serde_json::Value| {
        let figure = |name: &str| row[name].as_u64().and_then(|figure| u32::try_from(figure).ok());
        Some((figure("number")?, figure("total")?))
    };
    counts["prisoners"].as_array().unwrap().iter().filter_map(of).collect()
}

/// What is struck, and what must come of it.
struct Script<'a> {
    slips: &'a Slips,
    place: usize,
    letters: BTreeMap<u32, u32>,
}

impl Script<'_> {
    fn new(slips: &Slips) -> Script<'_> {
        Script { slips, place: 0, letters: BTreeMap::new() }
    }

    fn total(&self) -> u32 {
        self.letters.values().sum()
    }

    /// The keys of the next entry. Nobody is scanned twice in a row: that is one letter read twice.
    fn next(&mut self, keys: &mut Vec<String>) {
        let entry = USUAL[self.place % USUAL.len()];
        let number = u32::try_from(self.place * 5 % PEOPLE as usize).unwrap() + 1;
        let other = number % PEOPLE + 1;
        self.place += 1;
        match entry {
            Entry::Cleared => press(keys, &["7", "Escape"]),
            Entry::Unknown => enter(keys, "990"),
            Entry::Scan => {
                enter(keys, &self.slips.code(number));
                self.add(number, 1);
            }
            Entry::Typed => {
                enter(keys, &number.to_string());
                self.add(number, 1);
            }
            Entry::Stack(letters) => {
                let letters = letters.min(LETTERS - self.total());
                enter(keys, &format!("{number}*{letters}"));
                self.add(number, letters);
            }
            Entry::TakenBack => {
                enter(keys, &number.to_string());
                press(keys, &["ctrl+z"]);
            }
            Entry::PutBack => {
                enter(keys, &number.to_string());
                press(keys, &["ctrl+z", "ctrl+y"]);
                self.add(number, 1);
            }
            Entry::Moved => {
                enter(keys, &number.to_string());
                press(keys, &["alt+o"]);
                enter(keys, &other.to_string());
                self.add(other, 1);
            }
        }
    }

    fn add(&mut self, number: u32, letters: u32) {
        *self.letters.entry(number).or_default() += letters;
    }
}

fn enter(keys: &mut Vec<String>, text: &str) {
    keys.extend(["type", "--args", "1", "--delay", "3", text].map(str::to_owned));
    press(keys, &["Return"]);
}

fn press(keys: &mut Vec<String>, names: &[&str]) {
    for name in names {
        keys.extend(["key", *name].map(str::to_owned));
    }
}
