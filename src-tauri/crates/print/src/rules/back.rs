//! The rules on the back of a slip: a paragraph a section, in the largest size that fits the slip.

use super::{RuleSet, set::Section};
use crate::{
    clean::{Clean, Whose},
    error::{Field, PrintError},
    font::Face,
    page::{Ink, Pages},
    text::{Fitted, Paragraph, Style, TIGHT, lines_in, sizes},
};

const MARGIN: f32 = 7.0;
const BETWEEN: f32 = 1.2;
const TEXT: Style = Style::new(Face::Sans, 15.0, 1.22);
const FLOOR: f32 = 7.0;

/// The rules, broken into lines for a back of one size.
pub(crate) struct RulesBack {
    paragraphs: Vec<Fitted>,
}

impl RulesBack {
    /// Sets a set of rules for a back of this size, in millimetres.
    ///
    /// # Errors
    /// More rules than the back holds in the smallest size that can be read.
    pub(crate) fn new(rules: &RuleSet, (width, height): (f32, f32)) -> Result<RulesBack, PrintError> {
        let paragraphs: Vec<Clean> = rules.clean()?.iter().map(paragraph).collect();
        let (width, height) = (width - 2.0 * MARGIN, height - 2.0 * MARGIN);
        let mut needed = 0;
        for (size, share) in sizes(TEXT.size, FLOOR) {
            let style = TEXT.sized(size).led(share);
            let set = |text: &Clean| {
                Some(Fitted { style, lines: Paragraph::prose(text, style).broken(size, width)? })
            };
            let Some(laid) = paragraphs.iter().map(set).collect::<Option<Vec<Fitted>>>() else { continue };
            let gaps = BETWEEN * laid.len().saturating_sub(1) as f32;
            if laid.iter().map(Fitted::height).sum::<f32>() + gaps <= height {
                return Ok(RulesBack { paragraphs: laid });
            }
            needed = laid.iter().map(|paragraph| paragraph.lines.len()).sum();
        }
        let lines = lines_in(height, TEXT.sized(FLOOR).led(TIGHT));
        Err(Whose::document(Field::Rules).too_long(needed.max(lines + 1), lines))
    }

    /// Draws it from the corner of its place.
    pub(crate) fn draw(&self, pages: &mut Pages) {
        let mut y = MARGIN;
        for paragraph in &self.paragraphs {
            y = pages.lines(MARGIN, y, paragraph, Ink::Black) + BETWEEN;
        }
    }
}

/// «НЕ ПИШИТЕ. Шифром, намёками и бранью. …»: there is no room for a heading of its own.
fn paragraph(section: &Section) -> Clean {
    let heading = section.heading.upper().sentence();
    let all: Vec<&Clean> = std::iter::once(&heading).chain(&section.items).collect();
    Clean::join(&all, " ")
}

#[cfg(test)]
mod tests {
    use letterdesk_words::Language;

    use super::*;

    #[test]
    fn our_own_rules_fit_the_smaller_slip_in_both_languages() {
        for language in Language::ALL {
            let back = RulesBack::new(&RuleSet::usual(language), (105.0, 74.25)).unwrap();
            assert_eq!(back.paragraphs.len(), 5);
            assert!(back.paragraphs.iter().all(|paragraph| paragraph.style.size >= FLOOR));
        }
    }

    #[test]
    fn more_than_the_back_holds_is_refused_with_the_lines_it_needs() {
        let long = RuleSet::read(&format!("Пишите\n— {}", "о книгах и о погоде, ".repeat(120)));
        let refused = RulesBack::new(&long, (105.0, 74.25)).err();
        assert!(matches!(refused, Some(PrintError::TooLong { field: Field::Rules, .. })), "{refused:?}");
    }
}
