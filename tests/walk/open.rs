//! A list that leaves something open: a status that nobody knows, places that nobody can tell, those it does not name.

use thirtyfour::Key;

use super::Walker;
use crate::driving::Window;

pub(super) async fn walk(walker: &Walker, list: &str, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.section("people").await;
    status(walker, list, seen).await;
    places(walker, seen).await;
    walker.window.click("(//main//summary)[1]".to_owned()).await;
    walker.window.find("//main//details[@open]//label".to_owned()).await;
    seen(&walker.window, "import-absent").await;
    walker.press("list-import-to-list").await;
    facilities(walker, seen).await;
}

async fn status(walker: &Walker, list: &str, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.press("list-import").await;
    walker.write("list-import-path", list).await;
    walker.press("list-import-read").await;
    walker.see("list-import-states-title").await;
    seen(&walker.window, "import-status").await;
    let custody = format!("//option[normalize-space(.)=\"{}\"]", walker.say("custody-in_custody"));
    walker.window.find(custody).await.click().await.unwrap();
    walker.press("word-next").await;
    walker.window.press(&walker.say_count("list-import-do", "count", 3)).await;
}

async fn places(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.see("places-title").await;
    seen(&walker.window, "import-places").await;
    walker.window.click("(//main//input[@role='combobox'])[1]".to_owned()).await;
    walker.window.find("//li[@role='option']".to_owned()).await;
    seen(&walker.window, "import-places-other").await;
    walker.key(Key::Escape).await;
    walker.press("word-next").await;
}

/// What was left open waits with the facilities; they leave as a table.
async fn facilities(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.section("facilities").await;
    walker.see("places-title").await;
    seen(&walker.window, "facilities-open").await;
    walker.press("tables-action").await;
    walker.see("tables-hint-facilities").await;
    seen(&walker.window, "facilities-table").await;
    walker.key(Key::Escape).await;
}
