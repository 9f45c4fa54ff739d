//! What a table card shows, and where.

use letterdesk_model::name::split;

use super::*;
use crate::{printable::make, readback};

fn person(name: &str) -> CardPerson {
    CardPerson {
        number: Number(12),
        name: split(name),
        marks: String::new(),
        born: Some(Birth::Date(NaiveDate::from_ymd_opt(1970, 5, 6).unwrap())),
        photo: None,
        facility: "СИЗО-99".to_owned(),
        story: "Физик, двадцать лет преподавал оптику.".to_owned(),
        short: String::new(),
        interests: "любит Стругацких, ждёт писем о походах.".to_owned(),
        articles: "ст. 999.9 ч. 2".to_owned(),
        term: "7 лет".to_owned(),
        held_since: NaiveDate::from_ymd_opt(2024, 3, 12),
    }
}

fn job() -> Cards {
    Cards {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        people: vec![person("Окунев-Бархатный Лаврентий Капитонович")],
        case: CaseTold::Line,
        copies: 1,
        notices: "* Внесён в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}

fn read(job: &Cards) -> Vec<readback::Page> {
    readback::pages(&make(job).unwrap().bytes)
}

#[test]
fn the_name_is_the_largest_thing_and_everything_stands_in_reading_order() {
    let page = &read(&job())[0];
    let expected = [
        "№ 12",
        "Окунев-Бархатный",
        "Лаврентий Капитонович",
        "День рождения 6 мая 1970 · СИЗО-99",
        "Физик, двадцать лет преподавал оптику.",
        "О чём писать",
        "Любит Стругацких, ждёт писем о походах.",
        "Дело: ст. 999.9 ч. 2, 7 лет",
        "О деле, войне и политике не пишите — не пропустит цензор.",
    ];
    assert_eq!(page.text().lines().collect::<Vec<_>>(), expected);
    let surname = page.find("Окунев");
    assert!(page.texts.iter().all(|text| text.size <= surname.size));
    assert!(page.texts.windows(2).skip(1).all(|pair| pair[0].y < pair[1].y), "{:?}", page.texts);
    assert!(page.texts.iter().all(|text| text.y < BOTTOM && text.x >= LEFT - 0.01));
}

#[test]
fn two_cards_stand_on_a_sheet_with_a_line_to_cut_by() {
    let pages = read(&Cards { copies: 3, ..job() });
    assert_eq!(pages.len(), 2);
    let surnames: Vec<f32> =
        pages[0].texts.iter().filter(|text| text.text.starts_with("Окунев")).map(|text| text.y).collect();
    assert!((surnames[1] - surnames[0] - 148.5).abs() < 0.05);
    let cut = |stroke: &Vec<(f32, f32)>| stroke.iter().all(|point| (point.1 - 148.5).abs() < 0.05);
    assert_eq!(pages[0].strokes.iter().filter(|stroke| cut(stroke)).count(), 2, "a tick at each side");
}

#[test]
fn the_case_is_told_as_far_as_the_evening_says() {
    let told = |case| -> String { read(&Cards { case, ..job() })[0].text() };
    assert!(!told(CaseTold::Nothing).contains("999") && !told(CaseTold::Nothing).contains("7 лет"));
    assert!(told(CaseTold::Line).contains("Дело: ст. 999.9 ч. 2, 7 лет"));
    let detail = told(CaseTold::Detail);
    for line in ["Статьи: ст. 999.9 ч. 2", "Срок: 7 лет", "Под стражей с 12 марта 2024"]
    {
        assert!(detail.contains(line), "{line}:\n{detail}");
    }
}

#[test]
fn marks_follow_the_whole_name_and_bring_the_notice() {
    assert!(!read(&job())[0].text().contains('*'));
    let mut marked = job();
    marked.people[0].marks = "*".to_owned();
    let text = read(&marked)[0].text();
    assert!(text.contains("Лаврентий Капитонович*") && text.ends_with("* Внесён в перечень, которого нет."));
    marked.people[0].name = split("Окунев");
    assert!(read(&marked)[0].text().contains("Окунев*"));
}

#[test]
fn what_is_not_known_is_not_mentioned() {
    let mut job = job();
    let nothing = CardPerson {
        photo: None,
        number: Number(12),
        name: split("Окунев Пётр"),
        marks: String::new(),
        born: Some(Birth::Year(1970)),
        facility: String::new(),
        story: String::new(),
        short: String::new(),
        interests: String::new(),
        articles: String::new(),
        term: String::new(),
        held_since: None,
    };
    job.people = vec![nothing];
    for case in [CaseTold::Line, CaseTold::Detail] {
        let text = read(&Cards { case, ..job.clone() })[0].text();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[..4], ["№ 12", "Окунев", "Пётр", "1970 г. р."]);
        assert_eq!(lines.len(), 5, "{text}");
    }
}

#[test]
fn a_long_name_and_a_long_story_are_set_smaller_and_then_told_shorter() {
    let mut job = job();
    job.people[0].name = split("Воскресенская-Рождественская Агния Апполинариевна");
    job.people[0].story = "Историк деревянного зодчества, водит по северным сёлам. ".repeat(8);
    let page = &read(&job)[0];
    let surname = page.find("Воскресенская-");
    assert!(surname.size >= 21.9 && surname.size < 40.0, "{surname:?}");
    assert!(page.texts.iter().all(|text| text.y < BOTTOM));
    job.people[0].story = "Историк деревянного зодчества, водит по северным сёлам. ".repeat(40);
    let shortened = Shortened { person: job.people[0].name.full(), field: PaperField::Story };
    let document = make(&job).unwrap();
    assert_eq!(document.shortened[..], [shortened]);
    let page = &readback::pages(&document.bytes)[0];
    assert!(page.text().contains("северным сёлам…"), "{}", page.text());
    job.people[0].short = "Историк зодчества".to_owned();
    assert!(readback::pages(&make(&job).unwrap().bytes)[0].text().contains("Историк зодчества"));
}

#[test]
fn a_photo_stands_upright_beside_the_texts_and_none_leaves_them_its_room() {
    let photo = Picture::jpeg(&crate::picture::tests::file(600, 400)).unwrap();
    let with = Cards { people: vec![CardPerson { photo: Some(photo), ..job().people[0].clone() }], ..job() };
    let page = &read(&with)[0];
    let [picture] = page.pictures[..] else { panic!("{} pictures", page.pictures.len()) };
    assert!((picture.width / picture.height - 1.5).abs() < 0.01, "its own shape: {picture:?}");
    assert!((picture.x + picture.width - RIGHT).abs() < 0.1);
    let right_of = |page: &readback::Page| page.find("Физик").size;
    let story = page.find("Физик");
    assert!(story.x < picture.x && (picture.y..picture.y + 60.0).contains(&story.y));
    assert!(right_of(&read(&job())[0]) >= right_of(page));
}

#[test]
fn every_line_rule_and_photo_of_a_card_stands_at_its_constant() {
    let photo = Picture::jpeg(&crate::picture::tests::file(480, 600)).unwrap();
    for photo in [None, Some(photo)] {
        let person = CardPerson { photo: photo.clone(), ..job().people[0].clone() };
        let page = &read(&Cards { people: vec![person; 2], ..job() })[0];
        for tick in [0.0, page.width - 5.0] {
            page.assert_rule("cut", (tick, 148.5), (tick + 5.0, 148.5));
        }
        for row in 0..2_u8 {
            let card = page.part((0.0, f32::from(row) * 148.5), (210.0, 148.5));
            let what = format!("card {row}");
            let set = |words: &str, y, style| readback::block(&what, card.lines_of(words), (LEFT, y), style);
            let (number, surname) = (card.find("№ 12"), card.find("Окунев"));
            readback::stand(&what, &[(number.x + number.width, RIGHT), (number.y, surname.y)]);
            let mut y = set("Окунев-Бархатный", TOP, SURNAME);
            y = set("Лаврентий Капитонович", y, GIVEN) + ABOVE_BORN;
            y = set("День рождения 6 мая 1970 · СИЗО-99", y, BORN) - ABOVE_BORN;
            let rule = y + ABOVE_RULE;
            card.assert_rule(&what, (LEFT, rule), (RIGHT, rule));
            y = set("Физик, двадцать лет преподавал оптику.", rule + GAP, BODY) + GAP;
            y = set("О чём писать", y, LABEL.sized(BODY.size * LABEL_SHARE));
            set("Любит Стругацких, ждёт писем о походах.", y, BODY);
            let foot = BOTTOM - 2.0 * CASE.line_height();
            card.assert_rule(&what, (LEFT, foot - UNDER_RULE), (RIGHT, foot - UNDER_RULE));
            y = set("Дело: ст. 999.9 ч. 2, 7 лет", foot, CASE);
            set("О деле, войне и политике не пишите — не пропустит цензор.", y, CASE);
            for shown in &card.pictures {
                // A photo of this shape is as wide as it may be.
                let lengths =
                    [(shown.x, RIGHT - PHOTO_WIDTH), (shown.y, rule + GAP), (shown.width, PHOTO_WIDTH)];
                readback::stand(&what, &lengths);
                readback::stand(&what, &[(shown.height, PHOTO_WIDTH * 600.0 / 480.0)]);
            }
            assert_eq!(card.pictures.len(), usize::from(photo.is_some()));
        }
    }
}
