//! An evening at the desk, over a real vault: what a door relies on and a user would miss.

use letterdesk_desk::{
    Clock, Code, Desk, NewSecrets, SampleSize, WholeRecount,
    model::{
        closing::{Decision, Figure},
        evening::Kind,
        id::{EntryUid, Number, Sequence},
    },
    view::{
        Action, BoxReading, ClosingView, Consent, CountRequest, Counted, Covers, DecisionRequest, Entered,
        EveningDraft, Figures, LineUpChoice, LogRow, MoveRequest, PrisonerForm, PrisonerQuery, SlipsView,
        Target, Typing,
    },
};
use secrecy::SecretString;
use uuid::Uuid;

use crate::support::draft;

/// An open evening of five people and three in transit (numbers 6 to 8), without a letter.
struct Evening {
    desk: Desk,
    _home: tempfile::TempDir,
}

fn evening() -> Evening {
    let home = tempfile::tempdir().unwrap();
    let passphrase = SecretString::from("совсем не словарное семизвучие 7319".to_owned());
    let secrets = NewSecrets { passphrase, recovery_code: None };
    let mut desk = Desk::create(&home.path().join("vault"), &secrets, 16, Clock::system()).unwrap();
    desk.fill_with_sample(SampleSize { prisoners: 5, letters: 0, seed: 7 }).unwrap();
    Evening { desk, _home: home }
}

fn request(number: u32, times: u32) -> CountRequest {
    CountRequest {
        uid: EntryUid(Uuid::new_v4()),
        target: Target::Number { number: Number(number) },
        times,
        kind: Kind::Letter,
        consent: Consent::Ask,
    }
}

fn count(desk: &mut Desk, number: u32, times: u32) -> Counted {
    desk.count(&request(number, times)).unwrap()
}

fn decision(number: u32, taken: Decision, reason: &str) -> DecisionRequest {
    DecisionRequest { number: Number(number), kind: Kind::Letter, taken, reason: reason.to_owned() }
}

#[test]
fn the_same_request_again_counts_nothing() {
    let Evening { mut desk, _home } = evening();
    let first = request(2, 3);
    let answer = desk.count(&first).unwrap();
    count(&mut desk, 2, 1);
    assert_eq!(desk.count(&first).unwrap().count, answer.count);
    assert_eq!(desk.desk_view().unwrap().evening.total, 4);
    let other = CountRequest { times: 2, ..first };
    assert_eq!(desk.count(&other).unwrap_err().code, Code::UidConflict);
}

#[test]
fn undo_goes_back_step_by_step_and_redo_until_the_next_count() {
    let Evening { mut desk, _home } = evening();
    count(&mut desk, 1, 1);
    count(&mut desk, 2, 5);
    assert_eq!(desk.undo().unwrap().total, 1);
    assert_eq!(desk.undo().unwrap().total, 0);
    assert_eq!(desk.undo().unwrap_err().code, Code::NothingToUndo);
    assert_eq!(desk.redo().unwrap().number, Number(1));
    assert_eq!(desk.redo().unwrap().total, 6);
    desk.undo().unwrap();
    count(&mut desk, 3, 1);
    assert_eq!(desk.redo().unwrap_err().code, Code::NothingToRedo);
}

#[test]
fn a_line_of_the_log_is_struck_through_only_while_it_is_taken_back() {
    let Evening { mut desk, _home } = evening();
    let first = count(&mut desk, 1, 2);
    count(&mut desk, 2, 1);
    desk.undo_entry(first.sequence).unwrap();
    let struck = |desk: &Desk| desk.desk_view().unwrap().log.iter().map(|row| row.undone).collect::<Vec<_>>();
    assert_eq!(
        struck(&desk),
        [false, false, true],
        "the newest first, and what took it back is a line of its own"
    );
    assert_eq!(desk.undo_entry(first.sequence).unwrap_err().code, Code::AlreadyUndone);
    desk.redo().unwrap();
    assert_eq!(struck(&desk), [false, true, false, false]);
}

/// What the Desk shows of lines: of an undo and a redo not whether they were reversed.
fn stated(log: &[LogRow]) -> Vec<LogRow> {
    let undone = |row: &LogRow| row.undone && matches!(row.action, Some(Action::Counted | Action::Moved));
    log.iter().map(|row| LogRow { undone: undone(row), ..row.clone() }).collect()
}

fn move_line(desk: &mut Desk, line: u32, number: u32) -> Counted {
    let CountRequest { uid, target, consent, .. } = request(number, 1);
    desk.move_entry(&MoveRequest { uid, sequence: Sequence(line), target, consent }).unwrap()
}

#[test]
fn an_answer_brings_what_the_whole_desk_would_say() {
    let Evening { mut desk, _home } = evening();
    let steps: [fn(&mut Desk) -> Counted; 13] = [
        |desk| count(desk, 1, 2),
        |desk| count(desk, 2, 5),
        |desk| desk.undo().unwrap(),
        |desk| desk.redo().unwrap(),
        |desk| desk.undo_entry(Sequence(1)).unwrap(),
        |desk| desk.undo().unwrap(),
        |desk| desk.redo().unwrap(),
        |desk| move_line(desk, 2, 4),
        |desk| desk.undo().unwrap(),
        |desk| desk.redo().unwrap(),
        |desk| move_line(desk, 9, 5),
        |desk| count(desk, 3, 1),
        |desk| desk.undo().unwrap(),
    ];
    let mut kept = Vec::<LogRow>::new();
    for (place, step) in steps.into_iter().enumerate() {
        let answer = step(&mut desk);
        for line in answer.lines.into_iter().rev() {
            match kept.iter_mut().find(|known| known.sequence == line.sequence) {
                Some(known) => *known = line,
                None => kept.insert(0, line),
            }
        }
        let view = desk.desk_view().unwrap();
        assert_eq!(answer.figures, view.figures, "after step {place}");
        assert_eq!(stated(&kept), stated(&view.log), "after step {place}");
        // Whatever else changes has everything read anew.
        desk.add_guests(1).unwrap();
        let anew = desk.desk_view().unwrap();
        assert_eq!(anew.figures, Figures { changes: view.figures.changes + 1, ..view.figures });
        assert_eq!(anew.log, view.log, "after step {place}");
    }
}

#[test]
fn enter_counts_one_person_and_asks_what_must_be_asked() {
    let Evening { mut desk, _home } = evening();
    let mut enter = |text: &str| {
        let uid = EntryUid(Uuid::new_v4());
        desk.enter(&Typing { uid, text: text.to_owned(), kind: Kind::Postcard }).unwrap()
    };
    match enter("2*3") {
        Entered::Counted { counted } => assert_eq!((counted.count, counted.entry.kind), (3, Kind::Postcard)),
        other => panic!("{other:?}"),
    }
    assert!(matches!(enter("2*30"), Entered::Read { reading: BoxReading::Entry { ask: true, .. } }));
    assert!(matches!(enter("а"), Entered::Read { reading: BoxReading::Search { .. } }));
    match enter("6") {
        Entered::Refused { request, error } => assert_eq!((request.times, &*error.code), (1, "held")),
        other => panic!("{other:?}"),
    }
    assert_eq!(desk.desk_view().unwrap().figures.total, 3);
}

#[test]
fn a_held_person_is_refused_until_the_hold_is_lifted() {
    let Evening { mut desk, _home } = evening();
    let view = desk.desk_view().unwrap();
    assert_eq!((view.figures.writable, view.figures.waiting), (5, 5), "held people are in neither figure");
    assert_eq!(desk.count(&request(6, 1)).unwrap_err().code, Code::Held);
    let id = view.evening.id;
    assert_eq!(desk.lift_hold(id, Number(6), " ").unwrap_err().code, Code::ReasonNeeded);
    desk.lift_hold(id, Number(6), "на месте, сказал адвокат").unwrap();
    assert_eq!(count(&mut desk, 6, 1).total, 1);
}

#[test]
fn the_box_refuses_what_is_no_number_of_tonight() {
    let Evening { mut desk, _home } = evening();
    for (typed, code) in
        [("137", "unknown_number"), ("9785000000000", "foreign_barcode"), ("1*0", "bad_times")]
    {
        match desk.read_box(typed).unwrap() {
            BoxReading::Refused { error } => assert_eq!(error.code, code, "{typed}"),
            other => panic!("{typed} was read as {other:?}"),
        }
    }
    assert_eq!(desk.count(&request(137, 1)).unwrap_err().code, Code::UnknownNumber);
    assert_eq!(desk.desk_view().unwrap().evening.total, 0);
}

#[test]
fn signs_without_a_letter_or_a_digit_are_nobody() {
    let Evening { desk, _home } = evening();
    for typed in ["?", ".", "*5", "№", "— —"] {
        match desk.read_box(typed).unwrap() {
            BoxReading::Search { found, .. } => assert!(found.is_empty(), "{typed} found {found:?}"),
            BoxReading::Refused { .. } => {}
            other => panic!("{typed} was read as {other:?}"),
        }
    }
    let asked = |text: &str| PrisonerQuery { text: text.to_owned(), ..PrisonerQuery::default() };
    assert_eq!(desk.prisoners(&asked("?")).unwrap().found, 0);
    assert_eq!(desk.prisoners(&asked(" ")).unwrap().found, 8, "no text asks for everybody");
}

#[test]
fn the_recount_is_blind_and_a_difference_needs_a_decision_with_a_reason() {
    let Evening { mut desk, _home } = evening();
    (1..=5).for_each(|number| drop(count(&mut desk, number, 2)));
    match desk.start_counting().unwrap() {
        ClosingView::Counting { evening, left, .. } => {
            assert_eq!((evening.total, evening.people), (0, 0), "no figure of the ledger leaves");
            assert_eq!(left.len(), 5);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(desk.count(&request(1, 1)).unwrap_err().code, Code::WrongState);
    for number in 1..=4 {
        desk.add_bundle(Number(number), 2, Kind::Letter).unwrap();
    }
    assert_eq!(desk.compare_recount().unwrap_err().code, Code::RecountUnfinished);
    desk.add_bundle(Number(5), 1, Kind::Letter).unwrap();
    desk.compare_recount().unwrap();
    assert_eq!(desk.close().unwrap_err().code, Code::RecountUnfinished);
    assert_eq!(desk.decide(&decision(5, Decision::Recount, "")).unwrap_err().code, Code::ReasonNeeded);
    desk.decide(&decision(5, Decision::Recount, "талон без письма")).unwrap();
    let ClosingView::Closed { outcome } = desk.close().unwrap() else { panic!("not closed") };
    assert_eq!((outcome.total, outcome.people, outcome.recounted), (9, 5, true));
    assert_eq!(outcome.sentences.ru, "Всего за вечер написано 9 писем 5 политзаключённым.");
    assert!(
        desk.log(outcome.evening.id, None).unwrap().iter().all(|row| row.at.is_none()),
        "minutes are wiped"
    );
}

#[test]
fn an_amendment_shows_the_number_before_it() {
    let Evening { mut desk, _home } = evening();
    count(&mut desk, 1, 3);
    let ClosingView::Closed { outcome } = desk.close_without_recount().unwrap() else { panic!("not closed") };
    let id = outcome.evening.id;
    let at_closing = outcome.head;
    assert_eq!(desk.amend(id, Number(1), -4, "ошибка").unwrap_err().code, Code::WouldGoNegative);
    let ClosingView::Closed { outcome } = desk.amend(id, Number(1), -1, "две копии").unwrap() else {
        panic!("not closed")
    };
    assert_eq!((outcome.total, outcome.total_at_closing, outcome.amendments.len()), (2, 3, 1));
    assert_ne!(outcome.head, at_closing);
    for printed in [&outcome.head, &at_closing] {
        assert_eq!(desk.verify(None, Some(printed)).unwrap().covers, Some(Covers::Closing));
    }
    assert_eq!(desk.verify(Some(id), Some("aaaaaaaaaa")).unwrap_err().code, Code::AnchorNotFound);
}

#[test]
fn an_edited_person_is_in_the_list_at_once_and_keeps_a_history() {
    let Evening { mut desk, _home } = evening();
    let form = PrisonerForm {
        surname: "Кречет".to_owned(),
        given: "Иона".to_owned(),
        patronymic: "Фомич".to_owned(),
        ..PrisonerForm::default()
    };
    let card = desk.save_prisoner(None, &form).unwrap();
    assert!(card.held.is_some(), "without an address nothing is printed");
    desk.set_prisoner_field(card.id, "story", "программист").unwrap();
    let card = desk.prisoner(card.id).unwrap();
    assert_eq!(card.history.first().map(|change| change.after.as_str()), Some("программист"));
    let evening = desk.desk_view().unwrap().evening.id;
    assert_eq!(desk.line_up_add(evening, &[card.id]).unwrap().line_up, 9);
}

#[test]
fn two_evenings_are_never_open_at_once() {
    let Evening { mut desk, _home } = evening();
    let draft = draft("Второй вечер", "2026-02-12");
    let second = desk.create_evening(&draft, &LineUpChoice::All).unwrap();
    assert_eq!(desk.open_evening(second.id).unwrap_err().code, Code::AnotherEveningOpen);
    let nameless = EveningDraft { title: " ".to_owned(), ..draft };
    assert_eq!(desk.create_evening(&nameless, &LineUpChoice::Nobody).unwrap_err().code, Code::BadValue);
}

#[test]
fn a_recount_is_blind() {
    let Evening { mut desk, _home } = evening();
    count(&mut desk, 1, 137);
    count(&mut desk, 2, 241);
    let counting = desk.start_counting().unwrap();
    let shown = format!("{counting:?} {:?}", desk.evenings().unwrap());
    for figure in ["137", "241", "378"] {
        assert!(!shown.contains(figure), "{figure} can be seen: {shown}");
    }
    assert_eq!(desk.desk_view().unwrap_err().code, Code::WrongState);
}

#[test]
fn going_back_to_taking_letters_is_one_change() {
    let Evening { mut desk, _home } = evening();
    desk.start_counting().unwrap();
    desk.add_bundle(Number(1), 3, Kind::Letter).unwrap();
    let mut notices = desk.notices();
    desk.back_to_open().unwrap();
    assert!(notices.try_recv().is_ok() && notices.try_recv().is_err(), "one commit, one notice");
    let ClosingView::Counting { bundles, .. } = desk.start_counting().unwrap() else {
        panic!("not counting")
    };
    assert!(bundles.is_empty(), "the box is not the same any more");
}

#[test]
fn a_whole_recount_closes_at_once_or_changes_nothing() {
    let Evening { mut desk, _home } = evening();
    count(&mut desk, 1, 3);
    count(&mut desk, 2, 1);
    desk.start_counting().unwrap();
    desk.add_bundle(Number(5), 9, Kind::Letter).unwrap();
    let before = desk.closing().unwrap();
    let figure = |number, quantity| Figure { number: Number(number), kind: Kind::Letter, quantity };
    let recount = [figure(1, 2), figure(1, 1), figure(3, 1)];

    let refused = desk.close_with(&[figure(137, 1)], None).unwrap_err();
    assert_eq!(refused.code, Code::UnknownNumber);
    let refused = desk.close_with(&recount, Some((Decision::Recount, " "))).unwrap_err();
    assert_eq!(refused.code, Code::ReasonNeeded);
    let WholeRecount::Undecided(differences) = desk.close_with(&recount, None).unwrap() else {
        panic!("closed without a decision")
    };
    let found: Vec<_> = differences.iter().map(|one| (one.number.0, one.ledger, one.recount)).collect();
    assert_eq!(found, [(2, 1, 0), (3, 0, 1)], "who is not in it has nothing in the box");
    assert_eq!(desk.closing().unwrap(), before, "the recount by hand is still there");

    let decision = Some((Decision::Recount, "пересчитано дважды"));
    let WholeRecount::Closed(closed) = desk.close_with(&recount, decision).unwrap() else {
        panic!("not closed")
    };
    let ClosingView::Closed { outcome } = *closed else { panic!("not closed: {closed:?}") };
    assert_eq!((outcome.total, outcome.people, outcome.recounted), (4, 2, true));
    assert_eq!(outcome.differences.len(), 2);
}

#[test]
fn a_slip_that_a_guest_took_is_out_until_a_letter_brings_it_back() {
    let Evening { mut desk, _home } = evening();
    let id = desk.current_evening().unwrap();
    let slip = |number| Target::Number { number: Number(number) };
    let stand = |desk: &Desk| {
        let SlipsView { given, back, out } = desk.slips_given(id).unwrap();
        (given, back, out)
    };
    for number in [2, 2, 3] {
        desk.give_slip(&slip(number)).unwrap();
    }
    assert_eq!(stand(&desk), (3, 0, 3));
    count(&mut desk, 2, 1);
    assert_eq!(stand(&desk), (3, 1, 2));
    desk.undo().unwrap();
    assert_eq!(stand(&desk), (3, 0, 3), "what was counted by mistake brought nothing back");
    let moved = desk.take_slip_back(&slip(3)).unwrap();
    assert_eq!((moved.number, moved.slips), (Number(3), SlipsView { given: 2, back: 0, out: 2 }));
    assert_eq!(desk.take_slip_back(&slip(3)).unwrap_err().code, Code::SlipNotOut);
    assert_eq!(desk.give_slip(&slip(6)).unwrap_err().code, Code::Held);
    desk.start_counting().unwrap();
    assert_eq!(desk.slips_given(id).unwrap_err().code, Code::WrongState, "a recount is blind");
    desk.close_without_recount().unwrap();
    assert_eq!(stand(&desk), (2, 0, 2), "taken home, or lost");
}

#[test]
fn the_last_half_hour_is_told_minute_by_minute() {
    let Evening { mut desk, _home } = evening();
    let before = desk.pace().unwrap();
    assert_eq!((before.recent, before.in_an_hour, before.goal_at), (0, 0, None));
    count(&mut desk, 2, 4);
    count(&mut desk, 3, 3);
    desk.undo().unwrap();
    let pace = desk.pace().unwrap();
    assert_eq!((pace.minutes.len(), pace.minutes.iter().sum::<u32>()), (30, 4));
    assert_eq!((pace.recent, pace.in_an_hour), (4, 28));
}
