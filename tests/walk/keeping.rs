//! A second list and a directory bring what has to be put in order: names, doubles, disputes.

use thirtyfour::Key;

use super::{PASSPHRASE, Walker, open};
use crate::driving::Window;

pub(super) async fn walk(
    walker: &Walker,
    more: &str,
    directory: &str,
    left_open: &str,
    seen: &mut impl AsyncFnMut(&Window, &str),
) {
    walker.go("list").await;
    second_list(walker, more, seen).await;
    walker.section("names").await;
    walker.see("names-sex-unknown").await;
    seen(&walker.window, "names").await;
    walker.section("pairs").await;
    walker.window.find("//main//li//button".to_owned()).await;
    seen(&walker.window, "pairs").await;
    facilities(walker, directory, seen).await;
    open::walk(walker, left_open, seen).await;
    imports(walker, seen).await;
    filtered(walker, seen).await;
    keys(walker, seen).await;
}

/// What opens the vault is changed in the settings.
async fn keys(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.go("settings").await;
    walker.press("settings-passphrase-change").await;
    walker.write("settings-passphrase-new", "война и мир").await;
    let weak = walker.window.see(&walker.say_count("start-rating", "score", 0)).await;
    weak.scroll_into_view().await.unwrap();
    seen(&walker.window, "settings-passphrase").await;
    walker.press("word-cancel").await;
    walker.press("unsaved-discard").await;
    walker.press("settings-code-new").await;
    walker.write("settings-passphrase-old", PASSPHRASE).await;
    walker.press("settings-code-make").await;
    walker.see("settings-code-made").await;
    walker.title("settings-vault").await.scroll_into_view().await.unwrap();
    seen(&walker.window, "settings-code").await;
    walker.press("settings-code-kept").await;
}

async fn second_list(walker: &Walker, more: &str, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.press("list-import").await;
    walker.write("list-import-path", more).await;
    walker.press("list-import-read").await;
    walker.window.title(&walker.say_count("list-import-columns", "count", 6)).await;
    walker.press("word-next").await;
    let take = walker.say_count("list-import-do", "count", 5);
    walker
        .window
        .find(format!("//button[contains(normalize-space(.), \"{take}\") and not(@disabled)]"))
        .await;
    seen(&walker.window, "import-conflict").await;
    walker.window.press(&take).await;
    walker.press("list-import-to-list").await;
}

async fn facilities(walker: &Walker, directory: &str, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.section("facilities").await;
    walker.press("directory-import").await;
    walker.title("directory-import-title").await;
    seen(&walker.window, "facilities-file").await;
    walker.write("file-path", directory).await;
    walker.press("file-open").await;
    walker.see("directory-disputed").await;
    seen(&walker.window, "facilities").await;
    walker.window.click("(//main//tbody/tr)[1]/td[1]".to_owned()).await;
    walker.see("directory-claims-disputed").await;
    seen(&walker.window, "facility").await;
    walker.key(Key::Escape).await;
}

/// What was imported, and what stands on it.
async fn imports(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.section("imports").await;
    walker.see("imports-lead").await;
    walker.window.click("(//main//summary)[1]".to_owned()).await;
    walker.window.find("//main//details[@open]//h3".to_owned()).await;
    seen(&walker.window, "imports").await;
}

/// The list under a filter, with some of it marked.
async fn filtered(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.section("people").await;
    let search = walker.window.find("//main//input[@type='search']".to_owned()).await;
    search.send_keys("snegireva").await.unwrap();
    walker.see("filter-save").await;
    walker.window.click("//thead//input[@type='checkbox']".to_owned()).await;
    walker.see("bulk-tag").await;
    seen(&walker.window, "prisoners-marked").await;
    walker.press("bulk-more").await;
    walker.see("bulk-check").await;
    seen(&walker.window, "prisoners-menu").await;
    walker.key(Key::Escape).await;
    walker.press("bulk-tag").await;
    walker.see("bulk-tag-add").await;
    seen(&walker.window, "prisoners-tag").await;
    walker.key(Key::Escape).await;
    removed(walker, seen).await;
}

/// Those marked are removed, and given back.
async fn removed(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.press("bulk-more").await;
    walker.press("bulk-remove").await;
    walker.title("removal-title").await;
    let remove = "//dialog//footer//button[contains(@class, 'danger') and not(@disabled)]".to_owned();
    walker.window.find(remove.clone()).await;
    seen(&walker.window, "prisoners-remove").await;
    walker.window.click(remove).await;
    walker.press("removal-list-title").await;
    walker.title("removal-list-title").await;
    seen(&walker.window, "removed").await;
    walker.press("removal-undo").await;
}
