//! Paper from the command line: what is asked for is what is printed.

use std::fs;

use letterdesk_tests::program::Home;

use super::planned;

#[test]
fn postcards_come_singly_or_four_to_a_sheet_and_twice_the_same() {
    let home = planned();
    let pages = |arguments: &[&str]| {
        let print = ["print", "postcards", "-o", "cards.pdf", "--json"];
        let printed = home.run(print.iter().chain(arguments)).json();
        (printed["pages"].as_u64().unwrap(), printed["printed"].as_u64().unwrap())
    };
    assert_eq!(pages(&[]), (77, 77));
    let once = fs::read(home.path("cards.pdf")).unwrap();
    assert_eq!(pages(&[]), (77, 77));
    assert_eq!(fs::read(home.path("cards.pdf")).unwrap(), once, "the same input gives the same bytes");
    assert_eq!(pages(&["--up", "4"]), (20, 77));
    assert_eq!(pages(&["--paper", "a4", "--only", "1-8", "--no-stamp"]).0, 2);
    assert_eq!(pages(&["--only", "1,2", "--copies", "3"]).0, 6);
    let unstamped = ["print", "postcards", "-o", "other.pdf", "--no-stamp", "--offset", "0.5,-1"];
    home.run(unstamped).lines();
    assert_ne!(fs::read(home.path("other.pdf")).unwrap(), once);
}

#[test]
fn labels_take_named_stock_a_grid_and_a_sheet_begun_before() {
    let home = planned();
    let pages = |arguments: &[&str]| {
        let print = ["print", "labels", "-o", "labels.pdf", "--json"];
        home.run(print.iter().chain(arguments)).json()["pages"].as_u64().unwrap()
    };
    assert_eq!(pages(&[]), 4, "77 people, 21 labels on a sheet");
    assert_eq!(pages(&["--paper", "L7165"]), 10);
    assert_eq!(pages(&["--paper", "3474", "--start", "20"]), 4);
    assert_eq!(pages(&["--grid", "2x4,99.1x67.7,4.65x13.1,101.6x67.7"]), 10);
}

#[test]
fn envelopes_come_one_a_page_and_a_kind_without_a_choice_of_paper_says_so() {
    let home = planned();
    for arguments in [&["--paper", "dl"][..], &["--paper", "c5", "--feed", "short"], &["--from-abroad"]] {
        let print = ["print", "envelopes", "-o", "envelopes.pdf", "--only", "1-3", "--json"];
        assert_eq!(home.run(print.iter().chain(arguments)).json()["pages"], 3, "{arguments:?}");
    }
    for arguments in
        [["labels", "--feed", "short"], ["envelopes", "--paper", "a4"], ["slips", "--start", "2"]]
    {
        let refused = home.run(["print", "-o", "no.pdf"].iter().chain(&arguments));
        assert!(refused.err.contains(arguments[1]), "{arguments:?}: {}", refused.err);
    }
}

#[cfg(unix)]
#[test]
fn papers_are_readable_by_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let home = planned();
    home.run(["print", "list", "-o", "list.pdf"]).lines();
    let mode = fs::metadata(home.path("list.pdf")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn plain_output_names_those_left_out() {
    let home = planned();
    let told = home.run(["print", "slips", "-o", "slips.pdf"]);
    assert!(told.lines().iter().any(|line| line.starts_with("Пропустили 3")), "{}", told.out);
    assert_eq!(told.lines().iter().filter(|line| line.ends_with("на этапе")).count(), 3, "{}", told.out);
}

#[test]
fn printer_calibration_corrects_and_an_unknown_printer_is_refused() {
    let home = planned();
    home.run(["calibrate", "L7160", "-o", "sheet.pdf"]).lines();
    assert!(fs::read(home.path("sheet.pdf")).unwrap().starts_with(b"%PDF-1.7"));
    let measured =
        |lengths: &str| home.run(["calibrate", "a4", "--printer", "Зал", "--measured", lengths, "--json"]);
    assert_eq!(measured("18,18,96,96.1").refusal(), ("viewer_scales".to_owned(), 1));
    let known = measured("15.8,14.6,99.7,100.2").json();
    assert_eq!(known[0]["stock"], "a4");
    assert_eq!(known[0]["drift_percent"][0], 0.3);
    let told = home.run(["calibrate"]).out;
    assert!(
        told.contains("сдвиг 0,85 мм влево и 0,43 мм вниз; растяжение +0,30 % по ширине, −0,20 %"),
        "{told}"
    );
    let slips = |printer: &str| {
        home.run(["print", "slips", "-o", "slips.pdf", "--only", "1-8", "--printer", printer]).lines();
        fs::read(home.path("slips.pdf")).unwrap()
    };
    let corrected = slips("Зал");
    let on_cards = home.run(["print", "postcards", "-o", "card.pdf", "--only", "1", "--printer", "Зал"]).out;
    assert!(on_cards.contains("«Зал» с этой бумагой не измеряли"), "{on_cards}");
    home.run(["calibrate", "a4", "--printer", "Зал", "--forget"]).lines();
    let refused = home.run(["print", "slips", "-o", "slips.pdf", "--printer", "Зал"]);
    assert!(refused.err.contains("Зал"), "{}", refused.err);
    home.run(["print", "slips", "-o", "slips.pdf", "--only", "1-8"]).lines();
    assert_ne!(fs::read(home.path("slips.pdf")).unwrap(), corrected);
}

#[test]
fn print_only_new_or_changed_since_the_last_printing() {
    let home = planned();
    let printed = |arguments: &[&str]| {
        let print = ["print", "slips", "-o", "slips.pdf", "--json"];
        home.run(print.iter().chain(arguments)).json()["printed"].as_u64().unwrap()
    };
    assert_eq!(printed(&["--only", "1-10", "--rules-on-back"]), 10);
    assert_eq!(printed(&["--whom", "new"]), 67);
    let nobody = ["print", "slips", "-o", "slips.pdf", "--whom", "changed", "--json"];
    assert_eq!(home.run(nobody).refusal().0, "nothing_to_print");
    let people = home.run(["prisoners", "--search", "1", "--json"]).json();
    let id = people[0]["id"].to_string();
    home.run(["prisoner", "set", &id, "story=Теперь рассказывает о звёздах"]).lines();
    assert_eq!(printed(&["--whom", "changed"]), 1);
    let jobs = home.run(["printed", "--json"]).json();
    let pages: Vec<u64> =
        jobs.as_array().unwrap().iter().map(|job| job["people"].as_u64().unwrap()).collect();
    assert_eq!(pages, [1, 67, 10], "the newest first; what was refused is not there");
}

#[test]
fn print_filtered_by_tag() {
    let home = planned();
    let print = ["print", "slips", "-o", "slips.pdf", "--json", "--tag", "врачи"];
    let printed = home.run(print).json();
    let tagged = home.run(["prisoners", "--tag", "врачи", "--json"]).json();
    let held = tagged.as_array().unwrap().iter().filter(|person| !person["held"].is_null()).count();
    let (all, count) = (tagged.as_array().unwrap().len(), printed["printed"].as_u64().unwrap() as usize);
    assert!(count == all - held && (1..77).contains(&count), "{count} of {all}");
    assert_eq!(printed["held"].as_array().unwrap().len(), held);
    let unknown = ["print", "slips", "-o", "slips.pdf", "--filter", "нет такого", "--json"];
    assert_eq!(home.run(unknown).refusal(), ("bad_argument".to_owned(), 2));
}

#[test]
fn poster_of_the_total_is_printed_only_after_closing() {
    let home = planned();
    let total = ["print", "posters", "-o", "total.pdf", "--poster", "total", "--json"];
    assert_eq!(home.run(total).refusal(), ("wrong_state".to_owned(), 1));
}

#[test]
fn signs_blank_postcards_and_every_size_of_the_guidelines_are_written() {
    let home = planned();
    let cases: [(&[&str], u64); 8] = [
        (&["signs"], 1),
        (&["signs", "--sign", "slips", "--points", "left", "--paper", "a3", "--copies", "2"], 2),
        (&["signs", "--sign", "crib"], 1),
        (&["signs", "--sign", "lines", "--copies", "3"], 3),
        (&["postcards", "--blank", "--up", "4", "--copies", "5"], 5),
        (&["rules", "--paper", "a3"], 1),
        (&["rules", "--paper", "a5x2"], 1),
        (&["slips", "--only", "1-8", "--public", "--sending-on-back"], 2),
    ];
    for (arguments, pages) in cases {
        let print = ["print"].iter().chain(arguments).chain(&["-o", "sign.pdf", "--json"]);
        assert_eq!(home.run(print).json()["pages"], pages, "{arguments:?}");
    }
    let themes = home.run(["print", "signs", "--sign", "themes", "-o", "themes.pdf", "--json"]).json();
    assert!(themes["pages"].as_u64() > Some(1) && themes["printed"].as_u64() > Some(1), "{themes}");
}

#[test]
fn cards_of_thanks_are_printed_only_after_closing() {
    let home = planned();
    let thanks = ["print", "signs", "-o", "thanks.pdf", "--sign", "thanks", "--json"];
    assert_eq!(home.run(thanks).refusal(), ("wrong_state".to_owned(), 1));
}

#[test]
fn poster_for_the_door_is_printed_before_the_evening() {
    let home = planned();
    let door =
        ["print", "posters", "-o", "door.pdf", "--poster", "door", "--programme", "19:00 Начало; 21:00 Чай"];
    let printed = home.run(door.into_iter().chain(["--json"])).json();
    assert_eq!((&printed["pages"], &printed["printed"]), (&1.into(), &0.into()));
}

#[test]
fn a_long_story_is_told_shorter_and_said_to_be() {
    let home = planned();
    let id = home.run(["evening", "show", "--json"]).json()["line_up"][0]["prisoner_id"].to_string();
    let story = format!("story={}", "Учил детей и чинил часы. ".repeat(200));
    home.run(["prisoner", "set", &id, &story]).lines();
    for kind in ["slips", "cards"] {
        let answer = home.run(["print", kind, "-o", "x.pdf", "--only", "1,2", "--lang", "ru"]);
        let lines: Vec<&str> = answer.lines();
        let told = lines.iter().position(|line| line.starts_with("Напечатали короче")).expect(kind);
        assert!(lines[told + 1].contains("№ 1 ") && lines[told + 1].ends_with("кто это"), "{lines:?}");
        assert_eq!(lines.len(), told + 2, "nobody else");
    }
    let printed = home.run(["print", "slips", "-o", "x.pdf", "--only", "1,2", "--json"]).json();
    let problems = printed["problems"].as_array().unwrap();
    let told: Vec<_> = problems.iter().filter(|problem| problem["code"] == "shortened").collect();
    assert_eq!((told.len(), &told[0]["number"]), (1, &1.into()), "{problems:?}");
}

/// The first two of the evening: record and name.
fn first_two(home: &Home) -> [(String, String); 2] {
    let people = home.run(["evening", "show", "--json"]).json();
    [0, 1].map(|place| {
        let one = &people["line_up"][place];
        (one["prisoner_id"].to_string(), one["name"].as_str().unwrap().to_owned())
    })
}

#[test]
fn everything_in_the_way_is_told_and_whose_it_is() {
    let home = planned();
    let people = first_two(&home);
    for (id, _) in &people {
        let address = ["own_address=ул. Примерная, д. 漢", "own_postcode=000001"];
        home.run(["prisoner", "set", id].iter().chain(&address)).lines();
    }
    let refused = home.run(["print", "postcards", "-o", "x.pdf", "--lang", "ru"]);
    for (_, name) in people {
        let told = format!("нет знака «漢»: адрес — {name}");
        assert!(refused.err.contains(&told), "{told}: {}", refused.err);
    }
}

#[test]
fn a_name_that_no_face_has_is_told_and_printed_otherwise() {
    let home = planned();
    let [(first, name), (second, other)] = first_two(&home);
    home.run(["prisoner", "set", &first, "dative=Адресату 漢"]).lines();
    home.run(["prisoner", "set", &second, "surname=כהן", "given=משה", "patronymic="]).lines();
    let printed = home.run(["print", "slips", "-o", "x.pdf", "--only", "1,2", "--lang", "ru"]);
    let told = printed.lines();
    let at = told.iter().position(|line| line.starts_with("Имя напечатали иначе")).unwrap();
    assert!(told[at + 1].contains(&format!("№ 1 {name} — ")), "{told:?}");
    let held = told.iter().find(|line| line.contains("№ 2 ")).unwrap();
    assert!(held.contains("כהן משה — имени нет в шрифтах"), "{other}: {held}");
    let refused = home.run(["print", "slips", "-o", "x.pdf", "--tag", "нет такой", "--lang", "ru"]).err;
    assert!(refused.contains("меткой «нет такой»") && refused.contains("на вечере «"), "{refused}");
}

#[test]
fn sizes_and_stock_are_named_in_any_case_and_more_copies_than_there_are_are_refused_with_the_limit() {
    let home = planned();
    for (kind, paper) in [
        ("envelopes", "C6"),
        ("envelopes", "dl"),
        ("envelopes", "Dl"),
        ("envelopes", "C5"),
        ("postcards", "A4"),
        ("postcards", "A6"),
        ("posters", "A3"),
        ("rules", "A5"),
        ("labels", "l7160"),
        ("labels", "L7160"),
        ("labels", "70X42.3"),
    ] {
        home.run(["print", kind, "-o", "x.pdf", "--paper", paper]).lines();
    }
    let refused = home.run(["print", "slips", "-o", "x.pdf", "--copies", "501", "--lang", "ru"]).err;
    assert!(refused.contains("500") && refused.contains("501"), "{refused}");
}

#[test]
fn mail_without_a_return_address_is_told_and_the_command_line_sets_one() {
    let home = planned();
    let mail = |arguments: &[&str]| {
        let print = ["print", "envelopes", "-o", "x.pdf", "--paper", "C6", "--only", "1", "--lang", "ru"];
        home.run(print.iter().chain(arguments)).lines().join("\n")
    };
    assert!(mail(&[]).contains("» нет обратного адреса"), "and the evening named");
    let made = ["evening", "new", "--title", "Второй", "--date", "2026-02-12", "--all"];
    home.run(made.iter().chain(&["--sender", "Вечер писем\\nа/я 7, г. Энск, 000001"])).lines();
    assert!(!mail(&["--evening", "Второй"]).contains("нет обратного адреса"));
}
