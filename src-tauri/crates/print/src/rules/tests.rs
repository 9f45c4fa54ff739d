use super::{set::SECTIONS, *};
use crate::{clean::NO_BREAK, printable::make, readback};

fn job(language: Language) -> Rules {
    Rules {
        language,
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        rules: RuleSet::usual(language),
        source: String::new(),
        format: RulesFormat::A4,
        size: PrintSize::Regular,
        copies: 1,
        correction: Correction::default(),
    }
}

fn read(job: &Rules) -> Vec<readback::Page> {
    readback::pages(&make(job).unwrap().bytes)
}

/// Every heading and item, as it reads on paper.
fn told(language: Language) -> Vec<String> {
    let sections = RuleSet::usual(language).clean().unwrap();
    let texts =
        sections.into_iter().flat_map(|section| std::iter::once(section.heading).chain(section.items));
    texts.map(|text| text.as_str().replace(NO_BREAK, " ")).collect()
}

#[test]
fn every_item_of_every_section_stands_on_one_page_in_both_languages() {
    for language in Language::ALL {
        for (format, height) in [(RulesFormat::A4, 297.0), (RulesFormat::A5, 210.0)] {
            let pages = read(&Rules { format, copies: 2, ..job(language) });
            assert_eq!(pages.len(), 2, "two copies");
            assert!((pages[0].height - height).abs() < 0.1);
            let shown = pages[0].text().replace("—\n", "").replace('\n', " ");
            for text in told(language) {
                assert!(shown.contains(&text), "{text:?}");
            }
            for text in &pages[0].texts {
                assert!(text.y < height - 11.0 && text.size >= 7.9, "{text:?}");
            }
        }
    }
}

#[test]
fn large_print_says_the_same_in_letters_of_eighteen_points() {
    for language in Language::ALL {
        let pages = read(&Rules { size: PrintSize::Large, ..job(language) });
        let shown: String = pages.iter().map(|page| page.text().replace("—\n", "") + "\n").collect();
        let shown = shown.replace('\n', " ");
        for text in told(language) {
            // A text that goes over a page has the running head in its midst; its beginning is enough there.
            let start: String = text.chars().take(40).collect();
            assert!(shown.contains(&start), "{start:?}");
        }
        let items = pages[0].texts.iter().filter(|text| text.text == "—").count();
        assert!(items > 3 && pages.iter().flat_map(|page| &page.texts).any(|text| text.size == 18.0));
        assert_eq!(SECTIONS.len(), 5);
    }
}

#[test]
fn a_heading_as_long_as_a_sentence_is_broken() {
    let long = "Напишите внизу, на каком вечере вы были и кто вам рассказал о человеке, которому пишете";
    let rules = RuleSet::read(&format!("{long}\n— И о погоде."));
    for (format, size) in [
        (RulesFormat::A5, PrintSize::Regular),
        (RulesFormat::A4, PrintSize::Regular),
        (RulesFormat::A3, PrintSize::Regular),
        (RulesFormat::TwoA5, PrintSize::Regular),
        (RulesFormat::A4, PrintSize::Large),
    ] {
        let job = Rules { rules: rules.clone(), format, size, ..job(Language::Russian) };
        let page = &read(&job)[0];
        assert!(page.text().replace('\n', " ").contains(long));
        for text in &page.texts {
            assert!(text.x + text.width < page.width - 10.0, "{text:?}");
        }
    }
}

#[test]
fn rules_for_more_than_a_page_are_refused_with_the_lines_they_need() {
    let rules = RuleSet::read(&format!("Пишите{}", "\n— О погоде.".repeat(90)));
    let refused = make(&Rules { rules, ..job(Language::Russian) }).unwrap_err();
    let PrintError::TooLong { field: PaperField::Rules, needed_lines: 91, lines, .. } = refused else {
        panic!("{refused}")
    };
    assert!((30..60).contains(&lines), "{lines}");
}

#[test]
fn every_copy_in_large_print_is_numbered_for_itself() {
    let one = read(&Rules { size: PrintSize::Large, ..job(Language::Russian) });
    let two = read(&Rules { size: PrintSize::Large, copies: 2, ..job(Language::Russian) });
    assert!(one.len() > 1);
    let text = |pages: &[readback::Page]| pages.iter().map(readback::Page::text).collect::<Vec<_>>();
    assert_eq!(text(&two), [text(&one), text(&one)].concat());
}

#[test]
fn the_page_bears_its_date_and_its_source_only_when_asked() {
    let page = &read(&Rules { format: RulesFormat::A5, ..job(Language::Russian) })[0];
    assert_eq!(page.texts[1].text, "Правила на 29 января 2026.");
    let source = "памятка с вечера в Энске".to_owned();
    let page = &read(&Rules { source, ..job(Language::Russian) })[0];
    assert_eq!(page.texts[1].text, "Правила на 29 января 2026. Источник: памятка с вечера в Энске.");
}

#[test]
fn no_rules_are_refused() {
    let empty = Rules { rules: RuleSet::read(""), ..job(Language::Russian) };
    assert_eq!(make(&empty), Err(PrintError::NoRules));
}

#[test]
fn who_hears_the_page_hears_its_headings_and_lists_in_order_and_once_a_copy() {
    let wide = [RulesFormat::A4, RulesFormat::A5, RulesFormat::A3, RulesFormat::TwoA5];
    let jobs = wide
        .map(|format| (format, PrintSize::Regular))
        .into_iter()
        .chain([(RulesFormat::A4, PrintSize::Large)]);
    for (format, size) in jobs {
        for language in Language::ALL {
            let what = format!("{format:?}, {size:?}, {language:?}");
            let job = Rules { format, size, copies: 3, ..job(language) };
            let bytes = make(&job).unwrap().bytes;
            assert_eq!(bytes, make(&job).unwrap().bytes, "{what}: the same bytes twice");
            let heard = readback::heard(&bytes);
            assert_eq!((heard[0].depth, heard[0].role.as_str()), (0, "Document"), "{what}");
            let times = 3 * if format == RulesFormat::TwoA5 { 2 } else { 1 };
            let mut wanted = Vec::new();
            for section in job.rules.clean().unwrap() {
                let plain = |text: &Clean| text.as_str().replace(NO_BREAK, " ");
                wanted.extend([(1, "H2", plain(&section.heading)), (1, "L", String::new())]);
                for item in &section.items {
                    let label = (3, "Lbl", "—".to_owned());
                    wanted.extend([(2, "LI", String::new()), label, (3, "LBody", plain(item))]);
                }
            }
            let copy: Vec<(usize, &str, String)> = heard[1..heard.len() / times + 1]
                .iter()
                .map(|one| (one.depth, one.role.as_str(), one.text.replace(NO_BREAK, " ")))
                .collect();
            assert_eq!((copy[0].1, copy[1].1), ("H1", "P"), "{what}");
            assert_eq!(copy[2..], wanted, "{what}");
            let whole: Vec<_> = heard[1..].iter().map(|one| (one.role.as_str(), one.text.as_str())).collect();
            let (first, rest) = whole.split_at(copy.len());
            assert!(rest.chunks(copy.len()).all(|again| again == first), "{what}");
            assert_eq!(whole.len(), times * copy.len(), "{what}");
        }
    }
}
