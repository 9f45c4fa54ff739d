use letterdesk_model::{claims::ClaimField, hold::Hold};
use letterdesk_vault::{Key, private_temporary_folder};

use super::*;
use crate::ground::{Clock, Home, PrisonerQuery};

/// A vault of the version before statements: one facility in dispute, one decided, one that a number alone tells.
fn vault_of_before() -> Desk {
    let folder = private_temporary_folder().unwrap();
    let home = Home::Sample { folder, key: Key::default() };
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/../store/tests/fixtures/v3.db");
    std::fs::copy(fixture, home.database()).unwrap();
    Desk::over(home, Clock::system()).unwrap()
}

fn hold_of(desk: &Desk, name: &str) -> Option<Hold> {
    let query = PrisonerQuery { text: name.to_owned(), ..PrisonerQuery::default() };
    desk.prisoner(desk.prisoner_ids(&query).unwrap()[0]).unwrap().held
}

#[test]
fn a_vault_of_before_keeps_everybody_and_asks_about_those_whom_a_number_alone_placed() {
    let mut desk = vault_of_before();
    for (name, hold) in [
        ("сомов", Some(Hold::InDoubt)),
        ("окунев", Some(Hold::InDoubt)),
        ("карасёв", None),
        ("щукин", Some(Hold::WhichFacility)),
        ("ершов", Some(Hold::WhichFacility)),
        ("налимов", None),
    ] {
        assert_eq!(hold_of(&desk, name), hold, "{name}");
    }
    assert_eq!(desk.facilities().unwrap().len(), 4, "no facility is lost");
    let open = desk.open_places().unwrap();
    assert_eq!((open.len(), open[0].words.as_str(), open[0].people), (1, "СИЗО-1", 2));
    let only = open[0].candidates[0].facility.unwrap();
    desk.answer_place(&open[0].wording, &PlaceAnswer::Facility(only)).unwrap();
    assert_ne!(hold_of(&desk, "щукин"), Some(Hold::WhichFacility));
}

#[test]
fn a_dispute_of_before_keeps_both_words() {
    let desk = vault_of_before();
    let rows = desk.facility_directory().unwrap();
    let disputed: Vec<_> = rows.iter().filter(|row| row.disputed).collect();
    let [row] = &disputed[..] else { panic!("one is in dispute: {disputed:?}") };
    let card = desk.facility_card(row.facility.id).unwrap();
    let of_postcode = card.claims.iter().filter(|claim| claim.field == ClaimField::Postcode);
    let claims: Vec<_> = of_postcode.map(|claim| (claim.value.as_str(), claim.source.as_str())).collect();
    assert_eq!(claims, [("000001", "список"), ("000002", "сверка")]);
}
