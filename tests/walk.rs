//! A walk through every screen of the window and every state of it that looks different, in either language: for
//! whoever looks at all of them, be it a camera or a check. Nothing is asserted on the way but that each is reached.

mod evening;
mod first_run;
mod keeping;
mod open;
mod room;
mod sample;

use letterdesk_words::{Language, Value, text};
use thirtyfour::{Key, WebElement, extensions::query::ElementWaitable};

use crate::driving::{Look, Machine, Window};

pub use first_run::PASSPHRASE;
pub use room::room;

/// The list that is brought in on the way: eighty invented people, in Windows-1251.
const LIST: &[u8] = include_bytes!("cli/list.csv");
/// A later one: names the rules are unsure of, somebody written twice, moved, freed, with another year of birth.
const MORE: &[u8] = include_bytes!("walk/more.csv");
/// A directory that disagrees with the list on a postcode.
const DIRECTORY: &[u8] = include_bytes!("walk/directory.csv");
/// A list with a status that nobody knows and places that nobody can tell.
const OPEN: &[u8] = include_bytes!("walk/open.csv");

/// Walks all the way with one look; `seen` is called where there is something to see, with its name.
pub async fn everywhere(look: Look, mut seen: impl AsyncFnMut(&Window, &str)) {
    let machine = Machine::new(look).await;
    let mut paths = Vec::new();
    for (name, bytes) in
        [("list.csv", LIST), ("more.csv", MORE), ("directory.csv", DIRECTORY), ("open.csv", OPEN)]
    {
        let path = machine.path(name);
        std::fs::write(&path, bytes).unwrap();
        paths.push(path.to_str().unwrap().to_owned());
    }
    let [list, more, directory, open] = paths.try_into().unwrap();
    let walker = Walker { window: machine.open().await, language: look.language };
    first_run::walk(&walker, &list, &mut seen).await;
    walker.window.driver.quit().await.unwrap();
    // A vault is there now: the next start asks for its passphrase.
    let walker = Walker { window: machine.open().await, language: look.language };
    evening::walk(&walker, &machine, &mut seen).await;
    keeping::walk(&walker, &more, &directory, &open, &mut seen).await;
    walker.window.driver.quit().await.unwrap();
    let machine = Machine::new(look).await;
    let walker = Walker { window: machine.open().await, language: look.language };
    sample::walk(&walker, &mut seen).await;
    walker.window.driver.quit().await.unwrap();
}

/// Somebody who finds their way by what is written on things.
struct Walker {
    window: Window,
    language: Language,
}

impl Walker {
    fn say(&self, id: &str) -> String {
        text(self.language, id, &[])
    }

    fn say_count(&self, id: &str, name: &str, n: u32) -> String {
        text(self.language, id, &[(name, Value::count(self.language, n))])
    }

    #[track_caller]
    fn see<'w>(&'w self, id: &str) -> impl Future<Output = WebElement> + use<'w> {
        self.window.see(&self.say(id))
    }

    #[track_caller]
    fn title<'w>(&'w self, id: &str) -> impl Future<Output = WebElement> + use<'w> {
        self.window.title(&self.say(id))
    }

    #[track_caller]
    fn press<'w>(&'w self, id: &str) -> impl Future<Output = ()> + use<'w> {
        self.window.press(&self.say(id))
    }

    #[track_caller]
    fn write<'w>(&'w self, label: &str, text: &str) -> impl Future<Output = ()> + use<'w> {
        self.window.write(&self.say(label), text)
    }

    async fn go(&self, screen: &str) {
        self.window.go(&self.say(&format!("screen-{screen}"))).await;
    }

    /// Goes to a side of the list.
    async fn section(&self, section: &str) {
        self.window.go(&self.say(&format!("list-section-{section}"))).await;
    }

    async fn key(&self, key: Key) {
        self.window.keys(key + "").await;
    }

    /// The preview once the page is truly drawn.
    async fn page(&self) {
        let picture = text(self.language, "printing-page-alt", &[("page", "1".into())]);
        let page = self.window.find(format!("//img[@alt=\"{picture}\"]")).await;
        page.wait_until().has_property("complete", "true").await.unwrap();
    }
}
