//! kill -9 while letters are counted: what was acknowledged is there afterwards, and nothing is there twice.
//!
//! Proves nothing about a power cut: the system keeps what a killed program wrote.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    process::Stdio,
    time::{Duration, Instant},
};

use letterdesk_tests::program::Home;
use uuid::Uuid;

/// Kills in one run.
const KILLS: usize = 100;
/// Requests sent into each life of the program.
const SENT: usize = 24;
/// People on the list.
const PEOPLE: usize = 12;

/// One count, as the caller knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Count {
    uid: Uuid,
    number: usize,
    times: u64,
}

impl Count {
    fn line(&self) -> String {
        format!("@{} {}*{}", self.uid, self.number, self.times)
    }
}

/// What the caller knows: the answer to each count, or that there was none yet.
#[derive(Default)]
struct Caller {
    counts: Vec<Count>,
    answers: BTreeMap<Uuid, String>,
    random: Random,
}

impl Caller {
    /// What goes into the next life: everything without an answer first, then one that has its answer already, then
    /// new ones.
    fn next_batch(&mut self) -> Vec<Count> {
        let unanswered = self.counts.iter().filter(|count| !self.answers.contains_key(&count.uid));
        let mut batch: Vec<Count> = unanswered.cloned().collect();
        if !self.counts.is_empty() {
            batch.push(self.counts[self.random.below(self.counts.len())].clone());
        }
        while batch.len() < SENT {
            let number = 1 + self.random.below(PEOPLE);
            let count = Count { uid: Uuid::new_v4(), number, times: 1 + self.random.below(5) as u64 };
            self.counts.push(count.clone());
            batch.push(count);
        }
        batch
    }

    /// The first answer stands for ever.
    fn hear(&mut self, count: &Count, answer: &str) {
        assert!(answer.starts_with("ok "), "{}: {answer}", count.line());
        let first = self.answers.entry(count.uid).or_insert_with(|| answer.to_owned());
        assert_eq!(first, answer, "{}: the same uid, the same answer", count.line());
    }

    /// One life of the program: requests go in at once, and it is killed somewhere among its answers.
    fn live_and_die(&mut self, home: &Home) {
        let batch = self.next_batch();
        let mut child = home.command(["tally"]).stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let lines: String = batch.iter().map(|count| count.line() + "\n").collect();
        stdin.write_all(lines.as_bytes()).unwrap();
        let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
        let heard_alive = self.random.below(SENT);
        for count in &batch[..heard_alive] {
            self.hear(count, &answers.next().unwrap().unwrap());
        }
        wait_busily(Duration::from_micros(self.random.below(9_000) as u64));
        child.kill().unwrap();
        // What was written before the kill is still in the pipe, and acknowledged. A torn last line is not.
        let rest: Vec<String> = answers.map_while(Result::ok).collect();
        for (count, answer) in batch[heard_alive..].iter().zip(&rest).filter(|(_, answer)| is_whole(answer)) {
            self.hear(count, answer);
        }
        child.wait().unwrap();
        drop(stdin);
    }
}

/// `ok SEQUENCE NUMBER ITS-COUNT TOTAL`; a line is written in one go, so a torn one never looks whole by chance.
fn is_whole(answer: &str) -> bool {
    answer.split(' ').count() == 5
}

/// A commit takes milliseconds: this moves the kill about within one. Sleeping would round it up to the next tick.
fn wait_busily(time: Duration) {
    let until = Instant::now() + time;
    while Instant::now() < until {
        std::hint::spin_loop();
    }
}

/// A small generator (SplitMix64): the run can be told from its seed.
struct Random(u64);

impl Default for Random {
    fn default() -> Random {
        let seed = std::env::var("LETTERDESK_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = seed.unwrap_or_else(|| Uuid::new_v4().as_u64_pair().0);
        println!("LETTERDESK_SEED={seed}");
        Random(seed)
    }
}

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }
}

#[test]
fn every_ok_survives_a_hundred_kill_9_and_none_is_counted_twice() {
    let home = evening();
    let mut caller = Caller::default();
    for _ in 0..KILLS {
        caller.live_and_die(&home);
    }
    let died_with = caller.counts.len() - caller.answers.len();
    let heard = caller.answers.len();

    // Everything once more: what has its answer gives the same one, the rest is counted now.
    let all: Vec<Count> = caller.counts.clone();
    let lines: String = all.iter().map(|count| count.line() + "\n").collect();
    let answers = home.feed(["tally"], &lines);
    let answers = answers.lines();
    assert_eq!(answers.len(), all.len());
    for (count, answer) in all.iter().zip(answers) {
        caller.hear(count, answer);
    }

    let log = home.run(["log", "--json"]).json();
    let sequences: Vec<u64> =
        log.as_array().unwrap().iter().map(|row| row["sequence"].as_u64().unwrap()).collect();
    assert_eq!(sequences, (1..=all.len() as u64).collect::<Vec<_>>(), "one row a uid, without a gap");
    let counts = home.run(["counts", "--json"]).json();
    for (place, person) in counts["prisoners"].as_array().unwrap().iter().enumerate() {
        let sent: u64 = all.iter().filter(|count| count.number == place + 1).map(|count| count.times).sum();
        assert_eq!(person["total"], sent, "№ {}", place + 1);
    }
    assert_eq!(home.run(["verify", "--json"]).json()["entries"], all.len() as u64);
    println!("{KILLS} kills, {heard} acknowledged before the end, {died_with} pending at the last kill");
    assert!(heard > KILLS, "the program was killed before it counted anything");
}

/// An open evening with a dozen invented people who can be written to.
fn evening() -> Home {
    let home = Home::with_vault();
    let list = home.file("list.csv", include_bytes!("cli/list.csv"));
    home.run(["import", &list]).lines();
    let people = home.run(["prisoners", "--json"]).json();
    let free = people.as_array().unwrap().iter().filter(|person| person["held"].is_null());
    let ids: String = free.take(PEOPLE).map(|person| format!("{}\n", person["id"])).collect();
    let ids = home.file("ids.txt", ids);
    home.run(["evening", "new", "--title", "Вечер", "--date", "2026-01-29", "--ids", &ids]).lines();
    home.run(["evening", "open"]).lines();
    home
}
