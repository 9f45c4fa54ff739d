//! What can be read from three metres, and where everything stands.

use super::{crib::*, *};
use crate::{
    clean::{Clean, NO_BREAK, Whose},
    error::PaperField,
    printable::make,
    readback::{self, Page},
    text::Style,
};

fn job(language: Language, content: SignContent, format: SignFormat) -> Signs {
    Signs {
        language,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        content,
        format,
        copies: 1,
        correction: Correction::default(),
    }
}

fn read(job: &Signs) -> Vec<Page> {
    readback::pages(&make(job).unwrap().bytes)
}

fn of_themes(themes: &[(&str, &[u32])]) -> SignContent {
    let of = |(theme, numbers): &(&str, &[u32])| {
        let one = |number: &u32| OfTheme { number: Number(*number), theme: (*theme).to_owned() };
        numbers.iter().map(one).collect::<Vec<_>>()
    };
    SignContent::Themes(themes.iter().flat_map(of).collect())
}

fn thanks(next: Option<NaiveDate>) -> SignContent {
    let sentence = "Всего за вечер написано 337 писем 77 политзаключённым.".to_owned();
    SignContent::Thanks(Thanks { sentence, total: 337, next })
}

const FORMATS: [(SignFormat, f32, f32); 2] = [(SignFormat::A4, 210.0, 1.0), (SignFormat::A3, 297.0, LARGER)];
const POINTS: [Points; 3] = [Points::Down, Points::Left, Points::Right];

/// Every sign that hangs, and how many parts its sheet is cut into.
fn hanging() -> Vec<(SignContent, usize)> {
    let arrows = POINTS.into_iter().flat_map(|points| {
        [(SignContent::Letters(points), 1), (SignContent::Slips(points), 1), (SignContent::Stamps(points), 2)]
    });
    let others = [
        (SignContent::Unsealed, 1),
        (of_themes(&[("учёные", &[1, 2, 3, 15]), ("правозащитники", &[7]), ("", &[4, 9])]), 1),
    ];
    arrows.chain(others).collect()
}

#[test]
fn everything_that_hangs_is_read_from_three_metres_and_keeps_its_margins() {
    for language in Language::ALL {
        for (format, width, scale) in FORMATS {
            for (content, parts) in hanging() {
                for page in read(&job(language, content.clone(), format)) {
                    let what = format!("{language:?}, {format:?}, {content:?}");
                    readback::stand(&what, &[(page.width, width)]);
                    assert!(!page.texts.is_empty());
                    for text in &page.texts {
                        assert!(text.size >= 60.0 * scale - 0.01, "{what}: {text:?}");
                        assert!(
                            text.x >= 15.9 * scale && text.x + text.width <= width - 15.9 * scale,
                            "{what}"
                        );
                    }
                    // The arrow or the envelope keeps to its part, as thick as it is.
                    let height = page.height / parts as f32;
                    for (stroke, pen) in
                        page.strokes.iter().zip(&page.pens).filter(|(_, pen)| pen.width > 2.0)
                    {
                        let part = (stroke[0].1 / height).floor() * height;
                        for (x, y) in stroke {
                            let half = pen.width / 2.0;
                            let edge = 15.9 * scale;
                            assert!(x - half > edge && x + half < width - edge, "{what}: {stroke:?}");
                            assert!(
                                y - half > part + edge && y + half < part + height - edge,
                                "{what}: {stroke:?}"
                            );
                            let below = page.texts.iter().filter(|text| (part..*y).contains(&text.y));
                            let lowest = below.map(|text| text.y).fold(0.0, f32::max);
                            assert!(lowest < y - half, "{what}: {stroke:?} on a line");
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn words_stand_in_the_middle_and_what_is_under_them_follows() {
    for language in Language::ALL {
        for (format, width, scale) in FORMATS {
            let page = &read(&job(language, SignContent::Letters(Points::Down), format))[0];
            let words = letterdesk_words::text(language, "paper-sign-letters", &[]);
            let under = letterdesk_words::text(language, "paper-sign-letters-under", &[]);
            let lines: Vec<&str> = words.lines().chain(under.lines()).collect();
            assert_eq!(page.texts.len(), lines.len());
            let mut top = MARGIN * scale;
            for (place, (text, line)) in page.texts.iter().zip(lines).enumerate() {
                let style = if place < words.lines().count() { word::WORDS } else { word::UNDER };
                if place == words.lines().count() {
                    top += word::BETWEEN * scale;
                }
                let style = style.sized(text.size);
                assert_eq!(text.text, line);
                let middle = text.x + text.width / 2.0;
                readback::stand(line, &[(middle, width / 2.0), (text.y, top + style.baseline())]);
                top += style.line_height();
            }
        }
    }
}

#[test]
fn an_arrow_points_where_it_is_asked_to() {
    for points in POINTS {
        let page = &read(&job(Language::Russian, SignContent::Letters(points), SignFormat::A4))[0];
        let [shaft, head] = &page.strokes[..] else { panic!("{points:?}: {:?}", page.strokes) };
        let (tail, tip) = (shaft[0], shaft[1]);
        let towards = (tip.0 - tail.0, tip.1 - tail.1);
        let expected = match points {
            Points::Down => towards.0.abs() < 0.1 && towards.1 > 30.0,
            Points::Left => towards.0 < -30.0 && towards.1.abs() < 0.1,
            Points::Right => towards.0 > 30.0 && towards.1.abs() < 0.1,
        };
        assert!(expected, "{points:?}: {towards:?}");
        readback::stand("tip", &[(head[1].0, tip.0), (head[1].1, tip.1)]);
    }
}

#[test]
fn a_box_has_two_labels_to_be_cut_apart() {
    for (format, width, scale) in FORMATS {
        let page = &read(&job(Language::Russian, SignContent::Stamps(Points::Down), format))[0];
        let cut = page.height / 2.0;
        page.assert_rule("cut", (0.0, cut), (5.0, cut));
        page.assert_rule("cut", (width - 5.0, cut), (width, cut));
        let (first, second) = page.texts.split_at(page.texts.len() / 2);
        assert_eq!(first[0].text, "На марки");
        for (first, second) in first.iter().zip(second) {
            assert_eq!(first.text, second.text);
            readback::stand(&first.text, &[(second.x, first.x), (second.y - first.y, 148.5 * scale)]);
        }
    }
}

#[test]
fn numbers_in_a_row_are_said_as_a_range() {
    for (numbers, said) in [
        (&[1, 2, 3, 4, 15, 20][..], "1–4, 15, 20"),
        (&[1, 2, 4], "1, 2, 4"),
        (&[7], "7"),
        (&[1, 3, 5, 6, 7], "1, 3, 5–7"),
    ] {
        assert_eq!(themes::said(numbers), said);
    }
}

#[test]
fn every_theme_has_a_sheet_with_its_numbers_and_those_without_one_come_last() {
    let content = of_themes(&[("", &[5]), ("учёные", &[20, 1, 2, 3, 15]), ("врачи", &[4])]);
    let texts = |language| -> Vec<String> {
        read(&job(language, content.clone(), SignFormat::A4))
            .iter()
            .map(|page| page.text().replace('\n', " "))
            .collect()
    };
    assert_eq!(texts(Language::Russian), ["Врачи № 4", "Учёные № 1–3, 15, 20", "Остальные № 5"]);
    assert_eq!(texts(Language::English), ["Врачи No. 4", "Учёные Nos. 1–3, 15, 20", "Others No. 5"]);
}

#[test]
fn a_themes_lines_and_rule_stand_at_their_constants() {
    for (format, width, scale) in FORMATS {
        let page = &read(&job(Language::Russian, of_themes(&[("учёные", &[1, 2, 3, 15, 20])]), format))[0];
        let edge = MARGIN * scale;
        let larger = |style: Style| style.sized(style.size * scale);
        let y = readback::block("theme", page.lines_of("Учёные"), (edge, edge), larger(themes::THEME));
        let y = y + themes::ABOVE_RULE * scale;
        page.assert_rule("rule", (edge, y), (width - edge, y));
        let y = y + themes::UNDER_RULE * scale;
        readback::block("numbers", page.lines_of("№ 1–3, 15, 20"), (edge, y), larger(themes::NUMBERS));
    }
}

#[test]
fn more_numbers_than_a_sheet_holds_go_on_under_the_same_theme() {
    let odd: Vec<u32> = (0..200).map(|number| number * 7 + 1).collect();
    let pages = read(&job(Language::Russian, of_themes(&[("учёные", &odd)]), SignFormat::A4));
    assert!(pages.len() > 1);
    let mut said = String::new();
    for page in &pages {
        assert_eq!(page.texts[0].text, "Учёные");
        for text in &page.texts {
            assert!(text.size >= 59.99 && text.y < page.height - MARGIN, "{text:?}");
        }
        said += &page.texts[1..].iter().map(|text| text.text.clone() + " ").collect::<String>();
    }
    let expected: Vec<String> = odd.iter().map(u32::to_string).collect();
    assert_eq!(said.trim(), format!("№ {}", expected.join(", ")));
}

#[test]
fn a_theme_in_one_long_word_is_set_smaller_and_one_that_no_sheet_holds_is_refused_by_its_name() {
    let sheet = |theme: &str| make(&job(Language::Russian, of_themes(&[(theme, &[1])]), SignFormat::A4));
    let page = &readback::pages(&sheet("электрогазосварщики").unwrap().bytes)[0];
    assert!((40.0..60.0).contains(&page.texts[0].size), "{}", page.texts[0].size);
    let long = "о".repeat(60);
    let refused = sheet(&long).unwrap_err();
    assert!(matches!(&refused, PrintError::TooLong { person, .. } if *person == long), "{refused}");
    let nobody = make(&job(Language::Russian, of_themes(&[]), SignFormat::A4));
    assert_eq!(nobody, Err(PrintError::NoPeople));
}

#[test]
fn the_crib_sheet_has_ten_keys_what_counts_and_what_to_do_on_one_page() {
    for language in Language::ALL {
        let say = |id: &str| letterdesk_words::text(language, id, &[]);
        let pages = read(&job(language, SignContent::Crib, SignFormat::A4));
        let [page] = &pages[..] else { panic!("{} pages", pages.len()) };
        let shown = page.text().replace("—\n", "").replace('\n', " ");
        for (key, id) in KEYS {
            let key = if key == NAME { say("help-key-name") } else { key.to_owned() };
            let said = Clean::new(&say(id), Whose::document(PaperField::Wording)).unwrap().begun();
            let row = format!("{key} {}", said.as_str().replace(NO_BREAK, " "));
            assert!(shown.contains(&row), "{language:?}: {row:?} in {shown}");
        }
        let items = SECTIONS
            .iter()
            .flat_map(|(_, items)| *items)
            .flat_map(|id| say(id).lines().map(str::to_owned).collect::<Vec<_>>());
        for item in items {
            page.lines_of(Clean::new(&item, Whose::document(PaperField::Wording)).unwrap().as_str());
        }
        for text in &page.texts {
            assert!(text.y < 283.0 && text.x >= LEFT - 1.0 && text.x + text.width < 195.0, "{text:?}");
            assert!(text.size >= 10.4, "{text:?}");
        }
    }
}

/// The crib sheet and the help of the window name the same keys for the same things.
#[test]
fn the_crib_sheets_keys_are_those_of_the_help() {
    let help = include_str!("../../../../../ui/src/keys-help.ts");
    for (key, id) in KEYS {
        let id = if key == NAME { "help-key-search" } else { id };
        assert!(help.contains(&format!("['{key}', '{id}']")), "{key}: {id}");
    }
}

#[test]
fn the_lines_under_a_page_are_bold_and_as_far_apart_as_a_large_hand_writes() {
    for language in Language::ALL {
        let page = &read(&job(language, SignContent::Lines, SignFormat::A3))[0];
        readback::stand("always A4", &[(page.width, 210.0), (page.height, 297.0)]);
        for (place, (stroke, pen)) in page.strokes.iter().zip(&page.pens).enumerate() {
            let y = 28.0 + 9.5 * place as f32;
            readback::stand(
                "line",
                &[(stroke[0].1, y), (stroke[1].1, y), (stroke[0].0, 22.0), (stroke[1].0, 196.0)],
            );
            readback::stand("pen", &[(pen.width, 0.9)]);
        }
        assert_eq!(page.strokes.len(), 27);
        let how = letterdesk_words::text(language, "paper-lines-how", &[]);
        readback::block(&how, page.lines_of(&how), (lines::LEFT, 297.0 - lines::HOW_FROM_BOTTOM), lines::HOW);
    }
}

#[test]
fn four_cards_of_thanks_say_the_total_and_the_next_date_if_there_is_one() {
    for (next, says) in [(NaiveDate::from_ymd_opt(2026, 2, 26), true), (None, false)] {
        let sheet = &read(&job(Language::Russian, thanks(next), SignFormat::A4))[0];
        readback::stand("sheet", &[(sheet.width, 297.0), (sheet.height, 210.0)]);
        sheet.assert_rule("cut", (148.5, 0.0), (148.5, 5.0));
        sheet.assert_rule("cut", (0.0, 105.0), (5.0, 105.0));
        for (x, y) in [(0.0, 0.0), (148.5, 0.0), (0.0, 105.0), (148.5, 105.0)] {
            let card = &sheet.part((x, y), (148.4, 104.9));
            let y = readback::block(
                "thanks",
                card.lines_of("Спасибо!"),
                (thanks::MARGIN, thanks::MARGIN),
                thanks::THANKS,
            );
            let sentence = card.lines_of("Всего за вечер написано 337 писем 77 политзаключённым.");
            readback::block(
                "sentence",
                sentence,
                (thanks::MARGIN, y + thanks::UNDER_THANKS),
                thanks::SENTENCE,
            );
            assert_eq!(card.text().replace('\n', " ").contains("Следующий вечер — 26 февраля 2026."), says);
            readback::postmark("mark", card, thanks::MARK.0, thanks::MARK.1);
            for text in card.texts.iter().filter(|text| !text.tilted) {
                assert!(
                    text.y < 105.0 - thanks::MARGIN && text.x + text.width < 148.5 - thanks::MARGIN + 0.1,
                    "{text:?}"
                );
            }
        }
    }
}

#[test]
fn copies_come_one_after_the_other_and_the_same_bytes_twice() {
    for content in [SignContent::Unsealed, SignContent::Lines, SignContent::Crib, thanks(None)] {
        let job = Signs { copies: 3, ..job(Language::Russian, content, SignFormat::A4) };
        let document = make(&job).unwrap();
        assert_eq!(document.pages, 3);
        assert_eq!(make(&job), Ok(document));
    }
}
