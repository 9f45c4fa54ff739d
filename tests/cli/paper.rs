//! Paper from the command line: what is asked for is what is printed.

use std::fs;

use crate::planned;

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
        [["labels", "--feed", "short"], ["envelopes", "--paper", "a4"], ["sheets", "--start", "2"]]
    {
        let refused = home.run(["print", "-o", "no.pdf"].iter().chain(&arguments));
        assert!(refused.err.contains(arguments[1]), "{arguments:?}: {}", refused.err);
    }
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_a_paper() {
    use std::os::unix::fs::PermissionsExt;
    let home = planned();
    home.run(["print", "list", "-o", "list.pdf"]).lines();
    let mode = fs::metadata(home.path("list.pdf")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn those_left_out_are_named_for_people_too() {
    let home = planned();
    let told = home.run(["print", "sheets", "-o", "slips.pdf"]);
    assert!(told.lines().iter().any(|line| line.starts_with("Пропустили 3")), "{}", told.out);
    assert_eq!(told.lines().iter().filter(|line| line.ends_with("на этапе")).count(), 3, "{}", told.out);
}
