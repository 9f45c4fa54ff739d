//! The window as a person uses it: things are found by the words on them, and waited for.

use std::{panic::Location, path::PathBuf};

use thirtyfour::{By, Key, TypingData, WebDriver, WebElement, extensions::query::ElementQueryable};

use super::sandbox::{POLL_INTERVAL, TIMEOUT};
use crate::building::target;

/// An open window.
pub struct Window {
    /// The driver behind it.
    pub driver: WebDriver,
    /// Where the screen's pixels lie.
    pub(super) screen: PathBuf,
}

impl Window {
    /// The thing an XPath names, once it is to be seen.
    #[track_caller]
    pub fn find(&self, xpath: String) -> impl Future<Output = WebElement> {
        let caller = Location::caller();
        async move { self.find_for(caller, &xpath).await }
    }

    /// The same, for somebody who waits for it.
    pub(super) async fn find_for(&self, caller: &Location<'_>, xpath: &str) -> WebElement {
        let query = self.driver.query(By::XPath(xpath)).wait(TIMEOUT, POLL_INTERVAL);
        // A thing that is drawn anew while it is looked at is looked for again.
        match query.ignore_errors(true).and_displayed().first().await {
            Ok(found) => found,
            Err(error) => {
                panic!("{caller}: nowhere to be seen: {xpath}: {error}\n{}", self.instead().await)
            }
        }
    }

    /// What there is to be seen instead of what was looked for: a picture may not come from a window that is stuck.
    async fn instead(&self) -> String {
        const WORDS: &str = "return [document.activeElement?.tagName, innerWidth, innerHeight, \
            document.visibilityState, document.body.innerText].join(' | ')";
        let words = match self.driver.execute(WORDS, Vec::new()).await {
            Ok(words) => words.json().to_string(),
            Err(error) => format!("the page does not answer: {error}"),
        };
        let picture = target().join("nowhere.png");
        let seen = match self.driver.screenshot(&picture).await {
            Ok(()) => format!("see {}", picture.display()),
            Err(error) => format!("no picture: {error}"),
        };
        format!("{words}\n{seen}")
    }

    /// A piece of the screen with exactly these words, however they are set.
    #[track_caller]
    pub fn see<'w>(&'w self, words: &str) -> impl Future<Output = WebElement> + use<'w> {
        self.find(with_words(words))
    }

    /// The first heading of the screen.
    #[track_caller]
    pub fn title<'w>(&'w self, words: &str) -> impl Future<Output = WebElement> + use<'w> {
        self.find(format!("//*[self::h1 or self::h2][normalize-space(.)=\"{words}\"]"))
    }

    /// The field with this label.
    #[track_caller]
    pub fn field<'w>(&'w self, label: &str) -> impl Future<Output = WebElement> + use<'w> {
        self.find(format!("//*[@id=//label[normalize-space(.)=\"{label}\"]/@for]"))
    }

    /// Writes into the field with this label, instead of what is there.
    #[track_caller]
    pub fn write<'w>(&'w self, label: &str, text: &str) -> impl Future<Output = ()> + use<'w> {
        let field = self.field(label);
        let text = text.to_owned();
        async move {
            let field = field.await;
            field.clear().await.unwrap();
            field.send_keys(text).await.unwrap();
        }
    }

    /// Types with the keyboard, wherever the focus is.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        let focus = self.driver.active_element().await.unwrap();
        focus.send_keys(keys).await.unwrap();
    }

    /// The same, and Enter.
    pub async fn enter(&self, keys: &str) {
        self.keys(format!("{keys}{}", char::from(Key::Enter))).await;
    }

    /// Waits until a condition in the page's own language holds. It is asked in one breath: what is drawn anew takes the
    /// place of what was there before.
    pub async fn until(&self, condition: &str) {
        let look = format!(
            "const done = arguments[0];
            const look = () => {{ if ({condition}) done(); else requestAnimationFrame(look); }};
            look();"
        );
        self.driver.execute_async(look, Vec::new()).await.unwrap();
    }

    /// Waits until nothing moves any more: what fades in is not yet as it will be seen. What is folded up stands still in
    /// the middle of its way.
    pub async fn rest(&self) {
        const REST: &str = "const done = arguments[0];
            const rest = () => {
                const moves = ({ playState, effect }) =>
                    playState === 'running' && effect.target.checkVisibility();
                const all = document.getAnimations();
                requestAnimationFrame(all.some(moves) ? rest : () => done());
            };
            rest();";
        self.driver.execute_async(REST, Vec::new()).await.unwrap();
    }
}

/// The XPath of a piece of the screen with exactly these words.
pub(super) fn with_words(words: &str) -> String {
    let words = words.replace('\u{a0}', " ");
    format!("//*[normalize-space(translate(., '\u{a0}', ' '))=\"{words}\"]")
}
