//! A file beside the list: verdicts, changes, facilities, and what taking a row leaves alone. Everybody is invented.

use letterdesk_model::{
    claims::{ClaimField, Witness},
    custody::Custody,
    facility::{Entry, Facility, FacilityFields},
    id::{FacilityId, PrisonerId},
    name,
    prisoner::{OwnAddress, Prisoner, PrisonerFields, RoomSight},
    statement::Statement,
};
use letterdesk_roster::{
    Comparison, Field, Incoming, Item, Keeper, Placement, ReadOptions, Row, Verdict, compare, read, said_of,
};
use uuid::Uuid;

/// A facility as a directory has it.
fn of_directory(id: u32, fields: FacilityFields) -> Facility {
    let said = said_of(&fields);
    let entry = Entry { witness: Witness::Directory, source: "directory".to_owned(), date: None, said };
    let fields = FacilityFields { entries: vec![entry], ..fields };
    Facility { id: FacilityId(id), uuid: Uuid::from_u128(1000 + u128::from(id)), fields }
}

fn facility(id: u32, kind: &str, number: &str, region: &str, postcode: &str) -> Facility {
    let fields = FacilityFields {
        kind: kind.to_owned(),
        number: number.to_owned(),
        short: format!("{kind}-{number}"),
        full: format!("ФКУ {kind}-{number} УФСИН России, {region}"),
        region: region.to_owned(),
        postcode: postcode.to_owned(),
        street: "ул. Примерная, д. 1, г. Энск".to_owned(),
        ..FacilityFields::default()
    };
    of_directory(id, fields)
}

fn directory() -> Vec<Facility> {
    vec![
        facility(1, "СИЗО", "99", "Энская обл.", "000001"),
        facility(2, "ИК", "88", "Эмский край", "000002"),
        facility(3, "СИЗО", "99", "Эмский край", "000003"),
    ]
}

fn prisoner(id: u32, full: &str, born: &str, facility: Option<u32>) -> Prisoner {
    let fields = PrisonerFields {
        name: name::split(full),
        born: born.parse().ok(),
        facility: facility.map(FacilityId),
        ..PrisonerFields::default()
    };
    Prisoner { id: PrisonerId(id), uuid: Uuid::from_u128(id.into()), fields }
}

fn rows(csv: &str) -> Vec<Row> {
    read(csv.as_bytes(), "list.csv", &ReadOptions::default()).unwrap().rows
}

fn compared(list: &[Prisoner], csv: &str) -> Comparison {
    compare(list, &directory(), &rows(csv), Keeper { source: "list", date: None })
}

/// The one item of a file with one row about somebody in СИЗО-99.
fn one(known: &Prisoner, csv: &str) -> Item {
    compared(std::slice::from_ref(known), csv).items.remove(0)
}

fn changes(item: &Item) -> Vec<(Field, &str, &str)> {
    item.changes.iter().map(|change| (change.field, change.before.as_str(), change.after.as_str())).collect()
}

#[test]
fn every_verdict() {
    let list = [
        prisoner(1, "Окунев Лаврентий Капитонович", "1970-05-06", Some(1)),
        prisoner(2, "Щукина Евлампия Карповна", "1985", Some(1)),
        prisoner(3, "Карасёв Пров Титович", "1961", Some(2)),
        prisoner(4, "Ершова Фёкла Титовна", "1999", Some(2)),
        prisoner(5, "Налимов Аверьян Силыч", "1960", None),
        prisoner(6, "Язев Тит Фомич", "1972", None),
    ];
    let comparison = compared(
        &list,
        "ФИО;Дата рождения;Где сидит;Статьи\n\
         Окунев Лаврентий Капитонович;06.05.1970;СИЗО-99, Энская обл.;\n\
         Щукина Евлампия Карповна;1985;ИК-88, Эмский край;\n\
         Карасев Пров Титович;1961;Освобожден;\n\
         Ершова Фекла Титовна;1999;ИК-88, Эмский край;ст. 000\n\
         Сомов Фрол Силыч;1950;СИЗО-99, Энская область;\n\
         Налимов Аверьян;1961;;\n",
    );
    let verdicts: Vec<(u32, &str, Option<u32>)> = comparison
        .items
        .iter()
        .map(|item| (item.line, item.verdict.code(), item.prisoner.map(|id| id.0)))
        .collect();
    let expect = [
        (2, "same", Some(1)),
        (3, "moved", Some(2)),
        (4, "freed", Some(3)),
        (5, "changed", Some(4)),
        (6, "new", None),
        (7, "conflicting", Some(5)),
    ];
    assert_eq!(verdicts, expect);
    assert_eq!(comparison.absent, [PrisonerId(6)]);
    assert_eq!(Verdict::ALL.map(|verdict| comparison.count(verdict)), [1; 6]);
    assert_eq!(changes(&comparison.items[1]), [(Field::Facility, "СИЗО-99", "ИК-88")]);
    assert_eq!(changes(&comparison.items[2]), [(Field::Custody, "in_custody", "released")]);
    assert_eq!(changes(&comparison.items[3]), [(Field::Articles, "", "ст. 000")]);
    assert_eq!(comparison.items[4].placement, Placement::At(FacilityId(1)));
}

#[test]
fn who_is_who() {
    let check = |known: &str, born: &str, row: &str, expect: Verdict| {
        let item = one(&prisoner(1, known, born, None), &format!("ФИО;Дата рождения\n{row}\n"));
        assert_eq!(item.verdict, expect, "{known} {born} beside {row}");
    };
    check("Пётр Семёнов", "1970", "Петр Семенов;1970", Verdict::Same);
    check("Окунева (Щукина) Зоя Львовна", "1970", "Щукина Зоя Львовна;1970", Verdict::Same);
    check("Окунева Зоя Львовна", "1970", "Окунева (Щукина) Зоя Львовна;1970", Verdict::Changed);
    check("Окунев–Бархатный Лев", "1970", "Окунев-Бархатный Лев;1970", Verdict::Same);
    check("Окунев Лев Ильич", "1970", "Окунев Лев И.;1970", Verdict::Same);
    check("Окунев Лев Ильич", "1970", "Окунев Лев Ильич;", Verdict::Conflicting);
    check("Окунев Лев Ильич", "1970", "Окунев Лев Ильич;1971", Verdict::Conflicting);
    check("Окунев Лев Ильич", "1970", "Окунев Лев Фомич;1970", Verdict::Conflicting);
    check("Окунев Лев Ильич", "1970", "Окунев Лев Фомич;1981", Verdict::New);
    check("Окунев Лев Ильич", "1970", "Окунев Пётр Ильич;1970", Verdict::New);
    check("Окунев Лев Ильич", "", "Окунев Лев Ильич;", Verdict::Same);
    check("Окунев Лев", "", "Окунев Лев;", Verdict::Conflicting);
    check("Окунев Лев Ильич", "1970-05-06", "Окунев Лев Ильич;1970", Verdict::Same);
    check("Окунев Лев Ильич", "1970", "Окунев Лев Ильич;06.05.1970", Verdict::Changed);
}

#[test]
fn what_was_missing_is_of_the_same_person() {
    let check = |known: &str, born: &str, row: &str, expect: &[(Field, &str, &str)]| {
        let item = one(&prisoner(1, known, born, None), &format!("ФИО;Дата рождения\n{row}\n"));
        assert_eq!(
            (item.verdict, changes(&item).as_slice()),
            (Verdict::Changed, expect),
            "{known} beside {row}"
        );
    };
    check("Окунев Лев Ильич", "", "Окунев Лев Ильич;1970", &[(Field::Born, "", "1970")]);
    check("Окунев Лев", "1970", "Окунев Лев Ильич;1970", &[(Field::Patronymic, "", "Ильич")]);
    check("Пётр Окунев", "1970", "Окунев Пётр Титович;1970", &[(Field::Patronymic, "", "Титович")]);
}

#[test]
fn names_in_another_order_and_initials_are_asked_about() {
    let check = |known: &str, row: &str, expect: Verdict| {
        let item = one(&prisoner(1, known, "1970", None), &format!("ФИО;Дата рождения\n{row}\n"));
        assert_eq!(item.verdict, expect, "{known} beside {row}");
    };
    check("Бадмаев Эрдэм", "Эрдэм Бадмаев;1970", Verdict::Conflicting);
    check("Бадмаев Эрдэм", "Эрдэм Бадмаев;", Verdict::Conflicting);
    check("Бадмаев Эрдэм", "Эрдэм Бадмаев;1981", Verdict::New);
    check("Окунев Лев Ильич", "Окунев Л. И.;1970", Verdict::Conflicting);
    check("Окунев Л. И.", "Окунев Лев Ильич;1970", Verdict::Conflicting);
    check("Окунев Лев Ильич", "Окунев Л. И.;", Verdict::New);
    check("Окунев Лев Ильич", "Окунев Л. Ф.;1970", Verdict::New);
    check("Окунев Лев Ильич", "Окунев Леонид Ильич;1970", Verdict::New);
}

#[test]
fn namesakes_are_told_apart_or_asked_about() {
    let list = [
        prisoner(1, "Окунев Лев Ильич", "1970", None),
        prisoner(2, "Окунев Лев Фомич", "1970", None),
        prisoner(3, "Окунев Лев", "1970", None),
    ];
    let sure = compared(&list, "ФИО;Год рождения\nОкунев Лев Фомич;1970\n");
    assert_eq!((sure.items[0].verdict, sure.items[0].prisoner), (Verdict::Same, Some(PrisonerId(2))));
    let asked = compared(&list, "ФИО;Год рождения\nОкунев Лев;1970\n");
    assert_eq!(asked.items[0].verdict, Verdict::Conflicting);
    assert_eq!(asked.items[0].suspects, [PrisonerId(1), PrisonerId(2), PrisonerId(3)]);
    assert_eq!(asked.absent, [], "whoever may be meant is not absent");
}

#[test]
fn two_rows_never_change_one_person() {
    let list = [prisoner(1, "Окунева (Щукина) Зоя Львовна", "1970", None)];
    let comparison = compared(&list, "ФИО;Год рождения\nОкунева Зоя Львовна;1970\nЩукина Зоя Львовна;1970\n");
    let verdicts: Vec<Verdict> = comparison.items.iter().map(|item| item.verdict).collect();
    assert_eq!(verdicts, [Verdict::Same, Verdict::Conflicting]);
}

#[test]
fn what_the_file_is_silent_about_stays() {
    let mut known = prisoner(1, "Окунев Лаврентий Капитонович", "1970-05-06", Some(1));
    let fields = &mut known.fields;
    fields.story = "История".to_owned();
    fields.tags = vec!["учёные".to_owned(), "наше".to_owned()];
    fields.dative = "Окуневу Лаврентию".to_owned();
    fields.doubt = "вернулось письмо".to_owned();
    fields.room_sight = RoomSight::Hidden;
    fields.custody = Custody::AskedNotToWrite;
    fields.checked = Some("2026-01-21".parse().unwrap());
    let row = "ФИО;Дата рождения;История;Метки;Статус;Не показывать в зале;Проверен;Где сидит\n\
               Окунев Лаврентий Капитонович;1970;;Учёные;active;нет;2025-01-01;СИЗО-99, Энская обл.\n";
    let item = one(&known, row);
    assert_eq!((item.verdict, changes(&item)), (Verdict::Same, vec![]));
    let statements = item.after.statements.clone();
    assert_eq!(item.after, PrisonerFields { statements, ..known.fields }, "but for the words of the list");
}

#[test]
fn a_move_takes_the_old_address_with_it() {
    let mut known = prisoner(1, "Окунев Лаврентий Капитонович", "1970", Some(1));
    known.fields.own_address =
        Some(OwnAddress { lines: vec!["ул. Старая, д. 1".to_owned()], ..OwnAddress::default() });
    known.fields.checked = Some("2026-01-21".parse().unwrap());
    known.fields.doubt = "вернулось письмо".to_owned();
    known.fields.custody = Custody::InTransit;
    let item =
        one(&known, "ФИО;Год рождения;Где сидит\nОкунев Лаврентий Капитонович;1970;ИК-88, Эмский край\n");
    let after = item.after;
    assert_eq!(item.verdict, Verdict::Moved);
    assert_eq!((after.facility, after.own_address, after.checked), (Some(FacilityId(2)), None, None));
    assert_eq!((after.doubt.as_str(), after.custody), ("", Custody::InCustody));
}

#[test]
fn taking_a_new_person() {
    let csv = "ФИО;Год рождения;Где сидит\nСомов Фрол Силыч*;1950;СИЗО-99, Энская обл.\n";
    let item = compared(&[], csv).items.remove(0);
    let fields = item.after;
    assert_eq!(fields.name.full(), "Сомов Фрол Силыч");
    assert_eq!((fields.facility, fields.marks.as_str()), (Some(FacilityId(1)), "*"));
    assert_eq!(fields.sex, name::sex_of_patronymic("Силыч"));
    let item = compared(&[], "ФИО;Год рождения\nСомова Анна;1980\n").items.remove(0);
    assert_eq!(item.after.sex, Some(name::Sex::Female), "a common given name tells it too");
}

#[test]
fn the_letter_case_of_a_name_is_put_right_and_told_once() {
    let csv = "ФИО;Год рождения\nЩУКИН ФРОЛ СИЛЫЧ;1950\nщукина вера;1951\nЩукин Карп;1952\n";
    let comparison = compared(&[], csv);
    let names: Vec<_> = comparison.items.iter().map(|item| item.after.name.full()).collect();
    assert_eq!(names, ["Щукин Фрол Силыч", "Щукина Вера", "Щукин Карп"]);
    let capitals = prisoner(1, "ЩУКИН ФРОЛ СИЛЫЧ", "1950", None);
    let item = one(&capitals, "ФИО;Год рождения\nЩУКИН ФРОЛ СИЛЫЧ;1950\n");
    assert_eq!(item.verdict, Verdict::Changed, "from before names were put right");
    let after = item.after.clone();
    assert_eq!(after.name.full(), "Щукин Фрол Силыч");
    let known = Prisoner { fields: after, ..capitals };
    assert_eq!(one(&known, "ФИО;Год рождения\nЩУКИН ФРОЛ СИЛЫЧ;1950\n").verdict, Verdict::Same);
}

/// Where the row of a file about somebody new puts them.
fn placed(directory: &[Facility], cell: &str) -> Placement {
    let csv = format!("ФИО;Где сидит\nСомов Фрол Силыч;\"{cell}\"\n");
    compare(&[], directory, &rows(&csv), Keeper::default()).items.remove(0).placement
}

#[test]
fn a_facility_is_known_by_kind_number_and_region() {
    let sure = |id| Placement::At(FacilityId(id));
    let check = |place: &str, expect: Placement| assert_eq!(placed(&directory(), place), expect, "{place}");
    check("СИЗО-99, Энская обл.", sure(1));
    check("ФКУ СИЗО-99 УФСИН России по Энской области", sure(1));
    check("сизо 99 (Эмский край)", sure(3));
    check("СИЗО-99, 000003", sure(3));
    check("ИК-88, г. Энск", sure(2));
    check("СИЗО-99", Placement::Open);
    check("ИК-88", Placement::Open);
    check("Уточняется", Placement::Nowhere);
    let new = compared(&[], "ФИО;Где сидит\nСомов Фрол Силыч;ИК-88, Энская обл.\n");
    assert!(matches!(new.items[0].placement, Placement::AtNew(_)), "another region is another place");
    let [fields] = new.new_facilities()[..] else { panic!("one is new") };
    assert_eq!((fields.full.as_str(), fields.region.as_str()), ("ИК-88", "Энская обл."));
}

#[test]
fn a_number_with_two_nicknames_in_one_city_asks() {
    let place = |id: u32, nickname: &str| {
        let fields = FacilityFields {
            kind: "СИЗО".to_owned(),
            number: "2".to_owned(),
            short: format!("СИЗО-2 «{nickname}»"),
            region: "г. Москва".to_owned(),
            ..FacilityFields::default()
        };
        of_directory(id, fields)
    };
    let directory = [place(1, "Первый"), place(2, "Второй")];
    assert_eq!(placed(&directory, "СИЗО-2, Москва"), Placement::Open);
    assert_eq!(placed(&directory, "СИЗО-2 «Второй», Москва"), Placement::At(FacilityId(2)));
    assert_eq!(placed(&directory, "СИЗО-2 (Второй), г. Москва"), Placement::Open);
    assert_eq!(placed(&directory, "СИЗО «Второй»"), Placement::At(FacilityId(2)));
}

#[test]
fn words_that_say_too_little_leave_somebody_where_another_source_has_them() {
    let mut known = prisoner(1, "Сомов Фрол Силыч", "1950", Some(3));
    known.fields.statements = vec![Statement {
        source: "another".to_owned(),
        words: "СИЗО-99, Эмский край".to_owned(),
        chosen: Some(FacilityId(3)),
        ..Statement::default()
    }];
    let list = |place: &str| format!("ФИО;Год рождения;Где сидит\nСомов Фрол Силыч;1950;{place}\n");
    let item = one(&known, &list("СИЗО-99"));
    assert_eq!((item.verdict, item.placement), (Verdict::Same, Placement::At(FacilityId(3))));
    let item = one(&known, &list("ИК-88"));
    assert_eq!(item.placement, Placement::Open, "another number is another place");
}

#[test]
fn two_nicknames_under_one_number_are_two_places() {
    let comparison = compared(
        &[],
        "ФИО;Где сидит\n\
         Сомов Фрол Силыч;СИЗО-2 «Первый», Москва\n\
         Сомов Пров Силыч;СИЗО-2 «Второй», Москва\n\
         Сомов Тит Силыч;СИЗО-2, Москва\n\
         Сомов Клим Силыч;СИЗО-2 «Первый», г. Москва\n",
    );
    let names: Vec<&str> = comparison.new_facilities().iter().map(|fields| fields.short.as_str()).collect();
    assert_eq!(names, ["СИЗО-2 «Второй»", "СИЗО-2 «Первый»"]);
    assert_eq!(comparison.items[2].placement, Placement::Open);
    let [open] = &comparison.settlement.open[..] else { panic!("one wording is asked about") };
    assert_eq!((open.people.len(), open.candidates.len()), (1, 2));
}

#[test]
fn rows_of_one_new_place_complete_each_other_and_may_disagree() {
    let list = |last: &str| {
        format!(
            "ФИО;Где сидит;Индекс\n\
             Сомов Фрол Силыч;КП-77, Энская обл.;\n\
             Сомов Пров Силыч;КП-77, Энская область;000004\n\
             Сомов Тит Силыч;КП-77, Энская обл.;{last}\n"
        )
    };
    let agreed = compared(&[], &list("000004"));
    let [place] = agreed.new_facilities()[..] else { panic!("one place") };
    assert_eq!((place.postcode.as_str(), place.is_disputed()), ("000004", false));
    let disputed = compared(&[], &list("000005"));
    assert_eq!(disputed.new_facilities()[0].disputed, [ClaimField::Postcode]);
}

#[test]
fn what_the_file_says_otherwise_of_a_facility_is_shown() {
    let comparison = compared(
        &[],
        "ФИО;Где сидит;Индекс;Улица\nСомов Фрол Силыч;СИЗО-99, Энская обл.;000009;г. Энск, ул. Примерная, д.1\n",
    );
    let [change] = comparison.facility_changes.as_slice() else { panic!("one facility differs") };
    assert_eq!((change.facility, change.disputed), (FacilityId(1), true));
    let place = &comparison.settlement.facilities[0].fields;
    assert_eq!(place.disputed, [ClaimField::Postcode], "the same street in another order is no news");
    assert_eq!(place.claims.len(), 4, "each source's word for street and postcode: {:?}", place.claims);
}

#[test]
fn a_thousand_rows_beside_twenty_thousand_people_take_no_time() {
    let list: Vec<Prisoner> =
        (1..=20_000).map(|n| prisoner(n, &format!("Окунев{n} Лев Ильич"), "1970", Some(1))).collect();
    let row = |n: u32| Row {
        line: n,
        person: Incoming {
            name: name::split(&format!("Окунев{n} Лев Ильич")),
            born: "1970".parse().ok(),
            ..Incoming::default()
        },
    };
    let rows: Vec<Row> = (1..=1_270).map(row).collect();
    let comparison = compare(&list, &directory(), &rows, Keeper::default());
    assert_eq!((comparison.count(Verdict::Same), comparison.absent.len()), (1_270, 18_730));
}
