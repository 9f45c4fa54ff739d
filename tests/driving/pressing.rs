//! Clicking: an element has come to rest before it is clicked, and is asked whether the click arrived.

use std::panic::Location;

use thirtyfour::{
    WebElement,
    error::{WebDriverError, WebDriverErrorInner, WebDriverResult},
};

use super::window::{Window, with_words};

/// A page that still moves is clicked beside the element that was meant, and now and then a click is lost on its way to
/// the page; a person would click again.
const PRESSES: u32 = 3;

/// Waits until the thing stands still for two frames, and has it say when it is clicked.
const LISTEN: &str = "const [thing, done] = arguments;
    const place = () => { const { x, y } = thing.getBoundingClientRect(); return `${x} ${y}`; };
    const ready = () => {
        window.clicked = false;
        thing.addEventListener('click', () => (window.clicked = true), { capture: true, once: true });
        done();
    };
    const still = (before, frames) => {
        const now = place();
        if (frames === 2) ready();
        else requestAnimationFrame(() => still(now, now === before ? frames + 1 : 0));
    };
    still(null, 0);";

impl Window {
    /// Clicks the thing an XPath names, once it is to be seen.
    #[track_caller]
    pub fn click(&self, xpath: String) -> impl Future<Output = ()> {
        let caller = Location::caller();
        async move {
            let mut instead = None;
            for _ in 0..PRESSES {
                let thing = self.find_for(caller, &xpath).await;
                match self.click_arrives(&thing).await {
                    Ok(true) => return,
                    Ok(false) => {}
                    Err(error) if is_gone(&error) => instead = Some(error),
                    Err(error) => panic!("{caller}: {xpath}: {error}"),
                }
            }
            panic!("{caller}: {xpath}: clicked {PRESSES} times, and no click arrived: {instead:?}");
        }
    }

    /// Clicks a piece of the screen with exactly these words.
    #[track_caller]
    pub fn click_words<'w>(&'w self, words: &str) -> impl Future<Output = ()> + use<'w> {
        self.click(with_words(words))
    }

    /// Presses a button by its words, once it can be pressed. The key beside the words is not part of them.
    #[track_caller]
    pub fn press<'w>(&'w self, words: &str) -> impl Future<Output = ()> + use<'w> {
        let name = format!("normalize-space(text()[normalize-space()])=\"{words}\"");
        // Behind an open dialog nothing can be pressed; the ways between the screens have names of their own.
        let reach = "(ancestor::dialog or not(//dialog[@open] or ancestor::nav))";
        self.click(format!("//button[{name} and {reach} and not(@disabled) and not(@aria-busy)]"))
    }

    /// Clicks a choice or a box to tick by the words beside it.
    #[track_caller]
    pub fn choose<'w>(&'w self, words: &str) -> impl Future<Output = ()> + use<'w> {
        self.click(format!("//label[input][span[normalize-space(.)=\"{words}\"]]"))
    }

    /// Goes to a screen by its name in the frame.
    pub async fn go(&self, screen: &str) {
        let button = format!("//nav//button[normalize-space(text()[normalize-space()])=\"{screen}\"]");
        self.click(button.clone()).await;
        self.find(format!("{button}[@aria-current='page']")).await;
    }

    /// Clicks, and tells whether the click arrived. At a page that has gone it did.
    async fn click_arrives(&self, thing: &WebElement) -> WebDriverResult<bool> {
        self.driver.execute_async(LISTEN, vec![thing.to_json()?]).await?;
        thing.click().await?;
        let clicked = self.driver.execute("return window.clicked !== false", Vec::new()).await;
        Ok(clicked.map_or(true, |clicked| clicked.json() == true))
    }
}

/// Whether the element went, or another covered it, between the look and the click.
fn is_gone(error: &WebDriverError) -> bool {
    matches!(
        error.as_inner(),
        WebDriverErrorInner::StaleElementReference(_)
            | WebDriverErrorInner::ElementNotInteractable(_)
            | WebDriverErrorInner::ElementClickIntercepted(_)
    )
}
