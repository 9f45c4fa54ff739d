//! What each import changed, and undoing one of them while nothing later stands on it.

use std::collections::BTreeSet;

use letterdesk_desk::{
    Code, ImportSelection, Result,
    import_reader::Source,
    model::{claims::ClaimField, id::PrisonerId, progress::without_progress},
    read_list, sentence_of,
    view::{
        Effect, ImportOptions, ImportRecord, ImportUndone, LineUpChoice, PlaceAnswer, PrisonerForm,
        StandingReason,
    },
    words::Language,
};

use crate::{
    list::{Home, evening, home, text},
    support::{DAY, draft},
};

const TWO: &str = "ФИО;Год рождения;История\nОкунев Пётр Ильич;1970;физик\nКречет Иона Титович;1980;химик\n";

impl Home {
    /// Imports everything certain of a list; gives back its number.
    fn import(&mut self, name: &str, list: &str) -> u32 {
        self.import_of(name, list, "keeper", None)
    }

    fn import_of(&mut self, name: &str, list: &str, keeper: &str, day: Option<&str>) -> u32 {
        let options = ImportOptions {
            keeper: Some(keeper.to_owned()),
            list_date: day.map(str::to_owned),
            ..ImportOptions::default()
        };
        let path = self.file(name, list);
        self.desk.import(&path, &options, &ImportSelection::All).unwrap().1.batch.unwrap()
    }

    fn record(&self, batch: u32) -> ImportRecord {
        let imports = self.desk.imports().unwrap().imports;
        imports.into_iter().find(|record| record.batch == batch).unwrap()
    }

    /// Why an import cannot be undone, and who is named.
    fn standing(&self, batch: u32) -> Vec<(StandingReason, Vec<String>)> {
        let standing = self.record(batch).standing.into_iter();
        standing.map(|one| (one.reason, one.names)).collect()
    }

    fn person(&self, name: &str) -> PrisonerId {
        self.found(&text(name))[0]
    }
}

/// The sentences of a refusal, as far as they name somebody.
fn refused(answer: Result<ImportUndone>, code: Code, named: &str) {
    let error = answer.unwrap_err();
    assert_eq!(error.code, code, "{error}");
    for language in Language::ALL {
        let sentence = sentence_of(language, &error.clone().into());
        assert!(sentence.contains(named), "{sentence}");
    }
}

#[test]
fn an_import_tells_its_file_its_day_and_what_it_changed_by_name() {
    let mut home = home();
    let first = home.import_of("one.csv", TWO, "реестр", Some("2026-01-21"));
    let list = TWO.replace("физик", "ботаник").replace("История", "История;Статус;Адрес");
    let list = list.replace("ботаник", "ботаник;;").replace("химик", "химик;этап;СИЗО-99, Энская обл.");
    let second = home.import("two.csv", &list);

    let imports = home.desk.imports().unwrap();
    assert_eq!((imports.evening, imports.imports.len()), (None, 2));
    assert_eq!(imports.imports.iter().map(|one| one.batch).collect::<Vec<_>>(), [second, first]);
    let told = home.record(first);
    let day = told.list_date.as_deref();
    assert_eq!((told.file.as_str(), told.keeper.as_str(), day), ("one.csv", "реестр", Some("2026-01-21")));
    let counts =
        |record: &ImportRecord| record.effects.iter().map(|one| (one.effect, one.count)).collect::<Vec<_>>();
    assert_eq!(counts(&told), [(Effect::Added, 2)]);
    let told = home.record(second);
    assert_eq!(counts(&told), [(Effect::State, 1), (Effect::Changed, 1), (Effect::FacilityAdded, 1)]);
    let names = home.desk.import_changes(second).unwrap();
    let names: Vec<_> = names
        .iter()
        .map(|one| (one.effect, one.records.iter().map(|record| record.name.as_str()).collect::<Vec<_>>()))
        .collect();
    assert_eq!(
        names,
        [
            (Effect::State, vec!["Кречет Иона Титович"]),
            (Effect::Changed, vec!["Окунев Пётр Ильич"]),
            (Effect::FacilityAdded, vec!["СИЗО-99"]),
        ]
    );
    assert_eq!(home.desk.import_changes(99).unwrap_err().code, Code::UnknownImport);
}

#[test]
fn a_later_import_of_the_same_people_stands_on_an_earlier_one_until_it_is_undone() {
    let mut home = home();
    let first = home.import("one.csv", TWO);
    let second = home.import("two.csv", &TWO.replace("физик", "ботаник"));
    let other = home.import("other.csv", "ФИО;Год рождения\nЩеглов Лев Ильич;1971\n");
    let okunev = vec!["Окунев Пётр Ильич".to_owned()];
    assert_eq!(home.standing(first), [(StandingReason::Import, okunev)]);
    let standing = &home.record(first).standing[0];
    assert_eq!((standing.file.as_str(), standing.date.is_empty()), ("two.csv", false));
    assert_eq!((home.standing(second), home.standing(other)), (vec![], vec![]));
    refused(home.desk.undo_import(first), Code::ImportBuiltUpon, "two.csv");

    home.desk.undo_import(second).unwrap();
    assert_eq!(home.desk.prisoner(home.person("окунев")).unwrap().fields.story, "физик");
    assert!(home.record(second).undone.is_some());
    refused(home.desk.undo_import(second), Code::ImportCannotBeUndone, "");
    home.desk.undo_import(first).unwrap();
    assert_eq!(home.found(&text("")).len(), 1, "whom another import brought stays");
    refused(home.desk.undo_import(9999), Code::UnknownImport, "9999");
}

#[test]
fn what_was_corrected_by_hand_since_stands_on_an_import() {
    let mut home = home();
    let first = home.import("one.csv", TWO);
    let second = home.import("two.csv", &TWO.replace("физик", "ботаник").replace("химик", "геолог"));
    let okunev = home.person("окунев");
    home.desk.set_prisoner_field(okunev, "note", "спросить").unwrap();
    assert_eq!(home.standing(second), [], "another field");
    home.desk.set_prisoner_field(okunev, "story", "зоолог").unwrap();
    assert_eq!(home.standing(second), [(StandingReason::Edited, vec!["Окунев Пётр Ильич".to_owned()])]);
    refused(home.desk.undo_import(second), Code::ImportBuiltUpon, "Окунев");
    assert_eq!(home.desk.prisoner(okunev).unwrap().fields.story, "зоолог");
    assert_eq!(home.desk.prisoner(home.person("кречет")).unwrap().fields.story, "геолог", "nothing of it");
    let reasons: Vec<_> = home.standing(first).into_iter().map(|(reason, _)| reason).collect();
    assert_eq!(reasons, [StandingReason::Import, StandingReason::Edited]);
}

#[test]
fn whoever_was_written_to_printed_or_invited_is_not_taken_off_again() {
    let mut home = home();
    let place = "000011, Энская обл., г. Энск, ул. Первая, д. 1, СИЗО-1";
    let list = TWO.replace("История", "Адрес").replace("физик", place).replace("химик", place);
    let batch = home.import("one.csv", &list);
    let okunev = home.person("окунев");
    let evening = home
        .desk
        .create_evening(&draft("Вечер", DAY), &LineUpChoice::People { ids: vec![okunev] })
        .unwrap()
        .id;
    let named = vec!["Окунев Пётр Ильич".to_owned()];
    assert_eq!(home.standing(batch), [(StandingReason::LineUp, named.clone())]);
    refused(home.desk.undo_import(batch), Code::ImportBuiltUpon, "Окунев");

    home.desk.open_evening(evening).unwrap();
    refused(home.desk.undo_import(batch), Code::UndoWhileOpen, "Вечер");
    assert_eq!(home.desk.imports().unwrap().evening.as_deref(), Some("Вечер"));
    home.count(1, 2);
    home.desk.close_without_recount().unwrap();
    assert_eq!(home.standing(batch), [(StandingReason::Letters, named)]);
    refused(home.desk.undo_import(batch), Code::ImportBuiltUpon, "Окунев");
    assert_eq!(home.found(&text("")).len(), 2);
}

#[test]
fn merged_records_stand_on_the_imports_that_brought_them() {
    let mut home = home();
    let first = home.import("one.csv", "ФИО;Год рождения\nОкунев Пётр;1970\n");
    let second = home.import("two.csv", "ФИО;Год рождения\nБархатный Пётр;1970\n");
    let (one, other) = (home.person("окунев"), home.person("бархатный"));
    home.desk.merge_prisoners(other, one).unwrap();
    let reasons = |home: &Home, batch| -> BTreeSet<StandingReason> {
        home.standing(batch).into_iter().map(|(reason, _)| reason).collect()
    };
    assert_eq!(reasons(&home, first), BTreeSet::from([StandingReason::Merged]));
    assert_eq!(reasons(&home, second), BTreeSet::from([StandingReason::Merged]));
    home.desk.undo_merge(other).unwrap();
    home.desk.undo_import(second).unwrap();
    home.desk.undo_import(first).unwrap();
    assert_eq!(home.found(&text("")).len(), 0);
}

#[test]
fn a_directory_is_undone_though_people_came_there_since() {
    let mut home = home();
    let directory =
        home.file("directory.csv", "Название;Индекс\nФКУ СИЗО-98 УФСИН России по Энской области;000098\n");
    let batch = home.desk.import_facilities(&directory).unwrap().batch.unwrap();
    home.import("one.csv", "ФИО;Адрес\nОкунев Пётр Ильич;ФКУ СИЗО-98 УФСИН России по Энской области\n");
    let postcode = |home: &Home| home.desk.facilities().unwrap()[0].postcode.clone();
    assert_eq!(postcode(&home), "000098");
    assert_eq!(home.standing(batch), []);
    home.desk.undo_import(batch).unwrap();
    assert_eq!((postcode(&home).as_str(), home.desk.facilities().unwrap().len()), ("", 1));
    assert!(home.desk.prisoner(home.person("окунев")).unwrap().facility.is_some());
}

#[test]
fn answers_and_decisions_about_an_import_alone_go_with_it() {
    let mut home = home();
    let known = "ФИО;Год рождения;Адрес\nОкунев Пётр Ильич;1970;000011, Энская обл., г. Энск, ул. Первая, д. 1, СИЗО-1\n";
    home.import("known.csv", known);
    let before = (home.desk.facilities().unwrap(), home.desk.open_places().unwrap());
    let list = "ФИО;Год рождения;Адрес\n\
                Кречет Иона Титович;1980;СИЗО-1\n\
                Чижов Тит Фомич;1981;000012, Энская обл., г. Энск, ул. Первая, д. 1, СИЗО-1\n\
                Щеглов Лев Ильич;1982;колония в лесу ИК-7\n";
    let batch = home.import_of("open.csv", list, "другой", None);
    let open = home.desk.open_places().unwrap();
    assert_eq!(open.len(), 2);
    let id = before.0[0].id;
    for place in &open {
        let answer = match place.words.as_str() {
            "СИЗО-1" => PlaceAnswer::Facility(id),
            _ => PlaceAnswer::New(Box::new(place.proposed.clone())),
        };
        home.desk.answer_place(&place.wording, &answer).unwrap();
    }
    let card = home.desk.decide_claim(id, ClaimField::Postcode, "000012").unwrap();
    assert_eq!((card.disputed.len(), card.fields.postcode.as_str()), (0, "000012"));

    assert_eq!(home.standing(batch), [], "they are about it alone");
    home.desk.undo_import(batch).unwrap();
    let after = (home.desk.facilities().unwrap(), home.desk.open_places().unwrap());
    assert_eq!(after, before);
    home.import_of("open.csv", list, "другой", None);
    assert_eq!(home.desk.open_places().unwrap().len(), 2, "asked anew");
    assert_eq!(home.desk.facility_card(id).unwrap().disputed, [ClaimField::Postcode]);
}

#[test]
fn a_facility_goes_with_the_import_that_brought_it_though_its_address_was_decided() {
    let mut home = home();
    let list = "ФИО;Год рождения;Адрес\n\
                Окунев Пётр Ильич;1970;000011, Энская обл., г. Энск, ул. Первая, д. 1, СИЗО-1\n\
                Чижов Тит Фомич;1981;000012, Энская обл., г. Энск, ул. Первая, д. 1, СИЗО-1\n\
                Кречет Иона Титович;1980;СИЗО-1\n";
    let batch = home.import("list.csv", list);
    let open = home.desk.open_places().unwrap().remove(0);
    let id = open.candidates[0].facility.unwrap();
    home.desk.answer_place(&open.wording, &PlaceAnswer::Facility(id)).unwrap();
    home.desk.decide_claim(id, ClaimField::Postcode, "000012").unwrap();
    home.desk.undo_import(batch).unwrap();
    assert_eq!(home.desk.facilities().unwrap(), []);
}

#[test]
fn a_decision_about_others_outlives_the_import_that_is_undone() {
    let mut home = home();
    let list = |postcode| format!("ФИО;Адрес\nОкунев Пётр Ильич;{postcode}, Энская обл., г. Энск, СИЗО-1\n");
    home.import_of("one.csv", &list("000011"), "один", None);
    home.import_of("two.csv", &list("000012"), "другой", None);
    let id = home.desk.facilities().unwrap()[0].id;
    home.desk.decide_claim(id, ClaimField::Postcode, "000012").unwrap();
    let batch = home.import("other.csv", "ФИО;Адрес\nЩеглов Лев Ильич;000099, Энская обл., г. Энск, ИК-7\n");
    home.desk.undo_import(batch).unwrap();
    let card = home.desk.facility_card(id).unwrap();
    assert_eq!((card.fields.postcode.as_str(), card.disputed), ("000012", vec![]));
}

#[test]
fn an_answer_that_others_need_too_stays() {
    let mut home = home();
    home.import(
        "known.csv",
        "ФИО;Год рождения;Адрес\nОкунев Пётр Ильич;1970;000011, Энская обл., г. Энск, СИЗО-1\n",
    );
    home.import("first.csv", "ФИО;Год рождения;Адрес\nКречет Иона Титович;1980;СИЗО-1\n");
    let batch = home.import("second.csv", "ФИО;Год рождения;Адрес\nЧижов Тит Фомич;1981;сизо 1\n");
    let open = home.desk.open_places().unwrap();
    let id = open[0].candidates[0].facility.unwrap();
    home.desk.answer_place(&open[0].wording, &PlaceAnswer::Facility(id)).unwrap();
    home.desk.undo_import(batch).unwrap();
    assert_eq!(home.desk.prisoner(home.person("кречет")).unwrap().facility.unwrap().id, id);
}

#[test]
fn what_the_sample_brought_is_no_import() {
    let mut home = evening();
    assert_eq!(home.desk.imports().unwrap().imports, []);
    let form = PrisonerForm { surname: "Кречет".to_owned(), ..PrisonerForm::default() };
    home.desk.save_prisoner(None, &form).unwrap();
    assert_eq!(home.desk.imports().unwrap().imports, []);
}

#[test]
fn undoing_an_import_brings_nobody_back_who_was_removed_since() {
    let mut home = home();
    let first = home.import("one.csv", TWO);
    let second = home.import("two.csv", &TWO.replace("физик", "ботаник").replace("химик", "геолог"));
    home.desk.remove_prisoners(&[home.person("окунев")]).unwrap();
    assert_eq!(home.standing(second), []);
    home.desk.undo_import(second).unwrap();
    assert_eq!(home.found(&text("окунев")), []);
    assert_eq!(home.desk.prisoner(home.person("кречет")).unwrap().fields.story, "химик");
    home.desk.undo_import(first).unwrap();
    assert_eq!(home.found(&text("")), []);
}

#[test]
fn a_later_import_that_was_pasted_is_told_in_words() {
    let mut home = home();
    let first = home.import("one.csv", TWO);
    let later = TWO.replace("физик", "ботаник");
    let options = ImportOptions { keeper: Some("keeper".to_owned()), ..ImportOptions::default() };
    let memory = home.desk.reading_memory().unwrap();
    let list =
        without_progress(|progress| read_list(Source::Pasted(&later), &options, &memory, progress)).unwrap();
    without_progress(|progress| home.desk.import_list(&list, &ImportSelection::All, progress)).unwrap();
    let error = home.desk.undo_import(first).unwrap_err();
    let told = Language::ALL.map(|language| sentence_of(language, &error.clone().into()));
    assert!(told[0].contains("импорт из буфера обмена от"), "{}", told[0]);
    assert!(told[1].contains("A later import, pasted"), "{}", told[1]);
}
