//! What opens the vault is changed, in the vault and in the copies beside it.

use std::fs;

use letterdesk_tests::program::{Home, PASSPHRASE};

const NEW: &str = "сугроб-ежевика-9-валенок-калитка-сито-фонарь";

fn refused(home: &Home, arguments: &[&str], code: &str) {
    let arguments = arguments.iter().chain(&["--json"]);
    assert_eq!(home.run(arguments).refusal().0, code);
}

#[test]
fn a_new_passphrase_opens_and_the_old_one_does_not() {
    let home = Home::with_vault();
    let (old, new) = (home.file("old.txt", PASSPHRASE), home.file("new.txt", NEW));
    let weak = home.file("weak.txt", "война и мир");
    refused(&home, &["passphrase", "--new-passphrase-file", &weak], "weak_passphrase");
    home.run(["passphrase", "--new-passphrase-file", &new]).lines();
    refused(&home, &["verify", "--passphrase-file", &old], "wrong_passphrase");
    home.run(["verify", "--passphrase-file", &new]).lines();
}

#[test]
fn a_new_recovery_code_is_shown_once_and_no_sheet_is_written_over() {
    let home = Home::with_vault();
    let sheet = home.path("sheet.pdf");
    let output = sheet.to_str().unwrap();
    let made = home.run(["recovery-code", "-o", output, "--json"]).json();
    let code = home.file("code.txt", made["recovery_code"].as_str().unwrap());
    let bytes = fs::read(&sheet).unwrap();
    refused(&home, &["recovery-code", "-o", output], "sheet_exists");
    assert_eq!(fs::read(&sheet).unwrap(), bytes);
    home.run(["verify", "--passphrase-file", &code]).lines();
    home.run(["recovery-code"]).lines();
    refused(&home, &["verify", "--passphrase-file", &code], "wrong_passphrase");
}

#[test]
fn a_second_keeper_opens_until_theirs_is_taken_away() {
    let home = Home::with_vault();
    let second = home.file("second.txt", NEW);
    home.run(["second-keeper", "--new-passphrase-file", &second]).lines();
    home.run(["verify", "--passphrase-file", &second]).lines();
    home.run(["second-keeper", "--remove"]).lines();
    refused(&home, &["verify", "--passphrase-file", &second], "wrong_passphrase");
}
