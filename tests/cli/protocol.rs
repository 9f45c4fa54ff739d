//! The counting protocol: one request a line, one answer a line.

use std::{
    io::{BufRead, BufReader, Write},
    process::Stdio,
};

use super::{numbers, open};

const UID: &str = "2f6c1d0e-0c2b-4f6a-9d55-0d5f6a7b8c9d";
const MOVE: &str = "7d1f0c52-9b0e-4a7e-8f35-1c2d3e4f5a6b";

#[test]
fn tally_answers_each_request() {
    let home = open();
    let (_, held) = numbers(&home);
    let held = held[0];
    let cases = [
        ("2".to_owned(), "ok 1 2 1 1".to_owned()),
        ("2*5".to_owned(), "ok 2 2 6 6".to_owned()),
        ("2 postcard".to_owned(), "ok 3 2 7 7".to_owned()),
        ("3*3 handmade".to_owned(), "ok 4 3 3 10".to_owned()),
        (format!("@{UID} 3"), "ok 5 3 4 11".to_owned()),
        (format!("@{UID} 3"), "ok 5 3 4 11".to_owned()),
        (format!("@{UID} 3*2"), "error uid_conflict".to_owned()),
        (format!("@{UID} 4"), "error uid_conflict".to_owned()),
        ("undo".to_owned(), "ok 6 3 3 10".to_owned()),
        ("redo".to_owned(), "ok 7 3 4 11".to_owned()),
        ("undo 2".to_owned(), "ok 8 2 2 6".to_owned()),
        ("undo 2".to_owned(), "error already_undone".to_owned()),
        ("undo 999".to_owned(), "error unknown_entry".to_owned()),
        ("999".to_owned(), "error unknown_number".to_owned()),
        ("0".to_owned(), "error unknown_number".to_owned()),
        (held.to_string(), "error held".to_owned()),
        (format!("{held} anyway"), format!("ok 9 {held} 1 7")),
        ("redo".to_owned(), "error nothing_to_redo".to_owned()),
        ("9785000000000".to_owned(), "error foreign_barcode".to_owned()),
        ("2*1000".to_owned(), "error bad_times".to_owned()),
        ("привет".to_owned(), "error bad_request".to_owned()),
        ("2".to_owned(), "ok 10 2 3 8".to_owned()),
        (format!("@{MOVE} move 4 5"), "ok 12 5 3 8".to_owned()),
        (format!("@{MOVE} move 4 5"), "ok 12 5 3 8".to_owned()),
        (format!("@{MOVE} move 4 2"), "error uid_conflict".to_owned()),
        ("move 4 2".to_owned(), "error already_moved".to_owned()),
        ("move 12 5".to_owned(), "error move_to_same".to_owned()),
        (format!("move 12 {held}"), "error move_to_held".to_owned()),
        ("undo".to_owned(), "ok 14 5 0 8".to_owned()),
        ("redo".to_owned(), "ok 16 5 3 8".to_owned()),
    ];
    let input: String = cases.iter().map(|(request, _)| format!("{request}\n")).collect();
    let answers = home.feed(["tally"], &input);
    let answers = answers.lines();
    assert_eq!(answers.len(), cases.len());
    for ((request, expected), answer) in cases.iter().zip(answers) {
        let matches = if expected.starts_with("ok") {
            answer == expected
        } else {
            answer.starts_with(&format!("{expected} "))
        };
        assert!(matches, "{request}: {answer}, not {expected}");
    }
    let log = home.run(["log", "--json"]).json();
    assert_eq!(log.as_array().unwrap().len(), 16, "refusals leave no rows");
    assert_eq!((&log[1]["undone"], &log[7]["undoes"], &log[7]["n"]), (&true.into(), &2.into(), &(-5).into()));
    assert_eq!(home.run(["log", "--last", "1", "--json"]).json()[0]["sequence"], 16);
    assert_eq!((&log[11]["other"], &log[11]["undone"]), (&3.into(), &false.into()));
}

#[test]
fn tally_flushes_each_answer_and_undo_survives_a_restart() {
    let home = open();
    let mut child = home.command(["tally"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for (request, expected) in [("1*3", "ok 1 1 3 3"), ("2", "ok 2 2 1 4")] {
        writeln!(stdin, "{request}").unwrap();
        assert_eq!(answers.next().unwrap().unwrap(), expected);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success(), "the end of input is a clean end");
    assert_eq!(home.feed(["tally"], "undo\nundo\nundo\nredo\n").lines()[..2], ["ok 3 2 0 3", "ok 4 1 0 0"]);
}

#[test]
fn tally_ends_cleanly_when_its_output_is_closed() {
    let home = open();
    let mut child = home.command(["tally"]).stdin(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    writeln!(stdin, "1").unwrap();
    drop(stdin);
    let ended = child.wait_with_output().unwrap();
    assert!(ended.status.success());
    assert_eq!(String::from_utf8(ended.stderr).unwrap(), "");
    assert_eq!(home.run(["counts", "--json"]).json()["total"], 1, "it was committed before it was told");
}

#[test]
fn nothing_is_counted_without_an_open_evening() {
    let home = super::planned();
    let refused = home.feed(["tally", "--json"], "1\n").refusal();
    assert_eq!(refused, ("no_open_evening".to_owned(), 1));
}
