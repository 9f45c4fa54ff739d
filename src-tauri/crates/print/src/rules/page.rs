//! One page, in the largest size in which every rule stands on it.

use super::{Head, Rules, RulesFormat, set::Section};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    font::Face,
    page::{HAIRLINE, Ink, Pages, Paper},
    text::{Fitted, LayoutBox, Paragraph, Style, TIGHT, fit, lines_in, sizes},
};

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
const DATE_BOX: LayoutBox = LayoutBox { width: RIGHT - LEFT, height: 3.9, floor: 7.0 };
const HEADING: Style = Style::new(Face::SerifBold, 12.5, 1.25);
const ITEM: Style = Style::new(Face::Sans, 10.5, 1.3);
const ITEM_FLOOR: f32 = 8.0;
/// From one page to the next size of paper.
const A4_TO_A5: f32 = Paper::A4.width / Paper::A5.width;

/// A section with its lines broken.
struct Laid {
    heading: Fitted,
    items: Vec<Fitted>,
}

/// The page, once a copy.
pub(super) fn pages(rules: &Rules, head: &Head, sections: &[Section]) -> Result<Pages, PrintError> {
    let (paper, scale) = match rules.format {
        RulesFormat::A4 => (Paper::A4, A4_TO_A5),
        RulesFormat::A5 => (Paper::A5, 1.0),
    };
    let laid = lay_out(sections)?;
    let date = fit(&head.date, DATE, DATE_BOX, Whose::document(PaperField::Rules))?;
    let mut pages = Pages::new(rules.correction)?;
    pages.add(paper);
    draw(&mut Scaled { pages: &mut pages, scale }, &head.title, &date, &laid);
    pages.repeat(rules.copies);
    Ok(pages)
}

/// Every section in the largest size in which all of them stand on the page.
fn lay_out(sections: &[Section]) -> Result<Vec<Laid>, PrintError> {
    let room = BOTTOM - TOP - TITLE.line_height() - DATE.line_height() - UNDER_TITLE;
    let mut needed = 0;
    for (size, share) in sizes(ITEM.size, ITEM_FLOOR) {
        let style = ITEM.sized(size).led(share);
        let laid = sections.iter().map(|section| Laid::new(section, style));
        let Some(laid) = laid.collect::<Option<Vec<Laid>>>() else { continue };
        if laid.iter().map(Laid::height).sum::<f32>() <= room {
            return Ok(laid);
        }
        needed = laid.iter().map(Laid::lines).sum();
    }
    let lines = lines_in(room, ITEM.sized(ITEM_FLOOR).led(TIGHT));
    // Gaps and headings take room too, and a word wider than the page has no number of lines that would do.
    Err(Whose::document(PaperField::Rules).too_long(needed.max(lines + 1), lines))
}

impl Laid {
    /// A section with its items in a style; `None` where a word is wider than the page.
    fn new(section: &Section, style: Style) -> Option<Laid> {
        let set = |text: &Clean, style: Style, width| {
            let lines = Paragraph::prose(text, style).broken(style.size, width)?;
            Some(Fitted { style, lines })
        };
        let heading = match section.heading.is_empty() {
            true => Fitted { style: HEADING, lines: Vec::new() },
            false => set(&section.heading, HEADING, RIGHT - LEFT)?,
        };
        let items = section.items.iter().map(|item| set(item, style, RIGHT - LEFT - INDENT));
        Some(Laid { heading, items: items.collect::<Option<_>>()? })
    }

    fn lines(&self) -> usize {
        self.heading.lines.len() + self.items.iter().map(|item| item.lines.len()).sum::<usize>()
    }

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

fn draw(page: &mut Scaled<'_>, title: &Clean, date: &Fitted, sections: &[Laid]) {
    let one = |line: &Clean, style| Fitted { style, lines: vec![line.clone()] };
    let mut y = page.lines(LEFT, TOP, &one(title, TITLE));
    y = page.lines(LEFT, y, date) + UNDER_TITLE;
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
mod tests;
