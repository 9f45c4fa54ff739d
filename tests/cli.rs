//! The command line, as people and scripts use it: the real program in a private home.

mod answers;
mod copies;
mod disk;
mod english;
mod evening;
mod export;
mod help;
mod keys;
mod list;
mod names;
mod paper;
mod people;
mod place;
mod protocol;
mod refusals;
mod vault;

use letterdesk_tests::program::Home;

/// Eighty invented people, three of them in transit; Windows-1251, `;`.
const LIST: &[u8] = include_bytes!("cli/list.csv");

/// A home with the list and a planned evening with everybody on it.
fn planned() -> Home {
    let home = Home::with_vault();
    let list = home.file("list.csv", LIST);
    home.run(["import", &list]).lines();
    let new = [
        "evening",
        "new",
        "--title",
        "Вечер писем учёным",
        "--date",
        "2026-01-29",
        "--city",
        "Энск",
        "--all",
    ];
    home.run(new).lines();
    home
}

/// The same, with letters coming in.
fn open() -> Home {
    let home = planned();
    home.run(["evening", "open"]).lines();
    home
}

/// The numbers of those who can be written to, and of those who cannot.
fn numbers(home: &Home) -> (Vec<u64>, Vec<u64>) {
    let evening = home.run(["evening", "show", "--json"]).json();
    let line_up = evening["line_up"].as_array().unwrap();
    let (free, held): (Vec<_>, Vec<_>) = line_up.iter().partition(|entry| entry["held"].is_null());
    let numbers = |entries: Vec<&serde_json::Value>| {
        entries.iter().map(|entry| entry["number"].as_u64().unwrap()).collect()
    };
    (numbers(free), numbers(held))
}
