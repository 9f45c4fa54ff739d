//! What a table card shows, and where.

use letterdesk_model::name::split;

use super::{card::*, *};
use crate::{error::PaperField, printable::make, readback};

fn person(name: &str) -> CardPerson {
    CardPerson {
        number: Number(12),
        name: split(name),
        marks: String::new(),
        born: Some(Birth::Date(NaiveDate::from_ymd_opt(1970, 5, 6).unwrap())),
        photo: None,
        birthday: None,
        place: "СИЗО-99, Энск, Энская область".to_owned(),
        story: "Физик, двадцать лет преподавал оптику.".to_owned(),
        short: String::new(),
        interests: "шахматы, Стругацкие, письма о походах".to_owned(),
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
        organiser: "«Вечер писем»".to_owned(),
        form: CardForm::Flat,
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
        "СИЗО-99, Энск, Энская область · День рождения 6 мая 1970",
        "Физик, двадцать лет преподавал оптику.",
        "Подсказки для письма",
        "Шахматы · Стругацкие · письма о походах",
        "Дело: ст. 999.9 ч. 2, 7 лет",
        "О деле, войне и политике не пишите — не пропустит цензор.",
        "Вечер писем учёным · 29 января 2026 · «Вечер писем»",
    ];
    assert_eq!(page.text().lines().collect::<Vec<_>>(), expected);
    let (surname, given) = (page.find("Окунев"), page.find("Лаврентий"));
    assert!(page.texts.iter().all(|text| text.size <= surname.size));
    assert!((surname.size - given.size).abs() < 0.01, "the given name is as large");
    assert!(page.texts.windows(2).all(|pair| pair[0].y < pair[1].y), "{:?}", page.texts);
    assert!(page.texts.iter().all(|text| text.y < BOTTOM && text.x >= LEFT - 0.51));
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
    assert!(
        text.contains("Лаврентий Капитонович*") && text.contains("\n* Внесён в перечень, которого нет.\n")
    );
    marked.people[0].name = split("Окунев");
    assert!(read(&marked)[0].text().contains("Окунев*"));
}

#[test]
fn whoever_has_no_story_is_no_blank_and_what_is_not_known_is_not_mentioned() {
    let mut job = job();
    let nothing = CardPerson {
        photo: None,
        number: Number(12),
        name: split("Окунев Пётр"),
        marks: String::new(),
        born: Some(Birth::Year(1970)),
        birthday: None,
        place: String::new(),
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
        let unknown = "Мы мало знаем об этом человеке. Расскажите о себе: о дворе, погоде, книге.";
        assert!(text.replace('\n', " ").contains(unknown), "{text}");
        assert!(!text.contains("Подсказки") && !text.contains("Дело"), "{text}");
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
fn of_a_story_at_most_75_words_are_told() {
    for (words, told, is_cut) in
        [(3, "слово слово слово", false), (75, "слово", false), (76, "Коротко.", true)]
    {
        let mut job = job();
        job.people[0].story = vec!["слово"; words].join(" ");
        job.people[0].short = "коротко.".to_owned();
        let document = make(&job).unwrap();
        assert_eq!(!document.shortened.is_empty(), is_cut, "{words}");
        let text = readback::pages(&document.bytes)[0].text();
        let count = text.split_whitespace().filter(|word| word.to_lowercase() == "слово").count();
        assert_eq!(count, if is_cut { 0 } else { words });
        assert!(text.replace('\n', " ").to_lowercase().contains(&told.to_lowercase()), "{text}");
    }
}

#[test]
fn more_than_three_openings_are_not_told_and_that_is_said() {
    let mut job = job();
    job.people[0].interests = "шахматы, кошки, море, горы".to_owned();
    let document = make(&job).unwrap();
    let told = Shortened { person: job.people[0].name.full(), field: PaperField::Interests };
    assert_eq!(document.shortened, [told]);
    readback::pages(&document.bytes)[0].find("Шахматы · кошки · море");
}

#[test]
fn a_birthday_that_a_letter_still_reaches_is_told_in_words() {
    let mut job = job();
    job.people[0].birthday = NaiveDate::from_ymd_opt(2026, 5, 6);
    let text = read(&job)[0].text();
    assert!(
        text.contains(
            "Энская область · 1970 г. р.\nДень рождения — 6 мая, исполнится 56 лет. Письмо успеет."
        ),
        "{text}"
    );
}

#[test]
fn a_tent_says_the_same_on_both_sides_and_each_is_upright_once_it_is_folded() {
    let photo = Picture::jpeg(&crate::picture::tests::file(600, 400)).unwrap();
    let person = CardPerson { photo: Some(photo), ..job().people[0].clone() };
    let tent = Cards { form: CardForm::Tent, people: vec![person; 2], ..job() };
    let pages = read(&tent);
    assert_eq!(pages.len(), 2, "a sheet each");
    for page in &pages {
        let fold: Vec<_> =
            page.strokes.iter().zip(&page.pens).filter(|(_, pen)| pen.dots.is_some()).collect();
        let [(line, _)] = fold[..] else { panic!("{} folds", fold.len()) };
        assert!(line.iter().all(|point| (point.1 - CARD.height).abs() < 0.05), "{line:?}");
        let (lower, upper): (Vec<_>, Vec<_>) = page.texts.iter().partition(|text| text.y > CARD.height);
        assert_eq!(lower.len(), upper.len());
        for (lower, upper) in lower.iter().zip(&upper) {
            assert!(lower.text == upper.text && lower.level && !upper.level);
            // Turned around the middle of the sheet.
            readback::stand(&lower.text, &[(upper.x, 210.0 - lower.x), (upper.y, 297.0 - lower.y)]);
        }
        let [one, other] = page.pictures[..] else { panic!("{} pictures", page.pictures.len()) };
        readback::stand(
            "photo",
            &[(other.x, 210.0 - one.x - one.width), (other.y, 297.0 - one.y - one.height)],
        );
    }
}

#[test]
fn a_photo_is_cut_to_a_portrait_and_none_leaves_the_texts_its_room() {
    for shape in [(600, 400), (400, 600), (480, 600)] {
        let photo = Picture::jpeg(&crate::picture::tests::file(shape.0, shape.1)).unwrap();
        let with =
            Cards { people: vec![CardPerson { photo: Some(photo), ..job().people[0].clone() }], ..job() };
        let page = &read(&with)[0];
        let [picture] = page.pictures[..] else { panic!("{} pictures", page.pictures.len()) };
        let lengths = [(picture.x, LEFT), (picture.y, TOP), (picture.width, 55.0), (picture.height, 70.0)];
        readback::stand(&format!("{shape:?}"), &lengths);
        assert!(page.find("Физик").x > picture.x + picture.width);
        assert!((page.find("Подсказки").x - LEFT).abs() < 0.1, "openings stand under the photo");
        assert!(read(&job())[0].find("Физик").size >= page.find("Физик").size);
    }
}

#[test]
fn every_line_rule_and_photo_of_a_card_stands_at_its_constant() {
    let photo = Picture::jpeg(&crate::picture::tests::file(480, 600)).unwrap();
    for photo in [None, Some(photo)] {
        let left = if photo.is_some() { LEFT + PHOTO.0 + BESIDE_PHOTO } else { LEFT };
        let person = CardPerson { photo: photo.clone(), ..job().people[0].clone() };
        let page = &read(&Cards { people: vec![person; 2], ..job() })[0];
        for tick in [0.0, page.width - 5.0] {
            page.assert_rule("cut", (tick, 148.5), (tick + 5.0, 148.5));
        }
        for row in 0..2_u8 {
            let card = page.part((0.0, f32::from(row) * 148.5), (210.0, 148.5));
            let what = format!("card {row}");
            let set = |words: &str, x, y, style| readback::block(&what, card.lines_of(words), (x, y), style);
            let mut y = set("№ 12", left, TOP, NUMBER);
            y = set("Окунев-Бархатный", left, y, SURNAME);
            y = set("Лаврентий Капитонович", left, y, GIVEN) + ABOVE_PLACE;
            y = set("СИЗО-99, Энск, Энская область · День рождения 6 мая 1970", left, y, PLACE);
            let rule = y + GAP * 0.75;
            card.assert_rule(&what, (left, rule), (RIGHT, rule));
            y = set("Физик, двадцать лет преподавал оптику.", left, rule + GAP, BODY) + GAP;
            match photo.is_some() {
                true => {
                    y = set(
                        "Подсказки для письма",
                        LEFT,
                        TOP + PHOTO.1 + GAP,
                        LABEL.sized(UNDER_PHOTO * LABEL_SHARE),
                    );
                    set("Шахматы", LEFT, y, BODY.sized(UNDER_PHOTO));
                }
                false => {
                    y = set("Подсказки для письма", left, y, LABEL.sized(BODY.size * LABEL_SHARE));
                    set("Шахматы · Стругацкие · письма о походах", left, y, BODY);
                }
            }
            let evening = BOTTOM - EVENING.line_height();
            set("Вечер писем учёным · 29 января 2026 · «Вечер писем»", LEFT, evening, EVENING);
            let foot = evening - 2.0 * CASE.line_height();
            card.assert_rule(&what, (LEFT, foot - UNDER_RULE), (RIGHT, foot - UNDER_RULE));
            y = set("Дело: ст. 999.9 ч. 2, 7 лет", LEFT, foot, CASE);
            set("О деле, войне и политике не пишите — не пропустит цензор.", LEFT, y, CASE);
            assert_eq!(card.pictures.len(), usize::from(photo.is_some()));
        }
    }
}
