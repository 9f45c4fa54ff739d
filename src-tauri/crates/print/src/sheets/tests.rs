//! What a slip shows, and where.

use letterdesk_model::address::Recipient;

use super::*;
use crate::{making::make, reading};

fn person(number: u32) -> SlipPerson {
    let code = letterdesk_model::slip_code::SlipCode { evening: 4071, number: Number(number) };
    SlipPerson {
        number: Number(number),
        code: code.digits(),
        address: AddressBlock {
            recipient: Recipient::Dative("Окуневу-Бархатному Лаврентию Капитоновичу".to_owned()),
            birth_year: Some(1970),
            lines: vec![
                "ФКУ СИЗО-99 УФСИН России по Энской области".to_owned(),
                "ул. Примерная, д. 1, г. Энск".to_owned(),
                "Энская область".to_owned(),
            ],
            postcode: "000001".to_owned(),
            country: String::new(),
        },
        marks: String::new(),
        story: "Физик, двадцать лет преподавал оптику".to_owned(),
        short: "физик".to_owned(),
        interests: "Любит Стругацких, ждёт писем о походах и о том, что сейчас читают".to_owned(),
        checked: NaiveDate::from_ymd_opt(2026, 1, 21),
    }
}

fn job(people: Vec<SlipPerson>) -> Sheets {
    Sheets {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        people,
        edition: SlipEdition::Desk,
        size: Size::Regular,
        back: SlipBack::Blank,
        copies: 1,
        notices: String::new(),
        correction: Correction::default(),
    }
}

#[test]
fn a_slip_says_who_and_where_and_until_when_it_is_right() {
    for size in [Size::Regular, Size::Large] {
        let document = make(&Sheets { size, ..job(vec![person(12)]) }).unwrap();
        let page = &reading::pages(&document.bytes)[0];
        for line in [
            "12",
            "Вечер писем учёным",
            "29 января 2026",
            "Окуневу-Бархатному",
            "Лаврентию Капитоновичу, 1970 г. р.",
            "ФКУ СИЗО-99 УФСИН России по Энской области",
            "ул. Примерная, д. 1, г. Энск, Энская область",
            "000001",
            "Адрес проверен 21.01.2026. Отдайте этот талон нам вместе с письмом.",
        ] {
            assert_eq!(page.find(line).text, line, "{size:?}");
        }
        let story = page.text().replace('\n', " ");
        assert!(story.contains("преподавал оптику. Любит Стругацких,"), "{story}");
        assert!(story.contains("О деле, войне и политике не пишите — не пропустит цензор."), "{story}");
    }
}

#[test]
fn slips_stand_in_their_places_and_stay_in_them() {
    for (size, per_sheet, columns) in [(Size::Regular, 8, 2), (Size::Large, 4, 1)] {
        let people: Vec<SlipPerson> = (1..=per_sheet + 1).map(person).collect();
        let document = make(&Sheets { size, ..job(people) }).unwrap();
        assert_eq!(document.pages, 2);
        let pages = reading::pages(&document.bytes);
        assert!((pages[0].width - 210.0).abs() < 0.01 && (pages[0].height - 297.0).abs() < 0.01);
        let first = pages[0].find("1");
        for number in 2..=per_sheet {
            let place = number - 1;
            let shown = number.to_string();
            let found = pages[0].texts.iter().find(|text| text.text == shown).unwrap();
            let (x, y) = ((place % columns) as f32 * 105.0, (place / columns) as f32 * 74.25);
            assert!(
                (found.x - first.x - x).abs() < 0.01 && (found.y - first.y - y).abs() < 0.01,
                "{found:?}"
            );
        }
        for text in &pages[0].texts {
            let within = text.y % 74.25;
            assert!((8.0..=68.4).contains(&within), "at least 6 mm from the cut: {text:?}");
        }
    }
}

#[test]
fn sizes_never_go_under_their_floors() {
    let document = make(&job(vec![person(12)])).unwrap();
    let page = &reading::pages(&document.bytes)[0];
    for (line, floor) in [("Лаврентию", 10.0), ("ФКУ", 10.0), ("Физик", 8.0), ("Адрес проверен", 7.0)]
    {
        assert!(page.find(line).size >= floor - 0.01, "{line}");
    }
}

#[test]
fn the_take_home_edition_has_neither_number_nor_barcode() {
    let kept = reading::pages(&make(&job(vec![person(12)])).unwrap().bytes);
    assert_eq!(kept[0].rectangles.len(), 25, "bars of a symbol of ten digits");
    let home = Sheets { edition: SlipEdition::TakeHome, ..job(vec![person(12)]) };
    let home = reading::pages(&make(&home).unwrap().bytes);
    assert!(home[0].rectangles.is_empty());
    assert!(home[0].texts.iter().all(|text| text.text != "12"), "{}", home[0].text());
    assert!(home[0].text().contains("можно взять с собой"));
}

#[test]
fn marks_stand_before_the_story_and_never_in_the_address() {
    let marked = SlipPerson { marks: "*".to_owned(), ..person(12) };
    let notices = "* Внесён в перечень, которого нет.".to_owned();
    let document = make(&Sheets { notices, ..job(vec![marked, person(13)]) }).unwrap();
    let page = &reading::pages(&document.bytes)[0];
    assert!(page.text().contains("* Физик"));
    assert_eq!(page.text().matches("перечень, которого нет").count(), 1, "only on the slip it is about");
    assert!(page.find("Лаврентию").text.ends_with("1970 г. р."));
}

#[test]
fn the_same_input_gives_the_same_bytes_and_another_date_does_not() {
    let input = job((1..=20).map(person).collect());
    let document = make(&input).unwrap();
    assert_eq!(document, make(&input).unwrap());
    let later = Sheets { date: NaiveDate::from_ymd_opt(2026, 1, 30).unwrap(), ..input };
    assert_ne!(document.bytes, make(&later).unwrap().bytes);
}

#[test]
fn what_cannot_be_printed_is_refused_with_its_person() {
    let name = "Окуневу-Бархатному Лаврентию Капитоновичу";
    let long = SlipPerson {
        story: "Любит Стругацких и ждёт писем. ".repeat(30),
        short: String::new(),
        ..person(12)
    };
    let refused = make(&job(vec![person(1), long])).unwrap_err();
    let PrintError::TooLong { person: whose, field: Field::Story, needed_lines, lines } = refused else {
        panic!("{refused}")
    };
    assert!(whose == name && needed_lines > lines && lines >= 3, "{whose} {needed_lines} {lines}");

    let strange = SlipPerson { interests: "учит 漢字".to_owned(), ..person(12) };
    let expected =
        PrintError::MissingGlyph { letter: '漢', person: name.to_owned(), field: Field::Interests };
    assert_eq!(make(&job(vec![strange])), Err(expected));

    let uncoded = SlipPerson { code: "12".to_owned(), ..person(12) };
    assert_eq!(make(&job(vec![uncoded])), Err(PrintError::BadCode { person: name.to_owned() }));
    assert_eq!(make(&job(Vec::new())), Err(PrintError::NoPeople));
    let far = Correction::shifted(10.5, 0.0);
    let far = Sheets { correction: far, ..job(vec![person(12)]) };
    assert_eq!(make(&far), Err(PrintError::CorrectionTooFar));
}

#[test]
fn what_the_censor_stops_begins_a_line_of_its_own_where_there_is_one() {
    let warning = "О деле, войне и политике не пишите — не пропустит цензор.";
    let document = make(&job(vec![person(12)])).unwrap();
    assert_eq!(reading::pages(&document.bytes)[0].find(warning).text, warning);
    // In large print the story has two lines, and this one fills them.
    let document = make(&Sheets { size: Size::Large, ..job(vec![person(12)]) }).unwrap();
    let after = format!("что сейчас читают. {warning}");
    assert_eq!(reading::pages(&document.bytes)[0].find(&after).text, after);
}

#[test]
fn a_story_for_a_table_card_gives_way_to_a_few_words_and_holds_nobody_back() {
    let told = "Двадцать лет преподавал оптику. ".repeat(20);
    let long = SlipPerson { story: told.clone(), short: "физик".to_owned(), ..person(12) };
    for size in [Size::Regular, Size::Large] {
        let document = make(&Sheets { size, ..job(vec![person(1), long.clone()]) }).unwrap();
        let pages = reading::pages(&document.bytes);
        let text = pages[0].text().replace('\n', " ");
        assert!(text.contains("Физик. Любит Стругацких,"), "{text}");
        assert_eq!(text.matches("преподавал оптику").count(), 1, "{text}");
    }
    // Where the few words are too many as well, what is named is the story.
    let many = SlipPerson { short: told.repeat(2), story: told.clone(), ..person(12) };
    let alone = SlipPerson { short: String::new(), story: told, ..person(12) };
    assert_eq!(make(&job(vec![many])), make(&job(vec![alone])));
}

#[test]
fn a_georgian_name_is_shown_in_its_own_letters() {
    let mut georgian = person(12);
    georgian.story = "ივანე, поэт".to_owned();
    let document = make(&job(vec![georgian])).unwrap();
    assert!(reading::pages(&document.bytes)[0].text().contains("ივანე, поэт"));
}

#[test]
fn the_rules_stand_behind_every_slip_of_a_sheet_that_is_not_full() {
    for (flip, turned) in [(Flip::LongEdge, false), (Flip::ShortEdge, true)] {
        for (size, upper_left) in [(Size::Regular, 105.0), (Size::Large, 0.0)] {
            let back = SlipBack::Rules { rules: RuleSet::usual(Language::Russian), flip };
            let pages = reading::pages(&make(&Sheets { size, back, ..job(vec![person(12)]) }).unwrap().bytes);
            assert_eq!(pages.len(), 2);
            let first = pages[1].find("ПИШИТЕ.");
            // The slip at the upper left has its back at the upper right, and everything upside down when turned.
            let expected = if turned { 210.0 - upper_left - 7.0 } else { upper_left + 7.0 };
            assert!((first.x - expected).abs() < 0.1, "{size:?} {flip:?}: {first:?}");
            assert_eq!(first.y > 148.5, turned);
        }
    }
}

#[test]
fn every_line_and_bar_of_a_slip_stands_at_its_constant() {
    for size in [Size::Regular, Size::Large] {
        let geometry = of(size);
        let mut people: Vec<SlipPerson> = (1..=4).map(person).collect();
        // A short address leaves the rule where it usually stands.
        for person in &mut people {
            person.address.recipient = Recipient::Dative("Окуневу Льву".to_owned());
            person.address.lines.truncate(1);
        }
        let page = &reading::pages(&make(&Sheets { size, ..job(people) }).unwrap().bytes)[0];
        for place in 0..4 {
            let (x, y) = geometry.corner(place);
            let number = (place + 1).to_string();
            let nth = |start: &str| {
                page.texts.iter().filter(|text| text.text.starts_with(start)).nth(place).unwrap()
            };
            let figure = page.texts.iter().find(|text| text.text == number).unwrap();
            let rule = page.strokes.iter().filter(|stroke| {
                (stroke[0].0 - x - geometry.left).abs() < 0.1
                    && (stroke[1].0 - x - geometry.right).abs() < 0.1
            });
            let rule = rule.map(|stroke| stroke[0].1).find(|at| (y..y + 74.25).contains(at)).unwrap();
            let (recipient, index) = (nth("Окуневу"), nth("000001"));
            let (story, foot) = (nth("Физик"), nth("Адрес проверен"));
            let at = |left: f32, top: f32| (x + left, y + top);
            let title_left = match geometry.title_side {
                Side::UnderNumber => geometry.title_at.0,
                Side::AfterNumber => geometry.title_x(figure.width),
            };
            let (number_at, title_at) = (at(geometry.number_at.0, geometry.number_at.1), nth("Вечер"));
            reading::stand(
                &format!("{size:?}, slip {place}"),
                &[
                    (figure.x, number_at.0),
                    (figure.y, number_at.1),
                    (title_at.x, x + title_left),
                    (recipient.x, x + geometry.left),
                    (index.x, x + geometry.left),
                    (rule, y + geometry.rule),
                    (story.x, x + geometry.left),
                    (story.y, rule + AROUND_RULE + geometry.story.baseline()),
                    (foot.x, x + geometry.left),
                    (foot.y, y + geometry.foot_top() + geometry.foot.baseline()),
                ],
            );
            let (left, top) = at(geometry.barcode_at.0, geometry.barcode_at.1);
            let bars: Vec<_> = page
                .rectangles
                .iter()
                .filter(|bar| (bar.x - left) > -0.1 && (bar.y - top).abs() < 0.1)
                .take_while(|bar| bar.x < left + barcode::MODULES * geometry.module + 0.1)
                .collect();
            let (first, last) = (bars[0], bars[bars.len() - 1]);
            reading::stand(
                &format!("{size:?}, barcode {place}"),
                &[
                    (first.x, left),
                    (first.y, top),
                    (first.height, geometry.barcode_height),
                    (last.x + last.width, left + barcode::MODULES * geometry.module),
                ],
            );
        }
    }
}
