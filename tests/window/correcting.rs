//! Letters counted for the wrong person are put right with the keyboard alone.

use letterdesk_tests::driving::{Machine, Window};

use super::counting::shows;

/// The line of the log that has the focus.
const LINE: &str = "document.activeElement.dataset.log";
/// Whether the Desk's box has the focus.
const IN_BOX: &str = "document.activeElement.getAttribute('role') === 'combobox'";

/// A move by its key, by the log and by name; the log walked back in time and forward again, searched, a line taken back.
pub async fn by_keyboard(machine: &Machine, window: &Window, letters: u32) {
    shows(window, letters).await;
    let type_number =
        |number: &str| machine.strike(&["sleep", "0.3", "type", "--args", "1", number, "key", "Return"]);
    let press = |key: &str| machine.strike(&["key", key]);
    type_number("1");
    shows(window, letters + 1).await;
    type_number("2");
    shows(window, letters + 2).await;

    // The last entry, to another number; taken back and put back as one.
    press("alt+o");
    reads(window, "На кого?").await;
    type_number("3");
    told(window, "№ 2 → № 3").await;
    press("ctrl+z");
    told(window, "снова у № 2").await;
    press("ctrl+y");
    told(window, "Возвращено").await;
    shows(window, letters + 2).await;

    // Esc leaves it as it is, and what is typed then is counted.
    press("alt+o");
    reads(window, "На кого?").await;
    press("Escape");
    type_number("4");
    shows(window, letters + 3).await;

    // Back in time: the letter just counted, and the one before the moves.
    press("Up");
    window.until(&format!("{LINE} !== undefined")).await;
    press("Down");
    window.until(IN_BOX).await;
    press("Up");
    press("Delete");
    shows(window, letters + 2).await;
    window.until(&format!("{LINE} !== undefined")).await;
    press("Escape");
    window.until(IN_BOX).await;

    // Found by its number, moved from its line to a name.
    press("alt+l");
    window.until("document.activeElement.type === 'search'").await;
    machine.strike(&["type", "1"]);
    window.until("[...document.querySelectorAll('[data-log] .name')].every((name) => /№\\s1 /.test(name.textContent))").await;
    press("Down");
    press("Return");
    window.until(IN_BOX).await;
    reads(window, "Переписываем: +1, № 1").await;
    type_number("5");
    told(window, "№ 1 → № 5").await;
    shows(window, letters + 2).await;
}

/// Something in the largest place says it.
async fn reads(window: &Window, words: &str) {
    window
        .find(format!("//main//*[@role='group']//p[contains(translate(., '\u{a0}', ' '), '{words}')]"))
        .await;
}

/// The largest place tells what was done.
async fn told(window: &Window, words: &str) {
    window
        .find(format!("//main//p[contains(@class, 'now')][contains(translate(., '\u{a0}', ' '), '{words}')]"))
        .await;
}
