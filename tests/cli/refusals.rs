//! Bad input: each with its code, its exit code and its sentence; nothing happens.

use std::{fs, process::Stdio};

use letterdesk_tests::program::{Home, finish};

use super::{open, planned};

#[test]
fn import_refuses_files_that_are_no_lists() {
    let home = Home::with_vault();
    let picture: Vec<u8> = [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &[0; 200]].concat();
    let cases = [
        ("empty.csv", Vec::new(), "empty_file"),
        ("picture.csv", picture, "not_a_table"),
        ("nameless.csv", "Город;Улица\r\nЭнск;Примерная\r\n".as_bytes().to_vec(), "no_name_column"),
        ("torn.xlsx", b"PK\x03\x04not really".to_vec(), "damaged_file"),
    ];
    for (name, bytes, code) in cases {
        let path = home.file(name, bytes);
        for command in ["inspect", "import"] {
            assert_eq!(
                home.run([command, &path, "--json"]).refusal(),
                (code.to_owned(), 1),
                "{command} {name}"
            );
        }
    }
    fs::create_dir(home.path("folder")).unwrap();
    for command in ["inspect", "import"] {
        let folder = home.run([command, "folder", "--json"]);
        assert_eq!(folder.refusal(), ("not_a_file".to_owned(), 1), "{command}");
        assert!(folder.err.contains("папка"), "{}", folder.err);
    }
    let (_, exit) = home.run(["import", "nowhere.csv", "--json"]).refusal();
    assert_eq!(exit, 1);
    assert_eq!(home.run(["prisoners", "--json"]).json().as_array().unwrap().len(), 0);
}

#[test]
fn import_names_the_line_of_an_invalid_date() {
    let home = Home::with_vault();
    let list = "ФИО;Дата рождения\r\nЩеглов Тихон Фролович;01.02.1985\r\nЧижов Фрол Тихонович;31.02.1985\r\n";
    let path = home.file("dates.csv", list);
    let seen = home.run(["inspect", &path, "--json"]).json();
    let problem = &seen["problems"][0];
    assert_eq!((&problem["line"], &problem["code"]), (&3.into(), &"no_such_date".into()), "{seen}");
    let text = problem["text"].as_str().unwrap();
    assert!(text.contains("31.02.1985") && text.contains('3'), "{text}");
    assert_eq!(
        home.run(["prisoners", "--json"]).json().as_array().unwrap().len(),
        0,
        "inspecting takes nothing in"
    );
}

#[test]
fn usage_errors_exit_with_2() {
    let home = Home::empty();
    let cases: [(&[&str], &str); 17] = [
        (&[], "missing_command"),
        (&["print", "postcards", "-o", "x.pdf", "--paper", "a4", "--up", "1"], "arguments_conflict"),
        (&["print", "postcards", "-o", "x.pdf", "--paper", "L7160"], "bad_argument"),
        (&["cuonts"], "unknown_command"),
        (&["counts", "--frob"], "unknown_option"),
        (&["print", "slips"], "missing_argument"),
        (&["print", "banners", "-o", "x.pdf"], "bad_argument"),
        (&["print", "postcards", "-o", "x.pdf", "--paper", "a6", "--up", "4"], "arguments_conflict"),
        (&["print", "envelopes", "-o", "x.pdf", "--bleed"], "not_for_kind"),
        (&["print", "rules", "-o", "x.pdf", "--paper", "a5", "--large"], "bad_argument"),
        (&["print", "posters", "-o", "x.pdf", "--large"], "not_for_kind"),
        (&["print", "signs", "-o", "x.pdf", "--sign", "crib", "--points", "left"], "not_for_kind"),
        (&["print", "postcards", "-o", "x.pdf", "--blank", "--only", "1"], "arguments_conflict"),
        (&["print", "slips", "-o", "x.pdf", "--rules-on-back", "--sending-on-back"], "arguments_conflict"),
        (&["print", "posters", "-o", "x.pdf", "--programme", "19:00 Чай"], "arguments_conflict"),
        (&["print", "list", "-o", "x.pdf", "--programme", "19:00 Чай"], "not_for_kind"),
        (&["evening", "new", "--title", "T", "--date", "2026-02-30", "--all"], "bad_argument"),
    ];
    for (arguments, code) in cases {
        let arguments = arguments.iter().chain(&["--json"]);
        assert_eq!(home.run(arguments).refusal(), (code.to_owned(), 2));
    }
}

#[test]
fn usage_errors_name_the_allowed_values() {
    let home = Home::with_vault();
    let cases: [(&[&str], &str); 13] = [
        (&["print", "slips", "-o", "slips.xlsx"], "Можно: *.pdf."),
        (&["print", "slips", "-o", "x.pdf", "--sheet", "bands"], "--sheet бывает только у piles."),
        (&["print", "posters", "-o", "x.pdf", "--only", "1-3"], "--only бывает только у slips,"),
        (&["print", "report", "-o", "x.pdf", "--copies", "2"], "--copies бывает только у slips,"),
        (&["print", "banners", "-o", "x.pdf"], "slips, postcards, envelopes,"),
        (&["print", "envelopes", "-o", "x.pdf", "--paper", "a4"], "Можно: c6, dl, c5."),
        (&["print", "rules", "-o", "x.pdf", "--paper", "a5", "--large"], "Можно: a4."),
        (&["print", "signs", "-o", "x.pdf", "--sign", "lines", "--paper", "a3"], "Можно: a4."),
        (&["print", "signs", "-o", "x.pdf", "--sign", "beer"], "Можно: letters, slips, unsealed,"),
        (
            &["print", "signs", "-o", "x.pdf", "--sign", "themes", "--points", "left"],
            "--points бывает только у letters, slips, stamps.",
        ),
        (&["print", "slips", "-o", "x.pdf", "--whom", "old"], "Можно: all, new, changed."),
        (&["print", "tally", "-o", "x.pdf", "--public"], "--public бывает только у slips, report."),
        (&["export", "list", "-o", "list.doc"], "Можно: *.csv, *.xlsx."),
    ];
    for (arguments, words) in cases {
        let told = home.run(arguments).err;
        assert!(told.contains(words), "{arguments:?}: {told}");
    }
}

#[test]
fn sample_is_refused_in_a_vault_with_a_real_list() {
    let home = Home::with_vault();
    home.run(["sample", "--prisoners", "5", "--letters", "5"]).lines();
    assert_eq!(home.run(["sample", "--json"]).refusal(), ("vault_not_empty".to_owned(), 1));
}

#[test]
fn vaults_that_do_not_open_exit_with_3() {
    let home = Home::with_vault();
    let mut wrong = home.command(["counts", "--json"]);
    wrong.env("LETTERDESK_PASSPHRASE", "не тот");
    assert_eq!(finish(wrong, "").refusal(), ("wrong_passphrase".to_owned(), 3));

    let nowhere = home.run(["counts", "--json", "--vault", "nowhere"]);
    assert_eq!(nowhere.refusal(), ("no_vault".to_owned(), 3));
    assert!(!home.path("nowhere").exists(), "opening never creates");

    let mut silent = home.command(["counts", "--json"]);
    silent.env_remove("LETTERDESK_PASSPHRASE");
    assert_eq!(finish(silent, "").refusal(), ("no_passphrase".to_owned(), 3));

    let database = home.path("vault").join("letterdesk.db");
    let whole = fs::read(&database).unwrap();
    fs::write(&database, [&b"SQLite format 3\0"[..], &whole[16..]].concat()).unwrap();
    assert_eq!(home.run(["counts", "--json"]).refusal(), ("not_encrypted".to_owned(), 3));
    let mut damaged = whole.clone();
    damaged[40..4000].fill(0);
    fs::write(&database, damaged).unwrap();
    assert_eq!(home.run(["counts", "--json"]).refusal(), ("vault_damaged".to_owned(), 3));
    fs::write(&database, whole).unwrap();
    home.run(["evening", "list"]).lines();
}

#[test]
fn second_process_finds_the_vault_locked() {
    let home = open();
    let mut first = home.command(["tally"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = first.stdin.take().unwrap();
    let mut answers = std::io::BufReader::new(first.stdout.take().unwrap());
    let mut answer = String::new();
    std::io::Write::write_all(&mut stdin, b"1\n").unwrap();
    std::io::BufRead::read_line(&mut answers, &mut answer).unwrap();
    assert_eq!(answer, "ok 1 1 1 1\n");
    for command in ["counts", "tally", "verify"] {
        assert_eq!(home.run([command, "--json"]).refusal(), ("vault_busy".to_owned(), 3), "{command}");
    }
    drop(stdin);
    assert!(first.wait().unwrap().success());
    assert_eq!(home.run(["counts", "--json"]).json()["total"], 1);
}

#[test]
fn refused_requests_have_their_codes() {
    let home = planned();
    let bad_recount = home.file("recount.txt", "1 5\n2 five\n");
    let cases: [(&[&str], &str); 13] = [
        (&["init"], "already_a_vault"),
        (&["close"], "no_open_evening"),
        (&["guests", "+1"], "no_open_evening"),
        (&["close", "--recount", &bad_recount], "bad_recount_line"),
        (&["close", "--recount", "nowhere.txt"], "cannot_read"),
        (&["evening", "show", "--evening", "никакой"], "unknown_evening"),
        (&["evening", "lineup", "remove", "999"], "no_such_number"),
        (&["prisoner", "set", "1", "colour=red"], "unknown_field"),
        (&["prisoner", "set", "1", "custody=asleep"], "bad_value"),
        (&["prisoner", "set", "1", "story=x", "custody=asleep"], "bad_value"),
        (&["prisoner", "set", "9999", "story=x"], "unknown_prisoner"),
        (&["print", "list", "-o", "list.csv/x.pdf"], "io_file"),
        (&["print", "slips", "-o", "x.pdf", "--only", "1,999"], "no_such_number"),
    ];
    for (arguments, code) in cases {
        let answer = home.run(arguments.iter().chain(&["--json"]));
        assert_eq!(answer.refusal(), (code.to_owned(), 1), "{arguments:?}");
    }
}

#[test]
fn a_held_address_is_printed_only_with_a_reason() {
    let home = open();
    let (_, held) = super::numbers(&home);
    let lift = format!("{}=адрес подтвердила сестра", held[0]);
    let printed = home.run(["print", "slips", "-o", "x.pdf", "--include-held", &lift, "--json"]).json();
    assert_eq!((&printed["printed"], printed["held"].as_array().unwrap().len()), (&78.into(), 2));
    home.run(["prisoner", "set", "1", "custody=asked_not_to_write"]).lines();
    let asked = home.run(["evening", "show", "--json"]).json();
    let entry =
        asked["line_up"].as_array().unwrap().iter().find(|entry| entry["prisoner_id"] == 1).unwrap().clone();
    let lift = format!("{}=очень надо", entry["number"]);
    let refused = home.run(["print", "slips", "-o", "y.pdf", "--include-held", &lift, "--json"]).refusal();
    assert_eq!(refused, ("hold_cannot_be_lifted".to_owned(), 1));
    assert!(!home.path("y.pdf").exists());
}
