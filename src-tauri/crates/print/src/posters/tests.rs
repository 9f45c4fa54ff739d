//! Who waits, how large they are set, and the total.

use super::*;
use crate::{printable::make, readback};

fn person(number: u32) -> PosterPerson {
    PosterPerson {
        number: Number(number),
        name: letterdesk_model::name::split("Окунев-Бархатный Лаврентий Капитонович"),
        marks: "*".to_owned(),
        who: "физик, любит шахматы".to_owned(),
    }
}

fn job(format: PosterFormat, message: PosterContent) -> Poster {
    Poster {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        format,
        message,
        notices: "* Внесён в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}

fn waiting_for(format: PosterFormat, people: u32) -> Vec<readback::Page> {
    let as_of = NaiveTime::from_hms_opt(19, 30, 0).unwrap();
    let people = (1..=people).map(person).collect();
    readback::pages(&make(&job(format, PosterContent::Waiting { as_of, people })).unwrap().bytes)
}

#[test]
fn everybody_who_waits_is_there_as_large_as_the_sheet_allows() {
    let mut before = f32::INFINITY;
    for people in [3, 15, 40, 77] {
        let pages = waiting_for(PosterFormat::A4, people);
        let names: Vec<_> = pages
            .iter()
            .flat_map(|page| &page.texts)
            .filter(|text| text.text.starts_with("Окунев"))
            .collect();
        assert_eq!(names.len() as u32, people);
        assert!(names[0].size <= before, "{people} people at {}", names[0].size);
        before = names[0].size;
        for page in &pages {
            page.find("Ждут письма");
            page.find("на 19:30");
            assert!(page.texts.iter().all(|text| text.y <= BOTTOM + 0.1 && text.x >= LEFT - 0.1));
        }
    }
    assert!(before >= 13.9);
}

#[test]
fn a3_is_the_same_poster_larger() {
    let (small, large) = (waiting_for(PosterFormat::A4, 12), waiting_for(PosterFormat::A3, 12));
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
    let news = make(&job(PosterFormat::A4, PosterContent::Everybody)).unwrap();
    readback::pages(&news.bytes)[0].find("Сегодня написали каждому");
    let as_of = NaiveTime::from_hms_opt(19, 30, 0).unwrap();
    let nobody = PosterContent::Waiting { as_of, people: Vec::new() };
    assert_eq!(
        make(&job(PosterFormat::A4, nobody)),
        Err(PrintError::NoPeople),
        "that nobody is shown is no news"
    );
}

#[test]
fn the_total_is_the_largest_thing() {
    for (letters, people) in [(337, 77), (1, 1), (12_345, 1_270)] {
        let message = PosterContent::Total { letters, people };
        let page = &readback::pages(&make(&job(PosterFormat::A4, message)).unwrap().bytes)[0];
        let largest = page.texts.iter().max_by(|one, other| one.size.total_cmp(&other.size)).unwrap();
        let figure = letterdesk_words::number(Language::Russian, letters.into()).replace('\u{a0}', " ");
        assert_eq!(largest.text, figure);
        assert!(page.texts.iter().all(|text| text.y <= BOTTOM + 0.1));
    }
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
    for (format, scale) in PAPERS {
        let page = &waiting_for(format, 3)[0];
        let read = Read(page, scale);
        let y = read.set("Ждут письма", (LEFT, TOP), HEADING) + UNDER_HEADING;
        let y = read.set("на 19:30 · Вечер писем учёным · 29 января 2026", (LEFT, y), UNDER);
        let rule = (y + ABOVE_RULE) * scale;
        page.assert_rule("heading", (LEFT * scale, rule), (RIGHT * scale, rule));
        read.set(NOTICED, (LEFT, BOTTOM - NOTICE.line_height()), NOTICE);
        // The gap under the heading is not among the heights that the names stand under.
        let mut top = y - UNDER_HEADING + ABOVE_NAMES;
        for number in 1..=3 {
            let size = page.find("Окунев").size / scale;
            let right = LEFT + size * NUMBER_WIDTH;
            let figure = page.find(&number.to_string());
            let surname = page.texts.iter().filter(|text| text.text.starts_with("Окунев"));
            let surname = surname.clone().nth(number - 1).unwrap();
            let baseline = top + Style::new(Face::SerifBold, size, 1.18).baseline();
            readback::stand(
                &format!("{format:?}, {number}"),
                &[
                    ((figure.x + figure.width) / scale, right - BESIDE_NUMBER),
                    (figure.y / scale, baseline),
                    (surname.x / scale, right),
                    (surname.y / scale, baseline),
                ],
            );
            let room = WIDTH - size * NUMBER_WIDTH;
            let name = ListName::new(&person(1).name, "*", size, room).unwrap();
            let who = page.texts.iter().filter(|text| text.text == "физик, любит шахматы");
            let who = std::slice::from_ref(who.clone().nth(number - 1).unwrap());
            let style = Style::new(Face::Sans, size * WHO_SHARE * scale, 1.25);
            let at = (right * scale, (top + name.height()) * scale);
            top = readback::block("who", who, at, style) / scale + BETWEEN;
        }
    }
}

#[test]
fn a_second_column_stands_beside_the_first_at_its_constant() {
    for (format, scale) in PAPERS {
        let page = &waiting_for(format, 40)[0];
        let names: Vec<_> = page.texts.iter().filter(|text| text.text.starts_with("Окунев")).collect();
        let second = names.iter().find(|name| name.x > names[0].x + 1.0).unwrap();
        let lengths = [((second.x - names[0].x) / scale, (WIDTH + GUTTER) / 2.0), (second.y, names[0].y)];
        readback::stand(&format!("{format:?}"), &lengths);
    }
}

#[test]
fn the_total_and_its_postmark_stand_at_their_constants() {
    for (format, scale) in PAPERS {
        let message = PosterContent::Total { letters: 337, people: 77 };
        let page = &readback::pages(&make(&job(format, message)).unwrap().bytes)[0];
        let read = Read(page, scale);
        let y = read.set("Вечер писем учёным", (LEFT, TOP), HEADING) + ABOVE_DATE;
        read.set("29 января 2026", (LEFT, y), UNDER);
        let y = read.set("337", (LEFT, TOTAL_TOP), TOTAL) + ABOVE_WORDS;
        let counts = [
            ("letters", wording::count(Language::Russian, 337)),
            ("people", wording::count(Language::Russian, 77)),
        ];
        let words = letterdesk_words::text(Language::Russian, "paper-poster-total", &counts);
        read.set(&words, (LEFT, y), WORDS);
        read.set(NOTICED, (LEFT, BOTTOM - NOTICE.line_height()), NOTICE);
        readback::postmark(
            &format!("{format:?}"),
            page,
            (MARK.0.0 * scale, MARK.0.1 * scale),
            MARK.1 * scale,
        );
    }
}
