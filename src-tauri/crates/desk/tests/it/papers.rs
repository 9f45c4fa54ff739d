//! The print centre: every kind makes a document of tonight's people, and everybody left out is named.

mod again;
mod pictures;
mod signs;

use letterdesk_desk::{
    Code, Desk,
    model::{
        evening::Kind,
        hold::Hold,
        id::{EntryUid, Number},
        prisoner::RoomSight,
        progress::{CancelToken, Progress},
    },
    sentence_of,
    view::{
        Collation, Consent, CountRequest, FilterOrigin, LabelOptions, LineUpChoice, MAX_COPIES, MAX_WEIGHT,
        MeasuredSheet, Paper, PaperKind, PosterMessage, PosterOptions, PrintRequest, PrisonerForm,
        PrisonerQuery, Recipients, RegisterOptions, RuleSettings, Target,
    },
    words::Language,
};
use serde_json::json;
use uuid::Uuid;

use super::support::{draft, evening_of_five};

/// An open evening of five people and three in transit (numbers 6 to 8), without letters.
fn evening() -> (Desk, tempfile::TempDir) {
    evening_with(0)
}

/// The same with so many letters; with enough of them, each of the five has one.
fn evening_with(letters: u32) -> (Desk, tempfile::TempDir) {
    evening_of_five(letters)
}

fn letter_to(number: Number) -> CountRequest {
    let (uid, target) = (EntryUid(Uuid::new_v4()), Target::Number { number });
    CountRequest { uid, target, times: 1, kind: Kind::Letter, consent: Consent::Ask }
}

/// Also to those who are held.
fn write_to_everybody(desk: &mut Desk) {
    for line in desk.line_up(desk.current_evening().unwrap()).unwrap() {
        desk.count(&CountRequest { consent: Consent::Anyway, ..letter_to(line.number) }).unwrap();
    }
}

fn request(kind: PaperKind) -> PrintRequest {
    PrintRequest::usual(kind)
}

#[test]
fn every_kind_makes_a_document_and_names_whom_it_leaves_out() {
    let (desk, _home) = evening_with(20);
    for kind in PaperKind::ALL.iter().copied().filter(|kind| kind.traits().needs_people) {
        let (document, plan) =
            (desk.print(&request(kind)).unwrap(), desk.print_plan(&request(kind)).unwrap());
        assert!(document.bytes.starts_with(b"%PDF-1.7") && document.pages > 0, "{kind:?}");
        assert_eq!((plan.printed, plan.pages), (5, document.pages), "{kind:?}");
        let held: Vec<_> = plan.held.iter().map(|held| held.number.0).collect();
        // Nobody has written to those in transit, so there is nothing of theirs to post.
        let expected: &[u32] = if kind == PaperKind::Register { &[] } else { &[6, 7, 8] };
        assert_eq!(held, expected, "{kind:?}");
    }
}

#[test]
fn a_poster_names_those_who_wait_and_the_total_names_nobody() {
    let (desk, _home) = evening();
    let plan = desk.print_plan(&request(PaperKind::Posters)).unwrap();
    assert_eq!((plan.printed, plan.held.len(), plan.problems.len()), (5, 3, 0));
    let (mut desk, _home) = evening_with(20);
    let plan = desk.print_plan(&request(PaperKind::Posters)).unwrap();
    assert_eq!(plan.problems[0].code, "nobody_to_show", "three are held and have none");
    write_to_everybody(&mut desk);
    let plan = desk.print_plan(&request(PaperKind::Posters)).unwrap();
    assert_eq!((plan.pages, plan.printed, plan.problems.len()), (1, 0, 0), "everybody was written to");
    let message = PosterMessage::Total;
    let total = PrintRequest::of(PosterOptions { message, ..PosterOptions::default() });
    let plan = desk.print_plan(&total).unwrap();
    assert_eq!(plan.problems[0].code, "wrong_state", "it may still change");
    desk.start_counting().unwrap();
    desk.close_without_recount().unwrap();
    let plan = desk.print_plan(&total).unwrap();
    assert_eq!((plan.pages, plan.printed, plan.held.len(), plan.problems.len()), (1, 0, 0, 0));
    let without = desk.print(&total).unwrap().bytes;
    let nobody = LineUpChoice::People { ids: Vec::new() };
    desk.create_evening(&draft("Вечер писем врачам", "2020-01-01"), &nobody).unwrap();
    let total = PrintRequest { evening: Some(plan.evening), ..total };
    assert_eq!(desk.print(&total).unwrap().bytes, without, "that day has passed");
    desk.create_evening(&draft("Вечер писем врачам", "2099-01-01"), &nobody).unwrap();
    assert_ne!(desk.print(&total).unwrap().bytes, without, "the next evening is told");
}

#[test]
fn the_door_of_any_evening_is_printed_and_names_nobody() {
    let (desk, _home) = evening();
    let (message, programme) = (PosterMessage::Door, "19:00 Начало\n21:00 Чай".to_owned());
    let door = PrintRequest::of(PosterOptions { message, programme, ..PosterOptions::default() });
    let plan = desk.print_plan(&door).unwrap();
    assert_eq!((plan.pages, plan.printed, plan.held.len(), plan.problems.len()), (1, 0, 0, 0));
}

#[test]
fn the_register_has_those_with_letters_only() {
    let (desk, _home) = evening();
    let plan = desk.print_plan(&request(PaperKind::Register)).unwrap();
    assert_eq!(plan.problems[0].code, "nothing_to_print");
    let (desk, _home) = evening_with(20);
    let plan = desk.print_plan(&request(PaperKind::Register)).unwrap();
    assert_eq!((plan.printed, plan.problems.len()), (5, 0));
}

#[test]
fn the_posts_lists_are_a_workbook_too_and_no_other_paper_is() {
    let (desk, _home) = evening_with(20);
    let asked = request(PaperKind::Register);
    let book = desk.register_xlsx(&asked).unwrap();
    assert!(book.starts_with(b"PK"));
    assert_eq!(book, desk.register_xlsx(&asked).unwrap(), "twice the same, byte for byte");
    assert_eq!(desk.register_xlsx(&request(PaperKind::Piles)).unwrap_err().code, Code::BadValue);
    let (nobody, _home) = evening();
    assert_eq!(nobody.register_xlsx(&asked).unwrap_err().code, Code::NothingToPrint);
    let heavy = RegisterOptions { weight: MAX_WEIGHT + 1, ..RegisterOptions::default() };
    assert_eq!(desk.print(&PrintRequest::of(heavy)).unwrap_err().code, Code::BadValue);
}

#[test]
fn how_to_write_is_printed_once_whoever_is_tonights() {
    let (desk, _home) = evening();
    let plan = desk.print_plan(&request(PaperKind::Rules)).unwrap();
    assert_eq!((plan.pages, plan.printed, plan.held.len(), plan.problems.len()), (1, 0, 0, 0));
}

#[test]
fn whom_the_room_may_not_see_has_mail_but_no_card() {
    let (mut desk, _home) = evening();
    let held = |desk: &Desk, kind| {
        let held = desk.print_plan(&request(kind)).unwrap().held;
        held.into_iter().map(|held| (held.number, held.reason)).collect::<Vec<_>>()
    };
    let few = desk.who_needs().unwrap().remove(0).row;
    let mut form = desk.prisoner_form(few.prisoner_id).unwrap();
    form.room_sight = RoomSight::Hidden;
    desk.save_prisoner(Some(few.prisoner_id), &form).unwrap();
    assert!(held(&desk, PaperKind::Cards).contains(&(few.number, Hold::NotInRoom)));
    let mail = held(&desk, PaperKind::Envelopes);
    assert!(mail.iter().all(|(number, reason)| number.0 > 5 && *reason == Hold::InTransit), "{mail:?}");
}

#[test]
fn an_address_too_long_for_its_label_is_told_with_the_name_as_the_list_has_it() {
    let (mut desk, _home) = evening();
    let few = desk.who_needs().unwrap().remove(0).row;
    let mut form = desk.prisoner_form(few.prisoner_id).unwrap();
    form.own_address = "ул. Несуществующего Академика Примерова, д. 144, стр. 5\n".repeat(6);
    form.own_postcode = "000001".to_owned();
    desk.save_prisoner(Some(few.prisoner_id), &form).unwrap();
    let refused = desk.print(&request(PaperKind::Labels)).unwrap_err();
    let name = [&form.surname, &form.given, &form.patronymic].map(String::as_str).join(" ");
    assert_eq!((refused.code, refused.data["name"].as_str()), (Code::TooLong, name.as_str()));
    for language in Language::ALL {
        let sentence = sentence_of(language, &refused.clone().into());
        assert!(sentence.contains(&name) && sentence.contains(&refused.data["needed"]), "{sentence}");
    }
}

#[test]
fn stock_that_nobody_makes_is_refused() {
    let (desk, _home) = evening();
    let with = |options: LabelOptions| desk.print(&PrintRequest::of(options)).unwrap_err().code;
    assert_eq!(
        with(LabelOptions { stock: "L9999".to_owned(), ..LabelOptions::default() }),
        Code::UnknownStock
    );
    assert_eq!(with(LabelOptions { start: 22, ..LabelOptions::default() }), Code::NoSuchLabel);
}

/// The first prisoner of tonight, moved: their address says something else.
fn change_story(desk: &mut Desk, number: u32, story: &str) {
    change_fields(desk, number, |fields| fields.story = story.to_owned());
}

fn change_fields(desk: &mut Desk, number: u32, change: impl FnOnce(&mut PrisonerForm)) {
    let evening = desk.current_evening().unwrap();
    let entry = desk.line_up(evening).unwrap().into_iter().find(|row| row.number.0 == number).unwrap();
    let mut form = desk.prisoner(entry.prisoner_id).unwrap().fields;
    change(&mut form);
    desk.save_prisoner(Some(entry.prisoner_id), &form).unwrap();
}

#[test]
fn what_takes_no_part_is_printed_whole_and_kept_so() {
    let (mut desk, home) = evening_with(20);
    write_to_everybody(&mut desk);
    desk.start_counting().unwrap();
    desk.close_without_recount().unwrap();
    for kind in PaperKind::ALL.iter().copied().filter(|kind| !kind.traits().takes_part) {
        let filter = Some(PrisonerQuery { tag: Some("никто".to_owned()), ..PrisonerQuery::default() });
        let (only, whom) = (vec![Number(1)], Recipients::NotPrinted);
        let part = PrintRequest { only, filter, whom, ..request(kind) };
        let whole = desk.print(&request(kind)).unwrap();
        assert_eq!(desk.print(&part).unwrap().bytes, whole.bytes, "{kind:?}");
        desk.print_to(&part, &home.path().join("paper.pdf")).unwrap();
        let evening = desk.evening_meant(None).unwrap();
        let kept = desk.printed_before(evening).unwrap().remove(0).request.unwrap();
        assert_eq!(kept, PrintRequest { evening: Some(evening), ..request(kind) });
    }
}

#[test]
fn prose_holds_nobody_back_and_whoever_is_told_shorter_is_named() {
    let (mut desk, _home) = evening();
    for number in [2, 4] {
        change_fields(&mut desk, number, |fields| {
            fields.interests = "Очень долгая история, которой нет конца. ".repeat(30);
        });
    }
    change_story(&mut desk, 3, &"Рассказ для карточки на стол. ".repeat(30));
    let plan = desk.print_plan(&request(PaperKind::Slips)).unwrap();
    assert_eq!((plan.printed, plan.problems.len()), (5, 0));
    let told: Vec<_> = plan.shortened.iter().map(|person| (person.number.0, person.field)).collect();
    assert_eq!(told, [(2, "interests"), (3, "story"), (4, "interests")]);
    assert!(plan.shortened.iter().all(|person| !person.name.is_empty()), "{:?}", plan.shortened);
}

#[test]
fn everybody_who_cannot_be_printed_is_named_with_the_record_to_mend() {
    let (mut desk, _home) = evening();
    for number in [2, 4] {
        change_fields(&mut desk, number, |fields| {
            fields.own_address = format!("ул. Примерная, д. {number} 漢");
            fields.own_postcode = "000000".to_owned();
        });
    }
    let plan = desk.print_plan(&request(PaperKind::Slips)).unwrap();
    let codes: Vec<&str> = plan.problems.iter().map(|problem| problem.code.as_str()).collect();
    assert_eq!(codes, ["missing_glyph"; 2]);
    let evening = desk.current_evening().unwrap();
    let rows = desk.line_up(evening).unwrap();
    let mend: Vec<String> = [1, 3].map(|place: usize| rows[place].prisoner_id.to_string()).to_vec();
    let named: Vec<&String> = plan.problems.iter().map(|problem| &problem.data["prisoner"]).collect();
    assert_eq!(named, mend.iter().collect::<Vec<_>>());
}

/// A name that is read from the right, with its Latin form and a dative that somebody settled.
fn in_hebrew(fields: &mut PrisonerForm, latin: &str) {
    fields.surname = "כהן".to_owned();
    fields.given = "משה".to_owned();
    fields.patronymic = String::new();
    fields.latin = latin.to_owned();
    fields.dative = "Коэну-Примерному Моше".to_owned();
}

#[test]
fn a_name_that_no_face_has_gives_way_to_its_latin_form_and_holds_nobody_else_back() {
    let (mut desk, _home) = evening();
    change_fields(&mut desk, 1, |fields| in_hebrew(fields, "Cohen Moshe"));
    change_fields(&mut desk, 2, |fields| fields.dative = "Адресату 漢".to_owned());
    change_fields(&mut desk, 3, |fields| in_hebrew(fields, ""));
    let plan = |kind| desk.print_plan(&request(kind)).unwrap();
    let told = |kind| -> Vec<_> {
        let plan = plan(kind);
        assert_eq!((plan.printed, plan.problems.len()), (4, 0), "{kind:?}: {:?}", plan.problems);
        let held = plan.held.iter().filter(|held| held.number.0 < 6);
        let held: Vec<_> = held.map(|held| (held.number.0, held.reason, held.liftable)).collect();
        assert_eq!(held, [(3, Hold::NoLetters, false)], "{kind:?}");
        plan.respelled.into_iter().map(|one| (one.number.0, one.name, one.printed)).collect()
    };
    let cohen = (1, "כהן משה".to_owned(), "Cohen Moshe".to_owned());
    for kind in [PaperKind::Cards, PaperKind::List, PaperKind::Tally] {
        assert_eq!(told(kind), std::slice::from_ref(&cohen), "{kind:?}: nothing there is in the dative");
    }
    for kind in [PaperKind::Slips, PaperKind::Postcards, PaperKind::Envelopes, PaperKind::Labels] {
        let told = told(kind);
        let numbers: Vec<u32> = told.iter().map(|(number, ..)| *number).collect();
        assert_eq!(numbers, [2], "{kind:?}: the settled dative of the first is as good as any");
        assert!(!told[0].2.contains('漢') && !told[0].2.is_empty(), "{told:?}");
    }
}

#[test]
fn a_printer_that_was_measured_is_corrected_and_every_stock_of_a_request_has_a_sheet() {
    let (mut desk, _home) = evening();
    let sheet = MeasuredSheet { left: 1_580, top: 1_450, across: 9_970, down: 10_020 };
    let measured = desk.calibrate("У окна", "a4", &sheet).unwrap();
    // The corner was printed at 0.997 × 15 + 0.845 mm, so everything moves back by that.
    assert_eq!((measured.shift, measured.drift), ((-85, 53), (30, -20)));
    let plain = desk.print(&request(PaperKind::Slips)).unwrap().bytes;
    let on = |printer: &str, kind| {
        desk.print(&PrintRequest { printer: printer.to_owned(), ..request(kind) }).unwrap().bytes
    };
    assert_ne!(on("У окна", PaperKind::Slips), plain);
    assert_eq!(on("У двери", PaperKind::Slips), plain, "nothing is known of that one");
    assert_eq!(on("У окна", PaperKind::Envelopes), on("", PaperKind::Envelopes), "nor of this stock");
    for kind in PaperKind::ALL.iter().copied() {
        let stock = desk.print_plan(&request(kind)).map(|plan| plan.stock);
        // A report of an evening that is not closed has no plan.
        if let Ok(stock) = stock {
            let bytes = desk.calibration_sheet(Language::Russian, &stock, "У окна").unwrap();
            assert!(bytes.starts_with(b"%PDF-1.7"), "{stock}");
        }
    }
}

#[test]
fn a_sheet_that_a_viewer_shrank_changes_nothing() {
    let (mut desk, _home) = evening();
    let sheet = MeasuredSheet { left: 1_700, top: 1_700, across: 9_600, down: 9_610 };
    let refused = desk.calibrate("У окна", "a4", &sheet).unwrap_err();
    assert_eq!((refused.code, refused.data["percent"].as_str()), (Code::ViewerScales, "96"));
    assert!(desk.calibrations().unwrap().is_empty());
    let unknown = desk.calibrate("У окна", "a4x", &sheet).unwrap_err();
    assert_eq!(unknown.code, Code::UnknownStock);
}

#[test]
fn rules_are_the_organisers_own_and_ours_come_back_when_theirs_are_emptied() {
    let (mut desk, _home) = evening();
    let ours = desk.rule_settings().unwrap();
    assert!(ours.ru.starts_with("Пишите\n— "), "{}", ours.ru);
    let own = RuleSettings {
        ru: "Главное\n- Пишите от руки".to_owned(),
        source: "памятка".to_owned(),
        ..ours.clone()
    };
    let kept = desk.set_rule_settings(&own).unwrap();
    assert_eq!((kept.ru.as_str(), kept.en), ("Главное\n— Пишите от руки", ours.en.clone()));
    let printed = desk.print(&request(PaperKind::Rules)).unwrap().bytes;
    desk.set_rule_settings(&RuleSettings { source_printed: true, ..own.clone() }).unwrap();
    assert_ne!(desk.print(&request(PaperKind::Rules)).unwrap().bytes, printed, "now it says its source");
    let emptied = desk.set_rule_settings(&RuleSettings { ru: " ".to_owned(), ..own }).unwrap();
    assert_eq!(emptied.ru, ours.ru);
}

#[test]
fn copies_stand_together_or_come_as_whole_sets() {
    let (desk, _home) = evening();
    let printed = |kind: PaperKind, copies: u32, collation: Collation| {
        let options = [("copies", json!(copies)), ("collation", json!(collation))];
        let paper = Paper::usual(kind).with(options.map(|(name, value)| (name.to_owned(), value)));
        desk.print(&PrintRequest::of(paper.unwrap()))
    };
    for kind in PaperKind::ALL.iter().copied().filter(|kind| kind.has("collation")) {
        let together = printed(kind, 2, Collation::Together).unwrap();
        let sets = printed(kind, 2, Collation::Sets).unwrap();
        assert_eq!(together.pages, sets.pages, "{kind:?}");
        assert_ne!(together.bytes, sets.bytes, "{kind:?}: in another order");
    }
    for kind in PaperKind::ALL.iter().copied().filter(|kind| kind.has("copies")) {
        for copies in [0, MAX_COPIES + 1] {
            let refused = printed(kind, copies, Collation::Together).unwrap_err();
            let told = (refused.code, refused.data["copies"].clone(), refused.data["most"].clone());
            assert_eq!(told, (Code::BadCopies, copies.to_string(), MAX_COPIES.to_string()), "{kind:?}");
        }
    }
}

#[test]
fn a_filter_prints_a_part_of_the_evening_and_only_filters_that_find_somebody_are_offered() {
    let (mut desk, _home) = evening();
    let query = |text: &str| PrisonerQuery { text: text.to_owned(), ..PrisonerQuery::default() };
    let evening = desk.current_evening().unwrap();
    let name = desk.line_up(evening).unwrap()[3].name.clone();
    desk.save_filter("Четвёртый", &query(&name)).unwrap();
    desk.save_filter("Никто", &query("Несуществующих")).unwrap();
    let filters = desk.print_filters(None).unwrap();
    let saved: Vec<_> = filters.iter().filter(|filter| filter.origin == FilterOrigin::Saved).collect();
    assert_eq!(
        saved.iter().map(|filter| (&*filter.name, filter.people)).collect::<Vec<_>>(),
        [("Четвёртый", 1)]
    );
    let held_at = filters.iter().filter(|filter| filter.origin == FilterOrigin::Facility);
    assert_eq!(held_at.map(|filter| filter.people).sum::<u32>(), 8, "everybody is held somewhere");
    for filter in &filters {
        let asked = PrintRequest { filter: Some(filter.query.clone()), ..request(PaperKind::Slips) };
        let plan = desk.print_plan(&asked).unwrap();
        assert_eq!(plan.printed + plan.held.len() as u32, filter.people, "{filter:?}");
    }
    let both = PrintRequest {
        filter: Some(query(&name)),
        only: vec![Number(1), Number(4)],
        ..request(PaperKind::Slips)
    };
    assert_eq!(desk.print_plan(&both).unwrap().printed, 1, "conditions narrow each other");
}

#[test]
fn making_a_paper_says_how_far_it_is_and_is_stopped_anywhere() {
    let (desk, _home) = evening();
    let draft = desk.draft(&request(PaperKind::Slips)).unwrap();
    let mut told: Vec<(u32, u32)> = Vec::new();
    let mut report = |done, of| told.push((done, of));
    let made = draft.document(&mut Progress::new(&mut report, &CancelToken::default()));
    assert_eq!(made.unwrap(), desk.print(&request(PaperKind::Slips)).unwrap(), "the very same paper");
    assert!(told.is_sorted() && told.iter().all(|(done, of)| done <= of), "{told:?}");
    assert!(told[0].0 == 0 && told.last().unwrap().0 * 10 > told[0].1 * 8, "{told:?}");
    for steps in 0..told.len() {
        let (mut reported, token) = (0, CancelToken::default());
        let mut cancel_after = |_, _| {
            reported += 1;
            if reported == steps {
                token.cancel();
            }
        };
        if steps == 0 {
            token.cancel();
        }
        let stopped = draft.make(&mut Progress::new(&mut cancel_after, &token));
        assert_eq!(stopped.unwrap_err().code, Code::PrintCancelled, "after {steps} steps");
    }
}
