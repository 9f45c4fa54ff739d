//! What goes wrong on the night: a passphrase that is mistyped, a vault that is not at its place, a window that somebody
//! closes while letters come in.

use std::fs;

use letterdesk_tests::{
    driving::{Look, Machine, Window},
    program::{Home, PASSPHRASE},
};

use super::{counting, typing};

#[tokio::test(flavor = "multi_thread")]
async fn counting_stops_in_sight_while_nothing_can_be_saved_and_closing_asks_once() {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "12", "--letters", "5"]).lines();
    let machine = Machine::with_vault(Look::FIRST, &home).await;
    let window = machine.open().await;
    mistyped_passphrase_is_typed_over(&machine, &window).await;
    counting::shows(&window, 5).await;
    vault_comes_back(&machine, &window).await;
    closing_is_asked_about(&machine, &window).await;
}

/// The next key replaces what was wrong, and the open evening is at its Desk.
async fn mistyped_passphrase_is_typed_over(machine: &Machine, window: &Window) {
    window.write("Пароль", "не тот пароль").await;
    machine.strike(&["key", "Return"]);
    let selected = "const field = document.activeElement; \
        return field.value !== '' && field.selectionStart === 0 && field.selectionEnd === field.value.length";
    window.until(&format!("(() => {{ {selected} }})()")).await;
    window.keys(PASSPHRASE).await;
    machine.strike(&["key", "Return"]);
}

/// While the folder is away nothing is counted, and everybody sees it; then it goes on without a press.
async fn vault_comes_back(machine: &Machine, window: &Window) {
    let (vault, away) = (machine.path("vault"), machine.path("away"));
    fs::rename(&vault, &away).unwrap();
    window.enter("1").await;
    window.find("//strong[contains(., 'Приём остановлен')]".to_owned()).await;
    counting::shows(window, 5).await;
    fs::rename(&away, &vault).unwrap();
    window.see("Записи снова сохраняются. Продолжайте с письма, которое не засчитано.").await;
    window.enter("1").await;
    counting::shows(window, 6).await;
}

async fn closing_is_asked_about(machine: &Machine, window: &Window) {
    for _ in 0..2 {
        machine.strike(&["key", "alt+F4"]);
        window.title("Закрыть программу? Вечер ещё не закончен").await;
        window.until("document.activeElement.textContent.trim() === 'Остаться'").await;
        machine.strike(&["key", "Return"]);
        window.until("!document.querySelector('dialog[open]')").await;
    }
    window.enter("2").await;
    counting::shows(window, 7).await;
    machine.strike(&["key", "alt+F4"]);
    window.title("Закрыть программу? Вечер ещё не закончен").await;
    machine.strike(&["key", "shift+Tab"]);
    window.until("document.activeElement.textContent.trim() === 'Закрыть программу'").await;
    machine.strike(&["key", "Return"]);
    typing::is_closed(machine).await;
}
