//! `names`: nominative in, dative and Latin out, without a vault.

use letterdesk_tests::program::Home;

#[test]
fn dative_of_names_line_by_line_without_a_vault() {
    let home = Home::empty();
    let names =
        "Окунев-Бархатный Лаврентий Капитонович\n\nСкочиленко Василиса\tf\nБлок Аристарх Фролович\r\n";
    let answer = home.feed(["names"], names);
    let lines = answer.lines();
    assert_eq!(lines.len(), 4);
    assert!(lines[0].starts_with(
        "Окунев-Бархатный Лаврентий Капитонович\tОкуневу-Бархатному Лаврентию Капитоновичу\tm\tsure\t"
    ));
    assert_eq!(lines[1], "");
    assert!(lines[2].starts_with("Скочиленко Василиса\tСкочиленко Василисе\tf\tsure\t"), "{}", lines[2]);
    assert!(
        lines[3].starts_with("Блок Аристарх Фролович\tБлоку Аристарху Фроловичу\tm\tsure\t"),
        "{}",
        lines[3]
    );
    let json = home.feed(["names", "--json"], names).json();
    assert_eq!((&json[1]["sex"], &json[1]["sure"]), (&"f".into(), &true.into()));
}
