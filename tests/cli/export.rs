//! Tables that leave the vault, and come back unchanged.

use std::fs;

use letterdesk_tests::program::Home;

use super::{LIST, planned};

#[test]
fn export_imported_again_changes_nothing() {
    let home = planned();
    for (what, file) in
        [("list", "out.csv"), ("list", "out.xlsx"), ("evening", "evening.csv"), ("evening", "evening.xlsx")]
    {
        for language in ["ru", "en"] {
            home.run(["export", what, "-o", file, "--lang", language]).lines();
            let seen = home.run(["inspect", file, "--json"]).json();
            assert_eq!(
                (&seen["rows"], &seen["same"], &seen["absent"]),
                (&80.into(), &80.into(), &0.into()),
                "{seen}"
            );
            assert_eq!(seen["problems"], serde_json::json!([]), "{what} {language}");
        }
    }
}

#[test]
fn export_corrections_tells_what_was_corrected_and_nothing_private() {
    let home = Home::with_vault();
    let list = home.file("list.csv", LIST);
    home.run(["import", &list]).lines();
    let first = &home.run(["prisoners", "--json"]).json()[0];
    let (id, surname) = (first["id"].to_string(), first["surname"].as_str().unwrap().to_owned());
    home.run(["prisoner", "set", &id, "articles=ст. 007", "note=тайная заметка", "story=биолог"]).lines();
    home.run(["prisoner", "set", &id, "articles=ст. 008"]).lines();
    let mended = || fs::read_to_string(home.path("mended.csv")).unwrap();
    let export = ["export", "corrections", "-o", "mended.csv", "--lang", "ru"];
    home.run(export).lines();
    let text = mended();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "\u{FEFF}Кто или что;Дата рождения;Что исправлено;Было;Стало;Когда");
    assert!(text.contains(&surname) && text.contains("ст. 008") && !text.contains("ст. 007"), "{text}");
    assert!(!text.contains("тайная"), "a note is for us: {text}");
    assert_eq!(lines.len(), 3, "two fields were mended: {text}");
    home.run(export.into_iter().chain(["--since", "99"])).lines();
    assert_eq!(mended().lines().count(), 1, "after that import nothing was mended");
    let (other, word) =
        if first["sex"] == "f" { ("sex=m", "мужской") } else { ("sex=f", "женский") };
    home.run(["prisoner", "set", &id, other]).lines();
    home.run(export).lines();
    assert!(
        mended().contains(word) && !mended().contains("male"),
        "a table speaks one language: {}",
        mended()
    );
    let refused = home.run(["export", "list", "-o", "list.doc", "--json"]).refusal();
    assert_eq!(refused.0, "bad_argument");
}
