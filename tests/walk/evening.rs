//! The second start, and an evening from its plan to its sentence.

use thirtyfour::{By, Key};

use super::{PASSPHRASE, Walker};
use crate::driving::{Machine, Window};

pub(super) async fn walk(walker: &Walker, machine: &Machine, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.title("start-unlock-title").await;
    seen(&walker.window, "unlock").await;
    walker.window.keys("не тот пароль").await;
    walker.key(Key::Enter).await;
    walker.see("error-wrong_passphrase").await;
    seen(&walker.window, "unlock-refused").await;
    walker.write("start-unlock-field", PASSPHRASE).await;
    walker.press("start-unlock").await;
    plan(walker, seen).await;
    count(walker).await;
    leave(walker, machine, seen).await;
    stop(walker, machine, seen).await;
    recount(walker, seen).await;
    close(walker, seen).await;
}

async fn plan(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.press("evenings-new").await;
    walker.write("evenings-field-title", "Вечер писем учёным").await;
    seen(&walker.window, "evening-new").await;
    walker.press("evenings-create").await;
    walker.window.see(&walker.say_count("evenings-people", "people", 80)).await;
    seen(&walker.window, "evenings-planned").await;
    walker.press("evenings-list-short").await;
    walker.window.find("//dialog//tbody/tr".to_owned()).await;
    seen(&walker.window, "evening-list").await;
    walker.key(Key::Escape).await;
    walker.press("evenings-open").await;
    walker.see("intake-nothing-yet").await;
    seen(&walker.window, "desk-first").await;
}

/// A few letters, so that there is something to recount.
async fn count(walker: &Walker) {
    for (number, total) in [(2, 1), (5, 2), (7, 3)] {
        walker.window.enter(&number.to_string()).await;
        walker
            .window
            .find(format!("//main//p[contains(@class, 'big') and normalize-space(.)='{total}']"))
            .await;
    }
}

/// A window that somebody closes while letters come in.
async fn leave(walker: &Walker, machine: &Machine, seen: &mut impl AsyncFnMut(&Window, &str)) {
    // A window manager that is busy may drop a key.
    for _ in 0..10 {
        machine.strike(&["key", "alt+F4", "sleep", "0.5"]);
        let asked = walker.window.driver.find(By::XPath("//dialog[@open]")).await;
        if asked.is_ok() {
            break;
        }
    }
    walker.title("close-title").await;
    seen(&walker.window, "desk-leaving").await;
    walker.key(Key::Escape).await;
}

/// A vault that is away for a while: nothing is counted, and everybody sees it.
async fn stop(walker: &Walker, machine: &Machine, seen: &mut impl AsyncFnMut(&Window, &str)) {
    let (vault, away) = (machine.path("vault"), machine.path("away"));
    std::fs::rename(&vault, &away).unwrap();
    walker.window.enter("7").await;
    walker.see("intake-stopped").await;
    seen(&walker.window, "desk-stopped").await;
    std::fs::rename(&away, &vault).unwrap();
    walker.see("intake-saving-again").await;
    seen(&walker.window, "desk-saving-again").await;
}

async fn recount(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.go("closing").await;
    walker.see("closing-start").await;
    seen(&walker.window, "closing").await;
    walker.press("closing-start").await;
    for (number, quantity, left) in [(2, 1, 76), (5, 3, 75)] {
        walker.write("closing-number", &number.to_string()).await;
        walker.write("closing-quantity", &format!("{quantity}{}", char::from(Key::Enter))).await;
        walker.window.title(&walker.say_count("closing-left", "count", left)).await;
    }
    seen(&walker.window, "closing-recount").await;
    for left in (0..75).rev() {
        // The first of many: looking at each of them would take minutes.
        walker.window.click("(//main//section[.//h2[@id='left-title']]//button)[1]".to_owned()).await;
        walker.window.title(&walker.say_count("closing-left", "count", left)).await;
    }
    walker.press("closing-compare").await;
    walker.window.see(&walker.say_count("closing-differ", "count", 2)).await;
    seen(&walker.window, "closing-compared").await;
}

async fn close(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    for (place, choice) in ["closing-accept-recount", "closing-accept-ledger"].into_iter().enumerate() {
        let reason = format!("(//main//li)[{}]//input", place + 1);
        walker.window.find(reason).await.send_keys("нашлось под столом").await.unwrap();
        let button = walker.say(choice);
        let button = format!("(//main//li)[{}]//button[normalize-space(.)=\"{button}\"]", place + 1);
        walker.window.click(button.clone()).await;
        walker.window.find(format!("{button}[@aria-pressed='true']")).await;
    }
    walker.press("closing-close").await;
    walker.see("closing-slips").await;
    seen(&walker.window, "closing-closed").await;
    walker.go("evenings").await;
    walker.see("evenings-past").await;
    seen(&walker.window, "evenings-closed").await;
}
