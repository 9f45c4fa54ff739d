//! The country of an address: said, or of a town or region that is certain.

use letterdesk_model::country;

use crate::text::clean;

/// What a piece says of the country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountryText {
    /// Russia, which mail within it does not name.
    Russia,
    /// Another one, in English.
    Other(&'static str),
}

const RUSSIA: [&str; 5] = ["россия", "рф", "российская федерация", "russia", "russian federation"];

/// How lists spell countries besides their usual names in Russian and English, folded, without «Республика».
const SPELLINGS: [(&str, &[&str]); 16] = [
    ("Belarus", &["беларуси", "белоруссия"]),
    ("Ukraine", &["україна"]),
    ("Kazakhstan", &["қазақстан"]),
    ("Kyrgyzstan", &["киргизия", "кыргызская"]),
    ("Turkmenistan", &["туркмения"]),
    ("Moldova", &["молдавия"]),
    ("Latvia", &["latvija"]),
    ("Lithuania", &["lietuva"]),
    ("Estonia", &["eesti"]),
    ("Germany", &["deutschland"]),
    ("Poland", &["polska"]),
    ("Finland", &["suomi"]),
    ("Serbia", &["srbija"]),
    ("Turkey", &["turkiye"]),
    ("Czechia", &["czech republic"]),
    ("United States of America", &["сша", "usa", "united states"]),
];

/// Towns and regions that no Russian one shares its name with, by folded stems.
const CERTAIN: [(&str, &[&str]); 6] = [
    (
        "Belarus",
        &[
            "минск",
            "гомел",
            "витебск",
            "гродно",
            "гродн",
            "могилев",
            "брест",
            "бобруйск",
            "новополоцк",
            "жодино",
            "барановичи",
            "мозыр",
            "солигорск",
            "шклов",
            "ивацевичи",
        ],
    ),
    ("Kazakhstan", &["астана", "алматы", "караганда", "шымкент"]),
    ("Kyrgyzstan", &["бишкек"]),
    ("Ukraine", &["киев", "київ", "харьков", "львов"]),
    ("Georgia", &["тбилиси"]),
    ("Latvia", &["рига", "riga", "rīga"]),
];

/// The country that a whole piece names.
pub fn named(piece: &str) -> Option<CountryText> {
    let folded = clean::fold(piece);
    let folded = folded.trim_matches(['.', ' ', '(', ')']);
    if RUSSIA.contains(&folded) {
        return Some(CountryText::Russia);
    }
    let known = |name: &str| {
        let spelled =
            || SPELLINGS.iter().find(|(_, names)| names.contains(&name)).map(|(english, _)| *english);
        country::named(name).map(|country| country.english).or_else(spelled)
    };
    let name = ["республика ", "республики ", "респ. ", "респ ", "republic of "]
        .iter()
        .find_map(|kind| folded.strip_prefix(kind))
        .unwrap_or(folded);
    let name = name.strip_suffix(" республика").unwrap_or(name);
    known(folded).or_else(|| known(name)).map(CountryText::Other)
}

/// The country of a town or a region, where its name leaves no doubt.
pub fn of_place(name: &str) -> Option<&'static str> {
    let folded = clean::fold(name);
    let words = folded.split([' ', '.']).filter(|word| !word.is_empty());
    let mut names = words.filter(|word| !matches!(*word, "г" | "гор" | "город" | "м" | "обл" | "область"));
    let (Some(name), None) = (names.next(), names.next()) else { return None };
    let is_it = |stem: &&str| {
        let ending = name.strip_prefix(*stem);
        ending
            .is_some_and(|ending| matches!(ending, "" | "ь" | "а" | "ая" | "ская" | "ской" | "енская" | "е"))
    };
    CERTAIN.iter().find(|(_, stems)| stems.iter().any(&is_it)).map(|(english, _)| *english)
}

/// A country of a column of its own: in English where it is known, empty for Russia.
pub fn of_column(text: &str) -> String {
    match named(text) {
        Some(CountryText::Russia) => String::new(),
        Some(CountryText::Other(english)) => english.to_owned(),
        None if clean::fold(text) == "рб" => "Belarus".to_owned(),
        None => clean::tidy(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_named_in_english() {
        for (text, english) in [
            ("Республика Беларусь", "Belarus"),
            ("Україна", "Ukraine"),
            ("Latvija", "Latvia"),
            ("Кыргызская Республика", "Kyrgyzstan"),
        ] {
            assert_eq!(named(text), Some(CountryText::Other(english)), "{text}");
        }
        assert_eq!(named("РФ"), Some(CountryText::Russia));
        assert_eq!(named("Белорусская ул."), None);
        assert_eq!(
            (of_column("рб"), of_column("Россия"), of_column("Чили"), of_column("Атлантида")),
            ("Belarus".into(), "".into(), "Chile".into(), "Атлантида".into())
        );
    }

    #[test]
    fn a_town_may_tell_its_country() {
        for (text, expect) in [
            ("г. Минск", Some("Belarus")),
            ("Гомель", Some("Belarus")),
            ("Минская обл.", Some("Belarus")),
            ("Могилёвская область", Some("Belarus")),
            ("Rīga", Some("Latvia")),
            ("г. Энск", None),
            ("Минский тракт", None),
        ] {
            assert_eq!(of_place(text), expect, "{text}");
        }
    }
}
