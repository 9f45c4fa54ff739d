//! Every row of the table that the product promises, as data.

use super::*;

/// A number; letters, postcards and handmade cards in Russian; people in Russian; letters and people in English.
const TABLE: [(u32, &str, &str, &str, &str, &str, &str); 10] = [
    (
        1,
        "написано 1 письмо",
        "написана 1 открытка",
        "1 самодельная открытка",
        "1 политзаключённому",
        "1 letter",
        "1 political prisoner",
    ),
    (
        2,
        "написано 2 письма",
        "написано 2 открытки",
        "2 самодельные открытки",
        "2 политзаключённым",
        "2 letters",
        "2 political prisoners",
    ),
    (
        5,
        "написано 5 писем",
        "написано 5 открыток",
        "5 самодельных открыток",
        "5 политзаключённым",
        "5 letters",
        "5 political prisoners",
    ),
    (
        11,
        "написано 11 писем",
        "написано 11 открыток",
        "11 самодельных открыток",
        "11 политзаключённым",
        "11 letters",
        "11 political prisoners",
    ),
    (
        21,
        "написано 21 письмо",
        "написана 21 открытка",
        "21 самодельная открытка",
        "21 политзаключённому",
        "21 letters",
        "21 political prisoners",
    ),
    (
        22,
        "написано 22 письма",
        "написано 22 открытки",
        "22 самодельные открытки",
        "22 политзаключённым",
        "22 letters",
        "22 political prisoners",
    ),
    (
        101,
        "написано 101 письмо",
        "написана 101 открытка",
        "101 самодельная открытка",
        "101 политзаключённому",
        "101 letters",
        "101 political prisoners",
    ),
    (
        102,
        "написано 102 письма",
        "написано 102 открытки",
        "102 самодельные открытки",
        "102 политзаключённым",
        "102 letters",
        "102 political prisoners",
    ),
    (
        111,
        "написано 111 писем",
        "написано 111 открыток",
        "111 самодельных открыток",
        "111 политзаключённым",
        "111 letters",
        "111 political prisoners",
    ),
    (
        1000,
        "написано 1000 писем",
        "написано 1000 открыток",
        "1000 самодельных открыток",
        "1000 политзаключённым",
        "1,000 letters",
        "1,000 political prisoners",
    ),
];

#[test]
fn every_number_of_letters_to_every_number_of_people() {
    for (total, written, _, _, _, letters, _) in TABLE {
        for (people, _, _, _, to, _, to_english) in TABLE {
            let russian = sentence(Language::Russian, total, people, Recipients::Mixed);
            assert_eq!(russian, format!("Всего за вечер {written} {to}."));
            let was = if total == 1 { "was" } else { "were" };
            let english = sentence(Language::English, total, people, Recipients::Mixed);
            assert_eq!(
                english,
                format!("In total, {letters} addressed to {to_english} {was} written during the evening.")
            );
        }
    }
}

#[test]
fn postcards_alone_are_feminine() {
    for (total, _, written, handmade, to, ..) in TABLE {
        let russian = sentence_of_postcards(Language::Russian, total, total, Recipients::Mixed);
        assert_eq!(russian, format!("Всего за вечер {written} {to}."));
        let by_kind = |postcard, handmade| {
            sentence_by_kind(
                Language::Russian,
                ByKind { letter: 0, postcard, handmade },
                total,
                Recipients::Mixed,
            )
        };
        assert_eq!(by_kind(total, 0), format!("Всего за вечер {to} {written}."));
        let verb = written.split(' ').next().unwrap_or_default();
        assert_eq!(by_kind(0, total), format!("Всего за вечер {to} {verb} {handmade}."));
    }
    let english = sentence_of_postcards(Language::English, 1, 1, Recipients::Mixed);
    assert_eq!(
        english,
        "In total, 1 postcard addressed to 1 political prisoner was written during the evening."
    );
}

#[test]
fn women_only_are_named_so_in_the_singular() {
    let cases = [
        (1, "1 политзаключённой"),
        (2, "2 политзаключённым"),
        (11, "11 политзаключённым"),
        (21, "21 политзаключённой"),
    ];
    for (people, to) in cases {
        let russian = sentence(Language::Russian, 5, people, Recipients::AllWomen);
        assert_eq!(russian, format!("Всего за вечер написано 5 писем {to}."));
    }
}

#[test]
fn nothing_written_has_its_own_sentence() {
    let none = ByKind::default();
    for recipients in [Recipients::Mixed, Recipients::AllWomen] {
        let russian = "За вечер не написано ни одного письма.";
        assert_eq!(sentence(Language::Russian, 0, 0, recipients), russian);
        assert_eq!(sentence_by_kind(Language::Russian, none, 0, recipients), russian);
        let english = "No letters were written during the evening.";
        assert_eq!(sentence(Language::English, 0, 0, recipients), english);
        assert_eq!(sentence_by_kind(Language::English, none, 0, recipients), english);
    }
}

#[test]
fn kinds_are_told_apart_and_added_up() {
    let cases = [
        (77, (210, 127, 0), "77 политзаключённым написано 210 писем и 127 открыток — вместе 337."),
        (12, (20, 1, 0), "12 политзаключённым написано 20 писем и 1 открытка — вместе 21."),
        (1, (1, 1, 0), "1 политзаключённому написано 1 письмо и 1 открытка — вместе 2."),
        (
            102,
            (101, 90, 21),
            "102 политзаключённым написано 101 письмо и 111 открыток (из них 21 самодельная) — вместе 212.",
        ),
        (
            3,
            (1, 2, 2),
            "3 политзаключённым написано 1 письмо и 4 открытки (из них 2 самодельные) — вместе 5.",
        ),
        (3, (0, 16, 5), "3 политзаключённым написана 21 открытка (из них 5 самодельных)."),
        (3, (4, 0, 1), "3 политзаключённым написано 4 письма и 1 самодельная открытка — вместе 5."),
        (3, (20, 0, 0), "3 политзаключённым написано 20 писем."),
        (12480, (12480, 1, 0), "12 480 политзаключённым написано 12 480 писем и 1 открытка — вместе 12 481."),
    ];
    for (people, (letter, postcard, handmade), expected) in cases {
        let kinds = ByKind { letter, postcard, handmade };
        let russian = sentence_by_kind(Language::Russian, kinds, people, Recipients::Mixed);
        assert_eq!(russian, format!("Всего за вечер {expected}"));
    }
    let kinds = ByKind { letter: 101, postcard: 90, handmade: 21 };
    assert_eq!(
        sentence_by_kind(Language::English, kinds, 102, Recipients::Mixed),
        "In total, 101 letters and 111 postcards (21 of them handmade) addressed to 102 political prisoners were \
         written during the evening: 212 in all."
    );
}

#[test]
fn digits_are_grouped_with_plain_characters() {
    let cases = [
        (999, "999", "999"),
        (1000, "1000", "1,000"),
        (9999, "9999", "9,999"),
        (12_480, "12 480", "12,480"),
        (1_234_567, "1 234 567", "1,234,567"),
    ];
    for (n, russian, english) in cases {
        assert_eq!(grouped(Language::Russian, n), russian);
        assert_eq!(grouped(Language::English, n), english);
    }
}

#[test]
fn guests_are_told_the_way_one_speaks() {
    let cases = [
        (0, None, None),
        (1, Some("1 гость"), Some("1 guest")),
        (3, Some("3 гостя"), Some("3 guests")),
        (19, Some("19 гостей"), Some("19 guests")),
        (20, Some("20 гостей"), Some("20 guests")),
        (21, Some("более двадцати гостей"), Some("more than twenty guests")),
        (49, Some("более сорока гостей"), Some("more than forty guests")),
        (99, Some("более девяноста гостей"), Some("more than ninety guests")),
        (100, Some("100 гостей"), Some("100 guests")),
        (101, Some("более ста гостей"), Some("more than a hundred guests")),
        (109, Some("более ста гостей"), Some("more than a hundred guests")),
        (118, Some("более ста десяти гостей"), Some("more than 110 guests")),
        (205, Some("более двухсот гостей"), Some("more than two hundred guests")),
        (1234, Some("более 1230 гостей"), Some("more than 1,230 guests")),
    ];
    for (guests, russian, english) in cases {
        assert_eq!(guests_phrase(Language::Russian, guests).as_deref(), russian);
        assert_eq!(guests_phrase(Language::English, guests).as_deref(), english);
    }
}
