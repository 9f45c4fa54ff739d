//! The list: what a file would do, what it did, and one person's fields.

use letterdesk_tests::program::Home;

use super::{LIST, planned};

#[test]
fn importing_the_same_file_again_changes_nothing() {
    let home = Home::with_vault();
    let list = home.file("list.csv", LIST);
    let seen = home.run(["inspect", &list, "--json"]).json();
    assert_eq!(
        (&seen["file"], &seen["encoding"], &seen["separator"]),
        (&"list.csv".into(), &"windows-1251".into(), &";".into())
    );
    assert_eq!((&seen["rows"], &seen["new"], &seen["skipped"]), (&80.into(), &80.into(), &0.into()));
    assert_eq!((&seen["mapping"]["ФИО"], &seen["header_row"]), (&"name".into(), &1.into()));
    assert_eq!(seen["problems"].as_array().unwrap().len(), 0, "{seen}");
    let taken = home.run(["import", &list, "--json"]).json();
    assert_eq!(taken, seen, "what the summary counted is exactly what happens");
    let again = home.run(["import", &list, "--json"]).json();
    assert_eq!((&again["new"], &again["same"]), (&0.into(), &80.into()), "{again}");
    assert_eq!(home.run(["facilities", "list", "--json"]).json().as_array().unwrap().len(), 4);
}

#[test]
fn import_takes_only_what_was_asked_for_and_columns_can_be_mapped() {
    let home = Home::with_vault();
    let list = home.file("odd.csv", "Кто;Когда\r\nЩеглов-Льняной Тихон Фролович;1985\r\n");
    assert_eq!(home.run(["inspect", &list, "--json"]).refusal().0, "no_name_column");
    let mapped = ["import", &list, "--map", "name=1", "--map", "born=2", "--only", "moved,freed", "--json"];
    assert_eq!(home.run(mapped).json()["new"], 1);
    assert_eq!(
        home.run(["prisoners", "--json"]).json().as_array().unwrap().len(),
        0,
        "a new one was not asked for"
    );
    let mapped = ["import", &list, "--map", "name=1", "--map", "born=2", "--json"];
    home.run(mapped).json();
    let person = &home.run(["prisoners", "--json"]).json()[0];
    assert_eq!((&person["surname"], &person["born"]), (&"Щеглов-Льняной".into(), &"1985".into()));
}

#[test]
fn import_remembers_choices_for_files_with_the_same_headers() {
    let home = Home::with_vault();
    let list = home.file("odd.csv", "Кто;Когда;Что\r\nЩеглов-Льняной Тихон Фролович;5/6/1985;биолог\r\n");
    let chosen = ["--map", "name=Кто", "--map", "born=Когда", "--map", "story=3", "--dates", "mdy"];
    home.run(["import", &list].into_iter().chain(chosen)).lines();
    let next = home.file("next.csv", "Кто;Когда;Что\r\nЗяблик-Ситцевая Ева Фроловна;7/8/1986;химик\r\n");
    let seen = home.run(["import", &next, "--json"]).json();
    assert_eq!((&seen["new"], &seen["absent"]), (&1.into(), &1.into()), "{seen}");
    let person = &home.run(["prisoners", "--search", "Зяблик", "--json"]).json()[0];
    assert_eq!((&person["born"], &person["story"]), (&"1986-07-08".into(), &"химик".into()));
    let anew = home.run(["inspect", &next, "--dates", "dmy", "--map", "note=3", "--json"]).json();
    assert_eq!(anew["mapping"], serde_json::json!({"Кто": "name", "Когда": "born", "Что": "note"}));
    let other = home.file("other.csv", "Кто;Когда\r\nЗяблик-Ситцевая Ева Фроловна;1986\r\n");
    assert_eq!(home.run(["inspect", &other, "--json"]).refusal().0, "no_name_column");
}

#[test]
fn import_reads_a_pasted_table_from_standard_input() {
    let home = Home::with_vault();
    let table = "ФИО\tДата рождения\nЩеглов-Льняной Тихон Фролович\t06.05.1985\n";
    let seen = home.feed(["import", "-", "--json"], table).json();
    assert_eq!(
        (&seen["new"], &seen["separator"], &seen["file"]),
        (&1.into(), &"\t".into(), &"".into()),
        "{seen}"
    );
}

#[test]
fn imports_are_listed_and_one_is_undone_unless_a_later_one_stands_on_it() {
    let home = Home::with_vault();
    let list = |name: &str, story: &str| {
        home.file(name, format!("ФИО;Год рождения;История\r\nЩеглов-Льняной Тихон Фролович;1985;{story}\r\n"))
    };
    home.run(["import", &list("one.csv", "биолог"), "--keeper", "реестр", "--date", "2026-01-21"]).lines();
    home.run(["import", &list("two.csv", "химик"), "--keeper", "реестр"]).lines();
    let imports = home.run(["imports", "list", "--json"]).json()["imports"].clone();
    let (second, first) = (&imports[0], &imports[1]);
    assert_eq!((&second["file"], &first["file"]), (&"two.csv".into(), &"one.csv".into()));
    assert_eq!((&first["keeper"], &first["list_date"]), (&"реестр".into(), &"2026-01-21".into()));
    assert_eq!(first["effects"], serde_json::json!([{"effect": "added", "count": 1}]));
    assert_eq!(
        (&first["standing"][0]["reason"], &second["standing"]),
        (&"import".into(), &serde_json::json!([]))
    );
    let told = home.run(["imports", "list", "--lang", "en"]).lines().join("\n");
    assert!(
        told.contains("two.csv") && told.contains("changed the same: Щеглов-Льняной Тихон Фролович"),
        "{told}"
    );

    let (first, second) = (first["batch"].to_string(), second["batch"].to_string());
    let shown = home.run(["imports", "show", &second, "--json"]).json();
    assert_eq!(shown[0]["records"][0]["name"], "Щеглов-Льняной Тихон Фролович");
    assert_eq!(home.run(["imports", "undo", &first, "--json"]).refusal().0, "import_built_upon");
    home.run(["imports", "undo", &second]).lines();
    assert_eq!(home.run(["prisoners", "--json"]).json()[0]["story"], "биолог");
    assert_eq!(home.run(["imports", "undo", &second, "--json"]).refusal().0, "import_cannot_be_undone");
    home.run(["imports", "undo", &first]).lines();
    assert_eq!(home.run(["prisoners", "--json"]).json(), serde_json::json!([]));
}

#[test]
fn search_and_filters_find_people() {
    let home = planned();
    let found = |arguments: &[&str]| {
        let people = home.run(["prisoners", "--json"].iter().chain(arguments)).json();
        people.as_array().unwrap().len()
    };
    assert_eq!(found(&[]), 80);
    assert_eq!(found(&["--held"]), 3);
    assert_eq!(found(&["--never-written"]), 80);
    assert_eq!(found(&["--tag", "учёные"]), 20);
    assert_eq!(found(&["--search", "ЩЕГЛОВ льняной"]), found(&["--search", "shcheglov lnyanoy"]));
    assert_eq!(found(&["--search", "никого-такого"]), 0);
    let person = &home.run(["prisoners", "--search", "Окунев-Бархатный", "--json"]).json()[0];
    assert_eq!(person["dative"], "Окуневу-Бархатному Лаврентию Евстигнеевичу");
    assert_eq!(
        (&person["sex"], &person["born"], &person["held"]),
        (&"m".into(), &"1951-01-01".into(), &serde_json::Value::Null)
    );
    assert_eq!(person["facility"]["full"], "ФКУ СИЗО-99 УФСИН России по Энской области");
    assert_eq!(person["address"]["postcode"], "000001");
}

#[test]
fn a_field_is_set_and_the_hold_follows() {
    let home = planned();
    let before = &home.run(["prisoners", "--search", "Окунев-Бархатный", "--json"]).json()[0];
    let id = before["id"].to_string();
    let after = home.run(["prisoner", "set", &id, "doubt=вернулось письмо", "story=физик", "--json"]).json();
    assert_eq!((&after["held"], &after["story"]), (&"in_doubt".into(), &"физик".into()));
    assert_eq!(after["uuid"], before["uuid"]);
}

#[test]
fn evenings_are_made_from_a_tag_or_a_file_of_ids() {
    let home = planned();
    let new =
        ["evening", "new", "--title", "Вечер учёных", "--date", "2026-02-12", "--tag", "учёные", "--json"];
    let by_tag = home.run(new).json();
    assert_eq!(
        (&by_tag["state"], &by_tag["total"], &by_tag["people"]),
        (&"planned".into(), &0.into(), &0.into())
    );
    let shown = home.run(["evening", "show", "Вечер учёных", "--json"]).json();
    assert_eq!(shown["line_up"].as_array().unwrap().len(), 20);
    let ids = home.file("ids.txt", "3\n\n1\n2\n");
    let new = ["evening", "new", "--title", "Малый", "--date", "2026-03-05", "--ids", &ids];
    home.run(new).lines();
    let lineup = home.run(["evening", "lineup", "add", "7", "--evening", "Малый", "--json"]).json();
    let last = lineup["line_up"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["number"], &last["prisoner_id"]), (&4.into(), &7.into()));
    let lineup = home.run(["evening", "lineup", "remove", "2", "--evening", "Малый", "--json"]).json();
    assert_eq!(lineup["line_up"].as_array().unwrap().len(), 3);
    assert_eq!(home.run(["evening", "list", "--json"]).json().as_array().unwrap().len(), 3);
    let refused = home.run(["evening", "show", "Вечер", "--json"]).refusal();
    assert_eq!(refused, ("several_evenings".to_owned(), 1));
    home.run(["evening", "open", "Малый"]).lines();
    let refused = home.run(["evening", "open", "Вечер учёных", "--json"]).refusal();
    assert_eq!(refused, ("another_evening_open".to_owned(), 1));
    let refused = home.run(["counts", "--evening", "Малый", "--json"]).json();
    assert_eq!(refused["evening"]["title"], "Малый");
}

#[test]
fn problems_say_the_line_who_stands_there_and_what_to_do() {
    let home = planned();
    let list = home.file("list.csv", "ФИО;Дата рождения;Статус\nОкунев Лев;31.02.1985;в бегах\n");
    let told = home.run(["inspect", &list]).lines().join("\n");
    assert!(told.contains("Строка 2, Окунев Лев: даты 31.02.1985 не бывает"), "{told}");
    assert!(told.contains("исправьте её") && told.contains("--state СЛОВА=released"), "{told}");
    let answered = home.run(["inspect", &list, "--state", "в бегах=released", "--json"]).json();
    assert_eq!(answered["problems"].as_array().unwrap().len(), 1, "{answered}");
    assert_eq!(answered["states"][0]["custody"], "released");
}
