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
    for (format, scale, setting, left) in [
        (RulesFormat::A5, 1.0, &TABLE, 0.0),
        (RulesFormat::A4, 210.0 / 148.0, &TABLE, 0.0),
        (RulesFormat::A3, 297.0 / 148.0, &WALL, 0.0),
        (RulesFormat::TwoA5, 1.0, &TABLE, 0.0),
        (RulesFormat::TwoA5, 1.0, &TABLE, 148.5),
    ] {
        for language in Language::ALL {
            let job = job(language, format);
            let sheet = &readback::pages(&make(&job).unwrap().bytes)[0];
            let page = &sheet.part((left, 0.0), (148.0 * scale, sheet.height));
            let set = |words: &str, x: f32, y: f32, style: Style| {
                let larger = style.sized(style.size * scale);
                readback::block(words, page.lines_of(words), (x * scale, y * scale), larger) / scale
            };
            let head = crate::rules::head(&job).unwrap();
            let (margin, right) = (setting.margin, 148.0 - setting.margin);
            let mut y = set(head.title.as_str(), margin, setting.edge, setting.title);
            y = set(head.date.as_str(), margin, y, setting.date) + UNDER_TITLE;
            let mut dashes = page.texts.iter().filter(|text| text.text == "—");
            for section in job.rules.clean().unwrap() {
                // The rule stands a little nearer to what it closes than to what it opens.
                let rule = (y + setting.above_heading * RULE_SHARE) * scale;
                page.assert_rule(section.heading.as_str(), (margin * scale, rule), (right * scale, rule));
                y = set(section.heading.as_str(), margin, y + setting.above_heading, setting.heading)
                    + UNDER_HEADING;
                for item in &section.items {
                    let dash = std::slice::from_ref(dashes.next().unwrap());
                    let larger = setting.item.sized(setting.item.size * scale);
                    readback::block("dash", dash, (margin * scale, y * scale), larger);
                    y = set(item.as_str(), margin + INDENT, y, setting.item) + BETWEEN_ITEMS;
                }
            }
            let bottom = (sheet.height / scale) - setting.edge + BETWEEN_ITEMS + 0.1;
            assert!(dashes.next().is_none() && y <= bottom, "{format:?}: {y} of {bottom}");
        }
    }
}

#[test]
fn on_a_wall_our_own_rules_are_set_in_24_points() {
    for language in Language::ALL {
        let page = &readback::pages(&make(&job(language, RulesFormat::A3)).unwrap().bytes)[0];
        let items = page.texts.iter().filter(|text| text.text == "—");
        assert!(items.clone().count() > 10);
        for item in items {
            assert!((item.size - 24.0).abs() < 0.01, "{language:?}: {} points", item.size);
        }
    }
}

#[test]
fn two_pages_on_a_sheet_are_cut_apart_in_its_middle() {
    let document = make(&job(Language::Russian, RulesFormat::TwoA5)).unwrap();
    let sheet = &readback::pages(&document.bytes)[0];
    readback::stand("sheet", &[(sheet.width, 297.0), (sheet.height, 210.0)]);
    sheet.assert_rule("cut above", (148.5, 0.0), (148.5, 5.0));
    sheet.assert_rule("cut below", (148.5, 205.0), (148.5, 210.0));
    let (left, right) = sheet.texts.split_at(sheet.texts.len() / 2);
    for (left, right) in left.iter().zip(right) {
        assert_eq!(left.text, right.text);
        readback::stand(&left.text, &[(right.x - left.x, 148.5), (right.y, left.y)]);
    }
}
