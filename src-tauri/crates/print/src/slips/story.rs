//! What a slip tells of a person, and the line against the censor under it.

use super::{Shared, SlipPerson};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    prose::{Prose, Shortened},
    text::{Fitted, LayoutBox, Paragraph, fit, lines_in},
};

impl Shared<'_> {
    /// Who they are, what to write about, and what not to. What is longer than its place is told shorter: one long story
    /// must not hold back everybody's slips. Refused only where a notice leaves no room for what not to write.
    pub(super) fn story(
        &self,
        person: &SlipPerson,
        name: &str,
        room: LayoutBox,
        notice: &Fitted,
    ) -> Result<(Fitted, Option<Shortened>), PrintError> {
        let marks = Clean::new(&person.marks, Whose::new(name, PaperField::Marks))?;
        let whose = Whose::new(name, PaperField::Story);
        for telling in Prose::new(&person.story, &person.short, &person.interests).tellings() {
            let told = told(&marks, &telling.story, &telling.interests);
            if let Ok(fitted) = self.with_censor(&told, room, whose) {
                let shortened = telling.shortened.map(|field| Shortened { person: name.to_owned(), field });
                return Ok((fitted, shortened));
            }
        }
        // The same for whomever it is: it is refused once.
        let lines = notice.lines.len();
        Err(Whose::document(PaperField::Notice).too_long(lines, lines.saturating_sub(1)))
    }

    /// What not to write about begins a line of its own wherever there is a line for it.
    fn with_censor(&self, told: &Clean, room: LayoutBox, whose: Whose<'_>) -> Result<Fitted, PrintError> {
        let style = self.geometry.story;
        let running = fit(&Clean::join(&[told, &self.censor], " "), style, room, whose)?;
        let broken = |text| Paragraph::prose(text, style).broken(running.style.size, room.width);
        let apart = [told, &self.censor].into_iter().filter(|text| !text.is_empty()).map(broken);
        let apart: Option<Vec<Vec<Clean>>> = apart.collect();
        match apart.map(|lines| lines.concat()) {
            Some(lines) if lines.len() <= lines_in(room.height, running.style) => {
                Ok(Fitted { lines, ..running })
            }
            _ => Ok(running),
        }
    }
}

fn told(marks: &Clean, story: &Clean, interests: &Clean) -> Clean {
    let told = Clean::join(&[&story.sentence(), &interests.sentence()], " ");
    match told.is_empty() {
        true => told,
        false => Clean::join(&[marks, &told], "\u{a0}"),
    }
}
