//! What the room sees: every slide of the projector, at the size of a wall.

use thirtyfour::Key;

use super::Walker;
use crate::driving::{Look, Machine, Window};

/// Runs in the page: counts a letter for everybody of tonight, and says how many they are. Held people refuse it, unless
/// `consent` is `anyway`.
const COUNT: &str = "const [consent, done] = arguments;
    const count = async (number) => {
        const target = { who: 'number', number };
        const request = { uid: crypto.randomUUID(), target, times: 1, kind: 'letter', consent };
        try {
            await window.__TAURI_INTERNALS__.invoke('count', { request });
        } catch (error) {
            if (error.code === 'unknown_number') return done(number - 1);
        }
        return count(number + 1);
    };
    count(1);";

/// Shows every slide in a page of that size; `seen` is called with the name of each. The projector's own window is as
/// large as its monitor, so its page is shown in the main window here.
pub async fn room(look: Look, size: (u32, u32), mut seen: impl AsyncFnMut(&Window, &str)) {
    let machine = Machine::with_page(look, size).await;
    let walker = Walker { window: machine.open().await, language: look.language };
    walker.press("start-sample").await;
    walker.window.find("//input[@role='combobox']".to_owned()).await;
    walker.key(Key::Escape).await;
    let driver = &walker.window.driver;
    driver.execute("location.href = 'projector.html'", Vec::new()).await.unwrap();
    walker.window.find("//main//*[contains(@class, 'slide')]".to_owned()).await;
    for (mode, slide) in
        [("total", "total"), ("names", "names"), ("waiting", "waiting"), ("thanks", "thanks")]
    {
        walker.ask("set_projector_mode", &format!("{{ mode: '{mode}' }}")).await;
        walker.slide(slide).await;
        seen(&walker.window, &format!("projector-{mode}")).await;
    }
    walker.ask("set_projector_mode", "{ mode: 'names' }").await;
    walker.ask("turn_projector", "{ step: 99 }").await;
    walker.slide("names").await;
    seen(&walker.window, "projector-names-last").await;
    walker.ask("start_counting", "{}").await;
    walker.ask("set_projector_mode", "{ mode: 'total' }").await;
    walker.slide("recount").await;
    seen(&walker.window, "projector-recount").await;
    walker.ask("back_to_open", "{}").await;
    walker.slide("total").await;
    for (consent, name) in [("ask", "one-more"), ("anyway", "everybody")] {
        driver.execute_async(COUNT, vec![consent.into()]).await.unwrap();
        let words = walker.say(&format!("room-{name}"));
        walker.window.see(&words).await;
        seen(&walker.window, &format!("projector-total-{name}")).await;
        walker.ask("set_projector_mode", "{ mode: 'waiting' }").await;
        walker.slide("waiting").await;
        seen(&walker.window, &format!("projector-{name}")).await;
        walker.ask("set_projector_mode", "{ mode: 'total' }").await;
        walker.slide("total").await;
    }
    driver.clone().quit().await.unwrap();
}

impl Walker {
    /// Has the program do something as if the Desk asked for it.
    pub(super) async fn ask(&self, command: &str, arguments: &str) {
        let ask = format!(
            "const done = arguments[0];
            window.__TAURI_INTERNALS__.invoke('{command}', {arguments}).then(() => done(), (error) => done(error));"
        );
        let answer = self.window.driver.execute_async(ask, Vec::new()).await.unwrap();
        assert!(answer.json().is_null(), "{command}: {}", answer.json());
    }

    /// Waits for a slide.
    pub(super) async fn slide(&self, shows: &str) {
        self.window.until(&format!("document.querySelector('.slide.{shows}')")).await;
    }
}
