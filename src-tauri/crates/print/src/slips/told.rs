//! What a slip tells of a person, the line against the censor under it, and the notice that a law demands beside it.

use super::{Draft, Shared, SlipPerson, geometry::Geometry};
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
    /// Their name and place in the slip's language, where the address is in another.
    called: Labelled,
    /// Who they are.
    who: Fitted,
    /// What to write about.
    about: Labelled,
    /// What not to write about.
    censor: Fitted,
    /// At the foot of the slip; without lines on most.
    pub(super) notice: Fitted,
}

/// A text behind a label.
struct Labelled {
    label: Clean,
    /// What of the first line is taken before the label, in thousandths of an em; none in a line of its own.
    before: i32,
    /// Its first line leaves room for all of that.
    text: Fitted,
}

impl Labelled {
    fn set(label: &Clean, before: i32, text: &Clean, style: Style, width: f32) -> Option<Labelled> {
        let text = broken(text, before + indent(label), style, width)?;
        Some(Labelled { label: label.clone(), before, text })
    }

    fn nothing(style: Style) -> Labelled {
        Labelled { label: Clean::default(), before: 0, text: Fitted { style, lines: Vec::new() } }
    }

    /// In millimetres.
    fn height(&self) -> f32 {
        match self.text.lines.is_empty() && !self.label.is_empty() {
            true => self.text.style.line_height(),
            false => self.text.height(),
        }
    }

    /// Draws it from this corner, and says where it ends.
    fn draw(&self, pages: &mut Pages, x: f32, y: f32) -> f32 {
        let style = self.text.style;
        let baseline = y + style.baseline();
        let at = |indent: i32| x + indent as f32 * style.em() / 1000.0;
        let label = Style { face: LABEL, ..style };
        if !self.label.is_empty() {
            pages.text(at(self.before), baseline, &self.label, label, Ink::Black);
        }
        if let Some((first, rest)) = self.text.lines.split_first() {
            pages.text(at(self.before + indent(&self.label)), baseline, first, style, Ink::Black);
            pages.lines(x, y + style.line_height(), &Fitted { style, lines: rest.to_vec() }, Ink::Black);
        }
        y + self.height()
    }
}

/// Who somebody is in the slip's language, and where; both empty where the address says it.
#[derive(Default)]
pub(super) struct Called {
    name: Clean,
    place: Clean,
}

impl Called {
    pub(super) fn new(person: &SlipPerson, marks: &Clean, whose: &str) -> Result<Called, PrintError> {
        let name = Clean::new(&person.called, Whose::new(whose, PaperField::Name))?;
        if name.is_empty() {
            return Ok(Called::default());
        }
        let place = Clean::new(&person.place, Whose::new(whose, PaperField::Facility))?;
        let (name, comma) = (Clean::join(&[&name, marks], ""), !place.is_empty());
        Ok(Called { name: if comma { name.with_comma() } else { name }, place })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.name.is_empty()
    }

    /// The name bold, and the place behind it; a name that no line holds has lines of its own.
    fn set(&self, style: Style, width: f32) -> Option<Labelled> {
        if indent(&self.name) as f32 * style.em() / 1000.0 < width {
            return Labelled::set(&self.name, 0, &self.place, style, width);
        }
        let all = Clean::join(&[&self.name, &self.place], " ");
        Labelled::set(&Clean::default(), 0, &all, Style { face: LABEL, ..style }, width)
    }
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
            let is_silent =
                telling.story.is_empty() && telling.interests.is_empty() && draft.called.is_empty();
            let notices = if draft.marks.is_empty() || is_silent { &none[..] } else { &self.notices };
            for notice in notices {
                let bottom = self.geometry.story_bottom(notice);
                let room =
                    LayoutBox { height: bottom - tight - super::AROUND_RULE, ..self.geometry.story_box };
                if let Some(told) = self.set(draft, telling, room, notice) {
                    return (told, telling.shortened);
                }
            }
        }
        (self.only_censor(), tellings.last().and_then(|telling| telling.shortened))
    }

    /// Who they are and what to write about under each other; in one paragraph where that is the way to say both.
    fn set(&self, draft: &Draft<'_>, telling: &Telling, room: LayoutBox, notice: &Fitted) -> Option<Told> {
        // The marks stand after the name, where it is told.
        let marked = |text: &Clean| match text.is_empty() || !draft.called.is_empty() {
            true => text.clone(),
            false => Clean::join(&[&draft.marks, text], "\u{a0}"),
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
                let called = draft.called.set(style, room.width);
                let (Some(called), Some(who)) = (called, broken(&who, 0, style, room.width)) else {
                    continue;
                };
                let before = match paragraphs {
                    Paragraphs::Apart => 0,
                    Paragraphs::Joined => last_line(&who),
                };
                let about = Labelled::set(&label, before, &about, style, room.width);
                let (Some(about), Some(censor)) = (about, broken(&self.censor, 0, style, room.width)) else {
                    continue;
                };
                let told = Told { called, who, about, censor, notice: notice.clone() };
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
            called: Labelled::nothing(style),
            who: nothing(style),
            about: Labelled::nothing(style),
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
        let joined = if self.about.before > 0 { self.about.text.style.line_height() } else { 0.0 };
        self.called.height() + self.who.height() + self.about.height() - joined + self.censor.height()
    }

    /// Draws all but the notice from this corner.
    pub(super) fn draw(&self, pages: &mut Pages, (x, top): (f32, f32)) {
        let y = self.called.draw(pages, x, top);
        let below = pages.lines(x, y, &self.who, Ink::Black);
        let joined = if self.about.before > 0 { self.about.text.style.line_height() } else { 0.0 };
        let y = self.about.draw(pages, x, below - joined);
        pages.lines(x, y, &self.censor, Ink::Black);
    }
}
