//! What people type, and whom they expect to find.

use super::*;

fn check(key_of: &str, query: &str, expected: Option<u8>) {
    assert_eq!(Query::parse(query).rank(&key(key_of)), expected, "{query:?} in {:?}", key(key_of));
}

#[test]
fn case_yo_short_i_hyphens_and_spaces_make_no_difference() {
    let person = "Окунёв-Бархатный Лаврентий Капитонович";
    for query in [
        "окунев бархатный",
        "ОКУНЁВ-БАРХАТНЫЙ",
        "окунев  -  бархатныи",
        "лаврентий окунев",
        "капит окун",
        "окунев, л. к.",
        "",
        " - ",
    ] {
        assert!(Query::parse(query).matches(&key(person)), "{query}");
    }
    for query in ["окунев пётр", "бархатов", "лаврентия"] {
        assert!(!Query::parse(query).matches(&key(person)), "{query}");
    }
    // The same letter, composed and decomposed: files from macOS have the second.
    assert_eq!(key("Алексей Ёлкин"), key("Алексеи\u{306} Е\u{308}лкин"));
    assert_eq!(key("О’Коннор «Бутырка»"), key("о'коннор бутырка"));
}

#[test]
fn every_usual_latin_spelling_finds_the_name() {
    let cases: [(&str, &[&str]); 20] = [
        (
            "Кагарлицкий Борис Юльевич",
            &[
                "Kagarlitsky",
                "Kagarlickij",
                "Kagarlitskii",
                "Kagarlitskiy",
                "boris kagarl",
                "Yulyevich",
                "Jul'evič",
            ],
        ),
        (
            "Воробьёв Алексей",
            &["Vorobyov", "Vorobiov", "Vorob'ev", "Vorobev", "Vorobjov", "Alexei", "Aleksey", "Alexey"],
        ),
        ("Щукина Евгения", &["Shchukina", "Schukina", "Ščukina", "Evgeniya", "Yevgenia", "Jewgenija"]),
        ("Хрущёв Михаил", &["Khrushchev", "Hruschev", "Khrushchov", "Chruschtschow Michail", "Mihail"]),
        ("Ходорковский", &["Khodorkovsky", "Hodorkovskij", "Chodorkowski"]),
        ("Ельцин Дмитрий", &["Yeltsin", "Eltsin", "Jelcin", "Dmitry", "Dmitri", "Dmitrii", "Dmitriy"]),
        ("Чубайс Людмила", &["Chubais", "Čubajs", "Tchoubais", "Lyudmila", "Liudmila", "Ludmila"]),
        ("Жуков Ксения", &["Zhukov", "Žukov", "Xenia", "Kseniya", "Ksenija"]),
        ("Романов Геннадий", &["Romanoff", "romanof", "Gennady", "Genadij"]),
        ("Цветаева Любовь", &["Tsvetaeva", "Cvetaeva", "Tzvetayeva", "Lyubov", "Ljubov'"]),
        ("Толстой Виктор", &["Tolstoy", "Tolstoi", "Tolstoj", "Viktor", "Victor"]),
        ("Ющенко Юрий", &["Yushchenko", "Iushchenko", "Juščenko"]),
        ("Сергеев Андрей Сергеевич", &["Sergeev", "Sergeyev", "Andrei", "Andrey", "Andrej"]),
        ("Шишкин Пётр", &["Shishkin", "Schischkin", "Šiškin", "Pyotr", "Petr", "Piotr"]),
        ("Ларионов Фёдор", &["Larionov", "lari", "Fyodor", "Fedor", "Fiodor"]),
        ("Джапаридзе Джамал", &["Dzhaparidze", "Japaridze", "Djaparidze", "Jamal"]),
        ("Майоров Александр", &["Mayorov", "Maiorov", "Majorov", "Aleksandr", "Alexander"]),
        ("Быков Юлия", &["Bykov", "Bikov", "Yulia", "Julia", "Iuliia", "Yuliya"]),
        ("Подъячев Илья", &["Podyachev", "Pod'jachev", "Ilya", "Ilia", "Il'ja"]),
        ("Горбачёв Семён", &["Gorbachev", "Gorbachyov", "Gorbachov", "Semyon", "Semen"]),
    ];
    for (name, queries) in cases {
        for query in queries {
            assert!(
                Query::parse(query).matches(&key(name)),
                "{query}: {:?} in {}",
                Query::parse(query),
                key(name)
            );
        }
    }
}

#[test]
fn a_latin_name_is_found_while_it_is_being_typed() {
    let names =
        ["Khodorkovsky", "Shchukin", "Mikhail", "Larionov", "Vorobyov", "Sergeyevich", "Zhukov", "Tsvetayev"];
    let people = key("Ходорковский Щукин Михаил Ларионов Воробьёв Сергеевич Жуков Цветаев");
    for name in names {
        for typed in 1..=name.len() {
            assert!(Query::parse(&name[..typed]).matches(&people), "{}", &name[..typed]);
        }
    }
}

#[test]
fn other_people_are_not_found() {
    for (name, query) in [("Иванов Пётр", "Kagarlitsky"), ("Петров Иван", "Sidorov"), ("Шишкин", "Siskin")]
    {
        check(name, query, None);
    }
}

#[test]
fn numbers_match_from_their_first_digit() {
    check("СИЗО-99 Энск", "99", Some(1));
    check("СИЗО-99 Энск", "сизо99", Some(0));
    check("СИЗО-99 Энск", "сизо 9", Some(0));
    check("СИЗО-199 Энск", "99", None);
    check("Окунев 12", "12", Some(1));
    check("Окунев 12", "2", None);
}

#[test]
fn the_start_of_the_key_ranks_before_a_word_and_a_word_before_its_middle() {
    check("Иванов Пётр", "иван", Some(0));
    check("Иванов Пётр", "ivan", Some(0));
    check("Петров Иван", "иван", Some(1));
    check("Петров Иван", "ivan", Some(1));
    check("Деривановский Иосиф", "иван", Some(2));
    check("Петров Иван", "ван пет", Some(2));
    check("Петров Иван", "и", Some(1));
    check("Петров Юрий", "в", None);
}
