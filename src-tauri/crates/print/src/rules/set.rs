//! A set of rules as an organiser writes it: plain text, a heading a line, and under it items that begin with a dash.

use letterdesk_words::{self as words, Language};

use crate::{
    clean::{Clean, Whose},
    error::{PaperField, PrintError},
};

/// What may stand before an item.
const DASHES: [char; 5] = ['-', '–', '—', '•', '*'];
/// The sections of our own rules for an evening: `paper-rules-<section>` is the heading, `paper-rules-<section>-items` its
/// lines.
pub(super) const SECTIONS: [&str; 5] = ["do", "not", "one", "envelope", "reply"];
/// And of those for somebody who writes at home, `paper-sending-<section>`.
const SENDING: [&str; 5] = ["letter", "envelope", "post", "online", "later"];

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
        let section = |id| ours(language, &format!("paper-rules-{id}"), &format!("paper-rules-{id}-items"));
        RuleSet { sections: SECTIONS.map(section).into() }
    }

    /// Our own set for whoever takes a slip home: how to send a letter by oneself.
    pub fn sending(language: Language) -> RuleSet {
        let section =
            |id| ours(language, &format!("paper-sending-{id}"), &format!("paper-sending-{id}-items"));
        RuleSet { sections: SENDING.map(section).into() }
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

/// A section in our own words.
fn ours(language: Language, heading: &str, items: &str) -> RuleSection {
    let items = words::text(language, items, &[]).lines().map(str::to_owned).collect();
    RuleSection { heading: words::text(language, heading, &[]), items }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_read_as_it_was_written() {
        for language in Language::ALL {
            for ours in [RuleSet::usual(language), RuleSet::sending(language)] {
                assert_eq!(RuleSet::read(&ours.text()), ours);
            }
        }
        let typed = "- Пишите разборчиво\n\n  Конверт \n• Не заклеивайте\n*Без наклеек";
        let expected = "— Пишите разборчиво\n\nКонверт\n— Не заклеивайте\n— Без наклеек";
        assert_eq!(RuleSet::read(typed).text(), expected);
        assert_eq!(RuleSet::read(" \n").text(), "");
    }

    #[test]
    fn both_languages_say_as_much() {
        let items = |rules: RuleSet| -> Vec<usize> {
            rules.sections.iter().map(|section| section.items.len()).collect()
        };
        for ours in [RuleSet::usual, RuleSet::sending] {
            assert_eq!(items(ours(Language::Russian)), items(ours(Language::English)));
        }
    }
}
