//! The recovery code on paper: groups to type, the date, what it opens. No name of a vault or a person.

use chrono::NaiveDate;
use letterdesk_model::progress::Progress;
use letterdesk_words::Language;

use crate::{
    clean::{Clean, Whose},
    document::{About, Document, finish},
    error::{PaperField, PrintError},
    flow::broken,
    font::Face,
    page::{Correction, Ink, Pages, Paper},
    printable::Printable,
    text::{LayoutBox, Style, fit},
    wording,
};

/// Everything on the card.
#[derive(Debug, Clone, PartialEq)]
pub struct RecoveryCard {
    /// Of our own words.
    pub language: Language,
    /// The code's groups, in order.
    pub groups: Vec<String>,
    /// The day it was made.
    pub date: NaiveDate,
    /// The printer's correction.
    pub correction: Correction,
}

const LEFT: f32 = 17.0;
const RIGHT: f32 = 131.0;
/// Where the title begins, and what stays free under it and between the texts.
const TOP: f32 = 18.0;
const UNDER_TITLE: f32 = 1.0;
const BETWEEN: f32 = 2.2;
/// Above and below the groups' two hairlines.
const AROUND_GROUPS: f32 = 4.0;
/// From the upper hairline to the first groups' baseline.
const FIRST_BASELINE: f32 = 10.0;
/// From the last row's place to the lower hairline.
const UNDER_GROUPS: f32 = 1.0;
const TITLE: Style = Style::new(Face::SerifBold, 22.0, 1.15);
const PROSE: Style = Style::new(Face::Sans, 10.5, 1.36);
const GROUP: Style = Style::new(Face::SansBold, 20.0, 1.0).tracked(70);
const PLACE: Style = Style::new(Face::Sans, 8.5, 1.0);
/// From one row of groups to the next.
const PITCH: f32 = 14.0;
/// Where a column's group begins, right of its number.
const INDENT: f32 = 8.0;

impl Printable for RecoveryCard {
    /// # Errors
    /// A group that is wider than its column, or has letters that no face shows.
    fn make(&self, progress: &mut Progress<'_>) -> Result<Document, PrintError> {
        let language = self.language;
        let title = wording::say(language, "paper-recovery-title")?;
        let whose = Whose::document(PaperField::Recovery);
        let groups = Clean::lines(&self.groups, whose)?;
        if groups.is_empty() {
            return Err(PrintError::NoPeople);
        }
        let mut pages = Pages::new(self.correction)?;
        pages.add(Paper::A5);
        let heading =
            fit(&title, TITLE, LayoutBox { width: RIGHT - LEFT, height: 20.0, floor: 14.0 }, whose)?;
        let mut y = pages.lines(LEFT, TOP, &heading, Ink::Black) + UNDER_TITLE;
        let made = [("date", letterdesk_words::date(language, self.date).into())];
        for text in [
            wording::say_with(language, "paper-recovery-made", &made)?,
            wording::say(language, "paper-recovery-opens")?,
        ] {
            y = prose(&mut pages, &text, y)? + BETWEEN;
        }
        y = draw_groups(&mut pages, &groups, y + AROUND_GROUPS)? + AROUND_GROUPS;
        for id in ["paper-recovery-keep", "paper-recovery-secret", "paper-recovery-lost"] {
            y = prose(&mut pages, &wording::say(language, id)?, y)? + BETWEEN;
        }
        finish(pages, &About::of(title.as_str(), language, self.date), progress)
    }
}

fn prose(pages: &mut Pages, text: &Clean, mut y: f32) -> Result<f32, PrintError> {
    for line in broken(text, PROSE, RIGHT - LEFT, Whose::document(PaperField::Wording))? {
        pages.text(LEFT, y + PROSE.baseline(), &line, PROSE, Ink::Black);
        y += PROSE.line_height();
    }
    Ok(y)
}

/// The groups, numbered, in two columns between two hairlines; read row by row.
fn draw_groups(pages: &mut Pages, groups: &[Clean], top: f32) -> Result<f32, PrintError> {
    let column = (RIGHT - LEFT) / 2.0;
    pages.hairline((LEFT, top), (RIGHT, top));
    let rows = groups.len().div_ceil(2);
    for (index, group) in groups.iter().enumerate() {
        let x = LEFT + (index % 2) as f32 * column;
        let baseline = top + FIRST_BASELINE + (index / 2) as f32 * PITCH;
        let place = Clean::of_checked((index + 1).to_string());
        pages.text(x, baseline, &place, PLACE, Ink::Black);
        let room = LayoutBox { width: column - INDENT - 3.0, height: 10.0, floor: 12.0 };
        let fitted = fit(&group.whole(), GROUP, room, Whose::document(PaperField::Recovery))?;
        for line in &fitted.lines {
            pages.text(x + INDENT, baseline, line, fitted.style, Ink::Black);
        }
    }
    let bottom = top + UNDER_GROUPS + rows as f32 * PITCH;
    pages.hairline((LEFT, bottom), (RIGHT, bottom));
    Ok(bottom)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{printable::make, readback};

    #[test]
    fn every_group_stands_on_the_card_in_order() {
        let groups: Vec<String> = (0..8).map(|group| format!("K3V{group}Q")).collect();
        let date = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
        for language in Language::ALL {
            let card =
                RecoveryCard { language, groups: groups.clone(), date, correction: Correction::default() };
            let document = make(&card).unwrap();
            let page = &readback::pages(&document.bytes)[0];
            assert!((page.width - 148.0).abs() < 0.01 && (page.height - 210.0).abs() < 0.01);
            let read: Vec<&str> = page
                .texts
                .iter()
                .map(|text| text.text.as_str())
                .filter(|text| text.starts_with("K3V"))
                .collect();
            assert_eq!(read, groups.iter().map(String::as_str).collect::<Vec<_>>());
            assert!(page.texts.iter().all(|text| text.y < 200.0), "everything stands on the card");
        }
    }

    #[test]
    fn every_line_group_and_rule_of_the_card_stands_at_its_constant() {
        let groups: Vec<String> = (1..=8).map(|group| format!("K3V{group}Q")).collect();
        let date = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
        for language in Language::ALL {
            let correction = Correction::default();
            let card = RecoveryCard { language, groups: groups.clone(), date, correction };
            let page = &readback::pages(&make(&card).unwrap().bytes)[0];
            let made = [("date", letterdesk_words::date(language, date).into())];
            let said = |id, args: &[_]| letterdesk_words::text(language, id, args);
            let set = |words: &str, y, style| readback::block(words, page.lines_of(words), (LEFT, y), style);
            let mut y = set(&said("paper-recovery-title", &[]), TOP, TITLE) + UNDER_TITLE;
            y = set(&said("paper-recovery-made", &made), y, PROSE) + BETWEEN;
            y = set(&said("paper-recovery-opens", &[]), y, PROSE) + BETWEEN;
            let top = y + AROUND_GROUPS;
            let bottom = top + 4.0 * PITCH + UNDER_GROUPS;
            for rule in [top, bottom] {
                page.assert_rule("groups", (LEFT, rule), (RIGHT, rule));
            }
            for (index, group) in groups.iter().enumerate() {
                let x = LEFT + (index % 2) as f32 * (RIGHT - LEFT) / 2.0;
                let baseline = top + FIRST_BASELINE + (index / 2) as f32 * PITCH;
                let (shown, place) = (page.find(group), page.find(&(index + 1).to_string()));
                let lengths = [(shown.x, x + INDENT), (shown.y, baseline), (place.x, x), (place.y, baseline)];
                readback::stand(group, &lengths);
            }
            y = bottom + AROUND_GROUPS;
            for id in ["paper-recovery-keep", "paper-recovery-secret", "paper-recovery-lost"] {
                y = set(&said(id, &[]), y, PROSE) + BETWEEN;
            }
        }
    }
}
