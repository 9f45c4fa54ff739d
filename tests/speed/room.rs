//! What the projector takes: from the key on the Desk to the frame that shows the letter on the wall.

use std::time::{Duration, Instant};

use letterdesk_tests::driving::{Look, Machine, Window};

use crate::{
    command_line::Vaults,
    figures::{Row, Times},
};

/// Letters counted one by one.
const LETTERS: usize = 100;
/// Longer than a letter takes to the wall.
const NOTHING_MORE: Duration = Duration::from_secs(2);
/// Each question is work for the page too: seldom, then.
const POLL_INTERVAL: Duration = Duration::from_millis(150);

/// Runs on the Desk: keeps the moment of each Enter.
const ENTERED: &str = "window.moments = [];
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') window.moments.push(performance.timeOrigin + event.timeStamp);
    }, true);";

/// Runs on the wall: keeps the moment after the frame that showed another figure.
const SHOWN: &str = "window.moments = [];
    let figure = document.querySelector('.figure').textContent;
    const changed = () => {
      const now = document.querySelector('.figure').textContent;
      if (now === figure) return;
      figure = now;
      const keep = () => window.moments.push(performance.timeOrigin + performance.now());
      requestAnimationFrame(() => setTimeout(keep));
    };
    new MutationObserver(changed).observe(document.querySelector('.slide'), { subtree: true, childList: true });";

/// Beside an empty frame.
pub async fn measure(vaults: &Vaults, frame: Duration) -> Row {
    let machine = Machine::with_vault(Look::FIRST, &vaults.usual).await;
    let window = machine.unlock().await;
    let driver = &window.driver;
    window.find("//input[@role='combobox']".to_owned()).await;
    machine.strike(&["key", "alt+b"]);
    window.press("Показать окном").await;
    window.see("Зал это видит.").await;
    driver.execute(ENTERED, Vec::new()).await.unwrap();
    let desk = driver.window().await.unwrap();
    let all = driver.windows().await.unwrap();
    let wall = all.into_iter().find(|one| *one != desk).expect("the projector is open");
    driver.switch_to_window(wall).await.unwrap();
    window.until("document.querySelector('.figure')").await;
    driver.execute(SHOWN, Vec::new()).await.unwrap();
    for letters in 1..=LETTERS {
        machine.strike(&["type", "12"]);
        machine.strike(&["key", "Return"]);
        let start = Instant::now();
        while start.elapsed() < NOTHING_MORE && moments(&window).await.len() < letters {
            tokio::time::sleep(POLL_INTERVAL).await;
        }
    }
    let shown = moments(&window).await;
    driver.switch_to_window(desk).await.unwrap();
    let entered = moments(&window).await;
    assert_eq!(shown.len(), entered.len(), "a letter that is not on the wall");
    let between = |(shown, entered): (f64, &f64)| Duration::from_secs_f64((shown - entered) / 1000.0);
    let times = Times::of(shown.into_iter().zip(&entered).map(between).collect());
    window.driver.quit().await.unwrap();
    Row {
        what: "key to the projector, 77 people tonight",
        target: "≤ 250 ms after the commit",
        times,
        beside: ("an empty frame", frame),
    }
}

async fn moments(window: &Window) -> Vec<f64> {
    window.driver.execute("return window.moments", Vec::new()).await.unwrap().convert().unwrap()
}
