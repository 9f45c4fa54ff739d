//! Large print: as many pages of A4 as it takes.

use super::{Head, Rules, set::Section};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    flow::{Flow, LEFT, RIGHT, broken, title},
    font::Face,
    page::{Ink, Pages, Role},
    text::Style,
};

const TITLE: f32 = 34.0;
const DATE: Style = Style::new(Face::Sans, 12.0, 1.3);
const HEADING: Style = Style::new(Face::SerifBold, 23.0, 1.25);
const ITEM: Style = Style::new(Face::Sans, 18.0, 1.32);
const ABOVE_HEADING: f32 = 8.0;
const UNDER_HEADING: f32 = 1.6;
const BETWEEN_ITEMS: f32 = 1.6;
/// Where an item begins, right of its dash.
const INDENT: f32 = 8.0;

/// The pages, once a copy; every copy is numbered for itself.
pub(super) fn pages(rules: &Rules, head: &Head, sections: &[Section]) -> Result<Pages, PrintError> {
    let mut flow = Flow::new(rules.correction, head.title.clone())?.in_size(rules.size).tagged();
    set(&mut flow, head, sections)?;
    let mut pages = flow.finish(rules.language)?;
    pages.repeat(rules.copies);
    Ok(pages)
}

fn set(flow: &mut Flow, head: &Head, sections: &[Section]) -> Result<(), PrintError> {
    let whose = Whose::document(PaperField::Rules);
    flow.pages.begin(Role::Title);
    flow.set(LEFT, &title(&head.title, RIGHT - LEFT, TITLE)?);
    flow.pages.end();
    flow.pages.begin(Role::Paragraph);
    flow.prose(&head.date, DATE, whose)?;
    flow.pages.end();
    for section in sections {
        flow.y += ABOVE_HEADING;
        // A heading never stands alone at the foot of a page.
        flow.need(HEADING.line_height() + UNDER_HEADING + 2.0 * ITEM.line_height());
        if !section.heading.is_empty() {
            flow.pages.begin(Role::Heading);
            flow.prose(&section.heading, HEADING, whose)?;
            flow.pages.end();
        }
        flow.y += UNDER_HEADING;
        if section.items.is_empty() {
            continue;
        }
        flow.pages.begin(Role::List);
        for item in &section.items {
            let lines = broken(item, ITEM, RIGHT - LEFT - INDENT, whose)?;
            flow.need(lines.len() as f32 * ITEM.line_height());
            let dash = Clean::of_checked("—".to_owned());
            flow.pages.begin(Role::Item);
            flow.pages.begin(Role::Label);
            flow.pages.text(LEFT, flow.y + ITEM.baseline(), &dash, ITEM, Ink::Black);
            flow.pages.end();
            flow.pages.begin(Role::Body);
            for line in &lines {
                flow.pages.text(LEFT + INDENT, flow.y + ITEM.baseline(), line, ITEM, Ink::Black);
                flow.y += ITEM.line_height();
            }
            flow.pages.end();
            flow.pages.end();
            flow.y += BETWEEN_ITEMS;
        }
        flow.pages.end();
    }
    Ok(())
}

#[cfg(test)]
mod tests;
