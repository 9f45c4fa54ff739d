//! What the command line takes: counting a line, a whole command with 1,270 people.

use std::{
    fs::File,
    io::{BufRead, BufReader, Write},
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

/// A home whose vault holds 1,270 people and an open evening with all of them.
pub struct Large {
    pub home: Home,
}

impl Large {
    pub fn new() -> Large {
        let home = Home::with_vault();
        home.run(["sample", "--prisoners", &PEOPLE.to_string(), "--letters", "337"]).lines();
        Large { home }
    }

    /// How long the program takes to do nothing.
    pub fn start(&self) -> Duration {
        self.command(&["--version"]).median()
    }

    pub fn measure(&self) -> Vec<Row> {
        let opening = self.command(&["evening", "list"]);
        let opening = ("opening the vault", opening.median());
        let paper = self.home.path("paper.pdf");
        let postcards = self.command(&["print", "postcards", "-o", paper.to_str().unwrap()]);
        let search = self.command(&["prisoners", "--search", "bdfyjd"]);
        let import = self.import();
        vec![
            Row {
                what: "count a letter, command line",
                target: "",
                times: self.counting(),
                beside: ("4 KiB to the disk", disk(&self.home).median()),
            },
            Row {
                what: "1,270 postcard backs, the whole command",
                target: "≤ 0.5 s",
                times: postcards,
                beside: opening,
            },
            Row { what: "import 1,270 rows, the whole command", target: "", times: import, beside: opening },
            Row { what: "search among 1,270, the whole command", target: "", times: search, beside: opening },
        ]
    }

    fn command(&self, arguments: &[&str]) -> Times {
        Times::measure(COMMANDS, || drop(self.home.run(arguments).lines()))
    }

    /// A line to `tally` and its answer, one after another.
    fn counting(&self) -> Times {
        let mut tally = self.home.command(["tally"]);
        let mut tally = tally.stdin(std::process::Stdio::piped()).spawn().unwrap();
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

    /// The same people into an empty vault, each time anew.
    fn import(&self) -> Times {
        let list = rows_of(&self.home.run(["prisoners", "--json"]).json());
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
