//! What was read, held against the constants of a document.

use super::{Edges, Page, Rectangle, TOLERANCE, Text, near, stand};
use crate::{
    clean::NO_BREAK,
    recipient::{self, BlockStyle},
    text::Style,
};

impl Page {
    /// What stands in one place of several: a card of a sheet, as if it were a page of its own. A stroke belongs to the
    /// place that it lies in as a whole.
    pub(crate) fn part(&self, (x, y): (f32, f32), (width, height): (f32, f32)) -> Page {
        let holds = |(left, top): (f32, f32)| {
            (x - TOLERANCE..x + width + TOLERANCE).contains(&left)
                && (y - TOLERANCE..y + height + TOLERANCE).contains(&top)
        };
        let moved = |area: &Rectangle| Rectangle { x: area.x - x, y: area.y - y, ..*area };
        let areas = |all: &[Rectangle]| {
            all.iter().filter(|area| holds((area.x, area.y))).map(moved).collect::<Vec<_>>()
        };
        let mut part = Page { width, height, ..Page::default() };
        (part.rectangles, part.pictures) = (areas(&self.rectangles), areas(&self.pictures));
        for text in self.texts.iter().filter(|text| holds((text.x, text.y))) {
            let ink =
                text.ink.iter().map(|[left, top, right, bottom]| [left - x, top - y, right - x, bottom - y]);
            let ink = ink.collect();
            part.texts.push(Text { x: text.x - x, y: text.y - y, ink, ..text.clone() });
        }
        for (stroke, pen) in self.strokes.iter().zip(&self.pens) {
            if stroke.iter().all(|point| holds(*point)) {
                part.strokes.push(stroke.iter().map(|point| (point.0 - x, point.1 - y)).collect());
                part.pens.push(*pen);
            }
        }
        part
    }

    /// The lines that together read like this.
    #[track_caller]
    pub(crate) fn lines_of(&self, words: &str) -> &[Text] {
        lines_of(&self.texts, words)
    }

    /// Holds that there is a straight stroke between two places.
    #[track_caller]
    pub(crate) fn assert_rule(&self, what: &str, from: (f32, f32), to: (f32, f32)) {
        let at = |point: (f32, f32), place: (f32, f32)| near(point.0, place.0) && near(point.1, place.1);
        let found = self.strokes.iter().any(|stroke| match stroke[..] {
            [one, other] => at(one, from) && at(other, to) || at(one, to) && at(other, from),
            _ => false,
        });
        assert!(found, "{what}: no rule from {from:?} to {to:?} among {:?}", self.strokes);
    }
}

/// The lines that follow each other and together read like this. Where a line breaks is not their affair.
#[track_caller]
pub(crate) fn lines_of<'a>(texts: &'a [Text], words: &str) -> &'a [Text] {
    let squeezed = |text: &str| text.replace([' ', NO_BREAK], "");
    let wanted = squeezed(words);
    for start in 0..texts.len() {
        let mut read = String::new();
        for (end, line) in texts.iter().enumerate().skip(start) {
            read.push_str(&squeezed(&line.text));
            match read == wanted {
                true => return &texts[start..=end],
                false if wanted.starts_with(&read) => {}
                false => break,
            }
        }
    }
    panic!("no lines read {words:?}: {:?}", texts.iter().map(|text| &text.text).collect::<Vec<_>>())
}

/// Holds lines against the box whose top left corner they are set from, in a style or smaller; returns the y below them.
#[track_caller]
pub(crate) fn block(what: &str, lines: &[Text], (x, top): (f32, f32), style: Style) -> f32 {
    let set = style.sized(lines[0].size);
    assert!(set.size < style.size + 0.01, "{what}: {} points for {}", set.size, style.size);
    let mut baseline = top + set.baseline();
    for line in lines {
        stand(&format!("{what}, {:?}", line.text), &[(line.x, x), (line.y, baseline), (line.size, set.size)]);
        baseline += set.line_height();
    }
    top + set.line_height() * lines.len() as f32
}

/// Holds the usual address of the tests, «Окуневу-Бархатному Лаврентию Капитоновичу» and so on down to its index,
/// against its left edge, its top and its style; returns the y below it.
#[track_caller]
pub(crate) fn address(what: &str, page: &Page, left: f32, top: f32, style: BlockStyle) -> f32 {
    let size = page.find("ФКУ").size;
    let name = "Окуневу-Бархатному Лаврентию Капитоновичу, 1970 г. р.";
    let mut y = block(what, page.lines_of(name), (left, top), recipient::NAME.sized(style.name));
    y += style.gap * size / style.address;
    let rest = "ФКУ СИЗО-99 УФСИН России по Энской области ул. Примерная, д. 1, г. Энск, Энская область";
    y = block(what, page.lines_of(rest), (left, y), recipient::ADDRESS.sized(style.address));
    block(what, page.lines_of("000001"), (left, y), recipient::INDEX.sized(style.address))
}

/// Holds a postmark against its centre and radius: two rings, letters between them, and two lines inside.
#[track_caller]
pub(crate) fn postmark(what: &str, page: &Page, (x, y): (f32, f32), radius: f32) {
    let inner = radius * crate::postmark::INNER;
    let from_centre = |point: (f32, f32)| (point.0 - x).hypot(point.1 - y);
    let rings = page.strokes.iter().filter(|stroke| stroke.len() > 8);
    let rings: Vec<_> = rings.filter(|ring| from_centre(ring[0]) < radius + 1.0).collect();
    assert_eq!(rings.len(), 2, "{what}");
    for (ring, radius) in rings.into_iter().zip([radius, inner]) {
        for point in ring {
            stand(what, &[(from_centre(*point), radius)]);
        }
    }
    let marked: Vec<&Text> = page.texts.iter().filter(|text| text.tilted).collect();
    let (letters, lines): (Vec<&Text>, Vec<&Text>) =
        marked.into_iter().partition(|text| text.text.chars().count() == 1);
    let middle =
        |[left, top, right, bottom]: Edges| from_centre(((left + right) / 2.0, (top + bottom) / 2.0));
    for text in letters {
        let between = text.ink.iter().all(|ink| (inner..radius).contains(&middle(*ink)));
        assert!(between, "{what}: {text:?} stands in no ring");
    }
    for text in &lines {
        let inside = text.ink.iter().all(|ink| middle(*ink) < inner);
        assert!(inside, "{what}: {text:?} leaves the inner ring");
    }
    assert_eq!(lines.len(), 2, "{what}");
}
