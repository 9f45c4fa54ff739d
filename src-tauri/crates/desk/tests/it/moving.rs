//! Letters moved to another person: what is refused and in which words, a retry, the log that says so.

use letterdesk_desk::{
    Code, Desk,
    model::{
        evening::Kind,
        id::{EntryUid, Number, Sequence},
    },
    view::{Action, Consent, CountRequest, Counted, LogQuery, MoveRequest, Target},
};
use tempfile::TempDir;
use uuid::Uuid;

use super::support::evening_of_five;

/// An open evening of five people; the sixth is held.
fn evening() -> (Desk, TempDir) {
    evening_of_five(0)
}

fn count(desk: &mut Desk, number: u32, times: u32) -> Counted {
    let request = CountRequest {
        uid: EntryUid(Uuid::new_v4()),
        target: Target::Number { number: Number(number) },
        times,
        kind: Kind::Letter,
        consent: Consent::Ask,
    };
    desk.count(&request).unwrap()
}

fn moving(line: u32, target: Target) -> MoveRequest {
    let uid = EntryUid(Uuid::new_v4());
    MoveRequest { uid, sequence: Sequence(line), target, consent: Consent::Ask }
}

fn to(line: u32, number: u32) -> MoveRequest {
    moving(line, Target::Number { number: Number(number) })
}

fn counts(desk: &Desk) -> Vec<(u32, u32)> {
    let counts = desk.counts(desk.current_evening().unwrap()).unwrap();
    let written = counts.prisoners.into_iter().filter(|row| row.total > 0);
    written.map(|row| (row.number.0, row.total)).collect()
}

#[test]
fn a_move_is_one_step_with_both_numbers() {
    let (mut desk, _home) = evening();
    count(&mut desk, 1, 3);
    count(&mut desk, 2, 1);
    let moved = desk.move_entry(&to(1, 2)).unwrap();
    assert_eq!((moved.number, moved.count, moved.total), (Number(2), 4, 4));
    let entry = moved.entry;
    assert_eq!((entry.action, entry.n, entry.other), (Action::Moved, 3, Some(Number(1))));
    let undone = desk.undo().unwrap().entry;
    assert_eq!((undone.action, undone.n, undone.other), (Action::Undone, -3, Some(Number(1))));
    assert_eq!(counts(&desk), [(1, 3), (2, 1)]);
    assert_eq!(desk.redo().unwrap().entry.action, Action::Redone);
    assert_eq!(counts(&desk), [(2, 4)]);
}

#[test]
fn the_same_request_again_moves_nothing_and_gets_its_first_answer() {
    let (mut desk, _home) = evening();
    count(&mut desk, 1, 3);
    let request = to(1, 2);
    let first = desk.move_entry(&request).unwrap();
    count(&mut desk, 2, 1);
    let again = desk.move_entry(&request).unwrap();
    assert_eq!((again.sequence, again.count, again.total, again.entry), (first.sequence, 3, 3, first.entry));
    assert_eq!(counts(&desk), [(2, 4)]);
    let others = [
        MoveRequest { target: Target::Number { number: Number(3) }, ..request.clone() },
        MoveRequest { sequence: Sequence(4), ..request.clone() },
    ];
    for other in others {
        assert_eq!(desk.move_entry(&other).unwrap_err().code, Code::UidConflict, "{other:?}");
    }
    let as_count = CountRequest {
        uid: request.uid,
        target: request.target,
        times: 3,
        kind: Kind::Letter,
        consent: Consent::Ask,
    };
    assert_eq!(desk.count(&as_count).unwrap_err().code, Code::UidConflict);
}

#[test]
fn what_cannot_be_moved_is_refused_by_name_and_stays() {
    let (mut desk, _home) = evening();
    count(&mut desk, 1, 1);
    count(&mut desk, 2, 1);
    desk.undo().unwrap();
    let mut refused = |request: &MoveRequest| desk.move_entry(request).unwrap_err().code;
    assert_eq!(refused(&to(1, 1)), Code::MoveToSame);
    assert_eq!(refused(&to(1, 6)), Code::MoveToHeld);
    assert_eq!(refused(&to(1, 999)), Code::UnknownNumber);
    assert_eq!(refused(&to(2, 1)), Code::AlreadyUndone);
    assert_eq!(refused(&to(3, 1)), Code::AlreadyUndone);
    assert_eq!(refused(&to(9, 1)), Code::UnknownEntry);
    desk.move_entry(&to(1, 3)).unwrap();
    for refusal in [desk.move_entry(&to(1, 4)), desk.undo_entry(Sequence(1))] {
        let refusal = refusal.unwrap_err();
        assert_eq!((refusal.code, refusal.data["number"].as_str()), (Code::AlreadyMoved, "3"));
    }
    assert_eq!(counts(&desk), [(3, 1)]);
}

#[test]
fn a_held_person_gets_letters_moved_only_when_it_was_agreed_to() {
    let (mut desk, _home) = evening();
    count(&mut desk, 1, 1);
    let request = MoveRequest { consent: Consent::Anyway, ..to(1, 6) };
    desk.move_entry(&request).unwrap();
    assert_eq!(counts(&desk), [(6, 1)]);
}

#[test]
fn the_log_has_one_line_a_step_and_is_found_by_number_and_name() {
    let (mut desk, _home) = evening();
    let first = count(&mut desk, 1, 2);
    count(&mut desk, 2, 1);
    desk.move_entry(&to(1, 3)).unwrap();
    let lines = |desk: &Desk, text: &str, most: u32| {
        let page = desk.search_log(&LogQuery { text: text.to_owned(), most }).unwrap();
        let numbers: Vec<_> =
            page.rows.iter().map(|row| (row.other.map(|from| from.0), row.number.0)).collect();
        (numbers, page.more)
    };
    assert_eq!(lines(&desk, "", 60), (vec![(Some(1), 3), (None, 2), (None, 1)], false));
    assert!(lines(&desk, "", 2).1, "there are more");
    assert_eq!(lines(&desk, "1", 60).0, [(Some(1), 3), (None, 1)], "a move is about both");
    assert_eq!(lines(&desk, &first.entry.surname, 60).0, [(Some(1), 3), (None, 1)]);
    assert_eq!(lines(&desk, "2", 60).0, [(None, 2)]);
    let line = desk.search_log(&LogQuery { text: "1".to_owned(), most: 60 }).unwrap().rows.pop().unwrap();
    assert_eq!((line.undone, line.moved_to), (true, Some(Number(3))));
}
