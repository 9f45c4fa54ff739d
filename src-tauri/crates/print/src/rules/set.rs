//! A set of rules as an organiser writes it: plain text, a heading a line, and under it items that begin with a dash.

use letterdesk_words::{self as words, Language};

use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
};

/// What may stand before an item.
const DASHES: [char; 5] = ['-', '–', '—', '•', '*'];
/// The sections of our own set: `paper-rules-<section>` is the heading, `paper-rules-<section>-items` its lines.
pub(super) const SECTIONS: [&str; 5] = ["do", "not", "one", "envelope", "reply"];

/// Rules, section by section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSet {
    pub(super) sections: Vec<RuleSection>,
}

/// A heading and its items; either may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct RuleSection {
    pub(super) heading: String,
    pub(super) items: Vec<String>,
}

/// A section made fit for paper.
pub(super) struct Section {
    pub(super) heading: Clean,
    pub(super) items: Vec<Clean>,
}

impl RuleSet {
    /// Our own set: what holds for letters to prisons in Russia as a rule.
    pub fn usual(language: Language) -> RuleSet {
        let section = |id: &&str| RuleSection {
            heading: words::text(language, &format!("paper-rules-{id}"), &[]),
            items: words::text(language, &format!("paper-rules-{id}-items"), &[])
                .lines()
                .map(str::to_owned)
                .collect(),
        };
        RuleSet { sections: SECTIONS.iter().map(section).collect() }
    }

    /// Reads a set as [`RuleSet::text`] writes it; empty lines are skipped.
    pub fn read(text: &str) -> RuleSet {
        let mut sections: Vec<RuleSection> = Vec::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            match line.strip_prefix(DASHES) {
                None => sections.push(RuleSection { heading: line.to_owned(), items: Vec::new() }),
                Some(item) => {
                    let item = item.trim().to_owned();
                    match sections.last_mut() {
                        Some(section) => section.items.push(item),
                        None => sections.push(RuleSection { heading: String::new(), items: vec![item] }),
                    }
                }
            }
        }
        RuleSet { sections }
    }

    /// The set as it is edited.
    pub fn text(&self) -> String {
        let section = |section: &RuleSection| {
            let items = section.items.iter().map(|item| format!("— {item}"));
            let heading = Some(section.heading.clone()).filter(|heading| !heading.is_empty());
            heading.into_iter().chain(items).collect::<Vec<_>>().join("\n")
        };
        self.sections.iter().map(section).collect::<Vec<_>>().join("\n\n")
    }

    pub(super) fn clean(&self) -> Result<Vec<Section>, PrintError> {
        let whose = Whose::document(PaperField::Rules);
        let section = |section: &RuleSection| {
            let items = Clean::lines(&section.items, whose)?;
            Ok(Section { heading: Clean::new(&section.heading, whose)?, items })
        };
        self.sections.iter().map(section).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_read_as_it_was_written() {
        for language in Language::ALL {
            let usual = RuleSet::usual(language);
            assert_eq!(RuleSet::read(&usual.text()), usual);
        }
        let typed = "- Пишите разборчиво\n\n  Конверт \n• Не заклеивайте\n*Без наклеек";
        let expected = "— Пишите разборчиво\n\nКонверт\n— Не заклеивайте\n— Без наклеек";
        assert_eq!(RuleSet::read(typed).text(), expected);
        assert_eq!(RuleSet::read(" \n").text(), "");
    }

    #[test]
    fn both_languages_say_as_much() {
        let items = |language| -> Vec<usize> {
            RuleSet::usual(language).sections.iter().map(|section| section.items.len()).collect()
        };
        assert_eq!(items(Language::Russian), items(Language::English));
    }
}
