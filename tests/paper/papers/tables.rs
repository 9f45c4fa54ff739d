//! What hangs over tables and lies on them.

use letterdesk_model::id::Number;
use letterdesk_print::*;
use letterdesk_words::Language::{self, English, Russian};

use super::{Keep, TITLE, date};

/// What hangs over tables and lies on them.
pub(super) fn tables(keep: Keep<'_>) {
    use SignFormat::{A3, A4};
    for (name, language, content, format) in [
        ("sign-letters", Russian, SignContent::Letters(Points::Down), A4),
        ("sign-letters-english", English, SignContent::Letters(Points::Right), A4),
        ("sign-slips", Russian, SignContent::Slips(Points::Left), A4),
        ("sign-slips-english", English, SignContent::Slips(Points::Down), A3),
        ("sign-unsealed", Russian, SignContent::Unsealed, A4),
        ("sign-unsealed-english", English, SignContent::Unsealed, A4),
        ("sign-stamps", Russian, SignContent::Stamps(Points::Down), A4),
        ("sign-stamps-english", English, SignContent::Stamps(Points::Right), A4),
        ("sign-themes", Russian, of_themes(), A4),
        ("sign-themes-english", English, of_themes(), A3),
        ("sign-crib", Russian, SignContent::Crib, A4),
        ("sign-crib-english", English, SignContent::Crib, A4),
        ("sign-lines", Russian, SignContent::Lines, A4),
        ("sign-thanks", Russian, thanks(), A4),
        ("sign-thanks-english", English, thanks_in_english(), A4),
    ] {
        keep(name, make(&sign(language, content, format)));
    }
}

pub fn sign(language: Language, content: SignContent, format: SignFormat) -> Signs {
    Signs {
        language,
        title: TITLE.to_owned(),
        date: date(29),
        content,
        format,
        copies: 1,
        correction: Correction::default(),
    }
}

pub fn of_themes() -> SignContent {
    let theme = |number: u32| match number {
        1..=12 | 15 | 20 => "учёные",
        13 | 14 | 16..=19 | 31..=40 => "врачи и медсёстры",
        _ => "",
    };
    SignContent::Themes((1..=44).map(|n| OfTheme { number: Number(n), theme: theme(n).to_owned() }).collect())
}

pub fn thanks() -> SignContent {
    let sentence = "Всего за вечер написано 337 писем 77 политзаключённым.".to_owned();
    let next = chrono::NaiveDate::from_ymd_opt(2026, 2, 26);
    SignContent::Thanks(Thanks { sentence, total: 337, next })
}

fn thanks_in_english() -> SignContent {
    let sentence =
        "In total, 337 letters addressed to 77 political prisoners were written during the evening.";
    SignContent::Thanks(Thanks { sentence: sentence.to_owned(), total: 337, next: None })
}
