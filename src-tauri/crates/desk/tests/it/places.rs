//! Where people are held: sources that disagree, words that nobody can place, corrections by hand.

use letterdesk_desk::{
    Code, ImportSelection,
    model::{address::AddressState, claims::ClaimField, custody::Custody, hold::Hold},
    view::{FacilityForm, ImportOptions, PlaceAnswer, PrisonerQuery, StateChoice},
};

use crate::list::{Home, evening, home, text};

#[test]
fn sources_that_disagree_put_everybody_there_in_doubt_until_somebody_decides() {
    let mut home = home();
    let header = "Регион,Вид ИУ,№ ИУ,Адрес";
    let first = home.file(
        "first.csv",
        &format!("{header}\nЭнская область,СИЗО,99,\"000001, г. Энск, ул. Примерная, д. 1\"\n"),
    );
    let other = home
        .file("other-2026-11.csv", &format!("{header}\nЭнская область,СИЗО,99,\"000002, г. Энск\"\n,,,\n"));
    assert_eq!(home.desk.import_facilities(&first).unwrap().added, 1);
    let id = home.desk.facilities().unwrap()[0].id;
    let person = home.add("Окунев-Бархатный", "Лаврентий", "1970");
    let mut form = home.desk.prisoner_form(person).unwrap();
    (form.facility, form.patronymic) = (Some(id), "Капитонович".to_owned());
    assert_eq!(home.desk.save_prisoner(Some(person), &form).unwrap().held, None);

    let done = home.desk.import_facilities(&other).unwrap();
    assert_eq!((done.added, done.disputed.as_slice()), (0, ["СИЗО-99".to_owned()].as_slice()));
    let card = home.desk.facility_card(id).unwrap();
    let of_postcode = card.claims.iter().filter(|claim| claim.field == ClaimField::Postcode);
    let claims: Vec<_> = of_postcode.map(|claim| (claim.value.as_str(), claim.source.as_str())).collect();
    assert_eq!(claims, [("000001", "first"), ("000002", "other")]);
    assert_eq!(card.people[0].id, person);
    let held = home.desk.prisoner(person).unwrap();
    assert_eq!((held.held, held.address_state), (Some(Hold::InDoubt), AddressState::InDoubt));
    let in_doubt = PrisonerQuery { address: Some(AddressState::InDoubt), ..PrisonerQuery::default() };
    assert_eq!(home.found(&in_doubt), [person]);
    assert!(home.desk.facility_directory().unwrap()[0].disputed);

    assert_eq!(home.desk.decide_claim(id, ClaimField::Postcode, "12").unwrap_err().code, Code::BadValue);
    let card = home.desk.decide_claim(id, ClaimField::Postcode, "000002").unwrap();
    assert_eq!((card.disputed.len(), card.fields.postcode.as_str()), (0, "000002"));
    assert_eq!(home.desk.prisoner(person).unwrap().held, None);
    let again = home.desk.import_facilities(&first).unwrap();
    assert_eq!((again.same, again.disputed.len()), (1, 0), "what was overruled stays so");
}

#[test]
fn one_correction_mends_everybody_held_there() {
    let mut home = evening();
    let id = home.desk.facilities().unwrap()[0].id;
    let before = home.desk.facility_form(id).unwrap();
    let form = FacilityForm { postcode: "000077".to_owned(), source: "звонок".to_owned(), ..before };
    home.desk.save_facility(Some(id), &form).unwrap();
    let card = home.desk.facility_card(id).unwrap();
    for person in &card.people {
        assert!(home.desk.prisoner(person.id).unwrap().envelope.contains(&"000077".to_owned()));
    }
    assert!(card.disputed.is_empty() && card.history.iter().any(|row| row.field == "postcode"));
}

#[test]
fn a_list_of_people_that_gives_another_postcode_is_a_claim_and_undoing_takes_it_back() {
    let mut home = home();
    let list = |postcode| {
        format!(
            "ФИО;Год рождения;СИЗО;Индекс;Регион\nОкунев Пётр Ильич;1970;СИЗО-99;{postcode};Энская обл.\n"
        )
    };
    let (first, other) = (home.file("one.csv", &list("000001")), home.file("two.csv", &list("000002")));
    let options = ImportOptions::default();
    home.desk.import(&first, &options, &ImportSelection::All).unwrap();
    let of_another = ImportOptions { keeper: Some("другой".to_owned()), ..options.clone() };
    let (view, done) = home.desk.import(&other, &of_another, &ImportSelection::All).unwrap();
    assert_eq!((view.facility_changes.len(), view.facility_changes[0].disputed), (1, true));
    let id = home.desk.facilities().unwrap()[0].id;
    let disputed = |home: &Home| home.desk.facility_card(id).unwrap().disputed;
    assert_eq!(disputed(&home), [ClaimField::Postcode]);
    home.desk.undo_import(done.batch.unwrap()).unwrap();
    assert_eq!(disputed(&home), []);
}

#[test]
fn a_keepers_corrected_list_corrects_what_it_said_and_the_same_again_changes_nothing() {
    let mut home = home();
    let list = |postcode| {
        format!(
            "ФИО;Год рождения;СИЗО;Индекс;Регион\nОкунев Пётр Ильич;1970;СИЗО-99;{postcode};Энская обл.\n"
        )
    };
    let (first, corrected) = (home.file("one.csv", &list("000001")), home.file("two.csv", &list("000002")));
    let options = ImportOptions::default();
    home.desk.import(&first, &options, &ImportSelection::All).unwrap();
    let (_, again) = home.desk.import(&first, &options, &ImportSelection::All).unwrap();
    assert_eq!(again.batch, None, "nothing new, no trace");
    let (view, _) = home.desk.import(&corrected, &options, &ImportSelection::All).unwrap();
    let [change] = &view.facility_changes[..] else { panic!("the postcode is a change") };
    assert_eq!((change.changes[0].before.as_str(), change.changes[0].after.as_str()), ("000001", "000002"));
    let dated = ImportOptions { list_date: Some("2026-01-21".to_owned()), ..options };
    let (_, done) = home.desk.import(&corrected, &dated, &ImportSelection::All).unwrap();
    assert!(done.batch.is_some(), "another date of the list is a change");
    let row = &home.desk.facility_directory().unwrap()[0];
    assert_eq!((row.checked.as_deref(), row.disputed), (Some("2026-01-21"), false));
}

#[test]
fn words_that_nobody_can_place_are_asked_once_and_remembered() {
    let mut home = home();
    let list = home.file(
        "one.csv",
        "ФИО;Год рождения;Адрес\n\
         Окунев Пётр Ильич;1970;000011, г. Энск, ул. Первая, д. 1, СИЗО-1\n\
         Кречет Иона Титович;1980;СИЗО-1\n\
         Чижов Тит Фомич;1981;СИЗО-1\n",
    );
    let options = ImportOptions::default();
    let (view, _) = home.desk.import(&list, &options, &ImportSelection::All).unwrap();
    assert_eq!((view.open_places.len(), view.open_places[0].people), (1, 2));
    let chizhov = home.found(&text("чижов"))[0];
    assert_eq!(home.desk.prisoner(chizhov).unwrap().held, Some(Hold::WhichFacility));

    let open = home.desk.open_places().unwrap();
    assert_eq!((open[0].words.as_str(), open[0].names.len(), open[0].candidates.len()), ("СИЗО-1", 2, 1));
    let one = open[0].candidates[0].facility.unwrap();
    let answered = home.desk.answer_place(&open[0].wording, &PlaceAnswer::Facility(one)).unwrap();
    assert_eq!(answered.open, []);
    let told = &home.desk.facility_card(one).unwrap().history[0];
    assert_eq!((told.field.as_str(), told.after.as_str()), ("wordings", "СИЗО-1"), "the answer is history");
    home.desk.undo_import(answered.batch.unwrap()).unwrap();
    assert_eq!(home.desk.open_places().unwrap(), open, "an answer is undone");
    home.desk.answer_place(&open[0].wording, &PlaceAnswer::Facility(one)).unwrap();
    let card = home.desk.prisoner(chizhov).unwrap();
    assert_eq!(card.held, None);
    assert!(card.envelope.contains(&"000011".to_owned()), "{:?}", card.envelope);

    let next = home.file("two.csv", "ФИО;Год рождения;Адрес\nЩеглов Лев Ильич;1971;сизо 1\n");
    let (view, _) = home.desk.import(&next, &options, &ImportSelection::All).unwrap();
    assert_eq!(view.open_places, [], "the answer is remembered");
    let again = home.desk.answer_place(&open[0].wording, &PlaceAnswer::Facility(one)).unwrap_err();
    assert_eq!(again.code, Code::BadValue, "nobody is spoken of in open words any more");
}

#[test]
fn a_facility_of_its_own_is_an_answer_too() {
    let mut home = home();
    let list = home.file("one.csv", "ФИО;Год рождения;Адрес\nКречет Иона Титович;1980;СИЗО-1\n");
    home.desk.import(&list, &ImportOptions::default(), &ImportSelection::All).unwrap();
    let open = home.desk.open_places().unwrap();
    let form = FacilityForm {
        full: "ФКУ СИЗО-1 УФСИН России по Энской области".to_owned(),
        region: "Энская обл.".to_owned(),
        postcode: "000011".to_owned(),
        street: "ул. Первая, д. 1, г. Энск".to_owned(),
        ..open[0].proposed.clone()
    };
    let answer = PlaceAnswer::New(Box::new(form));
    let answered = home.desk.answer_place(&open[0].wording, &answer).unwrap();
    assert_eq!(answered.open, []);
    let kretchet = home.found(&text("кречет"))[0];
    assert_eq!(home.desk.prisoner(kretchet).unwrap().held, None);
    home.desk.undo_import(answered.batch.unwrap()).unwrap();
    assert_eq!((home.desk.open_places().unwrap(), home.desk.facilities().unwrap()), (open, vec![]));
}

#[test]
fn a_corrected_town_keeps_its_people_whatever_their_lists_go_on_saying() {
    let mut home = home();
    let list = home.file(
        "one.csv",
        "ФИО;Год рождения;Адрес\nКречет Иона Титович;1980;000011, Энская обл., г. Энкс, ул. Первая, д. 1, ИК-5\n",
    );
    let options = ImportOptions::default();
    home.desk.import(&list, &options, &ImportSelection::All).unwrap();
    let id = home.desk.facilities().unwrap()[0].id;
    let form = home.desk.facility_form(id).unwrap();
    let mended = FacilityForm { street: "ул. Первая, д. 1, г. Энск".to_owned(), ..form };
    home.desk.save_facility(Some(id), &mended).unwrap();
    home.desk.import(&list, &options, &ImportSelection::All).unwrap();
    assert_eq!(home.desk.facilities().unwrap().len(), 1);
    let kretchet = home.found(&text("кречет"))[0];
    let card = home.desk.prisoner(kretchet).unwrap();
    assert!(card.held.is_none() && card.envelope.iter().any(|line| line.contains("г. Энск")), "{card:?}");
}

#[test]
fn a_list_that_changes_nobody_still_confirms_where_they_are() {
    let mut home = home();
    let list = home.file(
        "one.csv",
        "ФИО;Год рождения;Адрес\nКречет Иона Титович;1980;000011, Энская обл., г. Энск, ИК-5\n",
    );
    home.desk.import(&list, &ImportOptions::default(), &ImportSelection::All).unwrap();
    let of_another = ImportOptions {
        keeper: Some("другой".to_owned()),
        list_date: Some("2026-01-21".to_owned()),
        ..ImportOptions::default()
    };
    let (view, _) = home.desk.import(&list, &of_another, &ImportSelection::Lines(vec![])).unwrap();
    assert_eq!((view.same, view.items.len()), (1, 0), "there is nothing to choose");
    let card = home.desk.prisoner(home.found(&text("кречет"))[0]).unwrap();
    let sources: Vec<_> = card.statements.iter().map(|statement| statement.source.as_str()).collect();
    assert_eq!(sources, ["другой", "one"]);
    assert_eq!(card.address_checked.as_deref(), Some("2026-01-21"));
}

#[test]
fn a_status_that_the_program_does_not_know_is_asked_once_and_remembered() {
    let mut home = home();
    let rows = "Окунев Пётр Ильич;1970;в бегах\nКречет Иона Титович;1980;В бегах\n";
    let list = home.file("one.csv", &format!("ФИО;Год рождения;Статус\n{rows}"));
    let view = home.desk.inspect(&list, &ImportOptions::default()).unwrap();
    let [state] = &view.states[..] else { panic!("{:?}", view.states) };
    assert_eq!((state.words.as_str(), state.rows, state.custody), ("в бегах", 2, None));
    let [problem] = &view.problems[..] else { panic!("{:?}", view.problems) };
    assert_eq!((problem.code.as_str(), problem.name.as_str()), ("unknown_custody", "Окунев Пётр Ильич"));

    let states = Some(vec![StateChoice { words: "в бегах".to_owned(), custody: Custody::Released }]);
    let answered = ImportOptions { states, ..ImportOptions::default() };
    let (view, _) = home.desk.import(&list, &answered, &ImportSelection::All).unwrap();
    assert_eq!((view.states[0].custody, view.problems.len()), (Some(Custody::Released), 0));
    let card = home.desk.prisoner(home.found(&text("кречет"))[0]).unwrap();
    assert_eq!(card.fields.custody, Custody::Released);

    let other = home.file("other.csv", "Кто;Имя;Фамилия;Состояние\n1;Лев;Щеглов;в бегах\n");
    let view = home.desk.inspect(&other, &ImportOptions::default()).unwrap();
    assert_eq!(view.states[0].custody, Some(Custody::Released), "in every list to come");
}
