//! Files of the kinds that lists come in, read whole. Everybody in the fixtures is invented.

use letterdesk_model::{birth::Birth, custody::Custody, statement::Said};
use letterdesk_roster::{DayMonth, Field, Incoming, ProblemCode, ReadOptions, Reading, RosterError, read};

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn reading(name: &str) -> Reading {
    read(&bytes(name), name, &ReadOptions::default()).unwrap()
}

fn person<'a>(reading: &'a Reading, surname: &str) -> &'a Incoming {
    let found = reading.rows.iter().find(|row| row.person.name.surname == surname);
    &found.unwrap_or_else(|| panic!("{surname} is there")).person
}

fn problems(reading: &Reading) -> Vec<(u32, &'static str)> {
    reading.problems.iter().map(|problem| (problem.line, problem.code.code())).collect()
}

#[test]
fn our_headers_in_every_encoding() {
    for (name, encoding) in
        [("own-headers.csv", "utf-8"), ("windows-1251.csv", "windows-1251"), ("utf-16.csv", "utf-16le")]
    {
        let reading = reading(name);
        assert_eq!(reading.encoding.as_deref(), Some(encoding));
        assert_eq!((reading.separator, reading.header_row, reading.rows.len()), (Some(';'), 1, 3), "{name}");
        let okunev = person(&reading, "Окунев-Бархатный");
        assert_eq!(okunev.name.full(), "Окунев-Бархатный Лаврентий Капитонович");
        assert_eq!(okunev.born.unwrap().to_string(), "1970-05-06");
        assert_eq!(okunev.custody, Some(Custody::InCustody));
        assert_eq!(okunev.tags, ["учёные", "физики"]);
        let expect = Said {
            kind: "СИЗО".to_owned(),
            number: "99".to_owned(),
            short: "СИЗО-99".to_owned(),
            full: "ФКУ СИЗО-99 УФСИН России по Энской области".to_owned(),
            region: "Энская обл.".to_owned(),
            postcode: "000001".to_owned(),
            street: "ул. Примерная, д. 1".to_owned(),
            town: "г. Энск".to_owned(),
            ..Said::default()
        };
        assert_eq!(okunev.said, expect, "{name}");
        assert_eq!(person(&reading, "Щукина").marks, "*");
        assert_eq!(person(&reading, "Карасёв").custody, Some(Custody::InTransit));
    }
}

#[test]
fn what_is_wrong_is_named_with_its_line() {
    let reading = reading("own-headers.csv");
    assert_eq!(problems(&reading), [(4, "no_name"), (6, "duplicate"), (3, "no_such_date")]);
    let data = |code| &reading.problems.iter().find(|problem| problem.code == code).unwrap().data;
    assert_eq!(data(ProblemCode::NoSuchDate)["text"], "31.02.1985");
    assert_eq!(data(ProblemCode::NoSuchDate)["column"], "Дата рождения");
    assert_eq!(data(ProblemCode::Duplicate)["first_line"], "2");
    assert_eq!(person(&reading, "Щукина").born, Some(Birth::Year(1985)));
}

#[test]
fn excels_own_hint_is_taken() {
    let reading = reading("sep-line.csv");
    assert_eq!((reading.separator, reading.header_row), (Some(','), 2));
    assert_eq!(reading.rows[0].line, 3);
    assert_eq!(reading.rows[1].person.born, Some(Birth::Year(1951)));
}

#[test]
fn states_stand_in_the_place_column() {
    let reading = reading("places.csv");
    assert_eq!(reading.header_row, 2);
    let expect = [
        ("Налимов", None, "СИЗО-99"),
        ("Ершова", Some(Custody::Released), ""),
        ("Сазанов", Some(Custody::HouseArrest), ""),
        ("Пескарёв", Some(Custody::Died), ""),
        ("Голавлёв", Some(Custody::OnTheirWord), ""),
        ("Язев", Some(Custody::Abroad), ""),
        ("Линёв", Some(Custody::BanOnActs), ""),
        ("Судаков", Some(Custody::AtTheFront), ""),
        ("Хариусова", Some(Custody::Clarifying), ""),
        ("Плотвин", Some(Custody::InTransit), ""),
        ("Густерин", None, "ИК-6"),
    ];
    assert_eq!(reading.rows.len(), expect.len());
    for (surname, custody, short) in expect {
        let person = person(&reading, surname);
        assert_eq!(person.custody, custody, "{surname}");
        assert_eq!((person.said.short.as_str(), &person.own_address), (short, &None), "{surname}");
    }
    let gusterin = &person(&reading, "Густерин").said;
    assert_eq!((gusterin.region.as_str(), gusterin.town.as_str()), ("Энская обл.", "пос. Примерный"));
    assert_eq!(problems(&reading), []);
}

#[test]
fn rows_that_name_nobody_are_skipped_and_the_colony_goes_first() {
    let reading = reading("two-places.csv");
    assert_eq!((reading.skipped, reading.skipped_lines.as_slice()), (2, &[2, 3][..]));
    assert_eq!(person(&reading, "Чехонин").said.short, "СИЗО-99");
    let moved_on = &person(&reading, "Уклейкина").said;
    assert_eq!((moved_on.short.as_str(), moved_on.region.as_str()), ("ИК-88", "Эмский край"));
}

#[test]
fn status_codes_and_a_prison_with_its_address() {
    let reading = reading("codes.csv");
    let taimenev = person(&reading, "Тайменев");
    let facility = &taimenev.said;
    assert_eq!(taimenev.custody, Some(Custody::InCustody));
    assert_eq!([&facility.short, &facility.postcode, &facility.region], ["СИЗО-99", "000001", "Энская обл."]);
    assert_eq!(facility.street_line(), "ул. Примерная, д. 1, г. Энск");
    assert_eq!(taimenev.held_since.unwrap().to_string(), "2024-01-02");
    assert_eq!(person(&reading, "Ряпушкина").custody, Some(Custody::Released));
    assert_eq!(person(&reading, "Ряпушкина").born, Some(Birth::Year(1981)));
    assert_eq!(person(&reading, "Стерлядев").custody, Some(Custody::Clarifying));
    assert_eq!(person(&reading, "Осетров").custody, Some(Custody::Died));
    assert!(reading.rows.iter().all(|row| row.person.uuid.is_none()), "a foreign id is none of ours");
}

#[test]
fn an_english_list_with_a_whole_address() {
    let reading = reading("english.csv");
    let person = &reading.rows[0].person;
    let facility = &person.said;
    assert_eq!([&facility.kind, &facility.number, &facility.postcode], ["СИЗО", "99", "000001"]);
    assert_eq!(person.tags, ["scientists"]);
}

#[test]
fn one_line_a_person_without_headers() {
    let reading = reading("one-line.txt");
    let row = &reading.rows[0];
    assert_eq!((reading.header_row, row.line), (0, 1));
    assert_eq!(row.person.dative, "Окуневу Лаврентию Капитоновичу");
    assert_eq!(row.person.born.unwrap().to_string(), "1981-05-05");
    let facility = &row.person.said;
    assert_eq!((facility.postcode.as_str(), facility.short.as_str()), ("000001", "СИЗО-99"));
}

#[test]
fn an_open_day_and_month_is_asked_once() {
    let open = reading("slashes-open.csv");
    let question = open.ask_day_month.as_ref().unwrap();
    assert_eq!(
        (question.header.as_str(), question.examples.as_slice()),
        ("Дата рождения", &["5/6/1981".to_owned()][..])
    );
    assert_eq!(person(&open, "Вьюнов").born, Some(Birth::Year(1981)), "until then only the year is sure");
    for (answer, expect) in [(DayMonth::DayFirst, "1981-06-05"), (DayMonth::MonthFirst, "1981-05-06")] {
        let options = ReadOptions { day_month: Some(answer), ..ReadOptions::default() };
        let answered = read(&bytes("slashes-open.csv"), "list.csv", &options).unwrap();
        assert_eq!(answered.ask_day_month, None);
        assert_eq!(person(&answered, "Вьюнов").born.unwrap().to_string(), expect);
    }
    let settled = reading("slashes-settled.csv");
    assert_eq!(settled.ask_day_month, None);
    assert_eq!(person(&settled, "Вьюнов").born.unwrap().to_string(), "1981-05-06");
}

#[test]
fn files_that_are_no_lists() {
    let check = |name: &str, expect: RosterError| {
        assert_eq!(read(&bytes(name), name, &ReadOptions::default()), Err(expect), "{name}");
    };
    check("empty.csv", RosterError::Empty);
    check("picture.csv", RosterError::NotATable { found: "png".to_owned() });
    check(
        "no-name.csv",
        RosterError::NoNameColumn { headers: vec!["Город".to_owned(), "Население".to_owned()] },
    );
}

#[test]
fn everything_found_can_be_overruled() {
    let options =
        ReadOptions { mapping: vec![(Field::Name, 0), (Field::Articles, 1)], ..ReadOptions::default() };
    let mapped = read(&bytes("no-name.csv"), "list.csv", &options).unwrap();
    assert_eq!(
        (mapped.rows[0].person.name.surname.as_str(), mapped.rows[0].person.articles.as_str()),
        ("Энск", "1")
    );
    let beyond = ReadOptions { mapping: vec![(Field::Name, 9)], ..ReadOptions::default() };
    assert_eq!(read(&bytes("no-name.csv"), "list.csv", &beyond), Err(RosterError::NoColumn { column: 9 }));
    let lower =
        ReadOptions { header_row: Some(3), mapping: vec![(Field::Name, 0)], ..ReadOptions::default() };
    assert_eq!(read(&bytes("places.csv"), "list.csv", &lower).unwrap().rows.len(), 10);
    let nowhere = ReadOptions { header_row: Some(99), ..ReadOptions::default() };
    assert_eq!(read(&bytes("places.csv"), "list.csv", &nowhere), Err(RosterError::NoHeaderRow { line: 99 }));
    let wrong = ReadOptions { encoding: Some("koi8-r".to_owned()), ..ReadOptions::default() };
    assert!(matches!(
        read(&bytes("windows-1251.csv"), "list.csv", &wrong),
        Err(RosterError::NoNameColumn { .. })
    ));
}

#[test]
fn a_reading_travels_between_processes() {
    let before = reading("codes.csv");
    let text = serde_json::to_string(&before).unwrap();
    assert_eq!(serde_json::from_str::<Reading>(&text).unwrap(), before);
    let error = RosterError::NotATable { found: "png".to_owned() };
    let text = serde_json::to_string(&error).unwrap();
    assert_eq!(serde_json::from_str::<RosterError>(&text).unwrap(), error);
}
