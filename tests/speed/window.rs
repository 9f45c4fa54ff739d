//! What the window takes, measured in the page itself: from a key to the frame that shows what it did.

use std::time::{Duration, Instant};

use letterdesk_tests::{
    driving::{Look, Machine, Window},
    program::Home,
};
use serde_json::{Value, json};
use thirtyfour::session::scriptret::ScriptRet;

use crate::{
    command_line::Vaults,
    figures::{Row, Times},
    room,
};

/// Letters counted one by one; `LETTERDESK_SOAK_LETTERS` asks for another number, such as 5,000.
const LETTERS: usize = 200;
/// From so many on the first thousand and the last are told apart.
const MANY_LETTERS: usize = 2_000;
const THOUSAND: usize = 1_000;
/// Longer than anything measured here takes.
const NOTHING_MORE: Duration = Duration::from_secs(1);
/// How often the page is asked whether it has measured. Each question is work for the page too: seldom, then.
const POLL_INTERVAL: Duration = Duration::from_millis(50);
/// Starts of the program.
const STARTS: usize = 5;
/// Typed into the search of the list, letter by letter: Russian, Latin, the wrong layout, nobody at all.
const WORDS: [&str; 6] = ["окунев", "снегир", "щеглов", "okunev", "jreytd", "яяяяяя"];

/// Runs in the page. From now on the times between an event and the frame after the change it made are kept, and those
/// since the frame that showed what was typed; `arguments`: the event, what is watched for a change.
const WATCH: &str = r"
    const [event, watched] = arguments;
    window.measured = [];
    window.behind = [];
    let start = null;
    let typed = 0;
    document.addEventListener(event, (happened) => {
      if (event !== 'input' && happened.key !== 'Enter') return;
      start = typed = happened.timeStamp;
      requestAnimationFrame(() => setTimeout(() => (typed = performance.now())));
    }, true);
    const changed = () => {
      if (start === null) return;
      const from = start;
      start = null;
      requestAnimationFrame(() => setTimeout(() => {
        window.behind.push(performance.now() - typed);
        window.measured.push(performance.now() - from);
      }));
    };
    const changes = { subtree: true, childList: true, characterData: true };
    new MutationObserver(changed).observe(document.querySelector(watched), changes);
";

/// Runs in the page: how long an empty frame takes, so many times.
const FRAMES: &str = r"
    const [rounds, done] = arguments;
    const times = [];
    const next = (from) => requestAnimationFrame(() => setTimeout(() => {
      times.push(performance.now() - from);
      if (times.length < rounds) next(performance.now()); else done(times);
    }));
    next(performance.now());
";

pub async fn measure(vaults: &Vaults) -> Vec<Row> {
    let machine = Machine::with_vault(Look::FIRST, &vaults.usual).await;
    let starts = starts(&machine).await;
    let window = machine.unlock().await;
    let frames = window.driver.execute_async(FRAMES, vec![json!(LETTERS)]).await.unwrap();
    let frame = ("an empty frame", Times::of(told(&frames)).median());
    let count = count(&machine, &window, asked_for()).await;
    let few = Times::of(search(&window).await);
    let behind = Times::of(kept_as(&window, "behind").await);
    window.driver.quit().await.unwrap();
    let count_of_all = count_in(&vaults.all, asked_for()).await;
    let count_after_many = count_in(&vaults.long, LETTERS).await;
    let machine = Machine::with_vault(Look::FIRST, &vaults.many).await;
    let window = machine.unlock().await;
    let many = Times::of(search(&window).await);
    window.driver.quit().await.unwrap();
    let room = room::measure(vaults, frame.1).await;
    let mut rows = counted("key to ✓ in the window, 77 people tonight", count, frame);
    rows.extend(counted("the same with 1,270 people tonight", count_of_all, frame));
    rows.extend(counted("the same after 12,000 entries", count_after_many, frame));
    rows.extend([
        room,
        Row {
            what: "a letter typed into the search, 1,270 people",
            target: "one frame",
            times: few,
            beside: frame,
        },
        Row {
            what: "of it, after the letter itself is seen",
            target: "one frame",
            times: behind,
            beside: frame,
        },
        Row {
            what: "a letter typed into the search, 20,000 people",
            target: "≤ 50 ms",
            times: many,
            beside: frame,
        },
        Row {
            what: "start to first screen, the driver included",
            target: "≤ 2 s",
            times: starts,
            beside: ("the command line's start", vaults.start()),
        },
    ]);
    rows
}

/// The times of letters, in the order in which they were counted; of many also the first and the last.
fn counted(what: &'static str, times: Vec<Duration>, beside: (&'static str, Duration)) -> Vec<Row> {
    let row = |what, times: &[Duration]| Row {
        what,
        target: "p95 ≤ 50 ms",
        times: Times::of(times.to_vec()),
        beside,
    };
    let mut rows = vec![row(what, &times)];
    if times.len() >= MANY_LETTERS {
        rows.push(row("of them the first thousand", &times[..THOUSAND]));
        rows.push(row("and the last", &times[times.len() - THOUSAND..]));
    }
    rows
}

/// From nothing to the first screen, by whoever asks for it.
async fn starts(machine: &Machine) -> Times {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let start = Instant::now();
        let window = machine.open().await;
        window.title("Хранилище заблокировано").await;
        times.push(start.elapsed());
        window.driver.quit().await.unwrap();
    }
    Times::of(times)
}

async fn count_in(home: &Home, letters: usize) -> Vec<Duration> {
    let machine = Machine::with_vault(Look::FIRST, home).await;
    let window = machine.unlock().await;
    let times = count(&machine, &window, letters).await;
    window.driver.quit().await.unwrap();
    times
}

/// How many letters are counted.
fn asked_for() -> usize {
    std::env::var("LETTERDESK_SOAK_LETTERS").map_or(LETTERS, |text| text.parse().unwrap())
}

/// One letter after another at the Desk.
async fn count(machine: &Machine, window: &Window, letters: usize) -> Vec<Duration> {
    window.find("//input[@role='combobox']".to_owned()).await;
    let before = machine.memory();
    window.driver.execute(WATCH, vec![json!("keydown"), json!("main .big")]).await.unwrap();
    for letter in 1..=letters {
        // As a hand types: what was typed stands there before Enter is pressed.
        machine.strike(&["key", "1", "2"]);
        tokio::time::sleep(POLL_INTERVAL).await;
        machine.strike(&["key", "Return"]);
        measured(window, letter).await;
    }
    let mebibytes = |kibibytes: u64| kibibytes / 1024;
    let (before, after) = (mebibytes(before), mebibytes(machine.memory()));
    println!("memory of the program and its web view: {before} MiB, after {letters} letters {after} MiB");
    times(window).await
}

/// Letters into the search of the list. A letter after which the same people stand there is not measured: there is
/// nothing to see.
async fn search(window: &Window) -> Vec<Duration> {
    window.go("Адресаты").await;
    window.find("//main//tbody/tr".to_owned()).await;
    let field = window.find("//main//input[@type='search']".to_owned()).await;
    window.driver.execute(WATCH, vec![json!("input"), json!("main")]).await.unwrap();
    for word in WORDS {
        for letter in word.chars() {
            let before = kept(window).await;
            field.send_keys(letter.to_string()).await.unwrap();
            measured(window, before + 1).await;
        }
        let before = kept(window).await;
        field.clear().await.unwrap();
        measured(window, before + 1).await;
    }
    times(window).await
}

/// Waits until so many times were kept, or nothing more can be expected; not a question before there can be an answer.
async fn measured(window: &Window, wanted: usize) {
    let start = Instant::now();
    while start.elapsed() < NOTHING_MORE {
        tokio::time::sleep(POLL_INTERVAL).await;
        if kept(window).await >= wanted {
            break;
        }
    }
}

async fn kept(window: &Window) -> usize {
    let length = window.driver.execute("return window.measured.length", Vec::<Value>::new()).await;
    length.unwrap().convert().unwrap()
}

async fn times(window: &Window) -> Vec<Duration> {
    kept_as(window, "measured").await
}

async fn kept_as(window: &Window, name: &str) -> Vec<Duration> {
    let kept = format!("return window.{name}");
    told(&window.driver.execute(kept, Vec::<Value>::new()).await.unwrap())
}

/// Times as the page tells them, in milliseconds.
fn told(answer: &ScriptRet) -> Vec<Duration> {
    let times: Vec<f64> = answer.convert().unwrap();
    times.into_iter().map(|milliseconds| Duration::from_secs_f64(milliseconds / 1000.0)).collect()
}
