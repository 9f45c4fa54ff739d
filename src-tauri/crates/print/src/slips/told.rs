//! What a slip tells of a person, the line against the censor under it, and the notice that a law demands beside it.

use super::{Draft, Shared, geometry::Geometry};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    font::Face,
    page::{Ink, Pages},
    prose::{Prose, Telling},
    text::{Fitted, LayoutBox, Paragraph, Style, TIGHT, fit, measure, sizes},
};

/// The label before what to write about.
const LABEL: Face = Face::SansBold;

/// How who they are and what to write about stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Paragraphs {
    Apart,
    Joined,
}

/// What stands under a slip's rule, every paragraph beginning a line of its own.
pub(super) struct Told {
    /// Who they are.
    who: Fitted,
    /// What to write about; its first line leaves room for the label.
    about: Fitted,
    label: Clean,
    /// What of that line the end of who they are has taken, in thousandths of an em; none in a line of its own.
    before: i32,
    /// What not to write about.
    censor: Fitted,
    /// At the foot of the slip; without lines on most.
    pub(super) notice: Fitted,
}

/// The notice in its two settings.
pub(super) fn notices(text: &str, geometry: &Geometry) -> Result<[Fitted; 2], PrintError> {
    let whose = Whose::document(PaperField::Notice);
    let text = Clean::new(text, whose)?;
    let usual = fit(&text, geometry.notice, geometry.notice_box, whose)?;
    let close = geometry.notice.sized(geometry.notice_box.floor).led(TIGHT);
    let close = fit(&text, close, geometry.notice_box, whose).unwrap_or_else(|_| usual.clone());
    Ok([usual, close])
}

/// The height of the line against the censor alone, as closely set as it can be.
pub(super) fn least(censor: &Clean, geometry: &Geometry) -> f32 {
    let style = geometry.story.sized(geometry.story_box.floor).led(TIGHT);
    let lines = Paragraph::prose(censor, style).broken(style.size, geometry.story_box.width);
    style.line_height() * lines.map_or(1, |lines| lines.len()) as f32
}

impl Shared<'_> {
    /// As much as there is room for between the rule, `tight` being the highest it may stand, and the foot; and which text
    /// is told shorter than it is known. One long story must not hold back everybody's slips, nor a long notice: where it
    /// leaves no room, nothing is told that would need it.
    pub(super) fn told(&self, draft: &Draft<'_>, tight: f32) -> (Told, Option<PaperField>) {
        let person = draft.person;
        let none = [Fitted { style: self.geometry.notice, lines: Vec::new() }];
        let tellings = Prose::new(&person.story, &person.short, &person.interests).tellings();
        for telling in &tellings {
            let is_silent = telling.story.is_empty() && telling.interests.is_empty();
            let notices = if draft.marks.is_empty() || is_silent { &none[..] } else { &self.notices };
            for notice in notices {
                let bottom = self.geometry.story_bottom(notice);
                let room =
                    LayoutBox { height: bottom - tight - super::AROUND_RULE, ..self.geometry.story_box };
                if let Some(told) = self.set(&draft.marks, telling, room, notice) {
                    return (told, telling.shortened);
                }
            }
        }
        (self.only_censor(), tellings.last().and_then(|telling| telling.shortened))
    }

    /// Who they are and what to write about under each other; in one paragraph where that is the way to say both.
    fn set(&self, marks: &Clean, telling: &Telling, room: LayoutBox, notice: &Fitted) -> Option<Told> {
        let marked = |text: &Clean| match text.is_empty() {
            true => text.clone(),
            false => Clean::join(&[marks, text], "\u{a0}"),
        };
        let who = marked(&telling.story.sentence());
        let about = telling.interests.sentence();
        let label = match (about.is_empty(), who.is_empty()) {
            (true, _) => Clean::default(),
            (false, true) => marked(&self.about),
            (false, false) => self.about.clone(),
        };
        let may_join = !who.is_empty() && !about.is_empty();
        let paragraphs: &[Paragraphs] = match may_join {
            true => &[Paragraphs::Apart, Paragraphs::Joined],
            false => &[Paragraphs::Apart],
        };
        for paragraphs in paragraphs {
            for (size, share) in sizes(self.geometry.story.size, room.floor) {
                // One paragraph reads better than two that stand closely.
                if share < 1.0 && may_join && *paragraphs == Paragraphs::Apart {
                    continue;
                }
                let style = self.geometry.story.sized(size).led(share);
                let Some(who) = broken(&who, 0, style, room.width) else { continue };
                let before = match paragraphs {
                    Paragraphs::Apart => 0,
                    Paragraphs::Joined => last_line(&who),
                };
                let about = broken(&about, before + indent(&label), style, room.width);
                let (Some(about), Some(censor)) = (about, broken(&self.censor, 0, style, room.width)) else {
                    continue;
                };
                let told = Told { who, about, label: label.clone(), before, censor, notice: notice.clone() };
                if told.height() <= room.height + 0.01 {
                    return Some(told);
                }
            }
        }
        None
    }

    /// There is always room for this: no address goes farther down.
    fn only_censor(&self) -> Told {
        let geometry = self.geometry;
        let style = geometry.story.sized(geometry.story_box.floor).led(TIGHT);
        let nothing = |style| Fitted { style, lines: Vec::new() };
        let censor = broken(&self.censor, 0, style, geometry.story_box.width);
        Told {
            who: nothing(style),
            about: nothing(style),
            label: Clean::default(),
            before: 0,
            censor: censor.unwrap_or_else(|| Fitted { style, lines: vec![self.censor.clone()] }),
            notice: nothing(geometry.notice),
        }
    }
}

/// The room of a paragraph's last line and of the space after it, in thousandths of an em.
fn last_line(text: &Fitted) -> i32 {
    let wide = |line: &Clean| measure(text.style.face, 0, line.as_str()) + measure(text.style.face, 0, " ");
    text.lines.last().map_or(0, wide)
}

/// The room of the label, in thousandths of an em.
fn indent(label: &Clean) -> i32 {
    match label.is_empty() {
        true => 0,
        false => measure(LABEL, 0, label.as_str()) + measure(LABEL, 0, " "),
    }
}

fn broken(text: &Clean, indent: i32, style: Style, width: f32) -> Option<Fitted> {
    if text.is_empty() {
        return Some(Fitted { style, lines: Vec::new() });
    }
    let lines = Paragraph::prose(text, style).indented(indent).broken(style.size, width)?;
    Some(Fitted { style, lines })
}

impl Told {
    /// Without the notice, in millimetres.
    pub(super) fn height(&self) -> f32 {
        let joined = if self.before > 0 { self.about.style.line_height() } else { 0.0 };
        self.who.height() + self.about.height() - joined + self.censor.height()
    }

    /// Draws all but the notice from this corner.
    pub(super) fn draw(&self, pages: &mut Pages, (x, top): (f32, f32)) {
        let below = pages.lines(x, top, &self.who, Ink::Black);
        let style = self.about.style;
        let y = if self.before > 0 { below - style.line_height() } else { below };
        if let Some((first, rest)) = self.about.lines.split_first() {
            let label = Style { face: LABEL, ..style };
            let baseline = y + style.baseline();
            let at = |indent: i32| x + indent as f32 * style.em() / 1000.0;
            pages.text(at(self.before), baseline, &self.label, label, Ink::Black);
            pages.text(at(self.before + indent(&self.label)), baseline, first, style, Ink::Black);
            pages.lines(x, y + style.line_height(), &Fitted { style, lines: rest.to_vec() }, Ink::Black);
        }
        pages.lines(x, y + self.about.height(), &self.censor, Ink::Black);
    }
}
