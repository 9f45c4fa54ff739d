//! What a postcard shows, and where.

use letterdesk_cast::PEOPLE;

use super::*;
use crate::{PaperField, printable::make, readback};

fn person() -> PostcardPerson {
    PostcardPerson { address: PEOPLE[0].address() }
}

fn job(format: CardFormat, count: usize) -> Postcards {
    Postcards {
        language: Language::Russian,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        people: vec![person(); count],
        sender: vec!["«Вечер писем»".to_owned(), "а/я 1, г. Энск,".to_owned(), "000000".to_owned()],
        sender_abroad: vec!["Vecher pisem".to_owned(), "Ensk, RUSSIA".to_owned()],
        format,
        other_side: OtherSide::Blank,
        stamp: CodeStamp::Printed,
        copies: 1,
        correction: Correction::default(),
    }
}

fn read(job: &Postcards) -> Vec<readback::Page> {
    readback::pages(&make(job).unwrap().bytes)
}

fn near(value: f32, expected: f32) -> bool {
    (value - expected).abs() < 0.1
}

#[test]
fn the_code_stamp_stands_where_a_sorter_looks_for_it() {
    let page = &read(&job(CardFormat::A6, 1))[0];
    assert!(near(page.width, 148.0) && near(page.height, 105.0));
    let bars: Vec<_> = page.rectangles.iter().filter(|rectangle| rectangle.filled).collect();
    assert_eq!(bars.len(), 8);
    for (place, bar) in bars[..7].iter().enumerate() {
        assert!(near(bar.x, 8.0 + 9.0 * place as f32) && near(bar.y, 80.0), "{bar:?}");
        assert!(near(bar.width, 7.0) && near(bar.height, 2.0), "{bar:?}");
    }
    assert!(near(bars[7].x, 8.0) && near(bars[7].y, 83.0) && near(bars[7].height, 1.0));
    let one = page.strokes.last().unwrap();
    let expected = [(63.0, 89.0), (68.0, 84.0), (68.0, 94.0)];
    let same =
        one.iter().zip(expected).all(|(point, wanted)| near(point.0, wanted.0) && near(point.1, wanted.1));
    assert!(one.len() == 3 && same, "the last digit is a 1: {one:?}");
}

#[test]
fn the_address_side_keeps_to_its_places() {
    let page = &read(&job(CardFormat::A6, 1))[0];
    let frame = page.rectangles.iter().find(|rectangle| !rectangle.filled).unwrap();
    assert!(
        near(frame.x, 102.0) && near(frame.y, 6.0) && near(frame.width, 40.0) && near(frame.height, 25.0)
    );
    assert!(
        near(page.strokes[0][0].0, 72.0) && near(page.strokes[0][1].1, 76.0),
        "the rule ends above the stamp"
    );
    for text in &page.texts {
        assert!(text.x >= 74.0 && (8.0..=98.0).contains(&text.y), "{text:?}");
    }
    let lines: Vec<&str> = page.texts.iter().map(|text| text.text.as_str()).collect();
    let expected = [
        "Отправитель:",
        "«Вечер писем»",
        "а/я 1, г. Энск,",
        "000000",
        "Окуневу-Бархатному",
        "Лаврентию Капитоновичу,",
        "1970 г. р.",
        "ФКУ СИЗО-99 УФСИН России",
        "по Энской области",
        "ул. Примерная, д. 1, г. Энск,",
        "Энская область",
        "000001",
    ];
    assert_eq!(lines, expected, "nothing else: no number, code, title or program");
}

#[test]
fn without_the_stamp_the_message_has_the_whole_height() {
    let page = &read(&Postcards { stamp: CodeStamp::Absent, ..job(CardFormat::A6, 1) })[0];
    assert!(page.rectangles.iter().all(|rectangle| !rectangle.filled));
    assert!(near(page.strokes[0][1].1, 99.0));
}

#[test]
fn mail_abroad_has_no_code_stamp() {
    let mut job = job(CardFormat::A6, 1);
    job.people[0].address.country = "Latvia".to_owned();
    let page = &read(&job)[0];
    assert!(page.rectangles.iter().all(|rectangle| !rectangle.filled));
    assert!(page.text().ends_with("LATVIA"));
}

#[test]
fn four_cards_fill_a_sheet_with_marks_to_cut_by() {
    let pages = read(&Postcards { copies: 2, ..job(CardFormat::FourOnA4, 3) });
    assert_eq!(pages.len(), 2);
    let page = &pages[0];
    assert!(near(page.width, 297.0) && near(page.height, 210.0));
    let mut corners: Vec<(f32, f32)> =
        page.texts.iter().filter(|text| text.text == "1970 г. р.").map(|text| (text.x, text.y)).collect();
    let (x, y) = corners.remove(0);
    let expected = [(148.5, 0.0), (0.0, 105.0), (148.5, 105.0)];
    for (corner, (right, down)) in corners.iter().zip(expected) {
        assert!(near(corner.0 - x, right) && near(corner.1 - y, down), "{corner:?}");
    }
    for mark in
        [[(148.5, 0.0), (148.5, 5.0)], [(145.5, 105.0), (151.5, 105.0)], [(292.0, 105.0), (297.0, 105.0)]]
    {
        let same = |stroke: &Vec<(f32, f32)>| {
            stroke.len() == 2
                && (0..2).all(|end| near(stroke[end].0, mark[end].0) && near(stroke[end].1, mark[end].1))
        };
        assert!(page.strokes.iter().any(same), "{mark:?}");
    }
}

#[test]
fn the_printers_offset_moves_everything() {
    let here = read(&job(CardFormat::A6, 1));
    let moved = read(&Postcards { correction: Correction::shifted(1.5, -2.0), ..job(CardFormat::A6, 1) });
    for (before, after) in here[0].texts.iter().zip(&moved[0].texts) {
        assert!(near(after.x - before.x, 1.5) && near(after.y - before.y, -2.0), "{after:?}");
    }
}

#[test]
fn a_sender_that_does_not_fit_beside_the_stamp_is_refused() {
    let sender = vec![
        "Общество любителей переписки «Примерный конверт»".to_owned();
        4
    ];
    let error = make(&Postcards { sender, ..job(CardFormat::A6, 1) }).unwrap_err();
    assert!(matches!(error, PrintError::TooLong { field: PaperField::Sender, .. }), "{error}");
}

#[test]
fn every_sheet_of_backs_has_its_pictures_behind_it() {
    let picture = crate::Picture::jpeg(&crate::picture::tests::file(1360, 930)).unwrap();
    for flip in [Flip::ShortEdge, Flip::LongEdge] {
        let other_side = OtherSide::Picture { picture: picture.clone(), flip, edge: PictureEdge::White };
        let pages = read(&Postcards { other_side, ..job(CardFormat::FourOnA4, 5) });
        let pictures: Vec<usize> = pages.iter().map(|page| page.pictures.len()).collect();
        assert_eq!(pictures, [0, 4, 0, 1], "{flip:?}");
        // The fifth card is at the top left of the second sheet.
        let placed = pages[3].pictures[0];
        let (x, y) = match flip {
            Flip::ShortEdge => (149.0 + 6.0, 6.0),
            Flip::LongEdge => (6.0, 105.0 + 6.0),
        };
        assert!(near(placed.x, x) && near(placed.y, y), "{flip:?}: {placed:?}");
        assert!(near(placed.width, 136.0) && near(placed.height, 93.0), "{placed:?}");
        assert!(pages[1].texts.is_empty() && pages[3].strokes.is_empty(), "a picture and nothing else");
    }
}

#[test]
fn on_the_proof_each_number_stands_behind_itself() {
    for format in [CardFormat::A6, CardFormat::FourOnA4] {
        for flip in [Flip::ShortEdge, Flip::LongEdge] {
            let date = NaiveDate::from_ymd_opt(2026, 1, 29).unwrap();
            let correction = Correction::default();
            let proof = DuplexProof { language: Language::Russian, date, format, flip, correction };
            let pages = readback::pages(&make(&proof).unwrap().bytes);
            assert_eq!(pages.len(), 2);
            // The middle of a frame is the middle of its place.
            let middles = |page: &readback::Page| -> Vec<(f32, f32)> {
                let frames = page.rectangles.iter();
                frames.map(|frame| (frame.x + frame.width / 2.0, frame.y + frame.height / 2.0)).collect()
            };
            let (width, height) = (pages[0].width, pages[0].height);
            for (front, back) in middles(&pages[0]).into_iter().zip(middles(&pages[1])) {
                let behind = match flip {
                    Flip::ShortEdge => (width - front.0, front.1),
                    Flip::LongEdge => (front.0, height - front.1),
                };
                assert!(
                    near(back.0, behind.0) && near(back.1, behind.1),
                    "{format:?} {flip:?}: {front:?} {back:?}"
                );
            }
            let figures = |page: &readback::Page| -> Vec<String> {
                page.texts.iter().filter(|text| text.size > 50.0).map(|text| text.text.clone()).collect()
            };
            assert_eq!(figures(&pages[0]), figures(&pages[1]));
        }
    }
}

#[test]
fn every_line_rule_and_field_of_every_card_stands_at_its_constant() {
    for format in [CardFormat::A6, CardFormat::FourOnA4] {
        for stamp in [CodeStamp::Printed, CodeStamp::Absent] {
            let page = &read(&Postcards { stamp, ..job(format, places(format)) })[0];
            for place in 0..places(format) {
                let what = format!("{format:?}, {stamp:?}, card {place}");
                let corner = ((place % 2) as f32 * 148.5, (place / 2) as f32 * 105.0);
                let card = page.part(corner, (CARD.width, CARD.height));
                let frame = card.rectangles.iter().find(|rectangle| !rectangle.filled).unwrap();
                readback::stand(
                    &what,
                    &[
                        (frame.x, CARD.width - MARGIN - STAMP.0),
                        (frame.y, MARGIN),
                        (frame.width, STAMP.0),
                        (frame.height, STAMP.1),
                    ],
                );
                let bottom = match stamp {
                    CodeStamp::Printed => CARD.height - code_stamp::FREE_FROM_BOTTOM,
                    CodeStamp::Absent => CARD.height - MARGIN,
                };
                card.assert_rule(&what, (RULE, MARGIN), (RULE, bottom));
                let mut sender = card.lines_of("Отправитель: «Вечер писем» а/я 1, г. Энск, 000000").to_vec();
                // The line that begins with a quotation mark hangs out a little.
                sender[1].x += crate::text::hanging(SENDER, &crate::clean::Clean::of_checked("«".to_owned()));
                readback::block(&what, &sender, (ADDRESS_LEFT, MARGIN), SENDER);
                readback::address(&what, &card, ADDRESS_LEFT, RECIPIENT_TOP, RECIPIENT);
                let bars = card.rectangles.iter().filter(|rectangle| rectangle.filled).count();
                assert_eq!(bars, if stamp == CodeStamp::Printed { 8 } else { 0 }, "{what}");
            }
        }
    }
}

#[test]
fn a_sheet_is_cut_at_its_middles() {
    let page = &read(&job(CardFormat::FourOnA4, 4))[0];
    for (from, to) in [
        ((148.5, 0.0), (148.5, 5.0)),
        ((148.5, 205.0), (148.5, 210.0)),
        ((0.0, 105.0), (5.0, 105.0)),
        ((292.0, 105.0), (297.0, 105.0)),
        ((145.5, 105.0), (151.5, 105.0)),
        ((148.5, 102.0), (148.5, 108.0)),
    ] {
        page.assert_rule("cut", from, to);
    }
    assert!(
        read(&job(CardFormat::A6, 1))[0].strokes.iter().all(|stroke| stroke[0].1 > 5.0),
        "a card is cut already"
    );
}

fn with_picture(format: CardFormat, shape: (u16, u16), flip: Flip, edge: PictureEdge) -> Postcards {
    let picture = crate::Picture::jpeg(&crate::picture::tests::file(shape.0, shape.1)).unwrap();
    Postcards { other_side: OtherSide::Picture { picture, flip, edge }, ..job(format, 2) }
}

#[test]
fn a_bleed_is_covered_by_the_picture_and_moves_nothing_on_the_card() {
    for flip in [Flip::ShortEdge, Flip::LongEdge] {
        for shape in [(1360, 930), (400, 900), (2000, 100)] {
            let what = format!("{flip:?}, {shape:?}");
            let trimmed = read(&with_picture(CardFormat::A6, shape, flip, PictureEdge::White));
            let job = with_picture(CardFormat::A6, shape, flip, PictureEdge::Bleed);
            let bled = read(&job);
            assert_eq!((bled.len(), trimmed.len()), (4, 4));
            for (bled, trimmed) in bled.iter().zip(&trimmed) {
                let sizes =
                    [(bled.bleed, 3.0), (trimmed.bleed, 0.0), (bled.width, 148.0), (bled.height, 105.0)];
                readback::stand(&what, &sizes);
                assert_eq!(bled.texts.len(), trimmed.texts.len());
                for (now, before) in bled.texts.iter().zip(&trimmed.texts) {
                    readback::stand(
                        &now.text,
                        &[(now.x, before.x), (now.y, before.y), (now.width, before.width)],
                    );
                }
                for (now, before) in bled.rectangles.iter().zip(&trimmed.rectangles) {
                    readback::stand(&what, &[(now.x, before.x), (now.y, before.y)]);
                }
            }
            for page in [&bled[1], &bled[3]] {
                let [picture] = page.pictures[..] else { panic!("{what}: {:?}", page.pictures) };
                let [left, top, right, bottom] = picture.edges();
                readback::stand(&what, &[(left, -3.0), (top, -3.0), (right, 151.0), (bottom, 108.0)]);
            }
            assert_eq!(make(&job), make(&job), "the same bytes twice");
        }
    }
}

#[test]
fn cards_that_share_a_sheet_have_no_bleed() {
    let job = with_picture(CardFormat::FourOnA4, (1360, 930), Flip::ShortEdge, PictureEdge::Bleed);
    assert_eq!(make(&job), Err(PrintError::BleedOnSheet));
}
