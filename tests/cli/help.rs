//! Help and the languages.

use letterdesk_tests::program::{Home, finish};

#[test]
fn help_is_in_the_language_asked_for() {
    let home = Home::empty();
    let russian = home.run(["--help"]);
    assert!(russian.lines().iter().any(|line| line.contains("tally") && line.contains("Считать письма")));
    let english = home.run(["--lang", "en", "tally", "--help"]);
    assert!(english.out.contains("Count letters") && !english.out.contains("Считать"), "{}", english.out);
    assert!(home.run(["--version"]).lines()[0].starts_with("letterdesk-cli "));
}

#[test]
fn errors_are_in_the_language_of_the_system() {
    let home = Home::empty();
    let says = |language: &str| {
        let mut command = home.command(["counts"]);
        command.env("LANG", language);
        let answer = finish(command, "");
        assert_eq!(answer.code, Some(3));
        answer.err
    };
    let (russian, english) = (says("ru_RU.UTF-8"), says("C"));
    assert!(russian.chars().any(|letter| ('а'..='я').contains(&letter)), "{russian}");
    assert!(english.is_ascii() || !english.chars().any(|letter| ('а'..='я').contains(&letter)), "{english}");
}
