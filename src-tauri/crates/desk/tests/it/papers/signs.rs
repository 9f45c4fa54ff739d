//! Signs, the sheets that lie on tables, and cards without an address: whom they name, and when.

use letterdesk_desk::{
    Code, Desk,
    model::id::Number,
    view::{
        Copies, Edition, LineUpChoice, PaperKind, PostcardOptions, PrintRequest, RuleSettings, Sign,
        SignFormat, SignOptions, SlipBack, SlipOptions, signs,
    },
};

use super::{change_fields, evening, evening_with, request};
use crate::support::draft;

fn sign(sign: Sign) -> PrintRequest {
    PrintRequest::of(SignOptions { sign, ..SignOptions::default() })
}

/// With every tag taken away.
fn without_themes(desk: &mut Desk) {
    for number in 1..=5 {
        change_fields(desk, number, |fields| fields.tags.clear());
    }
}

fn closed(letters: u32) -> (Desk, tempfile::TempDir) {
    let (mut desk, home) = evening_with(letters);
    desk.start_counting().unwrap();
    desk.close_without_recount().unwrap();
    (desk, home)
}

#[test]
fn only_the_signs_of_themes_are_somebodys_and_every_theme_is_somebodys_first_tag() {
    let (mut desk, home) = evening();
    let evening = desk.current_evening().unwrap();
    without_themes(&mut desk);
    for (number, theme) in [(1, "учёные"), (2, "учёные"), (4, "врачи")] {
        change_fields(&mut desk, number, |fields| fields.tags = format!("{theme}, ещё"));
    }
    let kinds = signs().into_iter().map(|one| one.sign).filter(|one| *one != Sign::Thanks);
    for kind in kinds {
        let plan = desk.print_plan(&sign(kind)).unwrap();
        let expected = if kind == Sign::Themes { (3, 5, 3) } else { (1, 0, 0) };
        assert_eq!((plan.pages, plan.printed, plan.held.len()), expected, "{kind:?}: {:?}", plan.problems);
        assert_eq!(plan.problems, [], "{kind:?}");
    }
    desk.print_to(&sign(Sign::Themes), &home.path().join("themes.pdf")).unwrap();
    let before = desk.printed_before(evening).unwrap();
    assert_eq!(before[0].request.as_ref().unwrap().paper, sign(Sign::Themes).paper);
}

#[test]
fn without_a_tag_there_are_no_theme_signs_and_that_is_said() {
    let (mut desk, _home) = evening();
    without_themes(&mut desk);
    assert_eq!(desk.print(&sign(Sign::Themes)).unwrap_err().code, Code::NoThemes);
}

#[test]
fn what_lies_on_a_table_is_a4_whatever_was_chosen_for_a_wall() {
    let (desk, _home) = closed(20);
    for one in signs() {
        let large = SignOptions { sign: one.sign, format: SignFormat::A3, ..SignOptions::default() };
        let stock = desk.print_plan(&PrintRequest::of(large)).unwrap().stock;
        let expected = match (one.sign, one.formats.len()) {
            (Sign::Thanks, _) => "a4-landscape",
            (_, 1) => "a4",
            _ => "a3",
        };
        assert_eq!(stock, expected, "{one:?}");
    }
}

#[test]
fn thanks_are_printed_after_the_closing_with_the_next_planned_date() {
    let (desk, _home) = evening_with(20);
    assert_eq!(desk.print(&sign(Sign::Thanks)).unwrap_err().code, Code::WrongState, "it may still change");
    let (mut desk, _home) = closed(20);
    let printed =
        |desk: &Desk| desk.print(&PrintRequest { evening: Some(first(desk)), ..sign(Sign::Thanks) });
    let without = printed(&desk).unwrap();
    // One that is over says nothing of the next; of two that come, the first is said.
    let on = |desk: &mut Desk, date: &str| {
        desk.create_evening(&draft("Ещё один", date), &LineUpChoice::All).unwrap()
    };
    on(&mut desk, "2001-01-01");
    assert_eq!(printed(&desk).unwrap(), without);
    on(&mut desk, "2150-03-01");
    let with = printed(&desk).unwrap();
    assert_ne!(with, without);
    on(&mut desk, "2150-04-01");
    assert_eq!(printed(&desk).unwrap(), with, "the nearer one stands there");
    on(&mut desk, "2150-02-01");
    assert_ne!(printed(&desk).unwrap(), with);
}

/// The evening that was closed.
fn first(desk: &Desk) -> letterdesk_desk::model::id::EveningId {
    desk.evenings().unwrap().evenings.iter().map(|one| one.id).min().unwrap()
}

#[test]
fn blank_postcards_are_nobodys_and_miss_no_sender() {
    let (desk, _home) = evening();
    let blank =
        |copies| PostcardOptions { blank: true, copies: Copies(copies), ..PostcardOptions::default() };
    let asked = PrintRequest { only: vec![Number(1)], ..PrintRequest::of(blank(3)) };
    let plan = desk.print_plan(&asked).unwrap();
    assert_eq!((plan.pages, plan.printed, plan.held.len(), plan.problems.len()), (3, 0, 0, 0));
    assert!(!plan.without_sender);
    let refused = desk.print(&PrintRequest::of(blank(0))).unwrap_err();
    assert_eq!((refused.code, refused.data["copies"].as_str()), (Code::BadCopies, "0"));
}

#[test]
fn behind_slips_to_take_home_stands_how_to_send_a_letter_in_the_organisers_words() {
    let (mut desk, _home) = evening();
    let home = |slip_back| {
        PrintRequest::of(SlipOptions { slip_back, edition: Edition::Public, ..SlipOptions::default() })
    };
    let ours = desk.rule_settings().unwrap();
    assert!(ours.sending_ru.starts_with("Как отправить самому\n— "), "{}", ours.sending_ru);
    let [rules, sending] = [SlipBack::Rules, SlipBack::Sending].map(|back| desk.print(&home(back)).unwrap());
    assert_eq!(rules.pages, sending.pages);
    assert_ne!(rules.bytes, sending.bytes);
    let own = RuleSettings { sending_ru: "Главное\n- Марка".to_owned(), ..ours.clone() };
    let kept = desk.set_rule_settings(&own).unwrap();
    assert_eq!((kept.sending_ru.as_str(), &kept.ru), ("Главное\n— Марка", &ours.ru));
    assert_ne!(desk.print(&home(SlipBack::Sending)).unwrap().bytes, sending.bytes);
    assert_eq!(desk.print(&home(SlipBack::Rules)).unwrap().bytes, rules.bytes, "those are others");
    let emptied = RuleSettings { sending_ru: String::new(), ..own };
    assert_eq!(desk.set_rule_settings(&emptied).unwrap(), ours);
    assert_eq!(desk.print(&home(SlipBack::Sending)).unwrap(), sending);
}

#[test]
fn the_sign_that_is_usual_is_the_first_of_the_table() {
    let usual = request(PaperKind::Signs);
    assert_eq!(usual.paper, sign(signs()[0].sign).paper);
}
