//! Every line of large print, from the first page's top down to where the second begins.

use chrono::NaiveDate;
use letterdesk_words::Language;

use super::*;
use crate::{Correction, PrintSize, RuleSet, RulesFormat, flow, font::Face, printable::make, readback};

#[test]
fn every_line_of_large_print_stands_at_its_constant() {
    for language in Language::ALL {
        let job = Rules {
            language,
            date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
            rules: RuleSet::usual(language),
            source: String::new(),
            format: RulesFormat::A4,
            size: PrintSize::Large,
            copies: 1,
            correction: Correction::default(),
        };
        let page = &readback::pages(&make(&job).unwrap().bytes)[0];
        let set = |words: &str, x: f32, y: f32, style: Style| {
            readback::block(words, page.lines_of(words), (x, y), style)
        };
        let head = crate::rules::head(&job).unwrap();
        let mut y = set(head.title.as_str(), LEFT, flow::TOP, Style::new(Face::SerifBold, TITLE, 1.15));
        y = set(head.date.as_str(), LEFT, y, DATE);
        let sections = job.rules.clean().unwrap();
        let mut dashes = page.texts.iter().filter(|text| text.text == "—");
        // The first section stands on the first page whole.
        for section in &sections[..1] {
            y = set(section.heading.as_str(), LEFT, y + ABOVE_HEADING, HEADING) + UNDER_HEADING;
            for item in &section.items {
                let dash = std::slice::from_ref(dashes.next().unwrap());
                readback::block("dash", dash, (LEFT, y), ITEM);
                y = set(item.as_str(), LEFT + INDENT, y, ITEM) + BETWEEN_ITEMS;
            }
        }
    }
}
