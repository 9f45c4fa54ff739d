use letterdesk_cast::facility;
use letterdesk_model::{
    custody::Custody,
    name::Sex,
    prisoner::{OwnAddress, PrisonerFields, RoomSight},
};
use letterdesk_store::{Refusal, Result, StoreError};

use crate::builders::{PrisonerAdder, TestDesk, at};

fn everything_known(desk: &mut TestDesk) -> PrisonerFields {
    let home: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("facilities.csv", at("2026-01-27 09:00"))?;
        tx.insert_facility(&facility("99"), batch)
    });
    PrisonerFields {
        sex: Some(Sex::Male),
        born: "1970-05-06".parse().ok(),
        dative: "Окуневу-Бархатному Лаврентию Капитоновичу".to_owned(),
        latin: "Okunev-Barkhatny".to_owned(),
        facility: Some(home.unwrap()),
        own_address: Some(OwnAddress {
            lines: vec!["ул. «Примерная», д. 1".to_owned(), "\"г. Энск\"".to_owned()],
            postcode: "000001".to_owned(),
            country: String::new(),
        }),
        custody: Custody::InTransit,
        source: "письмо\nот родных".to_owned(),
        checked: "2026-01-21".parse().ok(),
        doubt: "два источника".to_owned(),
        articles: "ст. 000".to_owned(),
        term: "3 года".to_owned(),
        held_since: "2025-02-03".parse().ok(),
        story: "биолог; изучает окуней".to_owned(),
        interests: "шахматы".to_owned(),
        room_line: "биолог, любит шахматы".to_owned(),
        room_sight: RoomSight::Hidden,
        note: "'; DROP TABLE prisoner; --".to_owned(),
        marks: "*".to_owned(),
        tags: vec!["учёные".to_owned(), "Энск".to_owned()],
        languages: "русский".to_owned(),
        ..PrisonerAdder::new("Окунев-Бархатный").fields
    }
}

#[test]
fn a_person_comes_back_as_typed_after_a_restart() {
    let mut desk = TestDesk::new();
    let fields = everything_known(&mut desk);
    let full = PrisonerAdder { fields: fields.clone() }.add(&mut desk);
    let bare = PrisonerAdder { fields: PrisonerFields::default() }.add(&mut desk);
    let desk = desk.restarted();
    let people = desk.store.read().prisoners().unwrap();
    assert_eq!(people.iter().map(|person| person.id).collect::<Vec<_>>(), [full, bare]);
    assert_eq!(people[0].fields, fields);
    assert_eq!(people[1].fields, PrisonerFields::default());
    assert_eq!(desk.store.read().prisoner(full).unwrap().as_ref(), Some(&people[0]));
}

#[test]
fn an_unknown_facility_is_refused() {
    let mut desk = TestDesk::new();
    let fields = everything_known(&mut desk);
    let elsewhere = fields.facility.map(|facility| letterdesk_model::id::FacilityId(facility.0 + 1));
    let refused: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("list.csv", at("2026-01-27 09:00"))?;
        tx.insert_prisoner(&PrisonerFields { facility: elsewhere, ..fields }, batch)
    });
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::NoSuchFacility(_)))), "{refused:?}");
    assert!(desk.store.read().prisoners().unwrap().is_empty());
}

#[test]
fn search_keys_follow_the_person_and_the_facility() {
    let mut desk = TestDesk::new();
    let home: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("facilities.csv", at("2026-01-27 09:00"))?;
        tx.insert_facility(&facility("99"), batch)
    });
    let home = home.unwrap();
    let id = PrisonerAdder::new("Окунев").in_facility(home).tagged(&["учёные"]).add(&mut desk);
    let finds = |desk: &TestDesk, needle: &str| {
        let query = letterdesk_model::search::Query::parse(needle);
        let keys = desk.store.read().search_keys().unwrap();
        keys.iter().any(|(found, key)| *found == id && query.matches(key))
    };
    for needle in ["ОКУНЕВ", "лаврентий", "УЧЕНЫЕ", "сизо-99", "okunev 99"] {
        assert!(finds(&desk, needle), "{needle}");
    }
    let renamed: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("edit", at("2026-01-28 09:00"))?;
        tx.update_facility(home, &facility("77"), batch)
    });
    renamed.unwrap();
    assert!(finds(&desk, "окунев") && finds(&desk, "сизо-77") && !finds(&desk, "сизо-99"));
    let corrected: Result<_> = desk.store.transact(|tx| {
        let batch = tx.batch("edit", at("2026-01-28 09:00"))?;
        tx.update_prisoner(id, &PrisonerAdder::new("Щукин").in_facility(home).fields, batch)
    });
    corrected.unwrap();
    assert!(finds(&desk, "щукин") && finds(&desk, "сизо-77"));
    assert!(!finds(&desk, "окунев") && !finds(&desk, "ученые"));
}
