//! The print centre: every kind makes a document of tonight's people, and everybody left out is named.

#![allow(clippy::unwrap_used, reason = "a test that cannot get its value has failed")]

use std::fs;

use letterdesk_desk::{
    Clock, Code, Desk, NewSecrets, SampleSize,
    model::{hold::Hold, prisoner::RoomSight},
    sentence_of,
    view::{LabelChoice, OtherSide, PaperKind, PosterChoice, PosterMessage, PrintRequest},
    words::Language,
};
use secrecy::SecretString;

/// An open evening of five people and three in transit (numbers 6 to 8), without letters.
fn evening() -> (Desk, tempfile::TempDir) {
    evening_with(0)
}

/// The same with so many letters; with enough of them, each of the five has one.
fn evening_with(letters: u32) -> (Desk, tempfile::TempDir) {
    let home = tempfile::tempdir().unwrap();
    let passphrase = SecretString::from("совсем не словарное семизвучие 7319".to_owned());
    let secrets = NewSecrets { passphrase, recovery_code: None };
    let mut desk = Desk::create(&home.path().join("vault"), &secrets, 16, Clock::system()).unwrap();
    desk.fill_with_sample(SampleSize { prisoners: 5, letters, seed: 7 }).unwrap();
    (desk, home)
}

fn request(kind: PaperKind) -> PrintRequest {
    PrintRequest::usual(kind)
}

#[test]
fn every_kind_makes_a_document_and_names_whom_it_leaves_out() {
    let (desk, _home) = evening_with(20);
    for kind in PaperKind::ALL.into_iter().filter(|kind| request(*kind).is_about_people()) {
        let document = desk.print(&request(kind)).unwrap();
        assert!(document.bytes.starts_with(b"%PDF-1.7") && document.pages > 0, "{kind:?}");
        assert_eq!(document.printed, 5, "{kind:?}");
        let held: Vec<_> = document.held.iter().map(|held| held.number.0).collect();
        // Nobody has written to those in transit, so there is nothing of theirs to post.
        let expected: &[u32] = if kind == PaperKind::Register { &[] } else { &[6, 7, 8] };
        assert_eq!(held, expected, "{kind:?}");
    }
}

#[test]
fn a_poster_names_those_who_wait_and_the_total_names_nobody() {
    let (desk, _home) = evening();
    let plan = desk.print_plan(&request(PaperKind::Posters)).unwrap();
    assert_eq!((plan.printed, plan.held.len(), plan.error), (5, 3, None));
    let (desk, _home) = evening_with(20);
    let plan = desk.print_plan(&request(PaperKind::Posters)).unwrap();
    assert_eq!((plan.pages, plan.printed, plan.error), (1, 0, None), "everybody was written to");
    let poster = PosterChoice { message: PosterMessage::Total, ..PosterChoice::default() };
    let plan = desk.print_plan(&PrintRequest { poster, ..request(PaperKind::Posters) }).unwrap();
    assert_eq!((plan.pages, plan.printed, plan.held.len(), plan.error), (1, 0, 0, None));
}

#[test]
fn the_register_has_those_with_letters_only() {
    let (desk, _home) = evening();
    let plan = desk.print_plan(&request(PaperKind::Register)).unwrap();
    assert_eq!(plan.error.unwrap().code, "nothing_to_print");
    let (desk, _home) = evening_with(20);
    let plan = desk.print_plan(&request(PaperKind::Register)).unwrap();
    assert_eq!((plan.printed, plan.error), (5, None));
}

#[test]
fn how_to_write_is_printed_once_whoever_is_tonights() {
    let (desk, _home) = evening();
    let plan = desk.print_plan(&request(PaperKind::Rules)).unwrap();
    assert_eq!((plan.pages, plan.printed, plan.held.len(), plan.error), (1, 0, 0, None));
}

#[test]
fn whom_the_room_may_not_see_has_mail_but_no_card() {
    let (mut desk, _home) = evening();
    let held = |desk: &Desk, kind| {
        let held = desk.print_plan(&request(kind)).unwrap().held;
        held.into_iter().map(|held| (held.number, held.reason)).collect::<Vec<_>>()
    };
    let few = desk.who_needs().unwrap().remove(0);
    let mut form = desk.prisoner_form(few.prisoner_id).unwrap();
    form.room_sight = RoomSight::Hidden;
    desk.save_prisoner(Some(few.prisoner_id), &form).unwrap();
    assert!(held(&desk, PaperKind::Cards).contains(&(few.number, Hold::NotInRoom)));
    let mail = held(&desk, PaperKind::Envelopes);
    assert!(mail.iter().all(|(number, reason)| number.0 > 5 && *reason == Hold::InTransit), "{mail:?}");
}

#[test]
fn a_picture_that_is_none_is_refused_and_a_proof_has_nobody_on_it() {
    let (desk, home) = evening();
    let file = home.path().join("picture.jpg");
    fs::write(&file, b"not a picture").unwrap();
    let with = |other_side| PrintRequest { other_side, ..request(PaperKind::Postcards) };
    let picture = Some(file.display().to_string());
    let refused = desk.print(&with(OtherSide { picture, ..OtherSide::default() })).unwrap_err();
    assert_eq!(refused.code, Code::BadPicture);
    let gone = Some(home.path().join("gone.jpg").display().to_string());
    let refused = desk.print(&with(OtherSide { picture: gone, ..OtherSide::default() })).unwrap_err();
    assert_eq!(refused.code, Code::IoFile);
    let proof = desk.print(&with(OtherSide { proof: true, ..OtherSide::default() })).unwrap();
    assert_eq!((proof.pages, proof.printed, proof.held.len()), (2, 0, 0));
}

#[test]
fn an_address_too_long_for_its_label_is_told_with_the_name_as_the_list_has_it() {
    let (mut desk, _home) = evening();
    let few = desk.who_needs().unwrap().remove(0);
    let mut form = desk.prisoner_form(few.prisoner_id).unwrap();
    form.own_address = "ул. Несуществующего Академика Примерова, д. 144, стр. 5\n".repeat(6);
    form.own_postcode = "000001".to_owned();
    desk.save_prisoner(Some(few.prisoner_id), &form).unwrap();
    let refused = desk.print(&request(PaperKind::Labels)).unwrap_err();
    let name = [&form.surname, &form.given, &form.patronymic].map(String::as_str).join(" ");
    assert_eq!((refused.code, refused.data["name"].as_str()), (Code::TooLong, name.as_str()));
    for language in Language::ALL {
        let sentence = sentence_of(language, &refused.view());
        assert!(sentence.contains(&name) && sentence.contains(&refused.data["needed"]), "{sentence}");
    }
}

#[test]
fn stock_that_nobody_makes_is_refused() {
    let (desk, _home) = evening();
    let with = |labels| desk.print(&PrintRequest { labels, ..request(PaperKind::Labels) }).unwrap_err().code;
    assert_eq!(with(LabelChoice { stock: "L9999".to_owned(), ..LabelChoice::default() }), Code::UnknownStock);
    assert_eq!(with(LabelChoice { start: 22, ..LabelChoice::default() }), Code::NoSuchLabel);
}
