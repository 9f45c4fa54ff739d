//! What the report says, and what it keeps to itself.

use super::*;
use crate::{printable::make, readback};

pub(super) fn row(number: u32, name: &str, letters: u32) -> ReportRow {
    ReportRow {
        number: Number(number),
        name: letterdesk_model::name::split(name),
        marks: String::new(),
        facility: if number.is_multiple_of(2) { "СИЗО-99" } else { "ИК-98" }.to_owned(),
        place: if number.is_multiple_of(2) { "СИЗО-99" } else { "ИК-98 · Энский край" }.to_owned(),
        sight: RoomSight::Shown,
        letters: ByKind { letter: letters, ..ByKind::default() },
        themes: Vec::new(),
    }
}

pub(super) fn job() -> ReportDocument {
    let mut hidden = row(4, "Багров Тихон Ильич", 3);
    hidden.sight = RoomSight::Hidden;
    ReportDocument {
        language: Language::Russian,
        edition: Edition::Ours,
        title: "Вечер писем учёным".to_owned(),
        date: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        place: "Открытое пространство".to_owned(),
        city: "Энск".to_owned(),
        theme: "учёные".to_owned(),
        guests: 118,
        sentences: vec!["Всего за вечер написано 336 писем 3 политзаключённым.".to_owned()],
        translation: vec!["In total, 336 letters were written.".to_owned()],
        total: 336,
        total_at_closing: 337,
        people: 3,
        by_kind: ByKind { letter: 336, ..ByKind::default() },
        recounted: Recounted::ByHand,
        closed_on: NaiveDate::from_ymd_opt(2026, 1, 29).unwrap(),
        duration_minutes: Some(155),
        rows: vec![
            row(1, "Окунев-Бархатный Лаврентий Капитонович", 300),
            row(2, "Рудая Марфа Игнатьевна", 33),
            row(3, "Ли Аркадий Сергеевич", 0),
            hidden,
        ],
        differences: vec![
            difference(1, "талон без письма"),
            difference(3, "письмо лежало в чужой стопке"),
            difference(4, "сбились"),
        ],
        amendments: vec![ReportAmendment {
            date: NaiveDate::from_ymd_opt(2026, 2, 2).unwrap(),
            n: -1,
            reason: "письмо вернулось от стола".to_owned(),
        }],
        head: "k3v7 q2m9 abtu 5xzd nr4w h6ye pc".to_owned(),
        entries: 412,
        notices: "Пометка, которой требует закон.".to_owned(),
        correction: Correction::default(),
    }
}

fn difference(number: u32, reason: &str) -> ReportDifference {
    let (kind, taken, reason) = (Kind::Letter, Decision::Recount, reason.to_owned());
    ReportDifference { number: Number(number), kind, ledger: 5, recount: 4, taken, reason }
}

fn read(document: &ReportDocument) -> String {
    let pages = readback::pages(&make(document).unwrap().bytes);
    let text = pages.iter().map(readback::Page::text).collect::<Vec<_>>().join("\n");
    text.replace('\n', " ")
}

#[test]
fn our_edition_says_everything() {
    let text = read(&job());
    for part in [
        "Всего за вечер написано 336 писем 3 политзаключённым.",
        "In total, 336 letters were written.",
        "29 января 2026 · Открытое пространство, Энск",
        "Тема: учёные",
        "Итог подведён 29 января 2026.",
        "3 расхождения с журналом.",
        "Письма принимали 2 ч 35 мин.",
        "Итог 337. Поправка от 2 февраля 2026: 336. Причина: письмо вернулось от стола.",
        "№ 1, Окунев-Бархатный Лаврентий Капитонович (письма): по журналу 5, по пересчёту 4. Верен пересчёт: талон без",
        "Кому написали: 3",
        "Остались без писем: 1",
        "Аркадий Сергеевич",
        "По учреждениям",
        "412 записей. Контрольный код журнала, итога и поправок:",
        "K3V7 Q2M9 ABTU 5XZD NR4W H6YE PC",
        "Пометка, которой требует закон.",
    ] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
}

#[test]
fn the_public_edition_names_neither_the_hidden_nor_those_without_letters() {
    let text = read(&ReportDocument { edition: Edition::Public, ..job() });
    assert!(text.contains("Окунев-Бархатный") && text.contains("Рудая"), "{text}");
    for kept in [
        "Багров",
        "Аркадий Сергеевич",
        "Остались без писем",
        "Кому написали:",
        "расхождени",
        "Расхождени",
        "талон без письма",
        "Причина",
        "письмо вернулось",
        "подписи",
    ] {
        assert!(!text.contains(kept), "{kept} in\n{text}");
    }
    for told in ["Письма пересчитаны вручную.", "Итог 337. Поправка от 2 февраля 2026: 336."]
    {
        assert!(text.contains(told), "{told} in\n{text}");
    }
}

/// The figures of a table under its title, last first: its total, and what adds up to it.
fn figures(document: &ReportDocument, title: &str, right: f32) -> Vec<i64> {
    let pages = readback::pages(&make(document).unwrap().bytes);
    let texts: Vec<_> = pages.iter().flat_map(|page| &page.texts).collect();
    let begins = texts.iter().position(|text| text.text.starts_with(title)).unwrap();
    let ends = texts[begins..]
        .iter()
        .skip(1)
        .position(|text| text.size > 13.0 || text.text.starts_with("В журнале"));
    let table = texts[begins..].iter().take(ends.unwrap() + 1);
    let figures = table.filter(|text| readback::near(text.x + text.width, right));
    figures.filter_map(|text| text.text.replace('−', "-").parse().ok()).rev().collect()
}

#[test]
fn every_table_adds_up_to_the_total_in_both_editions() {
    let mut job = job();
    job.rows[0].themes = vec!["учёные".to_owned(), "врачи".to_owned()];
    job.rows[1].themes = vec!["учёные".to_owned()];
    for edition in [Edition::Ours, Edition::Public] {
        let document = ReportDocument { edition, ..job.clone() };
        let sums = crate::flow::LEFT + 92.0;
        for (title, right) in
            [("Кому написали", crate::flow::RIGHT), ("По учреждениям", sums), ("По темам", sums)]
        {
            let figures = figures(&document, title, right);
            let [total, parts @ ..] = &figures[..] else { panic!("{title}: nothing") };
            assert_eq!((*total, parts.iter().sum::<i64>()), (336, 336), "{edition:?}, {title}: {figures:?}");
        }
    }
}

#[test]
fn those_who_counted_sign_ours_under_what_they_did() {
    for (recounted, words) in
        [(Recounted::ByHand, "Письма пересчитали (подписи):"), (Recounted::No, "Итог подвели (подписи):")]
    {
        assert!(read(&ReportDocument { recounted, ..job() }).contains(words), "{words}");
    }
}

#[test]
fn a_difference_stands_on_one_page_whatever_its_reason() {
    let reason =
        "письмо лежало в чужой стопке, а талон остался у гостя, который ушёл раньше, и нашли его потом";
    let differences = (1..=60).map(|_| difference(1, &format!("{reason}; {reason}"))).collect();
    let pages = readback::pages(&make(&ReportDocument { differences, ..job() }).unwrap().bytes);
    let begun =
        |page: &readback::Page| page.texts.iter().filter(|text| text.text.starts_with("№ 1, Окунев")).count();
    let ended =
        |page: &readback::Page| page.texts.iter().filter(|text| text.text.ends_with("потом.")).count();
    let each: Vec<_> = pages.iter().map(|page| (begun(page), ended(page))).collect();
    assert!(each.iter().filter(|(begun, _)| *begun > 0).count() > 1, "{each:?}");
    assert!(each.iter().all(|(begun, ended)| begun == ended), "{each:?}");
}

#[test]
fn the_public_edition_gives_nobody_away_by_a_place_a_theme_or_a_reason() {
    let mut job = job();
    job.rows[3].place = "ИК-97".to_owned();
    job.rows[3].themes = vec!["врачи".to_owned()];
    job.rows[0].themes = vec!["учёные".to_owned()];
    job.amendments.push(ReportAmendment {
        date: NaiveDate::from_ymd_opt(2026, 2, 3).unwrap(),
        n: 1,
        reason: "письмо Багрову нашлось".to_owned(),
    });
    let ours = read(&job);
    for told in ["ИК-97", "ИК-98 · Энский край", "врачи", "письмо Багрову нашлось"]
    {
        assert!(ours.contains(told), "{told} in\n{ours}");
    }
    let public = read(&ReportDocument { edition: Edition::Public, ..job });
    for kept in ["ИК-97", "врачи", "Багрову"] {
        assert!(!public.contains(kept), "{kept} in\n{public}");
    }
    for told in ["остальные", "2 февраля 2026: 336.", "3 февраля 2026: 337."] {
        assert!(public.contains(told), "{told} in\n{public}");
    }
}

#[test]
fn a_closing_without_recount_says_so() {
    let document = ReportDocument { recounted: Recounted::No, differences: Vec::new(), ..job() };
    assert!(read(&document).contains("Без пересчёта."));
}

#[test]
fn is_the_same_twice_and_in_both_languages_whole() {
    let many =
        (1..=130).map(|number| row(number, "Окунев-Бархатный Лаврентий Капитонович", number % 7)).collect();
    let english = ReportDocument { language: Language::English, rows: many, ..job() };
    let document = make(&english).unwrap();
    assert_eq!(document, make(&english).unwrap());
    assert!(document.pages >= 3);
    for page in readback::pages(&document.bytes) {
        assert!(page.texts.iter().all(|text| (10.0..=291.0).contains(&text.y)), "{}", page.text());
        assert!(!page.text().contains('{'), "every message has its words");
    }
}

/// A document's words by their elements: «TH ИК-98».
fn heard(document: &ReportDocument) -> Vec<readback::Heard> {
    let bytes = make(document).unwrap().bytes;
    assert_eq!(bytes, make(document).unwrap().bytes, "the same bytes twice");
    readback::heard(&bytes)
}

#[test]
fn who_hears_the_report_hears_headings_and_tables_whose_every_row_has_every_column() {
    for edition in [Edition::Ours, Edition::Public] {
        for language in Language::ALL {
            // Many rows go over pages: their heads are seen again, and heard once.
            let mut document = ReportDocument { edition, language, ..job() };
            document.by_kind = ByKind { letter: 330, postcard: 6, handmade: 0 };
            let row = |number| row(number, "Окунев-Бархатный Лаврентий Капитонович", 1 + number % 3);
            document.rows.extend((5..120).map(row));
            let heard = heard(&document);
            let what = format!("{edition:?}, {language:?}");
            let title: Vec<_> =
                heard.iter().filter(|one| one.role == "H1").map(|one| one.text.as_str()).collect();
            assert_eq!(title, ["Вечер писем учёным"], "{what}");
            let roles: Vec<&str> =
                heard.iter().filter(|one| one.depth == 1).map(|one| one.role.as_str()).collect();
            let tables = roles.iter().filter(|role| **role == "Table").count();
            assert_eq!(tables, if edition == Edition::Ours { 3 } else { 2 }, "{what}: {roles:?}");
            for (before, role) in roles.iter().zip(&roles[1..]) {
                assert!(*role != "Table" || *before == "H2", "{what}: a table has its heading");
            }
            let translated: Vec<&str> = heard.iter().filter_map(|one| one.language.as_deref()).collect();
            let other = if language == Language::Russian { "en-GB" } else { "ru-RU" };
            assert_eq!(translated, [other], "{what}");
            rows_are_whole(&what, &heard);
            let shown = heard.iter().filter(|one| one.text.contains("Багров"));
            assert_eq!(shown.count(), if edition == Edition::Ours { 2 } else { 0 }, "{what}");
        }
    }
}

/// Every row of a table has as many cells as its head, which alone is made of columns' heads.
fn rows_are_whole(what: &str, heard: &[readback::Heard]) {
    let (mut columns, mut begins) = (0, false);
    for (place, one) in heard.iter().enumerate() {
        match one.role.as_str() {
            "Table" => begins = true,
            "TR" => {
                let cells: Vec<_> = heard[place + 1..].iter().take_while(|cell| cell.depth == 3).collect();
                let scopes =
                    |scope: &str| cells.iter().filter(|cell| cell.scope.as_deref() == Some(scope)).count();
                if begins {
                    columns = cells.len();
                    assert_eq!(scopes("Column"), columns, "{what}");
                } else {
                    assert_eq!((cells.len(), scopes("Column"), scopes("Row")), (columns, 0, 1), "{what}");
                    assert!(cells.iter().any(|cell| !cell.text.is_empty()), "{what}");
                }
                begins = false;
            }
            _ => {}
        }
    }
    assert!(columns >= 2, "{what}");
}
