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

/// Letters counted one by one.
const LETTERS: usize = 200;
/// Longer than anything measured here takes.
const NOTHING_MORE: Duration = Duration::from_secs(1);
/// How often the page is asked whether it has measured. Each question is work for the page too: seldom, then.
const POLL_INTERVAL: Duration = Duration::from_millis(150);
/// Starts of the program.
const STARTS: usize = 5;
/// Typed into the search of the list, letter by letter: Russian, Latin, the wrong layout, nobody at all.
const WORDS: [&str; 6] = ["окунев", "снегир", "щеглов", "okunev", "jreytd", "яяяяяя"];

/// Runs in the page. From now on the times between an event and the frame after the change it made are kept;
/// `arguments`: the event, what is watched for a change.
const WATCH: &str = r"
    const [event, watched] = arguments;
    window.measured = [];
    let start = null;
    document.addEventListener(event, (happened) => {
      if (event === 'input' || happened.key === 'Enter') start = happened.timeStamp;
    }, true);
    const changed = () => {
      if (start === null) return;
      const from = start;
      start = null;
      requestAnimationFrame(() => setTimeout(() => window.measured.push(performance.now() - from)));
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
    let frame = ("an empty frame", told(&frames).median());
    let count = count(&window).await;
    let few = search(&window).await;
    window.driver.quit().await.unwrap();
    let count_of_all = count_in(&vaults.all).await;
    let count_after_many = count_in(&vaults.long).await;
    let machine = Machine::with_vault(Look::FIRST, &vaults.many).await;
    let window = machine.unlock().await;
    let many = search(&window).await;
    window.driver.quit().await.unwrap();
    let room = room::measure(vaults, frame.1).await;
    vec![
        Row {
            what: "key to ✓ in the window, 77 people tonight",
            target: "p95 ≤ 50 ms",
            times: count,
            beside: frame,
        },
        Row {
            what: "the same with 1,270 people tonight",
            target: "p95 ≤ 50 ms",
            times: count_of_all,
            beside: frame,
        },
        Row {
            what: "the same after 12,000 entries",
            target: "p95 ≤ 50 ms",
            times: count_after_many,
            beside: frame,
        },
        room,
        Row {
            what: "a letter typed into the search, 1,270 people",
            target: "one frame",
            times: few,
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
    ]
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

async fn count_in(home: &Home) -> Times {
    let machine = Machine::with_vault(Look::FIRST, home).await;
    let window = machine.unlock().await;
    let times = count(&window).await;
    window.driver.quit().await.unwrap();
    times
}

/// One letter after another at the Desk.
async fn count(window: &Window) -> Times {
    window.find("//input[@role='combobox']".to_owned()).await;
    window.driver.execute(WATCH, vec![json!("keydown"), json!("main .big")]).await.unwrap();
    for letters in 1..=LETTERS {
        window.enter("12").await;
        measured(window, letters).await;
    }
    times(window).await
}

/// Letters into the search of the list. A letter after which the same people stand there is not measured: there is
/// nothing to see.
async fn search(window: &Window) -> Times {
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

async fn times(window: &Window) -> Times {
    told(&window.driver.execute("return window.measured", Vec::<Value>::new()).await.unwrap())
}

/// Times as the page tells them, in milliseconds.
fn told(answer: &ScriptRet) -> Times {
    let times: Vec<f64> = answer.convert().unwrap();
    Times::of(times.into_iter().map(|milliseconds| Duration::from_secs_f64(milliseconds / 1000.0)).collect())
}
