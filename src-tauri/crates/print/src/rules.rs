//! How to write: what to do and not to do, what counts as one letter, the envelope, and how a reply comes. A page for
//! a wall or a table, A4 or A5.
//!
//! Not for: what a single facility accepts. The words are data: `paper.ftl`, a message a section and a line an item.

use chrono::NaiveDate;
use letterdesk_words::{self as words, Language};

use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    error::{Field, PrintError},
    font::Face,
    page::{HAIRLINE, Ink, Offset, Pages, Paper},
    text::{Fitted, Paragraph, Style, lines_in, sizes},
    wording,
};

/// Everything on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// Of the words.
    pub language: Language,
    /// The day they are for: the evening's. Rules change, and a sheet outlives its evening.
    pub date: NaiveDate,
    /// How large the page is.
    pub paper: RulesPaper,
    /// The same page so many times; 0 counts as 1.
    pub copies: u32,
    /// The printer's correction.
    pub offset: Offset,
}

/// How large the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RulesPaper {
    /// For a wall.
    #[default]
    A4,
    /// For a table.
    A5,
}

/// The sections from top to bottom: `paper-rules-<section>` is the heading, `paper-rules-<section>-items` its lines.
const SECTIONS: [&str; 5] = ["do", "not", "one", "envelope", "reply"];

// A5, in millimetres and points; A4 is the same page, larger.
const LEFT: f32 = 14.0;
const RIGHT: f32 = Paper::A5.width - 14.0;
const TOP: f32 = 12.0;
const BOTTOM: f32 = Paper::A5.height - 12.0;
/// Where an item begins, right of its dash.
const INDENT: f32 = 4.6;
const UNDER_TITLE: f32 = 2.2;
/// Above a section's heading: a rule halfway.
const ABOVE_HEADING: f32 = 5.0;
const UNDER_HEADING: f32 = 0.8;
const BETWEEN_ITEMS: f32 = 0.7;
const TITLE: Style = Style::new(Face::SerifBold, 25.0, 1.2);
const DATE: Style = Style::new(Face::Sans, 8.5, 1.3);
const HEADING: Style = Style::new(Face::SerifBold, 12.5, 1.25);
const ITEM: Style = Style::new(Face::Sans, 10.5, 1.3);
const ITEM_FLOOR: f32 = 8.0;
/// From one page to the next size of paper.
const A4_TO_A5: f32 = Paper::A4.width / Paper::A5.width;

/// A section before it is set.
struct Section {
    heading: Clean,
    items: Vec<Clean>,
}

/// A section with its lines broken.
struct Laid {
    heading: Fitted,
    items: Vec<Fitted>,
}

/// Makes the page.
///
/// # Errors
/// Our own words do not fit, which a test keeps from happening.
pub fn rules(rules: &Rules) -> Result<Document, PrintError> {
    let language = rules.language;
    let title = wording::say(language, "paper-rules-title")?;
    let date = [("date", words::date(language, rules.date).into())];
    let date = wording::say_with(language, "paper-rules-date", &date)?;
    let sections: Vec<Section> = SECTIONS.iter().map(|id| section(language, id)).collect::<Result<_, _>>()?;
    let (paper, scale) = match rules.paper {
        RulesPaper::A4 => (Paper::A4, A4_TO_A5),
        RulesPaper::A5 => (Paper::A5, 1.0),
    };
    let laid = lay_out(&sections)?;
    let mut pages = Pages::new(rules.offset)?;
    for _ in 0..rules.copies.max(1) {
        pages.add(paper);
        draw(&mut Scaled { pages: &mut pages, scale }, &title, &date, &laid);
    }
    finish(pages, &About { title: title.as_str(), language, date: rules.date })
}

fn section(language: Language, id: &str) -> Result<Section, PrintError> {
    let items = words::text(language, &format!("paper-rules-{id}-items"), &[]);
    let items: Vec<String> = items.lines().map(str::to_owned).collect();
    Ok(Section {
        heading: wording::say(language, &format!("paper-rules-{id}"))?,
        items: Clean::lines(&items, Whose::document(Field::Wording))?,
    })
}

/// Every section in the largest size in which all of them stand on the page.
fn lay_out(sections: &[Section]) -> Result<Vec<Laid>, PrintError> {
    let room = BOTTOM - TOP - TITLE.line_height() - DATE.line_height() - UNDER_TITLE;
    for (size, share) in sizes(ITEM.size, ITEM_FLOOR) {
        let style = ITEM.sized(size).led(share);
        let set = |item: &Clean| -> Option<Fitted> {
            let lines = Paragraph::prose(item, style).broken(size, RIGHT - LEFT - INDENT)?;
            Some(Fitted { style, lines })
        };
        let laid: Option<Vec<Laid>> = sections
            .iter()
            .map(|section| {
                let heading = Fitted { style: HEADING, lines: vec![section.heading.clone()] };
                Some(Laid { heading, items: section.items.iter().map(set).collect::<Option<_>>()? })
            })
            .collect();
        if let Some(laid) = laid.filter(|laid| laid.iter().map(Laid::height).sum::<f32>() <= room) {
            return Ok(laid);
        }
    }
    let (items, lines) = (sections.iter().map(|section| section.items.len()).sum(), lines_in(room, ITEM));
    Err(Whose::document(Field::Wording).too_long(items, lines))
}

impl Laid {
    fn height(&self) -> f32 {
        let items: f32 = self.items.iter().map(|item| item.height() + BETWEEN_ITEMS).sum();
        ABOVE_HEADING + self.heading.height() + UNDER_HEADING + items
    }
}

/// A page on which everything is drawn so many times larger.
struct Scaled<'a> {
    pages: &'a mut Pages,
    scale: f32,
}

impl Scaled<'_> {
    fn lines(&mut self, x: f32, top: f32, fitted: &Fitted) -> f32 {
        let style = fitted.style.sized(fitted.style.size * self.scale);
        let larger = Fitted { style, lines: fitted.lines.clone() };
        self.pages.lines(x * self.scale, top * self.scale, &larger, Ink::Black);
        top + fitted.height()
    }

    fn hairline(&mut self, y: f32) {
        let (y, left, right) = (y * self.scale, LEFT * self.scale, RIGHT * self.scale);
        self.pages.rule((left, y), (right, y), HAIRLINE, Ink::Grey);
    }
}

fn draw(page: &mut Scaled<'_>, title: &Clean, date: &Clean, sections: &[Laid]) {
    let one = |line: &Clean, style| Fitted { style, lines: vec![line.clone()] };
    let mut y = page.lines(LEFT, TOP, &one(title, TITLE));
    y = page.lines(LEFT, y, &one(date, DATE)) + UNDER_TITLE;
    for section in sections {
        page.hairline(y + ABOVE_HEADING * 0.4);
        y = page.lines(LEFT, y + ABOVE_HEADING, &section.heading) + UNDER_HEADING;
        for item in &section.items {
            page.lines(LEFT, y, &one(&Clean::of_checked("—".to_owned()), item.style));
            y = page.lines(LEFT + INDENT, y, item) + BETWEEN_ITEMS;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading;

    fn read(language: Language, paper: RulesPaper) -> Vec<reading::Page> {
        let date = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
        let job = Rules { language, date, paper, copies: 2, offset: Offset::default() };
        reading::pages(&rules(&job).unwrap().bytes)
    }

    #[test]
    fn every_item_of_every_section_stands_on_one_page_in_both_languages() {
        for language in Language::ALL {
            for (paper, height) in [(RulesPaper::A4, 297.0), (RulesPaper::A5, 210.0)] {
                let pages = read(language, paper);
                assert_eq!(pages.len(), 2, "two copies");
                let page = &pages[0];
                assert!((page.height - height).abs() < 0.1);
                let shown = page.text().replace("—\n", "").replace('\n', " ");
                for id in SECTIONS {
                    let section = section(language, id).unwrap();
                    for text in section.items.iter().chain([&section.heading]) {
                        let plain = text.as_str().replace(crate::clean::NO_BREAK, " ");
                        assert!(shown.contains(&plain), "{plain:?}");
                    }
                }
                for text in &page.texts {
                    assert!(text.y < height - 11.0 && text.size >= 7.9, "{text:?}");
                }
            }
        }
    }

    #[test]
    fn both_languages_say_as_much() {
        for id in SECTIONS {
            let items = |language| section(language, id).unwrap().items.len();
            assert_eq!(items(Language::Russian), items(Language::English), "{id}");
        }
    }

    #[test]
    fn the_page_bears_its_date() {
        let page = &read(Language::Russian, RulesPaper::A5)[0];
        assert_eq!(page.texts[1].text, "Правила на 29 января 2026.");
    }
}
