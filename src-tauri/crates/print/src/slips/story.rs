//! What a slip tells of a person, and the line against the censor under it.

use super::{Shared, SlipPerson};
use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
    text::{Fitted, LayoutBox, Paragraph, fit, lines_in},
};

impl Shared<'_> {
    /// Who they are, what to write about, and what not to. A story that is longer than its place, as one written for a
    /// table card may be, gives way to the few words there are of them: one long story must not hold back everybody's
    /// slips.
    pub(super) fn story(
        &self,
        person: &SlipPerson,
        name: &str,
        room: LayoutBox,
    ) -> Result<Fitted, PrintError> {
        let whose = Whose::new(name, PaperField::Story);
        let fitted = |story: &str| self.with_censor(&told(person, story, name)?, room, whose);
        match fitted(&person.story) {
            Err(refused @ PrintError::TooLong { .. }) if !person.short.trim().is_empty() => {
                fitted(&person.short).or(Err(refused))
            }
            first => first,
        }
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

fn told(person: &SlipPerson, story: &str, name: &str) -> Result<Clean, PrintError> {
    let clean = |text: &str, field| Clean::new(text, Whose::new(name, field));
    let marks = clean(&person.marks, PaperField::Marks)?;
    let story = clean(story, PaperField::Story)?.sentence();
    let interests = clean(&person.interests, PaperField::Interests)?.sentence();
    let told = Clean::join(&[&story, &interests], " ");
    match told.is_empty() {
        true => Ok(told),
        false => Ok(Clean::join(&[&marks, &told], "\u{a0}")),
    }
}
