//! A list a kind and category, as the counter takes it, in two copies.

use letterdesk_cast::{PEOPLE, abroad};

use super::*;
use crate::{printable::make, readback};

fn person(letter: u32, postcard: u32) -> RegisterPerson {
    let address = PEOPLE[0].address();
    RegisterPerson { address, letters: ByKind { letter, postcard, ..ByKind::default() } }
}

fn job(posting: Posting, people: Vec<RegisterPerson>) -> Register {
    Register {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        sender: vec!["«Вечер писем»,".to_owned(), "а/я 1, г. Энск, 000000".to_owned()],
        posting,
        weight: 20,
        people,
        correction: Correction::default(),
    }
}

fn read(posting: Posting, people: Vec<RegisterPerson>) -> Vec<readback::Page> {
    readback::pages(&make(&job(posting, people)).unwrap().bytes)
}

fn said(id: &str) -> String {
    letterdesk_words::text(Language::Russian, id, &[])
}

#[test]
fn each_kind_has_its_list_and_handmade_cards_are_postcards_to_the_post() {
    let mixed = RegisterPerson { letters: ByKind { letter: 3, postcard: 2, handmade: 4 }, ..person(0, 0) };
    let lists = job(Posting::Ordinary, vec![mixed.clone(), person(1, 0), person(0, 0)]).lists();
    let told: Vec<_> =
        lists.iter().map(|list| (list.number, list.kind, list.quantity(), list.weight())).collect();
    assert_eq!(told, [(1, PostKind::Letter, 4, Some(80)), (2, PostKind::Postcard, 6, None)]);
    assert_eq!(lists[0].items.len(), 2, "somebody without letters has no line");
    let items = |posting| {
        job(posting, vec![mixed.clone()]).lists().iter().map(|list| list.items.len()).sum::<usize>()
    };
    assert_eq!(
        (items(Posting::Ordinary), items(Posting::Registered)),
        (2, 9),
        "registered mail has a line an item"
    );
}

#[test]
fn what_leaves_the_country_has_lists_of_its_own() {
    let leaving = RegisterPerson { address: abroad(), ..person(1, 1) };
    let lists = job(Posting::Registered, vec![leaving, person(1, 0)]).lists();
    let told: Vec<_> = lists.iter().map(|list| (list.number, list.kind, list.abroad)).collect();
    assert_eq!(
        told,
        [(1, PostKind::Letter, false), (2, PostKind::Letter, true), (3, PostKind::Postcard, true)]
    );
}

#[test]
fn each_list_comes_twice_and_one_is_the_senders() {
    let pages = read(Posting::Registered, vec![person(2, 1)]);
    let heads: Vec<_> = pages.iter().map(|page| (page.text().contains("Список № 1"), page)).collect();
    assert_eq!(heads.len(), 4, "two lists, two copies");
    for (page, (list, copy)) in pages.iter().zip([
        ("Список № 1", "Экземпляр почты"),
        ("Список № 1", "Экземпляр отправителя"),
        ("Список № 2", "Экземпляр почты"),
        ("Список № 2", "Экземпляр отправителя"),
    ]) {
        assert!(page.width > page.height, "it lies");
        let text = page.text();
        for part in
            [list, copy, "из 2", "Категория: заказные", "Плательщик: отправитель", "Принял", "Частная форма"]
        {
            assert!(text.contains(part), "{part} in\n{text}");
        }
        assert!(!text.contains("Вечер писем учёным"), "the counter needs no title: {text}");
    }
    assert!(pages[0].text().contains("Вид: письма") && pages[2].text().contains("Вид: открытки"));
}

#[test]
fn sums_stand_in_words_that_agree() {
    let pages = read(Posting::Ordinary, vec![person(21, 22)]);
    let told = |page: &readback::Page| page.text().replace('\n', " ");
    let letters = "Всего: 21 (двадцать одно) письмо, масса 420 (четыреста двадцать) граммов";
    assert!(told(&pages[0]).contains(letters), "{}", told(&pages[0]));
    assert!(told(&pages[2]).contains("Всего: 22 (двадцать две) открытки"), "{}", told(&pages[2]));
    assert!(!told(&pages[2]).contains("масса 0"), "a card is weighed at the counter, if at all");
}

#[test]
fn the_sender_has_single_commas_or_is_written_in() {
    let known = "Отправитель: «Вечер писем», а/я 1, г. Энск, 000000";
    assert_eq!(read(Posting::Registered, vec![person(1, 0)])[0].find("Отправитель:").text, known);
    let nobody = Register { sender: Vec::new(), ..job(Posting::Registered, vec![person(1, 0)]) };
    let page = readback::pages(&make(&nobody).unwrap().bytes).remove(0);
    let (label, start) = (page.find("Отправитель:"), LEFT + BEHIND_WORD);
    page.assert_rule(
        "to write on",
        (start + label.width, label.y + UNDER_WORD),
        (start + label.width + SENDER_LINE, label.y + UNDER_WORD),
    );
}

#[test]
fn a_list_goes_over_pages_with_its_head_and_its_foot_is_never_alone() {
    for posting in [Posting::Ordinary, Posting::Registered] {
        for people in (5..=14).chain(33..=38) {
            let pages = read(posting, vec![person(1, 0); people]);
            let rows = |page: &readback::Page| {
                page.texts.iter().filter(|text| text.text.starts_with("Окуневу")).count()
            };
            for page in &pages {
                page.find("Адресат");
                let text = page.text();
                assert!(rows(page) > 1, "{posting:?}, {people}: {text}");
                assert!(text.contains("Список №") && text.contains("Экземпляр"), "{text}");
            }
            assert_eq!(pages.iter().map(rows).sum::<usize>(), 2 * people);
            let feet = pages.iter().filter(|page| page.text().contains("Принял")).count();
            assert_eq!(feet, 2 * people.div_ceil(35), "{posting:?}, {people}");
        }
    }
}

#[test]
fn an_items_number_has_fourteen_boxes_and_thirteen_for_abroad() {
    let leaving = RegisterPerson { address: abroad(), ..person(1, 0) };
    let pages = read(Posting::Registered, vec![person(2, 0), leaving]);
    let boxes = |page: &readback::Page| {
        page.rectangles.iter().filter(|area| readback::near(area.width, DIGIT.0)).count()
    };
    assert_eq!((boxes(&pages[0]), boxes(&pages[2])), (2 * DIGITS, DIGITS_ABROAD));
    assert!(pages[2].text().contains("Пересылка: за границу"));
}

#[test]
fn every_line_column_and_box_stands_at_its_constant() {
    for (posting, columns) in [(Posting::Ordinary, &ORDINARY), (Posting::Registered, &REGISTERED)] {
        let page = &read(posting, vec![person(1, 0); 5])[0];
        let what = format!("{posting:?}");
        let right = page.width - LEFT;
        let set = |words: &str, y, style| readback::block(words, page.lines_of(words), (LEFT, y), style);
        let copy = page.find("Экземпляр почты");
        readback::stand(&what, &[(copy.x + copy.width, right), (copy.y, flow::TOP + COPY.baseline())]);
        let title = "Список № 1 почтовых отправлений";
        let mut y = set(title, flow::TOP, Style::new(Face::SerifBold, TITLE_SIZE, 1.15)) + UNDER_TITLE;
        for lines in [
            &["29 января 2026 · единственный список"][..],
            &["Вид: письма", posting_word(posting), "Пересылка: по стране"],
            &["Отправитель:"],
            &["Плательщик: отправитель", "Оплата:"],
        ] {
            for (words, x) in lines.iter().zip(FIELDS) {
                let found = page.find(words);
                readback::stand(words, &[(found.x, x), (found.y, y + SUBTITLE.baseline())]);
            }
            y += HEAD_PITCH;
        }
        let foot = y - HEAD_PITCH + SUBTITLE.baseline() + TICK_UNDER;
        let ticks: Vec<_> = page.rectangles.iter().filter(|area| readback::near(area.width, TICK)).collect();
        for (tick, (_, x)) in ticks.iter().zip(WAYS) {
            readback::stand("tick", &[(tick.x, x), (tick.y, foot - TICK), (tick.height, TICK)]);
        }
        assert_eq!(ticks.len(), 3);
        y += UNDER_FIELDS;
        for (id, left, _) in columns {
            let word = said(id);
            let head = page.texts.iter().find(|text| text.text == word && text.y > y).unwrap();
            readback::stand(id, &[(head.x, *left), (head.y, y + HEAD.baseline())]);
        }
        y += HEAD.line_height() + UNDER_HEAD;
        page.assert_rule("heads", (LEFT, y), (right, y));
        for row in 0..5 {
            y = row_stands(page, &format!("{what}, row {row}"), y, posting, columns);
        }
        foot_stands(page, y);
    }
}

fn posting_word(posting: Posting) -> &'static str {
    match posting {
        Posting::Ordinary => "Категория: простые",
        Posting::Registered => "Категория: заказные",
    }
}

/// A row's words, figures, lines and boxes; returns the y below it.
#[track_caller]
fn row_stands(page: &readback::Page, what: &str, y: f32, posting: Posting, columns: &[Column; 6]) -> f32 {
    let (top, baseline) = (y + PADDING, y + PADDING + NAME.baseline());
    let row = page.part((0.0, y), (page.width, 30.0));
    let name = row.lines_of("Окуневу-Бархатному Лаврентию Капитоновичу, 1970 г. р.");
    readback::block(what, name, (columns[1].1, PADDING), NAME);
    let place = row.find("ФКУ");
    readback::stand(what, &[(place.x, columns[2].1), (place.y + y, baseline)]);
    let (weight, fee) = match posting {
        Posting::Ordinary => (&columns[4], &columns[5]),
        Posting::Registered => (&columns[3], &columns[4]),
    };
    let grams = row.find("20");
    readback::stand(what, &[(grams.x, weight.1), (grams.y + y, baseline)]);
    page.assert_rule(what, (fee.1, top + DIGIT.1), (fee.1 + fee.2 - SHORTER, top + DIGIT.1));
    if posting == Posting::Registered {
        let boxes: Vec<_> = page
            .rectangles
            .iter()
            .filter(|area| readback::near(area.width, DIGIT.0) && readback::near(area.y, top))
            .collect();
        for (place, digit) in boxes.iter().enumerate() {
            readback::stand(
                what,
                &[(digit.x, columns[5].1 + DIGIT.0 * place as f32), (digit.height, DIGIT.1)],
            );
        }
        assert_eq!(boxes.len(), DIGITS, "{what}");
    }
    let next =
        page.strokes.iter().filter(|stroke| readback::near(stroke[0].0, LEFT) && stroke[0].1 > y + 1.0);
    let bottom = next.map(|stroke| stroke[0].1).fold(f32::INFINITY, f32::min);
    let own = page.part((0.0, y), (page.width, bottom - y));
    let lines = own.texts.iter().filter(|text| readback::near(text.x, columns[2].1)).count() as f32;
    let text = (name.len() as f32 * NAME.line_height()).max(lines * CELL.line_height());
    readback::stand(what, &[(bottom - y, text.max(DIGIT.1) + 2.0 * PADDING)]);
    bottom
}

/// The sums, the lines to be filled in, and the stamp's place.
#[track_caller]
fn foot_stands(page: &readback::Page, top: f32) {
    let (right, end) = (page.width - LEFT, LEFT + FOOT_WIDTH);
    for (words, x, baseline) in [
        ("Всего: 5 (пять) писем", LEFT, SUM_BASELINE),
        ("Плата за пересылку", LEFT, FEE_BASELINE),
        ("Отправитель (подпись):", LEFT, HANDED_BASELINE),
        ("Принял (должность, подпись):", ACCEPTED, HANDED_BASELINE),
        ("Частная форма", LEFT, PRIVATE_BASELINE),
    ] {
        let found = page.find(words);
        readback::stand(words, &[(found.x, x), (found.y, top + baseline)]);
        let ends = if words.starts_with("Отправитель") { ACCEPTED - BEFORE_WORD } else { end };
        if words.ends_with(':') || words.starts_with("Плата") {
            let y = found.y + UNDER_WORD;
            page.assert_rule(words, (found.x + found.width + BEHIND_WORD, y), (ends, y));
        }
    }
    let word = page.find("Календарный штемпель");
    readback::stand("stamp's word", &[(word.x + word.width, right), (word.y, top + STAMP_WORD)]);
    let stamp = page.rectangles.iter().find(|area| readback::near(area.width, STAMP.0)).unwrap();
    readback::stand(
        "stamp",
        &[(stamp.x, right - STAMP.0), (stamp.y, top + STAMP_TOP), (stamp.height, STAMP.1)],
    );
}
