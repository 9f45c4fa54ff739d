//! What the command line takes: counting a line, a whole command with 1,270 people.

use std::{
    fs::File,
    io::{BufRead, BufReader, Write},
    process::Stdio,
    time::{Duration, Instant},
};

use letterdesk_tests::program::Home;
use serde_json::Value;

use crate::figures::{Row, Times};

/// As many as there are political prisoners on the public lists.
const PEOPLE: usize = 1_270;
/// Whole commands, each opening the vault anew.
const COMMANDS: usize = 9;
/// Lines through one `tally`, and writes to the disk beside it.
const LINES: usize = 500;

/// The two vaults that are measured.
pub struct Vaults {
    /// As it is on an evening: 1,270 people and three in transit on the list, 77 of them tonight.
    pub usual: Home,
    /// All of them tonight.
    all: Home,
}

impl Vaults {
    pub fn new() -> Vaults {
        let all = Home::with_vault();
        all.run(["sample", "--prisoners", &PEOPLE.to_string(), "--letters", "337"]).lines();
        let usual = Home::with_vault();
        usual.run(["sample", "--prisoners", "77", "--letters", "337"]).lines();
        let list = usual.file("list.csv", rows_of(&all.run(["prisoners", "--json"]).json()));
        usual.run(["import", &list]).lines();
        Vaults { usual, all }
    }

    /// How long the program takes to do nothing.
    pub fn start(&self) -> Duration {
        command(&self.usual, &["--version"]).median()
    }

    pub fn measure(&self) -> Vec<Row> {
        let paper = self.all.path("paper.pdf");
        let print = ["print", "postcards", "-o", paper.to_str().unwrap()];
        let opening = |home| ("opening the vault", command(home, &["evening", "list"]).median());
        let disk = ("4 KiB to the disk", disk(&self.usual).median());
        let row = |what, target, times, beside| Row { what, target, times, beside };
        vec![
            row("count a letter, command line", "", counting(&self.usual), disk),
            row("the same with 1,270 people tonight", "", counting(&self.all), disk),
            row(
                "1,270 postcard backs, the whole command",
                "",
                command(&self.all, &print),
                opening(&self.all),
            ),
            row("import 1,270 rows, the whole command", "", self.import(), opening(&self.all)),
            row(
                "search among 1,270, the whole command",
                "",
                command(&self.usual, &["prisoners", "--search", "bdfyjd"]),
                opening(&self.usual),
            ),
        ]
    }

    /// The same people into an empty vault, each time anew.
    fn import(&self) -> Times {
        let list = rows_of(&self.all.run(["prisoners", "--json"]).json());
        let mut times = Vec::new();
        for _ in 0..COMMANDS {
            let home = Home::with_vault();
            let file = home.file("list.csv", &list);
            let start = Instant::now();
            home.run(["import", &file]).lines();
            times.push(start.elapsed());
        }
        Times::of(times)
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

/// The list as somebody else's table.
fn rows_of(prisoners: &Value) -> String {
    let mut list = "ФИО;Год рождения;Полное название;Индекс;Улица\n".to_owned();
    for (place, one) in prisoners.as_array().unwrap().iter().enumerate() {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let name = [&one["surname"], &one["given"], &one["patronymic"]].map(text).join(" ");
        let facility = &one["facility"];
        let year = 1950 + place % 50;
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
