use chrono::NaiveDateTime;
use letterdesk_model::{
    evening::{ByKind, EveningState, Kind},
    id::{EntryUid, EveningId, Number, PrisonerId, Sequence},
    ledger::{Cause, Link},
};
use letterdesk_store::{Answer, Ever, NewEntry, Refusal, Store, StoreError, Totals};
use uuid::Uuid;

use crate::builders::{EveningAdder, PrisonerAdder, TestDesk, count, total};

fn answer(sequence: u32, number: u32, count: u32, total: u32) -> Answer {
    Answer { sequence: Sequence(sequence), number: Number(number), count, total }
}

#[test]
fn every_answer_has_the_counts_as_they_stand() {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    let cases = [
        (count(evening, first, 1), answer(1, 1, 1, 1)),
        (count(evening, second, 5), answer(2, 2, 5, 6)),
        (NewEntry { kind: Kind::Postcard, ..count(evening, first, 2) }, answer(3, 1, 3, 8)),
        (NewEntry { kind: Kind::Handmade, ..count(evening, first, 1) }, answer(4, 1, 4, 9)),
    ];
    for (entry, expected) in &cases {
        assert_eq!(desk.append(entry).unwrap(), *expected);
    }
    // Sent again, in any order, after a restart: the same answers, nothing counted.
    let mut desk = desk.restarted();
    for (entry, expected) in cases.iter().rev() {
        assert_eq!(desk.append(entry).unwrap(), *expected);
    }
    let read = desk.store.read();
    assert_eq!(total(&desk.store, evening), 9);
    assert_eq!(
        read.tallies(evening).unwrap(),
        [
            (first, ByKind { letter: 1, postcard: 2, handmade: 1 }),
            (second, ByKind { letter: 5, postcard: 0, handmade: 0 })
        ]
    );
    assert_eq!(read.tally(evening, first).unwrap().total(), 4);
}

#[test]
fn the_same_uid_with_other_content_is_a_conflict() {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    let entry = count(evening, first, 1);
    desk.append(&entry).unwrap();
    let others = [
        NewEntry { n: 2, ..entry.clone() },
        NewEntry { prisoner: second, ..entry.clone() },
        NewEntry { kind: Kind::Postcard, ..entry.clone() },
        NewEntry { cause: Cause::Adjust, ..entry.clone() },
        NewEntry { reason: "другая".to_owned(), ..entry.clone() },
    ];
    for other in others {
        let refused = desk.append(&other);
        assert!(matches!(refused, Err(StoreError::UidConflict(uid)) if uid == entry.uid), "{refused:?}");
    }
    let later = NewEntry { minute: None::<NaiveDateTime>, ..entry };
    assert_eq!(desk.append(&later).unwrap(), answer(1, 1, 1, 1), "the minute is not part of the content");
    assert_eq!(total(&desk.store, evening), 1);
}

#[test]
fn a_retry_is_answered_even_after_the_evening_moved_on() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    let entry = count(evening, first, 3);
    desk.append(&entry).unwrap();
    desk.set_state(evening, EveningState::Counting).unwrap();
    assert_eq!(desk.append(&entry).unwrap(), answer(1, 1, 3, 3));
    let stored = desk.store.read().entry_by_uid(entry.uid).unwrap().unwrap();
    assert_eq!((stored.evening, stored.prisoner, stored.entry.n), (evening, first, 3));
    assert_eq!(desk.store.read().entry_by_uid(EntryUid(Uuid::new_v4())).unwrap(), None);
}

#[test]
fn what_cannot_be_counted_is_refused_and_leaves_nothing() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    let stranger = PrisonerAdder::new("Щукин-Кружевной").add(&mut desk);
    let planned = EveningAdder::new(2).with(&[first]).add(&mut desk);
    let title = EveningAdder::fields().title;
    let cases = [
        (count(evening, stranger, 1), Refusal::NotInLineUp(stranger)),
        (count(EveningId(99), first, 1), Refusal::NoSuchEvening(EveningId(99))),
        (count(planned, first, 1), Refusal::WrongState { evening: title, state: EveningState::Planned }),
        (count(evening, first, 0), Refusal::BadNumber(0)),
        (count(evening, first, i32::MAX), Refusal::BadNumber(i32::MAX)),
        (count(evening, first, i32::MIN), Refusal::BadNumber(i32::MIN)),
    ];
    for (entry, expected) in cases {
        match desk.append(&entry) {
            Err(StoreError::Refused(refusal)) => assert_eq!(refusal, expected),
            other => panic!("{other:?} instead of {expected:?}"),
        }
    }
    assert_eq!(desk.store.check().unwrap().entries, 0);
}

#[test]
fn a_row_that_the_program_must_not_make_is_refused_and_leaves_nothing() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    let undoes = Some(EntryUid(Uuid::new_v4()));
    let cases = [
        NewEntry { cause: Cause::Amend, ..count(evening, first, 1) },
        NewEntry { cause: Cause::Undo, undoes, ..count(evening, first, -1) },
        NewEntry { undoes, ..count(evening, first, 1) },
    ];
    for entry in cases {
        let refused = desk.append(&entry);
        assert!(matches!(refused, Err(StoreError::Misused(_))), "{refused:?}");
    }
    assert_eq!(desk.store.check().unwrap().entries, 0);
}

#[test]
fn no_count_goes_below_zero() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    desk.append(&NewEntry { kind: Kind::Postcard, ..count(evening, first, 5) }).unwrap();
    desk.append(&count(evening, first, 2)).unwrap();
    desk.set_state(evening, EveningState::Counting).unwrap();
    let adjust =
        NewEntry {
            cause: Cause::Adjust, reason: "талон без письма".to_owned(), ..count(evening, first, -3)
        };
    let refused = desk.append(&adjust);
    assert!(matches!(refused, Err(StoreError::WouldGoNegative { count: 2, n: -3, .. })), "{refused:?}");
    let adjust = NewEntry { n: -2, ..adjust };
    assert_eq!(desk.append(&adjust).unwrap(), answer(3, 1, 5, 5));
}

#[test]
fn each_evening_has_a_dense_chain_of_its_own() {
    let (mut desk, first_evening, [first, second]) = TestDesk::with_evening();
    assert_eq!(desk.store.read().chain_head(first_evening).unwrap(), None);
    desk.append(&count(first_evening, first, 1)).unwrap();
    desk.append(&count(first_evening, second, 2)).unwrap();
    desk.close(first_evening);
    let second_evening = EveningAdder::new(2).with(&[second]).opened().add(&mut desk);
    assert_eq!(desk.append(&count(second_evening, second, 3)).unwrap(), answer(1, 1, 3, 3));

    let read = desk.store.read();
    for (evening, entries) in [(first_evening, 2), (second_evening, 1)] {
        let start = Link::start(read.evening(evening).unwrap().unwrap().uuid, read.device().unwrap());
        let log = read.log(evening).unwrap().rows;
        let links: Vec<_> = log
            .iter()
            .scan(start, |link, row| {
                *link = link.then(&row.entry);
                Some(*link)
            })
            .collect();
        assert_eq!(read.links(evening).unwrap(), links);
        let head = read.chain_head(evening).unwrap().unwrap();
        assert_eq!((head.entries, Some(&head.link)), (entries, links.last()));
    }
    assert_eq!(desk.store.check().unwrap().entries, 3);
}

#[test]
fn letters_add_up_across_evenings() {
    let (mut desk, january, [first, second]) = TestDesk::with_evening();
    desk.append(&count(january, first, 4)).unwrap();
    desk.append(&count(january, second, 1)).unwrap();
    desk.undo(january).unwrap();
    desk.close(january);
    let february = EveningAdder::new(2).with(&[first]).opened().add(&mut desk);
    let mut fields = EveningAdder::fields();
    fields.date = "2026-02-26".parse().unwrap();
    desk.store.transact(|tx| tx.update_evening(february, &fields)).unwrap();
    desk.append(&count(february, first, 3)).unwrap();

    let read = desk.store.read();
    let ever = read.letters_ever().unwrap();
    assert_eq!(ever.len(), 1, "what was taken back is no letter");
    assert_eq!(ever[&first], Ever { total: 7, last: "2026-02-26".parse().ok() });
    assert_eq!(read.letters_by_evening(first).unwrap(), [(january, 4), (february, 3)]);
    assert_eq!(read.letters_by_evening(second).unwrap(), Vec::<(EveningId, u32)>::new());
    let totals = read.totals().unwrap();
    assert_eq!(totals[&january], Totals { total: 4, people: 1 });
    assert_eq!(totals[&february], Totals { total: 3, people: 1 });
}

#[test]
fn the_log_is_in_order_and_has_a_last_line() {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    for prisoner in [first, second, first] {
        desk.append(&count(evening, prisoner, 1)).unwrap();
    }
    let read = desk.store.read();
    let log = read.log(evening).unwrap().rows;
    let lines: Vec<_> = log.iter().map(|row| (row.entry.sequence.0, row.number.0)).collect();
    assert_eq!(lines, [(1, 1), (2, 2), (3, 1)]);
    assert_eq!(read.last_row(evening).unwrap().as_ref(), log.last());
    let row = read.log_row(evening, Sequence(2)).unwrap().unwrap();
    assert_eq!((row.prisoner, row.own), (second, true));
    assert_eq!(row.minute.unwrap().to_string(), "2026-01-29 16:42:00");
}

#[test]
fn what_was_answered_is_there_when_the_program_dies() {
    let (mut desk, evening, [first, _]) = TestDesk::with_evening();
    let entries: Vec<_> = (1..=5).map(|n| count(evening, first, n)).collect();
    let answers: Vec<_> = entries.iter().map(|entry| desk.append(entry).unwrap()).collect();
    // What the disk holds now is what a program that dies now leaves: no close, no checkpoint.
    let folder = tempfile::tempdir().unwrap();
    for name in ["letterdesk.db", "letterdesk.db-wal"] {
        std::fs::copy(desk.folder.path().join(name), folder.path().join(name)).unwrap();
    }
    let mut left = Store::open(&folder.path().join("letterdesk.db"), &desk.key).unwrap();
    assert_eq!(total(&left, evening), 15);
    for (entry, answer) in entries.iter().zip(answers) {
        assert_eq!(left.transact(|tx| tx.append(entry)).unwrap(), answer);
    }
    assert_eq!(left.check().unwrap().entries, 5);
}

#[test]
fn a_person_of_the_ledger_cannot_vanish() {
    let (mut desk, evening, people) = TestDesk::with_evening();
    desk.append(&count(evening, people[0], 1)).unwrap();
    let path = desk.path();
    desk.store.close().unwrap();
    let raw = crate::opening::raw(&path);
    raw.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    let PrisonerId(id) = people[0];
    raw.execute("DELETE FROM prisoner WHERE id = ?1", [id]).unwrap_err();
}

#[test]
fn a_total_never_knows_what_was_rolled_back_or_counted_at_another_evening() {
    let (mut desk, evening, [first, second]) = TestDesk::with_evening();
    desk.append(&count(evening, first, 2)).unwrap();
    let undone = desk.store.transact(|tx| -> Result<(), StoreError> {
        tx.append(&count(evening, second, 40))?;
        Err(Refusal::NoSuchEvening(evening).into())
    });
    assert!(undone.is_err());
    assert_eq!(desk.append(&count(evening, first, 1)).unwrap(), answer(2, 1, 3, 3));
    let both = desk.store.transact(|tx| -> Result<[Answer; 2], StoreError> {
        Ok([tx.append(&count(evening, second, 4))?, tx.append(&count(evening, first, 1))?])
    });
    assert_eq!(both.unwrap(), [answer(3, 2, 4, 7), answer(4, 1, 4, 8)]);
}
