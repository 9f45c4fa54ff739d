//! What a reader that is not ours, `pdftotext`, gives back of a paper.

use std::{fs, process::Command};

use letterdesk_print::Document;

/// The words of a document in the order in which they were set, one space between them.
pub fn words(document: &Document) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    fs::write(&file, &document.bytes).unwrap();
    let output =
        Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(&file).arg("-").output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every text is there, whole, as often as it was set, and in this order.
pub fn says_all(document: &Document, what: &str, texts: impl Iterator<Item = String>) {
    // A name that was broken after its hyphen.
    let said = words(document).replace("- ", "-");
    let mut from = 0;
    for text in texts {
        let found = whole(&said[from..], &text);
        let near: String = said[from..].chars().take(200).collect();
        from += found.unwrap_or_else(|| panic!("{what}: no {text:?} after\n{near}")) + text.len();
    }
}

/// Where a text begins that is no part of a longer word or number: «ИК-10» is not in «ИК-100».
fn whole(said: &str, text: &str) -> Option<usize> {
    let apart = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
    let stands_alone = |start: &usize| {
        let (before, after) = (&said[..*start], &said[start + text.len()..]);
        apart(before.chars().next_back()) && apart(after.chars().next())
    };
    said.match_indices(text).map(|(start, _)| start).find(stands_alone)
}

#[test]
fn a_part_of_a_word_is_not_the_word() {
    for (said, text, expected) in [
        ("в ИК-100, и", "ИК-10", None),
        ("в СИЗО-1", "ИЗО-1", None),
        ("ИК-100, ИК-10, ИК-1", "ИК-10", Some("ИК-100, ".len())),
        ("1970 г. р.", "1970", Some(0)),
    ] {
        assert_eq!(whole(said, text), expected, "{text:?} in {said:?}");
    }
}
