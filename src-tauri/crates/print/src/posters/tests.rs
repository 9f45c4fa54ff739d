//! Who waits, how large they are set, the total, and the door.

use super::*;
use crate::{name::ListName, printable::make, prose::Shortened, readback};

fn person(number: u32) -> PosterPerson {
    PosterPerson {
        number: Number(number),
        name: letterdesk_model::name::split("Окунев-Бархатный Лаврентий Капитонович"),
        marks: "*".to_owned(),
        who: "физик, любит шахматы".to_owned(),
        birthday: None,
    }
}

fn job(format: PosterFormat, message: PosterContent) -> Poster {
    Poster {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        format,
        message,
        notices: NOTICED.to_owned(),
        correction: Correction::default(),
    }
}

fn waiting(people: Vec<PosterPerson>) -> PosterContent {
    PosterContent::Waiting { as_of: NaiveTime::from_hms_opt(19, 30, 0).unwrap(), people }
}

fn waiting_for(format: PosterFormat, people: u32) -> Vec<readback::Page> {
    let people = (1..=people).map(person).collect();
    readback::pages(&make(&job(format, waiting(people))).unwrap().bytes)
}

fn page(format: PosterFormat, message: PosterContent) -> readback::Page {
    readback::pages(&make(&job(format, message)).unwrap().bytes).remove(0)
}

fn surnames(page: &readback::Page) -> Vec<&readback::Text> {
    page.texts.iter().filter(|text| text.text.starts_with("Окунев")).collect()
}

#[test]
fn everybody_who_waits_is_there_larger_than_the_heading_and_in_24_points_or_more() {
    for (format, scale) in PAPERS {
        let mut before = f32::INFINITY;
        for people in [1, 6, 24, 25, 70] {
            let pages = waiting_for(format, people);
            let sizes: Vec<f32> = pages.iter().flat_map(surnames).map(|text| text.size).collect();
            assert_eq!(sizes.len() as u32, people);
            assert!(sizes.iter().all(|size| *size == sizes[0] && *size <= before), "{people}: {sizes:?}");
            before = sizes[0];
            let heading = pages[0].find("Ждут письма").size;
            assert!(before > 23.9 && before > heading, "{people} people at {before}, heading {heading}");
            for page in &pages {
                page.find("на 19:30");
                let stands = |text: &readback::Text| {
                    text.y <= (BOTTOM + 0.1) * scale && text.x >= (LEFT - 0.1) * scale
                };
                assert!(page.texts.iter().all(stands));
            }
        }
    }
}

#[test]
fn a_sheet_has_at_most_24_people_and_all_sheets_about_as_many() {
    let short = |number| PosterPerson {
        name: letterdesk_model::name::split("Ли Аркадий"), ..person(number)
    };
    for (format, people, sheets) in [
        (PosterFormat::A3, 24, 1),
        (PosterFormat::A3, 25, 2),
        (PosterFormat::A3, 70, 3),
        (PosterFormat::A4, 70, 4),
    ] {
        let message = waiting((1..=people).map(short).collect());
        let pages = readback::pages(&make(&job(format, message)).unwrap().bytes);
        assert_eq!(pages.len(), sheets, "{people} people");
        let on = |page: &readback::Page| page.texts.iter().filter(|text| text.text == "Ли").count();
        let on: Vec<usize> = pages.iter().map(on).collect();
        assert_eq!(on.iter().sum::<usize>(), people as usize);
        assert!(on.iter().max().unwrap() - on.iter().min().unwrap() <= 1 && on[0] <= 24, "{on:?}");
        for (place, page) in pages.iter().enumerate().filter(|_| sheets > 1) {
            page.find(&format!("{} / {sheets}", place + 1));
        }
    }
}

#[test]
fn which_slip_to_take_stands_beside_a_few_and_once_under_many() {
    for (people, beside) in [(1, true), (3, true), (24, false)] {
        let text = waiting_for(PosterFormat::A4, people)[0].text().replace('\n', " ");
        assert_eq!(text.contains("Возьмите у входа талон № 1."), beside, "{people}: {text}");
        let once = text.contains("Возьмите у входа талон с номером, который стоит у имени.");
        assert_ne!(once, beside, "{people}: {text}");
    }
}

#[test]
fn a_birthday_that_a_letter_still_reaches_is_said() {
    let born = PosterPerson { birthday: NaiveDate::from_ymd_opt(2026, 2, 14), ..person(1) };
    let page = page(PosterFormat::A4, waiting(vec![born, person(2)]));
    assert_eq!(page.text().matches("День рождения — 14 февраля").count(), 1, "{}", page.text());
}

#[test]
fn a_line_that_is_longer_than_its_place_keeps_nobody_off_the_wall() {
    let long = PosterPerson { who: "историк северных сёл ".repeat(30), ..person(2) };
    let document = make(&job(PosterFormat::A4, waiting(vec![person(1), long]))).unwrap();
    let told = Shortened { person: person(2).name.full(), field: PaperField::Who };
    assert_eq!(document.shortened, [told]);
}

#[test]
fn a3_is_the_same_poster_larger() {
    let (small, large) = (waiting_for(PosterFormat::A4, 6), waiting_for(PosterFormat::A3, 6));
    assert!((large[0].width - 297.0).abs() < 0.1 && (large[0].height - 420.0).abs() < 0.1);
    assert_eq!(small[0].text(), large[0].text());
    for (small, large) in small[0].texts.iter().zip(&large[0].texts) {
        for (small, large) in [(small.x, large.x), (small.y, large.y), (small.size, large.size)] {
            assert!((small * LARGER - large).abs() < 0.15, "{small} to {large}");
        }
    }
}

#[test]
fn nobody_waiting_is_good_news() {
    page(PosterFormat::A4, PosterContent::Everybody).lines_of("Сегодня написали каждому");
    assert_eq!(
        make(&job(PosterFormat::A4, waiting(Vec::new()))),
        Err(PrintError::NoPeople),
        "that nobody is shown is no news"
    );
}

/// Lines as on A4, read from a sheet on which everything is so many times larger.
struct Read<'a>(&'a readback::Page, f32);

impl Read<'_> {
    fn set(&self, words: &str, (x, y): (f32, f32), style: Style) -> f32 {
        let Read(page, scale) = self;
        let larger = style.sized(style.size * scale);
        readback::block(words, page.lines_of(words), (x * scale, y * scale), larger) / scale
    }
}

const PAPERS: [(PosterFormat, f32); 2] = [(PosterFormat::A4, 1.0), (PosterFormat::A3, LARGER)];
const NOTICED: &str = "* Внесён в перечень, которого нет.";

#[test]
fn every_line_and_rule_of_those_who_wait_stands_at_its_constant() {
    use waiting::*;
    for (format, scale) in PAPERS {
        let page = &waiting_for(format, 24)[0];
        let read = Read(page, scale);
        let y = read.set("Ждут письма", (LEFT, TOP), HEADING) + UNDER_HEADING;
        let y = read.set("на 19:30 · Вечер писем учёным · 29 января 2026", (LEFT, y), AS_OF);
        let rule = (y + ABOVE_RULE) * scale;
        page.assert_rule("heading", (LEFT * scale, rule), (RIGHT * scale, rule));
        let notice = BOTTOM - NOTICE.line_height();
        read.set(NOTICED, (LEFT, notice), NOTICE);
        let slips = "Возьмите у входа талон с номером, который стоит у имени.";
        read.set(slips, (LEFT, notice - ABOVE_NOTICE - SLIP.line_height()), SLIP);
        let names = surnames(page);
        let size = names[0].size / scale;
        let style = Style::new(Face::SerifBold, size, 1.18);
        let digits = |text: &str| style.width(&Clean::of_checked(text.to_owned()));
        let beside = size * BESIDE_NUMBER;
        let right = LEFT + digits("24") + beside;
        let number = page.texts.iter().find(|text| text.text == "1").unwrap();
        let baseline = y + ABOVE_RULE + ABOVE_NAMES + style.baseline();
        readback::stand(
            &format!("{format:?}"),
            &[
                ((number.x + number.width) / scale, right - beside),
                (number.y / scale, baseline),
                (names[0].x / scale, right),
                (names[0].y / scale, baseline),
            ],
        );
        let (width, below) =
            ((WIDTH - GUTTER) / 2.0 - (right - LEFT), (size * WHO_SHARE).max(SMALLEST_WHO / scale));
        let name = letterdesk_model::name::split("Окунев-Бархатный Лаврентий");
        let name = ListName::new(Language::Russian, &name, "*", (size, width)).unwrap();
        let top = y + ABOVE_RULE + ABOVE_NAMES + name.height();
        let who = std::slice::from_ref(page.find("физик"));
        let style = Style::new(Face::Sans, below * scale, 1.25);
        readback::block("who", who, (right * scale, top * scale), style);
    }
}

#[test]
fn the_second_column_stands_beside_the_first_line_by_line() {
    for (format, scale) in PAPERS {
        let page = &waiting_for(format, 24)[0];
        let names = surnames(page);
        let (first, second) = names.split_at(names.len().div_ceil(2));
        for (left, right) in first.iter().zip(second) {
            let lengths = [((right.x - left.x) / scale, (WIDTH + waiting::GUTTER) / 2.0), (right.y, left.y)];
            readback::stand(&format!("{format:?}"), &lengths);
        }
    }
}

fn of_the_total(letters: u32, people: u32, next: Option<NextEvening>) -> PosterContent {
    PosterContent::Total { letters, people, next }
}

#[test]
fn the_total_is_the_largest_thing_and_as_wide_as_the_sheet() {
    for (letters, people) in [(337, 77), (1, 1), (12_345, 1_270)] {
        let page = page(PosterFormat::A4, of_the_total(letters, people, None));
        let largest = page.texts.iter().max_by(|one, other| one.size.total_cmp(&other.size)).unwrap();
        let figure = letterdesk_words::number(Language::Russian, letters.into()).replace('\u{a0}', " ");
        assert_eq!(largest.text, figure);
        if letters > 99 {
            assert!((150.0..WIDTH + 0.1).contains(&largest.width), "{figure}: {} mm", largest.width);
        }
        assert!(page.texts.iter().all(|text| text.y <= BOTTOM + 0.1));
    }
}

#[test]
fn thanks_stand_above_the_total_and_the_next_evening_below() {
    let (title, place) = ("Вечер писем врачам".to_owned(), "Дом культуры".to_owned());
    let next = NextEvening { title, date: NaiveDate::from_ymd_opt(2026, 3, 12).unwrap(), place };
    for (next, is_told) in [(Some(next), true), (None, false)] {
        let page = page(PosterFormat::A4, of_the_total(337, 77, next));
        assert!(page.find("Спасибо всем").y < page.find("337").y);
        assert_eq!(page.text().contains("Следующий вечер"), is_told);
        if is_told {
            assert!(page.find("Следующий вечер").y > page.find("337").y);
            assert!(
                page.text().contains("12 марта 2026\nВечер писем врачам\nДом культуры"),
                "{}",
                page.text()
            );
        }
    }
}

#[test]
fn the_total_and_its_postmark_stand_at_their_constants() {
    use total::*;
    let next = NextEvening {
        title: "Вечер писем врачам".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 3, 12).unwrap(),
        place: String::new(),
    };
    for (format, scale) in PAPERS {
        let page = &page(format, of_the_total(337, 77, Some(next.clone())));
        let read = Read(page, scale);
        let y = read.set("Спасибо всем, кто писал", (LEFT, TOP), THANKS) + ABOVE_TITLE;
        let y = read.set("Вечер писем учёным", (LEFT, y), TITLE) + UNDER_HEADING;
        read.set("29 января 2026", (LEFT, y), UNDER);
        let counts = [
            ("letters", wording::count(Language::Russian, 337)),
            ("people", wording::count(Language::Russian, 77)),
        ];
        let words = letterdesk_words::text(Language::Russian, "paper-poster-total", &counts);
        let (from, to) = FIGURE_ROOM;
        let height = FIGURE.line_height() * page.find("337").size / scale / FIGURE.size;
        let top = from + (to - from - height - ABOVE_WORDS - WORDS.line_height()) / 2.0;
        let y = read.set("337", (LEFT, top), FIGURE) + ABOVE_WORDS;
        read.set(&words, (LEFT, y), WORDS);
        let notice = BOTTOM - NOTICE.line_height();
        read.set(NOTICED, (LEFT, notice), NOTICE);
        let more = notice - ABOVE_NOTICE - NEXT_MORE.line_height();
        read.set("Вечер писем врачам", (LEFT, more), NEXT_MORE);
        let date = more - NEXT.line_height();
        read.set("12 марта 2026", (LEFT, date), NEXT);
        read.set("Следующий вечер", (LEFT, date - NEXT_MORE.line_height()), NEXT_MORE);
        readback::postmark(
            &format!("{format:?}"),
            page,
            (MARK.0.0 * scale, MARK.0.1 * scale),
            MARK.1 * scale,
        );
    }
}

fn at_the_door(programme: &[&str]) -> PosterContent {
    PosterContent::Door {
        theme: "учёные".to_owned(),
        place: vec!["Открытое пространство".to_owned(), "Энск".to_owned()],
        programme: programme.iter().map(|line| (*line).to_owned()).collect(),
    }
}

#[test]
fn the_door_says_what_when_where_and_the_programme_at_its_constants() {
    use door::*;
    for (format, scale) in PAPERS {
        let page = &page(format, at_the_door(&["19:00 — Кому пишем", "20.30 Чай", "И музыка"]));
        let read = Read(page, scale);
        let y = read.set("Вечер писем учёным", (LEFT, TOP), TITLE) + GAP;
        let y = read.set("Тема: учёные", (LEFT, y), THEME) + GAP;
        let y = read.set("29 января 2026", (LEFT, y), DATE) + GAP;
        let y = read.set("Открытое пространство", (LEFT, y), PLACE);
        let y = read.set("Энск", (LEFT, y), PLACE) + ABOVE_RULE;
        page.assert_rule("programme", (LEFT * scale, y * scale), (RIGHT * scale, y * scale));
        let top = y + ABOVE_PROGRAMME;
        let hour = page.find("19:00");
        let indent = hour.width / scale + BESIDE_HOUR;
        read.set("19:00", (LEFT, top), HOUR);
        read.set("Кому пишем", (LEFT + indent, top), Style { face: Face::Serif, ..HOUR });
        let rest = ["20.30", "Чай", "И музыка"].map(|text| page.find(text).x / scale);
        readback::stand("rest", &[(rest[0], LEFT), (rest[1], LEFT + indent), (rest[2], LEFT + indent)]);
    }
}

#[test]
fn a_door_without_a_programme_has_no_rule_and_one_too_long_is_refused_by_its_own_name() {
    let bare = page(PosterFormat::A4, at_the_door(&["", " "]));
    assert!(bare.strokes.is_empty() && bare.text().ends_with(NOTICED));
    let refused = make(&job(PosterFormat::A4, at_the_door(&["19:00 Чай"; 60]))).unwrap_err();
    let PrintError::TooLong { field: PaperField::Programme, needed_lines: 60, .. } = refused else {
        panic!("{refused:?}")
    };
}
