//! What a slip says, and what happens to a pile that is longer than one.

use super::*;
use crate::{printable::make, readback};

fn pile(facility: &str, people: u32, letters: Option<u32>) -> Pile {
    let person = |number| PilePerson {
        number: Number(number),
        name: letterdesk_model::name::split("Окунев-Бархатный Лаврентий Капитонович"),
        letters,
    };
    Pile {
        number: 1,
        facility: facility.to_owned(),
        full: "ФКУ СИЗО-99 УФСИН России по Энской области".to_owned(),
        people: (1..=people).map(person).collect(),
    }
}

fn job(piles: Vec<Pile>) -> Piles {
    Piles {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        piles,
        correction: Correction::default(),
    }
}

#[test]
fn a_slip_says_which_pile_whose_and_how_many() {
    let document =
        make(&job(vec![pile("СИЗО-99", 3, Some(7)), Pile { number: 4, ..pile("ИК-77", 1, None) }])).unwrap();
    let pages = readback::pages(&document.bytes);
    assert_eq!(pages.len(), 1);
    let text = pages[0].text();
    for part in
        ["Стопка 1", "СИЗО-99", "3 адресата · 21 письмо", "Окунев-Бархатный Л. К.", "Стопка 4", "1 адресат"]
    {
        assert!(text.contains(part), "{part} in\n{text}");
    }
    let (first, second) = (pages[0].find("Стопка 1"), pages[0].find("Стопка 4"));
    assert!((second.x - first.x - SLIP.width).abs() < 0.1 && (second.y - first.y).abs() < 0.1);
}

#[test]
fn a_long_pile_has_several_slips_with_one_sum() {
    let document = make(&job(vec![pile("СИЗО-99", 45, Some(1))])).unwrap();
    let page = &readback::pages(&document.bytes)[0];
    let texts = |start: &str| page.texts.iter().filter(|text| text.text.contains(start)).count();
    assert_eq!((texts("Стопка 1"), texts("45 адресатов · 45 писем")), (3, 3));
    assert_eq!((texts("1 / 3"), texts("3 / 3")), (1, 1));
    assert_eq!(texts("Окунев"), 45);
}

#[test]
fn nothing_leaves_its_slip() {
    let document =
        make(&job(vec![pile("ЕПКТ при ИК-77 Небывалого района", 20, None); 4])).unwrap();
    for page in readback::pages(&document.bytes) {
        for text in &page.texts {
            let (x, y) = (text.x % SLIP.width, text.y % SLIP.height);
            let inside = (LEFT - 0.1..=RIGHT).contains(&x) && (TOP..=BOTTOM + 0.1).contains(&y);
            assert!(inside, "{text:?}");
        }
    }
}

#[test]
fn a_name_too_long_for_a_line_stands_there_whole() {
    let mut long = pile("СИЗО-99", 1, Some(1));
    long.people[0].name = letterdesk_model::name::split("Воскресенская-Рождественская Агния Апполинариевна");
    let text = readback::pages(&make(&job(vec![long])).unwrap().bytes)[0].text();
    assert!(text.replace('\n', "").contains("Воскресенская-Рождественская А. А."), "{text}");
}

#[test]
fn a_surname_of_sixty_letters_has_the_room_of_two_rows() {
    let mut long = pile("СИЗО-99", 20, Some(1));
    long.people[4].name = letterdesk_model::name::split(
        "Воскресенская-Рождественскоблаговещенская-Преображенскоуспенская Агния Апполинариевна",
    );
    let page = &readback::pages(&make(&job(vec![long])).unwrap().bytes)[0];
    assert!(page.text().replace(['\n', ' '], "").contains("Преображенскоуспенская"), "{}", page.text());
    let step = page.find("6").y - page.find("4").y;
    assert!((step - 3.0 * ROW_HEIGHT).abs() < 0.1, "{step} mm from the row above to the row below");
    let texts = |start: &str| page.texts.iter().filter(|text| text.text.contains(start)).count();
    assert_eq!(texts("1 / 2"), 1, "the twentieth goes to a second slip");
}

#[test]
fn without_anybody_there_is_nothing_to_print() {
    assert_eq!(make(&job(vec![])).unwrap_err(), PrintError::NoPeople);
}

#[test]
fn every_line_and_rule_of_a_slip_stands_at_its_constant() {
    // Two columns of ten and four; the first pile's letters are counted, the others' are filled in by hand.
    let piles = (0..4).map(|place| pile("СИЗО-99", 14, (place == 0).then_some(7))).collect();
    let page = &readback::pages(&make(&job(piles)).unwrap().bytes)[0];
    for tick in [(0.0, 105.0), (292.0, 105.0)] {
        page.assert_rule("cut", tick, (tick.0 + 5.0, tick.1));
    }
    for place in 0..4_u8 {
        let what = format!("slip {place}");
        let corner = (f32::from(place % 2) * 148.5, f32::from(place / 2) * 105.0);
        let slip = page.part(corner, (148.5, 105.0));
        let set = |words: &str, x, y, style| readback::block(&what, slip.lines_of(words), (x, y), style);
        let title = slip.find("Стопка");
        readback::stand(&what, &[(title.x + title.width, RIGHT), (title.y, TOP + PILE.baseline())]);
        let y = set("СИЗО-99", LEFT, TOP, FACILITY) + UNDER_FACILITY;
        set("ФКУ СИЗО-99 УФСИН России по Энской области", LEFT, y, FULL);
        slip.assert_rule(&what, (LEFT, NAMES - UNDER_RULE), (RIGHT, NAMES - UNDER_RULE));
        let (sum, foot) = (slip.find("14 адресатов"), slip.find("Вечер писем учёным · 29 января 2026"));
        let sum_at = BOTTOM - FOOT.line_height() - ABOVE_FOOT;
        readback::stand(&what, &[(sum.x, LEFT), (sum.y, sum_at), (foot.x, LEFT), (foot.y, BOTTOM)]);
        let names: Vec<_> = slip.texts.iter().filter(|text| text.text.starts_with("Окунев")).collect();
        for (index, name) in names.iter().enumerate() {
            let (column, row) = (index / 10, index % 10);
            let left = LEFT + column as f32 * (COLUMN + GUTTER);
            let (right, top) = (left + COLUMN, NAMES + row as f32 * ROW_HEIGHT);
            let baseline = top + ROW_HEIGHT / 2.0 + UNDER_MIDDLE;
            let number = (index + 1).to_string();
            let number = slip.texts.iter().find(|text| text.text == number && text.y == name.y).unwrap();
            let what = format!("{what}, row {index}");
            readback::stand(
                &what,
                &[
                    (name.x, left + NUMBER),
                    (name.y, baseline),
                    (number.x + number.width, left + NUMBER - BESIDE_NUMBER),
                ],
            );
            slip.assert_rule(&what, (left, top + ROW_HEIGHT), (right, top + ROW_HEIGHT));
            match place {
                0 => {
                    let ends = |text: &&readback::Text| readback::near(text.x + text.width, right);
                    let letters = slip.texts.iter().filter(ends).find(|text| text.text == "7");
                    assert!(letters.is_some(), "{what}");
                }
                _ => slip.assert_rule(&what, (right - BLANK, baseline), (right, baseline)),
            }
        }
        assert_eq!(names.len(), 14);
    }
}
