//! What is typed into a form: undone and done again with the keyboard, and not lost when the window is closed.

use std::time::Instant;

use letterdesk_tests::{
    driving::{
        Machine, Window,
        sandbox::{POLL_INTERVAL, TIMEOUT},
    },
    program::is_vault_open,
};

use super::counting;

/// What stands in the field that has the focus.
const TYPED: &str = "document.activeElement.value";

/// Ctrl+Z and Ctrl+Y belong to the field; the letters counted tonight stay as they are.
pub async fn is_undone(machine: &Machine, window: &Window, letters: u32) {
    counting::shows(window, letters).await;
    window.go("Адресаты").await;
    window.press("Новый человек").await;
    window.field("фамилия").await;
    window.until("document.activeElement.matches('form input')").await;
    // One key, one step: how quick the machine is decides nothing.
    machine.strike(&["key", "x"]);
    window.until(&format!("{TYPED} === 'x'")).await;
    machine.strike(&["key", "ctrl+z"]);
    window.until(&format!("{TYPED} === ''")).await;
    machine.strike(&["key", "ctrl+y"]);
    window.until(&format!("{TYPED} === 'x'")).await;
    // Once more than there are steps.
    machine.strike(&["key", "ctrl+z", "ctrl+z", "ctrl+z"]);
    window.until(&format!("{TYPED} === ''")).await;
    window.go("Приём").await;
    counting::shows(window, letters).await;
}

/// The window asks before it is closed, and ends when nothing is to be kept.
pub async fn is_asked_for(machine: &Machine, window: &Window) {
    window.go("Адресаты").await;
    window.press("Новый человек").await;
    window.write("фамилия", "Зимородков").await;
    machine.strike(&["key", "alt+F4"]);
    window.title("Есть несохранённые изменения").await;
    window.press("Остаться").await;
    window.until(&format!("{TYPED} === 'Зимородков'")).await;
    machine.strike(&["key", "alt+F4"]);
    window.title("Есть несохранённые изменения").await;
    // The driver cannot press a button that ends the window.
    machine.strike(&["key", "shift+Tab"]);
    window.until("document.activeElement.textContent.trim() === 'Не сохранять'").await;
    machine.strike(&["key", "Return"]);
    is_closed(machine).await;
}

/// Waits until the program has let its vault go.
pub async fn is_closed(machine: &Machine) {
    let start = Instant::now();
    let mut ticks = tokio::time::interval(POLL_INTERVAL);
    while is_vault_open(&machine.path("vault")) {
        assert!(start.elapsed() < TIMEOUT, "the window does not close");
        ticks.tick().await;
    }
}
