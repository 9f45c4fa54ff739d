//! The sample evening: the Desk at its busiest, the list, the papers, the settings.

use thirtyfour::{By, Key};

use super::Walker;
use crate::driving::Window;

pub(super) async fn walk(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.press("start-sample").await;
    walker.window.find("//input[@role='combobox']".to_owned()).await;
    seen(&walker.window, "desk-resumed").await;
    walker.key(Key::Escape).await;
    desk(walker, seen).await;
    walker.go("evenings").await;
    walker.see("evenings-to-desk").await;
    seen(&walker.window, "evenings").await;
    prisoners(walker, seen).await;
    papers(walker, seen).await;
    walker.go("settings").await;
    walker.see("settings-promises").await;
    seen(&walker.window, "settings").await;
    walker.press("settings-scanner").await;
    walker.title("scanner-title").await;
    walker.window.keys("0001000122").await;
    walker.window.find("//dialog//ol/li".to_owned()).await;
    seen(&walker.window, "settings-scanner").await;
    walker.key(Key::Escape).await;
    walker.title("settings-rules").await.scroll_into_view().await.unwrap();
    seen(&walker.window, "settings-rules").await;
    walker.key(Key::F1).await;
    walker.title("help-keys").await;
    seen(&walker.window, "keys").await;
}

async fn desk(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    let held = held_number(walker, seen).await;
    walker.window.enter("5").await;
    walker.window.find("//main//p[contains(@class, 'now') and contains(@class, 'counted')]".to_owned()).await;
    seen(&walker.window, "desk").await;
    scaled(walker, seen).await;
    giving(walker, seen).await;
    walker.window.keys(Key::Alt + "o").await;
    walker.window.find("//main//*[@role='group']//p[contains(@class, 'name')]".to_owned()).await;
    seen(&walker.window, "desk-moving").await;
    walker.key(Key::Escape).await;
    unlisted(walker, seen).await;
    walker.window.keys("ок").await;
    walker.window.find("//*[@role='option']".to_owned()).await;
    seen(&walker.window, "desk-search").await;
    walker.key(Key::Escape).await;
    walker.window.enter(&format!("12{}50", char::from(Key::Multiply))).await;
    walker
        .window
        .find(format!("//*[@role='group' and @aria-label=\"{}\"]", walker.say("intake-ask-yes")))
        .await;
    seen(&walker.window, "desk-ask").await;
    aside(walker, seen).await;
    walker.key(Key::Escape).await;
    for (number, name) in [("999", "desk-refused"), (held.as_str(), "desk-held")] {
        walker.window.enter(number).await;
        walker.window.find("//main//p[contains(@class, 'refusal')]".to_owned()).await;
        seen(&walker.window, name).await;
        walker.key(Key::Escape).await;
    }
    walker.key(Key::F2).await;
    walker.title("intake-card").await;
    seen(&walker.window, "desk-card").await;
    walker.key(Key::F4).await;
    walker.title("intake-who-title").await;
    seen(&walker.window, "desk-who").await;
    walker.key(Key::Escape).await;
    projector(walker, seen).await;
}

/// A monitor whose cable was pulled.
const PULLED: &str = "{ name: 'Epson EB-W06', x: 1280, y: 0, width: 1280, height: 800, has_desk: false }";

/// What the room would see, and the window that shows it.
async fn projector(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.window.keys(Key::Alt + "b").await;
    walker.title("projector-title").await;
    walker.see("room-waiting").await;
    seen(&walker.window, "desk-projector").await;
    walker.press("projector-show-window").await;
    walker.see("projector-is-shown").await;
    walker.window.choose(&walker.say("projector-mode-names")).await;
    walker.slide("names").await;
    seen(&walker.window, "desk-projector-names").await;
    walker.press("projector-close").await;
    walker.see("projector-is-not-shown").await;
    walker.key(Key::Escape).await;
    walker.ask("show_projector", &format!("{{ monitor: {PULLED} }}")).await;
    walker.window.find("//main//*[@role='status'][contains(., 'F9')]".to_owned()).await;
    seen(&walker.window, "desk-projector-gone").await;
    walker.ask("close_projector", "{}").await;
    walker.window.until("!document.querySelector('main').textContent.includes('Epson')").await;
}

/// As on a small screen, and as for whoever sees little.
async fn scaled(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    for (steps, percent, name) in [(3, "150", "desk-scaled"), (2, "200", "desk-twice")] {
        for _ in 0..steps {
            walker.window.keys(Key::Control + "=").await;
        }
        told(walker, percent).await;
        seen(&walker.window, name).await;
    }
    walker.window.keys(Key::Control + "0").await;
    told(walker, "100").await;
}

/// The scale, once it is so.
async fn told(walker: &Walker, percent: &str) {
    let told = format!("document.querySelector('p[aria-live].aloud').textContent.includes('{percent}')");
    walker.window.until(&told).await;
}

/// A slip that a guest takes.
async fn giving(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.key(Key::F5).await;
    walker.window.enter("5").await;
    walker.window.find("//main//p[contains(@class, 'now')]//button".to_owned()).await;
    seen(&walker.window, "desk-giving").await;
    walker.key(Key::F5).await;
}

/// Somebody whom no list has; and the letter that is kept apart for them.
async fn unlisted(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.window.keys("придумкин").await;
    walker.see("intake-found-none").await;
    seen(&walker.window, "desk-nobody").await;
    walker.window.keys(Key::Alt + "n").await;
    walker.title("intake-unlisted-title").await;
    seen(&walker.window, "desk-unlisted").await;
    walker.window.keys(format!(" прохор\tСИЗО-1, Эмск{}", char::from(Key::Enter))).await;
    walker.window.until("!document.querySelector('dialog[open]')").await;
    // Nothing fades in while somebody looks: the note comes once the slip is printed, or is not.
    walker.window.find("//*[contains(@class, 'toast')][contains(., '81')]".to_owned()).await;
    walker.window.enter("81").await;
    walker.window.find("//main//p[contains(@class, 'meta')]//*[contains(@class, 'held')]".to_owned()).await;
    seen(&walker.window, "desk-kept-apart").await;
}

/// A click that was two, while a question still waits for its answer.
async fn aside(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    let plus = walker.window.find("(//main//button[contains(@class, 'plus-one')])[1]".to_owned()).await;
    let twice = "arguments[0].click(); arguments[0].click();";
    walker.window.driver.execute(twice, vec![plus.to_json().unwrap()]).await.unwrap();
    walker.window.find("//main//p[contains(@class, 'refusal')]".to_owned()).await;
    walker.window.find("//main//div[contains(@class, 'aside')]".to_owned()).await;
    seen(&walker.window, "desk-double").await;
}

/// The last number of the sample is in transit; the list of tonight shows it.
async fn held_number(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) -> String {
    walker.key(Key::F3).await;
    walker.title("intake-list").await;
    seen(&walker.window, "desk-list").await;
    let cells = walker.window.driver.find_all(By::XPath("//main//section[.//h2]//tbody/tr/td[1]")).await;
    let last = cells.unwrap().pop().unwrap().text().await.unwrap();
    walker.key(Key::Escape).await;
    last.trim_start_matches('№').trim_start_matches("No.").trim().to_owned()
}

async fn prisoners(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.go("list").await;
    let row = "(//main//tbody/tr)[2]/td[2]".to_owned();
    walker.window.find(row.clone()).await;
    seen(&walker.window, "prisoners").await;
    walker.window.click(row).await;
    walker.window.find(format!("//h3[contains(., \"{}\")]", walker.say("intake-card-envelope"))).await;
    seen(&walker.window, "prisoner-card").await;
    walker.press("screen-printing").await;
    walker.see("printing-one-slips").await;
    seen(&walker.window, "prisoner-print").await;
    walker.key(Key::Escape).await;
    walker.press("word-change").await;
    walker.see("list-group-name").await;
    seen(&walker.window, "prisoner-form").await;
    walker.window.click("(//form//button[@aria-haspopup='dialog'])[1]".to_owned()).await;
    walker.window.find("//table[@role='grid']//button[@tabindex='0']".to_owned()).await;
    seen(&walker.window, "prisoner-date").await;
    walker.key(Key::Escape).await;
    walker.window.click("//input[@role='combobox']".to_owned()).await;
    walker.window.find("//li[@role='option']".to_owned()).await;
    seen(&walker.window, "prisoner-facility").await;
    walker.key(Key::Escape).await;
    walker.write("field-interests", "шахматы и ботаника").await;
    walker.press("word-cancel").await;
    walker.title("unsaved-title").await;
    seen(&walker.window, "unsaved").await;
    walker.press("unsaved-discard").await;
    walker.key(Key::Escape).await;
    walker.press("tables-action").await;
    walker.title("tables-title").await;
    seen(&walker.window, "prisoners-table").await;
    walker.key(Key::Escape).await;
}

/// A grid of one's own, with a label that no sheet can have: the page makes room for what is wrong.
async fn own_labels(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    let own = format!("//option[normalize-space(.)=\"{}\"]", walker.say("printing-stock-own"));
    walker.window.find(own).await.click().await.unwrap();
    walker.write("printing-grid-label-across", "400").await;
    walker.key(Key::Tab).await;
    walker.see("error-bad_grid").await;
    seen(&walker.window, "print-labels-own").await;
    walker.write("printing-grid-label-across", "63,5").await;
    walker.key(Key::Tab).await;
    walker.page().await;
}

async fn papers(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.go("printing").await;
    for kind in [
        "slips",
        "postcards",
        "envelopes",
        "labels",
        "cards",
        "rules",
        "list",
        "posters",
        "signs",
        "tally",
        "piles",
        "register",
    ] {
        let name = walker.say(&format!("printing-kind-{kind}"));
        let choice = format!("//main//button[span[normalize-space(.)=\"{name}\"]]");
        walker.window.click(choice.clone()).await;
        walker.window.find(format!("{choice}[@aria-current='true']")).await;
        walker.page().await;
        seen(&walker.window, &format!("print-{kind}")).await;
        if kind == "labels" {
            own_labels(walker, seen).await;
        }
    }
    walker.press("printing-printer-measure").await;
    walker.see("calibration-lead").await;
    seen(&walker.window, "print-measure").await;
    walker.key(Key::Escape).await;
    walker.press("printing-save").await;
    // Whether the slip of the Desk was printed as well depends on the machine: it may have no program for PDF.
    let [once, twice] = [1, 2].map(|count| walker.say_count("printing-before", "count", count));
    let said = format!("normalize-space(.)=\"{once}\" or normalize-space(.)=\"{twice}\"");
    walker.window.click(format!("//main//summary[{said}]")).await;
    walker.see("printing-repeat").await.scroll_into_view().await.unwrap();
    seen(&walker.window, "print-again").await;
}
