//! What whoever counts must know, beside the laptop: ten keys, what counts, and what to do when the laptop dies.

use letterdesk_words as words;

use super::Signs;
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    flow::{self, broken, running_head},
    font::Face,
    page::{Ink, Pages, Paper},
    text::{Fitted, LayoutBox, Style, fit},
    wording,
};

/// The keys as the window's help shows them, each with its message. Whoever writes a surname finds it: what the help
/// says of that has arrows in it, which no face has.
pub(super) const KEYS: [(&str, &str); 10] = [
    ("12 Enter", "help-key-number"),
    ("12*5 Enter", "help-key-times"),
    (NAME, "paper-crib-search"),
    ("F6 F7 F8", "help-key-kinds"),
    ("Ctrl Z", "help-key-undo"),
    ("Alt O", "help-key-move"),
    ("F2 · Ctrl I", "help-key-card"),
    ("F4 · Ctrl K", "help-key-who"),
    ("Alt P", "help-key-slip"),
    ("Alt N", "help-key-unlisted"),
];
/// Stands for what is typed: `help-key-name`.
pub(super) const NAME: &str = "name";
/// What follows the keys: a heading and its items, a line each.
pub(super) const SECTIONS: [(&str, &[&str]); 2] = [
    ("paper-rules-one", &["paper-rules-one-items", "paper-crib-counted-items"]),
    ("paper-crib-laptop", &["paper-crib-laptop-items"]),
];

// In millimetres and points.
pub(super) const LEFT: f32 = 18.0;
const RIGHT: f32 = Paper::A4.width - 18.0;
pub(super) const TOP: f32 = 15.0;
pub(super) const TITLE: f32 = 30.0;
pub(super) const EVENING: Style = Style::new(Face::Sans, 10.5, 1.3);
const EVENING_BOX: LayoutBox = LayoutBox { width: RIGHT - LEFT, height: 5.0, floor: 7.0 };
pub(super) const HEADING: Style = Style::new(Face::SerifBold, 16.0, 1.2);
pub(super) const KEY: Style = Style::new(Face::SansBold, 14.5, 1.25);
pub(super) const TEXT: Style = Style::new(Face::Sans, 14.0, 1.25);
/// Where what a key does begins.
pub(super) const SAID: f32 = LEFT + 44.0;
/// Above and below a key's row.
const ROW: f32 = 1.1;
const ABOVE_HEADING: f32 = 4.5;
const UNDER_HEADING: f32 = 1.2;
const INDENT: f32 = 6.0;
const BETWEEN_ITEMS: f32 = 0.9;
const ABOVE_MORE: f32 = 1.6;

/// The sheet while it fills.
struct Sheet<'a> {
    pages: &'a mut Pages,
    y: f32,
}

pub(super) fn draw(sign: &Signs, pages: &mut Pages) -> Result<Clean, PrintError> {
    let language = sign.language;
    let say = |id| wording::say(language, id);
    let title = say("paper-crib-title")?;
    let of = Clean::new(&sign.title, Whose::document(PaperField::Title))?;
    let evening = running_head(&of, &wording::date(language, sign.date)?);
    let evening = fit(&evening, EVENING, EVENING_BOX, Whose::document(PaperField::Title))?;
    pages.add(Paper::A4);
    let mut sheet = Sheet { pages, y: TOP };
    sheet.lines(LEFT, &flow::title(&title, RIGHT - LEFT, TITLE)?);
    sheet.lines(LEFT, &evening);
    sheet.heading(&say("paper-crib-keys")?)?;
    for (key, id) in KEYS {
        let key = if key == NAME { say("help-key-name")? } else { Clean::of_checked(key.to_owned()) };
        sheet.key(&key, &say(id)?)?;
    }
    sheet.y += ABOVE_MORE;
    sheet.lines(LEFT, &set(&say("paper-crib-more")?, TEXT, RIGHT - LEFT)?);
    for (heading, items) in SECTIONS {
        sheet.heading(&say(heading)?)?;
        for line in items.iter().flat_map(|id| said(sign, id)) {
            sheet.item(&Clean::new(&line, Whose::document(PaperField::Wording))?)?;
        }
    }
    Ok(title)
}

/// The lines of a message.
fn said(sign: &Signs, id: &str) -> Vec<String> {
    words::text(sign.language, id, &[]).lines().map(str::to_owned).collect()
}

fn set(text: &Clean, style: Style, width: f32) -> Result<Fitted, PrintError> {
    Ok(Fitted { style, lines: broken(text, style, width, Whose::document(PaperField::Wording))? })
}

impl Sheet<'_> {
    fn lines(&mut self, x: f32, fitted: &Fitted) {
        self.y = self.pages.lines(x, self.y, fitted, Ink::Black);
    }

    fn heading(&mut self, heading: &Clean) -> Result<(), PrintError> {
        self.y += ABOVE_HEADING;
        self.lines(LEFT, &set(heading, HEADING, RIGHT - LEFT)?);
        self.y += UNDER_HEADING;
        Ok(())
    }

    /// A key, what it does, and a hairline under both.
    fn key(&mut self, key: &Clean, said: &Clean) -> Result<(), PrintError> {
        let said = set(&said.begun(), TEXT, RIGHT - SAID)?;
        self.y += ROW;
        let baseline = self.y + KEY.baseline();
        self.pages.text(LEFT, baseline, key, KEY, Ink::Black);
        self.pages.lines_on(SAID, baseline, &said, Ink::Black);
        self.y += said.height().max(KEY.line_height()) + ROW;
        self.pages.hairline((LEFT, self.y), (RIGHT, self.y));
        Ok(())
    }

    fn item(&mut self, item: &Clean) -> Result<(), PrintError> {
        let item = set(item, TEXT, RIGHT - LEFT - INDENT)?;
        let dash = Clean::of_checked("—".to_owned());
        self.pages.text(LEFT, self.y + TEXT.baseline(), &dash, TEXT, Ink::Black);
        self.lines(LEFT + INDENT, &item);
        self.y += BETWEEN_ITEMS;
        Ok(())
    }
}
