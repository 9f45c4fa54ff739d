//! The projector beside the Desk, on a machine with one monitor: what is counted is seen there, and nothing can be done.

use letterdesk_tests::driving::{Machine, Window};

use super::counting::shows;

/// What the slide says, in one line.
const SAID: &str = "document.querySelector('.slide').innerText.replaceAll(/\\s+/g, ' ')";

/// Five letters are counted already.
pub async fn shows_the_room(machine: &Machine, window: &Window) {
    shows(window, 5).await;
    machine.strike(&["key", "alt+b"]);
    window.title("Проектор").await;
    window.press("Показать окном").await;
    window.see("Зал это видит.").await;
    let (desk, room) = windows(window).await;

    window.driver.switch_to_window(room.clone()).await.unwrap();
    window.until(&format!("{SAID}.includes('5 писем')")).await;
    // The projector takes no key: what is typed goes to the Desk.
    machine.strike(&["type", "12"]);
    machine.strike(&["key", "Return"]);
    window.until(&format!("{SAID}.includes('6 писем')")).await;
    for command in ["undo", "close_projector", "desk", "prisoners"] {
        is_refused(window, command).await;
    }
    machine.strike(&["key", "F9"]);
    window.until("document.querySelector('.slide.black')").await;
    machine.strike(&["key", "ctrl+b"]);
    window.until("document.querySelector('.slide.total')").await;

    window.driver.switch_to_window(desk.clone()).await.unwrap();
    shows(window, 6).await;
    window.choose("Имена").await;
    window.driver.switch_to_window(room).await.unwrap();
    window.until(&format!("{SAID}.includes('1 из 2') && {SAID}.includes('талон 12') === false")).await;
    machine.strike(&["key", "Next"]);
    window.until(&format!("{SAID}.includes('2 из 2') && {SAID}.includes('талон 12')")).await;
    // No count, no birth year.
    window.until(&format!("!/19\\d\\d|письм/.test({SAID})")).await;

    window.driver.switch_to_window(desk).await.unwrap();
    window.go("Настройки").await;
    window.choose("English").await;
    window.press("Close").await;
    window.see("The room does not see this: the projector is off.").await;
    assert_eq!(window.driver.windows().await.unwrap().len(), 1);
}

/// The Desk's window and the projector's.
async fn windows(window: &Window) -> (thirtyfour::WindowHandle, thirtyfour::WindowHandle) {
    let desk = window.driver.window().await.unwrap();
    loop {
        let all = window.driver.windows().await.unwrap();
        if let Some(room) = all.into_iter().find(|one| *one != desk) {
            return (desk, room);
        }
    }
}

/// The page asks for something that only the Desk may.
async fn is_refused(window: &Window, command: &str) {
    let ask = format!(
        "const done = arguments[0];
        window.__TAURI_INTERNALS__.invoke('{command}').then(() => done('done'), (error) => done(String(error)));"
    );
    let answer = window.driver.execute_async(ask, Vec::new()).await.unwrap();
    let said = answer.json().as_str().unwrap();
    assert!(said.contains("not allowed"), "{command}: {said}");
}
