//! The list kept in order: two records made one, the directory's sources, a record's history.

use letterdesk_tests::program::Home;

use super::{LIST, planned};

const HEADER: &str = "Регион,Вид ИУ,№ ИУ,Адрес";

#[test]
fn duplicates_are_merged_and_unmerged() {
    let home = planned();
    let ids: Vec<String> = ["Окунев-Бархатный", "Щеглов-Льняной"]
        .map(|name| home.run(["prisoners", "--search", name, "--json"]).json()[0]["id"].to_string())
        .to_vec();
    let [stays, goes] = [&ids[0], &ids[1]];
    let merged = home.run(["prisoner", "merge", goes, "into", stays, "--json"]).json();
    assert_eq!(merged["id"].to_string(), *stays);
    let listed = |home: &Home| home.run(["prisoners", "--json"]).json().as_array().unwrap().len();
    assert_eq!(listed(&home), 79);
    let history = home.run(["prisoner", "history", stays, "--json"]).json();
    assert_eq!(
        (&history[0]["field"], history[0]["after"].as_str()),
        (&"merged_into".into(), Some(stays.as_str()))
    );
    assert_eq!(home.run(["prisoner", "merge", goes, "into", stays, "--json"]).refusal().0, "cannot_merge");
    home.run(["prisoner", "unmerge", goes]);
    assert_eq!(listed(&home), 80);
    assert_eq!(home.run(["prisoner", "unmerge", goes, "--json"]).refusal().0, "not_merged");
    assert_eq!(home.run(["prisoner", "duplicates", "--json"]).json().as_array().unwrap().len(), 0);
}

#[test]
fn people_and_evenings_are_removed_only_with_yes() {
    let home = planned();
    let listed = |home: &Home| home.run(["prisoners", "--json"]).json().as_array().unwrap().len();
    let id = home.run(["prisoners", "--search", "Окунев-Бархатный", "--json"]).json()[0]["id"].to_string();
    let before = listed(&home);
    let plan = home.run(["prisoner", "remove", &id, "--json"]).json();
    assert_eq!((&plan["removed"], plan["gone"][0]["id"].to_string()), (&false.into(), id.clone()));
    assert!(home.run(["prisoner", "remove", &id]).lines().concat().contains("--yes"));
    assert_eq!(listed(&home), before);
    let plan = home.run(["prisoner", "remove", &id, "--yes", "--json"]).json();
    assert_eq!(plan["gone"][0]["id"].to_string(), id);
    assert_eq!(listed(&home), before - 1);
    assert_eq!(plan["removed"], true);
    assert_eq!(home.run(["prisoner", "remove", &id, "--yes", "--json"]).refusal().0, "unknown_prisoner");

    let evenings = |home: &Home| home.run(["evening", "list", "--json"]).json().as_array().unwrap().len();
    assert_eq!(home.run(["evening", "remove", "1", "--json"]).json()["removed"], false);
    assert_eq!(evenings(&home), 1);
    home.run(["evening", "remove", "1", "--yes"]);
    assert_eq!(evenings(&home), 0);
    home.run(["verify"]);
}

#[test]
fn an_evening_that_has_letters_is_not_said_to_go_with_yes() {
    let home = planned();
    home.run(["evening", "open", "1"]).lines();
    assert!(home.feed(["tally"], "1\n").lines()[0].starts_with("ok "));
    assert_eq!(home.run(["evening", "remove", "1", "--json"]).refusal().0, "evening_has_letters");
}

#[test]
fn facility_directory_is_imported_and_a_postcode_dispute_settled() {
    let home = Home::with_vault();
    let list = home.file("list.csv", LIST);
    home.run(["import", &list]);
    let directory = home.file(
        "directory.csv",
        format!("{HEADER}\nЭнская область,СИЗО,99,\"000009, г. Энск\"\nБуянская область,КП,95,\"000005, г. Буян\"\n"),
    );
    let done = home.run(["facilities", "import", &directory, "--json"]).json();
    assert_eq!((&done["added"], &done["disputed"][0]), (&1.into(), &"СИЗО-99".into()), "{done}");
    let all = home.run(["facilities", "list", "--json"]).json();
    let disputed = all.as_array().unwrap().iter().find(|row| row["disputed"] == true).unwrap();
    let id = disputed["id"].to_string();
    assert_eq!(disputed["people"], 20);
    let held = |home: &Home| {
        home.run(["prisoners", "--address", "in_doubt", "--json"]).json().as_array().unwrap().len()
    };
    assert_eq!(held(&home), 20);
    let card = home.run(["facilities", "show", &id, "--json"]).json();
    let of_postcode = card["claims"].as_array().unwrap().iter().filter(|claim| claim["field"] == "postcode");
    let claims: Vec<_> = of_postcode.map(|claim| claim["value"].as_str().unwrap()).collect();
    assert_eq!(claims, ["000001", "000009"]);
    home.run(["facilities", "settle", &id, "000009"]);
    assert_eq!(held(&home), 0);
    let person = &home.run(["prisoners", "--facility", &id, "--json"]).json()[0];
    assert_eq!(person["address"]["postcode"], "000009");
}
