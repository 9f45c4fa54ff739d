//! Who waits, how large they are set, and the total.

use super::*;
use crate::{making::make, reading};

fn person(number: u32) -> PosterPerson {
    PosterPerson {
        number: Number(number),
        name: letterdesk_model::name::split("Окунев-Бархатный Лаврентий Капитонович"),
        marks: "*".to_owned(),
        who: "физик, любит шахматы".to_owned(),
    }
}

fn job(paper: PosterPaper, message: PosterMessage) -> Poster {
    Poster {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        paper,
        message,
        notices: "* Внесён в перечень, которого нет.".to_owned(),
        correction: Correction::default(),
    }
}

fn waiting_for(paper: PosterPaper, people: u32) -> Vec<reading::Page> {
    let as_of = NaiveTime::from_hms_opt(19, 30, 0).unwrap();
    let people = (1..=people).map(person).collect();
    reading::pages(&make(&job(paper, PosterMessage::Waiting { as_of, people })).unwrap().bytes)
}

#[test]
fn everybody_who_waits_is_there_as_large_as_the_sheet_allows() {
    let mut before = f32::INFINITY;
    for people in [3, 15, 40, 77] {
        let pages = waiting_for(PosterPaper::A4, people);
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
    let (small, large) = (waiting_for(PosterPaper::A4, 12), waiting_for(PosterPaper::A3, 12));
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
    let pages = waiting_for(PosterPaper::A4, 0);
    pages[0].find("Сегодня написали каждому");
}

#[test]
fn the_total_is_the_largest_thing() {
    for (letters, people) in [(337, 77), (1, 1), (12_345, 1_270)] {
        let message = PosterMessage::Total { letters, people };
        let page = &reading::pages(&make(&job(PosterPaper::A4, message)).unwrap().bytes)[0];
        let largest = page.texts.iter().max_by(|one, other| one.size.total_cmp(&other.size)).unwrap();
        let figure = letterdesk_words::number(Language::Russian, letters.into()).replace('\u{a0}', " ");
        assert_eq!(largest.text, figure);
        assert!(page.texts.iter().all(|text| text.y <= BOTTOM + 0.1));
    }
}
