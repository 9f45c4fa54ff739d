//! One page, in the largest size in which every rule stands on it; two of them where a sheet is cut.

use super::{Head, Rules, RulesFormat, set::Section};
use crate::{
    clean::{Clean, Whose},
    cut,
    error::{PaperField, PrintError},
    font::Face,
    page::{HAIRLINE, Ink, Pages, Paper, Role},
    text::{Fitted, LayoutBox, Paragraph, Style, TIGHT, fit, lines_in, sizes},
};

/// How a page is set, in millimetres and points of A5; larger pages are drawn from it.
struct Setting {
    /// From the left edge to the text, and from the text to the right edge.
    margin: f32,
    /// The same above and below.
    edge: f32,
    title: Style,
    date: Style,
    heading: Style,
    item: Style,
    item_floor: f32,
    /// Above a section's heading: a rule a little above its middle.
    above_heading: f32,
}

/// To hold in the hand.
const TABLE: Setting = Setting {
    margin: 14.0,
    edge: 12.0,
    title: Style::new(Face::SerifBold, 25.0, 1.2),
    date: Style::new(Face::Sans, 8.5, 1.3),
    heading: Style::new(Face::SerifBold, 12.5, 1.25),
    item: Style::new(Face::Sans, 10.5, 1.3),
    item_floor: 8.0,
    above_heading: 5.0,
};
/// To read from two steps away: twice as large on A3, and nothing smaller than large print. The sheet is full, so its
/// margins are narrow and its lines stand closer.
const WALL: Setting = Setting {
    margin: 7.0,
    edge: 6.5,
    title: Style::new(Face::SerifBold, 23.0, 1.1),
    date: Style::new(Face::Sans, 9.0, 1.3),
    heading: Style::new(Face::SerifBold, 13.0, 1.15),
    item: Style::new(Face::Sans, 24.0 / A3_TO_A5, 1.18),
    item_floor: 18.0 / A3_TO_A5,
    above_heading: 3.4,
};
/// The date is one line, smaller where it names a long source.
const DATE_FLOOR: f32 = 7.0;
/// Where an item begins, right of its dash.
const INDENT: f32 = 4.6;
const UNDER_TITLE: f32 = 2.2;
const UNDER_HEADING: f32 = 0.8;
const BETWEEN_ITEMS: f32 = 0.7;
/// A section's rule, as a share of what is above its heading.
const RULE_SHARE: f32 = 0.4;
/// From A5 to the larger pages.
const A4_TO_A5: f32 = Paper::A4.width / Paper::A5.width;
const A3_TO_A5: f32 = Paper::A3.width / Paper::A5.width;

/// What a format's sheet is.
struct Sheet {
    paper: Paper,
    setting: &'static Setting,
    /// How much larger than A5 a page is drawn.
    scale: f32,
    /// Where its pages begin, from the left.
    corners: &'static [f32],
}

impl Sheet {
    fn of(format: RulesFormat) -> Sheet {
        let a5 = Sheet { paper: Paper::A5, setting: &TABLE, scale: 1.0, corners: &[0.0] };
        match format {
            RulesFormat::A5 => a5,
            RulesFormat::A4 => Sheet { paper: Paper::A4, scale: A4_TO_A5, ..a5 },
            RulesFormat::A3 => Sheet { paper: Paper::A3, setting: &WALL, scale: A3_TO_A5, ..a5 },
            RulesFormat::TwoA5 => {
                let paper = Paper::A4_LANDSCAPE;
                Sheet { paper, corners: &[0.0, Paper::A4_LANDSCAPE.width / 2.0], ..a5 }
            }
        }
    }

    /// The lower edge of the text. A page of A4 or A3 is a little shorter than A5 drawn larger.
    fn bottom(&self) -> f32 {
        self.paper.height / self.scale - self.setting.edge
    }
}

impl Setting {
    fn right(&self) -> f32 {
        Paper::A5.width - self.margin
    }

    fn width(&self) -> f32 {
        self.right() - self.margin
    }
}

/// A section with its lines broken.
struct Laid {
    heading: Fitted,
    items: Vec<Fitted>,
    above: f32,
}

/// The page, once a copy.
pub(super) fn pages(rules: &Rules, head: &Head, sections: &[Section]) -> Result<Pages, PrintError> {
    let sheet = Sheet::of(rules.format);
    let laid = lay_out(sections, &sheet)?;
    let style = sheet.setting.date;
    let room = LayoutBox { width: sheet.setting.width(), height: style.line_height(), floor: DATE_FLOOR };
    let date = fit(&head.date, style, room, Whose::document(PaperField::Rules))?;
    let mut pages = Pages::new(rules.correction)?.tagged();
    pages.add(sheet.paper);
    cut::marks(&mut pages, sheet.paper, sheet.corners.len(), 1);
    for left in sheet.corners {
        pages.set_origin(*left, 0.0);
        let mut page = Scaled { pages: &mut pages, scale: sheet.scale, setting: sheet.setting };
        draw(&mut page, &head.title, &date, &laid);
    }
    pages.repeat(rules.copies);
    Ok(pages)
}

/// Every section in the largest size in which all of them stand on the page.
fn lay_out(sections: &[Section], sheet: &Sheet) -> Result<Vec<Laid>, PrintError> {
    let Setting { edge, title, date, item, item_floor, .. } = sheet.setting;
    let room = sheet.bottom() - edge - title.line_height() - date.line_height() - UNDER_TITLE;
    let mut needed = 0;
    for (size, share) in sizes(item.size, *item_floor) {
        let style = item.sized(size).led(share);
        let laid = sections.iter().map(|section| Laid::new(section, style, sheet.setting));
        let Some(laid) = laid.collect::<Option<Vec<Laid>>>() else { continue };
        if laid.iter().map(Laid::height).sum::<f32>() - BETWEEN_ITEMS <= room {
            return Ok(laid);
        }
        needed = laid.iter().map(Laid::lines).sum();
    }
    let lines = lines_in(room, item.sized(*item_floor).led(TIGHT));
    // Gaps and headings take room too, and a word wider than the page has no number of lines that would do.
    Err(Whose::document(PaperField::Rules).too_long(needed.max(lines + 1), lines))
}

impl Laid {
    /// A section with its items in a style; `None` where a word is wider than the page.
    fn new(section: &Section, style: Style, setting: &Setting) -> Option<Laid> {
        let set = |text: &Clean, style: Style, width| {
            let lines = Paragraph::prose(text, style).broken(style.size, width)?;
            Some(Fitted { style, lines })
        };
        let heading = match section.heading.is_empty() {
            true => Fitted { style: setting.heading, lines: Vec::new() },
            false => set(&section.heading, setting.heading, setting.width())?,
        };
        let items = section.items.iter().map(|item| set(item, style, setting.width() - INDENT));
        Some(Laid { heading, items: items.collect::<Option<_>>()?, above: setting.above_heading })
    }

    fn lines(&self) -> usize {
        self.heading.lines.len() + self.items.iter().map(|item| item.lines.len()).sum::<usize>()
    }

    fn height(&self) -> f32 {
        let items: f32 = self.items.iter().map(|item| item.height() + BETWEEN_ITEMS).sum();
        self.above + self.heading.height() + UNDER_HEADING + items
    }
}

/// A page on which everything is drawn so many times larger.
struct Scaled<'a> {
    pages: &'a mut Pages,
    scale: f32,
    setting: &'a Setting,
}

impl Scaled<'_> {
    /// Lines that are one element, where there are any.
    fn lines(&mut self, role: Role, x: f32, top: f32, fitted: &Fitted) -> f32 {
        if fitted.lines.is_empty() {
            return top;
        }
        let style = fitted.style.sized(fitted.style.size * self.scale);
        let larger = Fitted { style, lines: fitted.lines.clone() };
        self.pages.begin(role);
        self.pages.lines(x * self.scale, top * self.scale, &larger, Ink::Black);
        self.pages.end();
        top + fitted.height()
    }

    fn hairline(&mut self, y: f32) {
        let y = y * self.scale;
        let (left, right) = (self.setting.margin * self.scale, self.setting.right() * self.scale);
        self.pages.rule((left, y), (right, y), HAIRLINE, Ink::Grey);
    }
}

fn draw(page: &mut Scaled<'_>, title: &Clean, date: &Fitted, sections: &[Laid]) {
    let Setting { margin, edge, .. } = *page.setting;
    let one = |line: &Clean, style| Fitted { style, lines: vec![line.clone()] };
    let mut y = page.lines(Role::Title, margin, edge, &one(title, page.setting.title));
    y = page.lines(Role::Paragraph, margin, y, date) + UNDER_TITLE;
    for section in sections {
        page.hairline(y + section.above * RULE_SHARE);
        y = page.lines(Role::Heading, margin, y + section.above, &section.heading) + UNDER_HEADING;
        if section.items.is_empty() {
            continue;
        }
        page.pages.begin(Role::List);
        for item in &section.items {
            page.pages.begin(Role::Item);
            page.lines(Role::Label, margin, y, &one(&Clean::of_checked("—".to_owned()), item.style));
            y = page.lines(Role::Body, margin + INDENT, y, item) + BETWEEN_ITEMS;
            page.pages.end();
        }
        page.pages.end();
    }
}

#[cfg(test)]
mod tests;
