//! What stands on an envelope, and how far it is believed.

#![allow(clippy::unwrap_used, reason = "a sample that cannot be read must fail its test")]

use super::*;
use crate::{
    facility::FacilityFields,
    id::{FacilityId, PrisonerId},
    name::{Sex, split},
    prisoner::{OwnAddress, PrisonerFields},
};
use uuid::Uuid;

/// A person in custody whose name the rules are sure of, without an address.
pub(crate) fn prisoner() -> Prisoner {
    let fields = PrisonerFields {
        name: split("Окунев-Бархатный Лаврентий Капитонович"),
        born: "1961".parse().ok(),
        ..PrisonerFields::default()
    };
    Prisoner { id: PrisonerId(1), uuid: Uuid::nil(), fields }
}

/// A facility with a whole address, checked on 2026-01-10.
pub(crate) fn facility() -> Facility {
    let fields = FacilityFields {
        full: "ФКУ СИЗО-99 УФСИН России по Энской области".into(),
        street: "ул. Примерная, д. 1, г. Энск".into(),
        region: "Энская обл.".into(),
        postcode: "000001".into(),
        checked: Some(day("2026-01-10")),
        ..FacilityFields::default()
    };
    Facility { id: FacilityId(1), uuid: Uuid::nil(), fields }
}

/// An address of a person's own.
pub(crate) fn own(lines: &[&str], postcode: &str, country: &str) -> Option<OwnAddress> {
    let lines = lines.iter().map(|line| (*line).to_owned()).collect();
    Some(OwnAddress { lines, postcode: postcode.into(), country: country.into() })
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn text(prisoner: &Prisoner, facility: Option<&Facility>) -> Option<String> {
    Some(address_block(prisoner, facility)?.text_lines().join("\n"))
}

#[test]
fn the_block_is_dative_year_facility_street_region_index() {
    let expected = "Окуневу-Бархатному Лаврентию Капитоновичу, 1961 г. р.\n\
                    ФКУ СИЗО-99 УФСИН России по Энской области\n\
                    ул. Примерная, д. 1, г. Энск\nЭнская обл.\n000001";
    assert_eq!(text(&prisoner(), Some(&facility())).as_deref(), Some(expected));
}

#[test]
fn an_own_address_stands_before_the_facilitys_and_a_country_comes_last() {
    let mut abroad = prisoner();
    abroad.fields.born = None;
    abroad.fields.own_address = own(&["Example Prison", " ", "1 Example St"], "", "Exampleland");
    let expected = "Okunev-Barkhatny Lavrenty Kapitonovich\nExample Prison\n1 Example St\nEXAMPLELAND";
    assert_eq!(text(&abroad, Some(&facility())).as_deref(), Some(expected));
}

#[test]
fn an_address_abroad_is_in_latin_letters_whoever_typed_it() {
    let mut abroad = prisoner();
    abroad.fields.own_address = own(&["Примерная тюрьма", "ул. Условная, 5"], "", "Exampleland");
    let expected = "Okunev-Barkhatny Lavrenty Kapitonovich\nPrimernaya tyurma\nul. Uslovnaya, 5\nEXAMPLELAND";
    for origin in [Origin::Russia, Origin::Abroad] {
        let block = address_block_from(from(origin), &abroad, None).unwrap();
        assert_eq!(block.text_lines().join("\n"), expected, "{origin:?}");
    }
    abroad.fields.latin = "Okunjew L.".into();
    assert_eq!(address_block(&abroad, None).unwrap().recipient, Recipient::Latin("Okunjew L.".into()));
}

#[test]
fn from_abroad_an_address_in_russia_stays_russian_and_ends_with_the_country() {
    let block = address_block_from(from(Origin::Abroad), &prisoner(), Some(&facility())).unwrap();
    let at_home = address_block(&prisoner(), Some(&facility())).unwrap();
    assert_eq!(block.text_lines(), [at_home.text_lines(), vec!["РОССИЯ / RUSSIA".to_owned()]].concat());
}

#[test]
fn a_sender_in_russia_writes_abroad_in_latin_letters() {
    let typed = ["«Вечер писем»".to_owned(), "а/я 1, г. Энск, 000000".to_owned()];
    assert_eq!(
        sender_abroad(Origin::Russia, &typed),
        ["«Vecher pisem»", "a/ya 1, g. Ensk, 000000", "RUSSIA"]
    );
    assert_eq!(sender_abroad(Origin::Abroad, &typed), typed);
    assert!(sender_abroad(Origin::Russia, &[]).is_empty());
}

#[test]
fn without_a_line_there_is_no_block() {
    assert_eq!(text(&prisoner(), None), None);
    let mut blank = prisoner();
    blank.fields.own_address = own(&["", "  "], "000001", "");
    assert_eq!(text(&blank, None), None);
    let mut empty = facility();
    empty.fields = FacilityFields { postcode: "000001".into(), ..FacilityFields::default() };
    assert_eq!(text(&prisoner(), Some(&empty)), None);
}

#[test]
fn the_recipient_is_settled_or_sure_or_nominative() {
    let recipient_of = |name: &str, sex, dative: &str| {
        let mut prisoner = prisoner();
        prisoner.fields.name = split(name);
        prisoner.fields.sex = sex;
        prisoner.fields.dative = dative.into();
        address_block(&prisoner, Some(&facility())).unwrap().recipient
    };
    let cases = [
        ("Заяц Пётр", Some(Sex::Male), "Заяцу Петру", Recipient::Dative("Заяцу Петру".into())),
        ("Окунев Пётр", Some(Sex::Male), "", Recipient::Dative("Окуневу Петру".into())),
        ("Заяц Пётр", Some(Sex::Male), "", Recipient::Nominative("Заяц Пётр".into())),
        ("Окунев Пётр", None, " ", Recipient::Dative("Окуневу Петру".into())),
        ("Окунев Саша", None, " ", Recipient::Nominative("Окунев Саша".into())),
        ("ОКУНЕВ САША", None, "", Recipient::Nominative("Окунев Саша".into())),
    ];
    for (name, sex, dative, expected) in cases {
        assert_eq!(recipient_of(name, sex, dative), expected, "{name}");
    }
    let mut unsure = prisoner();
    unsure.fields.name = split("Заяц Пётр");
    let first_line = address_block(&unsure, Some(&facility())).unwrap().text_lines().remove(0);
    assert_eq!(first_line, "Получатель: Заяц Пётр, 1961 г. р.");
}

#[test]
fn an_address_is_believed_for_the_fresh_days() {
    let cases = [
        ("2026-01-10", 60, AddressState::Confirmed),
        ("2026-03-11", 60, AddressState::Confirmed),
        ("2026-03-12", 60, AddressState::Old),
        ("2026-03-12", u32::MAX, AddressState::Confirmed),
    ];
    for (today, fresh_days, expected) in cases {
        assert_eq!(
            address_state(&prisoner(), Some(&facility()), day(today), fresh_days),
            expected,
            "{today}"
        );
    }
}

#[test]
fn the_newer_check_counts_but_the_facilitys_says_nothing_of_an_own_address() {
    let mut person = prisoner();
    assert_eq!(checked(&person, Some(&facility())), Some(day("2026-01-10")));
    person.fields.checked = Some(day("2026-02-01"));
    assert_eq!(checked(&person, Some(&facility())), Some(day("2026-02-01")));
    person.fields.checked = None;
    person.fields.own_address = own(&["ул. Примерная, д. 2, г. Энск"], "000001", "");
    assert_eq!(checked(&person, Some(&facility())), None);
    let state = address_state(&person, Some(&facility()), day("2026-01-11"), DEFAULT_FRESH_DAYS);
    assert_eq!(state, AddressState::Old);
}

#[test]
fn doubt_and_a_bad_index_come_before_age() {
    let today = day("2026-01-11");
    let state = |person: &Prisoner, facility: Option<&Facility>| address_state(person, facility, today, 60);
    let mut doubted = prisoner();
    doubted.fields.doubt = "возврат: адресат выбыл".into();
    assert_eq!(state(&doubted, Some(&facility())), AddressState::InDoubt);
    assert_eq!(state(&doubted, None), AddressState::Missing);
    for postcode in ["", "00001", "0000011", "00000а", "000 001"] {
        let mut facility = facility();
        facility.fields.postcode = postcode.into();
        assert_eq!(state(&prisoner(), Some(&facility)), AddressState::Missing, "{postcode:?}");
    }
}

#[test]
fn where_russian_is_read_an_address_abroad_stays_russian() {
    let mut there = prisoner();
    there.fields.own_address = own(&["СИЗО-2", "ул. Примерная, 2, г. Витебск"], "210026", "Belarus");
    let expected = "Окуневу-Бархатному Лаврентию Капитоновичу, 1961 г. р.\n\
                    СИЗО-2\nул. Примерная, 2, г. Витебск\n210026\nБЕЛАРУСЬ / BELARUS";
    assert_eq!(text(&there, None).as_deref(), Some(expected));
    assert_eq!(address_block_from(from(Origin::Abroad), &there, None), address_block(&there, None));
    there.fields.own_address = own(&["Пример, 1, Тбилиси"], "0131", "Georgia");
    let block = address_block(&there, None).unwrap();
    assert!(matches!(block.recipient, Recipient::Latin(_)) && block.lines[0].is_ascii(), "{block:?}");
}

#[test]
fn what_is_a_persons_own_stands_behind_the_facility() {
    let mut person = prisoner();
    person.fields.unit = "отряд 5".to_owned();
    let block = address_block(&person, Some(&facility())).unwrap();
    assert_eq!(block.lines[..2], ["ФКУ СИЗО-99 УФСИН России по Энской области", "отряд 5"]);
}

fn from(origin: Origin) -> PostedFrom {
    PostedFrom::new(origin, "")
}

#[test]
fn mail_that_crosses_a_border_names_the_country_in_the_languages_that_are_read_on_its_way() {
    let last = |posted: PostedFrom, country: &str| {
        let mut there = prisoner();
        there.fields.own_address = own(&["Пример, 1"], "0131", country);
        let block = address_block_from(posted, &there, None).unwrap();
        (block.country, matches!(block.recipient, Recipient::Latin(_)), block.abroad)
    };
    let (russia, abroad) = (from(Origin::Russia), from(Origin::Abroad));
    for (posted, country, printed, latin) in [
        (russia, "Germany", "Германия / Germany", true),
        (abroad, "Germany", "Germany", true),
        (russia, "Kazakhstan", "Казахстан / Kazakhstan", false),
        (abroad, "Kyrgyzstan", "Кыргызстан / Kyrgyzstan", false),
        (russia, "Exampleland", "Exampleland", true),
        (PostedFrom::new(Origin::Russia, "а/я 1, Энск, Россия"), "Georgia", "Грузия / Georgia", true),
    ] {
        assert_eq!(last(posted, country), (printed.to_owned(), latin, true), "{posted:?} {country}");
    }
}

#[test]
fn mail_within_another_country_names_none_and_bears_no_code_of_ours() {
    let mut there = prisoner();
    there.fields.own_address = own(&["СИЗО-2", "ул. Примерная, 2, г. Витебск"], "210026", "Belarus");
    for sender in ["Вечер писем\nМинск, а/я 1\nБеларусь", "Evening of letters, P. O. Box 1, Minsk, BELARUS"]
    {
        let posted = PostedFrom::new(Origin::Abroad, sender);
        let block = address_block_from(posted, &there, None).unwrap();
        assert_eq!((block.country.as_str(), block.abroad), ("", true), "{sender}");
        assert!(matches!(block.recipient, Recipient::Dative(_)));
        let home = address_block_from(posted, &prisoner(), Some(&facility())).unwrap();
        assert_eq!((home.country.as_str(), home.abroad), ("Россия / Russia", false));
    }
}
