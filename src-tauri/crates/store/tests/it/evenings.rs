use letterdesk_model::{
    evening::EveningState::{Closed, Counting, Open, Planned},
    id::{EveningId, Number, PrisonerId},
};
use letterdesk_store::{
    LiftedHold, Misuse, PrintJob, PrintedPerson, Refusal, Result, Step, StoreError, StoredCalibration,
};

use crate::builders::{EveningAdder, PrisonerAdder, TestDesk, at, count};

fn refusal<T: std::fmt::Debug>(result: Result<T>) -> Refusal {
    match result {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("{other:?} is not a refusal"),
    }
}

fn people(desk: &mut TestDesk, count: usize) -> Vec<PrisonerId> {
    (0..count).map(|_| PrisonerAdder::new("Окунев-Бархатный").add(desk)).collect()
}

fn add(desk: &mut TestDesk, evening: EveningId, prisoner: PrisonerId) -> Result<Number> {
    desk.store.transact(|tx| tx.line_up_add(evening, prisoner))
}

fn remove(desk: &mut TestDesk, evening: EveningId, prisoner: PrisonerId) -> Result<()> {
    desk.store.transact(|tx| tx.line_up_remove(evening, prisoner))
}

fn line_up(desk: &TestDesk, evening: EveningId) -> Vec<(u32, PrisonerId)> {
    let line_up = desk.store.read().line_up(evening).unwrap();
    line_up.into_iter().map(|(number, prisoner)| (number.0, prisoner)).collect()
}

#[test]
fn an_evening_comes_back_as_it_was_set() {
    let mut desk = TestDesk::new();
    let evening = EveningAdder::new(71).opened().add(&mut desk);
    let mut fields = EveningAdder::fields();
    fields.title = "Вечер открыток".to_owned();
    fields.goal = None;
    let set: Result<_> = desk.store.transact(|tx| {
        tx.set_guests(evening, 118)?;
        tx.update_evening(evening, &fields)
    });
    set.unwrap();
    let desk = desk.restarted();
    let found = desk.store.read().evening(evening).unwrap().unwrap();
    assert_eq!(
        (found.guests, found.slip_code, found.state, found.offset_minutes),
        (118, 71, Open, Some(180))
    );
    assert_eq!(found.fields, fields);
    assert_eq!(desk.store.read().evenings().unwrap(), [found]);
    assert_eq!(desk.store.read().evening_by_slip_code(71).unwrap(), Some(evening));
}

#[test]
fn states_follow_the_machine_and_are_logged() {
    let mut desk = TestDesk::new();
    let evening = EveningAdder::new(1).add(&mut desk);
    let wrong = |state| Refusal::WrongState { evening: EveningAdder::fields().title, state };
    assert_eq!(refusal(desk.set_state(evening, Closed)), wrong(Planned));
    for step in [Open, Counting, Open, Counting] {
        desk.set_state(evening, step).unwrap();
    }
    let without_closing = desk.set_state(evening, Closed);
    assert!(matches!(without_closing, Err(StoreError::Misused(Misuse::NoClosing(_)))), "{without_closing:?}");
    desk.close(evening);
    assert_eq!(refusal(desk.set_state(evening, Open)), wrong(Closed));
    let steps = desk.store.read().steps(evening).unwrap();
    assert_eq!(
        steps.iter().map(|step| step.to).collect::<Vec<_>>(),
        [Open, Counting, Open, Counting, Closed]
    );
    assert_eq!(steps[1], Step { from: Open, to: Counting, at: at("2026-01-29 16:00") });
}

#[test]
fn at_most_one_evening_is_open_or_counting() {
    let mut desk = TestDesk::new();
    let first = EveningAdder::new(1).opened().add(&mut desk);
    let second = EveningAdder::new(2).add(&mut desk);
    assert_eq!(refusal(desk.set_state(second, Open)), Refusal::AnotherUnderWay(EveningAdder::fields().title));
    desk.set_state(first, Counting).unwrap();
    assert_eq!(refusal(desk.set_state(second, Open)), Refusal::AnotherUnderWay(EveningAdder::fields().title));
    assert_eq!(desk.store.read().under_way().unwrap(), Some(first));
    desk.close(first);
    desk.set_state(second, Open).unwrap();
    assert_eq!(desk.store.read().under_way().unwrap(), Some(second));
}

#[test]
fn two_evenings_never_share_a_slip_code() {
    let mut desk = TestDesk::new();
    EveningAdder::new(4071).add(&mut desk);
    for code in [4071, 10_000] {
        let refused = desk.store.transact(|tx| tx.insert_evening(&EveningAdder::fields(), code));
        assert!(matches!(refused, Err(StoreError::Misused(Misuse::SlipCode(_)))), "{refused:?}");
    }
}

#[test]
fn numbers_move_up_while_nothing_is_printed() {
    let mut desk = TestDesk::new();
    let people = people(&mut desk, 4);
    let evening = EveningAdder::new(1).with(&people).add(&mut desk);
    remove(&mut desk, evening, people[1]).unwrap();
    assert_eq!(line_up(&desk, evening), [(1, people[0]), (2, people[2]), (3, people[3])]);
    assert_eq!(add(&mut desk, evening, people[1]).unwrap(), Number(4));
}

#[test]
fn a_printed_number_means_the_same_person_for_ever() {
    let mut desk = TestDesk::new();
    let people = people(&mut desk, 4);
    let evening = EveningAdder::new(1).with(&people[..3]).add(&mut desk);
    desk.store.transact(|tx| tx.set_numbers_printed(evening)).unwrap();
    remove(&mut desk, evening, people[2]).unwrap();
    remove(&mut desk, evening, people[0]).unwrap();
    assert_eq!(line_up(&desk, evening), [(2, people[1])]);
    assert_eq!(add(&mut desk, evening, people[3]).unwrap(), Number(4), "3 is on paper, with another name");
    assert_eq!(add(&mut desk, evening, people[0]).unwrap(), Number(1), "her slip says 1");
}

#[test]
fn somebody_with_letters_stays_in_the_line_up() {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 1)).unwrap();
    assert_eq!(refusal(remove(&mut desk, evening, first)), Refusal::HasLetters(Number(1)));
    desk.undo(evening).unwrap();
    remove(&mut desk, evening, first).unwrap();
    assert_eq!(line_up(&desk, evening), [(2, second)], "the numbers of an open evening are in use");
    assert_eq!(desk.store.read().log(evening).unwrap().rows[0].number, Number(1));
    assert_eq!(desk.redo(evening).unwrap().number, Number(1));
    assert_eq!(line_up(&desk, evening), [(1, first), (2, second)], "a letter has its person");
}

#[test]
fn adding_twice_gives_the_same_number() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    assert_eq!(add(&mut desk, evening, first).unwrap(), Number(1));
    let nobody = PrisonerId(99);
    assert_eq!(refusal(add(&mut desk, evening, nobody)), Refusal::NoSuchPrisoner(nobody));
}

#[test]
fn lifting_a_hold_again_replaces_its_reason() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    let when = at("2026-01-29 15:00");
    let lifted: Result<_> = desk.store.transact(|tx| {
        tx.lift_hold(evening, first, "родные", when)?;
        tx.lift_hold(evening, first, "адвокат подтвердил", when)
    });
    lifted.unwrap();
    let expected =
        LiftedHold { prisoner: first, reason: "адвокат подтвердил".to_owned(), at: when };
    assert_eq!(desk.store.read().lifted_holds(evening).unwrap(), [expected]);
}

#[test]
fn what_was_printed_is_known_for_each_person() {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    let job = |at_time, said: &str, prisoners: &[PrisonerId]| PrintJob {
        evening: Some(evening),
        document: "sheets".to_owned(),
        at: at(at_time),
        pages: 2,
        request: r#"{"kind":"sheets"}"#.to_owned(),
        people: prisoners
            .iter()
            .map(|prisoner| PrintedPerson { prisoner: *prisoner, fingerprint: said.to_owned() })
            .collect(),
    };
    let jobs =
        [job("2026-01-28 10:00", "early", &[second, first]), job("2026-01-29 11:30", "late", &[second])];
    let logged: Result<_> = desk.store.transact(|tx| jobs.iter().try_for_each(|job| tx.log_print(job)));
    logged.unwrap();
    let read = desk.store.read();
    assert_eq!(read.print_log(Some(evening)).unwrap(), jobs);
    assert!(read.print_log(None).unwrap().is_empty());
    let last = read.last_printed(evening, "sheets").unwrap();
    assert_eq!((last[&first].as_str(), last[&second].as_str()), ("early", "late"));
    assert!(read.last_printed(evening, "postcards").unwrap().is_empty());
}

#[test]
fn a_printer_is_measured_anew_in_the_place_of_before() {
    let mut desk = TestDesk::new();
    let measured = |day, shift| StoredCalibration {
        printer: "у окна".to_owned(),
        stock: "a4".to_owned(),
        shift,
        drift: (-1_200, 800),
        measured: at(day).date(),
    };
    let set = |desk: &mut TestDesk, calibration| {
        let done: Result<()> = desk.store.transact(|tx| tx.set_calibration(&calibration));
        done.unwrap();
    };
    set(&mut desk, measured("2026-01-28 10:00", (700, -300)));
    let later = measured("2026-01-29 10:00", (100, 0));
    set(&mut desk, later.clone());
    assert_eq!(desk.store.read().calibrations().unwrap(), [later]);
    let removed: Result<()> = desk.store.transact(|tx| tx.remove_calibration("у окна", "a4"));
    removed.unwrap();
    assert!(desk.store.read().calibrations().unwrap().is_empty());
}

#[test]
fn a_refused_step_leaves_nothing_of_its_transaction() {
    let mut desk = TestDesk::new();
    let evening = EveningAdder::new(1).add(&mut desk);
    let refused: Result<()> = desk.store.transact(|tx| {
        tx.set_guests(evening, 50)?;
        tx.set_setting("theme", "dark")?;
        tx.set_state(evening, Closed, at("2026-01-29 16:00"))
    });
    refusal(refused);
    assert_eq!(desk.store.read().evening(evening).unwrap().unwrap().guests, 0);
    assert_eq!(desk.store.read().setting("theme").unwrap(), None);
}

#[test]
fn settings_are_set_replaced_and_forgotten() {
    let mut desk = TestDesk::new();
    let device = desk.store.read().device().unwrap();
    let set: Result<_> = desk.store.transact(|tx| {
        tx.set_setting("theme", "dark")?;
        tx.set_setting("theme", "light")?;
        tx.set_setting("language", "ru")?;
        tx.clear_setting("language")
    });
    set.unwrap();
    let desk = desk.restarted();
    assert_eq!(desk.store.read().settings().unwrap(), [("theme".to_owned(), "light".to_owned())]);
    assert_eq!(desk.store.read().device().unwrap(), device);
}
