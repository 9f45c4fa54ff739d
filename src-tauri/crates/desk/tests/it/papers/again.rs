//! What was printed before: printed again, not printed yet, changed since, and no longer true.

use std::fs;

use letterdesk_desk::{
    Code, Desk,
    model::{custody::Custody, id::Number, progress::without_progress},
    view::{Copies, EveningDraft, LabelOptions, PaperKind, PostcardOptions, PrintRequest, Recipients},
};

use super::{change_fields, change_story, evening, request};

#[test]
fn only_those_who_were_not_printed_or_have_changed_are_printed_again() {
    let (mut desk, home) = evening();
    let file = home.path().join("slips.pdf");
    let some = PrintRequest { only: [1, 2, 3].map(Number).to_vec(), ..request(PaperKind::Slips) };
    desk.print_to(&some, &file).unwrap();
    let plan = |desk: &Desk, whom| {
        let plan = desk.print_plan(&PrintRequest { whom, ..request(PaperKind::Slips) }).unwrap();
        (plan.printed, plan.not_printed, plan.changed)
    };
    assert_eq!(plan(&desk, Recipients::NotPrinted), (2, 2, 0));
    assert_eq!(plan(&desk, Recipients::Changed), (0, 2, 0));
    change_story(&mut desk, 2, "Теперь рассказывает о звёздах");
    assert_eq!(plan(&desk, Recipients::Changed), (1, 2, 1));
    // Envelopes do not tell a story: for them nothing has changed, and nobody was printed yet.
    desk.print_to(&request(PaperKind::Envelopes), &file).unwrap();
    change_story(&mut desk, 3, "И ещё о кошке");
    let envelopes = PrintRequest { whom: Recipients::Changed, ..request(PaperKind::Envelopes) };
    assert_eq!(desk.print_plan(&envelopes).unwrap().printed, 0);
    // Printed again, they are as they are now.
    desk.print_to(&request(PaperKind::Slips), &file).unwrap();
    assert_eq!(plan(&desk, Recipients::Changed), (0, 0, 0));
}

#[test]
fn what_was_printed_can_be_printed_again_as_it_was_asked_for() {
    let (mut desk, home) = evening();
    let thrice = LabelOptions { copies: Copies(3), ..LabelOptions::default() };
    let asked = PrintRequest { only: vec![Number(4)], ..PrintRequest::of(thrice) };
    desk.print_to(&asked, &home.path().join("labels.pdf")).unwrap();
    desk.print_to(&request(PaperKind::Rules), &home.path().join("rules.pdf")).unwrap();
    let evening = desk.current_evening().unwrap();
    let before = desk.printed_before(evening).unwrap();
    assert_eq!(before.iter().map(|job| job.kind).collect::<Vec<_>>(), [PaperKind::Rules, PaperKind::Labels]);
    assert_eq!((before[1].people, before[1].pages), (1, 1));
    assert_eq!(before[1].request, Some(PrintRequest { evening: Some(evening), ..asked }));
}

#[test]
fn a_part_that_was_printed_is_repeated_for_the_same_people() {
    let (mut desk, home) = evening();
    let first = PrintRequest { only: vec![Number(1), Number(2)], ..request(PaperKind::Slips) };
    desk.print_to(&first, &home.path().join("first.pdf")).unwrap();
    let rest = PrintRequest { whom: Recipients::NotPrinted, ..request(PaperKind::Slips) };
    let (_, document) = (desk.print_to(&rest, &home.path().join("rest.pdf")).unwrap(), desk.print(&rest));
    assert_eq!(document.unwrap_err().code, Code::NothingToPrint, "everybody has one");
    let evening = desk.current_evening().unwrap();
    let again = desk.printed_before(evening).unwrap().remove(0).request.unwrap();
    let again = desk.print(&again).unwrap();
    assert_eq!(again.bytes, fs::read(home.path().join("rest.pdf")).unwrap());
}

#[test]
fn what_an_evening_says_on_a_paper_makes_it_another_when_it_changes() {
    let (mut desk, home) = evening();
    let changed = |desk: &Desk, kind| desk.print_plan(&request(kind)).unwrap().changed;
    let kinds = [PaperKind::Envelopes, PaperKind::Postcards, PaperKind::Slips, PaperKind::Labels];
    for kind in kinds {
        desk.print_to(&request(kind), &home.path().join("paper.pdf")).unwrap();
    }
    let evening = desk.current_evening().unwrap();
    let moved = EveningDraft {
        title: desk.evening(evening).unwrap().title,
        theme: String::new(),
        date: desk.evening(evening).unwrap().date,
        place: String::new(),
        city: String::new(),
        goal: None,
        floor: 5,
        sender: "а/я 7, г. Энск, 000000".to_owned(),
        notices: String::new(),
    };
    desk.update_evening(evening, &moved).unwrap();
    assert_eq!(kinds.map(|kind| changed(&desk, kind)), [5, 5, 0, 0]);
    desk.update_evening(evening, &EveningDraft { title: "Вечер писем врачам".to_owned(), ..moved }).unwrap();
    assert_eq!(kinds.map(|kind| changed(&desk, kind)), [5, 5, 5, 0]);
}

#[test]
fn a_picture_that_was_mended_is_read_again() {
    let (desk, home) = evening();
    let path = home.path().join("picture.jpg");
    let picture = Some(path.display().to_string());
    let cards = PrintRequest::of(PostcardOptions { picture, ..PostcardOptions::default() });
    let missing = desk.draft(&cards).unwrap();
    fs::write(&path, b"not yet").unwrap();
    assert!(!desk.is_current(&missing, &cards));
}

#[test]
fn what_a_printer_did_not_take_was_not_printed() {
    let (mut desk, home) = evening();
    let draft = desk.draft(&request(PaperKind::Slips)).unwrap();
    let document = without_progress(|progress| draft.document(progress)).unwrap();
    let file = home.path().join("slips.pdf");
    desk.write_paper(&draft, &document, &file).unwrap();
    assert_eq!(fs::read(file).unwrap(), document.bytes);
    let evening = desk.current_evening().unwrap();
    assert!(desk.printed_before(evening).unwrap().is_empty());
}

#[test]
fn a_paper_that_is_no_longer_true_is_not_given_out() {
    type Change = fn(&mut Desk);
    let changes: [(&str, Change); 3] = [
        ("somebody left and numbers moved", |desk| {
            let evening = desk.current_evening().unwrap();
            desk.line_up_remove(evening, Number(1)).unwrap();
        }),
        ("somebody is free", |desk| change_fields(desk, 2, |fields| fields.custody = Custody::Released)),
        ("a story", |desk| change_story(desk, 3, "Другая история.")),
    ];
    for (what, change) in changes {
        let (mut desk, home) = evening();
        let asked = request(PaperKind::Slips);
        let draft = desk.draft(&asked).unwrap();
        let document = without_progress(|progress| draft.document(progress)).unwrap();
        assert!(desk.is_current(&draft, &asked));
        let file = home.path().join("slips.pdf");
        change(&mut desk);
        let refused = desk.write_paper(&draft, &document, &file).unwrap_err();
        assert_eq!((refused.code, file.exists()), (Code::PaperOutdated, false), "{what}");
    }
    let (mut desk, home) = evening();
    let draft = desk.draft(&request(PaperKind::Slips)).unwrap();
    let document = without_progress(|progress| draft.document(progress)).unwrap();
    desk.add_guests(1).unwrap();
    assert!(!desk.is_current(&draft, &request(PaperKind::Slips)));
    desk.write_paper(&draft, &document, &home.path().join("slips.pdf")).unwrap();
}
