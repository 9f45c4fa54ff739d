//! The table of what is printed and what is held, row by row.

use super::*;
use crate::{
    address::tests::{facility, own, prisoner},
    name::split,
};

#[test]
fn each_custody_state_is_held_or_printed() {
    let cases = [
        (Custody::InCustody, None),
        (Custody::InTransit, Some((Hold::InTransit, true))),
        (Custody::Clarifying, Some((Hold::Clarifying, true))),
        (Custody::HouseArrest, Some((Hold::HouseArrest, false))),
        (Custody::BanOnActs, Some((Hold::BanOnActs, false))),
        (Custody::OnTheirWord, Some((Hold::OnTheirWord, false))),
        (Custody::AtTheFront, Some((Hold::AtTheFront, true))),
        (Custody::Released, Some((Hold::Released, true))),
        (Custody::Died, Some((Hold::Died, false))),
        (Custody::Abroad, Some((Hold::Abroad, true))),
        (Custody::AskedNotToWrite, Some((Hold::AskedNotToWrite, false))),
    ];
    assert_eq!(cases.map(|(custody, _)| custody), Custody::ALL, "every state has its row");
    for (custody, expected) in cases {
        let mut person = prisoner();
        person.fields.custody = custody;
        let found = hold(&person, Some(&facility()));
        assert_eq!(found.map(|hold| (hold, hold.may_be_lifted())), expected, "{custody:?}");
    }
}

#[test]
fn an_address_that_cannot_be_believed_is_held() {
    let mut in_doubt = prisoner();
    in_doubt.fields.doubt = "два источника расходятся".into();
    let mut bad_postcode = prisoner();
    bad_postcode.fields.own_address = own(&["ул. Примерная, д. 2"], "00001", "");
    let mut abroad = prisoner();
    abroad.fields.own_address = own(&["Example Prison"], "", "Exampleland");
    let cases = [
        (prisoner(), true, None),
        (prisoner(), false, Some((Hold::NoAddress, false))),
        (in_doubt.clone(), true, Some((Hold::InDoubt, true))),
        (in_doubt, false, Some((Hold::NoAddress, false))),
        (bad_postcode, true, Some((Hold::BadPostcode, true))),
        (abroad, false, None),
    ];
    for (person, has_facility, expected) in cases {
        let facility = facility();
        let found = hold(&person, has_facility.then_some(&facility));
        assert_eq!(found.map(|hold| (hold, hold.may_be_lifted())), expected, "{:?}", person.fields);
    }
}

#[test]
fn an_old_address_prints() {
    let mut facility = facility();
    facility.fields.checked = "2001-01-01".parse().ok();
    assert_eq!(hold(&prisoner(), Some(&facility)), None);
    facility.fields.checked = None;
    assert_eq!(hold(&prisoner(), Some(&facility)), None);
}

#[test]
fn a_name_the_rules_are_unsure_of_is_held_until_a_person_settles_it() {
    let mut person = prisoner();
    person.fields.name = split("Заяц Пётр Ильич");
    assert_eq!(hold(&person, Some(&facility())), Some(Hold::UnsureName));
    assert!(Hold::UnsureName.may_be_lifted());
    person.fields.dative = "  ".into();
    assert_eq!(hold(&person, Some(&facility())), Some(Hold::UnsureName));
    person.fields.dative = "Зайцу Петру Ильичу".into();
    assert_eq!(hold(&person, Some(&facility())), None);
}

#[test]
fn the_reason_that_weighs_most_is_told() {
    let mut person = prisoner();
    person.fields.name = split("Заяц Пётр Ильич");
    person.fields.doubt = "возврат".into();
    assert_eq!(hold(&person, Some(&facility())), Some(Hold::InDoubt));
    person.fields.custody = Custody::Died;
    assert_eq!(hold(&person, Some(&facility())), Some(Hold::Died));
}

#[test]
fn whom_the_room_may_not_see_is_left_out_of_its_papers_alone() {
    let mut person = prisoner();
    assert_eq!(room_hold(&person), None);
    person.fields.room_sight = RoomSight::Hidden;
    assert_eq!(room_hold(&person), Some(Hold::NotInRoom));
    assert_eq!(hold(&person, Some(&facility())), None, "their mail is printed");
    assert!(!Hold::NotInRoom.may_be_lifted());
}

#[test]
fn no_dative_is_asked_of_an_address_in_latin_letters() {
    let mut unsure = prisoner();
    unsure.fields.name = split("Заяц Ким");
    assert_eq!(hold(&unsure, Some(&facility())), Some(Hold::UnsureName));
    unsure.fields.own_address = own(&["Piemēra iela 1, Rīga"], "LV-1001", "Latvia");
    assert_eq!(hold(&unsure, None), None);
    unsure.fields.own_address = own(&["ул. Примерная, 2, г. Витебск"], "210026", "Belarus");
    assert_eq!(hold(&unsure, None), Some(Hold::UnsureName), "there the name stands in Russian");
}

#[test]
fn words_that_nobody_can_place_print_nothing() {
    let mut person = prisoner();
    person.fields.statements = vec![crate::statement::Statement {
        words: "СИЗО-1".to_owned(),
        said: crate::statement::Said { short: "СИЗО-1".to_owned(), ..Default::default() },
        ..Default::default()
    }];
    assert_eq!(hold(&person, None), Some(Hold::WhichFacility));
    assert!(!Hold::WhichFacility.may_be_lifted(), "there is nothing to print");
    person.fields.facility = Some(crate::id::FacilityId(1));
    assert_eq!(hold(&person, Some(&facility())), None);
}

#[test]
fn whom_a_guest_brought_is_written_to_and_waits_for_an_address() {
    let mut person = prisoner();
    person.fields.statements = vec![crate::statement::Statement {
        words: "СИЗО-1 в Энске".to_owned(),
        doubt: Some(Doubt::Told),
        ..Default::default()
    }];
    assert_eq!(hold(&person, None), Some(Hold::ToBeChecked));
    assert!(!Hold::ToBeChecked.may_be_lifted(), "there is nothing to print");
    let writable: Vec<_> = Hold::ALL.into_iter().filter(|hold| !hold.stops_letters()).collect();
    assert_eq!(writable, [Hold::ToBeChecked], "for every other reason nobody writes");
    person.fields.facility = Some(crate::id::FacilityId(1));
    assert_eq!(hold(&person, Some(&facility())), None, "it was checked");
}
