//! Every line and rule of the page, from its top down.

use chrono::NaiveDate;
use letterdesk_words::Language;

use super::*;
use crate::{Correction, PrintSize, RuleSet, printable::make, readback};

fn job(language: Language, format: RulesFormat) -> Rules {
    Rules {
        language,
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        rules: RuleSet::usual(language),
        source: "памятка с вечера в Энске".to_owned(),
        format,
        size: PrintSize::Regular,
        copies: 1,
        correction: Correction::default(),
    }
}

#[test]
fn every_line_and_rule_of_the_page_stands_at_its_constant() {
    for (format, scale) in [(RulesFormat::A5, 1.0), (RulesFormat::A4, A4_TO_A5)] {
        for language in Language::ALL {
            let job = job(language, format);
            let page = &readback::pages(&make(&job).unwrap().bytes)[0];
            let set = |words: &str, x: f32, y: f32, style: Style| {
                let larger = style.sized(style.size * scale);
                readback::block(words, page.lines_of(words), (x * scale, y * scale), larger) / scale
            };
            let head = crate::rules::head(&job).unwrap();
            let mut y = set(head.title.as_str(), LEFT, TOP, TITLE);
            y = set(head.date.as_str(), LEFT, y, DATE) + UNDER_TITLE;
            let mut dashes = page.texts.iter().filter(|text| text.text == "—");
            for section in job.rules.clean().unwrap() {
                // The rule stands a little nearer to what it closes than to what it opens.
                let rule = (y + ABOVE_HEADING * 0.4) * scale;
                page.assert_rule(section.heading.as_str(), (LEFT * scale, rule), (RIGHT * scale, rule));
                y = set(section.heading.as_str(), LEFT, y + ABOVE_HEADING, HEADING) + UNDER_HEADING;
                for item in &section.items {
                    let dash = std::slice::from_ref(dashes.next().unwrap());
                    let larger = ITEM.sized(ITEM.size * scale);
                    readback::block("dash", dash, (LEFT * scale, y * scale), larger);
                    y = set(item.as_str(), LEFT + INDENT, y, ITEM) + BETWEEN_ITEMS;
                }
            }
            assert!(dashes.next().is_none() && y <= BOTTOM + BETWEEN_ITEMS + 0.1, "{y}");
        }
    }
}
