//! Every line, figure and rule above the report's tables, and its postmark.

use letterdesk_model::evening::ByKind;

use super::*;
use crate::{printable::make, readback, report::tests::job};

#[test]
fn every_line_figure_and_rule_above_the_tables_stands_at_its_constant() {
    // A title of one line leaves the postmark the lowest thing at the top; a long one reaches lower.
    let long = "Вечер писем учёным, врачам, учителям и всем, кто ждёт письма этой зимой в Энске";
    for title in ["Вечер писем учёным", long] {
        let kinds = ByKind { letter: 300, postcard: 30, handmade: 6 };
        let document = ReportDocument { title: title.to_owned(), by_kind: kinds, ..job() };
        let page = &readback::pages(&make(&document).unwrap().bytes)[0];
        let set = |words: &str, y, style| readback::block(words, page.lines_of(words), (LEFT, y), style);
        readback::postmark(title, page, MARK.0, MARK.1);
        let mut y = set(title, TOP, Style::new(Face::SerifBold, 26.0, 1.15)) + UNDER_TITLE;
        y = set("29 января 2026 · Открытое пространство, Энск", y, SUBTITLE);
        y = set("Тема: учёные", y, SUBTITLE);
        y = (y + UNDER_SUBTITLE).max(MARK.0.1 + MARK.1 + UNDER_MARK);
        y = set(&document.sentences[0], y, SENTENCE) + UNDER_SENTENCE;
        y = set(&document.translation[0], y + ABOVE_TRANSLATION, TRANSLATION) + ABOVE_FIGURES;
        page.assert_rule(title, (LEFT, y), (RIGHT, y));
        figures_stand(page, y + FIGURES_BASELINE);
        y += FIGURES_HEIGHT;
        page.assert_rule(title, (LEFT, y), (RIGHT, y));
        let first = page.find("Итог подведён");
        readback::stand(title, &[(first.x, LEFT), (first.y, y + ABOVE_ACCOUNTS + BODY.baseline())]);
        let amended = page.find("Итог 337");
        let above = page.texts.iter().rev().find(|text| text.y < amended.y - 0.1 && text.x == LEFT).unwrap();
        readback::stand(title, &[(amended.x, LEFT), (amended.y - above.y, BODY.line_height())]);
    }
}

/// The total, and beside it people, each kind and guests.
#[track_caller]
fn figures_stand(page: &readback::Page, baseline: f32) {
    let total = page.texts.iter().find(|text| text.size > TOTAL.size - 0.1).unwrap();
    readback::stand("total", &[(total.x, LEFT), (total.y, baseline)]);
    let start = (LEFT + total.width + BESIDE_TOTAL).max(OTHERS_LEFT);
    let pitch = ((RIGHT - start) / 5.0).min(WIDEST_PITCH);
    for (place, figure) in (0_u8..).zip(["3", "300", "30", "6", "118"]) {
        let figure = page.texts.iter().find(|text| {
            text.text == figure && readback::near(text.size, FIGURE.size) && readback::near(text.y, baseline)
        });
        let x = start + f32::from(place) * pitch;
        let figure = figure.unwrap();
        readback::stand(&figure.text, &[(figure.x, x), (figure.y, baseline)]);
        let word = page
            .texts
            .iter()
            .find(|text| readback::near(text.x, x) && readback::near(text.y, baseline + UNDER_FIGURE));
        assert!(word.is_some_and(|word| readback::near(word.size, LABEL.size)), "{place}: {word:?}");
    }
}
