//! Every section, column, row and rule of the report's tables.

use letterdesk_model::evening::ByKind;

use super::*;
use crate::{
    printable::make,
    readback,
    report::{
        people::{FACILITY, KIND_PITCH, NAME, NUMBER_RIGHT},
        tests::{job, row},
    },
};

/// A report whose tables stand on its first page: no sentences, nothing amended.
fn short() -> ReportDocument {
    let mut rows = vec![row(1, "Окунев Лев", 300), row(2, "Рудая Марфа", 33), row(3, "Ли Аркадий", 0)];
    rows[0].letters = ByKind { letter: 290, postcard: 10, handmade: 0 };
    let by_kind = ByKind { letter: 323, postcard: 10, handmade: 0 };
    let differences = job().differences[..1].to_vec();
    ReportDocument {
        by_kind,
        rows,
        differences,
        sentences: Vec::new(),
        translation: Vec::new(),
        amendments: Vec::new(),
        ..job()
    }
}

fn said(id: &str, args: &[(&str, letterdesk_words::Value)]) -> String {
    letterdesk_words::text(Language::Russian, id, args)
}

/// A section's title and its table's heads; returns where the rows begin.
#[track_caller]
fn table_begins(page: &readback::Page, title: &str, y: f32, heads: &[(&str, f32, Align)], right: f32) -> f32 {
    let lines = page.lines_of(title);
    let y = readback::block(title, lines, (LEFT, y + ABOVE_SECTION), SECTION) + UNDER_SECTION;
    let baseline = y + HEAD.baseline();
    for (head, x, align) in heads {
        let found = page.texts.iter().find(|text| {
            let end = if *align == Align::Left { text.x } else { text.x + text.width };
            text.text == *head && readback::near(text.y, baseline) && readback::near(end, *x)
        });
        assert!(found.is_some(), "{title}: no head {head:?} at {x}, {baseline}");
    }
    let rows = y + HEAD.line_height() + UNDER_HEAD;
    page.assert_rule(title, (LEFT, rows), (right, rows));
    rows
}

/// A row's cells on one baseline, and its rule; returns the y below it.
#[track_caller]
fn row_stands(page: &readback::Page, y: f32, cells: &[(&str, f32, Align)], style: Style, right: f32) -> f32 {
    let baseline = y + PADDING + style.baseline();
    for (cell, x, align) in cells {
        let found = page.texts.iter().find(|text| {
            let end = if *align == Align::Left { text.x } else { text.x + text.width };
            text.text == *cell && readback::near(text.y, baseline) && readback::near(end, *x)
        });
        assert!(found.is_some(), "no {cell:?} at {x}, {baseline}");
    }
    let bottom = y + style.line_height() + 2.0 * PADDING;
    page.assert_rule("row", (LEFT, bottom), (right, bottom));
    bottom
}

#[test]
fn every_section_column_and_row_of_the_tables_stands_at_its_constant() {
    use Align::{Left, Right};
    let document = short();
    let pages = readback::pages(&make(&document).unwrap().bytes);
    let [page, last] = &pages[..] else { panic!("{} pages", pages.len()) };
    let title = said("paper-report-differences", &[]);
    let found = page.find(&title);
    let y = found.y - SECTION.baseline();
    let mut y = readback::block(&title, page.lines_of(&title), (LEFT, y), SECTION) + UNDER_SECTION;
    page.assert_rule(&title, (LEFT, y), (RIGHT, y));
    let told = page.texts.iter().find(|text| text.text.starts_with("№ 1, Окунев")).unwrap();
    y += AROUND_DIFFERENCE;
    readback::stand("difference", &[(told.x, LEFT), (told.y, y + PROOF.baseline())]);
    let words = "№ 1, Окунев Лев (письма): по журналу 5, по пересчёту 4. Верен пересчёт: талон без письма.";
    y = readback::block("difference", page.lines_of(words), (LEFT, y), PROOF) + AROUND_DIFFERENCE;
    page.assert_rule("difference", (LEFT, y), (RIGHT, y));

    let name = |full: &str| full.split(' ').next().unwrap().to_owned();
    let kinds = [RIGHT - 2.0 * KIND_PITCH, RIGHT - KIND_PITCH, RIGHT];
    let people =
        |title: &str, n: u32| said(title, &[("n", letterdesk_words::Value::count(Language::Russian, n))]);
    let who = [("№", NUMBER_RIGHT, Right), ("Адресат", NAME.0, Left), ("Где", FACILITY, Left)];
    let figures = [("Писем", kinds[0], Right), ("Откр.", kinds[1], Right), ("Всего", kinds[2], Right)];
    let heads = [&who[..], &figures[..]].concat();
    y = table_begins(page, &people("paper-report-written-to", 2), y, &heads, RIGHT);
    for (number, full, place, shown) in [
        ("1", "Окунев Лев", "ИК-98", [Some("290"), Some("10"), Some("300")]),
        ("2", "Рудая Марфа", "СИЗО-99", [Some("33"), None, Some("33")]),
    ] {
        let name = name(full);
        let mut cells = vec![(number, NUMBER_RIGHT, Right), (&name, NAME.0, Left), (place, FACILITY, Left)];
        cells
            .extend(shown.into_iter().zip(kinds).filter_map(|(figure, right)| Some((figure?, right, Right))));
        y = row_stands(page, y, &cells, FIGURE, RIGHT);
    }
    let mut cells = vec![("Всего", NAME.0, Left)];
    cells.extend(["323", "10", "333"].into_iter().zip(kinds).map(|(figure, right)| (figure, right, Right)));
    page.assert_rule("above the sum", (LEFT, y), (RIGHT, y));
    y = row_stands(page, y, &cells, FIGURE, RIGHT);
    y = table_begins(page, &people("paper-report-without", 1), y, &who, RIGHT);
    let cells = [("3", NUMBER_RIGHT, Right), ("Ли", NAME.0, Left), ("ИК-98", FACILITY, Left)];
    y = row_stands(page, y, &cells, FIGURE, RIGHT);

    let heads = [("Где", LEFT, Left), ("Всего", SUMS_RIGHT, Right)];
    y = table_begins(page, &said("paper-report-by-place", &[]), y, &heads, SUMS_RIGHT);
    for (place, sum) in [("ИК-98 · Энский край", "300"), ("СИЗО-99", "33")] {
        y = row_stands(page, y, &[(place, LEFT, Left), (sum, SUMS_RIGHT, Right)], FIGURE, SUMS_RIGHT);
    }
    y = row_stands(page, y, &[("Всего", LEFT, Left), ("333", SUMS_RIGHT, Right)], FIGURE, SUMS_RIGHT);
    assert!(y < page.height - 18.0, "what proves the file has no room under the tables");
    let (page, y) = (last, last.find("В журнале").y - PROOF.baseline() - UNDER_PROOF_RULE);
    page.assert_rule("proof", (LEFT, y), (RIGHT, y));
    let count = letterdesk_words::Value::count(Language::Russian, document.entries);
    let proof = said("paper-report-proof", &[("entries", count)]);
    let y =
        readback::block("proof", page.lines_of(&proof), (LEFT, y + UNDER_PROOF_RULE), PROOF) + AROUND_CODE;
    for (place, group) in document.head.split(' ').enumerate() {
        let stands = page.find(&group.to_uppercase());
        let left = LEFT + place as f32 * CODE_STEP;
        readback::stand("code", &[(stands.x, left), (stands.y, y + CODE.baseline())]);
    }
    let meaning = said("paper-report-proof-meaning", &[]);
    let y = y + CODE.line_height() + AROUND_CODE;
    let y = readback::block("meaning", page.lines_of(&meaning), (LEFT, y), PROOF);
    let signed = page.find(&said("paper-report-signed-recount", &[]));
    readback::stand("signed", &[(signed.x, LEFT), (signed.y, y + SIGNED_BASELINE)]);
    for left in [LEFT, LEFT + 61.0, LEFT + 122.0] {
        page.assert_rule("to sign on", (left, y + SIGNED_LINE), (left + 52.0, y + SIGNED_LINE));
    }
    let y = y + SIGNATURES + ABOVE_NOTICES;
    readback::block("notices", page.lines_of(&document.notices), (LEFT, y), NOTICE);
}
