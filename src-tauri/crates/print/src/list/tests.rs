//! What the list shows, and in which order.

use std::collections::BTreeSet;

use super::*;
use crate::{printable::make, readback};

fn row(number: u32, name: &str, letters: Option<u32>) -> ListRow {
    ListRow {
        number: Number(number),
        name: letterdesk_model::name::split(name),
        birth_year: Some(1970),
        marks: String::new(),
        facility: "СИЗО-99".to_owned(),
        place: "СИЗО-99 · Энская область".to_owned(),
        who: "физик, любит шахматы".to_owned(),
        theme: String::new(),
        letters,
    }
}

fn job(rows: Vec<ListRow>) -> ListDocument {
    ListDocument {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        place: "Открытое пространство".to_owned(),
        as_of: NaiveTime::from_hms_opt(19, 30, 0),
        order: ListOrder::Number,
        size: PrintSize::Regular,
        rows,
        notices: String::new(),
        correction: Correction::default(),
    }
}

fn surnames(document: &ListDocument) -> Vec<String> {
    let names: Vec<&str> = document.rows.iter().map(|row| row.name.surname.as_str()).collect();
    let pages = readback::pages(&make(document).unwrap().bytes);
    let texts = pages.iter().flat_map(|page| &page.texts);
    texts.map(|text| text.text.clone()).filter(|text| names.contains(&text.as_str())).collect()
}

#[test]
fn stands_by_number_or_by_surname() {
    let rows = vec![
        row(3, "Ёлкина Вера Петровна", Some(2)),
        row(10, "Вербицкая Глафира Львовна", Some(0)),
        row(2, "Жаворонков Клим Устинович", None),
        row(1, "Ерофеев Пётр Ильич", Some(1)),
    ];
    let by_number = job(rows);
    assert_eq!(surnames(&by_number), ["Ерофеев", "Жаворонков", "Ёлкина", "Вербицкая"]);
    let by_surname = ListDocument { order: ListOrder::Surname, ..by_number };
    assert_eq!(surnames(&by_surname), ["Вербицкая", "Ёлкина", "Ерофеев", "Жаворонков"]);
}

#[test]
fn says_who_where_and_how_many_and_when() {
    for size in [PrintSize::Regular, PrintSize::Large] {
        let marked = ListRow {
            marks: "*".to_owned(), ..row(12, "Рудая Марфа Игнатьевна", Some(14))
        };
        let notices = "* Внесена в перечень, которого нет.".to_owned();
        let document = make(&ListDocument { size, notices, ..job(vec![marked]) }).unwrap();
        let text = readback::pages(&document.bytes)[0].text();
        for part in [
            "29 января 2026 · Открытое пространство · 1 адресат · письма на 19:30",
            "Марфа Игнатьевна*",
            "СИЗО-99",
            "физик, любит",
            "14",
            "перечень, которого нет",
        ] {
            assert!(text.contains(part), "{size:?}: {part} in\n{text}");
        }
    }
}

#[test]
fn goes_over_pages_with_its_heads_and_numbers_them() {
    let rows = (1..=120).map(|number| row(number, "Окунев-Бархатный Лаврентий Капитонович", None)).collect();
    let document = make(&job(rows)).unwrap();
    let pages = readback::pages(&document.bytes);
    assert!(pages.len() > 1 && pages.len() as u32 == document.pages);
    for (index, page) in pages.iter().enumerate() {
        page.find("Адресат");
        page.find(&format!("{} / {}", index + 1, pages.len()));
        assert!(page.texts.iter().all(|text| (10.0..=291.0).contains(&text.y) && text.x >= 10.0));
    }
    let numbers: usize =
        pages.iter().flat_map(|page| &page.texts).filter(|text| text.text.parse::<u32>().is_ok()).count();
    assert_eq!(numbers, 120, "nobody is lost between pages");
}

/// People on each page, and whether each page has the notice.
fn on_pages(document: &ListDocument) -> Vec<(usize, bool)> {
    let pages = readback::pages(&make(document).unwrap().bytes);
    let told = |page: &readback::Page| {
        let people = page.texts.iter().filter(|text| text.text == "Окунев").count();
        (people, page.text().contains("перечень"))
    };
    pages.iter().map(told).collect()
}

#[test]
fn nobody_stands_alone_on_a_page_and_no_heading_stands_at_its_foot() {
    let notice = "* Внесён в перечень, которого нет.";
    // So many that in each the last of them, or their notice, is once the first on a page.
    for (size, order, notices, people) in [
        (PrintSize::Large, ListOrder::Number, "", 8..=20),
        (PrintSize::Large, ListOrder::Theme, notice, 6..=16),
        (PrintSize::Regular, ListOrder::Number, notice, 24..=40),
    ] {
        let mut pages_of = BTreeSet::new();
        for people in people {
            let themed = |number: u32| ListRow {
                theme: format!("тема {}", number / 3),
                ..row(number, "Окунев Лев", None)
            };
            let rows = (1..=people).map(themed).collect();
            let document = ListDocument { size, order, notices: notices.to_owned(), ..job(rows) };
            let pages = on_pages(&document);
            let what = format!("{size:?}, {order:?}, {people} people: {pages:?}");
            assert!(pages.iter().all(|(people, _)| *people > 1), "{what}");
            assert_eq!(pages.iter().map(|(people, _)| people).sum::<usize>(), people as usize, "{what}");
            assert!(pages.iter().rev().skip(1).all(|(_, notice)| !notice), "{what}");
            pages_of.insert(pages.len());
        }
        assert!(pages_of.len() > 1, "{size:?}, {order:?}: {pages_of:?}");
    }
}

#[test]
fn a_list_by_theme_has_a_heading_for_each_and_those_without_one_come_last() {
    let themed = |number, name, theme: &str| ListRow { theme: theme.to_owned(), ..row(number, name, None) };
    let rows = vec![
        themed(1, "Ясенева Вера", ""),
        themed(2, "Берёзов Пётр", "учёные"),
        themed(3, "Аистов Лев", "врачи"),
        themed(4, "Вишнёв Олег", "учёные"),
    ];
    let document = ListDocument { order: ListOrder::Theme, ..job(rows) };
    assert_eq!(surnames(&document), ["Аистов", "Берёзов", "Вишнёв", "Ясенева"]);
    let page = &readback::pages(&make(&document).unwrap().bytes)[0];
    let below = |heading: &str, name: &str| page.find(heading).y < page.find(name).y;
    assert!(below("врачи", "Аистов") && below("учёные", "Берёзов") && below("Остальные", "Ясенева"));
    let headings = page.texts.iter().filter(|text| text.text == "учёные").count();
    assert_eq!(headings, 1, "one heading for two people");
}

/// What stands above the rows: the title, the line under it, the heads and their rule; returns where the rows begin.
#[track_caller]
fn above_the_rows(page: &readback::Page, size: PrintSize, columns: &Columns) -> f32 {
    let set = |words: &str, y, style| readback::block(words, page.lines_of(words), (LEFT, y), style);
    let y = set("Вечер писем учёным", flow::TOP, Style::new(Face::SerifBold, 22.0, 1.15)) + UNDER_TITLE;
    let told = "29 января 2026 · Открытое пространство · 2 адресата · письма на 19:30";
    let y = set(told, y, columns.subtitle) + UNDER_SUBTITLE;
    let (number, person, letters) = (page.find("№"), page.find("Адресат"), page.find("Писем"));
    let baseline = y + columns.head.baseline();
    let heads = [
        (number.x + number.width, columns.number),
        (number.y, baseline),
        (person.x, columns.name.0),
        (person.y, baseline),
        (letters.x + letters.width, RIGHT),
        (letters.y, baseline),
    ];
    readback::stand(&format!("{size:?}, heads"), &heads);
    if size == PrintSize::Regular {
        for (head, left) in [("Где", columns.facility.0), ("Кто", columns.who.0)] {
            readback::stand(head, &[(page.find(head).x, left), (page.find(head).y, baseline)]);
        }
    }
    let rows = y + columns.head.line_height() + UNDER_HEAD;
    page.assert_rule("heads", (LEFT, rows), (RIGHT, rows));
    rows
}

#[test]
fn every_column_row_and_rule_of_the_list_stands_at_its_constant() {
    for (size, columns) in [(PrintSize::Regular, &REGULAR), (PrintSize::Large, &LARGE)] {
        let rows = vec![row(7, "Берёзов Пётр", Some(12)), row(8, "Ли Лев", None)];
        let notices = "* Внесён в перечень, которого нет.".to_owned();
        let page = &readback::pages(&make(&ListDocument { size, notices, ..job(rows) }).unwrap().bytes)[0];
        let mut y = above_the_rows(page, size, columns);
        for (number, name, letters) in [("7", "Берёзов", Some("12")), ("8", "Ли", None)] {
            let what = format!("{size:?}, {number}");
            let (top, figure) = (y + columns.padding, columns.figure);
            let baseline = top + figure.baseline();
            // The row's own texts: the same words stand in the other one too.
            let row = page.part((0.0, y), (page.width, 30.0));
            let (shown, name) = (row.find(number), row.find(name));
            readback::stand(
                &what,
                &[
                    (shown.x + shown.width, columns.number),
                    (shown.y + y, baseline),
                    (name.x, columns.name.0),
                    (name.y + y, baseline),
                ],
            );
            match letters {
                Some(letters) => {
                    let letters = row.find(letters);
                    readback::stand(&what, &[(letters.x + letters.width, RIGHT), (letters.y + y, baseline)]);
                }
                None => page.assert_rule(&what, (RIGHT - BLANK, baseline), (RIGHT, baseline)),
            }
            let small = columns.small;
            let second = match size {
                PrintSize::Regular => baseline,
                PrintSize::Large => top + figure.line_height() + small.baseline(),
            };
            let told = match size {
                PrintSize::Regular => {
                    vec![("СИЗО-99", columns.facility.0), ("1970 · физик, любит шахматы", columns.who.0)]
                }
                PrintSize::Large => vec![("СИЗО-99 · 1970 · физик, любит шахматы", columns.who.0)],
            };
            let mut lines = 0;
            for (words, left) in told {
                let found = row.lines_of(words);
                let top = second - small.baseline() - y;
                readback::block(&what, found, (left, top), small);
                lines = lines.max(found.len());
            }
            let (name, small) = (figure.line_height(), lines as f32 * small.line_height());
            let height = if size == PrintSize::Regular { name.max(small) } else { name + small };
            y += height + 2.0 * columns.padding;
            page.assert_rule(&what, (LEFT, y), (RIGHT, y));
        }
        let notice = page.lines_of("* Внесён в перечень, которого нет.");
        readback::block("notice", notice, (LEFT, y + ABOVE_NOTICE), columns.notice);
    }
}

#[test]
fn a_groups_heading_and_its_rule_stand_at_their_constants() {
    for (size, columns) in [(PrintSize::Regular, &REGULAR), (PrintSize::Large, &LARGE)] {
        let rows = vec![row(7, "Берёзов Пётр", Some(12)), row(8, "Ли Лев", None)];
        let document = ListDocument { size, order: ListOrder::Theme, ..job(rows) };
        let page = &readback::pages(&make(&document).unwrap().bytes)[0];
        let y = above_the_rows(page, size, columns);
        let heading = page.find("Остальные");
        let lengths = [(heading.x, LEFT), (heading.y, y + GROUP_BASELINE), (heading.size, columns.name_size)];
        readback::stand(&format!("{size:?}"), &lengths);
        page.assert_rule("group", (LEFT, y + GROUP_HEIGHT), (RIGHT, y + GROUP_HEIGHT));
    }
}
