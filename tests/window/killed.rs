//! kill -9 of the whole program while letters come in: what it shows afterwards is what it had shown as counted.
//!
//! Proves nothing about a power cut: the system keeps what a killed program wrote.

use std::{
    process::Command,
    time::{Duration, Instant},
};

use letterdesk_tests::driving::{Machine, Window};

use super::counting::shows;

/// Entries struck into each life, faster than they can be counted.
const STRUCK: u32 = 15;
/// No letter is counted in less. What may come to what was read last: those that had the time between the look and the
/// kill, and one that was on its way.
const QUICKEST: Duration = Duration::from_millis(10);

/// So many lives of the program, each killed with letters on their way.
pub async fn keeps_what_it_showed(machine: &Machine, lives: u32, mut letters: u32) {
    for life in 0..lives {
        let window = machine.unlock().await;
        shows(&window, letters).await;
        let mut keys = ["type", "--args", "1", "--delay", "2", "7", "key", "Return"].repeat(STRUCK as usize);
        // Killed at the beginning of the rush, in the middle and at its end.
        keys.truncate(8 * (life % STRUCK + 1) as usize);
        machine.strike(&keys);
        // Found before the look: between the look and the kill there is as little as can be.
        let program = machine.program();
        let looked = Instant::now();
        let shown = total(&window).await;
        assert!(Command::new("kill").arg("-9").args(program).status().unwrap().success());
        let meanwhile = (looked.elapsed().as_millis() / QUICKEST.as_millis()) as u32;
        // The session has lost its program.
        drop(window.driver.quit().await);
        let window = machine.unlock().await;
        let after = settled(&window).await;
        assert!(
            (shown..=shown + meanwhile + 1).contains(&after),
            "life {life}: {shown} letters were shown, {after} are there; at most {meanwhile} and one could come"
        );
        window.driver.quit().await.unwrap();
        letters = after;
    }
}

/// The total that the Desk shows now.
async fn total(window: &Window) -> u32 {
    const TOTAL: &str = "return document.querySelector('main p.big').textContent.replaceAll(/\\D/g, '')";
    let total = window.driver.execute(TOTAL, Vec::new()).await.unwrap();
    total.json().as_str().unwrap().parse().unwrap()
}

/// The total of a Desk that was just opened: nothing is on its way.
async fn settled(window: &Window) -> u32 {
    window.find("//main//*[contains(., 'Последняя запись')]".to_owned()).await;
    total(window).await
}
