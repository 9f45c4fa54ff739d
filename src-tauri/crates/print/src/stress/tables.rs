//! What hangs over tables and lies on them, and what stands behind slips to take home.

use letterdesk_model::id::Number;
use letterdesk_words::Language;

use super::{
    TITLE, date,
    standing::{Layout, stands},
};
use crate::*;

fn sign(language: Language, content: SignContent, format: SignFormat) -> Signs {
    let (title, correction) = (TITLE.to_owned(), Correction::default());
    Signs { language, title, date: date(), content, format, copies: 1, correction }
}

#[test]
fn signs() {
    // Hundreds of numbers in no order, and a theme in many words.
    let theme = |number: u32| match number % 5 {
        0 => "",
        1 => "учёные, врачи, учителя и все, кто преподавал",
        2 => "правозащитники",
        _ => "поэты",
    };
    let of = |number: u32| OfTheme {
        number: Number(number * number % 1_270 + 1),
        theme: theme(number).to_owned(),
    };
    let themes = SignContent::Themes((0..400).map(of).collect());
    let arrows = [Points::Down, Points::Left, Points::Right];
    let arrows =
        arrows.into_iter().flat_map(|points| [SignContent::Letters(points), SignContent::Slips(points)]);
    let contents: Vec<SignContent> =
        arrows.chain([themes, SignContent::Unsealed, SignContent::Crib, SignContent::Lines]).collect();
    for language in Language::ALL {
        for (format, width, height) in [(SignFormat::A4, 210.0, 297.0), (SignFormat::A3, 297.0, 420.0)] {
            for content in &contents {
                let on_a_table = matches!(content, SignContent::Crib | SignContent::Lines);
                let (width, height) = if on_a_table { (210.0, 297.0) } else { (width, height) };
                let what = format!("{language:?}, {format:?}, {content:?}");
                let document = make(&sign(language, content.clone(), format)).unwrap();
                stands(&what, &document, &Layout::whole(width, height, 9.0));
            }
            for points in [Points::Down, Points::Left, Points::Right] {
                let document = make(&sign(language, SignContent::Stamps(points), format)).unwrap();
                stands("stamps", &document, &Layout::cut((width, height), (1, 2), 12.0));
            }
        }
    }
}

#[test]
fn cards_of_thanks() {
    for (language, sentence) in [
        (
            Language::Russian,
            "Всего за вечер 102 политзаключённым написано 12 480 писем и 1 111 открыток (из них 21 самодельная) — вместе 13 591.",
        ),
        (
            Language::English,
            "In total, 12,480 letters and 1,111 postcards (21 of them handmade) addressed to 1,270 political prisoners were written during the evening: 13,591 in all.",
        ),
    ] {
        let thanks = Thanks { sentence: sentence.to_owned(), total: 13_591, next: Some(date()) };
        let document = make(&sign(language, SignContent::Thanks(thanks), SignFormat::A4)).unwrap();
        stands("thanks", &document, &Layout::cut((297.0, 210.0), (2, 2), 8.0));
    }
}
