//! What the command line takes: counting a line, a whole command with 1,270 people or with 20,000.

use std::{
    fs::File,
    io::{BufRead, BufReader, Write},
    process::Stdio,
    time::{Duration, Instant},
};

use letterdesk_store::{Key, Store};
use letterdesk_tests::program::Home;
use serde_json::Value;

use crate::figures::{Row, Times};

/// As many as there are political prisoners on the public lists.
const PEOPLE: usize = 1_270;
/// As many as a list must stay quick with.
const MANY: usize = 20_000;
/// Whole commands, each opening the vault anew; and those with many people.
const COMMANDS: usize = 9;
const LONG_COMMANDS: usize = 3;
/// Lines through one `tally`, and writes to the disk beside it.
const LINES: usize = 500;
/// Entries of a ledger that is long: forty evenings' worth in one.
const ENTRIES: usize = 12_000;

/// The vaults that are measured.
pub struct Vaults {
    /// As it is on an evening: 1,270 people and three in transit on the list, 77 of them tonight.
    pub usual: Home,
    /// All of them tonight.
    pub all: Home,
    /// Seventy-seven tonight, and a long ledger.
    pub long: Home,
    /// Twenty thousand on the list, and no evening.
    pub many: Home,
}

impl Vaults {
    pub fn new() -> Vaults {
        let all = Home::with_vault();
        all.run(["sample", "--prisoners", &PEOPLE.to_string(), "--letters", "337"]).lines();
        let invented = all.run(["prisoners", "--json"]).json();
        let usual = Home::with_vault();
        usual.run(["sample", "--prisoners", "77", "--letters", "337"]).lines();
        let list = usual.file("list.csv", rows_of(&invented, PEOPLE));
        usual.run(["import", &list]).lines();
        let many = Home::with_vault();
        let list = many.file("list.csv", rows_of(&invented, MANY));
        many.run(["import", &list]).lines();
        let long = Home::with_vault();
        long.run(["sample", "--prisoners", "77", "--letters", "0"]).lines();
        let counts: String = (0..ENTRIES).map(|place| format!("{}\n", place % 77 + 1)).collect();
        long.feed(["tally"], &counts).lines();
        Vaults { usual, all, long, many }
    }

    /// How long the program takes to do nothing.
    pub fn start(&self) -> Duration {
        command(&self.usual, &["--version"]).median()
    }

    pub fn measure(&self) -> Vec<Row> {
        let paper = self.all.path("paper.pdf");
        let print = ["print", "postcards", "-o", paper.to_str().unwrap()];
        let opening = |home| ("opening the vault", command(home, &["evening", "list"]).median());
        let bare = bare_commits(&self.usual);
        let commit = ("a bare commit of one row", bare.median());
        let disk = ("4 KiB to the disk", disk(&self.usual).median());
        let row = |what, target, times, beside| Row { what, target, times, beside };
        vec![
            row("a bare commit of one row", "", bare, disk),
            row("count a letter, command line", "≤ 2 ×", counting(&self.usual), commit),
            row("the same with 1,270 people tonight", "≤ 2 ×", counting(&self.all), commit),
            row("the same after 12,000 entries", "≤ 2 ×", counting(&self.long), commit),
            row(
                "1,270 postcard backs, the whole command",
                "",
                command(&self.all, &print),
                opening(&self.all),
            ),
            row(
                "import 1,270 rows, the whole command",
                "",
                self.import(PEOPLE, COMMANDS),
                opening(&self.all),
            ),
            row(
                "import 20,000 rows, the whole command",
                "",
                self.import(MANY, LONG_COMMANDS),
                opening(&self.many),
            ),
            row(
                "compare 1,270 rows with the list",
                "",
                self.compare(&self.usual, PEOPLE),
                opening(&self.usual),
            ),
            row("compare 20,000 rows with the list", "", self.compare(&self.many, MANY), opening(&self.many)),
            row(
                "search among 1,270, the whole command",
                "",
                command(&self.usual, &["prisoners", "--search", "bdfyjd"]),
                opening(&self.usual),
            ),
        ]
    }

    /// So many people into an empty vault, each time anew.
    fn import(&self, people: usize, rounds: usize) -> Times {
        let list = rows_of(&self.all.run(["prisoners", "--json"]).json(), people);
        let mut times = Vec::new();
        for _ in 0..rounds {
            let home = Home::with_vault();
            let file = home.file("list.csv", &list);
            let start = Instant::now();
            home.run(["import", &file]).lines();
            times.push(start.elapsed());
        }
        Times::of(times)
    }

    /// What a file would change whose people the list has.
    fn compare(&self, home: &Home, people: usize) -> Times {
        let rows = rows_of(&self.all.run(["prisoners", "--json"]).json(), people);
        let list = home.file("again.csv", rows);
        Times::measure(LONG_COMMANDS, || drop(home.run(["inspect", &list]).lines()))
    }
}

fn command(home: &Home, arguments: &[&str]) -> Times {
    Times::measure(COMMANDS, || drop(home.run(arguments).lines()))
}

/// A line to `tally` and its answer, one after another.
fn counting(home: &Home) -> Times {
    let mut tally = home.command(["tally"]);
    let mut tally = tally.stdin(Stdio::piped()).spawn().unwrap();
    let mut requests = tally.stdin.take().unwrap();
    let mut answers = BufReader::new(tally.stdout.take().unwrap());
    let mut answer = String::new();
    let mut count = || {
        answer.clear();
        writeln!(requests, "12").unwrap();
        answers.read_line(&mut answer).unwrap();
        assert!(answer.starts_with("ok "), "{answer}");
    };
    // The first answer waits for the vault to be opened.
    count();
    let times = Times::measure(LINES, count);
    drop(requests);
    tally.wait().unwrap();
    times
}

/// What a count cannot be quicker than: one row changed and committed by the same store, in a database of its own.
fn bare_commits(home: &Home) -> Times {
    let mut store = Store::create(&home.path("yardstick.db"), &Key::new([7; 32])).unwrap();
    Times::measure(LINES, || store.try_writing().unwrap())
}

/// The list as somebody else's table, as long as it is to be: beyond those invented stand namesakes of other years.
fn rows_of(prisoners: &Value, people: usize) -> String {
    let mut list = "ФИО;Год рождения;Полное название;Индекс;Улица\n".to_owned();
    let prisoners = prisoners.as_array().unwrap();
    for (place, one) in prisoners.iter().cycle().take(people).enumerate() {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let name = [&one["surname"], &one["given"], &one["patronymic"]].map(text).join(" ");
        let facility = &one["facility"];
        let year = 1930 + place / prisoners.len() * 4;
        let cells = [&facility["full"], &facility["postcode"], &facility["street"]].map(text).join(";");
        list += &format!("{name};{year};{cells}\n");
    }
    list
}

/// What a commit cannot be quicker than: four kilobytes written and synced.
fn disk(home: &Home) -> Times {
    let mut file = File::create(home.path("yardstick")).unwrap();
    Times::measure(LINES, || {
        file.write_all(&[7; 4096]).unwrap();
        file.sync_data().unwrap();
    })
}
