use letterdesk_model::id::{EveningId, Sequence};
use letterdesk_model::{evening::Kind, ledger::Cause};
use letterdesk_store::{Misuse, NewEntry, StoreError};

use crate::builders::{TestDesk, count, reversing, total};

/// What a test does at the desk.
enum Do {
    Count(i32),
    Undo,
    Redo,
    Restart,
}
use Do::{Count, Redo, Restart, Undo};

/// Plays `steps` and compares the total after each; `None` where there was nothing to undo or redo.
fn check(steps: &[(Do, Option<u32>)]) {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    for (place, (step, expected)) in steps.iter().enumerate() {
        let total = match step {
            Count(n) => Some(desk.append(&count(evening, first, *n)).unwrap().total),
            Undo => desk.undo(evening).map(|answer| answer.total),
            Redo => desk.redo(evening).map(|answer| answer.total),
            Restart => {
                desk = desk.restarted();
                Some(total(&desk.store, evening))
            }
        };
        assert_eq!(total, *expected, "after step {place}");
    }
    desk.store.check().unwrap();
}

#[test]
fn undo_and_redo_walk_back_and_forth() {
    check(&[(Undo, None), (Redo, None), (Count(5), Some(5)), (Redo, None), (Undo, Some(0)), (Undo, None)]);
    check(&[
        (Count(1), Some(1)),
        (Count(2), Some(3)),
        (Count(4), Some(7)),
        (Undo, Some(3)),
        (Undo, Some(1)),
        (Redo, Some(3)),
        (Redo, Some(7)),
        (Redo, None),
        (Undo, Some(3)),
        (Undo, Some(1)),
        (Undo, Some(0)),
        (Undo, None),
        (Redo, Some(1)),
        (Redo, Some(3)),
        (Redo, Some(7)),
    ]);
}

#[test]
fn both_survive_a_restart() {
    check(&[
        (Count(1), Some(1)),
        (Count(2), Some(3)),
        (Undo, Some(1)),
        (Restart, Some(1)),
        (Redo, Some(3)),
        (Restart, Some(3)),
        (Undo, Some(1)),
        (Undo, Some(0)),
    ]);
}

#[test]
fn a_count_ends_what_can_be_redone() {
    check(&[
        (Count(1), Some(1)),
        (Undo, Some(0)),
        (Count(2), Some(2)),
        (Redo, None),
        (Undo, Some(0)),
        (Undo, None),
    ]);
}

#[test]
fn a_row_is_taken_back_at_most_once() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 2)).unwrap();
    desk.append(&count(evening, first, 3)).unwrap();
    let row = desk.store.read().log_row(evening, Sequence(1)).unwrap().unwrap();
    let undo = reversing(evening, &row);
    let answer = desk.append(&undo).unwrap();
    assert_eq!((answer.count, answer.total), (3, 3));
    assert_eq!(desk.append(&undo).unwrap(), answer, "the same undo again is a retry");
    let refused = desk.append(&reversing(evening, &row));
    let named = matches!(refused, Err(StoreError::AlreadyUndone { sequence: Sequence(1), by: Sequence(3) }));
    assert!(named, "{refused:?}");
    let log = desk.store.read().log(evening).unwrap();
    assert!(log.is_undone(&log.rows[0]));
}

#[test]
fn an_undo_carries_exactly_what_it_takes_back() {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    desk.append(&count(evening, second, 9)).unwrap();
    desk.append(&count(evening, first, 2)).unwrap();
    let undo = reversing(evening, &desk.store.read().log(evening).unwrap().rows[1]);
    let wrong = [
        NewEntry { n: -1, ..undo.clone() },
        NewEntry { n: 2, ..undo.clone() },
        NewEntry { prisoner: second, ..undo.clone() },
        NewEntry { kind: Kind::Postcard, ..undo.clone() },
        NewEntry { undoes: None, ..undo.clone() },
        NewEntry { cause: Cause::Count, ..undo.clone() },
    ];
    for entry in wrong {
        let refused = desk.append(&entry);
        assert!(matches!(refused, Err(StoreError::Misused(Misuse::Undo(_)))), "{entry:?}: {refused:?}");
    }
    desk.append(&undo).unwrap();
}

#[test]
fn the_line_that_counts_now_is_found_from_the_first_one() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 2)).unwrap();
    let stands = |desk: &TestDesk, evening: EveningId| {
        let log = desk.store.read().log(evening).unwrap();
        log.standing(&log.rows[0]).map(|row| row.entry.sequence.0)
    };
    assert_eq!(stands(&desk, evening), Some(1));
    for expected in [None, Some(3), None, Some(5)] {
        if expected.is_none() { desk.undo(evening) } else { desk.redo(evening) }.unwrap();
        assert_eq!(stands(&desk, evening), expected);
    }
}
