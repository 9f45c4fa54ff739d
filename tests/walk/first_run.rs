//! From the welcome to a list of one's own.

use super::Walker;
use crate::driving::Window;

/// Opens the vault that is made on the way.
pub const PASSPHRASE: &str = "сугроб-калитка-фонарь-7-ежевика-валенок-сито";

pub(super) async fn walk(walker: &Walker, list: &str, seen: &mut impl AsyncFnMut(&Window, &str)) {
    vault(walker, seen).await;
    walker.see("evenings-no-list-title").await;
    seen(&walker.window, "evenings-empty").await;
    walker.go("intake").await;
    walker.see("intake-none-title").await;
    seen(&walker.window, "desk-empty").await;
    walker.go("list").await;
    walker.see("list-empty-title").await;
    seen(&walker.window, "prisoners-empty").await;
    import(walker, list, seen).await;
}

async fn vault(walker: &Walker, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.title("start-title").await;
    seen(&walker.window, "start").await;
    walker.press("start-create").await;
    walker.title("start-passphrase-title").await;
    seen(&walker.window, "start-passphrase").await;
    walker.window.choose(&walker.say("start-passphrase-own")).await;
    walker.write("start-passphrase-field", PASSPHRASE).await;
    walker.write("start-passphrase-again", PASSPHRASE).await;
    walker.window.find("//*[@role='meter'][@aria-valuenow='4']".to_owned()).await;
    seen(&walker.window, "start-passphrase-own").await;
    walker.press("word-next").await;
    walker.title("start-recovery-title").await;
    seen(&walker.window, "start-recovery").await;
    walker.window.choose(&walker.say("start-recovery-kept")).await;
    walker.press("start-finish").await;
}

async fn import(walker: &Walker, list: &str, seen: &mut impl AsyncFnMut(&Window, &str)) {
    walker.press("list-import").await;
    walker.title("list-import-file-title").await;
    seen(&walker.window, "import-file").await;
    walker.write("list-import-path", list).await;
    walker.press("list-import-read").await;
    walker.window.title(&walker.say_count("list-import-columns", "count", 80)).await;
    seen(&walker.window, "import-columns").await;
    walker.press("word-next").await;
    let take = walker.say_count("list-import-do", "count", 80);
    walker
        .window
        .find(format!("//button[contains(normalize-space(.), \"{take}\") and not(@disabled)]"))
        .await;
    seen(&walker.window, "import-compare").await;
    walker.window.press(&take).await;
    walker.see("list-import-undo").await;
    seen(&walker.window, "import-done").await;
}
